"""PDF, read back with pypdfium2 and pikepdf."""

import io
import re
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from gongkai.papers.document import Cell, Heading, Paper, Paragraph, Picture, Table
from gongkai.papers.layout import MM
from gongkai.papers.pdf import to_pdf

from .examples import NASTY, NOTICE, REPLY, SVG, TABLE


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def text(data: bytes) -> str:
    return re.sub(r"\s", "", "".join(pages(data)))


@pytest.mark.parametrize("paper", [REPLY, NOTICE], ids=["letter", "document"])
def test_all_text_is_on_pages_of_the_standard_size(paper):
    made = to_pdf(paper)
    found = text(made.data)
    parts = [
        paper.mark,
        paper.number,
        paper.title,
        paper.addressee,
        paper.signature,
        *paper.attachments,
        *paper.remarks,
    ]
    parts += [block.text for block in paper.blocks if isinstance(block, Heading)]
    parts += [
        block.text for block in paper.blocks if isinstance(block, Paragraph) and isinstance(block.text, str)
    ]
    assert [part for part in parts if re.sub(r"\s", "", part) not in found] == []
    for page in pypdfium2.PdfDocument(made.data):
        assert page.get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.1)


def test_the_parts_of_a_letter_stand_in_their_order():
    found = text(to_pdf(REPLY).data)
    order = [
        REPLY.mark,
        REPLY.number,
        REPLY.title,
        "张三：",
        "本机关于",
        "如对本答复不服",
        "附件：信息复制件",
        "2026年11月5日",
        "（联系人：李四）",
    ]
    places = [found.index(part) for part in order]
    assert places == sorted(places)


def test_every_font_is_embedded_and_named_by_role():
    made = to_pdf(NOTICE)
    with pikepdf.open(io.BytesIO(made.data)) as document:
        described = [
            node
            for node in document.objects
            if isinstance(node, pikepdf.Dictionary) and node.get("/Type") == "/FontDescriptor"
        ]
        assert described
        assert all(any(name.startswith("/FontFile") for name in node.keys()) for node in described)  # noqa: SIM118
        assert document.docinfo["/Title"] == NOTICE.title
        assert str(document.Root.Lang).startswith("zh")
        assert document.Root.MarkInfo.Marked
        assert document.pdf_version
    assert made.fonts_used
    assert set(made.roles) == {"title", "body", "kai", "hei", "song"}
    assert made.standards == ("PDF/UA-1", "PDF/A-2a")


def test_the_same_document_gives_the_same_bytes():
    first = to_pdf(NOTICE).data
    to_pdf(REPLY)
    assert to_pdf(NOTICE).data == first


def test_packaged_fonts_alone_print_a_document():
    made = to_pdf(REPLY, packaged_fonts=True)
    assert set(made.roles.values()) == {"Noto Sans CJK SC"}
    assert REPLY.title in text(made.data)


def test_hostile_text_comes_through_as_text():
    hostile = replace(
        NOTICE,
        **{name: NASTY for name in ("title", "number", "addressee", "signature", "note")},
        attachments=(NASTY,),
        blocks=(
            Heading(1, NASTY),
            Paragraph(NASTY),
            Picture(SVG, NASTY, NASTY),
            replace(TABLE, caption=NASTY, notes=(NASTY,)),
        ),
    )
    assert text(to_pdf(hostile).data).count(re.sub(r"\s", "", NASTY)) == 11


def test_a_character_that_no_font_draws_is_printed_as_its_code():
    made = to_pdf(replace(REPLY, title="答复\ue000书", addressee="\U000f1234"), packaged_fonts=True)
    assert made.undrawn == ("\ue000", "\U000f1234")
    assert "答复［U+E000］书" in text(made.data)
    assert "［U+F1234］：" in text(made.data)
    assert made.standards == ("PDF/UA-1", "PDF/A-2a")


def test_a_table_over_several_pages_repeats_its_header():
    rows = (
        (Cell("栏目一", header=True), Cell("栏目二", header=True)),
        *((Cell(f"第{n}行"), Cell("1")) for n in range(120)),
    )
    found = pages(to_pdf(Paper("report", "长表", (Table("长表", (1, 1), rows, header_rows=1),))).data)
    assert len(found) > 2
    assert all("栏目一" in page for page in found)
    assert "第119行" in found[-1]


def test_page_numbers_begin_on_the_second_page_of_a_letter():
    long = replace(REPLY, blocks=(Paragraph("答复。" * 500),))
    found = [page.rstrip()[-7:] for page in pages(to_pdf(long).data)]
    assert "— 1 —" not in found[0]
    assert "— 2 —" in found[1]
    assert "— 1 —" in pages(to_pdf(NOTICE).data)[0]


def test_a_word_longer_than_the_line_stays_within_the_text_and_in_one_piece():
    word, cell = "y" * 300, "https://example.cn/" + "z" * 200
    paper = replace(
        REPLY,
        title=word,
        blocks=(Paragraph(f"见{word}。"), Table("表", (1, 5), ((Cell(cell), Cell("12345678")),))),
    )
    made = to_pdf(paper).data
    assert text(made).count(word) == 2
    assert cell in text(made)
    for page in pypdfium2.PdfDocument(made):
        words = page.get_textpage()
        rights = [words.get_charbox(n)[2] for n in range(words.count_chars())]
        assert max(rights) < (210 - 26 + 1) * MM
