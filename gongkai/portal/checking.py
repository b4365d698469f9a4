"""“Check a report”: anyone hands in a published annual report and sees it read and checked. Nothing is kept."""

import json
import threading
import zlib
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.annual_report import uploads
from gongkai.annual_report.models import PublishedReport
from gongkai.portal import addresses
from gongkai.portal.pages import reports
from gongkai.portal.pages.frame import Page, english, render
from gongkai.portal.pages.registry import Session

AT_ONCE = 2
"""Reports read at the same time by one process; each reading takes a processor."""
PATIENCE = 10
"""Seconds that a reader waits for a turn before being asked to come back."""
LASTING = 24 * 3600
"""Seconds for which the numbers shown can be downloaded from the page."""
SALT = "check-report"

_turns = threading.BoundedSemaphore(AT_ONCE)


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def check_report(request: HttpRequest, language: str) -> HttpResponse:
    """The form; and for a file sent with it, what the report says, where it is wrong and what is in doubt."""
    with translation.override(language):
        refused, found = "", list[dict[str, Any]]()
        if request.method == "POST":
            refused, found = handed_in(request.FILES.get("report"))
        return _page(request, refused, found)


def handed_in(upload: UploadedFile | None, *, sections: bool = False) -> tuple[str, list[dict[str, Any]]]:
    """Why the file cannot be read, or what was read out of it. ``sections``: with the text of its parts."""
    if upload is None:
        return _("Choose the file of the report."), []
    if not _turns.acquire(timeout=PATIENCE):
        return _("Many reports are being read just now; try again in a minute."), []
    try:
        found = uploads.read(upload, "en" if english() else "zh", sections=sections)
    finally:
        _turns.release()
    if len(found) == 1 and "error" in found[0]:
        return found[0]["error"]["message"], []
    return "", found


def _page(request: HttpRequest, refused: str, found: list[dict[str, Any]]) -> HttpResponse:
    session = Session()
    title = _("Check an annual report")
    page = Page(
        address=f"{addresses.prefix()}/check-report/",
        kind="check",
        title=title,
        breadcrumbs=[(title, "")],
    )
    context = {
        "checked": [view(number, data) for number, data in enumerate(found, 1)],
        "refused": refused,
        "form_action": page.address,
        "download_action": f"{page.address}download/",
        "formats": _("HTML, Word, PDF, Excel, plain text, a scan, or a ZIP of these; at most %s MB.")
        % (uploads.LARGEST // 1024**2),
        "request": request,
        "csrf_token": token(request),
    }
    status = 422 if refused else 200
    return HttpResponse(render(session, "check_report.html", page, None, context), status=status)


def token(request: HttpRequest) -> str:
    """The token of a form on a page of ours."""
    from django.middleware.csrf import get_token

    return get_token(request)


def view(number: int, data: dict[str, Any]) -> dict[str, Any]:
    """What the page shows of one report; ``number`` keeps the anchors of several apart."""
    if "error" in data:
        return {"title": data["file"], "refused": data["error"]["message"], "prefix": f"r{number}-"}
    report = as_report(data)
    return {
        "prefix": f"r{number}-",
        "title": data["title"] or data["file"],
        "agency_name": data["agency"],
        "year": report.year,
        "template_label": reports.template_label(report),
        "read_count": sum(cell["value"] is not None for cell in report.cells.values()),
        "tables": reports.tables(report),
        "figures": reports.figures(report),
        "charts": [],
        "findings": reports.findings(report),
        "doubts": [reports.message(doubt) for doubt in report.doubts],
        "sealed": signing.dumps(data, salt=SALT, compress=True),
    }


def as_report(data: dict[str, Any]) -> PublishedReport:
    """The figures as one that is not kept."""
    kept = {name: data[name] for name in ("cells", "figures", "findings", "doubts")}
    return PublishedReport(year=data["year"], template=data["template"] or "", **kept)


@never_cache
@csrf_protect
@require_POST
def download(request: HttpRequest, language: str) -> HttpResponse:
    """The numbers that were shown, as a file; they come back from the page itself, under our signature."""
    with translation.override(language):
        try:
            data = signing.loads(request.POST.get("report", ""), salt=SALT, max_age=LASTING)
        except (signing.BadSignature, zlib.error):
            told = _("The numbers on the page are too old or were changed; hand in the file again.")
            return HttpResponseBadRequest(told, content_type="text/plain; charset=utf-8")
        report = as_report(data)
        if request.POST.get("as") == "csv":
            content, kind, ending = reports.as_csv(report), "text/csv; charset=utf-8", "csv"
        else:
            content, kind, ending = (
                json.dumps(data, ensure_ascii=False, indent=1).encode(),
                "application/json",
                "json",
            )
        headers = {"Content-Disposition": f'attachment; filename="report-{report.year or "cells"}.{ending}"'}
        return HttpResponse(content, content_type=kind, headers=headers)
