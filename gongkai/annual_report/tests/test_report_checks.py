"""Every rule finds the report that breaks it, names both sides, and is silent on sound ones."""

import re
from dataclasses import replace

import pytest

from gongkai.annual_report.check import Finding, check, check_report
from gongkai.annual_report.check.run import KINDS
from gongkai.annual_report.tests.breaking import BREAKING
from gongkai.annual_report.tests.broken_reports import Case, city, edited, sound
from gongkai.law.report_rules import Rule, rules
from gongkai.law.report_templates import load, relations

SOUND = {"2021": sound(), "2019": sound("2019"), "city": city()}
OLDER = frozenset(relation.code for relation in relations() if relation.templates == ("2014",))


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_report_is_found_without_fault(name: str) -> None:
    assert SOUND[name].findings() == ()
    assert [doubt.code for doubt in SOUND[name].read().doubts if doubt.code != "unit-assumed"] == []


@pytest.mark.parametrize("code", BREAKING)
def test_a_report_that_breaks_one_rule_breaks_no_other(code: str) -> None:
    found = [
        finding for finding in BREAKING[code].findings() if finding.code == code or finding.level != "note"
    ]
    assert {finding.code for finding in found} == {code}
    assert all("{" not in finding.message + finding.message_en for finding in found)


def test_every_rule_has_a_report_that_breaks_it_and_a_kind() -> None:
    codes = [rule.code for rule in rules()]
    assert len(codes) == len(set(codes)) >= 40
    assert set(codes) | {relation.code for relation in relations()} - OLDER == set(BREAKING)
    assert {rule.kind for rule in rules()} == set(KINDS)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_both_messages_of_a_rule_say_the_same_facts(rule: Rule) -> None:
    fields = [set(re.findall(r"{(\w+)", rule.message[language])) for language in ("zh", "en")]
    assert fields[0] == fields[1]
    assert rule.citation
    assert all(rule.meaning.values())


def only(case: Case, code: str) -> Finding:
    return next(finding for finding in case.findings() if finding.code == code)


def test_a_contradiction_of_the_text_names_its_clause_every_definition_and_the_difference() -> None:
    finding = only(BREAKING["TEXT-RECEIVED"], "TEXT-RECEIVED")
    assert finding.message == (
        "正文收到申请650件（“全年新收到政府信息公开申请650件”），而统计表新收为645，新收＋上年结转为660，"
        "办理结果总计为624，办理结果总计－其他处理为537，相差5"
    )
    assert finding.cells == ("t3.received.total",)


def test_a_figure_that_agrees_in_another_definition_is_a_note_that_names_it() -> None:
    finding = only(BREAKING["TEXT-MATCHED"], "TEXT-MATCHED")
    assert finding.level == "note"
    assert "“新收＋上年结转”＝660相符，不是“新收”（645）" in finding.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("全年新收到政府信息公开申请645件", "全年收到政府信息公开申请约600件"),
        ("全年新收到政府信息公开申请645件", "全年收到政府信息公开申请645件，比上年收到申请增加300件"),
        (
            "全年新收到政府信息公开申请645件",
            "2022年收到政府信息公开申请30件，2023年收到政府信息公开申请645件",
        ),
        ("全年新收到政府信息公开申请645件", "全年收到政府信息公开申请645件，局机关收到申请12件"),
        ("一、总体情况", "一、总体情况\n\n受理行政许可申请7777件。\n"),
        ("一、总体情况", "一、总体情况\n\n全年12345热线办结工单888件，答复率100%。\n"),
        ("没有收取信息处理费", "向申请人收取信息处理费0元"),
        ("其中政策类信息60条，动态类信息40条，其他信息20条", "其中政策类信息60条，动态类信息10条"),
        (
            "政府信息公开工作年度报告\n\n本报告",
            "政府信息公开工作年度报告\n\n《甲市科学技术局2022年政府信息公开工作年度报告》已于上年公布。\n本报告",
        ),
        ("甲市科学技术局根据有关规定编制", "市科技局办公室根据有关规定编制"),
        ("请与甲市科学技术局联系", "请与甲市科学技术局办公室联系"),
        ("一、总体情况", "一、总体情况\n\n统计时间：2025年3月1日。二○○八年起编印目录……\n"),
        ("全年新收到政府信息公开申请645件", "我局全年收到政府信息公开申请645件，同比增长23.5%"),
        ("行政诉讼案件44件", "行政诉讼案件44件，其中一审30件，二审14件，胜诉40件"),
        ("废止规范性文件14件", "废止规范性文件14件，其中以局名义制发规范性文件3件"),
        ("满意率98%", "县局收到信息公开申请20件，市公安局受理信息公开申请30件，满意率98%"),
        ("2023年之后将改进栏目维护", "下一步，2024年将改进栏目维护"),
        ("一、总体情况", "一、总体情况\n\n全市收到行政复议申请1200件，受理行政诉讼案件300件。\n"),
        ("一、总体情况", "一、总体情况\n\n累计办理行政许可2.3万件，近三年来累计收到信息公开申请1800件。\n"),
        ("一、总体情况", "一、总体情况\n\n2022年结转申请15件，2023年新收645件。\n"),
        (
            "一、总体情况",
            "一、总体情况\n\n收到申请645件，其中个人申请107件、企业申请400件、其他组织138件。\n",
        ),
        ("行政复议案件19件", "被申请行政复议19件，其中维持12件、纠正3件，尚未审结4件"),
    ],
)
def test_what_a_sound_report_may_say_is_no_fault(old: str, new: str) -> None:
    assert edited((old, new)).findings() == ()


@pytest.mark.parametrize("office", ["甲市政务服务管理局", "甲市人民政府办公室", "市大数据局"])
def test_a_government_may_be_reached_through_any_of_its_offices(office: str) -> None:
    case = city()
    assert replace(case, edits=(("请与甲市人民政府联系", f"请与{office}联系"),)).findings() == ()
    elsewhere = replace(case, edits=(("请与甲市人民政府联系", "请与乙市财政局联系"),))
    assert [finding.code for finding in elsewhere.findings()] == ["AGENCY-OTHER"]


def test_cells_alone_are_checked_by_the_rules_that_need_no_text() -> None:
    values = BREAKING["T3-TOTAL-BLANK"].numbers()
    assert [finding.code for finding in check(load("2021"), values)] == ["T3-TOTAL-BLANK"]


def test_rules_on_last_year_wait_for_its_report() -> None:
    report = BREAKING["T3-JUMP-RECEIVED"].read()
    assert check_report(report) == ()
    assert report.findings == ()


def test_another_agencys_report_is_not_taken_for_last_years() -> None:
    case = sound()
    other = BREAKING["AGENCY-OTHER"].read()
    found = check_report(case.read(), previous=other)
    assert [finding.code for finding in found] == ["PREVIOUS-OTHER"]
