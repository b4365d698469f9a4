"""Reading a report file: what it says, where it is wrong or in doubt, and how it differs from our own ledger."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseNotAllowed
from django.urls import path, reverse
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.screen import show
from gongkai.agencies.models import Agency
from gongkai.annual_report import shown, uploads
from gongkai.annual_report.backoffice.compiled import ICON
from gongkai.annual_report.check import plain
from gongkai.annual_report.compiling.against import Difference, against
from gongkai.law.report_counting import NoCounting


@takes("report.see")
def read_file(request: HttpRequest) -> HttpResponse:
    """The form; and for a file sent with it, its tables, findings and doubts. The file is not kept."""
    refused, found = "", list[dict[str, Any]]()
    if request.method == "POST":
        refused, found = uploads.handed_in(request.FILES.get("report"))
    answer = show(
        request,
        "annual_report/admin/read_file.html",
        title=_("Read a report file"),
        icon=ICON,
        trail=[(_("Annual reports"), reverse("annual_reports"))],
        refused=refused,
        checked=[
            uploads.view(number, data) | {"own": _own(request.user, data)}
            for number, data in enumerate(found, 1)
        ],
        formats=uploads.formats(),
    )
    answer.status_code = 422 if refused else 200
    return answer


def _own(user: Any, data: dict[str, Any]) -> dict[str, Any] | None:
    """The report beside the ledger, where it is of an agency whose tables this reader sees."""
    if "error" in data or not data["agency"] or not data["template"]:
        return None
    agency = rights.agencies_for(user, "report.see").filter(name=data["agency"]).first()
    if agency is None or data["year"] is None:
        return None
    try:
        found = against(agency, data["year"], data["template"], data["cells"])
    except NoCounting:
        return None
    return {
        "agency": agency,
        "equal": found.equal,
        "unknown": found.unknown,
        "differences": [_line(agency, data, difference) for difference in found.differences],
    }


def _line(agency: Agency, data: dict[str, Any], difference: Difference) -> dict[str, str]:
    place = difference.place
    url = reverse("compiled_cell", args=[agency.pk, data["year"], place.key])
    return {
        "key": place.key,
        "label": place.label_en if shown.english() else place.label,
        "read": "—" if difference.read is None else plain(difference.read),
        "counted": plain(difference.counted),
        "url": f"{url}?template={data['template']}",
    }


@takes("report.see")
def take_along(request: HttpRequest) -> HttpResponse:
    """The numbers that were shown, as a file."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        content, kind, name = uploads.taken_along(request.POST.get("report", ""), request.POST.get("as", ""))
    except uploads.Stale as stale:
        return HttpResponseBadRequest(str(stale), content_type="text/plain; charset=utf-8")
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


URLS = [
    path("annual-reports/read/", read_file, name="report_read_file"),
    path("annual-reports/read/cells/", take_along, name="report_read_cells"),
]
