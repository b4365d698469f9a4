"""Pages composed from an agency's data follow it: the frame, the guide, the columns."""

import datetime as dt
import re

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from gongkai.agencies.actions.agency import ChangeAgency, RecordUnit
from gongkai.agencies.actions.leading_group import SetLeadingGroup
from gongkai.agencies.models import Agency, LeadingGroupSeat, Unit
from gongkai.catalog.actions.columns import ChangeColumn
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.models import Column
from gongkai.portal import tasks
from tests.cast import Cast
from tests.harness.ledger import tampering

from .conftest import PublishedSite, imported

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = pytest.mark.one_database


def science() -> Agency:
    return Agency.objects.get(slug="science")


def change(site: PublishedSite, **values) -> set[str]:
    """What changing data of the science bureau does to the files."""
    return site.touched_by(ChangeAgency(by=None, target=science(), values=values))


def seats(leader: str) -> list[LeadingGroupSeat]:
    return [LeadingGroupSeat(position="leader", post="局长", name=leader)]


def group(since: dt.date, leader: str) -> SetLeadingGroup:
    return SetLeadingGroup(by=None, at=science(), since=since, seats=seats(leader))


def released(cast: Cast, site: PublishedSite, title: str, *columns: str):
    item = cast.draft(title=title, columns=columns)
    return site.do(ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)))


def test_changing_an_agency_rewrites_its_own_pages_and_the_platforms_alone(cast, written):
    touched = change(written, telephone="0951-1234567")
    assert {"/science/", "/science/guide.html", "/science/catalog/", "/science/columns/news/"} <= touched
    assert [a for a in touched if not a.startswith("/science/")] == []
    assert "0951-1234567" in written.text("/science/guide.html")


def test_a_new_name_stands_on_every_page_and_on_the_platform(cast, written):
    item = released(cast, written, "公告一则", "notices")
    touched = change(written, name="滨河市科学技术委员会", short_name="科委")
    pages = {a for a in written.contents() if a.startswith("/science/") and a.endswith((".html", "/"))}
    assert pages <= touched
    assert "/" in touched
    assert "科学技术局" not in written.text("/") + written.text("/science/")
    assert item.title in written.text("/science/columns/notices/")


def test_an_emblem_stands_beside_the_pages_and_goes_when_it_is_replaced_by_another_kind(
    cast, written, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path / "media"
    agency = science()
    agency.emblem.save("mark.png", ContentFile(b"\x89PNG first"))
    change(written, email="xxgk@example.cn")
    assert written.contents()["/science/emblem.png"] == b"\x89PNG first"
    assert 'src="/science/emblem.png"' in written.text("/science/")
    agency = science()
    agency.emblem.save("mark.jpg", ContentFile(b"\xff\xd8 second"))
    change(written, email="gk@example.cn")
    assert "/science/emblem.png" not in written
    assert written.contents()["/science/emblem.jpg"] == b"\xff\xd8 second"


def test_the_website_mark_stands_in_the_footer_of_every_page(cast, written, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    assert "foot-mark" not in written.text("/science/")
    science().website_mark.save("site.png", ContentFile(b"\x89PNG mark"))
    change(written, email="xxgk@example.cn")
    assert written.contents()["/science/mark.png"] == b"\x89PNG mark"
    assert 'src="/science/mark.png"' in written.text("/science/columns/notices/")
    assert "foot-mark" not in written.text("/education/")


def test_a_table_of_the_guide_has_no_column_without_a_word_in_it(cast, written):
    unit = Unit(agency=science(), name="成果转化科")
    written.do(RecordUnit(by=None, unit=unit))
    assert "职责</th>" not in written.text("/science/guide.html")
    unit.tasks = "技术合同登记"
    written.do(RecordUnit(by=None, unit=unit))
    page = written.text("/science/guide.html")
    assert "职责</th>" in page
    assert "联系电话</th>" not in page


def test_the_guide_follows_units_and_nothing_else_does(cast, written):
    unit = Unit(agency=science(), name="成果转化科", tasks="技术合同登记", telephone="0951-7654321")
    assert written.touched_by(RecordUnit(by=None, unit=unit)) == {"/science/guide.html"}
    page = written.text("/science/guide.html")
    assert "成果转化科" in page
    assert "技术合同登记" in page


def test_the_guide_shows_the_leading_group_of_today(cast, written):
    today = timezone.localdate()
    written.do(group(today - dt.timedelta(days=10), "张三"))
    assert "张三" in written.text("/science/guide.html")
    later = today + dt.timedelta(days=5)
    written.do(group(later, "李四"))
    assert "李四" not in written.text("/science/guide.html")
    planned = DBTaskResult.objects.get(task_path=tasks.write_guide.module_path)
    assert timezone.localtime(planned.run_after).date() == later


def test_the_guide_is_dated_by_the_last_change_of_what_it_shows(cast, written):
    moment = dt.datetime(2021, 12, 31, 17, 0, tzinfo=dt.UTC)  # already the new year in China
    SetLeadingGroup(by=None, at=science(), since=dt.date(2020, 3, 1), seats=seats("张三")).execute()
    with tampering():  # entries are final: only so can they be of another day
        with connection.cursor() as cursor:
            cursor.execute("UPDATE ledger_entry SET recorded_at = %s", [moment])
        written.publish_all()
    assert '<time datetime="2022-01-01">' in written.text("/science/guide.html")


def test_a_release_does_not_change_the_guide(cast, written):
    item = cast.draft(title="一则通知")
    touched = written.touched_by(ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)))
    assert not touched & {"/science/guide.html", "/science/apply.html", "/science/map.html"}


