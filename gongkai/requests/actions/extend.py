"""延长: once, approved by the head of the office and told to the applicant before the time to answer is over."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law.request_cases import Event
from gongkai.requests.acting import CaseAct, future, needed


@dataclass(kw_only=True)
class ExtendCase(CaseAct):
    """Approve an extension. ``on``: the day of the approval; ``notified``: the day the applicant was told."""

    kind: ClassVar[str] = "request.extended"
    right: ClassVar[str] = "request.approve"
    articles: ClassVar[tuple[str, ...]] = ("711:33.2",)

    working_days: int
    notified: dt.date
    words: str

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="extended", working_days=self.working_days, notified=self.notified)

    def obstacles(self) -> list[str]:
        """No reason given, or told on a day to come."""
        return [*needed(_("Reason"), self.words), *(future(self.notified) if self.notified > self.on else [])]

    def words_of_event(self) -> str:
        """Why."""
        return self.words

    def own_facts(self) -> dict[str, Any]:
        """How long, told when, and to which day."""
        return {
            "working_days": self.working_days,
            "notified": self.notified.isoformat(),
            "due": self.case.reply_due.isoformat() if self.case.reply_due else "",
        }
