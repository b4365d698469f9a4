"""Whose report it is and for which year, whatever wraps the title: pages, letters, file names, a sentence."""

import pytest

from gongkai.annual_report.ingest import Report, read_bytes

BODY = "\n政府信息公开的情况如下。\n"


def read(head: str) -> Report:
    return read_bytes((head + BODY).encode(), "x.txt")


@pytest.mark.parametrize(
    "head",
    [
        "首页 > 政府信息公开 > 年报\n丁县档案局2022年政府信息公开工作年度报告 来源：县档案局 时间：2023-01-12",
        "文 号 | 有 效 性 |\n丁县档案局\n2022年政府信息公开工作年度报告",
        "【年报】丁县档案局2022年政府信息公开工作年度报告",
        "丁县档案局2022年政府信息公开工作年度报告_主动公开_丁县人民政府\n字体：大 中 小",
        "丁县档案局2022年政府信息公开工作年度报告.docx",
        "丁县档案局 2022年政府信息公开工作年度报告 日期：2023-01-18 作者：某人",
        "丁县档案局关于印发2022年政府信息公开工作年度报告的通知\n各股室：",
        "丁县档案局关于报送2022年政府信息公开工作年度报告的函\n县政府办公室：",
        "关于印发《丁县档案局2022年政府信息公开工作年度报告》的通知",
        "标题: 关于丁县档案局2022年政府信息公开工作年度报告的公示",
        "丁县档案局关于2022年度政府信息公开工作的年度报告",
        "丁县档案局2022年政府信息公开工作情况年度报告",
        "丁县档案局政府信息公开工作2022年度报告",
        "丁县档案局\n政府信息公开工作年度报告\n（2022年度）",
        "丁县档案局政府信息公开年度报告(2022)",
        "丁县档案局二〇二二年政府信息公开工作年度报告",
    ],
)
def test_a_title_is_found_in_what_wraps_it(head: str) -> None:
    report = read(head)
    assert (report.agency.name, report.year) == ("丁县档案局", 2022)
    assert not [doubt.code for doubt in report.doubts if doubt.code.startswith(("agency", "title", "year"))]


@pytest.mark.parametrize(
    "head",
    [
        "2022年政府信息公开工作年度报告\n丁县档案局",
        "2022年政府信息公开工作年度报告\n（丁县档案局）",
        "2022年政府信息公开工作年度报告\n发布机构 | 丁县档案局 | 文号 |",
        "2022年政府信息公开工作年度报告\n来源：丁县档案局 时间：2023-01-12",
        "2022年政府信息公开工作年度报告\n按照规定，现公布丁县档案局2022年政府信息公开工作年度报告。",
    ],
)
def test_a_title_without_an_agency_takes_it_from_beside_it_or_from_the_text(head: str) -> None:
    report = read(head)
    assert (report.agency.name, report.agency.certain, report.year) == ("丁县档案局", True, 2022)


def test_a_report_without_a_title_is_named_by_its_own_sentence_and_the_title_is_in_doubt() -> None:
    report = read("按照规定，现发布丁县档案局2022年政府信息公开工作年度报告。如有疑问，请来电。")
    assert (report.agency.name, report.year, report.title) == ("丁县档案局", 2022, "")
    assert "title-missing" in {doubt.code for doubt in report.doubts}


@pytest.mark.parametrize(
    "head",
    [
        "字体：大 中 小\n2022年政府信息公开工作年度报告",
        "政府信息公开目录\n2022年政府信息公开工作年度报告",
        "2022年政府信息公开工作年度报告\n我局编制了2022年政府信息公开工作年度报告。",
    ],
)
def test_other_words_beside_a_title_are_no_agency(head: str) -> None:
    report = read(head)
    assert (report.agency.name, report.year) == (None, 2022)
    assert "agency-unknown" in {doubt.code for doubt in report.doubts}


@pytest.mark.parametrize(
    ("printed", "organ"), [("戊市己镇", "戊市己镇人民政府"), ("戊市庚街道", "戊市庚街道办事处")]
)
def test_a_town_stands_for_the_organ_that_reports_for_it(printed: str, organ: str) -> None:
    report = read(f"{printed}2022年政府信息公开工作年度报告")
    assert (report.agency.name, report.agency.printed) == (organ, printed)


def test_a_second_name_in_brackets_belongs_to_the_agency() -> None:
    assert (
        read("丁县档案局（丁县方志馆）2022年政府信息公开工作年度报告").agency.name
        == "丁县档案局（丁县方志馆）"
    )


def test_a_period_of_the_year_before_in_a_comparison_is_no_doubt_on_the_year() -> None:
    periods = "与2021年1月1日至2021年12月31日相比；统计期限为2022年1月1日至2022年12月31日。"
    report = read(f"丁县档案局2022年政府信息公开工作年度报告\n{periods}")
    assert report.year == 2022
    assert "year-disagrees" not in {doubt.code for doubt in report.doubts}


def test_names_in_traditional_characters_are_those_in_simplified_ones() -> None:
    assert read("丁陽縣檔案館2022年政府信息公開工作年度報告").agency.name == "丁阳县档案馆"
