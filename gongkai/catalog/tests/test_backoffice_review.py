"""The pages of review, openness and deputies: what is sent there is done, and what is wrong is told at its field."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.absences import Absence
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.actions.imports import ImportItems
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.clearance import current
from gongkai.catalog.models import ImportBatch, Item
from tests import cast as people

# What pages show is the same on every database.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]
WITHHELD = {"openness": "withheld", "openness_ground": "internal", "openness_reason": "人事安排"}


def send(cast: people.Cast, by: str, name: str, subject: Any, **sent: Any) -> Any:
    return people.signed_in(cast[f"{by}.science"]).post(reverse(name, args=[subject.pk]), sent)


def look(cast: people.Cast, by: str, name: str, subject: Any) -> Any:
    return people.signed_in(cast[f"{by}.science"]).get(reverse(name, args=[subject.pk]))


def fresh(item: Item) -> Item:
    return Item.objects.get(pk=item.pk)


def test_an_item_goes_its_whole_way_by_its_pages(cast: people.Cast):
    """Handed in, approved three times, passed by the secrecy reviewer, released: six presses by six people."""
    item = cast.draft(formed_on=timezone.localdate())
    send(cast, "clerk", "item_submit", item)
    seen = str(current(fresh(item)).pk)
    send(
        cast, "secrecy_reviewer", "item_review", item, decision="secrecy",
        **{"secrecy-seen": seen, "secrecy-outcome": "passed", "secrecy-words": "不涉密"},
    )  # fmt: skip
    for step in ("first", "second", "final"):
        sent = {"decision": "approve", "approve-seen": seen, "approve-proofread": "on"}
        answer = send(cast, f"{step}_reviewer", "item_review", item, **sent)
        assert answer["Location"] == reverse("item_review", args=[item.pk])
    send(cast, "head", "item_release", item, seen=fresh(item).latest_revision_id)
    assert fresh(item).live


def test_a_page_offers_each_person_their_own_decisions_alone(cast: people.Cast):
    item = SubmitItem(by=cast["clerk.science"], item=cast.draft()).execute()

    def offered(by: str) -> set[str]:
        return {decision.name for decision in look(cast, by, "item_review", item).context["decisions"]}

    assert offered("first_reviewer") == {"approve", "return", "comment"}
    assert offered("secrecy_reviewer") == {"secrecy", "comment"}
    assert offered("second_reviewer") == offered("clerk") == offered("head") == {"comment"}


def test_what_is_missing_is_told_at_its_field_and_nothing_is_decided(cast: people.Cast):
    item = SubmitItem(by=cast["clerk.science"], item=cast.draft()).execute()
    seen = str(current(fresh(item)).pk)
    answer = send(cast, "first_reviewer", "item_review", item, decision="approve", **{"approve-seen": seen})
    (decision,) = [one for one in answer.context["decisions"] if one.name == "approve"]
    assert list(decision.form.errors) == ["proofread"]
    answer = send(cast, "clerk", "item_review", item, decision="approve", **{"approve-proofread": "on"})
    assert current(fresh(item)).waits_for == "first"


def test_a_reviewer_sees_what_is_new_and_the_whole_text_the_first_time(cast: people.Cast):
    item = cast.draft()
    whole = look(cast, "first_reviewer", "item_review", item).context["compared"]
    assert whole.whole
    assert len(whole.fields) > 4
    public = cast.public()
    newest = public.get_latest_revision_as_object()
    newest.title = "改过的标题"
    EditItem(by=cast["clerk.science"], item=newest).execute()
    compared = look(cast, "first_reviewer", "item_review", public).context["compared"]
    assert not compared.whole
    assert [str(field.field_label()) for field in compared.fields] == ["Title"]


def test_who_may_not_decide_their_own_step_is_told_why(cast: people.Cast):
    """The first reviewer edited it: the page says so where the form would be."""
    item = cast.draft()
    EditItem(by=cast["first_reviewer.science"], item=item.get_latest_revision_as_object()).execute()
    SubmitItem(by=cast["clerk.science"], item=fresh(item)).execute()
    page = look(cast, "first_reviewer", "item_review", item)
    assert page.context["reasons"] == ["Who edited an item last does not review it; others do."]


def test_an_import_is_handed_in_and_reviewed_as_a_whole(cast: people.Cast):
    day = {"formed_on": "2020-01-02", "published_at": "2020-01-03 09:00"}
    rows = [{"title": "旧文", "summary": "概述", "columns": "notices", **day}]
    by = cast["administrator.city"]
    batch = ImportItems(by=by, at=cast.science, source="旧网站", rows=rows).execute()
    people.signed_in(by).post(reverse("import_submit", args=[batch.pk]))
    seen = str(current(batch).pk)
    sent = {"decision": "approve", "approve-seen": seen, "approve-proofread": "on"}
    send(cast, "first_reviewer", "import_review", batch, **sent)
    assert current(ImportBatch.objects.get()).waits_for == "second"
    assert "旧网站" in people.signed_in(cast["second_reviewer.science"]).get("/admin/").content.decode()


def test_what_is_not_public_is_settled_looked_at_again_and_changed_by_its_pages(cast: people.Cast):
    item = cast.reviewed(cast.draft(**WITHHELD))
    later = (timezone.localdate() + dt.timedelta(days=90)).isoformat()
    past = send(cast, "head", "item_settle", item, review_again_on="2020-01-01")
    assert past.context["form"].errors
    send(cast, "head", "item_settle", item, review_again_on=later)
    assert str(item.settlements.get().review_again_on) == later
    send(cast, "head", "item_review_again", item, reason="情况未变", review_again_on=later)
    assert people.entries(kind="item.reviewed_again").exists()
    send(cast, "clerk", "item_openness", item, openness="proactive", ground="", reason="可以公开了")
    assert fresh(item).openness == "proactive"


def test_the_original_is_kept_and_shown_to_staff(cast: people.Cast):
    item = cast.draft(
        openness="redacted", openness_ground="third_party", body=[("text", "<p>获奖者张三</p>")]
    )
    send(cast, "clerk", "item_original", item, removed="姓名", why="个人隐私")
    assert item.originals.get().removed == "姓名"
    newest = fresh(item).get_latest_revision_as_object()
    newest.body = [("text", "<p>获奖者略</p>")]
    EditItem(by=cast["clerk.science"], item=newest).execute()
    assert "张三" in look(cast, "first_reviewer", "item_original", item).content.decode()


def test_a_deputy_is_named_and_sent_back_by_the_pages(cast: people.Cast):
    """A reviewer names for themselves; the desk tells of it."""
    client = people.signed_in(cast["first_reviewer.science"])
    today = timezone.localdate().isoformat()
    people_of_it = {"staff": cast["first_reviewer.science"].pk, "deputy": cast["clerk.science"].pk}
    client.post(reverse("absence_add"), {**people_of_it, "since": today, "until": today})
    absence = Absence.objects.get()
    assert "stands in for you" in client.get("/admin/").content.decode()
    client.post(reverse("absence_end", args=[absence.pk]))
    assert "stands in for you" not in client.get("/admin/").content.decode()
    assert client.get(reverse("absences")).status_code == 200
    other = {"staff": cast["second_reviewer.science"].pk, "deputy": cast["clerk.science"].pk}
    refused = client.post(reverse("absence_add"), {**other, "since": today, "until": today})
    assert "staff" in refused.context["form"].errors
