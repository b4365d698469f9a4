"""Releasing items to the public and withdrawing them."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.catalog import gating, numbering
from gongkai.catalog.actions.draft import item_reasons
from gongkai.catalog.actions.ending import at_the_same_moment, closed
from gongkai.catalog.actions.openness import content_of
from gongkai.catalog.clearance import current, review_reasons, separation_reasons
from gongkai.catalog.models import LONGEST_NOTE, Item, Release
from gongkai.catalog.reviews import Outcome, WithdrawalReason
from gongkai.catalog.schedules import Plan, Schedule, executed_facts, overtake, overtaken_facts
from gongkai.catalog.timeliness import last_day, late_by_rule


def disclosure_reasons(item: Item, newest: Item) -> list[str]:
    """Why the way of openness keeps a version from the public."""
    if newest.openness == "proactive":
        return []
    if newest.openness != "redacted":
        return [_("Way of openness: only what is open proactively is released to the public.")]
    original = item.originals.first()
    if original is None:
        return [_("Parts are to be removed: the internal original is not kept yet.")]
    if original.content == content_of(newest):
        return [_("Parts are to be removed: nothing differs from the internal original yet.")]
    return []


def length_reasons(label: str, text: str) -> list[str]:
    """Words that are longer than what a release keeps of them."""
    told = {"label": label, "most": LONGEST_NOTE, "count": len(text.strip())}
    if len(text.strip()) <= LONGEST_NOTE:
        return []
    return [_("%(label)s: at most %(most)s characters; these are %(count)s.") % told]


def withdrawal_reasons(reason: str, words: str) -> list[str]:
    """No reason of the list, none in words where the list has none, or too many words."""
    found = []
    if reason not in WithdrawalReason.values:
        found.append(_("Give the reason of the withdrawal."))
    if reason == WithdrawalReason.OTHER and not words.strip():
        found.append(_("In words: say which other reason it is."))
    return found + length_reasons(_("In words"), words)


@dataclass(kw_only=True)
class ReleaseItem(Action):
    """Release the newest version of an item after its review; with a change note from the second time on.

    ``seen``: the number of the revision that was looked at; a newer one is then refused. None skips that question.
    ``answered``: the keys of the findings that were confirmed; None where no form asked. ``planned``: the plan whose
    moment has come; nothing is asked less for it, but that lateness, which every entry tells, needs no second answer.
    """

    kind: ClassVar[str] = "item.released"
    right: ClassVar[str] = "item.release"
    articles: ClassVar[tuple[str, ...]] = ("711:17", "711:26")

    item: Item
    change_note: str = ""
    seen: int | None = None
    answered: list[str] | None = None
    planned: Schedule | None = None

    def execute(self) -> Any:
        """Have the files examined first, which takes time, then release in one transaction."""
        if not self._right_reasons():
            gating.prepare(self.item, self._newest)
        return super().execute()

    @cached_property
    def _newest(self) -> Item:
        """The version that is released; ``_overtaken`` refuses where another one is the newest by now."""
        return self.item.get_latest_revision_as_object()

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """Same person, no review, nothing new, a missing change note, fields that cannot stand, a day in the future."""
        item = self.item
        if self._overtaken(Item.objects.filter(pk=item.pk).first()):
            return [at_the_same_moment()]
        newest = self._newest
        found = separation_reasons(item, self.by)
        if item.latest_revision_id is not None and (not item.live or item.has_unpublished_changes):
            found += review_reasons(item)
        if item.live and not item.has_unpublished_changes:
            found.append(_("This version is public already."))
        if self.seen is not None and self.seen != item.latest_revision_id:
            found.append(_("It was edited since you looked at it; look at the newest version."))
        if item.latest_revision_id is None:
            found.append(_("It was taken over from another system; it is released with its import."))
        lock = item.get_lock()
        if lock and self.by is not None and lock.for_user(self.by):
            found.append(_("The item is locked by %s.") % item.locked_by)
        if item.releases.exists() and not self.change_note.strip():
            found.append(_("Say what changed since the last release; readers will see it."))
        found += length_reasons(_("What changed"), self.change_note)
        found += disclosure_reasons(item, newest)
        if newest.formed_on > timezone.localdate():
            found.append(_("Formed on: %s lies in the future.") % newest.formed_on)
        if not item.index_number:
            found += numbering.number_reasons(newest)
        self._checks = self._checked()
        return found + item_reasons(newest) + gating.reasons(self._checks, self.answered)

    def _checked(self) -> gating.Checks:
        """What the gate says to this version."""
        checks = gating.checks_of(self.item, self._newest)
        return gating.without_lateness(checks) if self.planned else checks

    def _overtaken(self, standing: Item | None) -> bool:
        """Whether the item was edited or released since it was read."""
        if standing is None:
            return False
        states = [(i.latest_revision_id, i.live, i.has_unpublished_changes) for i in (standing, self.item)]
        return states[0] != states[1]

    def change(self) -> Item:
        """Give the index number the first time, publish the newest revision, keep the release and its review."""
        submission = closed(current(self.item), Outcome.RELEASED)
        item = Item.objects.select_for_update().get(pk=self.item.pk)
        if self._overtaken(item):
            raise Refused([at_the_same_moment()])
        now = timezone.now()
        if not item.index_number:
            item.index_number = numbering.give_number(self._newest)
        item.published_at = item.published_at or now
        item.save(update_fields=["index_number", "published_at"])
        revision = item.revisions.get(pk=item.latest_revision_id)  # with the row as it stands now
        Release.objects.create(
            item=item,
            number=item.releases.count() + 1,
            released_at=now,
            released_by=self.by,
            revision=revision,
            change_note=self.change_note.strip(),
            submission=submission,
        )
        overtake(self.item, Plan.RELEASE, but=self.planned)
        PublishRevisionAction(revision, user=self.by).execute(skip_permission_checks=True)
        self.item.refresh_from_db()
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Number, version, the last day of Art. 26, and whether the release kept it."""
        due = last_day(subject.formed_on)
        return {
            "title": subject.title,
            "index_number": subject.index_number,
            "version": subject.releases.count(),
            "formed_on": str(subject.formed_on),
            "due": str(due.day) if due else None,
            "due_provisional": due.provisional if due else None,
            "late": late_by_rule(subject) is not None,
            **gating.facts(self._checks, self.answered),
            **executed_facts(self.planned),
            **overtaken_facts(subject),
        }


