"""The section “What is given” of a request's page."""

from typing import Any

from django import template

from gongkai.agencies import rights
from gongkai.requests import packages
from gongkai.requests.actions.redact import settled
from gongkai.requests.models import RequestCase

register = template.Library()


@register.inclusion_tag("requests/admin/given_panel.html", takes_context=True)
def what_is_given(context: dict[str, Any], case: RequestCase) -> dict[str, Any]:
    """The given papers, the papers whose parts are being removed, and the items that came of it."""
    user = context["request"].user
    return {
        "case": case,
        "given": packages.papers(case),
        "redactions": case.redactions.select_related("copy"),
        "items": case.answer_items.select_related("item"),
        "may": rights.may(user, "request.handle", case.agency) and not settled(case),
        "may_handle": rights.may(user, "request.handle", case.agency),
    }
