"""Reading a case file strictly: every mistake is found at once and told with its line, in both languages.

The form is described in docs/case-file.md. Nothing is guessed: a file with a mistake is no case.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import yaml

from gongkai.law.case_acts import Act, acts, channels, forms, positions
from gongkai.law.case_nodes import MAX_EVENTS, CaseFileError, Found, describe, root_of
from gongkai.law.case_words import Label, Saying, say
from gongkai.law.receipt import FACTS, ReceiptRefused, received_on
from gongkai.law.request_cases import Case, Event

FIRST, LAST = dt.date(2008, 5, 1), dt.date(2099, 12, 31)
# Acts may lie before the request (and are refused then), so their days reach further back.
EARLIEST = dt.date(2000, 1, 1)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"-?\d{1,6}")
LONGEST_TEXT = 100
TOP = ("received", "channel", "events", "receipt")


def read_case(data: bytes | str, file: str = "-") -> Case:
    """The case that a file holds; `file` is its name in the messages.

    Raises CaseFileError, whose `problems` are all the mistakes of the file in the order of their lines.
    """
    found = Found(file)
    case = _case(root_of(data, found), found)
    found.stop_at_any()
    return case


def _case(root: yaml.Node, found: Found) -> Case:
    if not isinstance(root, yaml.MappingNode):
        found.stop("not-a-mapping", line=root.start_mark.line + 1, found=describe(root))
    given = found.keys(root, TOP, ("channel",), "")
    channel = _choice(given.get("channel"), "channel", tuple(channels()), found, "")
    events = tuple(_events(given.get("events"), found))
    return Case(_received(root, given, channel, found), channel, events)


def _received(root: yaml.Node, given: dict[str, yaml.Node], channel: str, found: Found) -> dt.date:
    node = given.get("received")
    stated = _day(node, "received", found, "") if node is not None else None
    if node is not None and stated is not None and stated < FIRST:
        found.add(node, "received-too-early", first=FIRST, value=stated)
    facts = given.get("receipt")
    if facts is not None:
        return _by_facts(facts, stated, channel, found)
    if node is None:
        found.add(root, "missing-key", where="", key="received")
    return stated or FIRST


def _by_facts(node: yaml.Node, stated: dt.date | None, channel: str, found: Found) -> dt.date:
    if not isinstance(node, yaml.MappingNode):
        found.add(node, "not-a-mapping", found=describe(node))
        return FIRST
    before = len(found.problems)
    given = found.keys(node, FACTS, (), "receipt: ")
    facts = {key: day for key, part in given.items() if (day := _day(part, key, found, "receipt: "))}
    if not channel or len(found.problems) > before:
        return stated or FIRST
    try:
        receipt = received_on(channel, facts)
    except ReceiptRefused as refused:
        for reason in refused.reasons:
            found.add(node, "receipt-refused", reason=reason)
        return FIRST
    if stated is not None and stated != receipt.day:
        found.add(node, "receipt-disagrees", computed=receipt.day, given=stated)
    return receipt.day


def _events(node: yaml.Node | None, found: Found) -> Iterator[Event]:
    if node is None or node.tag == "tag:yaml.org,2002:null":
        return
    if not isinstance(node, yaml.SequenceNode):
        found.add(node, "events-not-a-list", found=describe(node))
        return
    if len(node.value) > MAX_EVENTS:
        found.add(None, "too-many-events", count=len(node.value), limit=MAX_EVENTS)
        return
    for number, item in enumerate(node.value, 1):
        if not isinstance(item, yaml.MappingNode):
            found.add(item, "event-not-a-mapping", number=number, found=describe(item))
        elif (event := _event(item, number, found)) is not None:
            yield event


def _event(node: yaml.MappingNode, number: int, found: Found) -> Event | None:
    where = Label(f"第{number}个事件的", f"event {number}: ")
    before = len(found.problems)
    given = found.keys(node, ("on", "act", *forms()), ("on", "act"), where)
    code = _choice(given.pop("act", None), "act", tuple(acts()), found, where)
    on = _day(given.pop("on", None), "on", found, where, EARLIEST)
    values = _values(node, given, acts()[code], found, where) if code else {}
    if len(found.problems) > before or on is None:
        return None
    return Event(on=on, act=code, number=number, **values)


def _values(
    node: yaml.Node, given: dict[str, yaml.Node], act: Act, found: Found, where: Label
) -> dict[str, Any]:
    for key in act.required:
        if key not in given:
            found.add(node, "missing-key", where=where, key=key)
    for key, part in given.items():
        if key not in act.keys:
            known = ("on", "act", *act.keys)
            found.add(part, "key-of-other-act", where=where, key=key, act=act.code, known=known)
    return {key: _value(part, key, found, where) for key, part in given.items() if key in act.keys}


def _value(node: yaml.Node, key: str, found: Found, where: Label) -> Any:
    match forms()[key]:
        case "date":
            return _day(node, key, found, where, EARLIEST)
        case "position":
            return _choice(node, key, tuple(positions()), found, where)
        case "number":
            return _number(node, key, found, where)
        case "truth":
            return _truth(node, key, found, where)
        case _:
            return _text(node, key, found, where)


def _day(
    node: yaml.Node | None, key: str, found: Found, where: Label | str, first: dt.date | None = None
) -> dt.date | None:
    if node is None:
        return None
    text = node.value if isinstance(node, yaml.ScalarNode) else ""
    try:
        day = dt.date.fromisoformat(text) if DAY.fullmatch(text) and text.isascii() else None
    except ValueError:
        day = None
    if day is None:
        found.add(node, "not-a-date", where=where, key=key, value=describe(node))
    elif not (first or EARLIEST) <= day <= LAST:
        first = first or FIRST
        found.add(node, "date-out-of-range", where=where, key=key, value=day, first=first, last=LAST)
        return None
    return day


def _choice(
    node: yaml.Node | None, key: str, known: tuple[str, ...], found: Found, where: Label | str
) -> str:
    if node is None:
        return ""
    if isinstance(node, yaml.ScalarNode) and node.value in known:
        return str(node.value)
    found.add(node, "unknown-value", where=where, key=key, value=describe(node), known=known)
    return ""


def _number(node: yaml.Node, key: str, found: Found, where: Label) -> int:
    is_number = node.tag == "tag:yaml.org,2002:int" and NUMBER.fullmatch(node.value) is not None
    if is_number and node.value.isascii():
        return int(node.value)
    found.add(node, "not-a-number", where=where, key=key, value=describe(node))
    return 0


def _truth(node: yaml.Node, key: str, found: Found, where: Label) -> bool:
    if isinstance(node, yaml.ScalarNode) and node.value in ("true", "false"):
        return str(node.value) == "true"
    found.add(node, "not-a-truth", where=where, key=key, value=describe(node))
    return False


def _text(node: yaml.Node, key: str, found: Found, where: Label) -> str:
    if isinstance(node, yaml.ScalarNode) and 0 < len(node.value.strip()) <= LONGEST_TEXT:
        return str(node.value).strip()
    found.add(node, "not-a-text", where=where, key=key, value=describe(node), limit=LONGEST_TEXT)
    return ""


def outside_calendar(file: str, error: ValueError, horizon: dt.date) -> CaseFileError:
    """The refusal of a case whose days lie beyond the calendar; `error` is the CalendarRangeError."""
    problem: Saying = say("out-of-calendar", file=file, reason=error, horizon=horizon)
    return CaseFileError([problem])
