"""Rules that compare the cells with last year's; the kinds are described in `law/report/rules/1-cells.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gongkai.annual_report.check.cells import row_name
from gongkai.annual_report.check.finding import Number, plain
from gongkai.annual_report.check.subject import Hit, Kind, Subject, exact
from gongkai.law.report_rules import Rule

WITHOUT_PREVIOUS = frozenset({"amount_too_high"})


def is_last_year(subject: Subject) -> bool:
    """Whether `previous` is the report of the year before, as far as the years and agencies are known."""
    if subject.previous is None:
        return False
    year, last = subject.year, subject.previous.year
    one, other = subject.agency, subject.previous.agency
    return (not year or not last or last == year - 1) and (not one or not other or one == other)


def jump(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a number that is several times last year's, or a fraction of it."""
    key, settings = rule.settings["cell"], rule.settings
    value, last = subject.value(key), subject.previous.value(key) if subject.previous else None
    if value is None or last is None or not _jumped(exact(value), exact(last), rule):
        return
    if last and exact(value) / exact(last) >= settings.get("below", Decimal("Infinity")):
        return
    facts = {"value": plain(value), "last": plain(last), "times": settings["times"]}
    facts["place"], facts["place_en"] = subject.name(key)
    yield Hit(facts, (key,))


def _jumped(value: Decimal, last: Decimal, rule: Rule) -> bool:
    low, high = sorted((value, last))
    return high - low >= rule.settings["minimum"] and high >= low * rule.settings["times"]


def figure_jump(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a figure of the text that is several times last year's."""
    value, last = _largest(rule, subject), _largest(rule, subject.previous) if subject.previous else None
    if value is None or last is None or not _jumped(exact(value), exact(last), rule):
        return
    yield Hit({"value": plain(value), "last": plain(last), "times": rule.settings["times"]})


def _largest(rule: Rule, subject: Subject) -> Number | None:
    return max(
        (one.value for one in subject.figures if one.measure == rule.settings["measure"]), default=None
    )


def blank_against(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a blank cell that last year's report has a number for."""
    key = rule.settings["cell"]
    last = subject.previous.value(rule.settings["previous"]) if subject.previous else None
    if not last or subject.value(key) is not None or key in subject.doubtful or not subject.cell(key):
        return
    facts = {"last": plain(last)}
    facts["place"], facts["place_en"] = subject.name(key)
    yield Hit(facts, (key,))


def still_open(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield the groups of table four that count fewer cases than were pending last year."""
    for place in rule.settings["places"]:
        key = f"{place}.{rule.settings['total']}"
        value = subject.value(key)
        last = subject.previous.value(f"{place}.{rule.settings['pending']}") if subject.previous else None
        if value is None or last is None or value >= last:
            continue
        facts = {"value": plain(value), "last": plain(last)}
        facts["place"], facts["place_en"] = row_name(subject, key)
        yield Hit(facts, (key,))


def copied(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a table in which every number is that of last year."""
    if subject.form is None or subject.previous is None:
        return
    table = subject.form.table(rule.settings["table"])
    values = [subject.value(cell.key) for cell in table.cells]
    if values != [subject.previous.value(cell.key) for cell in table.cells]:
        return
    count = sum(1 for value in values if value)
    if count >= rule.settings["minimum"]:
        yield Hit({"number": table.number, "count": count})


def none_without(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield numbers that have nothing to come from, this year or last."""
    base = subject.total(rule.settings["of"])
    parts = [subject.value(key) for key in rule.settings["cells"]]
    count = sum((exact(part) for part in parts if part is not None), Decimal(0))
    if base != 0 or not count or subject.previous is None:
        return
    if subject.previous.total(rule.settings["of"]) == 0:
        yield Hit({"left": plain(count)}, tuple(rule.settings["cells"]))


def not_last_year(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a report that was given as last year's and is another one."""
    last = subject.previous
    if last is None or is_last_year(subject):
        return
    facts = {"year": subject.year, "agency": subject.agency, "last_year": last.year, "other": last.agency}
    yield Hit(facts)


KINDS: dict[str, Kind] = {
    "jump": jump,
    "figure_jump": figure_jump,
    "blank_against": blank_against,
    "still_open": still_open,
    "copied": copied,
    "none_without": none_without,
    "not_last_year": not_last_year,
}
