"""The pages of a PDF as PDFium reads them: their text, and text on them that cannot be seen.

A text object is suspected for its form (white, invisible mode, tiny, off the page) or because something drawn later, an
annotation included, lies over it. What is suspected is then looked at: the page is drawn, and where the place of the
text has one colour only, nothing can be read there. So seals over a signature and white print on a dark head pass.
"""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

from gongkai.catalog.gate.findings import Note, Passage, Place, RefusedFile
from gongkai.catalog.gate.limits import MOST_PAGES
from gongkai.catalog.gate.pictures import PictureText

_FEW_LETTERS = 20
_TINY, _SMALL_BOX, _WHITE = 1.5, 3.0, 0xF0
_CONTRAST = 24
_MOST_PIXELS = 2_000_000
_DEEPEST_FORM = 6
_INVISIBLE = 3
_UNDRAWN = frozenset({raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_TEXT})

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


def open_document(data: bytes) -> Any:
    """PDFium's document. Raises RefusedFile for what is encrypted, broken, or has too many pages."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = "encrypted" if "assword" in str(error) else "broken"
        raise RefusedFile(code, **({} if code == "encrypted" else {"detail": str(error)[:120]})) from error
    if len(document) > MOST_PAGES:
        count = len(document)
        document.close()
        raise RefusedFile("too-many-pages", pages=count, limit=MOST_PAGES)
    return document


def read_pages(document: Any, picture_text: PictureText | None) -> Iterator[Passage | Note]:
    """The passages and hidden text of every page, and how many pages have pictures that were not read."""
    pictured = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise RefusedFile("broken", detail=f"page {number + 1}: {error}"[:120]) from error
        place = Place("page", {"page": number + 1})
        text = text_page.get_text_range()
        yield Passage(text, place)
        yield Passage(re.sub(r"\s+", "", text), place, numbers=False)
        objects = list(_objects(page.raw, page.raw))
        yield from _hidden(page, text_page, objects, place)
        if any(one.kind == raw.FPDF_PAGEOBJ_IMAGE for one in objects):
            if picture_text is None:
                pictured += 1
            elif len(text.strip()) < _FEW_LETTERS:
                yield Passage(picture_text(_png(page)), place)
        text_page.close()
        page.close()
    if pictured:
        yield Note("image-not-read", Place("file"), facts={"count": pictured})


def _png(page: Any) -> bytes:
    written = io.BytesIO()
    page.render(scale=2 * _scale(page)).to_pil().save(written, "PNG")
    return written.getvalue()


def _scale(page: Any) -> float:
    """Pixels for each point: one, or fewer on a very large page."""
    width, height = page.get_size()
    return min(1.0, float((_MOST_PIXELS / max(width * height, 1.0)) ** 0.5))


def _objects(parent: Any, page: Any, matrix: Matrix = _PLAIN, depth: int = 0) -> Iterator[Drawn]:
    """Every object of a page in the order of drawing, those of forms included, with their boxes on the page."""
    count = raw.FPDFPage_CountObjects if depth == 0 else raw.FPDFFormObj_CountObjects
    get = raw.FPDFPage_GetObject if depth == 0 else raw.FPDFFormObj_GetObject
    sides = [ctypes.c_float() for _ in range(4)]
    order = 0
    for number in range(count(parent)):
        handle = get(parent, number)
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            for one in _objects(handle, page, _times(_matrix(handle), matrix), depth + 1):
                yield Drawn(one.handle, one.kind, order, one.box)
                order += 1
        elif raw.FPDFPageObj_GetBounds(handle, *sides):
            box = (sides[0].value, sides[1].value, sides[2].value, sides[3].value)
            yield Drawn(handle, kind, order, box if depth == 0 else _moved(box, matrix))
            order += 1


def _matrix(handle: Any) -> Matrix:
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


def _hidden(page: Any, text_page: Any, objects: list[Drawn], place: Place) -> Iterator[Passage | Note]:
    """Notes on text that the drawn page does not show, and that text as hidden passages."""
    suspects = list(_suspects(page, objects))
    if not suspects:
        return
    picture = convert = None
    found: dict[str, list[str]] = {}
    for one, code, certain in suspects:
        text = _text(one.handle, text_page)
        if not text.strip():
            continue
        if not certain and picture is None:
            bitmap = page.render(scale=_scale(page) * 1.5, grayscale=True)
            picture, convert = bitmap.to_pil(), bitmap.get_posconv(page)
        if certain or _one_colour(picture, convert, one.box):
            found.setdefault(code, []).append(text)
    for code, texts in found.items():
        whole = "".join(texts)
        yield Note(code, place, re.sub(r"\d", "*", " ".join(whole.split()))[:30], {"letters": len(whole)})
        yield Passage(whole, place, hidden=True)


def _suspects(page: Any, objects: list[Drawn]) -> Iterator[tuple[Drawn, str, bool]]:
    """Text objects that may not be seen, the code of the finding, and whether that is certain without a look."""
    left, bottom, right, top = page.get_cropbox()
    boxes = [one for one in objects if one.kind != raw.FPDF_PAGEOBJ_TEXT and _covers(one)]
    notes = list(_annotation_boxes(page))
    last = max((one.order for one in boxes), default=-1)
    scanned = any(
        one.kind == raw.FPDF_PAGEOBJ_IMAGE and _area(one.box) > 0.5 * (right - left) * (top - bottom)
        for one in objects
    )
    for one in objects:
        if one.kind != raw.FPDF_PAGEOBJ_TEXT:
            continue
        if _certainly_unseen(one, (left, bottom, right, top), scanned):
            yield one, "hidden-text", True
        elif any(_overlap(other, one.box) for other in notes) or (
            one.order < last and not scanned and _drawn_over(one, boxes)
        ):
            yield one, "covered-text", False
        elif _white(one.handle):
            yield one, "hidden-text", False


def _drawn_over(one: Drawn, boxes: list[Drawn]) -> bool:
    return any(other.order > one.order and _overlap(other.box, one.box) for other in boxes)


def _certainly_unseen(one: Drawn, page: Box, scanned: bool) -> bool:
    """Whether text lies off the page, is tiny, or is drawn in the invisible mode on a page that is no scan."""
    box = one.box
    if box[2] < page[0] or box[0] > page[2] or box[3] < page[1] or box[1] > page[3]:
        return True
    if raw.FPDFTextObj_GetTextRenderMode(one.handle) == _INVISIBLE:
        return not scanned
    return 0 < box[3] - box[1] <= _TINY and _font_tiny(one)


def _font_tiny(one: Drawn) -> bool:
    """Whether the letters themselves are tiny: a line of dashes is flat, too."""
    size = ctypes.c_float()
    a, b, c, d, _, _ = _matrix(one.handle)
    if not raw.FPDFTextObj_GetFontSize(one.handle, size):
        return False
    return float(size.value) * max(abs(c), abs(d), abs(a), abs(b)) <= _TINY


def _covers(one: Drawn) -> bool:
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


def _annotation_boxes(page: Any) -> Iterator[Box]:
    for number in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, number)
        rectangle = raw.FS_RECTF()
        if raw.FPDFAnnot_GetSubtype(annotation) not in _UNDRAWN and raw.FPDFAnnot_GetRect(
            annotation, rectangle
        ):
            down, up = sorted((rectangle.bottom, rectangle.top))
            yield rectangle.left, down, rectangle.right, up
        raw.FPDFPage_CloseAnnot(annotation)


def _white(handle: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
        return False
    return min(red.value, green.value, blue.value) >= _WHITE or alpha.value <= 0x0F


def _text(handle: Any, text_page: Any) -> str:
    length = raw.FPDFTextObj_GetText(handle, text_page.raw, None, 0)
    if length <= 2:
        return ""
    written = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFTextObj_GetText(handle, text_page.raw, written, length)
    return bytes(written)[: length - 2].decode("utf-16-le", "replace")


def _one_colour(picture: Any, convert: Any, box: Box) -> bool:
    """Whether the drawn page has one colour where a box lies."""
    first, second = convert.to_bitmap(box[0], box[1]), convert.to_bitmap(box[2], box[3])
    left, right = sorted((int(first[0]), int(second[0])))
    upper, lower = sorted((int(first[1]), int(second[1])))
    left, upper = max(left, 0), max(upper, 0)
    right, lower = min(right + 1, picture.width), min(lower + 1, picture.height)
    if right <= left or lower <= upper:
        return True
    darkest, lightest = picture.crop((left, upper, right, lower)).getextrema()
    return bool(lightest - darkest < _CONTRAST)


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and up > 0 and across * up > 0.25 * min(_area(one), _area(other))


def _area(box: Box) -> float:
    return max((box[2] - box[0]) * (box[3] - box[1]), 0.01)
