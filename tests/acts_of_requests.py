"""Each act on requests at a place of the stage, in which only the right can be missing (``test_rights_matrix``)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
from gongkai.catalog.models import Column
from gongkai.papers.word import to_docx
from gongkai.requests import packages
from gongkai.requests.actions.applicant import (
    HandInPaper,
    PickUpReply,
    RateAnswer,
    SendCorrection,
    WithdrawOnline,
)
from gongkai.requests.actions.apply import ConfirmReceipt
from gongkai.requests.actions.assign import AssignCase, ReturnCase
from gongkai.requests.actions.calendar import MakeFeed
from gongkai.requests.actions.complaint_answer import AnswerComplaint
from gongkai.requests.actions.complaint_take import TakeComplaint
from gongkai.requests.actions.conclude import ConcludeCase
from gongkai.requests.actions.consult import (
    Consult,
    RecordDelivery,
    RecordSilence,
    TakeOpinion,
    TellThirdParty,
)
from gongkai.requests.actions.correct import AskCorrection, GiveUp, TakeCorrection
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.draft import ApproveReply, DraftReply, ReturnReply, SubmitReply
from gongkai.requests.actions.escalate import EscalateCases
from gongkai.requests.actions.extend import ExtendCase
from gongkai.requests.actions.fee import ChargeFee, TakePayment
from gongkai.requests.actions.give import ChooseGiven, DraftFromAnswer, OverrideGiven
from gongkai.requests.actions.identities import EraseIdentities, ShowIdentity
from gongkai.requests.actions.issue import FileCase, IssueReply, ServeReply
from gongkai.requests.actions.items import MergeItems, SplitItem
from gongkai.requests.actions.letters import EditLetter, IssueLetter, PrepareLetter
from gongkai.requests.actions.mail import EnterMail, SetMailAside
from gongkai.requests.actions.mending import CancelEvent, ReopenCase
from gongkai.requests.actions.notice import EnterNotice, MoveDays
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.actions.reasons import RequireReasons, SetLaterDay, TakeReasons
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.redact import BeginRedaction, MakeCopy, MarkParts
from gongkai.requests.actions.referring import ConcludeAsRepeated, DecideOnRecord, ReferItems
from gongkai.requests.actions.remedy_answer import AnswerRemedy
from gongkai.requests.actions.remedy_appeal import AppealRemedy
from gongkai.requests.actions.remedy_conclude import ConcludeRemedy
from gongkai.requests.actions.remedy_lessons import LearnFromRemedy
from gongkai.requests.actions.remedy_open import OpenRemedy
from gongkai.requests.actions.remedy_void import VoidRemedy
from gongkai.requests.actions.rules import SetRequestRules
from gongkai.requests.actions.search import RecordSearch
from gongkai.requests.actions.service import ServeLetter
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.actions.wordings import SetLetterNames, WordLetter
from gongkai.requests.correspondence import CaseLetter
from gongkai.requests.handling import PostedMail
from gongkai.requests.letter_calls import call_for
from gongkai.requests.letter_making import make
from gongkai.requests.models import CaseEvent, CaseFile, RequestCase
from gongkai.requests.recounting import Moved
from gongkai.requests.redactions import Redaction
from gongkai.requests.remedying import Remedy
from gongkai.requests.tests import office
from tests import stage_requests
from tests.stage import Place
from tests.stage_requests import ON

NOTICE = """
year: 2027
notices:
- title: 关于2027年部分节假日安排的通知
  number: 国办发明电〔2026〕1号
  issued: 2026-11-02
  source: 样例
  mark: M
  holidays:
  - {name: 元旦, off: [2027-01-01..2027-01-03]}
  - {name: 春节, off: [2027-02-05..2027-02-13], work: [2027-01-30, 2027-02-20]}
  - {name: 清明节, off: [2027-04-03..2027-04-05]}
  - {name: 劳动节, off: [2027-05-01..2027-05-05], work: [2027-04-25]}
  - {name: 端午节, off: [2027-06-09]}
  - {name: 中秋节, off: [2027-09-15]}
  - {name: 国庆节, off: [2027-10-01..2027-10-07], work: [2027-09-26, 2027-10-09]}
