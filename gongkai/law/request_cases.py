"""A request as the clocks see it: the day it was received, its channel, and dated events."""

import datetime as dt
from dataclasses import dataclass, fields, replace
from typing import Any

from gongkai.law.case_acts import acts

# The keys of an event in the order in which they are written out.
KEYS = (
    "until",
    "delivered",
    "notified",
    "served",
    "working_days",
    "position",
    "party",
    "joint",
    "good_reason",
)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `on` is its day: for what is sent, the day it is sent.

    `delivered`, `served`: the day it reached the other side, by the date that counts; `until`: the last day it
    sets; `notified`: the day the applicant was told, `on` itself if not given; `working_days`: of an extension;
    `position`: "agrees" or "objects"; `party`: who was consulted, to tell several apart; `joint`: whether the
    organ made the information too (Art. 34); `good_reason`: a late correction had one; `number`: its place in
    the file, from 1.
    """

    on: dt.date
    act: str
    until: dt.date | None = None
    delivered: dt.date | None = None
    notified: dt.date | None = None
    served: dt.date | None = None
    working_days: int = 0
    position: str = ""
    party: str = ""
    joint: bool = True
    good_reason: bool = False
    number: int = 0

    def written(self) -> dict[str, Any]:
        """The event as the case file writes it, days as YYYY-MM-DD."""
        own = acts()[self.act]
        shown = {
            key: value.isoformat() if isinstance(value, dt.date) else value
            for key in KEYS
            if key in own.keys and ((value := getattr(self, key)) != UNSET[key] or key in own.required)
        }
        return {"on": self.on.isoformat(), "act": self.act} | shown


UNSET = {field.name: field.default for field in fields(Event)}


@dataclass(frozen=True, slots=True)
class Case:
    """A request: `received` is the day the law counts as receipt; events may stand in any order."""

    received: dt.date
    channel: str = "counter"
    events: tuple[Event, ...] = ()

    def known_on(self, day: dt.date) -> "Case":
        """The case as it was known at the end of `day`: later events, deliveries and services are left out."""
        known = (_known(event, day) for event in self.events)
        return replace(self, events=tuple(event for event in known if event is not None))


def _known(event: Event, day: dt.date) -> Event | None:
    # An extension counts from the day on which the applicant was told, too.
    if event.on > day or (event.notified is not None and event.notified > day):
        return None
    if event.delivered is not None and event.delivered > day:
        event = replace(event, delivered=None)
    if event.served is not None and event.served > day:
        event = replace(event, served=None)
    return event
