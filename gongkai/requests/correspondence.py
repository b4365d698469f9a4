"""Letters of cases as they are kept, an agency's own wording and names for them, and what an outcome points to."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency
from gongkai.law import letters
from gongkai.law.remedies import agency_kinds
from gongkai.requests.drafts import Method, ReplyDraft
from gongkai.requests.models import LONGEST_NAME, AskedItem, CaseEvent, CaseFile, RequestCase, tongue

SERVICE = {"served_on", "method", "waybill"}
LONGEST_REASON = 300
REPLY, REPLY_ZH = "reply", "政府信息公开申请答复书"
"""The letter that answers a request: one of the answers of the law, or several of them in one."""


class KeptForGood(Exception):
    """A wording or an issued letter was to be changed or removed."""


def letter_label(letter: str) -> str:
    """What a letter is called."""
    if letter == REPLY:
        return gettext("Reply to the request")
    found = letters.letters().get(letter)
    return (found.label_en if tongue().startswith("en") else found.label_zh) if found else letter


def kinds_of_agency() -> list[tuple[str, str]]:
    """The kinds of agency by which the organ of review differs; "" follows the tree of agencies."""
    english = tongue().startswith("en")
    return [(one.id, one.label_en if english else one.label_zh) for one in agency_kinds()]


class LetterWording(models.Model):
    """One version of an agency's own wording of a letter: ``texts`` as ``letter_wording.reworded`` takes them.

    No texts: from that day on the statutory wording. Never changed; of those in force on a day the one with the latest
    ``valid_from`` holds, and of these the latest version.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="letter_wordings")
    letter = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField(_("version"))
    valid_from = models.DateField(_("valid from"))
    texts = models.JSONField(default=dict)
    reason = models.CharField(_("reason"), max_length=LONGEST_REASON)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("wording of a letter")
        verbose_name_plural = _("wordings of letters")
        ordering = ["agency", "letter", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "letter", "version"], name="wording_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.letter} v{self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Append; a version that stands cannot be saved again."""
        if not self._state.adding:
            raise KeptForGood(str(self))
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refused: versions are final."""
        raise KeptForGood(str(self))


class LetterSettings(models.Model):
    """What every letter of an agency names: organ of review, court, whom to call, where to pay, the seal's place."""

    agency = models.OneToOneField(Agency, models.PROTECT, primary_key=True, related_name="letter_settings")
    agency_kind = models.CharField(_("kind of agency"), max_length=40, choices=kinds_of_agency, blank=True)
    review_organ = models.CharField(_("organ of review"), max_length=200, blank=True)
    second_review_organ = models.CharField(_("second organ of review"), max_length=200, blank=True)
    court = models.CharField(_("court"), max_length=100, blank=True)
    online_review = models.CharField(_("online way to ask for review"), max_length=200, blank=True)
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    payment = models.CharField(_("where a fee is paid"), max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.agency_id}"


class CaseLetter(models.Model):
    """A letter of a case: prepared, perhaps edited, then issued; from then on only its service is added.

    ``event``: what it tells; ``of``: the letter that a slip or a proof of service belongs to. ``facts``: values typed
    for its variables, those of an item under ``item.variable``. ``lines``: the paragraphs as they were edited in Word.
    ``wordings``: {letter: [version of the agency's own wording, 0 for the statutory one; the day it is valid from]}.
    """

    case = models.ForeignKey(RequestCase, models.PROTECT, related_name="letters")
    letter = models.CharField(_("letter"), max_length=40)
    round_number = models.PositiveSmallIntegerField(default=1)
    event = models.ForeignKey(CaseEvent, models.PROTECT, null=True, related_name="letters")
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="slips")
    draft = models.ForeignKey(ReplyDraft, models.PROTECT, null=True, related_name="letters")
    on = models.DateField(_("day of the letter"))
    facts = models.JSONField(default=dict)
    lines = models.JSONField(default=list)
    wordings = models.JSONField(default=dict)
    number = models.CharField(_("document number"), max_length=80, blank=True)
    late = models.BooleanField(default=False)
    paper = models.OneToOneField(CaseFile, models.PROTECT, null=True, related_name="letter")
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    prepared_at = models.DateTimeField(auto_now=True)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    issued_at = models.DateTimeField(null=True)
    served_on = models.DateField(_("served on"), null=True)
    method = models.CharField(max_length=20, choices=Method, blank=True)
    waybill = models.CharField(max_length=40, blank=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["case", "pk"]
        indexes = [models.Index(fields=["case", "letter"], name="letter_of_case")]

    def __str__(self) -> str:
        return f"{self.label} {self.number}".strip()

    @property
    def label(self) -> str:
        """What it is called; a reply by its one letter, if it is one."""
        return letter_label(next(iter(self.wordings)) if len(self.wordings) == 1 else self.letter)

    @property
    def label_zh(self) -> str:
        """What it is called on papers."""
        names = [letters.letters()[one].label_zh for one in self.wordings or () if one in letters.letters()]
        return names[0] if len(names) == 1 else REPLY_ZH

    @property
    def to_applicant(self) -> bool:
        """Whether it bears the applicant's name; a proof of service bears that of its letter."""
        if self.letter == "proof_of_service" and self.of is not None:
            return self.of.to_applicant
        return self.letter == REPLY or letters.letters()[self.letter].to == "applicant"

    @property
    def issued(self) -> bool:
        """Whether it is issued, and so final."""
        return self.paper_id is not None

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A letter that is issued takes its service alone."""
        fields = set(kwargs.get("update_fields") or {"all"})
        stands = CaseLetter.objects.filter(pk=self.pk).exclude(paper=None)
        if self.pk and not fields <= SERVICE and stands.exists():
            raise KeptForGood(str(self))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refused once it is issued."""
        if self.issued:
            raise KeptForGood(str(self))
        return super().delete(*args, **kwargs)


class ItemReference(models.Model):
    """What the outcome of an item points to: the agency that is responsible, or the earlier request it repeats."""

    item = models.OneToOneField(AskedItem, models.CASCADE, related_name="reference")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    name = models.CharField(_("agency that is responsible"), max_length=LONGEST_NAME, blank=True)
    contact = models.CharField(_("how to reach it"), max_length=300, blank=True)
    earlier = models.ForeignKey(RequestCase, models.PROTECT, null=True, related_name="repeated_by")

    def __str__(self) -> str:
        return f"{self.item_id}: {self.name or self.earlier_id}"
