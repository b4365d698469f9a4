"""Personal numbers in text: ID cards, passports and permits, mobile numbers, bank cards; and what only looks like one.

A number is judged by its own form (length, date, region, check digit) and by the words around it. Office telephone
numbers, credit codes (统一社会信用代码), document and index numbers, amounts, dates and ISBNs are no personal numbers.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from stdnum import luhn
from stdnum.cn import uscc

from gongkai.catalog.gate import rules
from gongkai.catalog.gate.around import BEFORE, Around, around, data, words
from gongkai.catalog.gate.digits import Digits, candidates, readable
from gongkai.law.identifiers import provinces

_DIGIT = re.compile(r"\d")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_MOBILE_SHAPES = {(11,), (3, 4, 4), (3, 3, 5), (4, 3, 4), (3, 8), (7, 4), (5, 6), (3, 2, 3, 3), (1,) * 11}
_CARD_SHAPE = re.compile(
    r"\((?:4, ){3}4(?:, [1-3])?,?\)|\(6, (?:10|11|12|13)\)|\(4, 4, 4, 7\)|\(1(?:, 1){15,18}\)"
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.|/)[\w./%?=&#-]+|[\w-]+\.(?:html?|aspx?|jsp|pdf|docx?|xlsx?|jpg|png)\b", re.A
)
_PASSPORT = re.compile(
    r"(?<![A-Za-z0-9])(?:[EGDSPHK]\d{8}|[E][A-Z]\d{7}|[DSP]E\d{7}|[A-Z]{1,2} ?\d{7,8})(?![A-Za-z0-9])", re.I
)
_PASSPORT_LABELLED = re.compile(
    r"(?:护照(?:号码?|编号)?|passport(?: ?no\.?)?)[ :#号(（]{0,3}([A-Z]{1,3} ?\d[\d ]{5,9}\d)", re.I
)
_PERMIT = re.compile(r"(?<![A-Za-z0-9])(?:[HMCW]\d{8}(?:\d\d)?|\d{8})(?![A-Za-z0-9])", re.I)


@dataclass(frozen=True, slots=True)
class Hit:
    """A personal number found at ``start:end`` of a text; ``code`` is a key of the rules."""

    code: str
    start: int
    end: int


def find_numbers(text: str, context: str = "", *, bare: bool = False) -> list[Hit]:
    """Every personal number in ``text``, in order, none overlapping another.

    ``context`` labels the text from outside, such as the head of its column. ``bare`` says that the text is a numeric
    cell, whose digits may be an amount.
    """
    if not may_hold_number(text):
        return []
    read = readable(text)
    label = readable(context).lower()
    hits: list[Hit] = []
    addresses = [one.span() for one in _ADDRESS.finditer(read)] if "/" in read or "." in read else []
    for judge in (_identity, _card, _mobile):
        for digits in sorted(candidates(read), key=_longest_first):
            if not _overlaps(digits.start, digits.end, hits):
                code = judge(digits, read, around(read, digits.start, digits.end, label), bare)
                if code and not (judge is not _identity and _inside(digits, addresses)):
                    hits.append(Hit(code, digits.start, digits.end))
    for hit in _documents(read, label):
        if not _overlaps(hit.start, hit.end, hits):
            hits.append(hit)
    return sorted(hits, key=lambda hit: hit.start)


def may_hold_number(text: str) -> bool:
    """Whether a text has digits enough that some context could make it a personal number."""
    return len(text) >= 7 and len(_DIGIT.findall(text)) >= 7


def labels_numbers(text: str) -> bool:
    """Whether a short text, such as the head of a column, says what numbers beside it are."""
    low = readable(text).lower()
    kinds = (
        "identity",
        "passport",
        "permit",
        "phone",
        "card",
        "holder",
        "other_number",
        "amount",
        "credit_code",
    )
    return any(word in low for kind in kinds for word in words(kind))


def masked(text: str, code: str) -> str:
    """The number with its middle characters replaced by ``*``, separators kept."""
    keep = rules.data()["numbers"]["keep"]
    first, last = keep[
        next(name for name in (code, code.rsplit("-", 1)[0], "account-number") if name in keep)
    ]
    places = [place for place, letter in enumerate(text) if letter.isalnum()]
    letters = list(text)
    for place in places[first : len(places) - last]:
        letters[place] = "*"
    return "".join(letters)


def excerpt(text: str, hit: Hit) -> str:
    """The masked number with a few characters around it, whose own digits are hidden."""
    before = re.sub(r"\d", "*", " ".join(text[max(0, hit.start - 8) : hit.start].split()))
    return before + " ".join(masked(text[hit.start : hit.end], hit.code).split())


def id_card_problem(value: str) -> str:
    """What is wrong with an 18-character ID number: "" (nothing), "check", or "form"."""
    if not re.fullmatch(r"[1-9]\d{16}[\dX]", value) or value[:2] not in _regions() or not _day(value[6:14]):
        return "form"
    total = sum(int(digit) * weight for digit, weight in zip(value, _WEIGHTS, strict=False))
    return "" if "10X98765432"[total % 11] == value[17] else "check"


def _identity(digits: Digits, text: str, near: Around, bare: bool) -> str:
    many = len(digits.pattern)
    if many > 6 and set(digits.pattern) != {1}:
        return ""
    if len(digits.value) == 18:
        return _new_identity(digits, near)
    if len(digits.value) == 15 and digits.value.isdigit() and not _beside_letter(text, digits):
        return _old_identity(digits, near)
    return ""


def _new_identity(digits: Digits, near: Around) -> str:
    problem = id_card_problem(digits.value)
    if problem == "form" or (problem == "check" and near.nearest("identity") < 0):
        return ""
    if near.nearest("credit_code") > near.nearest("identity") and uscc.is_valid(digits.value):
        return ""
    return "id-card-doubtful" if problem else "id-card"


def _old_identity(digits: Digits, near: Around) -> str:
    value = digits.value
    if value[:2] not in _regions() or value[2:6] == "0000" or not _day("19" + value[6:12]):
        return ""
    if near.mostly("identity", "other_number"):
        return "id-card-old"
    unlabelled = not (near.says("other_number") or near.says("amount") or near.says("card"))
    return "id-card-old-likely" if unlabelled and len(digits.pattern) == 1 and not near.counts() else ""


def _card(digits: Digits, text: str, near: Around, bare: bool) -> str:
    value, alone = digits.value, len(digits.pattern) == 1
    if not value.isdigit() or _beside_letter(text, digits) or "\n" in digits.links or _decimal(digits):
        return ""
    labelled = (
        near.says("card") and near.nearest("card") >= near.nearest("other_number") and not near.says("amount")
    )
    fits = len(value) >= 16 and (alone or _CARD_SHAPE.fullmatch(str(digits.pattern)) is not None)
    if not fits or not value.startswith(tuple(data("possible_cards"))) or not luhn.is_valid(value):
        return _account(digits, near) if labelled and alone and len(value) >= 12 else ""
    if labelled:
        return "office-account" if near.of_organisation() else "bank-card"
    if near.says("other_number") or near.says("amount") or near.counts():
        return ""
    known = value.startswith(tuple(data("known_cards"))) and len(value) in {16, 19}
    if known and alone:
        return "bank-card"
    return "bank-card-likely" if known or (alone and value.startswith("62")) else ""


def _account(digits: Digits, near: Around) -> str:
    if re.search(r"(?:账号|帐号|卡号|账户|帐户)[^0-9]{0,6}$", near.before):
        return "office-account" if near.of_organisation() else "account-number"
    return ""


def _mobile(digits: Digits, text: str, near: Around, bare: bool) -> str:
    value, pattern = digits.value, digits.pattern
    abroad = re.match(r"(?:00)?86(?=1\d{10}$)", value)
    if abroad:
        value, pattern = value[abroad.end() :], (11,)
    fits = re.fullmatch(r"1[3-9]\d{9}", value) is not None and pattern in _MOBILE_SHAPES
    mixed = "\n" in digits.links or (len(digits.links) > 1 and not abroad)
    if not fits or mixed or _decimal(digits) or _beside_letter(text, digits):
        return ""
    phone = near.nearest("phone")
    if phone <= max(near.nearest("amount"), near.nearest("other_number")) and (phone < 0 or bare):
        if near.says("amount") or near.counts() or near.before.endswith(("¥", "￥", "$", "第")):
            return ""
        return (
            "mobile-likely" if bare or near.says("other_number") or not _surely(digits, pattern) else "mobile"
        )
    return "" if near.counts() and phone < 0 else "mobile"


def _surely(digits: Digits, pattern: tuple[int, ...]) -> bool:
    """Whether the form alone makes a mobile number: in one piece, or hyphenated and not part of a longer number."""
    if len(pattern) == 1:
        return True
    return digits.links == {"-"} and "-" not in (digits.left, digits.right)


def _decimal(digits: Digits) -> bool:
    return "." in (digits.left, digits.right)


def _beside_letter(text: str, digits: Digits) -> bool:
    """Whether the digits belong to a code with letters; a word such as "Tel" before them does not count."""
    before = re.search(r"[A-Za-z]+$", text[: digits.start][-12:])
    after = text[digits.end : digits.end + 1]
    word = before.group().lower() if before else ""
    named = word.endswith(("tel", "phone", "mobile", "no", "card", "id"))
    return bool(word and not named) or (after.isascii() and after.isalpha()) or after == "_"


def _documents(text: str, label: str) -> Iterator[Hit]:
    low = label + "\n" + text.lower()
    if any(word in low for word in words("passport")):
        for found in _PASSPORT_LABELLED.finditer(text):
            yield Hit("passport", *found.span(1))
        yield from _near(text, label, _PASSPORT, "passport", "passport")
    if any(word in low for word in words("permit")):
        yield from _near(text, label, _PERMIT, "permit", "travel-permit")


def _near(text: str, label: str, form: re.Pattern[str], kind: str, code: str) -> Iterator[Hit]:
    for found in form.finditer(text):
        before = label + text[max(0, found.start() - BEFORE) : found.start()].lower()
        near = Around(before, "")
        plain = found.group().isdigit() and not re.search(r"(?:号码?|编号)[^0-9]{0,4}$", before)
        if near.says(kind) and near.nearest(kind) > near.nearest("phone") and not plain:
            yield Hit(code, *found.span())


def _longest_first(digits: Digits) -> tuple[int, int]:
    return digits.start, -digits.end


def _overlaps(start: int, end: int, hits: list[Hit]) -> bool:
    return any(hit.start < end and start < hit.end for hit in hits)


def _inside(digits: Digits, spans: list[tuple[int, int]]) -> bool:
    return any(start <= digits.start and digits.end <= end for start, end in spans)


def _day(value: str) -> bool:
    try:
        return 1900 <= dt.date(int(value[:4]), int(value[4:6]), int(value[6:])).year < 2100
    except ValueError:
        return False


@cache
def _regions() -> frozenset[str]:
    return frozenset(provinces()) | frozenset(data("further_provinces"))
