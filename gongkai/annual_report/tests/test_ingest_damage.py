"""Damaged and hostile files: an answer with a code, in bounded time and memory, and no number wrong in silence.

GONGKAI_DAMAGED_FILES sets how many; `python -m benchmarks.bench_damage` runs 5,000.
"""

import os

import pytest

from gongkai.annual_report.ingest import Refused, read_all
from gongkai.annual_report.ingest.messages import catalogue
from gongkai.annual_report.ingest.worker import as_json
from gongkai.annual_report.tests.builder import balanced
from gongkai.annual_report.tests.damage import HOSTILE, damaged, originals, wrong_in_silence
from gongkai.law.report_templates import load

COUNT = int(os.environ.get("GONGKAI_DAMAGED_FILES", "48"))


def test_a_damaged_file_is_read_or_refused_with_a_code_and_no_number_is_wrong_in_silence() -> None:
    values = balanced(load("2021"))
    for name, data in damaged(COUNT):
        results = read_all(data, "x")
        assert results, name
        for one in results:
            assert not isinstance(one, Refused) or one.error.code in catalogue()["errors"], name
        assert not wrong_in_silence(name, [as_json(one, "en") for one in results], values), name


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_exhaust_the_reader_is_read_or_refused_with_a_code(name: str) -> None:
    for one in read_all(HOSTILE[name](), "x"):
        if isinstance(one, Refused):
            assert one.error.code in (
                "broken-file",
                "swollen",
                "too-many-pages",
                "format-not-read",
                "not-a-report",
            )
        else:
            assert one.doubts


def test_the_files_that_are_damaged_are_good_before() -> None:
    values = balanced(load("2021"))
    for kind, data in originals():
        for one in read_all(data, kind):
            assert not isinstance(one, Refused)
            assert one.values == values
            assert not one.doubtful


def test_a_pdf_that_was_cut_off_or_whose_page_is_broken_doubts_every_number() -> None:
    data = dict(originals())["PDF"]
    for broken in (data[:-40], data.replace(b"stream\n\x78", b"stream\n\x79", 1)):
        for one in read_all(broken, "x"):
            assert isinstance(one, Refused) or set(one.cells) <= one.doubtful
