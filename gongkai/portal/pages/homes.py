"""Front pages: the platform's, an agency's, its 政府信息公开 section, the kinds of openness, its map."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.law import classifications
from gongkai.portal import addresses, lists
from gongkai.portal.pages.entries import counts, label, newest, newest_of_all
from gongkai.portal.pages.frame import Page, column_name, render, section_home, site_name, trail
from gongkai.portal.pages.registry import KINDS, Output, Session, Tree, register

NEW_ON_HOME = 12
NEW_IN_BLOCK = 6


def agency_kind(name: str, file: str, priority: int = 4) -> Callable:
    """Register a function (session, agency) -> bytes as a kind of page of which each agency has one."""

    def decorate(function: Callable[[Session, Agency], bytes]) -> Callable[[Session, Agency], bytes]:
        class AgencyPage:
            name: ClassVar[str]
            priority: ClassVar[int]

            def address(self, ref: str) -> str:
                return addresses.agency_page(ref, file)

            def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
                for ref in refs:
                    agency = session.site(ref)
                    yield Output(self.address(ref), function(session, agency) if agency else None)

        AgencyPage.name, AgencyPage.priority = name, priority
        KINDS[name] = AgencyPage()
        return function

    return decorate


def doors(session: Session, agency: Agency | None) -> list[dict[str, str]]:
    """The four ways in: 法定主动公开 · 政策与解读 · 依申请公开 · 年报."""
    if agency is None:
        return []
    tree = session.tree(agency)
    slug = agency.slug
    found = [
        (
            _("Information open by law"),
            _("What must be public, by the catalogue"),
            addresses.list_folder(addresses.catalog_key(slug)),
        ),
    ]
    for kind, title, text in (
        ("policy", _("Policies and interpretations"), _("Documents, and what they mean for you")),
        ("request", _("Ask for information"), _("How to ask for what is not yet public")),
        ("report", _("Annual reports"), _("What was disclosed, asked and answered each year")),
    ):
        column = tree.first(kind)
        if column:
            found.append((title, text, addresses.column(slug, column)))
    return [{"name": name, "text": text, "url": url} for name, text, url in found]


def numbers(session: Session, agency: Agency) -> list[dict[str, Any]]:
    """Living numbers of an agency, each opening into its list."""
    tree = session.tree(agency)
    found = [(_("Items open"), addresses.catalog_key(agency.slug))]
    for kind in ("policy", "interpretation", "report"):
        column = tree.first(kind)
        if column:
            found.append((column_name(column), addresses.column_key(agency.slug, column.code)))
    found.append((_("In force"), f"{addresses.catalog_key(agency.slug)}/validity-valid"))
    totals = counts(session, agency)
    return [
        {"label": name, "value": totals[key], "url": addresses.list_folder(key)}
        for name, key in found
        if key in totals
    ]


def block(session: Session, agency: Agency, kind: str, count: int = NEW_IN_BLOCK) -> list[dict[str, Any]]:
    """The newest entries of the first column of a kind."""
    column = session.tree(agency).first(kind)
    return newest(session, agency, addresses.column_key(agency.slug, column.code), count) if column else []


@agency_kind("home", "")
def agency_home(session: Session, agency: Agency) -> bytes:
    """An agency's front page."""
    page = Page(
        address=addresses.agency_page(agency.slug),
        kind="home",
        title=site_name(agency),
        description=_("Government information disclosed by %s") % agency.name,
        feed_url=f"/{agency.slug}/feed.xml",
    )
    context = {
        "doors": doors(session, agency),
        "newest": newest(session, agency, addresses.catalog_key(agency.slug), NEW_ON_HOME),
        "policies": block(session, agency, "policy"),
        "interpretations": block(session, agency, "interpretation"),
        "reports": block(session, agency, "report"),
        "numbers": numbers(session, agency),
    }
    return render(session, "home.html", page, agency, context)


@agency_kind("section", "xxgk.html")
def section(session: Session, agency: Agency) -> bytes:
    """The 政府信息公开 section (国办公开办函〔2019〕61号)."""
    tree = session.tree(agency)
    title, address = section_home(agency)
    page = Page(
        address=address,
        kind="section",
        title=title,
        section="xxgk",
        breadcrumbs=[*trail(session, agency), (title, "")],
    )
    top = [column for column in tree.children.get(None, []) if column.in_section]
    blocks = [
        {
            "column": {"name": column_name(column), "description": column.description, "kind": column.kind},
            "url": addresses.column(agency.slug, column),
            "entries": newest(session, agency, addresses.column_key(agency.slug, column.code), NEW_IN_BLOCK),
        }
        for column in top
    ]
    return render(
        session, "section.html", page, agency, {"categories": categories(session, agency), "blocks": blocks}
    )


