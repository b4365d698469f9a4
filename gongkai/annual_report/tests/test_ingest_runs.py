"""Digits that ran together are cut by the report's own arithmetic, or left in doubt; never guessed."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.annual_report.ingest import Report, read_bytes
from gongkai.annual_report.ingest.cuts import Group, TooManyCutsError, cuts
from gongkai.annual_report.tests.builder import Layout, all_cells, balanced, build, printed
from gongkai.law.report_templates import Template, load

FORM = load("2021")
RUN = Layout("run")
APPLICANTS = (
    "natural_person",
    "business",
    "research",
    "public_welfare",
    "legal_service",
    "other_organization",
)


def read(form: Template, values: dict[str, int], prose: str = "") -> Report:
    text = build(form, printed(values), RUN)
    return read_bytes(text.replace("这一部分由测试写成，只说明大概。", prose, 1).encode(), "x.txt")


def zeros(**changes: int) -> dict[str, int]:
    return dict.fromkeys(FORM.cells, 0) | {key.replace("__", "."): value for key, value in changes.items()}


def requests(natural: int, business: int) -> dict[str, int]:
    """Return a table in which all requests were granted."""
    values = zeros()
    for row in ("received", "granted", "concluded"):
        values[f"t3.{row}.natural_person"] = natural
        values[f"t3.{row}.business"] = business
        values[f"t3.{row}.total"] = natural + business
    return values


def test_a_row_with_one_way_to_satisfy_its_sum_is_read() -> None:
    report = read(FORM, requests(71, 3))
    assert report.values["t3.received.natural_person"] == 71
    assert report.values["t3.received.total"] == 74
    assert report.cells["t3.received.total"].how == "split"
    assert not [key for key in report.doubtful if key.startswith("t3.")]


def test_a_row_of_zeros_is_read_as_zeros() -> None:
    report = read(FORM, zeros())
    assert report.values == zeros()
    assert report.doubtful == set()


def test_columns_decide_between_ways_that_satisfy_the_sum_of_the_row() -> None:
    values = requests(10, 0)
    values |= {"t3.carried_in.natural_person": 1, "t3.carried_in.total": 1}
    values |= {"t3.carried_out.natural_person": 1, "t3.carried_out.total": 1}
    report = read(FORM, values)
    assert {key: value for key, value in report.values.items() if key.startswith("t3.")} == {
        key: value for key, value in values.items() if key.startswith("t3.")
    }


def test_a_row_of_table_two_without_any_relation_stays_in_doubt_and_its_ways_are_listed() -> None:
    values = zeros() | {f"t2.normative_documents.{name}": 89 for name in ("issued", "repealed", "in_force")}
    report = read(FORM, values)
    doubt = next(doubt for doubt in report.doubts if doubt.code == "run-together")
    assert set(doubt.cells) == {key for key in values if key.startswith("t2.normative_documents")}
    assert "898989" in doubt.message
    assert "8 9 8989" in doubt.message
    assert report.values["t2.normative_documents.issued"] is None


def test_a_cell_on_which_all_ways_agree_is_read() -> None:
    values = zeros() | {"t2.normative_documents.issued": 3, "t2.normative_documents.repealed": 70}
    report = read(FORM, values)
    assert report.values["t2.normative_documents.in_force"] == 0
    assert {"t2.normative_documents.issued", "t2.normative_documents.repealed"} <= report.doubtful


def test_a_figure_of_the_text_for_the_same_cell_decides_and_one_that_fits_no_way_is_ignored() -> None:
    values = zeros() | {
        "t2.normative_documents.issued": 88,
        "t2.normative_documents.repealed": 55,
        "t2.normative_documents.in_force": 698,
    }
    decided = read(FORM, values, "现行有效行政规范性文件698件，本年度制发的规范性文件88件。")
    assert decided.values == values
    ignored = read(FORM, values, "现行有效行政规范性文件999件，规范性文件类信息55条。")
    assert ignored.values["t2.normative_documents.in_force"] is None


def test_a_row_without_any_way_is_in_doubt_and_never_repaired() -> None:
    values = requests(71, 3) | {"t3.received.total": 75}
    report = read(FORM, values)
    assert [doubt.code for doubt in report.doubts if "t3.received.total" in doubt.cells] == [
        "run-without-reading"
    ]
    assert report.values["t3.received.natural_person"] is None


def test_columns_that_no_way_can_balance_are_named() -> None:
    values = requests(10, 0) | {"t3.carried_out.natural_person": 11, "t3.carried_out.total": 11}
    report = read(FORM, values | {"t3.carried_out.business": 1, "t3.carried_out.total": 12})
    named = [doubt.message for doubt in report.doubts if doubt.code == "column-not-balanced"]
    broken = {finding.code for finding in report.findings}
    assert "T3-BALANCE" in broken or any("T3-BALANCE" in message for message in named)


def test_digits_are_not_cut_where_nothing_shows_that_they_ran_together() -> None:
    cells = all_cells(FORM, "5") | {"t2.normative_documents.issued": "100"}
    for key in ("t2.normative_documents.repealed", "t2.normative_documents.in_force"):
        cells.pop(key)
    report = read_bytes(build(FORM, cells, Layout("running")).encode(), "x.txt")
    assert report.values["t2.normative_documents.repealed"] is None
    assert "t2.normative_documents.issued" in report.doubtful


def test_a_minus_sign_is_a_border_between_two_numbers() -> None:
    form = load("2019")
    values = dict.fromkeys(form.cells, 0) | {
        "t2.licences.items_last_year": 393,
        "t2.licences.items_change": -8,
        "t2.licences.decisions": 0,
    }
    report = read(form, values)
    assert {key: report.values[key] for key in values if key.startswith("t2.licences")} == {
        key: value for key, value in values.items() if key.startswith("t2.licences")
    }


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from((1, 12, 300)))
def test_a_balanced_table_that_ran_together_gives_what_was_written_or_a_doubt(seed: int, high: int) -> None:
    choose = Random(seed)
    values = dict.fromkeys(FORM.cells, 0)
    items = [row.key for row in FORM.table("t3").rows if row.item]
    for column in APPLICANTS:
        for item in items:
            values[f"t3.{item}.{column}"] = choose.choice((0, 0, 0, choose.randint(0, high)))
        values[f"t3.carried_out.{column}"] = choose.choice((0, choose.randint(0, high)))
        values[f"t3.concluded.{column}"] = sum(values[f"t3.{item}.{column}"] for item in items)
        taken_in = values[f"t3.concluded.{column}"] + values[f"t3.carried_out.{column}"]
        values[f"t3.carried_in.{column}"] = choose.randint(0, taken_in)
        values[f"t3.received.{column}"] = taken_in - values[f"t3.carried_in.{column}"]
    for row in (*items, "received", "carried_in", "concluded", "carried_out"):
        values[f"t3.{row}.total"] = sum(values[f"t3.{row}.{column}"] for column in APPLICANTS)
    report = read(FORM, values)
    for key, value in values.items():
        assert report.values[key] == value or (report.values[key] is None and key in report.doubtful), key


def test_every_cut_satisfies_the_sum_and_none_is_missed() -> None:
    columns = FORM.table("t4").blocks[0].leaf_columns[:5]
    assert cuts(["11002"], [Group(columns, 4)]) == [(1, 1, 0, 0, 2)]
    assert cuts(["110024"], [Group(columns, 4)]) == []
    assert cuts(["1110012"], [Group(columns, 4)]) == [
        (1, 1, 10, 0, 12),
        (1, 11, 0, 0, 12),
        (11, 1, 0, 0, 12),
    ]
    assert cuts(["11", "10012"], [Group(columns, 4)]) == [(1, 1, 10, 0, 12), (11, 1, 0, 0, 12)]


def test_a_run_with_too_many_ways_gives_up_at_once() -> None:
    columns = FORM.table("t3").blocks[0].leaf_columns
    with pytest.raises(TooManyCutsError):
        cuts(["1" * 60], [Group(columns, None)])


def test_a_whole_table_of_large_numbers_is_read_or_left_in_doubt() -> None:
    values = balanced(FORM)
    for key in values:
        if key.startswith("t3."):
            values[key] *= 1117
    report = read(FORM, values)
    for key, value in values.items():
        assert report.values[key] == value or key in report.doubtful


def test_marks_for_blank_cells_between_digits_that_ran_together_are_cells() -> None:
    values = printed(zeros()) | {"t2.normative_documents.issued": "/", "t2.normative_documents.repealed": "/"}
    values |= {"t2.normative_documents.in_force": "1500"}
    report = read_bytes(build(FORM, values, RUN).encode(), "x.txt")
    names = ("issued", "repealed", "in_force")
    assert [report.values[f"t2.normative_documents.{name}"] for name in names] == [None, None, 1500]
    assert not [key for key in report.doubtful if key.startswith("t2.normative")]


def test_a_report_that_leaves_cells_blank_has_no_digits_that_surely_ran_together() -> None:
    values = printed(zeros()) | {f"t2.regulations.{name}": "" for name in ("issued", "repealed", "in_force")}
    values |= {"t2.normative_documents.issued": "", "t2.normative_documents.repealed": ""}
    values |= {"t2.normative_documents.in_force": "1500"}
    report = read_bytes(build(FORM, values, RUN).encode(), "x.txt")
    assert {report.values[key] for key in values if key.startswith("t2.normative_documents.")} == {None}
    assert {key for key in values if key.startswith("t2.normative_documents.")} <= report.doubtful
