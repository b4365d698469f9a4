"""Examine a file or a text: the one way in for every format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from gongkai.catalog.gate import htmltext, pdffile, pictures, plaintext, sheetfile, wordfile
from gongkai.catalog.gate.findings import Examination, Note, Passage, Place, Refusal, RefusedFile
from gongkai.catalog.gate.formats import MACRO_ENDINGS, Format, check_main, format_of
from gongkai.catalog.gate.limits import DEEPEST_NESTING, MEGABYTES
from gongkai.catalog.gate.package import Package
from gongkai.catalog.gate.parts import opaque
from gongkai.catalog.gate.picturetext import PictureText
from gongkai.catalog.gate.rules import Rules, default_rules
from gongkai.catalog.gate.scanning import scan
from gongkai.catalog.gate.words import Word


def examine(
    name: str,
    data: bytes,
    *,
    rules: Rules | None = None,
    words: Sequence[Word] = (),
    picture_text: PictureText | None = None,
) -> Examination:
    """What stands in a file that must not leave, or why it could not be examined; never raises for a bad file.

    ``words`` are the agency's own. ``picture_text`` reads the text of a picture; without it pictures are reported as
    not read. Read hostile files with ``examine_apart``, which bounds memory and time.
    """
    kind = ""
    try:
        found_format = format_of(name, data)
        kind = found_format.value
        passages = _passages(found_format, data, words, picture_text, depth=0)
        findings, counts = scan(passages, rules or default_rules(), words)
    except RefusedFile as error:
        return Examination(name, kind, error.refusal)
    except RecursionError:
        return Examination(name, kind, Refusal("broken", {"detail": "nested too deeply"}))
    except MemoryError:
        return Examination(name, kind, Refusal("took-too-much", {"megabytes": MEGABYTES}))
    return Examination(name, kind, None, findings, counts)


def examine_text(
    field_name: str,
    text: str,
    *,
    markup: bool = False,
    rules: Rules | None = None,
    words: Sequence[Word] = (),
) -> Examination:
    """What stands in a title, a summary or a body that must not leave; ``markup`` says that the text is HTML."""
    try:
        findings, counts = scan(_field(field_name, text, markup), rules or default_rules(), words)
    except RefusedFile as error:
        return Examination(field_name, "text", error.refusal)
    return Examination(field_name, "text", None, findings, counts)


def _field(name: str, text: str, markup: bool) -> Iterator[Passage | Note]:
    if not text.strip():
        return
    if not markup:
        many = "\n" in text
        yield from plaintext.passages(
            text,
            lambda line: (
                Place("field-line", {"field": name, "line": line})
                if many
                else Place("field", {"field": name})
            ),
        )
        return
    for one in htmltext.read_tree(htmltext.parse(f"<div>{text}</div>")):
        outer = Place("field", {"field": name})
        if isinstance(one, Passage):
            yield one.moved(outer, hidden=one.hidden)
        else:
            yield Note(one.code, one.place.inside(outer), one.excerpt, one.facts)


def _passages(
    kind: Format, data: bytes, words: Sequence[Word], picture_text: PictureText | None, depth: int
) -> Iterator[Passage | Note]:
    inside = partial(_inside, words=words, picture_text=picture_text, depth=depth + 1)
    if kind is Format.TEXT:
        return plaintext.read(data)
    if kind is Format.HTML:
        return htmltext.read(data, picture_text)
    if kind is Format.PICTURE:
        return pictures.read(data, picture_text)
    if kind is Format.PDF:
        return pdffile.read(data, inside, picture_text)
    package = Package(data)
    check_main(package, kind)
    if kind is Format.DOCX:
        return wordfile.read(package, inside, picture_text)
    return sheetfile.read(package, inside, picture_text, words)


def _inside(
    name: str, data: bytes, *, words: Sequence[Word], picture_text: PictureText | None, depth: int
) -> Iterator[Passage | Note]:
    """A file within a file; what cannot be examined is searched for readable strings."""
    found: list[Passage | Note] = []
    try:
        if depth <= DEEPEST_NESTING and PurePosixPath(name).suffix.lower() not in MACRO_ENDINGS:
            for one in _passages(format_of(name, data), data, words, picture_text, depth):
                found.append(one)
            return iter(found)
    except RefusedFile:
        pass
    return iter([*found, *opaque(data, Place("file"))])
