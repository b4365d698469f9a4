"""A request comes in: registered by staff, whatever the channel, with its number and the day that counts as receipt."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies import rows
from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.law import receipt
from gongkai.law.case_terms import terms_on
from gongkai.law.deadlines import NoRuleInForce
from gongkai.requests import applicants, identity, standing
from gongkai.requests.handling import PostedMail
from gongkai.requests.models import LONGEST_NAME, LONGEST_WORDS, AskedItem, RequestCase, Way, tongue
from gongkai.requests.numbering import next_serial

MOST_ITEMS = 30


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One thing asked for."""

    name: str
    doc_number: str = ""
    features: str = ""


@dataclass(kw_only=True)
class ReceiveRequest(Action):
    """Register a request. ``facts_of_receipt``: days by the names of ``law.receipt.FACTS``; ``token``: kept once."""

    kind: ClassVar[str] = "request.received"
    right: ClassVar[str] = "request.receive"
    articles: ClassVar[tuple[str, ...]] = ("711:29", "711:45")
    unconfirmed: ClassVar[bool] = False

    at: Agency
    channel: str
    facts_of_receipt: Mapping[str, dt.date]
    applicant: str
    identity: identity.Identity
    items: Sequence[Asked]
    way: str = Way.ELECTRONIC
    oral: bool = False
    waybill: str = ""
    mail: PostedMail | None = None
    token: uuid.UUID = field(default_factory=uuid.uuid4)

    @property
    def agency(self) -> Agency:
        """The agency that is asked."""
        return self.at

    def reasons(self) -> list[str]:
        """Days, applicant and items that cannot stand, all at once."""
        labelled = ((LABELS[name](), told) for name, told in self._problems())
        found = [_("%(label)s: %(why)s") % {"label": label, "why": why} for label, why in labelled]
        return [*self._receipt_reasons(), *found, *self._others()]

    def _problems(self) -> list[tuple[str, str]]:
        return list(identity.problems(self.applicant, self.identity, timezone.localdate()))

    def _receipt_reasons(self) -> list[str]:
        today = timezone.localdate()
        late = [day for day in self.facts_of_receipt.values() if day > today]
        found = [
            _("Day: %s lies in the future; what has not happened yet is not recorded.") % day for day in late
        ]
        try:
            day = receipt.received_on(self.channel, self.facts_of_receipt).day
            terms_on(day)
        except receipt.ReceiptRefused as refused:
            found += [reason.text(tongue()) for reason in refused.reasons]
        except NoRuleInForce:
            found.append(
                _("Before 2008-05-01 there was no regulation under which a request could be received.")
            )
        return found

    def _others(self) -> list[str]:
        found = []
        if not self.items:
            found.append(_("What is asked: write at least one piece of information."))
        if len(self.items) > MOST_ITEMS:
            found.append(_("What is asked: one request holds at most %s items.") % MOST_ITEMS)
        for place, item in enumerate(self.items, 1):
            found += item_reasons(place, item)
        if self.way not in Way.values:
            found.append(_("Way of receiving: choose one."))
        if self.oral and self.channel != "counter":
            found.append(_("Asked orally: only a request at the counter is."))
        if len(self.waybill) > 40:
            found.append(_("Waybill number: at most 40 characters."))
        if self.mail is not None and (
            self.mail.agency_id != self.at.pk or self.mail.case_id or self.mail.set_aside
        ):
            found.append(_("This letter was dealt with already."))
        if rows.first(RequestCase, token=self.token) is not None:
            found.append(_("This form was sent already; its request is registered."))
        return found

    def receipt_day(self) -> dt.date:
        """The day that counts as receipt."""
        return receipt.received_on(self.channel, self.facts_of_receipt).day

    def change(self) -> RequestCase:
        """Number it, keep who asks sealed, and start its clocks."""
        day = self.receipt_day()
        case = RequestCase(
            agency=self.at,
            year=day.year,
            serial=next_serial(self.at, "case", day.year),
            token=self.token,
            channel=self.channel,
            oral=self.oral,
            facts={name: day.isoformat() for name, day in self.facts_of_receipt.items()},
            received_on=day,
            round_since=day,
            unconfirmed=self.unconfirmed,
            waybill=self.waybill,
            applicant_class=self.applicant,
            way=self.way,
            about=self.items[0].name,
            registered_by=self.by,
        )
        rows.insert(case)
        applicants.keep(case, self.identity)
        AskedItem.objects.bulk_create(
            AskedItem(
                case=case, position=place, name=item.name, doc_number=item.doc_number, features=item.features
            )
            for place, item in enumerate(self.items, 1)
        )
        if self.mail is not None:
            PostedMail.objects.filter(pk=self.mail.pk).update(case=case)
        if not self.unconfirmed:
            standing.refresh(case)
        return case

    def law_day(self, subject: RequestCase) -> dt.date:
        """The day of receipt."""
        return subject.received_on

    def facts(self, subject: RequestCase) -> dict[str, Any]:
        """Number, class of the report and channel; nothing that tells who it is."""
        return {
            "number": subject.number,
            "applicant": subject.applicant_class,
            "channel": subject.channel,
            "asked": len(self.items),
            "due": subject.reply_due.isoformat() if subject.reply_due else "",
        }


def item_reasons(place: int, item: Asked) -> list[str]:
    """Why one item cannot be kept: no name, or a text that is too long."""
    found = []
    if not item.name.strip():
        found.append(_("What is asked: the name of item %s is empty.") % place)
    if any(identity.unwritable(text) for text in (item.name, item.doc_number, item.features)):
        found.append(_("What is asked: item %s contains control characters.") % place)
    limits = ((item.name, LONGEST_NAME), (item.doc_number, 100), (item.features, LONGEST_WORDS))
    for text, limit in limits:
        if len(text) > limit:
            told = {"place": place, "length": len(text), "limit": limit}
            found.append(
                _("What is asked: item %(place)s has a text of %(length)s characters; %(limit)s are kept.")
                % told
            )
    return found


LABELS = {
    "applicant": lambda: _("Class of applicant"),
    "name": lambda: _("Name of the applicant"),
    "document": lambda: _("Proof of identity"),
    "number": lambda: _("Number of the proof"),
    "contact": lambda: _("Contact person"),
    "telephone": lambda: _("Telephone"),
    "email": lambda: _("Mail"),
    "address": lambda: _("Address"),
    "postcode": lambda: _("Postcode"),
}
"""The labels of the fields about the applicant, so that a reason finds its field."""
