"""The text in the pictures of a PDF page: scans as a whole, other pictures where they lie, covered ones bare."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pypdfium2
from pypdfium2 import raw

from gongkai.catalog.gate.findings import Note, Passage, Place
from gongkai.catalog.gate.pdfobjects import Box, Drawn, covers, overlap
from gongkai.catalog.gate.picturetext import PictureText, read_picture

_FEW_LETTERS = 20
_DOTS_AN_INCH = 200
_LONGEST_SIDE = 2600
_SMALLEST = 12.0


def read_page_pictures(
    page: Any, number: int, letters: int, objects: list[Drawn], picture_text: PictureText | None
) -> Iterator[Passage | Note]:
    """What the pictures of a page say; ``letters``: how much text the page has beside them."""
    images = [one for one in objects if one.kind == raw.FPDF_PAGEOBJ_IMAGE and _readable_size(one.box)]
    if not images:
        return
    if letters < _FEW_LETTERS:
        scan = Place("page-scan", {"page": number})
        yield from read_picture(partial(_drawn, page), scan, picture_text)
    for count, one in enumerate(images, 1):
        place = Place("page-picture", {"page": number, "number": count})
        if letters >= _FEW_LETTERS:
            yield from read_picture(partial(_cut, page, one.box), place, picture_text)
        if picture_text and _covered(one, objects):
            bare = _bare(one.handle)
            if bare is not None:
                covered = Place("covered-picture", dict(place.facts))
                yield from read_picture(bare, covered, picture_text, hidden=True)


def _readable_size(box: Box) -> bool:
    return box[2] - box[0] >= _SMALLEST and box[3] - box[1] >= _SMALLEST


def _drawn(page: Any) -> Any:
    return page.render(scale=_scale(page), grayscale=True).to_pil()


def _scale(page: Any) -> float:
    return float(min(_DOTS_AN_INCH / 72, _LONGEST_SIDE / max(*page.get_size(), 1.0)))


def _cut(page: Any, box: Box) -> Any:
    """A part of the drawn page."""
    bitmap = page.render(scale=_scale(page), grayscale=True)
    picture, convert = bitmap.to_pil(), bitmap.get_posconv(page)
    first, second = convert.to_bitmap(box[0], box[1]), convert.to_bitmap(box[2], box[3])
    left, right = sorted((int(first[0]), int(second[0])))
    upper, lower = sorted((int(first[1]), int(second[1])))
    edges = (max(left, 0), max(upper, 0), min(right + 1, picture.width), min(lower + 1, picture.height))
    return picture.crop(edges) if edges[0] < edges[2] and edges[1] < edges[3] else picture.crop((0, 0, 1, 1))


def _covered(one: Drawn, objects: list[Drawn]) -> bool:
    """Whether something filled was drawn over a part of a picture."""
    return any(
        other.order > one.order
        and other.kind in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE}
        and covers(other)
        and overlap(other.box, one.box)
        for other in objects
    )


def _bare(handle: Any) -> Any | None:
    """The picture itself, without what lies over it; None where PDFium cannot give it."""
    bitmap = raw.FPDFImageObj_GetBitmap(handle)
    if not bitmap:
        return None
    try:
        return pypdfium2.PdfBitmap.from_raw(bitmap).to_pil()
    except (ValueError, KeyError, pypdfium2.PdfiumError):
        return None
