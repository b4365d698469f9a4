"""Notices: told once for each event, by mail and text message, without anything personal; failures are seen."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from gongkai.requests import notices, sms
from gongkai.requests.actions.apply import ConfirmReceipt
from gongkai.requests.actions.correct import AskCorrection
from gongkai.requests.actions.extend import ExtendCase
from gongkai.requests.actions.fee import ChargeFee
from gongkai.requests.models import RequestCase
from gongkai.requests.online import Notice
from gongkai.requests.tests import office
from tests.cast import Cast, signed_in
from tests.harness.mail import MailServer, mail_server
from tests.harness.sms import Gateway, gateway

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
MAIL = "moon@example.org"


@pytest.fixture
def mails(settings: Any) -> Iterator[MailServer]:
    """A mail server that the product is configured for."""
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


@pytest.fixture
def messages(settings: Any) -> Iterator[Gateway]:
    """A gateway for text messages, too."""
    with gateway() as server:
        settings.SMS_URL, settings.SMS_TOKEN = server.url, "secret-of-the-gateway"
        yield server


def confirmed(cast: Cast, **values: Any) -> RequestCase:
    case = office.applying(cast.science, **values).execute()
    today = timezone.localdate()
    return ConfirmReceipt(by=cast["clerk.science"], case=case, on=today, words="电话").execute()


def test_each_event_is_told_with_the_number_and_the_address_alone(
    cast: Cast, mails: MailServer, messages: Gateway
):
    """Received, confirmed, correction, extension, fee, answer: by mail and message, in the words of the event."""
    today = timezone.localdate()
    case = confirmed(cast)
    until = today + dt.timedelta(15)
    AskCorrection(by=cast["clerk.science"], case=case, on=today, until=until, words="写明年度").execute()
    other = ExtendCase(
        by=cast["head.science"], case=confirmed(cast), on=today, working_days=5, notified=today, words="汇总"
    ).execute()
    ChargeFee(
        by=cast["head.science"], case=confirmed(cast), on=today, scale="by_pages", units=120, delivered=today
    ).execute()
    office.issued(cast, other, today)
    assert notices.send_due() == 20  # the first of them
    notices.send_due()
    kinds = set(Notice.objects.filter(state="sent").values_list("kind", flat=True))
    assert kinds == set(Notice.Kind.values)
    assert len(mails.mails) == len(messages.messages) == Notice.objects.count() // 2
    for mail in mails.mails:
        text = f"{mail['Subject']} {mail.get_content()}"
        assert "/science/apply/status/" in text
        assert office.NAME not in text
        assert "科技项目经费" not in text
        assert "写明年度" not in text
    first = messages.messages[0]
    assert first["to"] == "13900001234"
    assert case.number in first["text"]
    assert messages.tokens[0] == "Bearer secret-of-the-gateway"
    assert office.NAME not in str(messages.messages)


def test_nothing_is_told_twice(cast: Cast, mails: MailServer):
    """Looked at again, by two workers: one mail an event."""
    case = confirmed(cast)
    notices.send_due()
    notices.send_due()
    stale = Notice.objects.first()
    assert stale is not None
    assert not notices._sent(stale, timezone.now())
    assert len(mails.mails) == case.notices.count() == 2


def test_an_act_that_is_undone_tells_nothing(cast: Cast, mails: MailServer):
    """The notice stands when the act stands."""
    from gongkai.agencies import refusals

    def half_done() -> None:
        with refusals.together():
            confirmed(cast)
            raise RuntimeError("the power went out")

    with pytest.raises(RuntimeError):
        half_done()
    assert not Notice.objects.exists()


def test_a_server_that_is_busy_is_tried_again(cast: Cast, mails: MailServer):
    """After a minute, five, half an hour …; when it takes it, it is sent."""
    confirmed(cast)
    mails.refusing = "451 come back later"
    now = timezone.now()
    assert notices.send_due(now) == 0
    waiting = Notice.objects.first()
    assert waiting is not None
    assert (waiting.state, waiting.attempts) == ("waiting", 1)
    assert notices.send_due(now) == 0
    mails.refusing = ""
    assert notices.send_due(now + dt.timedelta(minutes=2)) == 2


def test_a_refused_address_is_not_tried_again_and_the_office_sees_it(
    cast: Cast, mails: MailServer, caplog: Any
):
    """On the desk and on the page of the case; neither log nor error repeats the address."""
    case = confirmed(cast)
    mails.refusing = "550 no such person moon@example.org"
    notices.send_due()
    assert set(case.notices.values_list("state", flat=True)) == {"failed"}
    assert MAIL not in caplog.text + str(case.notices.values_list("error", flat=True))
    clerk = signed_in(cast["clerk.science"])
    assert case.number in clerk.get(reverse("request_desk")).content.decode()
    assert "SMTP [550]" in clerk.get(reverse("request_case", args=[case.pk])).content.decode()


def test_what_may_have_arrived_is_not_sent_again(cast: Cast, mails: MailServer):
    """A worker that died while sending leaves it claimed; the office sees that nobody knows."""
    case = confirmed(cast)
    long_ago = timezone.now() - dt.timedelta(hours=1)
    case.notices.update(state="sending", next_at=long_ago)
    assert notices.send_due() == 0
    assert notices.unsent(RequestCase.objects.all()).count() == 2


def test_a_gateway_that_fails_is_tried_again_with_the_same_id(cast: Cast, messages: Gateway):
    """By which it knows what it had already; a refusal is final."""
    confirmed(cast, identity=office.person())
    messages.status = 503
    now = timezone.now()
    notices.send_due(now)
    messages.status = 200
    notices.send_due(now + dt.timedelta(minutes=2))
    sent = Notice.objects.filter(via="sms", state="sent")
    assert {one["id"] for one in messages.messages} == {f"gongkai-{one.pk}" for one in sent}
    messages.status = 400
    confirmed(cast, identity=office.person())
    notices.send_due()
    assert Notice.objects.filter(state="failed", error="HTTP 400").count() == 2


def test_who_asked_at_the_counter_gets_no_notice(cast: Cast, mails: MailServer):
    """There is no code with which the page could be opened."""
    office.received(cast, identity=office.person(email=MAIL))
    assert not Notice.objects.exists()


def test_without_a_mail_server_nothing_piles_up(cast: Cast, settings: Any):
    """No notices are written that nobody will send."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    confirmed(cast)
    assert not Notice.objects.exists()


def test_notices_speak_the_language_of_the_applicant(cast: Cast, mails: MailServer):
    """English for who asked in English."""
    confirmed(cast, language="en")
    notices.send_due()
    assert "has arrived" in mails.mails[0]["Subject"]
    assert "/en/science/apply/status/" in mails.mails[0].get_content()


@pytest.mark.parametrize(
    ("telephone", "number"),
    [("139 0000 1234", "13900001234"), ("+86-13900001234", "13900001234"), ("0951-6012345", ""), ("", "")],
)
def test_only_mobiles_get_messages(telephone: str, number: str):
    """A landline takes none."""
    assert sms.mobile(telephone) == number
