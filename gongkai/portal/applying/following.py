"""The page of a request for who holds its number and code: its state, its clocks, its answer, what can be done."""

import datetime as dt
import io
from collections.abc import Callable
from typing import Any

from django.core import signing
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gongkai.agencies import refusals
from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.catalog.uploads import sent_name
from gongkai.portal.applying import forms
from gongkai.portal.applying.path import too_many
from gongkai.portal.applying.showing import address, keep_cookie, of_agency, show
from gongkai.portal.applying.standing_words import (
    account,
    answer_of,
    correction_asked,
    events,
    fee_note,
    handed_out,
    in_plain_words,
)
from gongkai.portal.pages.guides import office
from gongkai.requests import codes, limits, sealing
from gongkai.requests.actions.applicant import (
    HandInPaper,
    PickUpReply,
    RateAnswer,
    SendCorrection,
    WithdrawOnline,
)
from gongkai.requests.models import CaseFile, RequestCase, State
from gongkai.requests.online import QueryCode

SALT = "gongkai case"
LASTING = 30 * 60
"""Seconds without a look after which number and code are asked for again."""
READ = ("GET", "HEAD", "POST")
CaseView = Callable[..., HttpResponse]


def cookie_name(agency: Agency) -> str:
    """The cookie that tells which case was opened."""
    return f"gongkai-case-{agency.pk}"


def _let_in(answer: HttpResponse, case: RequestCase) -> HttpResponse:
    ticket = signing.dumps([case.pk, case.query_code.digest], salt=SALT)
    keep_cookie(answer, cookie_name(case.agency), ticket, LASTING)
    return answer


def case_of(request: HttpRequest, agency: Agency) -> RequestCase | None:
    """The case that was opened in this browser; None once its code is another, or after a while."""
    ticket = request.COOKIES.get(cookie_name(agency), "")
    try:
        number, digest = signing.loads(ticket, salt=SALT, max_age=LASTING)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    found = QueryCode.objects.filter(case=number, digest=digest, case__agency=agency)
    kept = found.select_related("case__agency", "case__applicant").first()
    return kept.case if kept else None


@require_http_methods(READ)
@of_agency
def status(request: HttpRequest, agency: Agency) -> HttpResponse:
    """The case that is open in this browser, or the question for number and code."""
    if request.method == "POST":
        return _asked(request, agency)
    case = case_of(request, agency)
    if case is None:
        return _question(request, agency, forms.CodeForm())
    return _let_in(_page(request, case), case)


def _asked(request: HttpRequest, agency: Agency) -> HttpResponse:
    form = forms.CodeForm(request.POST)
    who = limits.address_of(request)
    if limits.ASKED_WRONGLY.reached(who):
        return too_many(request, agency)
    if not form.is_valid():
        return _question(request, agency, form, 422)
    number = codes.plain_number(form.cleaned_data["number"])
    of_one = f"{agency.pk}:{number}"
    if limits.ASKED_WRONGLY_OF_ONE.reached(of_one):
        return too_many(request, agency)
    case = codes.case_of(agency, number, form.cleaned_data["code"])
    if case is not None:
        return _let_in(redirect(address(agency, "status/")), case)
    limits.ASKED_WRONGLY.count(who)
    limits.ASKED_WRONGLY_OF_ONE.count(of_one)
    form.add_error(None, _("Number and query code do not belong together. Both stand on your receipt."))
    return _question(request, agency, form, 422)


def _question(request: HttpRequest, agency: Agency, form: forms.CodeForm, status: int = 200) -> HttpResponse:
    title = _("Follow a request")
    return show(
        request, agency, "ask_code.html", "status/", title, form=form, office=office(agency), status=status
    )


def in_the_case(*methods: str) -> Callable[[CaseView], CaseView]:
    """A view (request, case, …) for the case that is open in this browser."""

    def decorate(view: CaseView) -> CaseView:
        @require_http_methods(methods)
        @of_agency
        def shown(request: HttpRequest, agency: Agency, **more: Any) -> HttpResponse:
            case = case_of(request, agency)
            if case is None:
                return redirect(address(agency, "status/"))
            return view(request, case, **more)

        return shown

    return decorate


