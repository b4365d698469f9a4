"""What may be asked about agencies and their staff."""

import datetime as dt

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

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


def with_present_duties(staff: QuerySet[Staff]) -> QuerySet[Staff]:
    """Accounts with their agency, unit, and as ``present_duties`` what they hold today."""
    day = timezone.localdate()
    held = Duty.objects.filter(Q(until=None) | Q(until__gte=day), since__lte=day).select_related("agency")
    return staff.select_related("agency", "unit").prefetch_related(
        Prefetch("duties", queryset=held.order_by("agency__tree_path", "pk"), to_attr="present_duties")
    )
