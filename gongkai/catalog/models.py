"""The disclosure catalogue: columns, items with their header fields and attachments, index numbers, releases.

Items are changed by the actions of this app alone. Wagtail's mixins give drafts, revisions, locks and preview.
"""

import uuid
from pathlib import PurePosixPath

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.files.storage import FileSystemStorage
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin

from gongkai.agencies.models import Agency, Unit
from gongkai.catalog import choices, previews
from gongkai.catalog.blocks import BodyBlocks
from gongkai.catalog.reviews import Submission, WithdrawalReason

WAGTAILS_PLANS = (
    "go_live_at",
    "expire_at",
    "expired",
)  # never set here: what is planned is an act of its own
LONGEST_NOTE = 300  # characters of a change note and of a reason of withdrawal


def private_storage() -> FileSystemStorage:
    """Files that no address reaches: attachments before and beside their release."""
    return FileSystemStorage(location=settings.PRIVATE_ROOT, base_url=None)


def private_path(stored: "StoredFile", filename: str) -> str:
    """Where an attachment is kept: a name of our own, only the ending is the sender's."""
    suffix = PurePosixPath(filename).suffix.lower()[:10]
    return f"attachments/{stored.agency_id}/{uuid.uuid4().hex}{suffix}"


class Column(models.Model):
    """A column (栏目) of an agency's site."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="columns", verbose_name=_("agency"))
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("column above")
    )
    code = models.SlugField(_("name in addresses"), max_length=60)
    name = models.CharField(_("name"), max_length=60)
    name_en = models.CharField(_("name in English"), max_length=100, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=choices.column_kinds)
    description = models.CharField(_("description"), max_length=300, blank=True)
    keywords = models.CharField(_("keywords"), max_length=200, blank=True)
    in_section = models.BooleanField(_("in the 政府信息公开 section"), default=False)
    category = models.CharField(
        _("category of Art. 20"), max_length=20, blank=True, choices=choices.categories
    )
    owner = models.ForeignKey(
        Unit, models.SET_NULL, null=True, blank=True, related_name="columns", verbose_name=_("owner")
    )
    freshness_days = models.PositiveSmallIntegerField(_("to be updated within days"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    is_open = models.BooleanField(_("shown to the public"), default=True)

    class Meta:
        verbose_name = _("column")
        verbose_name_plural = _("columns")
        ordering = ["agency", "position", "pk"]
        constraints = [models.UniqueConstraint(fields=["agency", "code"], name="column_code_once_per_agency")]

    def __str__(self) -> str:
        return self.name


class StoredFile(models.Model):
    """An uploaded file, private until an item that carries it is released."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="stored_files", verbose_name=_("agency"))
    name = models.CharField(_("file name"), max_length=200)
    file = models.FileField(_("file"), storage=private_storage, upload_to=private_path)
    size = models.PositiveBigIntegerField(_("bytes"), default=0)
    sha256 = models.CharField(max_length=64, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("uploaded by")
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("attachment file")
        verbose_name_plural = _("attachment files")
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.name


class NotReleasedHere(Exception):
    """An item was to be published or taken back past its acts."""


class Item(PreviewableMixin, DraftStateMixin, LockableMixin, RevisionMixin, ClusterableModel):
    """One piece of government information with the header fields of LAW.md §9.2.

    The row holds the public version (or the first draft); newer drafts are revisions. Art. 12 asks for four fields:
    index number (given at release), title, summary and the day it was formed.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="items", verbose_name=_("publisher"))
    unit = models.ForeignKey(
        Unit, models.SET_NULL, null=True, blank=True, related_name="items", verbose_name=_("responsible unit")
    )
    title = models.CharField(_("title"), max_length=300)
    index_number = models.CharField(_("index number"), max_length=80, blank=True, editable=False)
    doc_number = models.CharField(_("document number"), max_length=100, blank=True)
    arrangement = models.CharField(_("arrangement class"), max_length=100, blank=True)
    category = models.CharField(
        _("category of Art. 20"), max_length=20, blank=True, choices=choices.categories
    )
    openness_kind = models.CharField(
        _("kind of openness"), max_length=20, blank=True, choices=choices.openness_kinds
    )
    topic = models.CharField(_("topic"), max_length=20, blank=True, choices=choices.topics)
    genre = models.CharField(_("genre"), max_length=20, blank=True, choices=choices.genres)
    keywords = models.CharField(_("keywords"), max_length=200, blank=True)
    summary = models.TextField(_("summary"), max_length=500, validators=[MaxLengthValidator(500)])
    source = models.CharField(_("source"), max_length=100, blank=True)
    written_on = models.DateField(_("written on"), null=True, blank=True)
    formed_on = models.DateField(_("formed on"))
    published_at = models.DateTimeField(_("published at"), null=True, blank=True, editable=False)
    effective_on = models.DateField(_("in force from"), null=True, blank=True)
    repealed_on = models.DateField(_("repealed on"), null=True, blank=True)
    validity = models.CharField(_("validity"), max_length=20, blank=True, choices=choices.validities)
    openness = models.CharField(
        _("way of openness"), max_length=20, default="proactive", choices=choices.openness
    )
    openness_ground = models.CharField(
        _("ground for not disclosing"), max_length=20, blank=True, choices=choices.withholding_grounds
    )
    openness_reason = models.CharField(_("reason for not disclosing"), max_length=300, blank=True)
    interprets = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="interpretations",
        verbose_name=_("interprets"),
    )
    body = StreamField(BodyBlocks(), verbose_name=_("text"), blank=True, use_json_field=True)
    columns = ParentalManyToManyField(Column, related_name="items", verbose_name=_("columns"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("author"),
    )
    batch = models.ForeignKey(
        "ImportBatch",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="items",
        verbose_name=_("import"),
    )

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="item")

    search_auto_update = False
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("item")
        verbose_name_plural = _("items")
        ordering = ["-published_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "index_number"], condition=~Q(index_number=""), name="index_number_once"
            )
        ]
        indexes = [
            models.Index(fields=["agency", "live", "published_at"], name="item_by_publication"),
            models.Index(fields=["agency", "live", "formed_on"], name="item_by_formation"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def revisions(self):
        """All revisions of this item."""
        return self._revisions

    def with_content_json(self, content):
        """The item as a revision has it; what release fixed once is never taken from a revision."""
        revised = super().with_content_json(content)
        for name in ("index_number", "published_at", "author_id", "batch_id", "agency_id", *WAGTAILS_PLANS):
            setattr(revised, name, getattr(self, name))
        return revised

    def publish(self, revision, **options):
        """Refused: Wagtail's own ways to publish, such as ``publish_scheduled``, know nothing of the review."""
        raise NotReleasedHere(self)

    def unpublish(self, **options):
        """Refused: a withdrawal has a reason, and stands in the ledger."""
        raise NotReleasedHere(self)

    def serve_preview(self, request, mode_name):
        """The draft as the public would see it."""
        return previews.answer(request, self)


class ItemAttachment(models.Model):
    """A stored file attached to an item, in order."""

    item = ParentalKey(Item, on_delete=models.CASCADE, related_name="attachments")
    stored = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name=_("file"))
    title = models.CharField(_("shown as"), max_length=200, blank=True)
    sort_order = models.IntegerField(null=True, blank=True, editable=False)

    sort_order_field = "sort_order"

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.title or self.stored.name


