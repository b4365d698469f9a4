"""Correcting an entry: it stays as it is, and a later one says what is right."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.ledger.models import Entry


@dataclass(kw_only=True)
class CorrectEntry(Action):
    """Say of an entry that it is wrong, and what is right. The correction stands in the life of the same subject."""

    kind: ClassVar[str] = "entry.corrected"
    right: ClassVar[str] = "ledger.correct"

    entry: Entry
    reason: str

    @property
    def agency(self) -> Agency:
        """The agency of the entry."""
        return self.entry.agency

    def reasons(self) -> list[str]:
        """Nothing said, or said already."""
        if not self.reason.strip():
            return [_("Say what is wrong in the entry, and what is right.")]
        if self.reason.strip() in [entry.facts["reason"] for entry in self.entry.corrections.all()]:
            return [_("The entry is corrected with these words already.")]
        return []

    def change(self) -> Entry:
        """Nothing but the ledger changes."""
        return self.entry

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """What the wrong entry is about."""
        return self.entry.subject_kind, self.entry.subject_number

    def corrects(self) -> Entry:
        """The wrong entry."""
        return self.entry

    def facts(self, subject: Entry) -> dict[str, Any]:
        """Which entry, and what was said."""
        return {"number": subject.number, "reason": self.reason.strip()}
