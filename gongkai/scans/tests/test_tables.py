"""Ruled tables are read cell by cell, with their spans, straight or leaning, and every cell says how sure it is."""

from PIL import Image, ImageDraw

from gongkai.scans import Line, ScannedCell, ScannedTable, read_page
from gongkai.scans.tests.drawn import font

ROWS = [["项目", "本年", "上年"], ["申请数量", "0", "1"], ["办理结果", "713", ""], ["总计", "10", "88"]]


def _page(*, spanned: bool = False) -> Image.Image:
    """A heading, and a table of four rows; with ``spanned``, its first row is one cell."""
    page = Image.new("L", (1000, 640), 250)
    pen = ImageDraw.Draw(page)
    pen.text((120, 40), "三、收到和处理申请情况", font=font(32), fill=20)
    for number, row in enumerate(ROWS):
        cells = (
            [("办理情况", 0, 3)] if spanned and number == 0 else [(one, at, 1) for at, one in enumerate(row)]
        )
        for text, column, span in cells:
            left, top = 120 + 250 * column, 140 + 70 * number
            pen.rectangle((left, top, left + 250 * span, top + 70), outline=30, width=2)
            pen.text((left + 40, top + 16), text, font=font(28), fill=20)
    return page


def _table(page: Image.Image) -> ScannedTable:
    return next(part for part in read_page(page) if isinstance(part, ScannedTable))


def _texts(table: ScannedTable) -> list[list[str]]:
    return [[cell.text for cell in table.cells if cell.row == row] for row in range(len(ROWS))]


def test_lines_and_cells_come_in_reading_order() -> None:
    heading, table = read_page(_page())
    assert isinstance(heading, Line)
    assert heading.text == "三、收到和处理申请情况"
    assert isinstance(table, ScannedTable)
    assert _texts(table) == ROWS
    assert all(cell.confidence > 0.9 for cell in table.cells)


def test_a_page_that_leans_or_stands_on_its_head_is_set_right() -> None:
    assert _texts(_table(_page().rotate(1.5, Image.Resampling.BICUBIC, fillcolor=250))) == ROWS
    assert _texts(_table(_page().rotate(180))) == ROWS


def test_a_cell_over_several_columns_tells_its_span() -> None:
    first = _table(_page(spanned=True)).cells[0]
    assert (first.text, first.row, first.column, first.rows, first.columns) == ("办理情况", 0, 0, 1, 3)


def test_a_number_that_two_looks_read_differently_is_unsure(monkeypatch) -> None:
    from gongkai.scans import recogniser, tables

    answers = iter(
        [{0: ("713", (0.99,) * 3), 1: ("0", (0.98,))}, {0: ("718", (0.99,) * 3), 1: ("0", (0.95,))}]
    )
    monkeypatch.setattr(recogniser, "read_crops", lambda *_: next(answers))
    blank = Image.new("RGB", (60, 40))
    import numpy

    said = tables._read_twice([numpy.asarray(blank)] * 2, 0.0)
    assert said == {0: ("713", (0.495,) * 3), 1: ("0", (0.95,))}


def test_a_blank_cell_is_told_from_one_that_says_nothing_legible() -> None:
    blank = next(cell for cell in _table(_page()).cells if (cell.row, cell.column) == (2, 2))
    assert (blank.text, blank.confidence) == ("", 1.0)
    assert isinstance(blank, ScannedCell)


def test_a_picture_without_a_table_gives_lines_alone() -> None:
    assert [type(part) for part in read_page(_page().crop((0, 0, 1000, 120)))] == [Line]
    assert read_page(Image.new("L", (400, 300), 255)) == []
