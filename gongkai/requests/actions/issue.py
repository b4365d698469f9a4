"""The reply goes out: it gets its number, the case its outcome; then it is served, on the day that counts."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law.request_cases import Event
from gongkai.requests import packages, standing
from gongkai.requests.acting import CaseAct
from gongkai.requests.actions.conclude import ConcludeCase
from gongkai.requests.drafts import Method
from gongkai.requests.models import CaseEvent, State
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
        """Not approved, an item open, something outside still awaited, or late without saying so."""
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
        return [*found, *packages.obstacles(self.case)]

    def _told(self) -> dict[str, Any]:
        return {"number": self.case.number, "state": self.case.get_state_display()}

    def apply(self, event: CaseEvent | None) -> None:
        """Number, and the outcome that counts; in a later round the first one keeps counting."""
        draft = standing.newest_draft(self.case)
        assert draft is not None
        draft.reply_number = reply_number(self.case.agency, self.on.year)
        draft.issued_on, draft.late_confirmed = self.on, self.late_confirmed
        draft.save()
        self._draft = draft
        if self.case.concluded_on is None:
            ConcludeCase(by=self.by, case=self.case, on=self.on).execute()

    def own_facts(self) -> dict[str, Any]:
        """Number and version of the reply, and whether it is late."""
        due = self.case.reply_due
        return {
            "reply": self._draft.reply_number,
            "version": self._draft.version,
            "late": bool(due and self.on > due),
        }


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
        found = []
        if self.method not in Method.values:
            found.append(_("How it was served: choose one."))
        if self.method == Method.POST and not self.waybill.strip():
            found.append(_("Waybill number: a reply goes by the post office (EMS), which gives one."))
        if len(self.waybill) > 40:
            found.append(_("Waybill number: at most 40 characters."))
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

    def own_facts(self) -> dict[str, Any]:
        """How, and how late."""
        return {"method": self.method, "waybill": self.waybill, "late_by": self.case.late_by or 0}


@dataclass(kw_only=True)
class FileCase(CaseAct):
    """归档: a case in which nothing is left to be done is closed and filed (Art. 45)."""

    kind: ClassVar[str] = "request.filed"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)
    when_ended: ClassVar[bool] = True
    after_reply: ClassVar[bool] = True

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
