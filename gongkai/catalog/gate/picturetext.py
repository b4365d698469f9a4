"""The text of pictures: read within a time, each picture once, and searched row by row.

What was read is never wholly sure. A passage therefore says of each character how sure it is, and what is found in it
says so as well.
"""

from __future__ import annotations

import hashlib
import math
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from gongkai.catalog.gate.findings import Note, Passage, Place
from gongkai.catalog.gate.limits import MOST_FRAMES, PICTURE_SHARE, SECONDS

if TYPE_CHECKING:
    from PIL import Image

    from gongkai import scans
    from gongkai.scans.opening import Grey

_ALIKE = str.maketrans("OoQDlI|iSBZzxХх×Ⅹ", "000011115822XXXXX")
_RUN = re.compile(r"(?<![A-Za-z])[\dOoQDlI|iSBZz]{6,}[\dXxХх×Ⅹ]?(?![A-Za-z])")
_SHORT = 24
_TO_LOOK_UP = 0.3


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side in a picture, and how sure each character is, 0 to 1."""

    text: str
    confidences: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PictureRows:
    """The rows of a picture; ``whole`` is false where the picture, or a part of it, was not read."""

    rows: tuple[Row, ...]
    whole: bool


Picture: TypeAlias = "bytes | Image.Image | Callable[[], Image.Image]"
"""A picture as a file, as it was drawn, or as a way to draw it."""
PictureText = Callable[[Picture], PictureRows]
"""Reads the text in a picture; without one, pictures are reported as not read."""

_NOTHING = PictureRows((), False)


class PictureReader:
    """A PictureText that reads pictures for so many seconds from its making on, and each picture only once."""

    def __init__(self, seconds: float = PICTURE_SHARE * SECONDS) -> None:
        self._until = time.monotonic() + seconds
        self._last = self._until + _TO_LOOK_UP * seconds
        self._known: dict[bytes, PictureRows] = {}

    def __call__(self, picture: Picture) -> PictureRows:
        """The rows of all frames of a picture; those read before for a little longer than new ones."""
        from gongkai import scans

        if time.monotonic() > self._last:
            return _NOTHING
        picture = picture() if callable(picture) else picture
        rows: list[Row] = []
        whole = True
        try:
            for number, grey in enumerate(scans.open_frames(picture)):
                if number == MOST_FRAMES:
                    return PictureRows(tuple(rows), False)
                found = self._frame(grey)
                rows += found.rows
                whole = whole and found.whole
        except (scans.UnreadablePicture, MemoryError):
            return PictureRows(tuple(rows), False)
        return PictureRows(tuple(rows), whole)

    def _frame(self, grey: Grey) -> PictureRows:
        from gongkai import scans

        digest = hashlib.sha256(repr(grey.shape).encode() + grey.tobytes()).digest()
        if digest in self._known:
            return self._known[digest]
        try:
            found = PictureRows(_rows(scans.recognise(grey, self._until)), True)
        except scans.OutOfTime as error:
            found = PictureRows(_rows(error.lines), False)
        except (MemoryError, RuntimeError):
            return _NOTHING
        self._known[digest] = found
        return found


def read_picture(
    picture: Picture, place: Place, picture_text: PictureText | None, *, hidden: bool = False
) -> Iterator[Passage | Note]:
    """The text of a picture as passages, and a note where it was not, or not wholly, read."""
    found = picture_text(picture) if picture_text else _NOTHING
    if not found.whole:
        yield Note("image-not-read", place, facts={"count": 1})
    for number, row in enumerate(found.rows):
        before = found.rows[number - 1].text[:60] if number and len(row.text) <= _SHORT else ""
        yield Passage(row.text, place, before, hidden, confidences=row.confidences)
        if number:
            yield from _broken(found.rows[number - 1], row, place, hidden)


def _broken(first: Row, second: Row, place: Place, hidden: bool) -> Iterator[Passage]:
    """The two halves of an ID number that the end of a row may have broken."""
    end = re.search(r"\d+$", first.text.rstrip()[-24:])
    start = re.match(r"\d+[Xx]?", second.text.lstrip()[:24])
    if end and start and len(end.group() + start.group()) == 18:
        text = f"{end.group()}\n{start.group()}"
        sure = min(first.confidences + second.confidences, default=0.0)
        yield Passage(text, place, hidden=hidden, confidences=(sure,) * len(text))


def _rows(lines: list[scans.Line]) -> tuple[Row, ...]:
    from gongkai import scans

    return tuple(_row(row) for row in scans.rows_of(lines))


def _row(lines: list[scans.Line]) -> Row:
    """The lines of a row with a bar between what stands far apart."""
    text, confidences = "", tuple[float, ...]()
    end = math.inf
    for line in lines:
        height = line.box[3] - line.box[1]
        joint = "" if not text else " | " if line.box[0] - end > height else " "
        text += joint + line.text
        confidences += (1.0,) * len(joint) + line.confidences
        end = line.box[2]
    return Row(_RUN.sub(lambda run: run.group().translate(_ALIKE), text), confidences)
