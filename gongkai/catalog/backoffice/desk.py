"""The desk: what waits for me, what I have begun, what was released last."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component

from gongkai.agencies import rights
from gongkai.catalog import queries
from gongkai.catalog.backoffice.items import state
from gongkai.catalog.models import Item
from gongkai.catalog.timeliness import timing

SHOWN = 10


class Desk(Component):
    """Three lists, each cut to what fits on a desk, with words where there is nothing."""

    name = "desk"
    order = 10
    template_name = "catalog/admin/desk.html"

    def __init__(self, request: HttpRequest):
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Lists, counts, and what the user may begin."""
        user = self.request.user
        waiting, own = queries.waiting_for(user), queries.own_drafts(user)
        releasing = rights.anywhere(user, "item.release")
        return {
            "user": user,
            "duties": rights.duties_of(user),
            "releasing": releasing,
            "waiting": lines(waiting),
            "waiting_count": waiting.count() if releasing else 0,
            "imports": queries.imports_waiting_for(user).select_related("agency", "imported_by"),
            "may_draft": rights.anywhere(user, "item.draft"),
            "own": lines(own),
            "own_count": own.count(),
            "released": queries.recently_released(user).select_related("agency")[:SHOWN],
            "sees_items": rights.anywhere(user, "item.see"),
            "add_url": reverse(Item.snippet_viewset.get_url_name("add")),
            "list_url": reverse(Item.snippet_viewset.get_url_name("list")),
        }


def lines(items: Any) -> list[dict[str, Any]]:
    """One line about each of the first items: the newest version, who edited it, whether it is in time."""
    found = []
    for item in queries.for_lines(items)[:SHOWN]:
        newest = item.get_latest_revision_as_object()
        found.append(
            {
                "item": item,
                "title": newest.title,
                "state": state(item),
                "revision": item.latest_revision,
                "timing": timing(newest, item.published_at),
                "locked_by": item.locked_by if item.locked else None,
            }
        )
    return found
