"""A PDF as PDFium shows it: its pages' sizes, their letters with places, and which of the letters are really seen.

Every place is in points on the page as it is shown (cropped and turned), measured from its upper left corner.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdfium2 import raw

from gongkai.redaction.model import LARGEST_FILE, MOST_PAGES, Area, CannotRedact, Size

if TYPE_CHECKING:
    from PIL import Image

DOTS = 200
"""Dots an inch of a page that is made into a picture."""
FINE_DOTS = 300
"""The same of a page that is a picture already."""
MOST_PIXELS = 36_000_000
_GLANCE = 100
_CONTRAST = 24
_FINE = 64
_UNSEEN_MODES = frozenset({3, 7})
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Letter:
    """A character of the page's text; ``area`` is its ink, ``cell`` the place it takes in its line.

    ``seen``: painting it changes what the page shows.
    """

    text: str
    area: Area
    cell: Area
    seen: bool


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """PDFium's document with its form fields. Raises CannotRedact: too-large, encrypted, broken, too-many-pages."""
    if len(data) > LARGEST_FILE:
        raise CannotRedact("too-large", megabytes=LARGEST_FILE // 1024**2)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise CannotRedact("encrypted" if "assword" in str(error) else "broken") from error
    try:
        if not len(document):
            raise CannotRedact("broken")
        if len(document) > MOST_PAGES:
            raise CannotRedact("too-many-pages", pages=len(document), limit=MOST_PAGES)
        document.init_forms()
        yield document
    finally:
        document.close()


def page_of(document: Any, number: int) -> Any:
    """A page by its number from 1. Raises CannotRedact(broken-page)."""
    try:
        page = document[number - 1]
        width, height = page.get_size()
    except pypdfium2.PdfiumError as error:
        raise CannotRedact("broken-page", page=number) from error
    if not (width > 0 and height > 0):
        raise CannotRedact("broken-page", page=number)
    return page


def sizes(data: bytes) -> list[Size]:
    """Width and height of every page as it is shown. Raises CannotRedact."""
    with opened(data) as document:
        return [size_of(page_of(document, number)) for number in range(1, len(document) + 1)]


def size_of(page: Any) -> Size:
    """Width and height as shown."""
    width, height = page.get_size()
    return Size(float(width), float(height))


def picture_of(page: Any, dots: float, *, grey: bool = False) -> Image.Image:
    """The page as it is shown, with its stamps and form fields, at so many dots an inch or fewer where it is huge."""
    size = size_of(page)
    most = (MOST_PIXELS / (size.width * size.height)) ** 0.5
    bitmap = page.render(
        scale=min(dots / 72, most), grayscale=grey, may_draw_forms=True, rev_byteorder=not grey
    )
    picture: Image.Image = bitmap.to_pil()
    return picture.convert("L" if grey else "RGB")


def dots_for(page: Any) -> int:
    """How finely a page is made into a picture: finer where it is mostly a picture."""
    size = size_of(page)
    whole = size.width * size.height
    for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = one.get_bounds()
        if (right - left) * (top - bottom) > whole / 2 or one.level:
            return FINE_DOTS
    return DOTS


def letters_of(page: Any) -> list[Letter]:
    """Every character of a page's text, hidden ones too, in the order of the text. The page loses its text for it."""
    text_page = page.get_textpage()
    count = max(raw.FPDFText_CountChars(text_page.raw), 0)
    shown = _Shown(page)
    found = [_char(text_page, number, shown) for number in range(count)]
    colours = [_colour(text_page, number) for number in range(count)] if count else []
    text_page.close()
    if not count:
        return []
    full = picture_of(page, _GLANCE, grey=True)
    _drop_text(page)
    bare = picture_of(page, _GLANCE, grey=True)
    eye = _Eye(full, bare, size_of(page))
    return [
        Letter(text, area, cell, eye.sees(area, colour))
        for (text, area, cell), colour in zip(found, colours, strict=True)
        if text
    ]


class _Shown:
    """From a page's own coordinates to the page as shown."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.size = size_of(page)
        self.wide, self.high = round(self.size.width * _FINE), round(self.size.height * _FINE)

    def area(self, left: float, bottom: float, right: float, top: float) -> Area:
        """The place of a box given in the page's own coordinates."""
        one, other = self._point(left, bottom), self._point(right, top)
        across, down = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return Area(across[0], down[0], across[1], down[1])

    def _point(self, x: float, y: float) -> tuple[float, float]:
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self.page.raw, 0, 0, self.wide, self.high, 0, x, y, across, down)
        return across.value / _FINE, down.value / _FINE


