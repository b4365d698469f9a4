"""A number in a hidden sheet: stopped before release, cleaned, released as a file without it; in a real browser."""

import io
import re
import zipfile

import pytest
from playwright.sync_api import expect

from gongkai.catalog.gate import examine
from gongkai.catalog.tests.gatecases import ID, workbook
from tests.stories.reviewing import hand_in, whole_review

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

TITLE = "关于公布二〇二六年度科技特派员名单的通知"
SUMMARY = "公布本年度科技特派员名单和服务乡镇。"
FORMED = "2026-11-16"
NAME = "名单.xlsx"


def draft(page, live_site) -> int:
    """The clerk writes the item and attaches the workbook; returns its number."""
    live_site.sign_in(page, "clerk.zhongning")
    page.get_by_role("link", name="新建信息").click()
    page.fill("#id_title", TITLE)
    page.fill("#id_summary", SUMMARY)
    page.fill("#id_formed_on", FORMED)
    page.keyboard.press("Escape")
    page.get_by_label("通知公告").check()
    page.locator(".public-DraftEditor-content").click()
    page.keyboard.type("现将名单予以公布。")
    page.get_by_role("button", name="增加 附件").click()
    page.get_by_role("button", name=re.compile("选择.*文件")).click()
    page.get_by_role("tab", name="上传").click()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    file = {"name": NAME, "mimeType": kind, "buffer": workbook()}
    page.locator(".modal input[type=file]").set_input_files(file)
    page.locator(".modal").get_by_role("button", name="上传").click()
    expect(page.locator("[data-chooser-title]").filter(has_text=NAME)).to_be_visible()
    page.get_by_role("button", name="保存草稿").click()
    page.wait_for_url(re.compile(r"/edit/\d+/"))
    return int(re.search(r"/edit/(\d+)/", page.url)[1])


@pytest.fixture(scope="module")
def drafted(live_site, chromium) -> int:
    """The number of the clerk's draft; the module's tests go on from it, in order."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    try:
        return draft(context.new_page(), live_site)
    finally:
        context.close()


def test_the_release_is_stopped_and_sheet_cell_and_file_are_named(live_site, page, drafted):
    """The head finds no button, but the reason: never the whole number."""
    live_site.sign_in(page, "head.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{drafted}/release/")
    body = page.locator("body")
    for told in ("隐藏的工作表", "居民身份证号码", "工作表“名单”（隐藏）单元格 B2", f"附件“{NAME}”"):
        expect(body).to_contain_text(told)
    assert ID not in page.content()
    expect(page.get_by_role("button", name="向社会放行")).to_have_count(0)


def test_on_a_phone_the_checks_fit_and_nothing_is_wrong_for_assistive_technology(
    live_site, open_page, drafted, axe
):
    """360 px wide without scrolling sideways; the way to the cleaned copy is there."""
    page = open_page(phone=True)
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{drafted}/")
    expect(page.get_by_role("heading", name="发布前检查")).to_be_visible()
    section = page.locator(".gk-checks")
    assert section.evaluate("node => node.scrollWidth <= node.clientWidth")
    assert section.evaluate("node => node.getBoundingClientRect().right <= window.innerWidth")
    assert not [line for line in axe(page) if "gk-check" in line]


def test_the_clerk_takes_the_cleaned_copy_with_the_keyboard_alone(live_site, page, drafted):
    """From the section to the form and through it, then told what was removed."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{drafted}/")
    way = page.get_by_role("link", name=re.compile("清理后的副本")).first
    way.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/clean/\d+/"))
    page.get_by_role("button", name="生成清理后的副本").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_contain_text("已去除：")
    expect(page.locator("body")).to_contain_text("隐藏的工作表")
    expect(page.locator(".gk-check--stop")).to_have_count(0)


def test_it_is_released_and_the_published_workbook_has_no_hidden_sheet(live_site, page, open_page, drafted):
    """What readers fetch is the copy; the number is nowhere in it, nor in any other file of the site."""
    hand_in(open_page(), live_site, drafted)
    whole_review(open_page, live_site, TITLE)
    live_site.sign_in(page, "head.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{drafted}/release/")
    page.get_by_role("button", name="向社会放行").click()
    expect(page.locator("body")).to_contain_text("已公开")
    site = live_site.data_dir / "site" / "zhongning-kjj"
    (published,) = site.glob(f"content/*/*/P{drafted}/*.xlsx")
    content = published.read_bytes()
    assert "hidden-sheet" not in examine(NAME, content).codes()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert len([name for name in package.namelist() if name.startswith("xl/worksheets/")]) == 1
        assert not any(ID.encode() in package.read(name) for name in package.namelist())
