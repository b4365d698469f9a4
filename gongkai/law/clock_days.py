"""The day-by-day account of a clock: for every calendar day whether it counts, and why.

A day that would not count anyway (weekend, holiday) keeps that reason inside a pause too, so that the days with
a reason `paused_…` are exactly the working days by which the pause moves the end.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gongkai.law.case_words import Label
from gongkai.law.loading import load_yaml
from gongkai.law.pauses import DAY, Pause
from gongkai.law.workdays import Calendar, Reason


@dataclass(frozen=True, slots=True)
class Day:
    """One calendar day: `number` is its place among the days counted (from 1), 0 where it does not count.

    `reason` is a code of `day_reasons.yaml` or of `day_reasons` in `clocks.yaml`.
    """

    date: dt.date
    counted: bool
    reason: str
    number: int

    @property
    def label(self) -> Label:
        """The reason in both languages."""
        return _labels()[self.reason]


def workday_account(
    calendar: Calendar, start: dt.date, last: dt.date, pauses: list[Pause], limit: int
) -> Iterator[Day]:
    """The days after `start` up to `last` of a clock of `limit` working days.

    Days beyond the limit (a later reply day was set) have the reason `delayed`.
    """
    number = 0
    for day in _days(start, last):
        reason = calendar.why(day)
        kinds = {pause.kind for pause in pauses if pause.covers(day)} if reason.counts else set()
        if not reason.counts or kinds:
            yield Day(day, False, _paused(kinds) if kinds else reason.value, 0)
        elif number == limit:
            yield Day(day, False, "delayed", 0)
        else:
            number += 1
            yield Day(day, True, reason.value, number)


def calendar_account(start: dt.date, last: dt.date, limit: int) -> Iterator[Day]:
    """The days after `start` up to `last` of a clock of `limit` calendar days; more were moved on (Art. 203)."""
    for number, day in enumerate(_days(start, last), 1):
        counted = number <= limit
        yield Day(day, counted, "calendar_day" if counted else "rolled_over", number if counted else 0)


def day_reasons() -> dict[str, Label]:
    """Every reason a day may have, in both languages."""
    return dict(_labels())


def _paused(kinds: set[str]) -> str:
    return "paused_third_party_and_organ" if len(kinds) > 1 else f"paused_{next(iter(kinds))}"


def _days(start: dt.date, last: dt.date) -> Iterator[dt.date]:
    day = start + DAY
    while day <= last:
        yield day
        day += DAY


@cache
def _labels() -> dict[str, Label]:
    own = {
        item["code"]: Label(item["label_zh"], item["label_en"])
        for item in load_yaml("clocks.yaml")["day_reasons"]
    }
    return {reason.value: Label(reason.label(), reason.label("en")) for reason in Reason} | own
