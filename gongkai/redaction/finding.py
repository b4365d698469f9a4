"""Find every place of a word or number: in the text of the pages, and in their pictures."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from gongkai import scans
from gongkai.redaction import strings
from gongkai.redaction.layer import cells
from gongkai.redaction.model import Area, CannotRedact, Found
from gongkai.redaction.pages import DOTS, Letter, dots_for, letters_of, opened, page_of, picture_of, size_of

MOST_FOUND = 2_000
_MARGIN = 1.0
_ENOUGH = 20

Placed = tuple[str, Area]


def find(data: bytes, words: Sequence[str], seconds: float = 60.0) -> tuple[list[Found], list[int]]:
    """The places of each word, page by page, and the pages whose picture there was no time to read.

    A word is found across the ends of lines and over blanks, a number also with hyphens; upper and lower case, full
    and half width are alike. Raises CannotRedact.
    """
    sought = [word for word in dict.fromkeys(words) if strings.letters_only(word)]
    if not sought:
        raise CannotRedact("no-word")
    until = time.monotonic() + seconds
    found: list[Found] = []
    unread: list[int] = []
    with opened(data) as document:
        for number in range(1, len(document) + 1):
            page = page_of(document, number)
            try:
                found += _on_page(page, number, sought, until)
            except scans.OutOfTime:
                unread.append(number)
            page.close()
            if len(found) > MOST_FOUND:
                raise CannotRedact("too-many-places", limit=MOST_FOUND)
    return found, unread


def _on_page(page: Any, number: int, words: Sequence[str], until: float) -> list[Found]:
    pictured = dots_for(page) > DOTS
    picture = picture_of(page, DOTS, grey=True)
    size = size_of(page)
    letters = letters_of(page)
    placed = [(letter.text, _cell(letter)) for letter in letters]
    found = [Found(word, number, area) for word in words for area in places(word, placed)]
    if pictured or sum(letter.seen for letter in letters) < _ENOUGH:
        grey = scans.open_picture(picture)
        high, wide = grey.shape
        lines = _read(grey, until, found)
        across, down = size.width / wide, size.height / high
        rows: list[Placed] = []
        for line in (one for row in scans.rows_of(lines) for one in row):
            left, top, right, bottom = line.box
            area = Area(left * across, top * down, right * across, bottom * down)
            rows += list(cells(line.text, area))
        for word in words:
            for area in places(word, rows, strings.as_read):
                wide_area = _half_a_letter_wider(area)
                if not any(one.page == number and _same(one.area, area) for one in found):
                    found.append(Found(word, number, wide_area, read=True))
    return found


def _read(grey: Any, until: float, found: list[Found]) -> list[scans.Line]:
    """The lines of the picture; where the time runs out although the text gave nothing, that is said."""
    try:
        return scans.recognise_upright(grey, until)
    except scans.OutOfTime:
        if not found:
            raise
        return []


def _cell(letter: Letter) -> Area:
    """What of a letter a box has to cover: its ink and its place in the line."""
    if letter.cell.right <= letter.cell.left or letter.cell.bottom <= letter.cell.top:
        return letter.area
    return letter.area.with_(letter.cell)


def places(word: str, letters: Sequence[Placed], alike: Any = strings.plain) -> Iterator[Area]:
    """The areas of each occurrence of a word, one for each line over which it runs."""
    number = strings.is_number(word)
    sought = alike(strings.letters_only(word) if number else word)
    text, owners = [], []
    for at, (sign, _) in enumerate(letters):
        for one in alike(sign):
            if not number or one.isalnum():
                text.append(one)
                owners.append(at)
    whole, start = "".join(text), 0
    while (start := whole.find(sought, start)) >= 0:
        first, last = owners[start], owners[start + len(sought) - 1]
        areas = [area for sign, area in letters[first : last + 1] if sign.strip()]
        yield from (_taller(area) for area in _by_line(areas))
        start += len(sought)


def _taller(area: Area) -> Area:
    return Area(area.left, area.top - _MARGIN, area.right, area.bottom + _MARGIN)


def _by_line(areas: Iterable[Area]) -> list[Area]:
    lines: list[Area] = []
    for area in areas:
        middle = (area.top + area.bottom) / 2
        if lines and lines[-1].top <= middle <= lines[-1].bottom and not _far(lines[-1], area):
            lines[-1] = lines[-1].with_(area)
        else:
            lines.append(area)
    return lines


def _far(line: Area, area: Area) -> bool:
    """Whether a letter stands in another column."""
    gap = max(area.left - line.right, line.left - area.right)
    return gap > 12 * max(line.bottom - line.top, 1.0)


def _half_a_letter_wider(area: Area) -> Area:
    """The letters of a line that was read stand about where they are thought to."""
    half = (area.bottom - area.top) / 2
    return Area(area.left - half, area.top - 1, area.right + half, area.bottom + 1)


def _same(one: Area, other: Area) -> bool:
    return one.holds_middle_of(other) or other.holds_middle_of(one)
