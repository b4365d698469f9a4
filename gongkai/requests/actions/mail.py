"""Letters that came by post wait in a list until a request is registered from them, or they turn out to be none."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.requests.acting import future, needed
from gongkai.requests.handling import PostedMail


@dataclass(kw_only=True)
class EnterMail(Action):
    """Enter a letter on the day it came."""

    kind: ClassVar[str] = "mail.entered"
    right: ClassVar[str] = "request.receive"
    articles: ClassVar[tuple[str, ...]] = ("711:31(2)",)

    at: Agency
    on: dt.date
    signed: bool = True
    waybill: str = ""
    remark: str = ""

    @property
    def agency(self) -> Agency:
        """The agency that got it."""
        return self.at

    def reasons(self) -> list[str]:
        """A day to come, no waybill for what was signed for, or one that is entered already."""
        found = future(self.on)
        if self.signed and not self.waybill.strip():
            found.append(_("Waybill number: post that is signed for has one."))
        if len(self.waybill) > 40 or len(self.remark) > 200:
            found.append(_("Waybill number: at most 40 characters, remark: at most 200."))
        if self.waybill and PostedMail.objects.filter(agency=self.at, waybill=self.waybill).exists():
            found.append(_("Waybill number: %s is entered already.") % self.waybill)
        return found

    def change(self) -> PostedMail:
        """Keep it."""
        return PostedMail.objects.create(
            agency=self.at,
            waybill=self.waybill,
            signed=self.signed,
            arrived_on=self.on,
            remark=self.remark,
            entered_by=self.by,
        )

    def law_day(self, subject: PostedMail) -> dt.date:
        """The day it came."""
        return self.on

    def facts(self, subject: PostedMail) -> dict[str, Any]:
        """Day and waybill."""
        return {"arrived": self.on.isoformat(), "waybill": self.waybill}


@dataclass(kw_only=True)
class SetMailAside(Action):
    """Say of a letter that it holds no request."""

    kind: ClassVar[str] = "mail.set_aside"
    right: ClassVar[str] = "request.receive"

    mail: PostedMail
    reason: str

    @property
    def agency(self) -> Agency:
        """The agency that got it."""
        return self.mail.agency

    def reasons(self) -> list[str]:
        """Dealt with already, or no reason."""
        found = needed(_("Reason"), self.reason, 200)
        if self.mail.case_id or self.mail.set_aside:
            found.append(_("This letter was dealt with already."))
        return found

    def change(self) -> PostedMail:
        """Keep the reason."""
        self.mail.set_aside = self.reason
        self.mail.save(update_fields=["set_aside"])
        return self.mail

    def facts(self, subject: PostedMail) -> dict[str, Any]:
        """Day of arrival and reason."""
        return {"arrived": subject.arrived_on.isoformat(), "reason": self.reason}
