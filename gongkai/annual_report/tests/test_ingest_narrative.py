"""Title, agency, year, parts and stated figures, read from prose of our own."""

import pytest
import yaml

from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.ingest.figures import measures
from gongkai.law import report_templates


def read(text: str, known: tuple[str, ...] = ()) -> Report:
    return read_bytes(text.encode(), "x.txt", known)


@pytest.mark.parametrize(
    ("head", "agency", "year"),
    [
        ("甲市科学技术局2021年政府信息公开工作年度报告", "甲市科学技术局", 2021),
        ("甲市科学技术局\n\n2021 年政府信息公开工作年度报告", "甲市科学技术局", 2021),
        ("甲市科学技术局2020年度\n\n政府信息公开年度报告", "甲市科学技术局", 2020),
        ("# **甲县科技局 ２０１８ 年政府信息公开工作年度报告**", "甲县科学技术局", 2018),
        ("2017年甲市财政局政务公开工作总结", "甲市财政局", 2017),
        ("标题: 乙县人民政府2022年政府信息公开工作年度报告\n正文", "乙县人民政府", 2022),
        ("2022年政府信息公开工作年度报告\n发布机构: 丙区教育局\n", "丙区教育局", 2022),
    ],
)
def test_agency_and_year_are_read_from_the_title(head: str, agency: str, year: int) -> None:
    report = read(head + "\n\n政府信息公开的情况如下。\n")
    assert (report.agency.name, report.year) == (agency, year)


def test_a_bare_province_is_completed_from_the_text_that_names_it() -> None:
    report = read("省科技厅2018年政府信息公开工作年度报告\n印发了《安徽省科学技术厅会议制度》。\n")
    assert report.agency.name == "安徽省科学技术厅"
    assert report.agency.certain
    assert "正文" in report.agency.basis


def test_a_bare_autonomous_region_is_completed_from_the_only_one_named() -> None:
    report = read("自治区科技厅2018年政府信息公开工作年度报告\n在《宁夏回族自治区人民政府公报》刊登。\n")
    assert report.agency.name == "宁夏回族自治区科学技术厅"


def test_a_completion_between_two_provinces_is_a_doubt() -> None:
    report = read("省科技厅2018年政府信息公开工作年度报告\n与河北省、山西省、河北省合作。信息公开。\n")
    assert report.agency.name == "河北省科学技术厅"
    assert not report.agency.certain
    doubt = next(doubt for doubt in report.doubts if doubt.code == "agency-completed")
    assert "山西省" in doubt.message


def test_a_region_that_the_text_never_names_is_not_invented() -> None:
    report = read("市科技局2018年政府信息公开工作年度报告\n信息公开情况。\n")
    assert report.agency.name == "市科学技术局"
    assert [doubt.code for doubt in report.doubts if "agency" in doubt.code] == ["agency-completed"]


def test_a_short_form_with_several_full_names_is_a_doubt_unless_known() -> None:
    text = "甲市文旅局2018年政府信息公开工作年度报告\n信息公开情况。\n"
    assert not read(text).agency.certain
    known = read(text, ("甲市文化和旅游局",))
    assert known.agency.certain
    assert "已知机关" in known.agency.basis


def test_a_name_one_character_off_a_known_agency_is_a_doubt_that_names_it() -> None:
    report = read("沐阳县人民政府2018年政府信息公开工作年度报告\n", ("沭阳县人民政府",))
    assert report.agency.name == "沭阳县人民政府"
    assert [doubt.code for doubt in report.doubts] == ["agency-close"]


def test_a_title_and_a_period_of_different_years_are_a_doubt() -> None:
    report = read("甲市财政局2018年政府信息公开工作年度报告\n统计期限自2017年1月1日起至2017年12月31日止。\n")
    assert report.year == 2018
    assert "year-disagrees" in [doubt.code for doubt in report.doubts]


