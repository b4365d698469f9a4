"""Reminding an agency of a report that is still to come."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport, ReportYear
from gongkai.annual_report.reminders import DONE, Reminder
from gongkai.law import report_templates

LONGEST = 500


@dataclass(kw_only=True)
class RemindAgency(Action):
    """The supervising office reminds an agency of the report of a year; it stands on that agency's desk."""

    kind: ClassVar[str] = "report.reminded"
    right: ClassVar[str] = "report.remind"
    articles: ClassVar[tuple[str, ...]] = ("711:46", "711:49")

    at: Agency
    year: int
    words: str = ""

    @property
    def agency(self) -> Agency:
        """Who is reminded."""
        return self.at

    def reasons(self) -> list[str]:
        """Nothing is outstanding, or they were reminded today."""
        told = {"agency": self.at.name, "year": self.year}
        if report_templates.template_for_year(self.year) is None or self.year > timezone.localdate().year:
            return [_("Year: there is no report on %(year)s to be reminded of.") % told]
        found = []
        signed = ReportYear.objects.filter(agency=self.at, year=self.year, state__in=DONE).exists()
        if signed or PublishedReport.objects.filter(item__agency=self.at, year=self.year, item__live=True):
            found.append(_("%(agency)s: its report on %(year)s is signed or public already.") % told)
        today = Reminder.objects.filter(agency=self.at, year=self.year, at__date=timezone.localdate())
        if today.exists():
            found.append(_("%(agency)s was reminded of %(year)s today already.") % told)
        if len(self.words) > LONGEST:
            found.append(_("Words: at most %s characters.") % LONGEST)
        return found

    def change(self) -> Reminder:
        """One more reminder."""
        return Reminder.objects.create(
            agency=self.at, year=self.year, words=self.words.strip(), by=self.actor, at=timezone.now()
        )

    def facts(self, subject: Reminder) -> dict[str, Any]:
        """Year and words."""
        return {"year": subject.year, "words": subject.words}
