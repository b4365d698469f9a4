"""The statutory tables of an annual report as the form prints them, filled with a report's numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from gongkai.law import report_templates
from gongkai.law.report_layout import GridCell, GridRow, grid_width, printed_grid
from gongkai.law.report_templates import Table as FormTable
from gongkai.law.report_templates import Template
from gongkai.papers.document import Align, Cell, Table
from gongkai.papers.wording import ems

Cells = Mapping[str, Any]
"""The cells of a report by key: numbers, or objects with a ``value`` as ``docs/report-json.md`` describes."""

SIZES = {"t2": 12.0, "t3": 9.0, "t4": 10.0}
LABELS = {"t2": (0.28,), "t3": (0.05, 0.105, 0.245), "t4": ()}
"""Shares of the width that the columns of row labels take; numbers share the rest."""
LEAST_EMS = {"t2": 6.0, "t3": 4.3, "t4": 2.5}
"""The narrowest column of numbers, in characters: its heading stands in it."""
WIDTH_POINTS = 442.0
DIGIT, MARGIN = 1.14, 0.5
"""A digit against half a character, and the room around a number in characters."""


def form_of(template: str, cells: Cells) -> Template:
    """The form that has these cells; its tables may be of two forms, but each of one.

    KeyError names an unknown template, ValueError cells that would not be printed.
    """
    form = report_templates.fitting(report_templates.load(template), cells)
    if left := [key for key in cells if key not in form.cells and value_of(cells, key) is not None]:
        raise ValueError(f"these cells are of another form than the rest of their table: {', '.join(left)}")
    return form


def number_text(value: Any) -> str:
    """A number as printed: whole numbers without a point, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def value_of(cells: Cells, key: str) -> Any:
    """The number of a cell, None where it is blank or missing."""
    held = cells.get(key)
    return held.get("value") if isinstance(held, Mapping) else held


def statutory_tables(template: str, cells: Cells) -> dict[str, Table]:
    """Tables two, three and four by key (``t2`` …), with the printed words and these numbers; null stays blank."""
    return {table.key: printed_table(table, cells) for table in form_of(template, cells).tables}


def printed_table(form: FormTable, cells: Cells) -> Table:
    """One table of the form, filled."""
    grid = printed_grid(form)
    signed = {cell.key for cell in form.cells if cell.column.signed}

    def text(cell: GridCell) -> str:
        if cell.header:
            return cell.text
        shown = number_text(value_of(cells, cell.key))
        plus = cell.key in signed and shown and shown[0] not in "-0"
        return f"+{shown}" if plus else shown

    rows = tuple(
        tuple(
            Cell(text(cell), cell.colspan, cell.rowspan, cell.header, _align(form, row, cell)) for cell in row
        )
        for row in grid
    )
    widths, size = _widths(form.key, rows, grid_width(form))
    return Table(
        caption=f"表{form.number}　{form.title['zh']}",
        widths=widths,
        rows=rows,
        header_rows=_header_rows(form, grid),
        size=size,
    )


def _align(form: FormTable, row: GridRow, cell: GridCell) -> Align:
    """Labels of single rows begin at the left in table three, all else is centred."""
    label = cell.header and cell.rowspan == 1 and any(not other.header for other in row)
    return "left" if label and form.key == "t3" else "center"


def _widths(key: str, rows: tuple[tuple[Cell, ...], ...], columns: int) -> tuple[tuple[float, ...], float]:
    """The share of each column, and the size of type at which the longest numbers fit into theirs."""
    labels = LABELS[key]
    first = len(labels)
    wide = [LEAST_EMS[key]] * (columns - first)
    for row in rows:
        numbers = [cell for cell in row if not cell.header]
        for place, cell in enumerate(numbers if len(numbers) == len(wide) else ()):
            wide[place] = max(wide[place], ems(cell.text) * DIGIT + MARGIN)
    share = 1.0 - sum(labels)
    size = min(SIZES[key], math.floor(share * WIDTH_POINTS / sum(wide) * 4) / 4)
    return (*labels, *(share * width / sum(wide) for width in wide)), max(size, 5.0)


def _header_rows(form: FormTable, grid: tuple[GridRow, ...]) -> int:
    """The rows above the first number; none where several blocks each have a header of their own."""
    if len(form.blocks) > 1:
        return 0
    return next(place for place, row in enumerate(grid) if any(not cell.header for cell in row))
