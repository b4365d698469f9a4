"""The standard columns as they are seeded, and columns as they are changed."""

from typing import Any

import pytest

from gongkai.agencies.models import Unit
from gongkai.catalog import choices
from gongkai.catalog.actions.columns import ChangeColumn, SeedColumns
from gongkai.catalog.models import Column
from tests import cast as people
from tests.cast import refusal

pytestmark = pytest.mark.usefixtures("english")

# 国办公开办函〔2019〕61号, then what the portals of the five reports have.
SECTION = ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"]
PORTAL = {
    *("政策文件", "政策解读", "财政预决算", "会议公开", "建议提案", "机构职能", "领导信息", "人事信息"),
    *("规划计划", "统计信息", "通知公告", "工作动态", "专题专栏"),
}
STATUTORY = [f"20-{number:02d}" for number in range(1, 16)]


def rows() -> list[dict[str, Any]]:
    return list(Column.objects.order_by("pk").values())


def change(column: Column, **values: Any) -> ChangeColumn:
    return ChangeColumn(by=None, column=column, values=values)


def test_the_section_has_its_five_parts_in_the_statutory_order(cast: people.Cast):
    top = cast.science.columns.filter(parent=None, in_section=True)
    assert [column.name for column in top] == SECTION
    assert [column.kind for column in top] == ["guide", "rules", "proactive", "report", "request"]


def test_each_category_of_article_20_has_its_own_column_in_order(cast: people.Cast):
    """Those directly below 法定主动公开内容; what stands deeper keeps the category above it."""
    below = cast.science.columns.filter(parent__code="statutory")
    assert [column.category for column in below] == STATUTORY
    deeper = cast.science.columns.filter(parent__parent__code="statutory").select_related("parent")
    assert deeper
    assert [column.code for column in deeper if column.category != column.parent.category] == []


def test_every_column_that_the_seeds_name_is_there(cast: people.Cast):
    assert PORTAL - {column.name for column in cast.science.columns.all()} == set()


def test_a_column_stands_after_the_one_above_it_and_in_the_same_section(cast: people.Cast):
    """So that a tree can be read from top to bottom."""
    for column in cast.science.columns.exclude(parent=None).select_related("parent"):
        assert column.parent.position < column.position, column
        assert column.parent.agency == column.agency
        assert column.parent.in_section is column.in_section


def test_every_seeded_column_can_be_saved_as_it_stands(cast: people.Cast):
    """Kinds and categories are those of the law's data, and nothing that the page tags need is empty."""
    kinds = dict(choices.column_kinds())
    for column in cast.science.columns.all():
        column.full_clean()
        assert column.kind in kinds
        assert column.description, column
        assert column.keywords, column
        assert column.is_open


def test_each_agency_has_its_own_columns(cast: people.Cast):
    """What one changes does not change the other's."""
    change(cast.science.columns.get(code="notices"), name="本局通知").execute()
    assert cast.education.columns.get(code="notices").name == "通知公告"


def test_seeding_again_changes_nothing_and_says_so(cast: people.Cast):
    """Changed and closed columns stay as they are, an own one as well."""
    change(cast.science.columns.get(code="notices"), name="本局通知", position=90, is_open=False).execute()
    own = Column(agency=cast.science, code="park", name="高新区", kind="topic")
    change(own).execute()
    before = rows()
    SeedColumns(by=cast["administrator.city"], at=cast.science).execute()
    assert rows() == before
    assert people.entries(kind="columns.seeded").first().facts == {"count": 0}


def test_seeding_sets_up_what_is_missing_below_what_stands(cast: people.Cast):
    cast.science.columns.filter(code__in=["interpretation-own", "press"]).delete()
    interpretation = cast.science.columns.get(code="interpretation")
    SeedColumns(by=None, at=cast.science).execute()
    assert cast.science.columns.get(code="interpretation-own").parent == interpretation
    assert people.entries(kind="columns.seeded").first().facts == {"count": 2}


def test_a_column_that_cannot_stand_is_refused_and_left_as_it_was(cast: people.Cast):
    """A circle in the tree, something of another agency, a fixed field, a field that is wrong, a code given twice."""
    mine, other = cast.science.columns, cast.education.columns
    unit = Unit.objects.get(agency=cast.education)
    before = rows()
    for action, sentence in [
        (change(mine.get(code="statutory"), parent=mine.get(code="policies")), "cannot stand below itself"),
        (change(mine.get(code="news"), parent=mine.get(code="news")), "cannot stand below itself"),
        (change(mine.get(code="news"), parent=other.get(code="notices")), "it belongs to another agency"),
        (change(mine.get(code="news"), owner=unit), "Owner: this unit belongs to another agency"),
        (change(mine.get(code="news"), code="latest"), "These fields cannot be changed: code"),
        (change(mine.get(code="news"), agency=cast.education), "These fields cannot be changed: agency"),
        (change(mine.get(code="news"), kind="nonsense"), "is not a valid choice"),
        (change(mine.get(code="news"), name=""), "cannot be blank"),
        (change(Column(agency=cast.science, code="news", name="动态", kind="news")), "already exists"),
    ]:
        assert any(sentence in reason for reason in refusal(action)), sentence
    assert rows() == before
    assert not people.entries(kind="column.changed")


def test_a_change_is_told_in_the_ledger_by_the_names_of_its_fields(cast: people.Cast):
    column = cast.science.columns.get(code="news")
    unit = Unit.objects.get(agency=cast.science)
    action = ChangeColumn(
        by=cast["administrator.city"], column=column, values={"owner": unit, "freshness_days": 7}
    )
    action.execute()
    found = Column.objects.get(pk=column.pk)
    assert (found.owner, found.freshness_days, found.code) == (unit, 7, "news")
    entry = people.entries(kind="column.changed").get()
    assert entry.facts == {"name": "工作动态", "fields": ["owner", "to be updated within days"]}
