"""What may be asked about the ledger."""

from typing import Any

from django.db.models import QuerySet

from gongkai.agencies import rights
from gongkai.agencies.models import Staff
from gongkai.ledger.models import Entry


def visible_to(staff: Staff) -> QuerySet[Entry]:
    """The entries of the agencies whose ledger ``staff`` may read, the latest first."""
    agencies = rights.agencies_for(staff, "ledger.see").values("pk")
    return Entry.objects.filter(agency__in=agencies).select_related("agency", "actor")


def about(subject_kind: str, number: Any) -> QuerySet[Entry]:
    """The entries about one subject, the latest first."""
    found = Entry.objects.filter(subject_kind=subject_kind, subject_number=str(number))
    return found.select_related("actor")
