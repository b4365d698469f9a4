"""What an applicant does online in a case of their own: correct, withdraw, take delivery of the answer, rate it.

Nobody of the staff does these acts; the page of the case lets in who has its code (``portal.applying``).
"""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.requests.acting import CaseAct
from gongkai.requests.actions.correct import TakeCorrection
from gongkai.requests.actions.issue import ServeReply
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.drafts import Method
from gongkai.requests.models import LONGEST_WORDS, CaseEvent, State, Way
from gongkai.requests.online import Satisfaction

ANSWERED = (State.SERVED, State.CLOSED)


@dataclass(kw_only=True)
class SendCorrection(TakeCorrection):
    """The applicant sends the correction; a late one is taken at the office alone, where its reason is judged."""

    kind: ClassVar[str] = "request.corrected"
    right: ClassVar[str] = "request.ask"
    public: ClassVar[bool] = True


@dataclass(kw_only=True)
class HandInPaper(KeepPaper):
    """The applicant hands in a file with a correction."""

    kind: ClassVar[str] = "request.paper_kept"
    right: ClassVar[str] = "request.ask"
    public: ClassVar[bool] = True


@dataclass(kw_only=True)
class WithdrawOnline(WithdrawRequest):
    """The applicant takes the request back."""

    kind: ClassVar[str] = "request.withdrawn"
    right: ClassVar[str] = "request.ask"
    public: ClassVar[bool] = True


@dataclass(kw_only=True)
class PickUpReply(ServeReply):
    """The applicant opens an answer that is given electronically: it has reached them, so it is served on this day."""

    kind: ClassVar[str] = "request.served"
    right: ClassVar[str] = "request.ask"
    public: ClassVar[bool] = True

    method: str = Method.ELECTRONIC
    late_confirmed: bool = True  # the day of opening is a fact, in time or not

    def obstacles(self) -> list[str]:
        """Another way of receiving was asked for."""
        found = super().obstacles()
        if self.case.way != Way.ELECTRONIC:
            found.append(_("You asked for the answer in another way: %s.") % self.case.get_way_display())
        return found


@dataclass(kw_only=True)
class RateAnswer(CaseAct):
    """The applicant says how content they are with an answer, once for each."""

    kind: ClassVar[str] = "request.rated"
    right: ClassVar[str] = "request.ask"
    public: ClassVar[bool] = True
    after_reply: ClassVar[bool] = True
    when_ended: ClassVar[bool] = True

    stars: int
    words: str = ""

    def obstacles(self) -> list[str]:
        """No answer yet, rated already, or no rating."""
        found = []
        if self.case.state not in ANSWERED or self.case.served_on is None:
            found.append(_("There is no answer to rate yet."))
        if self.case.ratings.filter(round_number=self.case.round_number).exists():
            found.append(_("You have rated this answer already."))
        if self.stars not in range(1, 6):
            found.append(_("Satisfaction: choose from 1 to 5."))
        if len(self.words) > LONGEST_WORDS:
            found.append(_("In your words: at most %s characters.") % LONGEST_WORDS)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """Keep it; the words, which may name someone, stay out of the ledger."""
        Satisfaction.objects.create(
            case=self.case, round_number=self.case.round_number, stars=self.stars, words=self.words
        )

    def own_facts(self) -> dict[str, Any]:
        """The number alone."""
        return {"stars": self.stars}
