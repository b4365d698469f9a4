"""The few pages made on request: English versions, the 目录 with several filters, search; and missing files."""

from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.models import Item
from gongkai.portal import addresses
from gongkai.portal.pages.catalogs import facets, form_fields
from gongkai.portal.pages.datasets import dataset_page
from gongkai.portal.pages.entries import entry, rows
from gongkai.portal.pages.frame import Page, render, trail
from gongkai.portal.pages.items import ItemPages
from gongkai.portal.pages.leaves import LeafPages
from gongkai.portal.pages.registry import KINDS, Session
from gongkai.portal.pages.reports import ReportPages

PER_PAGE = 20
LONGEST_QUERY = 100
MOST_WORDS = 8
MOST_PAGES = 10_000
LARGEST_NUMBER = 2**63 - 1
FACETS = ("column", "category", "year", "validity")


def _answer(
    kind: str, ref: str, language: str, content_type: str = "text/html; charset=utf-8"
) -> HttpResponse:
    """A page as it would be written, in a language; Http404 when there is none."""
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
def leaf(request: HttpRequest, slug: str, key: str, language: str, number: str = "0") -> HttpResponse:
    """A page of a public list."""
    return _answer("leaf", LeafPages.ref(f"{slug}/{key}", _number(number)), language)


@require_safe
def item(request: HttpRequest, slug: str, number: str, language: str, **_date: Any) -> HttpResponse:
    """The page of an item that is or was public, at its own address only."""
    standing = Q(live=True) | Q(first_published_at__isnull=False)
    found = Item.objects.filter(standing, pk=_number(number), agency__slug=slug).first()
    if found is None:
        raise Http404
    with translation.override(language):
        ref = ItemPages.ref(slug, found)
    if request.path != KINDS["item"].address(ref):
        raise Http404
    return _answer("item", ref, language)


@require_safe
def report(request: HttpRequest, slug: str, year: str, language: str, kind: str = "report") -> HttpResponse:
    """The figures of an annual report, or its picture report."""
    found = PublishedReport.objects.filter(item__agency__slug=slug, item__live=True, year=int(year)).first()
    if found is None:
        raise Http404
    return _answer(kind, ReportPages.ref(found, found.item.agency), language)


@require_safe
def dataset(request: HttpRequest, language: str) -> HttpResponse:
    """The page of the data set, over the files that stand."""
    with translation.override(language):
        return HttpResponse(dataset_page(Session()), headers={"Content-Language": language})


@require_safe
def machine(
    request: HttpRequest, kind: str, ref: str = "", content_type: str = "application/xml"
) -> HttpResponse:
    """The site map and robots.txt."""
    return _answer(kind, ref, "zh-hans", content_type)


@require_safe
def sitemap_part(request: HttpRequest, slug: str, number: str) -> HttpResponse:
    """A part of the site map for machines."""
    ref = LeafPages.ref(addresses.sitemap_key(slug), _number(number))
    return _answer("leaf", ref, "zh-hans", "application/xml")


@require_safe
def feed(request: HttpRequest, ref: str) -> HttpResponse:
    """A feed."""
    return _answer("feed", ref, "zh-hans", "application/atom+xml; charset=utf-8")


def _number(text: str) -> int:
    """A number in an address; Http404 for one that no row can have."""
    number = int(text)
    if number > LARGEST_NUMBER:
        raise Http404
    return number


