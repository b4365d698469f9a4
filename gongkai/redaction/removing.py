"""What stands under the boxes: the strings that must not be in the output."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Iterator
from typing import Any

import pypdfium2
from PIL import Image, ImageOps
from pypdfium2 import raw

from gongkai import scans
from gongkai.redaction.model import Box, Size
from gongkai.redaction.pages import Letter, shown_area
from gongkai.redaction.painting import pixels_of

_SURE = 0.8
_EDGE = 24
_ONE_LINE = 26
"""Points of the height of a box that holds one line of print."""


def under(letters: Iterable[Letter], boxes: list[Box]) -> Iterator[str]:
    """The lines of text under each box and, of several, the whole; by the page's letters, hidden ones too."""
    kept = list(letters)
    for box in boxes:
        line: list[str] = []
        lines: list[str] = []
        last: Letter | None = None
        for letter in kept:
            if not box.area.holds_middle_of(letter.area) or letter.text in "\r\n":
                continue
            if last is not None and _new_line(last, letter):
                lines.append("".join(line))
                line = []
            line.append(letter.text)
            last = letter
        lines.append("".join(line))
        yield from lines
        if len(lines) > 1:
            yield "".join(lines)


def _new_line(last: Letter, letter: Letter) -> bool:
    """Whether a letter does not go on beside the last one."""
    middle = (letter.area.top + letter.area.bottom) / 2
    return not last.cell.top - 1 <= middle <= last.cell.bottom + 1


def noted(page: Any, boxes: list[Box]) -> Iterator[str]:
    """What annotations and form fields under a box say."""
    for number in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        note = raw.FPDFPage_GetAnnot(page.raw, number)
        sides = raw.FS_RECTF()
        if raw.FPDFAnnot_GetRect(note, sides):
            area = shown_area(page, sides.left, sides.bottom, sides.right, sides.top)
            if any(box.area.meets(area) for box in boxes):
                for key in (b"Contents", b"V"):
                    yield from _said(note, key)
        raw.FPDFPage_CloseAnnot(note)


def _said(note: Any, key: bytes) -> list[str]:
    length = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    if length <= 2:
        return []
    import ctypes

    written = (ctypes.c_ushort * (length // 2))()
    raw.FPDFAnnot_GetStringValue(note, key, written, length)
    return bytes(written)[: length - 2].decode("utf-16-le", "replace").splitlines()


def read_under(picture: Image.Image, boxes: list[Box], size: Size, until: float = math.inf) -> Iterator[str]:
    """The lines that can be read in the picture under each box, those that are sure."""
    for box in boxes:
        if time.monotonic() > until:
            return
        sides = pixels_of(box.area, picture, size)
        if sides[0] >= sides[2] or sides[1] >= sides[3]:
            continue
        crop = picture.crop(sides).convert("L")
        try:
            if box.area.bottom - box.area.top <= _ONE_LINE:
                line = scans.recognise_strip(scans.open_picture(crop), until)
                lines = [line] if line else []
            else:
                crop = ImageOps.expand(crop, _EDGE, fill=255)
                lines = scans.recognise_upright(scans.open_picture(crop), until)
        except (scans.OutOfTime, scans.UnreadablePicture):
            continue
        yield from (line.text for line in lines if line.confidence >= _SURE)


def page_text(page: Any) -> str:
    """The text of a page as PDFium extracts it."""
    try:
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return ""
    text: str = text_page.get_text_range()
    text_page.close()
    return text
