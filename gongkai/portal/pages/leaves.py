"""Pages of lists: columns, the 目录 with its filters, the kinds of openness."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.law import classifications
from gongkai.portal import addresses, lists
from gongkai.portal.models import ListEntry, ListLeaf, PublicList
from gongkai.portal.pages import catalogs, sitemaps
from gongkai.portal.pages.entries import in_order, label
from gongkai.portal.pages.frame import Page, column_name, render, trail
from gongkai.portal.pages.registry import Output, Session, register

READ_AT_ONCE = 20
HIGHEST = 1 << 62


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of a list as read: numbers of its items, the newest first, and of the pages beside it."""

    key: str
    number: int
    items: list[int]
    newer: int | None = None
    older: int | None = None
    total: int = 0
    years: tuple[tuple[str, int], ...] = ()


@register
class LeafPages:
    """One page of a public list; ``ref`` is ``key#number``."""

    name = "leaf"
    priority = 2

    @staticmethod
    def ref(key: str, number: int) -> str:
        """The ref of a leaf."""
        return f"{key}#{number}"

    @staticmethod
    def parts(ref: str) -> tuple[str, int]:
        """Key and number in a ref."""
        key, _hash, number = ref.rpartition("#")
        return key, int(number)

    def address(self, ref: str) -> str:
        """The page's address; a part of the machine's site map is an XML file."""
        key, number = self.parts(ref)
        if key.endswith("/sitemap"):
            return addresses.sitemap_part(key, number)
        return addresses.list_page(key, number)

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Each leaf's page; a removal where the leaf, its agency or its column is gone."""
        asked = [self.parts(ref) for ref in refs]
        found = read(asked)
        shown = [leaf for leaf in found.values() if not leaf.key.endswith("/sitemap")]
        in_order(session, [item for leaf in shown for item in leaf.items])  # reads the rows of all at once
        for key, number in asked:
            leaf = found.get((key, number))
            if leaf is None and number == 0:
                leaf = Leaf(key, 0, [])
            content = render_leaf(session, leaf) if leaf else None
            yield Output(self.address(self.ref(key, number)), content)


def read(asked: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Leaf]:
    """The leaves that there are of those asked for."""
    wanted = set(asked)
    lists_of = {row.pk: row for row in PublicList.objects.filter(key__in={key for key, _number in wanted})}
    rows = _with_neighbours(
        ListLeaf.objects.filter(public_list__in=lists_of, number__in={n for _key, n in wanted})
    )
    found = [row for row in rows if (lists_of[row.public_list_id].key, row.number) in wanted]
    held: dict[int, list[int]] = {}
    for start in range(0, len(found), READ_AT_ONCE):
        held |= _places(found[start : start + READ_AT_ONCE])
    leaves = [_leaf(lists_of[row.public_list_id], row, held[row.pk]) for row in found]
    return {(leaf.key, leaf.number): leaf for leaf in leaves}


def _with_neighbours(rows: QuerySet[ListLeaf]) -> QuerySet[Any]:
    """Leaves with the numbers of the pages beside them, and where the newer one starts."""
    others = ListLeaf.objects.filter(public_list=OuterRef("public_list"))
    older = others.filter(start__lt=OuterRef("start")).order_by("-start")
    newer = others.filter(start__gt=OuterRef("start")).order_by("start")
    return rows.annotate(
        older=Subquery(older.values("number")[:1]),
        newer=Subquery(newer.values("number")[:1]),
        end=Subquery(newer.values("start")[:1]),
    )


def _places(leaves: list[Any]) -> dict[int, list[int]]:
    """The positions that leaves hold, the newest first: {id of the leaf: positions}."""
    wanted = Q()
    for leaf in leaves:
        here = Q(public_list=leaf.public_list_id, position__gte=leaf.start)
        wanted |= here if leaf.end is None else here & Q(position__lt=leaf.end)
    starts = sorted((leaf.public_list_id, leaf.start, leaf.pk) for leaf in leaves)
    held: dict[int, list[int]] = {leaf.pk: [] for leaf in leaves}
    entries = ListEntry.objects.filter(wanted).order_by("-position").values_list("public_list_id", "position")
    for public_list, place in entries:
        held[starts[bisect_right(starts, (public_list, place, HIGHEST)) - 1][2]].append(place)
    return held


