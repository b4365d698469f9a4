"""Bytes of a text file to text: UTF-8, UTF-16, GB18030, told apart by mark and by trial."""

from __future__ import annotations

import codecs
import re

from gongkai.catalog.gate.findings import RefusedFile

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.I)
_STRANGE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Raises RefusedFile(encoding-unknown) where none fits."""
    for encoding in _guesses(data):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if not _STRANGE.search(text):
            return text, encoding
    raise RefusedFile("encoding-unknown")


def _guesses(data: bytes) -> list[str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return [encoding]
    head = data[:4096]
    if b"\0" in head:
        little = head[1::2].count(0) >= head[::2].count(0)
        return ["utf-16-le", "utf-16-be"] if little else ["utf-16-be", "utf-16-le"]
    declared = _DECLARED.search(head)
    named = [next(group for group in declared.groups() if group).decode("ascii")] if declared else []
    named = ["gb18030" if name.lower() in {"gb2312", "gbk"} else name for name in named]
    return [*named, "utf-8", "gb18030"]
