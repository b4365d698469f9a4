"""The running text of a report without its tables: lines broken by pages joined, blanks and marks removed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from gongkai.annual_report.ingest.report import Place
from gongkai.annual_report.ingest.source import Source

MAX_PROSE = 150_000
_MARKS = "*#`_"
_SENTENCE_FINAL = frozenset('。.;:!?)"=】')
MAX_HEADING = 40
_NEW_LINE = re.compile(
    r"[一二三四五六七八九十]{1,2}[、,.是]|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[、.,)](?!\d)|第[一二三四五六]|="
)


def _pieces(line: str) -> list[str]:
    """Return what stands between blanks and the marks of Markdown in a line."""
    for mark in _MARKS:
        if mark in line:
            line = line.replace(mark, " ")
    return line.split()


class Prose:
    """`text`: the prose folded; a place in it leads back to the source. `cut`: it was longer than `limit`."""

    limit = MAX_PROSE

    def __init__(self, source: Source, tables: Sequence[tuple[int, int]]) -> None:
        self.source = source
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._parts: list[str] = []
        self._length = self._line = 0
        self._first = ""
        start = 0
        for first, last in (*tables, (len(source.text), len(source.text))):
            if start < first or not tables:
                self._take(start, first)
            start = last
        self.text = "".join(self._parts)
        self._lines = [match.start() for match in re.finditer("\n", self.text)]

    @property
    def cut(self) -> bool:
        """Whether a part of the text was left out for its length."""
        return self._length >= MAX_PROSE

    def _take(self, start: int, end: int) -> None:
        broken = False
        for number, line in enumerate(self.source.folded[start:end].split("\n")):
            if number:
                if self._length >= MAX_PROSE:
                    return
                broken = True
            place = 0
            for piece in _pieces(line):
                if self._length >= MAX_PROSE:
                    return
                place = line.index(piece, place)
                self._join(piece, start + place, broken)
                place += len(piece)
                broken = False
            start += len(line) + 1
        self._add("\n", end)

    def _join(self, piece: str, origin: int, broken: bool) -> None:
        """Add a piece; `broken`: it stands in another line than the one before."""
        if broken and self._parts and self._ends_line(piece):
            self._add("\n", origin)
        elif self._parts and self._parts[-1][-1].isdigit() and piece[0].isdigit():
            self._add(" ", origin)
        self._add(piece, origin)

    def _ends_line(self, following: str) -> bool:
        """Whether a line end is one of the text, not one that a page break put into a sentence."""
        heading = self._length - self._line < MAX_HEADING and _NEW_LINE.match(self._first)
        return bool(heading or self._parts[-1][-1] in _SENTENCE_FINAL or _NEW_LINE.match(following))

    def _add(self, piece: str, origin: int) -> None:
        if piece != "\n" and self._parts and self._parts[-1] == "\n":
            self._line, self._first = self._length, piece
        self._starts.append(self._length)
        self._origins.append(origin)
        self._parts.append(piece)
        self._length += len(piece)

    def origin(self, position: int) -> int:
        """Return the position in the source of a position in the prose."""
        index = bisect_right(self._starts, position) - 1
        return self._origins[index] + position - self._starts[index]

    def place(self, position: int) -> Place:
        """Return line and offset in the source."""
        return self.source.place(self.origin(position))

    def printed(self, start: int, end: int) -> str:
        """Return the text from `start` to `end` as the source prints it, in one line, without blanks."""
        raw = self.source.text[self.origin(start) : self.origin(max(start, end - 1)) + 1]
        return re.sub(r"[\s*#`]+", "", raw)

    def paragraph(self, position: int) -> str:
        """Return the line of the prose around a place."""
        index = bisect_right(self._lines, position)
        first = self._lines[index - 1] + 1 if index else 0
        last = self._lines[index] if index < len(self._lines) else len(self.text)
        return self.text[max(first, position - 2000) : min(last, position + 2000)]
