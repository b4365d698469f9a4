"""In which public lists an item stands."""

from collections.abc import Iterable

from django.db import transaction

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item
from gongkai.portal import addresses, lists
from gongkai.portal.lists import Changes, Touched, position
from gongkai.portal.models import ListEntry
from gongkai.portal.pages.registry import Session

CHUNK = 2000
LOOKED_AT = ("id", "agency_id", "live", "published_at", "formed_on", "category", "validity", "openness_kind")


def keys_of(session: Session, item: Item) -> set[str]:
    """The keys of all lists that a public item stands in; none when it is not public."""
    if not item.live or item.published_at is None:
        return set()
    agency = session.agencies[item.agency_id]
    tree = session.tree(agency)
    slug = agency.slug
    catalog = addresses.catalog_key(slug)
    keys = {addresses.sitemap_key(slug), catalog, f"{catalog}/year-{item.formed_on.year:04d}"}
    for column in item.columns.all():
        for above in tree.line_of(column.pk):
            keys |= {addresses.column_key(slug, above.code), f"{catalog}/column-{above.code}"}
    if item.category:
        keys.add(f"{catalog}/category-{item.category}")
    if item.validity:
        keys.add(f"{catalog}/validity-{item.validity}")
    if item.openness_kind:
        keys.add(addresses.kind_key(slug, item.openness_kind))
    return keys


def enter(agency: Agency, numbers: Iterable[int]) -> Touched:
    """Make the lists hold these items of an agency where they should stand; returns the leaves touched."""
    session = Session()
    touched: Touched = set()
    wanted = list(numbers)
    for start in range(0, len(wanted), CHUNK):
        part = Item.objects.filter(pk__in=wanted[start : start + CHUNK]).only(*LOOKED_AT)
        touched |= change(session, agency, list(part.prefetch_related("columns")))
    return touched


@transaction.atomic
def change(session: Session, agency: Agency, items: list[Item]) -> Touched:
    """Put items into the lists where they should stand and take them out of the others, under the agency's lock."""
    lists.lock(agency)
    added, removed = differences(session, items)
    return lists.change(agency, added, removed) if added or removed else set()


def differences(session: Session, items: list[Item]) -> tuple[Changes, Changes]:
    """What the lists have to gain and lose so that these items stand where they should."""
    standing: dict[int, dict[str, int]] = {item.pk: {} for item in items}
    rows = ListEntry.objects.filter(item_id__in=standing)
    for number, key, place in rows.values_list("item_id", "public_list__key", "position"):
        standing[number][key] = place
    added: Changes = {}
    removed: Changes = {}
    for item in items:
        place = position(item.published_at, item.pk) if item.published_at else 0
        wanted = dict.fromkeys(keys_of(session, item), place)
        for key, _place in wanted.items() - standing[item.pk].items():
            added.setdefault(key, {})[item.pk] = place
        for key, held in standing[item.pk].items() - wanted.items():
            removed.setdefault(key, {})[item.pk] = held
    return added, removed
