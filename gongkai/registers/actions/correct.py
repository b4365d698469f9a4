"""Correcting what was entered: the entry stays, and a dated one that names it is counted in its place."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned
from gongkai.agencies.models import Agency
from gongkai.ledger.kinds import CORRECTING
from gongkai.ledger.models import Entry
from gongkai.registers.actions.record import told
from gongkai.registers.records import Act, Record


def standing_entries(record: Record) -> dict[str, Entry]:
    """The entries that are counted for a record, by the kind of act that they stand for."""
    about = Entry.objects.filter(
        subject_kind=record._meta.model_name, subject_number=str(record.pk), agency=record.agency_id
    )
    replaced = about.filter(kind__in=CORRECTING).exclude(corrects=None).values("corrects")
    kinds = {act.kind for act in record.acts()} | {"record.corrected"}
    found = about.filter(kind__in=kinds).exclude(pk__in=replaced).order_by("number")
    return {str(entry.facts.get("of", entry.kind)): entry for entry in found if entry.facts.get("of", "-")}


@dataclass(kw_only=True)
class _Amending(Action):
    """What correcting and making void have in common."""

    right: ClassVar[str] = "register.correct"

    record: Record
    reason: str
    _replaced: list[tuple[Entry, Act | None]] = field(default_factory=list, init=False, repr=False)

    @property
    def agency(self) -> Agency:
        """The agency whose register it is."""
        return self.record.agency

    def reasons(self) -> list[str]:
        """No reason given, or void already."""
        found = [] if self.reason.strip() else [_("Reason: say what was wrong and how it was found.")]
        if self.record.voided_on:
            found.append(_("This record was made void on %s.") % self.record.voided_on)
        return found

    def corrects(self) -> Entry:
        """The first entry that is no longer counted."""
        return self._replaced[0][0]

    def _plain(self, **facts: Any) -> dict[str, Any]:
        return {"named": self.record.named, "reason": self.reason.strip(), **facts}


@dataclass(kw_only=True)
class CorrectRecord(_Amending):
    """Put the values of a record right. Each of its acts that changes by that is entered anew, with its own day.

    ``values``: field by field. An act that no longer happened (the day of an end is taken out) is no longer counted;
    one that was never entered is not a correction, and is refused.
    """

    kind: ClassVar[str] = "record.corrected"
    FIXED: ClassVar[set[str]] = {"id", "agency", "batch", "voided_on", "reviewed_on", "review"}

    values: dict[str, Any]

    def reasons(self) -> list[str]:
        """Fixed fields, values that cannot stand, nothing that changes, a new act."""
        kept = type(self.record)._default_manager.get(pk=self.record.pk)
        before = {act.key: act for act in kept.acts()}
        found = super().reasons()
        if fixed := sorted(self.FIXED & set(self.values)):
            return [*found, _("These fields cannot be changed: %s.") % ", ".join(fixed)]
        for name, value in self.values.items():
            setattr(self.record, name, value)
        if wrong := cleaned(self.record):
            return found + wrong
        after = {act.key: act for act in self.record.acts()}
        if set(after) - set(before):
            found.append(_("What was not entered before is no correction; enter it as an act of its own."))
        self._changed = [(act, after.get(key)) for key, act in before.items() if after.get(key) != act]
        if not self._changed and not found:
            found.append(_("Nothing that stands in the ledger changes."))
        return found

    def change(self) -> Record:
        """Save it, and find what each correction stands for."""
        kept = type(self.record)._default_manager.select_for_update().get(pk=self.record.pk)
        entries = standing_entries(kept)
        self._replaced = [(entries[before.kind], after) for before, after in self._changed]
        self.record.save()
        return self.record

    def law_day(self, subject: Record) -> Any:
        """The day of the act that is entered anew; that of the old one where nothing stands in its place."""
        entry, act = self._replaced[0]
        return act.law_day if act else entry.law_day

    def facts(self, subject: Record) -> dict[str, Any]:
        """What stands in the place of the first entry."""
        return self._told(self._replaced[0][1])

    def further(self, subject: Record) -> list[dict[str, Any]]:
        """What stands in the place of the others."""
        return [
            {
                **told(subject, Act(self.kind, act.law_day if act else entry.law_day, self._told(act))),
                "corrects": entry,
            }
            for entry, act in self._replaced[1:]
        ]

    def _told(self, act: Act | None) -> dict[str, Any]:
        return self._plain(**{**(act.facts if act else {}), "of": act.kind if act else ""})


@dataclass(kw_only=True)
class VoidRecord(_Amending):
    """Take out a record that should never have been entered; it stays to be seen, and counts nowhere."""

    kind: ClassVar[str] = "record.voided"

    def change(self) -> Record:
        """Mark it, and find all that it stood for."""
        self._replaced = [(entry, None) for entry in standing_entries(self.record).values()]
        self.record.voided_on = timezone.localdate()
        self.record.save(update_fields=["voided_on"])
        return self.record

    def law_day(self, subject: Record) -> Any:
        """That of the first entry."""
        return self._replaced[0][0].law_day

    def facts(self, subject: Record) -> dict[str, Any]:
        """What it was about, and why."""
        return self._plain()

    def further(self, subject: Record) -> list[dict[str, Any]]:
        """The other entries that no longer count."""
        return [
            {**told(subject, Act(self.kind, entry.law_day, self._plain())), "corrects": entry}
            for entry, _nothing in self._replaced[1:]
        ]
