"""Index numbers as releases give them: by the agency's scheme, once, without a double, past those that are taken."""

import datetime as dt
from random import Random
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gongkai.agencies.action import Refused
from gongkai.agencies.actions.agency import ChangeAgency
from gongkai.agencies.models import Agency
from gongkai.catalog import numbering
from gongkai.catalog.actions.draft import DiscardDraft
from gongkai.catalog.actions.imports import ImportItems, ReleaseImport
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import ImportBatch, IndexCounter, Item
from tests import cast as people
from tests.cast import edited

pytestmark = pytest.mark.usefixtures("english")

MARCH, DECEMBER = dt.date(2024, 3, 1), dt.date(2024, 12, 31)
NEXT_YEAR = dt.date(2025, 1, 2)

# LAW.md §9.1: (family, unit, period, digits) and the numbers of items formed in March, in March again, on the last
# day of the year and in the next year.
SCHEMES = {
    "A, region and unit": (
        ("A", "640521005", "year", 5),
        ["640521005/2024-00001", "640521005/2024-00002", "640521005/2024-00003", "640521005/2025-00001"],
    ),
    "A, each month": (
        ("A", "002986088", "month", 5),
        ["002986088/202403-00001", "002986088/202403-00002", "002986088/202412-00001", "002986088/202501-00001"],
    ),
    "A, credit code, six digits": (
        ("A", "11330800002618197P", "year", 6),
        [f"11330800002618197P/{end}" for end in ("2024-000001", "2024-000002", "2024-000003", "2025-000001")],
    ),
    "A, code with a hyphen": (
        ("A", "0142768-8", "year", 5),
        ["0142768-8/2024-00001", "0142768-8/2024-00002", "0142768-8/2024-00003", "0142768-8/2025-00001"],
    ),
    "B, Ningbo": (
        ("B", "330201-013", "year", 5),
        [
            *("330201-013-2001-00-20240301-1", "330201-013-2001-00-20240301-2"),
            *("330201-013-2001-00-20241231-1", "330201-013-2001-00-20250102-1"),
        ],
    ),
    "C, Lianyungang": (
        ("C", "LYG01", "year", 4),
        ["LYG01-2001-2024-0001", "LYG01-2001-2024-0002", "LYG01-2001-2024-0003", "LYG01-2001-2025-0001"],
    ),
}  # fmt: skip


def scheme(cast: people.Cast, family: str, unit: str, period: str = "year", width: int = 5) -> None:
    """The science bureau numbers in this way from now on."""
    values = {"index_family": family, "index_unit": unit, "index_period": period, "index_width": width}
    ChangeAgency(by=None, target=Agency.objects.get(pk=cast.science.pk), values=values).execute()
    cast.science = Agency.objects.get(pk=cast.science.pk)
    for name, staff in cast.people.items():
        if name.endswith(".science"):
            staff.agency = cast.science


def taken_over(cast: people.Cast, *numbers: str, day: dt.date = MARCH) -> list[Item]:
    """Items imported and released with these numbers, an empty one for those without."""
    row = {"summary": "概述", "formed_on": str(day), "published_at": f"{day} 09:00", "columns": "policies"}
    rows = [{**row, "title": f"旧文{place}", "index_number": text} for place, text in enumerate(numbers)]
    by = cast["administrator.city"]
    batch = ImportItems(by=by, at=cast.science, source="旧网站", rows=rows).execute()
    ReleaseImport(by=cast["head.science"], batch=people.reviewed_import(batch)).execute()
    return list(Item.objects.filter(batch=batch).order_by("pk"))


@pytest.mark.one_database  # a family writes its period into the number; the counting itself is tried on each below
@pytest.mark.parametrize("name", SCHEMES)
def test_each_family_of_schemes_counts_within_its_own_period(cast: people.Cast, name: str):
    """In the order of release, whatever the day of formation; a period begins at one."""
    parts, expected = SCHEMES[name]
    scheme(cast, *parts)
    days = (MARCH, MARCH, DECEMBER, NEXT_YEAR)
    assert [cast.public(formed_on=day).index_number for day in days] == expected


