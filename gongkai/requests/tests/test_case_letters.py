"""Letters of a case: filled from it, issued once, kept with their digest, edited in Word, served."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import docx
import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from gongkai.ledger.models import Entry
from gongkai.requests import letter_keeping, sealing
from gongkai.requests.actions.consult import Consult, RecordDelivery, TakeOpinion, TellThirdParty
from gongkai.requests.actions.correct import AskCorrection, GiveUp
from gongkai.requests.actions.draft import DraftReply, SubmitReply
from gongkai.requests.actions.extend import ExtendCase
from gongkai.requests.actions.fee import ChargeFee
from gongkai.requests.actions.issue import IssueReply
from gongkai.requests.actions.letters import EditLetter, PrepareLetter
from gongkai.requests.actions.mending import CancelEvent, ReopenCase
from gongkai.requests.actions.reasons import RequireReasons, SetLaterDay, TakeReasons
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.service import ServeLetter
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.composing import composed
from gongkai.requests.correspondence import CaseLetter, KeptForGood
from gongkai.requests.letter_calls import offered, reply_of
from gongkai.requests.models import RequestCase
from gongkai.requests.tests import office
from gongkai.requests.tests.mailing import call, issuing, replaced, saved, text_of, word_of
from gongkai.requests.tests.office import CARD, DUE, NAME, day, why_not
from tests import cast as people
from tests.cast import Cast

# What letters say is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]


def asked(cast: Cast, case: RequestCase | None = None) -> RequestCase:
    """A request whose correction was asked for on 2025-03-05."""
    found = case or office.received(cast)
    words = {"on": day("03-05"), "until": day("03-20"), "words": "请写明年度。"}
    return AskCorrection(by=cast["clerk.science"], case=found, **words).execute()


@pytest.mark.each_database
def test_a_letter_is_issued_once_kept_with_its_digest_and_bound_to_its_event(cast: Cast):
    clerk, case = cast["clerk.science"], asked(cast)
    letter = issuing(clerk, case, "correction_notice").execute()
    assert letter.number == "滨河市科学技术局公开补〔2025〕第1号"
    assert letter.event == case.events.get()
    for words in (
        NAME,
        "2025年3月3日",
        "请写明年度",
        "2025年3月20日",
        "视为放弃申请",
        letter.number,
        "2025年3月5日",
    ):
        assert words in text_of(letter), words
    entry = Entry.objects.get(kind="request.letter_issued")
    assert entry.facts["sha256"] == letter.paper.sha256
    assert entry.facts["wording"] == ["correction_notice 0/2019-05-15"]
    assert NAME not in str(entry.facts)
    assert "is not changed any more" in why_not(issuing(clerk, case, "correction_notice"))
    with pytest.raises(KeptForGood):
        letter.save()
    with pytest.raises(KeptForGood):
        letter.delete()


@pytest.mark.each_database
def test_each_kind_of_letter_counts_for_itself_and_without_gaps(cast: Cast):
    clerk = cast["clerk.science"]
    numbers = [issuing(clerk, asked(cast), "correction_notice").execute().number for _ in range(2)]
    receipt = issuing(clerk, office.received(cast), "registration_receipt").execute().number
    assert [number.rpartition("公开")[2] for number in (*numbers, receipt)] == [
        "补〔2025〕第1号",
        "补〔2025〕第2号",
        "登〔2025〕第1号",
    ]


def test_what_was_changed_on_the_disk_is_not_handed_out(cast: Cast):
    """Bytes that no key opens, and bytes sealed anew in place of the kept ones: both are refused, and said so."""
    clerk, case = cast["clerk.science"], office.received(cast)
    words = {"on": day("03-05"), "whom": "third_party", "party": "某公司", "words": "申报书"}
    case = Consult(by=clerk, case=case, **words).execute()
    letter = issuing(clerk, case, "third_party_consultation").execute()
    client, url = people.signed_in(clerk), reverse("request_paper", args=[letter.paper.pk])
    good = client.get(url)
    assert good.content.startswith(b"%PDF")
    path = Path(letter.paper.file.path)
    for broken in (path.read_bytes()[:-9] + b"tampered!", sealing.seal_bytes(good.content + b" ")):
        path.write_bytes(broken)
        answer = client.get(url)
        assert answer.status_code == 409
        assert "not as it was kept" in answer.content.decode()
        assert b"%PDF" not in answer.content
    path.unlink()
    assert client.get(url).status_code == 409


def test_who_opens_a_letter_to_the_applicant_says_why(cast: Cast):
    clerk, case = cast["clerk.science"], asked(cast)
    letter = issuing(clerk, case, "correction_notice").execute()
    client = people.signed_in(clerk)
    look = reverse("request_look_paper", args=[case.pk, letter.paper.pk])
    assert client.get(reverse("request_paper", args=[letter.paper.pk]))["Location"] == look
    assert client.post(look, {"reason": "送达"}).content.startswith(b"%PDF")
    assert Entry.objects.get(kind="identity.shown").facts["paper"] == "letter"
    page = client.get(reverse("request_letter", args=[case.pk, "correction_notice", letter.event.pk]))
    assert NAME not in page.content.decode()
    assert people.signed_in(cast["first_reviewer.science"]).get(look).status_code == 302, (
        "no right to see who asks"
    )


def test_a_letter_after_the_day_says_so_or_is_refused(cast: Cast):
    """The correction notice is due on the seventh working day, 2025-03-12; what cannot be late at all stays refused."""
    clerk, head, case = cast["clerk.science"], cast["head.science"], asked(cast)
    late = issuing(clerk, case, "correction_notice", on=day("03-13"))
    assert "must say so" in why_not(late)
    in_time = issuing(clerk, case, "correction_notice", on=day("03-12"), late_confirmed=True)
    assert "cannot say that it is late" in why_not(in_time)
    late.late_confirmed = True
    letter = late.execute()
    assert letter.late
    assert "已经逾期" in text_of(letter)
    case = office.in_hand(cast)
    words = {"on": day("03-20"), "notified": day("03-20"), "working_days": 5, "words": "汇总"}
    case = ExtendCase(by=head, case=case, **words).execute()
    told = issuing(clerk, case, "extension_notice", on=day("04-01"), late_confirmed=True)
    assert "cannot be made after that" in why_not(told)


def test_everything_that_is_missing_is_told_at_once(cast: Cast):
    cast.science.letter_settings.delete()
    head, clerk = cast["head.science"], cast["clerk.science"]
    case = ChargeFee(
        by=head, case=office.in_hand(cast), on=day("03-10"), scale="by_pages", units=120
    ).execute()
    reasons = why_not(issuing(clerk, case, "fee_notice", on=day("03-09")))
    assert "缴纳方式" in reasons or "payment" in reasons
    assert "cannot be dated before" in reasons
    call_of_fee = call(case, "fee_notice")
    typed = {"payment": "到银行缴纳"}
    PrepareLetter(by=clerk, case=case, call=call_of_fee, on=day("03-10"), typed=typed).execute()
    letter = issuing(clerk, case, "fee_notice").execute()
    for words in ("到银行缴纳", "数额：1100元", "30日内缴纳", "不得单独申请行政复议"):
        assert words in text_of(letter), words


def test_every_event_that_is_told_has_a_letter_that_can_be_issued(cast: Cast):
    """Third party, organ, reasons, later day, extension, decision over an objection, withdrawal, given up."""
    clerk, head = cast["clerk.science"], cast["head.science"]
    case = office.in_hand(cast)
    for whom, party in (("third_party", "某公司"), ("organ", "滨河市财政局")):
        case = Consult(by=clerk, case=case, on=day("03-05"), whom=whom, party=party, words="申报书").execute()
    sent = case.events.get(act="third_party_consulted")
    case = RecordDelivery(by=clerk, case=case, on=day("03-06"), sent=sent).execute()
    given = {"sent": sent, "position": "objects", "words": "商业秘密"}
    case = TakeOpinion(by=clerk, case=case, on=day("03-10"), **given).execute()
    case = TellThirdParty(by=head, case=case, on=day("03-12"), words="涉及饮用水安全").execute()
    letters = [
        issuing(clerk, case, name).execute()
        for name in (
            "third_party_consultation",
            "third_party_reply",
            "organ_consultation",
            "third_party_decision",
        )
    ]
    assert all(NAME not in text_of(letter) and CARD not in text_of(letter) for letter in letters)
    assert "不公开可能对公共利益造成重大影响" in text_of(letters[3])
    assert letters[0].number in text_of(letters[1]), "the slip names the letter it belongs to"
    much = RequireReasons(
        by=clerk, case=office.in_hand(cast), on=day("03-05"), words="本月十件", until=day("03-10")
    )
    case = TakeReasons(by=clerk, case=much.execute(), on=day("03-10"), words="研究").execute()
    case = SetLaterDay(by=head, case=case, on=day("03-12"), until=day("06-30"), words="逐件审查").execute()
    assert "2025年6月30日" in text_of(issuing(clerk, case, "delay_notice").execute())
    assert "本月十件" in text_of(issuing(clerk, case, "reasons_notice").execute())
    words = {"on": day("03-20"), "notified": day("03-21"), "working_days": 5, "words": "汇总"}
    case = ExtendCase(by=head, case=office.in_hand(cast), **words).execute()
    assert "2025年4月8日" in text_of(issuing(clerk, case, "extension_notice").execute()), (
        "five more working days"
    )
    case = WithdrawRequest(by=clerk, case=office.received(cast), on=day("03-05"), words="来电").execute()
    assert "本机关确认收到撤回" in text_of(issuing(clerk, case, "withdrawal").execute())
    case = GiveUp(by=clerk, case=asked(cast), on=day("03-21")).execute()
    given_up = text_of(issuing(clerk, case, "correction_overdue").execute())
    assert "视为放弃申请" in given_up
    assert "滨河市人民法院" in given_up


@pytest.mark.each_database
def test_a_letter_of_a_cancelled_event_stays_and_is_named_so(cast: Cast):
    clerk, case = cast["clerk.science"], asked(cast)
    issuing(clerk, case, "correction_notice").execute()
    event = case.events.get()
    case = CancelEvent(
        by=cast["head.science"], case=case, on=day("03-06"), event_meant=event, reason="误发"
    ).execute()
    assert [(one.call.letter, one.stands) for one in offered(case) if one.call.event] == [
        ("correction_notice", False)
    ]
    page = people.signed_in(clerk).get(reverse("request_case", args=[case.pk])).content.decode()
    assert "what it tells was cancelled" in page


def test_the_reply_is_the_letter_that_was_approved(cast: Cast):
    case = office.issued(cast, office.in_hand(cast), day("03-10"), "internal_affairs")
    letter = reply_of(case)
    assert (letter.number, letter.draft) == ("滨河市科学技术局公开答〔2025〕第1号", case.drafts.get())
    told = text_of(letter)
    for words in (
        NAME,
        "第十六条第一款",
        "应当先向行政复议机关申请行政复议",
        "滨河市人民政府",
        "滨河市人民法院",
        "理由见卷",
    ):
        assert words in told, words
    assert "可以依法申请行政复议，也可以" not in told, "what is withheld goes to review first"
    facts = Entry.objects.get(kind="request.replied").facts
    assert (facts["sha256"], facts["wording"]) == (letter.paper.sha256, ["refused 0/2019-05-15"])


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("本机关决定不予公开", "本机关予以考虑", "不予公开"),
        ("第十六条第一款", "第十五条", "第十五条"),
        ("您也可以向上一级行政机关", "您不可以向上一级行政机关", "cannot be changed"),
        ("2025年3月3日", "2025年3月4日", "2025年3月3日"),
        ("不予公开的理由：", "〔理由〕：", "〔理由〕"),
    ],
)
def test_a_reply_whose_text_lost_something_is_not_handed_in(cast: Cast, old: str, new: str, reason: str):
    """Decision, article, remedy, date, a blank that was left: each is told."""
    clerk = cast["clerk.science"]
    case = office.decided(cast, office.in_hand(cast), day("03-10"), "internal_affairs")
    text = composed(case, day("03-10"))
    assert old in text
    case = DraftReply(by=clerk, case=case, on=day("03-10"), text=text.replace(old, new)).execute()
    assert reason in why_not(SubmitReply(by=clerk, case=case, on=day("03-10")))


def test_a_reply_without_a_court_is_not_issued(cast: Cast):
    """Set for the agency, or typed for this letter."""
    case = office.approved(
        cast, office.decided(cast, office.in_hand(cast), day("03-10"), "granted"), day("03-10")
    )
    cast.science.letter_settings.delete()
    clerk = cast["clerk.science"]
    assert "court" in why_not(IssueReply(by=clerk, case=case, on=day("03-10")))
    typed = {"court": "滨河市人民法院"}
    PrepareLetter(by=clerk, case=case, call=None, on=day("03-10"), typed=typed).execute()
    assert IssueReply(by=clerk, case=case, on=day("03-10")).execute().state == "replied"


def test_a_late_reply_says_so_before_its_remedies(cast: Cast):
    case = office.approved(cast, office.decided(cast, office.in_hand(cast), DUE, "granted"), DUE)
    case = IssueReply(by=cast["clerk.science"], case=case, on=day("04-01"), late_confirmed=True).execute()
    told = text_of(reply_of(case))
    assert 0 < told.index("已经逾期") < told.index("可以依法申请行政复议")


def test_a_reply_to_several_items_tells_each_and_both_ways_of_remedy(cast: Cast):
    items = [Asked(name="甲方案"), Asked(name="乙请示")]
    case = office.issued(cast, office.in_hand(cast, items=items), day("03-10"), "granted", "internal_affairs")
    told = text_of(reply_of(case))
    for words in (
        "（一）关于“甲方案”",
        "（二）关于“乙请示”",
        "第三十六条第（二）项",
        "应当先向行政复议机关",
        "对本答复的其他部分不服",
    ):
        assert words in told, words
    assert reply_of(case).wordings.keys() == {"granted", "refused"}


def test_a_reply_after_a_review_names_the_decision(cast: Cast):
    case = office.served(cast, office.in_hand(cast), day("03-10"), "internal_affairs")
    first = reply_of(case)
    case = ReopenCase(
        by=cast["head.science"], case=case, on=day("06-03"), decision="滨政复〔2025〕6号复议决定"
    ).execute()
    case = office.issued(cast, case, day("06-10"), "granted")
    second = reply_of(case)
    assert "本答复依据滨政复〔2025〕6号复议决定重新作出" in text_of(second)
    assert second.number.endswith("第2号")
    assert text_of(first), "the first one stays as it was kept"


def test_a_text_edited_in_word_is_what_is_issued(cast: Cast):
    clerk, case = cast["clerk.science"], asked(cast)
    found = call(case, "correction_notice")
    document = word_of(case, found, {}, day("03-05"))
    assert NAME not in "".join(one.text for one in document.paragraphs), (
        "the name is filled in when it is issued"
    )
    edit = EditLetter(by=clerk, case=case, call=found, on=day("03-05"), data=saved(document))
    assert edit.execute().lines, "what was not changed is taken back as it is"
    document = word_of(case, found, {}, day("03-05"))
    edit.data = replaced(document, "请写明年度", "请写明2024年度的项目名称")
    edit.execute()
    letter = issuing(clerk, case, "correction_notice").execute()
    assert "请写明2024年度的项目名称" in text_of(letter)
    assert NAME in text_of(letter)
    assert "is not changed any more" in why_not(edit)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("视为放弃申请", "将被搁置", "视为放弃申请"),
        ("需要补正的事项，本机关", "", "no 'told once'"),
        ("第三十条", "第三十六条第（六）项", "第三十六条第（六）项"),
        ("2025年3月20日", "2025年4月20日", "2025年3月20日"),
        ("政府信息公开申请补正告知书", "通知", "title"),
        ("欧***：", "欧阳先生：", "addressee"),
    ],
)
def test_a_word_file_that_lost_something_is_refused(cast: Cast, old: str, new: str, reason: str):
    clerk, case = cast["clerk.science"], asked(cast)
    found = call(case, "correction_notice")
    data = replaced(word_of(case, found, {}, day("03-05")), old, new)
    assert reason in why_not(EditLetter(by=clerk, case=case, call=found, on=day("03-05"), data=data))


def _with(part: str) -> bytes:
    document = docx.Document()
    document.add_paragraph("x")
    if part == "table":
        document.add_table(1, 1)
    stream = io.BytesIO()
    document.save(stream)
    if part != "tracked":
        return stream.getvalue()
    tracked = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(tracked, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "word/document.xml":
                data = data.replace(b"<w:r>", b'<w:ins w:id="1" w:author="x"><w:r>').replace(
                    b"</w:r>", b"</w:r></w:ins>"
                )
            new.writestr(entry, data)
    return tracked.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "cannot be read as a Word file"),
        (b"%PDF-1.7", "cannot be read as a Word file"),
        (b"PK\x03\x04" + bytes(100), "cannot be read as a Word file"),
        ("empty zip", "cannot be read as a Word file"),
        ("table", "a table"),
        ("tracked", "tracked changes"),
        (bytes(6 * 1024**2), "larger than 5 MB"),
    ],
)
def test_a_file_that_is_no_letter_is_refused_in_words(cast: Cast, data: bytes | str, reason: str):
    if data == "empty zip":
        stream = io.BytesIO()
        zipfile.ZipFile(stream, "w").close()
        data = stream.getvalue()
    if isinstance(data, str):
        data = _with(data)
    case = asked(cast)
    found = call(case, "correction_notice")
    edit = EditLetter(by=cast["clerk.science"], case=case, call=found, on=day("03-05"), data=data)
    assert reason in why_not(edit)
    assert not CaseLetter.objects.exists()


def test_an_edited_reply_is_a_new_version_that_is_reviewed_anew(cast: Cast):
    clerk = cast["clerk.science"]
    case = office.approved(
        cast, office.decided(cast, office.in_hand(cast), day("03-10"), "internal_affairs"), day("03-10")
    )
    data = replaced(word_of(case, None, {}, day("03-10")), "理由见卷", "属于内部工作流程")
    EditLetter(by=clerk, case=case, call=None, on=day("03-10"), data=data).execute()
    case.refresh_from_db()
    assert case.state == "in_hand"
    assert "属于内部工作流程" in case.drafts.get(version=2).text
    assert "not approved" in why_not(IssueReply(by=clerk, case=case, on=day("03-10")))


def test_a_draft_is_begun_anew_when_the_outcome_changed(cast: Cast):
    case = office.decided(cast, office.in_hand(cast), day("03-10"), "granted")
    clerk = cast["clerk.science"]
    case = DraftReply(by=clerk, case=case, on=day("03-10"), text=composed(case, day("03-10"))).execute()
    case = office.decided(cast, case, day("03-10"), "internal_affairs")
    url = reverse("request_do", args=[case.pk, "draft"])
    sent = {"on": "2025-03-10", "text": "旧文字", "anew": "on"}
    assert people.signed_in(clerk).post(url, sent).status_code == 302
    assert "决定不予公开" in case.drafts.get(version=2).text


@pytest.mark.each_database
def test_the_service_of_a_notice_is_its_delivery(cast: Cast):
    """The thirty days to pay run from the day on which the fee notice was served."""
    clerk, head = cast["clerk.science"], cast["head.science"]
    case = ChargeFee(
        by=head, case=office.in_hand(cast), on=day("03-10"), scale="by_pages", units=120
    ).execute()
    letter = issuing(clerk, case, "fee_notice").execute()
    serve = ServeLetter(by=clerk, letter=letter, on=day("03-12"), method="post")
    assert "Waybill" in why_not(serve)
    serve.waybill = "EMS1"
    early = ServeLetter(by=clerk, letter=letter, on=day("03-09"), method="in_person")
    assert "cannot have been served before" in why_not(early)
    serve.execute()
    case.refresh_from_db()
    assert case.events.get(act="delivered").on == day("03-12")
    assert Entry.objects.get(kind="request.letter_served").facts["reply"] == letter.number
    assert "already" in why_not(serve)
    why_not(GiveUp(by=clerk, case=case, on=day("04-11")))
    assert GiveUp(by=clerk, case=case, on=day("04-14")).execute().outcome == "fee_overdue"
    told = text_of(issuing(clerk, case, "fee_overdue").execute())
    for words in ("2025年3月12日", "1100元", "2025年4月11日"):
        assert words in told, words
    proof = text_of(issuing(clerk, case, "proof_of_service", on=day("04-14")).execute())
    assert NAME in proof


@pytest.mark.each_database
def test_two_papers_of_one_minute_do_not_share_a_file(cast: Cast):
    case = office.received(cast)
    kept = [letter_keeping.keep_bytes(case, data, "x.pdf", None) for data in (b"1", b"2")]
    assert [letter_keeping.opened(one) for one in kept] == [b"1", b"2"]
    assert ContentFile(kept[0].file.open("rb").read()).read() != b"1", "sealed on the disk"


def test_the_pages_take_a_letter_from_the_first_value_to_the_service(cast: Cast):
    case = asked(cast)
    client = people.signed_in(cast["clerk.science"])
    event = case.events.get().pk
    args = [case.pk, "correction_notice", event]
    page = client.get(reverse("request_letter", args=args)).content.decode()
    assert "请写明年度" in page
    sent = {"on": "2025-03-05", "unclear": "<script>x</script>年份不明", "to_add": "请写明年度。"}
    assert client.post(reverse("request_letter", args=args), sent).status_code == 302
    page = client.get(reverse("request_letter", args=args)).content.decode()
    assert "年份不明" in page
    assert "<script>x" not in page
    word = client.get(reverse("request_letter_word", args=args))
    assert docx.Document(io.BytesIO(word.content)).paragraphs
    upload = ContentFile(word.content, name="letter.docx")
    answer = client.post(reverse("request_letter_edit", args=args), {"on": "2025-03-05", "upload": upload})
    assert answer.status_code == 302
    assert client.post(reverse("request_letter_issue", args=args), {"on": "2025-03-05"}).status_code == 302
    letter = case.letters.get()
    serve = reverse("request_letter_serve", args=[letter.pk])
    assert client.post(serve, {"on": "2025-03-06", "method": "in_person"}).status_code == 302
    page = client.get(reverse("request_case", args=[case.pk])).content.decode()
    assert letter.number in page
    assert "2025-03-06" in page
    for wrong in (["nothing", 0], ["correction_notice", event + 99], ["reply", 3]):
        assert client.get(reverse("request_letter", args=[case.pk, *wrong])).status_code == 404


def test_who_may_not_see_the_case_reaches_no_letter(cast: Cast):
    clerk, case = cast["clerk.science"], asked(cast)
    letter = issuing(clerk, case, "correction_notice").execute()
    stranger = people.signed_in(cast["clerk.education"])
    for name, args in (
        ("request_letter", [case.pk, "correction_notice", letter.event.pk]),
        ("request_letter_word", [case.pk, "correction_notice", letter.event.pk]),
        ("request_letter_serve", [letter.pk]),
        ("request_paper", [letter.paper.pk]),
        ("request_look_paper", [case.pk, letter.paper.pk]),
    ):
        answer = stranger.get(reverse(name, args=args))
        assert answer.status_code in {302, 403}
        assert letter.number.encode() not in answer.content


def test_the_day_of_a_letter_is_not_to_come(cast: Cast):
    case = asked(cast)
    ahead = dt.date.today() + dt.timedelta(days=3)  # noqa: DTZ011
    assert "future" in why_not(
        issuing(cast["clerk.science"], case, "correction_notice", on=ahead, late_confirmed=True)
    )


def test_a_day_that_is_still_open_is_neither_late_nor_printed(cast: Cast):
    """While an opinion is awaited the last day is not known: no reply is late, an extension has to be told its day."""
    clerk, head, case = cast["clerk.science"], cast["head.science"], office.in_hand(cast)
    words = {"on": day("03-05"), "whom": "third_party", "party": "某公司", "words": "申报书"}
    case = Consult(by=clerk, case=case, **words).execute()
    assert case.reply_due is None
    case = office.decided(cast, case, day("04-20"), "internal_affairs")
    text = composed(case, day("04-20"))
    assert "逾期" not in text
    case = DraftReply(by=clerk, case=case, on=day("04-20"), text=text).execute()
    case = SubmitReply(by=clerk, case=case, on=day("04-20")).execute()
    told = {"on": day("04-21"), "notified": day("04-21"), "working_days": 5, "words": "汇总"}
    case = ExtendCase(by=head, case=case, **told).execute()
    assert "last day" in why_not(issuing(clerk, case, "extension_notice"))
