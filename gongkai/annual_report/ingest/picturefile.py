"""A picture of a page, where a reader of pictures is installed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.document import Document, Grid, Part
from gongkai.annual_report.ingest.pictures import page_reader

MAX_PIXELS = 40_000_000


def read_picture(data: bytes, file: str) -> Document:
    """Return the pages of a picture file; ReadError: picture-not-read, broken-file, swollen."""
    reader = page_reader()
    if reader is None:
        raise messages.refusal("picture-not-read", file)
    try:
        image = Image.open(BytesIO(data))
        if image.width * image.height > MAX_PIXELS:
            raise messages.refusal("swollen", file, format=image.format or "")
        picture = image.convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise messages.refusal("broken-file", file, format="picture", reason=str(error)[:200]) from error
    return Document(image.format or "picture", numbered(reader(picture), page=1))


def numbered(parts: Sequence[Part], page: int, tables: int = 0) -> list[Part]:
    """Return recognised parts with the page they stand on, tables counted from `tables` + 1."""
    placed: list[Part] = []
    for part in parts:
        if isinstance(part, Grid):
            tables += 1
            placed.append(replace(part, number=tables, page=page))
        else:
            placed.append(replace(part, page=page))
    return placed
