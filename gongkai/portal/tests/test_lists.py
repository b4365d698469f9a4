"""Lists cut into leaves: whatever comes and goes, every entry stands on exactly one page, in order."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongkai.agencies.models import Agency
from gongkai.portal import lists
from gongkai.portal.leaves import BEGINNING, Cutting, Leaf, Window
from gongkai.portal.models import ListEntry, ListLeaf, PublicList

KEY = "science/columns/notices"
CHINA = ZoneInfo("Asia/Shanghai")
FIRST = dt.datetime(2018, 1, 1, tzinfo=CHINA)

# Each step adds and removes some numbers; a number stands for an item published on that day.
days = st.integers(1, 400)
steps = st.lists(
    st.tuples(
        st.one_of(st.sets(days, max_size=6), st.sets(days, min_size=40, max_size=200)),
        st.one_of(st.sets(days, max_size=6), st.sets(days, min_size=40, max_size=300)),
    ),
    max_size=12,
)


def at(day: int) -> int:
    """The position of the item published on a day."""
    return lists.position(FIRST + dt.timedelta(days=5 * day), day)


class Model:
    """A list as it should be: a set of positions, cut by the real code, and what its pages last showed."""

    def __init__(self) -> None:
        self.places: list[int] = []
        self.leaves = [Leaf(0, BEGINNING, 0)]
        self.last_number = 0
        self.shown: dict[int, tuple] = {}
        self.homes: dict[int, int] = {}

    def change(self, added: set[int], removed: set[int]) -> None:
        self.places = sorted({*self.places, *added} - removed)
        cutting = Cutting(Window(self.leaves), lists.PAGE_ENTRIES, self.last_number)
        for place in added:
            cutting.count(place, 1)
        for place in removed:
            cutting.count(place, -1)
        cutting.settle(lambda start, end: [p for p in self.places if start <= p and (end is None or p < end)])
        self.leaves, self.last_number = cutting.leaves, cutting.last_number
        for number in cutting.touched | {0}:
            self.shown.pop(number, None)
        self.shown |= {leaf.number: self.page(leaf) for leaf in self.leaves if leaf.number not in self.shown}

    def page(self, leaf: Leaf) -> tuple:
        """What the page of a leaf shows: its entries and the pages beside it."""
        index = self.leaves.index(leaf)
        older = self.leaves[index - 1].number if index else None
        newer = self.leaves[index + 1].number if index + 1 < len(self.leaves) else None
        end = self.leaves[index + 1].start if newer is not None else None
        held = [place for place in self.places if leaf.start <= place and (end is None or place < end)]
        return older, newer, tuple(held)


@given(steps)
@settings(max_examples=100, deadline=None)
def test_all_pages_together_hold_all_entries_in_order_and_show_what_is_true(steps):
    model = Model()
    for added, removed in steps:
        standing = {lists.item_of(place) for place in model.places}
        model.change({at(day) for day in added - standing}, {at(day) for day in removed & standing})
        pages = [model.page(leaf) for leaf in model.leaves]
        assert [place for page in pages for place in page[2]] == model.places
        assert [leaf.count for leaf in model.leaves] == [len(page[2]) for page in pages]
        assert all(leaf.count <= 2 * lists.PAGE_ENTRIES for leaf in model.leaves)
        assert all(leaf.count > 0 for leaf in model.leaves) or len(model.leaves) == 1
        assert model.leaves[-1].number == 0
        assert model.leaves[0].start == BEGINNING
        assert [leaf.start for leaf in model.leaves] == sorted(leaf.start for leaf in model.leaves)
        assert len({leaf.number for leaf in model.leaves}) == len(model.leaves)
        shown = {leaf.number: model.shown[leaf.number] for leaf in model.leaves}
        assert shown == {leaf.number: page for leaf, page in zip(model.leaves, pages, strict=True)}


@pytest.fixture
def agency(db) -> Agency:
    return Agency.objects.create(
        name="滨河市科学技术局", short_name="科技局", slug="science", tree_path="/1/", level="city"
    )


def leaves() -> list[ListLeaf]:
    return list(ListLeaf.objects.filter(public_list__key=KEY).order_by("start"))


def check(expected: set[int]) -> None:
    """The rows of the list say what they should about these days."""
    kept = PublicList.objects.get(key=KEY)
    found = leaves()
    ends: list[int | None] = [leaf.start for leaf in found[1:]]
    held = [
        lists.places_between(kept, leaf.start, end) for leaf, end in zip(found, [*ends, None], strict=True)
    ]
    assert [place for part in held for place in part] == sorted(map(at, expected))
    assert [leaf.count for leaf in found] == [len(part) for part in held]
    assert all(leaf.count <= 2 * lists.PAGE_ENTRIES for leaf in found)
    assert kept.total == len(expected)
    assert kept.newest == max(map(at, expected), default=None)
    assert kept.last_leaf >= max(leaf.number for leaf in found)
    years = [str(lists.moment(at(day)).year) for day in expected]
    assert {year: count for year, (count, _page) in kept.years.items()} == {y: years.count(y) for y in years}
    for year, (_count, page) in kept.years.items():
        newest = max(at(day) for day in expected if str(lists.moment(at(day)).year) == year)
        leaf = next(leaf for leaf, part in zip(found, held, strict=True) if newest in part)
        following = [other for other in found if other.number == page]
        assert following, f"the page for {year} is gone"
        assert following[0].start >= leaf.start, (
            "the page for a year begins no older than the year's newest entry"
        )


@given(steps)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_rows_follow_any_sequence_of_changes(agency, steps):
    # Items are not needed: what refers to them is checked at the end of a transaction that never ends.
    with transaction.atomic():
        standing: set[int] = set()
        numbers: dict[int, int] = {}
        for added, removed in steps:
            coming, going = added - standing, removed & standing
            if not coming | going:
                continue
            lists.change(agency, {KEY: {d: at(d) for d in coming}}, {KEY: {d: at(d) for d in going}})
            standing = (standing | coming) - going
            check(standing)
            for leaf in leaves():
                assert leaf.number == 0 or numbers.setdefault(leaf.number, leaf.pk) == leaf.pk, (
                    "numbers are not given twice"
                )
        transaction.set_rollback(True)


def test_a_change_in_a_long_list_reads_a_few_leaves_only(agency, django_assert_max_num_queries):
    with transaction.atomic():
        lists.change(agency, {KEY: {day: at(day) for day in range(1, 3001)}}, {})
        with django_assert_max_num_queries(9):
            touched = lists.change(agency, {KEY: {5000: at(5000)}}, {})
        assert touched == {(KEY, 0)}
        transaction.set_rollback(True)


def test_an_entry_in_the_middle_of_time_touches_its_page_and_the_newest(agency):
    with transaction.atomic():
        lists.change(agency, {KEY: {day: at(day) for day in range(1, 400, 2)}}, {})
        place = at(100)
        leaf = ListLeaf.objects.filter(public_list__key=KEY, start__lte=place).order_by("-start")[0]
        touched = lists.change(agency, {KEY: {100: place}}, {})
        assert touched == {(KEY, 0), (KEY, leaf.number)}
        transaction.set_rollback(True)


def test_the_year_of_an_entry_is_that_of_the_sites_time_zone():
    new_year = dt.datetime(2024, 1, 1, 0, 30, tzinfo=CHINA)
    assert new_year.astimezone(dt.UTC).year == 2023
    assert lists.moment(lists.position(new_year, 7)).year == 2024


def test_a_position_gives_back_its_item_and_sorts_by_time_first():
    early, late = FIRST, FIRST + dt.timedelta(seconds=1)
    assert lists.item_of(lists.position(early, 2**27 + 5)) == 2**27 + 5
    assert lists.position(early, 2**27) < lists.position(late, 1)


def test_lists_that_are_empty_again_keep_their_first_page(agency):
    with transaction.atomic():
        lists.change(agency, {KEY: {day: at(day) for day in range(1, 101)}}, {})
        lists.change(agency, {}, {KEY: {day: at(day) for day in range(1, 101)}})
        assert [(leaf.number, leaf.count, leaf.start) for leaf in leaves()] == [(0, 0, BEGINNING)]
        assert lists.totals([KEY]) == {}
        assert not ListEntry.objects.exists()
        transaction.set_rollback(True)
