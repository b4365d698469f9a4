"""What is kept of annual reports: the figures that a published report holds, and our own while they are made."""

import datetime as dt
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item
from gongkai.law import report_due


class PublishedReport(models.Model):
    """The figures of one published annual report; public exactly as long as its item is.

    ``cells``: {key of ``law/report``: {"value": int | float | None, "raw": str, "where": …}}. ``figures``: the numbers
    that the text states, [{"measure", "label", "value", "unit", …}]. ``provenance``: sentences on where they come from.
    """

    item = models.OneToOneField(Item, models.CASCADE, related_name="report", verbose_name=_("item"))
    year = models.PositiveSmallIntegerField(_("report year"))
    template = models.CharField(_("form"), max_length=10, blank=True)
    cells = models.JSONField(_("cells"), default=dict)
    figures = models.JSONField(_("stated figures"), default=list)
    findings = models.JSONField(_("findings"), default=list)
    doubts = models.JSONField(_("doubts"), default=list)
    provenance = models.JSONField(_("where the figures come from"), default=list)

    class Meta:
        verbose_name = _("published report")
        verbose_name_plural = _("published reports")
        ordering = ["item__agency", "-year"]

    def __str__(self) -> str:
        return f"{self.item.agency} {self.year}"


class ReportYear(models.Model):
    """The report of one agency on one year, while it is made: opened, compiled, written, signed, published.

    ``cells``: {key: number} as compiled last, from the ledger up to entry ``position``; ``changes``: what differs from
    the compilation before, [{"key", "before", "after"}]. ``fields``: the measured figures that the text may name, as
    counted with the cells. ``findings``: what the check found at ``checked_at``, each with ``ref`` by which an
    explanation names it. ``revision`` counts the acts that change what would be signed. ``item``: what the signature
    no. ``placed_signature`` became in the catalogue; ``placed_as``: the digest of what is released of it unchanged.
    Whether it is late follows from ``due`` and the day, never from a state.
    """

    class State(models.TextChoices):
        DRAFTING = "drafting", _("being drafted")
        SUBMITTED = "submitted", _("waiting for signature")
        RETURNED = "returned", _("returned")
        SIGNED = "signed", _("signed")
        PUBLISHED = "published", _("published")

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="report_years", verbose_name=_("agency"))
    year = models.PositiveSmallIntegerField(_("report year"))
    template = models.CharField(_("form"), max_length=10)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFTING)
    revision = models.PositiveIntegerField(default=0)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(_("opened at"))

    cells = models.JSONField(_("cells"), default=dict)
    position = models.PositiveBigIntegerField(_("last ledger entry counted"), default=0)
    compiled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    compiled_at = models.DateTimeField(_("compiled at"), null=True)
    changes = models.JSONField(_("changes since the compilation before"), default=list)
    fields = models.JSONField(_("measured figures"), default=dict)

    findings = models.JSONField(_("findings"), default=list)
    checked_at = models.DateTimeField(_("checked at"), null=True)

    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    submitted_at = models.DateTimeField(_("handed in at"), null=True)
    returned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    returned_at = models.DateTimeField(_("returned at"), null=True)
    returned_why = models.TextField(_("reasons of the return"), blank=True)
    item = models.OneToOneField(
        Item, models.SET_NULL, null=True, related_name="report_year", verbose_name=_("item")
    )
    placed_signature = models.PositiveSmallIntegerField(default=0)
    placed_as = models.CharField(max_length=64, blank=True)
    published_at = models.DateTimeField(_("published at"), null=True)

    class Meta:
        verbose_name = _("report of a year")
        verbose_name_plural = _("reports of years")
        ordering = ["agency__tree_path", "-year"]
        constraints = [models.UniqueConstraint(fields=["agency", "year"], name="report_year_once")]
        indexes = [models.Index(fields=["year", "state"], name="report_year_by_state")]

    def __str__(self) -> str:
        return f"{self.agency} {self.year}"

    @property
    def is_open(self) -> bool:
        """Whether it may still be compiled, written and explained."""
        return self.state in (self.State.DRAFTING, self.State.RETURNED)

    @property
    def due(self) -> report_due.ReportDue | None:
        """The last day of law for publishing it."""
        return report_due.last_day(self.agency.kind, self.agency.level, self.year)

    @property
    def frozen(self) -> "FrozenReport | None":
        """What was signed last, while that signature stands."""
        if self.state not in (self.State.SIGNED, self.State.PUBLISHED):
            return None
        return self.signatures.order_by("-number").first()

    def findings_of(self, *levels: str) -> list[dict[str, Any]]:
        """The findings of these levels."""
        return [finding for finding in self.findings if finding["level"] in levels]


class ReportPart(models.Model):
    """The text of one statutory part, with its fields as tokens. ``revision`` counts how often it was saved."""

    report = models.ForeignKey(ReportYear, models.CASCADE, related_name="parts")
    key = models.CharField(max_length=20)
    text = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["report", "key"]
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="report_part_once")]

    def __str__(self) -> str:
        return f"{self.report} {self.key}"


class Explanation(models.Model):
    """Why a finding that asks for an explanation is right all the same. ``ref``: that of the finding."""

    report = models.ForeignKey(ReportYear, models.CASCADE, related_name="explanations")
    ref = models.CharField(max_length=64)
    finding = models.JSONField()
    words = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["report", "ref"], name="finding_explained_once")]

    def __str__(self) -> str:
        return self.words


class FrozenIsFinal(Exception):
    """What was signed was to be changed or removed."""


class Signatures(models.QuerySet):
    """What was signed can be read and added to, nothing else."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refused: what was signed is final."""
        raise FrozenIsFinal

    def delete(self) -> NoReturn:
        """Refused: what was signed is final."""
        raise FrozenIsFinal


class FrozenReport(models.Model):
    """What the head signed, kept for good: figures, text with its fields filled, where the ledger stood.

    ``content``: cells {key: number}, texts {part: text}, written {part: text with tokens}, fields, findings,
    explanations, position and head_hash. ``digest`` is the SHA-256 of its canonical text; the ledger's entry of the
    signature holds it too. A report that was returned after its signature and signed again has a second one.
    """

    report = models.ForeignKey(ReportYear, models.PROTECT, related_name="signatures")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    position = models.PositiveBigIntegerField()
    head_hash = models.CharField(max_length=64)
    counted_at = models.DateTimeField()
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    absent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField()

    objects = Signatures.as_manager()

    class Meta:
        ordering = ["report", "number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="signature_number_once")]

    def __str__(self) -> str:
        return f"{self.report} #{self.number}"

    @property
    def day(self) -> dt.date:
        """The day of the signature."""
        return timezone.localdate(self.signed_at)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add it; what stands is not saved again."""
        if not self._state.adding:
            raise FrozenIsFinal(str(self))
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: what was signed is final."""
        raise FrozenIsFinal(str(self))


class Erratum(models.Model):
    """What was published about figures that the ledger corrected after the signature.

    ``cells``: [{"key", "label", "frozen", "now", "entries": [numbers]}]; ``position``: where the ledger stood.
    """

    report = models.ForeignKey(ReportYear, models.PROTECT, related_name="errata")
    number = models.PositiveSmallIntegerField()
    cells = models.JSONField()
    position = models.PositiveBigIntegerField()
    words = models.CharField(max_length=1000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["report", "number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="erratum_number_once")]

    def __str__(self) -> str:
        return f"{self.report} erratum {self.number}"


from gongkai.annual_report import reminders  # noqa: E402, F401  a model that refers to those above
