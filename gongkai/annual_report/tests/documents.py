"""Write a report with any cells as HTML, DOCX, XLSX or PDF, in our own words, for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from io import BytesIO

from gongkai.annual_report.tests.builder import NUMBERS
from gongkai.law.report_layout import GridCell, GridRow, grid_width, printed_grid
from gongkai.law.report_templates import Table, Template

Cells = Mapping[str, str]
PROSE = "这一部分由测试写成，只说明大概。"
TITLE = "甲市科学技术局{year}年政府信息公开工作年度报告"


@dataclass(frozen=True)
class Paper:
    """What a report says, ready for any format: a title, then paragraphs and tables in turn."""

    title: str
    parts: tuple[str | Table, ...]
    cells: Cells
    extra: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def text(self, cell: GridCell) -> str:
        """Return what a cell prints."""
        return self.cells.get(cell.key, "") if cell.key else cell.text


def paper(form: Template, cells: Cells, year: int = 0, prose: str = PROSE) -> Paper:
    """Return a report of `form` that prints `cells`."""
    tables = {table.section: table for table in form.tables}
    parts: list[str | Table] = []
    for number, section in zip(NUMBERS, form.sections, strict=True):
        parts.append(f"{number}、{section.heading}")
        parts.append(tables.get(section.key, prose))
    return Paper(TITLE.format(year=year or form.first_year), tuple(parts), cells)


Writer = Callable[[str], str]


@dataclass(frozen=True)
class Page:
    """How an HTML report is written.

    `cell`: writes the text of a cell; `before`, `after`: what stands around the report in the body; `attributes`:
    of each cell; `outer`: whether the report stands in a cell of a layout table; `head`: tags in the head.
    """

    cell: Writer = escape
    before: str = ""
    after: str = ""
    head: str = ""
    outer: bool = False
    attributes: str = ""
    blank: str = "&nbsp;"


def html(report: Paper, page: Page | None = None) -> str:
    """Return the report as a page with tables whose cells are merged as the form prints them."""
    page = page or Page()
    body = [f"<p>{escape(report.title)}</p>"]
    for part in report.parts:
        body.append(f"<p>{escape(part)}</p>" if isinstance(part, str) else _html_table(part, report, page))
    inside = "\n".join(body)
    if page.outer:
        inside = f"<table width=100%><tr><td>栏目</td><td>{inside}</td></tr></table>"
    head = page.head or f"<title>{escape(report.title)}</title>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{page.before}<div>{inside}</div>{page.after}</body></html>"


def _html_table(table: Table, report: Paper, page: Page) -> str:
    rows = []
    for row in printed_grid(table):
        cells = []
        for cell in row:
            text = report.text(cell)
            spans = f' colspan="{cell.colspan}"' * (cell.colspan > 1) + f' rowspan="{cell.rowspan}"' * (
                cell.rowspan > 1
            )
            cells.append(f"<td{spans}{page.attributes}>{page.cell(text) if text else page.blank}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table border=1>{''.join(rows)}</table>"


def word_like(text: str) -> str:
    """Write a cell as a page pasted from Word has it: a paragraph of spans, digits split among them."""
    middle = len(text) // 2
    halves = (text[:middle], text[middle:])
    spans = "".join(
        f'<span lang=EN-US style="font-size:10.5pt">{escape(half)}</span>' for half in halves if half
    )
    return f'<p class=MsoNormal align=center style="text-align:center">{spans}<o:p></o:p></p>'


def placed(table: Table) -> Iterator[tuple[int, int, GridCell]]:
    """Yield row, column and cell of a table, from 0."""
    taken: dict[int, int] = {}
    width = grid_width(table)
    for number, row in enumerate(printed_grid(table)):
        column = 0
        for cell in _cells(row):
            while column < width and taken.get(column, 0) > number:
                column += 1
            yield number, column, cell
            for offset in range(cell.colspan):
                taken[column + offset] = number + cell.rowspan
            column += cell.colspan


def _cells(row: GridRow) -> GridRow:
    return row


def docx(report: Paper) -> bytes:
    """Return the report as a Word file whose tables have merged cells."""
    from docx import Document

    document = Document()
    document.add_paragraph(report.title)
    for part in report.parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(len(printed_grid(part)), grid_width(part))
        cells = [line.cells for line in table.rows]  # each `table.cell` would walk the whole table
        for row, column, cell in placed(part):
            first = cells[row][column]
            last = cells[row + cell.rowspan - 1][column + cell.colspan - 1]
            merged = first.merge(last) if first._tc is not last._tc else first
            merged.text = report.text(cell)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def xlsx(report: Paper, numbers: bool = True) -> bytes:
    """Return the report as one sheet; `numbers`: cells that are whole numbers are written as numbers."""
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.cell(1, 1, report.title)
    line = 2
    for part in report.parts:
        if isinstance(part, str):
            sheet.cell(line, 1, part)
            line += 1
            continue
        for row, column, cell in placed(part):
            text = report.text(cell)
            value = int(text) if numbers and cell.key and text.isdecimal() else text or None
            sheet.cell(line + row, column + 1, value)
            if cell.colspan * cell.rowspan > 1:
                last = (line + row + cell.rowspan - 1, column + cell.colspan)
                sheet.merge_cells(
                    start_row=line + row, start_column=column + 1, end_row=last[0], end_column=last[1]
                )
        line += len(printed_grid(part))
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def pdf(report: Paper, rules: bool = True, fonts: tuple[str, ...] = (), size: int = 9) -> bytes:
    """Return the report as a PDF set by Typst; `rules`: whether the tables have lines."""
    import typst

    lines = [
        "#set document(date: none)",
        '#set page(paper: "a4", margin: 2cm)',
        f'#set text(size: {size}pt, font: ("FandolSong", "Noto Serif CJK SC", "Noto Sans CJK SC"))',
        f"#align(center)[{_typst(report.title)}]",
    ]
    for part in report.parts:
        lines.append(_typst(part) + "\n" if isinstance(part, str) else _typst_table(part, report, rules))
    source = "\n".join(lines).encode()
    return bytes(typst.compile(source, font_paths=list(fonts)))  # type: ignore[misc,arg-type]


def _typst_table(table: Table, report: Paper, rules: bool) -> str:
    cells = [
        f"table.cell(x: {column}, y: {row}, colspan: {cell.colspan}, rowspan: {cell.rowspan})"
        f"[{_typst(report.text(cell))}]"
        for row, column, cell in placed(table)
    ]
    width = grid_width(table)
    stroke = "0.5pt" if rules else "none"
    columns = f"({', '.join(['1fr'] * width)})" if width != 10 else "(1.2fr, 2fr, 3fr" + ", 1fr" * 7 + ")"
    return (
        f"#table(columns: {columns}, stroke: {stroke}, align: center + horizon,\n" + ",\n".join(cells) + ")\n"
    )


def _typst(text: str) -> str:
    escaped = "".join("\\" + char if char in "\\#$*_`<>@[]~-+=/" else char for char in text)
    return escaped.replace(".", "\\.")
