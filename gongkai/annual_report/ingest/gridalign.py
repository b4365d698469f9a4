"""Which column each cell of a real table belongs to: by its order, held against its place under the header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gongkai.annual_report.ingest.assemble import Found, HeaderWord
from gongkai.annual_report.ingest.rows import Cell
from gongkai.annual_report.ingest.values import parse

Spans = tuple[tuple[float, float], ...]
"""Where columns begin and end from left to right."""
RESULTS = 5
INSIDE = 0.6


@dataclass(slots=True)
class Aligned:
    """Cells by column. `problem`: empty, or the code of the doubt; then `open` are the columns in doubt."""

    cells: tuple[Cell | None, ...]
    problem: str = ""
    open: tuple[int, ...] = ()


def align_grid(found: Found, keys: tuple[str, ...], spans: Spans | None) -> Aligned:
    """Lay the cells of a row of a real table on the columns `keys`, whose headers stand at `spans`.

    As many cells as columns are read in their order, unless their places under the header say something else that
    is as plain. A row with more or fewer cells is read by its places alone.
    """
    cells = tuple(found.cells)
    placed = _by_place(cells, spans)
    if len(cells) == len(keys):
        if placed is None or placed is cells or _same(placed, cells) or _adds_up(cells, keys):
            return Aligned(cells)
        return Aligned(cells, "cells-shifted", tuple(range(len(keys))))
    return Aligned(placed) if placed is not None else _by_number(cells, keys)


def _by_number(cells: tuple[Cell, ...], keys: tuple[str, ...]) -> Aligned:
    """Lay out a row with more or fewer cells than columns, whose places say nothing."""
    filled = [cell for cell in cells if parse(cell.text).kind != "blank"]
    if len(keys) == 1 and len({cell.text for cell in filled}) == 1:
        return Aligned((filled[0],))
    if len(filled) == len(keys):
        return Aligned(tuple(filled))
    if not filled and len(cells) > len(keys):
        return Aligned(cells[: len(keys)])
    problem = "row-too-long" if len(filled) > len(keys) else "cells-shifted" if filled else "row-incomplete"
    if len(cells) < len(keys):
        problem = "row-incomplete"
    return Aligned(cells, problem, tuple(range(len(keys))))


def _by_place(cells: tuple[Cell, ...], spans: Spans | None) -> tuple[Cell | None, ...] | None:
    """Return the cell under each header; None where that is not plain for every cell that is not blank.

    They are `cells` themselves where these stand exactly under the headers.
    """
    if spans is None:
        return None
    if tuple([(cell.left, cell.right) for cell in cells]) == spans:
        return cells
    chosen: list[Cell | None] = []
    used: set[int] = set()
    for left, right in spans:
        under = [cell for cell in cells if _inside(cell, left, right)]
        filled = [cell for cell in under if parse(cell.text).kind != "blank"]
        if len(filled) > 1 or not under:
            return None
        chosen.append(filled[0] if filled else under[0])
        used.update(cell.start for cell in filled)
    wanted = {cell.start for cell in cells if parse(cell.text).kind != "blank"}
    return tuple(chosen) if used == wanted else None


def _inside(cell: Cell, left: float, right: float) -> bool:
    overlap = min(cell.right, right) - max(cell.left, left)
    return overlap > INSIDE * (cell.right - cell.left)


def spans_of(headers: Sequence[HeaderWord], found: Found, keys: tuple[str, ...]) -> Spans | None:
    """Return where the headers of the columns of a row stand; None where one is not printed, or they overlap."""
    table = found.table
    places: dict[str, list[tuple[float, float]]] = {}
    for header in headers:
        if header.frame == found.frame and header.right > header.left:
            places.setdefault(header.word.key, []).append((header.left, header.right))
    spans: list[tuple[float, float]] = []
    for index, key in enumerate(keys):
        named = places.get(key.rpartition(".")[2] if table == "t4" else key, [])
        wanted = index // RESULTS if table == "t4" else 0
        named = sorted(named) if table == "t4" else named
        if len(named) <= wanted:
            return None
        spans.append(named[wanted])
    ordered = sorted(spans)
    apart = all(one[1] <= other[0] + 1e-6 for one, other in pairwise(ordered))
    return tuple(spans) if apart else None


def _same(placed: tuple[Cell | None, ...], ordered: tuple[Cell, ...]) -> bool:
    return all(
        one is not None and (one.start == other.start or _blank(one) == _blank(other) is True)
        for one, other in zip(placed, ordered, strict=True)
    )


def _blank(cell: Cell) -> bool:
    return parse(cell.text).kind == "blank"


def _adds_up(cells: tuple[Cell, ...], keys: tuple[str, ...]) -> bool:
    """Whether the cells in this order satisfy the sums of their row, and are no mere zeros."""
    values = [parse(cell.text).value for cell in cells]
    numbers = [value for value in values if value is not None]
    names = [key.rpartition(".")[2] for key in keys]
    if len(numbers) < len(values) or not any(numbers) or "total" not in names:
        return False
    width = RESULTS if len(keys) > 7 else len(keys)
    groups = [slice(start, start + width) for start in range(0, len(keys), width)]
    return all(sum(numbers[one]) == 2 * numbers[one][names[one].index("total")] for one in groups)
