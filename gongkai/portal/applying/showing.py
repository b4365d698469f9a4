"""How the pages of requests are shown: in the frame of the agency's site, kept by nobody, indexed by nobody."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_protect

from gongkai.agencies import rows
from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column
from gongkai.portal import addresses
from gongkai.portal.pages.frame import Page, render, trail
from gongkai.portal.pages.registry import Session
from gongkai.published import PAGE_POLICY

View = Callable[..., HttpResponse]


def address(agency: Agency, name: str = "") -> str:
    """A page of the guided path, or of a request: ``""`` is where it begins."""
    return addresses.agency_page(agency.slug, f"apply/{name}")


def of_agency(view: View) -> View:
    """A view (request, agency, …) below the address of an agency, in the language of that address.

    What it answers is personal: no cache keeps it, no search engine lists it, no other page learns its address.
    """

    @csrf_protect
    @wraps(view)
    def shown(request: HttpRequest, slug: str, language: str, **more: Any) -> HttpResponse:
        with translation.override(language):
            agency = rows.first(Agency, slug=slug)
            if agency is None or rows.first(Column, agency_id=agency.pk) is None:
                raise Http404
            answer = view(request, agency, **more)
            answer["Cache-Control"] = "no-store"
            answer["X-Robots-Tag"] = "noindex"
            answer["Referrer-Policy"] = "same-origin"
            if answer.get("Content-Type", "").startswith("text/html"):
                answer["Content-Security-Policy"] = PAGE_POLICY.decode()
            return answer

    return shown


def show(
    request: HttpRequest,
    agency: Agency,
    template: str,
    name: str,
    title: str,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page; ``name``: its address below ``apply/``."""
    session = Session()
    home = (_("Ask for information"), addresses.agency_page(agency.slug, "apply.html"))
    page = Page(
        address=address(agency, name),
        kind="request",
        title=title,
        breadcrumbs=[*trail(session, agency), home, (title, "")],
    )
    context |= {"request": request, "csrf_token": get_token(request), "begin_url": address(agency)}
    context |= {"status_url": address(agency, "status/"), "apply_page": home[1]}
    return HttpResponse(render(session, f"apply/{template}", page, agency, context), status=status)


def keep_cookie(answer: HttpResponse, name: str, value: str, seconds: int) -> None:
    """A cookie that scripts cannot read, sent back to this site alone."""
    answer.set_cookie(
        name,
        value,
        max_age=seconds,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
