"""From draft to withdrawal: four people review, an edit begins it again, readers see what changed and what is gone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.stories.reviewing import hand_in, review, secrecy, whole_review
from tests.stories.test_clerk_story import attach

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
TITLE = "关于下达科技惠民项目资金的通知"
CHANGED = "关于下达科技惠民项目资金的通知（更正）"


@pytest.fixture(scope="module")
def item(live_site, chromium) -> int:
    """The clerk's draft with an attachment; the tests go on from each other, in order."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    page = context.new_page()
    live_site.sign_in(page, "clerk.zhongning")
    page.get_by_role("link", name="新建信息").click()
    page.fill("#id_title", TITLE)
    page.fill("#id_summary", "下达本年度科技惠民项目资金，说明用途和报送要求。")
    page.fill("#id_formed_on", "2026-11-17")
    page.keyboard.press("Escape")
    page.get_by_label("通知公告").check()
    page.locator(".public-DraftEditor-content").click()
    page.keyboard.type("下达资金三十万元。")
    attach(page)
    page.get_by_role("button", name="保存草稿").click()
    page.wait_for_url(re.compile(r"/edit/\d+/"))
    number = int(re.search(r"/edit/(\d+)/", page.url)[1])
    context.close()
    return number


def published(live_site, item: int) -> str:
    """The address of the item's page."""
    (path,) = (live_site.data_dir / "site").glob(f"zhongning-kjj/content/*/*/t*_{item}.html")
    return "/" + path.relative_to(live_site.data_dir / "site").as_posix()


def edit(page: Page, live_site, item: int, title: str) -> None:
    """The clerk changes the title."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/snippets/catalog/item/edit/{item}/")
    page.fill("#id_title", title)
    page.get_by_role("button", name="保存草稿").click()
    expect(page.locator("body")).to_contain_text(title)


def test_a_draft_that_was_not_reviewed_is_not_released(live_site, open_page, item):
    """The head finds it neither on the desk nor releasable by its address."""
    page = open_page()
    live_site.sign_in(page, "head.zhongning")
    expect(page.locator("#desk-waiting").locator("..")).not_to_contain_text(TITLE)
    page.goto(f"{live_site.base_url}/admin/items/{item}/release/")
    expect(page.locator("body")).to_contain_text("这一版本还没有送审")
    expect(page.get_by_role("button", name="向社会放行")).to_have_count(0)


def test_four_people_review_it_and_a_fifth_releases(live_site, open_page, item):
    """Each finds it on the desk when it is their turn; then it is a file."""
    hand_in(open_page(), live_site, item)
    whole_review(open_page, live_site, TITLE)
    page = open_page()
    live_site.sign_in(page, "head.zhongning")
    page.get_by_role("link", name=TITLE).first.click()
    page.get_by_role("button", name="向社会放行").click()
    expect(page.locator("body")).to_contain_text("已公开")
    assert TITLE in live_site.get(published(live_site, item))[1]


def test_an_edit_lets_the_review_begin_again(live_site, open_page, item):
    """The reviewers see the difference alone; until they have decided, readers see the old version."""
    edit(open_page(), live_site, item, CHANGED)
    page = open_page()
    live_site.sign_in(page, "head.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{item}/release/")
    expect(page.locator("body")).to_contain_text("这一版本还没有送审")
    hand_in(open_page(), live_site, item)
    reader = open_page(phone=True)
    live_site.sign_in(reader, "review1.zhongning")
    reader.goto(f"{live_site.base_url}/admin/items/{item}/review/")
    expect(reader.locator(".gk-compared")).to_contain_text("更正")
    expect(reader.locator(".gk-compared")).not_to_contain_text("三十万元")
    assert reader.evaluate("document.documentElement.scrollWidth") <= 360
    assert CHANGED not in live_site.get(published(live_site, item))[1]


def test_the_second_publication_tells_what_changed(live_site, open_page, item):
    """Without a note it is not released; with it readers see the note."""
    for who in ("review1", "review2", "review3"):
        review(open_page, live_site, CHANGED, who)
    secrecy(open_page, live_site, CHANGED)
    page = open_page()
    live_site.sign_in(page, "head.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{item}/release/")
    page.get_by_label("修改说明").fill("更正标题")
    page.get_by_role("button", name="向社会放行").click()
    expect(page.locator("body")).to_contain_text("已公开")
    text = live_site.get(published(live_site, item))[1]
    assert CHANGED in text
    assert "更正标题" in text


def test_the_withdrawn_page_says_so_and_the_attachment_is_gone(live_site, open_page, item):
    """At the same address; in no list, feed or site map."""
    address = published(live_site, item)
    attachment = re.search(r'href="(/[^"]+/P\d+/[^"]+)"', live_site.get(address)[1])[1]
    assert live_site.get(attachment)[0] == 200
    page = open_page()
    live_site.sign_in(page, "head.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{item}/withdraw/")
    page.get_by_label("内容有误").check()
    page.locator("#id_words").fill("金额须核对")
    page.get_by_role("button", name=re.compile("撤下")).click()
    expect(page.locator("body")).to_contain_text("已撤下")
    status, text = live_site.get(address)
    assert status == 200
    for shown in ("该信息已撤下", "内容有误", "noindex"):
        assert shown in text
    for hidden in ("三十万元", "金额须核对", "/P"):
        assert hidden not in text
    assert live_site.get(attachment)[0] == 404
    site = live_site.data_dir / "site"
    lists = [*site.rglob("index.html"), *site.rglob("*.xml")]
    assert not [path for path in lists if CHANGED in path.read_text(encoding="utf-8")]
