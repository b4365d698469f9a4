"""Handing in for review: a version of an item, or an import as a whole; and remarks beside."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.catalog.actions.draft import item_reasons
from gongkai.catalog.actions.ending import begin_again
from gongkai.catalog.clearance import current
from gongkai.catalog.models import ImportBatch, Item
from gongkai.catalog.reviews import Comment, Submission


@dataclass(kw_only=True)
class SubmitItem(Action):
    """Hand in the newest version of an item for its three steps of review and the secrecy review."""

    kind: ClassVar[str] = "item.submitted"
    right: ClassVar[str] = "item.submit"
    articles: ClassVar[tuple[str, ...]] = ("711:17",)

    item: Item

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """Nothing new, under review already, taken over and untouched, locked, or fields that cannot stand."""
        item = self.item
        found = []
        if item.latest_revision_id is None:
            found.append(_("It was taken over from another system; it is reviewed with its import."))
        elif item.live and not item.has_unpublished_changes:
            found.append(_("This version is public already."))
        elif item.settlements.filter(ended_at=None, submission__revision=item.latest_revision_id).exists():
            found.append(_("This version is approved as not public already."))
        if current(item) is not None:
            found.append(_("This version is under review already."))
        lock = item.get_lock()
        if lock and self.by is not None and lock.for_user(self.by):
            found.append(_("The item is locked by %s.") % item.locked_by)
        return found + item_reasons(item.get_latest_revision_as_object())

    def change(self) -> Item:
        """Open its submission; one of an earlier version ends."""
        now = timezone.now()
        begin_again(self.item)
        Submission.objects.create(
            item=self.item,
            revision_id=self.item.latest_revision_id,
            submitted_by=self.actor,
            submitted_at=now,
            since=now,
        )
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, version and way of openness."""
        newest = subject.get_latest_revision_as_object()
        return {
            "title": newest.title,
            "revision": subject.latest_revision_id,
            "openness": newest.openness,
            "ground": newest.openness_ground,
        }


@dataclass(kw_only=True)
class SubmitImport(Action):
    """Hand in an import as a whole for review; what is edited of it goes its own way."""

    kind: ClassVar[str] = "import.submitted"
    right: ClassVar[str] = "item.import"
    articles: ClassVar[tuple[str, ...]] = ("711:17",)

    batch: ImportBatch

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.batch.agency

    def reasons(self) -> list[str]:
        """Released, or under review already."""
        if self.batch.released_at:
            return [_("This import is public.")]
        return [_("This import is under review already.")] if current(self.batch) else []

    def change(self) -> ImportBatch:
        """Open its submission."""
        now = timezone.now()
        Submission.objects.create(batch=self.batch, submitted_by=self.actor, submitted_at=now, since=now)
        return self.batch

    def facts(self, subject: ImportBatch) -> dict[str, Any]:
        """How many, from where."""
        return {"count": subject.count, "source": subject.source}


@dataclass(kw_only=True)
class CommentOnItem(Action):
    """Say something about an item to those who work on it."""

    kind: ClassVar[str] = "item.commented"
    right: ClassVar[str] = "item.comment"

    item: Item
    words: str

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """Nothing was said, or too much."""
        if not self.words.strip():
            return [_("Comment: write something.")]
        return [_("Comment: at most 500 characters.")] if len(self.words) > 500 else []

    def change(self) -> Item:
        """Keep it with the newest version."""
        Comment.objects.create(
            item=self.item,
            revision_id=self.item.latest_revision_id,
            by=self.actor,
            at=timezone.now(),
            words=self.words.strip(),
        )
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title and words."""
        return {"title": subject.title, "words": self.words.strip()}
