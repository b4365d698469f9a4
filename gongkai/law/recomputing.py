"""Which cases a new holiday notice changes: every last day that is another under another calendar."""

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from gongkai.law import deadlines
from gongkai.law.clocks import compute
from gongkai.law.request_cases import Case
from gongkai.law.workdays import Calendar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Change:
    """A case whose last day of a clock is another under another calendar."""

    key: Hashable
    clock: str
    before: dt.date | None
    after: dt.date | None


def recompute(cases: Iterable[tuple[Key, Case]], before: Calendar, after: Calendar) -> Iterator[Change]:
    """Every clock whose last day changes from one calendar to the other, for pairs of key and case."""
    first = _first_difference(before, after)
    for key, case in cases:
        was = compute(case, before).last_days()
        # What ends before the first day that differs cannot change.
        if first is None or all(day is not None and day < first for day in was.values()):
            continue
        now = compute(case, after).last_days()
        for clock in {**was, **now}:
            if was.get(clock) != now.get(clock):
                yield Change(key, clock, was.get(clock), now.get(clock))


def _first_difference(before: Calendar, after: Calendar) -> dt.date | None:
    day = dt.date(deadlines.rule("reply").versions[0].force_from.year, 1, 1)
    for place in range((min(before.horizon, after.horizon) - day).days + 1):
        found = day + dt.timedelta(days=place)
        if before.is_workday(found) != after.is_workday(found):
            return found
    return None
