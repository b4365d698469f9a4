"""Drafting, editing and discarding items; keeping attachment files."""

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, ClassVar

from django.core.files.base import File
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.actions.agency import cleaned
from gongkai.agencies.models import Agency
from gongkai.catalog.actions.ending import begin_again
from gongkai.catalog.models import WAGTAILS_PLANS, Item, StoredFile
from gongkai.catalog.schedules import Plan, overtake, overtaken_facts

LARGEST_FILE = 100 * 1024 * 1024
OPENNESS = ("openness", "openness_ground")
FILE_ENDINGS = {
    *("pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "ppt", "pptx", "txt", "json", "xml"),
    *("jpg", "jpeg", "png", "gif", "webp", "zip", "mp3", "mp4"),
}


# What release gives, or a draft was begun with: no later version brings another.
FROZEN = (
    *("index_number", "published_at", "author_id", "batch_id"),
    *("live", "has_unpublished_changes", "first_published_at", "last_published_at", *WAGTAILS_PLANS),
)


def text_reasons(item: Item) -> list[str]:
    """Required texts that are nothing but space; a draft's forms cut it off, other ways in do not."""
    blank = [Item._meta.get_field(name) for name in ("title", "summary") if getattr(item, name).isspace()]
    return [f"{capfirst(str(field.verbose_name))}: {field.error_messages['blank']}" for field in blank]


def day_reasons(item: Item) -> list[str]:
    """Days in an order that cannot be."""
    found = []
    if item.effective_on and item.repealed_on and item.repealed_on < item.effective_on:
        found.append(_("Repealed on: the day of repeal lies before the day in force."))
    if item.formed_on and item.written_on and item.formed_on < item.written_on:
        found.append(_("Formed on: it cannot have been formed before it was written."))
    return found


def item_reasons(item: Item) -> list[str]:
    """What is wrong with an item's own fields: each sentence names the field."""
    found = cleaned(item, exclude=["index_number", "columns"]) + text_reasons(item) + day_reasons(item)
    chosen = list(item.columns.all())
    if not chosen:
        found.append(_("Columns: choose at least one column."))
    if any(column.agency_id != item.agency_id for column in chosen):
        found.append(_("Columns: a column of another agency was chosen."))
    if item.unit and item.unit.agency_id != item.agency_id:
        found.append(_("Responsible unit: it belongs to another agency."))
    if any(attached.stored.agency_id != item.agency_id for attached in item.attachments.all()):
        found.append(_("Attachments: a file of another agency was chosen."))
    pictures = [block.value["file"] for block in item.body if block.block_type == "picture"]
    if any(stored is not None and stored.agency_id != item.agency_id for stored in pictures):
        found.append(_("Text: a picture of another agency was chosen."))
    if item.interprets and item.interprets.agency_id != item.agency_id and not item.interprets.live:
        found.append(_("Interprets: this item of another agency is not public."))
    if item.interprets_id and item.interprets_id == item.pk:
        found.append(_("Interprets: an item cannot interpret itself."))
    return found + openness_reasons(item)


def openness_reasons(item: Item) -> list[str]:
    """What the way of openness asks for: withheld text a ground of law, text not public a reason."""
    found = []
    if item.openness in {"withheld", "redacted"} and not item.openness_ground:
        found.append(_("Ground for not disclosing: choose the ground of law."))
    if item.openness not in {"withheld", "redacted"} and item.openness_ground:
        found.append(_("Ground for not disclosing: only for what is withheld, wholly or in part."))
    if item.openness in {"withheld", "on_request"} and not item.openness_reason.strip():
        found.append(_("Reason for not disclosing: say why it is not disclosed proactively."))
    return found


def save_version(item: Item, by: Any, previous: Any = None) -> Any:
    """Save an item as its newest revision; the row follows as long as nothing is public. A review begins again."""
    standing = Item.objects.only(*FROZEN).get(pk=item.pk)
    for name in FROZEN:
        setattr(item, name, getattr(standing, name))
    if not item.live:
        item.save()
    revision = item.save_revision(user=by, log_action=True, previous_revision=previous)
    item.latest_revision = revision
    begin_again(item)
    return revision


def _decided(item: Item) -> bool:
    """Whether the way of openness was handed in with the item, and is changed by an act of its own from then on."""
    return item.submissions.exists() or item.releases.exists()


@dataclass(kw_only=True)
class DraftItem(Action):
    """Save a new item as a draft. Its columns and attachments are set on the unsaved item."""

    kind: ClassVar[str] = "item.drafted"
    right: ClassVar[str] = "item.draft"

    item: Item

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """It stands already, or fields cannot stand."""
        standing = [_("This item was drafted already.")] if self.item.pk else []
        return standing + item_reasons(self.item)

    def change(self) -> Item:
        """Save the row, not public and without a number, and its first revision."""
        self.item.live = False
        self.item.index_number, self.item.published_at, self.item.batch = "", None, None
        self.item.go_live_at, self.item.expire_at, self.item.expired = None, None, False
        self.item.author = self.by
        self.item.save()
        self.item.save_revision(user=self.by, log_action="wagtail.create")
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title and day of formation."""
        return {"title": subject.title, "formed_on": str(subject.formed_on)}


@dataclass(kw_only=True)
class EditItem(Action):
    """Save a changed item as its newest revision; what is public stays as it is until released.

    ``brought_back``: the earlier revision that this one repeats.
    """

    kind: ClassVar[str] = "item.edited"
    right: ClassVar[str] = "item.edit"

    item: Item
    brought_back: Any = None

    @cached_property
    def agency(self) -> Agency:
        """The publisher, as it stands: the changed item must not choose where the right is asked."""
        return Agency.objects.get(items=self.item.pk)

    def reasons(self) -> list[str]:
        """Fields that cannot stand, another publisher, or a lock that someone else holds."""
        found = item_reasons(self.item)
        if self.item.agency_id != self.agency.pk:
            found.append(_("Publisher: an item stays with the agency that drafted it."))
        if self.brought_back is None and self.item.pk and _decided(self.item):
            before = Item.objects.get(pk=self.item.pk).get_latest_revision_as_object()
            if any(getattr(before, name) != getattr(self.item, name) for name in OPENNESS):
                found.append(_("Way of openness: it was handed in with the item; change it by its own act."))
        lock = self.item.get_lock()
        if lock and lock.for_user(self.by):
            found.append(_("The item is locked by %s.") % self.item.locked_by)
        return found

    def change(self) -> Item:
        """Save the revision."""
        save_version(self.item, self.by, self.brought_back)
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title and number of the revision."""
        told = {"title": subject.title, "revision": subject.latest_revision_id}
        return {**told, **overtaken_facts(subject)}


@dataclass(kw_only=True)
class DiscardDraft(Action):
    """Remove a draft that was never public."""

    kind: ClassVar[str] = "item.discarded"
    right: ClassVar[str] = "item.discard"

    item: Item

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """It was public once, decided on as not public, or taken over with its number."""
        if self.item.live or self.item.releases.exists():
            return [_("What was public once is not discarded; withdraw it instead.")]
        if self.item.settlements.exists():
            return [_("It was approved as not public; that decision is kept.")]
        if self.item.index_number:
            return [_("It was taken over with an index number, which is not given again; it is kept.")]
        return []

    def change(self) -> Item:
        """Remove the row; its number stays in the ledger entry."""
        self._number = self.item.pk
        overtake(self.item, Plan.RELEASE, Plan.EXPIRY)
        self.item.delete()
        self.item.pk = self._number
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, for the record."""
        return {"title": subject.title, **overtaken_facts(subject)}


@dataclass(kw_only=True)
class KeepFile(Action):
    """Keep an uploaded file for use as an attachment; nothing outside reaches it."""

    kind: ClassVar[str] = "file.kept"
    right: ClassVar[str] = "item.draft"

    at: Agency
    upload: File
    name: str

    @property
    def agency(self) -> Agency:
        """The agency whose file it is."""
        return self.at

    def reasons(self) -> list[str]:
        """A name with a path in it, an unknown ending, nothing in it, or too much."""
        found = []
        if not self.name.strip() or any(c in self.name for c in "/\\\0") or self.name.startswith("."):
            found.append(_("File name “%s”: a file name must not contain a path.") % self.name[:80])
        if PurePosixPath(self.name).suffix.lower().lstrip(".") not in FILE_ENDINGS:
            found.append(
                _("File “%(name)s”: only these kinds are taken: %(endings)s.")
                % {"name": self.name[:80], "endings": ", ".join(sorted(FILE_ENDINGS))}
            )
        if not self.upload.size:
            found.append(_("File “%s” is empty.") % self.name[:80])
        if self.upload.size > LARGEST_FILE:
            found.append(
                _("File “%(name)s” is larger than %(limit)s MB.")
                % {"name": self.name[:80], "limit": LARGEST_FILE // 1024**2}
            )
        if len(self.name) > 200:
            found.append(_("The file name is longer than 200 characters."))
        return found

    def change(self) -> StoredFile:
        """Store it under a name of our own, with its digest."""
        digest = hashlib.sha256()
        for chunk in self.upload.chunks():
            digest.update(chunk)
        stored = StoredFile(
            agency=self.at,
            name=self.name,
            size=self.upload.size,
            sha256=digest.hexdigest(),
            uploaded_by=self.by,
        )
        stored.file.save(self.name, self.upload, save=False)
        stored.save()
        return stored

    def facts(self, subject: StoredFile) -> dict[str, Any]:
        """Name, size and digest."""
        return {"name": subject.name, "size": subject.size, "sha256": subject.sha256}
