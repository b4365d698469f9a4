"""The clocks of a request: the worked cases, a second count of them, and what must hold for any case."""

import datetime as dt
from dataclasses import replace

import pytest

from gongkai.law.case_acts import acts
from gongkai.law.case_words import sentences
from gongkai.law.clocks import compute, reasons_against
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.instruments import cite
from gongkai.law.loading import load_yaml
from gongkai.law.recomputing import recompute
from gongkai.law.request_cases import Case, Event
from gongkai.law.tests.recount import recount, works
from gongkai.law.tests.test_deadlines import NEXT_YEAR
from gongkai.law.whole_cases import WholeCase, whole_cases
from gongkai.law.workdays import Calendar, CalendarRangeError

DAY = dt.timedelta(days=1)
CASES = whole_cases()


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def event(text: str, act: str, **values: object) -> Event:
    days = {key: day(value) if isinstance(value, str) and value[:2] == "20" else value
            for key, value in values.items()}  # fmt: skip
    return Event(on=day(text), act=act, **days)  # type: ignore[arg-type]


def named(case: WholeCase) -> str:
    return f"{case.file.rpartition('/')[2]}: {case.name}"


@pytest.mark.parametrize("worked", CASES, ids=named)
def test_a_whole_worked_case_comes_to_what_it_says(worked: WholeCase):
    account = compute(worked.case)
    assert account.last_days() == worked.expect
    assert [clock.last_day for clock in account.clocks] == list(worked.expect.values())
    pairs = zip(worked.expect, account.clocks, strict=True)
    assert tuple(name for name, clock in pairs if clock.provisional) == worked.provisional
    refused = {one.number: tuple(reason.code for reason in one.reasons) for one in account.refused}
    assert refused == worked.refused
    assert account.lateness == worked.late_by
    assert account.reply.articles == worked.articles


@pytest.mark.parametrize("worked", CASES, ids=named)
def test_a_whole_worked_case_is_what_another_calendar_counts_day_by_day(worked: WholeCase):
    assert recount(worked.written, worked.refused) == worked.expect


@pytest.mark.parametrize("worked", CASES, ids=named)
def test_the_days_of_every_clock_can_be_counted_again(worked: WholeCase):
    account = compute(worked.case)
    for clock in account.clocks:
        if clock.last_day is None or clock.started_on is None:
            continue
        days = clock.days
        span = (clock.last_day - clock.started_on).days
        assert [one.date for one in days] == [clock.started_on + (i + 1) * DAY for i in range(span)]
        counted = [one for one in days if one.counted]
        assert [one.number for one in counted] == list(range(1, len(counted) + 1))
        if clock.version.unit == "day":
            assert len(counted) == clock.version.value
            continue
        limit = account.history.workdays if clock.name == "reply" else clock.version.value
        assert len(counted) == limit
        assert all(works(one.date) for one in counted)
        if account.history.delayed_to is None:
            assert days[-1].counted
        for one in days:
            assert one.reason.startswith(("paused", "delayed")) <= works(one.date)
            assert one.label.zh
            assert one.label.en


def test_there_are_at_least_150_whole_cases_each_with_a_source_and_its_counting():
    assert len(CASES) >= 150
    for worked in CASES:
        assert worked.source
        assert len(worked.why) > 3
        assert all(cite(key).printed for key in worked.articles)


def test_every_act_and_every_reason_of_refusal_stands_in_a_worked_case():
    used = {one.act for worked in CASES for one in worked.case.events}
    assert used == set(acts())
    codes = {code for worked in CASES for reasons in worked.refused.values() for code in reasons}
    assert set(load_yaml("case_words.yaml")["refusals"]) - codes == {"delay-twice", "reasons-twice",
                                                                     "reasons-given-twice"}  # fmt: skip


