"""Numbers with a unit in running text: 17件, 1.2万条, 二十三件, 10余次; what they count, and for which year."""

from __future__ import annotations

import re
from decimal import Decimal

from gongkai.annual_report.ingest.report import Value
from gongkai.annual_report.ingest.values import plain_number

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_TIMES = {"万": 10_000, "亿": 100_000_000}
# The pattern begins with the characters that a number can begin with, so that the search leaps from one to the next;
# most of them are in other words, which the character behind them shows.
NUMBER = re.compile(
    r"(?P<number>[\d一二两三四五六七八九十](?:(?<=\D)[零〇一二两三四五六七八九十百千]*+|(?<=\d)(?<!\d\d)\d*+(?:,\d{3})*(?:\.\d+)?))"
    r"(?=[余多万亿%元件条篇次期项个份封起宗例部场人])"
    r"(?:(?![余多万亿])|(?P<more>余|多)?(?P<times>[万亿](?!元))?(?P<over>余|多)?)"
    r"(?P<unit>[%元件条篇次期项个份封起宗例部]|万元|人次?|场次?)"
)
_NOT_BEFORE = frozenset("零〇一二三四五六七八九十百千万第每任某同各逐数几")
_SUMMED = frozenset("共合累总统小")
_ABOUT = ("超过", "大约", "约", "近", "不少于", "至少")
_CHANGE = re.compile(r"(?:增加|增长|增多|减少|下降|降低|上升|回落|提高|多|少)(?:了|约)?$")
_LAST_YEAR = re.compile(r"(?:上一?年度?|去年)(?:同期)?(?!度?(?:结转|接转|转结|遗留|转入|未办结|末))")
_ITS_YEAR = re.compile(r"(?:^|[,(、:])(?:其中[,:]?)?((?:19|20)\d\d)年(?:度)?(?![\d至到\-])")
_SINCE = re.compile(r"((?:19|20)\d\d)年[^,]{0,30}?(?:以来|至今|起)")
_ALL_YEARS = re.compile(r"累计|以来|截至|截止")
_QUOTED = re.compile(r"《[^《》]*》")


def value_of(match: re.Match[str]) -> Value | None:
    """Return the value of a number that NUMBER found; None for what is no single number (四五件)."""
    printed = match["number"]
    if printed[0].isdecimal():
        value: Value | None = plain_number(Decimal(printed.replace(",", "")))
    else:
        value = _written(printed)
    if value is None or not match["times"]:
        return value
    return plain_number(Decimal(value) * _TIMES[match["times"]])


def _written(numeral: str) -> int | None:
    """Return a number below ten thousand in Chinese numerals."""
    total, digit, last = 0, None, 10_000
    for char in numeral:
        if char in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[char]
            continue
        if _TENS[char] >= last or (digit is None and total):
            return None
        last = _TENS[char]
        total += (1 if digit is None else digit) * last
        digit = None
    return total + (digit or 0)


def is_counted(text: str, match: re.Match[str]) -> bool:
    """Whether a number counts things: no part of a longer one, of a name (第四次) or of a phrase (每一件, 计1条)."""
    before = text[max(0, match.start() - 2) : match.start()]
    if before[-1:] == "计" and before[:1] not in _SUMMED:
        return False
    if match["number"][0].isdecimal():
        follows_digit = before[-1:].isdigit() or before[-1:] in (".", "第")
        return not (follows_digit or (before[-1:] == "," and before[:1].isdigit()))
    return before[-1:] not in _NOT_BEFORE


def about(text: str, match: re.Match[str]) -> str:
    """Return the word that says a number is approximate: 约, 近 before it, 余, 多 in it."""
    before = text[max(0, match.start() - 3) : match.start()]
    word = next((word for word in _ABOUT if before.endswith(word)), "")
    return word or match["more"] or match["over"] or ""


def is_of_another_year(clause: str, sentence: str, year: int | None) -> bool:
    """Whether a number is that of another year or a change since then, by the words before it.

    `clause`, `sentence`: what stands before the number in its clause and its sentence.
    """
    if _CHANGE.search(clause) or _LAST_YEAR.search(clause):
        return True
    if year is None:
        return False
    if any(int(since) < year for since in _SINCE.findall(sentence)):
        return True
    named = _ITS_YEAR.findall(_QUOTED.sub("", sentence))
    return bool(named and int(named[-1]) != year and not _ALL_YEARS.search(clause))
