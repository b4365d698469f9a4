"""Public lists, cut into leaves so that one change touches one page of a list, whatever its length."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Sum

from gongkai.agencies.models import Agency
from gongkai.portal.models import ListEntry, ListLeaf, PublicList

ID_BITS = 28
BEGINNING = -(1 << 62)
PAGE_ENTRIES = 20
SITEMAP_ENTRIES = 500
FEW = 8

Touched = set[tuple[str, int]]


def position(published_at: dt.datetime, item_id: int) -> int:
    """The place of an item in every list: seconds of publication, then its number. One sortable 64-bit integer."""
    return (int(published_at.timestamp()) << ID_BITS) | item_id


def moment(place: int) -> dt.datetime:
    """The second of publication in a position."""
    return dt.datetime.fromtimestamp(place >> ID_BITS, dt.UTC)


def capacity(key: str) -> int:
    """How many entries a leaf should hold; it is cut when it holds more than twice as many."""
    return SITEMAP_ENTRIES if key.endswith("/sitemap") else PAGE_ENTRIES


@transaction.atomic
def change(
    agency: Agency | None, added: dict[str, dict[int, int]], removed: dict[str, dict[int, int]]
) -> Touched:
    """Put items into lists and take them out. ``added`` and ``removed``: {list key: {item id: position}}.

    Returns the leaves (list key, number) whose pages have to be written again or, where the leaf is gone, removed.
    """
    lists = _locked(agency, sorted({*added, *removed}))
    ListEntry.objects.bulk_create(
        [
            ListEntry(public_list=lists[key], item_id=item, position=place)
            for key, places in added.items()
            for item, place in places.items()
        ],
        batch_size=5000,
    )
    touched: Touched = set()
    for key, public_list in lists.items():
        gone = removed.get(key, {})
        ListEntry.objects.filter(public_list=public_list, item_id__in=list(gone)).delete()
        leaves = _Leaves(public_list)
        leaves.grow(added.get(key, {}).values())
        leaves.shrink(gone.values())
        touched |= {(key, number) for number in leaves.touched}
    return touched


def _locked(agency: Agency | None, keys: list[str]) -> dict[str, PublicList]:
    standing = set(PublicList.objects.filter(key__in=keys).values_list("key", flat=True))
    for key in keys:
        if key not in standing:
            created, new = PublicList.objects.get_or_create(key=key, defaults={"agency": agency})
            if new:
                ListLeaf.objects.create(public_list=created, number=0, start=BEGINNING)
    return {found.key: found for found in PublicList.objects.select_for_update().filter(key__in=keys).order_by("key")}


class _Leaves:
    """The leaves of one list during one change, under the lock of the list."""

    def __init__(self, public_list: PublicList):
        self.list = public_list
        self.leaves = ListLeaf.objects.filter(public_list=public_list)
        self.touched: set[int] = set()

    def grow(self, places: Iterable[int]) -> None:
        """Count new entries into their leaves and cut those that became too large."""
        for leaf, count in self._by_leaf(list(places)):
            leaf.count += count
            leaf.save(update_fields=["count"])
            self.touched.add(leaf.number)
            if leaf.count > 2 * capacity(self.list.key):
                self._cut(leaf)

    def shrink(self, places: Iterable[int]) -> None:
        """Count entries out of their leaves and join a leaf that became empty with its neighbour."""
        for leaf, count in self._by_leaf(list(places)):
            leaf.count = max(0, leaf.count - count)
            leaf.save(update_fields=["count"])
            self.touched.add(leaf.number)
            if leaf.count == 0:
                self._join(leaf)

    def _by_leaf(self, places: list[int]) -> list[tuple[ListLeaf, int]]:
        counts: dict[int, int] = defaultdict(int)
        if len(places) <= FEW:
            found = {place: self._at(place) for place in places}
            leaves = {leaf.pk: leaf for leaf in found.values()}
            for leaf in found.values():
                counts[leaf.pk] += 1
        else:
            ordered = list(self.leaves.order_by("start"))
            starts = [leaf.start for leaf in ordered]
            leaves = {leaf.pk: leaf for leaf in ordered}
            for place in places:
                counts[ordered[bisect_right(starts, place) - 1].pk] += 1
        return [(leaves[pk], count) for pk, count in counts.items()]

    def _at(self, place: int) -> ListLeaf:
        leaf = self.leaves.filter(start__lte=place).order_by("-start").first()
        assert leaf is not None, "the oldest leaf begins before everything"
        return leaf

    def _neighbours(self, leaf: ListLeaf) -> tuple[ListLeaf | None, ListLeaf | None]:
        older = self.leaves.filter(start__lt=leaf.start).order_by("-start").first()
        newer = self.leaves.filter(start__gt=leaf.start).order_by("start").first()
        return older, newer

    def _touch_neighbours(self, leaf: ListLeaf) -> None:
        self.touched |= {neighbour.number for neighbour in self._neighbours(leaf) if neighbour}

    def _cut(self, leaf: ListLeaf) -> None:
        self._touch_neighbours(leaf)
        places = list(entries_of(self.list, leaf).order_by("position").values_list("position", flat=True))
        parts = max(2, len(places) // capacity(self.list.key))
        cuts = [len(places) * part // parts for part in range(parts + 1)]
        starts = [leaf.start, *(places[cut] for cut in cuts[1:-1])]
        sizes = [after - before for before, after in zip(cuts, cuts[1:], strict=False)]
        kept = parts - 1 if leaf.number == 0 else 0
        leaf.start, leaf.count = starts[kept], sizes[kept]
        leaf.save(update_fields=["start", "count"])
        fresh = [part for part in range(parts) if part != kept]
        numbers = range(self.list.last_leaf + 1, self.list.last_leaf + 1 + len(fresh))
        ListLeaf.objects.bulk_create(
            [
                ListLeaf(public_list=self.list, number=number, start=starts[part], count=sizes[part])
                for number, part in zip(numbers, fresh, strict=True)
            ]
        )
        self.list.last_leaf += len(fresh)
        self.list.save(update_fields=["last_leaf"])
        self.touched |= set(numbers)

    def _join(self, leaf: ListLeaf) -> None:
        older, newer = self._neighbours(leaf)
        self._touch_neighbours(leaf)
        if leaf.number == 0 and older:
            leaf.start, leaf.count = older.start, older.count
            leaf.save(update_fields=["start", "count"])
            older.delete()
            self._touch_neighbours(leaf)
        elif leaf.number and newer:
            if older is None:
                newer.start = BEGINNING
                newer.save(update_fields=["start"])
            leaf.delete()


def entries_of(public_list: PublicList, leaf: ListLeaf):
    """The entries of a leaf, unordered."""
    newer = ListLeaf.objects.filter(public_list=public_list, start__gt=leaf.start).order_by("start").first()
    found = ListEntry.objects.filter(public_list=public_list, position__gte=leaf.start)
    return found.filter(position__lt=newer.start) if newer else found


def leaves_holding(item_id: int) -> Touched:
    """The leaves in which an item stands."""
    touched: Touched = set()
    for entry in ListEntry.objects.filter(item_id=item_id).select_related("public_list"):
        leaves = ListLeaf.objects.filter(public_list=entry.public_list, start__lte=entry.position)
        leaf = leaves.order_by("-start").first()
        if leaf:
            touched.add((entry.public_list.key, leaf.number))
    return touched


def total(key: str) -> int:
    """How many entries a list holds; 0 for a list that does not exist."""
    return ListLeaf.objects.filter(public_list__key=key).aggregate(total=Sum("count"))["total"] or 0


def totals(keys: Iterable[str]) -> dict[str, int]:
    """How many entries several lists hold; lists without entries are left out."""
    rows = ListLeaf.objects.filter(public_list__key__in=list(keys)).values_list("public_list__key")
    return {key: count for key, count in rows.annotate(total=Sum("count")) if count}
