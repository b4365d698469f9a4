"""The statistics of reports before 2019: read from their table in any layout, checked by their own relations."""

from decimal import Decimal

import pytest

from gongkai.annual_report.check import check
from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.ingest.report import number
from gongkai.annual_report.ingest.show import show
from gongkai.law.report_layout import FROM_MEMORY, printed_grid
from gongkai.law.report_templates import load, relations

FORM = load("2014")
ROWS = FORM.table("t1").rows


def values() -> dict[str, Decimal]:
    """Return numbers that satisfy every relation of the form."""
    cells = {row.key: Decimal(1) for row in ROWS}
    cells |= {
        "proactive.total": Decimal(583),
        "proactive.website": Decimal(300),
        "fees.amount": Decimal("0.5"),
    }
    cells |= {
        "requests.received": Decimal(4),
        "requests.concluded": Decimal(2),
        "requests.answered": Decimal(13),
    }
    cells |= {
        "requests.refused": Decimal(6),
        "reconsideration.total": Decimal(3),
        "litigation.total": Decimal(3),
    }
    return cells | {"staff.people": Decimal(2)}


def cells() -> dict[str, Decimal | None]:
    """Return the same as cells, all years together three times as much."""
    year = {f"t1.{key}.year": value for key, value in values().items()}
    return {**year, **{f"t1.{key}.cumulative": value * 3 for key, value in values().items()}}


def table(separator: str, cumulative: bool = True, extra: str = "") -> str:
    """Return the table with `separator` between label, unit and numbers, one row a line."""
    head = ["统计指标", "单位", "2017年度", *(["历年累计"] if cumulative else [])]
    lines = [separator.join(head), "一、主动公开情况"]
    for row in ROWS:
        value = values()[row.key]
        numbers = [f"{value:f}", *([f"{value * 3:f}"] if cumulative else [])]
        lines.append(separator.join((row.label, row.unit, *numbers)))
    return "\n".join([*lines, extra])


def read(text: str, prose: str = "") -> Report:
    report = f"甲市财政局2017年政府信息公开工作年度报告\n\n一、概述\n\n{prose}\n\n七、附表\n\n{text}\n\n甲市财政局\n"
    return read_bytes(report.encode(), "x.txt")


@pytest.mark.parametrize("separator", ["\t", " | ", " "])
@pytest.mark.parametrize("cumulative", [True, False])
def test_every_row_of_the_form_is_read_in_every_layout(separator: str, cumulative: bool) -> None:
    report = read(table(separator, cumulative))
    assert report.template == "2014"
    wanted = {f"t1.{key}.year": number(value) for key, value in values().items()}
    if cumulative:
        wanted |= {f"t1.{key}.cumulative": number(value * 3) for key, value in values().items()}
    assert {key: number(cell.value) for key, cell in report.cells.items()} == wanted
    assert not report.doubtful
    assert report.findings == ()


def test_the_form_is_known_by_its_table_and_not_by_the_year() -> None:
    assert read("各项数字略。").template is None
    later = table("\t").replace("2017", "2022")
    report = read_bytes(f"甲市财政局2022年政府信息公开工作年度报告\n\n{later}\n".encode(), "x.txt")
    assert (report.year, report.template) == (2022, "2014")


def test_a_row_of_a_provinces_own_is_kept_aside_with_its_numbers() -> None:
    report = read(table("\t", extra="主动公开机构领导信息数\t条\t7\t21\n"))
    assert [(row.label, row.values) for row in report.aside] == [("主动公开机构领导信息数", ("7", "21"))]


RUN = (
    "统计指标单位2017年度历年累计主动公开政府信息数条5831294其中：1.政府网站公开数条5831294"
    "收到申请数件992.传真申请数件33申请办结数件99"
)


def test_digits_that_ran_together_are_cut_by_the_text_and_by_what_a_part_may_be() -> None:
    report = read(RUN, "全年主动公开政府信息583条。")
    read_as = {key: number(cell.value) for key, cell in report.cells.items() if cell.how == "split"}
    assert read_as["t1.proactive.total.year"] == read_as["t1.proactive.website.year"] == 583
    assert read_as["t1.proactive.total.cumulative"] == 1294
    assert (read_as["t1.requests.received.year"], read_as["t1.requests.fax.cumulative"]) == (9, 3)


def test_digits_that_nothing_decides_are_in_doubt_and_no_number() -> None:
    report = read(RUN)
    doubted = {"t1.proactive.total.year", "t1.proactive.total.cumulative"}
    assert doubted <= report.doubtful
    assert all(report.cells[key].value is None for key in doubted)


def test_the_last_number_of_a_text_that_breaks_off_is_in_doubt() -> None:
    report = read_bytes(f"甲市财政局2017年政府信息公开年报\n{RUN}".encode(), "x.txt")
    assert "t1.requests.concluded.cumulative" in report.doubtful
    assert "t1.requests.received.cumulative" not in report.doubtful


