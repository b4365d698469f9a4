"""Cells that were read from a picture: how surely, and what of them is in doubt.

A misread digit must not pass in silence: a cell is in doubt where it was read unsurely, where its table had no ruling
to tell the cells apart, and where the sums around it do not hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gongkai.annual_report.check import Finding
from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.document import Grid
from gongkai.annual_report.ingest.rendering import Rendered
from gongkai.annual_report.ingest.report import CellReading, Doubt, Place
from gongkai.annual_report.ingest.source import Source
from gongkai.law.report_templates import Template

SURE = 0.9
"""A cell whose least sure character is below is in doubt, and its number is not given."""
_READ = frozenset({"printed", "split", "blank"})


@dataclass(frozen=True, slots=True)
class _Scans:
    """The pages that were read from pictures, and how surely each cell of their tables was read."""

    pages: frozenset[int | None]
    cells: Mapping[tuple[int, int, int], float]

    def holds(self, place: Place | None) -> bool:
        return place is not None and place.page in self.pages

    def confidence(self, place: Place | None) -> float | None:
        if place is None or place.table is None or place.row is None or place.column is None:
            return None
        return self.cells.get((place.table, place.row, place.column))


def judge_scanned(
    cells: Mapping[str, CellReading], form: Template | None, source: Source
) -> tuple[dict[str, CellReading], list[Doubt]]:
    """Return the cells, those from pictures with their confidence, and the doubts about them."""
    scans = _scans_of(source)
    if not scans.pages:
        return dict(cells), []
    pages = "、".join(str(page) for page in sorted(page for page in scans.pages if page))
    doubts = [messages.doubt("read-from-picture", pages=pages)]
    judged = {}
    for key, cell in cells.items():
        judged[key] = cell
        if form and cell.how in _READ and scans.holds(cell.where):
            judged[key], doubt = _judged(key, cell, form.cells[key].label, scans.confidence(cell.where))
            doubts += [doubt] if doubt else []
    return judged, doubts


def doubt_sums(cells: Mapping[str, CellReading], findings: Sequence[Finding]) -> list[Doubt]:
    """Return a doubt for each relation that does not hold around cells that were read from pictures."""
    doubts = []
    for finding in findings:
        read = tuple(key for key in finding.cells if key in cells and cells[key].how == "ocr")
        if read:
            where = cells[read[0]].where
            doubts.append(messages.doubt("scan-sum", read, where, relation=finding.code))
    return doubts


def _scans_of(source: Source) -> _Scans:
    if not isinstance(source, Rendered):
        return _Scans(frozenset(), {})
    pages: set[int | None] = set()
    cells: dict[tuple[int, int, int], float] = {}
    for part in source.document.parts:
        if isinstance(part, Grid):
            found = {
                (part.number, cell.row + 1, cell.column + 1): cell.confidence
                for cell in part.cells
                if cell.confidence is not None
            }
            cells.update(found)
            pages |= {part.page} if found else set()
        elif part.confidence is not None:
            pages.add(part.page)
    return _Scans(frozenset(pages), cells)


def _judged(
    key: str, cell: CellReading, label: str, confidence: float | None
) -> tuple[CellReading, Doubt | None]:
    facts = {"cell": label, "raw": cell.raw}
    if confidence is None:
        return cell._replace(how="ocr"), messages.doubt("scan-unruled", (key,), cell.where, **facts)
    if confidence < SURE:
        facts["percent"] = str(int(100 * confidence))
        unread = cell._replace(value=None, how="unread", note="", confidence=confidence)
        return unread, messages.doubt("low-confidence", (key,), cell.where, **facts)
    how = "blank" if cell.how == "blank" else "ocr"
    split = messages.doubt("scan-split", (key,), cell.where, cell=label) if cell.how == "split" else None
    return cell._replace(how=how, confidence=confidence), split
