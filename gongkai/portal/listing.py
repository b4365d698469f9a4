"""In which public lists an item stands."""

from gongkai.catalog.models import Item
from gongkai.portal import addresses
from gongkai.portal.lists import position
from gongkai.portal.models import ListEntry
from gongkai.portal.pages.registry import Session

NEWEST = "new"


def keys_of(session: Session, item: Item) -> set[str]:
    """The keys of all lists that a public item stands in; none when it is not public."""
    if not item.live or item.published_at is None:
        return set()
    agency = session.agencies[item.agency_id]
    tree = session.tree(agency)
    slug = agency.slug
    catalog = f"{slug}/catalog"
    keys = {NEWEST, f"{slug}/sitemap", catalog, f"{catalog}/year-{item.formed_on:%Y}"}
    for column in item.columns.all():
        for above in tree.line(column) if column.pk in tree.by_id else []:
            keys |= {addresses.column_key(slug, above.code), f"{catalog}/column-{above.code}"}
    if item.category:
        keys.add(f"{catalog}/category-{item.category}")
    if item.validity:
        keys.add(f"{catalog}/validity-{item.validity}")
    if item.openness_kind:
        keys.add(f"{slug}/five/{item.openness_kind}")
    return keys


def differences(session: Session, items: list[Item]) -> tuple[dict[str, dict[int, int]], dict[str, dict[int, int]]]:
    """What the lists have to gain and lose so that these items stand where they should: {key: {item: position}}."""
    standing: dict[int, dict[str, int]] = {item.pk: {} for item in items}
    for start in range(0, len(items), 500):
        part = [item.pk for item in items[start : start + 500]]
        rows = ListEntry.objects.filter(item_id__in=part).values_list("item_id", "public_list__key", "position")
        for number, key, place in rows:
            standing[number][key] = place
    added: dict[str, dict[int, int]] = {}
    removed: dict[str, dict[int, int]] = {}
    for item in items:
        wanted = keys_of(session, item)
        for key in wanted - standing[item.pk].keys():
            added.setdefault(key, {})[item.pk] = position(item.published_at, item.pk)
        for key in standing[item.pk].keys() - wanted:
            removed.setdefault(key, {})[item.pk] = standing[item.pk][key]
    return added, removed
