"""Annual reports on the common desk: what is being made, how long there is, what waits for a signature."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from gongkai.agencies import rights
from gongkai.agencies.models import Agency
from gongkai.annual_report.backoffice.years import countdown, words_of
from gongkai.annual_report.models import PublishedReport, ReportYear
from gongkai.law import report_due

SHOWN = 10
REMINDED = dt.timedelta(days=60)
"""How long after its last day a report that nobody opened is still asked for."""


class ReportsPanel(Component):
    """One line for each report that is not public yet, and for each that is due and was not opened."""

    name = "annual_reports"
    order = 30
    template_name = "annual_report/admin/panel.html"

    def __init__(self, request: HttpRequest):
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What this person may work on."""
        today = timezone.localdate()
        return {"lines": lines(self.request.user), "unopened": unopened(self.request.user, today)}


def lines(user: Any) -> list[dict[str, Any]]:
    """Reports under way at agencies where this person writes or signs them, the most pressing first."""
    writing = rights.agencies_for(user, "report.write") | rights.agencies_for(user, "report.sign")
    under_way = ReportYear.objects.exclude(state=ReportYear.State.PUBLISHED).filter(agency__in=writing)
    found = [
        {"report": report, "due": countdown(report), "url": reverse("report_year", args=[report.pk])}
        for report in under_way.select_related("agency").order_by("year", "agency__tree_path")[:SHOWN]
    ]
    return sorted(found, key=lambda line: line["due"]["day"] if line["due"] else dt.date.max)


def unopened(user: Any, today: dt.date) -> list[dict[str, Any]]:
    """Agencies whose report on last year is due and was not opened."""
    year = today.year - 1
    begun = ReportYear.objects.filter(year=year).values("agency")
    public = PublishedReport.objects.filter(year=year, item__live=True).values("item__agency")
    agencies = rights.agencies_for(user, "report.write").exclude(pk__in=begun).exclude(pk__in=public)
    found = []
    for agency in agencies.order_by("tree_path")[:SHOWN]:
        due = last_day(agency, year)
        if due and today <= due + REMINDED:
            left = words_of((due - today).days)
            url = f"{reverse('report_open')}?at={agency.pk}&year={year}"
            found.append({"agency": agency, "year": year, "day": due, "left": left, "url": url})
    return found


def last_day(agency: Agency, year: int) -> dt.date | None:
    """The last day of law for the report of an agency."""
    due = report_due.last_day(agency.kind, agency.level, year)
    return due.day if due else None
