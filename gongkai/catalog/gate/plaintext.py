"""Plain text: txt, csv, json, xml, and the fields of an item."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from gongkai.catalog.gate.decoding import decode
from gongkai.catalog.gate.findings import Note, Passage, Place
from gongkai.catalog.gate.segments import Masking


def read(data: bytes) -> Iterator[Passage | Note]:
    """The passages of a text file, with the number of their line."""
    text, _ = decode(data)
    yield from passages(text, lambda line: Place("line", {"line": line}))


def passages(text: str, place: Callable[[int], Place]) -> Iterator[Passage]:
    """Each line of a text; then each pair of lines between which a number may have been broken.

    ``place`` makes a Place of a line number, counted from 1.
    """
    lines = re.split(r"\r\n|\r|\n", text)
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield Passage(line, place(number), context=_head(lines, number))
        broken = _across(line, lines[number]) if number < len(lines) else ""
        if broken:
            yield Passage(broken, place(number))


def clean(data: bytes, masking: Masking) -> bytes:
    """The file with its personal numbers masked, in its own encoding."""
    text, encoding = decode(data)
    return mask(text, masking).encode(encoding)


def mask(text: str, masking: Masking) -> str:
    """The text with its personal numbers masked, line by line as they are found, line ends kept."""
    if not masking.wanted:
        return text
    parts = re.split(r"(\r\n|\r|\n)", text)
    lines = parts[::2]
    for at, line in enumerate(lines):
        parts[2 * at] = masking.text(line, _head(lines, at + 1))
    whole = "".join(parts)
    return masking.text(whole)


def _head(lines: list[str], number: int) -> str:
    """The line before a short one: labels often stand above their numbers."""
    return lines[number - 2][:60] if number > 1 and len(lines[number - 1]) <= 24 else ""


def _across(line: str, following: str) -> str:
    """The two halves of an ID number that a line end may have broken; empty where it cannot have."""
    end = re.search(r"\d+$", line.rstrip()[-24:])
    start = re.match(r"\d+[Xx]?", following.lstrip()[:24])
    whole = end is not None and start is not None and len(end.group() + start.group()) == 18
    return f"{end.group()}\n{start.group()}" if end and start and whole else ""
