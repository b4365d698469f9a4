"""What stands on a page of a PDF: characters and ruling lines with their places, in points from the top left."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

MAX_CHARS = 60_000
MAX_OBJECTS = 30_000
MAX_SEGMENTS = 60_000
MAX_DEPTH = 6
THIN = 3.0
MIN_LINE = 40
SAMPLE = 400
UPRIGHT = 0.3
LARGE = 30.0
SLANT = 1.0
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Char:
    """A character: its text, the box of its ink, the height of its base line. `y` grows downwards.

    `index`: which of the page it is. `spaced`: a blank stands before it. `size`: the longer side of the box.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    index: int
    spaced: bool
    size: float

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(slots=True)
class Page:
    """Characters, horizontal lines (y, from, to), vertical lines (x, from, to). `pictures`: area of pictures on it.

    `cut`: more stands on the page than was taken.
    """

    number: int
    width: float
    height: float
    chars: list[Char] = field(default_factory=list)
    across: list[tuple[float, float, float]] = field(default_factory=list)
    down: list[tuple[float, float, float]] = field(default_factory=list)
    pictures: float = 0.0
    cut: bool = False


def read_page(document: Any, index: int) -> Page:
    """Return what stands on page `index` (from 0) of a pypdfium2 document."""
    page = document[index]
    try:
        turned = page.get_rotation()
        read = _read(page, index + 1, turned)
        if len(read.chars) < MIN_LINE or _upright(read) > UPRIGHT:
            return read
        others = [_read(page, index + 1, turn) for turn in (0, 90, 180, 270) if turn != turned]
        return max([read, *others], key=_upright)
    finally:
        page.close()


def _read(page: Any, number: int, rotation: int) -> Page:
    reader = _Reader(page, number, rotation)
    reader.read()
    return reader.page


def _upright(page: Page) -> float:
    """Return which part of the characters follows the one before it to the right on the same line."""
    pairs = list(itertools.pairwise(page.chars[:SAMPLE]))
    rightwards = sum(
        0 < other.left - one.left < 3 * LARGE and abs(other.base - one.base) < 1 for one, other in pairs
    )
    return rightwards / max(1, len(pairs))


class _Reader:
    def __init__(self, page: Any, number: int, rotation: int) -> None:
        self.raw = page.raw
        self.textpage = page.get_textpage()
        left, bottom, right, top = page.get_bbox()
        self.box = (left, bottom, right, top)
        self.rotation = rotation
        width, height = right - left, top - bottom
        if self.rotation in (90, 270):
            width, height = height, width
        self.page = Page(number, width, height)
        self.objects = 0

    def read(self) -> None:
        try:
            self._chars()
        finally:
            self.textpage.close()
        count = pdfium.FPDFPage_CountObjects(self.raw)
        for index in range(count):
            self._object(pdfium.FPDFPage_GetObject(self.raw, index), IDENTITY, 0)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page as it is seen, from the top left."""
        left, bottom, right, top = self.box
        if self.rotation == 90:
            return y - bottom, x - left
        if self.rotation == 180:
            return right - x, y - bottom
        if self.rotation == 270:
            return top - y, right - x
        return x - left, top - y

    def _chars(self) -> None:
        raw, chars = self.textpage.raw, self.page.chars
        count = pdfium.FPDFText_CountChars(raw)
        self.page.cut = count > MAX_CHARS
        values = [ctypes.c_double() for _ in range(6)]
        left, right, bottom, top, x, y = values
        box = [ctypes.byref(value) for value in values[:4]]
        origin = [ctypes.byref(value) for value in values[4:]]
        unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetCharBox
        straight, far_left, far_top = self.rotation == 0, self.box[0], self.box[3]
        origin_of, spaced, high = pdfium.FPDFText_GetCharOrigin, False, 0
        for index in range(min(count, MAX_CHARS)):
            code = unicode_of(raw, index)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            text = _text(code, high)
            if not text:
                spaced = True
                continue
            if not box_of(raw, index, *box) or not origin_of(raw, index, *origin):
                continue
            if straight:
                edges = (
                    left.value - far_left,
                    far_top - top.value,
                    right.value - far_left,
                    far_top - bottom.value,
                )
                base = far_top - y.value
            else:
                edges = self._corners(left.value, bottom.value, right.value, top.value)
                base = self._point(x.value, y.value)[1]
            size = max(edges[2] - edges[0], edges[3] - edges[1])
            chars.append(Char(text, *edges, base, index, spaced, size))
            spaced = False

    def _corners(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        one, other = self._point(left, bottom), self._point(right, top)
        return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])

    def _object(self, item: Any, matrix: Matrix, depth: int) -> None:
        self.objects += 1
        if self.objects > MAX_OBJECTS:
            self.page.cut = True
            return
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, top, right, bottom = self._bounds(item, matrix)
            self.page.pictures += max(0.0, right - left) * max(0.0, bottom - top)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            inner = _times(_matrix(item), matrix)
            for index in range(pdfium.FPDFFormObj_CountObjects(item)):
                self._object(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)

    def _bounds(self, item: Any, matrix: Matrix) -> tuple[float, float, float, float]:
        values = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(item, *(ctypes.byref(value) for value in values)):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top = (value.value for value in values)
        corners = [_apply(matrix, x, y) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return self._corners(min(xs), min(ys), max(xs), max(ys))

    def _path(self, item: Any, matrix: Matrix) -> None:
        """Take thin boxes as lines whether filled or stroked, of others the straight edges that are stroked."""
        left, top, right, bottom = self._bounds(item, matrix)
        if len(self.page.across) + len(self.page.down) > MAX_SEGMENTS:
            self.page.cut = True
        elif bottom - top <= THIN or right - left <= THIN:
            self._line((left, top), (right, bottom))
        else:
            fill, stroke = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
            for part in _subpaths(item, _times(_matrix(item), matrix)):
                self._subpath([self._point(*point) for point in part], bool(stroke.value))

    def _subpath(self, points: list[tuple[float, float]], stroked: bool) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if max(ys) - min(ys) <= THIN or max(xs) - min(xs) <= THIN:
            self._line((min(xs), min(ys)), (max(xs), max(ys)))
        elif stroked:
            for one, other in itertools.pairwise(points):
                self._line(one, other)

    def _line(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        (left, right), (top, bottom) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        if bottom - top <= THIN and right - left > THIN:
            self.page.across.append(((top + bottom) / 2, left, right))
        elif right - left <= THIN and bottom - top > THIN:
            self.page.down.append(((left + right) / 2, top, bottom))


def _text(code: int, high: int) -> str:
    """Return the character of a code, empty for a blank; `high`: the first half of a pair before it."""
    if 0xDC00 <= code < 0xE000:
        return chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)) if high else "\ufffd"
    if code < 32 or code > 0x10FFFF or code in (0xFFFE, 0xFFFF):
        return ""
    return chr(code).strip() and chr(code)


def _subpaths(item: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """Yield the corners of each closed or open part of a path, on the page."""
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(item), MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = _apply(matrix, x.value, y.value)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        points.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield [*points, points[0]]
            points = [point]
    if len(points) > 1:
        yield points


def _matrix(item: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix)):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does `one`, then `other`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
