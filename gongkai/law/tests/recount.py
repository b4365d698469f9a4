"""A second count of a case, day by day, from its dates and the public calendar of `chinesecalendar` alone.

It shares no code with the package: no tables, no intervals, one day after the other. It is told which events do
not hold. Past 2026 only weekends are known to it, as to everyone.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import chinese_calendar  # type: ignore[import-untyped]

DAY = dt.timedelta(days=1)
OLD_LAW_ENDS = dt.date(2019, 5, 14)
GIVE_UP_AFTER = 2000


def works(day: dt.date) -> bool:
    """Whether people work on that day."""
    return bool(chinese_calendar.is_workday(day)) if day.year <= 2026 else day.weekday() < 5


def nth(day: dt.date, n: int, left_out: Iterable[tuple[dt.date, dt.date]] = ()) -> dt.date:
    """The n-th working day after `day` that lies in none of the spans (both ends included)."""
    while n:
        day += DAY
        n -= works(day) and not any(first <= day <= last for first, last in left_out)
    return day


def recount(case: Mapping[str, Any], not_holding: Iterable[int] = ()) -> dict[str, dt.date | None]:
    """The last day of every clock of a case written as a mapping; `not_holding` numbers events from 1."""
    old = case["received"] <= OLD_LAW_ENDS
    numbered = enumerate(case.get("events", []), 1)
    events = sorted((e for i, e in numbered if i not in set(not_holding)), key=lambda event: event["on"])
    found = {} if old else {"correction_notice": nth(case["received"], 7)}
    found["reply"] = _reply(case["received"], events, old)
    for kind, clock in (("third_party", "third_party"), ("organ", "joint_organ")):
        asked = [e for e in events if e["act"] == f"{kind}_consulted" and e.get("joint", True) and not old]
        for i, event in enumerate(asked, 1):
            found[clock + (f".{i}" if i > 1 else "")] = _lapse(event)
    for event in events:
        if event["act"] == "fee_notified":
            found["fee_payment"] = _payment(event)
    return found


def _reply(start: dt.date, events: list[Mapping[str, Any]], old: bool) -> dt.date | None:
    days, until = 15 if old else 20, None
    for event in events:
        if event["act"] in ("correction_received", "fee_paid"):
            start, days, until = event["on"], 20, None
        elif event["act"] == "extended":
            days += event["working_days"]
        elif event["act"] == "delay_set":
            until = event["until"]
    spans = _spans(events, old)
    far = dt.date(2100, 1, 1)
    last = nth(start, days, [(first, end or start + GIVE_UP_AFTER * DAY) for first, end in spans])
    last_or_none = None if (last - start).days > GIVE_UP_AFTER else last
    if until is not None and (last_or_none or far) < until:
        return until
    return last_or_none


def _spans(events: list[Mapping[str, Any]], old: bool) -> list[tuple[dt.date, dt.date | None]]:
    spans, used = [], []
    for event in events:
        kind, _, act = event["act"].rpartition("_")
        if act != "consulted":
            continue
        end = None if old or not event.get("joint", True) else _lapse(event)
        for answer in events:
            fits = answer["act"] == f"{kind}_replied" and answer.get("party", "") in (
                "",
                event.get("party", ""),
            )
            if (
                fits
                and answer not in used
                and answer["on"] >= event["on"]
                and (end is None or answer["on"] <= end)
            ):
                used.append(answer)
                end = answer["on"]
                break
        spans.append((event["on"] + DAY, end))
    return spans


def _lapse(event: Mapping[str, Any]) -> dt.date | None:
    return nth(event["delivered"], 15) if "delivered" in event else None


def _payment(event: Mapping[str, Any]) -> dt.date | None:
    if "delivered" not in event:
        return None
    day = event["delivered"] + 30 * DAY
    while not works(day):
        day += DAY
    return day
