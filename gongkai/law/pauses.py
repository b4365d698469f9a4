"""Days left out of the reply clock, and the day on which a number of working days has passed without them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from gongkai.law.workdays import Calendar, Due

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pause:
    """Days not counted: `first` to `last`, both included; `last` None while the end is not known.

    `kind` is "third_party" or "organ".
    """

    kind: str
    first: dt.date
    last: dt.date | None

    def covers(self, day: dt.date) -> bool:
        """Whether the day lies in the pause."""
        return self.first <= day and (self.last is None or day <= self.last)


def due_with_pauses(calendar: Calendar, start: dt.date, workdays: int, pauses: Iterable[Pause]) -> Due | None:
    """The `workdays`-th working day after `start` that lies in no pause.

    None when a pause begins before that day and its end is not known. Overlapping pauses count once.
    """
    cursor, left = start, workdays
    for pause in sorted(pauses, key=lambda pause: pause.first):
        before = calendar.workdays_between(cursor, pause.first - DAY) if pause.first - DAY > cursor else 0
        if before >= left:
            break
        if pause.last is None:
            return None
        if pause.last > cursor:
            left -= before
            cursor = pause.last
    return calendar.add_workdays(cursor, left)
