"""What every page has around its content: frame, breadcrumbs, government page tags, schema.org data."""

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Max
from django.db.models.fields.files import FieldFile
from django.template.loader import get_template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column
from gongkai.ledger.kinds import Kind
from gongkai.ledger.models import Entry
from gongkai.portal import addresses
from gongkai.portal.pages.registry import Session

ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
NAVIGATION = ("policy", "interpretation", "notice", "news", "request", "report")
AGENCY_DATA = (
    *(Kind.AGENCY_CREATED, Kind.AGENCY_CHANGED, Kind.UNIT_CHANGED, Kind.LEADING_GROUP_CHANGED),
    *(Kind.COLUMNS_SEEDED, Kind.COLUMN_CHANGED),
)


@dataclass
class Page:
    """What is particular to one page beside its own template."""

    address: str
    kind: str
    title: str
    description: str = ""
    column: Column | None = None
    section: str = ""
    breadcrumbs: list[tuple[str, str]] = field(default_factory=list)
    article: dict[str, str] = field(default_factory=dict)
    schema: dict[str, Any] = field(default_factory=dict)
    feed_url: str = ""


def english() -> bool:
    """Whether the page is being made in English."""
    return (get_language() or "").startswith("en")


def column_name(column: Column) -> str:
    """A column's name in the language in use."""
    return column.name_en if english() and column.name_en else column.name


def site_name(agency: Agency | None) -> str:
    """The name of an agency's site, or of the platform."""
    if agency is None:
        return settings.WAGTAIL_SITE_NAME
    return agency.site_name or agency.name


def pictures(agency: Agency) -> dict[str, FieldFile]:
    """The emblem and the website mark that an agency has, by the address of their published copies."""
    kept = {"emblem": agency.emblem, "mark": agency.website_mark}
    return {
        f"/{agency.slug}/{name}.{str(file.name).rpartition('.')[2]}": file
        for name, file in kept.items()
        if file
    }


def _picture(agency: Agency | None, name: str) -> str:
    """The address of one of them; empty where there is none."""
    if agency is None:
        return ""
    return next((address for address in pictures(agency) if f"/{name}." in address), "")


def changed_at(session: Session, agency: Agency) -> dt.datetime:
    """When the data of an agency, its units, columns or leading group changed last."""
    key = ("changed at", agency.pk)
    if key not in session.cache:
        entries = Entry.objects.filter(agency=agency, kind__in=AGENCY_DATA)
        last = entries.aggregate(last=Max("recorded_at"))["last"]
        session.cache[key] = last or dt.datetime.fromtimestamp(0, dt.UTC)
    return session.cache[key]


def render(
    session: Session, template: str, page: Page, agency: Agency | None, context: dict[str, Any]
) -> bytes:
    """One page as UTF-8."""
    full = {
        **frame_context(session, agency),
        "page": page_context(session, page, agency),
        **context,
    }
    return get_template(f"portal/{template}").render(full).encode()


def frame_context(session: Session, agency: Agency | None) -> dict[str, Any]:
    """The names shared by all pages of an agency, made once a run. ``kept``: parts the same on many."""
    key = ("frame", agency.pk if agency else None)
    if key not in session.cache:
        session.cache[key] = {**_frame_context(session, agency), "kept": {}}
    return session.cache[key]


def _frame_context(session: Session, agency: Agency | None) -> dict[str, Any]:
    host = agency or session.host
    sample = agency.is_sample if agency else any(a.is_sample for a in session.agencies.values())
    slug = agency.slug if agency else ""
    frame = {
        "home_url": addresses.agency_page(slug) if agency else addresses.platform_home(),
        "agencies_url": addresses.platform_home(),
        "site_name": site_name(agency),
        "nav": _navigation(session, agency) if agency else [],
        "search_action": f"{addresses.prefix()}/search/",
        "check_url": f"{addresses.prefix()}/check-report/",
        "compare_url": f"{addresses.prefix()}/compare/",
        "dataset_url": addresses.dataset(),
        "map_url": addresses.agency_page(slug, "map.html") if agency else "",
        "guide_url": addresses.agency_page(slug, "guide.html") if agency else "",
        "apply_url": addresses.agency_page(slug, "apply.html") if agency else "",
        "report_error_url": "https://zfwzzc.www.gov.cn/" if host and host.site_code else "",
        "emblem_url": _picture(agency, "emblem"),
        "mark_url": _picture(host, "mark"),
    }
    return {
        "language": "en" if english() else "zh-hans",
        "site": {"name": site_name(agency), "public_url": settings.PUBLIC_URL, "is_sample": sample},
        "agency": agency,
        "host": host,
        "frame": frame,
    }


def section_home(agency: Agency) -> tuple[str, str]:
    """Name and address of the 政府信息公开 section."""
    return _("Government information disclosure"), addresses.agency_page(agency.slug, "xxgk.html")


def _navigation(session: Session, agency: Agency) -> list[dict[str, str]]:
    tree = session.tree(agency)
    entries = [(_("Home"), addresses.agency_page(agency.slug)), section_home(agency)]
    for kind in NAVIGATION:
        column = tree.first(kind)
        if column:
            entries.append((column_name(column), addresses.column(agency.slug, column)))
    return [{"name": name, "url": url} for name, url in entries]


