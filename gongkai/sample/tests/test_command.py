"""`gongkai sample` and `--from`: refusals name what is wrong, real files are published whole."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item
from gongkai.sample import loading, reading


def test_the_sample_is_refused_in_production(db, monkeypatch):
    """Its passwords are printed in the README."""

    class Production:
        production = True

    monkeypatch.setattr(settings, "CONFIGURATION", Production())
    with pytest.raises(CommandError):
        call_command("sample")
    assert not Agency.objects.exists()


@pytest.mark.shared
def test_the_real_files_are_published_whole(db, shared_folder):
    """`gongkai sample --from` carries every sentence and every number of the files."""
    reports = reading.read_folder(shared_folder / "seeds")
    loading.load(lambda stage: None, reports)
    item = Item.objects.get(report__year=2021)
    text = re.sub(r"<[^>]+>", "", str(item.body[0].value))
    for line in (shared_folder / "seeds" / "wuzhong-2021.txt").read_text(encoding="utf-8").split("\n"):
        for part in line.strip().lstrip("#").split("\t"):
            assert part.strip() in text
    assert item.report.cells["t2.normative_documents.repealed"]["value"] == 1


def test_an_unknown_report_is_named(db, tmp_path: Path):
    """A file of no bureau of the sample is refused by name; nothing is loaded."""
    (tmp_path / "other.txt").write_text(
        "某某市教育局2021年政府信息公开工作年度报告\n一、总体情况\n无。\n", "utf-8"
    )
    with pytest.raises(CommandError, match=r"other\.txt"):
        call_command("sample", "--from", str(tmp_path))
    assert not Agency.objects.exists()
