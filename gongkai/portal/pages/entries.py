"""How an item stands in a list."""

from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.catalog.models import Item
from gongkai.law import classifications
from gongkai.portal import addresses
from gongkai.portal.models import ListEntry, PublicList
from gongkai.portal.pages.registry import Session

TONES = {"valid": "good", "expired": "ended", "repealed": "ended", "amended": "changed", "pending": "future"}
FIELDS = (
    *("id", "agency_id", "title", "published_at", "formed_on", "validity", "doc_number", "index_number"),
    *("summary", "interprets_id"),
)


def label(name: str, code: str) -> str:
    """The label of a classification in the language in use; empty for an empty code."""
    return classifications.label(name, code, language=get_language() or "zh-hans") if code else ""


def validity(item: Item) -> dict[str, str] | None:
    """The mark of validity, None where the item has none."""
    if not item.validity:
        return None
    return {
        "code": item.validity,
        "label": label("validity", item.validity),
        "tone": TONES.get(item.validity, "changed"),
    }


def entry(session: Session, item: Item) -> dict[str, Any]:
    """One line of a list."""
    agency = session.agencies[item.agency_id]
    return {
        "title": item.title,
        "url": addresses.item_page(agency.slug, item),
        "date": f"{timezone.localdate(item.published_at):%Y-%m-%d}",
        "agency_name": agency.short_name,
        "validity": validity(item),
        "kind_label": _("Interpretation") if item.interprets_id else "",
        "doc_number": item.doc_number,
        "index_number": item.index_number,
        "summary": item.summary,
        "formed_on": str(item.formed_on),
    }


def newest(session: Session, key: str, count: int) -> list[dict[str, Any]]:
    """The newest entries of a public list."""
    places = ListEntry.objects.filter(public_list__key=key).order_by("-position")[:count]
    return in_order(session, [place.item_id for place in places])


def newest_of(session: Session, public_list: PublicList, count: int) -> list[dict[str, Any]]:
    """The newest entries of a list at hand."""
    places = ListEntry.objects.filter(public_list=public_list).order_by("-position")[:count]
    return in_order(session, [place.item_id for place in places])


def in_order(session: Session, numbers: list[int]) -> list[dict[str, Any]]:
    """Entries of these items, in this order."""
    found = Item.objects.filter(live=True).only(*FIELDS).in_bulk(numbers)
    return [entry(session, found[number]) for number in numbers if number in found]
