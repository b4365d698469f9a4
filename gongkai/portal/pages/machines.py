"""Files for machines and for errors: feeds, robots.txt, the page for an address that leads nowhere, emblems."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column, Item
from gongkai.portal import addresses
from gongkai.portal.pages.entries import newest_items
from gongkai.portal.pages.frame import Page, changed_at, column_name, emblem_address, render, site_name
from gongkai.portal.pages.registry import Output, Session, register

FEED_ENTRIES = 20
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@register
class Feeds:
    """An Atom feed; ``ref`` is the key of its list, or an agency's slug for all that is new."""

    name = "feed"
    priority = 3

    def address(self, ref: str) -> str:
        """``feed.xml`` in the folder of the list."""
        return f"/{ref}/feed.xml"

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Each feed; a removal for a list whose agency or column is gone."""
        for ref in refs:
            yield Output(self.address(ref), _feed(session, ref))


def _feed(session: Session, ref: str) -> bytes | None:
    slug, _slash, rest = ref.partition("/")
    agency = session.site(slug)
    if agency is None:
        return None
    column = session.tree(agency).by_code.get(rest.partition("/")[2])
    if rest and (column is None or column.kind in addresses.SPECIAL_COLUMNS):
        return None
    key = ref if column else addresses.catalog_key(slug)
    feed = _empty_feed(session, agency, column, key)
    for item in _newest(session, agency, key):
        link = settings.PUBLIC_URL + addresses.item_page(slug, item)
        feed.add_item(
            title=NOT_IN_XML.sub("", item.title),
            link=link,
            description=NOT_IN_XML.sub("", escape(item.summary)),
            unique_id=link,
            pubdate=item.published_at,
            updateddate=item.last_published_at or item.published_at,
        )
    return feed.writeString("utf-8").encode()


class _Feed(Atom1Feed):
    """A feed must carry a date; one without entries has that of the last change to its agency's data."""

    def latest_post_date(self) -> dt.datetime:
        return super().latest_post_date() if self.items else self.feed["changed_at"]


def _empty_feed(session: Session, agency: Agency, column: Column | None, key: str) -> Atom1Feed:
    name = site_name(agency)
    folder = settings.PUBLIC_URL + addresses.list_folder(key)
    return _Feed(
        title=f"{name} · {column_name(column)}" if column else name,
        link=folder,
        feed_url=f"{folder}feed.xml" if column else f"{settings.PUBLIC_URL}/{agency.slug}/feed.xml",
        description=column.description if column else "",
        language="zh-Hans",
        author_name=agency.name,
        changed_at=changed_at(session, agency),
    )


def _newest(session: Session, agency: Agency, key: str) -> list[Item]:
    """The newest items of a list, read once a run for all feeds."""
    wanted = newest_items(session, agency, key, FEED_ENTRIES)
    known: dict[int, Item] = session.cache.setdefault(("feed items",), {})
    fields = ("pk", "title", "summary", "published_at", "last_published_at")
    found = Item.objects.filter(live=True).only(*fields)
    known.update(found.in_bulk([item for item in wanted if item not in known]))
    return [known[item] for item in wanted if item in known]


@register
class Emblems:
    """A copy of an agency's emblem or mark; ``ref`` is its address."""

    name = "emblem"
    priority = 4

    def address(self, ref: str) -> str:
        """``emblem.<ending>`` in the agency's folder."""
        return ref

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Each emblem; a removal for one that the agency no longer has."""
        for ref in refs:
            agency = session.by_slug.get(ref.split("/")[1])
            kept = agency is not None and agency.emblem and emblem_address(agency) == ref
            yield Output(ref, source=Path(agency.emblem.path) if agency and kept else None)


@register
class Robots:
    """robots.txt: everything published may be read by machines, the back office may not."""

    name = "robots"
    priority = 6

    def address(self, ref: str) -> str:
        """``/robots.txt``."""
        return "/robots.txt"

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """The one file."""
        lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {settings.PUBLIC_URL}/sitemap.xml", ""]
        yield Output(self.address(""), "\n".join(lines).encode())


@register
class NotFound:
    """The page for an address that leads nowhere."""

    name = "notfound"
    priority = 6

    def address(self, ref: str) -> str:
        """``/404.html``."""
        return "/404.html"

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """The one page."""
        page = Page(address=self.address(""), kind="notfound", title=_("Page not found"))
        yield Output(self.address(""), render(session, "404.html", page, None, {}))
