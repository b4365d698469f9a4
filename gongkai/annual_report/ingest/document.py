"""What every format is turned into before it is read: lines of text and grids of cells, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from gongkai.annual_report.ingest.report import Doubt

MAX_GRID_CELLS = 10_000


# No NamedTuple and not frozen: there are hundreds in a report, and those take twice as long to make.
@dataclass(slots=True)
class GridCell:
    """A cell of a table: its text, its first row and column (from 0), how many rows and columns it spans.

    `left`, `right`: where it stands from left to right, in any unit that is the same for its whole `frame`; None:
    the columns are the unit. `confidence`: 0 to 1 where the text was recognised in a picture, else None.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    left: float | None = None
    right: float | None = None
    confidence: float | None = None

    @property
    def span(self) -> tuple[float, float]:
        """Where the cell begins and ends from left to right."""
        if self.left is None or self.right is None:
            return float(self.column), float(self.column + self.columns)
        return self.left, self.right


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
        found: dict[int, list[GridCell]] = {}
        for cell in self.cells:
            found.setdefault(cell.row, []).append(cell)
        return [sorted(found[row], key=attrgetter("column")) for row in sorted(found)]


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
