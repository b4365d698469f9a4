"""Writing, checking, handing in, returning and signing the report of a year."""

import html

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.absences import Absence
from gongkai.agencies.models import Role
from gongkai.annual_report import drafted
from gongkai.annual_report.actions.narrative import ExplainFinding, WritePart
from gongkai.annual_report.actions.sign import ReturnYear, SignYear, SubmitYear, digest
from gongkai.annual_report.actions.year import CompileYear
from gongkai.annual_report.models import FrozenIsFinal, FrozenReport, PublishedReport, ReportYear
from gongkai.annual_report.tests import yearly
from gongkai.registers.actions.correct import CorrectRecord
from gongkai.registers.actions.record import StateOpening
from gongkai.registers.models import Decision, OpeningBalance
from tests import cast as people

pytestmark = pytest.mark.usefixtures("english")


def messages(report: ReportYear) -> list[str]:
    return [f"{one['code']} {one['level']} {one['part']} {one['message']}" for one in report.findings]


def test_a_finished_report_has_nothing_left_to_mend(cast: people.Cast):
    """Compiled and written with fields: the check finds nothing that blocks it, and the fields are filled."""
    report = yearly.written(cast)
    assert report.findings_of("error", "warn", "ask") == [], messages(report)
    assert SubmitYear(by=cast["clerk.science"], report=report).all_reasons() == []


def test_a_field_is_filled_when_it_is_shown(cast: people.Cast):
    """The text keeps the token; what is shown has the figure as counted with the cells."""
    report = yearly.written(cast)
    texts = drafted.draft(report)[0].texts
    assert "作出行政许可决定1件" in texts["overview"]
    assert "{licences}" in drafted.texts_of(report)["overview"]


def test_a_field_that_does_not_exist_is_refused_by_name(cast: people.Cast):
    """An unknown name, a lone brace, characters that are no text: nothing is saved."""
    report, clerk = yearly.opened(cast), cast["clerk.science"]

    def tried(text: str) -> list[str]:
        return people.refusal(WritePart(by=clerk, report=report, part="overview", text=text))

    assert "{recieved}" in tried("收到{recieved}件")[0]
    assert "brace stands alone" in tried("收到{received件")[0]
    assert "no text" in tried("收到\0件")[0]
    assert "no part" in people.refusal(WritePart(by=clerk, report=report, part="seventh", text=""))[0]
    assert not report.parts.exists()


def test_a_field_without_a_figure_blocks_the_signature(cast: people.Cast):
    """A rate of nothing has no figure: it stays as it was written and is named."""
    report = yearly.written(cast)
    yearly.write(cast, report, "proactive", "政策解读率{interpretation_rate}。")
    reasons = people.refusal(SubmitYear(by=cast["clerk.science"], report=report))
    assert any("{interpretation_rate}" in reason for reason in reasons)


def test_what_someone_saved_meanwhile_is_not_overwritten(cast: people.Cast):
    """The second writer is told who saved and when; the text that stands is the first one's."""
    report = yearly.opened(cast)
    other = people.new_staff("second.clerk", cast.science, Role.CLERK)
    yearly.write(cast, report, "other", "没有收费。")
    late = WritePart(by=other, report=report, part="other", text="另一稿", base=0)
    (reason,) = people.refusal(late)
    assert "clerk.science" in reason
    assert report.parts.get().text == "没有收费。"
    WritePart(by=other, report=report, part="other", text="另一稿", base=1).execute()
    assert report.parts.get().revision == 2


def test_a_figure_typed_by_hand_is_compared_with_the_tables(cast: people.Cast):
    """The text says five requests, the table none: an error in that part, with both sides and the difference."""
    report = yearly.written(cast)
    yearly.write(
        cast,
        report,
        "overview",
        "统计期限自2025年1月1日起至2025年12月31日止。收到政府信息公开申请5件。",
        base=1,
    )
    report.refresh_from_db()
    (error,) = report.findings_of("error")
    assert (error["code"], error["part"], error["explain"]) == ("TEXT-RECEIVED", "overview", False)
    assert "5" in error["message"]
    reasons = people.refusal(SubmitYear(by=cast["clerk.science"], report=report))
    assert any("TEXT-RECEIVED" in reason for reason in reasons)
    (refused,) = people.refusal(
        ExplainFinding(by=cast["clerk.science"], report=report, ref=error["ref"], words="印错")
    )
    assert "mended" in refused


