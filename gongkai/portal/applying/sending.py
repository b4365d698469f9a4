"""The last step: look over what was written, send it once, and get the receipt."""

import json
from collections.abc import Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from gongkai.agencies.action import Refused
from gongkai.agencies.models import Agency
from gongkai.agencies.turns import turn
from gongkai.law import instruments
from gongkai.portal.applying.path import (
    MADE_IN,
    READ,
    draft_of,
    shown_on_the_path,
    shown_step,
    step,
    too_many,
)
from gongkai.portal.applying.showing import address, of_agency, show
from gongkai.portal.pages.guides import office
from gongkai.requests import limits, proofs, sealing
from gongkai.requests.actions.apply import CHANNEL, ApplyOnline
from gongkai.requests.actions.receive import LABELS, Asked
from gongkai.requests.identity import Document, Identity, applicant_classes
from gongkai.requests.models import RequestCase, Way
from gongkai.requests.unsent import Open

CONFIRMED = "711:31(3)"


class NotYet(Exception):
    """There is no draft, or it is not complete: the path leads to where to go on."""


class TooMany(Exception):
    """More came from one address, or for one applicant, than is taken for now."""


@require_http_methods(READ)
@of_agency
def check(request: HttpRequest, agency: Agency) -> HttpResponse:
    """Everything once more; and on POST it is sent."""
    if request.method != "POST":
        return shown_on_the_path(request, agency, "check", look_over)
    try:
        send(request, agency)
    except NotYet:
        return shown_on_the_path(request, agency, "check", look_over)
    except TooMany:
        return too_many(request, agency)
    except Refused as refused:
        view = partial(look_over, reasons=refused.reasons)
        return shown_on_the_path(request, agency, "check", view)
    return redirect(address(agency, "receipt/"))


def look_over(request: HttpRequest, agency: Agency, draft: Open, reasons: Sequence[str] = ()) -> HttpResponse:
    """What was written, and what stands against sending it."""
    return shown_step(
        request,
        agency,
        "check",
        "check.html",
        reasons=reasons,
        wrong=bool(reasons),
        parts=_parts(agency, draft),
        challenge=json.dumps(proofs.challenge(str(draft.draft.token))),
        articles=[instruments.cite(CONFIRMED).short],
    )


def _parts(agency: Agency, draft: Open) -> list[dict[str, Any]]:
    """What was written, part by part, each with the address where it is changed."""
    values = draft.values
    given = values["identity"]
    labels = {name: label() for name, label in LABELS.items()}
    shown = {**given, "document": Document(given["document"]).label}
    who = dict(applicant_classes()).get(values["applicant"], "")
    files = [(str(one.get_kind_display()), name) for name, one in draft.files()]
    parts = [
        (MADE_IN["applicant"], _("Who asks"), [(labels["applicant"], who)]),
        (
            MADE_IN["identity"],
            _("Your data"),
            [(labels[key], shown[key]) for key in labels if shown.get(key)],
        ),
        ("files", _("Files"), files or [(_("Files"), _("none"))]),
        (MADE_IN["items"], _("What you ask for"), [line for one in values["items"] for line in _lines(one)]),
        (MADE_IN["way"], _("How you receive it"), [(_("Way of receiving"), str(Way(values["way"]).label))]),
    ]
    return [
        {"title": title, "lines": lines, "url": address(agency, f"{name}/?change=1")}
        for name, title, lines in parts
    ]


def _lines(item: dict[str, str]) -> list[tuple[str, str]]:
    found = [
        (_("Name of the information"), item["name"]),
        (_("Document number"), item["doc_number"]),
        (_("Other features"), item["features"]),
    ]
    return [(label, text) for label, text in found if text]


def send(request: HttpRequest, agency: Agency) -> None:
    """Make the request of the draft, once: whoever sends it again gets the same. Raises Refused, NotYet, TooMany."""
    who = limits.address_of(request)
    with turn():
        held = draft_of(request, agency, held=True)
        if held is None:
            raise NotYet
        if held.draft.case_id is not None:
            return
        if any(not held.values.get(key) for key in step("check").needs):
            raise NotYet
        _count(request, who, held)
        act = _applying(agency, held)
        held.sent_as(act.execute(), bool(act.files))


def _count(request: HttpRequest, who: str, draft: Open) -> None:
    """Within the limits; a sending that is refused counts nothing, since it is undone with all it wrote."""
    proven = proofs.holds(request.POST.get("altcha", ""), str(draft.draft.token))
    given = draft.values["identity"]
    counted = [
        (limits.SENT, who),
        (limits.SENT_BY_APPLICANT, sealing.mark(f"{given['document']}:{given['number']}")),
    ]
    if not proven:
        counted.append((limits.SENT_UNPROVEN, who))
    if not limits.count_all(counted):
        raise TooMany


def _applying(agency: Agency, draft: Open) -> ApplyOnline:
    values = draft.values
    names = Identity.__dataclass_fields__
    return ApplyOnline(
        by=None,
        at=agency,
        channel=CHANNEL,
        facts_of_receipt={"submitted": timezone.localdate()},
        applicant=values["applicant"],
        identity=Identity(**{name: values["identity"].get(name, "") for name in names}),
        items=[Asked(**one) for one in values["items"]],
        way=values["way"],
        token=draft.draft.token,
        code=draft.code,
        files=draft.files(),
        language=translation.get_language() or "zh-hans",
    )


@require_safe
@of_agency
def receipt(request: HttpRequest, agency: Agency) -> HttpResponse:
    """Number and query code: shown in the browser that sent the request, for an hour."""
    draft = draft_of(request, agency)
    if draft is None or not draft.draft.case_id:
        return redirect(address(agency))
    case = RequestCase.objects.get(pk=draft.draft.case_id)
    return show(
        request,
        agency,
        "receipt.html",
        "receipt/",
        _("Your request was sent"),
        case=case,
        items=list(case.items.all()),
        code=draft.code,
        articles=[instruments.cite(CONFIRMED).short],
        office=office(agency),
    )
