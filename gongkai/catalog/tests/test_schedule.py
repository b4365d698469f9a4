"""Planned releases and ends of publicity: refused like the acts themselves, carried out once, ended by any edit."""

import datetime as dt
import threading
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from gongkai.agencies.absences import Absence
from gongkai.agencies.actions.staff import EndDuty
from gongkai.catalog import due
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.actions.openness import ChangeOpenness
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.actions.review import ReturnReview
from gongkai.catalog.actions.schedule import (
    ScheduleExpiry,
    ScheduleRelease,
    UnscheduleExpiry,
    UnscheduleRelease,
)
from gongkai.catalog.models import Item, NotReleasedHere, Release
from gongkai.catalog.schedules import Plan, Schedule
from tests import cast as people
from tests.cast import edited, refusal

# What is planned is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]
DAY = dt.timedelta(days=1)


def soon() -> dt.datetime:
    return timezone.now() + DAY


def fresh(item: Item) -> Item:
    return Item.objects.get(pk=item.pk)


def planned(cast: people.Cast, item: Item | None = None, **given: Any) -> Item:
    """An item whose release the head planned for the morrow."""
    item = item or cast.reviewed(cast.draft())
    by = cast["head.science"]
    return ScheduleRelease(by=by, item=item, at=soon(), **given).execute()


def expiring(cast: people.Cast, **given: Any) -> Item:
    item = cast.public()
    last = timezone.localdate() + DAY
    return ScheduleExpiry(by=cast["head.science"], item=item, last_day=last, **given).execute()


def later(days: float = 1.001) -> int:
    """What the worker does when that much time has gone by: the plans lie that much further back."""
    for schedule in Schedule.objects.filter(outcome=""):
        Schedule.objects.filter(pk=schedule.pk).update(at=schedule.at - dt.timedelta(days=days))
    return due.carry_out()


def outcome(item: Item, plan: Plan = Plan.RELEASE) -> str:
    return item.schedules.filter(plan=plan).first().outcome


@pytest.mark.each_database
def test_a_planned_release_waits_for_its_moment_and_is_then_the_real_act(cast: people.Cast):
    """In the name of who planned it, with the plan and not a minute missed in its entry."""
    item = planned(cast)
    assert due.carry_out() == 0
    assert not fresh(item).live
    assert later() == 1
    assert fresh(item).live
    assert fresh(item).index_number
    entry = people.entries(kind="item.released").get()
    assert (entry.actor, entry.role) == (cast["head.science"], "head")
    assert "planned_for" in entry.facts
    assert outcome(item) == "done"
    assert due.carry_out() == 0


def test_what_a_release_is_refused_for_planning_it_is_too(cast: people.Cast):
    """Review, separation, gate, nothing new; and a moment that is past."""
    head, at = cast["head.science"], soon()
    raw = cast.draft()
    flagged = cast.reviewed(cast.draft(summary="联系人手机13909551234。"))
    mine = people.new_staff("two.duties", cast.science, "clerk", "head")
    own = cast.reviewed(people.draft(mine))
    for by, item in ((head, raw), (head, flagged), (mine, own), (head, cast.public())):
        release = set(ReleaseItem(by=by, item=fresh(item)).all_reasons())
        assert release
        assert release == set(refusal(ScheduleRelease(by=by, item=fresh(item), at=at)))
    ready = cast.reviewed(cast.draft())
    (past,) = refusal(ScheduleRelease(by=head, item=ready, at=timezone.now()))
    assert past.startswith("At: ")
    assert not Schedule.objects.exists()
    assert people.entries(kind="act.refused", facts__act="item.release_scheduled").count() == 5


@pytest.mark.each_database
def test_a_second_plan_is_refused_until_the_first_is_cancelled(cast: people.Cast):
    """Cancelling it keeps the review; a cancelled plan does nothing."""
    item = planned(cast)
    final = cast["final_reviewer.science"]
    (reason,) = [one for one in refusal(ScheduleRelease(by=final, item=item, at=soon())) if "already" in one]
    assert "head.science" in reason
    UnscheduleRelease(by=final, item=item).execute()
    assert refusal(UnscheduleRelease(by=final, item=item))
    assert later() == 0
    ReleaseItem(by=cast["head.science"], item=fresh(item)).execute()
    assert fresh(item).live


def change_openness(cast: people.Cast, item: Item) -> None:
    ChangeOpenness(by=cast["clerk.science"], item=item, openness="on_request", reason="内部").execute()


def sent_back(cast: people.Cast, item: Item) -> None:
    ReturnReview(by=cast["final_reviewer.science"], of=item, words="数字有误").execute()


def an_edit(cast: people.Cast, item: Item) -> None:
    edited(item, cast["clerk.science"], title="改过")


