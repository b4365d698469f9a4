"""The 20 working days of Art. 26 at an item: the last day, in time or late to the minute, provisional, or no limit.

Nothing here asks the clock: the day that counts as today is given.
"""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from gongkai.catalog.models import Item
from gongkai.catalog.timeliness import last_day, late_by_rule, timing
from gongkai.law.workdays import Calendar

CHINA = ZoneInfo("Asia/Shanghai")
# Formed → last day, counted out by hand in gongkai/law/cases/proactive.yaml: over 春节 with two worked Saturdays,
# over 国庆节, over a leap day, and under the regulation of 2007.
COUNTED = [
    (dt.date(2026, 2, 14), dt.date(2026, 3, 20)),
    (dt.date(2026, 9, 30), dt.date(2026, 11, 3)),
    (dt.date(2024, 2, 29), dt.date(2024, 3, 28)),
    (dt.date(2018, 12, 3), dt.date(2018, 12, 29)),
]
BEYOND = dt.date(2026, 12, 4)  # its last day lies in a year whose notice is not out: 2027-01-01


def item(formed_on: dt.date, published: dt.datetime | None = None) -> Item:
    return Item(formed_on=formed_on, published_at=published)


def at(day: dt.date, hour: int, minute: int, second: int = 0) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=CHINA)


@pytest.mark.parametrize(("formed", "last"), COUNTED)
def test_until_the_last_minute_of_the_last_day_in_china_it_is_in_time(formed: dt.date, last: dt.date):
    """The day before, the day, the day after; at midnight the day in UTC is another."""
    day = dt.timedelta(days=1)
    for moment, late in [
        (at(last - day, 23, 59), False),
        (at(last, 0, 0), False),
        (at(last, 23, 59, 59), False),
        (at(last + day, 0, 0), True),
        (at(last + day, 9, 30), True),
    ]:
        for published in (moment, moment.astimezone(dt.UTC)):
            found = late_by_rule(item(formed, published))
            assert (found is not None) is late, published
            assert found is None or found.day == last
            assert timing(item(formed), published, formed).late is late


@pytest.mark.parametrize(("formed", "last"), COUNTED)
def test_until_it_is_public_the_days_left_are_counted_from_the_day_given(formed: dt.date, last: dt.date):
    """None are left on the last day and after it; only after it is it late."""
    for days, left, late in [(-7, 7, False), (-1, 1, False), (0, 0, False), (1, 0, True), (30, 0, True)]:
        found = timing(item(formed), None, last + dt.timedelta(days=days))
        assert (found.day, found.left, found.late, found.provisional) == (last, left, late, False)


def test_once_public_nothing_is_left_to_count():
    formed, last = COUNTED[0]
    assert timing(item(formed), at(last, 9, 0), last + dt.timedelta(days=400)).left is None


def test_beyond_the_last_notice_the_day_is_provisional_and_the_day_before_is_not():
    """暂定: counted by weekends alone until the notice is entered."""
    last_known = Calendar.known().last_day
    beyond, within = last_day(BEYOND), last_day(BEYOND - dt.timedelta(days=1))
    assert (within.day, within.provisional) == (last_known, False)
    assert (beyond.day, beyond.provisional) == (dt.date(2027, 1, 1), True)
    assert "2027年" in beyond.note
    found = timing(item(BEYOND), None, BEYOND)
    assert (found.provisional, found.late, found.left) == (True, False, 28)


def test_a_provisional_last_day_that_was_missed_says_that_it_is_provisional():
    found = late_by_rule(item(BEYOND, at(dt.date(2027, 1, 5), 9, 0)))
    assert (found.provisional, found.articles[0].key) == (True, "711:26")


@pytest.mark.parametrize(
    ("formed", "article"), [(dt.date(2019, 5, 14), "492:18"), (dt.date(2019, 5, 15), "711:26")]
)
def test_the_limit_is_that_of_the_regulation_in_force_on_the_day(formed: dt.date, article: str):
    due = last_day(formed)
    assert [cited.key for cited in due.articles] == [article]
    assert due.version.value == 20


@pytest.mark.parametrize("formed", [dt.date(2008, 4, 30), dt.date(1949, 10, 1), dt.date(9999, 12, 31)])
def test_where_no_limit_or_no_calendar_reaches_nothing_is_late(formed: dt.date):
    assert last_day(formed) is None
    assert late_by_rule(item(formed, at(dt.date(2026, 1, 5), 9, 0))) is None
    assert timing(item(formed), None, dt.date(2026, 1, 5)) is None


def test_an_item_without_a_day_or_not_yet_public_is_not_late_by_rule():
    """Half-filled forms are asked too."""
    assert timing(Item(), None, dt.date(2026, 1, 5)) is None
    assert late_by_rule(item(dt.date(2020, 1, 16))) is None
