"""Proof: the removed strings are searched in the finished file, and the boxes in its pictures are looked at.

Four ways, each blind to what another may miss: the text as PDFium extracts it, the letters of the unseen layer in the
order in which they are written, every object and byte of the file in the encodings in use, and the pictures as they
are read by the models of ``scans``.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pikepdf
from PIL import Image

from gongkai.redaction import strings
from gongkai.redaction.layer import BRACKETS
from gongkai.redaction.model import Box, Size, Survivor
from gongkai.redaction.pages import opened, page_of, picture_of, size_of
from gongkai.redaction.painting import pack, pixels_of
from gongkai.redaction.removing import page_text
from gongkai.redaction.writing import Writer

ENCODINGS = ("utf-8", "utf-16-be", "utf-16-le", "gb18030", "big5", "latin-1")
_LABEL = re.compile(BRACKETS[0] + "[^" + "".join(BRACKETS) + "]*" + BRACKETS[1])
_CODES = re.compile(rb"<([0-9a-f]{4})> Tj")
_SHORTEST_BYTES = 8
"""Bytes of a string that is looked for among packed pixels, places and codes, where fewer stand together by chance."""
_OURS = re.compile(
    rb"q [\d.]+ 0 0 [\d.]+ 0 0 cm /P Do Q\nBT 3 Tr"
    rb"(?:\n/F [\d.]+ Tf [\d.]+ Tz 1 0 0 1 -?[\d.]+ -?[\d.]+ Tm <[0-9a-f]{4}> Tj)*\nET"
)
_TABLE = re.compile(
    rb"/CIDInit [ -~\n]+ def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n"
    rb"(?:\d+ beginbfchar\n(?:<[0-9a-f]{4}> <[0-9a-f]{4,8}>\n)+endbfchar\n?)*\nendcmap [ -~]+\n"
)
_AROUND = 8
_WHITE, _BLACK = 200, 60
_DARK_SHARE = 0.4


@dataclass(slots=True)
class Search:
    """The strings to be searched, in the forms in which they are compared."""

    wanted: tuple[str, ...]
    may_stay: frozenset[str]

    def in_text(self, text: str, page: int | None, place: str) -> Iterator[Survivor]:
        """Where they stand in a text; those that may stay in what is shown are passed over."""
        text = _LABEL.sub("\ue000", text)
        whole, bare = strings.plain(text), strings.letters_only(text)
        read = strings.as_read(text) if place == "picture" else ""
        for one in self.wanted:
            if one in self.may_stay:
                continue
            at = whole.find(one)
            if at >= 0:
                yield Survivor(one, page, place, whole[max(at - _AROUND, 0) : at + len(one) + _AROUND])
            elif (strings.is_number(one) and strings.letters_only(one) in bare) or (
                read and strings.as_read(one) in read
            ):
                yield Survivor(one, page, place)

    def in_bytes(self, data: bytes, shortest: int = 1) -> Iterator[str]:
        """Those whose bytes stand in the data, in any encoding, written out or as hexadecimal digits."""
        lowered = data.lower()
        for one in self.wanted:
            if any(found in lowered for found in _forms(one, shortest)):
                yield one


def _forms(text: str, shortest: int) -> set[bytes]:
    forms = set()
    for encoding in ENCODINGS:
        try:
            written = text.encode(encoding)
        except UnicodeEncodeError:
            continue
        forms |= {written.lower(), written.hex().encode("ascii")}
    return {form for form in forms if len(form) >= shortest}


def in_pages(data: bytes, search: Search) -> Iterator[Survivor]:
    """In the text of each page, as it is extracted, and across the turn of a page."""
    before = ""
    with opened(data) as document:
        for number in range(1, len(document) + 1):
            page = page_of(document, number)
            text = page_text(page)
            page.close()
            found = list(search.in_text(text, number, "text"))
            yield from found
            known = {one.string for one in [*found, *search.in_text(before[-60:], number, "text")]}
            for one in search.in_text(before[-60:] + text[:60], number, "text"):
                if one.string not in known:
                    yield one
            before = text


def in_layers(pdf: pikepdf.Pdf, search: Search) -> Iterator[Survivor]:
    """In the letters of each page in the order in which they are written, by the file's own table of letters."""
    table = _table(pdf)
    for number, page in enumerate(pdf.pages, 1):
        content = page.obj["/Contents"].read_bytes()
        text = "".join(table.get(int(code, 16), "\ufffd") for code in _CODES.findall(content))
        yield from search.in_text(text, number, "letters")


def _table(pdf: pikepdf.Pdf) -> dict[int, str]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
            pairs = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>\n", thing["/ToUnicode"].read_bytes())
            return {int(code, 16): bytes.fromhex(to.decode()).decode("utf-16-be") for code, to in pairs}
    return {}


