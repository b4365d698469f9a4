"""Strings as they are compared: width, case, blanks and letters that a reader of pictures confuses fall together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

SHORTEST_WORD = 2
"""Han characters of a string that is searched alone."""
SHORTEST_OTHER = 4
"""Letters or digits of one that has no Han character; fewer stand everywhere."""
_LONG = 12
_SHORTEST_PIECE = 6
_PIECES = re.compile(r"[^\w\-.@]+|_+", re.UNICODE)
_NUMBER = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z]|[-–—.·\s](?=[0-9A-Za-z])){5,}")
_ALIKE = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1", "〇": "0", "丨": "1", "一": "-", "—": "-"})


def plain(text: str) -> str:
    """Compatible forms made one, lower case, without blanks and unseen signs."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if not _blank(sign))


def _blank(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in {"Cf", "Cc", "Mn"}


def letters_only(text: str) -> str:
    """The same without punctuation: numbers are written with and without hyphens."""
    return "".join(sign for sign in plain(text) if sign.isalnum())


def as_read(text: str) -> str:
    """The same with those made one that look alike in a picture."""
    return plain(text).translate(_ALIKE)


def is_number(text: str) -> bool:
    """Whether a string is a number or code of at least six letters and digits, with hyphens or without."""
    found = plain(text)
    return bool(_NUMBER.fullmatch(found)) and sum(sign.isdigit() for sign in found) * 2 >= len(
        letters_only(found)
    )


def meaningful(text: str) -> bool:
    """Whether a string is long enough to be searched alone."""
    found = letters_only(text)
    if any("\u3400" <= sign <= "\u9fff" or sign >= "\U00020000" for sign in found):
        return len(found) >= SHORTEST_WORD
    return len(found) >= SHORTEST_OTHER


def searched(lines: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is searched of the removed lines, and what is too short for it.

    A line as a whole; every number in it; of a short line each part between punctuation, of a long one those of six
    characters or more. The name of a field before a colon is no secret.
    """
    wanted: dict[str, None] = {}
    short: dict[str, None] = {}
    for line in lines:
        for piece in _pieces(line):
            (wanted if meaningful(piece) else short).setdefault(plain(piece), None)
    return tuple(wanted), tuple(one for one in short if one and letters_only(one))


def _pieces(line: str) -> Iterable[str]:
    whole = line.strip()
    yield whole
    for number in _NUMBER.findall(unicodedata.normalize("NFKC", line)):
        if is_number(number):
            yield number
    shortest = 1 if len(plain(whole)) <= _LONG else _SHORTEST_PIECE
    at = 0
    for gap in [*_PIECES.finditer(line), None]:
        piece = line[at : gap.start()] if gap else line[at:]
        named = gap is not None and gap.group().lstrip()[:1] in {":", "："}
        if not named and len(plain(piece)) >= shortest and plain(piece) != plain(whole):
            yield piece
        at = gap.end() if gap else at
