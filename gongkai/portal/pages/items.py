"""The page of an item, with its attachments and pictures as files beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item
from gongkai.catalog.timeliness import late_by_rule
from gongkai.portal import addresses
from gongkai.portal.body import pictures, render_body
from gongkai.portal.files import path_of
from gongkai.portal.pages.entries import label, validity
from gongkai.portal.pages.frame import Page, column_name, render, trail
from gongkai.portal.pages.registry import Output, Session, register


@register
class ItemPages:
    """One item a page; ``ref`` is ``slug/number/address``: the address stays known when the item is gone."""

    name = "item"
    priority = 1

    @staticmethod
    def ref(slug: str, item: Item) -> str:
        """The ref of an item that has been public."""
        return f"{item.pk}:{addresses.item_page(slug, item)}"

    def address(self, ref: str) -> str:
        """The address inside the ref."""
        return ref.partition(":")[2]

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Page and files of each item; removals for items that are not public."""
        wanted = {int(ref.partition(":")[0]): self.address(ref) for ref in refs}
        found = public_items().in_bulk(list(wanted))
        for number, address in wanted.items():
            item = found.get(number)
            files = list(files_of(session.agencies[item.agency_id], item)) if item else []
            yield from files
            yield Output(address, render_item(session, item) if item else None)
            yield from _left_over(address, number, {output.address for output in files})


def public_items():
    """Public items with what their pages need."""
    return (
        Item.objects.filter(live=True)
        .select_related("unit", "interprets", "report")
        .prefetch_related("columns", "attachments__stored", "releases", "interpretations")
    )


def picture_address(slug: str, item: Item, stored: int, suffix: str) -> str:
    """The address of a picture in an item's text."""
    return f"{addresses.item_folder(slug, item)}/P{item.pk}_s{stored}.{suffix}"


def files_of(agency: Agency, item: Item) -> Iterator[Output]:
    """Copies of attachments and pictures."""
    for attached in item.attachments.all():
        yield Output(
            addresses.attachment(agency.slug, item, attached), source=Path(attached.stored.file.path)
        )
    for stored in pictures(item):
        suffix = stored.file.name.rpartition(".")[2]
        yield Output(picture_address(agency.slug, item, stored.pk, suffix), source=Path(stored.file.path))


def _left_over(address: str, number: int, kept: set[str]) -> Iterator[Output]:
    folder = path_of(address).parent
    for path in folder.glob(f"P{number}_*") if folder.is_dir() else ():
        found = "/" + path.relative_to(settings.SITE_ROOT).as_posix()
        if found not in kept and not found.endswith(".gz"):
            yield Output(found)


def main_column(session: Session, agency: Agency, item: Item):
    """The column that an item's breadcrumbs lead through: its deepest open one."""
    tree = session.tree(agency)
    open_columns = [column for column in item.columns.all() if column.pk in tree.by_id]
    return max(open_columns, key=lambda column: len(tree.line(column)), default=None)


def render_item(session: Session, item: Item, template: str = "item.html") -> bytes:
    """The page of one item."""
    agency = session.agencies[item.agency_id]
    column = main_column(session, agency, item)
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
    return render(session, template, page, agency, {"item": item_context(session, agency, item)})


def item_context(session: Session, agency: Agency, item: Item) -> dict[str, Any]:
    """The view model of an item's page."""
    slug = agency.slug
    return {
        "title": item.title,
        "header": header(session, agency, item),
        "body": mark_safe(  # noqa: S308  cleaned by nh3
            render_body(item, lambda stored, suffix: picture_address(slug, item, stored, suffix))
        ),
        "attachments": [
            {
                "title": attached.title or attached.stored.name,
                "url": addresses.attachment(slug, item, attached) if item.published_at else "",
                "size_text": filesizeformat(attached.stored.size),
                "kind": attached.stored.name.rpartition(".")[2].upper(),
            }
            for attached in item.attachments.all()
        ],
        "published_text": _moment(item),
        "source": item.source or agency.name,
        "validity": validity(item),
        "banner": banner(item),
        "interprets": _link(session, item.interprets),
        "interpretations": [
            link for other in item.interpretations.all() if (link := _link(session, other))
        ] if item.pk else [],
        "change_notes": change_notes(item),
        "late": lateness(item),
        "report_url": report_address(agency, item),
    }


