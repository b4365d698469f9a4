"""补正: what is unclear is told once, with a day; the answer starts the clock anew, or the request is given up."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law import clock_reading
from gongkai.law.request_cases import Event
from gongkai.requests import standing
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.actions.conclude import ConcludeCase
from gongkai.requests.models import CaseEvent


@dataclass(kw_only=True)
class AskCorrection(CaseAct):
    """Tell the applicant what to correct and by when: once, within seven working days of receipt."""

    kind: ClassVar[str] = "request.correction_asked"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:30",)

    until: dt.date
    words: str

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="correction_requested", until=self.until)

    def obstacles(self) -> list[str]:
        """Nothing said about what is unclear."""
        return needed(_("What is to be corrected"), self.words)

    def words_of_event(self) -> str:
        """What was told."""
        return self.words

    def own_facts(self) -> dict[str, Any]:
        """The last day to correct."""
        return {"until": self.until.isoformat()}


@dataclass(kw_only=True)
class TakeCorrection(CaseAct):
    """The corrected request has come; ``good_reason``: it is late, and there was good reason for that."""

    kind: ClassVar[str] = "request.corrected"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:30",)

    words: str
    good_reason: bool = False

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="correction_received", good_reason=self.good_reason)

    def obstacles(self) -> list[str]:
        """Nothing said about what was corrected."""
        return needed(_("What was corrected"), self.words)

    def words_of_event(self) -> str:
        """What the applicant said."""
        return self.words

    def own_facts(self) -> dict[str, Any]:
        """The new last day."""
        return {"due": self.case.reply_due.isoformat() if self.case.reply_due else ""}


@dataclass(kw_only=True)
class GiveUp(CaseAct):
    """A correction or a fee did not come in time: the request counts as given up and is no longer handled."""

    kind: ClassVar[str] = "request.given_up"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:30", "2020-109:6")

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="deemed_abandoned")

    def outcome(self) -> str:
        """The outcome that follows from what did not come."""
        history = standing.account(self.case).history
        return "fee_overdue" if clock_reading.awaited(history) == "fee" else "correction_overdue"

    def apply(self, event: CaseEvent | None) -> None:
        """Every item ends so."""
        self._outcome = self.outcome_before
        self.case.items.update(outcome=self._outcome)
        ConcludeCase(by=self.by, case=self.case, on=self.on).execute()

    def _hold(self) -> None:
        super()._hold()
        self.outcome_before = self.outcome()

    def own_facts(self) -> dict[str, Any]:
        """The outcome."""
        return {"outcome": standing.row_of(self._outcome)}
