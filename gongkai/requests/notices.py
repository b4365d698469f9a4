"""Notices to applicants by mail and text message: written with the act they tell of, sent by the background worker.

A notice names the number of the request and where its page is, nothing else: mails and messages pass through machines
of others. What was claimed to be sent is never sent a second time by itself; what failed is shown to the office.
"""

import datetime as dt
import logging
import smtplib
from collections.abc import Callable

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, watches
from gongkai.catalog import digests
from gongkai.requests import applicants, sealing, sms
from gongkai.requests.actions.apply import ConfirmReceipt
from gongkai.requests.models import RequestCase
from gongkai.requests.online import Notice, QueryCode

logger = logging.getLogger(__name__)

MINUTES = (1, 5, 30, 120, 480)
"""How long is waited after each try that failed; after the last no more is tried."""
AT_ONCE = 20
KINDS = {
    "request.applied": Notice.Kind.APPLIED,
    "request.received": Notice.Kind.RECEIVED,
    "request.correction_asked": Notice.Kind.CORRECTION,
    "request.extended": Notice.Kind.EXTENDED,
    "request.charged": Notice.Kind.FEE,
    "request.replied": Notice.Kind.ANSWERED,
}


class CannotSend(Exception):
    """It was not sent. ``again``: it may be tried again without the applicant being told twice."""

    def __init__(self, told: str, *, again: bool):
        self.again = again
        super().__init__(told)


@watches(*KINDS)
def note(action: Action, case: RequestCase) -> None:
    """Write what is to be told, in the transaction of the act: it stands when the act stands."""
    if action.kind == "request.received" and not isinstance(action, ConfirmReceipt):
        return  # registered at the office: there is no page to look at
    if not (digests.configured() or sms.configured()):
        return
    code = QueryCode.objects.filter(case=case).first()
    if code is None:
        return
    try:
        who = applicants.open_of(case)
    except sealing.CannotUnseal:
        return
    ways = []
    if who.email and digests.configured():
        ways.append(Notice.Via.MAIL)
    if sms.configured() and sms.mobile(who.telephone):
        ways.append(Notice.Via.SMS)
    told = {"kind": KINDS[action.kind], "occasion": case.revision, "language": code.language}
    for via in ways:
        Notice.objects.get_or_create(case=case, via=via, **told, defaults={"next_at": timezone.now()})


def send_due(now: dt.datetime | None = None) -> int:
    """Send what is due; returns how many went out."""
    now = now or timezone.now()
    due = Notice.objects.filter(state=Notice.State.WAITING, next_at__lte=now).order_by("next_at")[:AT_ONCE]
    return sum(_sent(notice, now) for notice in due.select_related("case__agency", "case__applicant"))


def _sent(notice: Notice, now: dt.datetime) -> bool:
    """Claim it, send it, say so. A process that dies in between leaves it claimed, for the office to see."""
    mine = Notice.objects.filter(pk=notice.pk, state=Notice.State.WAITING)
    if not mine.update(state=Notice.State.SENDING):
        return False
    try:
        with translation.override(notice.language):
            SENDERS[notice.via](notice)
    except CannotSend as error:
        _failed(notice, error, now)
        return False
    Notice.objects.filter(pk=notice.pk).update(state=Notice.State.SENT, sent_at=timezone.now(), error="")
    return True


def _failed(notice: Notice, error: CannotSend, now: dt.datetime) -> None:
    attempts = notice.attempts + 1
    again = error.again and attempts <= len(MINUTES)
    Notice.objects.filter(pk=notice.pk).update(
        state=Notice.State.WAITING if again else Notice.State.FAILED,
        attempts=attempts,
        next_at=now + dt.timedelta(minutes=MINUTES[attempts - 1] if again else 0),
        error=str(error)[:200],
    )
    logger.error("Notice %s of request %s was not sent: %s", notice.pk, notice.case, error)


def page_of(case: RequestCase) -> str:
    """The address where number and code are asked for; it names neither."""
    prefix = "/en" if (translation.get_language() or "").startswith("en") else ""
    return f"{settings.PUBLIC_URL}{prefix}/{case.agency.slug}/apply/status/"


def sentence(notice: Notice) -> str:
    """What happened, with the number alone."""
    told = {
        Notice.Kind.APPLIED: _("Request %s has arrived; the office will confirm its receipt with you."),
        Notice.Kind.RECEIVED: _("The receipt of request %s is confirmed; the time to answer counts."),
        Notice.Kind.CORRECTION: _("Request %s: a correction is asked of you, with a last day."),
        Notice.Kind.EXTENDED: _("The time to answer request %s was extended."),
        Notice.Kind.FEE: _("Request %s: a fee is to be paid, with a last day."),
        Notice.Kind.ANSWERED: _("Request %s is answered."),
    }
    return told[Notice.Kind(notice.kind)] % notice.case.number


def _mail(notice: Notice) -> None:
    who = _who(notice)
    if not who.email:
        raise CannotSend(_("there is no mail address any more"), again=False)
    told = {"sentence": sentence(notice), "url": page_of(notice.case), "agency": notice.case.agency.name}
    text = _(
        "%(sentence)s\n\nNumber and query code show you more here:\n%(url)s\n\n%(agency)s\n"
        "This mail was sent by a machine; answers to it are not read."
    )
    message = EmailMessage(sentence(notice), text % told, to=[who.email])
    message.extra_headers["Auto-Submitted"] = "auto-generated"
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as error:
        codes = sorted({code for code, _text in error.recipients.values()})
        raise CannotSend(f"SMTP {codes}", again=all(code < 500 for code in codes)) from None
    except smtplib.SMTPResponseException as error:
        raise CannotSend(f"SMTP {error.smtp_code}", again=error.smtp_code < 500) from None
    except (ConnectionRefusedError, smtplib.SMTPConnectError) as error:
        raise CannotSend(type(error).__name__, again=True) from None
    except (smtplib.SMTPException, OSError) as error:
        # The connection broke: the server may have taken it, so it is not sent again.
        told_why = _("%s; whether it arrived is not known") % type(error).__name__
        raise CannotSend(told_why, again=False) from None


def _sms(notice: Notice) -> None:
    number = sms.mobile(_who(notice).telephone)
    if not number:
        raise CannotSend(_("there is no mobile number any more"), again=False)
    told = {
        "sentence": sentence(notice),
        "url": page_of(notice.case),
        "agency": notice.case.agency.short_name,
    }
    try:
        sms.send(number, _("[%(agency)s] %(sentence)s %(url)s") % told, f"gongkai-{notice.pk}")
    except sms.GatewayRefused as error:
        raise CannotSend(str(error), again=error.again) from None


def _who(notice: Notice) -> applicants.Identity:
    if notice.case.applicant.erased_on:
        raise CannotSend(_("the applicant's data were erased"), again=False)
    try:
        return applicants.open_of(notice.case)
    except sealing.CannotUnseal:
        raise CannotSend(_("no key opens the applicant's data"), again=True) from None


SENDERS: dict[str, Callable[[Notice], None]] = {Notice.Via.MAIL: _mail, Notice.Via.SMS: _sms}


def unsent(cases: QuerySet[RequestCase]) -> QuerySet[Notice]:
    """Notices of these cases of which the office should know: not sent, or nobody knows; the latest first."""
    hanging = timezone.now() - dt.timedelta(minutes=10)
    failed = Notice.objects.filter(state=Notice.State.FAILED)
    lost = Notice.objects.filter(state=Notice.State.SENDING, next_at__lt=hanging)
    found = (failed | lost).filter(case__in=cases, case__filed_on=None)
    return found.select_related("case", "case__agency").order_by("-pk")
