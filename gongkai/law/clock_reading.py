"""What can be read off a clock once it is asked for: its articles, certainty, notes and days."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from gongkai.law import deadlines
from gongkai.law.case_acts import acts
from gongkai.law.case_history import History
from gongkai.law.case_words import Label, Saying, say
from gongkai.law.clock_days import Day, calendar_account, workday_account
from gongkai.law.instruments import CERTAINTY
from gongkai.law.loading import Mark, load_yaml

if TYPE_CHECKING:
    from gongkai.law.clocks import Clock

LATER_REPLY = ("711:35", Mark.V)


def limit_label(name: str, language: str) -> str:
    """The name of a time limit in words: a clock of a case (``third_party.2``), or a limit of ``deadlines.yaml``."""
    plain, _dot, place = name.partition(".")
    english = language.startswith("en")
    found = next((item for item in load_yaml("clocks.yaml")["clocks"] if item["code"] == plain), None)
    if found is not None:
        return f"{found['label_en' if english else 'label_zh']} {place}".strip()
    try:
        rule = deadlines.rule(plain)
    except LookupError:
        return ""
    return rule.label_en if english else rule.label_zh


def articles(clock: "Clock") -> tuple[str, ...]:
    """The articles applied, each once, the limit's own first."""
    return tuple(dict.fromkeys(key for keys, _ in _applied(clock) for key in keys))


def mark(clock: "Clock") -> Mark:
    """The least certain mark among the rules applied."""
    return max((found for _, found in _applied(clock)), key=CERTAINTY.index)


def awaited(history: History) -> str:
    """What the applicant owes: "correction", "fee" or nothing."""
    if history.fee is not None and history.paid is None:
        return "fee"
    return "correction" if history.correction is not None and history.corrected is None else ""


def notes(clock: "Clock") -> tuple[Saying, ...]:
    """What has to be known about the last day."""
    if clock.name == "reply":
        return tuple(_reply_notes(clock.history))
    return (say("not-delivered"),) if clock.started_on is None else ()


def days(clock: "Clock") -> tuple[Day, ...]:
    """The account of the clock; empty before it starts, up to the last known day while its end is not known."""
    start, history = clock.started_on, clock.history
    if start is None:
        return ()
    last = clock.last_day or _last_known(history)
    if clock.version.unit == "day":
        return tuple(calendar_account(start, last, clock.version.value))
    if clock.name != "reply":
        return tuple(workday_account(history.calendar, start, last, [], clock.version.value))
    return tuple(workday_account(history.calendar, start, last, history.pauses(), history.workdays))


@cache
def label_of(group: str, code: str) -> Label:
    """A label of `clocks.yaml` in both languages; raises LookupError."""
    for item in load_yaml("clocks.yaml")[group]:
        if item["code"] == code:
            return Label(item["label_zh"], item["label_en"])
    raise LookupError(f"no {code!r} under {group} of clocks.yaml")


def _last_known(history: History) -> dt.date:
    return max([history.start, *(found.event.on for found in history.consultations)])


def _applied(clock: "Clock") -> Iterator[tuple[tuple[str, ...], Mark]]:
    yield clock.version.articles, clock.version.mark
    if clock.name != "reply":
        return
    history = clock.history
    terms = history.terms
    if history.extra:
        yield terms.extension.articles, terms.extension.mark
    for kind, pause in terms.pauses.items():
        if any(found.kind == kind for found in history.consultations):
            yield pause.articles, pause.mark
    if history.restarted_by is not None:
        restart = terms.restarts["fee" if history.restarted_by.act == "fee_paid" else "correction"]
        yield restart.articles, restart.mark
    if history.delayed_to is not None:
        key, certainty = LATER_REPLY
        yield (key,), certainty


def _reply_notes(history: History) -> Iterator[Saying]:
    restarted = history.restarted_by
    if restarted is not None:
        yield say("restarted", day=restarted.on, act=acts()[restarted.act].label)
    if history.extra:
        yield say("extended", days=history.extra)
    if history.delayed_to is not None:
        yield say("delayed", until=history.delayed_to)
    if history.closed_by is None:
        yield from _pending_notes(history)
    elif history.due() is None:
        yield say("pause-open")


def _awaiting(history: History) -> Saying:
    as_of = history.as_of
    if awaited(history) == "fee":
        due = history.fee_due
        lapsed = as_of is not None and due is not None and as_of > due.day
        return say("fee-overdue", last_day=due.day) if lapsed and due is not None else say("awaiting-fee")
    until = history.correction.until if history.correction is not None else None
    if as_of is not None and until is not None and as_of > until:
        return say("correction-overdue", until=until)
    return say("awaiting-correction")


def _pending_notes(history: History) -> Iterator[Saying]:
    if awaited(history):
        yield _awaiting(history)
    unanswered = [found for found in history.consultations if found.answer is None]
    due = history.due()
    if due is None:
        yield say("pause-open")
    elif any(found.event.on < due.day for found in unanswered):
        yield say("awaiting-answer")
    if due is not None and any(found.event.on >= due.day for found in unanswered):
        yield say("consulted-after-due")