def test_what_was_required_or_set_once_is_not_required_or_set_again():
    case = Case(day("2026-03-02"), events=(
        event("2026-03-04", "reasons_required"), event("2026-03-05", "reasons_required"),
        event("2026-03-09", "reasons_given"), event("2026-03-10", "reasons_given"),
        event("2026-03-11", "delay_set", until="2026-05-29"), event("2026-03-12", "delay_set", until="2026-06-30"),
    ))  # fmt: skip
    account = compute(case)
    assert [(one.number, [reason.code for reason in one.reasons]) for one in account.refused] == [
        (2, ["reasons-twice"]), (4, ["reasons-given-twice"]), (6, ["delay-twice"]),
    ]  # fmt: skip
    assert account.reply_due == day("2026-05-29")


def test_every_reason_is_told_in_whole_sentences_of_both_languages():
    for worked in CASES:
        for refusal in compute(worked.case).refused:
            for reason in refusal.reasons:
                assert reason.text().endswith("。")
                assert reason.text("en").endswith(".")
    for texts in sentences().values():
        assert set(texts) == {"zh", "en"}


@pytest.mark.parametrize("worked", [one for one in CASES if one.refused], ids=named)
def test_a_refused_event_has_no_effect(worked: WholeCase):
    kept = tuple(one for one in worked.case.events if one.number not in worked.refused)
    without = compute(replace(worked.case, events=kept))
    assert without.refused == ()
    assert without.last_days() == worked.expect


# --- states, days asked about, calendars


def test_the_state_of_each_clock_is_told_for_the_day_asked_about():
    case = Case(day("2026-10-09"), events=(
        event("2026-10-13", "third_party_consulted", delivered="2026-10-14"),
        event("2026-10-20", "third_party_replied", position="agrees"),
        event("2026-11-10", "replied", served="2026-11-11"),
    ))  # fmt: skip

    def states(text: str) -> list[tuple[str, str]]:
        return [(clock.name, clock.state) for clock in compute(case, as_of=day(text)).clocks]

    assert states("2026-10-12") == [("correction_notice", "open"), ("reply", "open")]
    assert states("2026-10-15")[1:] == [("reply", "paused"), ("third_party", "open")]
    assert states("2026-10-21") == [
        ("correction_notice", "lapsed"),
        ("reply", "open"),
        ("third_party", "met"),
    ]
    assert states("2026-11-10")[1] == ("reply", "open")
    assert states("2026-11-11")[1] == ("reply", "met")
    assert compute(case, as_of=day("2026-10-12")).reply_due == day("2026-11-05")


def test_a_reply_not_served_by_its_last_day_is_overdue_and_one_served_late_says_by_how_much():
    case = Case(day("2026-09-28"), events=(event("2026-10-29", "replied"),))
    assert compute(case, as_of=day("2026-10-30")).reply.state == "open"
    assert compute(case, as_of=day("2026-10-31")).reply.state == "overdue"
    late = compute(replace(case, events=(event("2026-10-29", "replied", served="2026-11-03"),)))
    assert (late.reply.state, late.lateness, late.in_time) == ("late", 2, False)


def test_a_reply_served_on_the_weekend_after_its_last_day_is_late_by_no_working_day():
    case = Case(day("2026-09-28"), events=(event("2026-10-29", "replied", served="2026-10-31"),))
    account = compute(case)
    assert (account.in_time, account.lateness) == (False, 0)


def test_while_the_applicant_owes_something_the_reply_waits_and_says_for_what():
    asked = Case(day("2026-10-09"), events=(event("2026-10-12", "correction_requested", until="2026-11-20"),))
    waiting = compute(asked, as_of=day("2026-11-10")).reply
    assert (waiting.state, [note.code for note in waiting.notes]) == ("waiting", ["awaiting-correction"])
    charged = Case(day("2026-10-09"), events=(event("2026-10-12", "fee_notified", delivered="2026-10-12"),))
    assert [note.code for note in compute(charged).reply.notes] == ["awaiting-fee"]
    assert compute(charged).reply.mark == "V"
    assert compute(charged).clocks[-1].mark == "M"


def test_what_the_applicant_let_pass_is_noted_on_the_day_after():
    asked = Case(day("2026-10-09"), events=(event("2026-10-12", "correction_requested", until="2026-10-30"),))
    charged = Case(day("2026-10-09"), events=(event("2026-10-12", "fee_notified", delivered="2026-10-12"),))
    for case, last, before, after in (
        (asked, "2026-10-30", "awaiting-correction", "correction-overdue"),
        (charged, "2026-11-11", "awaiting-fee", "fee-overdue"),
    ):
        for on, code in ((day(last), before), (day(last) + DAY, after)):
            assert [note.code for note in compute(case, as_of=on).reply.notes] == [code]


