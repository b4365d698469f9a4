"""Time limits (期限) as dated rules: asked with the day of the event that starts the clock, never with today.

The first day is not counted (民法典第二百零一条；行诉解释第四十八条): the event's day is day 0.
"""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any

from gongkai.law.instruments import Citation, cite
from gongkai.law.loading import LawDataError, Mark, build, load_yaml
from gongkai.law.validity import Validity
from gongkai.law.workdays import Calendar, Due

DATA_FILE = "deadlines.yaml"
UNITS = ("workday", "day")


class NoRuleInForce(LookupError):
    """The limit did not exist on the day of the event; the text says so in Chinese."""


@dataclass(frozen=True, slots=True)
class Version(Validity):
    """A limit while it was in force: `value` in `unit` ("workday" or "day"), with its articles."""

    value: int
    unit: str
    articles: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Rule:
    """A time limit, what starts it, and its versions in order."""

    id: str
    label_zh: str
    label_en: str
    starts_zh: str
    starts_en: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class RuleDue:
    """The last day of a limit: `day`, `provisional`, `note` as in Due, the rule applied and its articles."""

    day: dt.date
    provisional: bool
    note: str
    rule: Rule
    version: Version
    articles: tuple[Citation, ...]

    @property
    def mark(self) -> Mark:
        """How sure the rule is."""
        return self.version.mark


def rules() -> tuple[Rule, ...]:
    """Every time limit, in the order of the data file."""
    return tuple(_by_id().values())


def rule(rule_id: str) -> Rule:
    """The rule with this id; raises LookupError."""
    try:
        return _by_id()[rule_id]
    except KeyError as error:
        raise LookupError(f"no time limit {rule_id!r} in {DATA_FILE}") from error


def version_on(rule_id: str, day: dt.date) -> Version | None:
    """The version of a rule in force on a day, None where there is none; LookupError for an unknown rule."""
    return next((version for version in rule(rule_id).versions if version.in_force(day)), None)


def due(rule_id: str, event_on: dt.date, calendar: Calendar | None = None) -> RuleDue:
    """The last day of a limit for an event of `event_on`, by the version in force on that day.

    Without `calendar` the years that come with the package are used. Raises NoRuleInForce for an event before
    the limit existed, LookupError for an unknown rule, CalendarRangeError too far ahead.
    """
    applied = rule(rule_id)
    for version, cited in _cited(rule_id):
        if version.in_force(event_on):
            last = last_day(version, event_on, calendar or Calendar.known())
            return RuleDue(last.day, last.provisional, last.note, applied, version, cited)
    raise NoRuleInForce(f"{event_on}尚无“{applied.label_zh}”的规定。")


def proactive_due(formed_on: dt.date, calendar: Calendar | None = None) -> RuleDue:
    """The last day for proactive disclosure.

    应当自该政府信息形成或者变更之日起20个工作日内及时公开 (711, Art. 26; before 2019-05-15: 492, Art. 18).
    Raises NoRuleInForce for information formed before 2008-05-01.
    """
    return due("proactive", formed_on, calendar)


def last_day(version: Version, event_on: dt.date, calendar: Calendar) -> Due:
    """The last day under a version for an event of `event_on`, which is day 0."""
    if version.unit == "workday":
        return calendar.add_workdays(event_on, version.value)
    # A last day that is no working day moves to the next one (民法典第二百零三条).
    return calendar.add_workdays(event_on + dt.timedelta(days=version.value - 1), 1)


@cache
def _cited(rule_id: str) -> tuple[tuple[Version, tuple[Citation, ...]], ...]:
    """Each version with its citations, the newest first: it is asked for most."""
    return tuple(
        (version, tuple(cite(key, version.force_from) for key in version.articles))
        for version in reversed(rule(rule_id).versions)
    )


@cache
def _by_id() -> dict[str, Rule]:
    found = [_read(record, f"rules[{i}]") for i, record in enumerate(load_yaml(DATA_FILE)["rules"])]
    if len({read.id for read in found}) < len(found):
        raise LawDataError(DATA_FILE, "rules", "an id is given twice")
    return {read.id: read for read in found}


def _read(record: dict[str, Any], where: str) -> Rule:
    versions = tuple(
        build(Version, item, file=DATA_FILE, where=f"{where}.versions[{i}]")
        for i, item in enumerate(record.get("versions", []))
    )
    for earlier, later in pairwise(versions):
        if earlier.force_until != later.force_from - dt.timedelta(days=1):
            raise LawDataError(DATA_FILE, where, f"versions leave a gap or overlap at {later.force_from}")
    if not versions or any(version.unit not in UNITS for version in versions):
        raise LawDataError(DATA_FILE, where, f"needs versions with a unit of {', '.join(UNITS)}")
    return replace(build(Rule, {**record, "versions": []}, file=DATA_FILE, where=where), versions=versions)
