"""The later acts in the life of a rule or normative document: published, repealed, expired, reviewed."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned
from gongkai.agencies.models import Agency
from gongkai.registers.models import NormativeDocument
from gongkai.registers.records import EARLIEST


@dataclass(kw_only=True)
class DocumentAct(Action):
    """An act on a document that stands in the register. ``on``: the day it happened."""

    right: ClassVar[str] = "register.record"
    articles: ClassVar[tuple[str, ...]] = ("711:20",)

    document: NormativeDocument
    on: dt.date

    @property
    def agency(self) -> Agency:
        """The agency whose register it is."""
        return self.document.agency

    def reasons(self) -> list[str]:
        """A void document, or one that already took this act; fields that cannot stand."""
        if self.document.voided_on:
            return [_("This record was made void on %s.") % self.document.voided_on]
        return self.against() or self._set()

    def against(self) -> list[str]:
        """What stands against this very act."""
        return []

    def values(self) -> dict[str, Any]:
        """The fields that the act sets."""
        raise NotImplementedError

    def _set(self) -> list[str]:
        for name, value in self.values().items():
            setattr(self.document, name, value)
        return cleaned(self.document)

    def change(self) -> NormativeDocument:
        """Save what the act sets."""
        self.document.save(update_fields=list(self.values()))
        return self.document

    def law_day(self, subject: NormativeDocument) -> dt.date:
        """The day it happened."""
        return self.on

    def facts(self, subject: NormativeDocument) -> dict[str, Any]:
        """As the document tells this act."""
        return next(act.facts for act in subject.acts() if act.kind == self.kind)


@dataclass(kw_only=True)
class PublishDocument(DocumentAct):
    """Enter that a document was published. ``where``: the gazette, the website."""

    kind: ClassVar[str] = "normative.published"

    where: str = ""

    def against(self) -> list[str]:
        """It was published before."""
        published = self.document.published_on
        return [_("It was published on %s already.") % published] if published else []

    def values(self) -> dict[str, Any]:
        """When and where."""
        return {"published_on": self.on, "published_in": self.where}


@dataclass(kw_only=True)
class EndDocument(DocumentAct):
    """A document ceases to be in force. ``basis``: the decision that says so, or the end of its validity."""

    ending: ClassVar[str]

    basis: str

    def against(self) -> list[str]:
        """It ended before; nothing says why it ends."""
        if self.document.ended_on:
            told = {"day": self.document.ended_on, "how": self.document.get_ending_display()}
            return [_("It ended on %(day)s already: %(how)s.") % told]
        return [] if self.basis.strip() else [_("By which decision: say what ends it.")]

    def values(self) -> dict[str, Any]:
        """When, how and why."""
        return {"ended_on": self.on, "ending": self.ending, "ending_basis": self.basis.strip()}


@dataclass(kw_only=True)
class RepealDocument(EndDocument):
    """Enter that a document was repealed (废止)."""

    kind: ClassVar[str] = "normative.repealed"
    ending: ClassVar[str] = NormativeDocument.Ending.REPEALED


@dataclass(kw_only=True)
class ExpireDocument(EndDocument):
    """Enter that a document is no longer in force (失效): its validity ran out, or a review declared it so."""

    kind: ClassVar[str] = "normative.expired"
    ending: ClassVar[str] = NormativeDocument.Ending.EXPIRED


@dataclass(kw_only=True)
class ReviewDocument(DocumentAct):
    """Enter the result of a review (清理). ``valid_until``: a new end of validity, where the review sets one.

    A document that is to be repealed or declared no longer in force stays in force until that is done and entered.
    """

    kind: ClassVar[str] = "normative.reviewed"

    review: str
    basis: str = ""
    valid_until: dt.date | None = None

    def against(self) -> list[str]:
        """It is no longer in force; the day cannot be; an end of validity that lies behind."""
        if self.document.ended_on:
            return [_("It is no longer in force since %s.") % self.document.ended_on]
        found = []
        if not EARLIEST <= self.on <= timezone.localdate() or self.on < self.document.made_on:
            found.append(_("On: a review lies between the making of the document and today."))
        if self.review not in NormativeDocument.Review.values:
            found.append(_("Result of the review: choose one of the results."))
        if self.valid_until and self.valid_until < self.on:
            found.append(_("Valid until: the new end lies before the review."))
        return found

    def values(self) -> dict[str, Any]:
        """When, with which result, valid until when."""
        extended = {"valid_until": self.valid_until} if self.valid_until else {}
        return {"reviewed_on": self.on, "review": self.review, **extended}

    def facts(self, subject: NormativeDocument) -> dict[str, Any]:
        """The document, the result and the end of its validity."""
        until = subject.valid_until.isoformat() if subject.valid_until else ""
        return {
            "class": subject.category,
            "title": subject.title,
            "number": subject.number,
            "review": self.review,
            "basis": self.basis.strip(),
            "valid_until": until,
        }
