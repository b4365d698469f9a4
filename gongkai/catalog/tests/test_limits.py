"""The acts hold by themselves: no way in brings along what no form would let through."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from gongkai.agencies.action import Refused
from gongkai.catalog.actions.draft import EditItem
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import Item
from tests.cast import Cast, reviewed_import

pytestmark = pytest.mark.usefixtures("english")
ROW = {
    "title": "旧网站的通知",
    "summary": "概述",
    "formed_on": "2020-01-02",
    "published_at": "2020-01-03 09:30",
    "columns": "notices",
}


def importing(cast: Cast, source: str = "旧网站", **row: Any) -> ImportItems:
    return ImportItems(by=cast["administrator.city"], at=cast.science, source=source, rows=[{**ROW, **row}])


def reasons(action: Any) -> str:
    with pytest.raises(Refused) as refused:
        action.execute()
    return str(refused.value)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"title": "  "}, "title is missing"),
        ({"summary": "\n"}, "summary is missing"),
        ({"columns": ";"}, "columns is missing"),
        ({"title": "a\0b"}, "title holds a character that is no text (NUL)"),
        ({"html": "a\0b"}, "html holds a character that is no text (NUL)"),
        (
            {"published_at": "0001-01-01 00:00"},
            "published_at: 0001-01-01 does not lie between 1900-01-01 and",
        ),
        (
            {"published_at": "9999-12-31 23:59"},
            "published_at: 9999-12-31 does not lie between 1900-01-01 and",
        ),
        ({"formed_on": "2999-01-01"}, "formed_on: 2999-01-01 does not lie between 1900-01-01 and"),
        ({"effective_on": "2024-05-01", "repealed_on": "2024-04-01"}, "the day of repeal lies before"),
        ({"written_on": "2020-01-05"}, "it cannot have been formed before it was written"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_an_import_names_the_row_and_what_is_wrong_with_it(
    cast: Cast, row: dict[str, str], told: str
) -> None:
    said = reasons(importing(cast, **row))
    assert said.startswith("Row 1: ")
    assert told in said
    assert not Item.objects.exists()


def test_the_last_moment_of_today_is_imported_and_the_first_of_tomorrow_is_not(cast: Cast) -> None:
    today = timezone.localdate()
    importing(cast, formed_on=str(today), published_at=f"{today} 23:59").execute()
    tomorrow = today + dt.timedelta(days=1)
    assert str(tomorrow) in reasons(importing(cast, published_at=f"{tomorrow} 00:00"))


def test_a_column_named_twice_counts_once_and_a_blank_number_is_none(cast: Cast) -> None:
    batch = importing(cast, columns="notices;notices", index_number=" ").execute()
    ReleaseImport(by=cast["head.science"], batch=reviewed_import(batch)).execute()
    item = Item.objects.get()
    assert [column.code for column in item.columns.all()] == ["notices"]
    assert item.index_number.startswith("640500001/2020-")


@pytest.mark.parametrize("source", [" ", "长" * 201])
def test_an_import_says_where_it_comes_from(cast: Cast, source: str) -> None:
    assert "Taken over from: say where" in reasons(importing(cast, source=source))


@pytest.mark.parametrize("name", ["title", "summary"])
def test_a_required_text_of_space_is_missing(cast: Cast, name: str) -> None:
    with pytest.raises(Refused, match=f"{name.capitalize()}: This field cannot be blank"):
        cast.draft(**{name: "  \n"})


def test_a_draft_brings_no_number(cast: Cast) -> None:
    item = cast.draft(index_number="自拟-1", published_at=timezone.now())
    item.refresh_from_db()
    assert (item.index_number, item.published_at) == ("", None)


def test_an_edit_changes_neither_number_nor_day_of_publication(cast: Cast) -> None:
    item = cast.public()
    WithdrawItem(by=cast["head.science"], item=item, reason="wrong").execute()
    frozen = (item.index_number, item.published_at)
    item.index_number, item.published_at = "自拟-1", timezone.now() - dt.timedelta(days=4000)
    EditItem(by=cast["clerk.science"], item=item).execute()
    item = Item.objects.get(pk=item.pk)
    assert (item.index_number, item.published_at) == frozen


def test_an_edit_does_not_carry_an_item_off_to_another_agency(cast: Cast) -> None:
    item = cast.draft()
    item.agency = cast.education
    item.columns = list(cast.education.columns.filter(code="news"))
    said = reasons(EditItem(by=cast["clerk.education"], item=item))
    assert "an item stays with the agency that drafted it" in said
    assert Item.objects.get(pk=item.pk).agency == cast.science
    with pytest.raises(Refused, match="an item stays with the agency that drafted it"):
        EditItem(by=cast["clerk.science"], item=item).execute()


def test_a_note_longer_than_its_field_is_refused_by_its_name(cast: Cast) -> None:
    item = cast.public()
    long = WithdrawItem(by=cast["head.science"], item=item, reason="other", words="长" * 301)
    assert "In words: at most 300 characters; these are 301." in reasons(long)
    EditItem(by=cast["clerk.science"], item=item.get_latest_revision_as_object()).execute()
    item.refresh_from_db()
    long_note = ReleaseItem(by=cast["head.science"], item=item, change_note="长" * 301)
    assert "What changed: at most 300 characters" in reasons(long_note)
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item), change_note="长" * 300).execute()
