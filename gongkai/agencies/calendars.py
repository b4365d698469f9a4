"""The working days in force here: the years that come with the package, and over them the notices entered since."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from gongkai.law.holiday_notices import HolidayYear, parse_year
from gongkai.law.workdays import Calendar


class EnteredYear(models.Model):
    """A year's holiday notices as an administrator entered them: the text of a file of ``law/calendar``."""

    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    text = models.TextField()
    revision = models.PositiveIntegerField(default=1)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField(_("entered at"), auto_now=True)

    class Meta:
        verbose_name = _("holiday notice")
        verbose_name_plural = _("holiday notices")
        ordering = ["year"]

    def __str__(self) -> str:
        return f"{self.year}"

    @property
    def parsed(self) -> HolidayYear:
        """The year as the law's calendar takes it."""
        return parse_year(self.text, f"{self.year}.yaml")


_remembered: ContextVar[list[Calendar] | None] = ContextVar("remembered_calendar", default=None)
_built: dict[tuple[tuple[int, str], ...], Calendar] = {}


def calendar() -> Calendar:
    """The calendar of the law with what was entered here; it is built once for as long as nothing is entered."""
    known = _remembered.get()
    if known is None:
        return _standing()
    if not known:
        known.append(_standing())
    return known[0]


@contextmanager
def remembered() -> Iterator[None]:
    """Ask what was entered once while one request is answered."""
    token = _remembered.set([])
    try:
        yield
    finally:
        _remembered.reset(token)


def forget() -> None:
    """Ask again: a notice was entered just now."""
    known = _remembered.get()
    if known is not None:
        known.clear()


def _standing() -> Calendar:
    entered = tuple(EnteredYear.objects.order_by("year").values_list("year", "text"))
    if not entered:
        return Calendar.known()
    if entered not in _built:
        found = Calendar.known()
        for year, text in entered:
            found = found.with_year(text, f"{year}.yaml")
        _built.clear()
        _built[entered] = found
    return _built[entered]
