"""Opening staff accounts, and the duties that their holders take up and lay down."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned
from gongkai.agencies.models import Agency, Duty, Role, Staff


def unit_reasons(staff: Staff) -> list[str]:
    """A unit of another agency than the account's."""
    if staff.unit is not None and staff.unit.agency_id != staff.agency_id:
        return [_("Unit: it belongs to another agency.")]
    return []


def password_reasons(password: str, staff: Staff) -> list[str]:
    """Why a password is too weak."""
    try:
        validate_password(password, staff)
    except ValidationError as error:
        return [_("Password: %s") % message for message in error.messages]
    return []


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
        found = []
        if self.password:
            found = password_reasons(self.password, self.staff)
            self.staff.set_password(self.password)
        return found + cleaned(self.staff) + unit_reasons(self.staff)

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
        """No such role, a closed account, or the same duty held already."""
        found = [] if self.role in Role.values else [_("There is no role “%s”.") % self.role]
        if not self.staff.is_active:
            found.append(_("The account of %s is closed.") % self.staff)
        if Duty.objects.filter(staff=self.staff, agency=self.at, role=self.role, until=None).exists():
            found.append(
                _("%(staff)s already has this duty at %(agency)s.") % {"staff": self.staff, "agency": self.at}
            )
        return found

    def change(self) -> Duty:
        """Record the duty."""
        return Duty.objects.create(staff=self.staff, agency=self.at, role=self.role, since=self.since)

    def law_day(self, subject: Duty) -> dt.date:
        """The day it begins."""
        return subject.since

    def facts(self, subject: Duty) -> dict[str, Any]:
        """Who and what."""
        return {"staff": str(subject.staff), "role": str(subject.role), "since": str(subject.since)}


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
        """Ended already, ended before it began, or one's own duty as administrator."""
        if self.duty.until is not None:
            return [_("This duty ended on %s.") % self.duty.until]
        found = []
        if self.until and self.until < self.duty.since:
            found.append(_("A duty cannot end before the day it began (%s).") % self.duty.since)
        if self.by is not None and self.duty.staff_id == self.by.pk and self.duty.role == Role.ADMINISTRATOR:
            found.append(_("Nobody ends their own duty as administrator; another administrator does."))
        return found

    def change(self) -> Duty:
        """Write its last day."""
        self.duty.until = self.until or timezone.localdate()
        self.duty.save(update_fields=["until"])
        return self.duty

    def facts(self, subject: Duty) -> dict[str, Any]:
        """Who and what."""
        return {"staff": str(subject.staff), "role": str(subject.role), "until": str(subject.until)}