def test_a_period_goes_on_where_it_stopped(cast: people.Cast):
    """An item of last year that is released late gets the next number of its own year."""
    for day, number in ((MARCH, "2024-00001"), (NEXT_YEAR, "2025-00001"), (DECEMBER, "2024-00002")):
        assert cast.public(formed_on=day).index_number == f"640500001/{number}"


def test_the_serial_of_family_c_runs_through_all_categories_of_a_year(cast: people.Cast):
    """The category is a part of the number, not of the count."""
    scheme(cast, "C", "LYG01", width=3)
    found = [cast.public(category=category).index_number for category in ("20-01", "20-05", "20-01")]
    assert found == ["LYG01-2001-2024-001", "LYG01-2005-2024-002", "LYG01-2001-2024-003"]


def test_a_draft_has_no_number_and_leaves_no_gap(cast: people.Cast):
    """Neither a draft that is discarded nor a release that is refused uses a number up."""
    draft, waiting = cast.draft(), cast.draft(openness="on_request", openness_reason="内部使用")
    with pytest.raises(Refused):
        ReleaseItem(by=cast["head.science"], item=cast.reviewed(waiting)).execute()
    DiscardDraft(by=cast["clerk.science"], item=draft).execute()
    assert Item.objects.get(pk=waiting.pk).index_number == ""
    assert cast.public().index_number == "640500001/2024-00001"


def test_a_release_that_breaks_off_gives_its_number_back(cast: people.Cast, monkeypatch: pytest.MonkeyPatch):
    """The counter is part of the same transaction."""
    item = cast.draft()

    def power_cut(self: ReleaseItem, subject: Item) -> dict[str, Any]:
        assert subject.index_number == "640500001/2024-00001"
        raise RuntimeError("the power went out")

    with monkeypatch.context() as patched:
        patched.setattr(ReleaseItem, "facts", power_cut)
        with pytest.raises(RuntimeError, match="power"):
            ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()
    assert Item.objects.get(pk=item.pk).index_number == ""
    assert not IndexCounter.objects.exists()
    assert cast.public().index_number == "640500001/2024-00001"


def test_a_number_is_frozen_whatever_changes_afterwards(cast: people.Cast):
    """Day, category, even the agency's scheme, in which the year's count goes on; a withdrawal and a new release."""
    item = cast.public()
    number = item.index_number
    scheme(cast, "C", "LYG01", width=3)
    item = edited(item, cast["clerk.science"], formed_on=NEXT_YEAR, category="20-05")
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item), change_note="改正日期").execute()
    assert Item.objects.get(pk=item.pk).index_number == number
    WithdrawItem(by=cast["head.science"], item=item, reason="wrong").execute()
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item), change_note="恢复").execute()
    assert Item.objects.get(pk=item.pk).index_number == number
    assert cast.public().index_number == "LYG01-2001-2024-002"


def test_the_number_of_a_withdrawn_item_is_not_given_again(cast: people.Cast):
    item = cast.public()
    WithdrawItem(by=cast["head.science"], item=item, reason="wrong").execute()
    assert cast.public().index_number == "640500001/2024-00002"


def test_numbers_are_unique_at_one_publisher_and_free_at_another(cast: people.Cast):
    """LAW.md §9.1: not unique across systems. The database itself refuses a double at one publisher."""
    Agency.objects.filter(pk=cast.education.pk).update(index_unit="640500001")
    first = cast.public()
    second = cast.public("clerk.education")
    assert first.index_number == second.index_number == "640500001/2024-00001"
    other = cast.public()
    with pytest.raises(IntegrityError), transaction.atomic():
        Item.objects.filter(pk=other.pk).update(index_number=first.index_number)


