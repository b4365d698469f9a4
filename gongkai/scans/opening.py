"""A picture file as an upright array of grey values, within limits."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PIL import Image, ImageOps, UnidentifiedImageError

if TYPE_CHECKING:
    import numpy

    Grey = numpy.ndarray[tuple[int, int], numpy.dtype[numpy.uint8]]

MOST_PIXELS = 36_000_000
"""Pixels of a picture; a larger one is not decoded."""
LONGEST_SIDE = 2600
"""Pixels that a picture is reduced to: A4 at 220 dots an inch."""
_SHORTEST_LINE = (60, 8)
_CONTRAST = 24
_FAULTS = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
    struct.error,
    EOFError,
    KeyError,
    TypeError,
    IndexError,
    OverflowError,
)


class UnreadablePicture(ValueError):
    """A picture whose text cannot be read: broken, of an unknown format, or too large; the message says which."""


def open_picture(data: bytes | Image.Image) -> Grey:
    """The first frame of a picture as grey values, turned as its EXIF says, on white where it is transparent.

    Reduced to 2,600 pixels on its longer side. Raises UnreadablePicture.
    """
    return next(open_frames(data))


def open_frames(data: bytes | Image.Image) -> Iterator[Grey]:
    """Each frame of a picture, as ``open_picture`` gives it; a TIFF has one for each page."""
    try:
        picture = Image.open(io.BytesIO(data)) if isinstance(data, bytes) else data
        for number in range(getattr(picture, "n_frames", 1)):
            if number:
                picture.seek(number)
            yield _grey(picture)
    except UnreadablePicture:
        raise
    except _FAULTS as error:
        raise UnreadablePicture(f"broken or no picture: {error}"[:160]) from error


def _grey(picture: Image.Image) -> Grey:
    if picture.width * picture.height > MOST_PIXELS:
        raise UnreadablePicture(f"{picture.width}×{picture.height} pixels, more than {MOST_PIXELS}")
    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    return _array(_on_white(ImageOps.exif_transpose(picture)))


def is_plain(grey: Grey) -> bool:
    """Whether no text can stand in a picture: too small for a line of it, or of one colour."""
    height, width = grey.shape
    if max(width, height) < _SHORTEST_LINE[0] or min(width, height) < _SHORTEST_LINE[1]:
        return True
    return bool(int(grey.max()) - int(grey.min()) < _CONTRAST)


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, picture)
    if picture.mode.startswith("I") or picture.mode == "F":
        low, high = picture.getextrema()
        picture = picture.point(lambda value: (value - low) * (255 / max(high - low, 1)))  # type: ignore[operator]
    return picture.convert("L")


def _array(picture: Image.Image) -> Grey:
    import numpy

    longest = max(picture.size)
    if longest > LONGEST_SIDE:
        size = tuple(max(1, round(side * LONGEST_SIDE / longest)) for side in picture.size)
        picture = picture.resize((size[0], size[1]), Image.Resampling.LANCZOS)
    return numpy.asarray(picture, dtype=numpy.uint8)
