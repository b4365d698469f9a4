"""How fast last days are computed for single limits and for whole cases with events, in one process.

The floor looks up one day in a list for each limit, as `bench_calendar` does. What must be kept: 1,000,000 due dates at
100,000 a second, and 100,000 open cases computed anew after a new notice within 10 s.
Run: python -m benchmarks.bench_deadlines
"""

import datetime as dt
import random
import time
from collections.abc import Callable, Iterable

from gongkai.law.clocks import compute
from gongkai.law.deadlines import due
from gongkai.law.recomputing import recompute
from gongkai.law.request_cases import Case, Event
from gongkai.law.workdays import Calendar

DATES = 1_000_000
CASES = 100_000
SEED = 711
DAY = dt.timedelta(days=1)
NEXT_YEAR = """
year: 2027
notices:
- title: 国务院办公厅关于2027年部分节假日安排的通知（样例）
  number: 国办发明电〔2026〕1号
  issued: 2026-11-30
  source: 样例
  mark: M
  holidays:
  - {name: 元旦, off: [2027-01-01..2027-01-03]}
  - {name: 春节, off: [2027-02-05..2027-02-12], work: [2027-01-31, 2027-02-20]}
"""


def main() -> None:
    """Print one line a measurement: name | ours | floor | ratio (ours against the floor)."""
    chance = random.Random(SEED)
    days = [dt.date(2008, 5, 1) + chance.randrange(6700) * DAY for _ in range(DATES)]
    print("name | ours | floor | ratio")
    _print_rate("due dates of one limit/s", DATES, lambda: _all_due(days), days)
    cases = [_case(chance) for _ in range(CASES)]
    received = [case.received for case in cases]
    _print_rate("whole cases, last days/s", CASES, lambda: _all_last_days(cases), received)
    _print_rate("whole cases, day by day/s", CASES // 10, lambda: _all_days(cases[::10]), received[::10])
    _print_recompute(cases, received)


def _print_rate(name: str, count: int, run: Callable[[], object], days: list[dt.date]) -> None:
    ours, floor = count / _taken(run), count / _taken(lambda: _index_a_list(days))
    print(f"{name} | {ours:,.0f} | {floor:,.0f} | {floor / ours:.1f}")


def _print_recompute(cases: list[Case], received: list[dt.date]) -> None:
    before = Calendar.known()
    after = before.with_year(NEXT_YEAR)
    changed: list[object] = []
    ours = _taken(lambda: changed.extend(recompute(enumerate(cases), before, after)))
    floor = _taken(lambda: _index_a_list(received))
    print(f"{len(cases):,} cases after a new notice, s | {ours:.2f} | {floor:.3f} | {ours / floor:.0f}")
    print(f"clocks of these cases whose last day changed: {len(changed):,}")


def _case(chance: random.Random) -> Case:
    """An open case of the autumn of 2026, with up to six events."""
    received = dt.date(2026, 9, 1) + chance.randrange(100) * DAY
    steps = [
        Event(received + DAY, "correction_requested", until=received + 30 * DAY),
        Event(received + 8 * DAY, "correction_received"),
        Event(received + 10 * DAY, "third_party_consulted", delivered=received + 12 * DAY),
        Event(received + 11 * DAY, "organ_consulted", delivered=received + 13 * DAY),
        Event(received + 20 * DAY, "third_party_replied", position="objects"),
        Event(received + 25 * DAY, "extended", working_days=20),
    ]
    return Case(received, "internet", tuple(steps[: chance.randrange(len(steps) + 1)]))


def _all_due(days: Iterable[dt.date]) -> None:
    calendar = Calendar.known()
    for day in days:
        due("reply", day, calendar)


def _all_last_days(cases: Iterable[Case]) -> None:
    calendar = Calendar.known()
    for case in cases:
        compute(case, calendar).last_days()


def _all_days(cases: Iterable[Case]) -> None:
    calendar = Calendar.known()
    for case in cases:
        for clock in compute(case, calendar).clocks:
            _ = clock.days


def _index_a_list(days: Iterable[dt.date]) -> list[int]:
    table = list(range(8000))
    start = dt.date(2008, 1, 1).toordinal()
    return [table[day.toordinal() - start] for day in days]


def _taken(run: Callable[[], object]) -> float:
    """Return seconds of the process, so that a busy machine tells the same."""
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    main()
