"""How fast due dates are computed, beside the floor: indexing a list as often, in the same run.

Run: python -m benchmarks.bench_calendar
"""

import datetime as dt
import random
import time
from collections.abc import Callable, Sequence

from gongkai.law.deadlines import proactive_due
from gongkai.law.holiday_notices import known_years
from gongkai.law.workdays import Calendar

DATES = 200_000
ROUNDS = 5
SEED = 711


def main() -> None:
    """Print one line a measurement: name | ours | floor | ratio (ours against the floor)."""
    calendar = Calendar.known()
    days = _days()
    floor = _per_second(_index_a_list, days)
    print("name | ours | floor | ratio")
    for name, run in (
        ("add_workdays, due dates/s", lambda given: [calendar.add_workdays(day, 20) for day in given]),
        ("proactive_due, due dates/s", lambda given: [proactive_due(day) for day in given]),
        ("is_workday, days/s", lambda given: [calendar.is_workday(day) for day in given]),
    ):
        ours = _per_second(run, days)
        print(f"{name} | {ours:,.0f} | {floor:,.0f} | {floor / ours:.1f}")
    _print_build(calendar)


def _print_build(calendar: Calendar) -> None:
    """A calendar is built anew when a year's notice is entered; the floor copies a list of as many days."""
    years, days = known_years(), list(range((calendar.horizon - dt.date(2008, 1, 1)).days))
    ours = _best(lambda: Calendar(years))
    floor = _best(days.copy)
    print(f"build of the calendar, ms | {ours * 1000:.1f} | {floor * 1000:.3f} | {ours / floor:.0f}")


def _days() -> list[dt.date]:
    chance = random.Random(SEED)
    first = dt.date(2008, 5, 1)
    return [first + dt.timedelta(days=chance.randrange(6700)) for _ in range(DATES)]


def _index_a_list(days: Sequence[dt.date]) -> list[int]:
    table = list(range(8000))
    start = dt.date(2008, 1, 1).toordinal()
    return [table[day.toordinal() - start] for day in days]


def _per_second(run: Callable[[list[dt.date]], object], days: list[dt.date]) -> float:
    return len(days) / _best(lambda: run(days))


def _best(run: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


if __name__ == "__main__":
    main()