@pytest.mark.parametrize(
    ("act", "kind"),
    [(an_edit, "item.edited"), (change_openness, "item.openness_changed"), (sent_back, "item.returned")],
)
def test_what_begins_the_review_again_ends_the_plan_and_says_so(cast: people.Cast, act: Any, kind: str):
    """The entry tells it, the desk of who planned it too, and nothing is released at the moment."""
    item = planned(cast)
    act(cast, fresh(item))
    assert outcome(item) == "overtaken"
    assert "ended with this" in people.entries(kind=kind).first().sentence
    desk = people.signed_in(cast["head.science"]).get("/admin/").content.decode()
    assert "Planned, but not carried out" in desk
    assert later() == 0
    assert not fresh(item).live


@pytest.mark.each_database
def test_a_release_or_withdrawal_by_hand_ends_the_plans(cast: people.Cast):
    """Released before its moment, it is not released again; withdrawn, no plan brings it back or withdraws it twice."""
    item = planned(cast)
    ReleaseItem(by=cast["head.science"], item=fresh(item)).execute()
    assert outcome(item) == "overtaken"
    assert "Planned, but" not in people.signed_in(cast["head.science"]).get("/admin/").content.decode()
    ScheduleExpiry(by=cast["head.science"], item=fresh(item), last_day=timezone.localdate() + DAY).execute()
    item = cast.reviewed(edited(item, cast["clerk.science"], title="新版"))
    planned(cast, item, change_note="改标题")
    WithdrawItem(by=cast["head.science"], item=fresh(item), reason="wrong").execute()
    told = people.entries(kind="item.withdrawn").get()
    assert {"release_plan_ended", "expiry_plan_ended"} <= set(told.facts)
    assert later(3) == 0
    assert not fresh(item).live


def duty_ended(cast: people.Cast, item: Item) -> None:
    EndDuty(by=None, duty=cast["head.science"].duties.get(), until=dt.date(2020, 1, 1)).execute()


def review_gone(cast: people.Cast, item: Item) -> None:
    item.submissions.update(outcome="returned")


def locked_meanwhile(cast: people.Cast, item: Item) -> None:
    Item.objects.filter(pk=item.pk).update(locked=True, locked_by=cast["clerk.science"])


def word_forbidden(cast: people.Cast, item: Item) -> None:
    from gongkai.catalog.actions.checks import RecordWord

    RecordWord(by=cast["head.science"], at=cast.science, wrong="科技项目", level="stop").execute()


@pytest.mark.parametrize("happened", [duty_ended, review_gone, locked_meanwhile, word_forbidden])
def test_everything_is_asked_again_at_the_moment_and_a_refusal_is_final(cast: people.Cast, happened: Any):
    """Rights, review, lock and gate; kept as a refused act, told on the desk, never tried again."""
    item = planned(cast)
    happened(cast, fresh(item))
    assert later() == 1
    assert (outcome(item), fresh(item).live) == ("refused", False)
    refused = people.entries(kind="act.refused", facts__act="item.released").get()
    assert (refused.actor, refused.subject_number) == (cast["head.science"], str(item.pk))
    assert item.schedules.get().told == refused.facts["reasons"]
    page = people.signed_in(cast["final_reviewer.science"]).get(f"/admin/items/{item.pk}/").content.decode()
    assert "It was refused on" in page
    assert due.carry_out() == 0
    assert people.entries(kind="act.refused").count() == 1


def test_a_deputy_who_stands_in_no_more_releases_nothing(cast: people.Cast):
    """The right is asked at the moment, not when it was planned."""
    deputy = people.new_staff("deputy", cast.science, "first_reviewer")
    today = timezone.localdate()
    absence = Absence.objects.create(staff=cast["head.science"], deputy=deputy, since=today, until=today)
    item = ScheduleRelease(by=deputy, item=cast.reviewed(cast.draft()), at=soon()).execute()
    absence.delete()
    later()
    assert outcome(item) == "refused"


@pytest.mark.each_database
def test_a_missed_moment_is_made_up_for_and_told(cast: people.Cast):
    """The server was down for two days; lateness that came by that is no question any more."""
    item = planned(cast, cast.reviewed(cast.draft(formed_on=timezone.localdate())), answered=[])
    later(3)
    assert fresh(item).live
    entry = people.entries(kind="item.released").get()
    assert entry.facts["minutes_missed"] == 2880
    assert "2880 min later" in entry.sentence


def test_a_moment_after_the_limit_is_asked_about_when_it_is_planned(cast: people.Cast):
    """As a release on that day would be; what was confirmed stands in the entry."""
    item = cast.reviewed(cast.draft(formed_on=timezone.localdate()))
    head, at = cast["head.science"], timezone.now() + 60 * DAY
    act = ScheduleRelease(by=head, item=item, at=at, answered=[])
    (reason,) = refusal(act)
    assert reason.startswith("To be confirmed: ")
    answered = [one.key for one in act._checks.asks]
    ScheduleRelease(by=head, item=item, at=at, answered=answered).execute()
    later(61)
    assert fresh(item).live
    assert people.entries(kind="item.release_scheduled").get().facts["confirmed"]


