"""Stating an opening balance: by hand, or from a published report whose figures are kept here."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.screen import ActPage
from gongkai.annual_report.backoffice.compiled import ICON
from gongkai.annual_report.forms import OpeningForm
from gongkai.annual_report.models import PublishedReport
from gongkai.law import report_counting
from gongkai.registers.actions.record import StateOpening
from gongkai.registers.models import OpeningBalance


def reports_for(user: Any) -> models.QuerySet[PublishedReport]:
    """The kept reports of the agencies at which this person may state an opening balance."""
    agencies = rights.agencies_for(user, "opening.state").values("pk")
    kept = PublishedReport.objects.filter(item__agency__in=agencies).exclude(template="")
    return kept.select_related("item", "item__agency").order_by("item__agency__tree_path", "-year")


def from_report(report: PublishedReport) -> dict[str, Any]:
    """What the form begins with: the stocks that the report states as whole numbers."""
    cells = {key: report.cells.get(key, {}).get("value") for key in report_counting.opening_cells()}
    stocks = {key: value for key, value in cells.items() if isinstance(value, int) and value >= 0}
    return {"at": report.item.agency_id, "year": report.year, "source": report.item.title, **stocks}


@takes("opening.state")
def add(request: HttpRequest) -> HttpResponse:
    """``?report=`` begins with the figures of a kept report."""
    reports = reports_for(request.user)
    chosen = request.GET.get("report", "")
    report = reports.filter(pk=int(chosen)).first() if chosen.isascii() and chosen.isdecimal() else None
    form = OpeningForm(
        request.POST or None, for_user=request.user, initial=from_report(report) if report else {}
    )
    return ActPage(
        title=_("State an opening balance"),
        icon=ICON,
        trail=[(_("Annual reports"), reverse("annual_reports"))],
        lead=_(
            "For an agency whose ledger begins later than its work: the stocks at the end of a year, as the published "
            "report gives them. What was entered for days up to then is not counted again."
        ),
        form=form,
        act=lambda data: StateOpening(
            by=request.user,
            record=OpeningBalance(
                agency=data["at"], year=data["year"], source=data["source"], stocks=form.stocks()
            ),
        ),
        submit=_("State"),
        done=_("The opening balance was stated."),
        back=lambda record: reverse("openingbalance_page", args=[record.pk]),
        cancel=reverse("annual_reports"),
        template="annual_report/admin/opening.html",
        context={"reports": reports[:50], "chosen": report},
    ).answer(request)


URLS = [path("annual-reports/opening/", add, name="opening_add")]
