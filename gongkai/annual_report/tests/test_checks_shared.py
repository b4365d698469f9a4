"""What the checks find in the published reports beside the project, and the tables of those before 2019."""

import json
from pathlib import Path
from typing import Any

import pytest

from gongkai.annual_report.ingest import Figure, Report, read_bytes
from gongkai.annual_report.ingest.older import find_row
from gongkai.annual_report.ingest.report import number

pytestmark = pytest.mark.shared

REPORTS = (
    "ningxia-2019",
    "wuzhong-2021",
    "xinzhou-2020",
    "2019-pingtan-quguanwei",
    "2020-pingtan-caizhengjinrong",
    "2021-pingtan-gonganju",
    "2022-pingtan-quguanwei",
    "2022-pingtan-shehuishiye",
    "2023-pingtan-quguanwei",
    "2024-pingtan-ziranziyuan",
    "2025-pingtan-shehuishiye",
    "2025-shuyang-xian",
)
FOUND: dict[str, list[str]] = {
    "2019-pingtan-quguanwei": ["TEXT-CLASSES"],
    "2021-pingtan-gonganju": ["T3-BALANCE", "T3-BALANCE"],
    "2022-pingtan-shehuishiye": ["TEXT-CLASSES"],
    "2023-pingtan-quguanwei": ["TEXT-NORMATIVE-IN-FORCE"],
    # seven documents were issued in the year and none is in force; the row 规章 is not printed
    "2025-pingtan-shehuishiye": ["T2-ISSUED-OVER-STOCK", "ROWS-NOT-PRINTED"],
    # part of table four is blank, part six is missing, the title lacks 年度报告
    "ningxia-2019": ["CELLS-BLANK", "PART-MISSING", "TITLE-FORM"],
    # part six only says 无
    "wuzhong-2021": ["FEES-UNSTATED"],
    "xinzhou-2020": ["TITLE-FORM"],
}


SUMS = ("TEXT-CLASSES", "T3-BALANCE", "TEXT-NORMATIVE-IN-FORCE")


@pytest.mark.parametrize("name", REPORTS)
def test_what_is_wrong_in_an_original_is_found_and_nothing_else(name: str, shared_folder: Path) -> None:
    known = json.loads((shared_folder / "reports" / f"{name}.cells.json").read_text(encoding="utf-8"))
    path = (
        shared_folder / known["source"]
        if "/" in known["source"]
        else shared_folder / "reports" / known["source"]
    )
    report = read_bytes(path.read_bytes(), path.name)
    found = [finding.code for finding in report.findings if finding.level != "note"]
    assert found == FOUND.get(name, [])
    assert len([code for code in found if code in SUMS]) == len(known.get("known_errors", ()))


@pytest.mark.parametrize("name", ["2016-pingtan-huanjingguotu", "2018-pingtan-quguanwei"])
def test_every_figure_of_a_report_before_2019_is_read_in_table_and_text(
    name: str, shared_folder: Path
) -> None:
    known = json.loads((shared_folder / "reports" / f"{name}.figures.json").read_text(encoding="utf-8"))
    report = read_bytes((shared_folder / "reports" / known["source"]).read_bytes(), known["source"])
    assert (report.template, report.year, report.agency.name) == ("2014", known["year"], known["agency"])
    assert not [doubt for doubt in report.doubts if doubt.cells]
    assert report.findings == ()
    for entry in known["figures"]:
        if entry["part"] == "table":
            column = 1 if entry["column"] == "历年累计" else 0
            assert (entry["value"], entry["unit"]) in _printed_as(report, entry["label"], column), entry
        else:
            stated = {
                (number(figure.value), figure.unit) for figure in report.figures if _names(figure, entry)
            }
            assert (entry["value"], entry["unit"]) in stated, entry


def _printed_as(report: Report, label: str, column: int) -> list[tuple[Any, str]]:
    """Return the numbers of the rows that a report prints under a label, kept as cells or aside."""
    assert report.form
    row = find_row(label)
    if row:
        cell = report.cells[f"t1.{row.key}.{('year', 'cumulative')[column]}"]
        assert cell.how == "split"
        return [(number(cell.value), cell.unit)]
    aside = [one for one in report.aside if one.label == label]
    return [(int(one.values[column]), unit) for one in aside for unit in ("条", "元", "件")]


def _names(figure: Figure, entry: dict[str, Any]) -> bool:
    """Whether a figure of the text is the one of an entry: by its label, or by the clause."""
    words = entry["label"].replace("、", "")
    clause = figure.raw.replace("、", "")
    return words in clause or entry["label"].removesuffix("信息") in clause or figure.measure == "share"
