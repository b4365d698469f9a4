"""Where a case stands: its events handed to the law's clocks, and what they come to kept in the case's columns."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from django.utils.translation import gettext as _

from gongkai.agencies import calendars
from gongkai.law import case_acts, clock_reading, clocks, replies
from gongkai.law.case_history import Consultation, History
from gongkai.law.request_cases import Case, Event
from gongkai.law.workdays import Calendar
from gongkai.requests.drafts import ReplyDraft
from gongkai.requests.models import CaseEvent, RequestCase, State, tongue

NEWEST_FORM = "2021"


class EventRow(NamedTuple):
    """What the clocks need of a recorded event, for those who read very many."""

    pk: int
    case_id: int
    round_number: int
    of_id: int | None
    number: int
    act: str
    on: dt.date
    until: dt.date | None
    delivered: dt.date | None
    notified: dt.date | None
    working_days: int
    position: str
    party: str
    joint: bool
    good_reason: bool


Told = TypeVar("Told", CaseEvent, EventRow)
_seen: ContextVar[dict[tuple[str, int], Any] | None] = ContextVar("seen_cases", default=None)


@contextmanager
def seen_once() -> Iterator[None]:
    """Read a case's events and draft once while a page is made that only looks; acts are never done inside."""
    token = _seen.set({})
    try:
        yield
    finally:
        _seen.reset(token)


@contextmanager
def looking() -> Iterator[None]:
    """``seen_once``, or what is seen already where someone further out looks."""
    if _seen.get() is None:
        with seen_once():
            yield
    else:
        yield


def _once(what: str, case: RequestCase, read: Callable[[], Any]) -> Any:
    known = _seen.get()
    if known is None:
        return read()
    if (what, case.pk) not in known:
        known[what, case.pk] = read()
    return known[what, case.pk]


def _calendar() -> Calendar:
    known = _seen.get()
    if known is None:
        return calendars.calendar()
    if ("calendar", 0) not in known:
        known["calendar", 0] = calendars.calendar()
    found: Calendar = known["calendar", 0]
    return found


def _all_events(case: RequestCase) -> list[CaseEvent]:
    return list(_once("events", case, lambda: list(case.events.all())))


def standing_events(case: RequestCase) -> list[CaseEvent]:
    """The events of the present round that were not cancelled, in the order in which they were recorded."""
    return _uncancelled([event for event in _all_events(case) if event.round_number == case.round_number])


def events_of_all_rounds(case: RequestCase) -> list[CaseEvent]:
    """The events that were not cancelled, from the first round on."""
    return _uncancelled(_all_events(case))


def _uncancelled(found: Sequence[Told]) -> list[Told]:
    cancelled = {event.of_id for event in found if event.act == "cancelled"}
    return [event for event in found if event.pk not in cancelled and event.act != "cancelled"]


def law_events(found: Sequence[Told]) -> tuple[Event, ...]:
    """The events of one round as the clocks take them, in the order in which they were recorded."""
    return _as_law(_uncancelled(found))


def _as_law(found: Sequence[Told]) -> tuple[Event, ...]:
    delivered = {event.of_id: event.on for event in found if event.act == "delivered"}
    known = case_acts.acts()
    return tuple([law_event(event, delivered.get(event.pk)) for event in found if event.act in known])


def law_event(event: CaseEvent | EventRow, delivered: dt.date | None = None) -> Event:
    """An event as the clocks take it; ``delivered``: the day of a delivery that was recorded by itself."""
    return Event(
        on=event.on,
        act=event.act,
        until=event.until,
        delivered=event.delivered or delivered,
        notified=event.notified,
        working_days=event.working_days,
        position=event.position,
        party=event.party,
        joint=event.joint,
        good_reason=event.good_reason,
        number=event.number,
    )


def law_case(case: RequestCase, also: Iterable[Event] = (), without: CaseEvent | None = None) -> Case:
    """The case as the clocks take it; ``also``: events that are only thought of, ``without``: one thought away."""
    found = [event for event in standing_events(case) if without is None or event.pk != without.pk]
    return Case(case.round_since, case.channel, (*_as_law(found), *also))


def account(case: RequestCase, as_of: dt.date | None = None) -> clocks.Account:
    """Every clock of the case, and what of its events does not hold."""
    if as_of is not None:
        return clocks.compute(law_case(case), _calendar(), as_of)
    found: clocks.Account = _once("account", case, lambda: clocks.compute(law_case(case), _calendar()))
    return found


def against(case: RequestCase, event: Event) -> list[str]:
    """Why an event cannot be recorded: what the law says against it, and which later events it would undo."""
    now = account(case)
    placed = law_case(case, also=[replace(event, number=_next_number(case))])
    return _sentences(now, clocks.compute(placed, _calendar()), _next_number(case))


def against_cancelling(case: RequestCase, event: CaseEvent) -> list[str]:
    """Which other events would no longer hold if this one had never been recorded."""
    now = account(case)
    return _sentences(now, clocks.compute(law_case(case, without=event), _calendar()), 0)


def against_delivery(case: RequestCase, event: CaseEvent, on: dt.date) -> list[str]:
    """What the law says against the delivery of what was sent on that day."""
    now = account(case)
    thought = law_case(case)
    events = tuple(
        replace(one, delivered=on) if one.number == event.number else one for one in thought.events
    )
    return _sentences(now, clocks.compute(replace(thought, events=events), _calendar()), event.number)


