"""A review organ decided, or a judgment is in force: the result that table four counts, and what it orders."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.requests.acting import future, needed
from gongkai.requests.models import LONGEST_WORDS
from gongkai.requests.remedy_acting import RemedyAct
from gongkai.requests.remedying import Orders, Result


@dataclass(kw_only=True)
class ConcludeRemedy(RemedyAct):
    """Record the result. ``on``: the day of the decision; ``received``: the day it reached the bureau.

    ``redo_by``: the day by which it orders a new reply, where it sets one; the request is taken up by ``ReopenCase``.
    """

    kind: ClassVar[str] = "remedy.concluded"
    articles: ClassVar[tuple[str, ...]] = ("711:51",)

    result: str
    decision: str
    received: dt.date
    orders: str = Orders.NOTHING
    orders_words: str = ""
    redo_by: dt.date | None = None

    def obstacles(self) -> list[str]:
        """A complaint, an unknown result, days that cannot be, orders that do not go with the result."""
        remedy = self.remedy
        if remedy.complains:
            return [_("%s is a complaint; it is answered by its own act.") % remedy.number]
        found = [*needed(_("Decision"), self.decision, 200), *future(self.received)]
        if self.result not in Result.values:
            found.append(_("Result: choose one."))
        if self.received < self.on:
            found.append(_("Decision received on: this cannot lie before the decision of %s.") % self.on)
        return [*found, *self._orders()]

    def _orders(self) -> list[str]:
        found = []
        if self.orders not in Orders.values:
            return [_("What it orders: choose one.")]
        if self.orders != Orders.NOTHING and self.result == Result.UPHELD:
            found.append(_("What it orders: what is upheld leaves nothing to do."))
        if self.orders == Orders.OTHER and not self.orders_words.strip():
            found.append(_("What it orders, in words: say what."))
        if len(self.orders_words) > LONGEST_WORDS:
            found.append(_("What it orders, in words: at most %s characters.") % LONGEST_WORDS)
        if self.orders == Orders.ANEW and self.remedy.case_id is None:
            found.append(
                _("What it orders: no request stands behind this remedy that could be answered anew.")
            )
        if self.redo_by is not None and self.orders != Orders.ANEW:
            found.append(_("New reply by: only where the request is to be answered anew."))
        if self.redo_by is not None and self.redo_by <= self.received:
            found.append(_("New reply by: this lies after the day on which the decision arrived."))
        return found

    def apply(self) -> None:
        """Keep it."""
        remedy = self.remedy
        remedy.result, remedy.decided_on, remedy.decision_received_on = self.result, self.on, self.received
        remedy.decision_number = self.decision.strip()
        remedy.orders, remedy.orders_words = self.orders, self.orders_words.strip()
        remedy.redo_by = self.redo_by

    def own_facts(self) -> dict[str, Any]:
        """Result, decision and orders."""
        return {
            "result": self.result,
            "decision": self.decision.strip(),
            "orders": self.orders,
            "until": self.redo_by.isoformat() if self.redo_by else "",
        }
