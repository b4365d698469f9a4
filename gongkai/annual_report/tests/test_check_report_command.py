"""The command `gongkai check_report`."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from gongkai.annual_report.management.commands.check_report import Command
from gongkai.annual_report.tests.breaking import BREAKING
from gongkai.annual_report.tests.broken_reports import Case, city, sound


def run(*arguments: str) -> tuple[str, str, int]:
    """Run the command; return what it printed, its errors, its status."""
    out, err = StringIO(), StringIO()
    command = Command(stdout=out, stderr=err, no_color=True)
    options = vars(command.create_parser("gongkai", "check_report").parse_args(list(arguments)))
    status = 0
    try:
        command.handle(**options)
    except SystemExit as stop:
        status = int(stop.code or 0)
    return out.getvalue(), err.getvalue(), status


def written(case: Case, path: Path) -> str:
    path.write_text(case.text(), encoding="utf-8")
    return str(path)


def test_a_sound_report_with_last_years_has_status_0(tmp_path: Path) -> None:
    case = sound()
    assert case.previous
    files = written(case, tmp_path / "a.txt"), written(case.previous, tmp_path / "b.txt")
    out, err, status = run(files[0], "--previous", files[1])
    assert (err, status) == ("", 0)
    assert "甲市科学技术局" in out


def test_an_error_against_last_year_has_status_1_and_is_printed_as_json(tmp_path: Path) -> None:
    case = BREAKING["T3-CARRIED-OVER"]
    assert case.previous
    files = written(case, tmp_path / "a.txt"), written(case.previous, tmp_path / "b.txt")
    assert run(files[0])[2] == 0
    out, _, status = run(files[0], "--previous", files[1], "--json", "--lang", "en")
    assert status == 1
    finding = json.loads(out)["findings"][0]
    assert (finding["code"], finding["level"]) == ("T3-CARRIED-OVER", "error")
    assert "difference 25" in finding["message"]


def test_the_children_of_a_city_are_added_up(tmp_path: Path) -> None:
    case = city()
    children = [written(child, tmp_path / f"{number}.txt") for number, child in enumerate(case.children)]
    out, _, status = run(written(case, tmp_path / "city.txt"), "--child", *children, "--complete")
    assert status == 0
    assert "[CHILDREN-NOT-SUM]" in out


def test_a_file_that_cannot_be_read_is_named_and_nothing_is_checked(tmp_path: Path) -> None:
    file = written(sound(), tmp_path / "a.txt")
    out, err, status = run(file, "--previous", str(tmp_path / "none.txt"))
    assert (out, status) == ("", 1)
    assert "[file-not-read]" in err
    assert "none.txt" in err


def test_the_help_has_an_example_and_no_file_is_wrong_usage() -> None:
    parser = Command().create_parser("gongkai", "check_report")
    assert "Example:" in parser.format_help()
    with pytest.raises(CommandError, match="FILE"):
        parser.parse_args([])
