"""The text of two reports part by part: sentences set side by side, and inside them what was removed and added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from gongkai.annual_report.check.repeats import repeated_share
from gongkai.annual_report.ingest.source import folded
from gongkai.law import report_templates

_TOKEN = re.compile(r"\d[\d,.]*\d|[A-Za-z]+|.", re.DOTALL)
_SENTENCE = re.compile(r"[^。！？!?；;\n]*[。！？!?；;]+[”’\"』」）)]*|[^。！？!?；;\n]+")
MOST_SENTENCES = 600
"""Of a part; what comes behind them is not compared, and that is said."""
LONGEST_SENTENCE = 400
"""Characters within which changes are sought; longer sentences are shown as a whole."""
MOST_EFFORT = 5_000_000
"""Pairs of characters that are looked at in a part; sentences after that are shown as a whole, hostile texts end."""
ALIKE = 0.35
"""Two sentences that share less are one removed and one added, not one changed."""
LEAST_SAME = 2
"""Characters between two changes that count as kept."""

Kind = Literal["same", "removed", "added"]


@dataclass(frozen=True)
class Piece:
    """A run of text, and whether both reports have it."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Line:
    """A sentence of each report, beside each other; empty where the other has none like it."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def is_equal(self) -> bool:
        """Whether both say the same."""
        return all(piece.kind == "same" for piece in (*self.left, *self.right))


@dataclass(frozen=True)
class Part:
    """One part of the two reports. ``left_missing``, ``right_missing``: it was not found there.

    ``cut``: sentences that were too many to be compared.
    """

    key: str
    heading: str
    heading_en: str
    lines: tuple[Line, ...]
    left_missing: bool = False
    right_missing: bool = False
    cut: int = 0


@dataclass(frozen=True)
class Repeated:
    """How much of the text for the year stands in the other report too: per cent, and how many clauses."""

    percent: int
    clauses: int
    limit: int

    @property
    def is_too_much(self) -> bool:
        """Whether the check warns."""
        return self.percent > self.limit


def parts(left: Mapping[str, str], right: Mapping[str, str]) -> tuple[Part, ...]:
    """The parts that either report has, in the order of the forms."""
    newest = report_templates.load(report_templates.codes()[-1])
    found = []
    for section in newest.sections:
        own, other = left.get(section.key), right.get(section.key)
        if own is None and other is None:
            continue
        one, two = sentences(own or ""), sentences(other or "")
        cut = max(0, len(one) - MOST_SENTENCES) + max(0, len(two) - MOST_SENTENCES)
        lines = tuple(aligned(one[:MOST_SENTENCES], two[:MOST_SENTENCES]))
        heading = f"{section.number}、{section.heading}"
        found.append(Part(section.key, heading, section.en, lines, own is None, other is None, cut))
    return tuple(found)


def sentences(text: str) -> list[str]:
    """The sentences of a text, without blanks around them."""
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]


def aligned(left: list[str], right: list[str]) -> Iterator[Line]:
    """Yield the sentences of both in order, those that are the same or alike beside each other."""
    effort = _Effort()
    for kind, start, end, first, last in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal":
            for sentence in left[start:end]:
                both = (Piece("same", sentence),)
                yield Line(both, both)
        else:
            yield from _changed(left[start:end], right[first:last], effort)


class _Effort:
    """How much work is left for a part."""

    def __init__(self) -> None:
        self.left = MOST_EFFORT

    def allows(self, left: str, right: str) -> bool:
        """Whether these two may still be compared, which is then counted."""
        self.left -= len(left) * len(right)
        return self.left > 0 and max(len(left), len(right)) <= LONGEST_SENTENCE


def _changed(left: list[str], right: list[str], effort: _Effort) -> Iterator[Line]:
    """Pair what is alike in its order; the rest stands alone."""
    place = 0
    for sentence in left:
        found = next(
            (
                n
                for n in range(place, min(place + 4, len(right)))
                if effort.allows(sentence, right[n]) and _alike(sentence, right[n])
            ),
            None,
        )
        if found is None:
            yield Line((Piece("removed", sentence),), ())
            continue
        for alone in right[place:found]:
            yield Line((), (Piece("added", alone),))
        yield _marked(sentence, right[found])
        place = found + 1
    for alone in right[place:]:
        yield Line((), (Piece("added", alone),))


def _alike(left: str, right: str) -> bool:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _marked(left: str, right: str) -> Line:
    """Two sentences alike, with what only one of them has; a number is changed as a whole."""
    own, other = _TOKEN.findall(left), _TOKEN.findall(right)
    marks = _Marks()
    codes = SequenceMatcher(None, own, other, autojunk=False).get_opcodes()
    for place, (kind, start, end, first, last) in enumerate(codes):
        island = 0 < place < len(codes) - 1 and end - start < LEAST_SAME
        if kind == "equal" and not island:
            marks.same("".join(own[start:end]))
        else:
            marks.changed("".join(own[start:end]), "".join(other[first:last]))
    return Line(tuple(marks.left), tuple(marks.right))


class _Marks:
    """The pieces of a pair of sentences, neighbours of one kind joined."""

    def __init__(self) -> None:
        self.left: list[Piece] = []
        self.right: list[Piece] = []

    def same(self, text: str) -> None:
        self._add(self.left, "same", text)
        self._add(self.right, "same", text)

    def changed(self, removed: str, added: str) -> None:
        self._add(self.left, "removed", removed)
        self._add(self.right, "added", added)

    def _add(self, pieces: list[Piece], kind: Kind, text: str) -> None:
        if pieces and pieces[-1].kind == kind:
            text = pieces.pop().text + text
        if text:
            pieces.append(Piece(kind, text))


def repeated(left: Mapping[str, str], right: Mapping[str, str]) -> Repeated | None:
    """The share of the right text that is the left one's; None where there is too little text to tell."""
    sides = [{key: folded(text) for key, text in side.items()} for side in (right, left)]
    found = repeated_share(*sides)
    return Repeated(round(found.percent), len(found.clauses), found.limit) if found else None
