"""The calendar: a secret address, days and numbers alone, nothing for who may no longer see."""

import datetime as dt
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.actions.account import CloseAccount
from gongkai.requests.handling import CalendarFeed
from gongkai.requests.models import RequestCase
from gongkai.requests.tests import office
from gongkai.requests.tests.office import NAME
from tests import cast as people
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")


def address(cast: Cast, who: str = "clerk.science") -> str:
    """A new address, taken from the page that shows it once."""
    page = people.signed_in(cast[who]).post(reverse("request_feed"), {"at": cast.science.pk}).content.decode()
    return re.search(r"<code>[^<]*?(/calendar/[^<]+\.ics)</code>", page)[1]


def test_the_calendar_holds_the_days_of_open_requests_and_no_applicant(cast: Cast):
    """One's own and nobody's; not those that another handles, nor those that are answered."""
    case, other, done = office.received(cast), office.received(cast), office.received(cast)
    day = timezone.localdate() + dt.timedelta(days=3)
    RequestCase.objects.filter(pk=case.pk).update(reply_due=day, provisional=True)
    RequestCase.objects.filter(pk=other.pk).update(handler=cast["head.science"])
    RequestCase.objects.filter(pk=done.pk).update(state="served")
    answer = Client().get(address(cast))
    text = answer.content.decode()
    assert answer["Content-Type"].startswith("text/calendar")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == 1
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\n" in text
    assert "STATUS:TENTATIVE" in text
    assert NAME not in text
    assert case.about not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_new_address_makes_the_old_one_useless_and_neither_is_kept(cast: Cast):
    old, new = address(cast), address(cast)
    assert Client().get(old).status_code == 404
    assert Client().get(new).status_code == 200
    assert CalendarFeed.objects.get().digest not in new


def test_a_closed_account_has_no_calendar(cast: Cast):
    url = address(cast)
    CloseAccount(by=None, staff=cast["clerk.science"]).execute()
    assert Client().get(url).status_code == 404
    assert Client().get("/calendar/guess.ics").status_code == 404
