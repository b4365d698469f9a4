"""Text that lies in pieces: a paragraph over several runs or tags is read as one, and masked in its pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from gongkai.catalog.gate.numbers import Hit, find_numbers, masked


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece: the text of an element (``name`` "text" or "tail") or one of its attributes (any other name)."""

    node: Any
    name: str = "text"
    attribute: bool = False

    def get(self) -> str:
        """The piece of text; empty where there is none."""
        found = self.node.get(self.name) if self.attribute else getattr(self.node, self.name)
        return found or ""

    def set(self, text: str) -> None:
        """Put another text in place."""
        if self.attribute:
            self.node.set(self.name, text)
        else:
            setattr(self.node, self.name, text)


@dataclass(slots=True)
class Masking:
    """Masks numbers where it is asked to, and remembers how many of which kind."""

    wanted: bool
    skip: Callable[[str], bool] = lambda code: code == "office-account"
    counts: dict[str, int] = field(default_factory=dict)

    def text(self, text: str, context: str = "", *, bare: bool = False) -> str:
        """The text with its personal numbers masked; the same text where masking is not wanted."""
        letters = list(text)
        for hit in self.hits(text, context, bare=bare):
            letters[hit.start : hit.end] = masked(text[hit.start : hit.end], hit.code)
        return "".join(letters)

    def hits(self, text: str, context: str = "", *, bare: bool = False) -> list[Hit]:
        """What is to be masked in a text, counted."""
        if not self.wanted:
            return []
        found = [hit for hit in find_numbers(text, context, bare=bare) if not self.skip(hit.code)]
        for hit in found:
            self.counts[hit.code] = self.counts.get(hit.code, 0) + 1
        return found

    def pieces(self, segments: Sequence[Segment], context: str = "") -> None:
        """Mask numbers in text that lies in pieces; each piece keeps its length."""
        if not self.wanted:
            return
        whole = joined(segments)
        changed = self.text(whole, context)
        if changed != whole:
            place = 0
            for segment in segments:
                length = len(segment.get())
                segment.set(changed[place : place + length])
                place += length


def joined(segments: Iterable[Segment]) -> str:
    """The text of all pieces together."""
    return "".join(segment.get() for segment in segments)
