"""Text as the searches read it, and runs of digits in it, however they are written.

Full-width and other decimal digits become ASCII, all kinds of dashes and blanks become one, zero-width characters one
joiner. Every replacement keeps the length, so a place in the read text is the same place in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

JOINER = "\u200b"
_RUN = re.compile(r"\d(?:[ \u200b]{0,3}[-.]?[ \u200b]{0,2}(?:\r?\n[ ]{0,8})?[\dXx]){5,}")
_GROUP = re.compile(r"\d(?:\u200b*\d)*(?:\u200b*[Xx](?![A-Za-z0-9]))?|[Xx](?![A-Za-z0-9])")


@cache
def _table() -> dict[int, str]:
    table = {
        code: str(unicodedata.decimal(chr(code)))
        for code in range(0x80, 0x20000)
        if unicodedata.category(chr(code)) == "Nd"
    }
    table |= {0xFF00 + n: chr(0x20 + n) for n in range(1, 95) if 0xFF00 + n not in table}
    table |= dict.fromkeys(
        (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE63, 0x02, 0xFFFE), "-"
    )
    table |= dict.fromkeys((0x09, 0x0B, 0x0C, 0xA0, 0x3000, 0x202F, 0x205F, *range(0x2000, 0x200B)), " ")
    table |= dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD), JOINER)
    return table


def readable(text: str) -> str:
    """The text with one form for digits, dashes, blanks and joiners; same length, same places."""
    return text if text.isascii() and not {"\t", "\x02"} & set(text) else text.translate(_table())


@dataclass(frozen=True, slots=True)
class Digits:
    """A number candidate: its bare characters, its place, the lengths of its groups, what joins them.

    ``links`` holds the kinds of join between the groups, ``left`` and ``right`` the join to a neighbouring group of
    digits outside the candidate ("" where there is none).
    """

    value: str
    start: int
    end: int
    pattern: tuple[int, ...]
    links: frozenset[str]
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class _Group:
    value: str
    start: int
    end: int


Wanted = Callable[[str, int], bool]
"""Whether characters in so many groups could be a number at all; asked before anything else is looked at."""


def candidates(text: str, wanted: Wanted, longest: int = 19) -> Iterator[Digits]:
    """Every wanted chain of neighbouring digit groups of 11 to 19 characters in a readable text."""
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= 10:
            yield from _chains(text, *run.span(), wanted, longest)


def _chains(text: str, start: int, end: int, wanted: Wanted, longest: int) -> Iterator[Digits]:
    found = _GROUP.finditer(text, start, min(end + 1, len(text)))
    groups = [_Group(one.group().replace(JOINER, "").upper(), *one.span()) for one in found]
    joins = [_join(text[one.end : other.start]) for one, other in pairwise(groups)]
    for first, group in enumerate(groups):
        value, last = group.value, first
        while True:
            if len(value) >= 11 and wanted(value, last - first + 1):
                yield _digits(groups, joins, first, last, value)
            last += 1
            if last == len(groups) or not joins[last - 1]:
                break
            value += groups[last].value
            if len(value) > longest:
                break


def _digits(groups: list[_Group], joins: list[str], first: int, last: int, value: str) -> Digits:
    return Digits(
        value,
        groups[first].start,
        groups[last].end,
        tuple(len(one.value) for one in groups[first : last + 1]),
        frozenset(joins[first:last]),
        joins[first - 1] if first else "",
        joins[last] if last < len(groups) - 1 else "",
    )


def _join(between: str) -> str:
    """How two groups are joined: "n" by a line end, "-", ".", " ", or "" where they are not."""
    for kind in ("\n", "-", "."):
        if kind in between:
            return kind
    return " " if between.strip(JOINER) else ""
