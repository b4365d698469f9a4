"""What presses goes to the head once a step, into the daily mail, and into statistics that a few questions answer."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gongkai.catalog import mailing
from gongkai.ledger.models import Entry
from gongkai.requests.actions.escalate import EscalateCases, escalate_due
from gongkai.requests.actions.remedy_open import OpenRemedy
from gongkai.requests.actions.rules import SetRequestRules
from gongkai.requests.models import RequestCase
from gongkai.requests.tests import office
from tests import cast as people
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def pressing(cast: Cast) -> dict[int, RequestCase]:
    """Requests of which so many days are left, by that number."""
    today = timezone.localdate()
    found = {}
    for left in (-2, 0, 3, 4):
        case = office.in_hand(cast)
        RequestCase.objects.filter(pk=case.pk).update(reply_due=today + dt.timedelta(days=left))
        found[left] = RequestCase.objects.get(pk=case.pk)
    return found


def test_each_step_puts_a_case_before_the_head_once(cast: Cast, pressing: dict[int, RequestCase]):
    """Three days before and on the last day, unless set otherwise; looked at every minute, it is entered once."""
    assert escalate_due() == 3
    assert escalate_due() == 0
    entries = Entry.objects.filter(kind="request.escalated")
    assert {entry.subject_number for entry in entries} == {str(pressing[left].pk) for left in (-2, 0, 3)}
    tomorrow = timezone.localdate() + dt.timedelta(days=3)
    EscalateCases(by=None, at=cast.science, on=tomorrow).execute()
    assert entries.all().count() == 5, (
        "the one of step 3 reached step 0, the one with four days left reached step 3"
    )
    head = people.signed_in(cast["head.science"])
    assert "Put before the head" in head.get(reverse("request_desk")).content.decode()
    clerk = people.signed_in(cast["clerk.science"])
    assert "Put before the head" not in clerk.get(reverse("request_desk")).content.decode()


def test_an_agency_sets_its_own_days_or_none(cast: Cast, pressing: dict[int, RequestCase]):
    """A minus is for days after the last one; the form takes what people write."""
    client = people.signed_in(cast["head.science"])
    url = reverse("request_rules_of", args=[cast.science.pk])
    values = {"first": "head", "kept_years": 5, "escalate_at": "－1，"}
    assert client.post(url, values).status_code == 302
    assert escalate_due() == 1
    assert Entry.objects.get(kind="request.escalated").subject_number == str(pressing[-2].pk)
    assert "Whole numbers" in client.post(url, {**values, "escalate_at": "三天"}).content.decode()
    twice = SetRequestRules(by=cast["head.science"], at=cast.science, chain=["head"], escalate_at=[3, 3])
    assert "different days" in people.refusal(twice)[0]
    client.post(url, {**values, "escalate_at": ""})
    assert escalate_due() == 0


def test_the_daily_mail_tells_numbers_and_days_and_nothing_of_what_is_asked(
    cast: Cast, pressing: dict[int, RequestCase], settings: Any
):
    settings.WAGTAILADMIN_BASE_URL = "https://example.org"
    escalate_due()
    given = {"at": cast.science, "on": dt.date(2025, 3, 20), "route": "reconsideration", "organ": "市政府"}
    OpenRemedy(by=cast["clerk.science"], contested="某行为", **given).execute()
    clerk = mailing.compose(cast["clerk.science"])
    head = mailing.compose(cast["head.science"])
    assert clerk is not None
    assert head is not None
    for words in ("逾期的申请", "今天到期的申请", "3天内到期的申请", "R2025-0001"):
        assert words in clerk.text + clerk.html, words
    assert pressing[-2].number in head.text
    assert "提请我督办的申请" in head.text
    assert pressing[-2].about not in clerk.text + clerk.html + head.text


def test_statistics_count_what_happened_in_the_period_with_a_few_questions(cast: Cast):
    """Two served in March 2025, one late; one refused, one given; the median lies between; February is empty."""
    office.served(cast, office.in_hand(cast), office.day("03-10"))
    office.served(cast, office.in_hand(cast), office.day("04-02"), "deliberative", late=True)
    office.received(cast)
    client = people.signed_in(cast["clerk.science"])
    url = reverse("request_statistics")
    page = client.get(f"{url}?since=2025-03-01&until=2025-04-30").content.decode()
    assert "<strong>3</strong>received" in page
    assert "<strong>2</strong>concluded" in page
    assert "<strong>13.5</strong>working days" in page, "5 and 22 working days"
    assert "<strong>50.0%</strong>served in time" in page
    assert "Nothing in this period" in client.get(f"{url}?since=2025-02-01&until=2025-02-28").content.decode()
    assert "before the first day" in client.get(f"{url}?since=2025-03-02&until=2025-03-01").content.decode()
    assert client.get(f"{url}?since=x&at=abc").status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(f"{url}?since=2025-03-01&until=2025-04-30")
    for _ in range(5):
        office.served(cast, office.in_hand(cast), office.day("03-11"))
    with CaptureQueriesContext(connection) as many:
        client.get(f"{url}?since=2025-03-01&until=2025-04-30")
    assert len(many) == len(few)
