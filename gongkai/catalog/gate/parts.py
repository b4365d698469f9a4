"""What docx and xlsx packages share: properties, custom XML, embedded files, pictures, and text in any other part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from gongkai.catalog.gate import pictures
from gongkai.catalog.gate.findings import Note, Passage, Place
from gongkai.catalog.gate.package import Package, ending_of, local
from gongkai.catalog.gate.picturetext import PictureText, read_picture

Inside = Callable[[str, bytes], Iterator[Passage | Note]]
"""Examines a file within a file."""

PICTURES = frozenset(
    (".png", ".jpg", ".jpeg", ".jfif", ".jpe", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".wdp")
) | {".emf", ".wmf", ".svg", ".ico"}
_KNOWN = PICTURES | {".xml", ".rels", ".vml", ".odttf", ".fntdata", ".ttf"}
_AUTHORS = {"creator": "author", "lastModifiedBy": "author", "Manager": "author", "Company": "company"}
_CONTACT = ("tel:", "sms:", "mailto:")
_STRINGS = re.compile(rb"[\x20-\x7e]{11,}|(?:[\x20-\x7e]\0){11,}")


def read_parts(
    package: Package, done: set[str], inside: Inside, picture_text: PictureText | None
) -> Iterator[Passage | Note]:
    """Everything in the parts that the reader of the format has not taken itself."""
    embedded = embedded_parts(package)
    for name in package.names:
        ending = ending_of(name)
        if name in done:
            continue
        if name in embedded:
            yield from _embedded(package, name, embedded[name], inside)
        elif ending in PICTURES:
            yield from _picture(package, name, picture_text)
        elif ending == ".rels":
            yield from _links(package, name)
        elif "printerSettings" not in name:
            yield from _xml(package, name)


def embedded_parts(package: Package) -> dict[str, str]:
    """The parts that are files of their own, with the code of their finding."""
    found: dict[str, str] = {}
    for name in package.names:
        ending = ending_of(name)
        if "/embeddings/" in name or (ending not in _KNOWN and "printerSettings" not in name):
            found[name] = "embedded-file"
    for name in package.names:
        for relation in package.relations(name) if "/charts/" in name else ():
            if relation.target in found and relation.kind == "package":
                found[relation.target] = "chart-data"
    return found


def is_custom_xml(name: str) -> bool:
    """Whether a part is custom XML, its properties included."""
    return name.startswith("customXml/")


def is_properties(name: str) -> bool:
    """Whether a part holds document properties."""
    return name.startswith("docProps/") and name.endswith(".xml")


def _embedded(package: Package, name: str, code: str, inside: Inside) -> Iterator[Passage | Note]:
    base = PurePosixPath(name).name
    place = Place("embedded", {"name": base})
    yield Note(code, place, base)
    data = package.read(name)
    for one in inside(base, data):
        if isinstance(one, Passage):
            yield one.moved(place, hidden=True)
        else:
            yield Note(one.code, one.place.inside(place), one.excerpt, one.facts)


def opaque(data: bytes, place: Place) -> Iterator[Passage]:
    """The readable strings of a file whose format is not examined."""
    for found in _STRINGS.finditer(data):
        raw = found.group()
        yield Passage(raw.decode("utf-16-le" if b"\0" in raw else "ascii", "replace"), place, hidden=True)


def _picture(package: Package, name: str, picture_text: PictureText | None) -> Iterator[Passage | Note]:
    data, place = package.read(name), Place("picture", {"name": PurePosixPath(name).name})
    yield from pictures.notes(data, place)
    yield from read_picture(data, place, picture_text)


def _links(package: Package, name: str) -> Iterator[Passage]:
    for one in package.tree(name):
        target = one.get("Target") or ""
        if one.get("TargetMode") == "External" and target.lower().startswith(_CONTACT):
            yield Passage(target.replace(":", " ", 1), Place("part", {"part": name}), hidden=True)


def _xml(package: Package, name: str) -> Iterator[Passage | Note]:
    root = package.tree(name)
    if is_properties(name):
        yield from _properties(root)
    elif is_custom_xml(name):
        texts = [text.strip() for text in root.itertext() if text.strip()]
        if "itemProps" not in name and (texts or len(root)):
            yield Note("custom-xml", Place("part", {"part": name}))
        yield from loose(root, Place("part", {"part": name}), hidden=True)
    elif not name.startswith("["):
        yield from loose(root, Place("part", {"part": name}))


def _properties(root: Any) -> Iterator[Passage | Note]:
    custom = local(root) == "Properties" and "custom-properties" in str(root.tag)
    for one in root.iter():
        name, text = local(one), (one.text or "").strip()
        if custom and name == "property":
            title, value = one.get("name") or "", "".join(one.itertext()).strip()
            place = Place("property", {"name": title})
            yield Note("properties", place, re.sub(r"\d", "*", f"{title}: {value}")[:60])
            yield Passage(value, place, context=title, hidden=True)
        elif text and not custom:
            place = Place("property", {"name": name})
            if name in _AUTHORS:
                yield Note(_AUTHORS[name], place, re.sub(r"\d{4,}", "****", text)[:40])
            yield Passage(text, place, hidden=True)


def loose(root: Any, place: Place, *, hidden: bool = False) -> Iterator[Passage]:
    """The text of any XML part: by DrawingML paragraph where it has them, else by element; and telling attributes."""
    inside_paragraph: set[Any] = set()
    for paragraph in root.iter("{*}p"):
        texts = [one for one in paragraph.iter("{*}t")]
        if texts:
            inside_paragraph.update(texts)
            yield Passage("".join(one.text or "" for one in texts), place, hidden=hidden)
    for one in root.iter():
        if not isinstance(one.tag, str):
            if (one.text or "").strip():
                yield Passage(one.text, place, hidden=True)
            continue
        if one not in inside_paragraph and one.text and len(one.text) >= 7:
            yield Passage(one.text, place, hidden=hidden)
        for name, value in one.attrib.items():
            if (
                name.rpartition("}")[2] in {"descr", "title", "name", "alt", "val", "prompt", "tooltip", "v"}
                and len(value) >= 7
            ):
                yield Passage(value, place, hidden=True)
