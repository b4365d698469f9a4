"""How an item stands in a list."""

import datetime as dt
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item
from gongkai.law import classifications
from gongkai.portal import addresses, lists
from gongkai.portal.models import PublicList
from gongkai.portal.pages.registry import Session

TONES = {"valid": "good", "expired": "ended", "repealed": "ended", "amended": "changed", "pending": "future"}
CATEGORY_NAMES = ("category", "category_city_county", "category_township")
REMEMBERED = 4096
MOST_NEWEST = 20

Entry = dict[str, Any]


class Row(NamedTuple):
    """What a line of a list shows of an item."""

    pk: int
    agency_id: int
    title: str
    published_at: dt.datetime
    formed_on: dt.date
    validity: str
    doc_number: str
    index_number: str
    summary: str
    interprets_id: int | None


def label(name: str, code: str) -> str:
    """The label of a classification in the language in use; empty for an empty code."""
    return classifications.label(name, code, language=get_language() or "zh-hans") if code else ""


def category_labels() -> dict[str, str]:
    """The categories of Art. 20 and the additions of Art. 21 with their labels in the language in use."""
    return _category_labels(get_language() or "zh-hans")


@cache
def _category_labels(language: str) -> dict[str, str]:
    return dict(pair for name in CATEGORY_NAMES for pair in classifications.choices(name, language))


def validity(code: str) -> dict[str, str] | None:
    """The mark of a validity, None for an empty code."""
    if not code:
        return None
    return {"code": code, "label": label("validity", code), "tone": TONES.get(code, "changed")}


def entry(session: Session, row: Row) -> Entry:
    """One line of a list."""
    agency = session.agencies[row.agency_id]
    return _entry(row, agency.slug, agency.short_name, session.language)


@lru_cache(REMEMBERED)
def _entry(row: Row, slug: str, agency_name: str, language: str) -> Entry:
    """Made of its arguments alone, so that the lists in which an item stands share it; ``lines`` keeps its HTML."""
    return {
        "title": row.title,
        "url": addresses.item_page(slug, row),
        "date": f"{timezone.localtime(row.published_at):%Y-%m-%d}",
        "agency_name": agency_name,
        "validity": validity(row.validity),
        "kind_label": _("Interpretation") if row.interprets_id else "",
        "doc_number": row.doc_number,
        "index_number": row.index_number,
        "summary": row.summary,
        "formed_on": str(row.formed_on),
        "lines": {},
    }


def rows(items: Any) -> Iterable[Row]:
    """The rows of a query over items."""
    return map(Row._make, items.values_list(*Row._fields))


def in_order(session: Session, numbers: list[int]) -> list[Entry]:
    """Entries of these items, in this order; those that are not public are left out."""
    known: dict[int, Row] = session.cache.setdefault(("rows",), {})
    missing = [number for number in numbers if number not in known]
    if missing:
        known.update((row.pk, row) for row in rows(Item.objects.filter(pk__in=missing, live=True)))
    return [entry(session, known[number]) for number in numbers if number in known]


def counts(session: Session, agency: Agency) -> dict[str, int]:
    """How many entries each list of an agency holds, empty lists left out: {key: entries}. Read once a run."""
    return {key: total for key, (_number, total) in _lists(session, agency).items()}


def _lists(session: Session, agency: Agency) -> dict[str, tuple[int, int]]:
    key = ("lists", agency.pk)
    if key not in session.cache:
        rows = PublicList.objects.filter(agency=agency, total__gt=0).values_list("key", "pk", "total")
        session.cache[key] = {name: (number, total) for name, number, total in rows}
    return session.cache[key]


def newest_items(session: Session, agency: Agency, key: str, count: int) -> list[int]:
    """The numbers of the newest items of a list of an agency, at most ``MOST_NEWEST``."""
    cached = ("newest", agency.pk)
    if cached not in session.cache:
        shown = {
            name: number
            for name, (number, _total) in _lists(session, agency).items()
            if "/catalog/" not in name
        }
        places = lists.newest_places(shown.values(), MOST_NEWEST)
        session.cache[cached] = {
            name: [lists.item_of(p) for p in places[number]] for name, number in shown.items()
        }
    return session.cache[cached].get(key, [])[:count]


def newest(session: Session, agency: Agency, key: str, count: int) -> list[Entry]:
    """The newest entries of a list of an agency."""
    return in_order(session, newest_items(session, agency, key, count))


def newest_of_all(session: Session, count: int) -> list[Entry]:
    """The newest entries over all agencies: they stand in the catalogues that were added to last."""
    keys = [addresses.catalog_key(session.agencies[number].slug) for number in session.sites]
    catalogs = PublicList.objects.filter(key__in=keys, newest__isnull=False).order_by("-newest")
    found = lists.newest_places(catalogs.values_list("pk", flat=True)[:count], count)
    places = sorted((place for places in found.values() for place in places), reverse=True)
    return in_order(session, [lists.item_of(place) for place in places[:count]])
