"""What was written is what is read: any cells, in every layout of published reports."""

import re
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.ingest.report import Value
from gongkai.annual_report.tests.builder import Layout, balanced, build, example, printed, write_table
from gongkai.law.report_templates import Column, Template, compose, load

CODES = ("2019", "2021")
KINDS = ("tabs", "lines", "pipes", "bars", "barlines", "running")
BARS = ("bars", "barlines")
"""The markup that they come from loses no cells at page breaks."""
BLANKS = ("", "/", "—", "\u3000", "\xa0")
PADS = ("", " ", "\u3000\u3000", "\xa0")
SOME = settings(max_examples=60, deadline=None)

Printed = tuple[str, Value | None]


def read(text: str) -> Report:
    return read_bytes(text.encode(), "built.txt")


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) for char in text)


@st.composite
def counts(draw: st.DrawFn, signed: bool = False) -> Printed:
    """A number as reports print it, and its value."""
    value = draw(st.integers(-40 if signed else 0, 20_000))
    text = str(value)
    form = draw(st.sampled_from(("plain", "wide", "commas", "unit", "note", "plus")))
    if form == "wide" and value >= 0:
        text = full_width(text)
    elif form == "commas":
        text = f"{value:,}"
    elif form == "unit":
        text += draw(st.sampled_from(("件", " 件", "项", "条")))
    elif form == "note":
        text += "（其中新增 3 件）"
    elif form == "plus" and signed and value > 0:
        text = f"+{value}"
    return text, value


@st.composite
def amounts(draw: st.DrawFn) -> Printed:
    """An amount of money with its unit, and its value in 万元."""
    yuan = draw(st.integers(0, 10**11))
    in_wan = Decimal(yuan) / 10_000
    value: Value = int(in_wan) if in_wan == int(in_wan) else in_wan.normalize()
    return draw(st.sampled_from(((f"{yuan}元", value), (f"{value} 万元", value), (f"{value:f}万元", value))))


@st.composite
def tables(draw: st.DrawFn, blanks: bool) -> tuple[Template, dict[str, str], dict[str, Value | None]]:
    """A form, what is printed in its cells, and what they hold."""
    form = load(draw(st.sampled_from(CODES)))
    pools = {
        "count": [draw(counts()) for _ in range(12)],
        "change": [draw(counts(signed=True)) for _ in range(4)],
        "amount": [draw(amounts())],
    }
    nothing: list[Printed] = [(blank, None) for blank in BLANKS]
    choose = Random(draw(st.integers(0, 2**32)))
    share = choose.choice((0.02, 0.1, 0.6)) if blanks else 0
    chosen = {
        key: choose.choice(nothing if choose.random() < share else pools[_kind(cell.column)])
        for key, cell in form.cells.items()
    }
    text = {key: printed_as for key, (printed_as, _) in chosen.items()}
    return form, text, {key: value for key, (_, value) in chosen.items()}


def _kind(column: Column) -> str:
    return "amount" if column.amount else "change" if column.signed else "count"


@st.composite
def layouts(draw: st.DrawFn, form: Template) -> Layout:
    """A layout with the accidents of published pages."""
    rows = [f"t3.{row.key}" for row in form.table("t3").rows]
    kind = draw(st.sampled_from(("tabs", "lines", "pipes", *BARS)))
    return Layout(
        kind=kind,
        lost=frozenset() if kind in BARS else draw(st.frozensets(st.sampled_from(rows), max_size=4)),
        gaps=draw(st.frozensets(st.integers(1, 25), max_size=5)),
        split=draw(st.frozensets(st.integers(4, 25), max_size=5)),
        pad=draw(st.lists(st.sampled_from(PADS), min_size=1, max_size=3)),
    )


@SOME
@given(st.data())
def test_every_number_written_in_any_layout_is_read_back_without_doubt(data: st.DataObject) -> None:
    form, text, values = data.draw(tables(blanks=False))
    report = read(build(form, text, data.draw(layouts(form))))
    assert report.template == form.code
    assert report.values == values
    assert report.doubtful == set()


@SOME
@given(st.data())
def test_with_blanks_every_cell_is_what_was_written_or_null_with_a_doubt(data: st.DataObject) -> None:
    form, text, values = data.draw(tables(blanks=True))
    report = read(build(form, text, data.draw(layouts(form))))
    for key, value in values.items():
        read_value = report.values[key]
        assert read_value == value or (read_value is None and key in report.doubtful), key


