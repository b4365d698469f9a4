"""Role × agency × act, against a table written out by hand; see ``tests.stage`` for its marks.

The table is the expectation; it is not derived from ``gongkai.agencies.rights``.
"""

import datetime as dt
import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

import gongkai
from gongkai.agencies.absences import Absence
from gongkai.agencies.action import ACTIONS, Action, Refused
from gongkai.agencies.actions.absence import EndAbsence, NameDeputy
from gongkai.agencies.actions.account import ChangeAccount, CloseAccount, ReopenAccount, SetPassword
from gongkai.agencies.actions.agency import ChangeAgency, CreateAgency, RecordUnit
from gongkai.agencies.actions.leading_group import SetLeadingGroup
from gongkai.agencies.actions.staff import EndDuty, GrantDuty, OpenAccount
from gongkai.agencies.models import Agency, Duty, LeadingGroupSeat, Role, Staff, Unit
from gongkai.annual_report.actions.record import RecordReport
from gongkai.catalog.actions.checks import DropWord, ExamineStock, OverrideFinding, RecordWord
from gongkai.catalog.actions.cleaning import CleanAttachment, MaskText
from gongkai.catalog.actions.columns import ChangeColumn, SeedColumns
from gongkai.catalog.actions.digest import ChooseDigest
from gongkai.catalog.actions.discarding import DiscardImport
from gongkai.catalog.actions.draft import DiscardDraft, DraftItem, EditItem, KeepFile
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.lock import LockItem, UnlockItem
from gongkai.catalog.actions.openness import ChangeOpenness, KeepOriginal, ReviewAgain, SettleItem
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.actions.review import ApproveReview, RecordSecrecyReview, ReturnReview
from gongkai.catalog.actions.schedule import (
    ScheduleExpiry,
    ScheduleRelease,
    UnscheduleExpiry,
    UnscheduleRelease,
)
from gongkai.catalog.actions.submit import CommentOnItem, SubmitImport, SubmitItem
from gongkai.catalog.checks import HouseWord
from gongkai.catalog.examination import checks_of
from gongkai.catalog.models import Column, ImportBatch, Item, StoredFile
from gongkai.ledger.actions.correct import CorrectEntry
from gongkai.ledger.models import Entry
from gongkai.registers.actions.correct import CorrectRecord, VoidRecord
from gongkai.registers.actions.documents import (
    ExpireDocument,
    PublishDocument,
    RepealDocument,
    ReviewDocument,
)
from gongkai.registers.actions.imports import ImportRecords
from gongkai.registers.actions.record import (
    CountDecisions,
    EnterCharge,
    EnterDecision,
    EnterDocument,
    EnterPurchase,
    StateOpening,
)
from gongkai.registers.models import (
    Charge,
    Decision,
    DecisionCount,
    NormativeDocument,
    OpeningBalance,
    Purchase,
)
from gongkai.registers.records import Record
from tests import acts_of_reports, acts_of_requests
from tests import cast as people
from tests.stage import PLACES, Place, Stage, allowed, register_values, table

# Roles, agencies and acts are the same on every database; the acts themselves are tried on both.
pytestmark = pytest.mark.one_database

for found in pkgutil.walk_packages(gongkai.__path__, "gongkai."):
    if ".actions." in found.name:
        importlib.import_module(found.name)

