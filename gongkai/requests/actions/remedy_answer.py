"""The bureau's own answer to a review organ, or its defence in court."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.requests.models import LONGEST_WORDS
from gongkai.requests.remedy_acting import RemedyAct


@dataclass(kw_only=True)
class AnswerRemedy(RemedyAct):
    """Record that it was sent. What is late has to be confirmed as late."""

    kind: ClassVar[str] = "remedy.answered"
    articles: ClassVar[tuple[str, ...]] = ("711:51",)

    words: str = ""
    late_confirmed: bool = False

    @property
    def late(self) -> bool:
        """Whether the day has passed."""
        return self.on > self.remedy.answer_by

    def obstacles(self) -> list[str]:
        """Answered already, a complaint, or late without saying so."""
        remedy = self.remedy
        if remedy.complains:
            return [_("%s is a complaint; it is answered by its own act.") % remedy.number]
        found = []
        if remedy.answered_on is not None:
            found.append(_("Our answer was sent on %s already.") % remedy.answered_on)
        elif self.late and not self.late_confirmed:
            found.append(
                _("It is late: the last day was %s. Confirm that it is recorded as late.") % remedy.answer_by
            )
        if len(self.words) > LONGEST_WORDS:
            found.append(_("What was submitted: at most %s characters.") % LONGEST_WORDS)
        return found

    def apply(self) -> None:
        """Keep the day."""
        self.remedy.answered_on, self.remedy.answer_words = self.on, self.words.strip()

    def own_facts(self) -> dict[str, Any]:
        """The last day, and whether it was late."""
        due: dt.date = self.remedy.answer_by
        return {"due": due.isoformat(), "late": self.late}
