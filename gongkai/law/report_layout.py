"""The printed form of a statutory table as rows of cells with spans, ready for a plain loop."""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.law.report_templates import Block, Column, Row, Table, cell_key


@dataclass(frozen=True)
class GridCell:
    """A printed cell: a `text`, or the place of the number `key`. `header` marks headings and labels."""

    text: str = ""
    key: str = ""
    colspan: int = 1
    rowspan: int = 1
    header: bool = True


GridRow = tuple[GridCell, ...]
FROM_MEMORY = "（行名待核）"


def printed_grid(table: Table) -> tuple[GridRow, ...]:
    """Return the table as the form prints it.

    Every row covers the same width; a cell with a rowspan leaves its place free in the rows below it.
    """
    return tuple(row for block in table.blocks for row in _block_rows(block, table.key))


def grid_width(table: Table) -> int:
    """Return the number of columns of the printed table, label columns included."""
    return sum(cell.colspan for cell in printed_grid(table)[0])


def _block_rows(block: Block, table: str) -> list[GridRow]:
    width = block.width or block.label_columns + len(block.leaf_columns)
    rows: list[GridRow] = []
    if block.heading:
        rows.append((GridCell(block.heading, colspan=width),))
    rows.extend(_header_rows(block, width))
    lines: list[list[GridCell]] = []
    for row in block.rows:
        lines.extend(_row_lines(row, block, table, block.label_columns, width))
    rows.extend(tuple(line) for line in lines)
    return rows


def _header_rows(block: Block, width: int) -> list[GridRow]:
    depth = max(column.depth for column in block.columns)
    lines: list[list[GridCell]] = [[] for _ in range(depth)]
    if block.label_columns:
        lines[0].append(GridCell(block.stub, colspan=block.label_columns, rowspan=depth))
    spare = width - block.label_columns - len(block.leaf_columns)
    for position, column in enumerate(block.columns):
        extra = spare if position == len(block.columns) - 1 else 0
        _place_header(column, lines, 0, extra)
    return [tuple(line) for line in lines]


def _place_header(column: Column, lines: list[list[GridCell]], level: int, extra: int) -> None:
    below = len(lines) - level
    span = len(tuple(column.leaves())) + extra
    lines[level].append(GridCell(column.label, colspan=span, rowspan=1 if column.columns else below))
    for child in column.columns:
        _place_header(child, lines, level + 1, 0)


def _row_lines(row: Row, block: Block, table: str, room: int, width: int) -> list[list[GridCell]]:
    """Return the printed lines of `row`, whose labels have `room` label columns left."""
    if not row.rows:
        mark = FROM_MEMORY if row.confidence == "M" else ""
        label = [GridCell(row.label + mark, colspan=room)] if room else []
        return [label + _value_cells(row, block, table, width)]
    lines = [line for child in row.rows for line in _row_lines(child, block, table, room - 1, width)]
    lines[0].insert(0, GridCell(row.label, rowspan=len(lines)))
    return lines


def _value_cells(row: Row, block: Block, table: str, width: int) -> list[GridCell]:
    columns = block.leaf_columns
    spare = width - block.label_columns - len(columns)
    return [
        GridCell(
            key=cell_key(table, row, column),
            colspan=1 + (spare if column is columns[-1] else 0),
            header=False,
        )
        for column in columns
    ]
