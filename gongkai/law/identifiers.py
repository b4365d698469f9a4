"""Checks of the numbers that identify an agency: 统一社会信用代码, 行政区划代码, 网站标识码.

Each check answers with the list of what is wrong, in Chinese and English; an empty list is a good number.
The wording and the list of provinces stand in `identifiers.yaml`.
"""

import re
from dataclasses import dataclass

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


def provinces() -> dict[str, str]:
    """The two-digit codes of the province-level regions and their names (GB/T 2260)."""
    return dict(load_yaml(DATA_FILE)["provinces"])


def _problem(kind: str, code: str, **values: object) -> Problem:
    sentences = load_yaml(DATA_FILE)[kind][code]
    return Problem(code, sentences["zh"].format(**values), sentences["en"].format(**values))