def _page(request: HttpRequest, case: RequestCase, code: int = 200, **changed: Any) -> HttpResponse:
    """Everything the applicant is told. ``changed``: forms with what was wrong in them."""
    today = timezone.localdate()
    answer = answer_of(case)
    rated = case.ratings.filter(round_number=case.round_number).first()
    context = {
        "case": case,
        "items": list(case.items.all()),
        "sentence": in_plain_words(case),
        "clocks": account(case, today),
        "events": events(case),
        "fee": fee_note(case, office(case.agency)),
        "answer": answer,
        "unclear": correction_asked(case),
        "correction": forms.CorrectionForm() if case.state == State.CORRECTING else None,
        "withdrawal": forms.WithdrawalForm() if _may_withdraw(case, today) else None,
        "rating": forms.RatingForm() if case.served_on and rated is None else None,
        "rated": rated,
        "may_open": answer["waits"],
        "reasons": [],
        **changed,
    }
    title = _("Request %s") % case.number
    return show(request, case.agency, "status.html", "status/", title, status=code, **context)


def _may_withdraw(case: RequestCase, today: dt.date) -> bool:
    return case.is_open and not WithdrawOnline(by=None, case=case, on=today, words="—").all_reasons()


def _answer(
    request: HttpRequest, case: RequestCase, form: Any, name: str, acts: Callable[[Any], list[Action]]
) -> HttpResponse:
    """What came of a form: done and shown anew; or the page with what stands against it, what was typed kept."""
    if request.POST.get("seen") != str(case.revision):
        # Sent twice, or the office acted meanwhile: the page says how things stand.
        return redirect(address(case.agency, "status/"))
    if not form.is_valid():
        return _page(request, case, 422, **{name: form})
    try:
        with refusals.together():
            for act in acts(form.cleaned_data):
                act.execute()
    except Refused as refused:
        fresh = RequestCase.objects.select_related("agency", "applicant", "query_code").get(pk=case.pk)
        return _page(request, fresh, 422, **{name: form, "reasons": refused.reasons})
    return redirect(address(case.agency, "status/#main"))


@in_the_case("POST")
def correct(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Give the correction, with a file if one is needed."""
    today = timezone.localdate()

    def acts(data: dict[str, Any]) -> list[Action]:
        found: list[Action] = [SendCorrection(by=None, case=case, on=today, words=data["words"])]
        upload = data.get("upload")
        if upload:
            kind = CaseFile.Kind.CORRECTION
            found.append(HandInPaper(by=None, case=case, upload=upload, name=sent_name(upload), paper=kind))
        return found

    if request.FILES and limits.UPLOADS.reached(limits.address_of(request)):
        return too_many(request, case.agency)
    if request.FILES:
        limits.UPLOADS.count(limits.address_of(request))
    return _answer(request, case, forms.CorrectionForm(request.POST, request.FILES), "correction", acts)


@in_the_case("POST")
def withdraw(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Take the request back."""
    act = WithdrawOnline(by=None, case=case, on=timezone.localdate(), words=_("online, with the query code"))
    return _answer(request, case, forms.WithdrawalForm(request.POST), "withdrawal", lambda _data: [act])


@in_the_case("POST")
def open_answer(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Open an answer that is given electronically: the day of opening counts as the day of service."""
    if case.state != State.REPLIED:
        return redirect(address(case.agency, "status/"))
    try:
        PickUpReply(by=None, case=case, on=timezone.localdate()).execute()
    except Refused as refused:
        return _page(request, case, 422, reasons=refused.reasons)
    return redirect(address(case.agency, "status/#answer"))


@in_the_case("POST")
def rate(request: HttpRequest, case: RequestCase) -> HttpResponse:
    """Say how content one is."""

    def acts(data: dict[str, Any]) -> list[Action]:
        return [
            RateAnswer(by=None, case=case, on=timezone.localdate(), stars=data["stars"], words=data["words"])
        ]

    return _answer(request, case, forms.RatingForm(request.POST), "rating", acts)


@require_POST
@of_agency
def leave(request: HttpRequest, agency: Agency) -> HttpResponse:
    """Close the case in this browser, as on a computer of others."""
    answer = redirect(address(agency, "status/"))
    answer.delete_cookie(cookie_name(agency))
    return answer


@require_safe
def file(request: HttpRequest, slug: str, language: str, pk: int) -> HttpResponse:
    """A file of the answer, or a letter of the office, in the case that is open in this browser."""
    return _file(request, slug=slug, language=language, pk=pk)


@of_agency
def _file(request: HttpRequest, agency: Agency, pk: int) -> HttpResponse:
    case = case_of(request, agency)
    kept = handed_out(case).get(pk) if case is not None else None
    if kept is None:
        raise Http404
    with kept.file.open("rb") as stored:
        try:
            data = sealing.unseal_bytes(stored.read())
        except sealing.CannotUnseal:
            raise Http404 from None
    answer = HttpResponse(data, content_type="application/octet-stream")
    named = FileResponse(as_attachment=True, filename=kept.name)
    named.set_headers(io.BytesIO(data))
    answer["Content-Disposition"] = named["Content-Disposition"]
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