class Release(models.Model):
    """One release of an item to the public; from the second on it carries a change note."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="releases")
    number = models.PositiveSmallIntegerField(_("version"))
    released_at = models.DateTimeField(_("released at"))
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    revision = models.ForeignKey("wagtailcore.Revision", models.SET_NULL, null=True, related_name="+")
    change_note = models.CharField(_("what changed"), max_length=LONGEST_NOTE, blank=True)
    ended_at = models.DateTimeField(_("withdrawn at"), null=True)
    end_kind = models.CharField(_("why"), max_length=20, choices=WithdrawalReason, blank=True)
    end_reason = models.CharField(_("reason of withdrawal"), max_length=LONGEST_NOTE, blank=True)
    submission = models.ForeignKey(Submission, models.PROTECT, null=True, related_name="releases")

    class Meta:
        ordering = ["item", "number"]
        constraints = [models.UniqueConstraint(fields=["item", "number"], name="release_number_once")]

    def __str__(self) -> str:
        return f"{self.item_id} v{self.number}"


class ImportBatch(models.Model):
    """Items taken over together from another system; a second person releases them together."""

    agency = models.ForeignKey(
        Agency, models.PROTECT, related_name="import_batches", verbose_name=_("agency")
    )
    source = models.CharField(_("taken over from"), max_length=200)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("imported by")
    )
    imported_at = models.DateTimeField(_("imported at"), auto_now_add=True)
    count = models.PositiveIntegerField(_("items"))
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("released by")
    )
    released_at = models.DateTimeField(_("released at"), null=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-imported_at"]

    def __str__(self) -> str:
        return self.source


class IndexCounter(models.Model):
    """The last serial given by an agency in a period; its row is the lock under which numbers are given."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    period = models.CharField(max_length=60)
    last_serial = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "period"], name="index_counter_once")]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.period}: {self.last_serial}"


from gongkai.catalog import checks, digests, schedules  # noqa: E402, F401  models that refer to those above
