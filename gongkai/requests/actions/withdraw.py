"""The applicant withdraws a request."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from gongkai.law.request_cases import Event
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.actions.conclude import ConcludeCase
from gongkai.requests.models import CaseEvent


@dataclass(kw_only=True)
class WithdrawRequest(CaseAct):
    """Record the withdrawal; the request ends as withdrawn and counts under "other"."""

    kind: ClassVar[str] = "request.withdrawn"
    right: ClassVar[str] = "request.handle"
    before_receipt: ClassVar[bool] = True

    words: str

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="withdrawn")

    def obstacles(self) -> list[str]:
        """Nothing said about how it was withdrawn."""
        return needed(_("How it was withdrawn"), self.words)

    def words_of_event(self) -> str:
        """How it was withdrawn."""
        return self.words

    def apply(self, event: CaseEvent | None) -> None:
        """Every item ends so. What was never received in the sense of Art. 31 is not counted as concluded either."""
        self.case.items.update(outcome="withdrawn")
        if not self.case.unconfirmed:
            ConcludeCase(by=self.by, case=self.case, on=self.on).execute()
