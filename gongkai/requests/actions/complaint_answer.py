"""The answer to a complaint or report."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.requests.acting import needed
from gongkai.requests.remedy_acting import RemedyAct
from gongkai.requests.remedying import Orders, Remedy, Result


@dataclass(kw_only=True)
class AnswerComplaint(RemedyAct):
    """Record the answer. ``result``: corrected where the complaint was right, upheld where it was not."""

    kind: ClassVar[str] = "complaint.answered"
    articles: ClassVar[tuple[str, ...]] = ("711:47", "711:51")

    result: str
    words: str
    late_confirmed: bool = False

    @property
    def late(self) -> bool:
        """Whether the day has passed."""
        return self.on > self.remedy.answer_by

    def obstacles(self) -> list[str]:
        """No complaint, no words, or late without saying so."""
        remedy = self.remedy
        if not remedy.complains:
            return [_("%s is no complaint.") % remedy.number]
        found = needed(_("What was answered"), self.words)
        if self.result not in Result.values:
            found.append(_("Result: choose one."))
        if self.late and not self.late_confirmed:
            found.append(
                _("It is late: the last day was %s. Confirm that it is recorded as late.") % remedy.answer_by
            )
        return found

    def apply(self) -> None:
        """Its answer is its end."""
        remedy = self.remedy
        remedy.answered_on = remedy.decided_on = remedy.decision_received_on = self.on
        remedy.result, remedy.answer_words, remedy.orders = self.result, self.words.strip(), Orders.NOTHING

    def facts(self, subject: Remedy) -> dict[str, Any]:
        """Number, organ, result; whether it was late."""
        told = {"number": subject.number, "organ": subject.organ, "result": self.result}
        return {**told, "due": subject.answer_by.isoformat(), "late": self.late}
