"""How a draft is shown as the public would see it.

The pages of the site are made two layers above; the portal registers how an item looks, once, when it is ready.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

if TYPE_CHECKING:
    from gongkai.catalog.models import Item

Renderer = Callable[["Item"], bytes]
_renderers: list[Renderer] = []


def render_with(renderer: Renderer) -> None:
    """Set the function that makes the page of an item, public or not, as HTML in UTF-8."""
    _renderers[:] = [renderer]


def answer(request: HttpRequest, item: "Item") -> HttpResponse:
    """The page of a draft; raises LookupError when no site is installed that could show it."""
    if not _renderers:
        raise LookupError("no renderer of items is registered: gongkai.catalog.previews.render_with")
    return HttpResponse(_renderers[0](item), content_type="text/html; charset=utf-8")


def file_address(stored: int) -> str:
    """The address at which staff see an attachment or picture before it is public."""
    return reverse("stored_file", args=[stored])
