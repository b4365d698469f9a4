"""Whether an item came in time: the clock of proactive disclosure, asked from ``gongkai.law``."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from gongkai.agencies import calendars
from gongkai.catalog.models import Item
from gongkai.law import deadlines
from gongkai.law.workdays import CalendarRangeError


def last_day(formed_on: dt.date) -> deadlines.RuleDue | None:
    """The last day for information formed on a day; None where no rule or no calendar reaches."""
    try:
        return deadlines.proactive_due(formed_on, calendars.calendar())
    except (deadlines.NoRuleInForce, CalendarRangeError):
        return None


def late_by_rule(item: Item) -> deadlines.RuleDue | None:
    """The limit that a public item missed; None when it came in time or no limit held."""
    due = last_day(item.formed_on)
    if due is None or item.published_at is None:
        return None
    return due if timezone.localdate(item.published_at) > due.day else None


@dataclass(frozen=True)
class Timing:
    """How an item stands to its limit. ``day``: the last day; ``left``: days until then, None once public."""

    day: dt.date
    provisional: bool
    late: bool
    left: int | None


def timing(item: Item, published_at: dt.datetime | None, today: dt.date | None = None) -> Timing | None:
    """The last day of an item, and whether it was or will be late; None where no limit holds."""
    due = last_day(item.formed_on) if item.formed_on else None
    if due is None:
        return None
    today = today or timezone.localdate()
    reached = timezone.localdate(published_at) if published_at else today
    left = None if published_at else max((due.day - today).days, 0)
    return Timing(due.day, due.provisional, reached > due.day, left)
