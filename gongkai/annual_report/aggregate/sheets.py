"""A sum as a workbook: the form with its numbers, what is missing in each, a row for every report, a dictionary."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from gongkai.annual_report.aggregate import told
from gongkai.annual_report.aggregate.parts import Part, Source
from gongkai.annual_report.figures import number
from gongkai.annual_report.workbook import finished, put, write_form, write_lines
from gongkai.law.report_templates import Template

HEADINGS = {
    "scope": "口径",
    "key": "键",
    "place": "表内位置",
    "value": "数值",
    "unit": "单位",
    "counted": "计入份数",
    "doubted": "其中存疑",
    "missing": "空格未计",
    "other_form": "格式不同未计",
}
DICTIONARY = {"key": "键", "place": "表内位置", "unit": "单位", "template": "格式"}
HEAD = ("机关", "状态", "格式", "来源")


def sum_workbook(found: told.Sum, rows: Sequence[tuple[Part, str]] | None = None) -> bytes:
    """The workbook of a sum. ``rows``: the reports to list, each with its state; those of the sum if not given."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    form, words = found.sum.form, found.words
    for table in form.tables:
        caption = f"表{table.number}　{table.title['zh']}（{words}）"
        values = {key: number(value) for key, value in found.sum.values.items()}
        write_form(book.create_sheet(f"汇总表{table.number}"), table, values, caption)
    lines = [list(row.values()) for row in told.rows(found)]
    write_lines(book.create_sheet("汇总数据"), HEADINGS, lines)
    listed = rows if rows is not None else [(part, "") for part in found.sum.parts]
    forms = dict.fromkeys([form, *(part.form for part, _state in listed if part.form)])
    tables = {table.key: table for one in forms for table in one.tables}
    for key in sorted(tables):
        _write_bureaus(book, tables[key].number, _places(list(forms), key), listed)
    dictionary = {
        place: [place, one.cells[place].label, one.cells[place].column.unit, one.code]
        for one in forms
        for place in one.cells
    }
    write_lines(book.create_sheet("数据字典"), DICTIONARY, list(dictionary.values()))
    remarks = [words, *found.remarks, *(one.message for one in found.findings)]
    write_lines(book.create_sheet("说明"), {"remark": "说明"}, [[remark] for remark in remarks])
    return finished(book, words)


def _places(forms: Sequence[Template], table: str) -> dict[str, str]:
    """{key: printed place} of a table, over all forms."""
    cells = [cell for form in forms for key, cell in form.cells.items() if key.startswith(f"{table}.")]
    return {cell.key: cell.label for cell in cells}


def _write_bureaus(
    book: Workbook, table: str, places: dict[str, str], rows: Sequence[tuple[Part, str]]
) -> None:
    """One row a report; below the printed places stand the keys."""
    sheet = book.create_sheet(f"各机关表{table}")
    for column, heading in enumerate([*HEAD, *places.values()], start=1):
        put(sheet.cell(1, column), heading).font = Font(bold=True)
    for column, key in enumerate(places, start=len(HEAD) + 1):
        put(sheet.cell(2, column), key)
    sheet.freeze_panes = sheet.cell(3, 2)
    sheet.column_dimensions[get_column_letter(1)].width = 30
    for line, (part, state) in enumerate(rows, start=3):
        for column, value in enumerate([*_head(part, state), *(part.values.get(key) for key in places)], 1):
            if value is not None and value != "":
                put(sheet.cell(line, column), value)


def _head(part: Part, state: str) -> list[Any]:
    source = str(Source.LABELS.get(part.source, ""))
    return [part.name, state, part.form.code if part.form else _("none"), part.origin or source]
