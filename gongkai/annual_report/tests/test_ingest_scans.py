"""A scanned report is read back as it was written, or a doubt stands on the cell."""

import random

import pytest

from gongkai.annual_report.check import Finding
from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.ingest.document import Document, Grid, GridCell, Line
from gongkai.annual_report.ingest.rendering import Rendered
from gongkai.annual_report.ingest.report import CellReading, Place
from gongkai.annual_report.ingest.scanned import doubt_sums, judge_scanned
from gongkai.annual_report.tests.scanned import pdf_of, scan
from gongkai.law.report_templates import Template, template_for_year
from gongkai.scans.tests.drawn import encoded

YEAR = 2023
KEY = "t3.received.natural_person"


def _form() -> Template:
    form = template_for_year(YEAR)
    assert form is not None
    return form


def _cells(seed: int) -> dict[str, str]:
    chance = random.Random(seed)
    few = [0, 0, 0, 1, 2, 7, chance.randrange(10, 100), chance.randrange(100, 99999)]
    return {key: str(chance.choice(few)) for key in _form().cells}


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """What stands in the cells of the scan."""
    return _cells(7)


@pytest.fixture(scope="module")
def report(written: dict[str, str]) -> Report:
    """A report of three pages that lean by half a degree and have some grain, as a PDF without text."""
    return read_bytes(pdf_of(scan(_form(), written, YEAR, tilt=0.5, noise=6)), "扫描.pdf")


def test_each_cell_of_a_scan_is_what_was_written_or_in_doubt_and_nearly_all_are_sure(
    report: Report, written: dict[str, str]
) -> None:
    """The sums of these cells are at random, so the doubts that broken sums raise are left out here."""
    doubted = {key for doubt in report.doubts if doubt.code != "scan-sum" for key in doubt.cells}
    sure = [key for key in written if key not in doubted]
    assert {key: str(report.cells[key].value) for key in sure} == {key: written[key] for key in sure}
    assert len(sure) > 0.95 * len(written)


def test_cells_of_a_scan_say_how_they_were_read_how_surely_and_where(report: Report) -> None:
    cell = report.cells[KEY]
    assert cell.how == "ocr"
    assert cell.confidence is not None
    assert cell.confidence >= 0.9
    assert cell.where is not None
    assert (cell.where.page, cell.where.table) == (1, 2)
    assert {"read-from-picture"} <= {doubt.code for doubt in report.doubts}


def test_title_and_year_of_a_scan_are_read(report: Report) -> None:
    assert (report.year, report.agency.name) == (YEAR, "甲市科学技术局")


def test_sums_that_do_not_hold_put_their_cells_in_doubt(report: Report) -> None:
    errors = [finding for finding in report.findings if finding.level == "error"]
    assert errors
    doubted = {key for doubt in report.doubts if doubt.code == "scan-sum" for key in doubt.cells}
    assert doubted >= {key for finding in errors for key in finding.cells}


def _judged(cell: CellReading, grid: Grid | Line) -> tuple[CellReading, list[str]]:
    cells, doubts = judge_scanned({KEY: cell}, _form(), Rendered(Document("PNG", [grid])))
    return cells[KEY], [doubt.code for doubt in doubts]


def _grid(confidence: float | None) -> Grid:
    return Grid((GridCell("7", 0, 0, confidence=confidence),), number=1, page=1)


IN_TABLE = Place(1, 0, page=1, table=1, row=1, column=1)


def test_a_number_that_was_read_unsurely_is_not_given() -> None:
    cell = CellReading(7, "7", IN_TABLE, "printed", "件")
    assert _judged(cell, _grid(0.95))[0].value == 7
    doubtful, codes = _judged(cell, _grid(0.6))
    assert (doubtful.value, doubtful.raw, doubtful.how, doubtful.confidence) == (None, "7", "unread", 0.6)
    assert codes == ["read-from-picture", "low-confidence"]


def test_what_was_read_outside_a_ruled_table_or_split_is_in_doubt() -> None:
    outside = CellReading(7, "7", Place(1, 0, page=1), "printed", "件")
    assert _judged(outside, Line("7", page=1, confidence=0.99))[1] == ["read-from-picture", "scan-unruled"]
    split = CellReading(7, "7", IN_TABLE, "split", "件")
    assert _judged(split, _grid(0.99))[1] == ["read-from-picture", "scan-split"]


def test_a_report_that_is_no_scan_is_left_as_it_is() -> None:
    cell = CellReading(7, "7", IN_TABLE, "printed", "件")
    assert _judged(cell, _grid(None)) == (cell, [])
    finding = Finding("sum", "error", "", "", (KEY,), "")
    assert doubt_sums({KEY: cell}, [finding]) == []


def test_a_picture_file_is_read_like_a_page() -> None:
    top = scan(_form(), {}, YEAR)[0].crop((0, 0, 1654, 320))
    report = read_bytes(encoded(top), "封面.png")
    assert (report.year, report.format) == (YEAR, "PNG")
