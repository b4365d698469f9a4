"""What a reviewer reads: the difference to the last released version, or the whole text where there is none."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from gongkai.catalog.models import Item


@dataclass(frozen=True)
class Compared:
    """Fields that differ, as Wagtail compares them. ``whole``: nothing was released before, so all is new."""

    fields: list[Any]
    whole: bool


def compared(request: HttpRequest, item: Item, newest: Item) -> Compared:
    """The newest version of an item beside the one released last."""
    last = item.releases.order_by("-number").first()
    whole = last is None
    if last is not None and last.revision is not None and not item.live:
        before = last.revision.as_object()
    else:
        before = Item(agency=item.agency, openness="") if whole else item
    panel = Item.snippet_viewset.get_edit_handler().get_bound_panel(
        instance=newest, request=request, form=None
    )
    differences = [comparison(before, newest) for comparison in panel.get_comparison()]
    return Compared([found for found in differences if found.has_changed()], whole)
