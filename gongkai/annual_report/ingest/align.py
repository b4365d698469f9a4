"""Which column each number of a row belongs to, by its place among the blank cells around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from gongkai.annual_report.ingest.assemble import Found
from gongkai.annual_report.ingest.gridalign import Aligned, Spans, align_grid
from gongkai.annual_report.ingest.rows import Cell
from gongkai.annual_report.ingest.values import parse

MIN_ROWS = 3
THIRD_WIDTH = 7


@dataclass(frozen=True, slots=True)
class Shape:
    """How the rows of table three are laid out: a row unlike the others lost a cell, one cannot say which.

    `widths`: how many cells a row has whose label stands in a given cell. `padded`: one cell a line, and labels
    are followed by blank cells that belong to them.
    """

    widths: Mapping[int, int]
    padded: bool


def shape_of(rows: Sequence[Found]) -> Shape:
    """Return how most rows of table three are laid out."""
    third = [found for found in rows if found.table == "t3"]
    seen: dict[int, Counter[int]] = {}
    for found in third:
        if found.width:
            seen.setdefault(found.label_index, Counter())[found.width] += 1
    usual = {index: max(widths, key=lambda one: (widths[one], one)) for index, widths in seen.items()}
    common = Counter(usual.values())
    if len(common) > 1:
        widest = max(common, key=lambda one: (common[one], one))
        usual |= {index: widest for index, widths in seen.items() if widths.total() < MIN_ROWS}
    padded = any(found.lines and found.grid and len(found.cells) > THIRD_WIDTH for found in third)
    return Shape(usual, padded)


def align(found: Found, keys: tuple[str, ...], shape: Shape, spans: Spans | None = None) -> Aligned:
    """Lay the cells of a row on the columns `keys`; `spans`: where the headers of a real table stand.

    Blank cells before and behind may be parts of merged cells, so the numbers may fit in more than one way;
    columns on which all ways agree are certain.
    """
    count, cells = len(keys), _without_repeats(found, keys)
    if found.frame is not None and not found.more:
        return align_grid(found, keys, spans) if len(cells) == len(found.cells) else Aligned(tuple(cells))
    for more in found.more:
        if len(cells) < count or not found.grid or all(parse(cell.text).kind == "blank" for cell in cells):
            cells.extend(more)
    filled = [index for index, cell in enumerate(cells) if parse(cell.text).kind != "blank"]
    if len(cells) > len(found.cells) and found.grid and filled:
        cells = cells[filled[0] : filled[-1] + 1]
        return _by_number(cells, count, whole=len(cells) == len(filled))
    if not found.grid or len(cells) < count or len(filled) > count:
        return _by_number(cells, count, whole=not found.grid)
    if not filled:
        return Aligned(tuple(cells[:count]))
    return _by_place(found, cells, filled, keys, shape)


def _without_repeats(found: Found, keys: tuple[str, ...]) -> list[Cell]:
    """Return the cells, one for each column where header and row write a merged cell for each that it covers."""
    headers = [
        header
        for header in found.header
        if header.word.key in keys and header.width == found.width and header.grid
    ]
    if len({header.word.key for header in headers}) == len(headers):
        return list(found.cells)
    under: dict[str, list[int]] = {}
    for header in headers:
        under.setdefault(header.word.key, []).append(header.index - found.label_index - 1)
    places = [under.get(key, []) for key in keys]
    if sorted(chain(*places)) != list(range(len(found.cells))):
        return list(found.cells)
    if any(len({found.cells[place].text for place in one}) > 1 for one in places):
        return list(found.cells)
    return [found.cells[one[0]] for one in places]


def _by_place(
    found: Found, cells: list[Cell], filled: list[int], keys: tuple[str, ...], shape: Shape
) -> Aligned:
    """Lay out a row whose blanks are seen; `filled`: the cells that are not blank."""
    count = len(keys)
    starts = range(max(0, filled[-1] - count + 1), min(len(cells) - count, filled[0]) + 1)
    if not starts:
        return _doubtful("row-too-long", cells, count)
    hint = _hint(found, keys)
    if len(filled) == count or (hint is None and _whole(found, cells, count, shape)):
        return _merged(cells, starts, count)
    if hint is None or hint not in starts or not _whole(found, cells, count, shape):
        return _doubtful("cells-shifted", cells, count)
    return _merged(cells, [hint], count)


def _by_number(cells: list[Cell], count: int, whole: bool) -> Aligned:
    """Lay out a row whose blanks are not seen or prove nothing: it needs a number, or a mark, for each column."""
    if whole and len(cells) == count:
        return Aligned(tuple(cells))
    return _doubtful("row-too-long" if len(cells) > count else "row-incomplete", cells, count)


def _doubtful(problem: str, cells: list[Cell], count: int) -> Aligned:
    return Aligned(tuple(cells), problem, tuple(range(count)))


def _whole(found: Found, cells: list[Cell], count: int, shape: Shape) -> bool:
    """Whether no cell of the row was lost, as far as the other rows or the header show it."""
    if found.lines:
        ends = cells[0].text and cells[-1].text
        return len(cells) == count and bool(ends or not shape.padded or found.table != "t3")
    if found.table == "t4" and found.label_index < 0:
        return len(cells) == count
    if found.table == "t3":
        return shape.widths.get(found.label_index, found.width) == found.width
    header = {header.width for header in found.header if header.grid}
    return not header or found.width in header


def _merged(cells: list[Cell], starts: Sequence[int], count: int) -> Aligned:
    if len(starts) == 1:
        return Aligned(tuple(cells[starts[0] : starts[0] + count]))
    chosen: list[Cell | None] = []
    doubtful: list[int] = []
    for column in range(count):
        options = [cells[start + column] for start in starts]
        same = all(parse(cell.text).kind == "blank" for cell in options)
        chosen.append(options[0] if same else None)
        if not same:
            doubtful.append(column)
    return Aligned(tuple(chosen), "cells-shifted" if doubtful else "", tuple(doubtful))


def _hint(found: Found, keys: tuple[str, ...]) -> int | None:
    """Return where the first column stands behind the label, when the header row of table two shows it."""
    if found.table != "t2" or found.stub_index != found.label_index or found.stub_index < 0:
        return None
    places = {header.word.key: header.index for header in found.header if header.grid}
    if any(key not in places for key in keys):
        return None
    first = places[keys[0]]
    straight = all(places[key] == first + offset for offset, key in enumerate(keys))
    return first - found.stub_index - 1 if straight else None
