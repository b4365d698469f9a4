"""Acts on staff accounts that stand: their data, their password, closing and opening again."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned, field_names
from gongkai.agencies.actions.staff import password_reasons, unit_reasons
from gongkai.agencies.models import Agency, Staff


@dataclass(kw_only=True)
class AccountAct(Action):
    """An act on an account that stands: whoever does it reaches every agency where its holder has a duty.

    Otherwise someone could take over an account that may do more than they.
    """

    right: ClassVar[str] = "staff.change"
    console: ClassVar[bool] = True

    staff: Staff

    @property
    def agency(self) -> Agency:
        """The agency that the person works at."""
        assert self.staff.agency is not None, "an account belongs to an agency"
        return self.staff.agency

    def reasons(self) -> list[str]:
        """Duties beyond the reach of who acts."""
        if self.by is None:
            return []
        held = {duty.agency for duty in self.staff.duties.filter(until=None).select_related("agency")}
        beyond = sorted(agency.name for agency in held if not rights.may(self.by, self.right, agency))
        sentence = _("%(staff)s holds a duty at %(agency)s, where you may not change staff.")
        return [sentence % {"staff": self.staff, "agency": name} for name in beyond]

    def facts(self, subject: Staff) -> dict[str, Any]:
        """Name of the account and the person."""
        return {"username": subject.username, "full_name": subject.full_name}


@dataclass(kw_only=True)
class ChangeAccount(AccountAct):
    """Change the name, unit or mail of an account."""

    kind: ClassVar[str] = "staff.changed"
    CHANGEABLE: ClassVar[set[str]] = {"full_name", "unit", "email"}

    values: dict[str, Any]

    def reasons(self) -> list[str]:
        """Fields that cannot change or cannot stand."""
        if fixed := sorted(set(self.values) - self.CHANGEABLE):
            return [_("These fields cannot be changed: %s.") % ", ".join(fixed)]
        for name, value in self.values.items():
            setattr(self.staff, name, value)
        return super().reasons() + cleaned(self.staff) + unit_reasons(self.staff)

    def change(self) -> Staff:
        """Save the new values."""
        self.staff.save(update_fields=list(self.values))
        return self.staff

    def facts(self, subject: Staff) -> dict[str, Any]:
        """Which fields, too."""
        return {**super().facts(subject), "fields": field_names(Staff, self.values)}


@dataclass(kw_only=True)
class SetPassword(AccountAct):
    """Give an account a new password; whoever was signed in with the old one is signed out."""

    kind: ClassVar[str] = "staff.password_set"

    password: str

    def reasons(self) -> list[str]:
        """Too weak."""
        return super().reasons() + password_reasons(self.password, self.staff)

    def change(self) -> Staff:
        """Save its hash."""
        self.staff.set_password(self.password)
        self.staff.save(update_fields=["password"])
        return self.staff


@dataclass(kw_only=True)
class CloseAccount(AccountAct):
    """Close an account: its holder can no longer sign in; what they did stays in the ledger."""

    kind: ClassVar[str] = "staff.closed"

    def reasons(self) -> list[str]:
        """Closed already, or one's own."""
        found = super().reasons()
        if not self.staff.is_active:
            found.append(_("This account is closed already."))
        if self.by is not None and self.by.pk == self.staff.pk:
            found.append(_("Nobody closes their own account; another administrator does."))
        return found

    def change(self) -> Staff:
        """Mark it closed."""
        self.staff.is_active = False
        self.staff.save(update_fields=["is_active"])
        return self.staff


@dataclass(kw_only=True)
class ReopenAccount(AccountAct):
    """Open a closed account again, with the duties that it still holds."""

    kind: ClassVar[str] = "staff.reopened"

    def reasons(self) -> list[str]:
        """It is open."""
        return super().reasons() + ([_("This account is open.")] if self.staff.is_active else [])

    def change(self) -> Staff:
        """Mark it open."""
        self.staff.is_active = True
        self.staff.save(update_fields=["is_active"])
        return self.staff
