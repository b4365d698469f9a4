"""What is kept of the review before release: what was handed in, who approved or returned it, in which step.

A submission is about one version of an item, or about an import as a whole. Nothing of it is ever changed back: a new
version is a new submission, and what was approved of the one before stays as it was.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Step(models.TextChoices):
    """The steps of review (三审三校) and the secrecy review of Art. 17."""

    FIRST = "first", _("First review")
    SECOND = "second", _("Second review")
    FINAL = "final", _("Final review")
    SECRECY = "secrecy", _("Secrecy review")


IN_ORDER = (Step.FIRST, Step.SECOND, Step.FINAL)
RELEASE = "release"
WAITS_FOR = [*((step.value, step.label) for step in IN_ORDER), (RELEASE, _("Release"))]


class Secrecy(models.TextChoices):
    """What the secrecy review came to."""

    PASSED = "passed", _("May be disclosed")
    ASKED = "asked", _("In doubt: a competent department is asked")
    REFUSED = "refused", _("Must not be disclosed")


class Outcome(models.TextChoices):
    """How a submission ended; empty while it is open."""

    RELEASED = "released", _("released")
    SETTLED = "settled", _("approved as not public")
    RETURNED = "returned", _("returned")
    SUPERSEDED = "superseded", _("edited since: review starts again")


class WithdrawalReason(models.TextChoices):
    """Why something is taken off the site. Practice, no list of the law; readers see the words given here."""

    EXPIRED = "expired", _("Expired or no longer in force")
    WRONG = "wrong", _("Wrong in content")
    SECRECY = "secrecy", _("Not suitable for disclosure")
    PRIVACY = "privacy", _("Personal privacy")
    REORGANISED = "reorganised", _("The agency was reorganised")
    OTHER = "other", _("Other reasons")


# Of these not even the title stays public.
SILENT_REASONS = {WithdrawalReason.SECRECY, WithdrawalReason.PRIVACY}


class Submission(models.Model):
    """A version handed in for review, and where its review stands.

    ``waits_for``: the step, or release, that is next; ``since``: from when on. ``secrecy``: what the secrecy review,
    which may come at any time before release, has said so far.
    """

    item = models.ForeignKey("catalog.Item", models.CASCADE, null=True, related_name="submissions")
    batch = models.ForeignKey("catalog.ImportBatch", models.PROTECT, null=True, related_name="submissions")
    revision = models.ForeignKey("wagtailcore.Revision", models.SET_NULL, null=True, related_name="+")
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()
    waits_for = models.CharField(max_length=10, choices=WAITS_FOR, default=Step.FIRST)
    since = models.DateTimeField()
    secrecy = models.CharField(max_length=10, choices=Secrecy, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-submitted_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(item=None, batch__isnull=False) | Q(item__isnull=False, batch=None),
                name="submission_of_item_or_import",
            ),
            models.UniqueConstraint(fields=["item"], condition=Q(outcome=""), name="item_in_review_once"),
            models.UniqueConstraint(fields=["batch"], condition=Q(outcome=""), name="import_in_review_once"),
        ]
        indexes = [models.Index(fields=["outcome", "waits_for"], name="submission_waiting")]

    def __str__(self) -> str:
        return f"{self.item_id or self.batch_id}: {self.outcome or self.waits_for}"

    @property
    def approvals(self) -> dict[str, "Review"]:
        """The step that was approved → who did."""
        passed = [review for review in self.reviews.all() if review.outcome in {"approved", "passed"}]
        return {review.step: review for review in passed}


class Review(models.Model):
    """One decision in one step. ``absent``: in whose place a deputy decided; ``words``: reason, basis or remark."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="reviews")
    step = models.CharField(max_length=10, choices=Step)
    outcome = models.CharField(
        max_length=10, choices=[("approved", _("approved")), ("returned", _("returned")), *Secrecy.choices]
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    absent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    proofread = models.BooleanField(default=False)
    words = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "step"],
                condition=Q(outcome__in=["approved", "passed"]),
                name="step_approved_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_step_display()}: {self.get_outcome_display()}"

    @property
    def persons(self) -> frozenset[int]:
        """All whom this decision is counted as: who made it, and in whose place."""
        return frozenset({self.by_id, self.absent_id} if self.absent_id else {self.by_id})


class Comment(models.Model):
    """A remark on an item, beside its review."""

    item = models.ForeignKey("catalog.Item", models.CASCADE, related_name="comments")
    revision = models.ForeignKey("wagtailcore.Revision", models.SET_NULL, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    words = models.CharField(max_length=500)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.words


class Original(models.Model):
    """The internal text of an item of which parts are removed before disclosure, as it stood before.

    No public page, list, feed or search reads this table. ``content``: title, summary, body and attachments.
    """

    item = models.ForeignKey("catalog.Item", models.CASCADE, related_name="originals")
    content = models.JSONField()
    files = models.ManyToManyField("catalog.StoredFile", related_name="+")
    removed = models.CharField(max_length=500)
    why = models.CharField(max_length=500)
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()

    class Meta:
        ordering = ["-kept_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.removed}"


class Settlement(models.Model):
    """An item approved as not public, and the day on which that is looked at again (Art. 18)."""

    item = models.ForeignKey("catalog.Item", models.CASCADE, related_name="settlements")
    submission = models.ForeignKey(Submission, models.CASCADE, related_name="+")
    openness = models.CharField(max_length=20)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    settled_at = models.DateTimeField()
    review_again_on = models.DateField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-settled_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(ended_at=None), name="settled_once")
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.openness}"
