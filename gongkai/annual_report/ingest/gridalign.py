"""Which column each cell of a real table belongs to: by its order, held against its place under the header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from gongkai.annual_report.ingest.assemble import Found, HeaderWord
from gongkai.annual_report.ingest.rows import Cell
from gongkai.annual_report.ingest.values import parse

RESULTS = 5
INSIDE = 0.6


@dataclass(slots=True)
class Aligned:
    """Cells by column. `problem`: empty, or the code of the doubt; then `open` are the columns in doubt."""

    cells: tuple[Cell | None, ...]
    problem: str = ""
    open: tuple[int, ...] = ()


def align_grid(found: Found, keys: tuple[str, ...], headers: Sequence[HeaderWord]) -> Aligned:
    """Lay the cells of a row of a real table on the columns `keys`, whose headers are among `headers`.

    As many cells as columns are read in their order, unless their places under the header say something else that
    is as plain. A row with more or fewer cells is read by its places alone.
    """
    cells = list(found.cells)
    placed = _by_place(found, cells, keys, headers)
    if len(cells) == len(keys):
        ordered = tuple(cells)
        if placed is None or _same(placed, ordered) or _adds_up(ordered, keys):
            return Aligned(ordered)
        return Aligned(ordered, "cells-shifted", tuple(range(len(keys))))
    return Aligned(placed) if placed is not None else _by_number(cells, keys)


def _by_number(cells: list[Cell], keys: tuple[str, ...]) -> Aligned:
    """Lay out a row with more or fewer cells than columns, whose places say nothing."""
    filled = [cell for cell in cells if parse(cell.text).kind != "blank"]
    if len(keys) == 1 and len({cell.text for cell in filled}) == 1:
        return Aligned((filled[0],))
    if len(filled) == len(keys):
        return Aligned(tuple(filled))
    if not filled and len(cells) > len(keys):
        return Aligned(tuple(cells[: len(keys)]))
    problem = "row-too-long" if len(filled) > len(keys) else "cells-shifted" if filled else "row-incomplete"
    if len(cells) < len(keys):
        problem = "row-incomplete"
    return Aligned(tuple(cells), problem, tuple(range(len(keys))))


def _by_place(
    found: Found, cells: list[Cell], keys: tuple[str, ...], headers: Sequence[HeaderWord]
) -> tuple[Cell | None, ...] | None:
    """Return the cell under each header; None where that is not plain for every cell that is not blank."""
    spans = _spans(found, keys, headers)
    if spans is None:
        return None
    if len(cells) == len(spans) and all(
        cell.left == left and cell.right == right for cell, (left, right) in zip(cells, spans, strict=True)
    ):
        return tuple(cells)
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


def _spans(
    found: Found, keys: tuple[str, ...], headers: Sequence[HeaderWord]
) -> Sequence[tuple[float, float]] | None:
    """Return where the header of each column stands; None where one is not printed, or they overlap."""
    named = tuple(
        (header.word.key, header.left, header.right)
        for header in headers
        if header.frame == found.frame and header.right > header.left
    )
    return _chosen(named, keys, found.table)


@lru_cache(maxsize=64)
def _chosen(
    headers: tuple[tuple[str, float, float], ...], keys: tuple[str, ...], table: str
) -> tuple[tuple[float, float], ...] | None:
    places: dict[str, list[tuple[float, float]]] = {}
    for name, left, right in headers:
        places.setdefault(name, []).append((left, right))
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
