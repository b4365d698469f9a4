"""What a report says outside its tables: title, year, the parts it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.report import Doubt, Part
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.vocabulary import compact, spell
from gongkai.law import report_templates

HEAD_LINES = 40
HEAD_CHARS = 12_000
MAX_TITLE = 80
MAX_SEARCHED = 300_000
_NUMERALS = "一二三四五六七八九十"
_KIND = r"(?:政府信息公开|政务公开|(?<!政府)信息公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|总结)"
_FIELD = r"(?:(?:标题|名称|题名):)?"
_AGENCY_FIRST = re.compile(
    rf"{_FIELD}(?P<agency>[^\d:.,、。]{{2,40}}?)(?P<year>(?:19|20)\d\d)年?(?:年度|度)?{_KIND}"
)
_YEAR_FIRST = re.compile(
    rf"{_FIELD}(?P<year>(?:19|20)\d\d)年?(?:年度|度)?(?P<agency>[^\d:.,、。]{{2,40}}?){_KIND}"
)
_YEAR_ONLY = re.compile(rf"{_FIELD}(?P<year>(?:19|20)\d\d)年?(?:年度|度)?(?P<agency>){_KIND}")
_TITLE_WORD = re.compile("报告|年报|总结")
_PERIOD = re.compile(r"(20\d\d)\s*年\s*1\s*月\s*1\s*日\s*起?\s*[,、]?\s*[至到]")
_MARKS = "#*_`>"


@dataclass(frozen=True, slots=True)
class Title:
    """The title as printed without blanks, the agency and year in it; empty and None where not found."""

    text: str
    agency: str
    year: int | None


def find_title(source: Source) -> Title:
    """Return the title: the first line, or lines together, that names a year and an annual report."""
    lines = list(_head(source))
    likely = [joined for first in range(len(lines)) for joined in _likely(lines[first : first + 3])]
    for pattern in (_AGENCY_FIRST, _YEAR_FIRST, _YEAR_ONLY):
        for joined in likely:
            match = pattern.match(joined[:MAX_TITLE])
            if match and _ends_there(joined, match.end()):
                text = joined[: match.end()].partition(":")[2] or joined[: match.end()]
                return Title(text, match["agency"], int(match["year"]))
    return Title("", "", None)


def _likely(lines: list[str]) -> Iterator[str]:
    """Yield the first line, and more of them together, that may be a title."""
    if not _TITLE_WORD.search("".join(line[:MAX_TITLE] for line in lines), 0, MAX_TITLE):
        return
    for count in range(1, len(lines) + 1):
        joined = "".join(lines[:count])
        if _TITLE_WORD.search(joined, 0, MAX_TITLE):
            yield joined


def _head(source: Source) -> Iterator[str]:
    """Yield the first lines folded, without blanks and marks of emphasis."""
    found = 0
    for line in source.folded[:HEAD_CHARS].split("\n"):
        flat = "".join(line.split())
        for mark in _MARKS:
            flat = flat.replace(mark, "")
        if flat:
            yield flat
            found += 1
        if found >= HEAD_LINES:
            return


def _ends_there(joined: str, end: int) -> bool:
    """Whether the title is all there is, or running text follows it."""
    return len(joined) <= end + 2 or joined[end:].startswith(
        ("来源", "根据", "为", "本报告", "(", "【", "时间")
    )


def find_period(source: Source) -> int | None:
    """Return the year of the period of statistics that the text states."""
    match = _PERIOD.search(source.folded)
    return int(match.group(1)) if match else None


def find_year(title: Title, source: Source) -> tuple[int | None, list[Doubt]]:
    """Return the year of the report, and a doubt where it is unknown or stated in two ways."""
    stated = find_period(source)
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
    longest_first = "|".join(sorted(bodies, key=lambda body: -bodies[body]))
    return re.compile(longest_first), keys
