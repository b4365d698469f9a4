"""A holiday notice that someone enters: every mistake at once in both languages, and what has to be looked at again.

`holiday_notices` reads files that are known to be right and stops at the first mistake; what passes here passes there.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from gongkai.law.case_words import Saying, say
from gongkai.law.holiday_notices import (
    MOST_DAYS_IN_A_RUN,
    NOTICE_KEYS,
    NUMBER,
    HolidayYear,
    holiday_names,
    read_year,
)
from gongkai.law.loading import LawDataError, Mark, StrictLoader, load_yaml
from gongkai.law.workdays import Calendar

DATA_FILE = "notice_rules.yaml"
MAX_BYTES = 64 * 1024
MOST = {"notices": 10, "holidays": 30, "off": 40, "work": 40}
SHOWN = 40
WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


@dataclass
class NoticeReading:
    """What came of a notice: `year` where nothing is wrong, `doubts` what takes a reason to be entered all the same."""

    year: HolidayYear | None = None
    problems: list[Saying] = field(default_factory=list)
    doubts: list[Saying] = field(default_factory=list)

    def wrong(self, code: str, **values: object) -> None:
        """Keep a mistake."""
        self.problems.append(say(code, **values))


def read_notice(text: str, calendar: Calendar, today: dt.date) -> NoticeReading:
    """Read the text of a year file (`calendar/`) over the calendar that is known; `today` bounds the day of issue."""
    found = NoticeReading()
    data = _data(text, found)
    if data is None:
        return found
    year = _year(data, calendar, found)
    for place, notice in enumerate(_list(data, "notices", "notices", found)):
        _notice(notice, year, f"notices[{place + 1}]", today, found)
        if (
            not place
            and isinstance(notice, dict)
            and year
            and str(year) not in _shown(notice.get("title", year))
        ):
            found.wrong("notice-title", where="notices[1].title", year=year)
    if found.problems:
        return found
    try:
        found.year = read_year(data, "")
    except LawDataError as error:
        found.wrong("notice-unread", where=error.where, problem=error.problem)
        return found
    found.doubts = list(_doubts(found.year, calendar))
    return found


def _data(text: str, found: NoticeReading) -> dict[str, Any] | None:
    if len(text.encode()) > MAX_BYTES:
        found.wrong("notice-long", limit=MAX_BYTES)
        return None
    try:
        data = yaml.load(text, Loader=StrictLoader)  # noqa: S506  (a subclass of the safe loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        found.wrong("notice-not-yaml", line=mark.line + 1 if mark else 1)
        return None
    except (RecursionError, ValueError):
        found.wrong("notice-not-yaml", line=1)
        return None
    if not isinstance(data, dict):
        found.wrong("notice-not-a-map")
        return None
    _keys(data, {"year", "notices"}, {"year", "notices"}, "", found)
    return data


def _keys(record: Any, allowed: set[str], required: set[str], where: str, found: NoticeReading) -> bool:
    """Whether it is a mapping; unknown and missing keys are kept as mistakes."""
    if not isinstance(record, dict):
        found.wrong("notice-not-a-map")
        return False
    place = where or "year/notices"
    for key in record:
        if key not in allowed:
            found.wrong("notice-unknown-key", where=place, key=_shown(key), known=sorted(allowed))
    for key in sorted(required):
        if record.get(key) is None:
            found.wrong("notice-missing-key", where=place, key=key)
    return True


def _year(data: dict[str, Any], calendar: Calendar, found: NoticeReading) -> int | None:
    year = data.get("year")
    if year is None:
        return None
    if type(year) is not int or not 2008 <= year <= 2100:
        found.wrong("notice-no-year", value=_shown(year))
        return None
    if year > calendar.last_day.year + 1:
        found.wrong("notice-gap", missing=calendar.last_day.year + 1, year=year)
    return year


def _list(record: dict[str, Any], key: str, where: str, found: NoticeReading) -> list[Any]:
    items = record.get(key)
    if items is None:
        return []
    if not isinstance(items, list) or len(items) > MOST[key] or (not items and key != "work"):
        found.wrong("notice-no-list", where=where)
        return []
    return items


def _notice(notice: Any, year: int | None, where: str, today: dt.date, found: NoticeReading) -> None:
    if not _keys(notice, NOTICE_KEYS, NOTICE_KEYS - {"note"}, where, found):
        return
    _head(notice, year, where, today, found)
    seen: dict[dt.date, str] = {}
    for place, holiday in enumerate(_list(notice, "holidays", f"{where}.holidays", found)):
        at = f"{where}.holidays[{place + 1}]"
        if not _keys(holiday, {"name", "off", "work"}, {"name", "off"}, at, found):
            continue
        name = _shown(holiday.get("name"))
        if holiday.get("name") is not None and name not in holiday_names():
            found.wrong("notice-holiday", where=at, value=name, known=sorted(holiday_names()))
        off = _days(holiday, "off", year, f"{at}（{name}）", found)
        work = _days(holiday, "work", year, f"{at}（{name}）", found)
        for day in work:
            if day.weekday() < 5:
                found.wrong(
                    "notice-weekday", where=f"{at}（{name}）", day=day, weekday=WEEKDAYS[day.weekday()]
                )
        for day in (*off, *work):
            if day in seen:
                found.wrong("notice-twice", where=where, day=day, one=seen[day], other=name)
            seen[day] = name


def _head(notice: dict[str, Any], year: int | None, where: str, today: dt.date, found: NoticeReading) -> None:
    """Title, number, day of issue, source and mark."""
    title = notice.get("title")
    if title is not None and not isinstance(title, str):
        found.wrong("notice-title", where=f"{where}.title", year=year or "")
    number, before = notice.get("number"), (year or today.year + 1) - 1
    if number is not None and not NUMBER.fullmatch(str(_shown(number))):
        found.wrong("notice-number", where=f"{where}.number", value=_shown(number), before=before)
    for key in ("source", "note"):
        if notice.get(key) is not None and not isinstance(notice[key], str):
            found.wrong("notice-text", where=f"{where}.{key}")
    if notice.get("mark") is not None and notice["mark"] not in {mark.value for mark in Mark}:
        found.wrong("notice-mark", where=f"{where}.mark")
    if notice.get("issued") is None:
        return
    issued = _day(notice["issued"])
    if issued is None:
        value = _shown(notice["issued"])
        found.wrong("notice-no-day", where=f"{where}.issued", value=value, year=before)
    elif issued > today:
        found.wrong("notice-future", where=f"{where}.issued", day=issued)
    elif year and not year - 1 <= issued.year <= year:
        found.wrong("notice-issued", where=f"{where}.issued", day=issued, year=year)


def _days(
    holiday: dict[str, Any], key: str, year: int | None, where: str, found: NoticeReading
) -> list[dt.date]:
    days: list[dt.date] = []
    for item in _list(holiday, key, f"{where}.{key}", found):
        first, dots, last = _shown(item).partition("..")
        start, end = _day(first), _day(last) if dots else _day(first)
        if start is None or end is None:
            found.wrong("notice-no-day", where=where, value=_shown(item), year=year or "")
        elif not 0 <= (end - start).days < MOST_DAYS_IN_A_RUN:
            found.wrong("notice-backwards", where=where, value=_shown(item))
        else:
            days += [start + dt.timedelta(n) for n in range((end - start).days + 1)]
    for day in days if year else ():
        if not dt.date(year or 0, 1, 1) - dt.timedelta(31) <= day <= dt.date(year or 0, 12, 31):
            found.wrong("notice-other-year", where=where, day=day, year=year)
    return days


def _doubts(year: HolidayYear, calendar: Calendar) -> Iterator[Saying]:
    """What is right in form and yet not as notices are: known already, days that do not add up, a holiday left out."""
    known = next((one for one in calendar.years if one.year == year.year), None)
    if known is not None:
        yield say("notice-known", year=year.year, number=known.notices[-1].number)
    holidays = [holiday for notice in year.notices for holiday in notice.holidays]
    off = {day for holiday in holidays for day in holiday.off if day.weekday() < 5}
    work = {day for holiday in holidays for day in holiday.work}
    statutory = _statutory(year.year)
    if len(off) - len(work) != statutory:
        net = len(off) - len(work)
        yield say("notice-count", off=len(off), work=len(work), net=net, year=year.year, days=statutory)
    named = {part for holiday in holidays for part in holiday.name.split("、")}
    if missing := [name for name in load_yaml(DATA_FILE)["needed"] if name not in named]:
        yield say("notice-fewer", missing=missing)


def _statutory(year: int) -> int:
    first = dt.date(year, 1, 1)
    versions = load_yaml(DATA_FILE)["versions"]
    return next(int(one["value"]) for one in reversed(versions) if one["force_from"] <= first)


def _day(value: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(_shown(value).strip())
    except ValueError:
        return None


def _shown(value: Any) -> str:
    """A value as it is shown in a sentence; what is no plain value is not written out."""
    return str(value)[:SHOWN] if isinstance(value, (str, int, float, dt.date)) else "…"
