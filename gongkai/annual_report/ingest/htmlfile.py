"""An HTML page to lines and grids: navigation left out, layout tables opened, merged cells kept as such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.decode import Decoded
from gongkai.annual_report.ingest.document import Document, Grid, Line, Part
from gongkai.annual_report.ingest.htmltable import build_grid, is_layout, shown_rows
from gongkai.annual_report.ingest.htmltext import is_flat, leave_out_hidden, local_name

MAX_LINKED = 0.7
MIN_LINKED = 4
MAX_TAGS = 150_000
_BLOCKS_NAMES = """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary
    table tbody td tfoot th thead tr ul br caption option
"""
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_NAVIGATION = frozenset(("nav", "footer", "aside"))
_TITLE_NAMES = frozenset(("articletitle", "og:title", "title", "dc.title"))
_PUBLISHER_NAMES = frozenset(("contentsource", "author", "source", "publisher"))
_TITLE_BREAK = re.compile(r"[_|\uff5c]+|\s[-\u2013\u2014]+\s|-{1,3}|\u2014{2}|>+|\u00bb")
_SPACES = re.compile(r"[ \t\r\n\f\xa0\u3000]+")
_UP_TO_LAST_CELL = re.compile(rb".*<t[dh][\s>]", re.IGNORECASE | re.DOTALL)
_TABLE_END = re.compile(rb"</(?:table|body|html)\s*>", re.IGNORECASE)


def read_html(decoded: Decoded, file: str) -> Document:
    """Return the page as lines and grids; ReadError: swollen, broken-file, empty."""
    data = decoded.text.replace("\x00", " ").encode("utf-8", "replace")
    if data.count(b"<") > MAX_TAGS:
        raise messages.refusal("swollen", file, format="HTML")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise messages.refusal("broken-file", file, format="HTML", reason=str(error)[:200]) from error
    if root is None:
        raise messages.refusal("empty", file)
    page = _Page()
    page.head(root)
    leave_out_hidden(root, data)
    page.walk(root)
    return Document("HTML", page.parts, decoded.encoding, decoded.doubts, _is_closed(data))


def _is_closed(data: bytes) -> bool:
    """Whether the last table of the page is ended, so that its last number is whole."""
    found = _UP_TO_LAST_CELL.match(data)
    return found is None or bool(_TABLE_END.search(data, found.end()))


class _Page:
    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._text: list[str] = []
        self._linked = 0
        self._tables = 0
        self._links = 0
        self._pre = 0

    def head(self, root: Any) -> None:
        """Take the names of the page: what its makers call the article, then the title of the window."""
        for meta in root.iter("meta"):
            name = (meta.get("name") or meta.get("property") or "").strip().lower()
            content = _SPACES.sub(" ", meta.get("content") or "").strip()
            if content and name in _TITLE_NAMES:
                self.parts.append(Line(content))
            elif content and name in _PUBLISHER_NAMES:
                self.parts.append(Line(f"发布机构：{content}"))
        title = next(root.iter("title"), None)
        if title is not None:
            whole = _SPACES.sub(" ", "".join(title.itertext()))
            self.parts.extend(Line(piece.strip()) for piece in _TITLE_BREAK.split(whole) if piece.strip())

    def walk(self, root: Any) -> None:
        """Take all that is shown, in its order."""
        for kind, element in _shown(root):
            if kind == "text":
                self._add(element)
            elif kind == "table":
                self._flush()
                self._table(element)
            elif kind == "start":
                self._start(local_name(element))
            else:
                self._end(local_name(element))
        self._flush()

    def _start(self, name: str) -> None:
        if name in _BLOCKS:
            self._flush()
        self._links += name == "a"
        self._pre += name == "pre"

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self._flush()
        elif name in ("td", "th"):
            self._text.append("\t")
        self._links -= name == "a"
        self._pre -= name == "pre"

    def _add(self, text: str) -> None:
        plain = text if self._pre or is_flat(text) else _SPACES.sub(" ", text)
        self._text.append(plain)
        if self._links:
            self._linked += len(plain.strip())

    def _flush(self) -> None:
        text, linked = "".join(self._text).strip(), self._linked
        self._text, self._linked = [], 0
        if not text or (linked >= MIN_LINKED and linked > MAX_LINKED * len(text)):
            return
        self.parts.append(Line(text))

    def _table(self, table: Any) -> None:
        self._tables += 1
        cells = build_grid(table)
        if cells:
            self.parts.append(Grid(cells, number=self._tables))


def _shown(root: Any) -> Iterator[tuple[str, Any]]:
    """Yield text, starts and ends of elements that are shown; tables of data as a whole."""
    stack: list[tuple[str, Any]] = [("visit", root)]
    while stack:
        kind, item = stack.pop()
        if kind != "visit":
            yield kind, item
            continue
        name = local_name(item)
        tail = item.tail if item is not root else None
        if tail:
            stack.append(("text", tail))
        if name in _NAVIGATION or name == "head":
            continue
        if name == "table" and not is_layout(item) and shown_rows(item):
            stack.append(("table", item))
            continue
        stack.append(("end", item))
        stack.extend(("visit", child) for child in reversed(item))
        if item.text:
            stack.append(("text", item.text))
        stack.append(("start", item))
