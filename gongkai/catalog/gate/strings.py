"""The shared strings of a workbook: only those that can matter are kept, and which of all are used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gongkai.catalog.gate.numbers import labels_numbers, may_hold_number
from gongkai.catalog.gate.package import Package
from gongkai.catalog.gate.streaming import feed, new_parser
from gongkai.catalog.gate.words import Word

LONGEST_LABEL = 40


@dataclass(slots=True)
class Strings:
    """``labels`` say what numbers beside them are, ``telling`` may hold a number or a word; both by index.

    ``used`` marks strings that some cell has, ``seen`` those that a visible cell has.
    """

    words: Sequence[Word]
    labels: dict[int, str] = field(default_factory=dict)
    telling: dict[int, str] = field(default_factory=dict)
    filled: bytearray = field(default_factory=bytearray)
    used: bytearray = field(default_factory=bytearray)
    seen: bytearray = field(default_factory=bytearray)

    def add(self, text: str) -> None:
        """The next string of the part."""
        number = len(self.filled)
        self.filled.append(1 if text.strip() else 0)
        self.used.append(0)
        self.seen.append(0)
        if self.tells(text):
            self.telling[number] = text
        if self.labels_numbers(text):
            self.labels[number] = text

    def tells(self, text: str) -> bool:
        """Whether a text has to be searched."""
        return may_hold_number(text) or any(word.wrong in text for word in self.words)

    def labels_numbers(self, text: str) -> bool:
        """Whether a text may be the head of a column of numbers."""
        return len(text) <= LONGEST_LABEL and labels_numbers(text)

    def unused(self) -> list[int]:
        """The strings that have text but no cell."""
        return [number for number, full in enumerate(self.filled) if full and not self.used[number]]


class _Reader:
    """The handlers of expat for the part of shared strings: the text of all runs, without phonetic guides."""

    def __init__(self, strings: Strings) -> None:
        self.strings = strings
        self.pieces: list[str] = []
        self.in_text = self.in_guide = False

    def start(self, tag: str, _: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "t":
            self.in_text = not self.in_guide
        elif tag == "rPh":
            self.in_guide = True
        elif tag == "si":
            self.pieces.clear()

    def end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "t":
            self.in_text = False
        elif tag == "rPh":
            self.in_guide = False
        elif tag == "si":
            self.strings.add("".join(self.pieces))

    def characters(self, text: str) -> None:
        if self.in_text:
            self.pieces.append(text)


def read_strings(package: Package, name: str, words: Sequence[Word]) -> Strings:
    """The strings of a part; none where the part is absent."""
    strings = Strings(words)
    if name not in package:
        return strings
    parser, reader = new_parser(name), _Reader(strings)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    for _ in feed(parser, package, name):
        pass
    return strings
