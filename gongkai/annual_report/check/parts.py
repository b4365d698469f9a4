"""Rules on what a report consists of; the kinds are described in `law/report/rules/3-report.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from gongkai.annual_report.check.dates import signature
from gongkai.annual_report.check.subject import Hit, Kind, Subject
from gongkai.law import report_templates
from gongkai.law.report_rules import Rule
from gongkai.law.report_templates import Section

MAX_AROUND = 12
MAX_PLACEHOLDERS = 3
MAX_SIGNATURE = 120


def _own(subject: Subject) -> report_templates.Template | None:
    return report_templates.template_for_year(subject.year) if subject.year else None


def no_tables(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a report of a year with a form that has no table at all."""
    if subject.form is None and subject.year and subject.year >= rule.settings["first"]:
        yield Hit({"year": subject.year})


def table_missing(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield tables of which the report has no cell."""
    if subject.form is None or not subject.readings:
        return
    for table in subject.form.tables:
        if all(subject.readings[cell.key].how == "missing" for cell in table.cells):
            yield Hit({"number": table.number, "title": table.title["zh"], "title_en": table.title["en"]})


def _sections(subject: Subject) -> tuple[Section, ...]:
    form = _own(subject) or subject.form
    return form.sections if form else ()


def _names(section: Section) -> dict[str, str]:
    return {"number": section.number, "heading": section.heading, "heading_en": section.en}


def part_missing(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield parts of the form that were not found."""
    found = {part.key for part in subject.report.parts} if subject.report else set()
    for section in _sections(subject):
        if subject.report and section.key not in found:
            yield Hit(_names(section))


def part_empty(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield parts of text that have none."""
    for section in _sections(subject):
        text = subject.sections.get(section.key)
        if section.key not in rule.settings["parts"] or text is None or len(text) > MAX_SIGNATURE:
            continue
        if sum(char.isalnum() for char in _unsigned(text, subject)) < rule.settings["minimum"]:
            yield Hit(_names(section))


def _unsigned(text: str, subject: Subject) -> str:
    """Return a text without the signature of the agency and its day at the end."""
    if signed := signature(text):
        text = text[: signed.end]
    names = (subject.report.agency.name, subject.report.agency.printed) if subject.report else ()
    return next((text.removesuffix(name) for name in names if name and text.endswith(name)), text)


def part_order(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield parts that have the number of another one."""
    numbers = {section.key: section for section in _sections(subject)}
    for part in subject.report.parts if subject.report else ():
        section = numbers.get(part.key)
        if section and part.number and part.number != section.number:
            yield Hit(_names(section) | {"printed": part.number})


def too_long(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a part that is longer than usual by more than the slack."""
    settings = rule.settings
    count = len(subject.sections.get(settings["part"], ""))
    for section in _sections(subject):
        if section.key == settings["part"] and count > settings["limit"] + settings["slack"]:
            yield Hit(_names(section) | {"count": count, "limit": settings["limit"]})


def other_form(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a table that follows the form of other years than the report's."""
    own, key = _own(subject), rule.settings["table"]
    if own is None or subject.form is None or subject.form.code not in report_templates.codes():
        return
    table = subject.form.table(key)
    if table == own.table(key) or all(
        cell.key not in subject.readings or subject.readings[cell.key].how == "missing"
        for cell in table.cells
    ):
        return
    code = next(code for code in report_templates.codes() if report_templates.load(code).table(key) == table)
    yield Hit({"number": table.number, "code": code, "year": subject.year, "own": own.code})


def title(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a title that does not follow the form."""
    text = subject.report.title if subject.report else ""
    if text and not re.search(rule.settings["pattern"], text):
        yield Hit({"title": text})


def placeholder(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield what was left of a model text."""
    # One after the other they are found faster than as one pattern, since most are not there at all.
    there = tuple(one for one in rule.settings["patterns"] if _any_of((one,)).search(subject.prose))
    matches = _any_of(there).finditer(subject.prose) if there else iter(())
    for match in islice(matches, MAX_PLACEHOLDERS):
        around = subject.prose[max(0, match.start() - MAX_AROUND) : match.end() + MAX_AROUND]
        yield Hit({"raw": match.group(), "around": " ".join(around.split())})


@lru_cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def fees_unstated(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a part six that has no word on fees."""
    settings = rule.settings
    text = subject.sections.get(settings["part"])
    if text is None or not subject.year or subject.year < settings["first"]:
        return
    if any(word in text for word in settings["words"]):
        return
    for section in _sections(subject):
        if section.key == settings["part"]:
            yield Hit(_names(section))


KINDS: dict[str, Kind] = {
    "no_tables": no_tables,
    "table_missing": table_missing,
    "part_missing": part_missing,
    "part_empty": part_empty,
    "part_order": part_order,
    "too_long": too_long,
    "other_form": other_form,
    "title": title,
    "placeholder": placeholder,
    "fees_unstated": fees_unstated,
}
