"""What is kept of annual reports: the figures that a published report holds, beside its catalogue item."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.catalog.models import Item


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
