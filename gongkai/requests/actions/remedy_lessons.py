"""What the office learned from a remedy."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.requests.acting import needed
from gongkai.requests.remedy_acting import RemedyAct


@dataclass(kw_only=True)
class LearnFromRemedy(RemedyAct):
    """Write the lessons down; later words stand in the place of earlier ones, which the ledger keeps."""

    kind: ClassVar[str] = "remedy.learned"
    when_decided: ClassVar[bool] = True

    words: str

    def obstacles(self) -> list[str]:
        """Not decided yet, or no words."""
        found = needed(_("Lessons"), self.words, 1000)
        if self.remedy.decided_on is None:
            found.append(_("%s has no result yet; lessons are drawn from one.") % self.remedy.number)
        return found

    def apply(self) -> None:
        """Keep them."""
        self.remedy.lessons = self.words.strip()

    def own_facts(self) -> dict[str, Any]:
        """The words."""
        return {"words": self.words.strip()}
