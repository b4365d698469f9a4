"""The compiled tables of a year as the form prints them; every number leads to what lies behind it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.screen import Trail, show
from gongkai.agencies.models import Agency
from gongkai.annual_report import drafted
from gongkai.annual_report.backoffice import found
from gongkai.annual_report.check import plain
from gongkai.annual_report.compiling import Compiled, compile
from gongkai.annual_report.compiling.listing import Line, Listing
from gongkai.annual_report.models import ReportYear
from gongkai.law import report_counting, report_templates
from gongkai.law.report_layout import printed_grid
from gongkai.ledger import subjects
from gongkai.ledger.backoffice import life
from gongkai.ledger.kinds import NAMES, Kind
from gongkai.ledger.wording import FACTS
from gongkai.registers.models import OpeningBalance

ICON = "clipboard-list"
FIRST_YEAR = 2019
ON_A_PAGE = 50


@dataclass(frozen=True)
class Asked:
    """What a page was asked for: the year, the form, the moment (None: now)."""

    agency: Agency
    year: int
    template: str
    as_of: dt.datetime | None

    def address(self, cell: str = "", **more: Any) -> str:
        """The page of the tables, or of one cell, asked for in the same way."""
        name, extra = ("compiled_cell", [cell]) if cell else ("compiled_report", [])
        query = {"template": self.template, **more}
        if self.as_of:
            query["as_of"] = timezone.localtime(self.as_of).strftime("%Y-%m-%dT%H:%M:%S")
        return f"{reverse(name, args=[self.agency.pk, self.year, *extra])}?{urlencode(query)}"


def asked(request: HttpRequest, agency: Agency, year: int) -> Asked:
    """Read the address; a year, form or moment that there is none of does not exist."""
    form = report_templates.template_for_year(year)
    template = request.GET.get("template", "") or (form.code if form else "")
    if template not in report_counting.known() or not FIRST_YEAR <= year <= timezone.localdate().year:
        raise Http404
    given = request.GET.get("as_of", "")
    try:
        moment = parse_datetime(given) if given else None
    except ValueError:
        moment = None
    if given and moment is None:
        raise Http404
    if moment and timezone.is_naive(moment):
        moment = timezone.make_aware(moment)
    return Asked(agency, year, template, moment)


@takes("report.see")
def overview(request: HttpRequest) -> HttpResponse:
    """The agencies whose tables this reader sees, with the years; their opening balances."""
    agencies = rights.agencies_for(request.user, "report.see").order_by("tree_path")
    this_year = timezone.localdate().year
    openings = OpeningBalance.standing().filter(agency__in=agencies.values("pk")).select_related("agency")
    page = Paginator(agencies, ON_A_PAGE).get_page(request.GET.get("p"))
    years = range(this_year, max(this_year - 5, FIRST_YEAR - 1), -1)
    return show(
        request,
        "annual_report/admin/overview.html",
        title=_("Annual reports"),
        icon=ICON,
        buttons=[
            HeaderButton(label, url=reverse(name), icon_name=icon)
            for right, label, name, icon in (
                ("report.see", _("Read a report file"), "report_read_file", "upload"),
                ("report.write", _("Open the report of a year"), "report_open", "plus"),
                ("opening.state", _("State an opening balance"), "opening_add", "plus"),
            )
            if rights.anywhere(request.user, right)
        ],
        page=page,
        years=years,
        lines=_lines(page, years),
        openings=openings.order_by("agency__tree_path", "-year")[:ON_A_PAGE],
    )


def _lines(agencies: Iterable[Agency], years: Iterable[int]) -> list[dict[str, Any]]:
    """Each agency with its years, and the report of each year that was opened."""
    opened = {(one.agency_id, one.year): one for one in ReportYear.objects.filter(agency__in=list(agencies))}
    return [
        {"agency": agency, "years": [(year, opened.get((agency.pk, year))) for year in years]}
        for agency in agencies
    ]


def _trail() -> Trail:
    return [(_("Annual reports"), reverse("annual_reports"))]


@takes_at("report.see", Agency, "")
def tables(request: HttpRequest, agency: Agency, year: int) -> HttpResponse:
    """The statutory tables with their numbers."""
    wanted = asked(request, agency, year)
    compiled = compile(agency, year, wanted.template, wanted.as_of)
    return show(
        request,
        "annual_report/admin/compiled.html",
        title=_("%(agency)s: tables of %(year)s") % {"agency": agency.short_name, "year": year},
        icon=ICON,
        trail=_trail(),
        asked=wanted,
        compiled=compiled,
        tables=[(table, list(_printed(table, compiled, wanted))) for table in compiled.template.tables],
        why=why_unknown(compiled),
        findings=found.shown(
            drafted.findings_of_cells(agency, compiled.template, year, compiled.values), wanted.template
        ),
        finding_url=reverse("compiled_report", args=[agency.pk, year]),
        template_code=wanted.template,
        strays=[_stray(stray) for stray in compiled.strays],
        templates=report_counting.known(),
        instrument=compiled.template.instrument["number"],
    )


def _printed(table: Any, compiled: Compiled, wanted: Asked) -> Iterator[list[dict[str, Any]]]:
    """The lines of a printed table; a cell that holds a number has its text and its address."""
    for line in printed_grid(table):
        cells = []
        for cell in line:
            told: dict[str, Any] = {"grid": cell, "text": cell.text}
            if cell.key:
                value = compiled.cells[cell.key].value
                told |= {
                    "text": "—" if value is None else plain(value),
                    "url": wanted.address(cell.key),
                    "label": compiled.template.cells[cell.key].label,
                }
            cells.append(told)
        yield cells


def why_unknown(compiled: Compiled) -> list[tuple[str, list[str]]]:
    """(why, the cells) of all that the ledger cannot fill."""
    reasons: dict[str, list[str]] = {}
    for key, cell in compiled.cells.items():
        if cell.why:
            reasons.setdefault(_spoken(cell.why), []).append(compiled.template.cells[key].label)
    return list(reasons.items())


def _spoken(told: Any) -> str:
    return str(told["en" if (get_language() or "").startswith("en") else "zh"])


def _stray(stray: Any) -> str:
    told = {
        "count": stray.count,
        "kind": NAMES[Kind(stray.kind)],
        "fact": FACTS.get(stray.fact, stray.fact),
        "value": stray.value or "—",
    }
    return _("%(count)s × “%(kind)s” with %(fact)s “%(value)s”, which the form has no place for.") % told


@takes_at("report.see", Agency, "")
def cell(request: HttpRequest, agency: Agency, year: int, key: str) -> HttpResponse:
    """What lies behind one number; the sum of the list is the number."""
    wanted = asked(request, agency, year)
    compiled = compile(agency, year, wanted.template, wanted.as_of)
    if key not in compiled.cells:
        raise Http404
    listing = Listing(agency, year, wanted.template, key, wanted.as_of)
    place = compiled.template.cells[key]
    page = Paginator(listing, ON_A_PAGE).get_page(request.GET.get("p"))
    value = compiled.cells[key].value
    return show(
        request,
        "annual_report/admin/cell.html",
        title=_printed_place(place),
        icon=ICON,
        trail=[*_trail(), (_("Tables of %s") % year, wanted.address())],
        value=plain(value) if value is not None else "",
        unit=place.column.unit,
        total=plain(listing.total),
        why=_spoken(compiled.cells[key].why) if compiled.cells[key].why else "",
        agency=agency,
        asked=wanted,
        page=page,
        lines=[_shown(line, request.user) for line in page],
        address=wanted.address(key),
        stock=any(rule.stock for rule in report_counting.counting(wanted.template).rules_for(key)),
    )


def _printed_place(place: Any) -> str:
    return str(place.label_en if (get_language() or "").startswith("en") else place.label)


def _shown(line: Line, user: Any) -> dict[str, Any]:
    """An entry with its sign and its way to the record, or to the life of what it is about."""
    entry = line.entry
    known = subjects.told(entry.subject_kind)
    own_page = (
        known.address and entry.subject_number.isdecimal() and rights.may(user, known.right, entry.agency)
    )
    adds = plain(line.adds)
    return {
        "entry": entry,
        "adds": adds if adds.startswith("-") else f"+{adds}",
        "who": life.who(entry),
        "url": reverse(known.address, args=[int(entry.subject_number)]) if own_page else life.address(entry),
        "words": [c for c in entry.corrections.all() if c.kind == Kind.ENTRY_CORRECTED],
    }


URLS = [
    path("annual-reports/", overview, name="annual_reports"),
    path("annual-reports/<int:pk>/<int:year>/", tables, name="compiled_report"),
    path("annual-reports/<int:pk>/<int:year>/<str:key>/", cell, name="compiled_cell"),
]
