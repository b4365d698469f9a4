"""The desk of requests: what is late, due, waiting; what I decide on; and its counts on the common desk."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import HeaderButton

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes
from gongkai.agencies.backoffice.screen import show
from gongkai.requests import notices, queries
from gongkai.requests.backoffice.cases import GROUP_LABELS

SHOWN = 10


def _groups(user: Any, at_most: int) -> tuple[queries.Counts, list[dict[str, Any]]]:
    """The groups in order, each with its count, its address in the list and its first requests."""
    today = timezone.localdate()
    cases = queries.seen_by(user)
    found = queries.counts(cases, today)
    index = reverse("requests:index")
    held = [name for name in queries.GROUPS if at_most and found.groups[name]]
    first = queries.first_of_groups(cases, held, today, at_most) if held else {}
    lines = [
        {
            "name": name,
            "label": GROUP_LABELS[name],
            "count": found.groups[name],
            "url": f"{index}?group={name}",
            "cases": first.get(name, []),
        }
        for name in queries.GROUPS
    ]
    return found, lines


@takes("request.see")
def desk(request: HttpRequest) -> HttpResponse:
    """Everything that presses, the most urgent first."""
    found, groups = _groups(request.user, SHOWN)
    may_receive = rights.anywhere(request.user, "request.receive")
    buttons = [HeaderButton(_("All requests"), url=reverse("requests:index"), icon_name="list-ul")]
    buttons.append(
        HeaderButton(_("Calendar of requests"), url=reverse("request_feed"), icon_name="calendar-alt")
    )
    if may_receive:
        buttons.insert(0, HeaderButton(_("Register a request"), url=reverse("request_new"), icon_name="plus"))
    return show(
        request,
        "requests/admin/desk.html",
        title=_("Desk of requests"),
        icon="tasks",
        buttons=buttons,
        groups=groups,
        open=found.open,
        deciding=queries.deciding(request.user),
        **_owed(request.user),
        mail=queries.waiting_mail(request.user).count() if may_receive else 0,
        today=timezone.localdate(),
        unsent=list(notices.unsent(queries.seen_by(request.user))[:SHOWN]),
    )


def _owed(user: Any) -> dict[str, Any]:
    """The remedies in which something is owed, and for who decides what was put before them."""
    remedies = queries.pressing_remedies(rights.agencies_for(user, "request.see"))
    found: dict[str, Any] = {"remedies": list(remedies[: SHOWN + 1]), "most": SHOWN, "escalated": []}
    if rights.anywhere(user, "request.approve"):
        found["escalated"] = list(
            queries.escalated(rights.agencies_for(user, "request.approve"))[: SHOWN + 1]
        )
    return found


class RequestsPanel(Component):
    """The counts of requests on the common desk."""

    name = "requests"
    order = 20
    template_name = "requests/admin/panel.html"

    def __init__(self, request: HttpRequest):
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Counts alone, and what waits for the user's decision."""
        found, groups = _groups(self.request.user, 0)
        return {
            "open": found.open,
            "groups": [group for group in groups if group["count"]],
            "deciding": queries.deciding(self.request.user),
        }