def test_what_asks_for_an_explanation_waits_for_one_and_keeps_it(cast: people.Cast):
    """Nine licences in the text, one in the table: let pass by words alone, which are signed with the report."""
    report = yearly.written(cast)
    text = yearly.TEXTS["overview"].replace("{licences}", "9")
    yearly.write(cast, report, "overview", text, base=1)
    report.refresh_from_db()
    (asked,) = report.findings_of("error", "ask", "warn")
    assert (asked["code"], asked["part"]) == ("TEXT-LICENCES", "overview")
    clerk = cast["clerk.science"]
    (reason,) = people.refusal(SubmitYear(by=clerk, report=report))
    assert "TEXT-LICENCES" in reason
    assert people.refusal(ExplainFinding(by=clerk, report=report, ref=asked["ref"], words=" "))
    page = people.signed_in(clerk)
    explain = reverse("report_explain", args=[report.pk, asked["ref"]])
    assert explain in page.get(reverse("report_year", args=[report.pk])).content.decode()
    page.post(explain, {"words": "含委托办理的8件。"})
    report.refresh_from_db()
    SubmitYear(by=clerk, report=report).execute()
    SignYear(by=cast["head.science"], report=report).execute()
    (kept,) = FrozenReport.objects.get().content["explanations"]
    assert (kept["ref"], kept["words"]) == (asked["ref"], "含委托办理的8件。")


def test_only_last_years_own_error_may_be_explained(cast: people.Cast):
    """Last year's published report carried three requests over, the ledger none: an error that words may let pass."""
    cells = {"t3.carried_out.total": {"value": 3}}
    item = cast.public(title="滨河市科学技术局2024年政府信息公开工作年度报告")
    PublishedReport.objects.create(item=item, year=2024, template="2021", cells=cells)
    report = yearly.written(cast)
    (error,) = report.findings_of("error")
    assert (error["code"], error["explain"]) == ("T3-CARRIED-OVER", True)
    ExplainFinding(
        by=cast["clerk.science"], report=report, ref=error["ref"], words="上年度误计3件。"
    ).execute()
    assert SubmitYear(by=cast["clerk.science"], report=report).all_reasons() == []


def test_the_head_signs_and_nothing_changes_what_was_signed(cast: people.Cast):
    """No act, no save, no update, no delete; and what is kept is what the ledger says was signed."""
    report = yearly.signed(cast)
    frozen = FrozenReport.objects.get()
    assert report.state == "signed"
    assert frozen.content["cells"][yearly.LICENCES] == 1
    assert "许可决定1件" in frozen.content["texts"]["overview"]
    entry = people.entries(kind="report.signed").get()
    assert entry.facts["digest"] == frozen.digest == digest(frozen.content)
    position = people.entries(agency=cast.science, number=frozen.position).get()
    assert (frozen.head_hash, position.recorded_at) == (position.hash, frozen.counted_at)
    clerk = cast["clerk.science"]
    for act in (
        CompileYear(by=clerk, report=report),
        WritePart(by=clerk, report=report, part="other", text="改", base=1),
        SubmitYear(by=clerk, report=report),
        SignYear(by=cast["head.science"], report=report),
    ):
        assert people.refusal(act)
    frozen.content["cells"][yearly.LICENCES] = 7
    for attempt in (
        frozen.save,
        frozen.delete,
        lambda: FrozenReport.objects.update(digest=""),
        FrozenReport.objects.all().delete,
    ):
        with pytest.raises(FrozenIsFinal):
            attempt()
    assert FrozenReport.objects.get().content["cells"][yearly.LICENCES] == 1


def test_a_signature_changed_outside_the_program_is_seen(cast: people.Cast):
    """Written past the models, straight into the table: the page says that it is not what the ledger says."""
    report = yearly.signed(cast)
    page = (
        people.signed_in(cast["head.science"]).get(reverse("report_year", args=[report.pk])).content.decode()
    )
    assert "changed outside the program" not in page
    with connection.cursor() as cursor:
        cursor.execute("UPDATE annual_report_frozenreport SET content = %s", ['{"cells": {}, "texts": {}}'])
    page = (
        people.signed_in(cast["head.science"]).get(reverse("report_year", args=[report.pk])).content.decode()
    )
    assert "changed outside the program" in page


def test_who_wrote_it_does_not_sign_it_nor_their_deputy(cast: people.Cast):
    """A head who wrote a part does not sign; one who stands in for the head signs in the head's name."""
    report = yearly.written(cast)
    both = people.new_staff("both", cast.science, Role.CLERK, Role.HEAD)
    WritePart(by=both, report=report, part="problems", text=yearly.TEXTS["problems"] + "。", base=1).execute()
    report.refresh_from_db()
    SubmitYear(by=cast["clerk.science"], report=report).execute()
    (reason,) = people.refusal(SignYear(by=both, report=report))
    assert "Who wrote a part does not sign it" in reason
    deputy, today = cast["first_reviewer.science"], timezone.localdate()
    Absence.objects.create(staff=cast["head.science"], deputy=deputy, since=today, until=today)
    SignYear(by=deputy, report=report).execute()
    assert FrozenReport.objects.get().absent == cast["head.science"]


