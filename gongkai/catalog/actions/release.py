"""Releasing items to the public and withdrawing them."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish import UnpublishAction

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.catalog import gating, numbering
from gongkai.catalog.actions.draft import item_reasons
from gongkai.catalog.models import LONGEST_NOTE, Item, Release
from gongkai.catalog.timeliness import last_day, late_by_rule


def separation_reasons(item: Item, by: Any) -> list[str]:
    """Why this person may not release what they wrote: the author and the last editor may not."""
    found = []
    if by is not None and item.author_id == by.pk:
        found.append(_("Who drafted an item does not release it; a second person does."))
    elif by is not None and item.latest_revision and item.latest_revision.user_id == by.pk:
        found.append(_("Who edited an item last does not release it; a second person does."))
    return found


def length_reasons(label: str, text: str) -> list[str]:
    """Words that are longer than what a release keeps of them."""
    told = {"label": label, "most": LONGEST_NOTE, "count": len(text.strip())}
    if len(text.strip()) <= LONGEST_NOTE:
        return []
    return [_("%(label)s: at most %(most)s characters; these are %(count)s.") % told]


@dataclass(kw_only=True)
class ReleaseItem(Action):
    """Release the newest version of an item: a second person, with a change note from the second time on.

    ``seen``: the number of the revision that was looked at; a newer one is then refused. None skips that question.
    ``answered``: the keys of the findings that were confirmed; None where no form asked.
    """

    kind: ClassVar[str] = "item.released"
    right: ClassVar[str] = "item.release"
    articles: ClassVar[tuple[str, ...]] = ("711:17", "711:26")

    item: Item
    change_note: str = ""
    seen: int | None = None
    answered: list[str] | None = None

    def execute(self) -> Any:
        """Have the files examined first, which takes time, then release in one transaction."""
        if not self._right_reasons():
            gating.prepare(self.item)
        return super().execute()

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """Same person, nothing new, a missing change note, fields that cannot stand, a day in the future."""
        item = self.item
        newest = self._newest = item.get_latest_revision_as_object()
        found = separation_reasons(item, self.by)
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
        if newest.openness != "proactive":
            found.append(_("Way of openness: only what is open proactively is released to the public."))
        if newest.formed_on > timezone.localdate():
            found.append(_("Formed on: %s lies in the future.") % newest.formed_on)
        if not item.index_number:
            found += numbering.number_reasons(newest)
        self._checks = gating.checks_of(item, newest)
        return found + item_reasons(newest) + gating.reasons(self._checks, self.answered)

    def change(self) -> Item:
        """Give the index number the first time, publish the newest revision, keep the release."""
        item = Item.objects.select_for_update().get(pk=self.item.pk)
        standing = (item.latest_revision_id, item.live, item.has_unpublished_changes)
        if standing != (self.item.latest_revision_id, self.item.live, self.item.has_unpublished_changes):
            raise Refused([_("Someone else edited or released this item at the same moment; look again.")])
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
        )
        revision.publish(user=self.by, skip_permission_checks=True)
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
        }


@dataclass(kw_only=True)
class WithdrawItem(Action):
    """Take an item off the public site, with a reason; its record and number stay."""

    kind: ClassVar[str] = "item.withdrawn"
    right: ClassVar[str] = "item.withdraw"

    item: Item
    reason: str

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """It is not public, or no reason was given."""
        found = [] if self.item.live else [_("This item is not public.")]
        if not self.reason.strip():
            found.append(_("Give the reason of the withdrawal."))
        return found + length_reasons(_("Reason"), self.reason)

    def change(self) -> Item:
        """Unpublish and note the end on the last release."""
        item = Item.objects.select_for_update().get(pk=self.item.pk)
        UnpublishAction(item, user=self.by).execute(skip_permission_checks=True)
        last = item.releases.order_by("-number").first()
        if last:
            last.ended_at, last.end_reason = timezone.now(), self.reason.strip()
            last.save(update_fields=["ended_at", "end_reason"])
        self.item.refresh_from_db()
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, number and reason."""
        return {"title": subject.title, "index_number": subject.index_number, "reason": self.reason.strip()}
