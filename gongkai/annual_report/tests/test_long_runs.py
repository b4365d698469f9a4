"""Rows that ran together into more digits than one number has."""

import pytest

from gongkai.annual_report.ingest import read_bytes
from gongkai.annual_report.tests.builder import Layout, balanced, build, printed
from gongkai.law.report_templates import load


@pytest.mark.parametrize("times", [1, 9])
def test_rows_of_twenty_digits_and_more_are_cut_by_their_sums(times: int) -> None:
    """Most rows of a full table are read, and no cell is read as another number than was written."""
    form = load("2021")
    cells = {key: value * times for key, value in balanced(form).items()}
    report = read_bytes(build(form, printed(cells), Layout("run")).encode(), "report.txt")
    read = {key: value for key, value in report.values.items() if value is not None}
    assert read.items() <= cells.items()
    assert len(read) > 0.9 * len(cells)
    assert set(cells) - set(read) <= report.doubtful