def test_a_correction_in_the_ledger_stops_the_signature(cast: people.Cast):
    """Between handing in and signing a licence became a penalty: the cells are named, nothing is signed."""
    report = yearly.submitted(cast)
    record = Decision.objects.get()
    CorrectRecord(
        by=cast["clerk.science"], record=record, values={"category": "penalties"}, reason="类别有误"
    ).execute()
    (reason,) = people.refusal(SignYear(by=cast["head.science"], report=report))
    assert "2 cells: 行政许可" in reason


def test_a_report_is_returned_with_reasons_and_comes_back(cast: people.Cast):
    """By the head or the supervising office above, also after the signature; the second signature is another one."""
    report = yearly.submitted(cast)
    assert people.refusal(ReturnYear(by=cast["head.science"], report=report, words=" "))
    ReturnYear(by=cast["supervisor.city"], report=report, words="请补充解读数据。").execute()
    report.refresh_from_db()
    assert (report.state, report.returned_why) == ("returned", "请补充解读数据。")
    for number in (1, 2):
        SubmitYear(by=cast["clerk.science"], report=report).execute()
        report = SignYear(by=cast["head.science"], report=report).execute()
        assert report.frozen.number == number
        if number == 1:
            report = ReturnYear(by=cast["head.science"], report=report, words="再核对一次。").execute()
            assert report.frozen is None
    assert [one.number for one in FrozenReport.objects.all()] == [1, 2]


def test_a_year_that_is_not_over_is_not_handed_in(cast: people.Cast):
    """It may be prepared, not signed."""
    year = timezone.localdate().year
    report = CompileYear(by=cast["clerk.science"], report=yearly.opened(cast, year)).execute()
    assert any(
        "is not over" in one for one in people.refusal(SubmitYear(by=cast["clerk.science"], report=report))
    )


def test_what_was_changed_after_the_look_is_not_signed(cast: people.Cast):
    """The head looked at one state, and another one lies there."""
    report = yearly.submitted(cast)
    reasons = people.refusal(SignYear(by=cast["head.science"], report=report, seen=report.revision - 1))
    assert reasons == ["The report was changed since you looked at it; look at the newest state."]


def test_the_pages_lead_from_writing_to_the_signature(cast: people.Cast):
    """The part's page offers the fields and saves; the findings stand on the page; handed in, then signed."""
    yearly.licence(cast, "许可1")
    report = CompileYear(by=cast["clerk.science"], report=yearly.opened(cast)).execute()
    clerk, head = people.signed_in(cast["clerk.science"]), people.signed_in(cast["head.science"])
    home = reverse("report_year", args=[report.pk])
    assert "stand in the way of a signature" in clerk.get(home).content.decode()
    for key, text in yearly.TEXTS.items():
        address = reverse("report_part", args=[report.pk, key])
        page = clerk.get(address).content.decode()
        assert "{received}" in page
        assert "Last year's report of this agency is not here" in html.unescape(page)
        assert clerk.post(address, {"text": text, "base": 0}).status_code == 302
    lost = clerk.post(reverse("report_part", args=[report.pk, "other"]), {"text": "另一稿", "base": 0})
    assert "Nothing was overwritten" in lost.content.decode()
    assert "没有其他需要报告的事项" in lost.content.decode()
    assert "Nothing stands in the way" in clerk.get(home).content.decode()
    assert (
        "<h1>滨河市科学技术局2025年"
        in clerk.get(reverse("report_preview", args=[report.pk])).content.decode()
    )
    report.refresh_from_db()
    clerk.post(reverse("report_do", args=[report.pk, "submit"]), {"seen": report.revision})
    assert "Handed in by" in head.get(home).content.decode()
    head.post(reverse("report_do", args=[report.pk, "sign"]), {"seen": report.revision})
    assert "Signed by" in head.get(home).content.decode()
    assert head.get(reverse("report_part", args=[report.pk, "seventh"])).status_code == 404
    assert head.get(reverse("report_explain", args=[report.pk, "0"])).status_code == 404


def test_the_compiled_page_shows_what_the_rules_find(cast: people.Cast):
    """The figures of a year that was not opened are checked too; the finding leads to its cell."""
    stated = {"t3.carried_out.total": 3}
    StateOpening(
        by=cast["clerk.science"],
        record=OpeningBalance(agency=cast.science, year=2024, stocks=stated, source="2024年年度报告"),
    ).execute()
    address = reverse("compiled_report", args=[cast.science.pk, 2025])
    page = people.signed_in(cast["clerk.science"]).get(address).content.decode()
    assert "T3-ROW-TOTAL" in page
    assert f"{address}t3.carried_in.total/" in page