def test_the_year_comes_from_the_period_when_the_title_has_none() -> None:
    assert read("本报告为政府信息公开年报。统计期限自2016年1月1日起至12月31日止。\n").year == 2016


@pytest.mark.parametrize(
    ("clause", "measure", "value", "unit"),
    [
        ("全年收到政府信息公开申请17件", "requests.received", 17, "件"),
        ("我局未收到政府信息公开申请", "requests.received", 0, "件"),
        ("办结申请 15 件", "requests.concluded", 15, "件"),
        ("结转下年度办理2件", "requests.carried_over", 2, "件"),
        ("全年主动公开各类信息1,135条", "proactive.total", 1135, "条"),
        ("微信公众号发布信息９１篇", "proactive.wechat", 91, "篇"),
        ("政务微博发布68条", "proactive.weibo", 68, "条"),
        ("共公开各类政府信息2,345条", "proactive.total", 2345, "条"),
        ("通过门户网站公开信息24条", "proactive.website", 24, "条"),
        ("发布政策解读39篇", "interpretation.items", 39, "篇"),
        ("召开四次新闻发布会", "press_conferences", 4, "次"),
        ("承办建议提案52件", "proposals.handled", 52, "件"),
        ("举办培训2期", "training.sessions", 2, "期"),
        ("没有发生行政复议", "reconsideration.cases", 0, "件"),
        ("行政诉讼3件", "litigation.cases", 3, "件"),
        ("答复率达100%", "reply_rate", 100, "%"),
        ("收取信息处理费380元", "fees", 380, "元"),
        ("废止行政规范性文件1件", "normative_documents.repealed", 1, "件"),
    ],
)
def test_a_stated_figure_is_listed_with_measure_value_unit_and_place(
    clause: str, measure: str, value: int, unit: str
) -> None:
    report = read(f"甲市财政局2018年政府信息公开工作年度报告\n\n一是公开。{clause}，其余照旧。\n")
    figure = next(figure for figure in report.figures if figure.measure == measure)
    assert (figure.value, figure.unit, figure.where.line) == (value, unit, 3)
    assert figure.raw == clause.replace(" ", "")


def test_a_sentence_broken_by_a_page_is_read_as_one() -> None:
    report = read("甲市财政局2018年政府信息公开工作年度报告\n\n公开了一些，政务微\n\n信公开政府信息50条。\n")
    assert [(figure.measure, figure.value) for figure in report.figures] == [("proactive.wechat", 50)]


def test_a_number_that_fits_no_measure_is_not_listed() -> None:
    report = read(
        "甲市财政局2018年政府信息公开工作年度报告\n\n楼高12层，第58号提案，2018年3月5日，28项任务。\n"
    )
    assert report.figures == ()


def test_a_part_of_a_figure_is_marked_and_an_approximate_one_keeps_its_word() -> None:
    report = read(
        "甲市财政局2018年政府信息公开工作年度报告\n\n发布政策解读39篇，其中上级解读28篇。图解率超过80%。\n"
    )
    listed = [(figure.measure, figure.value, figure.of_which, figure.about) for figure in report.figures]
    assert listed == [
        ("interpretation.items", 39, False, ""),
        ("interpretation.items", 28, True, ""),
        ("illustration_rate", 80, False, "超过"),
    ]


def test_the_list_of_measures_is_closed_and_complete_in_both_languages() -> None:
    entries = yaml.safe_load((report_templates.FOLDER / "measures.yaml").read_text(encoding="utf-8"))[
        "measures"
    ]
    keys = [entry["key"] for entry in entries]
    assert len(keys) == len(set(keys))
    allowed = {"key", "label", "en", "unit", "units", "words", "not", "none", "context", "away", "cells"}
    assert all(set(entry) <= allowed for entry in entries)
    assert all(measure.label and measure.en and measure.unit in measure.units for measure in measures())
    forms = {key for code in report_templates.codes() for key in report_templates.load(code).cells}
    assert {cell for measure in measures() for cell in measure.cells} <= forms


