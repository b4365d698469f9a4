"""The lines of text in a picture: looked for, set upright, read, and put into rows."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.scans import recogniser
from gongkai.scans.opening import is_plain, open_picture

if TYPE_CHECKING:
    from PIL import Image

    from gongkai.scans.opening import Grey

_SMALL_PICTURE = 640
_TALL = 1.5


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; ``box`` is left, top, right, bottom in pixels of the upright picture.

    ``confidences`` says of each character how sure it is, 0 to 1.
    """

    text: str
    box: tuple[int, int, int, int]
    confidences: tuple[float, ...]

    @property
    def confidence(self) -> float:
        """How sure the least sure character is, blanks apart."""
        letters = zip(self.text, self.confidences, strict=True)
        return min((sure for letter, sure in letters if not letter.isspace()), default=0.0)


class OutOfTime(Exception):
    """The clock ran down before a picture was read; ``lines`` is what was read until then."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        super().__init__(f"time ran out after {len(lines)} lines")


def recognise(picture: bytes | Image.Image | Grey, until: float = math.inf) -> list[Line]:
    """The lines of text in a picture, from top to bottom and left to right.

    Pictures that stand on their side or head are turned; small ones are enlarged. The same picture gives the same
    lines. Raises UnreadablePicture for bytes that are broken or more than 36 million pixels, and OutOfTime once
    ``time.monotonic()`` has passed ``until``.
    """
    import numpy

    grey = picture if isinstance(picture, numpy.ndarray) else open_picture(picture)
    return [] if is_plain(grey) else _read(*_upright(grey, until), until)


def recognise_upright(grey: Grey, until: float = math.inf) -> list[Line]:
    """As ``recognise``, of a picture that is known to stand upright."""
    image, factor = _enlarged(grey)
    return _read(image, _find(image, until), factor, until)


def recognise_strip(grey: Grey, until: float = math.inf) -> Line | None:
    """What a picture of a single line says, which is not looked for first; None where nothing can be read."""
    image, _ = _enlarged(grey)
    text, confidences = recogniser.read_crops([image], until).get(0, ("", ()))
    high, wide = grey.shape
    return Line(text, (0, 0, wide, high), confidences) if text.strip() else None


def turned_upright(grey: Grey, until: float = math.inf) -> Grey:
    """A picture with its lines the right way up."""
    import cv2

    image, _, factor = _upright(grey, until)
    upright: Grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)  # type: ignore[assignment]
    if factor != 1.0:
        upright = cv2.resize(upright, None, fx=1 / factor, fy=1 / factor)  # type: ignore[assignment]
    return upright


def _read(image: Any, boxes: list[Any], factor: float, until: float) -> list[Line]:
    readings = recogniser.read_crops(recogniser.crops_of(image, boxes), until)
    lines = [
        Line(readings[at][0], _bounds(box, factor), readings[at][1])
        for at, box in enumerate(boxes)
        if at in readings and readings[at][0].strip()
    ]
    if len(readings) < len(boxes):
        raise OutOfTime(lines)
    return lines


def _find(image: Any, until: float) -> list[Any]:
    try:
        return recogniser.find_lines(image, until)
    except recogniser.OutOfTime as error:
        raise OutOfTime([]) from error


def rows_of(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines that stand beside each other together, each row from left to right, rows from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: (one.box[1] + one.box[3], one.box[0])):
        middle = (line.box[1] + line.box[3]) / 2
        if rows and _beside(rows[-1][-1], middle):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.box[0]) for row in rows]


def _beside(other: Line, middle: float) -> bool:
    third = (other.box[3] - other.box[1]) / 3
    return other.box[1] + third <= middle <= other.box[3] - third


def _enlarged(grey: Grey) -> tuple[Any, float]:
    """Three channels, and how many times a small picture was enlarged."""
    import cv2

    longest = max(grey.shape)
    factor = 2.0 if longest < _SMALL_PICTURE else 1.0
    if factor != 1.0:
        grey = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)  # type: ignore[assignment]
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), factor


def _upright(grey: Grey, until: float) -> tuple[Any, list[Any], float]:
    """The picture in three channels with its lines the right way up, their boxes, and how much it was enlarged."""
    import numpy

    image, factor = _enlarged(grey)
    boxes = _find(image, until)
    if sum(_tall(box) for box in boxes) > len(boxes) / 2:
        image = numpy.ascontiguousarray(numpy.rot90(image))
        boxes = _find(image, until)
    if recogniser.upside_down(recogniser.crops_of(image, _longest(boxes))):
        image = numpy.ascontiguousarray(numpy.rot90(image, 2))
        boxes = _find(image, until)
    return image, boxes, factor


def _longest(boxes: list[Any]) -> list[Any]:
    """The lines that show best which way up a picture is."""
    return sorted(boxes, key=_width, reverse=True)[:12]


def _width(box: Any) -> float:
    return float(box[:, 0].max() - box[:, 0].min())


def _tall(box: Any) -> bool:
    return float(box[:, 1].max() - box[:, 1].min()) > _TALL * _width(box)


def _bounds(box: Any, factor: float) -> tuple[int, int, int, int]:
    left, top = box.min(axis=0) / factor
    right, bottom = box.max(axis=0) / factor
    return int(left), int(top), int(right), int(bottom)
