"""Ruling lines to tables: lines that touch are one table, and what no line divides is one cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

Segment = tuple[float, float, float]
NEAR = 2.5
GAP = 4.0
MAX_ATOMS = 40_000
MAX_LINES = 4_000


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: its first row and column, how many it spans, and its place on the page."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table: its cells, row by row, and the lines between rows and columns."""

    boxes: tuple[Box, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owner: tuple[tuple[int, ...], ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the table."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the number of the cell that holds a point."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1:
            return self.owner[row][column]
        return None


def find_tables(across: Sequence[Segment], down: Sequence[Segment]) -> list[Ruled]:
    """Return the tables that the lines of a page draw, from top to bottom."""
    rows, columns = _joined(across), _joined(down)
    if len(rows) + len(columns) > MAX_LINES:
        return []
    tables = []
    for these, those in _touching(rows, columns):
        table = _table(these, those)
        if table:
            tables.append(table)
    return sorted(tables, key=lambda table: (table.box[1], table.box[0]))


def _joined(segments: Sequence[Segment]) -> list[Segment]:
    """Put lines that lie on each other or go on one another together; one place for those that are near."""
    groups: list[list[Segment]] = []
    for segment in sorted(segments):
        if groups and segment[0] - groups[-1][-1][0] <= NEAR and segment[0] - groups[-1][0][0] <= 2 * NEAR:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    joined: list[Segment] = []
    for group in groups:
        place = sum(one[0] for one in group) / len(group)
        start = end = None
        for _, first, last in sorted(group, key=lambda one: one[1]):
            if end is None or start is None or first > end + GAP:
                if end is not None and start is not None:
                    joined.append((place, start, end))
                start, end = first, last
            else:
                end = max(end, last)
        if start is not None and end is not None:
            joined.append((place, start, end))
    return joined


def _touching(rows: list[Segment], columns: list[Segment]) -> list[tuple[list[Segment], list[Segment]]]:
    """Return lines by the tables they belong to: those that cross or touch are of one table."""
    parent = list(range(len(rows) + len(columns)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for number, (y, left, right) in enumerate(rows):
        for other, (x, top, bottom) in enumerate(columns):
            if left - GAP <= x <= right + GAP and top - GAP <= y <= bottom + GAP:
                parent[root(number)] = root(len(rows) + other)
    groups: dict[int, tuple[list[Segment], list[Segment]]] = {}
    for number, line in enumerate([*rows, *columns]):
        group = groups.setdefault(root(number), ([], []))
        group[number >= len(rows)].append(line)
    return [group for group in groups.values() if len(group[0]) > 1 and len(group[1]) > 1]


def _table(across: list[Segment], down: list[Segment]) -> Ruled | None:
    xs = _with_ends(_places(down), [end for line in across for end in line[1:]])
    ys = _with_ends(_places(across), [end for line in down for end in line[1:]])
    width, height = len(xs) - 1, len(ys) - 1
    if width < 1 or height < 1 or width * height > MAX_ATOMS:
        return None
    walls_down = _covered(down, xs, ys)
    walls_across = _covered(across, ys, xs)
    owner = [[-1] * width for _ in range(height)]
    boxes: list[Box] = []
    for row in range(height):
        for column in range(width):
            if owner[row][column] < 0:
                box = _grow((row, column), owner, (walls_across, walls_down), (xs, ys))
                for one in range(box.row, box.row + box.rows):
                    for other in range(box.column, box.column + box.columns):
                        owner[one][other] = len(boxes)
                boxes.append(box)
    return Ruled(tuple(boxes), tuple(xs), tuple(ys), tuple(map(tuple, owner)))


def _grow(
    atom: tuple[int, int],
    owner: list[list[int]],
    walls: tuple[list[set[int]], list[set[int]]],
    places: tuple[list[float], list[float]],
) -> Box:
    """Return the cell that begins at an atom: to the right until a line, then down until a line."""
    (row, column), (walls_across, walls_down), (xs, ys) = atom, walls, places
    right = column + 1
    while right < len(xs) - 1 and row not in walls_down[right] and owner[row][right] < 0:
        right += 1
    bottom = row + 1
    while bottom < len(ys) - 1 and not any(one in walls_across[bottom] for one in range(column, right)):
        if any(owner[bottom][one] >= 0 for one in range(column, right)):
            break
        bottom += 1
    return Box(row, column, bottom - row, right - column, xs[column], ys[row], xs[right], ys[bottom])


def _with_ends(places: list[float], ends: list[float]) -> list[float]:
    """Return where lines lie, and where the lines across them end beyond the last: an outer line may be left out."""
    first, last = min(ends), max(ends)
    before = [first] if first < places[0] - 2 * GAP else []
    behind = [last] if last > places[-1] + 2 * GAP else []
    return [*before, *places, *behind]


def _places(lines: list[Segment]) -> list[float]:
    """Return where lines lie, near ones as one."""
    places: list[float] = []
    for place in sorted(line[0] for line in lines):
        if not places or place - places[-1] > NEAR:
            places.append(place)
    return places


def _covered(lines: list[Segment], places: list[float], others: list[float]) -> list[set[int]]:
    """Return for each place which gaps between `others` a line there covers."""
    covered: list[set[int]] = [set() for _ in places]
    for place, start, end in lines:
        index = bisect_left(places, place - NEAR)
        if index == len(places):
            continue
        for gap in range(len(others) - 1):
            middle = (others[gap] + others[gap + 1]) / 2
            if start <= middle <= end:
                covered[index].add(gap)
    return covered
