"""What a document refuses, and where its tables' cells stand."""

import datetime as dt
from dataclasses import replace

import pytest

from gongkai.papers import layout
from gongkai.papers.document import (
    Cell,
    Heading,
    Imprint,
    Paper,
    PaperError,
    Paragraph,
    Picture,
    Table,
    number_text,
)
from gongkai.papers.grid import placed
from gongkai.papers.validation import validate
from gongkai.papers.wording import clean

from .examples import NOTICE, REPLY, SVG, TABLE


def reasons(paper: Paper) -> str:
    with pytest.raises(PaperError) as caught:
        validate(paper)
    return " ".join(caught.value.reasons)


def table(*rows, widths=(1, 1)) -> Table:
    return Table("表", widths, rows)


def test_the_examples_have_no_fault():
    for paper in (REPLY, NOTICE):
        validate(paper)


def test_every_fault_is_told_at_once_and_with_its_place():
    told = reasons(
        replace(
            NOTICE,
            title=" ",
            mark="",
            blocks=(Paragraph("文"), Heading(2, "（一）"), Paragraph(" "), Heading(9, "九")),
        )
    )
    assert "title is empty" in told
    assert "发文机关标志" in told
    assert "Block 2 (Heading): level 2 follows level 0" in told
    assert "Block 3 (Paragraph): the paragraph is empty" in told
    assert "Block 4 (Heading): the level 9" in told


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (table((Cell("a"),)), "row 1 leaves column 2 of 2 without a cell"),
        (table((Cell("a"), Cell("b"), Cell("c"))), "reaches column 3 of 2"),
        (table((Cell("a", rowspan=2), Cell("b"))), "reaches row 2 of 1"),
        (table((Cell("a"), Cell("b", rowspan=2)), (Cell("c", colspan=2),)), "overlaps a cell"),
        (table((Cell("a", colspan=0), Cell("b"))), "spans 0 × 1"),
        (table((Cell("a"), Cell("b")), widths=(1, -1)), "width above zero"),
        (Table("表", (1,), ()), "no rows"),
        (Table("表", (1,), ((Cell("a", rowspan=2),), ()), header_rows=1), "reaches out of the header rows"),
        (Table("表", (1,), ((Cell("a"),),), header_rows=2), "2 header rows of 1 rows"),
        (Table("表", (1,), ((Cell("a"),),), size=99), "type of 99"),
    ],
)
def test_a_table_that_is_no_grid_is_refused_with_the_cell(wrong, told):
    assert told in reasons(replace(NOTICE, blocks=(wrong,)))


@pytest.mark.parametrize(
    ("svg", "told"),
    [
        ("<svg", "no well-formed SVG"),
        ("<html/>", "begins with <html>"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "document type"),
        ("<svg><script>x</script></svg>", "<script>"),
        ('<svg><image href="file:///etc/passwd"/></svg>', "<image>"),
        ('<svg onload="x()"/>', "onload"),
        ("<svg><style>@import url(http://a)</style></svg>", "reaches outside"),
        ('<svg><a href="http://a"/></svg>', "href"),
    ],
)
def test_a_drawing_that_is_broken_or_reaches_outside_is_refused(svg, told):
    assert told in reasons(replace(NOTICE, blocks=(Picture(svg, "图"),)))


def test_a_picture_needs_words_and_a_seal_needs_signature_and_date():
    assert "says what it shows" in reasons(replace(NOTICE, blocks=(Picture(SVG, ""),)))
    assert "place for a seal" in reasons(replace(REPLY, date=None))
    assert "A letter has no printing agency" in reasons(
        replace(REPLY, imprint=Imprint((), "局办公室", dt.date(2026, 1, 1)))
    )


def test_cells_stand_where_the_spans_leave_room():
    places = {cell.cell.text: (cell.row, cell.column) for cell in placed(TABLE)}
    assert places["总计"] == (1, 3)
    assert places["（一）予以公开"] == (2, 1)
    assert places["56"] == (3, 3)


def test_numbers_follow_the_standard():
    assert number_text("示科", 2026, 3) == "示科〔2026〕3号"
    assert number_text("示科依", 2026, 31, ordinal=True) == "示科依〔2026〕第31号"
    assert round(layout.LINES * layout.PITCH) == round(229.84 * layout.MM)
    assert round(layout.CHARACTERS * (layout.BODY + layout.TRACKING), 3) == round(156 * layout.MM, 3)


def test_signature_and_date_stand_as_with_a_seal_and_without():
    sealed = layout.closing(NOTICE)
    assert sealed.date_right == 4.0
    wide, day = 8.0, 6.0
    assert sealed.signature_right + wide / 2 == pytest.approx(sealed.date_right + day / 2)
    long = layout.closing(replace(NOTICE, signature="示例省示例自治州示例市科学技术局"))
    assert (long.signature_right, long.date_right) == (0.0, 5.0)
    assert layout.closing(replace(NOTICE, seal=False)).signature_right == 2.0
    short = layout.closing(replace(NOTICE, seal=False, signature="某局"))
    assert (short.date_right, short.signature_right) == (2.0, 8.0)


def test_text_loses_only_what_no_format_can_hold():
    assert clean("甲\x00乙\r\n丙\t丁\u202e😀𠮷") == "甲\ufffd乙\n丙 丁\ufffd😀𠮷"
