"""An HTML table to the cells of a grid: spans followed, nested tables of one row opened into their cells."""

from __future__ import annotations

from typing import Any

from gongkai.annual_report.ingest.document import MAX_GRID_CELLS, GridCell
from gongkai.annual_report.ingest.htmltext import cell_text, flat, local_name
from gongkai.annual_report.ingest.vocabulary import vocabulary

MAX_COLUMNS = 200
MAX_ROWS = 5_000
MAX_WORD = 60
MIN_WORDS = 3
_GROUPS = ("tbody", "thead", "tfoot")


def shown_rows(table: Any) -> list[Any]:
    """Return the rows of a table that are shown, those of nested tables left out."""
    rows: list[Any] = []
    for child in table:
        name = local_name(child)
        if name == "tr":
            rows.append(child)
        elif name in _GROUPS:
            rows.extend(row for row in child if local_name(row) == "tr")
    return rows


def is_layout(table: Any) -> bool:
    """Whether a table only lays out the page: other tables stand in it, and it has no words of the form itself."""
    if next(table.iterdescendants("table"), None) is None:
        return False
    words = 0
    for row in shown_rows(table):
        for cell in _cells(row):
            text = "" if next(cell.iterdescendants("table"), None) is not None else cell_text(cell)
            if text and len(text) <= MAX_WORD and vocabulary().find(text):
                words += 1
                if words >= MIN_WORDS:
                    return False
    return True


def build_grid(table: Any) -> tuple[GridCell, ...]:
    """Return the cells of a table where the browser would draw them."""
    cells: list[GridCell] = []
    taken: dict[int, int] = {}
    for number, row in enumerate(shown_rows(table)[:MAX_ROWS]):
        column = 0
        for element in _cells(row):
            while taken.get(column, 0) > number:
                column += 1
            if column >= MAX_COLUMNS:
                break
            given = element.get("colspan")
            columns = _span(given, MAX_COLUMNS) if given else 1
            given = element.get("rowspan")
            rows = _span(given, MAX_ROWS, MAX_ROWS) if given else 1
            if len(element):
                cells.extend(_opened(element, number, column, columns))
            else:
                text = element.text or ""
                text = text if text.isalnum() else flat(text).strip()
                cells.append(GridCell(text, number, column, columns))
            if rows > 1 or columns > 1:
                taken.update(dict.fromkeys(range(column, column + columns), number + rows))
            column += columns
        if len(cells) > MAX_GRID_CELLS:
            break
    return tuple(cells[:MAX_GRID_CELLS])


def _cells(row: Any) -> list[Any]:
    return list(row.iterchildren("td", "th"))


def _opened(element: Any, row: int, column: int, columns: int) -> list[GridCell]:
    """Return the cell, or in its place the cells of a table of one row that stands in it."""
    nested = next(element.iterdescendants("table"), None)
    inner = shown_rows(nested) if nested is not None else []
    parts = _cells(inner[0]) if len(inner) == 1 else []
    if len(parts) < 2 or cell_text(element) != cell_text(nested):
        return [GridCell(cell_text(element), row, column, columns)]
    width = columns / len(parts)
    return [
        GridCell(
            cell_text(part),
            row,
            column,
            left=column + width * index,
            right=column + width * (index + 1),
        )
        for index, part in enumerate(parts)
    ]


def _span(given: str, limit: int, zero: int = 1) -> int:
    """Return how many rows or columns a cell spans; what is no number is one, `zero`: what 0 says."""
    text = given.strip()
    if not text.isdecimal() or len(text) > 9:
        return 1
    if int(text) == 0:
        return zero
    return min(int(text), limit)
