"""The few pages made on request: English versions, the catalogue with several filters, search; and any page whose file is missing."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.models import Item
from gongkai.portal import addresses
from gongkai.portal.pages.entries import FIELDS, entry
from gongkai.portal.pages.frame import Page, render, trail
from gongkai.portal.pages.items import ItemPages
from gongkai.portal.pages.leaves import LeafPages, facets, form_fields
from gongkai.portal.pages.registry import KINDS, Session
from gongkai.portal.pages.reports import ReportPages

PER_PAGE = 20
LONGEST_QUERY = 100
FACETS = ("column", "category", "year", "validity")


def _answer(kind: str, ref: str, language: str, content_type: str = "text/html; charset=utf-8") -> HttpResponse:
    with translation.override(language):
        address = KINDS[kind].address(ref)
        for output in KINDS[kind].outputs(Session(), [ref]):
            if output.address == address and output.content is not None:
                response = HttpResponse(output.content, content_type=content_type)
                response["Content-Language"] = language
                return response
    raise Http404


@require_safe
def platform(request: HttpRequest, language: str) -> HttpResponse:
    """The front page over all agencies."""
    return _answer("platform", "", language)


@require_safe
def agency_page(request: HttpRequest, slug: str, kind: str, language: str) -> HttpResponse:
    """A page of which each agency has one."""
    return _answer(kind, slug, language)


@require_safe
def leaf(request: HttpRequest, slug: str, key: str, language: str, number: int = 0) -> HttpResponse:
    """A page of a public list."""
    return _answer("leaf", LeafPages.ref(f"{slug}/{key}", number), language)


@require_safe
def item(request: HttpRequest, slug: str, number: int, language: str, **_date: Any) -> HttpResponse:
    """The page of an item, at its own address only."""
    found = Item.objects.filter(pk=number, live=True, agency__slug=slug).first()
    if found is None:
        raise Http404
    with translation.override(language):
        ref = ItemPages.ref(slug, found)
    if request.path != ItemPages().address(ref):
        raise Http404
    return _answer("item", ref, language)


@require_safe
def report(request: HttpRequest, slug: str, year: int, language: str) -> HttpResponse:
    """The figures of an annual report."""
    found = PublishedReport.objects.filter(item__agency__slug=slug, item__live=True, year=year).first()
    if found is None:
        raise Http404
    with translation.override(language):
        ref = ReportPages.ref(found, found.item.agency)
    return _answer("report", ref, language)


@require_safe
def machine(request: HttpRequest, kind: str, ref: str = "", content_type: str = "application/xml") -> HttpResponse:
    """Feeds, site map and robots.txt."""
    return _answer(kind, ref, "zh-hans", content_type)


@require_safe
def feed(request: HttpRequest, ref: str) -> HttpResponse:
    """A feed."""
    return _answer("feed", ref, "zh-hans", "application/atom+xml; charset=utf-8")


@require_safe
def catalog_filter(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    """The 目录 with several filters at once."""
    with translation.override(language):
        session = Session()
        agency = session.by_slug.get(slug)
        if agency is None:
            raise Http404
        chosen = {name: request.GET.get(name, "") for name in FACETS}
        found = _filtered(agency, chosen)
        title = _("Catalogue")
        page = Page(
            address=f"{addresses.prefix()}/{slug}/catalog/filter",
            kind="catalog",
            title=title,
            breadcrumbs=[*trail(session, agency), (title, addresses.list_folder(f"{slug}/catalog")), (_("Filter"), "")],
        )
        groups = facets(session, agency, "")
        context = {
            **_paged(session, request, found),
            "facets": groups,
            "form_action": page.address,
            "form_fields": form_fields(groups, chosen),
            "filtered": True,
            "query": "",
        }
        return HttpResponse(render(session, "catalog.html", page, agency, context))


def _filtered(agency: Agency, chosen: dict[str, str]) -> QuerySet[Item]:
    found = Item.objects.filter(agency=agency, live=True)
    if chosen["column"]:
        key = f"{agency.slug}/catalog/column-{chosen['column']}"
        found = found.filter(list_entries__public_list__key=key)
    if chosen["category"]:
        found = found.filter(category=chosen["category"])
    if chosen["year"].isdigit() and len(chosen["year"]) == 4:
        found = found.filter(formed_on__year=int(chosen["year"]))
    if chosen["validity"]:
        found = found.filter(validity=chosen["validity"])
    return found


def _paged(session: Session, request: HttpRequest, found: QuerySet[Item]) -> dict[str, Any]:
    text = request.GET.get("page", "1")
    number = int(text) if text.isdigit() and 0 < len(text) < 6 else 1
    total = found.count()
    rows = found.order_by("-published_at", "-pk").only(*FIELDS)[(number - 1) * PER_PAGE : number * PER_PAGE]

    def link(to: int) -> str:
        query = request.GET.copy()
        query["page"] = str(to)
        return f"?{query.urlencode()}"

    return {
        "entries": [entry(session, row) for row in rows],
        "total": total,
        "newer_url": link(number - 1) if number > 1 else "",
        "older_url": link(number + 1) if number * PER_PAGE < total else "",
        "newest_url": link(1) if number > 2 else "",
        "years": [],
    }


@require_safe
def search(request: HttpRequest, language: str) -> HttpResponse:
    """Looks for words in titles, numbers, keywords and summaries of public items."""
    with translation.override(language):
        session = Session()
        text = request.GET.get("q", "").strip()[:LONGEST_QUERY]
        agency = session.by_slug.get(request.GET.get("agency", ""))
        found = Item.objects.filter(live=True, agency=agency) if agency else Item.objects.filter(live=True)
        for word in text.split():
            found = found.filter(
                Q(title__icontains=word)
                | Q(doc_number__icontains=word)
                | Q(index_number__icontains=word)
                | Q(keywords__icontains=word)
                | Q(summary__icontains=word)
            )
        title = _("Search")
        page = Page(
            address=f"{addresses.prefix()}/search/",
            kind="search",
            title=f"{title}: {text}" if text else title,
            breadcrumbs=[*(trail(session, agency) if agency else []), (title, "")],
        )
        context = {
            **_paged(session, request, found if text else found.none()),
            "q": text,
            "searched": bool(text),
            "note": _("Titles, numbers, keywords and summaries are searched; every word must occur."),
        }
        return HttpResponse(render(session, "search.html", page, agency, context))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The site's own page for an address that leads nowhere."""
    language = "en" if request.path.startswith("/en/") else "zh-hans"
    with translation.override(language):
        (output,) = KINDS["notfound"].outputs(Session(), [""])
    return HttpResponse(output.content, status=404)