def in_objects(data: bytes, pdf: pikepdf.Pdf, search: Search) -> tuple[int, list[Survivor]]:
    """In every object and stream, and in the bytes of the file as they lie; how many objects there are."""
    found: list[Survivor] = []
    count = 0
    for number, thing in enumerate(pdf.objects, 1):
        count += 1
        held: Any = thing
        if isinstance(thing, pikepdf.Stream):
            raw = thing.read_raw_bytes() if thing.get("/Subtype") == "/Image" else thing.read_bytes()
            shortest = _SHORTEST_BYTES if _only_figures(thing, raw) else 1
            found += [Survivor(one, None, "data", str(number)) for one in search.in_bytes(raw, shortest)]
            held = pikepdf.Dictionary(dict(thing.items()))
        for text in _strings_in(held):
            found += search.in_text(text, None, "data")
            found += [Survivor(one, None, "data", str(number)) for one in search.in_bytes(text.encode())]
    found += [Survivor(one, None, "data") for one in search.in_bytes(data, _SHORTEST_BYTES)]
    skeleton = set(search.in_bytes(_skeleton()))
    found = [one for one in found if one.string not in skeleton]
    found += [Survivor(key.lstrip("/"), None, "data", key) for key in _strangers(pdf)]
    return count, list(dict.fromkeys(found))


def _only_figures(stream: pikepdf.Stream, data: bytes) -> bool:
    """Whether a stream is pixels, or the places and codes of letters as this program writes them."""
    return stream.get("/Subtype") == "/Image" or bool(_OURS.fullmatch(data) or _TABLE.fullmatch(data))


def _strings_in(thing: Any, depth: int = 0) -> Iterator[str]:
    """Strings and names held directly by an object."""
    if isinstance(thing, pikepdf.Dictionary):
        for key, value in thing.items():
            yield str(key)
            if depth < 6 and not getattr(value, "is_indirect", False):
                yield from _strings_in(value, depth + 1)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            if depth < 6 and not getattr(value, "is_indirect", False):
                yield from _strings_in(value, depth + 1)
    elif isinstance(thing, pikepdf.String | pikepdf.Name):
        yield str(thing)


def _strangers(pdf: pikepdf.Pdf) -> list[str]:
    """What a file of ours never holds: properties, bookmarks, attachments, forms, layers, remarks."""
    root = [str(key) for key in pdf.Root if key not in {"/Type", "/Pages"}]
    pages = {str(key) for page in pdf.pages for key in page.obj}
    known = {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"}
    return [*root, *sorted(pages - known), *(["/Info"] if "/Info" in pdf.trailer else [])]


def in_pixels(data: bytes, boxes: Sequence[Box]) -> Iterator[Survivor]:
    """Boxes that are not black under their print when the file is drawn."""
    by_page: dict[int, list[Box]] = {}
    for box in boxes:
        by_page.setdefault(box.page, []).append(box)
    with opened(data) as document:
        for number, here in sorted(by_page.items()):
            page = page_of(document, number)
            size = size_of(page)
            picture = picture_of(page, 100, grey=True)
            page.close()
            yield from (
                Survivor("", number, "pixels") for box in here if not _black(picture, box, size)
            )  # fmt: skip


def _black(picture: Any, box: Box, size: Size) -> bool:
    left, top, right, bottom = pixels_of(box.area.grown(-0.8), picture, size)
    if right - left < 1 or bottom - top < 1:
        return True
    counts = picture.crop((left, top, right, bottom)).histogram()
    return bool(sum(counts[:_BLACK]) >= _DARK_SHARE * sum(counts))


@cache
def _skeleton() -> bytes:
    """Everything that a file of ours holds that says nothing: its words are in every one of them."""
    writer = Writer()
    white = Image.new("L", (8, 8), 255)
    for picture in (white, Image.merge("RGB", [Image.linear_gradient("L")] * 3)):
        writer.add(Size(8, 8), pack(picture), ())
    data = writer.finish()
    with opened_anew(data) as pdf:
        streams = [
            one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Width" not in one
        ]
    return b"\n".join([data, *streams])


def opened_anew(data: bytes) -> pikepdf.Pdf:
    """The finished file as qpdf reads it."""
    return pikepdf.open(io.BytesIO(data))


def unique(found: Iterable[Survivor]) -> tuple[Survivor, ...]:
    """Each string once at each page and place."""
    kept: dict[tuple[str, int | None, str], Survivor] = {}
    for one in found:
        kept.setdefault((one.string, one.page, one.place), one)
    return tuple(kept.values())