def stated(text: str, year: int = 2022) -> list[tuple[str, int | float, bool]]:
    report = read(f"甲市财政局{year}年政府信息公开工作年度报告\n\n一是公开情况。{text}\n")
    return [(figure.measure, figure.value, figure.of_which) for figure in report.figures]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("全市收到申请1.2万件。", 12000),
        ("全市收到申请3万多件。", 30000),
        ("全年收到申请十五件。", 15),
        ("全年收到申请二十三件。", 23),
        ("全年收到申请一百零二件。", 102),
        ("全年收到申请两千三百件。", 2300),
    ],
)
def test_a_number_in_words_or_ten_thousands_is_read_whole(text: str, value: int) -> None:
    assert stated(text) == [("requests.received", value, False)]


@pytest.mark.parametrize(
    "text", ["收到申请数十件。", "收到申请四五件。", "这是第3件申请，已受理。", "收到申请好几十件。"]
)
def test_what_is_no_exact_number_is_not_listed(text: str) -> None:
    assert stated(text) == []


def test_numbers_of_other_years_and_changes_since_then_are_not_those_of_this_year() -> None:
    assert stated("去年我局受理申请8件，今年受理申请12件。") == [("requests.received", 12, False)]
    assert stated("2020年收到申请8件，2021年收到申请9件，2022年收到申请11件。") == [
        ("requests.received", 11, False)
    ]
    assert stated("收到申请5件，与上年相比，收到申请减少2件。") == [("requests.received", 5, False)]
    assert stated("自2008年5月条例施行以来，累计受理申请45件。") == []
    assert stated("办结上年结转申请3件。") == [("requests.carried_in", 3, False)]


def test_numbers_inside_and_outside_of_brackets_have_their_own_words() -> None:
    text = "答复申请80件（含上年结转申请18件，本年新收62件），结转下年度4件。"
    assert [(measure, value) for measure, value, _ in stated(f"收到依申请公开件。{text}")] == [
        ("requests.replied", 80),
        ("requests.carried_in", 18),
        ("requests.received", 62),
        ("requests.carried_over", 4),
    ]


def test_a_part_of_the_requests_needs_not_name_them_again() -> None:
    assert stated("收到申请8件，其中信函3件。") == [
        ("requests.received", 8, False),
        ("requests.by_letter", 3, False),
    ]
    assert stated("收到申请3件，邮寄宣传册20份。") == [("requests.received", 3, False)]


def test_a_sentence_that_begins_with_of_which_tells_parts_of_the_one_before() -> None:
    assert stated("举办新闻发布会9场。其中，专题新闻发布会4场。") == [
        ("press_conferences", 9, False),
        ("press_conferences", 4, True),
    ]


@pytest.mark.parametrize(
    ("text", "measures_of_none"),
    [
        ("未收到公民、法人或其他组织的信息公开申请。", ["requests.received"]),
        ("没有公民向我局提出政府信息公开申请。", ["requests.received"]),
        ("没有收到申请公开政府信息的情况。", ["requests.received"]),
        ("未收到因政府信息公开申请提起的行政复议。", ["reconsideration.cases"]),
        ("未发生被行政复议纠错的情况。", []),
        ("未发生依申请公开信息收费情况。", ["fees"]),
    ],
)
def test_only_what_is_said_to_be_none_is_a_zero(text: str, measures_of_none: list[str]) -> None:
    assert stated(text) == [(measure, 0, False) for measure in measures_of_none]


def test_what_was_done_with_other_applications_is_not_said_of_requests() -> None:
    text = "受理行政许可申请130件，办结120件。收到申请12件，办结11件。"
    assert [(measure, value) for measure, value, _ in stated(text)] == [
        ("requests.received", 12),
        ("requests.concluded", 11),
    ]
