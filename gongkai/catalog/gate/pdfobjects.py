"""What is drawn on a PDF page, in the order of drawing, with its place."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

_DEEPEST_FORM = 6
_SMALL_BOX = 3.0

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """An object on a page: its PDFium handle, kind, order of drawing, and box (left, bottom, right, top)."""

    handle: Any
    kind: int
    order: int
    box: Box


def objects_of(parent: Any, page: Any, matrix: Matrix = _PLAIN, depth: int = 0) -> Iterator[Drawn]:
    """Every object of a page in the order of drawing, those of forms included, with their boxes on the page."""
    count = raw.FPDFPage_CountObjects if depth == 0 else raw.FPDFFormObj_CountObjects
    get = raw.FPDFPage_GetObject if depth == 0 else raw.FPDFFormObj_GetObject
    sides = [ctypes.c_float() for _ in range(4)]
    order = 0
    for number in range(count(parent)):
        handle = get(parent, number)
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            for one in objects_of(handle, page, _times(matrix_of(handle), matrix), depth + 1):
                yield Drawn(one.handle, one.kind, order, one.box)
                order += 1
        elif raw.FPDFPageObj_GetBounds(handle, *sides):
            box = (sides[0].value, sides[1].value, sides[2].value, sides[3].value)
            yield Drawn(handle, kind, order, box if depth == 0 else _moved(box, matrix))
            order += 1


def matrix_of(handle: Any) -> Matrix:
    """How an object is scaled, turned and moved."""
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(handle, found):
        return _PLAIN
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _moved(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)


def covers(one: Drawn) -> bool:
    """Whether an object is a filled area, a thick line or a picture that could hide text."""
    left, bottom, right, top = one.box
    if right - left < _SMALL_BOX or top - bottom < _SMALL_BOX:
        return False
    if one.kind == raw.FPDF_PAGEOBJ_PATH:
        fill, stroke, width = ctypes.c_int(), raw.FPDF_BOOL(), ctypes.c_float()
        raw.FPDFPath_GetDrawMode(one.handle, fill, stroke)
        raw.FPDFPageObj_GetStrokeWidth(one.handle, width)
        return bool(fill.value) or (bool(stroke.value) and width.value >= _SMALL_BOX)
    return one.kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING}


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than a quarter of the smaller."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and up > 0 and across * up > 0.25 * min(area(one), area(other))


def area(box: Box) -> float:
    """Square points; never zero."""
    return max((box[2] - box[0]) * (box[3] - box[1]), 0.01)
