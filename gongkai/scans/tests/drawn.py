"""Pictures of text that tests draw themselves."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import manimgx_fonts_cjk
from PIL import Image, ImageDraw, ImageFont

_FILE = Path(manimgx_fonts_cjk.__file__).with_name("NotoSansCJK-VF.otf.ttc")
_SIMPLIFIED = 2


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """A Chinese font in its regular weight."""
    found = ImageFont.truetype(str(_FILE), size, index=_SIMPLIFIED)
    found.set_variation_by_name("Regular")
    return found


def drawn(*lines: str, size: int = 28, width: int = 640, ground: str = "white") -> Image.Image:
    """Lines of text below each other."""
    canvas = Image.new("RGB", (width, 30 + len(lines) * size * 2), ground)
    pen = ImageDraw.Draw(canvas)
    for number, line in enumerate(lines):
        pen.text((24, 20 + number * size * 2), line, font=font(size), fill=(20, 20, 30))
    return canvas


def encoded(
    picture: Image.Image, kind: str = "PNG", *, orientation: int = 1, more: Sequence[Image.Image] = ()
) -> bytes:
    """A picture as a file; ``orientation`` goes into its EXIF, ``more`` are further frames."""
    written = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"exif": exif.tobytes()} if orientation != 1 else {}
    if more:
        picture.save(written, kind, save_all=True, append_images=list(more))
    else:
        picture.save(written, kind, **options)
    return written.getvalue()
