"""A printed cell to a number: signs, units, notes, thousands, full width; “/” and “—” are no number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gongkai.annual_report.ingest.report import Value
from gongkai.annual_report.ingest.source import folded
from gongkai.law.report_templates import Column

COUNT_UNITS = "件|条|笔|项|个|次|份|宗|起|家|部|篇|批|种|例|人"
# A multiple of 万元 for each unit of money.
MONEY: dict[str, Decimal] = {"元": Decimal("0.0001"), "万元": Decimal(1), "亿元": Decimal(10000)}
NOTE = r"\((?![一二三四五六七八九十]\s*\))[^()\n]{1,60}\)"
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
ZEROS = ("〇", "零", "○")
MAX_DIGITS = 15
MAX_CELL = 200
MAX_BLANKS = 2_000

_CELL = re.compile(
    rf"\s*(?P<sign>[+\-]\s*|增(?:加)?|减(?:少)?)?(?P<number>{NUMBER})"
    rf"\s*(?P<unit>万元|亿元|元|{COUNT_UNITS})?\s*(?P<note>{NOTE})?\s*"
)
# Programs that turn tables into text write NaN or None for a blank cell.
_BLANK = re.compile(r"[/\-\\\s]*|\s*(?:NaN|nan|None|null|N/A)\s*")
_LEADING_ZERO = re.compile(r"0\d")
_SIGNS_INSIDE = re.compile(r"[+\-]?\d+(?:[+\-]\d+)+")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a cell says. `kind`: number · blank · run (a leading zero or a sign inside) · text."""

    kind: str
    value: Value | None = None
    unit: str = ""
    note: str = ""


BLANK = Parsed("blank")
TEXT = Parsed("text")
RUN = Parsed("run")


@lru_cache(maxsize=8192)
def parse(raw: str) -> Parsed:
    """Read one cell; `unit` is the printed one, money is given in 万元 only where its unit is printed."""
    if len(raw) > MAX_CELL and (len(raw) > MAX_BLANKS or raw.strip()):
        return TEXT
    plain = folded(raw)
    if _BLANK.fullmatch(plain):
        return BLANK
    if _SIGNS_INSIDE.fullmatch(plain.strip()):
        return RUN
    match = _CELL.fullmatch("0" if plain.strip() in ZEROS else plain)
    if not match or len(match["number"]) > MAX_DIGITS:
        return TEXT
    if _LEADING_ZERO.match(match["number"]):
        return RUN
    value = Decimal(match["number"].replace(",", ""))
    if match["sign"] and match["sign"][0] in "-减":
        value = -value
    unit = match["unit"] or ""
    value *= MONEY.get(unit, Decimal(1))
    note = raw[match.start("note") + 1 : match.end("note") - 1] if match["note"] else ""
    return Parsed("number", plain_number(value), unit, note)


def unit_of(column: Column) -> str:
    """Return what the value of a cell of `column` counts: its unit, amounts 万元."""
    return "万元" if column.amount else column.unit


def fits(parsed: Parsed, column: Column) -> bool:
    """Return whether the printed unit is possible in `column`: money in amounts, counts elsewhere."""
    return not parsed.unit or (parsed.unit in MONEY) == column.amount


def plain_number(value: Decimal) -> Value:
    """Return an int where the number is whole, else a Decimal without idle zeros."""
    return int(value) if value == value.to_integral_value() else value.normalize()
