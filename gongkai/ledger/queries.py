"""What may be asked about the ledger."""

from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from gongkai.agencies import rights
from gongkai.agencies.models import Staff
from gongkai.ledger.models import Entry
from gongkai.ledger.subjects import told


def visible_to(staff: Staff) -> QuerySet[Entry]:
    """The entries of the agencies whose ledger ``staff`` may read, the latest first."""
    agencies = rights.agencies_for(staff, "ledger.see").values("pk")
    return _with_people(Entry.objects.filter(agency__in=agencies))


def about(subject_kind: str, number: Any) -> QuerySet[Entry]:
    """The entries about one subject and what it came here with, the latest first."""
    subjects = [(subject_kind, str(number)), told(subject_kind).came_with(number)]
    wanted = Q(pk__in=[])
    for kind, own in filter(None, subjects):
        wanted |= Q(subject_kind=kind, subject_number=own)
    return _with_people(Entry.objects.filter(wanted))


def life(staff: Staff, subject_kind: str, number: Any) -> QuerySet[Entry]:
    """What ``staff`` may read about one subject, the oldest first."""
    seeing = [rights.agencies_for(staff, right) for right in {"ledger.see", told(subject_kind).right}]
    seen = Q(pk__in=[])
    for agencies in seeing:
        seen |= Q(agency__in=agencies.values("pk"))
    return about(subject_kind, number).filter(seen).order_by("recorded_at", "pk")


def _with_people(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """With agency, person, what the entry corrects, and what corrects it."""
    corrections = Prefetch("corrections", Entry.objects.order_by("number"))
    return entries.select_related("agency", "actor", "corrects").prefetch_related(corrections)
