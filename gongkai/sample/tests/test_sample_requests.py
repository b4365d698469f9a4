"""The made-up requests: played through the real acts, and counted by hand from the rows that they left."""

import datetime as dt
from collections import Counter

import pytest
import yaml

from gongkai.agencies.models import Agency
from gongkai.annual_report.compiling import compile as compiled
from gongkai.law import replies
from gongkai.ledger.models import Entry
from gongkai.requests.models import CaseEvent, RequestCase, State
from gongkai.requests.remedying import Remedy
from gongkai.sample import requests

# What the sample holds is the same on every database.
pytestmark = pytest.mark.one_database


# The row of table three in which an outcome counts, written out by hand.
ROWS = {
    "granted": "granted",
    "already_public": "granted",
    "partly_granted": "partly_granted",
    "state_secret": "refused.state_secret",
    "prohibited_by_law": "refused.prohibited_by_law",
    "security_and_stability": "refused.security_and_stability",
    "third_party_rights": "refused.third_party_rights",
    "internal_affairs": "refused.internal_affairs",
    "deliberative": "refused.deliberative",
    "enforcement_file": "refused.enforcement_file",
    "register_query": "refused.register_query",
    "not_existing": "unavailable.not_held",
    "not_ours": "unavailable.not_held",
    "must_be_created": "unavailable.must_be_created",
    "still_unclear": "unavailable.still_unclear",
    "petition": "not_processed.petition",
    "repeated": "not_processed.repeated",
    "publication": "not_processed.publication",
    "excessive": "not_processed.excessive",
    "reconfirmation": "not_processed.reconfirmation",
    "otherwise": "other.rest",
}
YEARS = (2024, 2025, 2026)


@pytest.fixture
def bureau(db: None) -> Agency:
    """The made-up bureau with its requests, on a day on which all of them have come to what the file says."""
    requests.load(lambda _stage: None, today=dt.date(2026, 6, 30))
    return Agency.objects.get(slug=requests.BUREAU)


def ended(case: RequestCase) -> tuple[dt.date, str] | None:
    """(day, row) of a request, from its first round alone: what came after a remedy counts in table four."""
    events = CaseEvent.objects.filter(case=case, round_number=1)
    final = events.filter(act__in=("replied", "deemed_abandoned", "withdrawn")).first()
    if final is None:
        return None
    if final.act == "withdrawn":
        return final.on, "other.rest"
    if final.act == "deemed_abandoned":
        unpaid = events.filter(act="fee_notified").exists()
        return final.on, "other.fee_overdue" if unpaid else "other.correction_overdue"
    return final.on, ROWS[case.outcome]


def three_by_hand(agency: Agency, year: int) -> Counter[str]:
    """{cell: number}, counted from the cases and their events."""
    found: Counter[str] = Counter()
    for case in RequestCase.objects.filter(agency=agency):
        end = ended(case)
        for column in (case.applicant_class, "total"):
            if case.received_on.year == year:
                found[f"t3.received.{column}"] += 1
            if case.received_on.year < year and (end is None or end[0].year >= year):
                found[f"t3.carried_in.{column}"] += 1
            if end is not None and end[0].year == year:
                found[f"t3.{end[1]}.{column}"] += 1
                found[f"t3.concluded.{column}"] += 1
            if case.received_on.year <= year and (end is None or end[0].year > year):
                found[f"t3.carried_out.{column}"] += 1
    return found


def four_by_hand(agency: Agency, year: int) -> Counter[str]:
    """{cell: number}, counted from the remedies; a complaint has no column."""
    found: Counter[str] = Counter()
    for remedy in Remedy.objects.filter(agency=agency).exclude(route="complaint"):
        decided = remedy.decided_on
        if decided is not None and decided.year == year:
            found[f"t4.{remedy.route}.{remedy.result}"] += 1
            found[f"t4.{remedy.route}.total"] += 1
        elif remedy.received_on.year <= year and (decided is None or decided.year > year):
            found[f"t4.{remedy.route}.pending"] += 1
            found[f"t4.{remedy.route}.total"] += 1
    return found


def test_the_compiled_tables_equal_a_count_of_the_raw_cases_and_the_year_holds_everything(bureau: Agency):
    """Every cell of tables three and four, those that are nought too, for the year before, the year, and the next."""
    for year in YEARS:
        by_hand = three_by_hand(bureau, year) + four_by_hand(bureau, year)
        cells = {k: v for k, v in compiled(bureau, year).values.items() if k.startswith(("t3.", "t4."))}
        assert cells == {key: by_hand[key] for key in cells}, year
        assert set(by_hand) <= set(cells)
    totals = {
        k: v for k, v in compiled(bureau, 2025).values.items() if k.startswith("t4.") or k.endswith("total")
    }
    assert all(value for key, value in totals.items() if key.startswith(("t3.", "t4."))), "no row is nought"
    every_turn(bureau)
    no_names(bureau)


def every_turn(bureau: Agency) -> None:
    """All outcomes and channels, every pause and restart, both scales of fees, late ones, reopened ones, open ones."""
    cases = RequestCase.objects.filter(agency=bureau)
    assert cases.count() > 120
    told = {one.id for one in replies.outcomes()}
    assert set(cases.exclude(outcome="").values_list("outcome", flat=True)) == told
    assert len(set(cases.values_list("channel", flat=True))) == 5
    assert len(set(cases.values_list("applicant_class", flat=True))) == 6
    kinds = set(Entry.objects.filter(agency=bureau).values_list("kind", flat=True))
    turns = (
        "correction_asked",
        "corrected",
        "opinion_taken",
        "silence_recorded",
        "third_party_told",
        "extended",
    )
    turns += (
        "fee_paid",
        "given_up",
        "withdrawn",
        "searched",
        "reasons_given",
        "delayed",
        "reopened",
        "filed",
    )
    assert {f"request.{turn}" for turn in turns} <= kinds
    assert {f"remedy.{turn}" for turn in ("answered", "appealed", "learned")} | {
        "complaint.answered"
    } <= kinds
    assert {"by_count", "by_pages"} == set(cases.exclude(fees=None).values_list("fees__scale", flat=True))
    assert cases.filter(late_by__gt=0).exists()
    states = set(cases.values_list("state", flat=True))
    assert {State.REGISTERED, State.CONSULTING, State.CORRECTING, State.IN_REVIEW, State.CLOSED} <= states


def no_names(bureau: Agency) -> None:
    """Entries of the ledger never change, so no name of an applicant may stand there."""
    told = " ".join(str(entry.facts) for entry in Entry.objects.filter(agency=bureau))
    for case in yaml.safe_load(requests.DATA.read_text(encoding="utf-8"))["cases"]:
        assert case["who"][1] not in told
