"""A new holiday notice: shown before it is entered, then used by every clock, and in the ledger of every agency."""

import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from gongkai.agencies import calendars
from gongkai.agencies.calendars import EnteredYear
from gongkai.agencies.models import Role
from gongkai.catalog.timeliness import last_day
from gongkai.law.workdays import Calendar
from gongkai.ledger.models import Entry
from gongkai.requests import standing
from gongkai.requests.actions.notice import EnterNotice
from gongkai.requests.models import RequestCase
from gongkai.requests.tests import office
from tests import cast as people
from tests.acts_of_remedies import NOTICE
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")
URL = "holiday_notices"


@pytest.fixture
def cases(cast: Cast) -> list[RequestCase]:
    """Received so that they are due on 30 December, on New Year's Day (provisionally), and at another bureau."""
    clerk = cast["clerk.education"]
    on = [dt.date(2026, 11, 18), dt.date(2026, 11, 20)]
    found = [office.in_hand(cast, on=day) for day in on]
    found.append(office.receiving(clerk, cast.education, on=on[1]).execute())
    for case in found[1:]:
        # Extended, so that the last day lies in the year whose notice is not out.
        RequestCase.objects.filter(pk=case.pk).update(round_since=dt.date(2026, 12, 4))
        case.refresh_from_db()
        standing.refresh(case)
    return found


def day_of(case: RequestCase) -> tuple[dt.date | None, bool]:
    case.refresh_from_db()
    return case.reply_due, case.provisional


def test_nothing_is_entered_before_what_changes_was_seen(cast: Cast, cases: list[RequestCase]):
    """The page lists the two that move, of both bureaus; then it is entered, and every clock counts by it."""
    client = people.signed_in(cast["administrator.city"])
    assert day_of(cases[1]) == (dt.date(2027, 1, 1), True)
    upload = SimpleUploadedFile("2027.yaml", NOTICE.encode())
    seen = client.post(reverse(URL), {"file": upload}).content.decode()
    assert seen.count("2027-01-04") == 2
    assert "2 last days change, of 3 requests" in seen
    assert not EnteredYear.objects.exists()
    assert day_of(cases[1]) == (dt.date(2027, 1, 1), True)
    assert last_day(dt.date(2026, 12, 4)).provisional  # type: ignore[union-attr]
    assert client.post(reverse(URL), {"text": NOTICE, "confirm": "1"}).status_code == 302
    assert [day_of(case) for case in cases] == [
        (dt.date(2026, 12, 16), False),
        (dt.date(2027, 1, 4), False),
        (dt.date(2027, 1, 4), False),
    ]
    assert not last_day(dt.date(2026, 12, 4)).provisional  # type: ignore[union-attr]
    assert calendars.calendar().last_day == dt.date(2027, 12, 31)
    assert Calendar.known().last_day == dt.date(2026, 12, 31), "the law itself stays as it is"
    assert standing.account(cases[1]).reply_due == dt.date(2027, 1, 4)
    entered = Entry.objects.get(kind="calendar.entered")
    assert (entered.agency, entered.facts["count"]) == (cast.city, 2)
    moved = Entry.objects.filter(kind="request.due_moved")
    assert {entry.agency for entry in moved} == {cast.science, cast.education}
    assert "from 2027-01-01 to 2027-01-04" in moved[0].sentence


def test_it_may_be_written_holiday_by_holiday(cast: Cast, cases: list[RequestCase]):
    """Runs and single days, parted as people part them; the same notice comes of it."""
    values: dict[str, Any] = {
        "year": 2027,
        "title": "关于2027年部分节假日安排的通知",
        "number": "国办发明电〔2026〕1号",
        "issued": "2026-11-02",
        "source": "样例",
        "off0": "2027-01-01..2027-01-03",
        "off1": "2027-02-05..2027-02-13",
        "work1": "2027-01-30、2027-02-20",
        "off2": "2027-04-03..2027-04-05",
        "off3": "2027-05-01..2027-05-05",
        "work3": "2027-04-25",
        "off4": "2027-06-09",
        "off5": "2027-09-15",
        "off6": "2027-10-01..2027-10-07",
        "work6": "2027-09-26, 2027-10-09",
    }
    client = people.signed_in(cast["administrator.city"])
    assert "2 last days change" in client.post(reverse(URL), values).content.decode()
    wrong = client.post(reverse(URL), {**values, "work3": "2027-04-26"}).content.decode()
    assert "a working day anyway" in wrong
    empty = client.post(reverse(URL), {**values, "title": "", "source": ""}).content.decode()
    assert empty.count("This field is required") == 2
    assert not EnteredYear.objects.exists()


def test_a_known_year_or_days_that_do_not_add_up_take_a_reason(cast: Cast):
    by = {"by": cast["administrator.city"], "at": cast.city}
    odd = NOTICE.replace("off: [2027-06-09]", "off: [2027-06-09, 2027-06-10]")
    assert "statutory holidays of 2027 are 13" in people.refusal(EnterNotice(text=odd, **by))[0]
    EnterNotice(text=odd, reason="通知如此", **by).execute()
    assert "known already" in people.refusal(EnterNotice(text=NOTICE, **by))[0]
    EnterNotice(text=NOTICE, reason="前次录入有误", **by).execute()
    assert EnteredYear.objects.get().revision == 2
    assert calendars.calendar().is_workday(dt.date(2027, 6, 10))
    again = people.refusal(EnterNotice(text=NOTICE, reason="再来", **by))
    assert again == ["This very notice stands already; nothing would change."]


def test_it_takes_an_administrator_at_the_top(cast: Cast):
    """Whoever administers a bureau alone changes no days of others; nothing is kept of a refused one."""
    below = people.new_staff("administrator.science", cast.science, Role.ADMINISTRATOR)
    assert "may not do this" in people.refusal(EnterNotice(by=below, at=cast.science, text=NOTICE))[0]
    assert people.signed_in(cast["head.science"]).get(reverse(URL)).status_code in {302, 403}
    assert not EnteredYear.objects.exists()


def test_the_command_tells_first_and_enters_then(cast: Cast, cases: list[RequestCase], tmp_path: Path):
    """``--dry-run`` lists each day and keeps nothing; a wrong file is refused with its places."""
    file = tmp_path / "2027.yaml"
    file.write_text(NOTICE, encoding="utf-8")
    told = io.StringIO()
    call_command("holidays", str(file), "--dry-run", stdout=told)
    assert told.getvalue().count("2027-01-01 → 2027-01-04") == 2
    assert not EnteredYear.objects.exists()
    call_command("holidays", str(file), stdout=io.StringIO())
    assert day_of(cases[1]) == (dt.date(2027, 1, 4), False)
    file.write_text(NOTICE.replace("2027-04-25", "2027-04-26"), encoding="utf-8")
    with pytest.raises(CommandError, match="2027-04-26"):
        call_command("holidays", str(file), stdout=io.StringIO())
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("holidays", str(tmp_path / "none.yaml"))
