"""What each act in the catalogue does to the files of the site: what shows it is written, and nothing else."""

import datetime as dt
import re

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone, translation

from gongkai.catalog.actions.draft import EditItem, KeepFile
from gongkai.catalog.actions.openness import KeepOriginal
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.gate.tests.pages import pdf
from gongkai.catalog.models import Item, ItemAttachment
from gongkai.portal import addresses
from gongkai.portal.models import StalePage
from tests.cast import Cast

from .conftest import PublishedSite

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = pytest.mark.one_database


TITLE = "关于科技创新券兑付的公告"


def release(cast: Cast, site: PublishedSite, **values) -> Item:
    """A public item of the science bureau."""
    slug = values.pop("slug", "science")
    item = cast.draft(f"clerk.{slug}", **{"title": TITLE, **values})
    return site.do(ReleaseItem(by=cast[f"head.{slug}"], item=cast.reviewed(item)))


def again(cast: Cast, site: PublishedSite, item: Item, note: str = "改正一处文字", **values) -> Item:
    """Release a changed version of a public item."""
    draft = item.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    EditItem(by=cast["clerk.science"], item=draft).execute()
    fresh = Item.objects.get(pk=item.pk)
    return site.do(ReleaseItem(by=cast["head.science"], item=cast.reviewed(fresh), change_note=note))


def withdraw(cast: Cast, site: PublishedSite, item: Item) -> None:
    site.do(WithdrawItem(by=cast["head.science"], item=Item.objects.get(pk=item.pk), reason="wrong"))


def address(item: Item, slug: str = "science") -> str:
    return addresses.item_page(slug, Item.objects.get(pk=item.pk))


@pytest.mark.each_database
def test_a_release_writes_every_page_that_shows_the_item_and_nothing_else(cast, written):
    column = cast.science.columns.filter(parent__isnull=False).first()
    item = cast.draft(
        title=TITLE, columns=(column.code,), category="20-05", openness_kind="service", validity="valid"
    )
    touched = written.touched_by(ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)))
    year = f"{item.formed_on:%Y}"
    facets = (
        f"column-{column.code}",
        f"column-{column.parent.code}",
        "category-20-05",
        f"year-{year}",
        "validity-valid",
    )
    assert touched == {
        address(item),
        "/",
        *("/science/", "/science/xxgk.html", "/science/five.html"),
        *("/science/feed.xml", "/science/sitemap-0.xml", "/science/catalog/"),
        *(f"/science/catalog/{facet}/" for facet in facets),
        *(f"/science/columns/{code}/" for code in (column.code, column.parent.code)),
        *(f"/science/columns/{code}/feed.xml" for code in (column.code, column.parent.code)),
        "/science/five/service/",
    }
    feeds_and_pages = touched - {"/science/sitemap-0.xml"}
    assert written.showing(TITLE) == feeds_and_pages
    assert address(item) in written.text("/science/sitemap-0.xml")
    assert not StalePage.objects.exists()


def test_a_release_at_one_bureau_leaves_the_pages_of_another_alone(cast, written):
    before = written.times()
    release(cast, written)
    after = written.times()
    assert {a for a in before if before[a] != after[a] and a.startswith(("/education/", "/city/"))} == set()


@pytest.mark.each_database
def test_a_withdrawal_takes_the_item_from_every_page_but_its_own_and_its_files_from_the_site(cast, written):
    stored = KeepFile(
        by=cast["clerk.science"], at=cast.science, upload=ContentFile(pdf("")), name="表.pdf"
    ).execute()
    empty = written.contents()
    item = release(
        cast, written, attachments=[ItemAttachment(stored=stored)], validity="valid", openness_kind="result"
    )
    (file,) = [a for a in written.contents() if a.endswith(".pdf")]
    assert f'href="{file}"' in written.text(address(item))
    withdraw(cast, written, item)
    left = address(item)
    assert written.showing(TITLE) == {left}
    assert {a: text for a, text in written.contents().items() if a != left} == empty
    assert [path for path in written.root.rglob("*") if path.is_dir() and not any(path.iterdir())] == [
        written.root / ".writing"
    ]


def test_a_second_release_shows_its_change_note_and_drops_the_attachment_it_no_longer_has(cast, written):
    keep = {"by": cast["clerk.science"], "at": cast.science}
    first = KeepFile(**keep, upload=ContentFile(b"first"), name="旧.txt").execute()
    second = KeepFile(**keep, upload=ContentFile(b"second"), name="新.txt").execute()
    item = release(cast, written, attachments=[ItemAttachment(stored=first)])
    again(
        cast, written, item, note="替换了附件", attachments=[ItemAttachment(stored=second)], title="新的标题"
    )
    page = written.text(address(item))
    assert "替换了附件" in page
    assert [content for a, content in written.contents().items() if a.endswith(".txt") and "/P" in a] == [
        b"second"
    ]
    assert written.showing(TITLE) == set()
    assert {"/", "/science/", "/science/catalog/", "/science/columns/notices/"} <= written.showing("新的标题")


@pytest.mark.each_database
def test_an_item_that_moves_to_another_column_leaves_the_first(cast, written):
    item = release(cast, written)
    before = written.showing(TITLE)
    news = list(cast.science.columns.filter(code="news"))
    again(cast, written, item, columns=news)
    moved = written.showing(TITLE)
    assert {"/science/columns/notices/", "/science/columns/notices/feed.xml"} <= before - moved
    assert {
        "/science/columns/news/",
        "/science/columns/news/feed.xml",
        "/science/catalog/column-news/",
    } <= moved - before


