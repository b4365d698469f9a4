"""What can be done with the things asked for, as ``doings`` lists it."""

import datetime as dt
from typing import Any

from gongkai.requests import applicants
from gongkai.requests.actions.receive import Asked
from gongkai.requests.models import RequestCase


def split(case: RequestCase, _on: dt.date) -> dict[str, Any]:
    """Any item could be."""
    return {"position": 1, "parts": [Asked(name="1"), Asked(name="2")]}


def merge(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    """Where there are two."""
    places = [item.position for item in case.items.all()]
    return {"positions": places[:2], "reason": "—"} if len(places) > 1 else None


def refer(_case: RequestCase, _on: dt.date) -> dict[str, Any]:
    """The first item stands for all."""
    return {"positions": [1], "grounds": "—"}


def repeated(case: RequestCase, on: dt.date) -> dict[str, Any] | None:
    """Where the applicant has asked, and was answered, before."""
    earlier = applicants.same_applicant(case).filter(replied_on__lte=on).order_by("-replied_on").first()
    return {"positions": [1], "grounds": "—", "earlier": earlier} if earlier is not None else None


def record(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    """While nothing is decided."""
    return None if any(item.outcome for item in case.items.all()) else {"result": "corrected", "words": "—"}
