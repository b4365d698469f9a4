"""An import is taken back as a whole before its release, or not at all."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from gongkai.catalog.actions.discarding import DiscardImport
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.submit import CommentOnItem
from gongkai.catalog.models import ImportBatch, Item
from gongkai.catalog.reviews import Submission
from tests import cast as people
from tests.cast import refusal

pytestmark = pytest.mark.usefixtures("english")


def taken_over(cast: people.Cast, count: int = 3) -> ImportBatch:
    rows = [
        {
            "title": f"旧文{number}",
            "summary": "概述",
            "columns": "notices",
            "formed_on": "2020-01-02",
            "published_at": "2020-01-03 09:00",
            "index_number": f"A/2020-{number:05}",
        }
        for number in range(count)
    ]
    return ImportItems(by=cast["administrator.city"], at=cast.science, source="旧网站", rows=rows).execute()


def discarding(cast: people.Cast, batch: ImportBatch, **given: Any) -> DiscardImport:
    return DiscardImport(by=cast["administrator.city"], batch=batch, **{"reason": "编码有误", **given})


def test_it_goes_with_all_its_items_and_may_be_taken_over_again(cast: people.Cast):
    """Handed in or not; items of others stay; the entry says how many, from where and why."""
    other, batch = cast.draft(), taken_over(cast)
    people.reviewed_import(batch)
    first = batch.items.order_by("pk").first()
    CommentOnItem(by=cast["clerk.science"], item=first, words="乱码").execute()
    discarding(cast, ImportBatch.objects.get()).execute()
    assert list(Item.objects.all()) == [other]
    assert not ImportBatch.objects.exists()
    assert not Submission.objects.exists()
    entry = people.entries(kind="import.discarded").get()
    assert (entry.subject_number, entry.facts["count"]) == (str(batch.pk), 3)
    assert entry.sentence == "3 items taken over from 旧网站 were discarded: 编码有误"
    life = people.signed_in(cast["clerk.science"]).get(reverse("ledger_life", args=["item", first.pk]))
    assert "乱码" in life.content.decode()
    again = taken_over(cast)
    assert again.pk != batch.pk
    assert not set(again.items.values_list("pk", flat=True)) & {first.pk}


def test_it_stays_whole_when_one_of_its_items_was_edited(cast: people.Cast):
    """The reason names it."""
    batch = taken_over(cast)
    item = batch.items.get(title="旧文1")
    EditItem(by=cast["clerk.science"], item=item).execute()
    (reason,) = refusal(discarding(cast, batch))
    assert f"“旧文1” ({item.pk})" in reason
    assert batch.items.count() == 3


def test_what_was_released_is_not_discarded(cast: people.Cast):
    """As a whole, and the items are named."""
    batch = people.reviewed_import(taken_over(cast, 12))
    ReleaseImport(by=cast["head.science"], batch=batch).execute()
    first, second = refusal(discarding(cast, batch))
    assert "public" in first
    assert "旧文0" in second
    assert second.endswith("and more.")


def test_what_others_interpret_stays(cast: people.Cast):
    """The link would vanish from a text that was reviewed with it."""
    batch = taken_over(cast)
    cast.draft(title="解读", interprets=batch.items.get(title="旧文2"))
    (reason,) = refusal(discarding(cast, batch))
    assert "旧文2" in reason


@pytest.mark.parametrize("reason", [" ", "长" * 301])
def test_it_takes_a_reason(cast: people.Cast, reason: str):
    """Not none, and not a novel."""
    assert refusal(discarding(cast, taken_over(cast), reason=reason))[0].startswith("Reason: ")


def test_it_is_done_on_a_page_of_its_own(cast: people.Cast):
    """Offered on the import's page to who may; the form asks why."""
    batch = taken_over(cast)
    page, here = (reverse(name, args=[batch.pk]) for name in ("import_discard", "import_page"))
    assert page not in people.signed_in(cast["head.science"]).get(here).content.decode()
    client = people.signed_in(cast["administrator.city"])
    assert page in client.get(here).content.decode()
    client.post(page, {"reason": ""})
    assert ImportBatch.objects.exists()
    assert client.post(page, {"reason": "重复"})["Location"] == reverse("imports:index")
    assert not Item.objects.filter(formed_on=dt.date(2020, 1, 2)).exists()
