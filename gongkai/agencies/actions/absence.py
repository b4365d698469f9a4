"""Naming a deputy for the days on which one is away, and coming back before they are over."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.absences import Absence
from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Duty, Role, Staff


def _another_reasons(by: Staff | None, staff: Staff, agency: Agency) -> list[str]:
    """Only an administrator acts for someone else."""
    if by is None or by.pk == staff.pk or not rights.may(by, "deputy.name", agency):
        return []
    if Role.ADMINISTRATOR in rights.roles_at(by, "deputy.name", agency):
        return []
    return [_("A deputy is named by the absent person, or by an administrator.")]


@dataclass(kw_only=True)
class NameDeputy(Action):
    """Let a deputy hold someone's reviewing duties from a day until a day, both included."""

    kind: ClassVar[str] = "deputy.named"
    right: ClassVar[str] = "deputy.name"

    staff: Staff
    deputy: Staff
    since: dt.date
    until: dt.date

    @property
    def agency(self) -> Agency:
        """The agency that the absent person works at."""
        assert self.staff.agency is not None, "an account belongs to an agency"
        return self.staff.agency

    def reasons(self) -> list[str]:
        """Someone else's affair, the same person, no duty to stand in for, days that cannot be, or named already."""
        found = _another_reasons(self.by, self.staff, self.agency)
        if self.deputy.pk == self.staff.pk:
            found.append(_("Deputy: nobody stands in for themselves."))
        if not self.deputy.is_active or self.deputy.agency_id != self.staff.agency_id:
            found.append(_("Deputy: it takes an open account of the same agency."))
        if self.until < self.since or self.until < timezone.localdate():
            found.append(_("Until: the last day lies before the first, or is past."))
        duties = Duty.objects.filter(staff=self.staff, role__in=rights.STOOD_IN_FOR, until=None)
        if not duties.exists():
            found.append(_("%s has no reviewing duty that a deputy could hold.") % self.staff)
        if self.staff.absences.filter(since__lte=self.until, until__gte=self.since).exists():
            found.append(_("A deputy of %s is named for some of these days already.") % self.staff)
        return found

    def change(self) -> Absence:
        """Record the days."""
        return Absence.objects.create(
            staff=self.staff, deputy=self.deputy, since=self.since, until=self.until
        )

    def facts(self, subject: Absence) -> dict[str, Any]:
        """Who for whom, and when."""
        return {
            "staff": str(self.staff),
            "deputy": str(self.deputy),
            "since": str(self.since),
            "until": str(self.until),
        }


@dataclass(kw_only=True)
class EndAbsence(Action):
    """Let a deputy's standing in end before its last day; one that has not begun does not take place."""

    kind: ClassVar[str] = "deputy.ended"
    right: ClassVar[str] = "deputy.name"

    absence: Absence

    @property
    def agency(self) -> Agency:
        """The agency that the absent person works at."""
        assert self.absence.staff.agency is not None, "an account belongs to an agency"
        return self.absence.staff.agency

    def reasons(self) -> list[str]:
        """Someone else's affair, or over already."""
        found = _another_reasons(self.by, self.absence.staff, self.agency)
        if self.absence.until < timezone.localdate():
            found.append(_("It ended on %s.") % self.absence.until)
        return found

    def change(self) -> Absence:
        """Yesterday was the last day."""
        self.absence.until = timezone.localdate() - dt.timedelta(days=1)
        self.absence.save(update_fields=["until"])
        return self.absence

    def facts(self, subject: Absence) -> dict[str, Any]:
        """Who for whom."""
        return {"staff": str(subject.staff), "deputy": str(subject.deputy)}
