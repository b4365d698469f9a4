"""The last day on which an annual report is published, by who reports and the year reported on."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from gongkai.law.instruments import Citation, cite
from gongkai.law.loading import LawDataError, Mark, build, check_keys, load_yaml

DATA_FILE = "report_due.yaml"
KEYS = {"id", "label_zh", "label_en", "kinds", "levels", "versions"}


@dataclass(frozen=True, slots=True)
class Version:
    """A day of the year after the one reported on, for reports on `first_year` to `last_year`."""

    first_year: int
    month: int
    day: int
    articles: tuple[str, ...]
    mark: Mark
    last_year: int | None = None

    def covers(self, year: int) -> bool:
        """Whether it is the version for reports on that year."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


@dataclass(frozen=True, slots=True)
class Rule:
    """The last day for agencies of these kinds and levels."""

    id: str
    label_zh: str
    label_en: str
    kinds: tuple[str, ...]
    levels: tuple[str, ...]
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class ReportDue:
    """The last day, the rule that gives it, its articles and how sure it is."""

    day: dt.date
    rule: Rule
    mark: Mark
    articles: tuple[Citation, ...]

    def days_left(self, on: dt.date) -> int:
        """Days from `on` to the last day; negative when it is past."""
        return (self.day - on).days


@cache
def last_day(kind: str, level: str, year: int) -> ReportDue | None:
    """The last day for the report on `year` of an agency of this kind and level.

    None for years before there were reports. LookupError for a kind or level that no rule names.
    """
    for rule in rules():
        if kind in rule.kinds and level in rule.levels:
            for version in rule.versions:
                if version.covers(year):
                    day = dt.date(year + 1, version.month, version.day)
                    return ReportDue(day, rule, version.mark, tuple(cite(key) for key in version.articles))
            return None
    raise LookupError(f"no last day for a {kind} of level {level} in {DATA_FILE}")


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the data file."""
    return tuple(_read(record, f"rules[{i}]") for i, record in enumerate(load_yaml(DATA_FILE)["rules"]))


def _read(record: dict[str, Any], where: str) -> Rule:
    check_keys(record, allowed=KEYS, required=KEYS, file=DATA_FILE, where=where)
    versions = tuple(
        build(Version, item, file=DATA_FILE, where=f"{where}.versions[{i}]")
        for i, item in enumerate(record["versions"])
    )
    for earlier, later in pairwise(versions):
        if earlier.last_year is None or earlier.last_year + 1 != later.first_year:
            raise LawDataError(DATA_FILE, where, "versions do not follow each other")
    told = {**record, "kinds": tuple(record["kinds"]), "levels": tuple(record["levels"])}
    return Rule(**{**told, "versions": versions})
