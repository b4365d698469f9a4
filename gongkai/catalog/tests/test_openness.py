"""The way of openness: its ground, the original that stays inside, what is settled as not public, and the counts."""

import datetime as dt
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.action import Refused
from gongkai.catalog import counting, queries
from gongkai.catalog.actions.draft import DiscardDraft, EditItem, KeepFile
from gongkai.catalog.actions.openness import ChangeOpenness, KeepOriginal, ReviewAgain, SettleItem
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.models import Item, ItemAttachment
from gongkai.law import openness as law
from tests import cast as people
from tests.cast import refusal

pytestmark = pytest.mark.usefixtures("english")
WITHHELD = {"openness": "withheld", "openness_ground": "internal", "openness_reason": "人事安排"}
REDACTED = {"openness": "redacted", "openness_ground": "third_party"}


def fresh(item: Item) -> Item:
    return Item.objects.get(pk=item.pk)


def edit(cast: people.Cast, item: Item, **values: Any) -> Item:
    newest = fresh(item).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(newest, name, value)
    EditItem(by=cast["clerk.science"], item=newest).execute()
    return fresh(item)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"openness": "withheld", "openness_reason": "人事"}, "choose the ground of law"),
        ({"openness": "redacted"}, "choose the ground of law"),
        ({"openness": "on_request"}, "say why it is not disclosed"),
        ({"openness_ground": "secret"}, "only for what is withheld"),
        ({**WITHHELD, "openness_ground": "because"}, "because"),
    ],
)
def test_what_is_not_public_has_its_ground_and_reason(
    cast: people.Cast, values: dict[str, Any], sentence: str
):
    with pytest.raises(Refused, match=sentence):
        cast.draft(**values)


def test_what_is_not_public_is_reviewed_settled_and_comes_up_again(cast: people.Cast):
    """After three steps; on the day of Art. 18 it stands on the desk of who settles."""
    item = cast.draft(**WITHHELD)
    assert "This version was not handed in for review." in refusal(
        SettleItem(by=cast["head.science"], item=item)
    )
    item = cast.reviewed(item)
    assert any(
        "only what is open proactively" in r for r in refusal(ReleaseItem(by=cast["head.science"], item=item))
    )
    SettleItem(by=cast["head.science"], item=item).execute()
    settled = item.settlements.get()
    assert settled.review_again_on == law.review_again(timezone.localdate())
    assert queries.state_of(fresh(item)) == "settled"
    head, day = cast["head.science"], settled.review_again_on
    assert not queries.to_look_at_again(head, day - dt.timedelta(days=31))
    assert [one.item for one in queries.to_look_at_again(head, day)] == [item]
    ReviewAgain(by=head, item=fresh(item), reason="情况未变").execute()
    assert item.settlements.get().review_again_on == law.review_again(timezone.localdate())
    assert refusal(DiscardDraft(by=cast["clerk.science"], item=fresh(item)))


def test_the_default_interval_is_a_year_and_knows_leap_days():
    assert law.review_again(dt.date(2026, 3, 2)) == dt.date(2027, 3, 2)
    assert law.review_again(dt.date(2024, 2, 29)) == dt.date(2025, 2, 28)


def test_the_way_of_openness_changes_by_its_own_act_with_a_reason(cast: people.Cast):
    """An edit may not smuggle it in; the act starts review again and ends the settlement."""
    item = cast.reviewed(cast.draft(**WITHHELD))
    SettleItem(by=cast["head.science"], item=item).execute()
    with pytest.raises(Refused, match="change it by its own act"):
        edit(cast, item, openness="proactive", openness_ground="")
    act = {"by": cast["clerk.science"], "item": fresh(item), "openness": "proactive"}
    assert "Reason: say why the way of openness changes." in refusal(ChangeOpenness(**act, reason=" "))
    ChangeOpenness(**act, reason="情况变化，可以公开").execute()
    item = fresh(item)
    assert (item.openness, item.openness_ground) == ("proactive", "")
    assert not item.settlements.filter(ended_at=None).exists()
    assert refusal(ReleaseItem(by=cast["head.science"], item=item)) == [
        "This version was not handed in for review."
    ]
    assert ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute().live
    facts = people.entries(kind="item.openness_changed").get().facts
    assert (facts["before"], facts["openness"], facts["reason"]) == (
        "withheld",
        "proactive",
        "情况变化，可以公开",
    )


