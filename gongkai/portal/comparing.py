"""“Compare two reports”: any two published ones, or an uploaded file against a published one. Nothing is kept."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from gongkai.annual_report import uploads
from gongkai.annual_report.comparing import Comparison, Side, compare
from gongkai.annual_report.comparing.cells import Row, is_year_before
from gongkai.annual_report.comparing.comparison import plain
from gongkai.annual_report.comparing.side import from_json
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.published import public_report, public_reports, side_of
from gongkai.annual_report.tables import number_text
from gongkai.law import report_templates
from gongkai.portal import addresses, checking
from gongkai.portal.pages.frame import Page, english, render
from gongkai.portal.pages.registry import Session

LONGEST = 60


@dataclass
class Asked:
    """What the reader chose: agency and year of the left and of the right report, as they were sent."""

    a: str
    ay: str
    b: str
    by: str

    @property
    def any(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.a or self.ay or self.b or self.by)


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def compare_reports(request: HttpRequest, language: str) -> HttpResponse:
    """The form; with two reports chosen, or a file and a report, what they say side by side."""
    with translation.override(language):
        sent = request.POST if request.method == "POST" else request.GET
        names = ("a", "ay", "b", "by")
        asked = Asked(*(sent.get(name, "").replace("\0", "").strip()[:LONGEST] for name in names))
        refused, status, compared, note = "", 200, None, ""
        if request.method == "POST":
            refused, compared = _uploaded(request, asked)
            status = 422 if refused else 200
        elif asked.any:
            refused, compared = _published(asked)
            status = 404 if refused else 200
            if compared is None and not refused:
                note = _("No earlier report of this agency is published here; choose the left one.")
        return _page(request, asked, refused or note, compared, status)


def _published(asked: Asked) -> tuple[str, Comparison | None]:
    """Why the two cannot be compared, or the comparison; without a left report it is the one before the right one.

    Neither where there is none before.
    """
    right = _found(asked.b, asked.by)
    if right is None:
        return _not_published(asked.b, asked.by), None
    if asked.a or asked.ay:
        left = _found(asked.a or asked.b, asked.ay)
        missing = _not_published(asked.a or asked.b, asked.ay)
    else:
        left, missing = before(right), ""
    if left is None:
        return missing, None
    asked.a, asked.ay = left.item.agency.slug, str(left.year)
    return "", compare(side_of(left, english()), side_of(right, english()))


def before(report: PublishedReport) -> PublishedReport | None:
    """The published report of the same agency on the year nearest before."""
    earlier = public_reports().filter(item__agency=report.item.agency_id, year__lt=report.year)
    return earlier.order_by("year", "item__published_at", "pk").last()


def _found(slug: str, year: str) -> PublishedReport | None:
    if not (year.isascii() and year.isdigit() and len(year) == 4):
        return None
    return public_report(slug, int(year))


def _not_published(slug: str, year: str) -> str:
    return _("No report of “%(agency)s” on the year “%(year)s” is published here.") % {
        "agency": slug or "—",
        "year": year or "—",
    }


def _uploaded(request: HttpRequest, asked: Asked) -> tuple[str, Comparison | None]:
    """The uploaded report measured against the published one."""
    left = _found(asked.a, asked.ay)
    if left is None:
        return _not_published(asked.a, asked.ay), None
    refused, found = uploads.handed_in(request.FILES.get("report"), sections=True)
    if refused:
        return refused, None
    if len(found) != 1:
        return _("The archive holds %s reports; hand in one.") % len(found), None
    return "", compare(side_of(left, english()), from_json(found[0]))


def _page(
    request: HttpRequest, asked: Asked, told: str, compared: Comparison | None, status: int
) -> HttpResponse:
    session = Session()
    title = _("Compare two annual reports")
    page = Page(
        address=f"{addresses.prefix()}/compare/",
        kind="compare",
        title=title,
        breadcrumbs=[(title, "")],
    )
    context = {
        "asked": asked,
        "refused": told if status != 200 else "",
        "note": told if status == 200 else "",
        "uploaded": request.method == "POST",
        "form_action": page.address,
        "choices": choices(),
        "compared": view(compared) if compared else None,
        "request": request,
        "csrf_token": checking.token(request),
    }
    return HttpResponse(render(session, "compare.html", page, None, context), status=status)


def choices() -> dict[str, Any]:
    """The agencies with published reports, and the years on which there are any."""
    rows = public_reports().order_by("item__agency__tree_path").distinct()
    agencies = dict(rows.values_list("item__agency__slug", "item__agency__name"))
    years = sorted(set(public_reports().order_by().values_list("year", flat=True)), reverse=True)
    return {"agencies": list(agencies.items()), "years": [str(year) for year in years]}


def view(compared: Comparison) -> dict[str, Any]:
    """What the page shows of a comparison."""
    return {
        "left": side_view(compared.left, compared.right),
        "right": side_view(compared.right, compared.left),
        "tables": _tables(compared),
        "parts": compared.parts,
        "repeated": compared.repeated,
        "findings": [
            {
                "level": found.level,
                "code": found.code,
                "message": found.message_en if english() else found.message,
            }
            for found in compared.findings
        ],
        "other_forms": compared.left.template != compared.right.template,
        "year_before": is_year_before(compared.left, compared.right),
        "language": "en" if english() else "zh",
    }


def side_view(side: Side, other: Side) -> dict[str, Any]:
    """One report: its name, the short name for columns (the year where the agency is the same), its doubts."""
    agency = "" if side.agency == other.agency and side.year != other.year else side.agency
    short = " ".join(part for part in (agency, str(side.year or "")) if part) or side.name
    form = report_templates.load(side.template).instrument["number"] if side.template else ""
    told = {"name": side.name, "short": short, "year": side.year, "form": form}
    return {**told, "doubts": side.doubts, "has_text": bool(side.sections)}


def _tables(compared: Comparison) -> list[dict[str, Any]]:
    """The rows by statutory table, and those of the text: those that differ, and those that are equal."""
    captions = {"text": _("Figures stated in the text")}
    for side in (compared.left, compared.right):
        for table in side.form.tables if side.form else ():
            captions[table.key] = table.title["en" if english() else "zh"]
    found = []
    for key in dict.fromkeys(row.table for row in compared.rows):
        rows = [row for row in compared.rows if row.table == key]
        shown = [row_view(row) for row in rows if not row.is_equal]
        equal = [row_view(row) for row in rows if row.is_equal]
        found.append({"key": key, "caption": captions[key], "rows": shown, "equal": equal})
    return found


def row_view(row: Row) -> dict[str, str]:
    """One row as text; what is no number says so."""
    jump = _("differs more than %(times)s times, to be explained") % {"times": row.times} if row.jump else ""
    return {
        "label": row.label_en if english() else row.label,
        "unit": row.unit,
        "left": _number(row.left, row.left_state),
        "right": _number(row.right, row.right_state),
        "difference": "" if row.difference is None else signed(number_text(plain(row.difference))),
        "percent": "" if row.percent is None else signed(number_text(plain(row.percent))) + " %",
        "jump": jump,
        "code": row.jump,
    }


def signed(number: str) -> str:
    """A number with its sign, minus as a sign of its own width; 0 has none."""
    return number.replace("-", "−") if number.startswith("-") else number if number == "0" else f"+{number}"


def _number(value: Any, state: str) -> str:
    words = {
        "blank": _("not stated"),
        "doubtful": _("in doubt"),
        "several": _("several numbers"),
        "not_in_form": _("not in this form"),
    }
    number = number_text(plain(value))
    if state == "stated":
        return number
    return f"{number} ({words[state]})" if number else words[state]
