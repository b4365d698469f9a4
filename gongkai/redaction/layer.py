"""The unseen letters of a new page: those of the old one that are seen and outside the boxes, or those read from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gongkai.redaction.model import Area, Box, Size
from gongkai.redaction.pages import Letter
from gongkai.redaction.writing import Glyph
from gongkai.scans import Line

_SURE = 0.5
_SQUARE = 0.5
BRACKETS = "〔", "〕"
"""Around a label in the text; a removed string is not looked for in between."""


def of_letters(
    letters: Iterable[Letter], boxes: Sequence[Box], labels: dict[int, list[Glyph]] | None = None
) -> Iterator[Glyph]:
    """The letters that the page shows and that no box touches; a blank only between two of them.

    ``labels``: by the place of their box, to be put where its first letter stood; what was put is taken out.
    """
    blank: Glyph | None = None
    follows = False
    for letter in letters:
        if letter.text.isspace():
            blank = Glyph(" ", letter.cell) if follows and letter.text == " " else None
            continue
        over = [at for at, box in enumerate(boxes) if _covered(letter, [box])]
        if over and labels:
            yield from labels.pop(over[0], [])
        if over or not letter.seen:
            follows, blank = False, None
            continue
        if blank is not None and not _touched(blank.cell, boxes):
            yield blank
        yield Glyph(letter.text, letter.cell)
        follows, blank = True, None


def _covered(letter: Letter, boxes: Sequence[Box]) -> bool:
    return _touched(letter.area, boxes) or _touched(letter.cell, boxes, 0.3)


def _touched(area: Area, boxes: Sequence[Box], share: float = 0.0) -> bool:
    """Whether a box covers more than that share of an area's width and height."""
    for box in boxes:
        across = min(area.right, box.area.right) - max(area.left, box.area.left)
        down = min(area.bottom, box.area.bottom) - max(area.top, box.area.top)
        if across > share * (area.right - area.left) and down > share * (area.bottom - area.top):
            return True
    return False


def of_lines(
    lines: Iterable[Line], scale: tuple[float, float], taken: Sequence[Area], boxes: Sequence[Box]
) -> Iterator[Glyph]:
    """Letters as read from the picture, where no letter of the page stands and no box; ``scale``: pixels a point."""
    for line in lines:
        area = _in_points(line.box, scale)
        if line.confidence < _SURE or any(area.meets(one) for one in taken):
            continue
        for text, cell in cells(line.text, area):
            if not text.isspace() and not _touched(cell, boxes):
                yield Glyph(text, cell)


def _in_points(box: tuple[int, int, int, int], scale: tuple[float, float]) -> Area:
    return Area(box[0] / scale[0], box[1] / scale[1], box[2] / scale[0], box[3] / scale[1])


def cells(text: str, area: Area) -> Iterator[tuple[str, Area]]:
    """The cells of the letters of a line that was read: wide signs take twice the width of narrow ones."""
    widths = [1.0 if ord(sign) > 0x2E7F else _SQUARE for sign in text]
    step = (area.right - area.left) / max(sum(widths), _SQUARE)
    at = area.left
    for sign, width in zip(text, widths, strict=True):
        yield sign, Area(at, area.top, at + width * step, area.bottom)
        at += width * step


def of_label(printed: str, box: Box, size: Size) -> Iterator[Glyph]:
    """What is printed on a box, in brackets, for those who listen and search."""
    if not printed:
        return
    area = Area(
        max(box.area.left, 0),
        max(box.area.top, 0),
        min(box.area.right, size.width),
        min(box.area.bottom, size.height),
    )
    for text, cell in cells(printed.join(BRACKETS), area):
        yield Glyph(text, cell)
