"""Each act on requests at a place of the stage, in which only the right can be missing (``test_rights_matrix``)."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.core.files.base import ContentFile

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Staff
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
from gongkai.requests.actions.identities import EraseIdentities, ShowIdentity
from gongkai.requests.actions.issue import FileCase, IssueReply, ServeReply
from gongkai.requests.actions.mail import EnterMail, SetMailAside
from gongkai.requests.actions.mending import CancelEvent, ReopenCase
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.actions.reasons import RequireReasons, SetLaterDay, TakeReasons
from gongkai.requests.actions.rules import SetRequestRules
from gongkai.requests.actions.search import RecordSearch
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.handling import PostedMail
from gongkai.requests.models import CaseEvent, RequestCase
from gongkai.requests.tests import office
from tests import acts_of_answers, acts_of_applicants, acts_of_remedies
from tests.on_case import OnCase, act
from tests.stage import Place
from tests.stage_requests import ON

PARTS = (acts_of_answers, acts_of_applicants, acts_of_remedies)

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
ShowIdentity          o    .   .    .      .     o       .          .
EraseIdentities       .    .   .    .      .     .       .          d
SetRequestRules       .    .   .    .      .     o       .          d
MakeFeed              o    o   o    o      o     o       d          d
"""
MAY_DO += "".join(part.MAY_DO.lstrip() for part in PARTS)


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """{act: how it is made}."""
    made = _builders()
    for part in PARTS:
        made |= part.builders()
    return made


def _builders() -> dict[str, Callable[[Staff, Place], Action]]:
    def agency(p: Place) -> Agency:
        return Agency.objects.get(pk=p.agency)

    def sent(kind: type[Action], state: str, on: dt.date = ON, **values: Any) -> OnCase:
        def build(by: Staff, case: RequestCase) -> Action | None:
            event = case.events.first()
            return kind(by=by, case=case, on=on, sent=event, **values) if event else None

        return OnCase(state, build)

    def cancelling(by: Staff, case: RequestCase) -> Action | None:
        event = CaseEvent.objects.filter(case=case).first()
        return CancelEvent(by=by, case=case, on=ON, event_meant=event, reason="误记") if event else None

    later = dt.date(2025, 6, 5)
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
        "MakeFeed": lambda by, p: MakeFeed(by=by, at=agency(p)),
        "SetRequestRules": lambda by, p: SetRequestRules(by=by, at=agency(p), chain=["head"]),
    }
