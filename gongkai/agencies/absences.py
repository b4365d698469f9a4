"""Who stands in for whom: an absence, for a time, with the deputy named for it."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Absence(models.Model):
    """The days, both included, on which a deputy holds the reviewing duties of someone who is away."""

    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="absences", verbose_name=_("absent")
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="standing_in", verbose_name=_("deputy")
    )
    since = models.DateField(_("since"))
    until = models.DateField(_("until, included"))

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        ordering = ["-since", "-pk"]
        constraints = [models.CheckConstraint(condition=~Q(staff=F("deputy")), name="deputy_is_someone_else")]

    def __str__(self) -> str:
        return f"{self.staff} → {self.deputy}"


def on_day(day: dt.date, prefix: str = "") -> Q:
    """The condition that an absence holds on a day. ``prefix``: the lookup that leads to absences."""
    return Q(**{f"{prefix}since__lte": day, f"{prefix}until__gte": day})
