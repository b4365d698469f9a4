"""Invented numbers that pass every check of their kind."""

from stdnum import luhn
from stdnum.cn import uscc

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def id_card(first: str) -> str:
    """The 18 characters of an ID number from its first 17."""
    return first + "10X98765432"[sum(int(a) * b for a, b in zip(first, WEIGHTS, strict=True)) % 11]


def card(first: str) -> str:
    """A bank card number from all but its last digit."""
    return first + luhn.calc_check_digit(first)


def credit_code(first: str) -> str:
    """A 统一社会信用代码 from its first 17 characters."""
    return first + uscc.calc_check_digit(first)


def id_ending_in_x() -> str:
    """An ID number whose check character is X."""
    return next(
        one for one in (id_card(f"64050219850312{n:03d}") for n in range(100, 300)) if one.endswith("X")
    )


ID = id_card("64050219850312101")
ID_X = id_ending_in_x()
ID_OLD = "640502850312101"
MOBILE = "13909551234"
CARD = card("622202300100123456")
CARD16 = card("436742300100123")
PASSPORT = "E12345678"
PERMIT = "H1234567801"


def wide(text: str) -> str:
    """The same digits in full width."""
    return "".join(chr(ord(one) + 0xFEE0) if one.isdigit() else one for one in text)


def grouped(text: str, *sizes: int, by: str = " ") -> str:
    """The digits in groups of the given sizes."""
    parts, place = [], 0
    for size in sizes:
        parts.append(text[place : place + size])
        place += size
    return by.join([*parts, text[place:]] if place < len(text) else parts)
