"""What is given with a reply: the papers with their findings, chosen, let pass, fetched as one ZIP."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from gongkai.agencies import rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes_at
from gongkai.agencies.backoffice.screen import ActPage, show
from gongkai.catalog.backoffice.checking import ReasonForm
from gongkai.catalog.checks import LEVEL_NAMES
from gongkai.redaction import CannotRedact
from gongkai.requests import packages, redacting
from gongkai.requests.actions.give import NEVER_GIVEN, ChooseGiven, DraftFromAnswer, OverrideGiven
from gongkai.requests.actions.redact import settled
from gongkai.requests.backoffice.case_page import CASES, trail
from gongkai.requests.models import RequestCase

ICON = "folder-open-inverse"


def _address(case: RequestCase) -> str:
    return reverse("request_given", args=[case.pk])


@takes_at("request.see", CASES)
def page(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Each given paper with what was found in it; those not examined yet are examined now."""
    packages.examine(case)
    may = rights.may(request.user, "request.handle", case.agency) and not settled(case)
    may_pass = rights.may(request.user, "gate.override", case.agency) and not settled(case)
    given = packages.given(case)
    return show(
        request,
        "requests/admin/given.html",
        title=_("What is given"),
        icon=ICON,
        trail=trail(case),
        case=case,
        given=[{"one": one, "lines": _lines(one, may_pass), "record": _record(one)} for one in given],
        others=case.files.exclude(kind__in=NEVER_GIVEN).exclude(pk__in=[one.kept.pk for one in given]),
        redactions=case.redactions.select_related("source", "copy"),
        obstacles=packages.obstacles(case),
        may=may,
        settled=settled(case),
        items=case.answer_items.select_related("item"),
        may_draft=rights.may(request.user, DraftFromAnswer.right, case.agency) and case.replied_on,
    )


def _lines(one: packages.Given, may_pass: bool) -> list[dict[str, Any]]:
    lines = []
    for found in one.found or ():
        override = one.overrides.get(found.key)
        lines.append(
            {
                "found": found,
                "level": LEVEL_NAMES[found.level],
                "override": override,
                "pass": may_pass and found.overridable and override is None,
            }
        )
    return lines


def _record(one: packages.Given) -> dict[str, Any] | None:
    """What is kept about a copy; the reason for words that stayed is read by who sees the case."""
    return one.redaction.proof if one.redaction is not None else None


@takes_at("request.handle", CASES)
def choose(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Give one paper, or keep it back; only sent."""
    if request.method != "POST":
        return HttpResponse(status=405)
    number = request.POST.get("paper", "")
    paper = get_object_or_404(case.files.all(), pk=int(number) if number.isdecimal() else 0)
    try:
        ChooseGiven(by=request.user, case=case, paper=paper, give=request.POST.get("give") == "1").execute()
    except Refused as refused:
        for reason in refused.reasons:
            messages.error(request, reason)
    else:
        messages.success(request, _("It is recorded in request %s.") % case.number)
    return redirect(_address(case))


@takes_at("gate.override", CASES)
def override(request: HttpRequest, case: RequestCase, key: str) -> HttpResponse:
    """Let one finding pass, with a reason."""
    named = [
        found for one in packages.given(case) for found in one.found or () if found.key == key
    ]  # fmt: skip
    if not named:
        raise Http404
    act = OverrideGiven(by=request.user, case=case, key=key, reason="…")
    return ActPage(
        title=_("Let a finding pass"),
        icon="warning",
        trail=[*trail(case), (_("What is given"), _address(case))],
        lead=named[0].sentence,
        form=ReasonForm(request.POST or None),
        act=lambda data: OverrideGiven(by=request.user, case=case, key=key, **data),
        reasons=act.all_reasons(),
        tried=act,
        submit=_("Let pass"),
        done=_("It may pass now; the reason stands beside it."),
        back=_address(case),
        dangerous=True,
    ).answer(request)


@takes_at("request.see", CASES)
def download(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """All that is given and a list of it, in one ZIP; only where nothing stands against giving it."""
    packages.examine(case)
    against = packages.obstacles(case)
    if not packages.papers(case):
        against = [_("Nothing is given yet.")]
    data = b""
    if not against:
        try:
            data = packages.zipped(case)
        except CannotRedact as error:
            against = [redacting.sentence(error)]
    if against:
        for reason in against:
            messages.error(request, reason)
        return redirect(_address(case))
    answer = HttpResponse(data, content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="{case.number}.zip"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer
