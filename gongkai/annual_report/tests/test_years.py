"""Five years of reports: across forms, with gaps and no zeros, in sentences that follow from the numbers."""

import io
import re
from typing import Any

import pypdfium2
import pytest
from django.utils import translation
from lxml import etree
from PIL import Image

from gongkai.annual_report import charts, years
from gongkai.annual_report.comparing import Side
from gongkai.annual_report.drawing import bars, lattice
from gongkai.annual_report.picture import PictureReport, Tile, picture_report
from gongkai.annual_report.poster import MOST_TILES, poster, wrapped
from gongkai.annual_report.years import over_years, summary, table
from gongkai.law import report_templates
from gongkai.law.report_series import all_series
from gongkai.papers.sheet import sheet_pdf, sheet_png

pytestmark = pytest.mark.one_database
AGENCY = "示例市科学技术局"


def side(year: int, template: str = "2021", **told: Any) -> Side:
    """A report of a year in which everything is 0 but for the cells given."""
    cells = {key: 0 for key in (report_templates.load(template).cells if template else ())}
    cells |= {key.replace("__", "."): value for key, value in told.pop("cells", {}).items()}
    return Side(
        "年报", AGENCY, year, template, {key: {"value": value} for key, value in cells.items()}, **told
    )


def received(*numbers: int | None, first: int = 2019) -> list[Side]:
    """Reports with these numbers of new requests, one a year; no report where None."""
    return [side(first + n, cells={"t3__received__total": v}) for n, v in enumerate(numbers) if v is not None]


def requests(reports: list[Side]) -> years.Years:
    (found,) = (one for one in over_years(reports, english=True) if one.key == "requests")
    return found


def told(reports: list[Side]) -> str:
    with translation.override("en"):
        return summary(requests(reports))


def shown(reports: list[Side], key: str, label: str) -> tuple[str, ...]:
    """The row of a chart as its data table has it."""
    with translation.override("en"):
        (found,) = (one for one in over_years(reports, english=True) if one.key == key)
        return next(values for name, *values in table(found)[1] if name == label)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ((3, 4, 6, 7, 9), "rises with every stated year, from 3 requests in 2019 to 9 in 2023"),
        ((9, 7, 6, 4, 3), "falls with every stated year, from 9 requests in 2019 to 3 in 2023"),
        ((4, 4, 4, 4, 4), "4 requests in each stated year from 2019 to 2023"),
        ((3, 9, 6, 9, 5), "3 requests in 2019, 5 in 2023; the most in 2020, 2022 with 9"),
        ((3, None, 6, None, 9), "No report is published here on 2020, 2022."),
    ],
)
def test_the_sentence_follows_from_the_numbers(numbers: tuple[int | None, ...], sentence: str):
    """Rises, falls, stays, goes up and down; a year without a report is named."""
    assert sentence in told(received(*numbers))


def test_a_gap_is_no_zero_and_says_why():
    """No report, a report that does not state it, one that was not read with certainty."""
    reports = [
        side(2019, cells={"t3__received__total": 3}),
        side(2021, cells={"t3__received__total": None}),
        side(2022, cells={"t3__received__total": None}, doubted=frozenset({"t3.received.total"})),
        side(2023, cells={"t3__received__total": 0}),
    ]
    assert shown(reports, "requests", "New requests") == ["3", "no report", "not stated", "in doubt", "0"]


def test_only_the_last_five_years_are_drawn_and_two_of_them_are_needed():
    """One year is no course."""
    assert requests(received(1, 2, 3, 4, 5, 6, 7)).years == (2021, 2022, 2023, 2024, 2025)
    assert over_years(received(5), english=True) == []
    assert over_years([], english=True) == []


def test_outcomes_are_followed_across_the_three_forms():
    """其他处理 is one row in 2019, three in 2021; the form before had no 不予处理, and matching it is unsure."""
    old = {"t1__requests__refused__year": 5, "t1__requests__received__year": 8}
    reports = [
        side(2018, "2014", cells=old),
        side(2019, "2019", cells={"t3__other__total": 4}),
        side(2021, cells={"t3__other__fee_overdue__total": 1, "t3__other__rest__total": 2}),
    ]
    assert shown(reports, "outcomes", "Other") == ["no report", "0", "4", "no report", "3"]
    assert shown(reports, "outcomes", "Refused") == ["no report", "5", "0", "no report", "0"]
    assert shown(reports, "outcomes", "Not processed") == ["no report", "not stated", "0", "no report", "0"]
    assert "On 2018 by the form before 2019" in told(reports)


def test_a_sum_with_a_blank_in_it_is_not_stated():
    """Seven kinds of refusal and one blank are no number of refusals."""
    reports = [side(2022), side(2023, cells={"t3__refused__deliberative__total": None})]
    assert shown(reports, "outcomes", "Refused")[-2:] == ["0", "not stated"]