def test_numbers_of_imported_items_are_kept_as_they_came(cast: people.Cast):
    """Of whatever system; a later release with another day does not touch them either."""
    numbers = ["002986088/201912-00129", "3212000002/2018-354983", "zfb/2026-00021", "无规则〔2011〕第7号"]
    items = taken_over(cast, *numbers)
    assert [item.index_number for item in items] == numbers
    item = edited(items[0], cast["clerk.science"], formed_on=NEXT_YEAR)
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item), change_note="改正日期").execute()
    assert Item.objects.get(pk=item.pk).index_number == numbers[0]


def test_the_next_number_steps_over_those_that_came_with_an_import(cast: people.Cast):
    """Also over several in a row, also within an import, and only where the whole number is the same."""
    taken_over(
        cast, "640500001/2024-00002", "640500001/2024-00003", "640500002/2024-00001", "640500001/2025-00005"
    )
    assert [cast.public().index_number for _time in range(2)] == [
        "640500001/2024-00001",
        "640500001/2024-00004",
    ]
    mixed = taken_over(cast, "640500001/2024-00006", "", "")
    assert [item.index_number[-5:] for item in mixed] == ["00006", "00005", "00007"]
    assert cast.public().index_number == "640500001/2024-00008"


@pytest.mark.parametrize("seed", range(3))
def test_the_free_numbers_are_given_in_order_however_many_are_taken(cast: people.Cast, seed: int):
    """Of many at once each gets the smallest that is free; long runs of taken ones are passed."""
    chance = Random(seed)
    start = chance.randint(1, 30)
    runs = {start + step for step in range(chance.randint(20, 60))}
    taken = runs | set(chance.sample(range(1, 120), 30))
    batch = ImportBatch.objects.create(
        agency=cast.science, source="旧网站", imported_by=cast["administrator.city"], count=0
    )
    values = {"agency": cast.science, "summary": "概述", "formed_on": MARCH, "batch": batch}
    Item.objects.bulk_create(
        Item(title="旧文", index_number=f"640500001/2024-{serial:05d}", **values) for serial in taken
    )
    free = [f"640500001/2024-{serial:05d}" for serial in range(1, 400) if serial not in taken]
    waiting = [Item(title="新文", **values) for _place in range(40)]
    with transaction.atomic():
        assert numbering.give_numbers(waiting) == free[:40]
    with transaction.atomic():
        assert numbering.give_number(waiting[0]) == free[40]


def test_when_the_serials_are_used_up_the_release_is_refused_with_the_limit(cast: people.Cast):
    """Not a number with more digits than the scheme has."""
    scheme(cast, "C", "LYG01", width=3)
    IndexCounter.objects.create(agency=cast.science, period="2024", last_serial=998)
    assert cast.public().index_number == "LYG01-2001-2024-999"
    item = cast.draft()
    with pytest.raises(Refused, match=r"滨河市科学技术局: The serial must be 1 to 999, not 1000"):
        ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()
    assert not Item.objects.get(pk=item.pk).live


def test_a_last_number_that_is_taken_is_not_stepped_over_into_nothing(cast: people.Cast):
    """The refusal comes from the giving itself, and the counter stays where it was."""
    scheme(cast, "C", "LYG01", width=3)
    IndexCounter.objects.create(agency=cast.science, period="2024", last_serial=998)
    taken_over(cast, "LYG01-2001-2024-999")
    with pytest.raises(Refused, match="not 1000"):
        ReleaseItem(by=cast["head.science"], item=cast.reviewed(cast.draft())).execute()
    assert IndexCounter.objects.get().last_serial == 998


def test_a_scheme_with_categories_asks_for_the_category(cast: people.Cast):
    scheme(cast, "B", "330201-013")
    with pytest.raises(Refused, match="category"):
        ReleaseItem(by=cast["head.science"], item=cast.reviewed(cast.draft(category=""))).execute()


@pytest.mark.one_database
@pytest.mark.parametrize("name", SCHEMES)
def test_the_example_of_a_scheme_is_its_first_number(cast: people.Cast, name: str):
    """What an administrator is shown while setting it up is what the first release gives."""
    parts, expected = SCHEMES[name]
    scheme(cast, *parts)
    assert numbering.example_number(cast.science, MARCH) == expected[0]
    assert not IndexCounter.objects.exists()
