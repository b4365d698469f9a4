"""Many rows inserted at once are the rows that one insert after another would have made."""

import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from gongkai.catalog import bulk
from gongkai.catalog.actions.draft import KeepFile
from gongkai.catalog.checks import FileExamination
from gongkai.catalog.models import Item, Release
from tests.cast import Cast


def unsaved(cast: Cast, number: int) -> Item:
    return Item(
        agency=cast.science,
        title=f"“第{number}号”通知 100% ' \\ 𠮷",
        summary="概述",
        formed_on=dt.date(2024, 2, 29),
        effective_on=None if number % 2 else dt.date(2024, 3, 1),
        published_at=dt.datetime(2024, 3, 1, 16, 20, tzinfo=dt.UTC),
        body=[("kept", "<p>“引号”与\\反斜线</p>")],
    )


def values(number: int) -> dict[str, object]:
    item = Item.objects.get(pk=number)
    found = {f.attname: getattr(item, f.attname) for f in Item._meta.concrete_fields if not f.primary_key}
    return {**found, "body": item.body.raw_data[0]["value"]}


def test_rows_read_back_as_if_each_had_been_saved_by_itself(cast: Cast) -> None:
    single = [unsaved(cast, number) for number in (0, 1)]
    for item in single:
        item.save()
    together = [unsaved(cast, number) for number in (0, 1)]
    bulk.insert(together)
    assert [values(item.pk) for item in together] == [values(item.pk) for item in single]


def test_keys_follow_those_given_before_and_the_next_row_follows_them(cast: Cast) -> None:
    first = unsaved(cast, 0)
    first.save()
    together = [unsaved(cast, number) for number in (1, 2, 3)]
    bulk.insert(together)
    last = unsaved(cast, 4)
    last.save()
    keys = [first.pk, *(item.pk for item in together), last.pk]
    assert keys == sorted(set(keys))


def test_an_inserted_row_can_be_changed_and_saved(cast: Cast) -> None:
    (item,) = items = [unsaved(cast, 0)]
    bulk.insert(items)
    item.title = "改过的标题"
    item.save()
    assert Item.objects.get().title == "改过的标题"


def test_a_broken_row_leaves_an_error_of_the_database(cast: Cast) -> None:
    bulk.insert([])
    with pytest.raises(IntegrityError), transaction.atomic():
        bulk.insert([Release(item=None, number=1, released_at=timezone.now())])


def test_a_text_in_a_json_field_reads_back_as_that_text(cast: Cast) -> None:
    """It is one word between quotation marks, not a document to be taken as it is."""
    keep = KeepFile(by=cast["clerk.science"], at=cast.science, upload=ContentFile(b"x"), name="表.txt")
    one = FileExamination(stored=keep.execute(), rules="r", result="甲", examined_at=timezone.now())
    bulk.insert([one])
    assert FileExamination.objects.get(rules="r").result == "甲"
