"""The statutory tables as a workbook (XLSX): a sheet for each as the form prints it, a sheet of cells by key."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from gongkai.annual_report.tables import Cells, printed_table, value_of
from gongkai.law.report_layout import printed_grid
from gongkai.law.report_templates import CellDefinition, Template
from gongkai.law.report_templates import Table as FormTable
from gongkai.papers.document import Table
from gongkai.papers.grid import placed
from gongkai.papers.wording import clean
from gongkai.papers.zipped import steady

COLUMNS = {
    "key": "键",
    "place": "表内位置",
    "value": "数值",
    "unit": "单位",
    "raw": "原文",
    "how": "读取方式",
}
FIGURE_COLUMNS = {"measure": "指标", "label": "名称", "value": "数值", "unit": "单位", "raw": "原文"}
WIDTHS = {"key": 44, "place": 60, "raw": 40, "measure": 28, "label": 32, "remark": 120}
SHEET_WIDTH = 120.0
THIN = Side(style="thin", color="000000")
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
SIGNED = "+General;-General;0"


def report_workbook(
    title: str,
    form: Template | None,
    cells: Cells,
    *,
    figures: Sequence[Mapping[str, Any]] = (),
    remarks: Sequence[str] = (),
    day: dt.date | None = None,
) -> bytes:
    """The workbook of a report's cells and stated figures; equal content gives equal bytes.

    ``title`` and ``day`` stand in its properties, ``remarks`` on a sheet. ValueError: there is nothing to write.
    """
    if form is None and not figures:
        raise ValueError("a workbook needs cells or figures")
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for table in form.tables if form else ():
        write_form(book.create_sheet(f"表{table.number}"), table, cells)
    if form:
        lines = [_cell_line(key, place, cells) for key, place in form.cells.items()]
        write_lines(book.create_sheet("数据"), COLUMNS, lines)
    if figures:
        stated = [[figure.get(name) for name in FIGURE_COLUMNS] for figure in figures]
        write_lines(book.create_sheet("正文数据"), FIGURE_COLUMNS, stated)
    if remarks:
        write_lines(book.create_sheet("说明"), {"remark": "说明"}, [[remark] for remark in remarks])
    return finished(book, title, day)


def finished(book: Workbook, title: str, day: dt.date | None = None) -> bytes:
    """The file of a workbook; equal content gives equal bytes."""
    moment = dt.datetime.combine(day or dt.date(2000, 1, 1), dt.time())
    stream = io.BytesIO()
    book.save(stream)
    told = book.properties
    told.title, told.creator, told.created, told.modified = clean(title), "", moment, moment
    return steady(stream.getvalue(), {"docProps/core.xml": tostring(told.to_tree())})


def write_form(sheet: Worksheet, form: FormTable, cells: Cells, caption: str = "") -> None:
    """One table under its caption (the form's, if not given); numbers are numbers, what is not filled stays blank."""
    table = printed_table(form, cells)
    signed = {cell.key for cell in form.cells if cell.column.signed}
    keys = [cell.key for row in printed_grid(form) for cell in row]
    put(sheet.cell(1, 1), caption or table.caption).font = Font(bold=True)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(table.widths))
    for place, key in zip(placed(table), keys, strict=True):
        row, column = place.row + 2, place.column + 1
        shown = put(sheet.cell(row, column), value_of(cells, key) if key else place.cell.text)
        shown.alignment = Alignment(place.cell.align or "center", "center", wrap_text=True)
        if key in signed:
            shown.number_format = SIGNED
        if place.cell.colspan > 1 or place.cell.rowspan > 1:
            end_row, end_column = row + place.cell.rowspan - 1, column + place.cell.colspan - 1
            sheet.merge_cells(start_row=row, end_row=end_row, start_column=column, end_column=end_column)
    _dress(sheet, table)


def _dress(sheet: Worksheet, table: Table) -> None:
    """Lines, widths, and one printed page."""
    for row in sheet.iter_rows(min_row=2, max_row=len(table.rows) + 1, max_col=len(table.widths)):
        for cell in row:
            cell.border = GRID
    for number, width in enumerate(table.widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = SHEET_WIDTH * width / sum(table.widths)
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "landscape" if len(table.widths) > 10 else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    if table.header_rows:
        sheet.print_title_rows = f"2:{table.header_rows + 1}"
        sheet.freeze_panes = sheet.cell(table.header_rows + 2, 1)


def _cell_line(key: str, place: CellDefinition, cells: Cells) -> list[Any]:
    held = cells.get(key)
    told = held if isinstance(held, Mapping) else {}
    unit = told.get("unit") or place.column.unit
    return [key, place.label, value_of(cells, key), unit, told.get("raw"), told.get("how")]


def write_lines(sheet: Worksheet, columns: Mapping[str, str], lines: Sequence[Sequence[Any]]) -> None:
    """One line each below a heading that stays in sight; ``columns``: heading by name."""
    for column, (name, heading) in enumerate(columns.items(), start=1):
        put(sheet.cell(1, column), heading).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS.get(name, 14)
    sheet.freeze_panes = sheet.cell(2, 1)
    for row, line in enumerate(lines, start=2):
        for column, value in enumerate(line, start=1):
            put(sheet.cell(row, column), value)


def put(cell: Any, value: Any) -> SheetCell:
    """Write a value: numbers as numbers, text as text even where it begins like a formula."""
    if isinstance(value, str):
        cell.value = clean(value)
        cell.data_type = "s" if value else "n"
        if not value:
            cell.value = None
    else:
        cell.value = value
    found: SheetCell = cell
    return found
