"""Review before release as acts: three steps in order, the secrecy review, by people who had no part in the text."""

import datetime as dt
from typing import Any

import pytest

from gongkai.agencies.models import Role
from gongkai.catalog import queries
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.actions.review import ApproveReview, RecordSecrecyReview, ReturnReview
from gongkai.catalog.actions.submit import CommentOnItem, SubmitItem
from gongkai.catalog.clearance import current
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import Review, Submission
from tests import cast as people
from tests.cast import refusal

pytestmark = pytest.mark.usefixtures("english")
STEPS = ("first_reviewer", "second_reviewer", "final_reviewer")


def fresh(item: Item) -> Item:
    return Item.objects.get(pk=item.pk)


def submitted(cast: people.Cast, **values: Any) -> Item:
    item = cast.draft(**values)
    return SubmitItem(by=cast["clerk.science"], item=item).execute()


def approve(cast: people.Cast, item: Item, by: Any) -> Any:
    staff = cast[f"{by}.science"] if isinstance(by, str) else by
    return ApproveReview(by=staff, of=fresh(item), proofread=True)


def edit(cast: people.Cast, item: Item, by: str = "clerk.science", **values: Any) -> Item:
    newest = fresh(item).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(newest, name, value)
    EditItem(by=cast[by], item=newest).execute()
    return fresh(item)


def test_the_whole_way_stands_in_the_ledger_under_article_17(cast: people.Cast):
    """Handed in, secrecy review, three steps, released: six entries with who decided."""
    item = cast.public()
    kinds = ["item.submitted", "item.secrecy_reviewed", *["item.approved"] * 3, "item.released"]
    found = list(people.entries(subject_kind="item", subject_number=str(item.pk)).order_by("number"))[1:]
    assert [entry.kind for entry in found] == kinds
    assert all("711:17" in entry.articles for entry in found)
    assert [entry.role for entry in found[1:5]] == ["secrecy_reviewer", *STEPS]
    assert "was proofread and approved: first review." in found[2].sentence


def test_a_release_keeps_the_review_it_rests_on(cast: people.Cast):
    release = cast.public().releases.get()
    assert release.submission.outcome == "released"
    assert release.submission.revision == release.revision
    assert set(release.submission.approvals) == {"first", "second", "final", "secrecy"}


def test_each_missing_step_keeps_an_item_from_its_release(cast: people.Cast):
    """The reasons name every step that is missing, and go one by one."""
    item = submitted(cast)
    for number, by in enumerate(STEPS):
        reasons = refusal(ReleaseItem(by=cast["head.science"], item=fresh(item)))
        assert len([reason for reason in reasons if "The step" in reason]) == 3 - number
        assert any("secrecy review (Art. 17)" in reason for reason in reasons)
        approve(cast, item, by).execute()
    (reason,) = refusal(ReleaseItem(by=cast["head.science"], item=fresh(item)))
    assert "secrecy review" in reason
    RecordSecrecyReview(by=cast["secrecy_reviewer.science"], of=fresh(item), words="不涉密").execute()
    assert ReleaseItem(by=cast["head.science"], item=fresh(item)).execute().live


def test_the_steps_come_in_their_order(cast: people.Cast):
    """The second reviewer cannot decide before the first has."""
    item = submitted(cast)
    (reason,) = refusal(approve(cast, item, "second_reviewer"))
    assert "First reviewer" in reason


def test_an_approval_confirms_the_proofreading(cast: people.Cast):
    item = submitted(cast)
    act = ApproveReview(by=cast["first_reviewer.science"], of=item)
    assert refusal(act) == ["Proofread: confirm that you have proofread it."]


def test_the_head_may_sign_the_final_review_and_release(cast: people.Cast):
    """A small bureau has no other final reviewer."""
    item = submitted(cast)
    for by in ("first_reviewer", "second_reviewer", "head"):
        approve(cast, item, by).execute()
    RecordSecrecyReview(by=cast["secrecy_reviewer.science"], of=fresh(item), words="不涉密").execute()
    assert ReleaseItem(by=cast["head.science"], item=fresh(item)).execute().live


