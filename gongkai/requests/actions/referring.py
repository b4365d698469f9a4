"""Outcomes that point elsewhere: another agency is responsible, it was asked before, a record is corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.law.request_cases import Event
from gongkai.requests import applicants, standing
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.actions.conclude import ConcludeCase
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.items import review_anew
from gongkai.requests.correspondence import CaseLetter, ItemReference
from gongkai.requests.models import CaseEvent, RequestCase

CORRECTED, TRANSFERRED, INFORMED = "corrected", "transferred", "informed"


class PointingCase(CaseAct):
    """An act that decides items by pointing elsewhere."""

    outcome: ClassVar[str]
    positions: Sequence[int]
    grounds: str

    def _decided(self) -> DecideItems:
        decisions = {place: Decision(self.outcome, self.grounds) for place in self.positions}
        return DecideItems(by=self.by, case=self.case, on=self.on, decisions=decisions)

    def _keep(self, **values: Any) -> None:
        for item in self.case.items.filter(position__in=self.positions):
            item.outcome, item.grounds = self.outcome, self.grounds
            item.save(update_fields=["outcome", "grounds"])
            ItemReference.objects.update_or_create(
                item=item, defaults={"agency": None, "name": "", "contact": "", "earlier": None, **values}
            )
        review_anew(self.case)


@dataclass(kw_only=True)
class ReferItems(PointingCase):
    """Items are for another agency to disclose (Art. 36(5)): which one, and how to reach it, where that is known."""

    kind: ClassVar[str] = "request.referred"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:36(5)",)
    outcome: ClassVar[str] = "not_ours"

    positions: Sequence[int]
    grounds: str
    to: Agency | None = None
    name: str = ""
    contact: str = ""

    def told(self) -> tuple[str, str]:
        """Name and contact, as typed, else as the tree of agencies has them."""
        if self.to is None:
            return self.name.strip(), self.contact.strip()
        known = (self.to.address, self.to.telephone, self.to.email)
        return self.name.strip() or self.to.name, self.contact.strip() or "，".join(
            part for part in known if part
        )

    def obstacles(self) -> list[str]:
        """What deciding asks for; oneself, half an address, or texts that are too long."""
        found = self._decided().obstacles()
        name, contact = self.told()
        if (self.to is not None and self.to.pk == self.case.agency_id) or name == self.case.agency.name:
            found.append(_("Agency that is responsible: it is another one than this."))
        if bool(name) != bool(contact):
            found.append(_("Agency that is responsible: its name and how to reach it go together."))
        if len(name) > 200:
            found.append(_("Agency that is responsible: at most %s characters.") % 200)
        if len(contact) > 300:
            found.append(_("How to reach it: at most %s characters.") % 300)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """Outcome, reasons, and where to."""
        name, contact = self.told()
        self._keep(agency=self.to, name=name, contact=contact)

    def own_facts(self) -> dict[str, Any]:
        """How many, and to which agency."""
        return {"count": len(self.positions), "name": self.told()[0]}


@dataclass(kw_only=True)
class ConcludeAsRepeated(PointingCase):
    """Items were asked for before by the same applicant and answered (Art. 36(6)); ``earlier`` is that request."""

    kind: ClassVar[str] = "request.repeated"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:36(6)",)
    outcome: ClassVar[str] = "repeated"

    positions: Sequence[int]
    grounds: str
    earlier: RequestCase

    def obstacles(self) -> list[str]:
        """What deciding asks for; another agency or applicant, the same request, one not answered, or one of later."""
        found, other = self._decided().obstacles(), self.earlier
        told = {"number": other.number}
        if other.pk == self.case.pk:
            return [*found, _("Earlier request: it is another one than this.")]
        if other.agency_id != self.case.agency_id:
            return [*found, _("Earlier request: it was made to another agency.")]
        if other.pk not in set(applicants.same_applicant(self.case).values_list("pk", flat=True)):
            found.append(
                _(
                    "Earlier request: %(number)s is of another applicant, or the proof of identity is not known."
                )
                % told
            )
        if not other.drafts.exclude(reply_number="").exists():
            found.append(
                _("Earlier request: %(number)s was not answered yet; only what was answered is repeated.")
                % told
            )
        elif other.replied_on is not None and other.replied_on > self.on:
            found.append(_("Earlier request: %(number)s was answered after this day.") % told)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """Outcome, reasons, and the earlier request."""
        self._keep(earlier=self.earlier)

    def own_facts(self) -> dict[str, Any]:
        """How many, and which request they repeat."""
        return {"count": len(self.positions), "of_request": self.earlier.number}


@dataclass(kw_only=True)
class DecideOnRecord(CaseAct):
    """更正 (Art. 41): the applicant asked to correct a record about themselves. The case ends with it.

    ``result``: "corrected", "transferred" to the agency that may correct it, or the applicant "informed" which it is.
    A request to correct asks for no information: its items end as handled otherwise.
    """

    kind: ClassVar[str] = "request.record_corrected"
    right: ClassVar[str] = "request.approve"
    articles: ClassVar[tuple[str, ...]] = ("711:41",)

    result: str
    words: str
    right_agency: str = ""

    def obstacles(self) -> list[str]:
        """No result, no finding, no agency where another one is entitled, or something of the reply begun already."""
        found = needed(_("What was found out"), self.words)
        if self.result not in {CORRECTED, TRANSFERRED, INFORMED}:
            found.append(_("Result: corrected, transferred, or the applicant told whom to ask."))
        elsewhere = self.result in {TRANSFERRED, INFORMED}
        if elsewhere:
            found += needed(_("Agency that may correct it"), self.right_agency, 200)
        if self.result == CORRECTED and self.right_agency.strip():
            found.append(_("Agency that may correct it: only where this agency may not."))
        if elsewhere and self.right_agency.strip() == self.case.agency.name:
            found.append(_("Agency that may correct it: it is another one than this."))
        if any(item.outcome for item in self.case.items.all()):
            found.append(
                _("Outcomes are decided already: as a request for information it is answered by a reply.")
            )
        return found

    def event(self) -> Event | None:
        """The case ends: the clocks take it as given up to the correction, without a reply of their own."""
        return None

    def apply(self, event: CaseEvent | None) -> None:
        """An event of our own; outcome and end; the letter begins with what is known of it."""
        own = {"words": self.words, "recorded_by": self.by}
        kept = standing.record(self.case, Event(on=self.on, act="record_corrected"), **own)
        self.case.items.update(outcome="otherwise", grounds=self.words)
        typed = {"correction_result": self.result, "right_agency": self.right_agency.strip()}
        CaseLetter.objects.create(
            case=self.case,
            letter="own_record_correction",
            round_number=self.case.round_number,
            event=kept,
            on=self.on,
            facts={name: value for name, value in typed.items() if value},
            prepared_by=self.by,
        )
        if self.case.concluded_on is None:
            ConcludeCase(by=self.by, case=self.case, on=self.on).execute()

    def own_facts(self) -> dict[str, Any]:
        """The result, and which agency may correct it."""
        return {"correction": self.result, "name": self.right_agency.strip()}
