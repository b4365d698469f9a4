"""Whether an address of this site leads to something, asked of what is published and not of the files alone.

A page that will be written in a moment is known already; what no kind of page writes has to stand as a file.
"""

import re
from urllib.parse import unquote

from django.conf import settings
from django.urls import Resolver404, resolve

from gongkai.agencies.models import Agency
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.models import Column, Item
from gongkai.portal import views
from gongkai.portal.addresses import item_page

FILE_OF_ITEM = re.compile(
    r"/(?P<slug>[-\w]+)/content/\d{4}/\d\d/P(?P<number>\d{1,18})/(?P<stored>\d{1,18})\.\w+"
)


def is_published(address: str) -> bool:
    """Whether a path of this site leads to a page or a file; ``/admin/`` and the like lead readers nowhere."""
    path = unquote(address)
    if "\0" in path:
        return False
    chinese = path.removeprefix("/en") if path.startswith("/en/") else path
    if _stands(path):
        return True
    file = FILE_OF_ITEM.fullmatch(chinese)
    if file:
        return _carries(file["slug"], int(file["number"]), int(file["stored"]))
    try:
        match = resolve(chinese, "gongkai.portal.urls")
    except Resolver404:
        return False
    return _answers(match.func, match.kwargs, chinese)


def _stands(path: str) -> bool:
    """Whether it is a written file; never one outside the site."""
    root = settings.SITE_ROOT.resolve()
    file = (root / path.lstrip("/")).resolve()
    if path.endswith("/"):
        file = file / "index.html"
    return file.is_relative_to(root) and file.is_file()


def _carries(slug: str, number: int, stored: int) -> bool:
    item = Item.objects.filter(pk=number, live=True, agency__slug=slug).first()
    if item is None:
        return False
    pictures = (block.value["file"] for block in item.body if block.block_type == "picture")
    shown = any(picture is not None and picture.pk == stored for picture in pictures)
    return shown or item.attachments.filter(stored=stored).exists()


def _answers(view: object, named: dict[str, str], path: str) -> bool:
    slug = named.get("slug", "")
    if view is views.item:
        item = Item.objects.filter(pk=int(named["number"]), live=True, agency__slug=slug).first()
        return item is not None and path == item_page(slug, item).removeprefix("/en")
    if view is views.report:
        standing = PublishedReport.objects.filter(item__agency__slug=slug, item__live=True)
        return standing.filter(year=int(named["year"])).exists()
    if named.get("kind") == "years":
        return PublishedReport.objects.filter(item__agency__slug=slug, item__live=True).exists()
    if view is views.leaf and named["key"].startswith("columns/"):
        code = named["key"].removeprefix("columns/")
        return Column.objects.filter(agency__slug=slug, code=code, is_open=True).exists()
    return not slug or Agency.objects.filter(slug=slug, columns__isnull=False).exists()
