"""Taking over items as acts: all rows or none, each fault by its row; released by a second person, or discarded."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from gongkai.agencies.models import Role
from gongkai.catalog.actions.columns import ChangeColumn
from gongkai.catalog.actions.draft import DiscardDraft
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.models import Column, ImportBatch, Item, Release
from tests import cast as people
from tests.cast import edited, refusal

pytestmark = pytest.mark.usefixtures("english")

CHINA = ZoneInfo("Asia/Shanghai")
ROW = {
    "title": "旧网站的通知",
    "summary": "概述",
    "formed_on": "2020-01-02",
    "published_at": "2020-01-03 09:30",
    "columns": "notices",
}


def taking_over(cast: people.Cast, *rows: dict[str, Any], by: str = "administrator.city") -> ImportItems:
    return ImportItems(by=cast[by], at=cast.science, source="旧网站", rows=[{**ROW, **row} for row in rows])


def imported(cast: people.Cast, *rows: dict[str, Any]) -> ImportBatch:
    return taking_over(cast, *rows).execute()


FAULTS = {
    "a title is missing": ({"title": ""}, "title is missing"),
    "a summary is missing": ({"summary": ""}, "summary is missing"),
    "the day of formation is missing": ({"formed_on": ""}, "formed_on is missing"),
    "the time of publication is missing": ({"published_at": ""}, "published_at is missing"),
    "a column is missing": ({"columns": ""}, "columns is missing"),
    "a day does not exist": ({"formed_on": "2023-02-29"}, "formed_on: “2023-02-29” is no date (YYYY-MM-DD)"),
    "a day is written in another way": (
        {"repealed_on": "2023年2月1日"},
        "repealed_on: “2023年2月1日” is no date (YYYY-MM-DD)",
    ),
    "a time does not exist": (
        {"published_at": "2023-02-01 24:30"},
        "published_at: “2023-02-01 24:30” is no time (YYYY-MM-DD HH:MM)",
    ),
    "a column is unknown": ({"columns": "notices;nowhere"}, "columns: there is no column “nowhere”"),
    "a category is unknown": ({"category": "20-99"}, "category: Value '20-99' is not a valid choice."),
    "a validity is unknown": ({"validity": "maybe"}, "validity: Value 'maybe' is not a valid choice."),
    "a title is too long": ({"title": "长" * 301}, "title: Ensure this value has at most 300 characters"),
    "a summary is too long": (
        {"summary": "长" * 501},
        "summary: Ensure this value has at most 500 characters",
    ),
    "a number stands already": ({"index_number": "X-0"}, "index_number: X-0 is taken already"),
    "a number comes twice": ({"index_number": "X-1"}, "index_number: X-1 is taken already"),
    "a field does not exist": ({"titel": "x"}, "unknown column titel"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_row_with_a_fault_is_told_by_its_number_and_nothing_is_taken_over(cast: people.Cast, name: str):
    """The good rows around it neither."""
    standing = imported(cast, {"index_number": "X-0"})
    values, sentence = FAULTS[name]
    good = {"index_number": "X-1"}
    (reason,) = refusal(taking_over(cast, good, values, {"index_number": "X-2"}))
    assert reason.startswith(f"Row 2: {sentence}")
    assert list(ImportBatch.objects.all()) == [standing]
    assert Item.objects.count() == Item.columns.through.objects.count() == 1
    assert people.entries(kind="item.imported").count() == 1


def test_several_faults_are_told_each_with_its_row_and_many_are_counted(cast: people.Cast):
    """Twenty in full, then how many more there are."""
    two = {"title": "", "formed_on": "gestern"}
    reasons = refusal(taking_over(cast, two, {}, {"columns": "nowhere"}))
    assert [reason.partition(":")[0] for reason in reasons] == ["Row 1", "Row 1", "Row 3"]
    many = refusal(taking_over(cast, *[{"title": ""}] * 25))
    assert len(many) == 21
    assert many[19].startswith("Row 20:")
    assert many[20] == "And 5 more."


def test_what_is_taken_over_is_kept_as_it_came_and_waits(cast: people.Cast):
    """A time without a zone is Chinese time; a column's category stands in for a missing one."""
    values = {
        "title": "关于印发管理办法的通知",
        "index_number": "002986088/201912-00129",
        "doc_number": "滨科发〔2019〕8号",
        "source": "局办公室",
        "keywords": "办法;管理",
        "written_on": "2019-12-28",
        "effective_on": "2020-02-01",
        "repealed_on": "2024-12-31",
        "validity": "repealed",
        "columns": "policies; news",
        "html": "<p>原<b>文</b></p>",
    }
    batch = imported(cast, values, {"published_at": "2020-01-03T01:30:00+00:00", "category": "20-07"})
    first, second = batch.items.order_by("pk")
    for name, value in values.items():
        if name not in {"columns", "html"}:
            assert str(getattr(first, name)) == value, name
    assert {column.code for column in first.columns.all()} == {"policies", "news"}
    assert [(block.block_type, str(block.value)) for block in first.body] == [("kept", values["html"])]
    assert first.published_at == second.published_at == dt.datetime(2020, 1, 3, 9, 30, tzinfo=CHINA)
    assert (first.category, second.category) == ("20-01", "20-07")
    assert not [item for item in (first, second) if item.live or item.releases.exists()]
    assert (batch.count, batch.released_at, batch.imported_by) == (2, None, cast["administrator.city"])
    assert people.entries(kind="item.imported").get().facts == {"count": 2, "source": "旧网站"}


