"""Workbooks that another program wrote, with the parts such programs add, are examined and cleaned like ours."""

import io

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from gongkai.catalog.gate import Level, clean, examine
from gongkai.catalog.gate.tests.numbers import ID, MOBILE


def _written(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_plain_workbook_only_tells_its_author() -> None:
    book = openpyxl.Workbook()
    book.active.append(["标题", 1, 2.5])
    book.active.append(["=A1", "0955-7012345", "2024-01-02"])
    examination = examine("表.xlsx", _written(book))
    assert examination.codes() == {"author"}
    assert examination.level is Level.TELL


def test_a_full_workbook_is_found_out_cleaned_and_opens_again() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "公示"
    for row in (["姓名", "电话", "备注"], ["张三", MOBILE, "无"], ["李四", "13700001111", "密"]):
        sheet.append(row)
    sheet["A2"].comment = Comment("再核一下", "王科长")
    sheet["C2"].font = Font(color="FFFFFFFF")
    sheet["A1"].fill, sheet["A1"].font = PatternFill("solid", "FF1F4E79"), Font(color="FFFFFFFF")
    sheet.row_dimensions[3].hidden = True
    sheet.add_data_validation(DataValidation("list", formula1="=底稿!$A$1:$A$2"))
    hidden = book.create_sheet("底稿")
    hidden.append([ID])
    hidden.sheet_state = "hidden"
    tabled = book.create_sheet("附表")
    tabled.append(["项", "数"])
    tabled.append(["一", 1])
    tabled.add_table(Table(displayName="T1", ref="A1:B2"))
    data = _written(book)
    found = examine("表.xlsx", data)
    assert found.codes() == {
        "author",
        "comment",
        "hidden-text",
        "hidden-row",
        "hidden-sheet",
        "id-card",
        "mobile",
    }
    assert [one.place.en for one in found.findings if one.code == "hidden-text"] == ["sheet 公示, cell C2"]
    cleaned = clean("表.xlsx", data, mask=True)
    assert not cleaned.kept
    again = openpyxl.load_workbook(io.BytesIO(cleaned.data))
    assert again.sheetnames == ["公示", "附表"]
    values = [[cell.value for cell in row] for row in again["公示"]]
    assert values == [["姓名", "电话", "备注"], ["张三", "139****1234", None]]
    assert again["公示"]["A2"].comment is None
    assert list(again["附表"].tables) == ["T1"]