@require_safe
def catalog_filter(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    """The 目录 with several filters at once."""
    with translation.override(language):
        session = Session()
        agency = session.site(slug)
        if agency is None:
            raise Http404
        chosen = {name: _text(request, name) for name in FACETS}
        title = _("Catalogue")
        home = (title, addresses.list_folder(addresses.catalog_key(slug)))
        page = Page(
            address=f"{addresses.prefix()}/{slug}/catalog/filter",
            kind="catalog",
            title=f"{title}: {_('Filter')}",
            breadcrumbs=[*trail(session, agency), home, (_("Filter"), "")],
        )
        groups = facets(session, agency)
        context = {
            **_paged(session, request, _filtered(agency, chosen)),
            "facets": groups,
            "form_action": page.address,
            "form_fields": form_fields(groups, chosen),
            "filtered": True,
            "query": "",
        }
        return HttpResponse(render(session, "catalog.html", page, agency, context))


def _text(request: HttpRequest, name: str) -> str:
    """What was asked; without the NUL that no database takes."""
    return request.GET.get(name, "").replace("\0", "").strip()[:LONGEST_QUERY]


def _filtered(agency: Agency, chosen: dict[str, str]) -> QuerySet[Item]:
    """The public items with all chosen values; a value that does not exist has none."""
    found = Item.objects.filter(agency=agency, live=True)
    if chosen["column"]:
        key = f"{addresses.catalog_key(agency.slug)}/column-{chosen['column']}"
        found = found.filter(list_entries__public_list__key=key)
    if chosen["year"]:
        year = chosen["year"]
        found = (
            found.filter(formed_on__year=int(year))
            if year.isascii() and year.isdigit() and len(year) == 4
            else found.none()
        )
    return found.filter(**{name: chosen[name] for name in ("category", "validity") if chosen[name]})


def _paged(session: Session, request: HttpRequest, found: QuerySet[Item]) -> dict[str, Any]:
    """One page of what was found; ``page`` that is no number, or beyond the last, is read as the nearest."""
    total = found.count()
    last = max(1, min(-(-total // PER_PAGE), MOST_PAGES))
    text = _text(request, "page")
    number = min(int(text), last) if text.isascii() and text.isdigit() and len(text) < 10 else 1
    number = max(number, 1)
    shown = found.order_by("-published_at", "-pk")[(number - 1) * PER_PAGE : number * PER_PAGE]

    def link(to: int) -> str:
        query = request.GET.copy()
        query["page"] = str(to)
        return f"?{query.urlencode()}"

    return {
        "entries": [entry(session, row) for row in rows(shown)],
        "total": total,
        "newer_url": link(number - 1) if number > 1 else "",
        "older_url": link(number + 1) if number < last else "",
        "newest_url": link(1) if number > 2 else "",
        "years": [],
    }


@require_safe
def search(request: HttpRequest, language: str) -> HttpResponse:
    """Looks for words in titles, numbers, keywords and summaries of public items."""
    with translation.override(language):
        session = Session()
        text = _text(request, "q")
        agency = session.site(_text(request, "agency"))
        title = _("Search")
        page = Page(
            address=f"{addresses.prefix()}/search/",
            kind="search",
            title=f"{title}: {text}" if text else title,
            breadcrumbs=[*(trail(session, agency) if agency else []), (title, "")],
        )
        context = {
            **_paged(session, request, _found(agency, text)),
            "q": text,
            "searched": bool(text),
            "note": _("Titles, numbers, keywords and summaries are searched; every word must occur."),
        }
        return HttpResponse(render(session, "search.html", page, agency, context))


def _found(agency: Agency | None, text: str) -> QuerySet[Item]:
    """The public items, of an agency or of all, in which every word occurs; none without a word."""
    if not text:
        return Item.objects.none()
    found = Item.objects.filter(live=True, **({"agency": agency} if agency else {}))
    for word in text.split()[:MOST_WORDS]:
        found = found.filter(
            Q(title__icontains=word)
            | Q(doc_number__icontains=word)
            | Q(index_number__icontains=word)
            | Q(keywords__icontains=word)
            | Q(summary__icontains=word)
        )
    return found


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The site's own page for an address that leads nowhere."""
    language = "en" if request.path.startswith("/en/") else "zh-hans"
    with translation.override(language):
        (output,) = KINDS["notfound"].outputs(Session(), [""])
    return HttpResponse(output.content, status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """In words what cannot be read of a request; nothing of what Django itself suspects."""
    told = str(exception) if isinstance(exception, BadRequest) else ""
    told = told or _("This request cannot be read.")
    return HttpResponseBadRequest(told, content_type="text/plain; charset=utf-8")
