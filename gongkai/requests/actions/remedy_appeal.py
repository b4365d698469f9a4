"""A judgment of the first instance was appealed: the suit goes on and stays counted as not decided."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies import calendars
from gongkai.law import deadlines
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.workdays import CalendarRangeError
from gongkai.requests.acting import needed
from gongkai.requests.remedy_acting import RemedyAct
from gongkai.requests.remedying import SUITS, Instance, Result


@dataclass(kw_only=True)
class AppealRemedy(RemedyAct):
    """Record an appeal. ``on``: the day its copy came, or the bureau's own was handed in (``ours``)."""

    kind: ClassVar[str] = "remedy.appealed"
    articles: ClassVar[tuple[str, ...]] = ("711:51",)

    court: str
    first_result: str
    court_number: str = ""
    ours: bool = False

    def obstacles(self) -> list[str]:
        """No suit, on appeal already, or what the first instance said is not given."""
        remedy = self.remedy
        found = [*needed(_("Court of appeal"), self.court, 100)]
        if remedy.route not in SUITS:
            found.append(_("%s is no suit; only a judgment is appealed.") % remedy.number)
        if remedy.instance != Instance.FIRST:
            found.append(_("%s is on appeal already.") % remedy.number)
        if self.first_result not in Result.values:
            found.append(_("Result of the first instance: choose one."))
        if len(self.court_number) > 100:
            found.append(_("Its file number: at most 100 characters."))
        if not self.ours:
            try:
                deadlines.due("appeal_defence", self.on, calendars.calendar())
            except (NoRuleInForce, CalendarRangeError) as error:
                found.append(str(error))
        return found

    def apply(self) -> None:
        """Another court, and the time for the defence anew; who appeals owes none."""
        remedy = self.remedy
        remedy.instance, remedy.earlier_result = Instance.SECOND, self.first_result
        remedy.organ, remedy.organ_number = self.court.strip(), self.court_number.strip()
        remedy.received_on, remedy.set_by = self.on, ""
        remedy.answered_on = self.on if self.ours else None
        if not self.ours:
            due = remedy.due()
            remedy.answer_by, remedy.provisional = due.day, due.provisional

    def own_facts(self) -> dict[str, Any]:
        """What the first instance said, who appealed, and the new day."""
        due = "" if self.ours else self.remedy.answer_by.isoformat()
        return {"first_result": self.first_result, "ours": self.ours, "due": due}
