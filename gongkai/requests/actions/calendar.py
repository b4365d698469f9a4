"""The secret address under which a member of staff subscribes to the days of an agency's requests."""

import secrets
from dataclasses import dataclass
from typing import Any, ClassVar

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.requests.feed import digest_of
from gongkai.requests.handling import CalendarFeed


@dataclass(kw_only=True)
class MakeFeed(Action):
    """Make an address for oneself; an earlier one no longer answers. It is known when it is made, and never again."""

    kind: ClassVar[str] = "calendar.made"
    right: ClassVar[str] = "request.see"

    at: Agency

    @property
    def agency(self) -> Agency:
        """The agency whose requests it tells."""
        return self.at

    def change(self) -> CalendarFeed:
        """Keep the digest alone."""
        self.token = secrets.token_urlsafe(32)
        return CalendarFeed.objects.update_or_create(
            staff=self.actor, agency=self.at, defaults={"digest": digest_of(self.token)}
        )[0]

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The agency."""
        return "agency", self.at.pk

    def facts(self, subject: CalendarFeed) -> dict[str, Any]:
        """Whose."""
        return {"staff": str(subject.staff)}
