"""The tables of a text as rows of cells, whatever the layout: tabs, pipes, one cell a line, running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.annual_report.ingest.barred import Line, barred, begins_row
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.values import COUNT_UNITS
from gongkai.annual_report.ingest.vocabulary import vocabulary

MAX_TABLE_CHARS = 100_000

_START = re.compile(
    r"第\s*二\s*十\s*条\s*第[\s(]{0,3}一[\s)]{0,3}项(?=\W{0,40}信\s*息\s*内\s*容)"
    r"|信\s*息\s*内\s*容(?=\W{0,20}(?:本\s*年|上\s*一\s*年))"
    r"|申\s*请\s*人\s*情\s*况(?=[^.。]{0,160}自\s*然\s*人)"
    r"|本年新收政府信息公开申请数量(?=\W{0,40}\d)"
    r"|行\s*政\s*复\s*议(?=[^.。]{0,40}结\s*果\s*维\s*持\W{0,10}结\s*果\s*纠\s*正)"
    r"|结\s*果\s*维\s*持(?=\W{0,10}结\s*果\s*纠\s*正)"
)
_END = re.compile(r"[五六]\s*[,、]\s*(?:[^.。\n]{0,20}(?:主要)?问题|其他需要报告)")
_HEADING = re.compile(r"\s*(?:#+\s*|\*\*\s*)?[一二三四五六]\s*[,、]\s*\S")
_RULE = "-|:=+ \t\xa0"
_RUN = re.compile(
    rf"[+\-]?\d(?:[\d+\-]|[.,](?=\d))*(?:\s?(?:万元|亿元|元|{COUNT_UNITS})(?!\s*[,.、]))?"
    r"(?:\s?\((?=[^()]{0,40}(?:其中|含|包括|\d))[^()\n]{1,60}\))?"
    r"|(?<!\S)[/\-]+(?!\S)|/(?=[/\d\s])|(?<=[/\d])/"
)
_NUMBERING_AHEAD = re.compile(r"\s?[.,、)]\s*(?=[^\s\d])")
_MARKUP = "*#`_"
_RUNNING_TITLE = re.compile(
    r"[^|\t\d]{0,40}20\d\d\s*年?(?:年?度)?\s*政府信息公开\s*(?:工作)?\s*(?:年度)?(?:报告|年报)[\s\d]*"
)
_PAGE = re.compile(
    r"[\s|]*(?:[-~.]+\s*\d{1,3}\s*[-~.]+|第?\s*\d{1,3}\s*页(?:[,/\s]*共?\s*\d{1,3}\s*页)?)[\s|]*"
)


# No NamedTuple and not frozen: there are hundreds in a report, and those take twice as long to make.
@dataclass(slots=True)
class Cell:
    """A cell: its text without the blanks around, and where that begins in the source.

    `left`, `right`: where it stands from left to right, in a grid.
    """

    text: str
    start: int
    left: float = 0.0
    right: float = 0.0

    @property
    def end(self) -> int:
        """Where the text of the cell ends in the source."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Row:
    """Cells in their order. `grid`: blank cells are seen and columns keep their place; else they vanish.

    `end`: where the row ends in the source. `lines`: it may go on over a line end. `frame`: of a real table, whose
    cells are all given with their places from left to right; None: a row of text.
    """

    cells: tuple[Cell, ...]
    grid: bool
    end: int
    lines: bool
    frame: int | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """The part of the text that the tables take; empty where there is none. `cut`: it was too long."""

    start: int
    end: int
    cut: bool = False


def find_region(source: Source, begin: int = 0, stop_at: int | None = None) -> Region:
    """Return where the tables stand in the text from `begin` to `stop_at`."""
    folded, last_end = source.folded, len(source.text) if stop_at is None else stop_at
    first = _START.search(folded, begin, last_end)
    if not first:
        return Region(0, 0)
    start = max(begin, folded.rfind("\n", begin, first.start()) + 1)
    if "\t" not in folded[start : first.start()]:
        start = first.start()
    limit = min(last_end, start + MAX_TABLE_CHARS)
    last = first
    for match in _START.finditer(folded, start, limit):
        last = match
    stop = _END.search(folded, last.end(), limit)
    return Region(start, stop.start() if stop else limit, limit < last_end and not stop)


def find_rows(source: Source, region: Region) -> list[Row]:
    """Return the rows of all tables in a part of the text, in its order."""
    reader = _RowReader(source, region.start)
    lines = _without_idle_tabs(source.text, list(_lines(source, region)))
    for kind, start, end in barred(source.text, lines):
        reader.read(kind, start, end)
    return reader.finish(region.end)


