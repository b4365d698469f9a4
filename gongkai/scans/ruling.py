"""The ruling lines of a picture, and the cells between them with their spans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gongkai.scans.opening import Grey

_LONGEST_TILT = 5.0
_LEAST_TILT = 0.03
_NARROWEST_TABLE = 0.15
_NEAR = 6
_DRAWN = 0.6
_SPECK = 8
_SMALL = 1000


@dataclass(frozen=True, slots=True)
class Ruled:
    """A cell between ruling lines: its first row and column from 0, its spans, its box in pixels."""

    row: int
    column: int
    rows: int
    columns: int
    box: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruled table: its box in pixels and its cells, row by row."""

    box: tuple[int, int, int, int]
    cells: tuple[Ruled, ...]


def inked(grey: Grey) -> Any:
    """What is darker than the ground around it, specks left out: 255 there, else 0."""
    import cv2

    size = max(15, (grey.shape[1] // 40) | 1)
    even = cv2.medianBlur(grey, 3)
    ink = cv2.adaptiveThreshold(even, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, size, 20)
    count, named, found, _ = cv2.connectedComponentsWithStats(ink)
    keep = found[:count, cv2.CC_STAT_AREA] >= _SPECK
    return cv2.bitwise_and(ink, (keep[named] * 255).astype("uint8"))


def straightened(grey: Grey) -> Grey:
    """The picture turned by the small angle by which its rows lean; as it is where they do not."""
    import cv2

    angle = _tilt(grey)
    if not _LEAST_TILT < abs(angle) < _LONGEST_TILT:
        return grey
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    flat: Grey = cv2.warpAffine(  # type: ignore[assignment]
        grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return flat


def _tilt(grey: Grey) -> float:
    """Degrees by which the rows of a picture lean: the turn that makes them fall apart most clearly."""
    import cv2

    factor = min(1.0, _SMALL / max(grey.shape))
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ink = inked(small)  # type: ignore[arg-type]
    best = 0.0
    for step, many in ((0.5, 10), (0.1, 5), (0.02, 5)):
        turns = [best + step * number for number in range(-many, many + 1)]
        best = max(turns, key=lambda turn: (round(_clearness(ink, turn), 6), -abs(turn)))
    return best


def _clearness(ink: Any, angle: float) -> float:
    """How much the rows of a picture differ from each other once it is turned."""
    import cv2
    import numpy

    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    rows = cv2.warpAffine(ink, turn, (width, height)).sum(axis=1, dtype=numpy.int64) / 255
    return float(((rows[1:] - rows[:-1]) ** 2).sum())


def find_rulings(grey: Grey) -> list[Ruling]:
    """The ruled tables of a straightened picture, from top to bottom."""
    import cv2

    across, down = _lines(grey)
    frame = cv2.dilate(cv2.bitwise_or(across, down), _kernel(5, 5))
    count, _, boxes, _ = cv2.connectedComponentsWithStats(frame)
    found = []
    for left, top, width, height, _ in sorted(boxes[1:count].tolist(), key=lambda box: box[1]):
        if width > _NARROWEST_TABLE * grey.shape[1] and height >= _shortest(grey):
            ruling = _ruling(across, down, (left, top, left + width, top + height))
            found += [ruling] if len(ruling.cells) > 1 else []
    return [one for one in found if not any(_within(one, other) for other in found if other is not one)]


def _within(one: Ruling, other: Ruling) -> bool:
    return all(a >= b for a, b in zip(one.box[:2], other.box[:2], strict=True)) and all(
        a <= b for a, b in zip(one.box[2:], other.box[2:], strict=True)
    )


def without_lines(grey: Grey) -> Any:
    """The ink of a picture without its ruling lines."""
    import cv2

    across, down = _lines(grey)
    lines = cv2.dilate(cv2.bitwise_or(across, down), _kernel(3, 3))
    return cv2.bitwise_and(inked(grey), cv2.bitwise_not(lines))


def _shortest(grey: Grey) -> int:
    """Pixels of the shortest line that is taken for ruling: longer than a stroke of a character."""
    return max(24, grey.shape[1] // 36)


def _lines(grey: Grey) -> tuple[Any, Any]:
    import cv2

    ink, least = inked(grey), _shortest(grey)
    across = cv2.morphologyEx(cv2.dilate(ink, _kernel(3, 1)), cv2.MORPH_OPEN, _kernel(least * 3 // 2, 1))
    down = cv2.morphologyEx(cv2.dilate(ink, _kernel(1, 3)), cv2.MORPH_OPEN, _kernel(1, least))
    return across, down


def _kernel(width: int, height: int) -> Any:
    import cv2

    return cv2.getStructuringElement(cv2.MORPH_RECT, (width, height))


def _ruling(across: Any, down: Any, box: tuple[int, int, int, int]) -> Ruling:
    left, top, right, bottom = box
    rows_at = _places(across[top:bottom, left:right].sum(axis=1) / 255, (right - left) * 0.02)
    columns_at = _places(down[top:bottom, left:right].sum(axis=0) / 255, (bottom - top) * 0.02)
    rows_at, columns_at = [top + at for at in rows_at], [left + at for at in columns_at]
    return Ruling(box, tuple(_cells(across, down, rows_at, columns_at)))


def _places(profile: Any, least: float) -> list[int]:
    """Where lines lie: the middle of each run of rows or columns with enough of a line."""
    places: list[int] = []
    run: list[int] = []
    for at, value in enumerate([*profile.tolist(), 0.0]):
        if value > max(least, 10):
            run.append(at)
        elif run:
            middle = (run[0] + run[-1]) // 2
            if places and middle - places[-1] < _NEAR * 2:
                middle = (places.pop() + middle) // 2
            places.append(middle)
            run = []
    return places


def _cells(across: Any, down: Any, rows_at: list[int], columns_at: list[int]) -> list[Ruled]:
    """The fields of the grid, joined where no line was drawn between them."""
    owner = {(r, c): (r, c) for r in range(len(rows_at) - 1) for c in range(len(columns_at) - 1)}

    def root(field: tuple[int, int]) -> tuple[int, int]:
        while owner[field] != field:
            field = owner[field]
        return field

    for r, c in list(owner):
        upper, lower, left, right = rows_at[r], rows_at[r + 1], columns_at[c], columns_at[c + 1]
        if (r, c + 1) in owner and not _is_drawn(down[upper:lower, right - _NEAR : right + _NEAR + 1], 1):
            owner[root((r, c + 1))] = root((r, c))
        if (r + 1, c) in owner and not _is_drawn(across[lower - _NEAR : lower + _NEAR + 1, left:right], 0):
            owner[root((r + 1, c))] = root((r, c))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for field in owner:
        groups.setdefault(root(field), []).append(field)
    found = [_joined(group, rows_at, columns_at) for group in groups.values()]
    return sorted(_numbered_anew(found), key=_place)


def _numbered_anew(cells: list[Ruled]) -> list[Ruled]:
    """The cells by the rows and columns that a cell ends at: long strokes of characters look like lines, too."""
    rows = sorted({edge for one in cells for edge in (one.row, one.row + one.rows)})
    columns = sorted({edge for one in cells for edge in (one.column, one.column + one.columns)})
    row, column = ({edge: at for at, edge in enumerate(edges)} for edges in (rows, columns))
    return [
        Ruled(
            row[one.row],
            column[one.column],
            row[one.row + one.rows] - row[one.row],
            column[one.column + one.columns] - column[one.column],
            one.box,
        )
        for one in cells
    ]


def _is_drawn(strip: Any, axis: int) -> bool:
    """Whether a line runs along most of the strip."""
    inner = strip[_NEAR:-_NEAR] if axis == 1 else strip[:, _NEAR:-_NEAR]
    if not inner.size:
        return False
    return bool((inner.max(axis=axis) > 0).mean() > _DRAWN)


def _joined(group: list[tuple[int, int]], rows_at: list[int], columns_at: list[int]) -> Ruled:
    rows, columns = [r for r, _ in group], [c for _, c in group]
    first, last, left, right = min(rows), max(rows) + 1, min(columns), max(columns) + 1
    box = (columns_at[left], rows_at[first], columns_at[right], rows_at[last])
    return Ruled(first, left, last - first, right - left, box)


def _place(cell: Ruled) -> tuple[int, int]:
    return cell.row, cell.column
