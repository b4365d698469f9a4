"""A PDF with text to lines and grids: characters into the cells that the ruling lines draw, the rest into lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pypdfium2

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.document import Document, Grid, GridCell, Line, Part
from gongkai.annual_report.ingest.pdfdamage import is_damaged
from gongkai.annual_report.ingest.pdfpage import Char, Page, read_page
from gongkai.annual_report.ingest.pdftext import cell_text, size_of, text_lines, words
from gongkai.annual_report.ingest.picturefile import numbered
from gongkai.annual_report.ingest.pictures import DPI, page_reader
from gongkai.annual_report.ingest.report import Doubt
from gongkai.annual_report.ingest.ruling import Ruled, find_tables

MAX_PAGES = 400
MAX_TOTAL_CHARS = 600_000
EDGE = 0.12
PICTURE_SHARE = 0.25
FEW_CHARS = 20
MIN_CELLS = 2
LARGE = 3.0
_PAGE_NUMBER = re.compile(
    r"[-\u2014\u2013\s]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-\u2014\u2013\s]*"
)


def read_pdf(data: bytes, file: str) -> Document:
    """Return the document as lines and grids, page by page.

    ReadError: broken-file, protected (a password is needed), too-many-pages, nothing-to-read (pictures only).
    """
    document = _open(data, file)
    try:
        if len(document) > MAX_PAGES:
            raise messages.refusal("too-many-pages", file, pages=len(document), limit=MAX_PAGES)
        reader = _Reader(document, file)
        reader.read()
    finally:
        document.close()
    damaged = is_damaged(data)
    return Document("PDF", reader.parts, "", tuple(reader.doubts), closed=not damaged, damaged=damaged)


def _open(data: bytes, file: str) -> Any:
    try:
        document = pypdfium2.PdfDocument(data)
        if len(document):
            return document
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise messages.refusal("protected", file, format="PDF") from error
        raise messages.refusal("broken-file", file, format="PDF", reason=error) from error
    raise messages.refusal("broken-file", file, format="PDF", reason="no pages")


class _Reader:
    def __init__(self, document: Any, file: str) -> None:
        self.document = document
        self.file = file
        self.parts: list[Part] = []
        self.doubts: list[Doubt] = []
        self.tables = 0
        self.unread: list[int] = []
        self.chars = 0

    def read(self) -> None:
        for index in range(len(self.document)):
            try:
                page = read_page(self.document, index)
            except pypdfium2.PdfiumError:
                self.doubts.append(messages.doubt("page-not-read", page=index + 1))
                continue
            self.chars += len(page.chars)
            if page.cut or self.chars > MAX_TOTAL_CHARS:
                self.doubts.append(messages.doubt("page-cut", page=page.number))
            if self.chars > MAX_TOTAL_CHARS:
                return
            if len(page.chars) < FEW_CHARS and page.pictures > PICTURE_SHARE * page.width * page.height:
                self._picture(index)
            else:
                self._page(page)
        if self.unread and len(self.unread) == len(self.document):
            raise messages.refusal("picture-not-read", self.file)

    def _picture(self, index: int) -> None:
        """Read a scanned page where a reader of pictures is there; else say that it was not read."""
        reader = page_reader()
        if reader is None:
            self.unread.append(index + 1)
            self.doubts.append(messages.doubt("page-not-read", page=index + 1))
            return
        image = self.document[index].render(scale=DPI / 72).to_pil()
        for part in numbered(reader(image), index + 1, self.tables):
            self.tables += isinstance(part, Grid)
            self.parts.append(part)

    def _page(self, page: Page) -> None:
        tables = [table for table in find_tables(page.across, page.down) if len(table.boxes) >= MIN_CELLS]
        held, free = _sorted_chars(page.chars, tables)
        tables = [table for number, table in enumerate(tables) if held[number]]
        held = [chars for chars in held if chars]
        parts: list[tuple[float, Part]] = []
        for table, chars in zip(tables, held, strict=True):
            self.tables += 1
            cells = tuple(_cells(table, chars))
            parts.append((table.box[1], Grid(cells, self.tables, page.number, frame=0)))
        for top, text in text_lines(free):
            if not _is_page_number(text, top, page.height):
                parts.append((top, Line(text, page.number)))
        self.parts.extend(part for _, part in sorted(parts, key=lambda entry: entry[0]))


def _is_page_number(text: str, top: float, height: float) -> bool:
    edge = top < EDGE * height or top > (1 - EDGE) * height
    return edge and bool(_PAGE_NUMBER.fullmatch(text))


def _sorted_chars(
    chars: Sequence[Char], tables: Sequence[Ruled]
) -> tuple[list[dict[int, list[Char]]], list[Char]]:
    """Return the characters of each table by cell, and those outside.

    Characters three times the usual size are a watermark, and left out. What is written in one go stays together.
    Where a number goes on over the line of its cell, none of the cells that it touches is certain: U+FFFD stands in
    each, so that it is in doubt.
    """
    held: list[dict[int, list[Char]]] = [{} for _ in tables]
    free: list[Char] = []
    large = LARGE * size_of(chars) if chars else 0.0
    for word in words([char for char in chars if char.size <= large]):
        x = (word[0].left + word[-1].right) / 2
        y = (word[0].top + word[0].bottom) / 2
        for number, table in enumerate(tables):
            cell = table.cell_at(x, y)
            if cell is not None:
                _put(word, cell, table, held[number])
                break
        else:
            free.extend(word)
    return held, free


def _put(word: list[Char], cell: int, table: Ruled, held: dict[int, list[Char]]) -> None:
    touched = {table.cell_at(*char.middle) for char in word if char.text.isdigit()}
    if len(touched) < 2:
        held.setdefault(cell, []).extend(word)
        return
    for char in word:
        held.setdefault(table.cell_at(*char.middle) or cell, []).append(char)
    for one in touched - {None}:
        held.setdefault(one or 0, []).append(replace(word[-1], text="\ufffd"))


def _cells(table: Ruled, chars: dict[int, list[Char]]) -> Iterator[GridCell]:
    for number, box in enumerate(table.boxes):
        text = cell_text(chars.get(number, []), box)
        yield GridCell(text, box.row, box.column, left=box.left, right=box.right)
