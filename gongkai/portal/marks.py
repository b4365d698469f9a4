"""Which pages there are: of an item, of lists, of an agency, of the platform."""

from collections.abc import Iterable

from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.models import Column, Item
from gongkai.law import classifications
from gongkai.portal import addresses, lists
from gongkai.portal.pages.frame import pictures
from gongkai.portal.pages.items import ItemPages
from gongkai.portal.pages.leaves import LeafPages
from gongkai.portal.pages.registry import Mark, Session
from gongkai.portal.pages.reports import ReportPages

FRONT_PAGES = ("home", "section", "five")
AGENCY_PAGES = (*FRONT_PAGES, "guide", "apply", "map")
PLATFORM_PAGES: tuple[Mark, ...] = (
    *(("platform", ""), ("notfound", ""), ("robots", ""), ("sitemap", ""), ("dataset", "")),
)


def item_marks(session: Session, item: Item, formerly: Iterable[Item] = ()) -> set[Mark]:
    """The item's own page, those that link to it by name, and the front pages.

    ``formerly``: items to whose pages it was linked before and may be no longer.
    """
    slug = session.agencies[item.agency_id].slug
    marks: set[Mark] = {("item", ItemPages.ref(slug, item)), ("platform", ""), catalog_mark(slug)}
    marks |= {(name, slug) for name in FRONT_PAGES}
    linked = [*formerly, item.interprets, *item.interpretations.filter(live=True)]
    for other in linked:
        if other is not None and other.live:
            marks.add(("item", ItemPages.ref(session.agencies[other.agency_id].slug, other)))
    if hasattr(item, "report"):
        marks |= report_marks(item.report, session.agencies[item.agency_id])
    return marks


def report_marks(report: PublishedReport, agency: Agency) -> set[Mark]:
    """The pages that show the figures of a report."""
    ref = ReportPages.ref(report, agency)
    return {("report", ref), ("picture", ref), ("years", agency.slug)}


def catalog_mark(slug: str) -> Mark:
    """The newest page of the 目录: it counts the items of every filter."""
    return "leaf", LeafPages.ref(addresses.catalog_key(slug), 0)


def leaf_marks(touched: lists.Touched) -> set[Mark]:
    """Pages of list leaves."""
    return {("leaf", LeafPages.ref(key, number)) for key, number in touched}


def feed_marks(keys: Iterable[str]) -> set[Mark]:
    """The feeds of column lists, and the agency's feed of all that is new."""
    marks: set[Mark] = set()
    for key in keys:
        slug, _slash, rest = key.partition("/")
        if rest.startswith("columns/"):
            marks.add(("feed", key))
        if rest == "catalog":
            marks.add(("feed", slug))
    return marks


def fixed_marks(agency: Agency) -> set[Mark]:
    """The pages that do not depend on how many items there are: front pages, and the first page of each list."""
    slug = agency.slug
    marks: set[Mark] = {(name, slug) for name in AGENCY_PAGES} | {("feed", slug), catalog_mark(slug)}
    keys = [addresses.sitemap_key(slug)]
    keys += [addresses.kind_key(slug, code) for code, _label in classifications.choices("openness_kind")]
    for column in Column.objects.filter(agency=agency):
        if column.kind not in addresses.SPECIAL_COLUMNS:
            keys.append(addresses.column_key(slug, column.code))
            marks.add(("feed", keys[-1]))
    marks |= {("emblem", address) for address in pictures(agency)}
    return marks | leaf_marks({(key, 0) for key in keys})
