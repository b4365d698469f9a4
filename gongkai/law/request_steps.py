"""The way of a request for information, step by step, as it stood on a day; each step with its articles."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from gongkai.law.instruments import Citation, cite
from gongkai.law.loading import LawDataError, Mark, build, check_keys, load_yaml
from gongkai.law.validity import Validity

DATA_FILE = "request_steps.yaml"
KEYS = {"id", "title_zh", "title_en", "versions"}


@dataclass(frozen=True, slots=True)
class Version(Validity):
    """What a step says while it holds; `force_until` is its last day, None while it lasts."""

    text_zh: str
    text_en: str
    articles: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it stands on a day: title and text in both languages, its articles, how sure it is."""

    id: str
    title_zh: str
    title_en: str
    text_zh: str
    text_en: str
    articles: tuple[Citation, ...]
    mark: Mark


def steps(on: dt.date) -> tuple[Step, ...]:
    """The steps that hold on a day, in order; none before the request had this form."""
    return tuple(
        Step(
            id=record["id"],
            title_zh=record["title_zh"],
            title_en=record["title_en"],
            text_zh=version.text_zh,
            text_en=version.text_en,
            articles=tuple(cite(key, on) for key in version.articles),
            mark=version.mark,
        )
        for record, versions in _all()
        for version in versions
        if version.in_force(on)
    )


@cache
def _all() -> tuple[tuple[dict[str, Any], tuple[Version, ...]], ...]:
    records = load_yaml(DATA_FILE)["steps"]
    return tuple((record, _versions(record, f"steps[{i}]")) for i, record in enumerate(records))


def _versions(record: dict[str, Any], where: str) -> tuple[Version, ...]:
    check_keys(record, allowed=KEYS, required=KEYS, file=DATA_FILE, where=where)
    versions = tuple(
        build(Version, version, file=DATA_FILE, where=f"{where}.versions[{i}]")
        for i, version in enumerate(record["versions"])
    )
    for before, after in pairwise(versions):
        if before.force_until is None or before.force_until >= after.force_from:
            raise LawDataError(DATA_FILE, f"{where}.versions", "two versions hold on one day")
    return versions