"""
"""Made up; its days off from Monday to Friday less its make-up days are thirteen."""

#                   clerk 1st 2nd final secrecy head supervisor administrator
MAY_DO = """
ReceiveRequest        o    .   .    .      .     .       .          .
EnterMail             o    .   .    .      .     .       .          .
SetMailAside          o    .   .    .      .     .       .          .
AssignCase            o    .   .    .      .     o       .          .
ReturnCase            o    .   .    .      .     .       .          .
AskCorrection         o    .   .    .      .     .       .          .
TakeCorrection        o    .   .    .      .     .       .          .
GiveUp                o    .   .    .      .     .       .          .
WithdrawRequest       o    .   .    .      .     .       .          .
Consult               o    .   .    .      .     .       .          .
RecordDelivery        o    .   .    .      .     .       .          .
TakeOpinion           o    .   .    .      .     .       .          .
RecordSilence         o    .   .    .      .     .       .          .
TellThirdParty        .    .   .    o      .     o       .          .
RequireReasons        o    .   .    .      .     .       .          .
TakeReasons           o    .   .    .      .     .       .          .
SetLaterDay           .    .   .    o      .     o       .          .
ExtendCase            .    .   .    o      .     o       .          .
ChargeFee             .    .   .    o      .     o       .          .
TakePayment           o    .   .    .      .     .       .          .
RecordSearch          o    .   .    .      .     .       .          .
DecideItems           o    .   .    .      .     .       .          .
DraftReply            o    .   .    .      .     .       .          .
SubmitReply           o    .   .    .      .     .       .          .
ApproveReply          .    o   .    .      .     .       .          .
ReturnReply           .    o   .    .      .     .       .          .
IssueReply            o    .   .    o      .     o       .          .
ServeReply            o    .   .    o      .     o       .          .
ConcludeCase          o    .   .    o      .     o       .          .
PrepareLetter         o    .   .    .      .     .       .          .
EditLetter            o    .   .    .      .     .       .          .
IssueLetter           o    .   .    o      .     o       .          .
ServeLetter           o    .   .    .      .     .       .          .
WordLetter            .    .   o    .      .     .       .          d
SetLetterNames        .    .   o    .      .     .       .          d
SplitItem             o    .   .    .      .     .       .          .
MergeItems            o    .   .    .      .     .       .          .
ReferItems            o    .   .    .      .     .       .          .
ConcludeAsRepeated    o    .   .    .      .     .       .          .
DecideOnRecord        .    .   .    o      .     o       .          .
FileCase              o    .   .    .      .     .       .          .
CancelEvent           .    .   .    o      .     o       .          .
ReopenCase            .    .   .    o      .     o       .          .
KeepPaper             o    .   .    .      .     .       .          .
BeginRedaction        o    .   .    .      .     .       .          .
MarkParts             o    .   .    .      .     .       .          .
MakeCopy              o    .   .    .      .     .       .          .
ChooseGiven           o    .   .    .      .     .       .          .
OverrideGiven         .    .   .    o      o     .       .          .
DraftFromAnswer       o    .   .    .      .     .       .          .
ShowIdentity          o    .   .    .      .     o       .          .
EraseIdentities       .    .   .    .      .     .       .          d
SetRequestRules       .    .   .    .      .     o       .          d
MakeFeed              o    o   o    o      o     o       d          d
ConfirmReceipt        o    .   .    .      .     .       .          .
ApplyOnline           .    .   .    .      .     .       .          .
SendCorrection        .    .   .    .      .     .       .          .
HandInPaper           .    .   .    .      .     .       .          .
WithdrawOnline        .    .   .    .      .     .       .          .
PickUpReply           .    .   .    .      .     .       .          .
RateAnswer            .    .   .    .      .     .       .          .
OpenRemedy            o    .   .    .      .     .       .          .
AnswerRemedy          o    .   .    .      .     .       .          .
AppealRemedy          o    .   .    .      .     .       .          .
ConcludeRemedy        o    .   .    .      .     .       .          .
LearnFromRemedy       o    .   .    .      .     .       .          .
VoidRemedy            .    .   .    o      .     o       .          .
TakeComplaint         o    .   .    .      .     .       .          .
AnswerComplaint       o    .   .    .      .     .       .          .
EnterNotice           .    .   .    .      .     .       .          .
MoveDays              .    .   .    .      .     .       .          d
EscalateCases         .    .   .    o      .     o       .          .
"""


@dataclass(frozen=True)
class OnCase:
    """An act on a case: at a place, in the state in which it can be done; ``on`` makes it for any case.

    ``make`` gets who acts and the case; it returns None where the case has nothing that the act could name.
    """

    state: str
    on: Callable[[Staff, RequestCase], Action | None]

    def __call__(self, by: Staff, p: Place) -> Action:
        """At a place of the stage."""
        made = self.on(by, RequestCase.objects.get(pk=p.requests[self.state]))
        assert made is not None
        return made


def _lettering(kind: type[Action], **values: Any) -> Callable[[Staff, Place], Action]:
    def build(by: Staff, p: Place) -> Action:
        case = RequestCase.objects.get(pk=p.requests["correcting"])
        call = call_for(case, "correction_notice", case.events.get().pk)
        assert call is not None
        given = dict(values)
        if kind is EditLetter:
            given["data"] = to_docx(make(case, call, {}, ON).paper)
        return kind(by=by, case=case, call=call, on=ON, **given)

    return build


def _repeating(by: Staff, p: Place) -> Action:
    case, earlier = (RequestCase.objects.get(pk=p.requests[state]) for state in ("fresh", "served"))
    return ConcludeAsRepeated(by=by, case=case, on=ON, positions=[1], grounds="已答复", earlier=earlier)


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """{act: how it is made}."""

    def agency(p: Place) -> Agency:
        return Agency.objects.get(pk=p.agency)

    def act(kind: type[Action], state: str, **values: Any) -> OnCase:
        given = {"on": ON, **values}
        return OnCase(state, lambda by, case: kind(by=by, case=case, **given))

    def act_without_day(kind: type[Action], state: str, **values: Any) -> OnCase:
        return OnCase(state, lambda by, case: kind(by=by, case=case, **values))

    def redaction(p: Place) -> Redaction:
        return Redaction.objects.get(pk=p.requests["redaction"])

    def sent(kind: type[Action], state: str, on: dt.date = ON, **values: Any) -> OnCase:
        def build(by: Staff, case: RequestCase) -> Action | None:
            event = case.events.first()
            return kind(by=by, case=case, on=on, sent=event, **values) if event else None

        return OnCase(state, build)

    def cancelling(by: Staff, case: RequestCase) -> Action | None:
        event = CaseEvent.objects.filter(case=case).first()
        return CancelEvent(by=by, case=case, on=ON, event_meant=event, reason="误记") if event else None

    def step(kind: type[Action], which: str, **values: Any) -> Callable[[Staff, Place], Action]:
        given = {"on": ON, **values}
        return lambda by, p: kind(by=by, remedy=Remedy.objects.get(pk=p.requests[which]), **given)

    came = {"on": ON, "organ": "某机关", "contested": "某行为"}
    result = {"result": "upheld", "decision": "某决定", "received": ON}

    later = dt.date(2025, 6, 5)
    parts = [Asked(name="甲"), Asked(name="乙")]
    return {
        "ReceiveRequest": lambda by, p: office.receiving(by, agency(p)),
        "EnterMail": lambda by, p: EnterMail(by=by, at=agency(p), on=ON, waybill="EMS1"),
        "SetMailAside": lambda by, p: SetMailAside(
            by=by, mail=PostedMail.objects.get(pk=p.requests["letter"]), reason="广告"
        ),
        "AssignCase": OnCase(
            "fresh",
            lambda by, case: AssignCase(by=by, case=case, on=ON, unit=case.agency.units.all()[0]),
        ),
        "ReturnCase": act(ReturnCase, "in_hand", reason="不归本科"),
        "AskCorrection": act(AskCorrection, "fresh", until=later, words="补正"),
        "TakeCorrection": act(TakeCorrection, "correcting", words="已补"),
        "GiveUp": act(GiveUp, "correcting", on=later),
        "WithdrawRequest": act(WithdrawRequest, "fresh", words="来电"),
        "Consult": act(Consult, "fresh", whom="organ", party="财政局", words="意见"),
        "RecordDelivery": sent(RecordDelivery, "asked"),
        "TakeOpinion": sent(TakeOpinion, "delivered", position="agrees"),
        "RecordSilence": sent(RecordSilence, "delivered", on=later),
        "TellThirdParty": act(TellThirdParty, "objected", words="公共利益"),
        "RequireReasons": act(RequireReasons, "fresh", words="多"),
        "TakeReasons": act(TakeReasons, "reasons", words="研究"),
        "SetLaterDay": act(SetLaterDay, "given", until=later, words="逐件"),
        "ExtendCase": act(ExtendCase, "fresh", working_days=5, notified=ON, words="汇总"),
        "ChargeFee": act(ChargeFee, "fresh", scale="by_pages", units=100),
        "TakePayment": act(TakePayment, "fee", receipt="1"),
        "RecordSearch": act(RecordSearch, "fresh", place="档案室", words="经费", searcher="某", hits=0),
        "DecideItems": act(DecideItems, "fresh", decisions={1: Decision("granted")}),
        "DraftReply": act(DraftReply, "decided", text="答复"),
        "SubmitReply": act(SubmitReply, "drafted"),
        "ApproveReply": act(ApproveReply, "submitted"),
        "ReturnReply": act(ReturnReply, "submitted", words="改"),
        "IssueReply": act(IssueReply, "approved"),
        "ServeReply": act(ServeReply, "issued", method="in_person"),
        "ConcludeCase": act(ConcludeCase, "decided"),
        "FileCase": act(FileCase, "served"),
        "CancelEvent": OnCase("correcting", cancelling),
        "ReopenCase": act(ReopenCase, "served", decision="复议决定"),
        "KeepPaper": OnCase(
            "fresh",
            lambda by, case: KeepPaper(
                by=by, case=case, upload=ContentFile(b"x"), name="a.pdf", paper="other"
            ),
        ),
        "ShowIdentity": OnCase("fresh", lambda by, case: ShowIdentity(by=by, case=case, reason="核对")),
        "EraseIdentities": lambda by, p: EraseIdentities(by=by, at=agency(p)),
        "PrepareLetter": _lettering(PrepareLetter, typed={"unclear": "年份"}),
        "EditLetter": _lettering(EditLetter),
        "IssueLetter": _lettering(IssueLetter),
        "ServeLetter": lambda by, p: ServeLetter(
            by=by, letter=CaseLetter.objects.get(pk=p.requests["notice"]), on=ON, method="in_person"
        ),
        "WordLetter": lambda by, p: WordLetter(
            by=by,
            at=agency(p),
            letter="refused",
            valid_from=timezone.localdate(),
            reason="统一标题",
            texts={"title": "不予公开告知书"},
        ),
        "SetLetterNames": lambda by, p: SetLetterNames(by=by, at=agency(p), court="某市人民法院"),
        "SplitItem": act(SplitItem, "fresh", position=1, parts=parts),
        "MergeItems": act(MergeItems, "two_items", positions=[1, 2]),
        "ReferItems": act(ReferItems, "fresh", positions=[1], grounds="由自然资源局制作"),
        "ConcludeAsRepeated": _repeating,
        "DecideOnRecord": act(DecideOnRecord, "fresh", result="corrected", words="属实"),
        "MakeFeed": lambda by, p: MakeFeed(by=by, at=agency(p)),
        "ConfirmReceipt": act(ConfirmReceipt, "online", on=timezone.localdate(), words="电话"),
        "ApplyOnline": lambda by, p: office.applying(agency(p), by=by),
        "SendCorrection": act(SendCorrection, "correcting", words="已补"),
        "HandInPaper": lambda by, p: HandInPaper(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["correcting"]),
            upload=ContentFile(b"x"),
            name="a.pdf",
            paper="correction",
        ),
        "BeginRedaction": act_without_day(
            BeginRedaction,
            "fresh",
            prepared=stage_requests.prepared(),
            upload=ContentFile(b"x"),
            name="a.pdf",
        ),
        "MarkParts": lambda by, p: MarkParts(by=by, redaction=redaction(p), add=[stage_requests.PART]),
        "MakeCopy": lambda by, p: MakeCopy(
            by=by, redaction=redaction(p), made=stage_requests.made(redaction(p))
        ),
        "ChooseGiven": lambda by, p: ChooseGiven(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["fresh"]),
            paper=CaseFile.objects.get(pk=p.requests["paper"]),
            give=True,
        ),
        "OverrideGiven": lambda by, p: OverrideGiven(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["flawed"]),
            key=packages.given(RequestCase.objects.get(pk=p.requests["flawed"]))[0].stops[0].key,
            reason="本机关值班电话",
        ),
        "DraftFromAnswer": lambda by, p: DraftFromAnswer(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["served"]),
            title="经费使用情况",
            summary="说明",
            text="正文",
            formed_on=ON,
            columns=[Column.objects.get(pk=p.column)],
        ),
        "WithdrawOnline": act(WithdrawOnline, "fresh", words="撤回"),
        "PickUpReply": act(PickUpReply, "issued"),
        "RateAnswer": act(RateAnswer, "served", stars=5),
        "OpenRemedy": lambda by, p: OpenRemedy(by=by, at=agency(p), route="reconsideration", **came),
        "AnswerRemedy": step(AnswerRemedy, "review"),
        "AppealRemedy": step(AppealRemedy, "suit", court="某法院", first_result="upheld"),
        "ConcludeRemedy": step(ConcludeRemedy, "review", **result),
        "LearnFromRemedy": step(LearnFromRemedy, "review_done", words="教训"),
        "VoidRemedy": step(VoidRemedy, "review", reason="误录"),
        "TakeComplaint": lambda by, p: TakeComplaint(by=by, at=agency(p), **came),
        "AnswerComplaint": step(AnswerComplaint, "complaint", result="upheld", words="已答"),
        # A notice holds for all: it takes an administrator at the top, and the stage's are at the bureau.
        "EnterNotice": lambda by, p: EnterNotice(by=by, at=agency(p), text=NOTICE),
        "MoveDays": lambda by, p: MoveDays(
            by=by,
            at=agency(p),
            document="国办发明电〔2026〕1号",
            moved=[Moved(p.requests["fresh"], p.agency, "2025-0001", "—", "reply", ON, later)],
        ),
        "EscalateCases": lambda by, p: EscalateCases(by=by, at=agency(p), on=later),
        "SetRequestRules": lambda by, p: SetRequestRules(by=by, at=agency(p), chain=["head"]),
    }
