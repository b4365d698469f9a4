"""An agency's own words: a wrong name or a term to avoid, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.catalog.gate.rules import Level


@dataclass(frozen=True, slots=True)
class Word:
    """``wrong`` is what is looked for, ``instead`` what to write; the level is the agency's choice."""

    wrong: str
    instead: str = ""
    level: Level = Level.ASK


def find_words(text: str, words: Sequence[Word]) -> Iterator[tuple[Word, int]]:
    """Each word that stands in the text, with its place; not where it already is part of the right wording."""
    for word in words:
        place = text.find(word.wrong) if word.wrong else -1
        while place >= 0:
            if not _right_already(text, place, word):
                yield word, place
            place = text.find(word.wrong, place + len(word.wrong))


def _right_already(text: str, place: int, word: Word) -> bool:
    offset = word.instead.find(word.wrong)
    while offset >= 0:
        if text.startswith(word.instead, place - offset) and place >= offset:
            return True
        offset = word.instead.find(word.wrong, offset + 1)
    return False
