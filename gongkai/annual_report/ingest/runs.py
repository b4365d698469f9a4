"""Digits that ran together: what the report's own arithmetic and its text leave of the ways to cut them.

A row is cut in every possible way; the row's own sum, then the columns of table three, then a figure that the
text states for the same cell strike out ways. A cell on which all that are left agree is read. Nothing is
repaired: where no way satisfies a relation, the relation is named and the row keeps its own ways.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.cells import Line, Readings, at_end, in_header_unit
from gongkai.annual_report.ingest.columnsums import strike_by_columns
from gongkai.annual_report.ingest.cuts import Cut, Group, TooManyCutsError, cuts
from gongkai.annual_report.ingest.figures import measures
from gongkai.annual_report.ingest.report import CellReading, Figure, Value
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.values import Parsed, parse, unit_of
from gongkai.law.report_templates import Template

MAX_LISTED = 4


@dataclass(slots=True)
class _Run:
    """A row that ran together. `ways`: the cuts left, None: too many. `sure`: it surely ran together."""

    line: Line
    ways: list[Cut] | None
    sure: bool


def resolve_runs(
    readings: Readings, form: Template, source: Source, figures: Sequence[Figure], blanks: bool = False
) -> None:
    """Put what the rows that ran together say into `readings`: numbers where decided, doubts elsewhere.

    `blanks`: the report leaves cells blank, so that no row is known to have all its numbers.
    """
    evidence = not blanks and any(
        parse(cell.text).kind == "run" for line in readings.runs for cell in line.printed
    )
    runs = [
        _Run(line, _ways(line), evidence and _one_piece(line) and not at_end(line, source))
        for line in readings.runs
    ]
    third = {
        run.line.found.row: run for run in runs if run.line.found.table == "t3" and run.ways and run.sure
    }
    candidates = {row: run.ways for row, run in third.items() if run.ways}
    if any(len(ways) > 1 for ways in candidates.values()):
        broken = strike_by_columns(candidates, _fixed(readings, form, third), form)
        for row, ways in candidates.items():
            third[row].ways = ways
        for code in broken:
            readings.doubts.append(messages.doubt("column-not-balanced", relation=code))
    stated = _stated(figures) if runs else {}
    for run in runs:
        if run.ways and run.sure:
            run.ways = _strike_by_text(run.line, run.ways, stated)
        _settle(run, readings, source)


def _ways(line: Line) -> list[Cut] | None:
    tokens = [cell.text for cell in line.printed]
    try:
        return cuts(tokens, _groups(line))
    except TooManyCutsError:
        return None


def _groups(line: Line) -> list[Group]:
    """Return the groups of columns within which a sum holds: the row of table three, the groups of four."""
    if line.found.table == "t2":
        return [Group(line.columns, None)]
    width = len(line.columns) if line.found.table == "t3" else 5
    groups = []
    for start in range(0, len(line.columns), width):
        columns = line.columns[start : start + width]
        names = [column.key.rpartition(".")[2] for column in columns]
        groups.append(Group(columns, names.index("total")))
    return groups


def _one_piece(line: Line) -> bool:
    """Whether a blank cell can be ruled out.

    A row of table two has no sum, so when it stands in several pieces, one of its cells may be blank. Where
    blank cells are seen beside several pieces, the others did not lose their borders; a mark for a blank (/) in
    running text is a cell like the others.
    """
    pieces = len(line.printed)
    blanks = any(parse(cell.text).kind == "blank" for cell in line.found.cells)
    if pieces == 1:
        return line.found.grid or not blanks
    return line.found.table != "t2" and not blanks


def _fixed(readings: Readings, form: Template, third: dict[str, _Run]) -> dict[str, Cut | None]:
    """Return the rows of table three that were read as they stand; None where a cell is empty."""
    order = next(iter(third.values())).line.columns
    fixed: dict[str, Cut | None] = {}
    for row in form.table("t3").rows:
        if row.key in third:
            continue
        cells = [readings.cells.get(f"t3.{row.key}.{column.key}") for column in order]
        values = [cell.value for cell in cells if cell and cell.value is not None]
        fixed[row.key] = tuple(values) if len(values) == len(order) else None
    return fixed


def _stated(figures: Sequence[Figure]) -> dict[str, list[Value]]:
    """Return for cells the figures that the text states for them: those whose measure has one value only."""
    told: dict[str, set[Value]] = {}
    for figure in figures:
        if not figure.of_which:
            told.setdefault(figure.measure, set()).add(figure.value)
    found: dict[str, list[Value]] = {}
    for measure in measures() if told else ():
        values = told.get(measure.key, set())
        if len(values) == 1:
            for key in measure.cells:
                found.setdefault(key, []).extend(values)
    return found


def _strike_by_text(line: Line, ways: list[Cut], stated: Mapping[str, Sequence[Value]]) -> list[Cut]:
    """Keep the ways that agree with a figure of the text for the same cell, if any does."""
    for index, key in enumerate(line.keys):
        for value in stated.get(key, ()):
            ways = [way for way in ways if way[index] == value] or ways
    return ways


def _settle(run: _Run, readings: Readings, source: Source) -> None:
    line, ways = run.line, run.ways or []
    place, raw = source.place(line.printed[0].start), line.raw
    decided = run.sure and bool(ways)
    open_keys = []
    values = [set(column) for column in zip(*ways, strict=True)] if decided else [set()] * len(line.keys)
    for key, column, possible in zip(line.keys, line.columns, values, strict=True):
        if len(possible) == 1:
            value: Value | None = next(iter(possible))
            if column.amount:
                value = in_header_unit(Parsed("number", value), source, line.printed[0].start).value
            reading = CellReading(value, raw, place, "split", unit_of(column))
        else:
            open_keys.append(key)
            reading = CellReading(None, raw, place, "unread", unit_of(column))
        readings.cells[key] = reading
    if open_keys:
        code = (
            "end-of-file"
            if ways and at_end(line, source)
            else "run-together"
            if ways
            else "run-without-reading"
        )
        code = "run-together" if run.ways is None else code
        facts = {"row": line.label, "raw": raw, "readings": _listed(run)}
        readings.doubts.append(messages.doubt(code, tuple(open_keys), place, **facts))


def _listed(run: _Run) -> str:
    """Write the first ways to read a row, such as “3 70 0；37 0 0”."""
    if run.ways is None:
        return "……"
    shown = ["　".join(str(value) for value in way) for way in run.ways[:MAX_LISTED]]
    return "；".join(shown) + (f"；…（共 {len(run.ways)} 种）" if len(run.ways) > MAX_LISTED else "")
