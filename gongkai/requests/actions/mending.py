"""A mistaken entry is cancelled, never changed; a case is reopened when a review decision or a court says so."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law.request_cases import Event
from gongkai.requests import standing
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.correspondence import ItemReference
from gongkai.requests.models import CaseEvent, State
from gongkai.requests.remedying import Orders, Remedy

FINAL = {"replied", "served", "deemed_abandoned", "withdrawn", "reopened", "record_corrected"}


@dataclass(kw_only=True)
class CancelEvent(CaseAct):
    """Say of an event that it was entered by mistake; it stays in the record and no longer counts."""

    kind: ClassVar[str] = "request.event_cancelled"
    right: ClassVar[str] = "request.approve"

    event_meant: CaseEvent
    reason: str

    def obstacles(self) -> list[str]:
        """Not of this case, one that ended it, or one on which others rest."""
        found = needed(_("Reason"), self.reason, 300)
        if self.event_meant.pk not in {event.pk for event in standing.standing_events(self.case)}:
            return [*found, _("This event does not stand in request %s.") % self.case.number]
        if self.event_meant.act in FINAL:
            return [*found, _("What ended the request, or serves its reply, is not cancelled.")]
        if self.event_meant.later.exclude(act="cancelled").exists():
            found.append(_("Its delivery or a silence is recorded; cancel that first."))
        return [*found, *standing.against_cancelling(self.case, self.event_meant)]

    def apply(self, event: CaseEvent | None) -> None:
        """An event of our own."""
        own = {"of": self.event_meant, "words": self.reason, "recorded_by": self.by}
        standing.record(self.case, Event(on=self.on, act="cancelled"), **own)

    def own_facts(self) -> dict[str, Any]:
        """Which, of which day, and why."""
        meant = self.event_meant
        return {"sent": meant.act, "of_day": meant.on.isoformat(), "reason": self.reason}


@dataclass(kw_only=True)
class ReopenCase(CaseAct):
    """A review decision or a judgment orders a new reply. ``on``: the day it arrived; ``reply_by``: the day it sets.

    Without a day of its own the time to answer counts from ``on``. What the request counted as stays counted.
    ``remedy``: the remedy whose decision it is, where it was entered.
    """

    kind: ClassVar[str] = "request.reopened"
    right: ClassVar[str] = "request.approve"
    articles: ClassVar[tuple[str, ...]] = ("711:51",)
    when_ended: ClassVar[bool] = True

    decision: str
    reply_by: dt.date | None = None
    remedy: Remedy | None = None

    def obstacles(self) -> list[str]:
        """Not ended, no decision named, or days that cannot be."""
        found = needed(_("Decision"), self.decision, 200)
        if self.case.state not in {State.SERVED, State.CLOSED, State.ABANDONED, State.RECORD}:
            found.append(
                _("Request %(number)s is %(state)s; only one that ended is reopened.")
                % {"number": self.case.number, "state": self.case.get_state_display()}
            )
        if self.reply_by is not None and self.reply_by <= self.on:
            found.append(_("New reply by: this lies after the day on which the decision arrived."))
        ended = self.case.served_on or self.case.concluded_on
        if ended is not None and self.on < ended:
            found.append(_("Day: the request ended on %s.") % ended)
        return [*found, *self._of_remedy()]

    def _of_remedy(self) -> list[str]:
        """A remedy of another request, one that orders no new answer, or one that was obeyed already."""
        remedy = self.remedy
        if remedy is None:
            return []
        if remedy.case_id != self.case.pk or remedy.voided_on or remedy.orders != Orders.ANEW:
            return [_("Remedy: %s does not order this request to be answered anew.") % remedy.number]
        if remedy.reopened_on is not None:
            return [
                _("Remedy: by %(number)s the request was reopened on %(day)s already.")
                % {"number": remedy.number, "day": remedy.reopened_on}
            ]
        if remedy.decided_on is not None and self.on < remedy.decided_on:
            return [
                _("Day: %(number)s was decided later, on %(day)s.")
                % {"number": remedy.number, "day": remedy.decided_on}
            ]
        return []

    def apply(self, event: CaseEvent | None) -> None:
        """A new round with clocks of its own; outcomes are decided anew."""
        self.case.round_number += 1
        self.case.round_since, self.case.reply_by, self.case.filed_on = self.on, self.reply_by, None
        self.case.items.update(outcome="", grounds="")
        if self.remedy is not None:
            Remedy.objects.filter(pk=self.remedy.pk).update(reopened_on=self.on)
        ItemReference.objects.filter(item__case=self.case).delete()
        own = {"words": self.decision, "recorded_by": self.by}
        standing.record(self.case, Event(on=self.on, act="reopened"), **own)

    def own_facts(self) -> dict[str, Any]:
        """By which decision, and by when."""
        due = self.case.reply_due
        return {
            "decision": self.decision,
            "due": due.isoformat() if due else "",
            "remedy": self.remedy.number if self.remedy else "",
        }
