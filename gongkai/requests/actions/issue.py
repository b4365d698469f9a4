"""The reply goes out: it gets its number, the case its outcome; then it is served, on the day that counts."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law.request_cases import Event
from gongkai.requests import packages, reply_letter, standing
from gongkai.requests.acting import CaseAct
from gongkai.requests.actions.conclude import ConcludeCase
from gongkai.requests.actions.letters import against_name, issued_facts, keep_issued
from gongkai.requests.actions.service import against_service
from gongkai.requests.correspondence import REPLY, CaseLetter
from gongkai.requests.drafts import ReplyDraft
from gongkai.requests.letter_calls import reply_of
from gongkai.requests.models import CaseEvent, State, tongue
from gongkai.requests.numbering import reply_number

PENDING = {State.FEE, State.CONSULTING, State.REASONS}


@dataclass(kw_only=True)
class IssueReply(CaseAct):
    """Issue the approved reply. ``late_confirmed``: the day has passed, and the reply says so."""

    kind: ClassVar[str] = "request.replied"
    right: ClassVar[str] = "request.issue"
    articles: ClassVar[tuple[str, ...]] = ("711:33", "711:36")

    late_confirmed: bool = False

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="replied")

    def obstacles(self) -> list[str]:
        """Not approved, an item open, something outside awaited, late without saying so, a text that is no reply."""
        draft = standing.newest_draft(self.case)
        found = []
        if draft is None or not draft.approved:
            found.append(_("The newest version of the reply is not approved by the whole chain."))
        undecided = [item.position for item in self.case.items.all() if not item.outcome]
        if undecided:
            found.append(_("No outcome is decided for item %s.") % ", ".join(map(str, undecided)))
        if self.case.state in PENDING:
            found.append(_("Request %(number)s is %(state)s.") % self._told())
        due = self.case.reply_due
        if due is not None and self.on > due and not self.late_confirmed:
            found.append(
                _("Late: the last day for service was %s. Confirm that the reply is late and says so.") % due
            )
        if draft is not None and draft.approved and not undecided:
            self._letter, self._lines, problems = reply_letter.against(self.case, draft.text, self.on)
            found += [*against_name(self.case), *(problem.text(tongue()) for problem in problems)]
        return [*found, *packages.obstacles(self.case)]

    def _told(self) -> dict[str, Any]:
        return {"number": self.case.number, "state": self.case.get_state_display()}

    def apply(self, event: CaseEvent | None) -> None:
        """Number, letter, and the outcome that counts; in a later round the first one keeps counting."""
        draft = standing.newest_draft(self.case)
        assert draft is not None
        draft.reply_number = reply_number(self.case.agency, self.on.year)
        draft.issued_on, draft.late_confirmed = self.on, self.late_confirmed
        draft.save()
        self._draft = draft
        self._kept = self._keep(draft)
        if self.case.concluded_on is None:
            ConcludeCase(by=self.by, case=self.case, on=self.on).execute()

    def _keep(self, draft: ReplyDraft) -> CaseLetter:
        assert self._letter is not None, "the obstacles refuse a reply that is no letter"
        kept = reply_of(self.case) or CaseLetter(letter=REPLY, round_number=self.case.round_number)
        kept.case, kept.draft, kept.on, kept.number = self.case, draft, self.on, draft.reply_number
        kept.lines, kept.prepared_by = list(self._lines), draft.drafted_by
        return keep_issued(kept, self._letter, by=self.by, to_applicant=True)

    def own_facts(self) -> dict[str, Any]:
        """Number, version, wording and digest of the reply, and whether it is late."""
        due = self.case.reply_due
        told = issued_facts(self._kept)
        return {**told, "version": self._draft.version, "late": bool(due and self.on > due)}


@dataclass(kw_only=True)
class ServeReply(CaseAct):
    """Record the service. ``on``: the day that counts for ``method`` (国办公开办函〔2016〕235号)."""

    kind: ClassVar[str] = "request.served"
    right: ClassVar[str] = "request.issue"
    articles: ClassVar[tuple[str, ...]] = ("2016-235:四",)
    after_reply: ClassVar[bool] = True

    method: str
    waybill: str = ""
    late_confirmed: bool = False

    def event(self) -> Event:
        """As the clocks take it."""
        return Event(on=self.on, act="served")

    def obstacles(self) -> list[str]:
        """Nothing issued, served before that, no waybill, or late without saying so."""
        found = against_service(self.method, self.waybill)
        issued = self.case.replied_on
        if issued is not None and self.on < issued:
            found.append(_("Day: the reply was issued on %s and cannot have been served before.") % issued)
        due = self.case.reply_due
        if due is not None and self.on > due and not self.late_confirmed:
            found.append(_("Late: the last day for service was %s. Confirm that it was served late.") % due)
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """Keep how it was served."""
        draft = standing.newest_draft(self.case)
        assert draft is not None
        draft.method, draft.waybill = self.method, self.waybill
        draft.save(update_fields=["method", "waybill"])
        self._draft = draft
        for letter in draft.letters.all():
            letter.served_on, letter.method, letter.waybill = self.on, self.method, self.waybill
            letter.save(update_fields=["served_on", "method", "waybill"])

    def own_facts(self) -> dict[str, Any]:
        """Which letter, how, and how late."""
        return {
            "reply": self._draft.reply_number,
            "method": self.method,
            "waybill": self.waybill,
            "late_by": self.case.late_by or 0,
        }


@dataclass(kw_only=True)
class FileCase(CaseAct):
    """归档: a case in which nothing is left to be done is closed and filed (Art. 45)."""

    kind: ClassVar[str] = "request.filed"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)
    when_ended: ClassVar[bool] = True
    after_reply: ClassVar[bool] = True
    before_receipt: ClassVar[bool] = True

    def obstacles(self) -> list[str]:
        """Something is left, or filed already."""
        if self.case.filed_on is not None:
            return [_("Request %s is filed already.") % self.case.number]
        if self.case.is_open:
            return [_("Request %(number)s is %(state)s; it is filed when the applicant has the reply.") % {
                "number": self.case.number, "state": self.case.get_state_display()
            }]  # fmt: skip
        ended = self.case.served_on or self.case.concluded_on
        if ended is not None and self.on < ended:
            return [_("Day: the case ended on %s and cannot have been filed before.") % ended]
        return []

    def apply(self, event: CaseEvent | None) -> None:
        """Filed."""
        self.case.filed_on = self.on
