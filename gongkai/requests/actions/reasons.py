"""Art. 35: requests clearly beyond what is reasonable: reasons are required, and may lead to a later day."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law.request_cases import Event
from gongkai.requests.acting import CaseAct, needed


@dataclass(kw_only=True)
class RequireReasons(CaseAct):
    """Ask the applicant for the reasons of so many requests."""

    kind: ClassVar[str] = "request.reasons_required"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:35",)

    words: str
    until: dt.date | None = None

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="reasons_required", until=self.until)

    def obstacles(self) -> list[str]:
        """Nothing said about number and frequency."""
        return needed(_("Number and frequency of the requests"), self.words)

    def words_of_event(self) -> str:
        """Number and frequency."""
        return self.words

    def own_facts(self) -> dict[str, Any]:
        """By when."""
        return {"until": self.until.isoformat() if self.until else ""}


@dataclass(kw_only=True)
class TakeReasons(CaseAct):
    """The applicant gave reasons, or gave none in time (``words`` says which)."""

    kind: ClassVar[str] = "request.reasons_given"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:35",)

    words: str

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="reasons_given")

    def obstacles(self) -> list[str]:
        """Nothing said about them."""
        return needed(_("Reasons"), self.words)

    def words_of_event(self) -> str:
        """The reasons."""
        return self.words


@dataclass(kw_only=True)
class SetLaterDay(CaseAct):
    """The reasons are good, the time does not suffice: a later day is set and told."""

    kind: ClassVar[str] = "request.delayed"
    right: ClassVar[str] = "request.approve"
    articles: ClassVar[tuple[str, ...]] = ("711:35",)

    until: dt.date
    words: str

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="delay_set", until=self.until)

    def obstacles(self) -> list[str]:
        """No reason."""
        return needed(_("Reason"), self.words)

    def words_of_event(self) -> str:
        """Why."""
        return self.words

    def own_facts(self) -> dict[str, Any]:
        """The day."""
        return {"until": self.until.isoformat()}