def _leaf(public_list: PublicList, row: Any, places: list[int]) -> Leaf:
    years = sorted(((year, page) for year, (_count, page) in public_list.years.items()), reverse=True)
    return Leaf(
        key=public_list.key,
        number=row.number,
        items=[lists.item_of(place) for place in places],
        newer=row.newer,
        older=row.older,
        total=0 if row.number else public_list.total,
        years=tuple(years) if row.older is not None and not row.number else (),
    )


def render_leaf(session: Session, leaf: Leaf) -> bytes | None:
    """The page of a leaf, None when there is no such page."""
    slug, _slash, rest = leaf.key.partition("/")
    agency = session.site(slug)
    if agency is None:
        return None
    section, _slash, name = rest.partition("/")
    if section == "sitemap" and not name:
        return sitemaps.part(session, agency, leaf.number, leaf.items)
    context = paging(session, leaf)
    if section == "columns":
        return _column_page(session, agency, leaf, name, context)
    if section == "catalog":
        return catalogs.catalog_page(session, agency, leaf.key, leaf.number, name, context)
    if section == "five" and name in dict(classifications.choices("openness_kind")):
        return _kind_page(session, agency, leaf, name, context)
    return None


def paging(session: Session, leaf: Leaf) -> dict[str, Any]:
    """Entries of a leaf and the ways from it to newer and older ones and to each year.

    How many entries there are in all stands on the newest page alone: the others do not change with each release.
    """
    return {
        "entries": in_order(session, leaf.items),
        "total": leaf.total,
        "newer_url": "" if leaf.newer is None else addresses.list_page(leaf.key, leaf.newer),
        "older_url": "" if leaf.older is None else addresses.list_page(leaf.key, leaf.older),
        "newest_url": addresses.list_folder(leaf.key) if leaf.number else "",
        "years": [{"year": year, "url": addresses.list_page(leaf.key, page)} for year, page in leaf.years],
    }


def _column_page(
    session: Session, agency: Agency, leaf: Leaf, code: str, context: dict[str, Any]
) -> bytes | None:
    tree = session.tree(agency)
    column = tree.by_code.get(code)
    if column is None or column.kind in addresses.SPECIAL_COLUMNS:
        return None
    name = column_name(column)
    children = [
        {"name": column_name(child), "url": addresses.column(agency.slug, child)}
        for child in tree.children.get(column.pk, [])
    ]
    page = Page(
        address=addresses.list_page(leaf.key, leaf.number),
        kind="list",
        title=name,
        description=column.description,
        column=column,
        section=column.code if tree.line(column)[0].in_section else "",
        breadcrumbs=trail(session, agency, column),
        feed_url=f"/{leaf.key}/feed.xml",
        schema={"@type": "CollectionPage"},
    )
    view = {"name": name, "description": column.description, "kind": column.kind, "children": children}
    view["url"] = addresses.list_folder(leaf.key)
    return render(session, "list.html", page, agency, {**context, "column": view})


def _kind_page(session: Session, agency: Agency, leaf: Leaf, code: str, context: dict[str, Any]) -> bytes:
    name = label("openness_kind", code)
    five = (_("Five kinds of openness"), addresses.agency_page(agency.slug, "five.html"))
    page = Page(
        address=addresses.list_page(leaf.key, leaf.number),
        kind="list",
        title=name,
        breadcrumbs=[*trail(session, agency), five, (name, "")],
        schema={"@type": "CollectionPage"},
    )
    view = {
        "name": name,
        "description": "",
        "kind": "five",
        "children": [],
        "url": addresses.list_folder(leaf.key),
    }
    return render(session, "list.html", page, agency, {**context, "column": view})
