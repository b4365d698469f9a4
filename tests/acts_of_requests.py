"""Each act on requests at a place of the stage, in which only the right can be missing (``test_rights_matrix``)."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.core.files.base import ContentFile

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
from gongkai.catalog.models import Column
from gongkai.requests import packages
from gongkai.requests.actions.assign import AssignCase, ReturnCase
from gongkai.requests.actions.calendar import MakeFeed
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
from gongkai.requests.actions.extend import ExtendCase
from gongkai.requests.actions.fee import ChargeFee, TakePayment
from gongkai.requests.actions.give import ChooseGiven, DraftFromAnswer, OverrideGiven
from gongkai.requests.actions.identities import EraseIdentities, ShowIdentity
from gongkai.requests.actions.issue import FileCase, IssueReply, ServeReply
from gongkai.requests.actions.mail import EnterMail, SetMailAside
from gongkai.requests.actions.mending import CancelEvent, ReopenCase
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.actions.reasons import RequireReasons, SetLaterDay, TakeReasons
from gongkai.requests.actions.redact import BeginRedaction, MakeCopy, MarkParts
from gongkai.requests.actions.rules import SetRequestRules
from gongkai.requests.actions.search import RecordSearch
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.handling import PostedMail
from gongkai.requests.models import CaseEvent, CaseFile, RequestCase
from gongkai.requests.redactions import Redaction
from gongkai.requests.tests import office
from tests import stage_requests
from tests.stage import Place
from tests.stage_requests import ON

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
"""


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """{act: how it is made}."""

    def agency(p: Place) -> Agency:
        return Agency.objects.get(pk=p.agency)

    def act(kind: type[Action], state: str, **values: Any) -> Callable[[Staff, Place], Action]:
        given = {"on": ON, **values}
        return lambda by, p: kind(by=by, case=RequestCase.objects.get(pk=p.requests[state]), **given)

    def act_without_day(kind: type[Action], state: str, **values: Any) -> Callable[[Staff, Place], Action]:
        return lambda by, p: kind(by=by, case=RequestCase.objects.get(pk=p.requests[state]), **values)

    def redaction(p: Place) -> Redaction:
        return Redaction.objects.get(pk=p.requests["redaction"])

    def sent(
        kind: type[Action], state: str, on: dt.date = ON, **values: Any
    ) -> Callable[[Staff, Place], Action]:
        def build(by: Staff, p: Place) -> Action:
            case = RequestCase.objects.get(pk=p.requests[state])
            return kind(by=by, case=case, on=on, sent=case.events.first(), **values)

        return build

    def cancelling(by: Staff, p: Place) -> Action:
        event = CaseEvent.objects.filter(case=p.requests["correcting"])[0]
        return CancelEvent(by=by, case=event.case, on=ON, event_meant=event, reason="误记")

    later = dt.date(2025, 6, 5)
    return {
        "ReceiveRequest": lambda by, p: office.receiving(by, agency(p)),
        "EnterMail": lambda by, p: EnterMail(by=by, at=agency(p), on=ON, waybill="EMS1"),
        "SetMailAside": lambda by, p: SetMailAside(
            by=by, mail=PostedMail.objects.get(pk=p.requests["letter"]), reason="广告"
        ),
        "AssignCase": lambda by, p: AssignCase(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["fresh"]),
            on=ON,
            unit=agency(p).units.all()[0],
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
        "CancelEvent": cancelling,
        "ReopenCase": act(ReopenCase, "served", decision="复议决定"),
        "KeepPaper": lambda by, p: KeepPaper(
            by=by,
            case=RequestCase.objects.get(pk=p.requests["fresh"]),
            upload=ContentFile(b"x"),
            name="a.pdf",
            paper="other",
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
        "ShowIdentity": lambda by, p: ShowIdentity(
            by=by, case=RequestCase.objects.get(pk=p.requests["fresh"]), reason="核对"
        ),
        "EraseIdentities": lambda by, p: EraseIdentities(by=by, at=agency(p)),
        "MakeFeed": lambda by, p: MakeFeed(by=by, at=agency(p)),
        "SetRequestRules": lambda by, p: SetRequestRules(by=by, at=agency(p), chain=["head"]),
    }
