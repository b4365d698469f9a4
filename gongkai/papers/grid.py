"""Where the cells of a table stand once spans are counted."""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.papers.document import Cell, PaperError, Table

MOST_PLACES = 200_000


@dataclass(frozen=True)
class Placed:
    """A cell with the row and column of its upper left corner, counted from 0."""

    row: int
    column: int
    cell: Cell


def placed(table: Table) -> list[Placed]:
    """Every cell with its place, row by row. PaperError names overlaps, gaps and rows too long."""
    width, height = len(table.widths), len(table.rows)
    if width * height > MOST_PLACES:
        raise PaperError(
            [f"the table has {height} rows of {width} columns; the most are {MOST_PLACES} places."]
        )
    taken: set[tuple[int, int]] = set()
    found: list[Placed] = []
    reasons: list[str] = []
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            reasons += _faults(cell, row, column, (height, width), taken)
            if reasons:
                raise PaperError(reasons)
            found.append(Placed(row, column, cell))
            taken |= {
                (row + below, column + right)
                for below in range(cell.rowspan)
                for right in range(cell.colspan)
            }
            column += cell.colspan
        free = [place + 1 for place in range(width) if (row, place) not in taken]
        if free:
            columns = ", ".join(map(str, free))
            raise PaperError([f"row {row + 1} leaves column {columns} of {width} without a cell."])
    return found


def _faults(
    cell: Cell, row: int, column: int, size: tuple[int, int], taken: set[tuple[int, int]]
) -> list[str]:
    height, width = size
    place = f"the cell {cell.text[:20]!r} at row {row + 1}, column {column + 1}"
    if cell.colspan < 1 or cell.rowspan < 1:
        return [f"{place} spans {cell.colspan} × {cell.rowspan}; each is at least 1."]
    if column + cell.colspan > width:
        return [f"{place} reaches column {column + cell.colspan} of {width}."]
    if row + cell.rowspan > height:
        return [f"{place} reaches row {row + cell.rowspan} of {height}."]
    if any((row, column + right) in taken for right in range(cell.colspan)):
        return [f"{place} overlaps a cell that spans down from above."]
    return []
