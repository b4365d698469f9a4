"""A document as one text with places: lines as lines, grids as tab-separated rows whose cells are kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter

from gongkai.annual_report.ingest.document import MAX_GRID_CELLS, Document, Grid, GridCell, Line
from gongkai.annual_report.ingest.report import Place
from gongkai.annual_report.ingest.rows import Cell, Row
from gongkai.annual_report.ingest.source import Source

MAX_CELLS = 30_000
MAX_LABEL = 60
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\xad\x00-\x08\x0b\x0c\x0e-\x1f]")
_BREAKS = re.compile(r"[^\S\n]*[\t\r\n\x85\u2028\u2029]+\s*")


@dataclass(frozen=True, slots=True)
class PlacedGrid:
    """A grid with its rows of cells as they stand in the text, from `start` to `end`."""

    grid: Grid
    start: int
    end: int
    rows: tuple[Row, ...]


class Rendered(Source):
    """The text of a document; a place in it knows page, table, row and column. `grids`: all its tables.

    `cut`: there are more cells than are read.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._pieces: list[str] = []
        self._length = self._cells = 0
        self.cut = False
        self._marks: list[int] = []
        self._parts: list[tuple[Line | Grid, list[GridCell]]] = []
        self._grids: list[PlacedGrid] = []
        for part in document.parts:
            if isinstance(part, Line):
                self._line(part)
            else:
                self._grid(part)
        super().__init__("".join(self._pieces))

    @property
    def grids(self) -> Sequence[PlacedGrid]:
        """All tables of the document, in their order."""
        return self._grids

    @property
    def closed(self) -> bool:
        """Whether the file is known to be whole."""
        return self.document.closed

    def place(self, position: int) -> Place:
        """Return line and offset, and what the format knows of the place."""
        part, row = self._part(position)
        line, start, _ = self.line_of(position)
        if isinstance(part, Grid):
            index = bisect_right(row, position, key=attrgetter("start")) - 1
            return _places(line, start, part, row[index : index + 1])[0]._replace(offset=position - start)
        return Place(line, position - start, part.page, sheet=part.sheet, cell=part.cell)

    def places_of(self, cells: Sequence[Cell]) -> list[Place]:
        """Return the same of the beginnings of cells, soonest where they stand in one row of a table."""
        of_tables = [cell for cell in cells if isinstance(cell, GridCell)]
        if of_tables and len(of_tables) == len(cells):
            starts = [cell.start for cell in cells]
            part, row = self._part(starts[0])
            if isinstance(part, Grid) and row[0].start <= min(starts) and max(starts) <= row[-1].start:
                line, start, _ = self.line_of(starts[0])
                return _places(line, start, part, of_tables)
        return [self.place(cell.start) for cell in cells]

    def _part(self, position: int) -> tuple[Line | Grid, list[GridCell]]:
        """Return the part of the document that a position is in, and the cells of the row where that is a table."""
        return self._parts[bisect_right(self._marks, position) - 1]

    def may_be_cut(self, end: int, lines: bool) -> bool:
        """Whether the row that ends at `end` is the last of a file that may be cut."""
        return not self.closed and end >= self.content_end

    @cached_property
    def content_end(self) -> int:
        """Where the text ends but for blanks."""
        return len(self.text.rstrip())

    def _line(self, line: Line) -> None:
        self._marks.append(self._length)
        self._parts.append((line, []))
        text = line.text
        if not text.isprintable():
            text = _INVISIBLE.sub("", text).replace("\r", "\n").strip("\n")
        self._add(text + "\n")

    def _grid(self, grid: Grid) -> None:
        start, rows, frame = self._length, [], grid.frame if grid.frame >= 0 else -grid.number - 1
        self._cells += len(grid.cells)
        self.cut = self.cut or len(grid.cells) >= MAX_GRID_CELLS or self._cells > MAX_CELLS
        for row in grid.rows() if self._cells <= MAX_CELLS else ():
            self._marks.append(self._length)
            self._parts.append((grid, row))
            length = self._length
            for cell in row:
                if not cell.text.isalnum() and cell.text:
                    cell.text = _in_one_line(cell.text)
                cell.start = length
                length += len(cell.text) + 1
            self._add("\t".join([cell.text for cell in row]) + "\n")
            rows.append(Row(tuple(row), True, self._length - 1, lines=False, frame=frame))
        self._grids.append(PlacedGrid(grid, start, self._length, tuple(rows)))

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _in_one_line(text: str) -> str:
    return _flat_label(text) if len(text) <= MAX_LABEL else _flat(text)


def _flat(text: str) -> str:
    return _BREAKS.sub(" ", _INVISIBLE.sub("", text)).strip()


_flat_label = lru_cache(maxsize=4096)(_flat)
"""The same words stand in the cells of every report."""


def _places(line: int, start: int, grid: Grid, row: Sequence[GridCell]) -> list[Place]:
    """Return the places of cells in a row of a table, which stands in the line that begins at `start`.

    They know page, table, row and column; in a sheet the name of the cell instead of the table.
    """
    page, sheet = grid.page, grid.sheet
    if sheet is None:
        number, new = grid.number, tuple.__new__
        # There is one for each number of a report; by a call of the class each takes four times as long.
        return [
            new(Place, (line, cell.start - start, page, number, cell.row + 1, cell.column + 1, None, None))
            for cell in row
        ]
    return [
        Place(
            line,
            cell.start - start,
            page,
            None,
            cell.row + 1,
            cell.column + 1,
            sheet,
            f"{column_name(cell.column)}{cell.row + 1}",
        )
        for cell in row
    ]


def column_name(column: int) -> str:
    """Return the letters of a column of a sheet, from 0: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
