"""Text as every format can hold it: what XML cannot write becomes U+FFFD, the mark of a lost character."""

from __future__ import annotations

import re
import unicodedata

UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"
)
LINE_FEEDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
LOST = "\ufffd"


def clean(text: str) -> str:
    """``text`` with one kind of line feed, blanks for tabs, no byte order marks.

    Characters that XML forbids, and those that turn the direction of reading, become U+FFFD.
    """
    return UNWRITABLE.sub(LOST, LINE_FEEDS.sub("\n", text).replace("\t", " ").replace("\ufeff", ""))


def marked(text: str, undrawn: frozenset[str]) -> str:
    """``text`` with the code of each character that no font draws in its place, such as ［U+1F984］."""
    return "".join(f"［U+{ord(sign):04X}］" if sign in undrawn else sign for sign in text)


def ems(text: str) -> float:
    """How wide a text is in characters: full width 1, half width 0.5."""
    return sum(1.0 if unicodedata.east_asian_width(sign) in "WFA" else 0.5 for sign in text)
