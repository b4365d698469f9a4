"""Printed cells to numbers."""

from decimal import Decimal

import pytest

from gongkai.annual_report.ingest.values import parse


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("0", 0),
        ("525", 525),
        ("\u3000\u30000\xa0", 0),
        ("１５４４", 1544),
        ("1,544", 1544),
        ("1，234，567", 1234567),
        ("+2", 2),
        ("-8", -8),
        ("－8", -8),
        ("— 8", -8),
        ("增3", 3),
        ("减少2", -2),
        ("2.1 万元", Decimal("2.1")),
        ("79000.1元", Decimal("7.90001")),
        ("984361元", Decimal("98.4361")),
        ("1.5亿元", 15000),
        ("2笔", 2),
        ("4068.208", Decimal("4068.208")),
        ("3.0", 3),
    ],
)
def test_a_number_is_read_with_sign_unit_and_separators(raw: str, value: int | Decimal) -> None:
    parsed = parse(raw)
    assert (parsed.kind, parsed.value) == ("number", value)
    assert type(parsed.value) is type(value)


def test_a_note_is_kept_apart_from_the_number() -> None:
    parsed = parse("22（其中修订 16 件）")
    assert (parsed.value, parsed.note) == (22, "其中修订 16 件")


@pytest.mark.parametrize("raw", ["", " ", "/", "／", "—", "——", "-", "&nbsp;", "\u3000"])
def test_a_mark_for_nothing_is_blank_and_not_zero(raw: str) -> None:
    assert parse(raw).kind == "blank"


@pytest.mark.parametrize("raw", ["000", "00", "0123", "０７"])
def test_digits_with_a_leading_zero_are_a_run_and_no_number(raw: str) -> None:
    assert parse(raw).kind == "run"


@pytest.mark.parametrize(
    "raw", ["无", "见附件", "O", "1,54", "12 34", "1.2.3", "22（其中", "3 万", "约5", "9" * 16, "1\ufffd2"]
)
def test_what_is_no_number_for_certain_is_text(raw: str) -> None:
    assert parse(raw).kind == "text"
