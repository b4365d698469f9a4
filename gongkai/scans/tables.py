"""A page as a picture: its ruled tables cell by cell, and the lines of text around them, in reading order."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.scans import recogniser, ruling
from gongkai.scans.lines import Line, OutOfTime, recognise_upright, rows_of, turned_upright
from gongkai.scans.opening import is_plain, open_picture

if TYPE_CHECKING:
    from PIL import Image

    from gongkai.scans.opening import Grey

_SPECK = 3
_LEGIBLE = 0.75
_SHORT = 8
_MARK = 0.6
_CONTRADICTED = 0.5


@dataclass(frozen=True, slots=True)
class ScannedCell:
    """A cell of a ruled table: its first row and column from 0, its spans, its box in pixels, what it says.

    ``confidence`` is that of its least sure character, 0 to 1; a blank cell is as sure as its ground is clear.
    """

    row: int
    column: int
    rows: int
    columns: int
    box: tuple[int, int, int, int]
    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ScannedTable:
    """A ruled table, row by row."""

    box: tuple[int, int, int, int]
    cells: tuple[ScannedCell, ...]


def read_page(picture: bytes | Image.Image | Grey, until: float = math.inf) -> list[Line | ScannedTable]:
    """The lines and the ruled tables of a picture of a page, from top to bottom.

    The page is set straight, and upright where it cannot be read as it is. Raises UnreadablePicture, and OutOfTime
    after ``until`` of ``time.monotonic()``.
    """
    import numpy

    grey = picture if isinstance(picture, numpy.ndarray) else open_picture(picture)
    if is_plain(grey):
        return []
    parts = _read(ruling.straightened(grey), until)
    if _confidence(parts) < _LEGIBLE:
        turned = _read(ruling.straightened(turned_upright(grey, until)), until)
        parts = max(parts, turned, key=_confidence)
    return parts


def _read(grey: Grey, until: float) -> list[Line | ScannedTable]:
    rulings = ruling.find_rulings(grey)
    tables = _read_tables(grey, rulings, until)
    rest = grey.copy()
    for one in rulings:
        left, top, right, bottom = one.box
        rest[top:bottom, left:right] = 255
    parts: list[Line | ScannedTable] = [*_whole_rows(recognise_upright(rest, until)), *tables]
    return sorted(parts, key=lambda part: part.box[1])


def _confidence(parts: list[Line | ScannedTable]) -> float:
    """The mean over all that says something; 0 for nothing."""
    sure = []
    for part in parts:
        cells = part.cells if isinstance(part, ScannedTable) else [part]
        sure += [one.confidence for one in cells if one.text]
    return sum(sure) / len(sure) if sure else 0.0


def _whole_rows(lines: list[Line]) -> list[Line]:
    """One line for what stands beside each other."""
    return [_side_by_side(row) for row in rows_of(lines)]


def _side_by_side(row: list[Line]) -> Line:
    text, confidences = row[0].text, row[0].confidences
    for line in row[1:]:
        text += " " + line.text
        confidences += (1.0, *line.confidences)
    box = (row[0].box[0], min(one.box[1] for one in row), row[-1].box[2], max(one.box[3] for one in row))
    return Line(text, box, confidences)


def _read_tables(grey: Grey, rulings: list[ruling.Ruling], until: float) -> list[ScannedTable]:
    """All cells of all tables, read together."""
    if not rulings:
        return []
    ink = ruling.without_lines(grey)
    crops: list[Any] = []
    places: dict[tuple[int, int], list[int]] = {}
    for number, table in enumerate(rulings):
        for at, cell in enumerate(table.cells):
            found = _line_crops(grey, ink, cell.box)
            places[number, at] = list(range(len(crops), len(crops) + len(found)))
            crops += found
    said = _read_twice(crops, until)
    return [
        ScannedTable(
            table.box,
            tuple(_cell(cell, [said[at] for at in places[number, k]]) for k, cell in enumerate(table.cells)),
        )
        for number, table in enumerate(rulings)
    ]


def _read_twice(crops: list[Any], until: float) -> dict[int, recogniser.Reading]:
    """What the crops say; short ones, such as numbers, are read a second time, stretched, and must say the same."""
    said = recogniser.read_crops(crops, until)
    short = [at for at, (text, _) in said.items() if 0 < len(text) <= _SHORT]
    again = recogniser.read_crops([_stretched(crops[at]) for at in short], until)
    if len(said) < len(crops) or len(again) < len(short):
        raise OutOfTime([])
    for number, at in enumerate(short):
        text, confidences = said[at]
        other, others = again[number]
        if other == text:
            said[at] = (text, tuple(min(pair) for pair in zip(confidences, others, strict=True)))
        else:
            said[at] = (text, tuple(one * _CONTRADICTED for one in confidences))
    return said


def _stretched(crop: Any) -> Any:
    import cv2

    return cv2.resize(crop, None, fx=1.3, fy=1.0, interpolation=cv2.INTER_CUBIC)


def _cell(cell: ruling.Ruled, readings: list[recogniser.Reading]) -> ScannedCell:
    text = "".join(said for said, _ in readings).strip()
    sure = min((one for _, confidences in readings for one in confidences or (0.0,)), default=1.0)
    return ScannedCell(cell.row, cell.column, cell.rows, cell.columns, cell.box, text, sure)


def _line_crops(grey: Grey, ink: Any, box: tuple[int, int, int, int]) -> list[Any]:
    """The lines of text of a cell, each cut out with some ground around it.

    A mark alone in its line, such as the quotation mark that a narrow cell left no room for, is no line.
    """
    left, top, right, bottom = box[0] + 2, box[1] + 2, box[2] - 1, box[3] - 1
    part = ink[top:bottom, left:right]
    crops = []
    runs = _runs(part.any(axis=1))
    tallest = max((last - first for first, last in runs), default=0)
    for first, last in runs:
        columns = part[first:last].any(axis=0).nonzero()[0]
        begin, end = int(columns[0]), int(columns[-1]) + 1
        mark = max(last - first, end - begin) < _MARK * tallest
        if not mark and (last - first >= _SPECK or end - begin >= 2 * _SPECK):
            crops.append(_padded(grey[top + first : top + last, left + begin : left + end]))
    return crops


def _runs(filled: Any) -> list[tuple[int, int]]:
    """Stretches of rows with ink; gaps of a few rows within a character do not part them."""
    found: list[list[int]] = []
    for at in filled.nonzero()[0].tolist():
        if found and at - found[-1][1] <= _SPECK:
            found[-1][1] = at + 1
        else:
            found.append([at, at + 1])
    return [(first, last) for first, last in found]


def _padded(crop: Any) -> Any:
    """A crop on ground of its own lightest grey, as high as a line of text and wide enough for a lone digit."""
    import cv2
    import numpy

    height, width = crop.shape
    edge = max(3, height // 4)
    sides = max(edge, (height + 2 * edge - width) // 2)
    ground = int(numpy.percentile(crop, 95))
    padded = cv2.copyMakeBorder(crop, edge, edge, sides, sides, cv2.BORDER_CONSTANT, value=ground)
    return cv2.cvtColor(padded, cv2.COLOR_GRAY2BGR)
