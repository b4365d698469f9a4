"""For every rule of an annual report a report that breaks it, and no other one."""

from __future__ import annotations

from dataclasses import replace

from gongkai.annual_report.tests.broken_reports import (
    AGENCY,
    LAST_YEAR,
    PROBLEMS,
    Case,
    city,
    edited,
    last_year,
    printing,
    sound,
)


def _child(**cells: str) -> Case:
    """Return the city with other cells in the second bureau's report."""
    case = city()
    named = {key.replace("__", "."): text for key, text in cells.items()}
    second = replace(case.children[1], cells={**case.children[1].cells, **named})
    return replace(case, children=(case.children[0], second))


def _same_year_as_last(table: str) -> Case:
    """Return a report whose one table is last year's."""
    case = sound()
    assert case.previous
    own = case.values()
    cells = {**case.previous.cells, **{key: own[key] for key in own if key.startswith(f"{table}.")}}
    if table == "t3":
        columns = [key.rpartition(".")[2] for key in own if key.startswith("t3.carried_in.")]
        flat = {f"t3.{row}.{column}": "0" for column in columns for row in ("carried_in", "carried_out")}
        flat |= {f"t3.received.{column}": own[f"t3.concluded.{column}"] for column in columns}
        return replace(case, cells=flat, previous=replace(case.previous, cells={**cells, **flat}))
    stock = {"t2.normative_documents.issued": "14", "t2.normative_documents.in_force": "15"}
    return replace(case, cells=stock, previous=replace(case.previous, cells={**cells, **stock}))


def _no_requests() -> Case:
    """Return two years without requests, of which the second has a case of reconsideration."""
    case = sound()
    assert case.previous
    cells = {key: "0" for key in case.values() if key.startswith(("t3.", "t4."))}
    one = {"t4.reconsideration.upheld": "1", "t4.reconsideration.total": "1"}
    channels = ("通过网络提交信息公开申请2件，当面申请1件。", "")
    last = replace(case.previous, cells={**case.previous.cells, **cells})
    return replace(case, cells={**cells, **one}, edits=(channels,), previous=last)


def _nothing_concluded() -> Case:
    case = sound()
    cells = {key: "0" for key in case.values() if key.startswith("t3.")}
    for row in ("received", "carried_out"):
        cells |= {f"t3.{row}.natural_person": "9", f"t3.{row}.total": "9"}
    return replace(case, cells=cells, previous=None)


CELLS: dict[str, Case] = {
    "T3-BALANCE": printing(t3__received__natural_person="108", t3__received__total="646"),
    "T3-ITEMS": printing(t3__granted__business="4", t3__granted__total="24"),
    "T3-ROW-TOTAL": printing(t3__granted__business="2", t3__refused__state_secret__business="7"),
    "T4-RECONSIDERATION-TOTAL": printing(t4__reconsideration__upheld="13"),
    "T4-DIRECT-TOTAL": printing(t4__litigation_direct__upheld="99"),
    "T4-AFTER-TOTAL": printing(t4__litigation_after_reconsideration__upheld="99"),
    "T3-CARRIED-OVER": last_year(t3__carried_out__total="40", t3__received__total="649"),
    "T2-STOCK-REGULATIONS": last_year(t2__regulations__in_force="2"),
    "T2-STOCK-NORMATIVE": last_year(t2__normative_documents__in_force="17"),
    "COUNT-INTEGER": printing("2019", t2__other_services__decisions="16.5"),
    "VALUE-NEGATIVE": printing("2019", t2__other_services__decisions="-5"),
    "T2-ISSUED-OVER-STOCK": replace(printing(t2__normative_documents__issued="50"), previous=None),
    "T2-PUBLISHED-OVER-TOTAL": printing("2019", t2__normative_documents__published="90"),
    "T2-ITEMS-BELOW-ZERO": printing("2019", t2__charges__items_change="-90"),
    "T2-DECISIONS-WITHOUT-ITEMS": printing(
        "2019", t2__other_services__items_last_year="4", t2__other_services__items_change="-4"
    ),
    "T2-PROCUREMENT-INCOMPLETE": printing("2019", t2__procurement__amount="0"),
    "T2-REGULATIONS-AUTHORITY": replace(printing(t2__regulations__in_force="3"), previous=None),
    "T2-AMOUNT-UNIT-PRINTED": printing(t2__charges__amount="190000元"),
    "T2-AMOUNT-TOO-HIGH": printing(t2__charges__amount="190000"),
    "T3-TOTAL-BLANK": replace(printing(t3__granted__total=""), cells_only=True),
    "T4-TOTAL-BLANK": replace(
        printing(t4__reconsideration__total=""),
        edits=(("行政复议案件0件，", ""), ("，行政复议和行政诉讼合计44件", "")),
    ),
    "CELLS-BLANK": printing(t2__coercive_measures__decisions=""),
    "ROWS-NOT-PRINTED": replace(sound(), drop=frozenset({"t2.regulations"})),
    "T3-NOTHING-CONCLUDED": _nothing_concluded(),
    "T4-WITHOUT-REQUESTS": _no_requests(),
    "T3-JUMP-RECEIVED": last_year(t3__received__total="60"),
    "T2-JUMP-LICENCES": last_year(t2__licences__decisions="916"),
    "T2-JUMP-PENALTIES": last_year(t2__penalties__decisions="917"),
    "T2-JUMP-CHARGES": last_year(t2__charges__amount="919"),
    "T4-JUMP-RECONSIDERATION": last_year(t4__reconsideration__total="190"),
    "T3-CARRIED-IN-BLANK": replace(
        sound(), cells={key: "" for key in sound().cells_of("t3.carried_in.")}, cells_only=True
    ),
    "T4-PENDING-LOST": last_year(t4__litigation_direct__pending="90"),
    "T2-COPIED": _same_year_as_last("t2"),
    "T3-COPIED": _same_year_as_last("t3"),
}

