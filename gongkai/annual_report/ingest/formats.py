"""Which format a file is, by its content, never by its name; and each opened into a text with places."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.answers import MAX_BYTES
from gongkai.annual_report.ingest.decode import decode
from gongkai.annual_report.ingest.document import MAX_GRID_CELLS, Document
from gongkai.annual_report.ingest.office import convert
from gongkai.annual_report.ingest.openers import (
    read_image,
    read_page,
    read_pages,
    read_web_archive,
    read_word,
    read_workbook,
)
from gongkai.annual_report.ingest.rendering import Rendered
from gongkai.annual_report.ingest.report import Doubt
from gongkai.annual_report.ingest.source import Source

HEAD = 4_000
MAX_TEXT_BYTES = 4 * 1024 * 1024
MIN_TAGS = 4
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = b"{\\rtf"
PDF_WITHIN = 1024
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|table|meta|div|p|title)[\s>]", re.IGNORECASE)
_MARKUP_END = re.compile(r"</(?:td|tr|table|p|div|body|html|span)\s*>", re.IGNORECASE)
_MHTML = re.compile(rb"\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?i:mime-version\s*:)")
_WORD_XML = re.compile(r"\s*<\?xml.{0,400}?(?:mso-application|pkg:package|w:wordDocument)", re.DOTALL)

Opener = Callable[[bytes, str], Document]


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's text with its places, its format, the encoding of the text (empty: the format leaves no choice)."""

    source: Source
    format: str
    encoding: str
    doubts: tuple[Doubt, ...]
    damaged: bool = False


def open_source(data: bytes, file: str) -> Opened:
    """Return the text of the file with its places; ReadError for what is no file of a format that is read."""
    opener = _opener(data)
    limit = MAX_BYTES if opener else MAX_TEXT_BYTES
    if len(data) > limit:
        raise messages.refusal("too-large", file, size=len(data), limit=limit)
    if opener:
        return _opened(opener(data, file))
    decoded = decode(data, file)
    if _WORD_XML.match(decoded.text[:HEAD]):
        return _opened(convert(data, "xml", "docx", read_word, file))
    if is_html(decoded.text):
        return _opened(read_page(decoded, file))
    return Opened(Source(decoded.text), "text", decoded.encoding, decoded.doubts)


def is_html(text: str) -> bool:
    """Whether a text is HTML: it begins as a page does, or has tags of tables and paragraphs that end."""
    head = text[:HEAD].lstrip("\ufeff \t\r\n")
    if head[:1] == "<" and _HTML.search(head):
        return True
    return sum(1 for _ in zip(range(MIN_TAGS), _MARKUP_END.finditer(text), strict=False)) == MIN_TAGS


def _opened(document: Document) -> Opened:
    source, doubts = Rendered(document), document.doubts
    if source.cut:
        doubts = (*doubts, messages.doubt("cells-cut", limit=MAX_GRID_CELLS))
    return Opened(source, document.format, document.encoding, doubts, document.damaged)


def _opener(data: bytes) -> Opener | None:
    """Return what reads a file that is no plain text or HTML."""
    if data.startswith(ZIP):
        return _packed(data)
    kinds: tuple[tuple[bool, Opener], ...] = (
        (b"%PDF-" in data[:PDF_WITHIN], read_pages),
        (data.startswith(OLE), _old_office),
        (data.startswith(RTF), lambda content, file: convert(content, "rtf", "docx", read_word, file)),
        (data.startswith(PICTURES) or data[:4] + data[8:12] == b"RIFFWEBP", read_image),
        (bool(_MHTML.match(data[:HEAD])), read_web_archive),
    )
    return next((opener for found, opener in kinds if found), None)


def _packed(data: bytes) -> Opener:
    """Return what reads a zip package, by the members that it names."""
    try:
        names = set(zipfile.ZipFile(BytesIO(data)).namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return read_word if b"word/" in data else read_workbook
    if "word/document.xml" in names:
        return read_word
    if "xl/workbook.xml" in names:
        return read_workbook
    kind = "OFD" if "OFD.xml" in names else "ODF" if "mimetype" in names else "ZIP"
    if kind == "ODF":
        sheet = any(name.startswith("content") for name in names) and b"spreadsheet" in data[:200]
        target, reader = ("xlsx", read_workbook) if sheet else ("docx", read_word)
        return lambda content, file: convert(content, "ods" if sheet else "odt", target, reader, file)
    return _refused(kind)


def _refused(kind: str) -> Opener:
    def refuse(_: bytes, file: str) -> Document:
        raise messages.refusal("format-not-read", file, format=kind)

    return refuse


def _old_office(data: bytes, file: str) -> Document:
    """Read a file of Word or Excel before 2007, by way of LibreOffice."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise messages.refusal("protected", file, format="Office")
    if "WordDocument".encode("utf-16-le") in data:
        return convert(data, "doc", "docx", read_word, file)
    return convert(data, "xls", "xlsx", read_workbook, file)
