"""What may be asked about agencies."""

import datetime as dt

from django.db.models import Q, QuerySet

from gongkai.agencies.models import Agency, LeadingGroupSeat


def leading_group(agency: Agency, on: dt.date) -> QuerySet[LeadingGroupSeat]:
    """The seats of the leading group as it stood on a day, in order."""
    return agency.leading_group.filter(Q(until=None) | Q(until__gte=on), since__lte=on)
