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
Days = dict[str, dt.date | None]


@dataclass(frozen=True, slots=True)
class Change:
    """A case whose last day of a clock is another under another calendar."""

    key: Hashable
    clock: str
    before: dt.date | None
    after: dt.date | None


def recompute(
    cases: Iterable[tuple[Key, Case]], before: Calendar, after: Calendar, first: dt.date | None = None
) -> Iterator[Change]:
    """Every clock whose last day changes from one calendar to the other, for pairs of key and case.

    `first`: their `first_difference`, where it is known.
    """
    first = first or first_difference(before, after)
    if first is None:
        return
    seen: dict[Case, tuple[Days, Days]] = {}
    for key, case in cases:
        # Cases alike in all that counts have the same days; most open ones have no event yet.
        if case not in seen:
            seen[case] = _days(case, before, after, first)
        was, now = seen[case]
        for clock in {**was, **now}:
            if was.get(clock) != now.get(clock):
                yield Change(key, clock, was.get(clock), now.get(clock))


def _days(case: Case, before: Calendar, after: Calendar, first: dt.date) -> tuple[Days, Days]:
    was = compute(case, before).last_days()
    # What ends before the first day that differs cannot change.
    if all(day is not None and day < first for day in was.values()):
        return was, was
    return was, compute(case, after).last_days()


def first_difference(before: Calendar, after: Calendar) -> dt.date | None:
    """The first day that counts in one calendar and not in the other; None where all that both know is alike."""
    day = dt.date(deadlines.rule("reply").versions[0].force_from.year, 1, 1)
    for place in range((min(before.horizon, after.horizon) - day).days + 1):
        found = day + dt.timedelta(days=place)
        if before.is_workday(found) != after.is_workday(found):
            return found
    return None
