"""The words around a number, and what they say it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from gongkai.catalog.gate import rules

BEFORE, AFTER = 28, 14


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a candidate: outer context and what stands before, and what stands after."""

    before: str
    after: str

    def says(self, kind: str) -> bool:
        """Whether a word of a kind stands before the number."""
        return _pattern(kind).search(self.before) is not None

    def mostly(self, kind: str, other: str) -> bool:
        """Whether words of a kind stand at least as near as words of another."""
        return self.says(kind) and self.nearest(kind) >= self.nearest(other)

    def nearest(self, kind: str) -> int:
        """How far towards the number the last such word reaches; -1 without one."""
        place = -1
        for found in _pattern(kind).finditer(self.before):
            place = found.end()
        return place

    def counts(self) -> bool:
        """Whether a unit follows, so that the digits are an amount."""
        return self.after.lstrip(" ").lower().startswith(tuple(words("unit_after")))

    def of_organisation(self) -> bool:
        """Whether a name of a holder beside an account ends like that of an organisation."""
        holders = "|".join(words("holder"))
        names = re.findall(rf"(?:{holders})[ :]*([一-龥()A-Za-z]+)", f"{self.before}\n{self.after}")
        ends = tuple(words("organisation"))
        return any(len(name) > 4 and name.rstrip(")").endswith(ends) for name in names)


def around(text: str, start: int, end: int, label: str = "") -> Around:
    """What stands around ``start:end`` of a readable text; ``label`` comes from outside the text."""
    before = text[max(0, start - BEFORE) : start].lower()
    return Around(f"{label}\n{before}", text[end : end + AFTER])


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted(words(kind), key=len, reverse=True)))


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind, in small letters."""
    return tuple(word.lower() for word in data("words")[kind])


def data(name: str) -> dict[str, list[str]]:
    """A part of ``numbers`` in rules.yaml."""
    found: dict[str, list[str]] = rules.data()["numbers"][name]
    return found
