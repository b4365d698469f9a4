"""Reviewing what was handed in: approving a step, returning it, and the secrecy review of Art. 17."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.agencies.rights import Capacity
from gongkai.catalog.clearance import Subject, current, reviewing
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import IN_ORDER, RELEASE, Outcome, Review, Secrecy, Step, Submission
from gongkai.catalog.schedules import Plan, overtake, overtaken_facts

LONGEST = 500


@dataclass(kw_only=True)
class Reviewing(Action):
    """What the acts on a submission share. ``of``: the item or import; ``seen``: the submission that was looked at."""

    right: ClassVar[str] = "item.review"
    articles: ClassVar[tuple[str, ...]] = ("711:17",)

    of: Subject
    words: str = ""
    seen: int | None = None

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.of.agency

    @property
    def step(self) -> Step | None:
        """The step that the act decides; None when no step waits for a decision."""
        raise NotImplementedError

    def submission(self) -> Submission | None:
        """What is under review of the newest version, asked once."""
        if not hasattr(self, "_submission"):
            self._submission = current(self.of)
        return self._submission

    def right_asked(self) -> str:
        """That of the step."""
        step = self.step
        return f"review.{step.value}" if step else self.right

    def standing_reasons(self) -> list[str]:
        """Nothing is under review, it is not what was looked at, or there is too much to keep."""
        submission = self.submission()
        if submission is None:
            return [_("This version was not handed in for review.")]
        if self.seen is not None and self.seen != submission.pk:
            return [_("It was edited since you looked at it; look at the newest version.")]
        if len(self.words) > LONGEST:
            return [_("In words: at most %s characters.") % LONGEST]
        return []

    def separated(self) -> list[str]:
        """Why this person may not decide the step."""
        submission, step = self.submission(), self.step
        self._capacity: Capacity | None = None
        if submission is None or step is None or self.by is None:
            return []
        self._capacity, found = reviewing(self.by, self.of, submission, step)
        return found

    def held(self) -> Submission:
        """The submission, locked; raises Refused where someone else decided meanwhile."""
        seen = self.submission()
        assert seen is not None, "the reasons have asked for it"
        locked = Submission.objects.select_for_update().get(pk=seen.pk)
        standing = [(s.outcome, s.waits_for, s.secrecy) for s in (seen, locked)]
        if standing[0] != standing[1]:
            raise Refused([_("Someone else decided at the same moment; look again.")])
        return locked

    def keep(self, submission: Submission, step: Step, outcome: str, *, proofread: bool = False) -> None:
        """Keep the decision with who made it, in whose place."""
        self._step_done = step
        Review.objects.create(
            submission=submission,
            step=step,
            outcome=outcome,
            by=self.actor,
            absent=self._capacity.absent if self._capacity else None,
            at=timezone.now(),
            proofread=proofread,
            words=self.words.strip(),
        )

    def facts(self, subject: Subject) -> dict[str, Any]:
        """What, which step, in whose place, with which words."""
        absent = self._capacity.absent if self._capacity else None
        found: dict[str, Any] = {
            "title": _title(subject),
            "step": self._step_done.value,
            "reason": self.words.strip(),
        }
        if isinstance(subject, Item):
            found |= {"revision": subject.latest_revision_id, **overtaken_facts(subject)}
        return {**found, **({"in_place_of": str(absent)} if absent else {})}


def _title(subject: Subject) -> str:
    return subject.get_latest_revision_as_object().title if isinstance(subject, Item) else subject.source


@dataclass(kw_only=True)
class ApproveReview(Reviewing):
    """Approve the step that is next. ``proofread``: the reviewer confirms having proofread it (三校)."""

    kind: ClassVar[str] = "item.approved"

    proofread: bool = False

    @property
    def step(self) -> Step | None:
        """The one that is waited for."""
        submission = self.submission()
        waits = submission.waits_for if submission else ""
        return Step(waits) if waits in IN_ORDER else None

    def reasons(self) -> list[str]:
        """Not under review, all steps done, not proofread, or a person who has another part in it."""
        found = self.standing_reasons()
        if not found and self.step is None:
            found.append(_("All three steps of this version are approved."))
        if not self.proofread:
            found.append(_("Proofread: confirm that you have proofread it."))
        return found + self.separated()

    def change(self) -> Subject:
        """Keep the approval; the next step is waited for."""
        submission, step = self.held(), self.step
        assert step is not None
        self.keep(submission, step, "approved", proofread=True)
        following = IN_ORDER.index(step) + 1
        submission.waits_for = IN_ORDER[following] if following < len(IN_ORDER) else RELEASE
        submission.since = timezone.now()
        submission.save(update_fields=["waits_for", "since"])
        return self.of


@dataclass(kw_only=True)
class ReturnReview(Reviewing):
    """Return what was handed in, with a reason, to those who wrote it."""

    kind: ClassVar[str] = "item.returned"

    @property
    def step(self) -> Step | None:
        """The one that is waited for; the final one again while only release is missing."""
        submission = self.submission()
        if submission is None:
            return None
        return Step(submission.waits_for) if submission.waits_for in IN_ORDER else Step.FINAL

    def reasons(self) -> list[str]:
        """Not under review, or no reason given."""
        self._capacity = None
        found = self.standing_reasons()
        if not self.words.strip():
            found.append(_("In words: say why it is returned."))
        submission, step = self.submission(), self.step
        if self.by is not None and submission is not None and step is not None:
            held = rights.capacities(self.by, self.right_asked(), self.agency)
            self._capacity = held[0] if held else None
        return found

    def change(self) -> Subject:
        """End the submission."""
        submission, step = self.held(), self.step
        assert step is not None
        self.keep(submission, step, "returned")
        _end_returned(submission, self.of)
        return self.of


@dataclass(kw_only=True)
class RecordSecrecyReview(Reviewing):
    """Record what the secrecy review came to, and on what it rests. ``outcome``: one of ``Secrecy``."""

    kind: ClassVar[str] = "item.secrecy_reviewed"
    right: ClassVar[str] = "review.secrecy"

    outcome: str = Secrecy.PASSED

    @property
    def step(self) -> Step | None:
        """Always the secrecy review."""
        return Step.SECRECY

    def reasons(self) -> list[str]:
        """Not under review, passed already, no basis, or a person who wrote it."""
        found = self.standing_reasons()
        submission = self.submission()
        if submission is not None and submission.secrecy == Secrecy.PASSED:
            found.append(_("The secrecy review of this version is done."))
        if self.outcome not in Secrecy.values:
            found.append(_("Outcome: choose one of the list."))
        if not self.words.strip():
            found.append(_("In words: say on what the decision rests, or who is asked."))
        return found + self.separated()

    def change(self) -> Subject:
        """Keep it with the submission; what must not be disclosed is returned."""
        submission = self.held()
        self.keep(submission, Step.SECRECY, self.outcome)
        submission.secrecy = self.outcome
        submission.save(update_fields=["secrecy"])
        if self.outcome == Secrecy.REFUSED:
            _end_returned(submission, self.of)
        return self.of

    def facts(self, subject: Subject) -> dict[str, Any]:
        """The outcome as well."""
        return {**super().facts(subject), "secrecy": str(self.outcome)}


def _end_returned(submission: Submission, of: Subject) -> None:
    submission.outcome, submission.ended_at = Outcome.RETURNED, timezone.now()
    submission.save(update_fields=["outcome", "ended_at"])
    if isinstance(of, Item):
        overtake(of, Plan.RELEASE)
