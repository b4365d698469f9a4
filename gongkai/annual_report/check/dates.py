"""Rules on years and days; the kinds are described in `law/report/rules/3-report.yaml`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.annual_report.check.subject import Hit, Kind, Subject
from gongkai.law.report_rules import Rule

_DAY = r"(?P<year>20\d\d)\s*[年\-/.]\s*(?P<month>\d{1,2})\s*[月\-/.]\s*(?P<day>\d{1,2})日?"
_TAIL = r"(?:附件下载|扫一扫.{0,20}|\s|[)\-\d])*"
_SIGNED_ON = re.compile(rf"{_DAY}{_TAIL}\Z")
_SIGNED_BY = re.compile(r"[一-鿿]{4,}\Z")
MAX_SIGNED_BY = 30
_PUBLISHED = re.compile(rf"(?:时间|日期)(?:(?<=[发公]布..)|(?<![一-鿿]..)):\s*{_DAY}")
_PERIOD = re.compile(r"(20\d\d)\s*年\s*1\s*月\s*1\s*日\s*起?\s*[,、]?\s*[至到]")
_HEADING = re.compile(
    r"(?P<year>20\d\d)\s*年(?:度|年度)?(?:政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)"
    r"|收到和处理政府信息公开申请(?:的)?情况|主动公开政府信息(?:的)?情况)"
)
_YEAR = re.compile(r"(20\d\d)(?<![\d(〔]....)(?=\s*年)")
_SENTENCE = re.compile(r"[^。;!?\n]+")
_OPENING = re.compile(r"[\s)]*(?P<raw>(?P<year>20\d\d)\s*年(?:度)?)")
_PLAN = re.compile(
    r"(?:下一步|接下来|今后|下步)[,:]?[^\d,。;]{0,8}?(?P<year>20\d\d)\s*年(?!以来|度工作|的问题)"
)
HEAD = 4000
TAIL = 200


@dataclass(frozen=True, slots=True)
class Signature:
    """A name, empty where there is none, and a day, None where the calendar has none, at the end of a text.

    `end`: where in the text the name ends, or would.
    """

    name: str
    day: dt.date | None
    end: int


def signature(text: str) -> Signature | None:
    """Return the signature of a text, None where it does not end in one."""
    match = _SIGNED_ON.search(text.rstrip())
    if match is None:
        return None
    before = text[: match.start()].removesuffix("(").rstrip()
    name = _SIGNED_BY.search(before[-MAX_SIGNED_BY:])
    return Signature(name.group() if name else "", _date(match), len(before))


def signed(subject: Subject) -> dt.date | None:
    """Return the day of the signature at the end, None where there is none."""
    found = signature(subject.prose.rstrip()[-TAIL:])
    return found.day if found else None


def published(subject: Subject) -> dt.date | None:
    """Return the day of publication: as given, or as the head of the page prints it."""
    if subject.published:
        return subject.published
    head = subject.prose[:HEAD]
    match = _PUBLISHED.search(head) if "时间" in head or "日期" in head else None
    return _date(match) if match else None


def _date(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def period(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a period of statistics that begins in another year."""
    match = _PERIOD.search(subject.prose)
    if match and subject.year and int(match[1]) != subject.year:
        yield Hit({"year": subject.year, "stated": match[1]})


def heading_year(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield headings that name another year; titles quoted in 《》 are other reports."""
    for match in _HEADING.finditer(subject.prose):
        line = subject.prose[subject.prose.rfind("\n", 0, match.start()) + 1 : match.start()]
        quoted = line.count("《") > line.count("》")
        if subject.year and int(match["year"]) != subject.year and not quoted and len(line) < 40:
            yield Hit({"year": subject.year, "stated": match["year"], "raw": match.group()})
            return


def figure_year(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield sentences that state a figure of the report for other years only."""
    if not subject.year:
        return
    raws = {one.raw for one in subject.figures if one.measure in rule.settings["measures"]}
    for match in _SENTENCE.finditer(subject.prose) if raws else ():
        sentence = match.group()
        years = {int(year) for year in _YEAR.findall(sentence)}
        if not years or subject.year in years or any(word in sentence for word in rule.settings["compared"]):
            continue
        if any(raw in sentence for raw in raws):
            stated = "、".join(str(year) for year in sorted(years))
            raw = next(raw for raw in raws if raw in sentence)
            yield Hit({"year": subject.year, "stated": stated, "raw": raw})
            return


def opening_year(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield parts that begin with another year."""
    sections = {section.key: section for section in subject.form.sections} if subject.form else {}
    for key in rule.settings["parts"]:
        text = subject.sections.get(key, "")
        match = _OPENING.match(text)
        if not match or not subject.year or key not in sections:
            continue
        if str(subject.year) in text.partition("。")[0]:
            continue
        allowed = {subject.year, *([subject.year + 1] if key in rule.settings["next"] else [])}
        if int(match["year"]) not in allowed:
            section = sections[key]
            facts = {"year": subject.year, "number": section.number, "raw": match["raw"]}
            yield Hit(facts | {"heading": section.heading, "heading_en": section.en})


def plan_year(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a plan for what comes next that is in a year of the past."""
    match = _PLAN.search(subject.sections.get("problems", ""))
    if match and subject.year and int(match["year"]) <= subject.year:
        yield Hit({"year": subject.year, "stated": match["year"], "raw": match.group()})


def signed_early(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a signature of a day before the end of the year."""
    day = signed(subject)
    if day and subject.year and day <= dt.date(subject.year, 12, 30):
        yield Hit({"date": day.isoformat(), "year": subject.year})


def signed_after(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a signature of a day after publication."""
    day, public = signed(subject), published(subject)
    if day and public and day > public:
        yield Hit({"date": day.isoformat(), "published": public.isoformat()})


def late(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a publication after the statutory day."""
    public, settings = published(subject), rule.settings
    if public is None or not subject.year or not subject.agency:
        return
    bureau = subject.agency.endswith(tuple(settings["bureaus"]))
    due = dt.date(subject.year + 1, *settings["bureau" if bureau else "region"])
    if due < public < due.replace(year=due.year + 1):
        days = (public - due).days
        yield Hit({"published": public.isoformat(), "due": due.isoformat(), "days": days})


KINDS: dict[str, Kind] = {
    "period": period,
    "heading_year": heading_year,
    "figure_year": figure_year,
    "opening_year": opening_year,
    "plan_year": plan_year,
    "signed_early": signed_early,
    "signed_after": signed_after,
    "late": late,
}