def test_an_import_of_nothing_is_refused(cast: people.Cast):
    assert refusal(taking_over(cast)) == ["There is nothing to take over."]


def test_an_import_becomes_public_as_a_whole_by_a_second_person(cast: people.Cast):
    """With the old times of publication, a release each, and numbers for those that had none."""
    batch = imported(cast, {"index_number": "X-1"}, {}, {"formed_on": "2021-05-06"})
    ReleaseImport(by=cast["head.science"], batch=people.reviewed_import(batch)).execute()
    items = list(batch.items.order_by("pk"))
    assert all(item.live for item in items)
    numbers = [item.index_number for item in items]
    assert numbers == ["X-1", "640500001/2020-00001", "640500001/2021-00001"]
    assert {item.published_at for item in items} == {dt.datetime(2020, 1, 3, 9, 30, tzinfo=CHINA)}
    releases = Release.objects.filter(item__batch=batch)
    assert [(r.number, r.released_by) for r in releases] == [(1, cast["head.science"])] * 3
    assert ImportBatch.objects.get().released_by == cast["head.science"]
    assert people.entries(kind="import.released").get().facts == {"count": 3, "source": "旧网站"}


def test_who_imported_or_edited_does_not_release_the_import_and_nobody_does_twice(cast: people.Cast):
    """Nothing is public after a refusal, and no number is given."""
    all_duties = people.new_staff("all.duties", cast.science, Role.HEAD, Role.ADMINISTRATOR)
    own = ImportItems(by=all_duties, at=cast.science, source="旧网站", rows=[ROW]).execute()
    own = people.reviewed_import(own)
    assert refusal(ReleaseImport(by=all_duties, batch=own)) == [
        "Who imported items does not release it; a second person does."
    ]
    edited(own.items.get(), cast["head.science"], title="局长改过")
    (reason,) = refusal(ReleaseImport(by=cast["head.science"], batch=own))
    assert reason.startswith("Some of these items were edited by you last")
    (item,) = Item.objects.all()
    assert (item.live, item.index_number, Release.objects.count()) == (False, "", 0)
    ReleaseImport(by=cast["final_reviewer.science"], batch=own).execute()
    reasons = refusal(ReleaseImport(by=cast["head.science"], batch=own))
    assert reasons[0].startswith("This import was released on")


def test_an_item_edited_since_waits_for_a_release_of_its_own(cast: people.Cast):
    """Someone has looked at it: the release of the import passes it by, the item's own keeps its old time."""
    batch = imported(cast, {"index_number": "X-1"}, {"index_number": "X-2"})
    item = edited(batch.items.get(index_number="X-2"), cast["clerk.science"], title="改过的标题")
    ReleaseImport(by=cast["head.science"], batch=people.reviewed_import(batch)).execute()
    assert [i.index_number for i in Item.objects.filter(live=True)] == ["X-1"]
    assert people.entries(kind="import.released").get().facts["count"] == 1
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()
    found = Item.objects.get(pk=item.pk)
    assert (found.live, found.title, found.index_number) == (True, "改过的标题", "X-2")
    assert found.published_at == dt.datetime(2020, 1, 3, 9, 30, tzinfo=CHINA)


def test_what_nobody_has_edited_is_released_with_its_import_alone(cast: people.Cast):
    (item,) = imported(cast, {}).items.all()
    assert refusal(ReleaseItem(by=cast["head.science"], item=item)) == [
        "It was taken over from another system; it is released with its import."
    ]


def test_a_single_item_without_a_number_may_be_discarded_before_the_release(cast: people.Cast):
    """The rest is released; the clerk of another bureau cannot touch it."""
    batch = imported(cast, {"title": "不要的"}, {"title": "要的"})
    unwanted = batch.items.get(title="不要的")
    assert len(refusal(DiscardDraft(by=cast["clerk.education"], item=unwanted))) == 1
    DiscardDraft(by=cast["clerk.science"], item=unwanted).execute()
    ReleaseImport(by=cast["head.science"], batch=people.reviewed_import(batch)).execute()
    (left,) = Item.objects.all()
    assert (left.title, left.live, left.index_number) == ("要的", True, "640500001/2020-00001")


def test_what_came_with_a_number_is_kept_with_it(cast: people.Cast):
    """The number of a record of the old system is neither lost nor given to another text."""
    (item,) = imported(cast, {"index_number": "640500001/2020-00001"}).items.all()
    (reason,) = refusal(DiscardDraft(by=cast["clerk.science"], item=item))
    assert reason.startswith("It was taken over with an index number")
    assert Item.objects.get().index_number == "640500001/2020-00001"


def test_an_import_into_another_agency_takes_its_columns_not_ours(cast: people.Cast):
    """A code that only another agency has is unknown here."""
    ChangeColumn(
        by=None,
        column=Column(agency=cast.education, code="schools", name="学校", kind="topic"),
        values={},
    ).execute()
    (reason,) = refusal(taking_over(cast, {"columns": "schools"}))
    assert reason == "Row 1: columns: there is no column “schools”."
