"""Whether a PDF is damaged where its reader would repair it in silence: cut off, or a stream does not unpack."""

from __future__ import annotations

import re
import zlib

MAX_STREAM = 4 * 1024 * 1024
MAX_UNPACKED = 32 * 1024 * 1024
MAX_TOTAL = 96 * 1024 * 1024
TAIL = 2048
LONGEST_HEAD = 4000
_STREAM = re.compile(rb">>\s*stream\r?\n")
_LENGTH = re.compile(rb"/Length\s+(\d{1,9})(?!\s+\d+\s+R)")


def is_damaged(data: bytes) -> bool:
    """Return whether the end of the file is missing, or the packed text of a page is broken."""
    if b"%%EOF" not in data[-TAIL:]:
        return True
    if b"/Encrypt" in data:
        return False
    total = 0
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - LONGEST_HEAD) : match.start()]
        facts = head[head.rfind(b" obj") + 1 :]
        if b"FlateDecode" not in facts or b"/Image" in facts or b"ASCII85" in facts or b"ASCIIHex" in facts:
            continue
        content = _content(data, match.end(), facts)
        if content is None or total > MAX_TOTAL:
            continue
        size = _unpacked(content)
        if size is None:
            return True
        total += size
    return False


def _content(data: bytes, start: int, facts: bytes) -> bytes | None:
    """Return the bytes of a stream, None where it is too long to be looked at."""
    length = _LENGTH.search(facts)
    end = start + int(length.group(1)) if length else -1
    if not length or data[end : end + 12].lstrip()[:9] != b"endstream":
        end = data.find(b"endstream", start, start + MAX_STREAM)
    return data[start:end] if 0 <= end - start <= MAX_STREAM else None


def _unpacked(content: bytes) -> int | None:
    """Return the size of an unpacked stream, None where it is broken: its check sum or its end does not fit."""
    unpacker = zlib.decompressobj()
    try:
        size = len(unpacker.decompress(content, MAX_UNPACKED))
    except zlib.error:
        return None
    return size if unpacker.eof or unpacker.unconsumed_tail else None
