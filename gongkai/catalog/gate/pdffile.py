"""PDF: what its pages show and hide, and what the file carries beside them."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

import pikepdf

from gongkai.catalog.gate import pictures
from gongkai.catalog.gate.findings import Note, Passage, Place, RefusedFile
from gongkai.catalog.gate.limits import LARGEST_STREAM, LARGEST_STREAMS, MOST_PAGES
from gongkai.catalog.gate.parts import Inside
from gongkai.catalog.gate.pdfpages import open_document, read_pages
from gongkai.catalog.gate.picturetext import PictureText

_USUAL = frozenset(
    {
        "/Title",
        "/Subject",
        "/Keywords",
        "/Creator",
        "/Producer",
        "/CreationDate",
        "/ModDate",
        "/Trapped",
        "/Author",
        "/Company",
    }
)
DRAWN_NOTES = frozenset(
    {"/FreeText", "/Stamp", "/Square", "/Circle", "/Line", "/Polygon", "/PolyLine", "/Ink", "/Redact"}
)
SILENT_NOTES = frozenset({"/Link", "/Widget", "/Popup", "/PrinterMark", "/TrapNet", "/Watermark"})
_CREATOR = re.compile(r"<dc:creator>.*?<rdf:li[^>]*>(.*?)</rdf:li>", re.S)
_LONGEST_LIST = 20_000
FAULTS = (
    pikepdf.PdfError,
    pikepdf.DependencyError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    OverflowError,
)


def open_pdf(data: bytes) -> pikepdf.Pdf:
    """The document as qpdf reads it. Raises RefusedFile for what is encrypted, broken, a bomb, or too long."""
    try:
        pdf = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
        count = len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise RefusedFile("encrypted") from error
    except FAULTS as error:
        raise RefusedFile("broken", detail=str(error)[:120]) from error
    if count > MOST_PAGES:
        raise RefusedFile("too-many-pages", pages=count, limit=MOST_PAGES)
    if count == 0:
        raise RefusedFile("broken", detail="no page")
    return pdf


def read(data: bytes, inside: Inside, picture_text: PictureText | None) -> Iterator[Passage | Note]:
    """The passages and notes of a PDF."""
    document = open_document(data)
    pdf = open_pdf(data)
    try:
        images, files = _survey(pdf)
        yield from _properties(pdf)
        yield from _annotations(pdf)
        yield from _frame(pdf)
        for number, image in enumerate(images, 1):
            yield from pictures.notes(image, Place("picture", {"name": str(number)}))
        for name, content in files:
            yield from _embedded(name, content, inside)
        yield from read_pages(document, picture_text)
    except RefusedFile:
        raise
    except FAULTS as error:
        raise RefusedFile("broken", detail=str(error)[:120]) from error
    finally:
        document.close()
        pdf.close()


def _survey(pdf: pikepdf.Pdf) -> tuple[list[bytes], list[tuple[str, bytes]]]:
    """The JPEG pictures and the embedded files; every other stream is measured. Raises RefusedFile(zip-bomb)."""
    images: list[bytes] = []
    files: list[tuple[str, bytes]] = []
    total = 0
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            if "/DCTDecode" in _filters(thing) and len(_filters(thing)) == 1:
                images.append(thing.read_raw_bytes())
            elif thing.get("/Subtype") == "/Image":
                _check_image(thing)
            else:
                total += _measure(thing)
                if total > LARGEST_STREAMS:
                    raise RefusedFile("zip-bomb", part="*", size=total)
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and isinstance(thing.get("/EF"), pikepdf.Dictionary):
            content = thing["/EF"].get("/F", thing["/EF"].get("/UF"))
            if isinstance(content, pikepdf.Stream):
                files.append((str(thing.get("/UF", thing.get("/F", "?"))), content.read_bytes()))
    return images, files


def _filters(stream: Any) -> list[str]:
    found = stream.get("/Filter")
    if found is None:
        return []
    return [str(one) for one in found] if isinstance(found, pikepdf.Array) else [str(found)]


def _check_image(stream: Any) -> None:
    width, height = int(stream.get("/Width", 0)), int(stream.get("/Height", 0))
    if width * height > LARGEST_STREAM:
        raise RefusedFile("zip-bomb", part=f"{width}×{height}", size=width * height)


def _measure(stream: Any) -> int:
    """Inflated bytes of a stream, counted without keeping them."""
    filters = _filters(stream)
    raw = stream.read_raw_bytes()
    packed = [one for one in filters if one in {"/FlateDecode", "/Fl", "/LZWDecode", "/LZW"}]
    if len(packed) > 1:
        raise RefusedFile("zip-bomb", part=" ".join(filters), size=len(raw))
    if not filters or filters[0] not in {"/FlateDecode", "/Fl"}:
        return len(raw) * (len(packed) * 4 + 1)
    inflater, size, rest = zlib.decompressobj(), 0, raw
    try:
        while rest and not inflater.eof:
            size += len(inflater.decompress(rest, 1 << 20))
            rest = inflater.unconsumed_tail
            if size > LARGEST_STREAM:
                raise RefusedFile("zip-bomb", part="stream", size=size)
    except zlib.error:
        return size
    return size


def _properties(pdf: pikepdf.Pdf) -> Iterator[Passage | Note]:
    info = pdf.trailer.get("/Info")
    author = ""
    for name, value in info.items() if isinstance(info, pikepdf.Dictionary) else ():
        text, place = str(value).strip(), Place("property", {"name": name.lstrip("/")})
        if not text:
            continue
        if name == "/Author":
            author = text
            yield Note("author", place, re.sub(r"\d{4,}", "****", text)[:40])
        elif name == "/Company":
            yield Note("company", place, text[:40])
        elif name not in _USUAL and not name.startswith("/PTEX"):
            yield Note("properties", place, re.sub(r"\d", "*", text)[:40])
        if not name.endswith("Date"):
            yield Passage(text, place, hidden=True)
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, pikepdf.Stream):
        text = metadata.read_bytes().decode("utf-8", "replace")
        place = Place("property", {"name": "XMP"})
        named = _CREATOR.search(text)
        if named and named.group(1).strip() not in {"", author}:
            yield Note("author", place, re.sub(r"\d{4,}", "****", named.group(1).strip())[:40])
        for value in re.findall(r">([^<>]{11,})<", text):
            yield Passage(value, place, hidden=True)


def _annotations(pdf: pikepdf.Pdf) -> Iterator[Passage | Note]:
    for number, page in enumerate(pdf.pages, 1):
        notes = page.obj.get("/Annots")
        for one in list(notes)[:_LONGEST_LIST] if isinstance(notes, pikepdf.Array) else ():
            if isinstance(one, pikepdf.Dictionary):
                yield from _annotation(one, number)


def _annotation(one: pikepdf.Dictionary, page: int) -> Iterator[Passage | Note]:
    kind, text = str(one.get("/Subtype", "")), str(one.get("/Contents", ""))
    place = Place("annotation", {"page": page, "author": str(one.get("/T", "")) or kind.lstrip("/")})
    if kind not in SILENT_NOTES and kind != "/FileAttachment" and (text.strip() or kind == "/Text"):
        if kind != "/FreeText":
            yield Note("comment", place, re.sub(r"\d", "*", text)[:30])
        yield Passage(text, place, hidden=kind != "/FreeText")
    action = one.get("/A")
    if isinstance(action, pikepdf.Dictionary) and "/URI" in action:
        address = str(action["/URI"])
        if address.lower().startswith(("tel:", "sms:")):
            yield Passage(address.replace(":", " ", 1), place, hidden=True)


def _frame(pdf: pikepdf.Pdf) -> Iterator[Passage | Note]:
    """Layers that are off, scripts, form fields, bookmarks."""
    layers = pdf.Root.get("/OCProperties")
    default = layers.get("/D") if isinstance(layers, pikepdf.Dictionary) else None
    if isinstance(layers, pikepdf.Dictionary) and isinstance(default, pikepdf.Dictionary):
        off = default.get("/OFF")
        every = layers.get("/OCGs") if default.get("/BaseState") == "/OFF" else None
        count = len(off) if isinstance(off, pikepdf.Array) else 0
        count += len(every) if isinstance(every, pikepdf.Array) else 0
        if count:
            yield Note("hidden-layer", Place("file"), facts={"count": count})
    if any(isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/JavaScript" for one in pdf.objects):
        yield Note("active-content", Place("file"))
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary):
            if "/FT" in one and isinstance(one.get("/V"), pikepdf.String):
                yield Passage(str(one["/V"]), Place("form-field", {"name": str(one.get("/T", "?"))}))
            elif "/Title" in one and "/Parent" in one:
                title = str(one["/Title"])
                yield Passage(title, Place("bookmark", {"name": re.sub(r"\d{5,}", "****", title)[:30]}))


def _embedded(name: str, data: bytes, inside: Inside) -> Iterator[Passage | Note]:
    place = Place("embedded", {"name": name})
    yield Note("embedded-file", place, name)
    for one in inside(name, data):
        if isinstance(one, Passage):
            yield one.moved(place, hidden=True)
        else:
            yield Note(one.code, one.place.inside(place), one.excerpt, one.facts)