def _moment(item: Item) -> str:
    return f"{timezone.localtime(item.published_at):%Y-%m-%d %H:%M}" if item.published_at else ""


def report_address(agency: Agency, item: Item) -> str:
    """The page of the report figures that belong to an item; empty when there are none."""
    report = getattr(item, "report", None) if item.pk else None
    return addresses.report_page(agency, report.year) if report else ""


def header(session: Session, agency: Agency, item: Item) -> list[dict[str, str]]:
    """The header table: label and value of each field that is filled, in the usual order."""
    column = main_column(session, agency, item)
    rows = [
        (_("Index number"), item.index_number),
        (_("Arrangement class"), item.arrangement or (column_name(column) if column else "")),
        (_("Publisher"), agency.name),
        (_("Responsible unit"), item.unit.name if item.unit else ""),
        (_("Topic"), label("topic", item.topic)),
        (_("Genre"), label("genre", item.genre)),
        (_("Title"), item.title),
        (_("Document number"), item.doc_number),
        (_("Written on"), str(item.written_on or "")),
        (_("Formed on"), str(item.formed_on)),
        (_("Published on"), _moment(item)),
        (_("In force from"), str(item.effective_on or "")),
        (_("Repealed on"), str(item.repealed_on or "")),
        (_("Validity"), label("validity", item.validity)),
        (_("Way of openness"), label("openness", item.openness)),
        (_("Category"), label("category", item.category)),
        (_("Source"), item.source),
        (_("Keywords"), item.keywords),
        (_("Summary"), item.summary),
    ]
    return [{"label": name, "value": value} for name, value in rows if value]


def banner(item: Item) -> str:
    """The sentence above a text that is no longer, or not yet, in force."""
    if item.validity in {"expired", "repealed"}:
        day = f" ({item.repealed_on})" if item.repealed_on else ""
        return _("This document is no longer in force%(day)s. It is kept here as a record.") % {"day": day}
    if item.validity == "amended":
        return _("This document has been amended. Look for the current version.")
    if item.validity == "pending":
        day = item.effective_on or _("a day still to be named")
        return _("This document is not in force yet; it will be from %(day)s.") % {"day": day}
    return ""


def lateness(item: Item) -> dict[str, str] | None:
    """Says that an item was published after the last day of its limit; None when it was not."""
    due = late_by_rule(item)
    if due is None:
        return None
    text = _("Published on %(published)s. The %(days)s working days of %(article)s ended on %(due)s%(provisional)s.")
    return {
        "text": text
        % {
            "published": timezone.localdate(item.published_at),
            "days": due.version.value,
            "article": due.articles[0].short,
            "due": due.day,
            "provisional": _(" (provisional)") if due.provisional else "",
        }
    }


def change_notes(item: Item) -> list[dict[str, str]]:
    """What changed with each release after the first."""
    if not item.pk:
        return []
    return [
        {
            "version": str(release.number),
            "date": f"{timezone.localdate(release.released_at):%Y-%m-%d}",
            "note": release.change_note,
        }
        for release in item.releases.all()
        if release.change_note
    ]


def _link(session: Session, other: Item | None) -> dict[str, str] | None:
    if other is None or not other.live or other.published_at is None:
        return None
    slug = session.agencies[other.agency_id].slug
    return {
        "title": other.title,
        "url": addresses.item_page(slug, other),
        "date": f"{timezone.localdate(other.published_at):%Y-%m-%d}",
    }


def _article_tags(agency: Agency, item: Item) -> dict[str, str]:
    found = {
        "ArticleTitle": item.title,
        "PubDate": _moment(item),
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
