"""The working-day calendar: against two other calendars, at its boundaries, and with years added."""

import datetime as dt

import chinese_calendar  # type: ignore[import-untyped]
import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.law.workdays import Calendar, CalendarRangeError, Reason

KNOWN = Calendar.known()
FIRST, LAST = dt.date(2008, 1, 1), dt.date(2026, 12, 31)
# Days on which a witness is known to differ, with the reason. None at chinesecalendar 1.11, holidays 0.108.
DISAGREEMENTS: dict[dt.date, str] = {}

days_known = st.dates(FIRST, LAST)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def all_days() -> list[dt.date]:
    return [FIRST + dt.timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def test_the_years_2008_to_2026_are_known():
    assert [year.year for year in KNOWN.years] == list(range(2008, 2027))
    assert KNOWN.last_day == LAST


def test_every_day_agrees_with_chinesecalendar():
    wrong = [d for d in all_days() if KNOWN.is_workday(d) != chinese_calendar.is_workday(d)]
    assert wrong == sorted(DISAGREEMENTS)


def test_every_day_agrees_with_holidays():
    witness = holidays.country_holidays("CN", years=range(2008, 2027))
    wrong = [d for d in all_days() if KNOWN.is_workday(d) != witness.is_working_day(d)]
    assert wrong == sorted(DISAGREEMENTS)


def test_every_swapped_day_is_a_weekend_day_worked_or_a_weekday_off():
    for d in all_days():
        reason = KNOWN.why(d)
        if reason is Reason.MAKE_UP_DAY:
            assert d.weekday() >= 5, d
        elif reason not in (Reason.WORKDAY, Reason.WEEKEND):
            assert not reason.counts, d


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-02-13", Reason.WORKDAY),
        ("2026-02-14", Reason.MAKE_UP_DAY),
        ("2026-02-15", Reason.SPRING_FESTIVAL),
        ("2026-02-23", Reason.SPRING_FESTIVAL),
        ("2026-02-24", Reason.WORKDAY),
        ("2026-02-28", Reason.MAKE_UP_DAY),
        ("2026-03-01", Reason.WEEKEND),
        ("2026-09-30", Reason.WORKDAY),
        ("2026-10-01", Reason.NATIONAL_DAY),
        ("2026-10-07", Reason.NATIONAL_DAY),
        ("2026-10-08", Reason.WORKDAY),
        ("2026-10-10", Reason.MAKE_UP_DAY),
        ("2025-10-06", Reason.NATIONAL_MID_AUTUMN),
        ("2015-09-03", Reason.VICTORY_DAY),
        ("2015-09-06", Reason.MAKE_UP_DAY),
        ("2018-12-29", Reason.MAKE_UP_DAY),
        ("2018-12-31", Reason.NEW_YEAR),
        ("2020-01-31", Reason.SPRING_FESTIVAL),
        ("2020-02-01", Reason.SPRING_FESTIVAL),
        ("2020-02-03", Reason.WORKDAY),
        ("2019-05-02", Reason.LABOUR_DAY),
        ("2026-12-31", Reason.WORKDAY),
        ("2027-01-01", Reason.ASSUMED_WORKDAY),
        ("2027-01-02", Reason.ASSUMED_WEEKEND),
    ],
)
def test_each_day_says_why_it_counts_or_not(text: str, reason: Reason):
    assert KNOWN.why(day(text)) is reason
    assert KNOWN.is_workday(day(text)) is reason.counts


def test_every_reason_has_a_label_in_both_languages():
    assert Reason.MAKE_UP_DAY.label() == "调休上班"
    assert all(reason.label() and reason.label("en") for reason in Reason)


@pytest.mark.parametrize(
    ("start", "n", "end", "provisional"),
    [
        ("2026-12-30", 1, "2026-12-31", False),
        ("2026-12-31", 1, "2027-01-01", True),
        ("2026-12-31", 2, "2027-01-04", True),
        ("2026-12-31", 0, "2026-12-31", False),
        ("2026-10-03", 0, "2026-10-03", False),
        ("2024-12-31", 1, "2025-01-02", False),
        ("2008-01-01", 1, "2008-01-02", False),
    ],
)
def test_the_end_of_the_year_and_of_the_known_years(start: str, n: int, end: str, provisional: bool):
    due = KNOWN.add_workdays(day(start), n)
    assert (due.day, due.provisional) == (day(end), provisional)


def test_a_provisional_day_names_the_year_whose_notice_is_missing():
    assert KNOWN.add_workdays(LAST, 1).note.startswith("2027年部分节假日安排尚未公布")


def test_the_last_days_of_december_carry_a_note_while_the_next_notice_is_missing():
    assert "2027年元旦" in KNOWN.add_workdays(day("2026-12-24"), 1).note
    assert KNOWN.add_workdays(day("2026-12-23"), 1).note == ""
    assert KNOWN.add_workdays(day("2025-12-30"), 1).note == ""


def test_days_before_2008_are_refused_whatever_is_asked():
    early = day("2007-12-31")
    for question in (
        lambda: KNOWN.is_workday(early),
        lambda: KNOWN.why(early),
        lambda: KNOWN.add_workdays(early, 1),
        lambda: KNOWN.add_workdays(early, 0),
        lambda: KNOWN.workdays_between(early, FIRST),
    ):
        with pytest.raises(CalendarRangeError, match="自2008年1月1日起"):
            question()


def test_days_beyond_the_horizon_are_refused():
    with pytest.raises(CalendarRangeError, match="超出"):
        KNOWN.is_workday(KNOWN.horizon + dt.timedelta(days=1))
    with pytest.raises(CalendarRangeError, match="超出"):
        KNOWN.add_workdays(LAST, 100_000)
    with pytest.raises(CalendarRangeError, match="超出"):
        KNOWN.add_workdays(dt.date(2200, 1, 1), 1)


def test_a_negative_number_of_days_is_refused():
    with pytest.raises(ValueError, match="不能为负"):
        KNOWN.add_workdays(FIRST, -1)


@given(days_known, st.integers(1, 60))
def test_as_many_working_days_lie_between_as_were_added(start: dt.date, n: int):
    due = KNOWN.add_workdays(start, n)
    assert due.day > start
    assert KNOWN.is_workday(due.day)
    assert KNOWN.workdays_between(start, due.day) == n
    assert KNOWN.workdays_between(due.day, start) == -n


@given(days_known, days_known, st.integers(1, 60))
def test_a_later_start_never_ends_earlier(one: dt.date, other: dt.date, n: int):
    early, late = sorted((one, other))
    assert KNOWN.add_workdays(early, n).day <= KNOWN.add_workdays(late, n).day


@given(days_known, st.integers(1, 30), st.integers(1, 30))
def test_days_added_in_two_steps_are_the_days_added_at_once(start: dt.date, first: int, then: int):
    middle = KNOWN.add_workdays(start, first).day
    assert KNOWN.add_workdays(middle, then).day == KNOWN.add_workdays(start, first + then).day
