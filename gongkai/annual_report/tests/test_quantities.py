"""How many acts an entry stands for, and which amount: by the fact that its own kind declares, and by no other."""

import datetime as dt

from gongkai.annual_report.compiling import compile
from gongkai.annual_report.compiling.listing import Listing
from gongkai.ledger import models as ledger
from tests import cast as people

YEAR = 2024


def enter(cast: people.Cast, kind: str, number: str, **facts: object) -> None:
    ledger.append(
        agency=cast.science,
        kind=kind,
        subject_kind="decision",
        subject_number=number,
        law_day=dt.date(YEAR, 3, 1),
        facts={"class": "licences", "number": number, "matter": "", **facts},
    )


def test_a_fact_counts_only_for_the_kind_that_declares_it(cast: people.Cast):
    """A decision that has a `count`, even one that is no number, is one decision; a charge's `count` adds no amount."""
    enter(cast, "decision.made", "一", count=40)
    enter(cast, "decision.made", "二", count="若干", fen=900)
    enter(cast, "decision.counted", "三", count=5)
    enter(cast, "charge.received", "四", fen=123_000_000, count=9)
    compiled = compile(cast.science, YEAR)
    assert compiled.values["t2.licences.decisions"] == 7
    assert compiled.values["t2.charges.amount"] == 123
    for key in ("t2.licences.decisions", "t2.charges.amount"):
        assert Listing(cast.science, YEAR, "", key).total == compiled.values[key]
