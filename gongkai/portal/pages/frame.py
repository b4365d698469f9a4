"""What every page has around its content: frame, breadcrumbs, government page tags, schema.org data."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import get_template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column
from gongkai.portal import addresses
from gongkai.portal.pages.registry import Session

ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


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


def render(session: Session, template: str, page: Page, agency: Agency | None, context: dict[str, Any]) -> bytes:
    """One page as UTF-8."""
    full = {
        **frame_context(session, agency),
        "page": page_context(session, page, agency),
        **context,
    }
    return get_template(f"portal/{template}").render(full).encode()


def frame_context(session: Session, agency: Agency | None) -> dict[str, Any]:
    """The names shared by all pages of an agency, made once a run."""
    key = ("frame", agency.pk if agency else None, get_language())
    if key not in session.cache:
        session.cache[key] = _frame_context(session, agency)
    return session.cache[key]  # type: ignore[return-value]


def _frame_context(session: Session, agency: Agency | None) -> dict[str, Any]:
    sample = agency.is_sample if agency else any(a.is_sample for a in session.agencies.values())
    slug = agency.slug if agency else ""
    frame = {
        "home_url": addresses.agency_page(slug) if agency else addresses.platform_home(),
        "agencies_url": addresses.platform_home(),
        "site_name": site_name(agency),
        "nav": _navigation(session, agency) if agency else [],
        "search_action": f"{addresses.prefix()}/search/",
        "map_url": addresses.agency_page(slug, "map.html") if agency else "",
        "guide_url": addresses.agency_page(slug, "guide.html") if agency else "",
        "apply_url": addresses.agency_page(slug, "apply.html") if agency else "",
        "report_error_url": "https://zfwzzc.www.gov.cn/" if agency and agency.site_code else "",
        "emblem_url": f"/{slug}/emblem.{agency.emblem.name.rpartition('.')[2]}" if agency and agency.emblem else "",
    }
    return {
        "language": "en" if english() else "zh-hans",
        "site": {"name": site_name(agency), "public_url": settings.PUBLIC_URL, "is_sample": sample},
        "agency": agency,
        "frame": frame,
    }


def _navigation(session: Session, agency: Agency) -> list[dict[str, str]]:
    tree = session.tree(agency)
    entries = [
        {"name": _("Home"), "url": addresses.agency_page(agency.slug)},
        {"name": _("Government information disclosure"), "url": addresses.agency_page(agency.slug, "xxgk.html")},
    ]
    for kind in ("policy", "interpretation", "notice", "news", "request", "report"):
        column = tree.first(kind)
        if column:
            entries.append({"name": column_name(column), "url": addresses.column(agency.slug, column)})
    return entries


def page_context(session: Session, page: Page, agency: Agency | None) -> dict[str, Any]:
    """The names about one page."""
    bare = page.address.removeprefix("/en") if english() else page.address
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
        "tags": tags(page, agency),
        "schema_json": schema_json(page, agency),
        "feed_url": page.feed_url,
        "section_nav": section_navigation(session, agency, page.section) if agency and page.section else [],
    }


def tags(page: Page, agency: Agency | None) -> list[dict[str, str]]:
    """The tags of 国办发〔2017〕47号: 3 on a home page, 7 on a column page, 10 on a content page."""
    domain = (agency.site_domain if agency else "") or urlsplit(settings.PUBLIC_URL).hostname or ""
    found = {
        "SiteName": site_name(agency),
        "SiteDomain": domain,
        "SiteIDCode": agency.site_code if agency else "",
    }
    if page.column is not None:
        found |= {
            "ColumnName": page.column.name,
            "ColumnDescription": page.column.description or page.column.name,
            "ColumnKeywords": page.column.keywords or page.column.name,
            "ColumnType": page.column.name,
        }
    elif page.kind not in {"home", "platform"}:
        found |= dict.fromkeys(("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"), page.title)
    found |= page.article
    return [{"name": name, "content": content} for name, content in found.items()]


def schema_json(page: Page, agency: Agency | None) -> str:
    """schema.org data as JSON that is safe inside a script element."""
    publisher: dict[str, Any] = {"@type": "GovernmentOrganization", "name": site_name(agency)}
    if agency and agency.uscc:
        publisher["identifier"] = agency.uscc
    base = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "url": settings.PUBLIC_URL + page.address,
        "inLanguage": "en" if english() else "zh-Hans",
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
    return "".join(ESCAPES.get(character, character) for character in text)


def section_navigation(session: Session, agency: Agency, current: str) -> list[dict[str, Any]]:
    """The left navigation of the 政府信息公开 section, in its statutory order."""
    tree = session.tree(agency)

    def entry(column: Column) -> dict[str, Any]:
        return {
            "name": column_name(column),
            "url": addresses.column(agency.slug, column),
            "current": column.code == current,
            "children": [entry(child) for child in tree.children.get(column.pk, [])],
        }

    return [entry(column) for column in tree.children.get(None, []) if column.in_section]


def trail(session: Session, agency: Agency, column: Column | None = None) -> list[tuple[str, str]]:
    """Breadcrumbs from the agency's home down to a column."""
    crumbs = [(_("Home"), addresses.agency_page(agency.slug))]
    if column is not None:
        line = session.tree(agency).line(column)
        if line[0].in_section:
            crumbs.append((_("Government information disclosure"), addresses.agency_page(agency.slug, "xxgk.html")))
        crumbs += [(column_name(c), addresses.column(agency.slug, c)) for c in line]
    return crumbs
