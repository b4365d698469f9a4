"""The text of a reply: drafted, handed in to the agency's chain, agreed to or returned step by step."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.models import Role, Staff
from gongkai.requests import reply_letter, standing
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.drafts import LONGEST_TEXT, DraftReview, ReplyDraft
from gongkai.requests.handling import rules_of
from gongkai.requests.models import CaseEvent, tongue


@dataclass(kw_only=True)
class DraftReply(CaseAct):
    """Write a version of the reply; what reviewers said of an earlier one stays with that."""

    kind: ClassVar[str] = "request.reply_drafted"
    right: ClassVar[str] = "request.draft"
    articles: ClassVar[tuple[str, ...]] = ("711:36",)

    text: str

    def obstacles(self) -> list[str]:
        """No text, or too much."""
        return needed(_("Text of the reply"), self.text, LONGEST_TEXT)

    def apply(self, event: CaseEvent | None) -> None:
        """A new version."""
        last = self.case.drafts.order_by("-version").first()
        self._version = (last.version if last else 0) + 1
        ReplyDraft.objects.create(
            case=self.case,
            version=self._version,
            round_number=self.case.round_number,
            text=self.text,
            drafted_by=self.actor,
        )

    def own_facts(self) -> dict[str, Any]:
        """Its version."""
        return {"version": self._version}


class OnDraft(CaseAct):
    """An act on the newest version of the reply."""

    def draft(self) -> ReplyDraft | None:
        """The newest version."""
        return standing.newest_draft(self.case)

    def own_facts(self) -> dict[str, Any]:
        """Its version."""
        draft = self.draft()
        return {"version": draft.version if draft else 0}


@dataclass(kw_only=True)
class SubmitReply(OnDraft):
    """Hand the newest version in to the chain."""

    kind: ClassVar[str] = "request.reply_submitted"
    right: ClassVar[str] = "request.draft"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    def obstacles(self) -> list[str]:
        """Nothing drafted, handed in already, an item without an outcome, or a text that could not be issued."""
        draft, found = self.draft(), []
        if draft is None:
            found.append(_("There is no reply yet; draft it first."))
        elif draft.step is not None:
            found.append(_("This version was handed in already."))
        elif draft.reviews.exists():
            found.append(_("This version was returned; write a new one."))
        undecided = [item.position for item in self.case.items.all() if not item.outcome]
        if undecided:
            found.append(_("No outcome is decided for item %s.") % ", ".join(map(str, undecided)))
        if not found and draft is not None:
            problems = reply_letter.against(self.case, draft.text, self.on)[2]
            found += [problem.text(tongue()) for problem in problems]
        return found

    def apply(self, event: CaseEvent | None) -> None:
        """Before the first of the chain, as the chain is now."""
        draft = self.draft()
        assert draft is not None
        draft.chain, draft.step, draft.submitted_by = rules_of(self.case.agency).chain, 0, self.actor
        draft.save()


class ReviewingReply(OnDraft):
    """A decision of the step of the chain that waits."""

    def obstacles(self) -> list[str]:
        """Nothing waits, it waits for another duty, or the same person had a part in it before."""
        draft = self.draft()
        if draft is None or not draft.waits_for:
            return [_("No reply to request %s waits for review.") % self.case.number]
        if self.by is None or not rights.may(self.by, self.right, self.agency):
            return []
        capacity = self._capacity(draft)
        if capacity is None:
            return [_("This step is decided by someone with the duty: %s.") % draft.waits_for_label]
        if capacity.persons & _part_in(draft):
            return [
                _("Who wrote a reply, handed it in or agreed to it in an earlier step does not decide on it.")
            ]
        return []

    def _capacity(self, draft: ReplyDraft) -> rights.Capacity | None:
        """In whose place the step is decided."""
        assert self.by is not None
        for duty in rights.duties_of(self.by):
            if duty.agency_id == self.agency.pk and duty.role == draft.waits_for:
                return rights.Capacity(self.by, None if duty.staff_id == self.by.pk else duty.staff)
        return None

    def _keep(self, outcome: str, words: str) -> ReplyDraft:
        draft = self.draft()
        assert draft is not None
        capacity = self._capacity(draft)
        self._role_decided = draft.waits_for
        DraftReview.objects.create(
            draft=draft,
            role=draft.waits_for,
            outcome=outcome,
            words=words,
            by=self.actor,
            absent=capacity.absent if capacity else None,
        )
        return draft

    def own_facts(self) -> dict[str, Any]:
        """Version and step."""
        return {**super().own_facts(), "role": self._role_decided}


def _part_in(draft: ReplyDraft) -> set[int]:
    """Everyone who wrote any version of this round's reply, handed this one in, or decided an earlier step of it."""
    case = draft.case
    writers = case.drafts.filter(round_number=draft.round_number).values_list("drafted_by", "submitted_by")
    found = {number for pair in writers for number in pair if number}
    for by, absent in draft.reviews.values_list("by", "absent"):
        found |= {number for number in (by, absent) if number}
    return found


@dataclass(kw_only=True)
class ApproveReply(ReviewingReply):
    """Agree in the step that waits."""

    kind: ClassVar[str] = "request.reply_approved"
    right: ClassVar[str] = "request.review"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    words: str = ""

    def obstacles(self) -> list[str]:
        """Beside the others, too many words."""
        return [*super().obstacles(), *(needed(_("Remark"), self.words, 500) if self.words else [])]

    def apply(self, event: CaseEvent | None) -> None:
        """On to the next step."""
        draft = self._keep(DraftReview.Outcome.APPROVED, self.words)
        draft.step = (draft.step or 0) + 1
        draft.save(update_fields=["step"])


@dataclass(kw_only=True)
class ReturnReply(ReviewingReply):
    """Return the reply with what is to be changed."""

    kind: ClassVar[str] = "request.reply_returned"
    right: ClassVar[str] = "request.review"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    words: str

    def obstacles(self) -> list[str]:
        """Beside the others, nothing said about what is to be changed."""
        return [*super().obstacles(), *needed(_("What is to be changed"), self.words, 500)]

    def apply(self, event: CaseEvent | None) -> None:
        """Back to who drafted it."""
        draft = self._keep(DraftReview.Outcome.RETURNED, self.words)
        draft.step = None
        draft.save(update_fields=["step"])


def reviewers(chain: list[str]) -> list[str]:
    """The roles of a chain in words."""
    return [str(Role(role).label) for role in chain]


def wrote(draft: ReplyDraft, staff: Staff) -> bool:
    """Whether this person had a part in the reply."""
    return staff.pk in _part_in(draft)
