"""An office at work: requests as tests need them, made by the real acts, on days of March 2025.

A request received on Monday 2025-03-03 is to be answered by 2025-03-31, its twentieth working day.
"""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency, Staff
from gongkai.requests.actions.apply import ApplyOnline
from gongkai.requests.actions.assign import AssignCase
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.draft import ApproveReply, DraftReply, SubmitReply
from gongkai.requests.actions.issue import IssueReply, ServeReply
from gongkai.requests.actions.receive import Asked, ReceiveRequest
from gongkai.requests.composing import composed
from gongkai.requests.identity import Identity
from gongkai.requests.models import CaseEvent, RequestCase
from tests.cast import Cast

MONDAY = dt.date(2025, 3, 3)
DUE = dt.date(2025, 3, 31)
NAME = "欧阳明月"
CARD = "11010519491231002X"
CODE = "91350100M000100Y43"
CODE_OF_QUERY = "7KQ2-M9XA-ZR4T"


def day(text: str) -> dt.date:
    """``day("03-05")``: of 2025."""
    return dt.date.fromisoformat(f"2025-{text}")


def person(**values: str) -> Identity:
    """A natural person whose card has a right check digit."""
    given = {"name": NAME, "document": "id_card", "number": CARD, "telephone": "13900001234", **values}
    return Identity(**given)


def receiving(by: Staff, at: Agency, on: dt.date = MONDAY, **values: Any) -> ReceiveRequest:
    """The act that registers a request handed in at the counter."""
    given: dict[str, Any] = {
        "channel": "counter",
        "facts_of_receipt": {"submitted": on},
        "applicant": "natural_person",
        "identity": person(),
        "items": [Asked(name="2024年度科技项目经费使用情况")],
        **values,
    }
    return ReceiveRequest(by=by, at=at, **given)


def applying(at: Agency, by: Staff | None = None, **values: Any) -> ApplyOnline:
    """The act by which an applicant hands in a request online, today."""
    given: dict[str, Any] = {
        "channel": "internet",
        "facts_of_receipt": {"submitted": timezone.localdate()},
        "applicant": "natural_person",
        "identity": person(email="moon@example.org"),
        "items": [Asked(name="2024年度科技项目经费使用情况")],
        "code": CODE_OF_QUERY,
        **values,
    }
    return ApplyOnline(by=by, at=at, **given)


def received(cast: Cast, on: dt.date = MONDAY, **values: Any) -> RequestCase:
    """A request at the bureau of science, to be assigned."""
    return receiving(cast["clerk.science"], cast.science, on, **values).execute()


def in_hand(cast: Cast, on: dt.date = MONDAY, **values: Any) -> RequestCase:
    """A request with a unit."""
    case = received(cast, on, **values)
    unit = cast.science.units.get()
    return AssignCase(by=cast["clerk.science"], case=case, on=on, unit=unit).execute()


def decided(cast: Cast, case: RequestCase, on: dt.date, *outcomes: str) -> RequestCase:
    """With these outcomes for its items, in order."""
    found = {place: Decision(outcome, "理由见卷。") for place, outcome in enumerate(outcomes, 1)}
    return DecideItems(by=cast["clerk.science"], case=case, on=on, decisions=found).execute()


def approved(cast: Cast, case: RequestCase, on: dt.date) -> RequestCase:
    """With a reply that the whole chain agreed to."""
    clerk = cast["clerk.science"]
    case = DraftReply(by=clerk, case=case, on=on, text=composed(case, on)).execute()
    case = SubmitReply(by=clerk, case=case, on=on).execute()
    for who in ("first_reviewer", "second_reviewer", "head"):
        case = ApproveReply(by=cast[f"{who}.science"], case=case, on=on).execute()
    return case


def issued(cast: Cast, case: RequestCase, on: dt.date, *outcomes: str, late: bool = False) -> RequestCase:
    """Answered on a day, not yet served."""
    case = approved(cast, decided(cast, case, on, *(outcomes or ("granted",))), on)
    return IssueReply(by=cast["clerk.science"], case=case, on=on, late_confirmed=late).execute()


def served(cast: Cast, case: RequestCase, on: dt.date, *outcomes: str, late: bool = False) -> RequestCase:
    """Answered and served on the same day."""
    case = issued(cast, case, on, *outcomes, late=late)
    clerk = cast["clerk.science"]
    return ServeReply(by=clerk, case=case, on=on, method="in_person", late_confirmed=late).execute()


def why_not(action: Action) -> str:
    """All reasons in one text; the act must be refused and store nothing."""
    before = (
        CaseEvent.objects.count(),
        RequestCase.objects.values_list("revision", "state").order_by("pk")[:],
    )
    rows = list(before[1])
    with pytest.raises(Refused) as refused:
        action.execute()
    assert CaseEvent.objects.count() == before[0]
    assert list(RequestCase.objects.values_list("revision", "state").order_by("pk")) == rows
    return " ".join(refused.value.reasons)