@SOME
@given(st.data())
def test_running_text_with_blanks_never_gives_a_wrong_number_in_silence(data: st.DataObject) -> None:
    form, text, values = data.draw(tables(blanks=True))
    report = read(build(form, text, Layout("running")))
    if not report.cells:
        assert "tables-missing" in [doubt.code for doubt in report.doubts]
    for key in report.cells:
        read_value = report.values[key]
        assert read_value == values.get(key) or (read_value is None and key in report.doubtful), key


def test_a_last_row_of_dashes_does_not_take_the_numbers_of_the_next_table():
    """In running text seven numbers of table four would fit the row before it."""
    form = load("2021")
    dashes = [key for key in form.cells if key.startswith("t3.carried_out.")]
    blank = [key for key in form.cells if key.startswith("t4.")][len(dashes) :]
    text = {key: "/" if key in dashes else "" if key in blank else "0" for key in form.cells}
    report = read(build(form, text, Layout("running")))
    assert {report.values[key] for key in dashes} == {None}


@pytest.mark.parametrize("kind", ["tabs", "pipes", "bars", "barlines"])
@pytest.mark.parametrize("damage", ["", " ", "\n", "twice"])
def test_a_lost_or_doubled_separator_never_gives_a_wrong_number_in_silence(kind: str, damage: str) -> None:
    form, values, text = example("2021", Layout(kind, lost=frozenset({"t3.granted", "t3.other.rest"})))
    separator = "\t" if kind == "tabs" else "|"
    start, end = text.index("第二十条"), text.index("五、")
    places = [place for place in range(start, end) if text[place] in (separator, "\n")]
    for place in places[:: len(places) // 60]:
        instead = text[place] * 2 if damage == "twice" else damage
        report = read(text[:place] + instead + text[place + 1 :])
        for key in form.cells:
            read_value = report.values.get(key)
            assert read_value in (values[key], None), (key, text[place - 20 : place + 20])


@pytest.mark.parametrize("kind", [*KINDS, "repeated", "frames", "loose"])
@pytest.mark.parametrize("code", CODES)
def test_balanced_cells_are_read_back_in_every_layout_and_break_nothing(code: str, kind: str) -> None:
    _, values, text = example(code, Layout(kind))
    report = read(text)
    assert report.values == values
    assert not [finding for finding in report.findings if finding.level == "error"]


def test_a_label_broken_over_two_lines_is_still_its_row() -> None:
    _, values, text = example("2021")
    broken = text.replace("新收政府信息", "新收政府\n信息").replace("逾期不补正、", "逾期\n不补正、")
    assert read(broken).values == values


def test_a_page_break_inside_a_table_with_its_header_printed_again_changes_nothing() -> None:
    _, values, text = example("2021")
    header = "\n".join(text[text.index("（本列数据") :].split("\n")[:3])
    assert read(text.replace("\n\t（四）无法", f"\n\n- 3 -\n\n\f{header}\n\t（四）无法")).values == values


def test_a_page_number_does_not_fill_a_lost_cell() -> None:
    _, values, text = example("2021")
    row = "\t\t2.重复申请\t10\t2\t5\t8\t0\t3"
    assert f"{row}\t28\n" in text
    report = read(text.replace(f"{row}\t28\n", f"{row}\n\n28\n\n"))
    assert report.values["t3.not_processed.repeated.total"] is None
    assert {key for key in values if key.startswith("t3.not_processed.repeated.")} <= report.doubtful


def test_marks_of_a_page_break_between_cells_are_no_cells() -> None:
    _, values, text = example("2021", Layout("loose"))
    numbers = "\n\t\n".join(("2.重复申请", "10", "2", "5", "8", "0", "3", "28"))
    assert numbers in text
    head = "甲市科学技术局2021年政府信息公开工作年度报告"
    for mark in ("— 6 —", "- 6 -", "第6页", "第 6 页 共 9 页", f"- 6 -\n{head}"):
        broken = numbers.replace("8\n", f"8\n\n{mark}\n\n")
        assert read(text.replace(numbers, broken)).values == values, mark


def test_line_breaks_of_a_page_inside_of_labels_are_blanks() -> None:
    _, values, text = example("2021", Layout("pipes"))
    marked = text.replace("1.属于国家秘密", "1.属于<br>国家秘密").replace("| 3.其他 |", "|&nbsp;3.其他<br/>|")
    assert marked.count("<br") == 2
    assert read(marked).values == values


FOURTH = (
    "行政复议 | 行政复议 | 行政复议 | 行政复议 | 行政复议 | 行政诉讼" + " | 行政诉讼" * 9,
    "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计" + " | 未经复议直接起诉" * 5 + " | 复议后起诉" * 5,
    " | ".join(["结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计"] * 3),
    "1 | 2 | 3 | 4 | 10 | 5 | 0 | 0 | 0 | 5 | 0 | 0 | 7 | 1 | 8",
)
BY_GROUP = (
    "类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计",
    "行政复议 | 1 | 2 | 3 | 4 | 10",
    "行政诉讼（未经复议直接起诉） | 5 | 0 | 0 | 0 | 5",
    "行政诉讼（复议后起诉） | 0 | 0 | 7 | 1 | 8",
)


@pytest.mark.parametrize("lines", [FOURTH, BY_GROUP])
def test_table_four_is_read_with_repeated_headers_and_with_a_row_for_each_group(
    lines: tuple[str, ...],
) -> None:
    form, values, text = example("2021", Layout("pipes"))
    table = write_table(form.table("t4"), printed(values), Layout("pipes"))
    report = read(text.replace(table, "\n".join(f"| {line} |" for line in lines)))
    wanted = (1, 2, 3, 4, 10, 5, 0, 0, 0, 5, 0, 0, 7, 1, 8)
    assert tuple(value for key, value in report.values.items() if key.startswith("t4.")) == wanted
    assert report.doubtful == set()


def test_table_four_may_be_wholly_blank() -> None:
    form = load("2021")
    cells = {key: text for key, text in printed(balanced(form)).items() if not key.startswith("t4.")}
    report = read(build(form, cells))
    assert {cell.how for key, cell in report.cells.items() if key.startswith("t4.")} == {"blank"}
    assert report.doubtful == set()


def test_one_row_for_all_other_results_in_a_form_of_2021_is_read_as_printed() -> None:
    form = compose("2021", ("t3", "2019"))
    values = balanced(form)
    report = read(build(form, printed(values), year=2024))
    assert (report.template, report.values) == ("2021", values)
    assert [doubt.code for doubt in report.doubts] == ["mixed-form"]


def test_a_table_two_of_2019_in_a_report_of_2021_keeps_its_own_cells() -> None:
    form = compose("2021", ("t2", "2019"))
    values = balanced(form)
    report = read(build(form, {**printed(values), "t2.procurement.amount": "31万元"}, year=2022))
    assert (report.template, report.values) == ("2021", values)


def test_columns_in_another_order_are_read_by_their_header() -> None:
    _, values, text = example("2021")
    lines = text.split("\n")
    for number, line in enumerate(lines):
        cells = line.split("\t")
        if cells[0] in ("信息内容", "规章", "行政规范性文件") and len(cells) == 4 and cells[2]:
            lines[number] = "\t".join((cells[0], cells[3], cells[1], cells[2]))
    report = read("\n".join(lines))
    assert report.values == values
    assert "header-reordered" in [doubt.code for doubt in report.doubts]


def test_a_header_that_cannot_be_put_in_order_leaves_its_cells_in_doubt() -> None:
    _, _, text = example("2021")
    report = read(text.replace("商业企业\t科研机构", "科研机构\t科研机构\t商业企业"))
    assert report.values["t3.received.business"] is None
    assert "t3.received.business" in report.doubtful
    assert report.values["t2.licences.decisions"] == 16


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("5. 属三类内部事务信息", "5.属于三类内部事务信息"),
        ("1. 信访举报投诉申请", "1.信访举报投诉类申请"),
        ("2.其他法律行政止公开", "2.其他法律行政法规禁止公开"),
        ("3. 危及三安全一稳定", "3.危及“三安全一稳定”"),
        ("(一) 予 以 公 开", "（一）予以公开"),
        ("４．保护第三方合法权益", "4.保护第三方合法权益"),
    ],
)
def test_a_label_printed_with_small_faults_is_still_its_row(written: str, label: str) -> None:
    _, values, text = example("2021")
    assert read(text.replace(label, written)).values == values


