"""Who gets the daily mail about their work, from which hour on, and whether it went out today."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.agencies import calendars
from gongkai.agencies.models import Staff
from gongkai.law.workdays import CalendarRangeError

HOUR = 8  # of who chose none
CLAIM = dt.timedelta(minutes=10)  # longer than any mail takes; who died with a claim is followed after it
WAITS = [dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60)]  # after the first, second … failure


class DigestChoice(models.Model):
    """One person's choice, and how far the mail of today is. ``wanted``: None is whoever has a mail address.

    ``done_on``: the last day for which nothing is left to do. ``not_before``: being sent, or to be tried again then.
    """

    staff = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="digest")
    wanted = models.BooleanField(_("daily mail"), null=True)
    hour = models.PositiveSmallIntegerField(_("hour"), default=HOUR)
    done_on = models.DateField(null=True)
    not_before = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.staff_id}: {self.wanted} {self.hour}"


def configured() -> bool:
    """Whether this server sends mail at all."""
    return settings.EMAIL_BACKEND != "django.core.mail.backends.dummy.EmailBackend"


def is_working_day(day: dt.date) -> bool:
    """By the calendar of the law; from Monday to Friday where that does not reach."""
    try:
        return calendars.calendar().is_workday(day)
    except CalendarRangeError:
        return day.weekday() < 5


def due_staff(now: dt.datetime) -> models.QuerySet[Staff]:
    """Whose mail of today is still to be sent, and may be now."""
    local = timezone.localtime(now)
    own_hour = Q(digest__hour__lte=local.hour) | (Q(digest=None) if local.hour >= HOUR else Q(pk__in=[]))
    open_yet = Q(digest__done_on=None) | Q(digest__done_on__lt=local.date())
    free = Q(digest__not_before=None) | Q(digest__not_before__lte=now)
    wanting = Staff.objects.filter(is_active=True).exclude(email="").exclude(digest__wanted=False)
    return wanting.filter(own_hour, open_yet, free).order_by("pk")


def claim(staff: Staff, now: dt.datetime) -> DigestChoice | None:
    """Take the mail of today on oneself; None where another worker has it, or had it."""
    choice, _created = DigestChoice.objects.get_or_create(staff=staff)
    day = timezone.localdate(now)
    free = Q(not_before=None) | Q(not_before__lte=now)
    open_yet = Q(done_on=None) | Q(done_on__lt=day)
    taken = DigestChoice.objects.filter(free, open_yet, pk=choice.pk).update(not_before=now + CLAIM)
    return choice if taken else None


def done(choice: DigestChoice, now: dt.datetime) -> None:
    """Nothing is left to do for today."""
    told = {"done_on": timezone.localdate(now), "not_before": None, "failures": 0}
    DigestChoice.objects.filter(pk=choice.pk).update(**told)


def failed(choice: DigestChoice, now: dt.datetime) -> dt.datetime:
    """Note that it could not be sent; returns when it is tried again."""
    again = now + WAITS[min(choice.failures, len(WAITS) - 1)]
    told = {"not_before": again, "failures": choice.failures + 1}
    DigestChoice.objects.filter(pk=choice.pk).update(**told)
    return again
