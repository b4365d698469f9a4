"""Working days (工作日): which days count, and the day on which a number of them has passed.

A working day is no Saturday, Sunday or holiday, or it is a make-up day (调休上班) of the year's notice.
The first day is not counted (民法典 Art. 201). Past the last published notice only weekends are known:
such answers are provisional (暂定) and must be computed anew once the notice is out.
"""

import datetime as dt
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gongkai.law.holiday_notices import HolidayYear, Notice, known_years, parse_year
from gongkai.law.loading import load_yaml

FIRST_YEAR = 2008
YEARS_AHEAD = 10
UNSETTLED_DECEMBER_DAY = 25


class CalendarRangeError(ValueError):
    """A day lies before 2008 or too far ahead, or a year does not follow on those known."""


class Reason(StrEnum):
    """Why a day counts or not; labels in `day_reasons.yaml`."""

    WORKDAY = "workday"
    MAKE_UP_DAY = "make_up_day"
    WEEKEND = "weekend"
    NEW_YEAR = "new_year"
    SPRING_FESTIVAL = "spring_festival"
    QINGMING = "qingming"
    LABOUR_DAY = "labour_day"
    DRAGON_BOAT = "dragon_boat"
    MID_AUTUMN = "mid_autumn"
    NATIONAL_DAY = "national_day"
    NATIONAL_MID_AUTUMN = "national_mid_autumn"
    VICTORY_DAY = "victory_day"
    OTHER_HOLIDAY = "other_holiday"
    ASSUMED_WORKDAY = "assumed_workday"
    ASSUMED_WEEKEND = "assumed_weekend"

    @property
    def counts(self) -> bool:
        """Whether such a day is a working day."""
        return bool(_reason_data()[self.value]["counts"])

    def label(self, language: str = "zh-hans") -> str:
        """The reason in words, Chinese unless `language` begins with "en"."""
        return str(_reason_data()[self.value]["label_en" if language.startswith("en") else "label_zh"])


@dataclass(frozen=True, slots=True)
class Due:
    """A last day, provisional where the holiday notice of its year is not out; `note` says so in Chinese."""

    day: dt.date
    provisional: bool
    note: str = ""