def categories(session: Session, agency: Agency) -> list[dict[str, Any]]:
    """The categories of Art. 20 with how many items each holds."""
    folder = addresses.catalog_key(agency.slug)
    keys = {code: f"{folder}/category-{code}" for code, _label in classifications.choices("category")}
    totals = counts(session, agency)
    return [
        {
            "code": code,
            "label": label("category", code),
            "url": addresses.list_folder(key) if key in totals else "",
            "count": totals.get(key, 0),
        }
        for code, key in keys.items()
    ]


@agency_kind("five", "five.html")
def five(session: Session, agency: Agency) -> bytes:
    """决策、执行、管理、服务、结果: what is open of each."""
    title = _("Five kinds of openness")
    page = Page(
        address=addresses.agency_page(agency.slug, "five.html"),
        kind="five",
        title=title,
        breadcrumbs=[*trail(session, agency), (title, "")],
    )
    keys = {
        code: addresses.kind_key(agency.slug, code)
        for code, _label in classifications.choices("openness_kind")
    }
    totals = counts(session, agency)
    groups = [
        {
            "code": code,
            "label": label("openness_kind", code),
            "description": "",
            "url": addresses.list_folder(key),
            "count": totals.get(key, 0),
            "entries": newest(session, agency, key, NEW_IN_BLOCK),
        }
        for code, key in keys.items()
    ]
    return render(session, "five.html", page, agency, {"groups": groups})


@agency_kind("map", "map.html")
def site_map(session: Session, agency: Agency) -> bytes:
    """The map of an agency's site, for people."""
    title = _("Site map")
    page = Page(
        address=addresses.agency_page(agency.slug, "map.html"),
        kind="map",
        title=title,
        breadcrumbs=[*trail(session, agency), (title, "")],
    )
    tree = session.tree(agency)
    fixed = [
        (_("Home"), addresses.agency_page(agency.slug)),
        section_home(agency),
        (_("Catalogue"), addresses.list_folder(addresses.catalog_key(agency.slug))),
        (_("Five kinds of openness"), addresses.agency_page(agency.slug, "five.html")),
    ]
    nodes = [{"name": name, "url": url, "children": []} for name, url in fixed]
    nodes += [_node(agency, tree, column) for column in tree.children.get(None, [])]
    feeds = [
        {"name": column_name(column), "url": f"/{addresses.column_key(agency.slug, column.code)}/feed.xml"}
        for column in tree.by_id.values()
        if column.kind not in addresses.SPECIAL_COLUMNS
    ]
    return render(session, "map.html", page, agency, {"tree": nodes, "feeds": feeds})


def _node(agency: Agency, tree: Tree, column) -> dict[str, Any]:
    return {
        "name": column_name(column),
        "url": addresses.column(agency.slug, column),
        "children": [_node(agency, tree, child) for child in tree.children.get(column.pk, [])],
    }


@register
class PlatformPage:
    """The front page over all agencies."""

    name = "platform"
    priority = 5

    def address(self, ref: str) -> str:
        """``/``."""
        return addresses.platform_home()

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """The one page."""
        yield Output(self.address(""), platform_home(session))


def platform_home(session: Session) -> bytes:
    """All agencies as a tree, what is new in all of them."""
    page = Page(address=addresses.platform_home(), kind="platform", title=site_name(None))
    keys = {agency.pk: addresses.catalog_key(agency.slug) for agency in session.agencies.values()}
    totals = lists.totals(keys.values())
    children: dict[int | None, list[Agency]] = {}
    for agency in sorted(session.agencies.values(), key=lambda a: a.tree_path):
        children.setdefault(agency.parent_id, []).append(agency)

    def node(agency: Agency) -> dict[str, Any]:
        return {
            "agency": agency,
            "name": agency.name,
            "url": addresses.agency_page(agency.slug) if agency.pk in session.sites else "",
            "level_label": agency.get_level_display(),
            "item_count": totals.get(keys[agency.pk], 0),
            "children": [node(child) for child in children.get(agency.pk, [])],
        }

    context = {
        "doors": [],
        "agencies": [node(agency) for agency in children.get(None, [])],
        "newest": newest_of_all(session, NEW_ON_HOME),
        "numbers": [
            {"label": _("Sites"), "value": len(session.sites), "url": "#agencies"},
            {"label": _("Items open"), "value": sum(totals.values()), "url": "#newest"},
        ],
    }
    return render(session, "platform_home.html", page, None, context)