def test_the_days_left_are_counted_from_the_day_asked_about():
    case = Case(day("2026-09-28"), events=(event("2026-09-29", "fee_notified", delivered="2026-09-29"),))

    def left(text: str) -> list[int | None]:
        return [clock.days_left for clock in compute(case, as_of=day(text)).clocks]

    assert left("2026-09-30") == [5, 18, 29]
    assert left("2026-10-30") == [-13, 0, -1]
    assert [clock.days_left for clock in compute(case).clocks] == [None, None, None]


def test_the_reasons_against_an_act_can_be_asked_before_it_is_done():
    case = Case(day("2026-09-28"), events=(event("2026-10-20", "extended", working_days=5),))
    again = event("2026-11-25", "extended", working_days=30)
    assert [reason.code for reason in reasons_against(case, again)] == [
        "extended-twice", "extension-too-long", "extension-late",
    ]  # fmt: skip
    assert reasons_against(case, event("2026-10-28", "replied", served="2026-10-28")) == ()


def test_a_pause_without_known_end_leaves_the_last_day_open_and_says_so():
    account = compute(Case(day("2026-10-09"), events=(event("2026-10-13", "third_party_consulted"),)))
    assert account.reply_due is None
    assert account.reply.state == "paused"
    assert [note.code for note in account.reply.notes] == ["pause-open"]
    assert [(clock.name, clock.state) for clock in account.clocks][-1] == ("third_party", "not_started")
    assert account.clocks[-1].days == ()
    assert [one.date for one in account.reply.days][-1] == day("2026-10-13")


def test_a_pause_without_known_end_leaves_a_later_day_set_open_too():
    steps = (event("2026-03-05", "reasons_required"), event("2026-03-06", "reasons_given"),
             event("2026-03-10", "delay_set", until="2026-06-30"))  # fmt: skip
    assert compute(Case(day("2026-03-02"), events=steps)).reply_due == day("2026-06-30")
    paused = (*steps, event("2026-03-12", "third_party_consulted"))
    assert compute(Case(day("2026-03-02"), events=paused)).reply_due is None


def test_a_case_closed_otherwise_has_no_open_clock():
    account = compute(Case(day("2026-09-28"), events=(event("2026-10-09", "withdrawn"),)))
    assert account.open == ()
    assert {clock.state for clock in account.clocks} == {"ended"}


def test_a_new_notice_changes_the_cases_that_cross_it_and_no_other():
    before = Calendar.known()
    after = before.with_year(NEXT_YEAR)
    cases = [("crosses", Case(day("2026-12-04"))), ("ends before", Case(day("2026-11-02")))]
    found = list(recompute(cases, before, after))
    assert [(one.key, one.clock, one.before, one.after) for one in found] == [
        ("crosses", "reply", day("2027-01-01"), day("2027-01-04"))
    ]
    assert list(recompute(cases, before, before)) == []


def test_before_the_regulation_and_beyond_the_calendar_nothing_is_computed():
    with pytest.raises(NoRuleInForce, match="2008-04-30"):
        compute(Case(day("2008-04-30")))
    with pytest.raises(CalendarRangeError, match="超出"):
        compute(Case(day("2050-01-04"))).last_days()
    far = {"served": "2099-01-05"}
    for case, as_of in (
        (Case(day("2026-03-02"), events=(event("2026-03-10", "replied", **far),)), None),
        (Case(day("2026-03-02")), day("2095-01-04")),
        (Case(day("2026-03-02"), events=(
            event("2026-03-05", "reasons_required"), event("2026-03-06", "reasons_given"),
            event("2026-03-10", "delay_set", until="2099-01-05"),
        )), None),
    ):  # fmt: skip
        with pytest.raises(CalendarRangeError, match="超出"):
            compute(case, as_of=as_of)
