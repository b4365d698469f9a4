"""“Check a report”: anyone hands in a published annual report and sees it read and checked. Nothing is kept."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.annual_report import uploads
from gongkai.portal import addresses
from gongkai.portal.pages.frame import Page, render
from gongkai.portal.pages.registry import Session


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def check_report(request: HttpRequest, language: str) -> HttpResponse:
    """The form; and for a file sent with it, what the report says, where it is wrong and what is in doubt."""
    with translation.override(language):
        refused, found = "", list[dict[str, Any]]()
        if request.method == "POST":
            refused, found = uploads.handed_in(request.FILES.get("report"))
        return _page(request, refused, found)


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
        "checked": [uploads.view(number, data) for number, data in enumerate(found, 1)],
        "refused": refused,
        "form_action": page.address,
        "download_action": f"{page.address}download/",
        "formats": uploads.formats(),
        "request": request,
        "csrf_token": token(request),
    }
    status = 422 if refused else 200
    return HttpResponse(render(session, "check_report.html", page, None, context), status=status)


def token(request: HttpRequest) -> str:
    """The token of a form on a page of ours."""
    from django.middleware.csrf import get_token

    return get_token(request)


@never_cache
@csrf_protect
@require_POST
def download(request: HttpRequest, language: str) -> HttpResponse:
    """The numbers that were shown, as a file; they come back from the page itself, under our signature."""
    with translation.override(language):
        try:
            content, kind, name = uploads.taken_along(
                request.POST.get("report", ""), request.POST.get("as", "")
            )
        except uploads.Stale as stale:
            return HttpResponseBadRequest(str(stale), content_type="text/plain; charset=utf-8")
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(content, content_type=kind, headers=headers)
