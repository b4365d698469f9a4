"""The yearly notices on holidays (部分节假日安排的通知) as data: one file a year under `calendar/`.

A year file holds the notice, and any later one that changed it, in the order they were issued; where two
notices speak of one day, the later one holds. Days off and make-up work-days are dates or `first..last`.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gongkai.law.loading import LAW_FOLDER, LawDataError, Mark, check_keys, load_yaml, parse_yaml, read_mark

NOTICE_KEYS = {"title", "number", "issued", "source", "mark", "note", "holidays"}
NUMBER = re.compile(r"国(办)?发(明电)?〔\d{4}〕\d+号")
MOST_DAYS_IN_A_RUN = 31


@dataclass(frozen=True, slots=True)
class Holiday:
    """One holiday of a notice: its name there, the days off, the weekend days worked for them."""

    name: str
    off: tuple[dt.date, ...]
    work: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice; `mark` tells how sure its number and date are."""

    title: str
    number: str
    issued: dt.date
    source: str
    mark: Mark
    holidays: tuple[Holiday, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """A year's notices. Days at the end of the December before may be in it."""

    year: int
    notices: tuple[Notice, ...]


def known_years() -> tuple[HolidayYear, ...]:
    """Every year that comes with the package, in order."""
    files = sorted((LAW_FOLDER / "calendar").glob("[0-9][0-9][0-9][0-9].yaml"))
    return tuple(_named_year(path) for path in files)


def parse_year(text: str, file: str) -> HolidayYear:
    """The year that YAML `text` holds (an administrator's entry); `file` names it in errors.

    Raises LawDataError naming file and key.
    """
    return read_year(parse_yaml(text, file), file)


@cache
def holiday_names() -> frozenset[str]:
    """The names a notice may use for a holiday (`day_reasons.yaml`)."""
    return frozenset(
        entry["notice"] for entry in load_yaml("day_reasons.yaml")["reasons"] if "notice" in entry
    )


def read_year(data: dict[str, Any], file: str) -> HolidayYear:
    """A checked year; raises LawDataError naming file and key."""
    check_keys(data, allowed={"year", "notices"}, required={"year", "notices"}, file=file, where="")
    year = data["year"]
    if not isinstance(year, int) or not 2008 <= year <= 2100:
        raise LawDataError(file, "year", f"must be a year from 2008 on, is {year!r}")
    if not isinstance(data["notices"], list) or not data["notices"]:
        raise LawDataError(file, "notices", "must be a list with at least one notice")
    notices = [_notice(item, year, file, f"notices[{i}]") for i, item in enumerate(data["notices"])]
    if [n.issued for n in notices] != sorted(n.issued for n in notices):
        raise LawDataError(file, "notices", "must stand in the order they were issued")
    return HolidayYear(year, tuple(notices))


def _named_year(path: Path) -> HolidayYear:
    file = f"calendar/{path.name}"
    year = read_year(load_yaml(file), file)
    if str(year.year) != path.stem:
        raise LawDataError(file, "year", f"is {year.year}, the file's name says {path.stem}")
    return year


def _notice(item: Any, year: int, file: str, where: str) -> Notice:
    check_keys(item, allowed=NOTICE_KEYS, required=NOTICE_KEYS - {"note"}, file=file, where=where)
    if not NUMBER.fullmatch(str(item["number"])):
        raise LawDataError(file, f"{where}.number", f"is no document number: {item['number']!r}")
    issued = _date(item["issued"], file, f"{where}.issued")
    if not dt.date(year - 1, 1, 1) <= issued <= dt.date(year, 12, 31):
        raise LawDataError(file, f"{where}.issued", f"{issued} is neither in {year} nor in the year before")
    holidays = tuple(
        _holiday(entry, year, file, f"{where}.holidays[{i}]") for i, entry in enumerate(item["holidays"])
    )
    _refuse_twice(holidays, file, where)
    return Notice(
        title=str(item["title"]),
        number=item["number"],
        issued=issued,
        source=str(item["source"]),
        mark=read_mark(item["mark"], file=file, where=f"{where}.mark"),
        holidays=holidays,
        note=str(item.get("note", "")),
    )


def _holiday(entry: Any, year: int, file: str, where: str) -> Holiday:
    check_keys(entry, allowed={"name", "off", "work"}, required={"name", "off"}, file=file, where=where)
    if entry["name"] not in holiday_names():
        known = "、".join(sorted(holiday_names()))
        raise LawDataError(file, f"{where}.name", f"unknown holiday {entry['name']!r}; known: {known}")
    off = _days(entry["off"], year, file, f"{where}.off")
    work = _days(entry.get("work", []), year, file, f"{where}.work")
    for day in work:
        if day.weekday() < 5:
            raise LawDataError(file, f"{where}.work", f"{day} is no Saturday or Sunday")
    return Holiday(entry["name"], off, work)


def _days(items: Any, year: int, file: str, where: str) -> tuple[dt.date, ...]:
    if not isinstance(items, list):
        raise LawDataError(file, where, f"must be a list of dates or first..last, is {items!r}")
    days: list[dt.date] = []
    for i, item in enumerate(items):
        first, _, last = str(item).partition("..")
        start = _date(first, file, f"{where}[{i}]")
        end = _date(last, file, f"{where}[{i}]") if last else start
        if not 0 <= (end - start).days < MOST_DAYS_IN_A_RUN:
            raise LawDataError(file, f"{where}[{i}]", f"{item} does not run forward, or is over a month")
        days += [start + dt.timedelta(n) for n in range((end - start).days + 1)]
    for day in days:
        if not dt.date(year - 1, 12, 1) <= day <= dt.date(year, 12, 31):
            raise LawDataError(file, where, f"{day} is neither in {year} nor in the December before")
    return tuple(days)


def _date(value: Any, file: str, where: str) -> dt.date:
    try:
        return dt.date.fromisoformat(str(value).strip())
    except ValueError as error:
        raise LawDataError(file, where, f"is no date written YYYY-MM-DD: {value!r}") from error


def _refuse_twice(holidays: tuple[Holiday, ...], file: str, where: str) -> None:
    seen: dict[dt.date, str] = {}
    for holiday in holidays:
        for day in (*holiday.off, *holiday.work):
            if day in seen:
                raise LawDataError(file, where, f"{day} stands under {seen[day]} and {holiday.name}")
            seen[day] = holiday.name
