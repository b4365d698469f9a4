"""Files for machines and for errors: feeds, robots.txt, the page for an address that leads nowhere, emblems."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item
from gongkai.portal import addresses, atom
from gongkai.portal.pages.entries import newest_items
from gongkai.portal.pages.frame import Page, changed_at, column_name, pictures, render, site_name
from gongkai.portal.pages.registry import Output, Session, register

FEED_ENTRIES = 20


class Shown(NamedTuple):
    """What a feed says of an item."""

    pk: int
    title: str
    summary: str
    published_at: dt.datetime
    last_published_at: dt.datetime | None


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
            yield Output(self.address(ref), _feed(session, ref, self.address(ref)))


def _feed(session: Session, ref: str, self_address: str) -> bytes | None:
    slug, _slash, rest = ref.partition("/")
    agency = session.site(slug)
    if agency is None:
        return None
    column = session.tree(agency).by_code.get(rest.partition("/")[2])
    if rest and (column is None or column.kind in addresses.SPECIAL_COLUMNS):
        return None
    key = ref if column else addresses.catalog_key(slug)
    name = site_name(agency)
    entries = _newest(session, agency, key)
    return atom.feed(
        title=f"{name} · {column_name(column)}" if column else name,
        address=settings.PUBLIC_URL + self_address,
        page=settings.PUBLIC_URL + addresses.list_folder(key),
        author=agency.name,
        updated=max((entry.updated for entry in entries), default=changed_at(session, agency)),
        entries=entries,
    )


def _newest(session: Session, agency: Agency, key: str) -> list[atom.Entry]:
    """The newest items of a list, read once a run for all feeds."""
    wanted = newest_items(session, agency, key, FEED_ENTRIES)
    known: dict[int, atom.Entry] = session.cache.setdefault(("feed entries",), {})
    public = Item.objects.filter(live=True, pk__in=[item for item in wanted if item not in known])
    rows = public.values_list("pk", "title", "summary", "published_at", "last_published_at")
    for row in map(Shown._make, rows):
        address = settings.PUBLIC_URL + addresses.item_page(agency.slug, row)
        changed = row.last_published_at or row.published_at
        known[row.pk] = atom.Entry(row.title, address, row.summary, row.published_at, changed)
    return [known[item] for item in wanted if item in known]


@register
class Emblems:
    """A copy of an agency's emblem or website mark; ``ref`` is its address."""

    name = "emblem"
    priority = 4

    def address(self, ref: str) -> str:
        """``emblem.<ending>`` or ``mark.<ending>`` in the agency's folder."""
        return ref

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Each picture; a removal for one that the agency no longer has."""
        for ref in refs:
            agency = session.by_slug.get(ref.split("/")[1])
            kept = pictures(agency).get(ref) if agency else None
            yield Output(ref, source=Path(kept.path) if kept else None)


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
