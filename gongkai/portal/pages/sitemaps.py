"""The site map for machines: an index, and for each agency its pages in parts."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape

from django.conf import settings
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.models import Item
from gongkai.portal import addresses
from gongkai.portal.models import ListLeaf
from gongkai.portal.pages.registry import Output, Session, register

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
FIXED = ("", "xxgk.html", "guide.html", "apply.html", "five.html", "map.html", "catalog/")


class Changed(NamedTuple):
    """What the site map says of an item."""

    pk: int
    published_at: dt.datetime
    last_published_at: dt.datetime | None


def part(session: Session, agency: Agency, number: int, items: list[int]) -> bytes:
    """The pages of some items and of the report figures that belong to them; in part 0 the fixed pages before them."""
    reports = dict(PublishedReport.objects.filter(item_id__in=items).values_list("item_id", "year"))
    urls = [] if number else [_url(url) for url in _fixed(session, agency)]
    found = Item.objects.filter(pk__in=items, live=True).order_by("pk")
    for row in map(Changed._make, found.values_list("pk", "published_at", "last_published_at")):
        changed = row.last_published_at or row.published_at
        urls.append(_url(addresses.item_page(agency.slug, row), changed))
        if row.pk in reports:
            urls.append(_url(addresses.report_page(agency.slug, reports[row.pk]), changed))
    return f'{HEAD}<urlset xmlns="{SCHEMA}">\n{"".join(urls)}</urlset>\n'.encode()


def _fixed(session: Session, agency: Agency) -> list[str]:
    """The pages that an agency has one of, and its columns."""
    urls = [addresses.agency_page(agency.slug, name) for name in FIXED]
    urls += [addresses.column(agency.slug, column) for column in session.tree(agency).by_id.values()]
    return list(dict.fromkeys(urls))


def _url(address: str, changed: dt.datetime | None = None) -> str:
    day = f"<lastmod>{timezone.localtime(changed):%Y-%m-%d}</lastmod>" if changed else ""
    return f"<url><loc>{escape(settings.PUBLIC_URL + address)}</loc>{day}</url>\n"


@register
class SiteMapIndex:
    """The index of all parts of the machine's site map."""

    name = "sitemap"
    priority = 6

    def address(self, ref: str) -> str:
        """``/sitemap.xml``."""
        return "/sitemap.xml"

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """The one file."""
        keys = sorted(addresses.sitemap_key(session.agencies[number].slug) for number in session.sites)
        rows = ListLeaf.objects.filter(public_list__key__in=keys, number__gt=0)
        parts = {(key, 0) for key in keys} | set(rows.values_list("public_list__key", "number"))
        lines = [
            f"<sitemap><loc>{escape(settings.PUBLIC_URL + addresses.sitemap_part(key, number))}</loc></sitemap>\n"
            for key, number in sorted(parts)
        ]
        body = f'{HEAD}<sitemapindex xmlns="{SCHEMA}">\n{"".join(lines)}</sitemapindex>\n'
        yield Output(self.address(""), body.encode())
