"""The made-up requests: played through the real acts, and counted by hand from the file they come from."""

import datetime as dt
from collections import Counter

import pytest
import yaml

from gongkai.agencies.models import Agency
from gongkai.annual_report.compiling import compile as compiled
from gongkai.ledger.models import Entry
from gongkai.requests.models import RequestCase, State
from gongkai.sample import requests

# The row of table three in which an outcome counts, written out by hand.
ROWS = {
    "granted": "granted",
    "already_public": "granted",
    "third_party_rights": "refused.third_party_rights",
    "internal_affairs": "refused.internal_affairs",
    "deliberative": "refused.deliberative",
    "enforcement_file": "refused.enforcement_file",
    "not_existing": "unavailable.not_held",
    "not_ours": "unavailable.not_held",
    "must_be_created": "unavailable.must_be_created",
    "petition": "not_processed.petition",
    "repeated": "not_processed.repeated",
    "correction_overdue": "other.correction_overdue",
    "fee_overdue": "other.fee_overdue",
    "withdrawn": "other.rest",
}


@pytest.fixture
def bureau(db: None) -> Agency:
    """The made-up bureau with its requests."""
    requests.load(lambda _stage: None, today=dt.date(2026, 6, 30))
    return Agency.objects.get(slug=requests.BUREAU)


def counted_by_hand(year: int) -> Counter[str]:
    """{cell: number} from the file alone: what came in, and how it ended."""
    found: Counter[str] = Counter()
    for case in yaml.safe_load(requests.DATA.read_text(encoding="utf-8"))["cases"]:
        day = list(case["days"].values())[-1]
        if isinstance(day, dict) or day.year != year:
            continue
        for column in (case["who"][0], "total"):
            found[f"t3.received.{column}"] += 1
            found[f"t3.{_row(case)}.{column}"] += 1
            found[f"t3.concluded.{column}"] += 1
    return found


def _row(case: dict) -> str:
    last = case["steps"][-1]
    if last.get("do") == "withdraw":
        return ROWS["withdrawn"]
    if last.get("do") == "give_up":
        return ROWS[
            "fee_overdue"
            if any(step.get("do") == "charge" for step in case["steps"])
            else "correction_overdue"
        ]
    rows = {ROWS[outcome] for outcome in last["answer"]["outcomes"]}
    return "partly_granted" if len(rows) > 1 and "granted" in rows else rows.pop()


def test_table_three_equals_the_count_by_hand(bureau: Agency):
    """Every cell of the year, those that are nought too."""
    by_hand = counted_by_hand(2025)
    cells = {key: value for key, value in compiled(bureau, 2025).values.items() if key.startswith("t3.")}
    assert sum(by_hand[key] for key in by_hand if key.endswith("received.total")) == 16
    assert cells == {key: by_hand[key] for key in cells}


def test_the_made_up_year_holds_every_kind_of_turn(bureau: Agency):
    """Corrections, opinions, an extension, fees paid and not, a withdrawal, something late; and cases that are open."""
    kinds = set(Entry.objects.filter(agency=bureau).values_list("kind", flat=True))
    assert {
        *("request.correction_asked", "request.opinion_taken", "request.extended", "request.fee_paid"),
        *("request.given_up", "request.withdrawn", "request.searched", "request.filed"),
    } <= kinds
    assert RequestCase.objects.filter(agency=bureau, late_by__gt=0).exists()
    states = set(RequestCase.objects.filter(agency=bureau).values_list("state", flat=True))
    assert {State.REGISTERED, State.CONSULTING, State.CORRECTING, State.IN_REVIEW, State.CLOSED} <= states


def test_no_name_of_a_made_up_applicant_is_in_the_ledger(bureau: Agency):
    """Its entries never change, so nothing may stand there that has to be erased one day."""
    told = " ".join(str(entry.facts) for entry in Entry.objects.filter(agency=bureau))
    for case in yaml.safe_load(requests.DATA.read_text(encoding="utf-8"))["cases"]:
        assert case["who"][1] not in told
