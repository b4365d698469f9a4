"""What may be asked about plans: which are open, which ended without being carried out, and for whose eyes."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from gongkai.agencies import rights
from gongkai.agencies.models import Staff
from gongkai.catalog.models import Release
from gongkai.catalog.schedules import Plan, PlanOutcome, Schedule

_later = Schedule.objects.filter(item=OuterRef("item"), plan=OuterRef("plan"), pk__gt=OuterRef("pk"))
_released_since = Release.objects.filter(item=OuterRef("item"), released_at__gt=OuterRef("ended_at"))
_withdrawn = Q(item__live=False) & Q(Exists(Release.objects.filter(item=OuterRef("item"))))
_settled = (
    Q(plan=Plan.RELEASE, item__live=True, item__live_revision=F("revision"))
    | Q(plan=Plan.RELEASE) & Q(Exists(_released_since))
    | Q(plan=Plan.EXPIRY, item__live=False)
    | Q(outcome=PlanOutcome.OVERTAKEN) & _withdrawn
)

OPEN = Q(outcome="")
FAILED = Q(outcome__in=[PlanOutcome.REFUSED, PlanOutcome.OVERTAKEN]) & ~Q(Exists(_later)) & ~_settled
"""Ended without being carried out, and nothing came since that would make it good."""


def plans(condition: Q) -> QuerySet[Schedule]:
    """Plans with what a line about each shows, the next moment first."""
    linked = Schedule.objects.select_related("item__agency", "item__latest_revision", "by")
    return linked.filter(condition).order_by("at", "pk")


def seen_by(staff: Staff, condition: Q) -> QuerySet[Schedule]:
    """Plans of ``staff``, and all at agencies where they might have made them, or may cancel them."""
    agencies = rights.agencies_for(staff, "item.release").values("pk")
    return plans(condition).filter(Q(by=staff) | Q(item__agency__in=agencies))
