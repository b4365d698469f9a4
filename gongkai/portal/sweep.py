"""Taking away what no longer belongs to the site: files of items, lists, agencies that are gone.

Only files whose address has the form of a page of ours are ever removed; what else is put there stays.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet

from gongkai.agencies.models import Agency
from gongkai.annual_report.published import public_reports
from gongkai.catalog.models import Item
from gongkai.portal import addresses, files
from gongkai.portal.marks import PLATFORM_PAGES, fixed_marks
from gongkai.portal.models import ListLeaf
from gongkai.portal.pages.entries import rows
from gongkai.portal.pages.leaves import LeafPages
from gongkai.portal.pages.registry import KINDS, Session
from gongkai.portal.pages.withdrawn import withdrawn_items
from gongkai.portal.templatetags.portal import assets

SLUG = r"/(?P<slug>[-\w]+)"
MONTH = rf"{SLUG}/content/\d{{4}}/\d\d"
FILES_AT_ONCE = 2000
MONTH_FOLDER = re.compile(MONTH)
LIST = r"/(?P<key>(?P<slug>[-\w]+)/(?:columns/[-\w]+|five/[-\w]+|catalog(?:/[-\w]+)?))"
PATTERNS = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "item": rf"{MONTH}/t\d{{8}}_(?P<number>\d+)\.html",
        "file": rf"{MONTH}/P(?P<number>\d+)/\d+\.\w+",
        "leaf": rf"{LIST}/p(?P<number>[1-9]\d*)\.html",
        "part": r"/(?P<key>(?P<slug>[-\w]+)/sitemap)-(?P<number>[1-9]\d*)\.xml",
        "report": rf"{SLUG}/reports/(?P<number>\d+)"
        r"(?:\.(?:html|json|csv|xlsx|pdf|docx)|-picture\.(?:html|svg|pdf|png))",
        "years": rf"{SLUG}/reports/years\.(?:html|pdf|docx)",
        "fixed": rf"(?:{LIST}/index\.html|{SLUG.replace('slug', 'own')}/(?:index\.html|xxgk\.html|five\.html|"
        r"guide\.html|apply\.html|map\.html|sitemap-0\.xml|feed\.xml|(?:emblem|mark)\.\w+|columns/[-\w]+/feed\.xml))",
        "asset": r"/assets/.+\.[0-9a-f]{10}\.\w+",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the site that looks like one of ours."""

    address: str
    kind: str
    slug: str
    key: str
    number: int


def found_at(address: str) -> Found | None:
    """What a file is, by its address; None for a file that no kind of page writes."""
    for kind, pattern in PATTERNS.items():
        match = pattern.fullmatch(address)
        if match:
            parts = match.groupdict(default="")
            slug = parts.get("slug") or parts.get("own") or ""
            return Found(address, kind, slug, parts.get("key") or "", int(parts.get("number") or 0))
    return None


def units(folder: str) -> list[str]:
    """The folders below one of the site, to be swept each by itself; a month of items counts with all that is in it."""
    root = str(settings.SITE_ROOT)
    found = []
    for here, folders, _names in os.walk(f"{root}/{folder}"):
        month = MONTH_FOLDER.fullmatch(here.removeprefix(root))
        folders[:] = [] if month else sorted(name for name in folders if not name.startswith("."))
        found.append(here.removeprefix(root))
    return found


def other_units() -> list[str]:
    """The folders of the site that are no agency's."""
    slugs = set(Agency.objects.values_list("slug", flat=True))
    names = sorted(entry.name for entry in os.scandir(settings.SITE_ROOT) if entry.is_dir())
    return [unit for name in names if name not in slugs and not name.startswith(".") for unit in units(name)]


def sweep(folders: list[str]) -> int:
    """Remove what should not stand from as many of these folders as one step should take; returns how many it took.

    Call under the lock of the one writer.
    """
    group: list[Found] = []
    taken = 0
    for folder in folders:
        group += _found_in(folder)
        taken += 1
        if len(group) > FILES_AT_ONCE:
            break
    standing = _standing(Session(), group)
    for found in group:
        if found.address not in standing:
            files.remove(found.address)
    return taken


