"""Entering a record: each act of it is written in the ledger on the day that the law counts."""

from dataclasses import dataclass
from typing import Any, ClassVar

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned
from gongkai.agencies.models import Agency
from gongkai.registers.models import (
    Charge,
    Decision,
    DecisionCount,
    NormativeDocument,
    OpeningBalance,
    Purchase,
)
from gongkai.registers.records import Act, Record


def told(record: Record, act: Act) -> dict[str, Any]:
    """An act of a record as one of the further entries of an action."""
    return {
        "kind": act.kind,
        "subject_kind": record._meta.model_name,
        "subject_number": record.pk,
        "law_day": act.law_day,
        "facts": act.facts,
    }


@dataclass(kw_only=True)
class EnterRecord(Action):
    """Enter a new record; the entries of its later acts, such as the publication of a document, follow its own."""

    right: ClassVar[str] = "register.record"

    record: Record

    @property
    def agency(self) -> Agency:
        """The agency whose register it is."""
        return self.record.agency

    def reasons(self) -> list[str]:
        """Every field that cannot stand."""
        return cleaned(self.record)

    def change(self) -> Record:
        """Save it."""
        self.record.save()
        return self.record

    def law_day(self, subject: Record) -> Any:
        """The day of its first act."""
        return subject.acts()[0].law_day

    def facts(self, subject: Record) -> dict[str, Any]:
        """The facts of its first act."""
        return subject.acts()[0].facts

    def further(self, subject: Record) -> list[dict[str, Any]]:
        """Its other acts."""
        return [told(subject, act) for act in subject.acts()[1:]]


@dataclass(kw_only=True)
class EnterDocument(EnterRecord):
    """Enter a rule or a normative document that was made."""

    kind: ClassVar[str] = "normative.made"
    articles: ClassVar[tuple[str, ...]] = ("711:20",)

    record: NormativeDocument


@dataclass(kw_only=True)
class EnterDecision(EnterRecord):
    """Enter a decision that was made."""

    kind: ClassVar[str] = "decision.made"
    articles: ClassVar[tuple[str, ...]] = ("711:20",)

    record: Decision


@dataclass(kw_only=True)
class CountDecisions(EnterRecord):
    """Enter how many decisions were made in a period, where they are not entered one by one."""

    kind: ClassVar[str] = "decision.counted"
    articles: ClassVar[tuple[str, ...]] = ("711:20",)

    record: DecisionCount


@dataclass(kw_only=True)
class EnterCharge(EnterRecord):
    """Enter a charge that was received."""

    kind: ClassVar[str] = "charge.received"
    articles: ClassVar[tuple[str, ...]] = ("711:20",)

    record: Charge


@dataclass(kw_only=True)
class EnterPurchase(EnterRecord):
    """Enter a central procurement project that was concluded."""

    kind: ClassVar[str] = "purchase.concluded"
    articles: ClassVar[tuple[str, ...]] = ("711:20",)

    record: Purchase


@dataclass(kw_only=True)
class StateOpening(EnterRecord):
    """State the stocks at the end of a year as the published report of that year gives them."""

    kind: ClassVar[str] = "opening.stated"
    right: ClassVar[str] = "opening.state"
    articles: ClassVar[tuple[str, ...]] = ("711:50",)

    record: OpeningBalance


ENTER: dict[type[Record], type[EnterRecord]] = {
    NormativeDocument: EnterDocument,
    Decision: EnterDecision,
    DecisionCount: CountDecisions,
    Charge: EnterCharge,
    Purchase: EnterPurchase,
    OpeningBalance: StateOpening,
}
"""The act by which a record of each register is entered."""
