"""Public lists, cut into leaves so that one change touches one page of a list, whatever its length."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache

from django.db import connection, transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.portal.leaves import BEGINNING, Cutting, EdgeReached, Leaf, Window
from gongkai.portal.models import ListEntry, ListLeaf, PublicList

ID_BITS = 28
PAGE_ENTRIES = 20
SITEMAP_ENTRIES = 50
FEW = 8
UNITED = 100
NEWEST = (
    "SELECT * FROM (SELECT public_list_id, position FROM portal_listentry "
    "WHERE public_list_id = %s ORDER BY position DESC LIMIT %s) AS newest"
)
COUNTED = ("last_leaf", "total", "newest", "years")
ADVISORY_CLASS = 711

Changes = dict[str, dict[int, int]]
Touched = set[tuple[str, int]]


def position(published_at: dt.datetime, item_id: int) -> int:
    """The place of an item in every list: seconds of publication, then its number. One sortable 64-bit integer."""
    return (int(published_at.timestamp()) << ID_BITS) | item_id


def item_of(place: int) -> int:
    """The number of the item in a position."""
    return place & ((1 << ID_BITS) - 1)


def moment(place: int) -> dt.datetime:
    """The second of publication in a position, in the time of the site."""
    return dt.datetime.fromtimestamp(place >> ID_BITS, timezone.get_default_timezone())


@lru_cache(16384)
def _year(seconds: int) -> str:
    return str(moment(seconds << ID_BITS).year)


@lru_cache(256)
def _end_of(year: str) -> int:
    """The first position after a year."""
    return position(dt.datetime(int(year) + 1, 1, 1, tzinfo=timezone.get_default_timezone()), 0)


def capacity(key: str) -> int:
    """How many entries a leaf should hold; it is cut when it holds more than twice as many."""
    return SITEMAP_ENTRIES if key.endswith("/sitemap") else PAGE_ENTRIES


@transaction.atomic
def change(agency: Agency, added: Changes, removed: Changes) -> Touched:
    """Put items into lists of an agency and take them out. ``added``, ``removed``: {list key: {item id: position}}.

    Returns the leaves (list key, number) whose pages have to be written again or, where the leaf is gone, removed.
    """
    lock(agency)
    lists = _standing(agency, sorted({*added, *removed}))
    for key, places in removed.items():
        _delete(lists[key], places.values())
    ListEntry.objects.bulk_create(
        [
            ListEntry(public_list=lists[key], item_id=item, position=place)
            for key, places in added.items()
            for item, place in places.items()
        ],
        batch_size=5000,
    )
    heads = _heads(lists.values())
    cuttings = {
        key: _worked_out(row, heads[row.pk], added.get(key, {}).values(), removed.get(key, {}).values())
        for key, row in lists.items()
    }
    _keep_leaves([(lists[key], cutting) for key, cutting in cuttings.items()])
    for key, row in lists.items():
        _count(row, cuttings[key], added.get(key, {}).values(), removed.get(key, {}).values())
    PublicList.objects.bulk_create(
        lists.values(), update_conflicts=True, unique_fields=["id"], update_fields=COUNTED
    )
    return {(key, number) for key, cutting in cuttings.items() for number in cutting.touched | {0}}


def lock(agency: Agency) -> None:
    """Let nobody else change lists of the agency until the end of the transaction."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [ADVISORY_CLASS, agency.pk])


def _standing(agency: Agency, keys: list[str]) -> dict[str, PublicList]:
    """The lists with these keys, made where they do not stand yet."""
    found = {row.key: row for row in PublicList.objects.filter(key__in=keys)}
    fresh = [PublicList(agency=agency, key=key) for key in keys if key not in found]
    if fresh:
        PublicList.objects.bulk_create(fresh)
        ListLeaf.objects.bulk_create([ListLeaf(public_list=row, number=0, start=BEGINNING) for row in fresh])
    return found | {row.key: row for row in fresh}


def _delete(public_list: PublicList, places: Collection[int]) -> None:
    ordered = list(places)
    for start in range(0, len(ordered), 5000):
        part = ordered[start : start + 5000]
        ListEntry.objects.filter(public_list=public_list, position__in=part).delete()


def _heads(lists: Iterable[PublicList]) -> dict[int, Leaf]:
    """The newest leaf of each list."""
    rows = ListLeaf.objects.filter(public_list__in=lists, number=0)
    return {
        number: Leaf(0, start, count)
        for number, start, count in rows.values_list("public_list_id", "start", "count")
    }


def _worked_out(
    public_list: PublicList, head: Leaf, added: Collection[int], removed: Collection[int]
) -> Cutting:
    """What a change makes of the leaves: of the newest alone, of a few, or of all, as far as the change reaches."""
    places = [*added, *removed]
    windows: tuple[Callable[[], Window], ...] = (
        lambda: Window([head], older_beyond=head.start > BEGINNING),
        lambda: _around(public_list, places),
        lambda: Window(_leaves(_rows(public_list).order_by("start"))),
    )
    for window in windows:
        try:
            cutting = Cutting(window(), capacity(public_list.key), public_list.last_leaf)
            for place in added:
                cutting.count(place, 1)
            for place in removed:
                cutting.count(place, -1)
            cutting.settle(lambda start, end: places_between(public_list, start, end))
        except EdgeReached:
            continue
        return cutting
    raise AssertionError("all leaves together reach from the oldest to the newest entry")


