"""Opening the report of a year, and compiling its figures from the ledger."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.annual_report import drafted, figures
from gongkai.annual_report.compiling import compile
from gongkai.annual_report.measuring import measured
from gongkai.annual_report.models import PublishedReport, ReportYear
from gongkai.law import report_templates


@dataclass(kw_only=True)
class OpenYear(Action):
    """Begin the report of an agency on a year; the form follows from the year."""

    kind: ClassVar[str] = "report.opened"
    right: ClassVar[str] = "report.write"
    articles: ClassVar[tuple[str, ...]] = ("711:49", "711:50")

    at: Agency
    year: int

    @property
    def agency(self) -> Agency:
        """Whose report it is."""
        return self.at

    def reasons(self) -> list[str]:
        """No form for the year, a year to come, begun already, or public already."""
        if self.year > timezone.localdate().year:
            return [_("Year: %s has not begun.") % self.year]
        if report_templates.template_for_year(self.year) is None:
            return [_("Year: no statutory form is known for reports on %s.") % self.year]
        if ReportYear.objects.filter(agency=self.at, year=self.year).exists():
            return [self._opened_already()]
        public = PublishedReport.objects.filter(item__agency=self.at, item__live=True, year=self.year).first()
        if public is not None:
            return [_("A report on this year is public already: %s.") % public.item.title]
        return []

    def _opened_already(self) -> str:
        told = {"agency": self.at.name, "year": self.year}
        return _("The report of %(agency)s on %(year)s was opened already.") % told

    def change(self) -> ReportYear:
        """A draft without figures."""
        form = report_templates.template_for_year(self.year)
        assert form is not None, "the reasons have asked"
        values = {"template": form.code, "opened_by": self.actor, "opened_at": timezone.now()}
        report, new = ReportYear.objects.get_or_create(agency=self.at, year=self.year, defaults=values)
        if not new:
            raise Refused([self._opened_already()])
        return report

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """Year, form and last day."""
        due = subject.due
        return {"year": subject.year, "template": subject.template, "due": str(due.day) if due else None}


@dataclass(kw_only=True)
class OnYear(Action):
    """What the acts on an opened report share. ``seen``: the revision that was looked at, where it matters."""

    report: ReportYear
    seen: int | None = None

    @property
    def agency(self) -> Agency:
        """Whose report it is."""
        return self.report.agency

    @cached_property
    def standing(self) -> ReportYear:
        """The report as it stands in the database now."""
        return ReportYear.objects.select_related("agency").get(pk=self.report.pk)

    def held(self) -> ReportYear:
        """The report, locked; Refused where it changed since the reasons were asked."""
        locked = ReportYear.objects.select_for_update().get(pk=self.report.pk)
        if (locked.state, locked.revision) != (self.standing.state, self.standing.revision):
            raise Refused([_("Someone else changed it at the same moment; look again.")])
        return locked

    def holds_right(self) -> bool:
        """Whether the user holds the right at all, whatever else stands against the act."""
        return not self._right_reasons()

    def not_open(self) -> list[str]:
        """Why its content can no longer be changed."""
        if self.standing.is_open:
            return []
        told = {"state": self.standing.get_state_display()}
        return [_("The report can no longer be changed: it is “%(state)s”.") % told]

    def overtaken(self) -> list[str]:
        """Whether something changed since the page was opened."""
        if self.seen is None or self.seen == self.standing.revision:
            return []
        return [_("The report was changed since you looked at it; look at the newest state.")]

    def checked(self, report: ReportYear) -> ReportYear:
        """Count the change, let the rules look at what stands now, and save."""
        report.revision += 1
        report.findings, report.checked_at = (
            drafted.findings(report, drafted.last_year(report.agency, report.year)),
            timezone.now(),
        )
        report.save()
        return report

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """The year."""
        return {"year": subject.year}


@dataclass(kw_only=True)
class CompileYear(OnYear):
    """Count the figures from the ledger as it stands; at any time until the report is handed in."""

    kind: ClassVar[str] = "report.compiled"
    right: ClassVar[str] = "report.write"
    articles: ClassVar[tuple[str, ...]] = ("711:50",)

    def reasons(self) -> list[str]:
        """It is with the head, or signed."""
        return self.not_open()

    def change(self) -> ReportYear:
        """Keep the cells, where the ledger stood, and what differs from last time."""
        report = self.held()
        compiled = compile(report.agency, report.year, report.template)
        cells = figures.numbers(compiled)
        self._compiled, before = compiled, report.cells
        report.changes = figures.differences(before, cells) if report.compiled_at else []
        report.cells, report.position = cells, compiled.position
        report.fields = measured(report.agency, report.year, cells)
        report.compiled_by, report.compiled_at = self.actor, timezone.now()
        return self.checked(report)

    def facts(self, subject: ReportYear) -> dict[str, Any]:
        """Where the ledger stood, and how many cells changed."""
        return {
            **super().facts(subject),
            "template": subject.template,
            "ledger_position": subject.position,
            "changed": len(subject.changes),
            "findings": len(subject.findings),
            "strays": sum(stray.count for stray in self._compiled.strays),
        }
