"""Whole worked cases (`cases/requests/*.yaml`): a case file, what every clock comes to, and what does not hold."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gongkai.law.loading import LAW_FOLDER, build, check_keys, load_yaml
from gongkai.law.request_cases import Case, Event

REQUIRED = {"name", "received", "channel", "expect", "articles", "why"}
ALLOWED = REQUIRED | {"events", "provisional", "refused", "late_by"}


@dataclass(frozen=True)
class WholeCase:
    """A case and what is expected of it.

    `expect`: the last day of every clock as `Account.last_days()` names them; `provisional`: the names of those
    that are; `refused`: reason codes by the number of the event; `late_by`: working days by which service was
    late, None while nothing is served; `articles`: those of the reply clock; `written`: the case as the file has it.
    """

    name: str
    case: Case
    expect: dict[str, dt.date | None]
    provisional: tuple[str, ...]
    refused: dict[int, tuple[str, ...]]
    late_by: int | None
    articles: tuple[str, ...]
    why: str
    source: str
    file: str
    written: Mapping[str, Any]


@cache
def whole_cases() -> tuple[WholeCase, ...]:
    """Every whole case of every file, in order."""
    files = sorted(path.name for path in (LAW_FOLDER / "cases" / "requests").glob("*.yaml"))
    return tuple(case for name in files for case in _cases(f"cases/requests/{name}"))


def _cases(file: str) -> list[WholeCase]:
    data = load_yaml(file)
    check_keys(data, allowed={"source", "cases"}, required={"source", "cases"}, file=file, where="")
    return [_case(item, data["source"], file, f"cases[{i}]") for i, item in enumerate(data["cases"])]


def _case(item: dict[str, Any], source: str, file: str, where: str) -> WholeCase:
    check_keys(item, allowed=ALLOWED, required=REQUIRED, file=file, where=where)
    events = tuple(
        build(Event, {**event, "number": i}, file=file, where=f"{where}.events[{i}]")
        for i, event in enumerate(item.get("events", []), 1)
    )
    return WholeCase(
        name=item["name"],
        case=Case(item["received"], item["channel"], events),
        expect=item["expect"],
        provisional=tuple(item.get("provisional", ())),
        refused={number: tuple(codes) for number, codes in item.get("refused", {}).items()},
        late_by=item.get("late_by"),
        articles=tuple(item["articles"]),
        why=item["why"],
        source=source,
        file=file,
        written=item,
    )
