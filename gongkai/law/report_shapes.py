"""The shapes of a statutory form: tables, blocks, rows, columns, cells, headings, relations.

A cell's key is `<table>.<row>.<column>`, in table four `<table>.<group>.<column>`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Column:
    """A column, or a group of columns where `columns` is not empty (then `key` is empty)."""

    label: str
    en: str
    key: str = ""
    unit: str = ""
    amount: bool = False
    signed: bool = False
    unit_printed: bool = False
    also: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()

    def leaves(self) -> Iterator[Column]:
        """Yield the columns that hold numbers, from left to right."""
        if not self.columns:
            yield self
        for column in self.columns:
            yield from column.leaves()

    @property
    def depth(self) -> int:
        """How many header lines the column takes."""
        return 1 + max((column.depth for column in self.columns), default=0)


@dataclass(frozen=True)
class Row:
    """A row, or a group of rows where `rows` is not empty. `item` marks a kind of result of part 三.

    `unit`, `measure`, `confidence`: of the form before 2019, whose rows differ in them; figures of the text
    with this `measure` state the same.
    """

    label: str
    en: str
    key: str = ""
    short: str = ""
    item: bool = False
    also: tuple[str, ...] = ()
    unit: str = ""
    measure: str = ""
    confidence: str = "V"
    rows: tuple[Row, ...] = ()

    def leaves(self) -> Iterator[Row]:
        """Yield the rows that hold numbers, from top to bottom."""
        if not self.rows:
            yield self
        for row in self.rows:
            yield from row.leaves()

    def walk(self) -> Iterator[Row]:
        """Yield the row and all below it, groups included."""
        yield self
        for row in self.rows:
            yield from row.walk()


@dataclass(frozen=True)
class CellDefinition:
    """One number of the form: its key, and the row and column that it stands in."""

    key: str
    table: str
    row: Row
    column: Column
    group: Column | None = None

    @cached_property
    def label(self) -> str:
        """The printed place, such as “（一）予以公开／自然人” or “未经复议直接起诉／总计”."""
        return "／".join(part for part in (self.row.label or _label(self.group), self.column.label) if part)

    @cached_property
    def label_en(self) -> str:
        """The same place in English."""
        above = self.row.en or (self.group.en if self.group else "")
        return " / ".join(part for part in (above, self.column.en) if part)


@dataclass(frozen=True)
class Block:
    """Rows under one header. `stub` is the text of the corner, `heading` a line above it (table two)."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: str = ""
    stub: str = ""
    width: int = 0
    label_columns: int = 1

    @cached_property
    def leaf_columns(self) -> tuple[Column, ...]:
        """The columns that hold numbers."""
        return tuple(leaf for column in self.columns for leaf in column.leaves())

    @cached_property
    def leaf_rows(self) -> tuple[Row, ...]:
        """The rows that hold numbers."""
        return tuple(leaf for row in self.rows for leaf in row.leaves())


@dataclass(frozen=True)
class Table:
    """One table of the form (`t2`, `t3`, `t4`)."""

    key: str
    number: str
    section: str
    title: Mapping[str, str]
    confidence: str
    blocks: tuple[Block, ...]

    @cached_property
    def cells(self) -> tuple[CellDefinition, ...]:
        """Every number of the table in printed order."""
        return tuple(
            CellDefinition(
                cell_key(self.key, row, column), self.key, row, column, _group_of(block.columns, column)
            )
            for block in self.blocks
            for row in block.leaf_rows
            for column in block.leaf_columns
        )

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every row that holds numbers."""
        return tuple(row for block in self.blocks for row in block.leaf_rows)


@dataclass(frozen=True)
class Section:
    """One of the six parts of a report."""

    key: str
    number: str
    heading: str
    en: str
    confidence: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Relation:
    """A relation between cells; how to read `left`, `right` and `each` stands in `relations.yaml`."""

    code: str
    table: str
    templates: tuple[str, ...]
    level: str
    kind: str
    citation: str
    confidence: str
    message: Mapping[str, str]
    each: str = ""
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Template:
    """A statutory form: `code`, the years it is for (`last` None: still in use), parts, tables, relations."""

    code: str
    first_year: int
    last_year: int | None
    instrument: Mapping[str, Any]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    relations: tuple[Relation, ...]

    @cached_property
    def cells(self) -> Mapping[str, CellDefinition]:
        """Every cell by its key, in printed order."""
        return {cell.key: cell for table in self.tables for cell in table.cells}

    def table(self, key: str) -> Table:
        """Return the table `t2`, `t3` or `t4`; KeyError names an unknown one."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(f"template {self.code} has no table {key!r}")


def cell_key(table: str, row: Row, column: Column) -> str:
    """Return the key of the cell at `row` and `column` of `table`."""
    return ".".join(part for part in (table, row.key, column.key) if part)


def _label(column: Column | None) -> str:
    return column.label if column else ""


def _group_of(columns: tuple[Column, ...], leaf: Column) -> Column | None:
    """Return the group that `leaf` stands in directly."""
    for column in columns:
        if any(below is leaf for below in column.columns):
            return column
        if found := _group_of(column.columns, leaf):
            return found
    return None
