"""Word files, read back with python-docx."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from gongkai.papers.document import Heading, Paragraph
from gongkai.papers.word import to_docx

from .examples import NASTY, NOTICE, REPLY, TABLE


@pytest.fixture(scope="module")
def notice():
    return docx.Document(io.BytesIO(to_docx(NOTICE)))


def test_the_page_and_the_grid_are_those_of_the_standard(notice):
    section = notice.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.03)
    assert section.top_margin.mm == pytest.approx(34.58, abs=0.03)
    assert section.left_margin.mm == pytest.approx(28, abs=0.03)
    grid = section._sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("linesAndChars", "592")
    assert notice.settings.odd_and_even_pages_header_footer


def test_styles_name_the_official_fonts_for_chinese_text(notice):
    def font(name: str) -> str:
        return notice.styles[name].element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))

    named = {
        name: font(name)
        for name in ("Title", "Normal", "Body Text", "Heading 1", "Heading 2", "Heading 3", "Mark")
    }
    assert named == {
        "Title": "方正小标宋_GBK",
        "Normal": "仿宋_GB2312",
        "Body Text": "仿宋_GB2312",
        "Heading 1": "黑体",
        "Heading 2": "楷体_GB2312",
        "Heading 3": "仿宋_GB2312",
        "Mark": "方正小标宋_GBK",
    }


def test_paragraphs_have_real_styles(notice):
    by_style = {paragraph.style.name: paragraph.text for paragraph in notice.paragraphs}
    assert by_style["Title"] == NOTICE.title
    assert by_style["Heading 4"] == "（1）细则"
    assert by_style["Mark"] == NOTICE.mark
    assert [run.bold for run in next(p for p in notice.paragraphs if p.text.startswith("要点")).runs] == [
        True,
        None,
    ]


def test_tables_keep_merged_cells_and_repeat_their_header(notice):
    table = notice.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["", "", "申请人情况", "申请人情况"],
        ["", "", "自然人", "总计"],
        ["三、办理结果", "（一）予以公开", "12", "34"],
        ["三、办理结果", "（二）部分公开", "", "56"],
    ]
    repeated = [row._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None for row in table.rows]
    assert repeated == [True, True, False, False]
    assert table.cell(2, 0)._tc is table.cell(3, 0)._tc


def test_a_picture_has_its_words_and_its_data_table(notice):
    assert notice.inline_shapes[0]._inline.docPr.get("descr") == "柱状图：一项"
    assert len(notice.tables) == 2


def test_the_file_tells_title_and_agency_and_nothing_of_the_program():
    data = to_docx(REPLY)
    told = docx.Document(io.BytesIO(data)).core_properties
    assert (told.title, told.author, told.comments) == (REPLY.title, REPLY.signature, "")
    assert (told.created.year, told.modified.day) == (2026, 5)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        whole = b"".join(packed.read(name) for name in packed.namelist() if name.endswith((".xml", ".rels")))
    assert b"python-docx" not in whole


def test_the_same_document_gives_the_same_bytes():
    data = to_docx(REPLY)
    assert data == to_docx(REPLY)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_text_and_long_paragraphs_come_through_as_text():
    hostile = replace(
        REPLY,
        title=NASTY,
        blocks=(Heading(1, NASTY), Paragraph(NASTY + "\x00😀"), Paragraph("长" * 50_000), TABLE),
    )
    read = docx.Document(io.BytesIO(to_docx(hostile)))
    texts = [paragraph.text for paragraph in read.paragraphs]
    assert texts.count(NASTY) == 2
    assert NASTY + "\ufffd😀" in texts
    assert "长" * 50_000 in texts


def test_a_letter_has_the_double_line_and_no_number_on_its_first_page():
    letter = docx.Document(io.BytesIO(to_docx(REPLY)))
    mark = next(paragraph for paragraph in letter.paragraphs if paragraph.style.name == "Mark")
    assert mark._p.pPr.find(qn("w:pBdr")).find(qn("w:bottom")).get(qn("w:val")) == "thickThinSmallGap"
    section = letter.sections[0]
    assert section.different_first_page_header_footer
    assert not section.first_page_footer._element.findall(f".//{qn('w:instrText')}")
    assert section.footer._element.findall(f".//{qn('w:instrText')}")


def test_nothing_of_the_template_it_began_as_is_left():
    with zipfile.ZipFile(io.BytesIO(to_docx(replace(REPLY, identifier="编号一")))) as packed:
        names = packed.namelist()
        told = packed.read("docProps/app.xml") + packed.read("docProps/core.xml")
    assert not [name for name in names if "thumbnail" in name or "Effects" in name or "customXml" in name]
    assert b"Macintosh" not in told
    assert "编号一".encode() in told
