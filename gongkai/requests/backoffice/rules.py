"""The page on which an agency sets its rules for requests."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.screen import ActPage, show
from gongkai.agencies.models import Agency
from gongkai.requests.actions.rules import SetRequestRules
from gongkai.requests.backoffice.case_page import trail
from gongkai.requests.forms import RulesForm
from gongkai.requests.handling import rules_of


@takes("request.rules")
def choose(request: HttpRequest) -> HttpResponse:
    """Whose rules; with one agency alone, at once."""
    agencies = list(rights.agencies_for(request.user, "request.rules").order_by("tree_path"))
    if len(agencies) == 1:
        return redirect("request_rules_of", agencies[0].pk)
    return show(
        request,
        "requests/admin/rules.html",
        title=_("Rules for requests"),
        icon="cog",
        trail=trail(),
        agencies=agencies,
    )


@takes_at("request.rules", Agency, agency="")
def change(request: HttpRequest, agency: Agency) -> HttpResponse:
    """The review of replies, their numbers, the term of applicants' data, when a case goes to the head."""
    standing = rules_of(agency)
    steps = dict(zip(RulesForm.STEPS, [*standing.chain, "", "", "", ""], strict=False))
    initial: dict[str, Any] = {
        **steps,
        "reply_prefix": standing.reply_prefix,
        "kept_years": standing.kept_years,
        "takes_online": standing.takes_online,
        "how_to_pay": standing.how_to_pay,
        "escalate_at": "、".join(map(str, standing.escalate_at)),
    }
    form = RulesForm(request.POST or None, initial=initial)
    return ActPage(
        title=_("Rules for requests"),
        icon="cog",
        trail=trail(),
        lead=agency.name,
        form=form,
        act=lambda data: SetRequestRules(
            by=request.user,
            at=agency,
            chain=form.chain(),
            reply_prefix=data["reply_prefix"],
            kept_years=data["kept_years"],
            takes_online=data["takes_online"],
            how_to_pay=data["how_to_pay"],
            escalate_at=data["escalate_at"],
        ),
        submit=_("Set"),
        done=_("The rules are set."),
        back=reverse("requests:index"),
    ).answer(request)
