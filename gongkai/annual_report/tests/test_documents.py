"""The printed form of a report's cells: tables, whole report, figures, workbook."""

import datetime as dt
import io
import re

import docx
import openpyxl
import pypdfium2
import pytest

from gongkai.annual_report import charts, drawing
from gongkai.annual_report.document import figures_paper, report_paper, text_blocks
from gongkai.annual_report.tables import form_of, number_text, statutory_tables
from gongkai.annual_report.workbook import report_workbook
from gongkai.law import report_templates
from gongkai.law.report_layout import printed_grid
from gongkai.papers.document import Heading, Paragraph, Table
from gongkai.papers.grid import placed
from gongkai.papers.html import to_html
from gongkai.papers.pdf import to_pdf
from gongkai.papers.validation import validate
from gongkai.papers.word import to_docx

MIXED = report_templates.compose("2021", ("t3", "2019"))
FORMS = [*(report_templates.load(code) for code in report_templates.codes()), MIXED]
NAMES = [*report_templates.codes(), "mixed"]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="80" height="20"/></svg>'


def numbered(form: report_templates.Template) -> dict:
    """Each cell a number of its own, from 1001 on; every seventh is not filled."""
    return {
        key: {"value": None if place % 7 == 0 else 1000 + place, "raw": str(place), "how": "printed"}
        for place, key in enumerate(form.cells, start=1)
    }


