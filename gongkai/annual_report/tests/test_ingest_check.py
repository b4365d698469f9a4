"""The relations between the cells: each is found when it is broken, none where cells are empty."""

from decimal import Decimal

import pytest

from gongkai.annual_report.check import check
from gongkai.annual_report.tests.builder import balanced
from gongkai.law.report_templates import load

FORM = load("2021")

BROKEN: dict[str, dict[str, int | Decimal]] = {
    "T3-BALANCE": {"t3.carried_out.natural_person": 1, "t3.carried_out.total": 1},
    "T3-ITEMS": {"t3.granted.business": 1, "t3.granted.total": 1},
    "T3-ROW-TOTAL": {"t3.granted.business": 1, "t3.partly_granted.business": -1},
    "T4-RECONSIDERATION-TOTAL": {"t4.reconsideration.total": 1},
    "T4-DIRECT-TOTAL": {"t4.litigation_direct.upheld": 1},
    "T4-AFTER-TOTAL": {"t4.litigation_after_reconsideration.pending": -1},
    "COUNT-INTEGER": {"t2.licences.decisions": Decimal("0.5")},
    "VALUE-NEGATIVE": {"t2.charges.amount": -1000},
}


def changed(code: str) -> dict[str, int | Decimal]:
    """Return balanced cells changed so that only the relation `code` is broken."""
    cells: dict[str, int | Decimal] = dict(balanced(FORM))
    for key, by in BROKEN[code].items():
        cells[key] = cells[key] + by
    return cells


@pytest.mark.parametrize("code", BROKEN)
def test_a_broken_relation_is_found_and_no_other(code: str) -> None:
    assert {finding.code for finding in check(FORM, changed(code))} == {code}


def test_balanced_cells_of_both_forms_break_nothing() -> None:
    for code in ("2019", "2021"):
        assert check(load(code), balanced(load(code))) == []


def test_a_message_names_both_sides_and_the_difference_in_both_languages() -> None:
    finding = check(FORM, changed("T4-DIRECT-TOTAL"))[0]
    assert finding.level == "error"
    assert finding.message == (
        "表四：未经复议直接起诉／总计（21）＝21，而未经复议直接起诉／结果维持（14）＋未经复议直接起诉／结果纠正（3）"
        "＋未经复议直接起诉／其他结果（1）＋未经复议直接起诉／尚未审结（4）＝22，相差1"
    )
    assert "= 22; difference 1" in finding.message_en
    assert set(finding.cells) == {key for key in FORM.cells if key.startswith("t4.litigation_direct.")}


@pytest.mark.parametrize("code", ["T3-BALANCE", "T3-ITEMS", "T3-ROW-TOTAL", "T4-RECONSIDERATION-TOTAL"])
def test_a_relation_with_an_empty_cell_is_not_judged(code: str) -> None:
    cells: dict[str, int | Decimal | None] = dict(changed(code))
    for finding in check(FORM, changed(code)):
        cells[finding.cells[-1]] = None
    assert check(FORM, cells) == []


def test_the_carry_over_is_compared_with_last_year_only_when_its_report_is_given() -> None:
    cells = balanced(FORM)
    previous = {"t3.carried_out.total": cells["t3.carried_in.total"] + 4}
    assert check(FORM, cells) == []
    finding = check(FORM, cells, previous)[0]
    assert (finding.code, finding.level) == ("T3-CARRIED-OVER", "error")
    assert "上年四（19）" in finding.message
    assert finding.cells == ("t3.carried_in.total",)


@pytest.mark.parametrize(
    ("row", "code"), [("regulations", "T2-STOCK-REGULATIONS"), ("normative_documents", "T2-STOCK-NORMATIVE")]
)
def test_a_stock_that_does_not_follow_from_last_year_is_a_warning(row: str, code: str) -> None:
    cells = balanced(FORM)
    stock = cells[f"t2.{row}.in_force"] - cells[f"t2.{row}.issued"] + cells[f"t2.{row}.repealed"]
    assert check(FORM, cells, {f"t2.{row}.in_force": stock}) == []
    findings = check(FORM, cells, {f"t2.{row}.in_force": stock + 1})
    assert [(finding.code, finding.level) for finding in findings] == [(code, "warn")]


def test_a_signed_change_may_be_negative_and_an_amount_may_have_a_fraction() -> None:
    form = load("2019")
    cells: dict[str, int | Decimal] = dict(balanced(form))
    cells |= {"t2.licences.items_change": -8, "t2.procurement.amount": Decimal("2.1")}
    assert check(form, cells) == []
