"""What a change in the catalogue or in an agency's data means for the published pages."""

from collections.abc import Iterable

from django.db import transaction

from gongkai.agencies.action import Action, watches
from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.models import Column, ImportBatch, Item
from gongkai.portal import addresses, lists, writer
from gongkai.portal.listing import differences
from gongkai.portal.models import PublicList
from gongkai.portal.pages.items import ItemPages
from gongkai.portal.pages.leaves import LeafPages
from gongkai.portal.pages.registry import Mark, Session

FRONT_PAGES = ("home", "section", "five")
AGENCY_PAGES = (*FRONT_PAGES, "guide", "apply", "map")
PLATFORM_PAGES = (("platform", ""), ("notfound", ""), ("robots", ""), ("sitemap", ""))


@watches("item.released", "item.withdrawn")
def item_changed(action: Action, item: Item) -> None:
    """Write the item's page and every page that shows it, and nothing else."""
    session = Session()
    fresh = Item.objects.prefetch_related("columns").select_related("interprets").get(pk=item.pk)
    marks = item_marks(session, fresh)
    added, removed = differences(session, [fresh])
    touched = lists.change(fresh.agency, added, removed) | lists.leaves_holding(fresh.pk)
    structure = any(key.endswith("/sitemap") and number for key, number in touched)
    marks |= leaf_marks(touched) | feed_marks({*added, *removed, *(key for key, _n in touched)})
    writer.mark_and_write(marks | ({("sitemap", "")} if structure or removed else set()))


def item_marks(session: Session, item: Item) -> set[Mark]:
    """The item's own page, those that link to it by name, and the front pages."""
    slug = session.agencies[item.agency_id].slug
    marks: set[Mark] = {("item", ItemPages.ref(slug, item)), ("platform", "")}
    marks |= {(name, slug) for name in FRONT_PAGES}
    linked = [item.interprets, *item.interpretations.filter(live=True)]
    for other in linked:
        if other is not None and other.live:
            marks.add(("item", ItemPages.ref(session.agencies[other.agency_id].slug, other)))
    if hasattr(item, "report"):
        marks.add(("report", f"{item.report.pk}:{addresses.report_page(item.agency, item.report.year)}"))
    return marks


def leaf_marks(touched: lists.Touched) -> set[Mark]:
    """Pages of list leaves; lists without pages of their own are left out."""
    return {("leaf", LeafPages.ref(key, number)) for key, number in touched if "/" in key}


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


@watches("import.released")
def import_released(action: Action, batch: ImportBatch) -> None:
    """Put the items of an import into their lists; the background worker writes the pages."""
    released = action.released  # type: ignore[attr-defined]
    touched = enter(batch.agency, released)
    session = Session()
    marks = leaf_marks(touched) | feed_marks({key for key, _n in touched}) | front_marks(batch.agency)
    for start in range(0, len(released), 2000):
        items = Item.objects.filter(pk__in=released[start : start + 2000]).only("id", "agency_id", "published_at")
        marks |= {("item", ItemPages.ref(session.agencies[item.agency_id].slug, item)) for item in items}
    writer.mark_and_write(marks)


def enter(agency: Agency, numbers: list[int]) -> lists.Touched:
    """Make the lists hold these items of an agency where they should stand."""
    session = Session()
    touched: lists.Touched = set()
    for start in range(0, len(numbers), 5000):
        part = Item.objects.filter(pk__in=numbers[start : start + 5000]).prefetch_related("columns")
        touched |= lists.change(agency, *differences(session, list(part)))
    return touched


def front_marks(agency: Agency) -> set[Mark]:
    """All pages that an agency has one of, and the platform's."""
    own = {(name, agency.slug) for name in AGENCY_PAGES} if has_site(agency) else set()
    return own | set(PLATFORM_PAGES)


@watches("agency.created", "agency.changed", "columns.seeded", "column.changed")
def frame_changed(action: Action, subject: Agency | Column) -> None:
    """The frame stands on every page of the agency: write them all."""
    agency = action.agency
    if isinstance(subject, Column):
        enter(agency, list(agency.items.filter(live=True).values_list("pk", flat=True)))
    writer.mark_and_write(all_marks(agency) | set(PLATFORM_PAGES))


@watches("unit.changed", "leading_group.changed")
def guide_changed(action: Action, subject: object) -> None:
    """The guide shows units and the leading group."""
    if has_site(action.agency):
        writer.mark_and_write({("guide", action.agency.slug)})


def all_marks(agency: Agency) -> set[Mark]:
    """Every page of an agency; none for one without columns, which only holds its place in the tree."""
    if not has_site(agency):
        return set()
    marks: set[Mark] = {(name, agency.slug) for name in AGENCY_PAGES} | {("feed", agency.slug)}
    for column in Column.objects.filter(agency=agency):
        if column.kind not in addresses.SPECIAL_COLUMNS:
            key = addresses.column_key(agency.slug, column.code)
            marks |= {("leaf", LeafPages.ref(key, 0)), ("feed", key)}
    marks.add(("leaf", LeafPages.ref(f"{agency.slug}/catalog", 0)))
    for public_list in PublicList.objects.filter(agency=agency).prefetch_related("leaves"):
        if "/" in public_list.key:
            marks |= {("leaf", LeafPages.ref(public_list.key, leaf.number)) for leaf in public_list.leaves.all()}
    items = Item.objects.filter(agency=agency, live=True).only("id", "agency_id", "published_at", "agency__slug")
    for item in items.iterator(chunk_size=5000):
        marks.add(("item", ItemPages.ref(agency.slug, item)))
    for report in reports_of(agency):
        marks.add(("report", f"{report.pk}:{addresses.report_page(agency, report.year)}"))
    return marks


def has_site(agency: Agency) -> bool:
    """Whether an agency has columns, and so pages."""
    return agency.columns.exists()


def reports_of(agency: Agency):
    """The public report figures of an agency."""
    return PublishedReport.objects.filter(item__agency=agency, item__live=True)


@transaction.atomic
def mark_everything() -> int:
    """Rebuild the lists where they differ from the catalogue and mark every page; returns how many."""
    count = 0
    for agency in Agency.objects.all():
        numbers = list(agency.items.filter(live=True).values_list("pk", flat=True))
        standing = set(PublicList.objects.filter(agency=agency).values_list("entries__item_id", flat=True)) - {None}
        enter(agency, [*numbers, *(standing - set(numbers))])
        count += len(writer.mark(all_marks(agency), later=True))
    return count + len(writer.mark(PLATFORM_PAGES, later=True))