TEXT: dict[str, Case] = {
    "TEXT-RECEIVED": edited(
        (
            "全年新收到政府信息公开申请645件，其中自然人申请107件，法人或其他组织申请538件；",
            "全年新收到政府信息公开申请650件；",
        )
    ),
    "TEXT-CONCLUDED": edited(("全年办结政府信息公开申请624件", "全年办结政府信息公开申请600件")),
    "TEXT-REPLIED": edited(("答复政府信息公开申请624件", "答复政府信息公开申请600件")),
    "TEXT-CARRIED-IN": edited(("上年结转申请15件", "上年结转申请16件")),
    "TEXT-CARRIED-OUT": edited(("结转下年度申请36件", "结转下年度申请35件")),
    "TEXT-GRANTED": edited(("予以公开23件", "予以公开24件")),
    "TEXT-GRANTED-OR-PARTLY": edited(("予以公开和部分公开合计55件", "予以公开和部分公开合计56件")),
    "TEXT-PARTLY": edited(("部分公开32件", "部分公开33件")),
    "TEXT-REFUSED": edited(("不予公开239件", "不予公开240件")),
    "TEXT-UNAVAILABLE": edited(("无法提供91件", "无法提供92件")),
    "TEXT-NOT-PROCESSED": edited(("不予处理152件", "不予处理150件")),
    "TEXT-OTHER-RESULT": edited(("其他处理87件", "其他处理88件")),
    "TEXT-NATURAL-PERSON": edited(("其中自然人申请107件，法人或其他组织申请538件", "其中自然人申请117件")),
    "TEXT-ORGANIZATION": edited(
        ("其中自然人申请107件，法人或其他组织申请538件", "其中法人或其他组织申请530件")
    ),
    "TEXT-RECONSIDERATION": edited(("行政复议案件19件", "行政复议案件20件")),
    "TEXT-LITIGATION": edited(("行政诉讼案件44件", "行政诉讼案件45件")),
    "TEXT-REMEDIES": edited(("行政复议和行政诉讼合计63件", "行政复议和行政诉讼合计64件")),
    "TEXT-NORMATIVE-ISSUED": edited(("制发行政规范性文件13件", "制发行政规范性文件12件")),
    "TEXT-NORMATIVE-REPEALED": edited(("废止规范性文件14件", "废止规范性文件4件")),
    "TEXT-NORMATIVE-IN-FORCE": edited(("现行有效规范性文件15件", "现行有效规范性文件25件")),
    "TEXT-LICENCES": edited(("作出行政许可决定16件", "作出行政许可决定61件")),
    "TEXT-PENALTIES": edited(("作出行政处罚决定17件", "作出行政处罚决定71件")),
    "TEXT-COERCIVE": edited(("实施行政强制18件", "实施行政强制8件")),
    "TEXT-CHARGES": edited(("收取行政事业性收费19万元", "收取行政事业性收费9万元")),
    "TEXT-MATCHED": edited(
        (
            "全年新收到政府信息公开申请645件，其中自然人申请107件，法人或其他组织申请538件；",
            "全年共收到政府信息公开申请660件；",
        )
    ),
    "FIGURES-DISAGREE": edited(
        ("没有收取信息处理费。", "没有收取信息处理费。收取信息处理费300元的情况见附件。")
    ),
    "RATE-OVER-100": edited(("满意率98%", "满意率198%")),
    "RATE-WITH-CARRY-OVER": edited(("按时办结率100%", "申请答复率100%")),
    "TEXT-CLASSES": edited(("动态类信息40条", "动态类信息44条")),
    "TEXT-SHARES": edited(("占66.67%", "占76.67%")),
    "TEXT-APPLICANTS": edited(("全年新收到政府信息公开申请645件", "全年收到政府信息公开申请660件")),
    "TEXT-CHANNELS": edited(("当面申请1件", "当面申请1001件")),
    "TEXT-JUMP-PROACTIVE": last_year(
        edits=(
            *LAST_YEAR,
            ("120条", "1200条"),
            ("60条", "600条"),
            ("40条", "400条"),
            ("20条", "200条"),
            ("80条", "800条"),
        )
    ),
}

