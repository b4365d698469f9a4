"""What the cells of a row are: numbers, blanks, labels, names of columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gongkai.annual_report.ingest.rows import Cell
from gongkai.annual_report.ingest.values import MAX_DIGITS, parse
from gongkai.annual_report.ingest.vocabulary import Word, core

MAX_LABEL = 40
ODD = frozenset(("无", "没有", "暂无"))


@lru_cache(maxsize=8192)
def kind_of(text: str) -> str:
    """Return what a cell says; digits too many for one number ran together. `odd`: a word where a number should be."""
    kind = parse(text).kind
    if text.strip() in ODD:
        return "odd"
    return "run" if kind == "text" and len(text) > MAX_DIGITS and text.isdecimal() else kind


def is_header_line(kinds: Sequence[str], words: Sequence[Word | None]) -> bool:
    """Whether a row names columns: several names of rows, or one of a column, and no number."""
    if "number" in kinds or "run" in kinds:
        return False
    named = [word.kind for word in words if word]
    return named.count("row") > 1 or "column" in named


def has_digit(cell: Cell) -> bool:
    """Whether a cell has a digit that does not number it."""
    return any(char.isdigit() for char in core(cell.text))


def is_label(cell: Cell) -> bool:
    """Whether a text is as long as the label of a row."""
    return 2 <= len(core(cell.text)) <= MAX_LABEL
