"""“Check a report”: what is handed in is read, checked, shown and given back as files, and nothing of it is kept."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from gongkai.annual_report import uploads
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.tests import builder
from gongkai.law.report_templates import load
from gongkai.ledger.models import Entry

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ADDRESS = "/check-report/"


def report_text(**changed: int) -> bytes:
    """A whole report of 2023 whose relations hold, but for the cells given (``__`` for the point)."""
    form = load("2021")
    values = builder.balanced(form) | {key.replace("__", "."): value for key, value in changed.items()}
    return builder.build(form, builder.printed(values), year=2023, agency="示例市科学技术局").encode()


def hand_in(data: bytes, name: str = "report.txt", address: str = ADDRESS) -> HttpResponse:
    return Client().post(address, {"report": SimpleUploadedFile(name, data)})


def text_of(answer: HttpResponse) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", answer.content.decode()))


def sealed(answer: HttpResponse) -> str:
    found = re.search(r'name="report" value="([^"]+)"', answer.content.decode())
    assert found
    return found[1]


@pytest.fixture
def nothing_kept() -> Iterator[None]:
    """No row, no ledger entry and no file is there afterwards that was not there before."""

    def standing() -> tuple:
        files = sorted(str(path) for path in Path(settings.DATA_DIR).rglob("*") if path.is_file())
        return PublishedReport.objects.count(), Entry.objects.count(), files

    before = standing()
    yield
    assert standing() == before


def test_the_form_asks_for_one_file_and_needs_no_script():
    """A label, the formats, a button; the page is no matter for search engines."""
    page = Client().get(ADDRESS).content.decode()
    assert 'enctype="multipart/form-data"' in page
    assert '<label class="govuk-label" for="report-file">' in page
    assert 'content="noindex"' in page


@pytest.mark.usefixtures("nothing_kept")
def test_a_good_report_is_shown_with_its_tables_and_without_errors():
    """Agency, year, form and numbers of the file; no relation is broken."""
    answer = hand_in(report_text())
    shown = text_of(answer)
    assert "示例市科学技术局2023年政府信息公开工作年度报告" in shown
    assert "国办公开办函〔2021〕30号" in shown
    assert "level-error" not in answer.content.decode()


@pytest.mark.usefixtures("nothing_kept")
def test_a_broken_relation_is_named_with_both_sides():
    """The total that does not fit its row is told with the difference."""
    total = builder.balanced(load("2021"))["t3.received.total"]
    answer = hand_in(report_text(t3__received__total=total + 5))
    assert "T3-ROW-TOTAL" in text_of(answer)
    assert "相差5" in text_of(answer)


@pytest.mark.usefixtures("nothing_kept")
@pytest.mark.parametrize(
    ("data", "name"), [(b"", "empty.txt"), (b"\x00\x01\x02" * 90, "x.bin"), ("天气很好。".encode(), "a.txt")]
)
def test_what_is_no_report_is_refused_with_its_reason_at_the_field(data: bytes, name: str):
    """Empty, binary, about something else: 422, the reason as a summary and at the field."""
    answer = hand_in(data, name)
    assert answer.status_code == 422
    assert "govuk-error-summary" in answer.content.decode()
    assert 'aria-describedby="report-file-hint report-file-error"' in answer.content.decode()


def test_a_form_without_a_file_says_so():
    """Nothing was chosen."""
    answer = Client().post(ADDRESS)
    assert answer.status_code == 422
    assert "govuk-error-message" in answer.content.decode()


@pytest.mark.usefixtures("nothing_kept")
def test_a_file_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch):
    """The bound is told in the reason."""
    monkeypatch.setattr(uploads, "LARGEST", 1000)
    answer = hand_in(report_text())
    assert answer.status_code == 422
    assert "1000" in text_of(answer).replace(",", "")


@pytest.mark.usefixtures("nothing_kept")
def test_the_numbers_shown_can_be_taken_along():
    """CSV for spreadsheets and JSON with everything, out of the page itself."""
    seal = sealed(hand_in(report_text()))
    csv = Client().post(f"{ADDRESS}download/", {"report": seal, "as": "csv"})
    assert csv["Content-Disposition"] == 'attachment; filename="report-2023.csv"'
    assert "t3.received.total" in csv.content.decode()
    data = json.loads(Client().post(f"{ADDRESS}download/", {"report": seal, "as": "json"}).content)
    assert data["cells"]["t3.received.total"]["value"] == builder.balanced(load("2021"))["t3.received.total"]


@pytest.mark.parametrize("change", [lambda seal: seal[:-3] + "abc", lambda _seal: "", lambda _seal: ".x:1:y"])
def test_changed_numbers_are_not_given_out_as_read(change: Callable[[str], str]):
    """What came back without our signature is refused."""
    answer = Client().post(f"{ADDRESS}download/", {"report": change(sealed(hand_in(report_text())))})
    assert answer.status_code == 400


def test_the_page_is_there_in_english():
    """Findings and words."""
    total = builder.balanced(load("2021"))["t3.received.total"]
    shown = text_of(hand_in(report_text(t3__received__total=total + 5), address="/en/check-report/"))
    assert "Check an annual report" in shown
    assert "difference 5" in shown


def test_a_crowd_is_asked_to_come_back(monkeypatch: pytest.MonkeyPatch):
    """Readings take a processor each; there are turns, and nobody waits for ever."""
    monkeypatch.setattr(uploads, "PATIENCE", 0.01)
    taken = [uploads._turns.acquire() for _turn in range(uploads.AT_ONCE)]
    try:
        answer = hand_in(report_text())
    finally:
        for _turn in taken:
            uploads._turns.release()
    assert answer.status_code == 422
    assert hand_in(report_text()).status_code == 200


def test_a_report_from_another_site_is_not_taken():
    """The form carries a token."""
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(ADDRESS, {"report": SimpleUploadedFile("a.txt", report_text())}).status_code == 403
