"""The last day of a letter, and whether it is late."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gongkai.law import deadlines
from gongkai.law.case_words import Label, Saying, say
from gongkai.law.letters import Letter, Version
from gongkai.law.workdays import Calendar, CalendarRangeError, Due
from gongkai.requests.letter_facts import Value, label

NEW_LAW = dt.date(2019, 5, 15)


@dataclass(frozen=True, slots=True)
class Timing:
    """The last day (None without a clock), the day to which an extension moves it, and how late the letter is.

    `late` with 0 `late_days`: after the last day, with no working day between.
    """

    last: Due | None = None
    extended: Due | None = None
    late: bool = False
    late_days: int = 0


def timing(
    letter: Letter,
    version: Version,
    values: Mapping[str, Any],
    on: dt.date,
    *,
    calendar: Calendar,
    reasons: list[Saying],
) -> Timing:
    """When a letter of `on` was due; a letter that is late without saying so goes to `reasons`."""
    if letter.clock == "none":
        if values.get("late"):
            reasons.append(say("letter-late-without-clock", letter=label(letter)))
        if "last_day" not in version.names:
            return Timing()
    if "received" not in values:
        return Timing()
    try:
        last = _last(letter, values, calendar, reasons)
        extended = _extended(letter, last, values, calendar, reasons)
        late = letter.clock != "none" and on > last.day
        found = Timing(last, extended, late, calendar.workdays_between(last.day, on) if late else 0)
    except CalendarRangeError:
        reasons.append(say("letter-out-of-calendar", horizon=calendar.horizon))
        return Timing()
    except deadlines.NoRuleInForce:
        reasons.append(say("no-correction-rule", received=values["received"]))
        return Timing()
    reasons += _lateness(letter, found, on, said=bool(values.get("late")))
    return found


def _last(letter: Letter, values: Mapping[str, Any], calendar: Calendar, reasons: list[Saying]) -> Due:
    received = values["received"]
    if "last_day" in values:
        return Due(values["last_day"], False)
    if letter.clock == "correction_notice":
        due = deadlines.due("correction_notice", received, calendar)
        return Due(due.day, due.provisional, due.note)
    version = deadlines.version_on("reply", received)
    if version is None:
        raise CalendarRangeError(f"{received}尚无《政府信息公开条例》。")
    last = deadlines.last_day(version, _start(values, calendar), calendar)
    last = _moved(last, values.get("excluded_days", 0), calendar)
    if letter.extends or "extension_days" not in values:
        return last
    if "extended_on" in values and values["extended_on"] > last.day:
        reasons.append(say("letter-extension-late", extended_on=values["extended_on"], last_day=last.day))
    return _moved(last, values["extension_days"], calendar)


def _start(values: Mapping[str, Any], calendar: Calendar) -> dt.date:
    """Day 0 of the reply: receipt, or what starts it anew (not under Order 492).

    That is the corrected request where the correction was asked for in time, and the payment of the fee.
    """
    received: dt.date = values["received"]
    if received < NEW_LAW:
        return received
    start = values.get("fee_paid", received)
    if "corrected" not in values:
        return start
    asked_by = deadlines.due("correction_notice", received, calendar).day
    in_time = values.get("correction_asked", received) <= asked_by
    return max(start, values["corrected"]) if in_time else start


def _moved(last: Due, days: int, calendar: Calendar) -> Due:
    return calendar.add_workdays(last.day, days) if days else last


def _extended(
    letter: Letter, last: Due, values: Mapping[str, Any], calendar: Calendar, reasons: list[Saying]
) -> Due | None:
    days = values.get("extension_days", 0)
    most = deadlines.version_on("reply_extension", values["received"])
    if days and most is not None and days > most.value:
        reasons.append(say("letter-extension-long", limit=most.value, value=days))
    return calendar.add_workdays(last.day, days) if letter.extends and days else None


def _lateness(letter: Letter, found: Timing, on: dt.date, *, said: bool) -> list[Saying]:
    last = found.last
    if last is None or letter.clock == "none":
        return []
    told = {"last_day": last.day, "on": on}
    if not found.late:
        return [say("letter-not-late", **told)] if said else []
    clock = clock_label(letter)
    if letter.late == "never":
        return [say("letter-too-late", clock=clock, letter=label(letter), **told)]
    return [] if said else [say("letter-late", clock=clock, days=days_text(found), **told)]


def days_text(found: Timing) -> str:
    """How many working days late, as printed."""
    return str(found.late_days) if found.late_days else "不足1"


def clock_label(letter: Letter) -> Label:
    """The limit by which a letter is due, in words."""
    return label(deadlines.rule(letter.clock))


def limit(name: str, received: Value | None, on: dt.date) -> str:
    """The length of a limit as printed in a letter: the reply's by the day of receipt, others by the letter's day."""
    day = received if name == "reply" and isinstance(received, dt.date) else on
    version = deadlines.version_on(name, day)
    return str(version.value) if version is not None else ""