def pages(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_a_table_has_the_printed_words_spans_and_numbers_of_its_form(form):
    cells = numbered(form)
    tables = statutory_tables(form.code, cells)
    assert list(tables) == [table.key for table in form.tables]
    for table in form.tables:
        grid = [cell for row in printed_grid(table) for cell in row]
        made = placed(tables[table.key])
        assert [(p.cell.colspan, p.cell.rowspan) for p in made] == [(c.colspan, c.rowspan) for c in grid]
        signed = {cell.key for cell in table.cells if cell.column.signed}
        for cell, shown in zip(grid, made, strict=True):
            if cell.header:
                assert shown.cell.text == cell.text
            else:
                value = cells[cell.key]["value"]
                plus = "+" if value and cell.key in signed else ""
                assert shown.cell.text == ("" if value is None else f"{plus}{value}"), cell.key


def test_the_corner_of_table_three_holds_the_printed_note_over_three_rows_and_columns():
    corner = statutory_tables("2021", {})["t3"].rows[0][0]
    assert corner.text.startswith("（本列数据的勾稽关系为")
    assert (corner.colspan, corner.rowspan, corner.header) == (3, 3, True)


def test_header_rows_repeat_in_tables_three_and_four_only():
    heads = {key: table.header_rows for key, table in statutory_tables("2021", {}).items()}
    assert heads == {"t2": 0, "t3": 3, "t4": 3}


def test_numbers_print_as_the_form_takes_them():
    shown = [number_text(value) for value in (None, 0, -8, 98.4361, 12.0, 11398889)]
    assert shown == ["", "0", "-8", "98.4361", "12", "11398889"]


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_table_three_is_whole_on_one_page_of_the_report(form):
    cells = numbered(form)
    cells["t3.received.total"] = {"value": 11398889}
    paper = report_paper(agency="示例市科学技术局", year=2025, template=form.code, cells=cells)
    found = pages(to_pdf(paper).data)
    three = [n for n, page in enumerate(found) if "四、结转下年度继续办理" in page]
    assert [n for n, page in enumerate(found) if "申请人情况" in page] == three
    assert "11398889" in found[three[0]]
    table = form.table("t3")
    expected = [
        str(cells[key]["value"]) for key in form.cells if key.startswith("t3.") and cells[key]["value"]
    ]
    assert [number for number in expected if number not in found[three[0]]] == []
    words = re.sub(r"\s", "", found[three[0]])
    assert [row.label for row in table.rows if row.label not in words] == []


def test_numbers_as_long_as_a_province_has_are_set_smaller_instead_of_overlapping():
    wide = {key: {"value": 12345678} for key in report_templates.load("2021").cells}
    tables = statutory_tables("2021", wide)
    assert tables["t4"].size < statutory_tables("2021", {})["t4"].size
    points = 442.0
    for table in tables.values():
        validate(figures_paper(agency="甲", year=2025, template="2021", cells=wide))
        for cell in placed(table):
            if not cell.cell.header and cell.cell.text:
                room = sum(table.widths[cell.column : cell.column + cell.cell.colspan]) * points
                assert len(cell.cell.text) * 0.56 * table.size < room


def test_a_report_has_its_six_parts_with_text_tables_and_pictures_in_their_places():
    paper = report_paper(
        agency="示例市科学技术局",
        year=2025,
        template="2021",
        cells=numbered(report_templates.load("2021")),
        narrative={
            "overview": text_blocks("第一段。\n\n第二段。"),
            "other": (Paragraph("没有收取信息处理费。"),),
        },
        date=dt.date(2026, 1, 20),
    )
    validate(paper)
    shape = [b.text if isinstance(b, Heading | Paragraph) else b.caption for b in paper.blocks]
    assert paper.title == "示例市科学技术局2025年政府信息公开工作年度报告"
    assert shape == [
        "一、总体情况", "第一段。", "第二段。",
        "二、主动公开政府信息情况", "表二　主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况", "表三　收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "表四　政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况", "六、其他需要报告的事项", "没有收取信息处理费。",
    ]  # fmt: skip
    tables = docx.Document(io.BytesIO(to_docx(paper))).tables
    assert [(len(table.rows), len(table.columns)) for table in tables] == [(14, 4), (28, 10), (4, 15)]
    assert "三、本年度办理结果" in to_html(paper)


def test_an_unknown_part_cell_or_form_is_refused_by_name():
    with pytest.raises(ValueError, match="no part summary"):
        report_paper(agency="甲", year=2025, template="2021", cells={}, narrative={"summary": ()})
    with pytest.raises(ValueError, match=r"t9\.x"):
        report_paper(agency="甲", year=2025, template="2021", cells={"t9.x": 1})
    with pytest.raises(KeyError, match="2014x"):
        report_paper(agency="甲", year=2025, template="2014x", cells={})


def test_figures_of_a_report_without_tables_print_with_pictures_and_remarks():
    figures = [
        {"label": "收到申请", "value": 17, "unit": "件", "about": "约"},
        {"label": "网上申请", "value": 9, "unit": "件", "of_which": True},
    ]
    chart = charts.Chart(
        SVG,
        "收到申请",
        "两个数；最大的是收到申请。",
        ("项目", "数量"),
        (("收到申请", "17"), ("网上申请", "9")),
    )
    paper = figures_paper(
        agency="示例市科学技术局", year=2018, template="", cells={}, figures=figures,
        pictures=[charts.as_picture(chart)], remarks=["数据由程序读出。"],
    )  # fmt: skip
    found = "".join(pages(to_pdf(paper).data))
    for text in ("约17", "其中：网上申请", "一、正文载明的数据", "二、图", "三、说明", "数据由程序读出"):
        assert text in found
    assert isinstance(paper.blocks[1], Table)


def test_bars_with_the_same_name_stand_apart():
    svg = drawing.bars((("主动公开", 5), ("主动公开", 7), ("解读", 2)))
    labels = re.findall(r'translate\(-?\d+,([\d.]+)\)"[^>]*>(主动公开|解读)<', svg)
    assert [label for _place, label in labels] == ["主动公开", "主动公开", "解读"]
    assert len({place for place, _label in labels}) == 3
    assert "|" not in svg


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_a_workbook_holds_each_table_merged_as_printed_and_every_cell_with_its_key(form):
    cells = numbered(form)
    book = openpyxl.load_workbook(io.BytesIO(report_workbook("数据", form, cells)))
    assert book.sheetnames == ["表二", "表三", "表四", "数据"]
    corner = book["表三"].merged_cells.ranges
    assert "A2:C4" in {str(found) for found in corner}
    lines = {row[0]: row[1:] for row in book["数据"].iter_rows(min_row=2, values_only=True)}
    assert {key: line[1] for key, line in lines.items()} == {
        key: cell["value"] for key, cell in cells.items()
    }
    values = [value for sheet in ("表二", "表三", "表四") for row in book[sheet].values for value in row]
    printed = {value for value in values if isinstance(value, int)}
    assert printed == {cell["value"] for cell in cells.values() if cell["value"] is not None}


def test_a_workbook_is_the_same_each_time_and_holds_no_formula_from_a_report():
    form = report_templates.load("2021")
    cells = {**numbered(form), "t3.received.total": {"value": 1, "raw": '=HYPERLINK("http://a")\x00'}}
    told = {"figures": [{"label": "=1+1", "value": 2, "measure": "m"}], "remarks": ["+cmd|x"]}
    first = report_workbook("=题", form, cells, **told)
    assert first == report_workbook("=题", form, cells, **told)
    book = openpyxl.load_workbook(io.BytesIO(first))
    kinds = {
        cell.data_type
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    assert kinds == {"s", "n"}
    assert book["正文数据"]["B2"].value == "=1+1"


def test_a_workbook_of_nothing_is_refused():
    with pytest.raises(ValueError, match="needs cells or figures"):
        report_workbook("空", None, {})
    assert form_of("2021", {}).code == "2021"
