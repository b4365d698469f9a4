"""Small PDFs and pictures that tests plant things in."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image


def text(words: str, x: float = 72, y: float = 700, size: float = 12, state: str = "0 g") -> str:
    """The operators that write Latin text at a place."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q {state} BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET Q\n"


def box(x: float, y: float, width: float, height: float, colour: str = "0 g") -> str:
    """The operators that fill a rectangle."""
    return f"q {colour} {x} {y} {width} {height} re f Q\n"


def pdf(*pages: str, change: Callable[[Pdf], None] | None = None, **save: Any) -> bytes:
    """A PDF of pages given by their operators; ``change`` may add to it before it is saved."""
    document = Pdf.new()
    font = document.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for content in pages:
        page = document.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
        page.obj.Contents = document.make_stream(content.encode("latin-1"))
    if change:
        change(document)
    written = io.BytesIO()
    document.save(written, **save)
    return written.getvalue()


def note(document: Pdf, page: int = 0, **fields: Any) -> None:
    """Add an annotation to a page."""
    target = document.pages[page].obj
    made = document.make_indirect(Dictionary(Type=Name.Annot, Rect=Array([100, 700, 300, 720]), **fields))
    target.Annots = Array([*target.get("/Annots", []), made])


def image(document: Pdf, data: bytes, page: int = 0, at: str = "100 0 0 100 72 300") -> None:
    """Put a JPEG on a page."""
    width, height = Image.open(io.BytesIO(data)).size
    stream = document.make_stream(
        data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )
    stream.Filter = Name.DCTDecode
    target = document.pages[page].obj
    target.Resources.XObject = Dictionary(Im1=stream)
    content = target.Contents.read_bytes() + f"q {at} cm /Im1 Do Q\n".encode()
    target.Contents = document.make_stream(content)


def attach(document: Pdf, name: str, data: bytes) -> None:
    """Embed a file."""
    empty = {"description": "", "mime_type": "", "creation_date": "", "mod_date": ""}
    document.attachments[name] = pikepdf.AttachedFileSpec(document, data, filename=name, **empty)


def picture(kind: str = "JPEG", *, gps: bool = False, make: str = "", orientation: int = 1) -> bytes:
    """A small picture, with a place or camera data in its EXIF."""
    exif = Image.Exif()
    if gps:
        exif.get_ifd(0x8825).update({1: "N", 2: (37.0, 30.0, 12.5), 3: "E", 4: (105.0, 11.0, 3.0)})
    if make:
        exif[0x010F] = make
    if orientation != 1:
        exif[0x0112] = orientation
    written = io.BytesIO()
    canvas = Image.new("RGB", (64, 48), (20, 90, 160))
    canvas.save(written, kind, **({"exif": exif.tobytes()} if len(exif) or gps else {}))
    return written.getvalue()


__all__: Sequence[str] = ("String", "attach", "box", "image", "note", "pdf", "picture", "text")
