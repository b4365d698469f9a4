"""The way of openness: keeping the internal original, settling what is not public, looking at it again, changing it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.catalog.actions.draft import openness_reasons, save_version
from gongkai.catalog.actions.ending import closed
from gongkai.catalog.clearance import current, review_reasons, separation_reasons
from gongkai.catalog.models import Item, StoredFile
from gongkai.catalog.reviews import Original, Outcome, Settlement
from gongkai.catalog.schedules import overtaken_facts
from gongkai.law import openness as law

NOT_PUBLIC = {"on_request", "withheld"}
LONGEST = 500


def content_of(item: Item) -> dict[str, Any]:
    """What readers would see of a version: title, summary, text and attachments, as plain values."""
    return {
        "title": item.title,
        "summary": item.summary,
        "body": item.body.get_prep_value(),
        "attachments": [[attached.stored_id, attached.title] for attached in item.attachments.all()],
    }


@dataclass(kw_only=True)
class KeepOriginal(Action):
    """Keep the newest version as the internal original, before parts are removed; say which and why."""

    kind: ClassVar[str] = "item.original_kept"
    right: ClassVar[str] = "item.edit"
    articles: ClassVar[tuple[str, ...]] = ("711:37",)

    item: Item
    removed: str
    why: str

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """Nothing is to be removed, it is public as it is, or words are missing."""
        found = []
        if self.item.get_latest_revision_as_object().openness != "redacted":
            found.append(
                _("Way of openness: parts are removed only of what is disclosed after removal of parts.")
            )
        if self.item.live and not self.item.has_unpublished_changes:
            found.append(_("This version is public already."))
        if not self.removed.strip() or not self.why.strip():
            found.append(_("Say what is to be removed, and why."))
        if len(self.removed) > LONGEST or len(self.why) > LONGEST:
            found.append(_("In words: at most %s characters.") % LONGEST)
        return found

    def change(self) -> Item:
        """Copy the version aside, with its files."""
        newest = self.item.get_latest_revision_as_object()
        content = content_of(newest)
        kept = Original.objects.create(
            item=self.item,
            content=content,
            removed=self.removed.strip(),
            why=self.why.strip(),
            kept_by=self.actor,
            kept_at=timezone.now(),
        )
        kept.files.set(
            StoredFile.objects.filter(pk__in=[number for number, _title in content["attachments"]])
        )
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, what and why."""
        return {"title": subject.title, "removed": self.removed.strip(), "reason": self.why.strip()}


@dataclass(kw_only=True)
class SettleItem(Action):
    """Approve the newest version, after its review, as not public; it comes up again on a day (Art. 18)."""

    kind: ClassVar[str] = "item.settled"
    right: ClassVar[str] = "item.settle"
    articles: ClassVar[tuple[str, ...]] = ("711:13", "711:18")

    item: Item
    review_again_on: dt.date | None = None

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """It is meant for the public, is public, its review is missing, the same person, or a day that is past."""
        newest = self._newest = self.item.get_latest_revision_as_object()
        found = separation_reasons(self.item, self.by)
        if newest.openness not in NOT_PUBLIC:
            found.append(_("Way of openness: this is meant for the public; release it instead."))
        if self.item.live:
            found.append(_("An earlier version is public; withdraw it first."))
        if self.review_again_on is not None and self.review_again_on <= timezone.localdate():
            found.append(_("To be looked at again: the day must lie in the future."))
        return found + review_reasons(self.item, secrecy=False) + openness_reasons(newest)

    def change(self) -> Item:
        """End the review with it; an earlier settlement ends."""
        now = timezone.now()
        submission = closed(current(self.item), Outcome.SETTLED)
        self.item.settlements.filter(ended_at=None).update(ended_at=now)
        self._kept = Settlement.objects.create(
            item=self.item,
            submission=submission,
            openness=self._newest.openness,
            settled_by=self.actor,
            settled_at=now,
            review_again_on=self.review_again_on or law.review_again(timezone.localdate(now)),
        )
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, way of openness with its ground and reason, and the day it comes up again."""
        return {
            "title": self._newest.title,
            "openness": self._newest.openness,
            "ground": self._newest.openness_ground,
            "reason": self._newest.openness_reason,
            "review_again_on": str(self._kept.review_again_on),
        }


@dataclass(kw_only=True)
class ReviewAgain(Action):
    """Look again at what is not public (Art. 18): it stays so until another day, with a reason."""

    kind: ClassVar[str] = "item.reviewed_again"
    right: ClassVar[str] = "item.settle"
    articles: ClassVar[tuple[str, ...]] = ("711:18",)

    item: Item
    reason: str
    review_again_on: dt.date | None = None

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """Not settled as not public, no reason, or a day that is past."""
        found = []
        if not self.item.settlements.filter(ended_at=None).exists():
            found.append(_("This item is not approved as not public."))
        if not self.reason.strip():
            found.append(_("Reason: say why it stays as it is."))
        if self.review_again_on is not None and self.review_again_on <= timezone.localdate():
            found.append(_("To be looked at again: the day must lie in the future."))
        return found

    def change(self) -> Item:
        """Write the next day."""
        self._day = self.review_again_on or law.review_again(timezone.localdate())
        self.item.settlements.filter(ended_at=None).update(review_again_on=self._day)
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, reason and the next day."""
        return {"title": subject.title, "reason": self.reason.strip(), "review_again_on": str(self._day)}


@dataclass(kw_only=True)
class ChangeOpenness(Action):
    """Change the way of openness of an item that was handed in before, with a reason; review starts again."""

    kind: ClassVar[str] = "item.openness_changed"
    right: ClassVar[str] = "item.edit"
    articles: ClassVar[tuple[str, ...]] = ("711:13", "711:18")

    item: Item
    openness: str
    ground: str = ""
    reason: str

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """The same as before, no reason, a ground that is missing, public as it is, or locked by someone else."""
        newest = self._newest = self.item.get_latest_revision_as_object()
        self._before = newest.openness
        newest.openness, newest.openness_ground = self.openness, self.ground
        newest.openness_reason = self.reason.strip()
        found = openness_reasons(newest)
        if self.item.latest_revision_id is None:
            found.append(_("It was taken over from another system; edit it first."))
        if self._before == self.openness:
            found.append(_("Way of openness: it is this one already."))
        if not self.reason.strip() and self.openness not in NOT_PUBLIC:
            found.append(_("Reason: say why the way of openness changes."))
        if self.item.live and self.openness in NOT_PUBLIC:
            found.append(_("An earlier version is public; withdraw it first."))
        lock = self.item.get_lock()
        if lock and self.by is not None and lock.for_user(self.by):
            found.append(_("The item is locked by %s.") % self.item.locked_by)
        return found

    def change(self) -> Item:
        """Save it as a new version; what was settled before ends."""
        save_version(self._newest, self.by)
        self.item.settlements.filter(ended_at=None).update(ended_at=timezone.now())
        self.item.refresh_from_db()
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, before, after, ground and reason."""
        return {
            "title": self._newest.title,
            "before": self._before,
            "openness": self.openness,
            "ground": self.ground,
            "reason": self.reason.strip(),
            **overtaken_facts(self._newest),
        }
