"""Both scales of the processing fee, step by step."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.fees import MOST_UNITS, by_count, by_pages


@pytest.mark.parametrize(
    ("count", "amount", "last"),
    [(0, 0, 0), (1, 0, 0), (10, 0, 0), (11, 100, 100), (30, 2000, 100), (31, 2200, 200), (40, 4000, 200),
     (41, 4300, 300), (50, 7000, 300), (51, 7400, 400), (100, 37000, 800)],
)  # fmt: skip
def test_requests_of_a_month_cost_what_the_steps_add_up_to(count: int, amount: int, last: int):
    fee = by_count(count)
    assert (fee.amount, fee.last_price) == (amount, last)


@pytest.mark.parametrize(
    ("pages", "amount"),
    [(0, 0), (30, 0), (31, 10), (100, 700), (101, 720), (120, 1100), (200, 2700), (201, 2740), (1000, 34700)],
)
def test_pages_cost_what_the_steps_add_up_to(pages: int, amount: int):
    assert by_pages(pages).amount == amount


@given(st.integers(1, 2000))
def test_each_request_more_costs_exactly_its_own_price(n: int):
    price = 0 if n <= 10 else 100 if n <= 30 else 100 + 100 * -(-(n - 30) // 10)
    assert by_count(n).amount - by_count(n - 1).amount == price == by_count(n).last_price


@given(st.integers(1, 2000))
def test_each_page_more_costs_exactly_its_own_price(n: int):
    price = 0 if n <= 30 else 10 if n <= 100 else 20 if n <= 200 else 40
    assert by_pages(n).amount - by_pages(n - 1).amount == price == by_pages(n).last_price


@given(st.integers(0, MOST_UNITS), st.sampled_from([by_count, by_pages]))
def test_the_steps_cover_every_unit_once(n: int, fee):
    steps = fee(n).steps
    assert sum(step.units for step in steps) == n
    assert all(before.last + 1 == after.first for before, after in pairwise(steps))


def test_before_the_rules_there_is_no_fee_and_each_scale_names_its_articles():
    with pytest.raises(NoRuleInForce):
        by_count(31, dt.date(2020, 12, 31))
    assert [cited.key for cited in by_count(31, dt.date(2021, 1, 1)).articles] == ["2020-109:3", "2020-109:4"]
    assert [cited.key for cited in by_pages(31).articles] == ["2020-109:3", "2020-109:5"]


@pytest.mark.parametrize("units", [-1, MOST_UNITS + 1])
def test_numbers_outside_what_is_counted_are_refused(units: int):
    with pytest.raises(ValueError, match=str(units)):
        by_pages(units)
