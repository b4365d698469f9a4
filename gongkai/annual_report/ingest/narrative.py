"""What a report says outside its tables: its year, the parts it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.report import Doubt, Part
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.title import Title
from gongkai.annual_report.ingest.vocabulary import compact, spell
from gongkai.law import report_templates

MAX_SEARCHED = 300_000
_NUMERALS = "一二三四五六七八九十"
_BEGINS = r"(?<![^\s,.、#*].)"
"""What stands before the first character of a heading, if anything does, ends a number or may begin a line."""
_PERIOD = re.compile(r"(20\d\d)\s*年\s*1\s*月\s*1\s*日\s*起?\s*[,、]?\s*[至到]")


def find_period(source: Source, year: int | None = None) -> int | None:
    """Return the year of the period of statistics that the text states; of several, that of `year` if any is."""
    found = [int(match.group(1)) for match in _PERIOD.finditer(source.folded)]
    return year if year in found else next(iter(found), None)


def find_year(title: Title, source: Source) -> tuple[int | None, list[Doubt]]:
    """Return the year of the report, and a doubt where it is unknown or stated in two ways."""
    stated = find_period(source, title.year)
    if title.year is None and stated is None:
        return None, [messages.doubt("year-unknown")]
    if title.year and stated and title.year != stated:
        return title.year, [messages.doubt("year-disagrees", year=title.year, stated=stated)]
    return title.year or stated, []


def find_parts(source: Source, year: int | None) -> tuple[tuple[Part, ...], list[Doubt]]:
    """Return the six parts found, and a doubt for each missing one where a form is laid down for `year`."""
    form = report_templates.template_for_year(year) if year else None
    sections = (form or report_templates.load(report_templates.codes()[-1])).sections
    found: dict[str, Part] = {}
    for one in headings(source.folded[:MAX_SEARCHED]):
        if one.key not in found:
            start = one.start if one.number else one.name
            printed = source.text[start : one.end].strip()
            found[one.key] = Part(one.key, one.number, printed, source.place(start))
    missing = [section for section in sections if section.key not in found] if form else []
    doubts = [
        messages.doubt("part-missing", number=section.number, heading=section.heading) for section in missing
    ]
    return tuple(found[section.key] for section in sections if section.key in found), doubts


class Heading(NamedTuple):
    """A heading of a part, from `start` to `end`: its number, empty where it has none, and where its name begins."""

    key: str
    number: str
    start: int
    name: int
    end: int


def headings(text: str) -> Iterator[Heading]:
    """Yield the headings of parts in a folded text: names that have a number, or begin a line."""
    pattern, keys = _names()
    match = pattern.search(text)
    while match:
        before = _number_before(text, match.start())
        start = _line_start(text, match.start()) if before is None else before
        if start is not None:
            number = "" if before is None else text[start]
            yield Heading(keys[compact(match.group())], number, start, *match.span())
        match = pattern.search(text, match.start() + 1 if start is None else match.end())


def _number_before(text: str, position: int) -> int | None:
    """Return where the number (一、) stands that ends at `position`."""
    for wanted in (",.、", _NUMERALS):
        while position and text[position - 1].isspace():
            position -= 1
        if not position or text[position - 1] not in wanted:
            return None
        position -= 1
    return position


def _line_start(text: str, position: int) -> int | None:
    """Return where the line begins in which nothing but blanks and marks stand before `position`."""
    while position and text[position - 1] in " \t#*":
        position -= 1
    return position if not position or text[position - 1] == "\n" else None


@lru_cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern for the names of the parts of all forms, and their keys."""
    keys: dict[str, str] = {}
    bodies: dict[str, int] = {}
    for code in report_templates.codes():
        for section in report_templates.load(code).sections:
            for name in (section.heading, *section.also):
                keys[compact(name)] = section.key
                bodies[spell(name)] = len(name)
    longest_first = sorted(bodies, key=lambda body: -bodies[body])
    # Nearly all the same words elsewhere in the text are passed over at their first character.
    return re.compile("|".join(f"{body[0]}{_BEGINS}{body[1:]}" for body in longest_first)), keys
