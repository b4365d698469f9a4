"""Rules between the report of a government and those it includes; see `law/report/rules/3-report.yaml`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from gongkai.annual_report.check.finding import plain
from gongkai.annual_report.check.subject import Hit, Kind, Subject, exact
from gongkai.law.report_rules import Rule


def _counted(subject: Subject) -> list[Subject]:
    """Return the children of the same year, each agency once."""
    counted: dict[str, Subject] = {}
    for number, child in enumerate(subject.children):
        if not (child.year and subject.year and child.year != subject.year):
            counted.setdefault(child.agency or str(number), child)
    return list(counted.values())


def _rows(rule: Rule, subject: Subject) -> Iterator[tuple[str, Decimal, list[tuple[Subject, Decimal]]]]:
    """Yield each cell with its number and those of the children that have one."""
    for key in rule.settings["cells"]:
        value = subject.value(key)
        if value is None or key in subject.doubtful:
            continue
        parts = [
            (child, exact(number))
            for child in _counted(subject)
            if (number := child.value(key)) is not None and key not in child.doubtful
        ]
        yield key, exact(value), parts


def _facts(subject: Subject, key: str, left: Decimal, right: Decimal) -> dict[str, str]:
    facts = {"left": plain(left), "right": plain(right), "difference": plain(abs(left - right))}
    facts["place"], facts["place_en"] = subject.name(key)
    return facts


def below_child(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield numbers that are less than one child's."""
    for key, value, parts in _rows(rule, subject):
        child, number = max(parts, key=lambda part: part[1], default=(subject, value))
        if number > value:
            yield Hit(_facts(subject, key, value, number) | {"other": child.agency}, (key,))


def below_children(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield numbers that are less than the children's together, though not than any one's."""
    for key, value, parts in _rows(rule, subject):
        total = sum((number for _, number in parts), Decimal(0))
        if total > value and all(number <= value for _, number in parts):
            yield Hit(_facts(subject, key, value, total) | {"count": str(len(parts))}, (key,))


def not_sum(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield numbers that are more than the children's together, though all children are there."""
    for key, value, parts in _rows(rule, subject) if subject.complete else ():
        total = sum((number for _, number in parts), Decimal(0))
        if len(parts) == len(_counted(subject)) and total < value:
            yield Hit(_facts(subject, key, value, total) | {"count": str(len(parts))}, (key,))


def child_year(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield children whose report is of another year."""
    for child in subject.children:
        if child.year and subject.year and child.year != subject.year:
            yield Hit({"year": subject.year, "stated": child.year, "other": child.agency})


def child_twice(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield agencies of which there is more than one report of the year."""
    names = Counter(child.agency for child in subject.children if child.agency and child.year == subject.year)
    for name, count in names.items():
        if count > 1:
            yield Hit({"other": name, "count": count})


KINDS: dict[str, Kind] = {
    "below_child": below_child,
    "below_children": below_children,
    "not_sum": not_sum,
    "child_year": child_year,
    "child_twice": child_twice,
}
