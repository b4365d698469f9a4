"""索引号: the number each disclosed item carries (Art. 12), in the three shapes found in use (LAW.md §9.1).

A number is not unique across systems and one document may carry two: keep it as text, never as a key.
Family A restarts its serial each year or month, C each year, B each day.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from gongkai.law.loading import load_yaml

DATA_FILE = "index_numbers.yaml"
NO_GROUP = "00"


class SchemeError(ValueError):
    """A scheme, or what is to be numbered, does not fit; text in Chinese, `en` in English, `code` stable."""

    def __init__(self, code: str, **values: object) -> None:
        sentences = load_yaml(DATA_FILE)["errors"][code]
        self.code = code
        self.en: str = sentences["en"].format(**{**values, "help": values.get("help_en", "")})
        super().__init__(sentences["zh"].format(**{**values, "help": values.get("help_zh", "")}))


@dataclass(frozen=True, slots=True)
class Scheme:
    """How an agency numbers: family A, B or C, code of the unit, period "year" or "month", serial digits.

    Raises SchemeError at once when a part does not fit.
    """

    family: str
    unit: str
    period: str = "year"
    width: int = 5

    def __post_init__(self) -> None:
        if self.family not in families():
            raise SchemeError("family", family=self.family)
        data = families()[self.family]
        if not re.fullmatch(data["unit_pattern"], self.unit):
            raise SchemeError(
                "unit", unit=self.unit, help_zh=data["unit_help_zh"], help_en=data["unit_help_en"]
            )
        if self.period not in ("year", "month"):
            raise SchemeError("period", period=self.period)
        if self.period == "month" and self.family != "A":
            raise SchemeError("period_family")
        least, most = data["least_width"], data["most_width"]
        if not least <= self.width <= most:
            raise SchemeError("width", family=self.family, least=least, most=most, width=self.width)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A number taken apart. `period` is YYYY, YYYYMM or YYYYMMDD; `category` and `group` only in B and C."""

    family: str
    unit: str
    period: str
    serial: int
    category: str = ""
    group: str = ""


def families() -> dict[str, dict[str, Any]]:
    """The families by letter, as the data file has them."""
    found: dict[str, dict[str, Any]] = load_yaml(DATA_FILE)["families"]
    return found


def period_key(scheme: Scheme, day: dt.date) -> str:
    """The period within which serials must differ: "2026", "202610" or, in family B, "20261008"."""
    if scheme.family == "B":
        return day.strftime("%Y%m%d")
    return day.strftime("%Y%m" if scheme.period == "month" else "%Y")


def format_number(scheme: Scheme, day: dt.date, serial: int, *, category: str = "", group: str = "") -> str:
    """The number of the `serial`-th item (from 1) formed on `day`; SchemeError when it cannot be written.

    B and C need a category: letters and digits of the catalogue class ("20-01" becomes "2001").
    """
    most = 10**scheme.width - 1
    if not 1 <= serial <= most:
        raise SchemeError("serial", serial=serial, most=most)
    period = period_key(scheme, day)
    if scheme.family == "A":
        return f"{scheme.unit}/{period}-{serial:0{scheme.width}d}"
    kind = _category(scheme.family, category)
    if scheme.family == "C":
        return f"{scheme.unit}-{kind}-{period}-{serial:0{scheme.width}d}"
    group = group or NO_GROUP
    if not re.fullmatch(r"[0-9A-Za-z]{1,8}", group):
        raise SchemeError("group", group=group)
    return f"{scheme.unit}-{kind}-{group}-{period}-{serial}"


def _category(family: str, category: str) -> str:
    kind = category.replace("-", "")
    if not re.fullmatch(r"[0-9A-Za-z]{1,8}", kind):
        raise SchemeError("category", family=family, category=category)
    return kind


def parse(text: str) -> Parsed | None:
    """The parts of a number of any family; None where the text is none, or its month or day impossible."""
    for family, pattern in _patterns():
        found = pattern.fullmatch(text.strip())
        if found and _possible_period(found["period"]):
            parts = found.groupdict(default="")
            serial = int(parts.pop("serial"))
            return Parsed(family=family, serial=serial, **parts)
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((letter, re.compile(data["pattern"], re.ASCII)) for letter, data in families().items())


def _possible_period(period: str) -> bool:
    month, day = period[4:6] or "01", period[6:8] or "01"
    try:
        dt.date(int(period[:4]), int(month), int(day))
    except ValueError:
        return False
    return True
