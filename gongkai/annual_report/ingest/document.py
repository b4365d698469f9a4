"""What every format is turned into before it is read: lines of text and grids of cells, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from gongkai.annual_report.ingest.report import Doubt
from gongkai.annual_report.ingest.rows import Cell

MAX_GRID_CELLS = 10_000


class GridCell(Cell):
    """A cell of a table: its text, its first row and column (from 0), how many columns it spans.

    `left`, `right`: in any unit that is the same for its whole `frame`; where none is given, the columns are the unit.
    `confidence`: 0 to 1 where the text was recognised in a picture, else None. `start` is known when the document has
    become one text (`rendering`).
    """

    __slots__ = ("column", "confidence", "row")

    def __init__(
        self,
        text: str,
        row: int,
        column: int,
        columns: int = 1,
        *,
        left: float | None = None,
        right: float | None = None,
        confidence: float | None = None,
    ) -> None:
        self.text = text
        self.start = 0
        self.left = column if left is None else left
        self.right = column + columns if right is None else right
        self.row = row
        self.column = column
        self.confidence = confidence


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its cells, row by row from left to right; a cell is given once, where it begins.

    `number`: which table of the file, from 1. `page`, `sheet`: where it stands. `frame`: grids with the same
    frame share their places from left to right, as the pages of a PDF do; -1: this grid alone.
    """

    cells: tuple[GridCell, ...]
    number: int = 0
    page: int | None = None
    sheet: str | None = None
    frame: int = -1

    def rows(self) -> list[list[GridCell]]:
        """Return the cells by the row in which they begin, from left to right."""
        return [list(cells) for _, cells in groupby(self.cells, key=attrgetter("row"))]


@dataclass(frozen=True, slots=True)
class Line:
    """A line or paragraph of running text. `confidence` as in GridCell."""

    text: str
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    confidence: float | None = None


Part = Line | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A file as lines and grids. `closed`: the file is known to be whole, so that its last number is whole.

    `damaged`: it was broken and read as far as that goes, so that no number in it is certain.

    `format`: HTML, DOCX, PDF …; `encoding`: of the text in it, empty where the format leaves no choice.
    """

    format: str
    parts: Sequence[Part]
    encoding: str = ""
    doubts: tuple[Doubt, ...] = ()
    closed: bool = True
    damaged: bool = False
