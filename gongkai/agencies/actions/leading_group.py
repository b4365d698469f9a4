"""Acts on the leading group for openness (政务公开工作领导小组)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned
from gongkai.agencies.models import Agency, LeadingGroupSeat


@dataclass(kw_only=True)
class SetLeadingGroup(Action):
    """Replace the leading group from a day on: seats held until then end the day before and are kept."""

    kind: ClassVar[str] = "leading_group.changed"
    right: ClassVar[str] = "leading_group.change"
    console: ClassVar[bool] = True

    at: Agency
    since: dt.date
    seats: list[LeadingGroupSeat]
    document: str = ""

    @property
    def agency(self) -> Agency:
        """The agency whose group it is."""
        return self.at

    def reasons(self) -> list[str]:
        """No leader, seats that cannot stand, or a day before the present group began."""
        found = (
            [] if any(s.position == "leader" for s in self.seats) else [_("A leading group needs a leader.")]
        )
        if self.at.leading_group.filter(until=None, since__gte=self.since).exists():
            found.append(_("The present group began on or after %s; choose a later day.") % self.since)
        for order, seat in enumerate(self.seats):
            seat.agency, seat.since, seat.order, seat.document = self.at, self.since, order, self.document
            found += cleaned(seat)
        return found

    def change(self) -> Agency:
        """End the seats held until now and record the new ones."""
        self.at.leading_group.filter(until=None).update(until=self.since - dt.timedelta(days=1))
        LeadingGroupSeat.objects.bulk_create(self.seats)
        return self.at

    def law_day(self, subject: Agency) -> dt.date:
        """The day the group begins."""
        return self.since

    def facts(self, subject: Agency) -> dict[str, Any]:
        """Number of seats and the document."""
        return {"seats": len(self.seats), "document": self.document}
