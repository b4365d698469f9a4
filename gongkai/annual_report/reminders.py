"""What the supervising office has reminded its agencies of: the report of a year that is still to come."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.agencies import rights
from gongkai.agencies.models import Agency, Staff
from gongkai.annual_report.models import PublishedReport, ReportYear

DONE = (ReportYear.State.SIGNED, ReportYear.State.PUBLISHED)


class Reminder(models.Model):
    """A reminder stays on the desk of the agency until its report of that year is signed or public."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="reminders", verbose_name=_("agency"))
    year = models.PositiveSmallIntegerField(_("report year"))
    words = models.CharField(_("words"), max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("reminded at"))

    class Meta:
        verbose_name = _("reminder of a report")
        verbose_name_plural = _("reminders of reports")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["year", "agency"], name="reminder_by_year")]

    def __str__(self) -> str:
        return f"{self.agency} {self.year}"


def standing_for(user: Staff) -> models.QuerySet[Reminder]:
    """The reminders that wait for this person: of agencies whose reports they write or sign, not answered yet."""
    agencies = models.Q(pk__in=[])
    for right in ("report.write", "report.sign"):
        agencies |= models.Q(pk__in=rights.agencies_for(user, right).values("pk"))
    own = models.OuterRef("agency"), models.OuterRef("year")
    answered = ReportYear.objects.filter(agency=own[0], year=own[1], state__in=DONE)
    public = PublishedReport.objects.filter(item__agency=own[0], year=own[1], item__live=True)
    found = Reminder.objects.filter(agency__in=Agency.objects.filter(agencies).values("pk"))
    return (
        found.exclude(models.Exists(answered)).exclude(models.Exists(public)).select_related("agency", "by")
    )


def latest(agencies: Any, year: int) -> dict[int, Any]:
    """{number of the agency: when it was reminded last of this year}."""
    rows = Reminder.objects.filter(agency__in=agencies, year=year).order_by().values_list("agency")
    return dict(rows.annotate(last=models.Max("at")))