def test_a_row_that_no_form_has_is_kept_aside_with_its_numbers() -> None:
    layout = Layout(extra={"其他主动公开文件": ("7", "8", "9")})
    _, values, text = example("2021", layout)
    report = read(text)
    assert report.values == values
    assert [(row.label, row.values) for row in report.aside] == [("其他主动公开文件", ("7", "8", "9"))]


def test_a_row_left_out_is_empty_and_named_but_not_in_doubt() -> None:
    _, _, text = example("2021", Layout(without=frozenset({"t2.regulations"})))
    report = read(text)
    assert report.cells["t2.regulations.issued"].how == "missing"
    assert report.doubtful == set()
    assert [doubt.code for doubt in report.doubts] == ["row-not-printed"]


def test_a_row_under_an_unknown_name_leaves_its_cells_in_doubt() -> None:
    _, values, text = example("2021")
    report = read(text.replace("行政处罚\t", "甲乙丙丁\t"))
    assert report.values["t2.penalties.decisions"] is None
    assert report.doubtful == {"t2.penalties.decisions"}
    assert report.values["t2.licences.decisions"] == values["t2.licences.decisions"]


def test_a_row_printed_twice_with_different_numbers_is_in_doubt() -> None:
    _, _, text = example("2021")
    report = read(text.replace("行政处罚\t17\t\t", "行政处罚\t17\t\t\n行政处罚\t71\t\t"))
    assert report.values["t2.penalties.decisions"] is None
    assert report.doubtful == {"t2.penalties.decisions"}


