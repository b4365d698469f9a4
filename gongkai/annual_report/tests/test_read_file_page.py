"""Reading a report file in the back office: shown, checked, compared with the ledger, taken along; nothing is kept."""

import datetime as dt
import io
import re
from html import unescape

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.tests import builder
from gongkai.law.report_templates import load
from gongkai.ledger.models import Entry
from gongkai.registers.actions.record import ENTER
from gongkai.registers.models import DecisionCount
from tests import cast as people

# What pages show is the same on every database.
pytestmark = pytest.mark.one_database


KEY = "t2.licences.decisions"


def hand_in(cast: people.Cast, by: str = "clerk.science", **changed: int) -> HttpResponse:
    """A whole report of the science bureau for 2023, but for the cells given (``__`` for the point)."""
    form = load("2021")
    values = builder.balanced(form) | {key.replace("__", "."): value for key, value in changed.items()}
    data = builder.build(form, builder.printed(values), year=2023, agency=cast.science.name).encode()
    client = people.signed_in(cast[by])
    return client.post(reverse("report_read_file"), {"report": SimpleUploadedFile("report.txt", data)})


def text_of(answer: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def test_a_file_is_shown_with_its_findings_at_the_cells_and_is_not_kept(cast: people.Cast):
    """A broken total is named, leads to its cell and is marked there; no row and no entry came of it."""
    before = Entry.objects.count(), PublishedReport.objects.count()
    total = builder.balanced(load("2021"))["t3.received.total"]
    page = hand_in(cast, t3__received__total=total + 5).content.decode()
    assert "T3-ROW-TOTAL" in page
    assert 'href="#r1-t3.received.' in page
    assert re.search(r'<td id="r1-t3\.received\.total" class="gk-form__wrong"', page)
    assert (Entry.objects.count(), PublishedReport.objects.count()) == before


def test_a_report_of_ours_stands_beside_its_ledger(cast: people.Cast):
    """The licences entered are compared; equal ones are counted, others lead into the ledger."""
    day = dt.date(2023, 3, 1)
    values = {"category": "licences", "since": day, "until": day, "count": 9, "source": "平台"}
    record = DecisionCount(agency=cast.science, **values)
    ENTER[DecisionCount](by=cast["clerk.science"], record=record).execute()
    address = reverse("compiled_cell", args=[cast.science.pk, 2023, KEY])
    differing = hand_in(cast, t2__licences__decisions=8).content.decode()
    assert re.search(rf'href="#r1-{KEY}"[^\n]*>8</td>[^\n]*{address}[^\n]*>9<', differing)
    assert address not in hand_in(cast, t2__licences__decisions=9).content.decode()


def test_who_may_not_see_the_agency_gets_no_comparison(cast: people.Cast):
    """The file of the bureau beside is read, but its ledger is not told."""
    assert "Beside the ledger" in hand_in(cast, "supervisor.city").content.decode()
    assert "Beside the ledger" not in hand_in(cast, "clerk.education").content.decode()


def test_the_cells_shown_are_taken_along(cast: people.Cast):
    """As a workbook that holds the numbers of the page; changed ones are refused; a visit without them gives none."""
    client = people.signed_in(cast["clerk.science"])
    found = re.search(r'name="report" value="([^"]+)"', hand_in(cast).content.decode())
    assert found
    url = reverse("report_read_cells")
    book = openpyxl.load_workbook(
        io.BytesIO(client.post(url, {"report": found[1], "as": "xlsx"}).content), data_only=True
    )
    cells = {row[0]: row[2] for row in book["数据"].iter_rows(min_row=2, values_only=True)}
    assert cells["t3.received.total"] == builder.balanced(load("2021"))["t3.received.total"]
    assert client.post(url, {"report": f"{found[1]}x", "as": "xlsx"}).status_code == 400
    assert client.get(url).status_code == 405


def test_what_is_no_report_is_refused_with_its_reason(cast: people.Cast):
    """422 and a sentence; so too where no file came."""
    client = people.signed_in(cast["clerk.science"])
    sent = {"report": SimpleUploadedFile("a.txt", "天气很好。".encode())}
    answer = client.post(reverse("report_read_file"), sent)
    assert answer.status_code == 422
    assert "The file was not read" in text_of(answer)
    assert client.post(reverse("report_read_file")).status_code == 422
