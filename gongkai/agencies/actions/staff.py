"""Acts on staff accounts and duties."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned
from gongkai.agencies.models import Agency, Duty, Role, Staff


@dataclass(kw_only=True)
class OpenAccount(Action):
    """Open a staff account at an agency."""

    kind: ClassVar[str] = "staff.created"
    right: ClassVar[str] = "staff.change"
    console: ClassVar[bool] = True

    staff: Staff
    password: str = ""

    @property
    def agency(self) -> Agency:
        """The agency that the person works at."""
        assert self.staff.agency is not None, "an account belongs to an agency"
        return self.staff.agency

    def reasons(self) -> list[str]:
        """Fields that cannot stand. Without ``password`` the account keeps the hash that it came with."""
        if self.password:
            self.staff.set_password(self.password)
        return cleaned(self.staff)

    def change(self) -> Staff:
        """Save the account."""
        self.staff.is_staff = self.staff.is_superuser = False
        self.staff.save()
        return self.staff

    def facts(self, subject: Staff) -> dict[str, Any]:
        """Name of the account and the person."""
        return {"username": subject.username, "full_name": subject.full_name}


@dataclass(kw_only=True)
class GrantDuty(Action):
    """Give a member of staff a role at an agency from a day on."""

    kind: ClassVar[str] = "duty.granted"
    right: ClassVar[str] = "staff.change"
    console: ClassVar[bool] = True

    staff: Staff
    at: Agency
    role: Role
    since: dt.date

    @property
    def agency(self) -> Agency:
        """The agency where the duty lies."""
        return self.at

    def reasons(self) -> list[str]:
        """The same duty held already."""
        if Duty.objects.filter(staff=self.staff, agency=self.at, role=self.role, until=None).exists():
            return [_("%(staff)s already has this duty at %(agency)s.") % {"staff": self.staff, "agency": self.at}]
        return []

    def change(self) -> Duty:
        """Record the duty."""
        return Duty.objects.create(staff=self.staff, agency=self.at, role=self.role, since=self.since)

    def law_day(self, subject: Duty) -> dt.date:
        """The day it begins."""
        return subject.since

    def facts(self, subject: Duty) -> dict[str, Any]:
        """Who and what."""
        return {"staff": str(subject.staff), "role": str(subject.get_role_display())}


@dataclass(kw_only=True)
class EndDuty(Action):
    """Let a duty end on a day, included; the record of it stays."""

    kind: ClassVar[str] = "duty.ended"
    right: ClassVar[str] = "staff.change"
    console: ClassVar[bool] = True

    duty: Duty
    until: dt.date | None = None

    @property
    def agency(self) -> Agency:
        """The agency where the duty lies."""
        return self.duty.agency

    def reasons(self) -> list[str]:
        """Ended already, or before it began."""
        if self.duty.until is not None:
            return [_("This duty ended on %s.") % self.duty.until]
        if self.until and self.until < self.duty.since:
            return [_("A duty cannot end before the day it began (%s).") % self.duty.since]
        return []

    def change(self) -> Duty:
        """Write its last day."""
        self.duty.until = self.until or timezone.localdate()
        self.duty.save(update_fields=["until"])
        return self.duty

    def facts(self, subject: Duty) -> dict[str, Any]:
        """Who and what."""
        return {"staff": str(subject.staff), "role": str(subject.get_role_display()), "until": str(subject.until)}