#                   clerk 1st 2nd final secrecy head supervisor administrator
MAY_DO = """
CreateAgency          .    .   .    .      .     .       .          d
ChangeAgency          .    .   .    .      .     .       .          d
RecordUnit            .    .   .    .      .     .       .          d
OpenAccount           .    .   .    .      .     .       .          d
ChangeAccount         .    .   .    .      .     .       .          d
SetPassword           .    .   .    .      .     .       .          d
CloseAccount          .    .   .    .      .     .       .          d
ReopenAccount         .    .   .    .      .     .       .          d
GrantDuty             .    .   .    .      .     .       .          d
EndDuty               .    .   .    .      .     .       .          d
NameDeputy            .    .   .    .      .     .       .          d
EndAbsence            .    .   .    .      .     .       .          d
SetLeadingGroup       o    .   .    .      .     .       .          d
SeedColumns           .    .   .    .      .     .       .          d
ChangeColumn          .    .   .    .      .     .       .          d
DraftItem             o    .   .    .      .     .       .          .
EditItem              o    o   o    o      o     o       .          .
DiscardDraft          o    .   .    .      .     .       .          .
LockItem              o    o   o    o      o     o       .          .
UnlockItem            .    .   .    o      .     o       .          .
KeepFile              o    .   .    .      .     .       .          .
SubmitItem            o    o   o    o      o     o       .          .
CommentOnItem         o    o   o    o      o     o       .          .
ApproveReview         .    o   .    .      .     .       .          .
ReturnReview          .    o   .    .      .     .       .          .
RecordSecrecyReview   .    .   .    .      o     .       .          .
KeepOriginal          o    o   o    o      o     o       .          .
ChangeOpenness        o    o   o    o      o     o       .          .
SettleItem            .    .   .    o      .     o       .          .
ReviewAgain           .    .   .    o      .     o       .          .
ReleaseItem           .    .   .    o      .     o       .          .
WithdrawItem          .    .   .    o      .     o       .          .
ScheduleRelease       .    .   .    o      .     o       .          .
UnscheduleRelease     .    .   .    o      .     o       .          .
ScheduleExpiry        .    .   .    o      .     o       .          .
UnscheduleExpiry      .    .   .    o      .     o       .          .
ImportItems           .    .   .    .      .     .       .          d
DiscardImport         .    .   .    .      .     .       .          d
SubmitImport          .    .   .    .      .     .       .          d
ReleaseImport         .    .   .    o      .     o       .          .
OverrideFinding       .    .   .    o      o     .       .          .
CleanAttachment       o    o   o    o      o     o       .          .
MaskText              o    o   o    o      o     o       .          .
RecordWord            .    .   .    .      .     o       .          d
DropWord              .    .   .    .      .     o       .          d
ExamineStock          .    .   .    .      .     o       d          d
ChooseDigest          o    o   o    o      o     o       d          d
RecordReport          o    .   .    .      .     .       .          .
EnterDocument         o    .   .    .      .     .       .          .
EnterDecision         o    .   .    .      .     .       .          .
CountDecisions        o    .   .    .      .     .       .          .
EnterCharge           o    .   .    .      .     .       .          .
EnterPurchase         o    .   .    .      .     .       .          .
StateOpening          o    .   .    .      .     o       .          .
PublishDocument       o    .   .    .      .     .       .          .
RepealDocument        o    .   .    .      .     .       .          .
ExpireDocument        o    .   .    .      .     .       .          .
ReviewDocument        o    .   .    .      .     .       .          .
CorrectRecord         o    .   .    .      .     o       .          .
VoidRecord            o    .   .    .      .     o       .          .
ImportRecords         o    .   .    .      .     .       .          .
CorrectEntry          .    .   .    .      .     o       .          d
"""
MAY_DO += acts_of_requests.MAY_DO.lstrip() + acts_of_reports.MAY_DO.lstrip()


def builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """An act of each class, to be done by someone at a place, in which only the right can be missing."""
    day, away = dt.date(2026, 1, 5), dt.date(2098, 1, 5)
    planned_at = timezone.now() + dt.timedelta(days=1)

    def agency(p: Place) -> Agency:
        return Agency.objects.get(pk=p.agency)

    def item(number: int) -> Item:
        return Item.objects.get(pk=number)

    def locked(number: int) -> Item:
        found = item(number)
        found.locked, found.locked_by = True, Staff(full_name="别人")
        return found

    def account(number: int) -> Staff:
        return Staff.objects.get(pk=number)

    def rows(p: Place) -> list[dict[str, Any]]:
        day = {"formed_on": "2020-01-02", "published_at": "2020-01-03 09:00"}
        return [{"title": "旧文", "summary": "概述", "columns": "notices", **day}]

    def newcomer(p: Place) -> Staff:
        return Staff(username="new.one", full_name="新人", agency=agency(p))

    return {
        **register_builders(),
        "CreateAgency": lambda by, p: CreateAgency(
            by=by,
            new=Agency(name="新机关", short_name="新", slug="new-one", level="county", parent=agency(p)),
        ),
        "ChangeAgency": lambda by, p: ChangeAgency(by=by, target=agency(p), values={"telephone": "1"}),
        "RecordUnit": lambda by, p: RecordUnit(by=by, unit=Unit(agency=agency(p), name="新科室")),
        "OpenAccount": lambda by, p: OpenAccount(by=by, staff=newcomer(p), password=people.PASSWORD),
        "ChangeAccount": lambda by, p: ChangeAccount(
            by=by, staff=account(p.account), values={"full_name": "改名"}
        ),
        "SetPassword": lambda by, p: SetPassword(
            by=by, staff=account(p.account), password="snow-on-hills-88"
        ),
        "CloseAccount": lambda by, p: CloseAccount(by=by, staff=account(p.account)),
        "ReopenAccount": lambda by, p: ReopenAccount(by=by, staff=account(p.closed)),
        "GrantDuty": lambda by, p: GrantDuty(
            by=by, staff=account(p.account), at=agency(p), role=Role.HEAD, since=day
        ),
        "EndDuty": lambda by, p: EndDuty(by=by, duty=Duty.objects.get(pk=p.duty), until=day),
        "SetLeadingGroup": lambda by, p: SetLeadingGroup(
            by=by, at=agency(p), since=day, seats=[LeadingGroupSeat(position="leader", post="局长")]
        ),
        "SeedColumns": lambda by, p: SeedColumns(by=by, at=agency(p)),
        "ChangeColumn": lambda by, p: ChangeColumn(
            by=by, column=Column.objects.get(pk=p.column), values={"name": "改名"}
        ),
        "DraftItem": lambda by, p: DraftItem(by=by, item=people.unsaved_item(agency(p))),
        "EditItem": lambda by, p: EditItem(by=by, item=item(p.draft)),
        "DiscardDraft": lambda by, p: DiscardDraft(by=by, item=item(p.draft)),
        "LockItem": lambda by, p: LockItem(by=by, item=item(p.draft)),
        "UnlockItem": lambda by, p: UnlockItem(by=by, item=locked(p.draft)),
        "KeepFile": lambda by, p: KeepFile(by=by, at=agency(p), upload=ContentFile(b"x"), name="附件.pdf"),
        "SubmitItem": lambda by, p: SubmitItem(by=by, item=item(p.draft)),
        "CommentOnItem": lambda by, p: CommentOnItem(by=by, item=item(p.draft), words="请核对"),
        "ApproveReview": lambda by, p: ApproveReview(by=by, of=item(p.submitted), proofread=True),
        "ReturnReview": lambda by, p: ReturnReview(by=by, of=item(p.submitted), words="请补充"),
        "RecordSecrecyReview": lambda by, p: RecordSecrecyReview(by=by, of=item(p.submitted), words="不涉密"),
        "KeepOriginal": lambda by, p: KeepOriginal(
            by=by, item=item(p.redacted), removed="姓名", why="个人隐私"
        ),
        "ChangeOpenness": lambda by, p: ChangeOpenness(
            by=by, item=item(p.draft), openness="on_request", reason="内部使用"
        ),
        "SettleItem": lambda by, p: SettleItem(by=by, item=item(p.secret)),
        "ReviewAgain": lambda by, p: ReviewAgain(by=by, item=item(p.settled), reason="情况未变"),
        "NameDeputy": lambda by, p: NameDeputy(
            by=by, staff=account(p.chief), deputy=account(p.account), since=away, until=away
        ),
        "EndAbsence": lambda by, p: EndAbsence(by=by, absence=Absence.objects.get(pk=p.absence)),
        "ReleaseItem": lambda by, p: ReleaseItem(by=by, item=item(p.ready)),
        "WithdrawItem": lambda by, p: WithdrawItem(by=by, item=item(p.public), reason="wrong"),
        "ScheduleRelease": lambda by, p: ScheduleRelease(by=by, item=item(p.ready), at=planned_at),
        "UnscheduleRelease": lambda by, p: UnscheduleRelease(by=by, item=item(p.planned)),
        "ScheduleExpiry": lambda by, p: ScheduleExpiry(by=by, item=item(p.public), last_day=away),
        "UnscheduleExpiry": lambda by, p: UnscheduleExpiry(by=by, item=item(p.planned)),
        "ImportItems": lambda by, p: ImportItems(by=by, at=agency(p), source="旧网站", rows=rows(p)),
        "DiscardImport": lambda by, p: DiscardImport(
            by=by, batch=ImportBatch.objects.get(pk=p.batch), reason="重复导入"
        ),
        "SubmitImport": lambda by, p: SubmitImport(by=by, batch=ImportBatch.objects.get(pk=p.batch)),
        "ReleaseImport": lambda by, p: ReleaseImport(by=by, batch=ImportBatch.objects.get(pk=p.seen_batch)),
        "OverrideFinding": lambda by, p: OverrideFinding(
            by=by, item=item(p.flagged), key=checks_of(item(p.flagged)).stops[0].key, reason="公务手机"
        ),
        "CleanAttachment": lambda by, p: CleanAttachment(
            by=by, item=item(p.flagged), stored=StoredFile.objects.get(pk=p.flagged_file)
        ),
        "MaskText": lambda by, p: MaskText(by=by, item=item(p.flagged)),
        "RecordWord": lambda by, p: RecordWord(by=by, at=agency(p), wrong="旧称", instead="新称"),
        "DropWord": lambda by, p: DropWord(by=by, word=HouseWord.objects.get(pk=p.word)),
        "ExamineStock": lambda by, p: ExamineStock(by=by, at=agency(p)),
        "CorrectEntry": lambda by, p: CorrectEntry(
            by=by, entry=Entry.objects.filter(agency=p.agency).order_by("number")[0], reason="有误"
        ),
        "ChooseDigest": lambda by, p: ChooseDigest(by=by, at=agency(p), wanted=True, hour=9),
        "RecordReport": lambda by, p: RecordReport(
            by=by,
            item=item(p.draft),
            year=2018,
            template="",
            cells={},
            figures=[],
            findings=[],
            doubts=[],
            provenance=[],
        ),
        **acts_of_requests.builders(),
        **acts_of_reports.builders(),
    }


