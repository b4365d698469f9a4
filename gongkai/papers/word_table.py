"""Tables in a Word file: merged cells, header rows repeated on every page, fixed column widths."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from gongkai.papers import layout
from gongkai.papers.document import Cell, Table
from gongkai.papers.grid import Placed, placed
from gongkai.papers.word_styles import TWIPS, element, set_fonts
from gongkai.papers.wording import clean

LINE = 4  # eighths of a point
MOST_KEPT = 45  # rows that may stand on one page
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table_element(table: Table) -> Any:
    """The ``w:tbl`` of a table."""
    widths = _widths(table)
    made = element("tbl")
    made.append(_properties(sum(widths)))
    columns = element("tblGrid")
    columns.extend(element("gridCol", w=width) for width in widths)
    made.append(columns)
    lines = _lines(table)
    for number in range(len(table.rows)):
        made.append(_row(table, number, lines[number], widths))
    return made


def _widths(table: Table) -> list[int]:
    whole = layout.TEXT_WIDTH * layout.MM * TWIPS
    return [round(whole * width / sum(table.widths)) for width in table.widths]


def _lines(table: Table) -> list[list[tuple[Placed, bool]]]:
    """The cells of each row from left to right, those that go on from above marked True."""
    lines: list[list[tuple[Placed, bool]]] = [[] for _ in table.rows]
    for cell in placed(table):
        for below in range(cell.cell.rowspan):
            lines[cell.row + below].append((cell, below > 0))
    return [sorted(line, key=lambda entry: entry[0].column) for line in lines]


def _properties(width: int) -> Any:
    made = element("tblPr")
    borders = element("tblBorders")
    borders.extend(element(side, val="single", sz=LINE, space=0, color="000000") for side in SIDES)
    margins = element("tblCellMar")
    margins.extend(element(side, w=30, type="dxa") for side in ("top", "left", "bottom", "right"))
    made.extend(
        [
            element("tblStyle", val="TableGrid"),
            element("tblW", w=width, type="dxa"),
            element("jc", val="center"),
            borders,
            element("tblLayout", type="fixed"),
            margins,
            element("tblLook", val="0000"),
        ]
    )
    return made


def _row(table: Table, number: int, line: list[tuple[Placed, bool]], widths: list[int]) -> Any:
    made = element("tr")
    properties = element("trPr")
    properties.append(element("cantSplit"))
    if number < table.header_rows:
        properties.append(element("tblHeader"))
    made.append(properties)
    # Rows that keep with the next hold a table on one page; a longer one breaks all the same.
    kept = table.keep and number < len(table.rows) - 1 and len(table.rows) <= MOST_KEPT
    for cell, goes_on in line:
        width = sum(widths[cell.column : cell.column + cell.cell.colspan])
        made.append(_cell(cell.cell, width, table.size, goes_on=goes_on, kept=kept))
    return made


def _cell(cell: Cell, width: int, size: float, *, goes_on: bool, kept: bool) -> Any:
    made = element("tc")
    properties = element("tcPr")
    properties.append(element("tcW", w=width, type="dxa"))
    if cell.colspan > 1:
        properties.append(element("gridSpan", val=cell.colspan))
    if cell.rowspan > 1:
        properties.append(element("vMerge", **({} if goes_on else {"val": "restart"})))
    properties.append(element("vAlign", val="center"))
    made.append(properties)
    made.append(_paragraph("" if goes_on else clean(cell.text), size, cell.align or "center", kept=kept))
    return made


def _paragraph(text: str, size: float, align: str, *, kept: bool) -> Any:
    made = element("p")
    properties = element("pPr")
    if kept:
        properties.append(element("keepNext"))
    properties.extend(
        [
            element("snapToGrid", val="0"),
            element("spacing", before=0, after=0, line=round(size * 1.25 * TWIPS), lineRule="exact"),
            element("jc", val=align),
        ]
    )
    made.append(properties)
    if text:
        made.append(_run(text, size))
    return made


def _run(text: str, size: float) -> Any:
    made = element("r")
    properties = element("rPr")
    set_fonts(properties, "song")
    properties.extend([element("sz", val=round(size * 2)), element("szCs", val=round(size * 2))])
    made.append(properties)
    for number, line in enumerate(text.split("\n")):
        if number:
            made.append(element("br"))
        words = OxmlElement("w:t")
        words.set(qn("xml:space"), "preserve")
        words.text = line
        made.append(words)
    return made