def test_the_page_on_requests_tells_the_steps_and_clocks_with_their_articles(cast, written):
    page = written.text("/science/apply.html")
    assert "《政府信息公开条例》第二十七条" in page
    assert "20 个工作日" in page or "20个工作日" in page


def test_a_closed_column_and_those_below_it_have_no_pages_and_open_again_with_all_of_them(cast, written):
    below = (
        Column.objects.filter(agency=science(), parent__isnull=False).exclude(children__isnull=False).first()
    )
    above = below.parent
    imported(cast, written, 50, column=below.code)
    before = folders(written)
    assert f"/science/columns/{below.code}/p1.html" in written
    written.do(ChangeColumn(by=None, column=Column.objects.get(pk=above.pk), values={"is_open": False}))
    gone = [
        f"/science/{folder}{code}/"
        for folder in ("columns/", "catalog/column-")
        for code in (above.code, below.code)
    ]
    assert [a for a in written.contents() if a.startswith(tuple(gone))] == []
    assert f"columns/{below.code}/" not in written.text("/science/map.html")
    assert "第49号" in written.text("/science/catalog/")
    written.do(ChangeColumn(by=None, column=Column.objects.get(pk=above.pk), values={"is_open": True}))
    assert folders(written) == before
    shown = "".join(
        written.text(a) for a in written.contents() if a.startswith(f"/science/columns/{below.code}/")
    )
    assert {f"第{number}号通知" for number in range(50)} <= set(re.findall(r"第\d+号通知", shown))


def folders(site: PublishedSite) -> set[str]:
    """The first pages of all lists."""
    return {address for address in site.contents() if address.endswith("/")}


@pytest.mark.each_database
def test_a_column_that_moves_takes_its_items_to_the_lists_above(cast, written):
    news = Column.objects.get(agency=science(), code="news")
    notices = Column.objects.get(agency=science(), code="notices")
    released(cast, written, "公告一则", "notices")
    assert "公告一则" not in written.text("/science/columns/news/")
    written.do(ChangeColumn(by=None, column=notices, values={"parent": news}))
    assert "公告一则" in written.text("/science/columns/news/")
    written.do(ChangeColumn(by=None, column=Column.objects.get(pk=notices.pk), values={"parent": None}))
    assert "公告一则" not in written.text("/science/columns/news/")


def test_a_column_renamed_is_renamed_on_the_pages_of_its_items(cast, written):
    item = released(cast, written, "公告一则", "notices")
    notices = Column.objects.get(agency=science(), code="notices")
    touched = written.touched_by(ChangeColumn(by=None, column=notices, values={"name": "通告"}))
    page = f"/science/content/{timezone.localtime(item.published_at):%Y/%m/t%Y%m%d}_{item.pk}.html"
    assert page in touched
    assert '<meta name="ColumnName" content="通告">' in written.text(page)
    assert not [a for a in touched if a.startswith("/education/")]
