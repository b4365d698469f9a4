"""Replies on their way: versions of the text, their review by the agency's chain, the number and the service."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Role
from gongkai.requests.models import RequestCase

LONGEST_TEXT = 20_000


class Method(models.TextChoices):
    """How a reply is served; the day that counts follows from it."""

    IN_PERSON = "in_person", _("handed over, signed for")
    POST = "post", _("by post (EMS); the day it is handed to the post office counts")
    ELECTRONIC = "electronic", _("electronically; the day it reaches the applicant counts")
    THROUGH = "through", _("through another agency, signed for")


class ReplyDraft(models.Model):
    """One version of the text of a reply. A new version begins its review anew.

    ``step``: the place in the chain that decides next; None before it is handed in and after it is returned.
    """

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="drafts")
    version = models.PositiveSmallIntegerField()
    round_number = models.PositiveSmallIntegerField(default=1)
    text = models.TextField(_("text of the reply"), max_length=LONGEST_TEXT)
    chain = models.JSONField(default=list)
    step = models.PositiveSmallIntegerField(null=True)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField(auto_now_add=True)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    reply_number = models.CharField(_("reply number"), max_length=80, blank=True)
    issued_on = models.DateField(null=True)
    late_confirmed = models.BooleanField(default=False)
    method = models.CharField(max_length=20, choices=Method, blank=True)
    waybill = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["case", "version"]
        constraints = [models.UniqueConstraint(fields=["case", "version"], name="draft_version_once")]

    def __str__(self) -> str:
        return f"{self.case_id} v{self.version}"

    @property
    def approved(self) -> bool:
        """Whether the whole chain has agreed."""
        return self.step is not None and self.step >= len(self.chain)

    @property
    def waits_for(self) -> str:
        """The role that decides next; empty when nobody does."""
        return self.chain[self.step] if self.step is not None and self.step < len(self.chain) else ""

    @property
    def waits_for_label(self) -> str:
        """That role in words."""
        return str(Role(self.waits_for).label) if self.waits_for else ""


class DraftReview(models.Model):
    """What one step of the chain decided."""

    class Outcome(models.TextChoices):
        APPROVED = "approved", _("approved")
        RETURNED = "returned", _("returned")

    draft = models.ForeignKey(ReplyDraft, models.PROTECT, related_name="reviews")
    role = models.CharField(max_length=20, choices=Role)
    outcome = models.CharField(max_length=10, choices=Outcome)
    words = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    absent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["draft", "pk"]

    def __str__(self) -> str:
        return f"{self.draft} {self.role} {self.outcome}"
