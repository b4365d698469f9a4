"""A Word file (DOCX) to lines and grids: merged cells, nested tables, text boxes; deleted and hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.document import MAX_GRID_CELLS, Document, Grid, GridCell, Line, Part
from gongkai.annual_report.ingest.package import Package
from gongkai.annual_report.ingest.report import Doubt
from gongkai.annual_report.ingest.vocabulary import vocabulary
from gongkai.annual_report.ingest.wordnumbers import Numbering

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_LEFT_OUT_NAMES = """
    del moveFrom pPr rPr tblPr tblGrid trPr tcPr sectPr instrText delText delInstrText fldData
    Fallback commentReference annotationRef footnoteReference endnoteReference rt
"""
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())
MIN_WORDS = 3
MAX_DEPTH = 30


def read_docx(data: bytes, file: str) -> Document:
    """Return the document as lines and grids; ReadError: broken-file, protected, swollen."""
    package = Package(data, file, "DOCX")
    root = package.tree("word/document.xml")
    if root is None:
        raise messages.refusal("broken-file", file, format="DOCX", reason="word/document.xml is missing")
    reader = _Reader(Numbering(package.tree("word/numbering.xml"), package.tree("word/styles.xml")))
    reader.take(root, 0)
    return Document("DOCX", reader.parts, "", tuple(reader.doubts))


def local(element: Any) -> str:
    """Return the name of an element without its namespace."""
    return _local(element.tag)


@lru_cache(maxsize=1024)
def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """Return an attribute of the Word namespace."""
    value = element.get(f"{_W}{name}")
    found = element.get(f"{_STRICT}{name}") if value is None else value
    return None if found is None else str(found)


class _Reader:
    def __init__(self, numbering: Numbering) -> None:
        self.parts: list[Part] = []
        self.doubts: list[Doubt] = []
        self.numbering = numbering
        self.tables = 0

    def take(self, element: Any, depth: int) -> None:
        """Take the paragraphs and tables in `element`, in their order."""
        for child in element:
            name = local(child)
            if name == "p":
                self._paragraph(child, depth)
            elif name == "tbl":
                self._table(child, depth)
            elif name not in _LEFT_OUT and depth < MAX_DEPTH:
                self.take(child, depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> None:
        text = self._text(paragraph)
        self.parts.extend(Line(line) for line in text.split("\n") if line.strip())
        if depth < MAX_DEPTH:
            for box in _text_boxes(paragraph):
                self.take(box, depth + 1)

    def _text(self, paragraph: Any) -> str:
        return self.numbering.label(paragraph) + "".join(_runs(paragraph))

    def _table(self, table: Any, depth: int) -> None:
        """Take a table as a grid; one that only lays out the page is opened."""
        rows = [row for row in _children(table, "tr") if not _is_deleted(row)]
        if _is_layout(rows) and depth < MAX_DEPTH:
            for row in rows:
                for cell in _children(row, "tc"):
                    self.take(cell, depth + 1)
            return
        self.tables += 1
        cells = tuple(self._cells(rows))
        if cells:
            self.parts.append(Grid(cells, self.tables))

    def _cells(self, rows: list[Any]) -> Iterator[GridCell]:
        """Yield the cells of a table; a cell that goes on from the row above is no cell of its own."""
        begun: dict[int, tuple[int, int]] = {}
        count = 0
        for number, row in enumerate(rows):
            for column, columns, goes_on, cell in _row(row):
                if goes_on and begun.get(column, (0, -1))[1] == number - 1:
                    begun[column] = (begun[column][0], number)
                    continue
                begun[column] = (number, number)
                count += 1
                if count > MAX_GRID_CELLS:
                    return
                yield GridCell(self._cell_text(cell), number, column, columns)

    def _cell_text(self, cell: Any) -> str:
        lines = [self._text(paragraph) for paragraph in cell.iter(f"{_W}p", f"{_STRICT}p")]
        return "\n".join(line for line in lines if line.strip())


def _runs(paragraph: Any) -> Iterator[str]:
    """Yield the text of a paragraph that is shown; text boxes apart."""
    stack = list(reversed(paragraph))
    while stack:
        item = stack.pop()
        name = local(item)
        if (
            not name
            or name in _LEFT_OUT
            or name in ("txbxContent", "AlternateContent", "pict")
            or (name == "r" and _is_hidden(item))
        ):
            continue
        if name == "t":
            yield item.text or ""
        elif name in ("tab", "ptab"):
            yield "\t"
        elif name in ("br", "cr"):
            yield "\n"
        elif name in ("noBreakHyphen",):
            yield "-"
        elif name == "sym":
            yield _symbol(item)
        else:
            stack.extend(reversed(item))


def _symbol(item: Any) -> str:
    code = attribute(item, "char") or ""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _is_hidden(run: Any) -> bool:
    for properties in _children(run, "rPr"):
        for one in _children(properties, "vanish"):
            return (attribute(one, "val") or "true") not in ("0", "false", "off")
    return False


def _text_boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the contents of text boxes, once: the older form that stands beside the newer one is left out."""
    stack = list(reversed(paragraph))
    while stack:
        item = stack.pop()
        name = local(item)
        if name == "txbxContent":
            yield item
        elif name not in ("del", "moveFrom") and not (name == "Fallback" and _has_choice(item)):
            stack.extend(reversed(item))


def _has_choice(fallback: Any) -> bool:
    return any(
        next(one.iter(f"{_W}txbxContent"), None) is not None
        for one in _children(fallback.getparent(), "Choice")
    )


def _children(element: Any, wanted: str) -> list[Any]:
    """Return the children of a name, those inside content controls and marks of insertion too."""
    found = []
    for child in element:
        name = local(child)
        if name == wanted:
            found.append(child)
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            found.extend(_children(child, wanted))
    return found


def _property(cell: Any, group: str, name: str) -> Any:
    for properties in _children(cell, group):
        for one in _children(properties, name):
            return one
    return None


def _is_deleted(row: Any) -> bool:
    return _property(row, "trPr", "del") is not None


def _row(row: Any) -> Iterator[tuple[int, int, bool, Any]]:
    """Yield first column, width, whether it goes on from above, and the cell."""
    column = _number(_property(row, "trPr", "gridBefore"))
    for cell in _children(row, "tc"):
        columns = max(1, _number(_property(cell, "tcPr", "gridSpan")))
        merge = _property(cell, "tcPr", "vMerge")
        goes_on = merge is not None and (attribute(merge, "val") or "continue") == "continue"
        yield column, columns, goes_on, cell
        column += columns


def _number(element: Any) -> int:
    value = attribute(element, "val") if element is not None else None
    return min(int(value), 200) if value and value.isdecimal() and len(value) < 6 else 0


def _is_layout(rows: list[Any]) -> bool:
    """Whether a table holds other tables or long text, and has no words of the form in its own cells."""
    cells = [cell for row in rows[:200] for cell in _children(row, "tc")]
    nested = any(_children(cell, "tbl") for cell in cells)
    if not nested and len(cells) > 2:
        return False
    words = 0
    for cell in cells:
        if not _children(cell, "tbl"):
            text = "".join(piece for one in _children(cell, "p") for piece in _runs(one))
            words += bool(text and len(text) < 60 and vocabulary().find(text))
    return words < (MIN_WORDS if nested else 1)
