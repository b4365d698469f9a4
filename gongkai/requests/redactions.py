"""Papers from which parts are removed before they are given (Art. 37): source, boxes, the copy with its proof."""

import hashlib
import json
import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from gongkai.law import redaction_grounds
from gongkai.redaction import Area, Size
from gongkai.requests import sealing
from gongkai.requests.models import CaseFile, RequestCase, tongue


def grounds() -> list[tuple[str, str]]:
    """Why a part may be removed, with the article."""
    english, today = tongue().startswith("en"), timezone.localdate()
    return [
        (one.id, f"{one.label_en if english else one.label_zh} · {one.citation(today).short}")
        for one in redaction_grounds.grounds()
    ]


class Redaction(models.Model):
    """One paper of a case on its way to a copy that can be given.

    ``source``: as it came; ``pdf``: the same as a PDF; ``sizes``: width and height of its pages in points. ``sealed``
    holds the words by which boxes were found. ``copy`` and ``proof`` are those of the last copy that was made.
    """

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="redactions")
    source = models.ForeignKey(CaseFile, models.PROTECT, related_name="+")
    pdf = models.ForeignKey(CaseFile, models.PROTECT, related_name="+")
    sizes = models.JSONField()
    owner = models.UUIDField(default=uuid.uuid4, editable=False)
    sealed = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    copy = models.ForeignKey(CaseFile, models.PROTECT, null=True, related_name="+")
    proof = models.JSONField(default=dict)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    begun_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["case", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.pk}"

    @property
    def pages(self) -> list[Size]:
        """The pages as they are shown."""
        return [Size(*one) for one in self.sizes]

    def places_of_words(self) -> dict[str, list[int]]:
        """The words by which boxes that stand were found, with the boxes' numbers; raises sealing.CannotUnseal."""
        if not self.sealed:
            return {}
        standing = set(self.boxes.values_list("pk", flat=True))
        found = sealing.unseal(str(self.owner), self.sealed)["words"]
        left = {word: [one for one in numbers if one in standing] for word, numbers in found.items()}
        return {word: numbers for word, numbers in left.items() if numbers}

    @property
    def words(self) -> list[str]:
        """The words by which boxes that stand were found; raises sealing.CannotUnseal."""
        return list(self.places_of_words())

    def keep_words(self, places: dict[str, list[int]]) -> None:
        """Keep them, sealed."""
        self.sealed = sealing.seal(str(self.owner), {"words": places}) if places else ""

    def reseal(self) -> None:
        """Seal what is sealed under the newest key; raises sealing.CannotUnseal."""
        owner = str(self.owner)
        if self.sealed:
            self.sealed = sealing.seal(owner, sealing.unseal(owner, self.sealed))
        if self.proof.get("reason"):
            self.proof["reason"] = sealing.seal(owner, sealing.unseal(owner, self.proof["reason"]))
        self.save(update_fields=["sealed", "proof"])

    @property
    def fingerprint(self) -> str:
        """Names the boxes and their grounds as they are now."""
        told = [one.told() for one in self.boxes.all()]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    @property
    def copy_is_current(self) -> bool:
        """Whether the copy was made of the boxes as they are now."""
        return self.copy_id is not None and self.proof.get("fingerprint") == self.fingerprint


class RedactionBox(models.Model):
    """A part to be removed: points on the page as it is shown, from its upper left corner; ``ground``: by the law.

    ``found``: a word was found there, rather than a box drawn.
    """

    redaction = models.ForeignKey(Redaction, models.CASCADE, related_name="boxes")
    page = models.PositiveIntegerField()
    left = models.FloatField()
    top = models.FloatField()
    right = models.FloatField()
    bottom = models.FloatField()
    ground = models.CharField(max_length=30, choices=grounds)
    found = models.BooleanField(default=False)
    read = models.BooleanField(default=False)

    class Meta:
        ordering = ["redaction", "page", "top", "left", "pk"]

    def __str__(self) -> str:
        return f"{self.redaction_id} p{self.page}"

    @property
    def area(self) -> Area:
        """Where it lies."""
        return Area(self.left, self.top, self.right, self.bottom)

    @property
    def label(self) -> str:
        """What is printed on it."""
        return redaction_grounds.ground(self.ground).label(timezone.localdate())

    def told(self) -> list[Any]:
        """As it stands in a fingerprint and in the record of a copy."""
        sides = (self.left, self.top, self.right, self.bottom)
        return [self.page, *(round(one, 2) for one in sides), self.ground]
