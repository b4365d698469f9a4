"""What may be asked about agencies and their staff."""

import datetime as dt

from django.db.models import F, Prefetch, Q, QuerySet
from django.utils import timezone

from gongkai.agencies import rights
from gongkai.agencies.absences import Absence
from gongkai.agencies.models import Agency, Duty, LeadingGroupSeat, Staff


def leading_group(agency: Agency, on: dt.date) -> QuerySet[LeadingGroupSeat]:
    """The seats of the leading group as it stood on a day, in order."""
    return agency.leading_group.filter(Q(until=None) | Q(until__gte=on), since__lte=on)


def past_seats(agency: Agency, on: dt.date) -> QuerySet[LeadingGroupSeat]:
    """Seats that ended before a day, the latest first."""
    return agency.leading_group.filter(until__lt=on).order_by("-since", "order", "pk")


def coming_seats(agency: Agency, on: dt.date) -> QuerySet[LeadingGroupSeat]:
    """Seats of a group that begins after a day."""
    return agency.leading_group.filter(since__gt=on).order_by("since", "order", "pk")


def absences_seen_by(staff: Staff) -> QuerySet[Absence]:
    """Who stands in for whom at the agencies where ``staff`` may name deputies, the latest first."""
    agencies = rights.agencies_for(staff, "deputy.name").values("pk")
    return Absence.objects.filter(staff__agency__in=agencies).select_related("staff__agency", "deputy")


def own_absences(staff: Staff) -> QuerySet[Absence]:
    """The deputies of ``staff`` from today on."""
    return staff.absences.filter(until__gte=timezone.localdate(), since__lte=F("until")).select_related(
        "deputy"
    )


def with_present_duties(staff: QuerySet[Staff]) -> QuerySet[Staff]:
    """Accounts with their agency, unit, and as ``present_duties`` what they hold today."""
    day = timezone.localdate()
    held = Duty.objects.filter(Q(until=None) | Q(until__gte=day), since__lte=day).select_related("agency")
    return staff.select_related("agency", "unit").prefetch_related(
        Prefetch("duties", queryset=held.order_by("agency__tree_path", "pk"), to_attr="present_duties")
    )