class Calendar:
    """The working days of the years whose notices are known, and weekends alone for some years after."""

    __slots__ = ("_counted", "_dues", "_reasons", "_start", "years")

    def __init__(self, years: Iterable[HolidayYear]) -> None:
        """Raises CalendarRangeError unless the years run on from 2008 without a gap."""
        self.years = tuple(sorted(years, key=lambda year: year.year))
        for expected, year in enumerate(self.years, FIRST_YEAR):
            if year.year != expected:
                raise CalendarRangeError(f"缺少{expected}年的放假通知，不能加入{year.year}年。")
        if not self.years:
            raise CalendarRangeError("没有任何一年的放假通知。")
        self._start = dt.date(FIRST_YEAR, 1, 1).toordinal()
        self._reasons = self._reason_of_each_day()
        self._counted, self._dues = self._tables()

    @classmethod
    def known(cls) -> "Calendar":
        """The calendar of the years that come with the package; built once."""
        return _known()

    def with_year(self, year: HolidayYear | str, file: str = "year.yaml") -> "Calendar":
        """A calendar with one more year, or one year replaced. `year` may be the YAML text of a year file.

        Raises LawDataError for a wrong file and CalendarRangeError when years between are missing.
        """
        added = parse_year(year, file) if isinstance(year, str) else year
        return Calendar([known for known in self.years if known.year != added.year] + [added])

    @property
    def last_day(self) -> dt.date:
        """The last day of the last year whose notice is known; answers beyond it are provisional."""
        return dt.date(self.years[-1].year, 12, 31)

    @property
    def horizon(self) -> dt.date:
        """The last day about which anything can be asked."""
        return dt.date(self.years[-1].year + YEARS_AHEAD, 12, 31)

    def is_workday(self, day: dt.date) -> bool:
        """Whether the day counts; past `last_day` by weekends alone."""
        return self.why(day).counts

    def why(self, day: dt.date) -> Reason:
        """Why the day counts or not. Raises CalendarRangeError before 2008 and beyond `horizon`."""
        return self._reasons[self._place(day)]

    def add_workdays(self, day: dt.date, n: int) -> Due:
        """The n-th working day after `day` (which is day 0); n = 0 is the day itself, n < 0 an error."""
        if n < 1:
            return self._same_day(day, n)
        place = day.toordinal() - self._start
        if place < 0:
            raise _before_first(day)
        try:
            return self._dues[self._counted[place] + n - 1]
        except IndexError as error:
            raise _beyond(f"{day}起{n}个工作日", self.horizon) from error

    def workdays_between(self, start: dt.date, end: dt.date) -> int:
        """How many working days lie after `start` up to and including `end`; negative if `end` is earlier."""
        return self._counted[self._place(end)] - self._counted[self._place(start)]

    def notices(self) -> tuple[Notice, ...]:
        """Every notice the calendar rests on, in order."""
        return tuple(notice for year in self.years for notice in year.notices)

    def _same_day(self, day: dt.date, n: int) -> Due:
        if n < 0:
            raise ValueError(f"工作日数不能为负：{n}。")
        self._place(day)
        return self._due(day)

    def _place(self, day: dt.date) -> int:
        place = day.toordinal() - self._start
        if place < 0:
            raise _before_first(day)
        if place >= len(self._reasons):
            raise _beyond(str(day), self.horizon)
        return place

    def _due(self, day: dt.date) -> Due:
        last = self.last_day
        if day > last:
            return Due(day, True, f"{day.year}年部分节假日安排尚未公布，暂按周末推算，公布后应重新计算。")
        if day >= last.replace(day=UNSETTLED_DECEMBER_DAY):
            return Due(
                day, False, f"{last.year + 1}年元旦的放假安排尚未公布，可能调整{last.year}年12月底的工作日。"
            )
        return Due(day, False)

    def _reason_of_each_day(self) -> list[Reason]:
        names = {data["notice"]: Reason(code) for code, data in _reason_data().items() if "notice" in data}
        special: dict[dt.date, Reason] = {}
        for notice in self.notices():
            for holiday in notice.holidays:
                special.update(dict.fromkeys(holiday.off, names[holiday.name]))
                special.update(dict.fromkeys(holiday.work, Reason.MAKE_UP_DAY))
        plain = (Reason.WORKDAY, Reason.WEEKEND)
        assumed = (Reason.ASSUMED_WORKDAY, Reason.ASSUMED_WEEKEND)
        last = self.last_day.toordinal()
        days = range(self._start, self.horizon.toordinal() + 1)
        return [
            special.get(day) or (plain if day.toordinal() <= last else assumed)[day.weekday() >= 5]
            for day in map(dt.date.fromordinal, days)
        ]

    def _tables(self) -> tuple["array[int]", list[Due]]:
        counted, dues, counting = array("L"), [], {reason: reason.counts for reason in Reason}
        for place, reason in enumerate(self._reasons):
            if counting[reason]:
                dues.append(self._due(dt.date.fromordinal(self._start + place)))
            counted.append(len(dues))
        return counted, dues


def _before_first(day: dt.date) -> CalendarRangeError:
    return CalendarRangeError(f"工作日历自{FIRST_YEAR}年1月1日起，不能推算{day}。")


def _beyond(what: str, horizon: dt.date) -> CalendarRangeError:
    return CalendarRangeError(f"{what}超出工作日历可推算的范围（至{horizon}）。")


@cache
def _known() -> Calendar:
    return Calendar(known_years())


@cache
def _reason_data() -> dict[str, dict[str, object]]:
    return {entry["code"]: entry for entry in load_yaml("day_reasons.yaml")["reasons"]}
