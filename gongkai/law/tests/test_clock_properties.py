"""What must hold for the clocks of any request, tried on many made-up ones."""

import datetime as dt
from dataclasses import replace

import chinese_calendar  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.law.case_acts import acts
from gongkai.law.case_view import as_json, as_text
from gongkai.law.clocks import compute
from gongkai.law.request_cases import Case, Event
from gongkai.law.tests.recount import nth, recount, works
from gongkai.law.whole_cases import whole_cases
from gongkai.law.workdays import Calendar, CalendarRangeError

DAY = dt.timedelta(days=1)
CASES = whole_cases()
few = settings(max_examples=60, deadline=None)
received_days = st.dates(dt.date(2019, 5, 15), dt.date(2026, 9, 1))


@few
@given(received_days)
def test_no_clock_ends_before_the_request_was_received_and_twenty_days_are_counted(received: dt.date):
    account = compute(Case(received))
    assert all(last is not None and last > received for last in account.last_days().values())
    assert account.reply_due == nth(received, 20)


@few
@given(received_days, received_days)
def test_a_request_received_later_is_never_due_earlier(one: dt.date, other: dt.date):
    early, late = sorted((one, other))
    assert compute(Case(early)).reply_due <= compute(Case(late)).reply_due  # type: ignore[operator]


@few
@given(received_days, st.integers(1, 15), st.integers(1, 12))
def test_a_pause_of_n_working_days_moves_the_end_by_n_working_days(received: dt.date, sent: int, n: int):
    on = nth(received, sent)
    answered = nth(on, n)
    case = Case(received, events=(
        Event(on, "third_party_consulted", delivered=on), Event(answered, "third_party_replied"),
    ))  # fmt: skip
    account = compute(case)
    assert account.reply_due == nth(nth(received, 20), n)
    paused = [one for one in account.reply.days if one.reason == "paused_third_party"]
    assert len(paused) == n


@few
@given(received_days, st.lists(st.tuples(st.integers(0, 25), st.integers(0, 20), st.booleans()), max_size=4))
def test_any_pauses_come_to_what_is_counted_day_by_day(received: dt.date, asked: list[tuple[int, int, bool]]):
    events: list[dict[str, object]] = []
    for i, (sent, took, organ) in enumerate(asked):
        on, kind = received + sent * DAY, "organ" if organ else "third_party"
        answered = on + took * DAY
        events.append({"on": on, "act": f"{kind}_consulted", "delivered": on, "party": f"{i}"})
        if took and answered <= nth(on, 15):
            events.append({"on": answered, "act": f"{kind}_replied", "party": f"{i}"})
    account = compute(Case(received, events=tuple(Event(**one) for one in events)))  # type: ignore[arg-type]
    assert account.refused == ()
    assert account.last_days() == recount({"received": received, "events": events})


@few
@given(received_days, st.integers(0, 19), st.integers(0, 60))
def test_a_correction_starts_a_full_period_from_the_day_it_is_received(
    received: dt.date, until: int, after: int
):
    asked = Event(received, "correction_requested", until=received + (until + 60) * DAY)
    corrected = Event(received + after * DAY, "correction_received")
    account = compute(Case(received, events=(asked, corrected)))
    assert account.reply_due == nth(corrected.on, 20)
    assert account.reply.started_on == corrected.on


@few
@given(received_days, st.integers(1, 20))
def test_an_extension_adds_its_working_days_and_never_more_than_the_law_allows(received: dt.date, days: int):
    due = nth(received, 20)
    assert compute(Case(received, events=(Event(due, "extended", working_days=days),))).reply_due == nth(
        due, days
    )
    late = compute(Case(received, events=(Event(due + DAY, "extended", working_days=days),)))
    assert late.reply_due == due
    assert [reason.code for reason in late.refused[0].reasons] == ["extension-late"]


@few
@given(st.permutations(range(6)))
def test_the_order_in_which_events_are_written_changes_nothing(order: list[int]):
    worked = next(one for one in CASES if one.file.endswith("combined.yaml"))
    events = worked.case.events
    shuffled = tuple(events[i] for i in order) + events[6:]
    assert compute(replace(worked.case, events=shuffled)).last_days() == worked.expect


@few
@given(st.dates(dt.date(2008, 1, 1), dt.date(2026, 12, 31)))
def test_the_second_count_uses_the_other_calendar(one: dt.date):
    assert works(one) == chinese_calendar.is_workday(one) == Calendar.known().is_workday(one)


some_day = st.one_of(
    st.dates(dt.date(2019, 1, 1), dt.date(2027, 6, 1)), st.dates(dt.date(2008, 5, 1), dt.date(2099, 1, 1))
)
some_event = st.builds(
    Event, on=some_day, act=st.sampled_from(sorted(acts())), until=st.none() | some_day, delivered=st.none() | some_day,
    served=st.none() | some_day, notified=st.none() | some_day, working_days=st.integers(-5, 30),
    party=st.sampled_from(["", "甲", "乙"]), joint=st.booleans(), good_reason=st.booleans(),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(some_day, st.lists(some_event, max_size=8), st.none() | some_day)
def test_whatever_happened_the_case_is_told_or_lies_beyond_the_calendar(
    received: dt.date, events: list[Event], as_of: dt.date | None
):
    case = Case(received, "fax", tuple(events))
    try:
        account = compute(case, as_of=as_of)
        account.last_days()
    except CalendarRangeError:
        assert (
            max([received, as_of or received, *(day for one in events for day in days_of(one))]).year > 2030
        )
    else:
        assert as_json(account, "x")
        assert as_text(account, "en", explain=True)
        assert len(account.refused) <= len(events)


def days_of(event: Event) -> list[dt.date]:
    return [day for day in (event.on, event.until, event.delivered, event.served) if day is not None]
