"""What a letter is held against: its days and clock, its organ of review, its fee, hostile values."""

import datetime as dt

import pytest

from gongkai.law.case_files import read_case
from gongkai.law.clocks import compute
from gongkai.papers.document import Paragraph, plain
from gongkai.requests.letter_facts import LetterRefused
from gongkai.requests.letters import compose
from gongkai.requests.tests.letter_examples import made, reasons, text_of

pytestmark = pytest.mark.one_database
DECIDED = dt.date(2026, 10, 20)


def test_days_that_contradict_each_other_are_refused_by_both_names():
    assert "收到申请之日" in reasons("refused", dt.date(2026, 9, 25))["letter-after"]
    assert "letter-before" in reasons("still_unclear", corrected="2026-09-01", correction_asked="2026-08-30")
    assert "letter-not-later" in reasons("correction_notice", until="2026-09-30")
    assert "letter-not-over" in reasons("correction_overdue", dt.date(2026, 10, 20))
    assert "letter-not-a-date" in reasons("refused", received="2026-02-30")


def test_a_late_answer_must_say_so_and_by_how_many_working_days():
    late = dt.date(2026, 11, 3)  # the 20 working days from 2026-09-28 end on 2026-10-30
    told = reasons("refused", late)
    assert "逾期2个工作日" in told["letter-late"]
    assert "在此之后2个工作日作出，已经逾期" in text_of(made("refused", late, late="true").paper)
    assert "2026年10月30日届满" in text_of(made("refused", late, late=True).paper)
    assert "letter-not-late" in reasons("refused", late="true")
    assert made("refused", dt.date(2026, 10, 30)).timing.late is False


def test_extension_pause_and_correction_move_the_last_day():
    late = dt.date(2026, 11, 3)
    assert not made("refused", late, extended_on="2026-10-30", extension_days="5").timing.late
    assert "letter-extension-late" in reasons("refused", late, extended_on="2026-11-02", extension_days="5")
    assert not made("refused", late, excluded_days="8").timing.late
    moved = made("refused", late, correction_asked="2026-09-30", corrected="2026-10-12")
    assert moved.timing.last is not None
    assert moved.timing.last.day == dt.date(2026, 11, 9)
    assert "2026年10月12日收到补正的申请" in text_of(moved.paper)
    paid = made("refused", late, fee_paid="2026-10-14")
    assert paid.timing.last is not None
    assert paid.timing.last.day == dt.date(2026, 11, 11)
    assert "缴纳信息处理费，办理期限自次日起重新计算" in text_of(paid.paper)
    assert "letter-late" in reasons("refused", late, correction_asked="2026-10-14", corrected="2026-10-20")
    assert "letter-not-used" in reasons("refused", late, corrected="2026-10-12")
    assert "letter-extension-long" in reasons("extension_notice", extension_days="21")


def test_an_extension_cannot_be_told_after_the_last_day_even_if_it_says_so():
    assert "letter-too-late" in reasons(
        "extension_notice", dt.date(2026, 11, 2), late="true", approved_on="2026-10-30"
    )


def test_a_late_correction_notice_says_that_it_has_no_effect():
    text = text_of(made("correction_notice", dt.date(2026, 10, 14), late="true").paper)
    assert "答复期限不因本告知而重新起算" in text


def test_a_last_day_beyond_the_published_holidays_is_called_provisional():
    done = made("registration_receipt", dt.date(2026, 12, 25), received="2026-12-25")
    assert "（暂定）" in text_of(done.paper)
    assert done.timing.last is not None
    assert done.timing.last.provisional


def test_the_organ_of_review_must_be_the_one_of_the_law():
    assert "本级人民政府" in reasons("refused", review_organ="示例省科学技术厅")["letter-organ-wrong"]
    assert "letter-organ-count" in reasons("refused", review_organ=["示例市人民政府", "示例省科学技术厅"])
    assert "letter-organ-wrong" in reasons("refused", agency_kind="vertical")
    assert made("refused", agency_kind="vertical", review_organ="国家税务总局示例省税务局").paper
    organs = ["示例省司法厅", "示例市人民政府"]
    assert made("refused", agency_kind="judicial_administration", review_organ=organs).paper
    itself = {"agency_kind": "state_council_department", "review_organ": "示例部"}
    assert made("refused", agency="示例部", **itself).paper
    assert "letter-organ-wrong" in reasons("refused", **itself)


