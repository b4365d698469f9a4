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

_DOCUMENT_WORDS = re.compile("护照|passport|通行证|回乡证|台胞证", re.I)
_WINDOW, _OVERLAP = 20_000, 120
_DIGIT = re.compile(r"\d")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_MOBILE = re.compile(r"(?:(?:00)?86)?1[3-9]\d{9}$")
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
    read, label = readable(text), readable(context).lower()
    hits: list[Hit] = []
    for start in range(0, len(read), _WINDOW):
        piece = read[max(0, start - _OVERLAP) : start + _WINDOW + _OVERLAP]
        offset = max(0, start - _OVERLAP)
        done = hits[-1].end if hits else 0
        for hit in _in_window(piece, label, bare):
            if done <= hit.start + offset < start + _WINDOW:
                hits.append(Hit(hit.code, hit.start + offset, hit.end + offset))
    return hits


def _in_window(read: str, label: str, bare: bool) -> list[Hit]:
    hits: list[Hit] = []
    taken = bytearray(len(read))
    chains = sorted(candidates(read, _plausible), key=_longest_first)
    addresses = (
        [one.span() for one in _ADDRESS.finditer(read)] if chains and ("/" in read or "." in read) else []
    )
    for judge in (_identity, _card, _mobile) if chains else ():
        for digits in chains:
            if 1 in taken[digits.start : digits.end]:
                continue
            code = judge(digits, read, around(read, digits.start, digits.end, label), bare)
            if code and not (judge is not _identity and _inside(digits, addresses)):
                hits.append(_take(Hit(code, digits.start, digits.end), taken))
    for hit in _documents(read, label):
        if 1 not in taken[hit.start : hit.end]:
            hits.append(_take(hit, taken))
    return sorted(hits, key=lambda hit: hit.start)


def _take(hit: Hit, taken: bytearray) -> Hit:
    taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
    return hit


def may_hold_number(text: str) -> bool:
    """Whether a text has digits enough that some context could make it a personal number."""
    return len(text) >= 7 and len(_DIGIT.findall(text)) >= 7


def labels_numbers(text: str) -> bool:
    """Whether a short text, such as the head of a column, says what numbers beside it are."""
    return _labels().search(readable(text).lower()) is not None


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


def _plausible(value: str, groups: int) -> bool:
    """Whether characters in so many groups can be an ID, a card or account, or a mobile number by their shape."""
    many = len(value)
    if groups > 6 and groups != many:
        return False
    if many == 18 and value[6:8] in {"19", "20"} and value[:2] in _regions():
        return True
    if many == 15 and value[:2] in _regions() and value[8:10] <= "12":
        return True
    if _MOBILE.match(value):
        return True
    return (many >= 12 and groups == 1) or (many >= 16 and value.startswith(tuple(data("possible_cards"))))


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
    return "mobile"


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
    if not (_DOCUMENT_WORDS.search(text) or _DOCUMENT_WORDS.search(label)):
        return
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


def _inside(digits: Digits, spans: list[tuple[int, int]]) -> bool:
    return any(start <= digits.start and digits.end <= end for start, end in spans)


def _day(value: str) -> bool:
    try:
        return 1900 <= dt.date(int(value[:4]), int(value[4:6]), int(value[6:])).year < 2100
    except ValueError:
        return False


@cache
def _labels() -> re.Pattern[str]:
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
    return re.compile("|".join(re.escape(word) for kind in kinds for word in words(kind)))


@cache
def _regions() -> frozenset[str]:
    return frozenset(provinces()) | frozenset(data("further_provinces"))
