"""Opening the report of a year and compiling it, as acts and in the back office."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.annual_report.actions.year import CompileYear, OpenYear
from gongkai.annual_report.backoffice import desk
from gongkai.annual_report.backoffice.years import words_of
from gongkai.annual_report.models import PublishedReport, ReportYear
from gongkai.law import report_due
from gongkai.registers.actions.correct import CorrectRecord
from gongkai.registers.actions.record import ENTER
from gongkai.registers.models import Decision
from tests import cast as people
from tests.stage import register_values

KEY = "t2.licences.decisions"

pytestmark = pytest.mark.usefixtures("english")


def opened(cast: people.Cast, year: int = 2025) -> ReportYear:
    return OpenYear(by=cast["clerk.science"], at=cast.science, year=year).execute()


def licence(cast: people.Cast, number: str) -> Any:
    record = Decision(agency=cast.science, number=number, **register_values("decision"))
    return ENTER[Decision](by=cast["clerk.science"], record=record).execute()


@pytest.mark.parametrize(
    ("kind", "level", "year", "day", "mark"),
    [
        ("department", "city", 2025, dt.date(2026, 1, 31), "V"),
        ("government", "county", 2025, dt.date(2026, 3, 31), "V"),
        ("government", "township", 2025, dt.date(2026, 1, 31), "M"),
        ("department", "city", 2018, dt.date(2019, 3, 31), "M"),
    ],
)
def test_the_last_day_follows_from_who_reports(kind: str, level: str, year: int, day: dt.date, mark: str):
    """Departments by 31 January, governments by 31 March; what law does not name is not certain."""
    due = report_due.last_day(kind, level, year)
    assert due is not None
    assert (due.day, due.mark) == (day, mark)
    assert due.articles[0].printed


def test_every_kind_and_level_of_agency_has_a_rule():
    """No agency of the tree is without an answer; a kind that is unknown is an error, not silence."""
    for kind in Agency.Kind.values:
        for level in Agency.Level.values:
            assert report_due.last_day(kind, level, 2025) is not None
    assert report_due.last_day("department", "city", 2007) is None
    with pytest.raises(LookupError, match="association"):
        report_due.last_day("association", "city", 2025)


def test_the_days_left_are_told():
    """Before, on and after the last day."""
    assert words_of(1) == "1 day left"
    assert words_of(0) == "today is the last day"
    assert words_of(-3) == "3 days late"


@pytest.mark.parametrize(("year", "form"), [(2020, "2019"), (2025, "2021")])
def test_the_form_follows_from_the_year(cast: people.Cast, year: int, form: str):
    """A report is opened in the form in force for its year, without figures."""
    report = opened(cast, year)
    assert (report.template, report.state, report.cells) == (form, "drafting", {})


def test_a_year_is_opened_once_and_not_before_it_begins(cast: people.Cast):
    """Twice, too early, before there was a form: each is refused in a sentence that names it."""
    opened(cast)
    by, at = cast["clerk.science"], cast.science
    (twice,) = people.refusal(OpenYear(by=by, at=at, year=2025))
    assert "opened already" in twice
    (early,) = people.refusal(OpenYear(by=by, at=at, year=timezone.localdate().year + 1))
    assert "has not begun" in early
    (old,) = people.refusal(OpenYear(by=by, at=at, year=2017))
    assert "no statutory form" in old


def test_a_year_whose_report_is_public_is_not_opened(cast: people.Cast):
    """A report that was taken over and is public stands for the year."""
    PublishedReport.objects.create(item=cast.public(title="2024年年度报告"), year=2024)
    (reason,) = people.refusal(OpenYear(by=cast["clerk.science"], at=cast.science, year=2024))
    assert "2024年年度报告" in reason


def test_compiling_keeps_the_figures_and_lists_what_changed(cast: people.Cast):
    """Two licences, then one of them corrected into a penalty: the second compilation says what moved."""
    licence(cast, "许可1")
    second = licence(cast, "许可2")
    clerk, report = cast["clerk.science"], opened(cast)
    first = CompileYear(by=clerk, report=report).execute()
    assert (first.cells[KEY], first.changes) == (2, [])
    assert first.position == people.entries(kind="report.opened").get().number
    change = CorrectRecord(
        by=clerk, record=second, values={"category": "penalties"}, reason="类别有误"
    ).execute()
    assert change is not None
    again = CompileYear(by=clerk, report=first).execute()
    assert again.changes == [
        {"key": KEY, "before": 2, "after": 1},
        {"key": "t2.penalties.decisions", "before": 0, "after": 1},
    ]
    entry = people.entries(kind="report.compiled").first()
    assert entry.facts["changed"] == 2
    assert again.revision == 2


def test_what_is_with_the_head_is_not_compiled(cast: people.Cast):
    """Only a draft, or what was returned, is compiled."""
    report = opened(cast)
    ReportYear.objects.filter(pk=report.pk).update(state=ReportYear.State.SUBMITTED)
    (reason,) = people.refusal(CompileYear(by=cast["clerk.science"], report=report))
    assert "waiting for signature" in reason


def test_a_year_is_opened_and_compiled_in_the_back_office(cast: people.Cast):
    """From the overview to the page with its last day, and the figures compiled by one button."""
    licence(cast, "许可1")
    client = people.signed_in(cast["clerk.science"])
    assert reverse("report_open") in client.get(reverse("annual_reports")).content.decode()
    sent = client.post(reverse("report_open"), {"at": cast.science.pk, "year": 2025})
    report = ReportYear.objects.get()
    assert sent.url == reverse("report_year", args=[report.pk])
    page = client.get(sent.url).content.decode()
    assert "To be published by 2026-01-31" in page
    assert "Not compiled yet." in page
    client.post(reverse("report_do", args=[report.pk, "compile"]))
    report.refresh_from_db()
    assert report.cells[KEY] == 1
    assert f"up to entry no. {report.position}" in client.get(sent.url).content.decode()
    assert client.get(reverse("report_do", args=[report.pk, "nothing"])).status_code == 404
    overview = client.get(reverse("annual_reports")).content.decode()
    assert sent.url in overview


def test_the_desk_tells_what_is_under_way_and_what_nobody_opened(cast: people.Cast):
    """In January the clerk is asked to open the report of last year, until two months after its last day."""
    clerk = cast["clerk.science"]
    (asked,) = desk.unopened(clerk, dt.date(2026, 1, 21))
    assert (asked["agency"], asked["year"], asked["left"]) == (cast.science, 2025, "10 days left")
    assert desk.unopened(cast["head.science"], dt.date(2026, 1, 21)) == []
    assert desk.unopened(clerk, dt.date(2026, 5, 1)) == []
    report = opened(cast)
    assert desk.unopened(clerk, dt.date(2026, 1, 21)) == []
    address = reverse("report_year", args=[report.pk])
    for who, told in (("clerk.science", True), ("head.science", True), ("clerk.education", False)):
        page = people.signed_in(cast[who]).get(reverse("wagtailadmin_home")).content.decode()
        assert (address in page) is told
    ReportYear.objects.filter(pk=report.pk).update(state=ReportYear.State.PUBLISHED)
    assert desk.lines(clerk) == []
