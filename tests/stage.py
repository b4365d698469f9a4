"""The stage of the rights matrices: four agencies around one bureau, each furnished, and a person for every duty.

Marks in the tables: o = allowed at that bureau alone, d = there and at every agency below, . = nowhere. What is allowed
at the bureau is never allowed at a bureau beside it, nor at the agency above.
"""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from gongkai.agencies.absences import Absence
from gongkai.agencies.actions.account import CloseAccount
from gongkai.agencies.models import Agency, Duty, Role, Staff, Unit
from gongkai.catalog.actions.columns import SeedColumns
from gongkai.catalog.actions.draft import EditItem, KeepFile
from gongkai.catalog.actions.openness import SettleItem
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.actions.schedule import ScheduleExpiry, ScheduleRelease
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.checks import HouseWord
from gongkai.catalog.models import ImportBatch, Item, ItemAttachment
from gongkai.catalog.reviews import Submission
from gongkai.registers.actions.record import ENTER, StateOpening
from gongkai.registers.models import (
    Charge,
    Decision,
    DecisionCount,
    NormativeDocument,
    OpeningBalance,
    Purchase,
    RegisterImport,
)
from tests import cast as people
from tests import stage_reports, stage_requests

ROLES = [
    *("clerk", "first_reviewer", "second_reviewer", "final_reviewer", "secrecy_reviewer", "head"),
    *("supervisor", "administrator"),
]
PLACES = ["own", "below", "other", "above"]


def table(text: str) -> dict[str, dict[str, str]]:
    """{line: {role: mark}}."""
    lines = [line.split() for line in text.strip().splitlines()]
    assert all(len(line) == len(ROLES) + 1 for line in lines)
    return {line[0]: dict(zip(ROLES, line[1:], strict=True)) for line in lines}


def allowed(mark: str, place: str) -> bool:
    return (place == "own" and mark in "od") or (place == "below" and mark == "d")


@dataclass
class Place:
    """What stands at one agency, by number, so that each act begins from the database."""

    agency: int
    draft: int
    submitted: int
    ready: int
    planned: int
    secret: int
    settled: int
    public: int
    redacted: int
    batch: int
    seen_batch: int
    file: int
    column: int
    unit: int
    account: int
    closed: int
    duty: int
    chief: int
    absence: int
    flagged: int
    flagged_file: int
    word: int
    normativedocument: int
    decision: int
    decisioncount: int
    charge: int
    purchase: int
    openingbalance: int
    register_import: int
    requests: dict[str, int] = field(default_factory=dict)
    reports: dict[str, int] = field(default_factory=dict)


@dataclass
class Stage:
    """The places, and for each role one person who holds it at the bureau ``own``."""

    places: dict[str, Place]
    holders: dict[str, Staff]


def plan_both(item: Item, by: Staff) -> Item:
    """An item whose release is planned for the morrow, and the end of its publicity for the distant future."""
    ScheduleRelease(by=by, item=item, at=timezone.now() + dt.timedelta(days=1)).execute()
    return ScheduleExpiry(by=by, item=item, last_day=dt.date(2098, 1, 5)).execute()


