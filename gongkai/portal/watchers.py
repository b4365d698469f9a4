"""What a change in the catalogue or in an agency's data means for the published pages."""

import datetime as dt
from typing import Any

from django.utils import timezone

from gongkai.agencies.action import Action, watches
from gongkai.agencies.models import Agency
from gongkai.annual_report.models import ReportYear
from gongkai.catalog.models import Column, ImportBatch, Item
from gongkai.portal import lists, runs, tasks, writer
from gongkai.portal.addresses import of_files
from gongkai.portal.listing import change, enter
from gongkai.portal.marks import PLATFORM_PAGES, feed_marks, fixed_marks, item_marks, leaf_marks
from gongkai.portal.pages.items import ItemPages
from gongkai.portal.pages.registry import Session
from gongkai.portal.pages.reports import ReportPages

CHUNK = 2000
SMALL = 50


@watches("item.released", "item.withdrawn")
@of_files
def item_changed(action: Action, item: Item) -> None:
    """Write the item's page and every page that shows it, and nothing else."""
    session = Session()
    fresh = Item.objects.prefetch_related("columns").select_related("interprets", "report").get(pk=item.pk)
    marks = item_marks(session, fresh, formerly_interpreted(fresh))
    touched = change(session, session.agencies[fresh.agency_id], [fresh])
    touched |= lists.leaves_holding(fresh.pk, touched)
    marks |= leaf_marks(touched) | feed_marks(key for key, _number in touched)
    writer.mark_and_write(marks | ({("sitemap", "")} if recut_site_map(touched) else set()))


def recut_site_map(touched: lists.Touched) -> bool:
    """Whether the machine's site map may have other parts than before: only then its index is written."""
    return any(key.endswith("/sitemap") and number for key, number in touched)


def formerly_interpreted(item: Item) -> list[Item]:
    """The item that the public version before this one interpreted; its page may still say so."""
    before = item.releases.order_by("-number").select_related("revision")[1:2]
    numbers = [release.revision.content.get("interprets") for release in before if release.revision]
    return list(
        Item.objects.filter(pk__in=[n for n in numbers if n], live=True).exclude(pk=item.interprets_id)
    )


@watches("report.erratum_published")
@of_files
def erratum_published(action: Action, report: ReportYear) -> None:
    """The report's page and files say what was corrected."""
    if report.item is not None:
        writer.mark_and_write({("report", ReportPages.ref(report.item.report, report.agency))})


@watches("import.released")
@of_files
def import_released(action: Action, batch: ImportBatch) -> None:
    """Put the items of an import into their lists; the background worker writes the pages of a large one."""
    released: list[int] = action.released  # type: ignore[attr-defined]
    agency = batch.agency
    touched = enter(agency, released)
    marks = fixed_marks(agency) | set(PLATFORM_PAGES) | leaf_marks(touched)
    marks |= feed_marks(key for key, _number in touched)
    if len(released) > SMALL:
        writer.mark(marks)
        for start in range(0, len(released), CHUNK):
            writer.mark(_item_pages(agency, released[start : start + CHUNK]))
        writer.write_soon()
    else:
        writer.mark_and_write(marks | _item_pages(agency, released))


def _item_pages(agency: Agency, numbers: list[int]) -> set[Any]:
    items = Item.objects.filter(pk__in=numbers).only("pk", "published_at")
    return {("item", ItemPages.ref(agency.slug, item)) for item in items}


@watches("agency.created", "agency.changed", "columns.seeded", "column.changed")
@of_files
def frame_changed(action: Action, subject: Agency | Column) -> None:
    """The frame stands on every page of the agency: write them all; those of a small agency at once."""
    agency = action.agency
    runs.begin(agency)
    runs.begin(None)
    few = agency.items.filter(live=True)[: SMALL + 1].count() <= SMALL
    writer.run_soon(agency, at_once=few)


@watches("unit.changed", "leading_group.changed")
@of_files
def guide_changed(action: Action, subject: object) -> None:
    """The guide shows units and the leading group; a group of a later day is shown from that day on."""
    slug = action.agency.slug
    writer.mark_and_write({("guide", slug)})
    since: dt.date | None = getattr(action, "since", None)
    if since and since > timezone.localdate():
        midnight = timezone.make_aware(dt.datetime.combine(since, dt.time()))
        tasks.write_guide.using(run_after=midnight).enqueue(slug)
