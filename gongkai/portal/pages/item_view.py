"""What the page of an item shows: header table, text, files, what it is linked to, what happened to it."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column, Item, StoredFile
from gongkai.catalog.timeliness import late_by_rule
from gongkai.portal import addresses
from gongkai.portal.body import render_body
from gongkai.portal.pages.entries import category_labels, label, validity
from gongkai.portal.pages.frame import column_name
from gongkai.portal.pages.registry import Session

FileAddress = Callable[[StoredFile], str]


def main_column(session: Session, agency: Agency, columns: Iterable[int]) -> Column | None:
    """The column that an item's breadcrumbs lead through: its deepest open one, the first where several are as deep."""
    tree = session.tree(agency)
    lines = [line for number in columns if (line := tree.line_of(number))]
    deepest = min(lines, key=lambda line: (-len(line), line[-1].position, line[-1].pk), default=())
    return deepest[-1] if deepest else None


def item_view(
    session: Session, item: Item, column: Column | None, file_address: FileAddress
) -> dict[str, Any]:
    """What an item's page shows. ``column``: its main column; ``file_address``: where a stored file of it is found."""
    agency = session.agencies[item.agency_id]
    return {
        "title": item.title,
        "header": header(session, item, column),
        "body": mark_safe(render_body(item, file_address)),
        "attachments": [
            {
                "title": attached.title or attached.stored.name,
                "url": file_address(attached.stored),
                "size_text": filesizeformat(attached.stored.size),
                "kind": attached.stored.name.rpartition(".")[2].upper(),
            }
            for attached in item.attachments.all()
        ],
        "published_text": moment(item),
        "source": item.source or agency.name,
        "validity": validity(item.validity),
        "banner": banner(item),
        "interprets": _link(session, item.interprets),
        "interpretations": [link for other in _interpretations(item) if (link := _link(session, other))],
        "change_notes": change_notes(item),
        "late": lateness(item),
        "report_url": report_address(agency, item),
    }


def _interpretations(item: Item) -> list[Item]:
    return sorted(item.interpretations.all(), key=lambda other: other.pk) if item.pk else []


def moment(item: Item) -> str:
    """The publication time as pages show it, empty before the first release."""
    return f"{timezone.localtime(item.published_at):%Y-%m-%d %H:%M}" if item.published_at else ""


def report_address(agency: Agency, item: Item) -> str:
    """The page of the report figures that belong to an item; empty when there are none."""
    report = getattr(item, "report", None) if item.pk else None
    return addresses.report_page(agency.slug, report.year) if report else ""


def header(session: Session, item: Item, column: Column | None) -> list[dict[str, str]]:
    """The header table: label and value of each field that is filled, in the usual order."""
    values = (
        item.index_number,
        item.arrangement or (column_name(column) if column else ""),
        session.agencies[item.agency_id].name,
        item.unit.name if item.unit else "",
        label("topic", item.topic),
        label("genre", item.genre),
        item.title,
        item.doc_number,
        str(item.written_on or ""),
        str(item.formed_on),
        moment(item),
        str(item.effective_on or ""),
        str(item.repealed_on or ""),
        label("validity", item.validity),
        label("openness", item.openness),
        category_labels().get(item.category, ""),
        item.source,
        item.keywords,
        item.summary,
    )
    names = _header_names(session.language)
    return [{"label": name, "value": value} for name, value in zip(names, values, strict=True) if value]


@cache
def _header_names(language: str) -> tuple[str, ...]:
    """The labels of the header table in the language in use, which is ``language``."""
    return (
        *(
            _("Index number"),
            _("Arrangement class"),
            _("Publisher"),
            _("Responsible unit"),
            _("Topic"),
            _("Genre"),
        ),
        *(
            _("Title"),
            _("Document number"),
            _("Written on"),
            _("Formed on"),
            _("Published on"),
            _("In force from"),
        ),
        *(_("Repealed on"), _("Validity"), _("Way of openness"), _("Category"), _("Source"), _("Keywords")),
        _("Summary"),
    )


def banner(item: Item) -> str:
    """The sentence above a text that is no longer, or not yet, in force."""
    if item.validity in {"expired", "repealed"}:
        day = f" ({item.repealed_on})" if item.repealed_on else ""
        return _("This document is no longer in force%(day)s. It is kept here as a record.") % {"day": day}
    if item.validity == "amended":
        return _("This document has been amended. Look for the current version.")
    if item.validity == "pending":
        day = str(item.effective_on or _("a day still to be named"))
        return _("This document is not in force yet; it will be from %(day)s.") % {"day": day}
    return ""


def lateness(item: Item) -> dict[str, str] | None:
    """Says that an item was published after the last day of its limit; None when it was not."""
    due = late_by_rule(item)
    if due is None:
        return None
    text = _(
        "Published on %(published)s. The %(days)s working days of %(article)s ended on %(due)s%(provisional)s."
    )
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