REPORT: dict[str, Case] = {
    "TABLES-NONE": replace(sound(), without=frozenset({"t2", "t3", "t4"})),
    "TABLE-MISSING": replace(sound(), without=frozenset({"t4"})),
    "PART-MISSING": edited(("五、存在的主要问题及改进情况", "下面说说不足")),
    "PART-EMPTY": edited((PROBLEMS.format(year=2023), "")),
    "PART-ORDER": edited(("五、存在的主要问题及改进情况", "六、存在的主要问题及改进情况")),
    "OVERVIEW-TOO-LONG": edited(("本局坚持公开透明", "本局坚持公开透明" + "，把各项工作做细做实" * 150)),
    "FORM-TABLE-TWO": replace(sound(), forms={"t2": "2019"}, previous=None),
    "FORM-TABLE-THREE": replace(sound(), forms={"t3": "2019"}, previous=None),
    "TITLE-FORM": edited(("2023年政府信息公开工作年度报告", "2023年政府信息公开年报")),
    "YEAR-PERIOD": edited(
        ("统计期限自2023年1月1日起至2023年12月31日止", "统计期限自2022年1月1日起至2022年12月31日止")
    ),
    "YEAR-TABLES-TITLE": edited(("一、总体情况", "2022年政府信息公开工作年度报告\n一、总体情况")),
    "YEAR-FIGURES": edited(("2023年，本局没有收取信息处理费", "2022年，本局没有收取信息处理费")),
    "YEAR-OPENING": edited(("2023年，本局坚持公开透明，", "2022年，本局坚持公开透明。")),
    "YEAR-PLAN": edited(("2023年之后将改进栏目维护", "下一步，2023年将改进栏目维护")),
    "AGENCY-IN-TEXT": edited(("2023年，本局坚持公开透明", "2023年，甲市教育局坚持公开透明")),
    "PLACEHOLDER": edited(("栏目更新不够及时", "栏目更新不够及时，XX单位除外")),
    "AGENCY-OTHER": edited(("请与甲市科学技术局联系", "请与乙市教育局联系")),
    "DATE-SIGNED-EARLY": edited(("2024年1月18日", "2023年12月18日")),
    "DATE-SIGNED-AFTER": edited(("2024年1月18日", "2024年1月28日")),
    "DATE-LATE": edited(("发布时间: 2024-01-20", "发布时间: 2024-03-20")),
    "FEES-UNSTATED": edited(("2023年，本局没有收取信息处理费。", "无。")),
}

FAMILY: dict[str, Case] = {
    "PREVIOUS-OTHER": replace(sound(), previous=replace(sound(), year=2021)),
    "TEXT-REPEATED": last_year(edits=()),
    "CHILDREN-BELOW-ONE": _child(t2__licences__decisions="99"),
    "CHILDREN-BELOW-SUM": replace(
        _child(t2__licences__decisions="16"),
        children=tuple(
            replace(child, cells={**child.cells, "t2.licences.decisions": "16"}) for child in city().children
        ),
    ),
    "CHILDREN-NOT-SUM": replace(city(), complete=True),
    "CHILDREN-YEAR": replace(city(), children=(city().children[0], replace(city().children[1], year=2022))),
    "CHILDREN-TWICE": replace(
        city(), children=(*city().children, replace(city().children[1], agency=AGENCY))
    ),
}

BREAKING: dict[str, Case] = {**CELLS, **TEXT, **REPORT, **FAMILY}