def test_channels_come_from_the_text_and_the_sentence_says_so():
    """Approximate figures, parts of others, and several numbers of one measure are not drawn."""

    def figure(value: int, **more: Any) -> dict[str, Any]:
        return {"measure": "proactive.website", "label": "网站", "value": value, "unit": "条", **more}

    reports = [side(2020, figures=[figure(8)]), side(2021, figures=[figure(9), figure(2, of_which=True)]),
               side(2022, figures=[figure(7, about="约")]), side(2023, figures=[figure(6), figure(5)])]  # fmt: skip
    assert shown(reports, "channels", "Website") == ["no report", "8", "9", "not stated", "in doubt"]
    (channels,) = (one for one in over_years(reports, english=True) if one.key == "channels")
    with translation.override("en"):
        assert "Numbers of the text of the report, not of its tables, on 2020, 2021." in summary(channels)


def test_every_line_is_known_by_its_cells_in_some_form():
    """The data is checked when it is read; each chart has lines."""
    assert {series.key for series in all_series()} == {
        *("requests", "outcomes", "request_channels", "channels", "remedies")
    }
    assert all(series.lines for series in all_series())


def test_a_drawing_tells_its_title_and_words_and_has_the_colour_asked_for():
    """Numbers stand beside every bar; a gap says what it is; years keep their order."""
    rows = (("新收<&", (("2022", 3.0, "3"), ("2023", None, "无报告"))),)
    svg = lattice(rows, "#8a1f1f", "标题<", "说明&")
    root = etree.fromstring(svg.encode())
    words = [element.text for element in root.iter() if element.text]
    assert words[:2] == ["标题<", "说明&"]
    assert {"3", "无报告", "新收<&", "2022", "2023"} <= set(words)
    assert "#8a1f1f" in svg
    assert len(re.findall("#8a1f1f", bars((("甲", 1.0), ("乙", 2.0)), "#8a1f1f"))) == 2


def test_documents_and_pages_show_the_same_drawing():
    """The picture of a chart is the chart, with its data for every year."""
    (chart, *_others) = charts.over_years(received(3, 4, 6), english=False)
    picture = charts.as_picture(chart)
    assert picture.svg == chart.svg
    assert picture.data
    assert [len(row) for row in picture.data.rows] == [6] * (len(chart.rows) + 1)


def at_a_glance(report: Side, **more: Any) -> PictureReport:
    with translation.override("en"):
        return picture_report(report, english=True, **more)


def tiles(report: Side) -> dict[str, str]:
    return {tile.label: tile.value for tile in at_a_glance(report).tiles}


def test_headline_figures_are_those_of_the_report():
    """The share is that of what was concluded; from zero concluded there is none."""
    cells = {"t3__concluded__total": 8, "t3__granted__total": 3, "t3__partly_granted__total": 2}
    found = tiles(side(2023, cells=cells))
    assert found["Concluded"] == "8"
    assert found["Granted wholly or partly, of those concluded"] == "62.5"
    assert "Granted wholly or partly, of those concluded" not in tiles(side(2023))


def test_a_report_without_numbers_still_has_a_page():
    """What is not stated says so."""
    assert tiles(side(2023, template="")) == {"New requests": "", "Concluded": ""}
    assert at_a_glance(side(2023, template="")).charts == ()


LONG = "内蒙古自治区某某特别长名称的联合行政执法协调委员会办公室科学技术与工业信息化管理局" * 3


@pytest.mark.parametrize(
    "report",
    [
        side(2023, template=""),
        Side("x", LONG, 2023, "2021", {}),
        side(2023, cells={k.replace(".", "__"): 10**14 for k in report_templates.load("2021").cells}),
    ],
    ids=["empty", "long name", "huge numbers"],
)
def test_the_sheet_is_one_page_whatever_it_holds(report: Side):
    """Nothing reaches out of the page; PDF and PNG are made of the same drawing."""
    found = at_a_glance(report, sample=True)
    svg = poster(found)
    etree.fromstring(svg.encode())
    made = sheet_pdf(svg, title=found.title, author=found.agency, alt=found.words)
    document = pypdfium2.PdfDocument(made)
    assert len(document) == 1
    assert [round(length) for length in document[0].get_size()] == [595, 842]
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "at a glance" in text
    assert "no official publication" in text
    assert Image.open(io.BytesIO(sheet_png(svg))).size == (1588, 2246)
    assert sheet_pdf(svg, title=found.title, author=found.agency, alt=found.words) == made


def test_texts_are_broken_into_their_room():
    """Latin words stay whole where they can; what is too much ends with an ellipsis."""
    assert wrapped("one two three", 10, 35, 5) == ["one two", "three"]
    assert wrapped("甲乙丙丁戊己", 10, 20, 2) == ["甲乙", "丙…"]
    report = at_a_glance(side(2023))
    many = PictureReport(**{**vars(report), "tiles": tuple(Tile(f"项{n}", str(n)) for n in range(40))})
    assert poster(many).count('width="4"') == MOST_TILES
