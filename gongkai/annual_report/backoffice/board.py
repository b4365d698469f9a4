"""The board in the back office: every agency below, how far its report is, and reminders to those that are not done."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.ui.components import Component

from gongkai.agencies import refusals, rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.forms import agencies_for
from gongkai.agencies.models import Agency, Staff
from gongkai.annual_report import board, reminders
from gongkai.annual_report.actions.remind import LONGEST, RemindAgency
from gongkai.annual_report.backoffice.compiled import FIRST_YEAR, ICON
from gongkai.annual_report.backoffice.years import words_of
from gongkai.annual_report.board import LATE, Line, Standing

ON_A_PAGE = 100
ON_THE_DESK = 10


def years() -> range:
    """The years that may be looked at, the newest first."""
    return range(timezone.localdate().year, FIRST_YEAR - 1, -1)


def year_asked(request: HttpRequest) -> int:
    """The year of the address; the last that is over where it names none."""
    given = request.GET.get("year", "")
    if given.isascii() and given.isdecimal() and int(given) in years():
        return int(given)
    return timezone.localdate().year - 1


@takes("report.oversee")
def page(request: HttpRequest) -> HttpResponse:
    """Counts, a filter, and a line for each agency."""
    year = year_asked(request)
    asked = {name: request.GET.get(name, "").strip() for name in ("standing", "q", "sort")}
    agencies = rights.agencies_for(request.user, "report.oversee")
    found = board.lines(agencies, year)
    lines = board.chosen(found, asked["standing"], asked["q"], asked["sort"])
    kept = urlencode({"year": year, **{name: value for name, value in asked.items() if value}})
    return show(
        request,
        "annual_report/admin/board.html",
        title=_("Board of %s") % year,
        icon=ICON,
        trail=[(_("Annual reports"), reverse("annual_reports"))],
        year=year,
        years=years(),
        asked=asked,
        sorts=_sorts(),
        counted=_counted(found, year, asked["standing"]),
        all=len(found),
        page=(at := Paginator([shown(line) for line in lines], ON_A_PAGE).get_page(request.GET.get("p"))),
        address=f"?{kept}",
        tops=[line.agency for line in found if _has_below(line, found)],
        may_remind=rights.anywhere(request.user, "report.remind") and any(one["may_remind"] for one in at),
        may_return=rights.anywhere(request.user, "report.return"),
    )


def _sorts() -> list[tuple[str, str]]:
    return [
        ("tree", _("as in the tree")),
        ("name", _("by name")),
        ("standing", _("by how far")),
        ("due", _("by days left")),
        ("errors", _("by errors found")),
    ]


def _counted(found: list[Line], year: int, chosen: str) -> list[dict[str, Any]]:
    """Each standing with its count and the address of its list."""
    told = board.counts(found)
    labels = [*((one.value, one.label) for one in Standing), (LATE, _("late"))]
    return [
        {"name": name, "label": label, "count": told[name], "chosen": name == chosen, "late": name == LATE}
        | {"url": f"?{urlencode({'year': year, 'standing': name})}"}
        for name, label in labels
    ]


def _has_below(line: Line, found: list[Line]) -> bool:
    """Whether an agency of the board stands below this one; the lines are in the order of the tree."""
    return any(other.agency.parent_id == line.agency.pk for other in found)


def shown(line: Line) -> dict[str, Any]:
    """A line with its words and ways."""
    agency = line.agency
    if line.report:
        url = reverse("report_year", args=[line.report])
    else:
        url = reverse("compiled_report", args=[agency.pk, line.year])
    return {
        "agency": agency,
        "indent": agency.depth,
        "standing": line.standing.label,
        "url": url,
        "due": line.due.day if line.due else None,
        "certain": bool(line.due and line.due.mark == "V"),
        "left": words_of(line.left) if line.left is not None else "",
        "late": line.late,
        "errors": line.errors,
        "why": line.returned_why,
        "reminded_at": line.reminded_at,
        "may_remind": line.may_remind,
        "return_url": reverse("report_do", args=[line.report, "return"]) if line.may_return else "",
    }


class RemindForm(forms.Form):
    """Whom, of which year, and with which words."""

    at = forms.ModelMultipleChoiceField(queryset=Agency.objects.none(), widget=forms.CheckboxSelectMultiple)
    year = forms.TypedChoiceField(coerce=int)
    words = forms.CharField(max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, for_user: Staff, chosen: list[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offered = agencies_for(for_user, "report.remind")
        numbers = [int(one) for one in chosen if one.isascii() and one.isdecimal()]
        self.fields["at"].queryset = (
            offered.filter(pk__in=numbers) if numbers and not self.is_bound else offered
        )
        self.fields["at"].initial = numbers
        self.fields["at"].label = _("Agencies")
        self.fields["year"].choices = [(year, year) for year in years()]
        self.fields["year"].label = _("Year that is reported on")
        self.fields["words"].label = _("Words")
        self.fields["words"].help_text = _("May stay empty: the last day by law is told anyway.")


@takes("report.remind")
def remind(request: HttpRequest) -> HttpResponse:
    """Remind the agencies that were chosen on the board: all of them, or none."""
    form = RemindForm(
        request.POST or None,
        for_user=request.user,
        chosen=request.GET.getlist("at"),
        initial={"year": year_asked(request)},
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            with refusals.together():
                for agency in given["at"]:
                    RemindAgency(
                        by=request.user, at=agency, year=given["year"], words=given["words"]
                    ).execute()
        except Refused as refused:
            add_refusal(form, refused)
        else:
            return _reminded(request, len(given["at"]), given["year"])
    return show(
        request,
        "agencies/admin/act.html",
        title=_("Remind agencies"),
        icon=ICON,
        trail=[(_("Board of %s") % year_asked(request), reverse("report_board"))],
        lead=_(
            "The reminder stands on the desk of those who write and sign there, until the report is signed."
        ),
        form=form,
        media=form.media,
        submit=_("Remind"),
        reasons=[],
        cancel=reverse("report_board"),
    )


def _reminded(request: HttpRequest, count: int, year: int) -> HttpResponse:
    told = ngettext("%(count)s agency was reminded.", "%(count)s agencies were reminded.", count)
    messages.success(request, told % {"count": count})
    return redirect(f"{reverse('report_board')}?year={year}")


class RemindersPanel(Component):
    """Reminders on the desk of who writes or signs the report."""

    name = "report-reminders"
    order = 31
    template_name = "annual_report/admin/reminders.html"

    def __init__(self, request: HttpRequest):
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Those that stand, the newest first."""
        found = list(reminders.standing_for(self.request.user)[: ON_THE_DESK + 1])
        kept = found[:ON_THE_DESK]
        lines = {
            (line.agency.pk, line.year): line
            for year in {one.year for one in kept}
            for line in board.lines(
                Agency.objects.filter(pk__in={one.agency_id for one in kept if one.year == year}), year
            )
        }
        told = [{**shown(lines[one.agency_id, one.year]), "reminder": one} for one in kept]
        return {"reminders": told, "more": len(found) > ON_THE_DESK}


URLS = [
    path("report-board/", page, name="report_board"),
    path("report-board/remind/", remind, name="report_remind"),
]
