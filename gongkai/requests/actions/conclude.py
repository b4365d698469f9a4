"""办结: the one outcome by which a request counts in the annual report, entered once."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.requests import standing
from gongkai.requests.acting import future
from gongkai.requests.models import RequestCase


@dataclass(kw_only=True)
class ConcludeCase(Action):
    """Enter the outcome that counts. Done as a part of the act that ends the case: reply, giving up, withdrawal."""

    kind: ClassVar[str] = "request.concluded"
    right: ClassVar[str] = "request.conclude"
    articles: ClassVar[tuple[str, ...]] = ("2021-30",)
    public: ClassVar[bool] = True  # an applicant who withdraws a request ends it

    case: RequestCase
    on: dt.date

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.case.agency

    def reasons(self) -> list[str]:
        """Concluded already, or an item without an outcome."""
        found = future(self.on)
        if self.case.concluded_on is not None:
            found.append(_("Request %s counts as concluded already.") % self.case.number)
        open_items = [item.position for item in self.case.items.all() if not item.outcome]
        if open_items:
            found.append(_("No outcome is decided for item %s.") % ", ".join(map(str, open_items)))
        return found

    def change(self) -> RequestCase:
        """Keep the outcome that counts."""
        self.case.outcome = standing.counted_outcome([item.outcome for item in self.case.items.all()])
        self.case.concluded_on = self.on
        self.case.save(update_fields=["outcome", "concluded_on"])
        return self.case

    def law_day(self, subject: RequestCase) -> dt.date:
        """The day of the reply, of giving up or of the withdrawal."""
        return self.on

    def facts(self, subject: RequestCase) -> dict[str, Any]:
        """Outcome and class as the report counts them."""
        return {
            "number": subject.number,
            "applicant": subject.applicant_class,
            "outcome": standing.row_of(subject.outcome),
        }
