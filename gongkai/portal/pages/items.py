"""The page of an item, with its attachments and pictures as files beside it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Prefetch, QuerySet

from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog import previews
from gongkai.catalog.models import Item, Release
from gongkai.portal import addresses
from gongkai.portal.addresses import Published, of_files
from gongkai.portal.body import pictures
from gongkai.portal.files import path_of
from gongkai.portal.pages.frame import Page, render, trail
from gongkai.portal.pages.item_view import FileAddress, item_view, main_column, moment
from gongkai.portal.pages.registry import Output, Session, register
from gongkai.portal.pages.withdrawn import render_withdrawn, withdrawn_items


@register
class ItemPages:
    """One item a page; ``ref`` is ``number:address``: the address stays known when the item is gone."""

    name = "item"
    priority = 1

    @staticmethod
    def ref(slug: str, item: Published) -> str:
        """The ref of an item that has been public."""
        return f"{item.pk}:{addresses.item_page(slug, item)}"

    def address(self, ref: str) -> str:
        """The address inside the ref."""
        return ref.partition(":")[2]

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Page and files of each item; of one that was withdrawn that it was; removals for those never public."""
        wanted = {int(ref.partition(":")[0]): self.address(ref) for ref in refs}
        found = public_items().in_bulk(list(wanted))
        columns = _columns_of(found)
        withdrawn = withdrawn_items().in_bulk([number for number in wanted if number not in found])
        for number, address in wanted.items():
            item = found.get(number)
            standing = list(files_of(session.agencies[item.agency_id].slug, item)) if item else []
            yield from standing
            if item is None and number in withdrawn:
                yield Output(address, render_withdrawn(session, withdrawn[number]))
            else:
                yield Output(address, render_item(session, item, columns[number]) if item else None)
            yield from _left_over(address, number, {output.address for output in standing})


def public_items() -> QuerySet[Item]:
    """Public items with what their pages need."""
    linked = ("pk", "title", "published_at", "agency_id", "live")
    others = Item.objects.filter(live=True)
    return (
        Item.objects.filter(live=True)
        .select_related("unit")
        .prefetch_related(
            "attachments__stored",
            Prefetch("interprets", others.only(*linked)),
            Prefetch("interpretations", others.only(*linked, "interprets_id")),
            Prefetch("releases", Release.objects.exclude(change_note="")),
            Prefetch("report", PublishedReport.objects.only("pk", "year", "item_id")),
        )
    )


def _columns_of(items: Iterable[int]) -> dict[int, list[int]]:
    """The numbers of the columns of several items: {item: columns}."""
    through = Item.columns.through
    found: dict[int, list[int]] = {item: [] for item in items}
    for item, column in through.objects.filter(item_id__in=found).values_list("item_id", "column_id"):
        found[item].append(column)
    return found


def files_of(slug: str, item: Item) -> Iterator[Output]:
    """Copies of attachments and pictures."""
    for stored in [*(attached.stored for attached in item.attachments.all()), *pictures(item)]:
        yield Output(addresses.item_file(slug, item, stored), source=Path(stored.file.path))


def _left_over(address: str, number: int, kept: set[str]) -> Iterator[Output]:
    """Removals of what stands in the item's own folder of files and no longer belongs to it."""
    folder = f"{address.rpartition('/')[0]}/P{number}"
    try:
        names = os.listdir(path_of(folder))
    except FileNotFoundError:
        return
    for name in names:
        if f"{folder}/{name}" not in kept:
            yield Output(f"{folder}/{name}")


def render_item(session: Session, item: Item, columns: Iterable[int]) -> bytes:
    """The page of a public item that stands in these columns."""
    slug = session.agencies[item.agency_id].slug
    return _render(
        session, item, columns, "item.html", lambda stored: addresses.item_file(slug, item, stored)
    )


@of_files
def render_preview(item: Item) -> bytes:
    """A draft as the public would see it; its files are those that staff see."""
    columns = [column.pk for column in item.columns.all()]
    return _render(Session(), item, columns, "preview.html", lambda stored: previews.file_address(stored.pk))


def _render(
    session: Session, item: Item, columns: Iterable[int], template: str, file_address: FileAddress
) -> bytes:
    agency = session.agencies[item.agency_id]
    column = main_column(session, agency, columns)
    page = Page(
        address=addresses.item_page(agency.slug, item) if item.published_at else "/",
        kind="item",
        title=item.title,
        description=item.summary,
        column=column,
        breadcrumbs=[*trail(session, agency, column), (item.title, "")],
        article=_article_tags(agency, item),
        schema=_schema(item),
    )
    return render(session, template, page, agency, {"item": item_view(session, item, column, file_address)})


def _article_tags(agency: Agency, item: Item) -> dict[str, str]:
    found = {
        "ArticleTitle": item.title,
        "PubDate": moment(item),
        "ContentSource": item.source or agency.name,
    }
    optional = {"Keywords": item.keywords, "Description": item.summary}
    if item.published_at:
        optional["Url"] = settings.PUBLIC_URL + addresses.item_page(agency.slug, item)
    return found | {name: value for name, value in optional.items() if value}


def _schema(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Article", "headline": item.title, "abstract": item.summary}
    if item.published_at:
        found["datePublished"] = item.published_at.isoformat()
    if item.doc_number:
        found |= {"@type": "Legislation", "legislationIdentifier": item.doc_number}
    return found
