"""Rows of the form to readings of its cells: numbers where they are certain, else nothing and a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import chain

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.align import Aligned, align, shape_of
from gongkai.annual_report.ingest.assemble import Found, Tables
from gongkai.annual_report.ingest.columns import (
    Columns,
    fourth_columns,
    second_columns,
    third_columns,
)
from gongkai.annual_report.ingest.gridalign import Spans, spans_of
from gongkai.annual_report.ingest.report import CellReading, Doubt, Place
from gongkai.annual_report.ingest.rows import Cell
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.values import MONEY, Parsed, fits, parse, plain_number, unit_of
from gongkai.law.report_templates import Block, Column, Template

MAX_ABOVE = 300
"""How far above a cell its header is looked for."""
_AMOUNT_UNIT = re.compile(r"(?:收\s*费|采\s*购|总)\s*金\s*额[\s(,:]*(?:单\s*位)?[\s:]*(亿\s*元|万\s*元|元)")


@dataclass
class Line:
    """A row whose columns are known: the keys of its cells and their columns, from left to right."""

    found: Found
    label: str
    keys: tuple[str, ...]
    columns: tuple[Column, ...]

    @cached_property
    def printed(self) -> list[Cell]:
        """The cells that are not blank, those of continued lines included."""
        return [
            cell for cell in chain(self.found.cells, *self.found.more) if parse(cell.text).kind != "blank"
        ]

    @property
    def has_run(self) -> bool:
        """Whether a cell is several ones whose digits ran together."""
        cells = chain(self.found.cells, *self.found.more) if self.found.more else self.found.cells
        return "run" in [parse(cell.text).kind for cell in cells]

    @property
    def raw(self) -> str:
        """The numbers of the row as they stand in the text."""
        return " ".join(cell.text for cell in self.printed)


@dataclass(slots=True)
class Readings:
    """The cells read so far, the doubts, and the rows whose digits ran together."""

    cells: dict[str, CellReading] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    runs: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def read_cells(tables: Tables, form: Template, source: Source) -> Readings:
    """Return what the rows of `tables` say, by the cells of `form`."""
    reader = _Reader(tables, form, source)
    for found in tables.rows:
        reader.read(found)
    reader.doubt_filled_up()
    return reader.readings


class _Reader:
    def __init__(self, tables: Tables, form: Template, source: Source) -> None:
        self.form = form
        self.source = source
        self.readings = Readings()
        self.shape = shape_of(tables.rows)
        self.headers = tables.headers["t3"]
        # What holds for all rows under a header is worked out once; `id` tells headers and blocks apart.
        self.spans: dict[tuple[str, int, int, tuple[str, ...]], Spans | None] = {}
        self.second: dict[tuple[int, int], Columns] = {}
        self.third = third_columns(self.headers)
        self.stated: set[tuple[str, str]] = set()
        self.contradicted: set[str] = set()
        self.incomplete: set[str] = set()
        self.columns: dict[tuple[int, tuple[str, ...]], tuple[Column, ...]] = {}
        self.rows = tables.rows
        self.blocks = _blocks(form)

    @cached_property
    def run_evidence(self) -> bool:
        """Whether digits surely ran together anywhere in the tables."""
        return any(parse(cell.text).kind == "run" for found in self.rows for cell in found.cells)

    def read(self, found: Found) -> None:
        """Read one row; a row that the form does not have was put aside before."""
        block, label = self.blocks[found.table, found.row]
        columns = self._columns(found, block)
        line = self._line(found, label or found.table, block, columns.keys)
        if columns.state == "unclear":
            self._unclear(line)
            return
        if columns.state in ("missing", "reordered"):
            self._state_header(found.table, f"header-{columns.state}")
        self.readings.lines.append(line)
        aligned = align(found, columns.keys, self.shape, self._spans(found, columns.keys))
        if self._ran_together(line, aligned):
            self.readings.runs.append(line)
            return
        self._read_aligned(line, aligned)

    def _spans(self, found: Found, keys: tuple[str, ...]) -> Spans | None:
        """Return where the headers of a row stand; the rows of table three have theirs in common."""
        if found.frame is None:
            return None
        headers = self.headers if found.table == "t3" else found.header
        place = (found.table, found.frame, id(headers), keys)
        if place not in self.spans:
            self.spans[place] = spans_of(headers, found, keys)
        return self.spans[place]

    def _line(self, found: Found, label: str, block: Block, keys: tuple[str, ...]) -> Line:
        prefix = f"{found.table}.{found.row}." if found.row else f"{found.table}."
        columns = self.columns.get((id(block), keys))
        if columns is None:
            by_key = {column.key: column for column in block.leaf_columns}
            columns = self.columns[id(block), keys] = tuple(by_key[key] for key in keys)
        return Line(found, label, _prefixed(prefix, keys), columns)

    def _columns(self, found: Found, block: Block) -> Columns:
        if found.table == "t2":
            place = (id(found.header), id(block))
            if place not in self.second:
                self.second[place] = second_columns(found, block)
            return self.second[place]
        return self.third if found.table == "t3" else fourth_columns(found.header)

    def _state_header(self, table: str, code: str) -> None:
        if (table, code) not in self.stated:
            self.stated.add((table, code))
            self.readings.doubts.append(messages.doubt(code, number=self.form.table(table).number))

    def _unclear(self, line: Line) -> None:
        found = line.found
        raw = " ".join(header.word.label for header in found.header) or line.raw
        number = self.form.table(found.table).number
        self._doubt("header-unclear", line, line.keys, number=number, raw=raw)

    def _ran_together(self, line: Line, aligned: Aligned) -> bool:
        """Whether the digits of several cells stand together: a leading zero shows it."""
        if line.has_run:
            return True
        in_order = len(line.found.cells) == len(line.keys) and not aligned.problem
        if len(line.keys) == 1 or (line.found.frame is not None and in_order):
            return False
        printed = line.printed
        if not printed:
            return False
        if aligned.problem == "row-incomplete" and not line.found.grid:
            return self.run_evidence
        digits = sum(char.isdigit() for char in printed[0].text)
        alone = len(printed) == 1 and digits >= len(line.keys) > 1
        return alone and aligned.problem != "cells-shifted" and _is_first(printed[0], aligned)

    def _read_aligned(self, line: Line, aligned: Aligned) -> None:
        if aligned.problem == "row-incomplete":
            self.incomplete.add(line.keys[0])
        if aligned.problem and len(aligned.open) == len(line.keys):
            facts = {"expected": len(line.keys), "found": len(line.printed), "raw": line.raw}
            self._doubt(aligned.problem, line, line.keys, row=line.label, **facts)
            return
        places = iter(self.source.places_of([cell for cell in aligned.cells if cell is not None]))
        cells = self.readings.cells
        for key, column, cell in zip(line.keys, line.columns, aligned.cells, strict=True):
            if cell is None:
                continue
            place, parsed = next(places), parse(cell.text)
            if parsed.kind == "number" and not (parsed.unit or column.amount or key in cells):
                # As in `rendering`, sooner than by a call of the class.
                said = (parsed.value, cell.text, place, "printed", column.unit, parsed.note, None)
                cells[key] = tuple.__new__(CellReading, said)
            else:
                self._read_cell(key, column, cell, place)
        if aligned.problem:
            keys = tuple(line.keys[index] for index in aligned.open)
            self._doubt(aligned.problem, line, keys, row=line.label, raw=line.raw)
        self._end_of_file(line)

    def _read_cell(self, key: str, column: Column, cell: Cell, place: Place) -> None:
        parsed, unit = parse(cell.text), unit_of(column)
        if column.amount and parsed.kind == "number" and not parsed.unit:
            parsed = in_header_unit(parsed, self.source, cell.start)
        if parsed.kind == "blank":
            self._keep(key, CellReading(None, cell.text, place, "blank", unit))
        elif parsed.kind == "number" and fits(parsed, column):
            self._keep(key, CellReading(parsed.value, cell.text, place, "printed", unit, parsed.note))
            if column.amount and not (parsed.unit or column.unit_printed or parsed.value == 0):
                facts = {"cell": self.form.cells[key].label, "raw": cell.text, "unit": unit}
                self.readings.doubts.append(messages.doubt("unit-assumed", (key,), place, **facts))
        else:
            self._keep(key, CellReading(None, cell.text, place, "unread", unit))
            facts = {"cell": self.form.cells[key].label, "raw": cell.text}
            self.readings.doubts.append(messages.doubt("cell-unreadable", (key,), place, **facts))

    def _keep(self, key: str, reading: CellReading) -> None:
        """Keep a reading; a second one of the same cell must agree."""
        known = self.readings.cells.get(key)
        if known is None:
            self.readings.cells[key] = reading
        elif key not in self.contradicted and known.value != reading.value:
            self.contradicted.add(key)
            raw = f"{known.raw} / {reading.raw}"
            self.readings.cells[key] = CellReading(None, raw, known.where, "unread", known.unit)
            row = self.form.cells[key].label
            self.readings.doubts.append(messages.doubt("row-twice", (key,), reading.where, row=row, raw=raw))

    def _end_of_file(self, line: Line) -> None:
        """A number at the very end of a file may be cut: it stands only where its own sum bears it out."""
        if at_end(line, self.source) and not self._sums_hold(line):
            self._doubt("end-of-file", line, line.keys, row=line.label, raw=line.raw)

    def doubt_filled_up(self) -> None:
        """Where rows of running text lost blank cells, one that does not add up may have a number of another kind."""
        running = [line for line in self.readings.lines if not line.found.grid and line.found.table != "t2"]
        if not any(line.keys[0] in self.incomplete for line in running):
            return
        runs = {line.keys[0] for line in self.readings.runs}
        for line in running:
            values = [self.readings.cells[key].value for key in line.keys if key in self.readings.cells]
            whole = values and None not in values and line.keys[0] not in runs
            if whole and not self._sums_hold(line):
                self._doubt("cells-shifted", line, line.keys, row=line.label, raw=line.raw)

    def _sums_hold(self, line: Line) -> bool:
        values = [self.readings.cells[key].value for key in line.keys if key in self.readings.cells]
        if line.found.table == "t2" or None in values or len(values) != len(line.keys):
            return False
        width = 7 if line.found.table == "t3" else 5
        names = [column.key.rpartition(".")[2] for column in line.columns]
        return all(
            _adds_up(names[start : start + width], values[start : start + width])
            for start in range(0, len(values), width)
        )

    def _doubt(self, code: str, line: Line, keys: tuple[str, ...], **facts: object) -> None:
        place, raw = self.source.place(line.found.start), line.raw
        for key in keys:
            unit = unit_of(self.form.cells[key].column)
            self.readings.cells[key] = CellReading(None, raw, place, "unread", unit)
        self.readings.doubts.append(messages.doubt(code, keys, place, **facts))


def in_header_unit(parsed: Parsed, source: Source, start: int) -> Parsed:
    """Return an amount in the unit that the header above it prints: 采购总金额（元）, 收费金额（单位：万元）."""
    printed = _AMOUNT_UNIT.findall(source.folded, max(0, start - MAX_ABOVE), start)
    if not printed or parsed.value is None:
        return parsed
    unit = "".join(printed[-1].split())
    return replace(parsed, value=plain_number(parsed.value * MONEY[unit]), unit=unit)


@lru_cache(maxsize=1024)
def _prefixed(prefix: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys of the cells of a row, whose names have been hashed before."""
    return tuple([prefix + key for key in keys])


@lru_cache(maxsize=64)
def _blocks(form: Template) -> dict[tuple[str, str], tuple[Block, str]]:
    """Return the block and the label of each row of the form, by its table and key."""
    return {
        (table.key, row.key): (block, row.label)
        for table in form.tables
        for block in table.blocks
        for row in block.leaf_rows
    }


def at_end(line: Line, source: Source) -> bool:
    """Whether the text ends with this row, so that its last number or more of it may be cut off."""
    return source.may_be_cut(line.found.end, line.found.lines)


def _adds_up(names: Sequence[str], values: Sequence[object]) -> bool:
    numbers = dict(zip(names, values, strict=True))
    total = numbers.pop("total")
    return total == sum(numbers.values())  # type: ignore[arg-type]


def _is_first(cell: Cell, aligned: Aligned) -> bool:
    return aligned.cells[0] is not None and aligned.cells[0].start == cell.start
