"""Pages of lists: columns, the 目录 with its filters, the kinds of openness, and the parts of the site map for machines."""

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Min
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item
from gongkai.law import classifications
from gongkai.portal import addresses, lists
from gongkai.portal.models import ListLeaf, PublicList
from gongkai.portal.pages.entries import in_order, label
from gongkai.portal.pages.frame import Page, column_name, render, trail
from gongkai.portal.pages.registry import Output, Session, register

URLSET = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


@register
class LeafPages:
    """One page of a public list; ``ref`` is ``key#number``."""

    name = "leaf"
    priority = 2

    @staticmethod
    def ref(key: str, number: int) -> str:
        """The ref of a leaf."""
        return f"{key}#{number}"

    def address(self, ref: str) -> str:
        """The page's address; a part of the machine's site map is an XML file."""
        key, _hash, number = ref.partition("#")
        if key.endswith("/sitemap"):
            return f"/{key}-{number}.xml"
        return addresses.list_page(key, int(number))

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Each leaf's page; a removal where the leaf, its agency or its column is gone."""
        for ref in refs:
            key, _hash, number = ref.partition("#")
            yield Output(self.address(ref), render_leaf(session, key, int(number)))


def render_leaf(session: Session, key: str, number: int) -> bytes | None:
    """The page of a leaf, None when there is no such page."""
    slug, _slash, rest = key.partition("/")
    agency = session.by_slug.get(slug)
    if agency is None:
        return None
    public_list = PublicList.objects.filter(key=key).first()
    leaf = ListLeaf.objects.filter(public_list=public_list, number=number).first() if public_list else None
    if leaf is None and number:
        return None
    if rest == "sitemap":
        return _sitemap(agency, public_list, leaf) if leaf else None
    context = paging(session, key, public_list, leaf)
    section, _slash, name = rest.partition("/")
    if section == "columns":
        return _column_page(session, agency, key, number, name, context)
    if section == "catalog":
        return catalog_page(session, agency, key, number, name, context)
    if section == "five" and name in dict(classifications.choices("openness_kind")):
        return _kind_page(session, agency, key, number, name, context)
    return None


def paging(session: Session, key: str, public_list: PublicList | None, leaf: ListLeaf | None) -> dict[str, Any]:
    """Entries of a leaf and the ways from it to newer and older ones and to each year."""
    if public_list is None or leaf is None:
        return {"entries": [], "total": 0, "newer_url": "", "older_url": "", "newest_url": "", "years": []}
    places = lists.entries_of(public_list, leaf).order_by("-position").values_list("item_id", flat=True)
    leaves = ListLeaf.objects.filter(public_list=public_list)
    newer = leaves.filter(start__gt=leaf.start).order_by("start").first()
    older = leaves.filter(start__lt=leaf.start).order_by("-start").first()
    return {
        "entries": in_order(session, list(places)),
        "total": lists.total(key),
        "newer_url": addresses.list_page(key, newer.number) if newer else "",
        "older_url": addresses.list_page(key, older.number) if older else "",
        "newest_url": addresses.list_folder(key) if leaf.number else "",
        "years": _years(key, leaves) if leaf.number == 0 and older else [],
    }


def _years(key: str, leaves) -> list[dict[str, Any]]:
    """For each year the page on which its newest entries stand: the last leaf that starts in it."""
    last: dict[int, int] = {}
    for start, number in leaves.order_by("start").values_list("start", "number"):
        if start > lists.BEGINNING:
            last[lists.moment(start).year] = number
    return [
        {"year": year, "url": addresses.list_page(key, number)} for year, number in sorted(last.items(), reverse=True)
    ]


def _column_page(
    session: Session, agency: Agency, key: str, number: int, code: str, context: dict[str, Any]
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
        address=addresses.list_page(key, number),
        kind="list",
        title=name,
        description=column.description,
        column=column,
        section=column.code if tree.line(column)[0].in_section else "",
        breadcrumbs=trail(session, agency, column),
        feed_url=f"/{key}/feed.xml",
        schema={"@type": "CollectionPage"},
    )
    view = {"name": name, "description": column.description, "kind": column.kind, "children": children}
    view["url"] = addresses.list_folder(key)
    return render(session, "list.html", page, agency, {**context, "column": view})


