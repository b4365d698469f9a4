"""Two reports side by side: differences are exact, blanks are no zeros, forms and jumps are told, texts are aligned."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from gongkai.annual_report.comparing import Comparison, Side, compare
from gongkai.annual_report.comparing.comparison import as_json
from gongkai.annual_report.comparing.texts import MOST_SENTENCES, Line
from gongkai.annual_report.tests import builder
from gongkai.law.report_templates import load


def side(template: str = "2021", year: int = 2023, agency: str = "示例市科学技术局", **told: Any) -> Side:
    """A report whose cells are all 0, but for those given."""
    cells = {key: 0 for key in load(template).cells} | told.pop("cells", {})
    return Side(
        f"{year}年报", agency, year, template, {key: {"value": value} for key, value in cells.items()}, **told
    )


def row(compared: Comparison, key: str) -> Any:
    (found,) = (row for row in compared.rows if row.key == key)
    return found


def compared(left: dict[str, Any], right: dict[str, Any], **told: Any) -> Comparison:
    return compare(side(year=2022, cells=left, **told), side(cells=right))


def test_difference_and_change_are_exact():
    """Amounts with decimals differ by what a person would write, per cent is that of the left number."""
    found = row(
        compared({"t2.charges.amount": 9116.36}, {"t2.charges.amount": 5949.088667}), "t2.charges.amount"
    )
    assert (found.difference, found.percent) == (Decimal("-3167.271333"), Decimal("-34.7"))


@pytest.mark.parametrize(("left", "right"), [(None, 5), (5, None), (None, None)])
def test_what_is_not_stated_has_no_difference(left: int | None, right: int | None):
    """A blank cell is blank, never 0."""
    found = row(compared({"t3.received.total": left}, {"t3.received.total": right}), "t3.received.total")
    assert found.difference is found.percent is None
    assert [found.left_state, found.right_state] == [
        "blank" if v is None else "stated" for v in (left, right)
    ]


def test_from_zero_there_is_a_difference_and_no_percentage():
    """Nothing can be told in per cent of 0."""
    found = row(compared({}, {"t3.received.total": 4}), "t3.received.total")
    assert (found.difference, found.percent) == (4, None)


def test_a_cell_in_doubt_says_so_on_its_side():
    """It is neither blank nor stated."""
    told = {"doubted": frozenset({"t3.received.total"})}
    found = row(compared({"t3.received.total": None}, {"t3.received.total": 4}, **told), "t3.received.total")
    assert (found.left_state, found.right_state) == ("doubtful", "stated")


def test_cells_of_one_form_only_are_said_and_never_matched_by_place():
    """The forms of 2019 and 2021 have other columns in table two and other rows under 其他处理."""
    found = compare(side("2019", 2020), side("2021", 2021))
    assert row(found, "t2.regulations.made").right_state == "not_in_form"
    assert row(found, "t3.other.rest.total").left_state == "not_in_form"
    assert row(found, "t3.received.total").difference == 0
    keys = [row.key for row in found.cells]
    assert set(keys) == set(load("2019").cells) | set(load("2021").cells)
    assert len(keys) == len(set(keys))


def test_a_jump_is_named_by_the_rule_of_the_check():
    """Five times last year's and more."""
    found = compared({"t3.received.total": 10}, {"t3.received.total": 90})
    assert row(found, "t3.received.total").jump == "T3-JUMP-RECEIVED"
    assert "T3-JUMP-RECEIVED" in {finding.code for finding in found.findings}
    assert not row(compared({"t3.received.total": 10}, {"t3.received.total": 20}), "t3.received.total").jump


def test_what_has_to_carry_over_is_judged_only_between_a_year_and_the_one_before():
    """The stock at the end of a year begins the next one; that of another agency or year does not."""
    last, this = {"t3.carried_out.total": 7}, {"t3.carried_in.total": 3}
    assert compared(last, this).findings
    assert not compare(side(year=2019, cells=last), side(cells=this)).findings
    assert not compare(side(year=2022, agency="示例市教育局", cells=last), side(cells=this)).findings


def figure(value: int, **told: Any) -> dict[str, Any]:
    return {"measure": "training.sessions", "label": "培训", "value": value, "unit": "次", **told}


def test_stated_figures_are_compared_and_several_of_one_measure_are_no_number():
    """A part of another figure is left aside."""
    left = side(year=2022, figures=[figure(2), figure(1, of_which=True)])
    assert row(compare(left, side(figures=[figure(5)])), "stated.training.sessions").difference == 3
    found = row(compare(left, side(figures=[figure(5), figure(6)])), "stated.training.sessions")
    assert (found.right_state, found.difference) == ("several", None)


def lines(left: str, right: str) -> tuple[Line, ...]:
    found = compare(side(year=2022, sections={"overview": left}), side(sections={"overview": right}))
    return found.parts[0].lines


def texts(pieces: Any, kind: str) -> list[str]:
    return [piece.text for piece in pieces if piece.kind == kind]