def furnish(agency: Agency) -> Place:
    """An agency with items in every state of review, an import, a file, a column, a unit, accounts and an absence."""
    slug = agency.slug
    if not agency.columns.exists():
        SeedColumns(by=None, at=agency).execute()
    writer = people.new_staff(f"writer.{slug}", agency, Role.CLERK)
    chief = people.new_staff(f"chief.{slug}", agency, Role.HEAD)
    for role in (Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.SECRECY_REVIEWER):
        people.new_staff(f"{role.value}.of.{slug}", agency, role)
    draft = people.draft(writer, title="未公开的草稿")
    submitted = SubmitItem(by=writer, item=people.draft(writer, title="一审中的草稿")).execute()
    ready = people.reviewed(people.draft(writer, title="审完的草稿"))
    planned = plan_both(people.reviewed(people.draft(writer, title="定时放行的草稿")), chief)
    withheld = {"openness": "withheld", "openness_ground": "internal", "openness_reason": "内部事务"}
    secret = people.reviewed(people.draft(writer, title="审完的内部信息", **withheld))
    settled = people.reviewed(people.draft(writer, title="不予公开的信息", **withheld))
    SettleItem(by=chief, item=settled).execute()
    public = ReleaseItem(by=chief, item=people.reviewed(people.draft(writer, title="已公开的信息"))).execute()
    parts = {"openness": "redacted", "openness_ground": "third_party"}
    redacted = people.draft(writer, title="要删减的信息", **parts)
    now = timezone.now()
    EditItem(by=writer, item=public.get_latest_revision_as_object()).execute()
    batch = ImportBatch.objects.create(agency=agency, source="旧网站", imported_by=writer, count=0)
    seen_batch = ImportBatch.objects.create(agency=agency, source="旧系统", imported_by=writer, count=0)
    Submission.objects.create(batch=seen_batch, submitted_by=writer, submitted_at=now, since=now)
    people.pass_review(lambda: ImportBatch.objects.get(pk=seen_batch.pk))
    file = KeepFile(by=writer, at=agency, upload=ContentFile(b"x"), name="内部.pdf").execute()
    unit = Unit.objects.create(agency=agency, name="秘书科")
    account = people.new_staff(f"plain.{slug}", agency)
    closed = people.new_staff(f"closed.{slug}", agency)
    CloseAccount(by=None, staff=closed).execute()
    duty = Duty.objects.get(staff=writer)
    day = dt.date(2099, 1, 1)
    absence = Absence.objects.create(staff=chief, deputy=writer, since=day, until=day)
    items = [draft.pk, submitted.pk, ready.pk, planned.pk, secret.pk, settled.pk, public.pk, redacted.pk]
    numbers = [*items, batch.pk, seen_batch.pk, file.pk, agency.columns.first().pk, unit.pk]
    note = KeepFile(by=writer, at=agency, upload=ContentFile(b"note"), name="说明.txt").execute()
    flagged = people.draft(
        writer, title="有号码的草稿", summary="手机13909551234。", attachments=[ItemAttachment(stored=note)]
    )
    word = HouseWord.objects.create(agency=agency, wrong="科委", instead="科技局")
    found = [flagged.pk, note.pk, word.pk, *registered(agency, writer)]
    asked = stage_requests.furnish(agency, writer, chief)
    reports = stage_reports.furnish(agency, writer, chief, register_values("decision"))
    numbers += [account.pk, closed.pk, duty.pk, chief.pk, absence.pk]
    return Place(agency.pk, *numbers, *found, asked, reports)


def register_values(register: str) -> dict[str, Any]:
    """What a record of a register needs beside its agency and number."""
    day = dt.date(2025, 3, 1)
    return {
        "normativedocument": {"category": "normative_documents", "title": "项目管理办法", "made_on": day},
        "decision": {
            "category": "licences",
            "matter": "设立登记",
            "decided_on": day,
            "party_class": "organization",
        },
        "decisioncount": {"category": "penalties", "since": day, "until": day, "count": 7},
        "charge": {"item": "登记费", "received_on": day, "amount": Decimal("12.50")},
        "purchase": {"title": "服务器", "concluded_on": day, "amount": Decimal("120000.00")},
    }[register]


def registered(agency: Agency, by: Staff) -> list[int]:
    """A record in each register and an import, by number."""
    found = [
        ENTER[model](
            by=by, record=model(agency=agency, **register_values(name), **{numbered: "编号〔2025〕1号"})
        )
        .execute()
        .pk
        for name, model, numbered in (
            ("normativedocument", NormativeDocument, "number"),
            ("decision", Decision, "number"),
            ("decisioncount", DecisionCount, "source"),
            ("charge", Charge, "number"),
            ("purchase", Purchase, "number"),
        )
    ]
    stocks = {"t2.normative_documents.in_force": 1}
    opening = OpeningBalance(agency=agency, year=2020, stocks=stocks, source="2020年年度报告")
    taken = RegisterImport.objects.create(
        agency=agency, register="charge", source="收费.csv", sha256="", count=0, imported_by=by
    )
    return [*found, StateOpening(by=by, record=opening).execute().pk, taken.pk]


@pytest.fixture
def stage(cast: people.Cast) -> Stage:
    Agency.objects.filter(pk=cast.city.pk).update(index_unit="640500000")
    station = people.new_bureau("station", "科技服务站", cast.science, "640500009")
    places = {
        "own": furnish(cast.science),
        "below": furnish(station),
        "other": furnish(cast.education),
        "above": furnish(Agency.objects.get(pk=cast.city.pk)),
    }
    holders = {role: people.new_staff(f"the.{role}", cast.science, Role(role)) for role in ROLES}
    return Stage(places, holders)