@pytest.mark.parametrize("unread", ["无", "见附件", "O", "3 万"])
def test_a_cell_that_is_no_number_is_null_with_a_doubt_that_quotes_it(unread: str) -> None:
    form, values, _ = example("2021")
    cells = {**printed(values), "t3.granted.business": unread}
    report = read(build(form, cells))
    doubt = next(doubt for doubt in report.doubts if doubt.code == "cell-unreadable")
    assert doubt.cells == ("t3.granted.business",)
    assert unread in doubt.message
    assert report.values["t3.granted.business"] is None
    assert report.values["t3.granted.research"] == values["t3.granted.research"]


def test_an_amount_without_unit_where_the_form_prints_none_is_read_with_a_doubt() -> None:
    form, values, _ = example("2019")
    report = read(build(form, {**printed(values), "t2.procurement.amount": "984361"}))
    assert report.values["t2.procurement.amount"] == 984361
    assert [doubt.cells for doubt in report.doubts if doubt.code == "unit-assumed"] == [
        ("t2.procurement.amount",)
    ]


def test_a_single_long_number_in_the_first_of_several_cells_may_be_several_numbers() -> None:
    form, values, _ = example("2021")
    blanks = {"t2.normative_documents.repealed": "", "t2.normative_documents.in_force": ""}
    report = read(build(form, {**printed(values), **blanks, "t2.normative_documents.issued": "898989"}))
    assert report.values["t2.normative_documents.issued"] is None
    assert "t2.normative_documents.issued" in report.doubtful


def test_the_same_cells_in_traditional_characters_are_read() -> None:
    _, values, text = example("2021", replace(Layout(), kind="tabs"))
    for simple, old in zip("规务报总计项处执补过况费无结关", "規務報總計項處執補過況費無結關", strict=True):
        text = text.replace(simple, old)
    assert read(text).values == values


def page_of(rows: str) -> Report:
    """Return the report that holds the lines `rows` of table two, cells parted by bars, as a page's table."""
    lines = (f"<tr><td>{line.replace('|', '</td><td>')}</td></tr>" for line in rows.split("\n"))
    head = "<p>甲市财政局2020年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p>"
    return read_bytes(f"<html><body>{head}<table>{''.join(lines)}</table></body></html>".encode(), "x.html")


def test_a_merged_cell_of_a_page_may_be_repeated_for_each_column() -> None:
    block = "第二十条第（八）项|第二十条第（八）项|第二十条第（八）项|第二十条第（八）项"
    head = "信息内容|上一年项目数量|本年增/减|本年增/减"
    report = page_of(f"{block}\n{head}\n行政事业性收费|14|-2|-2")
    keys = ("t2.charges.items_last_year", "t2.charges.items_change")
    assert [report.values[key] for key in keys] == [14, -2]
    assert not report.doubtful & set(keys)


def test_a_number_beside_a_blank_cell_of_a_page_is_one_number() -> None:
    report = page_of("第二十条第（八）项\n信息内容|上一年项目数量|本年增/减\n行政事业性收费|140|")
    keys = ("t2.charges.items_last_year", "t2.charges.items_change")
    assert [report.values[key] for key in keys] == [140, None]
    assert not report.doubtful & set(keys)


@pytest.mark.parametrize("kind", ["tabs", "pipes", "running", "run"])
@pytest.mark.parametrize(
    ("code", "header", "amount"),
    [
        ("2021", "本年收费金额（单位：元）", Decimal("0.1234")),
        ("2021", "本年收费金额（元）", Decimal("0.1234")),
        ("2021", "本年收费金额（万元）", 1234),
        ("2019", "采购总金额（元）", Decimal("0.1234")),
        ("2019", "采购总金额（单位：万元）", 1234),
    ],
)
def test_an_amount_counts_in_the_unit_of_its_header(code: str, header: str, amount: Value, kind: str) -> None:
    form = load(code)
    key = "t2.charges.amount" if code == "2021" else "t2.procurement.amount"
    cells = printed(dict.fromkeys(form.cells, 0) | {key: 1234, "t2.procurement.projects": 0})
    text = build(form, cells, Layout(kind))
    printed_header = form.cells[key].column.label
    assert text.count(printed_header) == 1
    report = read(text.replace(printed_header, header))
    assert report.values[key] == amount
    assert key not in report.doubtful
    assert "label-close" not in {doubt.code for doubt in report.doubts}


