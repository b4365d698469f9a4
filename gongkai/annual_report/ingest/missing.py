"""What a table should print and does not: a row left out, or lost with the rest of the file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.assemble import Tables
from gongkai.annual_report.ingest.columns import fourth_columns
from gongkai.annual_report.ingest.rendering import Rendered
from gongkai.annual_report.ingest.report import Doubt
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.vocabulary import spell
from gongkai.law.report_templates import Table, Template, cell_key


@dataclass(frozen=True, slots=True)
class _Gap:
    """Rows that follow each other in the form and are not in the text, between two places and rows of it."""

    rows: tuple[tuple[str, str, tuple[str, ...]], ...]
    start: int
    end: int | None
    beside: tuple[str, ...]


def missing_rows(
    form: Template, tables: Tables, source: Source, complete: bool, doubtful: Collection[str]
) -> list[Doubt]:
    """Return doubts on tables and rows that were not found.

    A row between two that were found is one that the report does not print: blank, not in doubt. At the end
    of a text that breaks off (`complete` False), where a row of another name stands instead, where the label
    stands without numbers, or beside a row that is `doubtful` itself, the cells are in doubt.
    """
    doubts: list[Doubt] = []
    for table in form.tables:
        places = {found.row: found.start for found in tables.rows if found.table == table.key}
        if not places:
            keys = tuple(cell.key for cell in table.cells)
            facts = {"number": table.number, "title": table.title["zh"]}
            doubts.append(messages.doubt("table-missing", keys, None, **facts))
        elif table.key != "t4":
            for gap in _gaps(table, places, _next_start(form, table, tables, complete)):
                beside = any(key.startswith(f"{table.key}.{row}.") for row in gap.beside for key in doubtful)
                doubts.extend(_judge(gap, table, tables, source, beside))
        else:
            doubts.extend(_missing_groups(table, tables))
    return doubts


def _gaps(table: Table, places: dict[str, int], after: int | None) -> Iterator[_Gap]:
    gap: list[tuple[str, str, tuple[str, ...]]] = []
    last, before = 0, ""
    for block in table.blocks:
        for row in block.leaf_rows:
            if row.key not in places:
                keys = tuple(cell_key(table.key, row, column) for column in block.leaf_columns)
                gap.append((row.key, row.label, keys))
                continue
            if gap:
                yield _Gap(tuple(gap), last, places[row.key], (before, row.key))
                gap = []
            last, before = places[row.key], row.key
    if gap:
        yield _Gap(tuple(gap), last, after, (before,))


def _next_start(form: Template, table: Table, tables: Tables, complete: bool) -> int | None:
    """Return where the text goes on behind the table, None where it breaks off."""
    later = [
        one.key for one in form.tables if one.number and form.tables.index(one) > form.tables.index(table)
    ]
    starts = [found.start for found in tables.rows if found.table in later]
    if starts:
        return min(starts)
    return max(found.end for found in tables.rows) + 1 if complete else None


def _judge(gap: _Gap, table: Table, tables: Tables, source: Source, beside: bool) -> Iterator[Doubt]:
    mentioned = {(word.table, word.key): cell for word, cell in tables.mentions}
    stranger = any(
        where == table.key and gap.start < cell.start and (gap.end is None or cell.start < gap.end)
        for cell, _, where in tables.aside
    )
    lost = gap.end is None or stranger or beside or len(gap.rows) > len(table.rows) // 2
    for key, label, keys in gap.rows:
        mention = mentioned.get((table.key, key))
        if not mention and not lost and _stands_in_text(label, source):
            yield messages.doubt("row-missing", keys, None, row=label)
        elif mention:
            facts = {"expected": len(keys), "found": 0, "raw": mention.text}
            yield messages.doubt("row-incomplete", keys, source.place(mention.start), row=label, **facts)
        elif lost:
            yield messages.doubt("row-missing", keys, None, row=label)
        else:
            yield messages.doubt("row-not-printed", (), None, row=label, number=table.number)


def _stands_in_text(label: str, source: Source) -> bool:
    """Whether a line outside of the tables begins with the label of a row and goes on with its numbers."""
    if not isinstance(source, Rendered):
        return False
    return bool(re.search(rf"(?m)^\W*\d?\W*{spell(label)}\s*[\d/\-\s]+$", source.folded))


def _missing_groups(table: Table, tables: Tables) -> Iterator[Doubt]:
    """Table four printed group by group: name the groups that are not there."""
    seen: set[str] = set()
    for found in tables.rows:
        if found.table == "t4":
            seen |= {f"t4.{key}" for key in fourth_columns(found.header).keys}
    keys = tuple(cell.key for cell in table.cells if cell.key not in seen)
    if keys:
        groups = dict.fromkeys(cell.label.partition("／")[0] for cell in table.cells if cell.key in keys)
        yield messages.doubt("row-missing", keys, None, row="、".join(groups))
