"""Remedies: at the days the law changed, and by kind of agency."""

import datetime as dt

import pytest

from gongkai.law import replies
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.loading import Mark
from gongkai.law.remedies import agency_kinds, remedy

WITHHELD = ["state_secret", "prohibited_by_law", "security_and_stability", "third_party_rights",
            "internal_affairs", "deliberative", "enforcement_file"]  # fmt: skip


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("on", "first"), [("2023-12-31", False), ("2024-01-01", True), ("2025-05-31", True), ("2025-06-01", True)]
)
@pytest.mark.parametrize("outcome", WITHHELD)
def test_what_is_withheld_goes_to_review_first_from_2024_on(outcome: str, on: str, first: bool):
    found = remedy(outcome, day(on), "local_department")
    assert found.review_first is first
    assert (found.get("either") is None) is first


@pytest.mark.parametrize(
    "outcome", sorted({one.id for one in replies.outcomes()} - {*WITHHELD, "partly_granted"})
)
def test_every_other_outcome_may_be_sued_directly(outcome: str):
    found = remedy(outcome, day("2026-11-02"), "local_department")
    assert not found.review_first
    assert found.get("suit_period").value == 6  # type: ignore[union-attr]


def test_a_partial_answer_says_both_and_which_part_goes_to_review_first():
    found = remedy("partly_granted", day("2026-11-02"), "local_department")
    assert found.review_first
    assert found.get("either") is not None
    assert found.get("suit_period") is not None


def test_the_new_interpretation_names_the_articles_from_june_2025_on():
    before, after = (remedy("state_secret", day(on), "vertical").get("review_first")
                     for on in ("2025-05-31", "2025-06-01"))  # fmt: skip
    assert before is not None
    assert after is not None
    assert "第十四条、第十五条、第十六条" not in before.text_zh
    assert "第十四条、第十五条、第十六条" in after.text_zh
    assert "spc-2025-8:10" in [cited.key for cited in after.articles]
    assert after.mark is Mark.P


@pytest.mark.parametrize(
    ("agency", "before", "after"),
    [
        ("local_department", ("own_government", "department_above"), ("own_government",)),
        (
            "judicial_administration",
            ("own_government", "department_above"),
            ("own_government", "department_above"),
        ),
        ("vertical", ("department_above",), ("department_above",)),
        ("local_government", ("government_above",), ("government_above",)),
        ("provincial_government", ("itself",), ("itself",)),
        ("state_council_department", ("itself",), ("itself",)),
    ],
)
def test_the_organ_of_review_is_that_of_the_kind_of_agency(agency: str, before: tuple, after: tuple):
    assert remedy("granted", day("2023-12-31"), agency).review_organs == before
    assert remedy("granted", day("2024-01-01"), agency).review_organs == after


@pytest.mark.parametrize(
    ("on", "value", "unit"),
    [("2015-04-30", 3, "month"), ("2015-05-01", 6, "month"), ("2026-11-02", 6, "month")],
)
def test_the_time_to_sue_changed_in_may_2015(on: str, value: int, unit: str):
    found = remedy("granted", day(on), "local_department")
    assert [(one.value, one.unit) for one in found.elements if one.id == "suit_period"] == [(value, unit)]


def test_review_is_asked_for_within_60_days_and_sued_after_within_15():
    for on in ("2019-06-03", "2024-01-01", "2026-11-02"):
        found = remedy("granted", day(on), "local_department")
        assert [one.value for one in found.elements if one.id in ("review_period", "suit_after_review")] == [
            60,
            15,
        ]


def test_disclosure_cases_may_use_the_simple_procedure_of_30_days_since_2024():
    def value(on: str) -> int:
        return next(
            e.value for e in remedy("granted", day(on), "vertical").elements if e.id == "review_decision"
        )

    assert (value("2023-12-31"), value("2024-01-01")) == (60, 30)


def test_the_months_in_which_practice_differed_are_told_as_doubtful():
    assert remedy("not_existing", day("2024-06-03"), "vertical").doubts
    assert remedy("not_existing", day("2024-06-03"), "vertical").mark is Mark.M
    assert not remedy("not_existing", day("2025-06-01"), "vertical").doubts


def test_every_paragraph_has_each_part_once_with_articles_in_force():
    for on in map(day, ("2008-05-01", "2015-05-01", "2019-05-15", "2023-12-31", "2024-01-01", "2025-06-01")):
        for kind in agency_kinds():
            for outcome in ("state_secret", "partly_granted", "granted"):
                found = remedy(outcome, on, kind.id)
                assert len({one.id for one in found.elements}) == len(found.elements)
                assert {"review_period", "review_organ", "suit_after_review"} <= {
                    one.id for one in found.elements
                }
                for element in found.elements:
                    assert element.text_zh
                    assert element.text_en
                    assert all(cited.instrument.in_force(on) for cited in element.articles), element


def test_what_is_unknown_is_refused():
    with pytest.raises(LookupError, match="no kind of agency 'club'"):
        remedy("granted", day("2026-11-02"), "club")
    with pytest.raises(LookupError, match="no outcome"):
        remedy("maybe", day("2026-11-02"), "vertical")
    with pytest.raises(NoRuleInForce, match="2008-04-30"):
        remedy("granted", day("2008-04-30"), "vertical")
