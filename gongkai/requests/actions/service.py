"""How and when an issued notice was served; the service of a reply is recorded by ``issue.ServeReply``."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.requests import standing
from gongkai.requests.acting import future
from gongkai.requests.actions.consult import SENT, RecordDelivery
from gongkai.requests.correspondence import REPLY, CaseLetter
from gongkai.requests.drafts import Method
from gongkai.requests.models import RequestCase, State


@dataclass(kw_only=True)
class ServeLetter(Action):
    """Record how and when an issued notice was served. Of what makes a time run, this is also its delivery."""

    kind: ClassVar[str] = "request.letter_served"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("2016-235:四",)

    letter: CaseLetter
    on: dt.date
    method: str
    waybill: str = ""

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.letter.case.agency

    def reasons(self) -> list[str]:
        """Not issued, served already, a day that cannot be, no waybill, or a delivery that the law does not allow."""
        found, letter = [*future(self.on), *against_service(self.method, self.waybill)], self.letter
        if letter.letter == REPLY:
            return [*found, _("The service of the reply is recorded by its own act.")]
        if not letter.issued:
            return [*found, _("This letter is not issued yet.")]
        if letter.served_on is not None:
            found.append(_("This letter was served on %s already.") % letter.served_on)
        if self.on < letter.on:
            found.append(_("Day: the letter is of %s and cannot have been served before.") % letter.on)
        delivery = self._delivery()
        return found + (delivery.reasons() if delivery is not None and not found else [])

    def _delivery(self) -> RecordDelivery | None:
        event, case = self.letter.event, self.letter.case
        if not case.is_open or case.state == State.REPLIED:
            return None  # nothing waits for it any more
        if event is None or event.act not in SENT or event.delivered or self.letter.of_id is not None:
            return None
        if event.later.filter(act="delivered").exists() or event.pk not in {
            e.pk for e in standing.standing_events(case)
        }:
            return None
        return RecordDelivery(by=self.by, case=case, on=self.on, sent=event)

    def change(self) -> CaseLetter:
        """Keep it with the letter; the delivery is an act of its own."""
        delivery = self._delivery()
        self.letter = CaseLetter.objects.select_for_update(of=("self",)).get(pk=self.letter.pk)
        if self.letter.served_on is not None:
            raise Refused([_("This letter was served on %s already.") % self.letter.served_on])
        self.letter.served_on, self.letter.method, self.letter.waybill = self.on, self.method, self.waybill
        self.letter.save(update_fields=["served_on", "method", "waybill"])
        if delivery is not None:
            delivery.execute()
        return self.letter

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The case."""
        return "requestcase", self.letter.case_id

    def about(self) -> RequestCase:
        """A refusal is about the case."""
        return self.letter.case

    def law_day(self, subject: Any) -> dt.date:
        """The day that counts."""
        return self.on

    def facts(self, subject: CaseLetter) -> dict[str, Any]:
        """Which letter, and how."""
        return {
            "number": subject.case.number,
            "letter": subject.letter,
            "reply": subject.number,
            "method": self.method,
            "waybill": self.waybill,
        }


def against_service(method: str, waybill: str) -> list[str]:
    """Why something cannot have been served like this."""
    found = []
    if method not in Method.values:
        found.append(_("How it was served: choose one."))
    if method == Method.POST and not waybill.strip():
        found.append(_("Waybill number: a letter goes by the post office (EMS), which gives one."))
    if len(waybill) > 40:
        found.append(_("Waybill number: at most 40 characters."))
    return found