def _kind_page(
    session: Session, agency: Agency, key: str, number: int, code: str, context: dict[str, Any]
) -> bytes:
    name = label("openness_kind", code)
    five = (_("Five kinds of openness"), addresses.agency_page(agency.slug, "five.html"))
    page = Page(
        address=addresses.list_page(key, number),
        kind="list",
        title=name,
        breadcrumbs=[*trail(session, agency), five, (name, "")],
        schema={"@type": "CollectionPage"},
    )
    view = {"name": name, "description": "", "kind": "five", "children": [], "url": addresses.list_folder(key)}
    return render(session, "list.html", page, agency, {**context, "column": view})


def catalog_page(
    session: Session, agency: Agency, key: str, number: int, facet: str, context: dict[str, Any]
) -> bytes | None:
    """A page of the 目录: of the whole, or of one value of one filter."""
    found = facets(session, agency, facet)
    current = next((option for group in found for option in group["options"] if option["current"]), None)
    if facet and current is None:
        return None
    catalog = (_("Catalogue"), addresses.list_folder(f"{agency.slug}/catalog"))
    title = f"{catalog[0]}: {current['label']}" if current else catalog[0]
    page = Page(
        address=addresses.list_page(key, number),
        kind="catalog",
        title=title,
        breadcrumbs=[*trail(session, agency), catalog, *([(current["label"], "")] if current else [])],
        schema={"@type": "DataCatalog" if not facet else "CollectionPage"},
    )
    form = {
        "facets": found,
        "form_action": f"{addresses.prefix()}/{agency.slug}/catalog/filter",
        "form_fields": form_fields(found, {}),
        "filtered": False,
        "query": "",
    }
    return render(session, "catalog.html", page, agency, {**context, **form})


def facets(session: Session, agency: Agency, current: str) -> list[dict[str, Any]]:
    """The filters of the 目录, each with the values that have items and their counts."""
    tree = session.tree(agency)
    folder = f"{agency.slug}/catalog"
    groups = [
        ("column", _("Column"), {c.code: "　" * (len(tree.line(c)) - 1) + column_name(c) for c in tree.by_id.values()}),
        ("category", _("Category"), {code: label("category", code) for code, _l in classifications.choices("category")}),
        ("year", _("Year"), _year_labels(agency)),
        ("validity", _("Validity"), {code: label("validity", code) for code, _l in classifications.choices("validity")}),
    ]
    counts = _counts(session, agency)
    return [
        {
            "key": key,
            "name": name,
            "options": [
                {
                    "label": text,
                    "value": code,
                    "url": addresses.list_folder(f"{folder}/{key}-{code}"),
                    "count": counts[f"{folder}/{key}-{code}"],
                    "current": current == f"{key}-{code}",
                }
                for code, text in labels.items()
                if counts.get(f"{folder}/{key}-{code}")
            ],
        }
        for key, name, labels in groups
    ]


def _counts(session: Session, agency: Agency) -> dict[str, int]:
    key = ("catalog counts", agency.pk)
    if key not in session.cache:
        keys = PublicList.objects.filter(agency=agency, key__startswith=f"{agency.slug}/catalog/")
        session.cache[key] = lists.totals(keys.values_list("key", flat=True))
    return session.cache[key]  # type: ignore[return-value]


def _year_labels(agency: Agency) -> dict[str, str]:
    first = Item.objects.filter(agency=agency, live=True).aggregate(first=Min("formed_on"))["first"]
    keys = PublicList.objects.filter(agency=agency, key__startswith=f"{agency.slug}/catalog/year-")
    years = sorted((key[-4:] for key in keys.values_list("key", flat=True)), reverse=True) if first else []
    return {year: year for year in years}


def form_fields(groups: list[dict[str, Any]], chosen: dict[str, str]) -> list[dict[str, Any]]:
    """The same filters as fields of a form, for choosing several at once."""
    return [
        {
            "name": group["key"],
            "label": group["name"],
            "options": [
                {"value": option["value"], "label": option["label"], "selected": chosen.get(group["key"]) == option["value"]}
                for option in group["options"]
            ],
        }
        for group in groups
    ]


def _sitemap(agency: Agency, public_list: PublicList, leaf: ListLeaf) -> bytes:
    numbers = lists.entries_of(public_list, leaf).values_list("item_id", flat=True)
    rows = Item.objects.filter(pk__in=numbers, live=True).only("id", "published_at", "last_published_at").order_by("pk")
    parts = [
        f"<url><loc>{escape(settings.PUBLIC_URL + addresses.item_page(agency.slug, item))}</loc>"
        f"<lastmod>{(item.last_published_at or item.published_at):%Y-%m-%d}</lastmod></url>\n"
        for item in rows
    ]
    return (URLSET + "".join(parts) + "</urlset>\n").encode()
