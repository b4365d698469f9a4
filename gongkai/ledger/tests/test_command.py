"""``gongkai ledger``: what it prints, and when it fails."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from gongkai.ledger.models import Entry
from tests import cast as people
from tests.harness.ledger import tampering

pytestmark = pytest.mark.usefixtures("english")


def run(*words: object) -> str:
    out = io.StringIO()
    call_command("ledger", *map(str, words), stdout=out)
    return out.getvalue()


def test_verify_tells_each_chain(cast: people.Cast):
    """One line each, and a sum."""
    told = run("verify").splitlines()
    assert [line.partition(":")[0] for line in told] == [
        "✓ city",
        "✓ science",
        "✓ education",
        "The ledger holds",
    ]
    assert run("verify", "--agency", "science").startswith("✓ science: holds up to no. ")


def test_verify_names_the_first_broken_entry_and_fails(cast: people.Cast):
    """The others are told all the same."""
    out = io.StringIO()
    with tampering():
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM ledger_entry WHERE number = 2 AND agency_id = %s", [cast.science.pk])
        with pytest.raises(CommandError, match="1 chain is broken") as failed:
            call_command("ledger", "verify", stdout=out)
    assert failed.value.returncode == 1
    assert "✗ science: Entry 2 is missing." in out.getvalue()
    assert "✓ education" in out.getvalue()


def test_heads_are_written_and_held_against_the_ledger(cast: people.Cast, tmp_path: Path):
    """What was taken away holds later; a head of another chain does not."""
    path = tmp_path / "heads.json"
    assert run("head", "--output", path) == ""
    assert json.loads(run("head", "--agency", "city"))["heads"] == [
        head for head in json.loads(path.read_text())["heads"] if head["agency"] == "city"
    ]
    cast.public()
    assert "The ledger holds" in run("verify", "--head", path)
    head = json.loads(path.read_text())
    last = Entry.objects.filter(agency=cast.city).order_by("number").last()
    assert head["heads"][0]["hash"] == last.hash
    head["heads"][0]["hash"] = "0" * 64
    path.write_text(json.dumps(head))
    with pytest.raises(CommandError):
        run("verify", "--head", path)
    with pytest.raises(CommandError):
        run("verify", "--agency", "city", "--head", path)
    assert "✓ science" in run("verify", "--agency", "science", "--head", path)


def test_a_wrong_word_is_told(cast: people.Cast, tmp_path: Path):
    """An unknown agency, a file that is not there, is no JSON, names other agencies, or cannot be written."""
    bad = tmp_path / "bad.json"
    bad.write_text("x")
    only_city = tmp_path / "city.json"
    run("head", "--agency", "city", "--output", only_city)
    wrong = {
        "There is no agency “x”": ["verify", "--agency", "x"],
        "nowhere.json: No such file": ["verify", "--head", tmp_path / "nowhere.json"],
        "bad.json: The file is no JSON": ["verify", "--head", bad],
        "holds no head of science": ["verify", "--agency", "science", "--head", only_city],
        "Is a directory": ["head", "--output", tmp_path],
    }
    for message, words in wrong.items():
        with pytest.raises(CommandError, match=message):
            run(*words)