def test_the_change_note_of_a_plan_is_the_one_that_readers_see(cast: people.Cast):
    """Asked for when it is planned, kept until the moment."""
    item = cast.reviewed(edited(cast.public(), cast["clerk.science"], title="第二版"))
    assert refusal(ScheduleRelease(by=cast["head.science"], item=item, at=soon()))
    planned(cast, item, change_note="更正标题")
    later()
    assert item.releases.order_by("number").last().change_note == "更正标题"


@pytest.mark.each_database
def test_publicity_ends_when_its_last_day_is_over(cast: people.Cast):
    """As a real withdrawal, with its reason; before, nothing happens."""
    item = expiring(cast, words="申报期满")
    assert timezone.localtime(item.schedules.get().at).strftime("%H:%M") == "00:00"
    assert due.carry_out() == 0
    later(2.001)
    assert not fresh(item).live
    release = item.releases.get()
    assert (release.end_kind, release.end_reason) == ("expired", "申报期满")
    entry = people.entries(kind="item.withdrawn").get()
    assert (entry.actor, entry.facts["withdrawal"]) == (cast["head.science"], "expired")
    assert "planned_for" in entry.facts


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"last_day": dt.date(2020, 1, 1)}, "Last day: "),
        ({"last_day": dt.date(9999, 12, 31), "reason": "none"}, "Give the reason"),
        ({"last_day": dt.date(2099, 1, 1), "reason": "other"}, "In words: "),
        ({"last_day": dt.date(2099, 1, 1), "words": "长" * 301}, "In words: "),
    ],
)
def test_an_end_that_cannot_be_is_refused(cast: people.Cast, given: dict[str, Any], reason: str):
    """A past day, a reason that is not in the list, or one without words."""
    (found,) = refusal(ScheduleExpiry(by=cast["head.science"], item=cast.public(), **given))
    assert found.startswith(reason)


def test_an_end_may_be_planned_with_the_release_and_cancelled(cast: people.Cast):
    """Not before the release; and not of what is neither public nor planned."""
    head = cast["head.science"]
    draft = cast.reviewed(cast.draft())
    assert refusal(ScheduleExpiry(by=head, item=draft, last_day=timezone.localdate() + DAY))
    item = planned(cast, draft)
    assert refusal(ScheduleExpiry(by=head, item=item, last_day=timezone.localdate()))
    ScheduleExpiry(by=head, item=item, last_day=timezone.localdate() + 5 * DAY).execute()
    later(1.001)
    assert fresh(item).live
    UnscheduleExpiry(by=head, item=fresh(item)).execute()
    assert later(9) == 0
    assert fresh(item).live


def test_no_edit_ends_a_planned_end(cast: people.Cast):
    """It is about what is public, which an edit does not touch."""
    item = expiring(cast)
    edited(item, cast["clerk.science"], title="新稿")
    later(2.001)
    assert not fresh(item).live


@pytest.mark.each_database
def test_a_worker_that_is_killed_in_the_middle_leaves_no_trace(
    cast: people.Cast, monkeypatch: pytest.MonkeyPatch
):
    """Neither a release nor an entry nor the end of the plan; the next one does it."""
    item = planned(cast)
    before = people.entries().count()

    def killed(*_args: Any) -> bool:
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(due, "end", killed)
        with pytest.raises(SystemExit):
            later()
    assert not fresh(item).live
    assert not Release.objects.exists()
    assert people.entries().count() == before
    assert due.carry_out() == 1
    assert fresh(item).live


@pytest.mark.each_database
@pytest.mark.django_db(transaction=True)
def test_two_workers_release_once(transactional_db: None):
    """Both look at the same plan at the same moment."""
    cast = people.assemble()
    item = planned(cast)
    Schedule.objects.update(at=timezone.now() - DAY)
    together = threading.Barrier(2)
    done: list[int] = []

    def worker() -> None:
        together.wait()
        done.append(due.carry_out())
        connection.close()

    workers = [threading.Thread(target=worker) for _number in range(2)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert sum(done) == 1
    assert Release.objects.count() == 1
    assert not people.entries(kind="act.refused").exists()
    assert outcome(item) == "done"


def test_wagtails_own_plans_are_never_kept(cast: people.Cast):
    """Set on the object by whatever caller, and in its command: nothing becomes public, nothing is taken back."""
    item = cast.reviewed(cast.draft(go_live_at=timezone.now() - DAY, expire_at=timezone.now() - DAY))
    assert (item.go_live_at, item.expire_at) == (None, None)
    newest = item.get_latest_revision_as_object()
    newest.go_live_at = newest.expire_at = timezone.now() + 9 * DAY
    EditItem(by=cast["clerk.science"], item=newest).execute()
    assert (fresh(item).go_live_at, fresh(item).expire_at) == (None, None)
    call_command("publish_scheduled", verbosity=0)
    public = ReleaseItem(by=cast["head.science"], item=cast.reviewed(fresh(item))).execute()
    assert fresh(public).live
    Item.objects.filter(pk=public.pk).update(expire_at=timezone.now() - DAY)
    with pytest.raises(NotReleasedHere):
        call_command("publish_scheduled", verbosity=0)
    assert fresh(public).live
