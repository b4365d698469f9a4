"""The day of receipt, channel by channel, on both sides of the law of 2019; and facts that give none."""

import datetime as dt
from itertools import pairwise

import pytest

from gongkai.law.case_acts import channels
from gongkai.law.receipt import ReceiptRefused, received_on, versions


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def facts(**given: str) -> dict[str, dt.date]:
    return {name: day(text) for name, text in given.items()}


@pytest.mark.parametrize(
    ("channel", "given", "counts", "article"),
    [
        ("counter", facts(submitted="2026-09-28"), "2026-09-28", "711:31(1)"),
        ("post_signed", facts(submitted="2026-09-24", signed="2026-09-28"), "2026-09-28", "711:31(2)"),
        ("post_ordinary", facts(arrived="2026-09-28", confirmed="2026-09-28"), "2026-09-28", "711:31(2)"),
        ("post_ordinary", facts(arrived="2026-09-28", confirmed="2026-10-09"), "2026-10-09", "711:31(2)"),
        ("internet", facts(arrived="2026-09-27", confirmed="2026-09-28"), "2026-09-28", "711:31(3)"),
        ("fax", facts(arrived="2026-09-28", confirmed="2026-09-29"), "2026-09-29", "711:31(3)"),
        ("internet", facts(arrived="2019-05-14"), "2019-05-14", "2015-207"),
        ("internet", facts(arrived="2019-05-14", confirmed="2019-05-15"), "2019-05-15", "711:31(3)"),
        ("counter", facts(submitted="2019-05-14"), "2019-05-14", "2015-207"),
    ],
)
def test_the_day_that_counts_is_that_of_the_channel(channel: str, given: dict, counts: str, article: str):
    receipt = received_on(channel, given)
    assert receipt.day == day(counts)
    assert [cited.key for cited in receipt.articles] == [article]


def test_a_letter_not_confirmed_on_the_day_it_arrived_counts_from_confirmation_and_says_so():
    late = received_on("post_ordinary", facts(arrived="2026-09-28", confirmed="2026-09-30"))
    assert [note.code for note in late.notes] == ["confirmed-late"]
    assert "2026年9月28日" in late.notes[0].text()
    assert received_on("post_ordinary", facts(arrived="2026-09-28", confirmed="2026-09-28")).notes == ()


@pytest.mark.parametrize(
    ("channel", "given", "codes"),
    [
        ("counter", {}, ["fact-missing"]),
        ("counter", facts(arrived="2026-09-28"), ["fact-missing"]),
        ("post_signed", facts(submitted="2026-09-24"), ["fact-missing"]),
        ("post_ordinary", facts(confirmed="2026-09-28"), ["fact-missing"]),
        ("post_ordinary", facts(submitted="2026-09-24"), ["fact-missing", "fact-missing"]),
        ("internet", facts(arrived="2026-09-28"), ["fact-missing"]),
        ("fax", facts(arrived="2026-09-28", confirmed="2026-09-25"), ["facts-out-of-order"]),
        ("pigeon", facts(seen="2026-09-28"), ["unknown-channel", "unknown-fact"]),
        ("counter", facts(submitted="2008-04-30"), ["no-receipt-rule"]),
    ],
)
def test_facts_that_give_no_day_are_refused_with_every_reason(channel: str, given: dict, codes: list[str]):
    with pytest.raises(ReceiptRefused) as refused:
        received_on(channel, given)
    assert [reason.code for reason in refused.value.reasons] == codes
    assert all(reason.text() and reason.text("en") for reason in refused.value.reasons)


def test_every_channel_of_the_case_file_has_versions_without_a_gap():
    assert set(versions()) == set(channels())
    for found in versions().values():
        for before, after in pairwise(found):
            assert before.force_until == after.force_from - dt.timedelta(days=1)
        assert found[-1].force_until is None
