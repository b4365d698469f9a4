"""Boxes painted into a picture, with their labels, and the picture packed for a PDF."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import manimgx_fonts_cjk
from PIL import Image, ImageChops, ImageDraw, ImageFont

from gongkai.redaction.model import Area, Box, Size

_FONT = "NotoSansCJK-VF.otf.ttc"
_FAMILY = "Noto Sans CJK SC"
_SMALLEST, _LARGEST = 4.5, 11.0
"""Points of the print on a box."""
_ROOM = 0.86
_COLOURED = 28
_GREYS = 16
_BUSY = 0.35


@dataclass(frozen=True, slots=True)
class Packed:
    """A picture as a PDF keeps it: the bytes, their filter, its size in pixels, whether in colour, bits of a pixel."""

    data: bytes
    filter: str
    width: int
    height: int
    colour: bool
    bits: int


def pixels_of(area: Area, picture: Image.Image, size: Size) -> tuple[int, int, int, int]:
    """The pixels that an area touches, whole ones: left, top, and those just beyond right and bottom."""
    across, down = picture.width / size.width, picture.height / size.height
    return (
        max(int(area.left * across), 0),
        max(int(area.top * down), 0),
        min(int(-(-area.right * across // 1)), picture.width),
        min(int(-(-area.bottom * down // 1)), picture.height),
    )


def blacken(picture: Image.Image, boxes: Iterable[Box], size: Size) -> None:
    """Paint the boxes black."""
    draw = ImageDraw.Draw(picture)
    for box in boxes:
        left, top, right, bottom = pixels_of(box.area, picture, size)
        if left < right and top < bottom:
            draw.rectangle((left, top, right - 1, bottom - 1), fill=(0,) * len(picture.getbands()))


def print_labels(picture: Image.Image, boxes: Iterable[Box], size: Size) -> list[str]:
    """Print on each box as much of its label as it has room for; answers with what was printed."""
    return [_print(picture, box, size) for box in boxes]


def _print(picture: Image.Image, box: Box, size: Size) -> str:
    left, top, right, bottom = pixels_of(box.area, picture, size)
    points = picture.height / size.height
    for lines in _wordings(box):
        height = (bottom - top) * _ROOM / len(lines)
        found = min(height / 1.15, _LARGEST * points)
        if found < 1:
            continue
        longest = max(_font(100).getlength(line) for line in lines) / 100
        found = min(found, (right - left) * _ROOM / longest)
        if found >= _SMALLEST * points:
            draw = ImageDraw.Draw(picture)
            middle, step = ((left + right) / 2, (top + bottom) / 2), found * 1.15
            for number, line in enumerate(lines):
                down = middle[1] + (number - (len(lines) - 1) / 2) * step
                draw.text(
                    (middle[0], down),
                    line,
                    font=_font(int(found)),
                    fill=(255,) * len(picture.getbands()),
                    anchor="mm",
                )
            return " ".join(lines)
    return ""


def _wordings(box: Box) -> Iterable[list[str]]:
    if box.label:
        yield [box.label]
        if " " in box.label:
            yield box.label.split(" ", 1)
    if box.short:
        yield [box.short]


@lru_cache(maxsize=64)
def _font(size: int) -> Any:
    from pathlib import Path

    path = str(Path(manimgx_fonts_cjk.__file__).parent / _FONT)
    for index in range(64):
        font = ImageFont.truetype(path, size, index=index)
        if font.getname()[0] == _FAMILY:
            font.set_variation_by_name("Medium")
            return font
    raise LookupError(_FAMILY)


def pack(picture: Image.Image) -> Packed:
    """The picture as it goes into the file: print in sixteen greys without loss, else a JPEG without properties."""
    coloured = picture.mode == "RGB" and _has_colour(picture)
    if not coloured:
        grey = picture.convert("L")
        if not _busy(grey):
            return _pack_greys(grey)
        picture = grey
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=85, optimize=True)
    return Packed(written.getvalue(), "/DCTDecode", picture.width, picture.height, coloured, 8)


def unpack(packed: Packed) -> Image.Image:
    """The picture that a reader of the file gets."""
    if packed.filter == "/DCTDecode":
        return Image.open(io.BytesIO(packed.data))
    header = struct.pack(">IIBBBBB", packed.width, packed.height, packed.bits, 0, 0, 0, 0)
    parts = [_chunk(b"IHDR", header), _chunk(b"IDAT", packed.data), _chunk(b"IEND", b"")]
    return Image.open(io.BytesIO(b"\x89PNG\r\n\x1a\n" + b"".join(parts))).convert("L")


def _chunk(kind: bytes, data: bytes) -> bytes:
    import zlib

    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _has_colour(picture: Image.Image) -> bool:
    small = picture.reduce(4)
    red, green, blue = small.split()
    highest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    lowest = ImageChops.darker(ImageChops.darker(red, green), blue)
    counts = ImageChops.subtract(highest, lowest).histogram()
    return sum(counts[_COLOURED:]) > 4


def _busy(grey: Image.Image) -> bool:
    """Whether a picture is a photograph or a grey scan rather than print on plain ground."""
    counts = grey.histogram()
    return sum(counts[40:246]) > _BUSY * sum(counts)


def _pack_greys(grey: Image.Image) -> Packed:
    """Four bits a pixel, by the filters of PNG."""
    import numpy

    values = numpy.asarray(grey, dtype=numpy.uint16)
    steps = ((values * (_GREYS - 1) + 127) // 255).astype(numpy.uint8)
    if steps.shape[1] % 2:
        steps = numpy.pad(steps, ((0, 0), (0, 1)), constant_values=_GREYS - 1)
    packed = (steps[:, 0::2] << 4) | steps[:, 1::2]
    rows = numpy.zeros((packed.shape[0], packed.shape[1] + 1), dtype=numpy.uint8)
    rows[:, 1:] = packed
    rows[1:, 0] = 2
    rows[1:, 1:] -= packed[:-1]
    import zlib

    return Packed(zlib.compress(rows.tobytes(), 6), "/FlateDecode", grey.width, grey.height, False, 4)