BROKEN = {
    "F14-CHANNELS": ("requests.letter", "year", 1),
    "F14-CONCLUDED": ("requests.extended", "year", 1),
    "F14-ANSWERS": ("requests.granted", "year", 1),
    "F14-REFUSALS": ("requests.refused.privacy", "year", 1),
    "F14-RECONSIDERATION": ("reconsideration.other", "year", 1),
    "F14-LITIGATION": ("litigation.corrected", "year", 1),
    "F14-STAFF": ("staff.part_time", "year", 1),
    "F14-NORMATIVE-PART": ("proactive.normative_documents", "cumulative", 5000),
    "F14-WEBSITE-PART": ("proactive.website", "cumulative", 5000),
    "F14-GAZETTE-PART": ("proactive.gazette", "cumulative", 5000),
    "F14-WECHAT-PART": ("proactive.wechat", "cumulative", 5000),
    "F14-WEIBO-PART": ("proactive.weibo", "cumulative", 5000),
    "F14-PRESS-HEAD": ("responses.press_conferences_head", "cumulative", 5),
    "F14-INTERVIEWS-HEAD": ("responses.interviews_head", "cumulative", 5),
    "F14-CUMULATIVE": ("staff.points", "year", 5),
    "F14-NEGATIVE": ("staff.budget", "year", -2),
}


@pytest.mark.parametrize("code", BROKEN)
def test_a_broken_relation_of_the_statistics_is_found_and_no_other(code: str) -> None:
    row, column, by = BROKEN[code]
    changed = cells()
    changed[f"t1.{row}.{column}"] = (changed[f"t1.{row}.{column}"] or Decimal(0)) + by
    assert {finding.code for finding in check(FORM, changed)} == {code}


def test_more_concluded_than_received_is_asked_about() -> None:
    changed = cells()
    for row, by in (("requests.concluded", 4), ("requests.on_time", 4)):
        for column, times in (("year", 1), ("cumulative", 3)):
            changed[f"t1.{row}.{column}"] = (changed[f"t1.{row}.{column}"] or Decimal(0)) + by * times
    found = check(FORM, changed)
    assert {(finding.code, finding.level) for finding in found} == {("F14-CONCLUDED-OVER-RECEIVED", "ask")}


def test_sound_statistics_break_nothing_and_every_relation_is_broken_here() -> None:
    assert check(FORM, cells()) == []
    own = {relation.code for relation in relations() if relation.templates == ("2014",)}
    assert own == {*BROKEN, "F14-CONCLUDED-OVER-RECEIVED"}


def test_rows_known_from_memory_are_marked_wherever_they_are_shown() -> None:
    assert [row.confidence for row in ROWS] == ["V"] * 4 + ["M"] * (len(ROWS) - 4)
    labels = [row[0].text for row in printed_grid(FORM.table("t1"))[1:]]
    assert [FROM_MEMORY in label for label in labels] == [row.confidence == "M" for row in ROWS]
    page = show(read(table("\t")))
    assert "3.政务微博公开政府信息数 [M]" in page
    assert "1.政府公报公开政府信息数 [" not in page


def spread(between: str, cumulative: bool = True) -> str:
    """Return the table with `between` between all cells, those of one row and those of the next."""
    return table("\t", cumulative).rstrip().replace("\t", between).replace("\n", between)


@pytest.mark.parametrize("between", ["\n\n", "\n\t\n", "\n \n"])
@pytest.mark.parametrize("cumulative", [True, False])
def test_cells_with_blank_lines_between_them_are_still_a_table(between: str, cumulative: bool) -> None:
    report = read(spread(between, cumulative))
    wanted = cells() if cumulative else {f"t1.{key}.year": value for key, value in values().items()}
    assert {key: report.values.get(key) for key in wanted} == wanted
    assert report.doubtful == set()


def test_the_name_of_a_group_that_ran_into_a_label_does_not_hide_its_row() -> None:
    text = table("", cumulative=False).replace("一、主动公开情况\n", "一、主动公开情况——")
    report = read(text.replace("\n", ""))
    assert report.values["t1.proactive.total.year"] == 583
    assert not [row.label for row in report.aside if "主动公开政府信息数" in row.label]


def test_the_column_of_all_years_may_stand_first() -> None:
    text = table("\t").replace("2017年度\t历年累计", "历年累计\t2017年度")
    report = read(text)
    assert report.values["t1.proactive.website.cumulative"] == 300
    assert report.values["t1.proactive.website.year"] == 900


def test_the_codes_of_rows_are_no_numbers() -> None:
    lines = table("\t", cumulative=False).replace("单位\t", "单位\t代码\t").split("\n")
    coded = [
        "\t".join([*line.split("\t")[:2], f"{number:02d}", *line.split("\t")[2:]])
        if number > 1 and "\t" in line
        else line
        for number, line in enumerate(lines)
    ]
    report = read("\n".join(coded))
    assert (report.values["t1.proactive.website.year"], report.doubtful) == (300, set())


def test_a_rule_of_counting_in_a_label_is_no_figure_of_the_text() -> None:
    report = read("", "主动公开政府信息数（不同渠道公开相同信息计1条），共计公开政府信息5条。")
    assert [figure.value for figure in report.figures] == [5]