def test_a_letter_served_online_names_the_online_way_to_review():
    assert "letter-online-review" in reasons("refused", served_by="online")
    assert "示例平台" in text_of(made("refused", served_by="online", online_review="示例平台").paper)


@pytest.mark.parametrize(
    ("number", "code"),
    [("示科信公开〔2025〕第12号", "letter-number-year"), ("示科信公开〔2026〕第012号", "letter-number-form"),
     ("示科信公开(2026)12号", "letter-number-form"), ("12号", "letter-number-form")],
)  # fmt: skip
def test_a_document_number_of_another_form_or_year_is_refused(number: str, code: str):
    assert code in reasons("refused", number=number)


def test_the_fee_of_a_notice_is_computed_and_another_refused():
    assert "数额：1100元" in text_of(made("fee_notice").paper)
    assert "letter-fee-wrong" in reasons("fee_notice", amount="1000")
    assert "letter-fee-none" in reasons("fee_notice", fee_units="30")
    text = text_of(made("fee_notice", fee_scale="by_count", fee_units="31").paper)
    assert "第31件申请，每件200元。数额：200元" in text
    assert {one.key for one in made("fee_notice").articles} == {
        "711:42", "2020-109:3", "2020-109:5", "2020-109:6"
    }  # fmt: skip


def test_silence_means_the_opposite_to_a_third_party_and_to_a_joint_organ():
    party, organ = (
        dict(made(name).elements)["silence"] for name in ("third_party_consultation", "organ_consultation")
    )
    assert "视为同意公开" not in party
    assert "视为同意公开" in organ


def test_a_consultation_tells_nothing_personal_of_the_applicant():
    told = reasons("third_party_consultation", information="申请人电话13800138000要求的材料")
    assert "13800138000" in told["letter-personal"]
    assert "letter-variable-unknown" in reasons("third_party_consultation", subject="张三的申请")


def test_a_letter_or_outcome_before_its_law_is_refused():
    assert "letter-not-yet" in reasons("fee_notice", dt.date(2020, 12, 1))
    assert "letter-not-yet" in reasons("refused", dt.date(2019, 5, 14))
    with pytest.raises(LetterRefused, match="refused"):
        compose("refusd", {}, DECIDED)


HOSTILE = "#set page() {agency} [[x]] {{ <script>alert(1)</script> ${HOME} \\u0041 %s & \"'`"


def test_hostile_text_stays_text_and_is_never_read_again():
    assert HOSTILE in text_of(made("refused", reasons=HOSTILE).paper)
    assert "示例市" not in dict(made("refused", reasons="{agency}").elements)["reasons"]


@pytest.mark.parametrize(
    "value",
    [3.5, object(), b"x", {"a": 1}, ["a", ["b"]], True, dt.datetime(2026, 1, 1, tzinfo=dt.UTC), "字" * 20001],
)
@pytest.mark.parametrize(
    "name", ["received", "subject", "outcome", "review_organ", "late", "extension_days", "court"]
)
def test_a_value_of_the_wrong_kind_is_refused_never_raised(name: str, value: object):
    if (name, value) == ("late", True) or (name == "subject" and isinstance(value, str)):
        return
    told = reasons("refused", **{name: value})
    assert all(told.values())


def test_line_feeds_make_paragraphs_and_blank_lines_none():
    done = made("refused", reasons="一、甲。\n\n二、乙")
    lines = [plain(one.text) for one in done.paper.blocks if isinstance(one, Paragraph)]
    assert "二、乙。" in lines
    assert "" not in lines


CASES = [
    ("", {}),
    (
        "- {on: 2026-09-30, act: correction_requested}\n- {on: 2026-10-12, act: correction_received}",
        {"correction_asked": "2026-09-30", "corrected": "2026-10-12"},
    ),
    (
        "- {on: 2026-10-20, act: extended, working_days: 7}",
        {"extended_on": "2026-10-20", "extension_days": 7},
    ),
    (
        "- {on: 2026-10-09, act: fee_notified, delivered: 2026-10-09}\n- {on: 2026-10-14, act: fee_paid}",
        {"fee_paid": "2026-10-14"},
    ),
]


@pytest.mark.parametrize(("events", "told"), CASES)
def test_the_last_day_of_a_letter_is_that_of_the_clocks(events: str, told: dict[str, object]):
    text = f"received: 2026-09-28\nchannel: counter\nevents:\n{events}\n"
    timing = made("refused", **told).timing
    assert timing.last is not None
    assert timing.last.day == compute(read_case(text)).reply_due