@dataclass(kw_only=True)
class WithdrawItem(Action):
    """Take an item off the public site; its record and number stay, and its page says that it was withdrawn.

    ``reason``: one of ``WithdrawalReason``. ``words``: what else is to be said; staff see it, readers do not.
    ``planned``: the plan whose day has come.
    """

    kind: ClassVar[str] = "item.withdrawn"
    right: ClassVar[str] = "item.withdraw"
    articles: ClassVar[tuple[str, ...]] = ("711:6",)

    item: Item
    reason: str
    words: str = ""
    planned: Schedule | None = None

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """It is not public, or no reason of the list was given, or the other reason has no words."""
        found = [] if self.item.live else [_("This item is not public.")]
        return found + withdrawal_reasons(self.reason, self.words)

    def change(self) -> Item:
        """Unpublish and note the end on the last release."""
        item = Item.objects.select_for_update().get(pk=self.item.pk)
        overtake(self.item, Plan.RELEASE, Plan.EXPIRY, but=self.planned)
        UnpublishAction(item, user=self.by).execute(skip_permission_checks=True)
        last = item.releases.order_by("-number").first()
        if last:
            last.ended_at, last.end_kind = timezone.now(), self.reason
            last.end_reason = self.words.strip()
            last.save(update_fields=["ended_at", "end_kind", "end_reason"])
        self.item.refresh_from_db()
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, number, reason and words."""
        return {
            "title": subject.title,
            "index_number": subject.index_number,
            "withdrawal": str(self.reason),
            "reason": self.words.strip(),
            **executed_facts(self.planned),
            **overtaken_facts(subject),
        }