def _rows(public_list: PublicList) -> QuerySet[ListLeaf]:
    return ListLeaf.objects.filter(public_list=public_list)


def _leaves(rows: QuerySet[ListLeaf]) -> list[Leaf]:
    return [Leaf(*row) for row in rows.values_list("number", "start", "count")]


def _around(public_list: PublicList, places: list[int]) -> Window:
    """The leaves of a few places, with some neighbours on either side."""
    if len(places) > FEW:
        raise EdgeReached
    lowest, highest = min(places), max(places)
    older = _leaves(_rows(public_list).filter(start__lte=lowest).order_by("-start")[:FEW])
    newer = _leaves(_rows(public_list).filter(start__gt=lowest).order_by("start")[: 4 * FEW])
    whole = len(newer) < 4 * FEW
    if not whole and newer[-FEW].start <= highest:
        raise EdgeReached
    return Window([*reversed(older), *newer], older_beyond=len(older) == FEW, newer_beyond=not whole)


def _keep_leaves(changed: list[tuple[PublicList, Cutting]]) -> None:
    """Save what changes made of the leaves of several lists."""
    standing = []
    for public_list, cutting in changed:
        if cutting.removed:
            _rows(public_list).filter(number__in=cutting.removed).delete()
        created = [leaf for leaf in cutting.created if leaf.number not in cutting.removed]
        standing += [
            ListLeaf(public_list=public_list, number=leaf.number, start=leaf.start, count=leaf.count)
            for leaf in [*cutting.changed, *created]
        ]
    ListLeaf.objects.bulk_create(
        standing,
        batch_size=5000,
        update_conflicts=True,
        unique_fields=["public_list", "number"],
        update_fields=["start", "count"],
    )


def _count(
    public_list: PublicList, cutting: Cutting, added: Collection[int], removed: Collection[int]
) -> None:
    """Note how many entries there are in all and of each year, which is the newest, and where each year begins."""
    years: dict[str, list[int]] = public_list.years
    fresh = {year for place in added if (year := _year(place >> ID_BITS)) not in years}
    for place, gain in [*((place, 1) for place in added), *((place, -1) for place in removed)]:
        years.setdefault(_year(place >> ID_BITS), [0, 0])[0] += gain
    public_list.years = {year: held for year, held in years.items() if held[0] > 0}
    if cutting.restructured or fresh:
        leaves = _leaves(_rows(public_list).order_by("start"))
        for year, held in public_list.years.items():
            held[1] = leaves[bisect_left(leaves, _end_of(year), key=lambda leaf: leaf.start) - 1].number
    public_list.total += len(added) - len(removed)
    public_list.last_leaf = cutting.last_number
    if removed and public_list.newest in removed:
        public_list.newest = public_list.entries.aggregate(newest=Max("position"))["newest"]
    elif added:
        newest = max(added)
        public_list.newest = newest if public_list.newest is None else max(newest, public_list.newest)


def places_between(public_list: PublicList, start: int, end: int | None) -> list[int]:
    """The positions of a list from ``start`` (included) to ``end`` (not included; None: to the newest), in order."""
    found = ListEntry.objects.filter(public_list=public_list, position__gte=start)
    if end is not None:
        found = found.filter(position__lt=end)
    return list(found.order_by("position").values_list("position", flat=True))


def newest_places(numbers: Iterable[int], count: int) -> dict[int, list[int]]:
    """The newest positions of several lists, the newest first: {id of the list: positions}."""
    asked = list(numbers)
    found: dict[int, list[int]] = {number: [] for number in asked}
    for start in range(0, len(asked), UNITED):
        part = asked[start : start + UNITED]
        with connection.cursor() as cursor:  # the ORM has no union of limited queries on SQLite
            cursor.execute(" UNION ALL ".join([NEWEST] * len(part)), [v for n in part for v in (n, count)])
            for number, place in cursor.fetchall():
                found[number].append(place)
    return {number: sorted(places, reverse=True) for number, places in found.items()}


def leaves_holding(item_id: int, known: Touched) -> Touched:
    """The leaves in which an item stands. ``known``: touched leaves; their lists are left out."""
    keys = {key for key, _number in known}
    touched: Touched = set()
    for entry in ListEntry.objects.filter(item_id=item_id).select_related("public_list"):
        if entry.public_list.key not in keys:
            rows = _rows(entry.public_list).filter(start__lte=entry.position).order_by("-start")
            touched.add((entry.public_list.key, rows.values_list("number", flat=True)[0]))
    return touched


def totals(keys: Iterable[str]) -> dict[str, int]:
    """How many entries several lists hold; lists without entries are left out."""
    rows = PublicList.objects.filter(key__in=list(keys), total__gt=0)
    return dict(rows.values_list("key", "total"))
