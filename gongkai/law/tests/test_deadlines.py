"""Time limits: the worked cases, the day a rule changes, and what is refused."""

import datetime as dt

import chinese_calendar  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.law import deadlines
from gongkai.law.deadlines import NoRuleInForce, due, proactive_due
from gongkai.law.workdays import Calendar
from gongkai.law.worked_cases import WorkedCase, worked_cases

NEXT_YEAR = """
year: 2027
notices:
- title: 国务院办公厅关于2027年部分节假日安排的通知
  number: 国办发明电〔2026〕1号
  issued: 2026-11-30
  source: 测试
  mark: M
  holidays:
  - {name: 元旦, off: [2027-01-01..2027-01-03]}
"""


@pytest.mark.parametrize("case", worked_cases(), ids=lambda case: f"{case.rule}: {case.name}")
def test_a_worked_case_ends_on_the_day_it_says(case: WorkedCase):
    if case.due is None:
        with pytest.raises(NoRuleInForce):
            due(case.rule, case.event_on)
        return
    answer = due(case.rule, case.event_on)
    assert (answer.day, answer.provisional) == (case.due, case.provisional)
    assert tuple(article.key for article in answer.articles) == case.articles


@given(st.dates(dt.date(2008, 5, 1), dt.date(2026, 11, 20)))
def test_twenty_working_days_are_those_counted_by_another_calendar(formed_on: dt.date):
    day, counted = formed_on, 0
    while counted < 20:
        day += dt.timedelta(days=1)
        counted += chinese_calendar.is_workday(day)
    assert proactive_due(formed_on).day == day


@pytest.mark.parametrize(
    ("formed_on", "article"),
    [("2019-05-14", "492:18"), ("2019-05-15", "711:26"), ("2019-05-16", "711:26")],
)
def test_the_version_in_force_on_the_day_of_the_event_is_applied(formed_on: str, article: str):
    answer = proactive_due(dt.date.fromisoformat(formed_on))
    assert [cited.key for cited in answer.articles] == [article]
    assert answer.rule.id == "proactive"


def test_a_new_notice_turns_a_provisional_day_into_a_certain_one():
    formed_on = dt.date(2026, 12, 4)
    before = proactive_due(formed_on)
    after = proactive_due(formed_on, Calendar.known().with_year(NEXT_YEAR))
    assert (before.day, before.provisional) == (dt.date(2027, 1, 1), True)
    assert "2027年" in before.note
    assert (after.day, after.provisional, after.note) == (dt.date(2027, 1, 4), False, "")


def test_information_formed_before_the_regulation_has_no_limit_and_the_refusal_names_day_and_rule():
    with pytest.raises(NoRuleInForce, match="2008-04-30尚无“主动公开期限”的规定"):
        proactive_due(dt.date(2008, 4, 30))


def test_an_unknown_limit_is_refused_by_name():
    with pytest.raises(LookupError, match="no time limit 'tomorrow'"):
        due("tomorrow", dt.date(2026, 1, 5))


def test_every_rule_cites_articles_that_were_in_force_through_each_of_its_versions():
    for rule in deadlines.rules():
        for version in rule.versions:
            for day in filter(None, (version.force_from, version.force_until)):
                answer = due(rule.id, day)
                assert all(article.instrument.in_force(day) for article in answer.articles)
                assert answer.mark == version.mark
