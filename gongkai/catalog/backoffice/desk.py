"""The desk: what waits for me, what came back, what is late, what I have begun, what was released last."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component

from gongkai.agencies import rights
from gongkai.agencies.queries import own_absences
from gongkai.catalog import plans, queries
from gongkai.catalog.backoffice.items import state
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import RELEASE, Submission
from gongkai.catalog.timeliness import timing

SHOWN = 10


class Desk(Component):
    """Lists, each cut to what fits on a desk, with words where there is nothing."""

    name = "desk"
    order = 10
    template_name = "catalog/admin/desk.html"

    def __init__(self, request: HttpRequest):
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Lists, counts, and what the user may begin."""
        user = self.request.user
        waiting, own, late = queries.waiting_for(user), queries.own_drafts(user), queries.late(user)
        return {
            "user": user,
            "duties": rights.duties_of(user),
            "deciding": rights.anywhere(user, "item.review"),
            "waiting": [waiting_line(submission) for submission in waiting[:SHOWN]],
            "waiting_count": waiting.count(),
            "returned": [_returned(submission) for submission in queries.returned_to(user)[:SHOWN]],
            "sent_back": [_sent_back(review) for review in queries.returned_by(user)[:SHOWN]],
            "late": lines(late),
            "late_count": late.count(),
            "planned": _planned(plans.seen_by(user, plans.OPEN)),
            "failed": _planned(plans.seen_by(user, plans.FAILED)),
            "again": queries.to_look_at_again(user)[:SHOWN],
            "absences": own_absences(user),
            "may_name": rights.anywhere(user, "deputy.name"),
            "may_choose": rights.anywhere(user, "digest.choose"),
            "may_draft": rights.anywhere(user, "item.draft"),
            "own": lines(own),
            "own_count": own.count(),
            "released": queries.recently_released(user).select_related("agency")[:SHOWN],
            "sees_items": rights.anywhere(user, "item.see"),
            "add_url": reverse(Item.snippet_viewset.get_url_name("add")),
            "list_url": reverse(Item.snippet_viewset.get_url_name("list")),
        }


def waiting_line(submission: Submission) -> dict[str, Any]:
    """One line about what waits: the page on which it is decided, or released, or settled."""
    item, batch = submission.item, submission.batch
    decided = submission.waits_for == RELEASE and submission.secrecy == "passed"
    if batch is not None:
        name = "import_page" if decided else "import_review"
        about = {"title": batch.source, "url": reverse(name, args=[batch.pk]), "agency": batch.agency}
        return {**about, "batch": batch, "submission": submission}
    newest = item.get_latest_revision_as_object()
    name = "item_release" if decided else "item_review"
    if submission.waits_for == RELEASE and newest.openness in {"on_request", "withheld"}:
        name = "item_settle"
    return {
        "title": newest.title,
        "url": reverse(name, args=[item.pk]),
        "agency": item.agency,
        "submission": submission,
        "timing": timing(newest, item.published_at),
        "locked_by": item.locked_by if item.locked else None,
    }


def _about(submission: Submission) -> dict[str, Any]:
    """Title and page of what a submission is about."""
    item, batch = submission.item, submission.batch
    if batch is not None:
        return {"title": batch.source, "url": reverse("import_page", args=[batch.pk])}
    return {"title": item.get_latest_revision_as_object().title, "url": reverse("item_life", args=[item.pk])}


def _returned(submission: Submission) -> dict[str, Any]:
    last = submission.reviews.select_related("by").last()
    return {**_about(submission), "submission": submission, "review": last}


def _sent_back(review: Any) -> dict[str, Any]:
    return {**_about(review.submission), "submission": review.submission, "review": review}


def _planned(found: Any) -> list[dict[str, Any]]:
    return [
        {
            "title": plan.item.get_latest_revision_as_object().title,
            "url": reverse("item_life", args=[plan.item_id]),
            "plan": plan,
        }
        for plan in found[:SHOWN]
    ]


def lines(items: Any) -> list[dict[str, Any]]:
    """One line about each of the first items: the newest version, who holds it, whether it is in time."""
    found = []
    shown = list(queries.for_lines(items)[:SHOWN])
    held = {one.item_id: one for one in queries.under_review().filter(item__in=[item.pk for item in shown])}
    for item in shown:
        newest = item.get_latest_revision_as_object()
        found.append(
            {
                "item": item,
                "title": newest.title,
                "state": state(item),
                "submission": held.get(item.pk),
                "revision": item.latest_revision,
                "timing": timing(newest, item.published_at),
                "locked_by": item.locked_by if item.locked else None,
            }
        )
    return found
