"""Choosing the daily mail about one's own work."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
from gongkai.catalog.digests import DigestChoice


@dataclass(kw_only=True)
class ChooseDigest(Action):
    """Say whether one wants the daily mail, and from which hour on. ``at``: the agency in whose ledger it stands."""

    kind: ClassVar[str] = "staff.digest_chosen"
    right: ClassVar[str] = "digest.choose"

    at: Agency
    wanted: bool
    hour: int

    @property
    def agency(self) -> Agency:
        """Where one works."""
        return self.at

    def reasons(self) -> list[str]:
        """An hour that no day has."""
        return [] if 0 <= self.hour <= 23 else [_("Hour: from 0 to 23.")]

    def change(self) -> Staff:
        """Keep it; what went out today already does not go out again."""
        told = {"wanted": self.wanted, "hour": self.hour}
        DigestChoice.objects.update_or_create(staff=self.actor, defaults=told)
        return self.actor

    def facts(self, subject: Staff) -> dict[str, Any]:
        """Whose, whether, when."""
        return {"username": subject.username, "wanted": self.wanted, "hour": self.hour}
