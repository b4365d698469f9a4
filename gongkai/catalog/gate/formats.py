"""Which format a file has, by its content first and its name second."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath

from gongkai.catalog.gate.findings import RefusedFile
from gongkai.catalog.gate.limits import LARGEST_FILE, LARGEST_TEXT
from gongkai.catalog.gate.package import Package


class Format(StrEnum):
    """The formats the gate can examine."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    PICTURE = "picture"


MACRO_ENDINGS = frozenset({".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm"})
_ENDINGS = {
    **dict.fromkeys((".txt", ".csv", ".tsv", ".json", ".xml", ".md"), Format.TEXT),
    **dict.fromkeys((".html", ".htm", ".xhtml"), Format.HTML),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff"), Format.PICTURE),
    ".docx": Format.DOCX,
    ".xlsx": Format.XLSX,
    ".pdf": Format.PDF,
}
_OLD = frozenset({".doc", ".xls", ".ppt", ".wps", ".et", ".dps"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")


def format_of(name: str, data: bytes) -> Format:
    """The format of a file. Raises RefusedFile for what is empty, too large, of another kind, or misnamed."""
    if not data:
        raise RefusedFile("empty")
    if len(data) > LARGEST_FILE:
        raise RefusedFile("too-large", size=len(data), limit=LARGEST_FILE)
    ending = PurePosixPath(name.lower()).suffix
    if ending in MACRO_ENDINGS:
        raise RefusedFile("macro", part=ending)
    if ending in _OLD and not data.startswith(b"PK"):
        raise RefusedFile("old-format")
    if ending not in _ENDINGS:
        raise RefusedFile("format-not-examined", format=ending.lstrip(".") or "?")
    expected = _ENDINGS[ending]
    _check_content(expected, ending, data)
    return expected


def check_main(package: Package, expected: Format) -> None:
    """Raises RefusedFile(wrong-ending) where the main part of a package is not of the format that its name says."""
    main = package.main()
    kind = package.types.get(main, "")
    kinds = {Format.DOCX: "wordprocessingml", Format.XLSX: "spreadsheetml"}
    if kinds[expected] not in kind:
        found = next((one.value for one, word in kinds.items() if word in kind), kind or "?")
        raise RefusedFile("wrong-ending", ending=f".{expected.value}", format=found)


def _check_content(expected: Format, ending: str, data: bytes) -> None:
    if expected in {Format.TEXT, Format.HTML}:
        found = _binary(data)
        if found:
            raise RefusedFile("wrong-ending", ending=ending, format=found)
        if len(data) > LARGEST_TEXT:
            raise RefusedFile("too-large", size=len(data), limit=LARGEST_TEXT)
        return
    if expected in {Format.DOCX, Format.XLSX} and data.startswith(_OLE):
        return
    found = _binary(data) or "?"
    fits = {Format.DOCX: "zip", Format.XLSX: "zip", Format.PDF: "pdf", Format.PICTURE: "picture"}[expected]
    if found != fits:
        if found == "?":
            raise RefusedFile("broken", detail=f"no {fits}")
        raise RefusedFile("wrong-ending", ending=ending, format=found)


def _binary(data: bytes) -> str:
    """A word for the binary format of the content; empty for what may be text."""
    riff = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    if data.startswith(_PICTURES) or riff or (data[:2] == b"BM" and data[6:10] == bytes(4)):
        return "picture"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if data.startswith(_OLE):
        return "ole"
    return "pdf" if b"%PDF-" in data[:1024] else ""
