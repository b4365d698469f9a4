"""Taking over items by page and by command: whole or not at all, told row by row, released by a second person."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from gongkai.catalog import rowfiles
from gongkai.catalog.actions.imports import COLUMNS_OF_FILE
from gongkai.catalog.models import Column, ImportBatch, Item
from tests import cast as people

pytestmark = pytest.mark.usefixtures("english")

GOOD = {
    "title": "旧网站的通知",
    "index_number": "OLD-1",
    "summary": "概述",
    "formed_on": "2020-01-02",
    "published_at": "2020-01-03 09:30",
    "columns": "notices",
    "html": "<p>原文</p>",
}


def as_csv(*rows: dict[str, Any], names: tuple[str, ...] = COLUMNS_OF_FILE) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, names)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def upload(cast: people.Cast, name: str, data: bytes, at: Any = None):
    client = people.signed_in(cast["administrator.city"])
    fields = {"at": (at or cast.science).pk, "source": "旧网站", "upload": SimpleUploadedFile(name, data)}
    return client.post(reverse("import_add"), fields)


def test_an_uploaded_file_is_taken_over_and_waits(cast: people.Cast):
    """The items keep number and day, and nothing is public."""
    answer = upload(cast, "items.csv", as_csv(GOOD).encode())
    batch = ImportBatch.objects.get()
    assert answer["Location"] == reverse("import_page", args=[batch.pk])
    item = batch.items.get()
    assert (item.index_number, item.live, batch.imported_by) == ("OLD-1", False, cast["administrator.city"])


def test_the_file_of_a_chinese_excel_is_read(cast: people.Cast):
    """CSV in GB 18030 is told to be that, not guessed in silence."""
    answer = upload(cast, "items.csv", as_csv(GOOD).encode("gb18030"))
    text = people.signed_in(cast["administrator.city"]).get(answer["Location"]).content.decode()
    assert Item.objects.get().title == "旧网站的通知"
    assert rowfiles.read("a.csv", as_csv(GOOD).encode("gb18030")).encoding == "GB 18030"
    assert "旧网站的通知" in text


def test_json_lines_are_read(cast: people.Cast):
    """One object a line; columns may be a list."""
    upload(cast, "items.jsonl", json.dumps({**GOOD, "columns": ["notices", "news"]}).encode())
    assert {column.code for column in Item.objects.get().columns.all()} == {"notices", "news"}


def test_wrong_rows_are_told_by_number_and_nothing_is_taken_over(cast: people.Cast):
    """The good row before the bad ones is not kept either."""
    rows = [
        GOOD,
        {**GOOD, "index_number": "OLD-2", "formed_on": "2020-13-01"},
        {**GOOD, "columns": "nowhere"},
    ]
    reasons = upload(cast, "items.csv", as_csv(*rows).encode()).context["reasons"]
    assert [reason.partition(":")[0] for reason in reasons] == ["Row 2", "Row 3", "Row 3"]
    assert not ImportBatch.objects.exists()
    assert not Item.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("items.xlsx", b"PK", "neither CSV nor JSON Lines"),
        ("items.csv", b"", "is empty"),
        ("items.csv", b"title\n\xff\xfe\x00\x01", "not text"),
        ("items.csv", b"title,title\na,b\n", "names a column twice"),
        ("items.csv", b"title,summary\na,b,c\n", "Line 2 has more cells"),
        ("items.csv", b'title\nx\n"a', "unexpected end"),
        ("items.jsonl", b"[1]\n", "Line 1 is no object"),
        ("items.jsonl", b'{"title": "a"}\n{"title": \n', "Line 2"),
        ("items.jsonl", b'{"title": {"a": 1}}\n', "title must be text"),
        ("items.csv", b"title\n", "nothing to take over"),
        ("items.csv", b"titel\nabc\n", "unknown column titel"),
    ],
)
def test_files_that_cannot_be_read_are_told(cast: people.Cast, name: str, data: bytes, reason: str):
    """What is wrong and where."""
    answer = upload(cast, name, data)
    assert reason in " ".join([*answer.context["reasons"], str(answer.context["form"].errors)])
    assert not ImportBatch.objects.exists()


def test_the_template_has_exactly_the_columns_that_are_read(cast: people.Cast):
    """Filled in and sent back, it is understood."""
    answer = people.signed_in(cast["administrator.city"]).get(reverse("import_template"))
    header = answer.content.decode("utf-8-sig").strip().split(",")
    assert tuple(header) == COLUMNS_OF_FILE
    assert answer.content.startswith(b"\xef\xbb\xbf")


def test_an_administrator_takes_over_only_below(cast: people.Cast):
    """An agency that is not offered is refused at the field."""
    elsewhere = people.new_bureau("elsewhere", "外地局", None, "110000001", level="city")
    answer = upload(cast, "items.csv", as_csv(GOOD).encode(), at=elsewhere)
    assert list(answer.context["form"].errors) == ["at"]


def test_a_second_person_releases_the_import(cast: people.Cast):
    """Who imported sees why not; the head of the bureau releases all at once, after the review."""
    upload(cast, "items.csv", as_csv(GOOD).encode())
    people.reviewed_import(ImportBatch.objects.get())
    url = reverse("import_page", args=[ImportBatch.objects.get().pk])
    assert len(people.signed_in(cast["administrator.city"]).get(url).context["reasons"]) == 2
    people.signed_in(cast["administrator.city"]).post(url)
    assert not Item.objects.get().live
    people.signed_in(cast["head.science"]).post(url)
    assert Item.objects.get().live


def test_the_commands_take_over_and_release(
    cast: people.Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """The number that one prints is what the other takes."""
    path = tmp_path / "旧.csv"
    path.write_text(as_csv(GOOD), encoding="utf-8")
    call_command("import_items", str(path), "--agency", "science", "--as", "administrator.city")
    batch = ImportBatch.objects.get()
    assert f"release_import {batch.pk}" in capsys.readouterr().out
    assert batch.source == "旧.csv"
    with pytest.raises(CommandError, match="not handed in for review"):
        call_command("release_import", str(batch.pk), "--as", "head.science")
    people.reviewed_import(batch)
    call_command("release_import", str(batch.pk), "--as", "head.science")
    assert Item.objects.get().live


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["import_items", "{bad}", "--agency", "science", "--as", "administrator.city"], "Row 1"),
        (["import_items", "{good}", "--agency", "science", "--as", "clerk.science"], "may not do this"),
        (
            ["import_items", "{good}", "--agency", "nowhere", "--as", "administrator.city"],
            "no agency “nowhere”",
        ),
        (["import_items", "{good}", "--agency", "science", "--as", "nobody"], "no open account “nobody”"),
        (["import_items", "missing.csv", "--agency", "science", "--as", "administrator.city"], "missing.csv"),
        (["release_import", "4711", "--as", "head.science"], "no import 4711"),
        (["columns", "--agency", "nowhere"], "no agency “nowhere”"),
    ],
)
def test_the_commands_say_what_is_wrong(cast: people.Cast, tmp_path: Path, words: list[str], reason: str):
    """And change nothing."""
    paths = {"good": tmp_path / "good.csv", "bad": tmp_path / "bad.csv"}
    paths["good"].write_text(as_csv(GOOD), encoding="utf-8")
    paths["bad"].write_text(as_csv({**GOOD, "title": ""}), encoding="utf-8")
    with pytest.raises(CommandError, match=reason):
        call_command(*(word.format(**paths) for word in words))
    assert not ImportBatch.objects.exists()


def test_the_command_seeds_columns_once(cast: people.Cast, capsys: pytest.CaptureFixture[str]):
    """What stands is left as it is."""
    Column.objects.filter(agency=cast.science, code="notices").update(name="本局通知")
    call_command("columns", "--agency", "city")
    call_command("columns", "--agency", "science")
    assert cast.city.columns.count() == cast.science.columns.count() > 20
    assert cast.science.columns.get(code="notices").name == "本局通知"
    assert "0 columns set up" in capsys.readouterr().out


def test_columns_are_changed_and_seeded_in_the_browser(cast: people.Cast):
    """Agency and name in addresses are fixed; a column of another agency is not offered above it."""
    client = people.signed_in(cast["administrator.city"])
    column = cast.science.columns.get(code="notices")
    other = cast.education.columns.get(code="news")
    url = reverse("columns:edit", args=[column.pk])
    sent = {"name": "公告", "kind": column.kind, "position": "3", "is_open": "on", "code": "changed"}
    client.post(url, {**sent, "agency": cast.education.pk})
    column.refresh_from_db()
    assert (column.name, column.code, column.agency) == ("公告", "notices", cast.science)
    assert list(client.post(url, {**sent, "parent": other.pk}).context["form"].errors) == ["parent"]
    client.post(reverse("columns_seed"), {"at": cast.city.pk})
    assert cast.city.columns.exists()


def test_a_column_is_added(cast: people.Cast):
    """With its agency, once."""
    client = people.signed_in(cast["administrator.city"])
    sent = {"agency": cast.science.pk, "name": "专项", "code": "special", "kind": "topic", "position": "90"}
    client.post(reverse("columns:add"), sent)
    assert cast.science.columns.get(code="special").name == "专项"
    assert client.post(reverse("columns:add"), sent).context["form"].errors