def register_builders() -> dict[str, Callable[[Staff, Place], Action]]:
    """The acts of the registers."""
    on = dt.date(2026, 1, 5)

    def document(p: Place) -> NormativeDocument:
        return NormativeDocument.objects.get(pk=p.normativedocument)

    def new(model: type[Record], p: Place, **values: Any) -> Any:
        return model(agency_id=p.agency, **values)

    return {
        "EnterDocument": lambda by, p: EnterDocument(
            by=by,
            record=new(
                NormativeDocument, p, **register_values("normativedocument"), number="科发〔2026〕9号"
            ),
        ),
        "EnterDecision": lambda by, p: EnterDecision(
            by=by, record=new(Decision, p, **register_values("decision"), number="许可9")
        ),
        "CountDecisions": lambda by, p: CountDecisions(
            by=by, record=new(DecisionCount, p, **register_values("decisioncount"), source="另一平台")
        ),
        "EnterCharge": lambda by, p: EnterCharge(
            by=by, record=new(Charge, p, **register_values("charge"), number="票9")
        ),
        "EnterPurchase": lambda by, p: EnterPurchase(
            by=by, record=new(Purchase, p, **register_values("purchase"), number="采9")
        ),
        "StateOpening": lambda by, p: StateOpening(
            by=by,
            record=new(
                OpeningBalance, p, year=2019, stocks={"t2.normative_documents.in_force": 3}, source="年报"
            ),
        ),
        "PublishDocument": lambda by, p: PublishDocument(by=by, document=document(p), on=on, where="网站"),
        "RepealDocument": lambda by, p: RepealDocument(by=by, document=document(p), on=on, basis="清理决定"),
        "ExpireDocument": lambda by, p: ExpireDocument(by=by, document=document(p), on=on, basis="期满"),
        "ReviewDocument": lambda by, p: ReviewDocument(by=by, document=document(p), on=on, review="kept"),
        "CorrectRecord": lambda by, p: CorrectRecord(
            by=by, record=document(p), values={"title": "改后的题名"}, reason="题名有误"
        ),
        "VoidRecord": lambda by, p: VoidRecord(by=by, record=document(p), reason="重复登记"),
        "ImportRecords": lambda by, p: ImportRecords(
            by=by,
            at=Agency.objects.get(pk=p.agency),
            register="charge",
            source="收费.csv",
            rows=[
                (2, {"item": "登记费", "number": "票8", "received_on": "2025-03-01", "amount": "12.50"}),
            ],
        ),
    }


class _Undo(Exception):
    """Takes back what an allowed act did."""


def done(action: Action) -> bool:
    """Whether the act is done; a refusal must be for the missing right alone."""
    try:
        with transaction.atomic():
            action.execute()
            raise _Undo
    except _Undo:
        return True
    except Refused as refused:
        reasons = refused.reasons
    assert len(reasons) == 1, reasons
    return False


def test_the_table_has_a_line_for_every_act():
    """A new act needs its line here before it lands."""
    ours = {
        action.__name__
        for action in ACTIONS
        if action.__module__.startswith("gongkai.") and ".tests." not in action.__module__
    }
    assert set(table(MAY_DO)) == ours == set(builders())


def test_every_role_does_what_its_line_says_and_nothing_else(stage: Stage):
    """8 roles × 4 agencies × every act, each really executed and taken back."""
    wrong = []
    for name, build in builders().items():
        for role, mark in table(MAY_DO)[name].items():
            for place in PLACES:
                by = stage.holders[role]
                if done(build(by, stage.places[place])) is not allowed(mark, place):
                    wrong.append(f"{name} by {role} at {place}")
    assert not wrong


def test_nobody_without_a_duty_does_anything(stage: Stage):
    """An account alone permits nothing, even at its own agency."""
    plain = people.new_staff("nobody", Agency.objects.get(pk=stage.places["own"].agency))
    assert not [name for name, build in builders().items() if done(build(plain, stage.places["own"]))]


def test_a_closed_account_and_an_ended_duty_permit_nothing(stage: Stage):
    """The head who left releases nothing, whatever session is still open."""
    head = stage.holders["head"]
    EndDuty(by=None, duty=head.duties.get(), until=dt.date(2020, 1, 1)).execute()
    assert not done(builders()["ReleaseItem"](head, stage.places["own"]))
    final = stage.holders["final_reviewer"]
    CloseAccount(by=None, staff=final).execute()
    assert not done(builders()["ReleaseItem"](final, stage.places["own"]))
