"""What is given with a reply: what the release gate found in it, and the catalogue item that an answer became."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.catalog.checks import LONGEST_REASON
from gongkai.catalog.models import Item
from gongkai.requests.models import CaseFile, RequestCase


class GivenExamination(models.Model):
    """What the gate found in a paper under one set of rules; ``result``: ``Examination.as_dict()``."""

    kept = models.ForeignKey(CaseFile, models.CASCADE, related_name="examinations")
    rules = models.CharField(max_length=64)
    result = models.JSONField()
    examined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kept", "rules"], name="given_examined_once")]

    def __str__(self) -> str:
        return f"{self.kept_id} {self.rules[:8]}"


class GivenOverride(models.Model):
    """A finding in a paper that a named reviewer lets pass; it holds as long as the very finding stands."""

    case = models.ForeignKey(RequestCase, models.CASCADE, related_name="given_overrides")
    key = models.CharField(max_length=64)
    code = models.CharField(max_length=60)
    reason = models.CharField(_("reason"), max_length=LONGEST_REASON)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at"]
        constraints = [models.UniqueConstraint(fields=["case", "key"], name="given_overridden_once")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.code}"


class AnswerItem(models.Model):
    """A catalogue item that was drafted from what a request was given (Art. 44)."""

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="answer_items")
    item = models.OneToOneField(Item, models.CASCADE, related_name="from_answer")
    drafted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.case_id} → {self.item_id}"
