"""What is given with a reply: what the release gate found in it, and the catalogue item that an answer became."""

from django.db import models

from gongkai.catalog.checks import KeptExamination, KeptOverride
from gongkai.catalog.models import Item
from gongkai.requests.models import CaseFile, RequestCase


class GivenExamination(KeptExamination):
    """Of a paper that is given."""

    kept = models.ForeignKey(CaseFile, models.CASCADE, related_name="examinations")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kept", "rules"], name="given_examined_once")]

    def __str__(self) -> str:
        return f"{self.kept_id} {self.rules[:8]}"


class GivenOverride(KeptOverride):
    """In a paper that is given."""

    case = models.ForeignKey(RequestCase, models.CASCADE, related_name="given_overrides")

    class Meta(KeptOverride.Meta):
        abstract = False
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