def shown_area(page: Any, left: float, bottom: float, right: float, top: float) -> Area:
    """A rectangle of the page's own coordinates as it is shown."""
    return _Shown(page).area(left, bottom, right, top)


def _char(text_page: Any, number: int, shown: _Shown) -> tuple[str, Area, Area]:
    """Text, ink and cell of a character; no text for one that is nowhere."""
    code = raw.FPDFText_GetUnicode(text_page.raw, number)
    text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 and code != 0xFFFE else ""
    if code == 2 or raw.FPDFText_IsHyphen(text_page.raw, number) == 1:
        text = "-"
    sides = [ctypes.c_double() for _ in range(4)]
    raw.FPDFText_GetCharBox(text_page.raw, number, sides[0], sides[1], sides[2], sides[3])
    left, right, bottom, top = (side.value for side in sides)
    area = shown.area(left, bottom, right, top)
    loose = raw.FS_RECTF()
    cell = area
    if raw.FPDFText_GetLooseCharBox(text_page.raw, number, loose):
        cell = shown.area(loose.left, loose.bottom, loose.right, loose.top)
    return text, area, cell


def _colour(text_page: Any, number: int) -> int | None:
    """The grey value in which a character is filled; -1 for one that is not painted, None where it is unknown."""
    handle = raw.FPDFText_GetTextObject(text_page.raw, number)
    if handle and raw.FPDFTextObj_GetTextRenderMode(handle) in _UNSEEN_MODES:
        return -1
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFText_GetFillColor(text_page.raw, number, red, green, blue, alpha):
        return None
    if handle and raw.FPDFTextObj_GetTextRenderMode(handle) != raw.FPDF_TEXTRENDERMODE_FILL:
        return None
    if alpha.value <= 0x0F:
        return -1
    return (red.value * 299 + green.value * 587 + blue.value * 114) // 1000


def _drop_text(page: Any) -> None:
    """Take every text object off the page in memory, those of forms too."""
    text, form = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM

    def inside(parent: Any, depth: int) -> None:
        count = raw.FPDFFormObj_CountObjects if depth else raw.FPDFPage_CountObjects
        get = raw.FPDFFormObj_GetObject if depth else raw.FPDFPage_GetObject
        drop = raw.FPDFFormObj_RemoveObject if depth else raw.FPDFPage_RemoveObject
        for number in reversed(range(count(parent))):
            one = get(parent, number)
            kind = raw.FPDFPageObj_GetType(one)
            if kind == text and drop(parent, one):
                raw.FPDFPageObj_Destroy(one)
            elif kind == form and depth < _DEEPEST:
                inside(one, depth + 1)

    inside(page.raw, 0)


class _Eye:
    """Tells of a letter whether the page shows it, by the page with and without its text."""

    def __init__(self, full: Image.Image, bare: Image.Image, size: Size) -> None:
        import numpy

        self.bare = numpy.asarray(bare, dtype=numpy.int16)
        self.change = abs(numpy.asarray(full, dtype=numpy.int16) - self.bare)
        self.across, self.down = full.width / size.width, full.height / size.height

    def sees(self, area: Area, colour: int | None) -> bool:
        """Whether a letter of this colour at this place is seen."""
        if colour == -1:
            return False
        rows, columns = self.change.shape
        left, right = max(int(area.left * self.across), 0), min(int(area.right * self.across) + 1, columns)
        top, bottom = max(int(area.top * self.down), 0), min(int(area.bottom * self.down) + 1, rows)
        if left >= right or top >= bottom or self.change[top:bottom, left:right].max() < _CONTRAST:
            return False
        return colour is None or abs(float(self.bare[top:bottom, left:right].mean()) - colour) >= _CONTRAST
