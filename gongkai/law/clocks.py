"""The clocks of a request: `compute(case)` gives every time limit with its last day, and what was refused.

Last days are computed at once; the day-by-day account of a clock (`Clock.days`) only when it is asked for.
Nothing here knows today: what is open on a day is asked with `as_of`.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from gongkai.law import clock_reading, deadlines
from gongkai.law.case_history import Consultation, History
from gongkai.law.case_rules import take
from gongkai.law.case_words import Label, Saying
from gongkai.law.clock_days import Day
from gongkai.law.deadlines import Version
from gongkai.law.loading import Mark
from gongkai.law.request_cases import Case, Event
from gongkai.law.workdays import Calendar, Due

# The clock that belongs to a kind of consultation.
CONSULTATION_CLOCKS = {"third_party": "third_party", "organ": "joint_organ"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """An event without effect and every reason why; `number` is its place in the case, from 1."""

    event: Event
    number: int
    reasons: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Clock:
    """One time limit of a case.

    `name`: correction_notice, reply, third_party, joint_organ or fee_payment. `started_on` is day 0, None before
    the clock starts; `due` the last day, None while it cannot be known; `done_on` the day on which what it asks
    was done; `state` a code of `clocks.yaml`; `consultation` for the two clocks that belong to one.
    """

    name: str
    version: Version
    started_on: dt.date | None
    due: Due | None
    done_on: dt.date | None
    state: str
    history: History
    consultation: Consultation | None = None

    @property
    def last_day(self) -> dt.date | None:
        """The last day of the limit."""
        return self.due.day if self.due is not None else None

    @property
    def provisional(self) -> bool:
        """Whether the last day lies beyond the published holiday notices (暂定)."""
        return self.due is not None and self.due.provisional

    @property
    def label(self) -> Label:
        """The clock's name in both languages."""
        return clock_reading.label_of("clocks", self.name)

    @property
    def state_label(self) -> Label:
        """The state in both languages."""
        return clock_reading.label_of("states", self.state)

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles it rests on, as keys of `instruments.cite`."""
        return clock_reading.articles(self)

    @property
    def mark(self) -> Mark:
        """How sure the least certain rule applied is."""
        return clock_reading.mark(self)

    @property
    def notes(self) -> tuple[Saying, ...]:
        """What has to be known about the last day."""
        return clock_reading.notes(self)

    @property
    def days(self) -> tuple[Day, ...]:
        """Every calendar day after `started_on` up to the last day: counted or not, and why."""
        return clock_reading.days(self)

    @property
    def days_left(self) -> int | None:
        """Days of the limit's unit from the day asked about to the last day, below 0 past it; None without a day."""
        as_of = self.history.as_of
        if as_of is None or self.due is None or self.done_on is not None:
            return None
        if self.version.unit == "day":
            return (self.due.day - as_of).days
        return self.history.calendar.workdays_between(as_of, self.due.day)

    @property
    def late_by(self) -> int:
        """Working days between the last day and the day it was done; 0 in time, or not done."""
        if self.done_on is None or self.due is None or self.done_on <= self.due.day:
            return 0
        return self.history.calendar.workdays_between(self.due.day, self.done_on)


@dataclass(frozen=True)
class Account:
    """What a case comes to: its clocks in the order of `clocks.yaml`, and the events refused."""

    history: History
    refused: tuple[Refusal, ...]

    @cached_property
    def clocks(self) -> tuple[Clock, ...]:
        """Every clock of the case."""
        return tuple(_clocks(self.history, self.history.as_of))

    @property
    def as_of(self) -> dt.date | None:
        """The day asked about, None where no day is."""
        return self.history.as_of

    @property
    def reply(self) -> Clock:
        """The reply clock."""
        return next(clock for clock in self.clocks if clock.name == "reply")

    @property
    def reply_due(self) -> dt.date | None:
        """The last day to have the reply served; None while a pause has no known end."""
        due = self.history.due()
        return due.day if due is not None else None

    @property
    def served_on(self) -> dt.date | None:
        """The day on which the reply was served."""
        return self.history.served

    @property
    def lateness(self) -> int | None:
        """Working days by which service was late, 0 in time; None before the reply is served."""
        return self.reply.late_by if self.history.served is not None else None

    @property
    def in_time(self) -> bool | None:
        """Whether the reply was served in time; None before it is served. Late on a weekend is late by 0 days."""
        return self.reply.state == "met" if self.history.served is not None else None

    @property
    def open(self) -> tuple[Clock, ...]:
        """The clocks that still run or wait."""
        return tuple(
            clock for clock in self.clocks if clock.state in ("open", "paused", "waiting", "overdue")
        )

    def last_days(self) -> dict[str, dt.date | None]:
        """The last day of every clock, by name and place: "reply", "third_party", "third_party.2" …"""
        return dict(_last_days(self.history))