def test_a_text_no_longer_in_force_says_so_above_it_and_counts_elsewhere(cast, written):
    item = release(cast, written, validity="valid")
    assert 'class="banner' not in written.text(address(item))
    again(cast, written, item, validity="repealed", repealed_on=dt.date(2026, 1, 15))
    page = written.text(address(item))
    assert re.search(r'class="banner[^>]*>.*2026-01-15', page)
    assert "/science/catalog/validity-valid/" not in written
    assert "/science/catalog/validity-repealed/" in written
    assert "validity-repealed" in written.text("/science/catalog/")
    assert "validity-valid" not in written.text("/science/catalog/")


def test_an_item_published_after_its_limit_says_by_how_much_and_one_in_time_does_not(cast, written):
    today = timezone.localdate()
    late = release(cast, written, formed_on=today - dt.timedelta(days=60))
    timely = release(cast, written, formed_on=today)
    assert "20" in re.search(r'id="late-title">.*?</section>', written.text(address(late)), re.S)[0]
    assert "late-title" not in written.text(address(timely))


def test_an_interpretation_and_its_document_name_each_other_until_one_is_withdrawn(cast, written):
    document = release(cast, written, title="创新券管理办法")
    reading = release(cast, written, title="管理办法解读", interprets=document)
    assert address(document) in written.text(address(reading))
    assert address(reading) in written.text(address(document))
    withdraw(cast, written, reading)
    assert "管理办法解读" not in written.text(address(document))


def test_an_interpretation_that_turns_to_another_document_leaves_the_first(cast, written):
    first = release(cast, written, title="第一份办法")
    second = release(cast, written, title="第二份办法")
    reading = release(cast, written, title="办法解读", interprets=first)
    again(cast, written, reading, interprets=second)
    assert "办法解读" not in written.text(address(first))
    assert "办法解读" in written.text(address(second))


def test_a_withdrawn_document_is_no_longer_linked_from_its_interpretation(cast, written):
    document = release(cast, written, title="被撤下的办法")
    reading = release(cast, written, title="办法解读", interprets=document)
    withdraw(cast, written, document)
    assert "被撤下的办法" not in written.text(address(reading))


def test_staff_who_read_english_publish_the_same_chinese_files(cast, written):
    with translation.override("en"):
        item = release(cast, written)
    assert address(item) in written
    assert not [a for a in written.contents() if a.startswith("/en/")]
    assert written.contents() == everything_anew(written)


def test_an_agency_without_columns_has_no_pages(cast, written):
    assert not [a for a in written.contents() if a.startswith("/city")]
    assert "滨河市" in written.text("/")
    assert 'href="/city/"' not in written.text("/")


def everything_anew(site: PublishedSite) -> dict[str, bytes]:
    """The files that writing everything into an empty folder makes."""
    site.root.rename(site.root.with_name("before"))
    site.publish_all()
    return site.contents()


@pytest.mark.parametrize(
    ("reason", "shown", "titled"),
    [
        ("expired", "过期失效", True),
        ("wrong", "内容有误", True),
        ("secrecy", "不宜公开", False),
        ("privacy", "个人隐私", False),
    ],
)
def test_a_withdrawn_page_says_so_at_its_address_and_no_more(cast, written, reason, shown, titled):
    """Day and kind of reason; the words stay inside; for secrecy and privacy not even the title is left anywhere."""
    item = release(cast, written, body=[("text", "<p>机要的正文</p>")], summary="机要的概述")
    act = WithdrawItem(
        by=cast["head.science"], item=Item.objects.get(pk=item.pk), reason=reason, words="只给内部看"
    )
    written.do(act)
    page = written.text(address(item))
    assert "noindex" in page
    assert shown in page
    assert f"{timezone.localdate()}" in page
    assert written.showing(TITLE) == ({address(item)} if titled else set())
    assert written.showing("机要的") == written.showing("只给内部看") == set()
    assert written.contents() == everything_anew(written)


def test_a_withdrawn_page_shows_no_draft_written_since(cast, written):
    """The row of an item that is not public follows its draft; its old address does not."""
    item = release(cast, written)
    withdraw(cast, written, item)
    draft = Item.objects.get(pk=item.pk).get_latest_revision_as_object()
    draft.title = "还没有审过的新标题"
    written.do(EditItem(by=cast["clerk.science"], item=draft))
    written.publish_all()
    assert written.showing("还没有审过的新标题") == set()
    assert TITLE in written.text(address(item))


def test_a_redacted_item_is_published_without_what_was_removed(cast, written):
    """Neither the page nor a file of the site holds it."""
    parts = {"openness": "redacted", "openness_ground": "third_party"}
    item = cast.draft(title=TITLE, body=[("text", "<p>获奖者张三丰</p>")], **parts)
    KeepOriginal(by=cast["clerk.science"], item=item, removed="姓名", why="个人隐私").execute()
    newest = Item.objects.get(pk=item.pk).get_latest_revision_as_object()
    newest.body = [("text", "<p>获奖者张某某</p>")]
    EditItem(by=cast["clerk.science"], item=newest).execute()
    fresh = cast.reviewed(Item.objects.get(pk=item.pk))
    written.do(ReleaseItem(by=cast["head.science"], item=fresh))
    assert written.showing("张某某") == {address(item)}
    assert written.showing("张三丰") == set()
