"""A remedy that should never have been entered: it stays to be seen, and counts nowhere."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.ledger.kinds import CORRECTING
from gongkai.ledger.models import Entry
from gongkai.requests.acting import needed
from gongkai.requests.remedy_acting import RemedyAct
from gongkai.requests.remedying import Remedy

COUNTING = ("remedy.opened", "remedy.concluded", "complaint.received")


@dataclass(kw_only=True)
class VoidRemedy(RemedyAct):
    """Make it void, with all its entries that count."""

    kind: ClassVar[str] = "record.voided"
    right: ClassVar[str] = "remedy.void"
    when_decided: ClassVar[bool] = True

    reason: str
    _replaced: list[Entry] = field(default_factory=list, init=False, repr=False)

    def obstacles(self) -> list[str]:
        """No reason, a suit that follows it, or a request that was reopened by it."""
        found = needed(_("Reason"), self.reason, 300)
        if suit := Remedy.objects.filter(after=self.remedy, voided_on=None).first():
            found.append(_("%s follows it; make that void first.") % suit.number)
        if self.remedy.reopened_on is not None:
            found.append(_("The request was reopened by it on %s.") % self.remedy.reopened_on)
        return found

    def apply(self) -> None:
        """Mark it, free the review before it, and find what it stood for."""
        self.remedy.voided_on, self.remedy.after = self.on, None
        about = Entry.objects.filter(
            agency=self.agency, subject_kind="remedy", subject_number=str(self.remedy.pk)
        )
        replaced = about.filter(kind__in=CORRECTING).exclude(corrects=None).values("corrects")
        self._replaced = list(about.filter(kind__in=COUNTING).exclude(pk__in=replaced).order_by("number"))

    def corrects(self) -> Entry:
        """The entry of its opening."""
        return self._replaced[0]

    def law_day(self, subject: Remedy) -> Any:
        """That of its opening."""
        return self._replaced[0].law_day

    def facts(self, subject: Remedy) -> dict[str, Any]:
        """What it was about, and why."""
        return {"named": subject.number, "reason": self.reason.strip()}

    def further(self, subject: Remedy) -> list[dict[str, Any]]:
        """Its result is taken out, too."""
        return [
            {
                "kind": self.kind,
                "subject_kind": "remedy",
                "subject_number": subject.pk,
                "law_day": entry.law_day,
                "facts": self.facts(subject),
                "corrects": entry,
            }
            for entry in self._replaced[1:]
        ]