def test_sentences_are_set_beside_each_other_with_their_changes():
    """A number changes as a whole; what was added or removed stands alone; the rest is the same."""
    first, second, third, last = lines(
        "主动公开信息1457条。举办培训2次。全部按时答复。",
        "主动公开信息1357条。全部按时答复。开通了政务微博！",
    )
    assert (texts(first.left, "removed"), texts(first.right, "added")) == (["1457"], ["1357"])
    assert (texts(second.left, "removed"), second.right) == (["举办培训2次。"], ())
    assert third.is_equal
    assert (last.left, texts(last.right, "added")) == ((), ["开通了政务微博！"])


def test_nothing_of_either_text_is_lost():
    """The pieces of each side, put together, are its text."""
    left, right = (
        "甲乙丙。二〇二二年，共办理3件；均已办结。另外，",
        "甲丙。二〇二三年，共办理12件；均已办结！补充说明。",
    )
    found = lines(left, right)
    assert "".join(piece.text for line in found for piece in line.left) == left
    assert "".join(piece.text for line in found for piece in line.right) == right


def test_a_hostile_text_ends_soon_and_nothing_of_it_is_lost():
    """Thousands of sentences that are nearly the same, of few characters, would be compared for hours."""
    left = "".join("甲乙" * (80 + n % 70) + f"{n}。" for n in range(MOST_SENTENCES))
    right = "".join("乙甲" * (80 + n % 60) + f"{n + 1}。" for n in range(MOST_SENTENCES))
    found = lines(left, right)
    alone = [line for line in found if not line.left or not line.right]
    assert len(alone) > MOST_SENTENCES, "those behind the bound are not looked at"
    assert "".join(piece.text for line in found for piece in line.left) == left


def test_a_part_that_one_report_lacks_is_said_and_very_long_ones_are_cut_aloud():
    """Both are told, not passed over."""
    long = "".join(f"第{number}项工作已经完成。" for number in range(MOST_SENTENCES + 5))
    found = compare(side(year=2022, sections={"overview": long}), side(sections={"problems": "不足。"}))
    assert [(part.key, part.left_missing, part.right_missing, part.cut) for part in found.parts] == [
        ("overview", False, True, 5),
        ("problems", True, False, 0),
    ]


def test_the_share_repeated_is_the_one_of_the_check():
    """Clauses without figures, formulas left out; too little text tells nothing."""
    clauses = ["健全完善信息发布审核机制", "持续加强政务公开队伍的建设", "不断拓展政策解读的形式渠道"] * 4
    text = "，".join(f"{clause}第{'一二三四'[place % 4]}方面" for place, clause in enumerate(clauses))
    same = compare(side(year=2022, sections={"overview": text}), side(sections={"overview": text}))
    assert same.repeated
    assert (same.repeated.percent, same.repeated.is_too_much) == (100, True)
    assert compare(side(sections={"overview": "短。"}), side(sections={"overview": "短。"})).repeated is None


def report_file(folder: Path, name: str, year: int, **changed: int) -> str:
    form = load("2021")
    values = builder.balanced(form) | {key.replace("__", "."): value for key, value in changed.items()}
    path = folder / name
    text = builder.build(form, builder.printed(values), year=year, agency="示例市科学技术局")
    path.write_text(text, encoding="utf-8")
    return str(path)


def run(*words: str, capsys: Any) -> str:
    call_command("compare", *words)
    return str(capsys.readouterr().out)


def test_the_command_compares_two_files_as_text_json_and_csv(tmp_path: Path, capsys: Any):
    """The same numbers in all three."""
    received = builder.balanced(load("2021"))["t3.received.total"]
    files = [
        report_file(tmp_path, "a.txt", 2022),
        report_file(tmp_path, "b.txt", 2023, t2__licences__decisions=77),
    ]
    before = builder.balanced(load("2021"))["t2.licences.decisions"]
    assert f"{before}  77  {77 - before:+}" in run(*files, capsys=capsys)
    told = json.loads(run(*files, "--json", capsys=capsys))
    (licences,) = (row for row in told["rows"] if row["key"] == "t2.licences.decisions")
    assert licences["difference"] == 77 - before
    assert told["year_before"] is True
    assert f"t3.received.total,t3,一、本年新收政府信息公开申请数量／总计,件,{received},{received}" in run(
        *files, "--csv", capsys=capsys
    )


def test_the_command_names_what_it_cannot_read(tmp_path: Path):
    """The file and the reason; no half comparison."""
    good = report_file(tmp_path, "a.txt", 2022)
    (tmp_path / "b.txt").write_text("天气很好。", encoding="utf-8")
    for bad, told in (("b.txt", "b.txt"), ("none.txt", "none.txt")):
        with pytest.raises(CommandError, match=told):
            call_command("compare", good, str(tmp_path / bad))


def test_the_data_can_be_written_as_json():
    """No decimal, no set."""
    assert json.dumps(as_json(compared({"t2.charges.amount": 1.5}, {"t2.charges.amount": 1.25}), False))
