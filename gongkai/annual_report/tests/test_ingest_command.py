"""The command `gongkai read` and the JSON form that it prints."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from gongkai.annual_report.ingest import MAX_BYTES, read_bytes
from gongkai.annual_report.ingest.figures import measures
from gongkai.annual_report.ingest.messages import catalogue
from gongkai.annual_report.ingest.show import show
from gongkai.annual_report.ingest.tableform import harmless
from gongkai.annual_report.management.commands.read import Command
from gongkai.annual_report.tests.builder import Layout, build, example, printed
from gongkai.law.report_rules import rules
from gongkai.law.report_templates import relations

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "report-json.md"


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    path = tmp_path / "甲市.txt"
    path.write_text(example("2021")[2], encoding="utf-8")
    return path


def run(*paths: Path, as_json: bool = False, lang: str = "zh") -> tuple[str, str, int]:
    """Run the command; return what it printed, its errors, its status."""
    out, err = StringIO(), StringIO()
    command = Command(stdout=out, stderr=err, no_color=True)
    status = 0
    try:
        command.handle(files=list(paths), json=as_json, lang=lang)
    except SystemExit as stop:
        status = int(stop.code or 0)
    return out.getvalue(), err.getvalue(), status


def test_json_for_one_file_is_one_object_with_the_documented_keys(report_file: Path) -> None:
    out, err, status = run(report_file, as_json=True)
    data = json.loads(out)
    assert (err, status) == ("", 0)
    assert list(data)[:7] == ["file", "agency", "year", "template", "cells", "findings", "doubts"]
    assert (data["file"], data["agency"], data["year"], data["template"]) == (
        "甲市.txt",
        "甲市科学技术局",
        2021,
        "2021",
    )
    cell = data["cells"]["t2.regulations.issued"]
    assert {name: cell[name] for name in ("value", "raw", "where")} == {
        "value": 10,
        "raw": "10",
        "where": {"line": 11, "offset": 3},
    }


def test_json_for_several_files_is_an_array_and_a_refused_one_has_its_error(
    report_file: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    out, _, status = run(empty, report_file, as_json=True, lang="en")
    data = json.loads(out)
    assert status == 1
    assert data[0]["error"]["code"] == "empty"
    assert "is empty" in data[0]["error"]["message"]
    assert data[1]["year"] == 2021


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_for_people_shows_tables_findings_and_doubts_in_its_language(
    report_file: Path, lang: str
) -> None:
    form, values, _ = example("2021")
    cells = printed(values) | {"t4.reconsideration.total": "20", "t2.penalties.decisions": "无"}
    report_file.write_text(build(form, cells), encoding="utf-8")
    out, _, status = run(report_file, lang=lang)
    assert status == 0
    words = {
        "zh": ("行政处罚", "检查发现", "存疑", "相差1"),
        "en": ("Penalties", "Found by the checks", "Doubts", "difference 1"),
    }
    assert all(word in out for word in words[lang])
    assert "[T4-RECONSIDERATION-TOTAL]" in out
    assert "[cell-unreadable]" in out


def test_a_refused_file_goes_to_the_errors_and_the_others_are_still_read(
    report_file: Path, tmp_path: Path
) -> None:
    out, err, status = run(tmp_path / "没有.txt", report_file)
    assert status == 1
    assert "[file-not-read]" in err
    assert "没有.txt" in err
    assert "甲市科学技术局" in out


def test_an_over_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    _, err, status = run(path)
    assert status == 1
    assert "[too-large]" in err
    assert str(MAX_BYTES) in err


def test_the_help_has_an_example_and_no_file_is_wrong_usage() -> None:
    parser = Command().create_parser("gongkai", "read")
    assert "Example:" in parser.format_help()
    with pytest.raises(CommandError, match="FILE"):
        parser.parse_args([])


def test_the_page_marks_blank_cells_and_cells_in_doubt_differently() -> None:
    form, values, _ = example("2021")
    cells = printed(values) | {"t2.penalties.decisions": "无", "t2.licences.decisions": "/"}
    page = show(read_bytes(build(form, cells, Layout("tabs")).encode(), "x.txt"))
    assert re.search(r"行政许可\s+│\s+—\s", page)
    assert re.search(r"行政处罚\s+│\s+\?\s", page)


def test_every_measure_and_rule_is_documented() -> None:
    listed = (DOCUMENT.with_name("report-measures.md")).read_text(encoding="utf-8")
    assert all(f"| `{measure.key}` | {measure.label} | {measure.en} |" in listed for measure in measures())
    checks = (DOCUMENT.with_name("report-checks.md")).read_text(encoding="utf-8")
    assert all(checks.count(f"`{rule.code}`") >= 2 for rule in rules())
    assert all(f"`{relation.code}`" in checks for relation in relations())


def test_every_code_of_a_refusal_or_doubt_is_documented_and_has_both_languages() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    words = catalogue()
    for kind in ("errors", "doubts"):
        for code, texts in words[kind].items():
            assert set(texts) == {"zh", "en"}
            assert f"`{code}`" in document, code
            assert set(re.findall(r"{(\w+)", texts["zh"])) == set(re.findall(r"{(\w+)", texts["en"])), code


def test_no_text_of_a_report_becomes_a_formula():
    """Signs before words are quoted, also full-width ones; a number with a sign, and other text, is not."""
    wild = ("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "＝1", "\t=1")
    assert [harmless(text) for text in wild] == [f"'{text}" for text in wild]
    tame = ("+2", "-8", "-1.5", "－8", "71", "/", "—", "", None, 3)
    assert [harmless(value) for value in tame] == list(tame)
