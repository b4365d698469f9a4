"""One part of a file, as players and interrupted downloads ask for it (RFC 9110, 14.2). Plain Python.

Several parts at once, other units and what cannot be read are answered with the whole file, as the RFC allows.
"""

import re
from typing import NamedTuple

Headers = list[tuple[bytes, bytes]]

_ONE_PART = re.compile(rb"bytes=[ \t]*(\d{0,18})-(\d{0,18})[ \t]*$")


class Part(NamedTuple):
    """Bytes ``first`` to ``first + length`` of a file; ``length`` is 0 where the file has no such bytes."""

    first: int
    length: int


def asked_part(header: bytes, size: int) -> Part | None:
    """The part that a Range header asks of a file of ``size`` bytes; None for the whole file."""
    found = _ONE_PART.match(header)
    if found is None or found[1] == found[2] == b"":
        return None
    if not found[1]:
        length = min(int(found[2]), size)
        return Part(size - length, length)
    first = int(found[1])
    last = min(int(found[2]), size - 1) if found[2] else size - 1
    if found[2] and int(found[2]) < first:
        return None
    return Part(first, max(last - first + 1, 0))


def part_headers(whole: Headers, part: Part, size: int) -> Headers:
    """The headers of the whole file, told for a part of it; for an empty part those of the refusal (416)."""
    kept = [(name, value) for name, value in whole if name != b"content-length"]
    told = b"%d-%d/%d" % (part.first, part.first + part.length - 1, size) if part.length else b"*/%d" % size
    return [*kept, (b"content-length", b"%d" % part.length), (b"content-range", b"bytes " + told)]
