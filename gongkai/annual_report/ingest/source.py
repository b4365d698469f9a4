"""The text of a report with its places, and a folded copy in which printed variants look the same."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from gongkai.annual_report.ingest.report import Place
from gongkai.law import report_templates
from gongkai.law.loading import plain_yaml

if TYPE_CHECKING:
    from gongkai.annual_report.ingest.rows import Cell

_ALIKE = {
    "\u3000": " ",
    "\xa0": " ",
    "\u2003": " ",
    "\u2002": " ",
    "\u200b": " ",
    "\ufeff": " ",
    "“": '"',
    "”": '"',
    "„": '"',
    "「": '"',
    "」": '"',
    "『": '"',
    "』": '"',
    "‘": '"',
    "’": '"',
    "—": "-",
    "–": "-",
    "−": "-",
    "‐": "-",
    "―": "-",
    "─": "-",
    "·": ".",
    "∶": ":",
    "〔": "(",
    "〕": ")",
    "\f": " ",
    "\v": " ",
}
# What some programs leave of the markup of a page in its text.
_MARKUP = re.compile(r"(?i)<br\s{0,2}/?>|&nbsp;|&emsp;|&ensp;")


def folded(text: str) -> str:
    """Return the text with printed variants in one form: full width, quotes, dashes, traditional forms.

    Each character becomes one, so that places stay as they are.
    """
    # A pattern of what changes: `str.translate` is slow on each character that is not in its table.
    pattern, alike = _folding()
    if "<" in text or "&" in text:
        text = _MARKUP.sub(lambda match: " " * len(match.group()), text)
    return pattern.sub(lambda match: alike[match.group()], text)


@lru_cache
def _folding() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(_ALIKE)
    for char in map(chr, range(0xFF01, 0xFF5F)):
        table[char] = unicodedata.normalize("NFKC", char)
    path: Path = report_templates.FOLDER / "characters.yaml"
    table |= {pair[0]: pair[1] for pair in plain_yaml(path)["pairs"].split()}
    return re.compile(f"[{re.escape(''.join(table))}]"), table


class Source:
    """A text; `folded` has the same length, so a position in one is a position in the other."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def folded(self) -> str:
        """The text with printed variants folded into one form."""
        return folded(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        starts, position = [0], self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return starts

    def place(self, position: int) -> Place:
        """Return the place of a position in the text."""
        line, start, _ = self.line_of(position)
        return Place(line, position - start)

    def places_of(self, cells: Sequence[Cell]) -> list[Place]:
        """Return the places where cells begin, soonest where they stand side by side as those of a row do."""
        found, line, start, end = [], 0, 0, 0
        for cell in cells:
            if not start <= cell.start < end:
                line, start, end = self.line_of(cell.start)
            found.append(Place(line, cell.start - start))
        return found

    def line_of(self, position: int) -> tuple[int, int, int]:
        """Return the line of a position, from 1, where it begins, and where the next one does."""
        line = bisect_right(self._starts, position)
        end = self._starts[line] if line < len(self._starts) else len(self.text) + 1
        return line, self._starts[line - 1], end

    @cached_property
    def content_end(self) -> int:
        """Where the text ends but for blanks, and for a point or 万 that more of a number may follow."""
        return len(self.text.rstrip(" \t\n\xa0\u3000.,，．万亿"))

    def may_be_cut(self, end: int, lines: bool) -> bool:
        """Whether what ends at `end` is the last of the text, so that more of it may have been cut off.

        `lines`: it may go on in the next line; else a line end behind it shows that it is whole.
        """
        return end >= self.content_end and (lines or not self.text.endswith("\n"))
