"""A clerk drafts, others review and release, a citizen reads: the main journey, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.reviewing import hand_in, whole_review

pytestmark = pytest.mark.browser

TITLE = "关于征集二〇二六年度科技计划项目的通知"
SUMMARY = "征集本年度科技计划项目，说明申报条件、材料和时间。"
FORMED = "2026-11-16"
ATTACHMENT = b"name,unit\nproject list,county bureau\n"


def draft(page, live_site) -> int:
    """The clerk writes the item with an attachment; returns its number."""
    live_site.sign_in(page, "clerk.zhongning")
    page.get_by_role("link", name="新建信息").click()
    page.fill("#id_title", TITLE)
    page.fill("#id_summary", SUMMARY)
    page.fill("#id_formed_on", FORMED)
    page.keyboard.press("Escape")
    page.get_by_label("通知公告").check()
    page.locator(".public-DraftEditor-content").click()
    page.keyboard.type("请于三十日内报送材料。")
    attach(page)
    page.get_by_role("button", name="保存草稿").click()
    page.wait_for_url(re.compile(r"/edit/\d+/"))
    return int(re.search(r"/edit/(\d+)/", page.url)[1])


def attach(page) -> None:
    """The clerk uploads a file inside the chooser."""
    page.get_by_role("button", name="增加 附件").click()
    page.get_by_role("button", name=re.compile("选择.*文件")).click()
    page.get_by_role("tab", name="上传").click()
    file = {"name": "项目清单.csv", "mimeType": "text/csv", "buffer": ATTACHMENT}
    page.locator(".modal input[type=file]").set_input_files(file)
    page.locator(".modal").get_by_role("button", name="上传").click()
    expect(page.locator("[data-chooser-title]").filter(has_text="项目清单.csv")).to_be_visible()


@pytest.fixture(scope="module")
def drafted(live_site, chromium) -> int:
    """The number of the clerk's draft; the module's tests go on from it, in order."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    try:
        return draft(context.new_page(), live_site)
    finally:
        context.close()


def test_a_draft_is_nowhere_outside(live_site, drafted):
    """Neither the list, nor the catalogue, the feed, the home page or the search knows it."""
    for path in ("columns/notices/", "catalog/", "columns/notices/feed.xml", ""):
        assert TITLE not in live_site.get(f"/zhongning-kjj/{path}")[1]
    assert TITLE not in live_site.get(f"/search/?q={'%E5%BE%81%E9%9B%86'}")[1]


def test_the_clerk_cannot_release_it(live_site, page, drafted):
    """The clerk is told why, finds no button, and a form sent all the same changes nothing."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{drafted}/")
    expect(page.get_by_role("link", name="送审")).to_have_count(1)
    address = f"{live_site.base_url}/admin/items/{drafted}/release/"
    page.goto(address)
    expect(page.locator("body")).to_contain_text("须由第二个人放行")
    expect(page.get_by_role("button", name="向社会放行")).to_have_count(0)
    token = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrftoken")
    page.request.post(address, form={"csrfmiddlewaretoken": token}, headers={"referer": address})
    assert TITLE not in live_site.get("/zhongning-kjj/catalog/")[1]


def test_a_clerk_of_another_bureau_does_not_see_it(live_site, page, drafted):
    """Not in the list, not by its address."""
    page.goto(f"{live_site.base_url}/admin/login/")
    page.fill("input[name=username]", "clerk.anhui")
    page.fill("input[name=password]", "gongkai-example")
    page.click("button[type=submit]")
    page.wait_for_url(f"{live_site.base_url}/admin/")
    page.goto(f"{live_site.base_url}/admin/items/{drafted}/")
    assert TITLE not in page.content()
    page.goto(f"{live_site.base_url}/admin/snippets/catalog/item/edit/{drafted}/")
    assert TITLE not in page.content()


def test_the_head_releases_it_from_the_desk(live_site, open_page, page, drafted):
    """After the review it waits on the desk; one button makes it public."""
    hand_in(open_page(), live_site, drafted)
    whole_review(open_page, live_site, TITLE)
    live_site.sign_in(page, "head.zhongning")
    page.get_by_role("link", name=TITLE).first.click()
    page.get_by_role("button", name="向社会放行").click()
    expect(page.locator("body")).to_contain_text("已公开")


def test_a_citizen_finds_and_reads_it_without_javascript(live_site, open_page, drafted):
    """From the home page to the list, the document with its header table, and the attachment."""
    page = open_page(phone=True, javascript=False)
    page.goto(f"{live_site.base_url}/zhongning-kjj/")
    expect(page.get_by_role("link", name=TITLE).first).to_be_visible()
    page.get_by_role("link", name="通知公告").first.click()
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLE)
    expect(page.locator("main")).to_contain_text("请于三十日内报送材料。")
    expect(page.locator("main")).to_contain_text(re.compile(r"640521005/2026-\d{5}"))
    address = page.get_by_role("link", name=re.compile("项目清单")).first.get_attribute("href")
    assert live_site.get(address)[1].encode() == ATTACHMENT


def test_it_stands_in_list_feed_catalogue_and_site_map(live_site, drafted):
    """Every file that shows it was written: looked at on the disk, past the application."""
    site = live_site.data_dir / "site"
    (path,) = site.glob(f"zhongning-kjj/content/*/*/t*_{drafted}.html")
    address = "/" + path.relative_to(site).as_posix()
    for name in (
        "columns/notices/index.html",
        "columns/notices/feed.xml",
        "catalog/index.html",
        "index.html",
    ):
        assert address in (site / "zhongning-kjj" / name).read_text(encoding="utf-8"), name
    assert any(address in found.read_text() for found in site.glob("zhongning-kjj/sitemap-*.xml"))
    assert path.with_name(path.name + ".gz").exists()


def test_the_catalogue_shows_the_four_fields_of_article_12(live_site, page, drafted):
    """索引号、名称、内容概述、生成日期 stand in the 目录, and the filter by several conditions finds it."""
    page.goto(f"{live_site.base_url}/zhongning-kjj/catalog/filter?year=2026&column=notices")
    line = page.locator("main")
    for text in (TITLE, SUMMARY, FORMED, "640521005/2026-"):
        expect(line).to_contain_text(text)
