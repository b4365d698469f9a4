"""Where each page lives on the published site: root-relative addresses."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, Protocol, TypeVar

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import get_language

from gongkai.catalog.models import Column, StoredFile

P = ParamSpec("P")
R = TypeVar("R")

SPECIAL_COLUMNS = {"guide": "guide.html", "request": "apply.html"}


class Published(Protocol):
    """An item, or as much of it as its address needs."""

    @property
    def pk(self) -> Any:
        """Its number."""

    @property
    def published_at(self) -> Any:
        """When it became public."""


def of_files(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function work in the language of the published files, whatever the person who acts reads."""

    @wraps(function)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        with translation.override(settings.LANGUAGE_CODE):
            return function(*args, **kwargs)

    return wrapped


def prefix() -> str:
    """``/en`` while English is in use: those pages are made on request, never written."""
    return "/en" if (get_language() or "").startswith("en") else ""


def platform_home() -> str:
    """The page that lists all agencies."""
    return f"{prefix()}/"


def agency_page(slug: str, name: str = "") -> str:
    """A page of an agency: ``""`` is its home, others end in ``.html`` or ``/``."""
    return f"{prefix()}/{slug}/{name}"


def list_folder(key: str) -> str:
    """The newest page of a public list."""
    return f"{prefix()}/{key}/"


def list_page(key: str, number: int) -> str:
    """A page of a public list; 0 is the newest."""
    return f"{prefix()}/{key}/p{number}.html" if number else list_folder(key)


def column_key(slug: str, code: str) -> str:
    """The public list of a column."""
    return f"{slug}/columns/{code}"


def catalog_key(slug: str) -> str:
    """The 目录 of an agency."""
    return f"{slug}/catalog"


def kind_key(slug: str, code: str) -> str:
    """The public list of one of the five kinds of openness."""
    return f"{slug}/five/{code}"


def sitemap_key(slug: str) -> str:
    """The list of all items that machines read."""
    return f"{slug}/sitemap"


def sitemap_part(key: str, number: int) -> str:
    """A part of the machine's site map."""
    return f"/{key}-{number}.xml"


def column(slug: str, column: Column) -> str:
    """A column's page: its list, or the composed page for guide and requests."""
    if column.kind in SPECIAL_COLUMNS:
        return agency_page(slug, SPECIAL_COLUMNS[column.kind])
    return list_folder(column_key(slug, column.code))


def item_folder(slug: str, item: Published) -> str:
    """The folder of an item's page, by month of publication."""
    return f"/{slug}/content/{timezone.localtime(item.published_at):%Y/%m}"


def item_page(slug: str, item: Published) -> str:
    """An item's page, named as government sites do: ``t20210105_123.html``."""
    day = timezone.localtime(item.published_at)
    return f"{prefix()}/{slug}/content/{day:%Y/%m/t%Y%m%d}_{item.pk}.html"


def item_file(slug: str, item: Published, stored: StoredFile) -> str:
    """A released attachment or picture: in a folder of its item, under a name safe in every file system."""
    suffix = str(stored.file.name).rpartition(".")[2]
    return f"{item_folder(slug, item)}/P{item.pk}/{stored.pk}.{suffix}"


def report_page(slug: str, year: int) -> str:
    """The figures of a published annual report."""
    return agency_page(slug, f"reports/{year}.html")


def report_picture(slug: str, year: int) -> str:
    """The picture report of a year; its drawing and its print have the same name with another ending."""
    return agency_page(slug, f"reports/{year}-picture.html")


def dataset(name: str = "") -> str:
    """The page of the data set, or one of its files, which are the same in every language."""
    return f"/dataset/{name}" if name else f"{prefix()}/dataset/"


def report_years(slug: str) -> str:
    """The numbers of an agency's annual reports over five years."""
    return agency_page(slug, "reports/years.html")
