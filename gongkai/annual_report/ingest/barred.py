"""Tables whose every cell ends in a bar and a line end, as programs that strip pages of their markup leave them."""

from __future__ import annotations

import re

from gongkai.annual_report.ingest.values import parse
from gongkai.annual_report.ingest.vocabulary import vocabulary

Line = tuple[str, int, int]
"""What a line of the text is, its start, its end."""

MIN_BARS = 8
"""Fewer cells that end so are no table."""
MOST_LINES = 4
"""A cell that is broken into more lines is prose before the table."""

_BAR = re.compile(r"[^|\n]*\|[ \t\r]*")
_FILL = re.compile(r"[ \t\r]*\|(?:[ \t]*\|)+[ \t\r]*")
_HEADING = re.compile(r"\s*[一二三四五六]\s*、\s*\S")


def barred(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines with those of such tables named: `bar`, one cell from start to end; `fill`, what merged cells
    leave behind them, no cell.

    A bar alone ends the cell of the lines before it, or is a blank cell. Other lines stay what they are.
    """
    kinds = [_kind(text, line) for line in lines]
    if kinds.count("bar") < MIN_BARS:
        return lines
    named: list[Line] = []
    for (_, start, end), kind in zip(lines, kinds, strict=True):
        begin = _begin(text, named, start, end) if kind == "bar" else start
        named.append((kind, begin, end))
    return named


def _kind(text: str, line: Line) -> str:
    kind, start, end = line
    if kind in ("pipes", "rule") and _FILL.fullmatch(text, start, end):
        return "fill"
    if kind in ("text", "more") and _BAR.fullmatch(text, start, end):
        return "bar"
    return "text" if kind == "more" else kind


def _begin(text: str, named: list[Line], start: int, end: int) -> int:
    """Return where the cell that ends in this line begins, and take the lines before that belong to it."""
    count = 0
    while count < min(len(named), MOST_LINES):
        kind, first, last = named[-1 - count]
        if kind != "text" or _is_heading(text[first:last]):
            break
        count += 1
    alone = text[start:end].strip() == "|"
    between = count < len(named) and named[-1 - count][0] in ("bar", "fill", "pipes")
    if not count or not (alone or between):
        return start
    begin = named[-count][1]
    del named[-count:]
    return begin


def _is_heading(line: str) -> bool:
    """Whether a line begins a part of the report; rows of the tables are numbered like the parts."""
    word = vocabulary().find(line)
    return bool(_HEADING.match(line)) and (word is None or word.kind == "section")


def begins_row(cell: str, before: str) -> bool:
    """Whether a cell begins a row of its table: a label behind numbers or blanks, a row's name behind others."""
    if parse(cell).kind != "text":
        return False
    if parse(before).kind != "text":
        return True
    word, last = vocabulary().find(cell), vocabulary().find(before)
    return (
        word is not None
        and word.kind in ("row", "group")
        and (last is None or last.kind not in ("row", "group"))
    )
