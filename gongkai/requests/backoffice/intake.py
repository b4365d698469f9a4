"""Registering a request at the office: first how it came, then who asks for what; and letters that came by post."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from gongkai.agencies import refusals, rights
from gongkai.agencies.action import Refused
from gongkai.agencies.backoffice.doors import takes, takes_at
from gongkai.agencies.backoffice.saving import add_refusal
from gongkai.agencies.backoffice.screen import ActPage, show
from gongkai.catalog.uploads import sent_name
from gongkai.law import receipt
from gongkai.requests import queries
from gongkai.requests.actions.mail import EnterMail, SetMailAside
from gongkai.requests.actions.papers import KeepPaper, file_reasons
from gongkai.requests.actions.receive import Asked, ReceiveRequest
from gongkai.requests.backoffice.case_page import ICON, trail
from gongkai.requests.forms import COUNTED, IntakeForm, ItemForms, MailForm, ReasonForm, fact_in_words
from gongkai.requests.handling import PostedMail
from gongkai.requests.identity import Identity
from gongkai.requests.models import CaseFile, RequestCase, channels

SCANS = {"application": CaseFile.Kind.APPLICATION, "proof": CaseFile.Kind.IDENTITY}


@takes("request.receive")
def new(request: HttpRequest) -> HttpResponse:
    """How it came; then the form for this channel."""
    channel = request.GET.get("channel", "")
    if channel not in COUNTED:
        return _channels(request)
    mail = _mail(request)
    form = IntakeForm(
        request.POST or None,
        request.FILES or None,
        for_user=request.user,
        channel=channel,
        initial=_initial(mail, channel),
    )
    items = ItemForms(_with_one_more(request) if request.method == "POST" else None, prefix="items")
    if request.method == "POST" and "more" not in request.POST:
        case = _registered(request, form, items, mail)
        if case is not None:
            return redirect("request_case", case.pk)
        messages.error(request, _("Nothing was registered. See below why."))
    return show(
        request,
        "requests/admin/intake.html",
        title=_("Register a request"),
        icon=ICON,
        trail=trail(),
        form=form,
        items=items,
        media=form.media + items.media,
        channel=dict(channels())[channel],
        mail=mail,
    )


def _with_one_more(request: HttpRequest) -> Any:
    """What was sent, with an empty item after the last where one more was asked for."""
    sent = request.POST.copy()
    if "more" in sent:
        sent["items-TOTAL_FORMS"] = str(int(sent.get("items-TOTAL_FORMS") or 1) + 1)
    return sent


def _channels(request: HttpRequest) -> HttpResponse:
    rules = [
        {"code": code, "label": label, "counts": fact_in_words(code), "articles": _articles(code)}
        for code, label in channels()
    ]
    return show(
        request,
        "requests/admin/channels.html",
        title=_("Register a request"),
        icon=ICON,
        trail=trail(),
        channels=rules,
        waiting=queries.waiting_mail(request.user).count(),
    )


def _articles(channel: str) -> list[str]:
    day = dt.date(2019, 5, 15)
    return [one.short for one in receipt.received_on(channel, dict.fromkeys(receipt.FACTS, day)).articles]


def _mail(request: HttpRequest) -> PostedMail | None:
    number = request.GET.get("mail", "")
    return queries.waiting_mail(request.user).filter(pk=number).first() if number.isdecimal() else None


def _initial(mail: PostedMail | None, channel: str) -> dict[str, Any]:
    if mail is None:
        return {}
    days = {"arrived": mail.arrived_on} if channel == "post_ordinary" else {"day": mail.arrived_on}
    return {"at": mail.agency_id, "waybill": mail.waybill, **days}


def _registered(
    request: HttpRequest, form: IntakeForm, items: Any, mail: PostedMail | None
) -> RequestCase | None:
    """The case, or None where something stands against it; a form sent twice leads to the case it made."""
    filled = form.is_valid() & items.is_valid() & _scans_are_good(form)
    if not filled:
        return None
    again = RequestCase.objects.filter(
        token=form.cleaned_data["token"], agency__in=rights.agencies_for(request.user, "request.see")
    ).first()
    if again is not None:
        messages.info(request, _("This form was sent already; its request is %s.") % again.number)
        return again
    try:
        with refusals.together():
            case = _receiving(request, form, items, mail).execute()
            for name, kind in SCANS.items():
                upload = form.cleaned_data.get(name)
                if upload:
                    KeepPaper(
                        by=request.user, case=case, upload=upload, name=sent_name(upload), paper=kind
                    ).execute()
    except Refused as refused:
        add_refusal(form, refused)
        return None
    messages.success(request, _("Request %s is registered.") % case.number)
    return case


def _scans_are_good(form: IntakeForm) -> bool:
    """Every reason against a scan stands at its field."""
    for name in SCANS:
        upload = form.files.get(name)
        for reason in file_reasons(upload, sent_name(upload)) if upload else ():
            form.add_error(name, reason)
    return not any(name in form.errors for name in SCANS)


def _receiving(request: HttpRequest, form: IntakeForm, items: Any, mail: PostedMail | None) -> ReceiveRequest:
    given = form.cleaned_data
    asked = [Asked(**found.cleaned_data) for found in items if found.cleaned_data]
    return ReceiveRequest(
        by=request.user,
        at=given["at"],
        channel=form.channel,
        facts_of_receipt=form.facts(),
        applicant=given["applicant"],
        identity=Identity(**{name: given[name] for name in Identity.__dataclass_fields__}),
        items=asked,
        way=given["way"],
        oral=given.get("oral", False),
        waybill=given.get("waybill", ""),
        mail=mail,
        token=given["token"],
    )


@takes("request.receive")
def mail_list(request: HttpRequest) -> HttpResponse:
    """Letters from which no request was registered yet, and the form that enters one more."""
    form = MailForm(request.POST or None, for_user=request.user)
    return ActPage(
        title=_("Posted letters"),
        icon=ICON,
        trail=trail(),
        form=form,
        act=lambda data: EnterMail(by=request.user, **data),
        submit=_("Enter the letter"),
        done=_("The letter is entered."),
        back=reverse("request_mail"),
        cancel=reverse("requests:index"),
        template="requests/admin/mail.html",
        context={"waiting": queries.waiting_mail(request.user)},
    ).answer(request)


@takes_at("request.receive", PostedMail.objects.select_related("agency"))
def set_aside(request: HttpRequest, mail: PostedMail) -> HttpResponse:
    """Say of a letter that it is no request."""
    return ActPage(
        title=_("No request"),
        icon=ICON,
        trail=[*trail(), (_("Posted letters"), reverse("request_mail"))],
        lead=str(mail),
        form=ReasonForm(request.POST or None),
        act=lambda data: SetMailAside(by=request.user, mail=mail, reason=data["reason"]),
        submit=_("Set aside"),
        done=_("The letter is set aside."),
        back=reverse("request_mail"),
    ).answer(request)