class _RowReader:
    """Takes line by line. `block`: cells of one row that stand one on a line; `running`: where unread text begins."""

    def __init__(self, source: Source, start: int) -> None:
        self.source = source
        self.rows: list[Row] = []
        self.block: list[Cell] = []
        self.block_end = self.running = start
        self.prose = False

    def read(self, kind: str, start: int, end: int) -> None:
        if kind == "more" and self.block:
            self.block[-1] = _stripped(self.source.text, self.block[-1].start, end)
            self.block_end = self.running = end
            return
        if kind not in ("cell", "bar", "fill"):
            self._end_block()
        if kind in ("text", "more", "blank"):
            self.prose = self.prose or kind != "blank"
            return
        self._end_prose(start)
        if kind in ("cell", "bar"):
            self._add_cell(kind, start, end)
        elif kind in ("tabs", "pipes"):
            self.rows.append(_grid_row(self.source.text, start, end, "\t" if kind == "tabs" else "|"))
        self.running = end

    def finish(self, end: int) -> list[Row]:
        """Return the rows of the text, which ends here."""
        self._end_block()
        self._end_prose(end)
        return self.rows

    def _add_cell(self, kind: str, start: int, end: int) -> None:
        text = self.source.text
        inside = (start + 1, end) if kind == "cell" else (start, text.rindex("|", start, end))
        cell = _stripped(text, *inside)
        if kind == "bar" and self.block and begins_row(cell.text, self.block[-1].text):
            self._end_block()
        self.block.append(cell)
        self.block_end = end

    def _end_block(self) -> None:
        if self.block:
            self.rows.append(Row(tuple(self.block), True, self.block_end, lines=True))
            self.block = []

    def _end_prose(self, end: int) -> None:
        if self.prose:
            self.rows.extend(_running_row(self.source, self.running, end))
            self.prose = False


def _lines(source: Source, region: Region) -> Iterator[tuple[str, int, int]]:
    """Yield each line of the region: what it is, its start, its end.

    tabs · pipes · rule · cell (one cell a line) · more (of the cell in the line before) · blank · text ·
    page (its number or title)
    """
    start, last = region.start, ""
    while start < region.end:
        end = source.text.find("\n", start, region.end)
        end = region.end if end < 0 else end
        last = _kind(source.text[start:end], source.folded[start:end], last)
        yield last, start, end
        start = end + 1


def _without_idle_tabs(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines; where tabs only stand between lines, not before or between cells, they are no borders."""
    tabbed = [text[start:end] for kind, start, end in lines if kind in ("cell", "tabs")]
    if not tabbed or any("\t" in line.rstrip() for line in tabbed):
        return lines
    named = {"cell": "blank", "tabs": "text", "more": "text"}
    return [(named.get(kind, kind), start, end) for kind, start, end in lines]


def _kind(line: str, folded: str, last: str) -> str:
    if not line.strip(" \r"):
        return "blank"
    return _filled_kind(line, folded, last)


def _filled_kind(line: str, folded: str, last: str) -> str:
    if _PAGE.fullmatch(folded) or ("报告" in folded and _RUNNING_TITLE.fullmatch(folded)):
        return "page"
    if "---" in folded and not folded.strip(_RULE):
        return "rule"
    if line.count("|") > 1:
        return "pipes"
    if line.startswith("\t") and "\t" not in line[1:]:
        return "cell"
    if "\t" in line:
        return "tabs"
    return "more" if last in ("cell", "more") and not _HEADING.match(folded) else "text"


def _grid_row(text: str, start: int, end: int, separator: str) -> Row:
    cells, position, line_end = [], start, end
    if separator == "|":
        first = text.index("|", start, end)
        position = start if text[start:first].strip() else first + 1
        last = text.rindex("|", start, end)
        end = end if text[last + 1 : end].strip() else last
    for part in text[position:end].split(separator):
        cells.append(_cell(part, position))
        position += len(part) + 1
    return Row(tuple(cells), True, line_end, lines=False)


def _stripped(text: str, start: int, end: int) -> Cell:
    """Return the cell at `start` to `end` without blanks and marks of emphasis around its text."""
    return _cell(text[start:end], start)


def _cell(part: str, start: int) -> Cell:
    """Return the same cell by its text, blanks and all."""
    plain = part.strip()
    if not plain:
        return Cell("", start)
    if plain[0] not in _MARKUP and plain[-1] not in _MARKUP:
        return Cell(plain, start if plain is part else start + part.index(plain[0]))
    tail = part.lstrip().lstrip(_MARKUP).lstrip()
    inner = tail.rstrip().rstrip(_MARKUP).rstrip()
    return Cell(inner, start + len(part) - len(tail) if inner else start)


def _running_row(source: Source, start: int, end: int) -> Iterator[Row]:
    """Yield the text from `start` to `end` as one row: labels, numbers and what is neither, as cells."""
    cells: list[Cell] = []
    position = start
    for begin, stop in _tokens(source.folded, start, end):
        if position < begin:
            between = _stripped(source.text, position, begin)
            if between.text and any(char.isalnum() for char in between.text):
                cells.append(between)
        cells.append(Cell(source.text[begin:stop], begin))
        position = stop
    rest = _stripped(source.text, position, end)
    if any(char.isalnum() for char in rest.text):
        cells.append(rest)
    if cells:
        yield Row(tuple(cells), False, cells[-1].end, lines=True)


def _tokens(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of labels and runs of digits; a digit that numbers a label belongs to the label."""
    labels, position = vocabulary().pattern, start
    label, run = labels.search(folded, start, end), _RUN.search(folded, start, end)
    while label or run:
        if label and (not run or label.start() <= run.start()):
            yield label.start(), label.end()
            position = label.end()
        elif run:
            stop = run.end() - (1 if _NUMBERING_AHEAD.match(folded, run.end(), end) else 0)
            if stop > run.start():
                yield run.start(), stop
            position = max(stop, run.start() + 1)
        if label and label.start() < position:
            label = labels.search(folded, position, end)
        if run and run.start() < position:
            run = _RUN.search(folded, position, end)
