"""What a new holiday notice changes in the requests and remedies that are open: found first, then kept."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import F

from gongkai.law import clocks, deadlines
from gongkai.law.recomputing import first_difference, recompute
from gongkai.law.request_cases import Case, Event
from gongkai.law.workdays import Calendar
from gongkai.requests import standing
from gongkai.requests.models import OPEN, CaseEvent, RequestCase
from gongkai.requests.remedying import Remedy

PART = 2_000
Due = tuple[dt.date | None, bool]


@dataclass(frozen=True, slots=True)
class Open:
    """An open request with what is needed to name it and to count its days anew."""

    pk: int
    agency_id: int
    number: str
    about: str
    law: Case
    due: Due


@dataclass(frozen=True, slots=True)
class Moved:
    """One last day that is another by the new notice. ``remedy``: of a remedy, not of a request."""

    pk: int
    agency_id: int
    number: str
    about: str
    clock: str
    before: dt.date | None
    after: dt.date | None
    remedy: bool = False


@dataclass
class Recount:
    """Every last day that changes, and the new days of requests and remedies by which they are kept."""

    looked_at: int = 0
    moved: list[Moved] = field(default_factory=list)
    cases: dict[Due, list[int]] = field(default_factory=lambda: defaultdict(list))
    remedies: dict[Due, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def settled(self) -> int:
        """How many days are certain now or another."""
        return sum(map(len, self.cases.values())) + sum(map(len, self.remedies.values()))


def recount(before: Calendar, after: Calendar) -> Recount:
    """All open requests and unanswered remedies of every agency, under both calendars. Changes nothing."""
    found = Recount()
    first = first_difference(before, after)
    certain = before.last_day != after.last_day
    dues: dict[Case, Due] = {}
    for part in _parts():
        found.looked_at += len(part)
        named = {one.pk: one for one in part}
        if first is not None:
            for change in recompute(((one.pk, one.law) for one in part), before, after, first):
                one = named[change.key]  # type: ignore[index]
                found.moved.append(
                    Moved(
                        one.pk,
                        one.agency_id,
                        one.number,
                        one.about,
                        change.clock,
                        change.before,
                        change.after,
                    )
                )
        for one in part:
            if first is None or (one.due[0] and one.due[0] < first and not (certain and one.due[1])):
                continue
            if one.law not in dues:
                reply = clocks.compute(one.law, after).reply
                dues[one.law] = (reply.last_day, reply.provisional)
            if dues[one.law] != one.due:
                found.cases[dues[one.law]].append(one.pk)
    _remedies(found, after)
    return found


def keep(found: Recount) -> None:
    """Write the new days; a page that was opened before is told that something changed."""
    for model, groups, names in (
        (RequestCase, found.cases, ("reply_due", "provisional")),
        (Remedy, found.remedies, ("answer_by", "provisional")),
    ):
        for values, numbers in groups.items():
            told = dict(zip(names, values, strict=True))
            for start in range(0, len(numbers), PART):
                rows = model._default_manager.filter(pk__in=numbers[start : start + PART])
                rows.update(**told, revision=F("revision") + 1)


def _parts() -> Iterator[list[Open]]:
    """The open requests, in parts; those whose day a decision set are not counted."""
    columns = ("pk", "agency_id", "year", "serial", "about", "channel", "round_since", "round_number")
    cases = RequestCase.objects.filter(state__in=OPEN, reply_by=None).order_by("pk")
    last = 0
    while rows := list(cases.filter(pk__gt=last).values_list(*columns, "reply_due", "provisional")[:PART]):
        last = rows[-1][0]
        events = _events({row[0]: row[7] for row in rows})
        yield [
            Open(
                pk,
                agency,
                f"{year}-{serial:04d}",
                about,
                Case(since, channel, events.get(pk, ())),
                (due, open_),
            )
            for pk, agency, year, serial, about, channel, since, _round, due, open_ in rows
        ]


def _events(rounds: dict[int, int]) -> dict[int, tuple[Event, ...]]:
    """The events of cases as the clocks take them, by case."""
    found: dict[int, list[standing.EventRow]] = defaultdict(list)
    events = CaseEvent.objects.filter(case__in=list(rounds)).order_by("case", "number")
    for event in map(standing.EventRow._make, events.values_list(*standing.EventRow._fields)):
        if rounds.get(event.case_id) == event.round_number:
            found[event.case_id].append(event)
    return {pk: standing.law_events(events) for pk, events in found.items()}


def _remedies(found: Recount, after: Calendar) -> None:
    for remedy in Remedy.objects.filter(answered_on=None, voided_on=None, set_by="", decided_on=None):
        due = deadlines.due(remedy.rule, remedy.received_on, after)
        found.looked_at += 1
        if (due.day, due.provisional) != (remedy.answer_by, remedy.provisional):
            found.remedies[due.day, due.provisional].append(remedy.pk)
        if due.day != remedy.answer_by:
            words = (remedy.pk, remedy.agency_id, remedy.number, remedy.about)
            found.moved.append(Moved(*words, remedy.rule, remedy.answer_by, due.day, remedy=True))