def test_what_is_public_is_withdrawn_before_it_is_withheld(cast: people.Cast):
    item = cast.public()
    act = ChangeOpenness(
        by=cast["clerk.science"], item=item, openness="withheld", ground="internal", reason="人事"
    )
    assert refusal(act) == ["An earlier version is public; withdraw it first."]


def test_of_a_redacted_item_the_original_stays_inside(cast: people.Cast):
    """Both are kept; the release needs the original, and something removed from it."""
    keep = {"by": cast["clerk.science"], "at": cast.science}
    full, public = (
        KeepFile(**keep, upload=ContentFile(text.encode()), name=name).execute()
        for name, text in (("全部名单.txt", "张三"), ("名单.txt", "张某"))
    )
    item = cast.draft(
        **REDACTED, body=[("text", "<p>获奖者张三</p>")], attachments=[ItemAttachment(stored=full)]
    )
    seen = cast.reviewed(item)
    assert (
        "the internal original is not kept yet" in refusal(ReleaseItem(by=cast["head.science"], item=seen))[0]
    )
    KeepOriginal(by=cast["clerk.science"], item=fresh(item), removed="姓名", why="个人隐私").execute()
    assert "nothing differs" in refusal(ReleaseItem(by=cast["head.science"], item=fresh(item)))[0]
    item = edit(cast, item, body=[("text", "<p>获奖者张某</p>")], attachments=[ItemAttachment(stored=public)])
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()
    item = fresh(item)
    original = item.originals.get()
    assert "张三" in str(original.content)
    assert list(original.files.all()) == [full]
    assert "张三" not in str(item.serializable_data())
    assert [attached.stored for attached in item.attachments.all()] == [public]


def test_an_original_is_kept_of_what_is_to_be_redacted_alone(cast: people.Cast):
    reasons = refusal(KeepOriginal(by=cast["clerk.science"], item=cast.draft(), removed="", why=""))
    assert len(reasons) == 2


def test_counts_and_shares_by_year_and_unit(cast: people.Cast):
    """What is public and what is settled as not public; drafts are not counted."""
    unit = cast.science.units.get()
    for _number in range(3):
        cast.public(unit=unit, formed_on=dt.date(2024, 3, 1))
    SettleItem(by=cast["head.science"], item=cast.reviewed(cast.draft(unit=unit, **WITHHELD))).execute()
    cast.public(formed_on=dt.date(2025, 1, 2))
    cast.draft(formed_on=dt.date(2025, 1, 2))
    rows = counting.by_year_and_unit(cast["clerk.science"])
    assert [(row.year, row.unit, row.total) for row in rows] == [(2025, "", 1), (2024, "办公室", 4)]
    shares = dict(zip([code for code, _label in counting.ways()], rows[1].ways, strict=True))
    assert (shares["proactive"], shares["withheld"]) == ((3, "75.0"), (1, "25.0"))
    assert counting.by_year_and_unit(cast["clerk.education"]) == []
    answer = people.signed_in(cast["clerk.science"]).get(reverse("openness_counts_csv"))
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[2].startswith("2024,滨河市科学技术局,办公室,4,3,75.0,")


def test_a_settled_version_is_not_handed_in_again(cast: people.Cast):
    item = cast.reviewed(cast.draft(**WITHHELD))
    SettleItem(by=cast["head.science"], item=item).execute()
    assert refusal(SubmitItem(by=cast["clerk.science"], item=fresh(item))) == [
        "This version is approved as not public already."
    ]
