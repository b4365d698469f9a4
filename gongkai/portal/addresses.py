"""Where each page lives on the published site: root-relative addresses, and the file behind an address."""

from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column, Item, ItemAttachment


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


SPECIAL_COLUMNS = {"guide": "guide.html", "request": "apply.html"}


def column(slug: str, column: Column) -> str:
    """A column's page: its list, or the composed page for guide and requests."""
    if column.kind in SPECIAL_COLUMNS:
        return agency_page(slug, SPECIAL_COLUMNS[column.kind])
    return list_folder(column_key(slug, column.code))


def item_folder(slug: str, item: Item) -> str:
    """The folder of an item's page, by month of publication."""
    day = timezone.localdate(item.published_at)
    return f"/{slug}/content/{day:%Y/%m}"


def item_page(slug: str, item: Item) -> str:
    """An item's page, named as government sites do: ``t20210105_123.html``."""
    day = timezone.localdate(item.published_at)
    return f"{prefix()}{item_folder(slug, item)}/t{day:%Y%m%d}_{item.pk}.html"


def attachment(slug: str, item: Item, attached: ItemAttachment) -> str:
    """A released attachment: a name of our own, safe in every file system."""
    suffix = attached.stored.file.name.rpartition(".")[2]
    return f"{item_folder(slug, item)}/P{item.pk}_{attached.pk}.{suffix}"


def report_page(agency: Agency, year: int) -> str:
    """The figures of a published annual report."""
    return agency_page(agency.slug, f"reports/{year}.html")


def search(agency: Agency | None) -> str:
    """The search form's target; one agency when given."""
    return f"{prefix()}/search/" + (f"?{urlencode({'agency': agency.slug})}" if agency else "")


def file_of(address: str) -> str:
    """The path below the site folder of the file that answers an address."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
