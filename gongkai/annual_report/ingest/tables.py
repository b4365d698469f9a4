"""The statutory tables of a text: found, read, completed, with every doubt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from gongkai.annual_report.ingest import forms, messages
from gongkai.annual_report.ingest.areas import Areas
from gongkai.annual_report.ingest.assemble import Tables, assemble
from gongkai.annual_report.ingest.cells import Readings, read_cells
from gongkai.annual_report.ingest.missing import missing_rows
from gongkai.annual_report.ingest.older import read_older
from gongkai.annual_report.ingest.report import Aside, CellReading, Doubt, Figure
from gongkai.annual_report.ingest.rows import MAX_TABLE_CHARS
from gongkai.annual_report.ingest.runs import resolve_runs
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.values import parse, unit_of
from gongkai.law.report_templates import Template


@dataclass(frozen=True, slots=True)
class TableReading:
    """The form, every cell of it, what is doubtful, and rows that no form has."""

    form: Template | None
    cells: dict[str, CellReading]
    doubts: tuple[Doubt, ...]
    aside: tuple[Aside, ...]


def read_tables(
    source: Source, areas: Areas, year: int | None, figures: tuple[Figure, ...] = ()
) -> TableReading:
    """Return the cells of the tables that stand in `areas`.

    `figures` of the text decide between readings of digits that ran together, nothing else.
    """
    tables = assemble(areas.rows)
    form = forms.choose(tables, year)
    if form is None:
        older = read_older(source, figures)
        return TableReading(older.form, older.cells, older.doubts, older.aside)
    _put_aside(tables, form)
    _leave_out_summaries(tables, form)
    readings = read_cells(tables, form, source)
    resolve_runs(readings, form, source, figures, blanks=_has_blank_rows(tables, form))
    doubts = [*_general(tables, form, areas, source), *readings.doubts]
    doubtful = {key for doubt in readings.doubts for key in doubt.cells}
    doubts.extend(missing_rows(form, tables, source, areas.complete, doubtful))
    return TableReading(form, _complete(readings, form), tuple(doubts), _aside(tables, source))


def _has_blank_rows(tables: Tables, form: Template) -> bool:
    """Whether running text has a label of the form without any number: the report leaves cells blank."""
    found = {(row.table, row.row) for row in tables.rows}
    known = {(table.key, row.key) for table in form.tables for row in table.rows}
    named = {(word.table, word.key) for word, _ in tables.mentions}
    return bool(named & known - found) and not any(row.grid for row in tables.rows)


def _put_aside(tables: Tables, form: Template) -> None:
    """Put rows that this form does not have to those that no form has."""
    known = _widths(form)
    for found in tables.rows:
        if (found.table, found.row) not in known and found.label:
            tables.aside.append((found.label, found.cells, found.table))
    tables.rows = [found for found in tables.rows if (found.table, found.row) in known]


@lru_cache(maxsize=64)
def _widths(form: Template) -> dict[tuple[str, str], int]:
    """Return how many columns each row of the form has, by its table and key."""
    return {
        (table.key, row.key): len(block.leaf_columns)
        for table in form.tables
        for block in table.blocks
        for row in block.leaf_rows
    }


def _leave_out_summaries(tables: Tables, form: Template) -> None:
    """Leave out rows that tell a total once more, such as the data behind a chart: one number, that of the full row.

    One that tells another number stays beside the full row, which makes both doubtful.
    """
    widths = _widths(form)
    full = {
        (found.table, found.row): parse(found.cells[-1].text).value
        for found in tables.rows
        if 1 < len(found.cells) == widths.get((found.table, found.row))
    }
    tables.rows = [
        found
        for found in tables.rows
        if (found.table, found.row) not in full
        or len(found.cells) != 1
        or parse(found.cells[0].text).value != full[found.table, found.row]
    ]


def _general(tables: Tables, form: Template, areas: Areas, source: Source) -> list[Doubt]:
    doubts = []
    if mixed := forms.mixed(form):
        doubts.append(messages.doubt("mixed-form", forms=mixed))
    if areas.cut is not None:
        place = source.place(areas.cut)
        doubts.append(messages.doubt("tables-too-long", (), place, limit=MAX_TABLE_CHARS))
    for printed, (word, cell) in tables.close.items():
        facts = {"printed": printed, "label": word.label}
        doubts.append(messages.doubt("label-close", (), source.place(cell.start), **facts))
    return doubts


def _complete(readings: Readings, form: Template) -> dict[str, CellReading]:
    """Return all cells of the form in its order; those that were not found are empty."""
    return _unread(form) | readings.cells


@lru_cache(maxsize=64)
def _unread(form: Template) -> dict[str, CellReading]:
    return {
        key: CellReading(None, "", None, "missing", unit_of(cell.column)) for key, cell in form.cells.items()
    }


def _aside(tables: Tables, source: Source) -> tuple[Aside, ...]:
    return tuple(
        Aside(label.text, tuple(cell.text for cell in cells if cell.text), source.place(label.start))
        for label, cells, _ in tables.aside
    )
