"""The board of the supervising office: how far each agency is, reminders, sums that open, one export of all."""

import csv
import datetime as dt
import io
import re
import zipfile
from html import unescape
from typing import Any

import openpyxl
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone, translation

from gongkai.agencies.models import Agency
from gongkai.annual_report import board
from gongkai.annual_report.actions.remind import RemindAgency
from gongkai.annual_report.board import LATE, Standing
from gongkai.annual_report.models import PublishedReport, ReportYear
from gongkai.annual_report.reminders import Reminder
from gongkai.annual_report.tests.test_aggregate import KEY, published, signed
from gongkai.ledger.models import Entry
from tests import cast as people

YEAR = 2023


def text_of(answer: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def opened(agency: Agency, state: str = "drafting", **values: Any) -> ReportYear:
    """A report of the year in a state."""
    by = people.Staff.objects.order_by("pk")[0]
    given = {"template": "2021", "opened_by": by, "opened_at": timezone.now(), **values}
    return ReportYear.objects.create(agency=agency, year=YEAR, state=state, **given)


def line_of(agency: Agency) -> board.Line:
    """The line of one agency."""
    return board.lines(Agency.objects.filter(pk=agency.pk), YEAR)[0]


def test_each_state_has_its_standing(cast: people.Cast):
    """From not started to published; errors found are a standing of their own, the reasons of a return are told."""
    assert line_of(cast.science).standing == Standing.NOT_STARTED
    report = opened(cast.science)
    assert line_of(cast.science).standing == Standing.DRAFTING
    expected = {
        "submitted": Standing.HANDED_IN,
        "returned": Standing.RETURNED,
        "signed": Standing.SIGNED,
        "published": Standing.PUBLISHED,
    }
    for state, standing in expected.items():
        ReportYear.objects.filter(pk=report.pk).update(state=state, returned_why="第三张表不平")
        line = line_of(cast.science)
        assert line.standing == standing
        assert line.returned_why == ("第三张表不平" if state == "returned" else "")
    findings = [{"level": "error", "code": "T3-BALANCE"}, {"level": "note", "code": "X"}]
    ReportYear.objects.filter(pk=report.pk).update(state="drafting", findings=findings)
    assert (line_of(cast.science).standing, line_of(cast.science).errors) == (Standing.FINDINGS, 1)
    published(cast, cast.education, YEAR)
    assert line_of(cast.education).standing == Standing.PUBLISHED


def test_late_is_what_is_not_public_after_the_last_day_or_was_published_after_it(cast: people.Cast):
    """A bureau's last day is 31 January of the next year."""
    late = line_of(cast.science)
    assert late.due is not None
    assert late.due.day == dt.date(2024, 1, 31)
    assert late.late
    assert late.left is not None
    assert late.left < 0
    report = opened(cast.science, "published", published_at=dt.datetime(2024, 1, 31, 9, tzinfo=dt.UTC))
    assert (line_of(cast.science).late, line_of(cast.science).left) == (False, None)
    moment = dt.datetime(2024, 2, 1, 9, tzinfo=dt.UTC)
    ReportYear.objects.filter(pk=report.pk).update(published_at=moment)
    assert line_of(cast.science).late
    coming = board.lines(Agency.objects.filter(pk=cast.science.pk), timezone.localdate().year)[0]
    assert not coming.late


def test_the_board_is_filtered_sorted_and_counted(cast: people.Cast):
    """By standing, by being late, by a part of the name; by days left."""
    opened(cast.science, "signed")
    found = board.lines(Agency.objects.all(), YEAR)
    told = board.counts(found)
    assert (told[Standing.SIGNED], told[Standing.NOT_STARTED], told[LATE]) == (1, 2, 3)
    assert [line.agency for line in board.chosen(found, Standing.SIGNED)] == [cast.science]
    assert [line.agency for line in board.chosen(found, words="教育")] == [cast.education]
    assert board.chosen(found, sort="standing")[-1].agency == cast.science
    assert board.chosen(found, sort="due")[0].agency in (cast.science, cast.education)


def test_a_thousand_agencies_take_no_more_questions_than_one(
    cast: people.Cast, django_assert_num_queries: Any
):
    """Agencies, reports, public reports, reminders."""
    for count in (0, 1000):
        bureaus = [
            Agency(
                slug=f"b{number}",
                name=f"示例第{number}局",
                short_name=f"第{number}局",
                level="city",
                parent=cast.city,
                tree_path=f"{cast.city.tree_path}{number:07d}/",
            )
            for number in range(count)
        ]
        Agency.objects.bulk_create(bureaus)
        with django_assert_num_queries(4):
            assert len(board.lines(Agency.objects.all(), YEAR)) == 3 + count
    page = people.signed_in(cast["supervisor.city"]).get(reverse("report_board"), {"year": YEAR, "p": "2"})
    assert "Page 2 of 11" in text_of(page)


def test_the_page_leads_to_each_report_and_to_its_return(cast: people.Cast):
    """One click each; what cannot be returned has no such way; a clerk has no board."""
    report = opened(cast.science, "submitted")
    client = people.signed_in(cast["supervisor.city"])
    shown = client.get(reverse("report_board"), {"year": YEAR}).content.decode()
    assert reverse("report_year", args=[report.pk]) in shown
    assert reverse("report_do", args=[report.pk, "return"]) in shown
    assert reverse("compiled_report", args=[cast.education.pk, YEAR]) in shown
    assert shown.count("/return/") == 1
    assert client.get(reverse("report_board"), {"year": "x", "standing": "none", "p": "z"}).status_code == 200
    assert people.signed_in(cast["clerk.science"]).get(reverse("report_board")).status_code in (302, 403)


def test_a_reminder_stands_on_the_desk_until_the_report_is_signed(cast: people.Cast):
    """With words and days; of the clerk and the head there, of nobody else; each is an entry of that agency."""
    client = people.signed_in(cast["supervisor.city"])
    sent = {"at": [cast.science.pk, cast.education.pk], "year": YEAR, "words": "请于本周内报送。"}
    assert client.post(reverse("report_remind"), sent).status_code == 302
    desk = reverse("wagtailadmin_home")
    for who in ("clerk.science", "head.science", "clerk.education"):
        assert "请于本周内报送。" in text_of(people.signed_in(cast[who]).get(desk))
    assert "请于本周内报送。" not in text_of(people.signed_in(cast["first_reviewer.science"]).get(desk))
    entry = Entry.objects.get(kind="report.reminded", agency=cast.science)
    assert entry.facts == {"year": YEAR, "words": "请于本周内报送。"}
    report = opened(cast.science, "signed")
    assert "请于本周内报送。" not in text_of(people.signed_in(cast["clerk.science"]).get(desk))
    ReportYear.objects.filter(pk=report.pk).update(state="returned")
    assert "请于本周内报送。" in text_of(people.signed_in(cast["clerk.science"]).get(desk))


def test_what_the_supervising_office_returns_stands_on_the_desk_with_its_reasons(cast: people.Cast):
    """From the board to the page of the return, and from there to the desk of the clerk."""
    report = opened(
        cast.science, "submitted", submitted_by=cast["clerk.science"], submitted_at=timezone.now()
    )
    desk = reverse("wagtailadmin_home")
    url = reverse("report_do", args=[report.pk, "return"])
    client = people.signed_in(cast["supervisor.city"])
    assert client.post(url, {"words": ""}).status_code == 200
    assert client.post(url, {"words": "第三张表总计不平"}).status_code == 302
    assert line_of(cast.science).standing == Standing.RETURNED
    assert "第三张表总计不平" in text_of(people.signed_in(cast["clerk.science"]).get(desk))
    assert "第三张表总计不平" not in text_of(people.signed_in(cast["clerk.education"]).get(desk))


def test_reminders_are_sent_all_or_none(cast: people.Cast):
    """One that is done already stops all of them, with its reason at the form."""
    signed(cast.science, YEAR)
    client = people.signed_in(cast["supervisor.city"])
    sent = {"at": [cast.education.pk, cast.science.pk], "year": YEAR}
    answer = client.post(reverse("report_remind"), sent)
    assert "is signed or public already" in text_of(answer)
    assert not Reminder.objects.exists()


def test_nobody_is_reminded_twice_a_day_or_of_what_there_is_not(cast: people.Cast):
    """Each reason by itself."""

    def why(**values: Any) -> str:
        given = {"at": cast.science, "year": YEAR, **values}
        with translation.override("en"):
            return " ".join(people.refusal(RemindAgency(by=cast["supervisor.city"], **given)))

    RemindAgency(by=cast["supervisor.city"], at=cast.science, year=YEAR).execute()
    assert "today already" in why()
    assert "1999" in why(year=1999)
    assert "500" in why(year=2022, words="长" * 501)
    published(cast, cast.education, YEAR)
    assert "public already" in why(at=cast.education)


def test_a_sum_opens_into_its_reports(cast: people.Cast):
    """The page says of what each number is one; the cell lists the parts and who is missing."""
    report = signed(cast.science, YEAR, t3__received__total=12)
    client = people.signed_in(cast["supervisor.city"])
    page = client.get(reverse("report_sum", args=[cast.city.pk, YEAR])).content.decode()
    url = reverse("report_sum_cell", args=[cast.city.pk, YEAR, KEY])
    assert re.search(rf'href="{re.escape(url)}\?scope=all"[^>]*>12<', page)
    assert "1 of 3 reports" in page
    cell = client.get(url).content.decode()
    assert cell.count("<strong>12</strong>") == 2
    assert reverse("report_year", args=[report.pk]) in cell
    assert "滨河市教育局" in cell
    own = client.get(reverse("report_sum", args=[cast.city.pk, YEAR]), {"scope": "own"})
    assert "0 of 1 reports" in text_of(own)


def test_what_there_is_no_sum_of_does_not_exist(cast: people.Cast):
    """A year without a form, an unknown scope, form, cell or kind of file."""
    client = people.signed_in(cast["supervisor.city"])
    page = reverse("report_sum", args=[cast.city.pk, YEAR])
    wrong = [
        reverse("report_sum", args=[cast.city.pk, 1999]),
        reverse("report_sum_export", args=[cast.city.pk, 9999]),
        f"{page}?scope=none",
        f"{page}?template=1999",
        reverse("report_sum_cell", args=[cast.city.pk, YEAR, "t9.x"]),
        f"{reverse('report_sum_export', args=[cast.city.pk, YEAR])}?as=exe",
    ]
    assert [client.get(url).status_code for url in wrong] == [404] * len(wrong)


def test_the_export_holds_every_cell_of_every_agency_and_tells_drafts_apart(cast: people.Cast):
    """State, form, whether it is in the sum; a blank is empty; agencies without a report are named; no formulas."""
    Agency.objects.filter(pk=cast.science.pk).update(name="=滨河市科学技术局")
    signed(cast.science, YEAR, t3__received__total=12, t3__carried_in__total=None)
    opened(cast.education, cells={KEY: 5000}, compiled_at=timezone.now())
    client = people.signed_in(cast["supervisor.city"])
    url = reverse("report_sum_export", args=[cast.city.pk, YEAR])
    archive = zipfile.ZipFile(io.BytesIO(client.get(url, {"as": "zip"}).content))
    assert set(archive.namelist()) == {
        *("cells.csv", "agencies.csv", "sum.csv", "dictionary.csv", "all.xlsx", "README.txt")
    }
    rows = list(csv.DictReader(io.StringIO(archive.read("cells.csv").decode("utf-8-sig"))))
    cells = {(row["agency"], row["key"]): row for row in rows}
    mine = cells["'=滨河市科学技术局", KEY]
    assert (mine["value"], mine["in_sum"], mine["template"]) == ("12", "yes", "2021")
    assert cells["'=滨河市科学技术局", "t3.carried_in.total"]["value"] == ""
    draft = cells["滨河市教育局", KEY]
    assert (draft["value"], draft["in_sum"]) == ("5000", "no")
    assert cells["滨河市", ""]["state"] == "not started"
    sums = {
        row["key"]: row for row in csv.DictReader(io.StringIO(archive.read("sum.csv").decode("utf-8-sig")))
    }
    assert (sums[KEY]["value"], sums[KEY]["counted"]) == ("12", "1")
    book = openpyxl.load_workbook(io.BytesIO(client.get(url, {"as": "xlsx"}).content))
    sheet = book["各机关表三"]
    column = [cell.value for cell in sheet[2]].index(KEY)
    assert {row[0].value: row[column].value for row in sheet.iter_rows(min_row=3)} == {
        "=滨河市科学技术局": 12,
        "滨河市教育局": 5000,
    }
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert client.get(url, {"as": "zip"}).content == client.get(url, {"as": "zip"}).content


def test_public_reports_of_others_are_not_told_before_they_are_public(cast: people.Cast):
    """A report with an item that is not live counts nowhere."""
    hidden = published(cast, cast.education, YEAR, t3__received__total=9)
    people.Item.objects.filter(pk=hidden.item_id).update(live=False)
    assert PublishedReport.objects.count() == 1
    assert line_of(cast.education).standing == Standing.NOT_STARTED