def _sentences(now: clocks.Account, then: clocks.Account, number: int) -> list[str]:
    language = tongue()
    before = {refusal.number for refusal in now.refused}
    found = []
    for refusal in then.refused:
        reasons = [reason.text(language) for reason in refusal.reasons]
        if refusal.number == number:
            found += reasons
        elif refusal.number not in before:
            label = case_acts.acts()[refusal.event.act].label
            told = {"day": refusal.event.on, "act": label.en if language.startswith("en") else label.zh}
            lead = _("What was recorded on %(day)s (%(act)s) would no longer hold:") % told
            found.append(" ".join([lead, *reasons]))
    return found


def _next_number(case: RequestCase) -> int:
    return max((event.number for event in _all_events(case)), default=0) + 1


def record(case: RequestCase, event: Event, **own: object) -> CaseEvent:
    """Append an event to the case. Call inside the transaction that holds the case's row."""
    kept = {
        name: getattr(event, name) for name in ("until", "delivered", "notified", "working_days", "position")
    }
    return CaseEvent.objects.create(
        case=case,
        number=_next_number(case),
        round_number=case.round_number,
        on=event.on,
        act=event.act,
        party=event.party,
        joint=event.joint,
        good_reason=event.good_reason,
        **{**kept, **own},
    )


def newest_draft(case: RequestCase) -> ReplyDraft | None:
    """The newest version of the reply in the present round."""
    found: ReplyDraft | None = _once(
        "draft", case, lambda: case.drafts.filter(round_number=case.round_number).order_by("-version").first()
    )
    return found


def refresh(case: RequestCase) -> None:
    """Fold the events anew into the case's columns and save them."""
    with seen_once():
        _fold(case)
    case.save()


def _fold(case: RequestCase) -> None:
    found = account(case)
    history = found.history
    due = found.reply.due
    case.reply_due = due.day if due is not None else None
    case.provisional = found.reply.provisional
    if case.reply_by is not None:
        case.reply_due, case.provisional = case.reply_by, False
    if case.unconfirmed:  # no clock runs before the receipt is confirmed
        case.reply_due, case.provisional = None, False
    case.replied_on = history.replied.on if history.replied else None
    case.served_on = history.served
    case.late_by = _late_by(case, found)
    case.state = _state(case, history)


def _late_by(case: RequestCase, found: clocks.Account) -> int | None:
    if case.reply_by is None:
        return found.lateness
    if case.served_on is None:
        return None
    return (
        found.history.calendar.workdays_between(case.reply_by, case.served_on)
        if case.served_on > case.reply_by
        else 0
    )


def _state(case: RequestCase, history: History) -> str:
    if case.filed_on is not None:
        return State.CLOSED
    if history.given_up is not None:
        return State.WITHDRAWN if history.given_up.act == "withdrawn" else State.ABANDONED
    if any(event.act == "record_corrected" for event in standing_events(case)):
        return State.RECORD
    if history.replied is not None:
        return State.SERVED if history.served is not None else State.REPLIED
    return _outer_state(case, history) or _inner_state(case)


def _outer_state(case: RequestCase, history: History) -> str:
    """Whom outside the case waits for; empty when for nobody."""
    awaited = clock_reading.awaited(history)
    if awaited:
        return State.FEE if awaited == "fee" else State.CORRECTING
    if history.reasons is not None and history.reasons_given is None:
        return State.REASONS
    return State.CONSULTING if unanswered(case, history.consultations) else ""


def _inner_state(case: RequestCase) -> str:
    draft = newest_draft(case)
    if draft is not None and draft.approved:
        return State.APPROVED
    if draft is not None and draft.waits_for:
        return State.IN_REVIEW
    return State.IN_HAND if case.unit_id else State.REGISTERED


def unanswered(case: RequestCase, consultations: Sequence[Consultation]) -> list[Consultation]:
    """The consultations of which neither an answer nor the silence was recorded."""
    events = standing_events(case)
    number_of = {event.pk: event.number for event in events}
    silent = {number_of.get(event.of_id or 0) for event in events if event.act == "silence"}
    return [one for one in consultations if one.answer is None and one.event.number not in silent]


def row_of(outcome: str) -> str:
    """The code by which an outcome counts in the newest form of the annual report, such as ``refused.deliberative``."""
    return replies.outcome(outcome).row(NEWEST_FORM).removeprefix("t3.")


def counted_outcome(outcomes: Sequence[str]) -> str:
    """The one outcome by which a request with several items counts; see ``counted``."""
    return counted(outcomes)[0]


def counted(outcomes: Sequence[str]) -> tuple[str, str]:
    """The one outcome by which a request with several items counts, and the rule by which it was chosen.

    "alike": all the same. "mixed": something given and something not: partly granted, which counts there alone.
    "first": nothing given for different reasons: the first of them in the order of the form (our reading; the form
    says nothing).
    """
    order = [one.id for one in replies.outcomes()]
    rows = {row_of(outcome) for outcome in outcomes}
    if len(rows) > 1 and rows & {"granted", "partly_granted"}:
        return "partly_granted", "mixed"
    return min(outcomes, key=order.index), "first" if len(rows) > 1 else "alike"
