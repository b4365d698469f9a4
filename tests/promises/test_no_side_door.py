"""Separation, tried by each person in every way in: nothing becomes public, and the ledger holds who tried."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.absences import Absence
from gongkai.agencies.action import Refused
from gongkai.agencies.models import Role, Staff
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.actions.review import ApproveReview, RecordSecrecyReview
from gongkai.catalog.actions.schedule import ScheduleRelease
from gongkai.catalog.actions.submit import SubmitImport, SubmitItem
from gongkai.catalog.models import ImportBatch, Item, Release
from gongkai.catalog.schedules import Schedule
from tests import cast as people

REVIEWING = (Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.SECRECY_REVIEWER, Role.HEAD)
EMPTY = {"body-count": "0"}  # the least that Wagtail's form of an item can be asked with
SNIPPETS = "wagtailsnippets_catalog_item"


@dataclass
class Try:
    """Who tries it, on an item that was seen by all who have to, but for what this person had a part in."""

    cast: people.Cast
    who: Staff
    item: Item

    @property
    def client(self) -> Client:
        return people.signed_in(self.who)

    @property
    def fresh(self) -> Item:
        return Item.objects.get(pk=self.item.pk)


def all_duties(cast: people.Cast, name: str) -> Staff:
    return people.new_staff(name, cast.science, Role.CLERK, *REVIEWING)


def author(cast: people.Cast) -> tuple[Staff, Item]:
    who = all_duties(cast, "the.author")
    return who, cast.reviewed(people.draft(who), by="clerk.science")


def last_editor(cast: people.Cast) -> tuple[Staff, Item]:
    who = all_duties(cast, "the.editor")
    return who, cast.reviewed(people.edited(cast.draft(), who, title="改过"), by="clerk.science")


def earlier_approver(cast: people.Cast) -> tuple[Staff, Item]:
    """Approved the first step; the two after it are left, and release with them."""
    who = people.new_staff("the.approver", cast.science, *REVIEWING)
    item = SubmitItem(by=cast["clerk.science"], item=cast.draft()).execute()
    ApproveReview(by=who, of=Item.objects.get(pk=item.pk), proofread=True).execute()
    return who, item


def deputy_of_the_author(cast: people.Cast) -> tuple[Staff, Item]:
    """Holds no duty of their own; the author is away."""
    absent, item = author(cast)
    who = people.new_staff("the.deputy", cast.science)
    today = timezone.localdate()
    Absence.objects.create(staff=absent, deputy=who, since=today, until=today)
    return who, item


def administrator(cast: people.Cast) -> tuple[Staff, Item]:
    return cast["administrator.city"], cast.reviewed(cast.draft())


PERSONS = [author, last_editor, earlier_approver, deputy_of_the_author, administrator]


def refused(act: Any) -> None:
    with pytest.raises(Refused):
        act.execute()


def form_post(t: Try) -> None:
    t.client.post(reverse("item_release", args=[t.item.pk]), {"seen": t.fresh.latest_revision_id})


def form_post_without_its_fields(t: Try) -> None:
    t.client.post(reverse("item_release", args=[t.item.pk]))


def step_of_the_review(t: Try) -> None:
    """Each tries the steps that are left for them."""
    sent = {"decision": "approve", "approve-seen": 1, "approve-proofread": "on"}
    t.client.post(reverse("item_review", args=[t.item.pk]), sent)


def bulk_action(t: Try) -> None:
    t.client.post(f"/admin/bulk/catalog/item/publish/?id={t.item.pk}&next=/admin/")


def schedule(t: Try) -> None:
    refused(ScheduleRelease(by=t.who, item=t.fresh, at=timezone.now() + dt.timedelta(days=1)))


def schedule_form(t: Try) -> None:
    sent = {"seen": t.fresh.latest_revision_id, "at": "2098-01-01T09:00"}
    t.client.post(reverse("item_schedule", args=[t.item.pk]), sent)


def revert_to_the_approved_version(t: Try) -> None:
    """Bringing it back makes a new version, of which they are the last editor; who may not edit is stopped there."""
    approved = t.fresh.latest_revision
    people.edited(t.item, t.cast["clerk.science"], title="更新的稿")
    try:
        EditItem(by=t.who, item=approved.as_object(), brought_back=approved).execute()
    except Refused:
        return
    refused(ReleaseItem(by=t.who, item=t.fresh))


def revert_form(t: Try) -> None:
    """An empty form at the address of a version; then its release."""
    url = reverse(f"{SNIPPETS}:revisions_revert", args=[t.item.pk, t.fresh.latest_revision_id])
    t.client.post(url, EMPTY)
    t.client.post(reverse("item_release", args=[t.item.pk]), {"seen": t.fresh.latest_revision_id})


def copy(t: Try) -> None:
    """A copy is a draft that nobody reviewed; who drafts none is stopped at the door."""
    t.client.post(reverse(f"{SNIPPETS}:copy", args=[t.item.pk]), EMPTY)
    copied = people.draft(t.cast["clerk.science"], title="副本")
    refused(ReleaseItem(by=t.who, item=copied))


def row_of_an_import(t: Try) -> None:
    """Taken over by an administrator; nobody reviewed it."""
    row = {"title": "导入", "summary": "概述", "formed_on": "2020-01-02", "columns": "notices"}
    rows = [{**row, "published_at": "2020-01-03 09:00"}]
    taker = t.cast["administrator.city"]
    batch = ImportItems(by=taker, at=t.cast.science, source="旧站", rows=rows).execute()
    SubmitImport(by=taker, batch=batch).execute()
    refused(ReleaseImport(by=t.who, batch=ImportBatch.objects.get(pk=batch.pk)))


def management_command(t: Try) -> None:
    row_of_an_import(t)
    with pytest.raises(CommandError):
        call_command("release_import", ImportBatch.objects.get().pk, "--as", t.who.username)


def publish_address_of_wagtail(t: Try) -> None:
    """Of the addresses that Wagtail brings none publishes; the programming interface is among them."""
    for path in ("api/main/pages/1/action/publish/", f"snippets/catalog/item/unpublish/{t.item.pk}/"):
        assert t.client.post(f"/admin/{path}").status_code in {404, 405}
    t.client.post("/admin/reports/workflow/")
    form_post(t)


WAYS = [
    *(form_post, form_post_without_its_fields, step_of_the_review, bulk_action, schedule, schedule_form),
    *(revert_to_the_approved_version, revert_form, copy, row_of_an_import, management_command),
    publish_address_of_wagtail,
]


@pytest.mark.one_database  # who may not is the same on each; that tries are entered there is tried with one person
@pytest.mark.parametrize(
    "person",
    [pytest.param(PERSONS[0], marks=pytest.mark.each_database), *PERSONS[1:]],
    ids=lambda one: one.__name__,
)
def test_every_way_is_refused_and_every_try_stands_in_the_ledger(
    cast: people.Cast,
    person: Callable[[people.Cast], tuple[Staff, Item]],
    settings: Any,
    tmp_path: Any,
):
    """Each way in its own transaction, taken back after it was judged."""
    from django.db import transaction

    from gongkai.agencies import refusals

    settings.SITE_ROOT = tmp_path / "site"
    who, item = person(cast)
    wrong = []
    for way in WAYS:
        mark = transaction.savepoint()
        before = people.entries(kind="act.refused", actor=who).count()
        way(Try(cast, who, item))
        refusals.enter_waiting()
        if people.entries(kind="act.refused", actor=who).count() == before:
            wrong.append(f"{way.__name__}: no entry")
        if Item.objects.filter(live=True).exists() or Release.objects.exists() or Schedule.objects.exists():
            wrong.append(f"{way.__name__}: done")
        transaction.savepoint_rollback(mark)
    assert not wrong
    assert not list(settings.SITE_ROOT.glob("*/content/**/*.html"))


def test_looking_leaves_no_entry_and_sending_does(cast: people.Cast):
    """A clerk of another bureau: the address is closed; the entry names the act, the item and the duty it takes."""
    item = cast.draft()
    client, page = people.signed_in(cast["clerk.education"]), reverse("item_release", args=[item.pk])
    client.get(page)
    assert not people.entries(kind="act.refused").exists()
    client.post(page)
    client.post(page)
    entry = people.entries(kind="act.refused").get()
    assert (entry.agency, entry.actor) == (cast.science, cast["clerk.education"])
    assert (entry.subject_kind, entry.subject_number) == ("item", str(item.pk))
    assert page in entry.sentence
    assert "closed address" in entry.sentence or "已关闭" in entry.sentence


def test_a_forged_request_is_no_act_of_who_is_signed_in(cast: people.Cast):
    """Without the token of the form nothing is entered: it may have been sent by a page of someone else."""
    item = cast.draft()
    client = people.signed_in(cast["clerk.education"], enforce_csrf_checks=True)
    assert client.post(reverse("item_release", args=[item.pk])).status_code == 403
    assert not people.entries(kind="act.refused").exists()


def test_no_secrecy_review_by_who_wrote_it(cast: people.Cast):
    """Nor by their deputy; both tries are entered."""
    for person in (author, deputy_of_the_author):
        who = all_duties(cast, f"w.{person.__name__}")
        item = SubmitItem(by=who, item=people.draft(who)).execute()
        by = who
        if person is deputy_of_the_author:
            by, today = people.new_staff("stands.in", cast.science), timezone.localdate()
            Absence.objects.create(staff=who, deputy=by, since=today, until=today)
        refused(RecordSecrecyReview(by=by, of=Item.objects.get(pk=item.pk), words="不涉密"))
        assert people.entries(kind="act.refused", actor=by).count() == 1