def only(keep: str, text: str, form: Template) -> str:
    """Return the report without its tables but that of `keep`."""
    values = printed(balanced(form))
    for table in form.tables:
        if table.key != keep:
            text = text.replace(write_table(table, values, Layout("pipes")), "见附件。")
    return text


@pytest.mark.parametrize("keep", ["t2", "t3", "t4"])
def test_a_report_with_one_of_its_tables_has_the_cells_of_that_and_doubts_on_the_others(keep: str) -> None:
    form, values, text = example("2021", Layout("pipes"))
    report = read(only(keep, text, form))
    assert {key: report.values[key] for key in values if key.startswith(keep)} == {
        key: value for key, value in values.items() if key.startswith(keep)
    }
    assert report.doubtful == {key for key in values if not key.startswith(keep)}


def test_table_four_with_blank_cells_is_read_by_its_fifteen_cells() -> None:
    form = load("2021")
    cells = {key: text for key, text in printed(balanced(form)).items() if not key.endswith(".other_result")}
    text = build(form, cells, Layout("tabs"))
    start = text.index("行政复议\t")
    head = text[start : text.index("\n1", start)]
    report = read(text.replace(head, re.sub(r"\t+", "\t", head)))
    assert {key for key in form.cells if report.values[key] is None} == {
        key for key in form.cells if key.endswith(".other_result") and key.startswith("t4")
    }
    assert report.doubtful == set()


def test_a_row_of_dashes_behind_its_header_in_running_text_is_blank() -> None:
    form = load("2021")
    cells = printed(balanced(form)) | {key: "—" for key in form.cells if key.startswith("t2.regulations.")}
    report = read(build(form, cells, Layout("running")))
    found = {report.cells[key].how for key in form.cells if key.startswith("t2.regulations.")}
    assert (found, report.doubtful) == ({"blank"}, set())


@pytest.mark.parametrize("kind", ["tabs", "pipes"])
def test_a_word_in_the_place_of_numbers_is_a_doubt_and_no_missing_table(kind: str) -> None:
    form = load("2021")
    cells = printed(balanced(form)) | {key: "无" for key in form.cells if key.startswith("t4.")}
    report = read(build(form, cells, Layout(kind)))
    assert report.doubtful == {key for key in form.cells if key.startswith("t4.")}
    assert {doubt.code for doubt in report.doubts if doubt.cells} == {"cell-unreadable"}


def test_numbers_behind_the_header_of_table_four_are_not_those_of_the_blank_row_before() -> None:
    form = load("2021")
    gone = [key for key in form.cells if key.startswith("t3.carried_out.")]
    blank = [key for key in form.cells if key.startswith("t4.") and not key.endswith(("total", "upheld"))]
    cells = printed(balanced(form)) | dict.fromkeys(gone + blank, "")
    report = read(build(form, cells, Layout("running")))
    assert {report.values[key] for key in gone} == {None}


def test_a_page_break_between_a_label_and_its_numbers_gives_them_to_no_other_row() -> None:
    form, values, _ = example("2021")
    cells = printed(values) | {
        f"t3.refused.deliberative.{name}": "" for name in ("business", "research", "total")
    }
    text = build(form, cells, Layout("loose"))
    label = "7.属于行政执法案卷\n\t\n"
    assert label in text
    report = read(text.replace(label, "7.属于行政执法案卷\n\n— 4 —\n\n"))
    row = {key for key in values if key.startswith("t3.refused.deliberative.")}
    assert row <= report.doubtful
    after = [key for key in values if key.startswith("t3.refused.enforcement_file")]
    assert after
    assert [report.values[key] for key in after] == [values[key] for key in after]


def test_a_plain_page_number_that_fills_up_a_row_is_in_doubt_where_blanks_were_lost() -> None:
    form, values, _ = example("2021")
    lost = {"t3.not_processed.repeated.total": "", "t3.granted.total": ""}
    text = build(form, printed(values) | lost, Layout("loose"))
    before = "\n\t\n3.要求提供公开出版物"
    assert before in text
    report = read(text.replace(before, f"\n\t\n7{before}"))
    assert {key for key in values if key.startswith("t3.not_processed.repeated.")} <= report.doubtful
