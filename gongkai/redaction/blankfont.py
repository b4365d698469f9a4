"""A TrueType font of one glyph, a plain em square: readers take text for text only where its font has glyphs.

Every letter of the unseen layer is that glyph, so that the font tells nothing of any letter.
"""

from __future__ import annotations

import struct
from functools import cache

EM, ASCENT, DESCENT = 1000, 800, -200
GLYPH = 1


@cache
def font() -> bytes:
    """The font file."""
    square = struct.pack(">hhhhh", 1, 0, DESCENT, EM, ASCENT) + struct.pack(">HH", 3, 0) + b"\x01" * 4
    square += struct.pack(">4h", 0, 0, EM, 0) + struct.pack(">4h", DESCENT, EM, 0, -EM)
    square += b"\0" * (-len(square) % 4)
    cmap = struct.pack(">HHHHI", 0, 1, 3, 1, 12)
    cmap += struct.pack(">HHHHHHHHHhHH", 4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 1, 0, 0)
    head = struct.pack(">IIIIHHQQ", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, EM, 0, 0)
    head += struct.pack(">hhhhHHhhh", 0, DESCENT, EM, ASCENT, 0, 8, 2, 1, 0)
    hhea = struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, ASCENT, DESCENT, 0, EM, 0, 0, EM, 1, *[0] * 7, 2)
    tables = {
        b"cmap": cmap,
        b"glyf": square,
        b"head": head,
        b"hhea": hhea,
        b"hmtx": struct.pack(">HhHh", EM, 0, EM, 0),
        b"loca": struct.pack(">III", 0, 0, len(square)),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 4, 1, 0, 0, 1, *[0] * 8),
        b"post": struct.pack(">IIhhIIIII", 0x30000, *[0] * 8),
    }
    header = struct.pack(">IHHHH", 0x10000, len(tables), 128, 3, len(tables) * 16 - 128)
    at, entries, bodies = len(header) + 16 * len(tables), b"", b""
    for tag, body in tables.items():
        entries += struct.pack(">4sIII", tag, _sum(body), at + len(bodies), len(body))
        bodies += body + b"\0" * (-len(body) % 4)
    return header + entries + bodies


def _sum(body: bytes) -> int:
    padded = body + b"\0" * (-len(body) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF


@cache
def glyph_of_every_code() -> bytes:
    """For each of the 65,536 codes the one glyph."""
    return struct.pack(">H", GLYPH) * 0x10000
