"""Worked cases (`cases/*.yaml`): a limit, the day it starts and the day it ends, as a jurist may write it."""

import datetime as dt
from dataclasses import dataclass
from functools import cache

from gongkai.law.loading import LAW_FOLDER, build, check_keys, load_yaml


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """An event of `event_on` under `rule` ends on `due`; `due` None means that no such limit existed then."""

    name: str
    rule: str
    event_on: dt.date
    articles: tuple[str, ...]
    why: str
    file: str
    source: str
    due: dt.date | None = None
    provisional: bool = False


@cache
def worked_cases() -> tuple[WorkedCase, ...]:
    """Every case of every file under `cases/`."""
    files = sorted(path.name for path in (LAW_FOLDER / "cases").glob("*.yaml"))
    return tuple(case for name in files for case in _cases(f"cases/{name}"))


def _cases(file: str) -> list[WorkedCase]:
    data = load_yaml(file)
    check_keys(data, allowed={"rule", "source", "cases"}, required={"source", "cases"}, file=file, where="")
    given = {"file": file, "source": data["source"]} | ({"rule": data["rule"]} if "rule" in data else {})
    return [
        build(WorkedCase, {**given, **item}, file=file, where=f"cases[{i}]")
        for i, item in enumerate(data["cases"])
    ]
