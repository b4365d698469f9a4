"""What the release gate keeps: results of files, overridden findings, an agency's own words, runs over the stock."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency
from gongkai.catalog.gate import Level
from gongkai.catalog.models import Item, StoredFile

LONGEST_REASON = 300  # characters of the reason of an override
LEVEL_NAMES = {Level.STOP: _("stops"), Level.ASK: _("to be confirmed"), Level.TELL: _("for information")}


def word_levels() -> list[tuple[str, str]]:
    """The levels that an agency may give to a word of its own."""
    return [(level.value, str(LEVEL_NAMES[level])) for level in Level]


class KeptExamination(models.Model):
    """What the gate found in a file under one set of rules; ``result``: ``Examination.as_dict()``."""

    rules = models.CharField(max_length=64)
    result = models.JSONField()
    examined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class KeptOverride(models.Model):
    """A finding that a named reviewer lets pass; it holds as long as the very finding stands."""

    key = models.CharField(max_length=64)
    code = models.CharField(max_length=60)
    reason = models.CharField(_("reason"), max_length=LONGEST_REASON)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["at"]


class FileExamination(KeptExamination):
    """Of a stored file."""

    stored = models.ForeignKey(StoredFile, models.CASCADE, related_name="examinations")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stored", "rules"], name="file_examined_once")]

    def __str__(self) -> str:
        return f"{self.stored_id} {self.rules[:8]}"


class FindingOverride(KeptOverride):
    """In a text or file of an item."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="overrides")

    class Meta(KeptOverride.Meta):
        abstract = False
        constraints = [models.UniqueConstraint(fields=["item", "key"], name="finding_overridden_once")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.code}"


class HouseWord(models.Model):
    """A wrong name or a term to avoid, at an agency and all below it, and what to write instead."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="house_words", verbose_name=_("agency"))
    wrong = models.CharField(_("not to be written"), max_length=60)
    instead = models.CharField(_("to be written instead"), max_length=120, blank=True)
    level = models.CharField(_("gravity"), max_length=10, default=Level.ASK.value, choices=word_levels)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")
        ordering = ["agency", "wrong"]
        constraints = [models.UniqueConstraint(fields=["agency", "wrong"], name="house_word_once")]

    def __str__(self) -> str:
        return self.wrong


class StockRun(models.Model):
    """One examination of everything public and waiting at an agency and below; it goes on after a stop."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="stock_runs")
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    begun_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    last_item = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.done}/{self.total}"


class StockFinding(models.Model):
    """One finding of a run, in words of both languages; ``is_public``: it stands in what readers see."""

    run = models.ForeignKey(StockRun, models.CASCADE, related_name="findings")
    item = models.ForeignKey(Item, models.CASCADE, related_name="+")
    is_public = models.BooleanField()
    key = models.CharField(max_length=64)
    code = models.CharField(max_length=60)
    level = models.CharField(max_length=10)
    count = models.PositiveIntegerField()
    told_zh = models.TextField()
    told_en = models.TextField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.item_id} {self.code}"
