"""Sums over the reports of an agency and those below it: the form, each sum opening into its parts; exports."""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.screen import Trail, show
from gongkai.agencies.models import Agency
from gongkai.annual_report.aggregate import Scope, Scoped, Source, of_agency
from gongkai.annual_report.aggregate.export import FORMATS, exported
from gongkai.annual_report.aggregate.fold import Share
from gongkai.annual_report.aggregate.told import english
from gongkai.annual_report.backoffice.compiled import FIRST_YEAR, ICON
from gongkai.annual_report.check import plain
from gongkai.law.report_counting import NoCounting
from gongkai.law.report_layout import printed_grid


def summed(request: HttpRequest, agency: Agency, year: int) -> Scoped:
    """The sum that the address asks for; a year, scope or form that there is none of does not exist."""
    scope = request.GET.get("scope", Scope.ALL)
    if scope not in Scope.values or not FIRST_YEAR <= year <= timezone.localdate().year:
        raise Http404
    try:
        return of_agency(agency, year, Scope(scope), request.GET.get("template", ""))
    except NoCounting:
        raise Http404 from None


def address(found: Scoped, cell: str = "", **more: str) -> str:
    """The page of a sum, or of one cell of it."""
    name, extra = ("report_sum_cell", [cell]) if cell else ("report_sum", [])
    query = {"scope": str(found.scope.value), **more}
    return f"{reverse(name, args=[found.agency.pk, found.year, *extra])}?{urlencode(query)}"


def _trail(found: Scoped) -> Trail:
    return [(_("Board of %s") % found.year, f"{reverse('report_board')}?year={found.year}")]


@takes_at("report.oversee", Agency, "")
def page(request: HttpRequest, agency: Agency, year: int) -> HttpResponse:
    """The sums in the form, what they are of, who is missing, what a published sum says otherwise."""
    found = summed(request, agency, year)
    return show(
        request,
        "annual_report/admin/sum.html",
        title=_("%(agency)s: sum of %(year)s") % {"agency": agency.short_name, "year": year},
        icon=ICON,
        trail=_trail(found),
        buttons=[
            HeaderButton(label, url=_export(found, form), icon_name="download")
            for form, label in (("xlsx", "Excel"), ("zip", "ZIP"), ("csv", "CSV"))
        ],
        found=found,
        scopes=[(value, label, value == found.scope) for value, label in Scope.choices],
        instrument=found.sum.form.instrument["number"],
        tables=[(table, _printed(table, found)) for table in found.sum.form.tables],
        findings=[_finding(one) for one in [*found.findings, *found.sum.findings]],
        parts=[_part(request.user, part) for part in found.sum.parts],
    )


def _export(found: Scoped, form: str) -> str:
    url = reverse("report_sum_export", args=[found.agency.pk, found.year])
    return f"{url}?{urlencode({'scope': found.scope.value, 'as': form})}"


def _finding(one: Any) -> dict[str, str]:
    return {
        "message": one.message_en if english() else one.message,
        "code": one.code,
        "level": one.level,
        "cell": one.cells[0] if one.cells else "",
    }


def _printed(table: Any, found: Scoped) -> list[list[dict[str, Any]]]:
    """The lines of a printed table; a sum has its text, its address and its marks."""
    lines = []
    for line in printed_grid(table):
        cells = []
        for cell in line:
            told: dict[str, Any] = {"grid": cell, "text": cell.text}
            if cell.key:
                own = found.sum.cells[cell.key]
                told |= {
                    "text": "—" if own.value is None else plain(own.value),
                    "url": address(found, cell.key),
                    "label": _place(found, cell.key),
                    "incomplete": not own.whole,
                    "doubted": bool(own.doubted),
                }
            cells.append(told)
        lines.append(cells)
    return lines


def _place(found: Scoped, key: str) -> str:
    place = found.sum.place(key)
    return place.label_en if english() else place.label


def _part(user: Any, part: Any) -> dict[str, Any]:
    """A report with its way to it."""
    url = ""
    if part.agency and rights.may(user, "report.see", part.agency):
        if part.source == Source.SIGNED:
            url = reverse("report_year", args=[part.pk])
        elif part.pk and rights.may(user, "item.see", part.agency):
            url = reverse("item_life", args=[part.pk])
    return {"part": part, "source": Source.LABELS[part.source], "url": url}


@takes_at("report.oversee", Agency, "")
def cell(request: HttpRequest, agency: Agency, year: int, key: str) -> HttpResponse:
    """What each report adds to one sum; the sum of the list is the number."""
    found = summed(request, agency, year)
    if key not in found.sum.cells:
        raise Http404
    own, place = found.sum.cells[key], found.sum.place(key)
    shares = found.sum.shares(key)
    total = sum(share.value for share in shares if share.value is not None)
    difference = found.difference(key)
    return show(
        request,
        "annual_report/admin/sum_cell.html",
        title=_place(found, key),
        icon=ICON,
        trail=[*_trail(found), (_("Sum"), address(found))],
        found=found,
        own=own,
        unit=place.column.unit,
        value="—" if own.value is None else plain(own.value),
        total=plain(total),
        lines=[_line(request.user, share) for share in shares],
        stated=plain(found.stated.values.get(key)) if found.stated else "",
        difference=plain(difference) if difference else "",
    )


def _line(user: Any, share: Share) -> dict[str, Any]:
    why = share.why["en" if english() else "zh"] if share.why else ""
    value = "—" if share.value is None else plain(share.value)
    return {**_part(user, share.part), "value": value, "why": why, "doubted": share.doubted}


@takes_at("report.oversee", Agency, "")
def export(request: HttpRequest, agency: Agency, year: int) -> HttpResponse:
    """All cells of all agencies of the scope, with the sum and a dictionary."""
    form = request.GET.get("as", "xlsx")
    if form not in FORMATS:
        raise Http404
    found = summed(request, agency, year)
    name = f"{agency.slug}-{year}-{found.scope.value}.{form}"
    return HttpResponse(
        exported(found, form),
        content_type=FORMATS[form],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


URLS = [
    path("report-sums/<int:pk>/<int:year>/", page, name="report_sum"),
    path("report-sums/<int:pk>/<int:year>/export/", export, name="report_sum_export"),
    path("report-sums/<int:pk>/<int:year>/<str:key>/", cell, name="report_sum_cell"),
]
