"""A request comes in online, and its receipt is confirmed with the applicant (Art. 31(3))."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.requests import codes
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.actions.receive import ReceiveRequest
from gongkai.requests.handling import rules_of
from gongkai.requests.models import CaseEvent, CaseFile, RequestCase
from gongkai.requests.online import DraftFile

CHANNEL = "internet"


@dataclass(kw_only=True)
class ApplyOnline(ReceiveRequest):
    """An applicant hands in a request. Until both sides confirm its receipt, the day it was sent stands in its place.

    ``files``: names and rows of what was handed in with the draft.
    """

    kind: ClassVar[str] = "request.applied"
    right: ClassVar[str] = "request.ask"
    articles: ClassVar[tuple[str, ...]] = ("711:29", "711:31(3)")
    public: ClassVar[bool] = True
    unconfirmed: ClassVar[bool] = True

    code: str
    language: str = "zh-hans"
    files: Sequence[tuple[str, DraftFile]] = ()

    def _receipt_reasons(self) -> list[str]:
        """The day is that of the server; the agency may take nothing online."""
        if rules_of(self.at).takes_online:
            return []
        return [_("This agency takes no requests online.")]

    def receipt_day(self) -> dt.date:
        """The day it was sent."""
        return self.facts_of_receipt["submitted"]

    def change(self) -> RequestCase:
        """The case with its code and its papers; the sealed files stay where they lie."""
        case = super().change()
        codes.keep(case, self.code, self.language)
        if self.files:
            self._take_over(case)
        return case

    def _take_over(self, case: RequestCase) -> None:
        CaseFile.objects.bulk_create(
            CaseFile(
                case=case, kind=kept.kind, name=name, file=kept.file.name, size=kept.size, sha256=kept.sha256
            )
            for name, kept in self.files
        )


@dataclass(kw_only=True)
class ConfirmReceipt(CaseAct):
    """The office and the applicant confirm the receipt of an online request: the clocks count from this day."""

    kind: ClassVar[str] = "request.received"
    right: ClassVar[str] = "request.receive"
    articles: ClassVar[tuple[str, ...]] = ("711:31(3)",)
    before_receipt: ClassVar[bool] = True

    words: str

    def obstacles(self) -> list[str]:
        """Confirmed already, or nothing said about how."""
        found = needed(_("How it was confirmed"), self.words, 200)
        if not self.case.unconfirmed:
            found.append(_("The receipt of request %s is confirmed already.") % self.case.number)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """The day of confirmation is the day of receipt."""
        case = self.case
        case.facts = {**case.facts, "confirmed": self.on.isoformat()}
        case.received_on = case.round_since = self.on
        case.unconfirmed = False

    def own_facts(self) -> dict[str, Any]:
        """As any receipt is entered."""
        return {
            "applicant": self.case.applicant_class,
            "channel": self.case.channel,
            "asked": self.case.items.count(),
            "due": self.case.reply_due.isoformat() if self.case.reply_due else "",
        }
