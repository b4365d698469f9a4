"""Release and withdrawal as acts: by a second person, told to the reader, and without a trace when refused."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import models
from django.utils import timezone
from wagtail.models import Revision

from gongkai.agencies.models import Agency, Role
from gongkai.catalog.actions.lock import LockItem
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import IndexCounter, Item, Release
from tests import cast as people
from tests.cast import edited, refusal

pytestmark = pytest.mark.usefixtures("english")


def rows(*kinds: type[models.Model]) -> dict[str, list]:
    """Every row of some models, and the entries of releases and withdrawals."""
    found: dict[str, list] = {kind.__name__: list(kind.objects.order_by("pk").values()) for kind in kinds}
    entries = people.entries(kind__in=["item.released", "item.withdrawn"])
    return {**found, "entries": list(entries.values_list("pk", flat=True))}


def everything() -> dict[str, list]:
    columns = Item.columns.through
    return rows(Item, Revision, Release, IndexCounter, columns)


def test_a_release_makes_the_newest_version_public_with_number_moment_and_record(cast: people.Cast):
    """The record names who released which version."""
    item = edited(cast.draft(), cast["clerk.science"], title="定稿")
    before = timezone.now()
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()
    found = Item.objects.get(pk=item.pk)
    assert (found.live, found.title, found.has_unpublished_changes) == (True, "定稿", False)
    assert before <= found.published_at <= timezone.now()
    (release,) = found.releases.all()
    assert (release.number, release.released_by, release.change_note) == (1, cast["head.science"], "")
    assert release.revision == found.live_revision == found.latest_revision


@pytest.mark.parametrize(
    ("formed_on", "due", "late"),
    [("2020-01-16", "2020-02-20", True), ("2008-04-30", None, False)],
)
def test_the_entry_of_a_release_states_number_version_and_the_limit_of_article_26(
    cast: people.Cast, formed_on: str, due: str | None, late: bool
):
    """Before 2008-05-01 there was no limit to keep."""
    item = cast.public(formed_on=dt.date.fromisoformat(formed_on))
    entry = people.entries(kind="item.released").get()
    assert entry.facts == {
        "title": item.title,
        "index_number": item.index_number,
        "version": 1,
        "formed_on": formed_on,
        "due": due,
        "due_provisional": False if due else None,
        "late": late,
    }
    assert entry.actor == cast["head.science"]


def test_what_is_released_on_the_day_it_was_formed_is_in_time(cast: people.Cast):
    cast.public(formed_on=timezone.localdate())
    assert people.entries(kind="item.released").get().facts["late"] is False


def test_neither_the_author_nor_the_last_editor_releases(cast: people.Cast):
    """A person of every duty can stop being the last editor, but never the author."""
    both = people.new_staff("both", cast.science, Role.CLERK, Role.HEAD)
    own = cast.reviewed(people.draft(both))
    drafted = ["Who drafted an item does not release it; a second person does."]
    assert refusal(ReleaseItem(by=both, item=own)) == drafted
    own = cast.reviewed(edited(own, cast["clerk.science"], title="别人改过"))
    assert refusal(ReleaseItem(by=both, item=own)) == drafted
    other = edited(cast.draft(), cast["head.science"], title="局长改过")
    assert refusal(ReleaseItem(by=cast["head.science"], item=cast.reviewed(other))) == [
        "Who edited an item last does not release it; a second person does."
    ]
    other = cast.reviewed(edited(other, cast["clerk.science"], title="经办又改"))
    assert ReleaseItem(by=cast["head.science"], item=other).execute().live


def newer(cast: people.Cast) -> Item:
    return edited(cast.public(), cast["clerk.science"], title="新版")


def far(cast: people.Cast) -> Item:
    return cast.draft(formed_on=timezone.localdate() + dt.timedelta(days=1))


def locked(cast: people.Cast) -> Item:
    return LockItem(by=cast["clerk.science"], item=cast.draft()).execute()


def closed_scheme(cast: people.Cast) -> Item:
    item = cast.draft()
    Agency.objects.filter(pk=cast.science.pk).update(index_unit="")
    return Item.objects.get(pk=item.pk)


def withdrawn(cast: people.Cast) -> Item:
    item = cast.public()
    return WithdrawItem(by=cast["head.science"], item=item, reason="wrong").execute()


REFUSED: list[tuple[str, Callable[[people.Cast], Item], dict[str, Any], str]] = [
    ("clerk.science", people.Cast.draft, {}, "Who drafted an item does not release it"),
    ("head.education", people.Cast.draft, {}, "may not do this at 滨河市科学技术局"),
    ("head.science", people.Cast.public, {"change_note": "没有改"}, "This version is public already."),
    ("head.science", newer, {}, "Say what changed since the last release"),
    ("head.science", newer, {"change_note": " \n\t"}, "Say what changed since the last release"),
    ("head.science", withdrawn, {}, "Say what changed since the last release"),
    ("head.science", people.Cast.draft, {}, "This version was not handed in for review."),
    ("head.science", people.Cast.draft, {"seen": 0}, "It was edited since you looked at it"),
    ("head.science", far, {}, "lies in the future"),
    ("head.science", locked, {}, "The item is locked by clerk.science."),
    ("head.science", closed_scheme, {}, "No index number can be given at 滨河市科学技术局"),
    (
        "head.science",
        lambda cast: cast.draft(openness="on_request", openness_reason="内部"),
        {},
        "Way of openness",
    ),
]


@pytest.mark.parametrize(("by", "make", "values", "sentence"), REFUSED, ids=[line[3] for line in REFUSED])
def test_a_refused_release_says_why_and_changes_nothing(
    cast: people.Cast, by: str, make: Callable, values: dict[str, Any], sentence: str
):
    """No row of item, version, release or number counter, and no entry of a release."""
    item = make(cast)
    before = everything()
    assert any(sentence in reason for reason in refusal(ReleaseItem(by=cast[by], item=item, **values)))
    assert everything() == before


def test_each_later_release_carries_its_note_and_keeps_number_and_day(cast: people.Cast):
    """The time of publication is that of the first release; blanks around a note are not kept."""
    item = cast.public()
    number, moment = item.index_number, item.published_at
    for title, note in (("第二版", "改正标题"), ("第三版", " 补充附件\n")):
        item = edited(item, cast["clerk.science"], title=title)
        ReleaseItem(by=cast["head.science"], item=cast.reviewed(item), change_note=note).execute()
    notes = [(release.number, release.change_note) for release in item.releases.all()]
    assert notes == [(1, ""), (2, "改正标题"), (3, "补充附件")]
    assert len({release.revision_id for release in item.releases.all()}) == 3
    found = Item.objects.get(pk=item.pk)
    assert (found.index_number, found.published_at, found.title) == (number, moment, "第三版")
    assert people.entries(kind="item.released").first().facts["version"] == 3


def test_a_withdrawal_ends_the_release_with_its_reason_and_keeps_the_record(cast: people.Cast):
    """Number and day of publication stay with the item."""
    item = cast.public()
    number, moment = item.index_number, item.published_at
    WithdrawItem(by=cast["final_reviewer.science"], item=item, reason="wrong", words=" 金额写错 ").execute()
    found = Item.objects.get(pk=item.pk)
    assert (found.live, found.index_number, found.published_at) == (False, number, moment)
    release = found.releases.get()
    assert (release.end_kind, release.end_reason) == ("wrong", "金额写错")
    assert release.ended_at >= release.released_at
    facts = people.entries(kind="item.withdrawn").get().facts
    told = {"withdrawal": "wrong", "reason": "金额写错"}
    assert facts == {"title": item.title, "index_number": number, **told}


@pytest.mark.parametrize(
    ("by", "make", "reason", "sentence"),
    [
        ("head.science", people.Cast.public, "不想公开了", "Give the reason of the withdrawal."),
        ("head.science", people.Cast.public, "other", "say which other reason it is"),
        ("head.science", people.Cast.draft, "wrong", "This item is not public."),
        ("head.science", withdrawn, "wrong", "This item is not public."),
        ("clerk.science", people.Cast.public, "wrong", "may not do this"),
        ("head.education", people.Cast.public, "wrong", "may not do this"),
    ],
)
def test_a_refused_withdrawal_says_why_and_changes_nothing(
    cast: people.Cast, by: str, make: Callable, reason: str, sentence: str
):
    item = make(cast)
    before = everything()
    assert any(sentence in told for told in refusal(WithdrawItem(by=cast[by], item=item, reason=reason)))
    assert everything() == before


def test_what_was_withdrawn_comes_back_as_the_same_record(cast: people.Cast):
    """Same number, same day of publication; the withdrawal stays written at the release it ended."""
    item = withdrawn(cast)
    number, moment = item.index_number, item.published_at
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item), change_note="核对后恢复公开").execute()
    found = Item.objects.get(pk=item.pk)
    assert (found.live, found.index_number, found.published_at) == (True, number, moment)
    releases = [(r.number, r.change_note, r.end_kind) for r in found.releases.all()]
    assert releases == [(1, "", "wrong"), (2, "核对后恢复公开", "")]


def test_a_version_written_after_a_withdrawal_waits_for_its_release(cast: people.Cast):
    item = edited(withdrawn(cast), cast["clerk.science"], title="改正后的标题")
    assert not item.live
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item), change_note="改正").execute()
    assert Item.objects.get(pk=item.pk).title == "改正后的标题"
