"""Reports read per second on one core; PDF beside a plain pdfplumber extraction of the same files in the same run.

Run: python -m benchmarks.bench_reading [FILE …]; without files, reports in each format are written first. Both sides of
a PDF are held against the cells that were written, or those of `NAME.cells.json` beside the file.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2

from gongkai.annual_report.ingest import read_bytes
from gongkai.annual_report.ingest.report import number
from gongkai.annual_report.tests.builder import Layout, balanced, build, printed
from gongkai.annual_report.tests.documents import Page, docx, html, paper, pdf, word_like, xlsx
from gongkai.law.report_templates import load

SECONDS = 2.0
PROSE = "这一部分写的是一年的工作。" * 120
Known = Mapping[str, int | float | None]


def main(arguments: list[str] | None = None) -> None:
    """Print reports a second by format, then PDF pages a second and cells that are right beside pdfplumber."""
    paths = [Path(argument) for argument in (sys.argv[1:] if arguments is None else arguments)]
    files = [(path.name, path.read_bytes(), _known(path)) for path in paths] or _written()
    print(f"A plain loop of a million steps takes {1000 * _million_steps():.0f} ms.")
    print("Reports read per second of processor time, best round.")
    for name, data, _ in files:
        print(f"{name} | {_rate(read_bytes, data):.1f}")
    print(
        "PDF | pages/s ours | pages/s pdfplumber | ratio | cells right, ours | numbers seen by pdfplumber | of"
    )
    for name, data, known in files:
        if data.startswith(b"%PDF"):
            pages = len(pypdfium2.PdfDocument(data))
            ours = pages * _rate(read_bytes, data)
            theirs = pages * _rate(_plumbed, data)
            right, seen = _right(data, known), _seen(data, known)
            print(
                f"{name} | {ours:.1f} | {theirs:.1f} | {ours / theirs:.1f} | {right} | {seen} | {len(known)}"
            )


def _written() -> list[tuple[str, bytes, Known]]:
    """Return a report of the usual length in each format."""
    form = load("2021")
    cells = balanced(form)
    report = paper(form, printed(cells), prose=PROSE)
    text = build(form, printed(cells), Layout("tabs")).encode()
    made = {
        "text": text,
        "text run together": build(form, printed(cells), Layout("run")).encode(),
        "HTML": html(report).encode(),
        "HTML from Word": html(report, Page(cell=word_like)).encode("gb18030"),
        "DOCX": docx(report),
        "XLSX": xlsx(report),
        "PDF": pdf(report),
    }
    return [(name, data, cells) for name, data in made.items()]


def _known(path: Path) -> Known:
    beside = path.parent / f"{path.stem}.cells.json"
    cells: Known = json.loads(beside.read_text(encoding="utf-8"))["cells"] if beside.is_file() else {}
    return cells


def _plumbed(data: bytes, _: str = "") -> list[list[list[str | None]]]:
    """Return the tables and drop the text, as a plain extraction takes both out."""
    tables = []
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()
            tables.extend(page.extract_tables())
    return tables


def _right(data: bytes, known: Known) -> int:
    values = read_bytes(data, "report").values
    return sum(key in values and number(values[key]) == value for key, value in known.items())


def _seen(data: bytes, known: Known) -> int:
    """Return for how many cells pdfplumber has a table cell with just this number: it does not say which is which."""
    left = [cell for table in _plumbed(data) for row in table for cell in row if cell]
    seen = 0
    for value in known.values():
        if str(value) in left:
            left.remove(str(value))
            seen += 1
    return seen


def _rate(work: Callable[[bytes, str], object], data: bytes) -> float:
    """Return how often a second of processor time `work` is done with a file, by the best of its rounds."""
    work(data, "report")
    best, start = math.inf, time.process_time()
    while (begun := time.process_time()) - start < SECONDS:
        work(data, "report")
        best = min(best, time.process_time() - begun)
    return 1 / best


def _million_steps() -> float:
    """Return the best time of a plain loop of a million steps: how fast this machine is now, to compare runs by."""

    def loop() -> float:
        begun, total = time.process_time(), 0
        for step in range(100_000):
            total += step * step % 7
        return time.process_time() - begun

    return 10 * min(loop() for _ in range(20))


if __name__ == "__main__":
    main()
