"""A signed report on its way to the public, and what is said when the ledger is corrected afterwards."""

import io
import zipfile

import pytest
from django.urls import reverse

from gongkai.annual_report import errata
from gongkai.annual_report.actions.erratum import PublishErratum
from gongkai.annual_report.actions.place import PlaceReport
from gongkai.annual_report.actions.sign import ReturnYear, SignYear, SubmitYear
from gongkai.annual_report.ingest import read_bytes
from gongkai.annual_report.models import PublishedReport, ReportYear
from gongkai.annual_report.tests import yearly
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import Item
from gongkai.registers.actions.correct import VoidRecord
from gongkai.registers.models import Decision
from tests import cast as people

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]


def placed(cast: people.Cast) -> ReportYear:
    return PlaceReport(by=cast["clerk.science"], report=yearly.signed(cast)).execute()


def released(cast: people.Cast, report: ReportYear) -> ReportYear:
    item = Item.objects.get(pk=report.item_id)
    people.pass_review(lambda: Item.objects.get(pk=item.pk))
    ReleaseItem(by=cast["head.science"], item=Item.objects.get(pk=item.pk)).execute()
    return ReportYear.objects.get(pk=report.pk)


def test_a_signed_report_becomes_an_item_under_review(cast: people.Cast):
    """Title, column, day, text with its tables, three files that say the same, figures; waiting for review."""
    report = placed(cast)
    item = Item.objects.get(pk=report.item_id)
    assert item.title == "滨河市科学技术局2025年政府信息公开工作年度报告"
    assert [column.kind for column in item.columns.all()] == ["report"]
    assert item.submissions.get().waits_for == "first"
    assert not item.live
    assert report.state == "signed"
    kept = {attached.stored.name.rpartition(".")[2]: attached.stored for attached in item.attachments.all()}
    assert set(kept) == {"docx", "pdf", "xlsx"}
    for suffix in ("docx", "pdf"):
        read = read_bytes(kept[suffix].file.read(), kept[suffix].name, (cast.science.name,))
        assert read.values[yearly.LICENCES] == 1, suffix
        assert read.agency.name == cast.science.name
    with zipfile.ZipFile(io.BytesIO(kept["xlsx"].file.read())) as book:
        assert "xl/workbook.xml" in book.namelist()
    figures = PublishedReport.objects.get(item=item)
    assert figures.cells[yearly.LICENCES]["value"] == 1
    assert {figure["measure"] for figure in figures.figures} >= {"requests.received", "decisions.licences"}
    assert people.refusal(PlaceReport(by=cast["clerk.science"], report=report))


@pytest.mark.each_database
def test_releasing_the_item_publishes_the_year_and_withdrawing_takes_it_back(cast: people.Cast):
    """By the usual acts of the catalogue, gate and review included."""
    report = released(cast, placed(cast))
    assert report.state == "published"
    assert report.published_at is not None
    page = (
        people.signed_in(cast["head.science"]).get(reverse("report_year", args=[report.pk])).content.decode()
    )
    assert "published late" in page
    assert people.refusal(ReturnYear(by=cast["head.science"], report=report, words="改"))
    WithdrawItem(by=cast["head.science"], item=report.item, reason="wrong", words="").execute()
    report.refresh_from_db()
    assert (report.state, report.published_at) == ("signed", None)


def test_what_was_not_signed_is_not_released(cast: people.Cast):
    """Someone edits the item of the report on its way: nothing becomes public, and the reason says what to do."""
    report = placed(cast)
    item = people.edited(report.item, cast["clerk.science"], body=[("text", "<p>另一份报告</p>")])
    item = people.reviewed(item)
    (reason,) = people.refusal(ReleaseItem(by=cast["head.science"], item=item))
    assert "not those that were signed" in reason
    assert not Item.objects.get(pk=item.pk).live


def test_a_report_signed_again_is_a_new_version_of_its_item(cast: people.Cast):
    """Returned after it was placed: the item is not released until the new signature is placed in it."""
    report = placed(cast)
    item = report.item
    people.pass_review(lambda: Item.objects.get(pk=item.pk))
    ReturnYear(by=cast["supervisor.city"], report=report, words="补充一句。").execute()
    (reason,) = people.refusal(ReleaseItem(by=cast["head.science"], item=Item.objects.get(pk=item.pk)))
    assert "not signed" in reason
    yearly.write(cast, report, "problems", yearly.TEXTS["problems"] + "已列入明年计划。", base=1)
    SubmitYear(by=cast["clerk.science"], report=ReportYear.objects.get(pk=report.pk)).execute()
    again = SignYear(by=cast["head.science"], report=ReportYear.objects.get(pk=report.pk)).execute()
    again = PlaceReport(by=cast["clerk.science"], report=again).execute()
    assert again.item_id == item.pk
    assert "已列入明年计划" in str(Item.objects.get(pk=item.pk).get_latest_revision_as_object().body)
    assert released(cast, again).state == "published"


@pytest.mark.each_database
def test_a_correction_after_the_signature_is_an_erratum(cast: people.Cast):
    """Frozen 1, now 0, by the entry that took the licence out; published, readers see it beside the frozen figure."""
    report = released(cast, placed(cast))
    head = cast["head.science"]
    (nothing,) = people.refusal(PublishErratum(by=head, report=report, words="更正"))
    assert "nothing to correct" in nothing
    VoidRecord(by=head, record=Decision.objects.get(), reason="重复登记").execute()
    voided = people.entries(kind="record.voided").get()
    (line,) = PublishErratum(by=head, report=report, words="更正").lines
    assert (line["key"], line["frozen"], line["now"], line["entries"]) == (
        yearly.LICENCES,
        1,
        0,
        [voided.number],
    )
    page = people.signed_in(head).get(reverse("report_year", args=[report.pk])).content.decode()
    assert "Corrected since the signature" in page
    assert people.refusal(PublishErratum(by=head, report=report, words=" "))
    PublishErratum(by=head, report=report, words="1件许可重复登记。").execute()
    (again,) = people.refusal(PublishErratum(by=head, report=report, words="1件许可重复登记。"))
    assert "last erratum" in again


def test_a_late_entry_of_the_year_is_an_erratum_too(cast: people.Cast):
    """What is entered after the signature for a day of the year makes the same difference, and is named."""
    report = yearly.signed(cast)
    assert errata.since(report.frozen) == []
    yearly.licence(cast, "许可2")
    (line,) = errata.since(report.frozen)
    entered = people.entries(kind="decision.made").first()
    assert (line["frozen"], line["now"], line["entries"]) == (1, 2, [entered.number])
    (early,) = people.refusal(PublishErratum(by=cast["head.science"], report=report, words="补记"))
    assert "Only a public report" in early


def test_without_a_column_for_reports_nothing_is_placed(cast: people.Cast):
    """It is said; no file is kept and no item drafted."""
    report = yearly.signed(cast)
    cast.science.columns.filter(kind="report").update(kind="news")
    (reason,) = people.refusal(PlaceReport(by=cast["clerk.science"], report=report))
    assert "no open column" in reason
    assert not Item.objects.exists()
