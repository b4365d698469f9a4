"""Outcomes: every row of the report is reached, every basis exists, every applicant has a column."""

import datetime as dt

import pytest

from gongkai.law import replies, report_templates
from gongkai.law.deadlines import NoRuleInForce

DECIDED = dt.date(2026, 11, 2)


def columns(form: str) -> list[str]:
    """The applicant columns of table three, without the total."""
    keys = report_keys(form, "t3.received.")
    return [key for key in keys if key != "total"]


def report_keys(form: str, start: str) -> list[str]:
    template = report_templates.load(form)
    return [key.removeprefix(start) for key in template.cells if key.startswith(start)]


@pytest.mark.parametrize("form", ["2019", "2021"])
def test_the_outcomes_reach_exactly_the_rows_of_results(form: str):
    rows = {key.rpartition(".")[0] for key in report_keys(form, "") if key.startswith("t3.")}
    results = rows - {"t3.received", "t3.carried_in", "t3.carried_out", "t3.concluded"}
    assert {dict(one.rows)[form] for one in replies.outcomes() if form in dict(one.rows)} == results


@pytest.mark.parametrize(("year", "form"), [(2019, "2019"), (2020, "2019"), (2021, "2021"), (2026, "2021")])
def test_every_outcome_and_applicant_has_a_cell_in_the_form_of_its_year(year: int, form: str):
    known = set(report_keys(form, ""))
    for outcome in replies.outcomes(dt.date(year, 7, 1)):
        for applicant in replies.applicants():
            assert outcome.cell(year, applicant.id) in known


def test_the_classes_of_applicants_are_the_columns_of_the_report():
    assert [one.id for one in replies.applicants()] == columns("2021")


def test_every_outcome_cites_articles_that_were_in_force_when_it_was_decided():
    for outcome in replies.outcomes(DECIDED):
        for cited in outcome.basis(DECIDED):
            assert cited.instrument.in_force(outcome.version(DECIDED).force_from)
    without = {one.id for one in replies.outcomes() if not one.basis(DECIDED)}
    assert without == {"reconfirmation", "withdrawn", "otherwise"}


def test_an_outcome_is_possible_from_its_law_on():
    with pytest.raises(NoRuleInForce, match="2020-12-31"):
        replies.outcome("fee_overdue").version(dt.date(2020, 12, 31))
    assert "fee_overdue" not in {one.id for one in replies.outcomes(dt.date(2020, 12, 31))}
    assert replies.outcomes(dt.date(2019, 5, 14)) == ()


def test_what_is_unknown_is_refused_by_name():
    with pytest.raises(LookupError, match="no outcome 'maybe'"):
        replies.outcome("maybe")
    with pytest.raises(LookupError, match="no class of applicants 'ghost'"):
        replies.outcome("granted").cell(2026, "ghost")
    with pytest.raises(LookupError, match="2018"):
        replies.outcome("granted").cell(2018, "business")
    with pytest.raises(LookupError, match="form 2019 has no row for fee_overdue"):
        replies.outcome("fee_overdue").row("2019")