def page_context(session: Session, page: Page, agency: Agency | None) -> dict[str, Any]:
    """The names about one page."""
    bare = page.address.removeprefix("/en") if session.language == "en" else page.address
    return {
        "path": page.address,
        "canonical": settings.PUBLIC_URL + page.address,
        "chinese_url": bare,
        "english_url": f"/en{bare}",
        "title": page.title,
        "heading": page.title,
        "description": page.description,
        "kind": page.kind,
        "breadcrumbs": [{"name": name, "url": url} for name, url in page.breadcrumbs],
        "tags": tags(page, agency, agency or session.host),
        "schema_json": schema_json(session, page, agency),
        "feed_url": page.feed_url,
        **(_places(session, page, agency) if agency else {}),
    }


def _places(session: Session, page: Page, agency: Agency) -> dict[str, Any]:
    """Where the page stands in the navigation of the site and of the section: the entry's address, "page" or "true"."""
    ways = [page.address, *_ways(session, agency, page.column, bool(page.section))]
    urls = {entry["url"] for entry in frame_context(session, agency)["frame"]["nav"]}
    current = next((url for url in ways if url in urls), "")
    own = ways[1] if page.column else ""
    return {
        "nav_url": current,
        "nav_mode": "page" if current == page.address else "true",
        "section_nav": section_navigation(session, agency) if page.section else [],
        "section_url": own,
        "section_mode": "page" if own == page.address else "true",
    }


def _ways(session: Session, agency: Agency, column: Column | None, in_section: bool) -> list[str]:
    """The addresses of a column and those above it, the nearest first, and of the section that they stand in."""
    key = ("ways", agency.pk, column.pk if column else None, in_section)
    if key not in session.cache:
        line = session.tree(agency).line(column) if column else ()
        ways = [addresses.column(agency.slug, above) for above in reversed(line)]
        session.cache[key] = [*ways, section_home(agency)[1]] if in_section else ways
    return session.cache[key]


def tags(page: Page, agency: Agency | None, host: Agency | None) -> list[dict[str, str]]:
    """What is known of the tags of 国办发〔2017〕47号: 3 on a home page, 7 on a column page, 10 on a content page."""
    domain = (host.site_domain if host else "") or urlsplit(settings.PUBLIC_URL).hostname or ""
    found = {
        "SiteName": site_name(agency),
        "SiteDomain": domain,
        "SiteIDCode": host.site_code if host else "",
    }
    if page.column is not None:
        found |= {
            "ColumnName": page.column.name,
            "ColumnDescription": page.column.description or page.column.name,
            "ColumnKeywords": page.column.keywords or page.column.name,
            "ColumnType": page.column.name,
        }
    elif page.kind not in {"home", "platform"}:
        found |= dict.fromkeys(
            ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"), page.title
        )
    found |= page.article
    return [{"name": name, "content": content} for name, content in found.items() if content]


def schema_json(session: Session, page: Page, agency: Agency | None) -> str:
    """schema.org data as JSON that is safe inside a script element."""
    publisher: dict[str, Any] = {"@type": "GovernmentOrganization", "name": site_name(agency)}
    if agency and agency.uscc:
        publisher["identifier"] = agency.uscc
    base = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "url": settings.PUBLIC_URL + page.address,
        "inLanguage": "en" if session.language == "en" else "zh-Hans",
        "publisher": publisher,
    }
    if page.breadcrumbs:
        base["breadcrumb"] = {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": name, "item": settings.PUBLIC_URL + url}
                for place, (name, url) in enumerate(page.breadcrumbs, start=1)
                if url
            ],
        }
    text = json.dumps({**base, **page.schema}, ensure_ascii=False)
    return text.translate(ESCAPES)


def section_navigation(session: Session, agency: Agency) -> list[dict[str, Any]]:
    """The left navigation of the 政府信息公开 section, in its statutory order."""
    key = ("section", agency.pk)
    tree = session.tree(agency)

    def entry(column: Column) -> dict[str, Any]:
        return {
            "name": column_name(column),
            "url": addresses.column(agency.slug, column),
            "children": [entry(child) for child in tree.children.get(column.pk, [])],
        }

    if key not in session.cache:
        session.cache[key] = [entry(column) for column in tree.children.get(None, []) if column.in_section]
    return session.cache[key]


def trail(session: Session, agency: Agency, column: Column | None = None) -> list[tuple[str, str]]:
    """Breadcrumbs from the agency's home down to a column."""
    key = ("trail", agency.pk, column.pk if column else None)
    if key not in session.cache:
        session.cache[key] = _trail(session, agency, column)
    return session.cache[key]


def _trail(session: Session, agency: Agency, column: Column | None) -> list[tuple[str, str]]:
    crumbs = [(_("Home"), addresses.agency_page(agency.slug))]
    if column is not None:
        line = session.tree(agency).line(column)
        if line[0].in_section:
            crumbs.append(section_home(agency))
        crumbs += [(column_name(c), addresses.column(agency.slug, c)) for c in line]
    return crumbs