def compute(case: Case, calendar: Calendar | None = None, as_of: dt.date | None = None) -> Account:
    """The clocks of a case under the law of the day it was received.

    Events are taken in the order of their days, those of one day in the order given; a refused event has no
    effect and the others go on. With `as_of` the case is taken as it was known at the end of that day, and
    the states of its clocks are told for that day. Without `calendar` the years of the package are used.
    Raises NoRuleInForce before 2008-05-01 and CalendarRangeError beyond the calendar.
    """
    if as_of is not None:
        case = case.known_on(as_of)
    history = History.of(case, calendar or Calendar.known(), as_of)
    refused = []
    events = enumerate(case.events, 1)
    for place, event in sorted(events, key=_by_day) if len(case.events) > 1 else events:
        if reasons := take(history, event):
            refused.append(Refusal(event, event.number or place, reasons))
    for day in (as_of, history.served, history.delayed_to):
        if day is not None:
            history.calendar.why(day)
    return Account(history, tuple(sorted(refused, key=attrgetter("number"))))


def reasons_against(case: Case, event: Event, calendar: Calendar | None = None) -> tuple[Saying, ...]:
    """Why an event that is yet to be recorded would not hold, every reason at once; empty if it would."""
    place = len(case.events) + 1
    account = compute(replace(case, events=(*case.events, replace(event, number=place))), calendar)
    return next((refusal.reasons for refusal in account.refused if refusal.number == place), ())


def _last_days(history: History) -> Iterator[tuple[str, dt.date | None]]:
    # The same days as those of the clocks, without building them: cases are recomputed by the hundred thousand.
    due, terms = history.due(), history.terms
    if terms.correction_notice is not None:
        yield "correction_notice", _correction_due(history).day
    yield "reply", due.day if due is not None else None
    seen = dict.fromkeys(CONSULTATION_CLOCKS, 0)
    for one in history.consultations:
        if one.version is not None:
            seen[one.kind] += 1
            place = f".{seen[one.kind]}" if seen[one.kind] > 1 else ""
            yield CONSULTATION_CLOCKS[one.kind] + place, one.lapse.day if one.lapse is not None else None
    if history.fee is not None:
        yield "fee_payment", history.fee_due.day if history.fee_due is not None else None


def _correction_due(history: History) -> Due:
    limit = history.terms.correction_notice
    if limit is None:
        raise LookupError("the law of the case has no correction notice")
    return deadlines.last_day(limit, history.case.received, history.calendar)


def _by_day(placed: tuple[int, Event]) -> dt.date:
    return placed[1].on


def _clocks(history: History, as_of: dt.date | None) -> Iterator[Clock]:
    terms = history.terms
    if terms.correction_notice is not None:
        due = _correction_due(history)
        done = history.correction.on if history.correction is not None else None
        state = _state(history, due, done, as_of, unused="lapsed")
        yield Clock(
            "correction_notice", terms.correction_notice, history.case.received, due, done, state, history
        )
    yield _reply_clock(history, as_of)
    for kind, name in CONSULTATION_CLOCKS.items():
        for one in history.consultations:
            if one.kind == kind and one.version is not None:
                done = one.answer.on if one.answer is not None else None
                state = _state(history, one.lapse, done, as_of, unused="lapsed")
                delivered = one.event.delivered
                yield Clock(name, one.version, delivered, one.lapse, done, state, history, one)
    if history.fee is not None and terms.fee_payment is not None:
        done = history.paid.on if history.paid is not None else None
        state = _state(history, history.fee_due, done, as_of, unused="lapsed")
        delivered = history.fee.delivered
        yield Clock("fee_payment", terms.fee_payment, delivered, history.fee_due, done, state, history)


def _reply_clock(history: History, as_of: dt.date | None) -> Clock:
    due, done = history.due(), history.served
    state = _state(history, due, done, as_of, unused="overdue")
    if history.closed_by is None and state != "not_started":
        if clock_reading.awaited(history):
            state = "waiting"
        elif due is None or (as_of is not None and any(pause.covers(as_of) for pause in history.pauses())):
            state = "paused"
    elif due is None and done is None:
        state = "ended" if history.given_up else "paused"
    return Clock("reply", history.terms.reply, history.start, due, done, state, history)


def _state(
    history: History, due: Due | None, done: dt.date | None, as_of: dt.date | None, unused: str
) -> str:
    if done is not None:
        return "met" if due is None or done <= due.day else "late"
    if history.given_up is not None or (history.replied is not None and unused == "lapsed"):
        return "ended"
    if due is None:
        return "not_started"
    if as_of is not None and as_of > due.day:
        return unused
    return "open"
