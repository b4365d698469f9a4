"""Checks of numbers: 统一社会信用代码, 行政区划代码, 网站标识码, 公民身份号码.

Each check answers with the list of what is wrong, in Chinese and English; an empty list is a good number.
The wording and the list of provinces stand in `identifiers.yaml`.
"""

import datetime as dt
import re
from dataclasses import dataclass

from stdnum.cn import ric as _ric
from stdnum.cn import uscc as _uscc
from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError

from gongkai.law.loading import load_yaml

DATA_FILE = "identifiers.yaml"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a value: a stable code and a sentence in Chinese and in English."""

    code: str
    zh: str
    en: str


def uscc_problems(value: str) -> list[Problem]:
    """What is wrong with a 统一社会信用代码, written as it is to be kept (no spaces, capital letters)."""
    if not value:
        return [_problem("uscc", "empty")]
    if value != _uscc.compact(value):
        return [_problem("uscc", "format")]
    try:
        _uscc.validate(value)
    except InvalidLength:
        return [_problem("uscc", "length", length=len(value))]
    except InvalidChecksum:
        return [_problem("uscc", "check", expected=_uscc.calc_check_digit(value[:17]), found=value[-1])]
    except ValidationError:
        return [_problem("uscc", "format")]
    return []


def region_code_problems(value: str) -> list[Problem]:
    """What is wrong with the shape of a 行政区划代码; whether the county exists is not checked."""
    if not value:
        return [_problem("region_code", "empty")]
    if not re.fullmatch(r"[0-9]{6}", value):
        return [_problem("region_code", "format")]
    if value[:2] not in provinces():
        return [_problem("region_code", "province", province=value[:2])]
    if value[2:4] == "00" and value[4:] != "00":
        return [_problem("region_code", "county")]
    return []


def site_code_problems(value: str) -> list[Problem]:
    """What is wrong with the shape of a 网站标识码 (LAW.md §5.1)."""
    if not value:
        return [_problem("site_code", "empty")]
    if re.fullmatch(r"bm[0-9]{8}|N[0-9]{9}", value):
        return []
    if not re.fullmatch(r"[0-9]{10}", value):
        return [_problem("site_code", "format")]
    if value[:2] not in provinces():
        return [_problem("site_code", "region", province=value[:2])]
    return []


def identity_card_problems(value: str, on: dt.date) -> list[Problem]:
    """What is wrong with a 公民身份号码 on a day; whether the place of its first six digits exists is not checked."""
    if not value:
        return [_problem("identity_card", "empty")]
    if len(value) != 18:
        return [_problem("identity_card", "length", length=len(value))]
    if not re.fullmatch(r"[0-9]{17}[0-9X]", value):
        return [_problem("identity_card", "format")]
    return _identity_card_parts(value, on)


def _identity_card_parts(value: str, on: dt.date) -> list[Problem]:
    if value[:2] not in provinces():
        return [_problem("identity_card", "province", province=value[:2])]
    try:
        born = _ric.get_birth_date(value)
    except ValidationError:
        born = dt.date.min
    if not dt.date(1850, 1, 1) <= born <= on:
        return [_problem("identity_card", "birth")]
    expected = _ric.calc_check_digit(value)
    if value[-1] != expected:
        return [_problem("identity_card", "check", expected=expected, found=value[-1])]
    return []


def provinces() -> dict[str, str]:
    """The two-digit codes of the province-level regions and their names (GB/T 2260)."""
    return dict(load_yaml(DATA_FILE)["provinces"])


def _problem(kind: str, code: str, **values: object) -> Problem:
    sentences = load_yaml(DATA_FILE)[kind][code]
    return Problem(code, sentences["zh"].format(**values), sentences["en"].format(**values))