def test_a_return_says_why_and_comes_back_to_who_wrote_it(cast: people.Cast):
    """It stands on the desks of both until it is handed in again."""
    item = submitted(cast)
    first, clerk = cast["first_reviewer.science"], cast["clerk.science"]
    assert refusal(ReturnReview(by=first, of=fresh(item))) == ["In words: say why it is returned."]
    ReturnReview(by=first, of=fresh(item), words="日期有误").execute()
    assert current(fresh(item)) is None
    assert [one.item for one in queries.returned_to(clerk)] == [item]
    assert [review.words for review in queries.returned_by(first)] == ["日期有误"]
    item = edit(cast, item, title="改正后")
    assert not queries.returned_to(clerk)
    SubmitItem(by=clerk, item=item).execute()
    assert not queries.returned_by(first)
    assert [one.item for one in queries.waiting_for(first)] == [item]


def test_what_must_not_be_disclosed_is_returned_and_a_doubt_stays_open(cast: people.Cast):
    """Art. 17: in doubt a competent department is asked; its answer is recorded later by the same person."""
    item = submitted(cast)
    secrecy = cast["secrecy_reviewer.science"]
    RecordSecrecyReview(by=secrecy, of=fresh(item), outcome="asked", words="已请示市保密局").execute()
    assert current(fresh(item)).secrecy == "asked"
    RecordSecrecyReview(by=secrecy, of=fresh(item), outcome="refused", words="属工作秘密").execute()
    assert current(fresh(item)) is None
    assert Submission.objects.get().outcome == "returned"


def test_an_edit_starts_the_review_again_and_keeps_the_old_approvals(cast: people.Cast):
    """Superseded, not removed; nothing of the old counts for the new version."""
    item = cast.reviewed(cast.draft())
    item = edit(cast, item, title="审后又改")
    assert "This version was not handed in for review." in refusal(
        ReleaseItem(by=cast["head.science"], item=item)
    )
    old = Submission.objects.get()
    assert (old.outcome, len(old.approvals)) == ("superseded", 4)
    SubmitItem(by=cast["clerk.science"], item=item).execute()
    assert Submission.objects.count() == 2
    assert (
        len([r for r in refusal(ReleaseItem(by=cast["head.science"], item=fresh(item))) if "step" in r]) == 3
    )


def test_what_was_looked_at_is_what_is_approved(cast: people.Cast):
    """The clerk edits and hands in again while the reviewer reads: the press approves nothing."""
    item = submitted(cast)
    seen = current(item).pk
    SubmitItem(by=cast["clerk.science"], item=edit(cast, item, title="偷偷改的")).execute()
    act = ApproveReview(by=cast["first_reviewer.science"], of=fresh(item), proofread=True, seen=seen)
    assert refusal(act) == ["It was edited since you looked at it; look at the newest version."]


def test_of_two_who_decide_at_once_one_is_refused(cast: people.Cast):
    """The second decision was made on what no longer stands."""
    item = submitted(cast)
    other = people.new_staff("first.too", cast.science, Role.FIRST_REVIEWER)
    late = ReturnReview(by=other, of=fresh(item), words="不妥")
    assert late.all_reasons() == []
    approve(cast, item, "first_reviewer").execute()
    assert refusal(late) == ["Someone else decided at the same moment; look again."]
    assert Review.objects.get().outcome == "approved"


def test_remarks_stand_beside_and_decide_nothing(cast: people.Cast):
    item = submitted(cast)
    CommentOnItem(by=cast["head.science"], item=item, words="请核对附件名称").execute()
    assert item.comments.get().words == "请核对附件名称"
    assert current(fresh(item)).waits_for == "first"
    assert refusal(CommentOnItem(by=cast["head.science"], item=item, words=" ")) == [
        "Comment: write something."
    ]


def test_nothing_is_handed_in_twice_or_when_it_is_public(cast: people.Cast):
    item = submitted(cast)
    clerk = cast["clerk.science"]
    assert refusal(SubmitItem(by=clerk, item=fresh(item))) == ["This version is under review already."]
    assert refusal(SubmitItem(by=clerk, item=cast.public())) == ["This version is public already."]


def test_late_items_are_those_past_the_twentieth_working_day(cast: people.Cast):
    """Formed on the last late day and on the day after it."""
    day = queries.formed_late(dt.date(2026, 3, 31))
    assert day == dt.date(2026, 3, 2)
    late = cast.draft(title="超期", formed_on=day)
    cast.draft(title="未超期", formed_on=day + dt.timedelta(days=1))
    cast.draft(title="不公开", formed_on=day, openness="on_request", openness_reason="内部")
    assert list(queries.late(cast["clerk.science"], dt.date(2026, 3, 31))) == [late]
