"""How the office does in a period: what came, how it ended, how long it took, what lies with each unit."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncMonth

from gongkai.law.workdays import Calendar
from gongkai.requests.models import OPEN, RequestCase
from gongkai.requests.queries import RUNNING
from gongkai.requests.remedying import Remedy


@dataclass(frozen=True)
class Pace:
    """Answers served in a period: how many, the median of their working days, how many in time."""

    served: int
    median: float | None
    in_time: int

    @property
    def share(self) -> float | None:
        """Of a hundred, served in time."""
        return 100 * self.in_time / self.served if self.served else None


@dataclass(frozen=True)
class Load:
    """What lies with a unit now, and what it answered in the period."""

    agency: str
    unit: str
    open: int
    late: int
    pace: Pace


@dataclass(frozen=True)
class Figures:
    """Everything of one period."""

    received: int
    concluded: int
    open: int
    late: int
    pace: Pace
    months: list[tuple[dt.date, int, int, Pace]]
    outcomes: list[tuple[str, int]]
    channels: list[tuple[str, int]]
    load: list[Load]
    remedies: list[tuple[str, str, int]]


def figures(
    cases: QuerySet[RequestCase],
    remedies: QuerySet[Remedy],
    period: tuple[dt.date, dt.date],
    today: dt.date,
    calendar: Calendar,
) -> Figures:
    """Of requests and remedies that someone may see. Seven questions to the database, whatever their number.

    Days are working days from receipt (of the round: from its beginning) to service. An answer is in time if it was
    served by the last day, pauses and extensions counted.
    """
    came = cases.filter(received_on__range=period)
    ended = cases.filter(concluded_on__range=period)
    served = _served(cases.filter(served_on__range=period), calendar)
    received = _by(came.annotate(month=TruncMonth("received_on")), "month")
    concluded = _by(ended.annotate(month=TruncMonth("concluded_on")), "month")
    now = _now(cases, today)
    return Figures(
        received=sum(received.values()),
        concluded=sum(concluded.values()),
        open=sum(one[2] for one in now),
        late=sum(one[3] for one in now),
        pace=_pace(served),
        months=_months(received, concluded, served),
        outcomes=_by(ended.exclude(outcome=""), "outcome").most_common(),
        channels=_by(came, "channel").most_common(),
        load=_load(now, served),
        remedies=_remedies(remedies, *period),
    )


def _months(
    received: Counter[dt.date], concluded: Counter[dt.date], served: list["Served"]
) -> list[tuple[dt.date, int, int, Pace]]:
    return [
        (month, received[month], concluded[month], _pace(one for one in served if one.month == month))
        for month in sorted({*received, *concluded, *(one.month for one in served)})
    ]


def _load(now: list[tuple[str, str | None, int, int]], served: list["Served"]) -> list[Load]:
    return [
        Load(
            agency, unit or "", count, late, _pace(s for s in served if (s.agency, s.unit) == (agency, unit))
        )
        for agency, unit, count, late in now
    ]


@dataclass(frozen=True)
class Served:
    """Answers alike: served in one month, by one unit, after so many working days."""

    month: dt.date
    agency: str
    unit: str | None
    days: int
    in_time: bool
    count: int


def _served(cases: QuerySet[RequestCase], calendar: Calendar) -> list[Served]:
    names = ("agency__short_name", "unit__name", "round_since", "served_on", "reply_due")
    rows = cases.order_by().values_list(*names).annotate(count=Count("pk"))
    return [
        Served(
            served.replace(day=1),
            agency,
            unit,
            calendar.workdays_between(since, served),
            due is None or served <= due,
            count,
        )
        for agency, unit, since, served, due, count in rows
    ]


def _pace(found: Iterable[Served]) -> Pace:
    rows = list(found)
    days = [days for one in rows for days in [one.days] * one.count]
    return Pace(len(days), median(days) if days else None, sum(one.count for one in rows if one.in_time))


def _by(cases: QuerySet[RequestCase], name: str) -> Counter:
    return Counter(dict(cases.order_by().values_list(name).annotate(count=Count("pk"))))


def _now(cases: QuerySet[RequestCase], today: dt.date) -> list[tuple[str, str | None, int, int]]:
    """(agency, unit, open, late) of today."""
    late = Count("pk", filter=Q(state__in=RUNNING, reply_due__lt=today))
    rows = cases.filter(state__in=OPEN).order_by().values_list("agency__short_name", "unit__name")
    return sorted(rows.annotate(open=Count("pk"), late=late), key=lambda row: (row[0], row[1] or ""))


def _remedies(remedies: QuerySet[Remedy], since: dt.date, until: dt.date) -> list[tuple[str, str, int]]:
    """(way, result or "" where none is there yet, count) of remedies decided in the period or open at its end."""
    counted = remedies.filter(voided_on=None, received_on__lte=until)
    decided = counted.filter(decided_on__range=(since, until)).order_by().values_list("route", "result")
    pending = counted.filter(Q(decided_on=None) | Q(decided_on__gt=until)).order_by().values_list("route")
    found = [(route, result, count) for route, result, count in decided.annotate(count=Count("pk"))]
    return sorted(found + [(route, "", count) for route, count in pending.annotate(count=Count("pk"))])