def _found_in(folder: str) -> Iterator[Found]:
    """The files of a folder that look like ours; compressed twins go with their file."""
    root = str(settings.SITE_ROOT)
    for here, folders, names in os.walk(f"{root}{folder}"):
        if not MONTH_FOLDER.fullmatch(folder):
            folders.clear()
        below = here.removeprefix(root)
        for name in {name.removesuffix(".gz") for name in names}:
            found = found_at(f"{below}/{name}")
            if found:
                yield found


def _standing(session: Session, group: list[Found]) -> set[str]:
    """The addresses of those files that should stand."""
    checks = {
        "item": _items,
        "file": _files,
        "leaf": _leaves,
        "part": _leaves,
        "report": _reports,
        "years": _years,
        "fixed": _fixed,
        "asset": _assets,
    }
    kinds = {found.kind for found in group}
    return {
        address
        for kind in kinds
        for address in checks[kind](session, [found for found in group if found.kind == kind])
    }


def _items(session: Session, group: list[Found]) -> set[str]:
    """Pages of public items, and of withdrawn ones, which say so."""
    numbers = [found.number for found in group]
    standing = [*rows(_public(numbers)), *rows(withdrawn_items().filter(pk__in=numbers))]
    return {addresses.item_page(session.agencies[row.agency_id].slug, row) for row in standing}


def _public(numbers: list[int]) -> QuerySet[Item]:
    return Item.objects.filter(pk__in=numbers, live=True).exclude(published_at=None)


def _files(session: Session, group: list[Found]) -> set[str]:
    """Attachments and pictures: the page of a public item looks after its own."""
    public = rows(_public([found.number for found in group]))
    pages = {addresses.item_page(session.agencies[row.agency_id].slug, row) for row in public}
    standing = {(page.rpartition("/")[0], page.rpartition("_")[2].removesuffix(".html")) for page in pages}
    return {
        found.address for found in group if (found.address.rpartition("/P")[0], str(found.number)) in standing
    }


def _leaves(session: Session, group: list[Found]) -> set[str]:
    rows = ListLeaf.objects.filter(public_list__key__in={found.key for found in group})
    numbers = rows.filter(number__in={found.number for found in group})
    kind = KINDS["leaf"]
    return {
        kind.address(LeafPages.ref(key, number))
        for key, number in numbers.values_list("public_list__key", "number")
    }


def _reports(session: Session, group: list[Found]) -> set[str]:
    rows = public_reports().filter(item__agency__slug__in={found.slug for found in group})
    pages = {
        addresses.report_page(slug, year) for slug, year in rows.values_list("item__agency__slug", "year")
    }
    stems = {page.removesuffix(".html") for page in pages}
    return {
        found.address for found in group if found.address.rpartition(".")[0].removesuffix("-picture") in stems
    }


def _years(session: Session, group: list[Found]) -> set[str]:
    rows = public_reports().filter(item__agency__slug__in={found.slug for found in group})
    slugs = set(rows.order_by().values_list("item__agency__slug", flat=True))
    return {found.address for found in group if found.slug in slugs}


def _fixed(session: Session, group: list[Found]) -> set[str]:
    standing = {address for slug in {found.slug for found in group} for address in _fixed_of(session, slug)}
    standing |= {KINDS[kind].address(ref) for kind, ref in PLATFORM_PAGES}
    rows = ListLeaf.objects.filter(public_list__key__in={found.key for found in group} - {""}, number=0)
    standing |= {addresses.list_folder(key) for key in rows.values_list("public_list__key", flat=True)}
    return {found.address for found in group if found.address.removesuffix("index.html") in standing}


def _fixed_of(session: Session, slug: str) -> set[str]:
    """The addresses of the fixed pages of an agency, read once a run."""
    key = ("fixed", slug)
    if key not in session.cache:
        agency = session.site(slug)
        session.cache[key] = (
            {KINDS[kind].address(ref) for kind, ref in fixed_marks(agency)} if agency else set()
        )
    return session.cache[key]


def _assets(session: Session, group: list[Found]) -> set[str]:
    return {address for address, _content in assets().values()}
