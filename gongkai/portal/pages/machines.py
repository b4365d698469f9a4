"""Pages for machines and for errors: feeds, the site map's index, robots.txt, not found."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from gongkai.catalog.models import Item
from gongkai.portal import addresses
from gongkai.portal.models import ListEntry, ListLeaf
from gongkai.portal.pages.frame import Page, column_name, render, site_name
from gongkai.portal.pages.registry import Output, Session, register

FEED_ENTRIES = 20


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
    agency = session.by_slug.get(slug)
    column = session.tree(agency).by_code.get(rest.partition("/")[2]) if agency and rest else None
    if agency is None or (rest and column is None):
        return None
    key = ref if rest else f"{slug}/catalog"
    title = f"{site_name(agency)} · {column_name(column)}" if column else site_name(agency)
    feed = Atom1Feed(
        title=title,
        link=settings.PUBLIC_URL + addresses.list_folder(key),
        feed_url=settings.PUBLIC_URL + f"/{ref}/feed.xml",
        description=column.description if column else "",
        language="zh-Hans",
        author_name=agency.name,
    )
    places = list(ListEntry.objects.filter(public_list__key=key).order_by("-position")[:FEED_ENTRIES])
    items = Item.objects.filter(live=True).in_bulk([place.item_id for place in places])
    for place in places:
        if place.item_id in items:
            item = items[place.item_id]
            link = settings.PUBLIC_URL + addresses.item_page(slug, item)
            feed.add_item(
                title=item.title,
                link=link,
                description=item.summary,
                unique_id=link,
                pubdate=item.published_at,
                updateddate=item.last_published_at or item.published_at,
            )
    return feed.writeString("utf-8").encode()


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
        rows = ListLeaf.objects.filter(public_list__key__endswith="/sitemap").order_by("public_list__key", "number")
        parts = [
            f"<sitemap><loc>{settings.PUBLIC_URL}/{key}-{number}.xml</loc></sitemap>\n"
            for key, number in rows.values_list("public_list__key", "number")
        ]
        head = '<?xml version="1.0" encoding="UTF-8"?>\n'
        body = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        yield Output(self.address(""), (head + body + "".join(parts) + "</sitemapindex>\n").encode())


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
