"""Where the statutory tables of a document stand: real tables by their words, else tables written as text."""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.annual_report.ingest.rendering import PlacedGrid, Rendered
from gongkai.annual_report.ingest.rows import Region, Row, find_region, find_rows
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.values import parse
from gongkai.annual_report.ingest.vocabulary import Word, core, vocabulary

MAX_STATUTORY_CHARS = 60
MIN_WORDS = 3
MIN_ROW = 4


@dataclass(frozen=True, slots=True)
class Areas:
    """`spans`: parts of the text that the tables take. `complete`: the text is known to go on behind the tables.

    `cut`: the place where reading of the tables stopped for their length.
    """

    spans: tuple[tuple[int, int], ...]
    rows: tuple[Row, ...]
    complete: bool
    cut: int | None = None


def find_areas(source: Source) -> Areas:
    """Return the statutory tables of `source`."""
    if not isinstance(source, Rendered):
        region = find_region(source)
        return _areas(source, [(region, ())] if region.end else [])
    found: list[tuple[Region, tuple[Row, ...]]] = []
    start, statutory = 0, _statutory(source)
    for placed in statutory:
        found.extend(_written(source, start, placed.start))
        found.append((Region(placed.start, placed.end), placed.rows))
        start = placed.end
    found.extend(_written(source, start, len(source.text)))
    return _areas(source, found)


def _written(source: Source, start: int, end: int) -> list[tuple[Region, tuple[Row, ...]]]:
    region = find_region(source, start, end)
    return [(region, ())] if region.end else []


def _areas(source: Source, found: list[tuple[Region, tuple[Row, ...]]]) -> Areas:
    rows: list[Row] = []
    for region, given in found:
        rows.extend(given or find_rows(source, region))
    end = found[-1][0].end if found else 0
    closed = isinstance(source, Rendered) and source.closed
    complete = (
        closed or bool(source.text[end:].strip()) if isinstance(source, Rendered) else end < len(source.text)
    )
    cut = next((region.end - 1 for region, _ in found if region.cut), None)
    return Areas(tuple((region.start, region.end) for region, _ in found), tuple(rows), complete, cut)


def _statutory(source: Rendered) -> list[PlacedGrid]:
    """Return the tables that have the words of the form, and what goes on with them on the next page."""
    chosen: list[PlacedGrid] = []
    last = False
    for placed in source.grids:
        goes_on = last and (_only_numbers(placed) or _has_row(placed))
        last = goes_on or _has_words(placed)
        if last:
            chosen.append(placed)
    return chosen


def _only_numbers(placed: PlacedGrid) -> bool:
    return all(parse(cell.text).kind != "text" for row in placed.rows for cell in row.cells)


def _has_row(placed: PlacedGrid) -> bool:
    """Whether a table that follows a statutory one has a row of the form: a page break cut it off."""
    labels = (row.cells[0].text for row in placed.rows)
    words = (vocabulary().find(text) for text in labels if text and len(text) <= MAX_STATUTORY_CHARS)
    return any(word is not None and word.kind == "row" for word in words)


def _has_words(placed: PlacedGrid) -> bool:
    words, telling = 0, 0
    for row in placed.rows:
        for cell in row.cells:
            if not cell.text or len(cell.text) > MAX_STATUTORY_CHARS:
                continue
            word = vocabulary().find(cell.text)
            if word:
                words += 1
                telling += _telling(word)
                if telling and words >= MIN_WORDS:
                    return True
    return telling > 0 and len(placed.rows) < MIN_WORDS


def _telling(word: Word) -> bool:
    """Whether a word belongs to the form alone, not to other tables as well."""
    if word.kind == "row":
        return word.table == "t3" and len(core(word.label)) >= MIN_ROW
    if word.kind == "column":
        return word.table == "t2"
    return word.kind in ("heading", "stub", "note", "group-column")
