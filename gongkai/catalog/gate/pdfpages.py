"""The pages of a PDF as PDFium reads them: their text, and text on them that cannot be seen.

A text object is suspected for its form (white, invisible mode, tiny, off the page) or because something drawn later, an
annotation included, lies over it. What is suspected is then looked at: the page is drawn, and where the place of the
text has one colour only, nothing can be read there. So seals over a signature and white print on a dark head pass.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

from gongkai.catalog.gate.findings import Note, Passage, Place, RefusedFile
from gongkai.catalog.gate.limits import MOST_PAGES
from gongkai.catalog.gate.pdfobjects import Box, Drawn, area, covers, matrix_of, objects_of, overlap
from gongkai.catalog.gate.pdfpictures import read_page_pictures
from gongkai.catalog.gate.picturetext import PictureText

_TINY, _WHITE = 1.5, 0xF0
_CONTRAST = 24
_MOST_PIXELS = 2_000_000
_INVISIBLE = 3
_UNDRAWN = frozenset({raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_TEXT})


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
    """The passages and hidden text of every page, and the text of its pictures."""
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
        drawn = list(objects_of(page.raw, page.raw))
        yield from _hidden(page, text_page, drawn, place)
        yield from read_page_pictures(page, number + 1, len(text.strip()), drawn, picture_text)
        text_page.close()
        page.close()


def _scale(page: Any) -> float:
    """Pixels for each point: one, or fewer on a very large page."""
    width, height = page.get_size()
    return min(1.0, float((_MOST_PIXELS / max(width * height, 1.0)) ** 0.5))


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
    boxes = [one for one in objects if one.kind != raw.FPDF_PAGEOBJ_TEXT and covers(one)]
    notes = list(_annotation_boxes(page))
    last = max((one.order for one in boxes), default=-1)
    scanned = any(
        one.kind == raw.FPDF_PAGEOBJ_IMAGE and area(one.box) > 0.5 * (right - left) * (top - bottom)
        for one in objects
    )
    for one in objects:
        if one.kind != raw.FPDF_PAGEOBJ_TEXT:
            continue
        if _certainly_unseen(one, (left, bottom, right, top), scanned):
            yield one, "hidden-text", True
        elif any(overlap(other, one.box) for other in notes) or (
            one.order < last and not scanned and _drawn_over(one, boxes)
        ):
            yield one, "covered-text", False
        elif _white(one.handle):
            yield one, "hidden-text", False


def _drawn_over(one: Drawn, boxes: list[Drawn]) -> bool:
    return any(other.order > one.order and overlap(other.box, one.box) for other in boxes)


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
    a, b, c, d, _, _ = matrix_of(one.handle)
    if not raw.FPDFTextObj_GetFontSize(one.handle, size):
        return False
    return float(size.value) * max(abs(c), abs(d), abs(a), abs(b)) <= _TINY


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
