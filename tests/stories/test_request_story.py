"""A request at the counter, registered on a phone, corrected, consulted on, answered and served by post."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.stories.acting import CARD, NAME, day, do

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def choose(page: Page, live_site: Any, case: int, name: str) -> None:
    """Open the page of an act by its button on the case."""
    page.goto(f"{live_site.base_url}/admin/request/{case}/")
    page.locator(f"a[href$='/do/{name}/']").click()


@pytest.fixture(scope="module")
def case(live_site, chromium) -> int:
    """The clerk registers the request on a phone; the module's tests go on from it, in order."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 360, "height": 780})
    context.set_default_timeout(30_000)
    try:
        page = context.new_page()
        live_site.sign_in(page, "clerk.zhongning")
        page.goto(f"{live_site.base_url}/admin/request/new/")
        page.locator("a[href='?channel=counter']").click()
        day(page, "day", "2025-03-03")
        page.fill("#id_items-0-name", "科技项目经费使用情况")
        page.locator("button[name=more]").click()
        page.fill("#id_items-1-name", "项目评审专家名单")
        page.locator("input[name=applicant][value=natural_person]").check()
        page.fill("#id_name", NAME)
        page.fill("#id_number", CARD[:-1] + "1")
        page.fill("#id_telephone", "13900001234")
        page.locator("#intake-form button[type=submit]:not([name])").click()
        expect(page.locator("body")).to_contain_text("末位应为X")
        page.fill("#id_number", CARD)
        page.locator("#intake-form button[type=submit]:not([name])").click()
        page.wait_for_url(re.compile(r"/request/\d+/$"))
        return int(re.search(r"/request/(\d+)/", page.url)[1])
    finally:
        context.close()


def test_the_page_shows_the_day_and_masks_the_applicant(live_site, page, case):
    """Twenty working days; the clerk sees who it is only after saying why."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/request/{case}/")
    expect(page.locator(".rq-due")).to_contain_text("2025-03-31")
    expect(page.locator("body")).not_to_contain_text(NAME)
    page.goto(f"{live_site.base_url}/admin/request/{case}/look/")
    page.fill("#id_reason", "核对送达地址")
    page.locator("main form button[type=submit]").last.click()
    expect(page.locator("body")).to_contain_text(NAME)


def test_the_clerk_corrects_and_consults(live_site, page, case):
    """Each step moves the day: the correction starts it anew, the opinion stops it."""
    live_site.sign_in(page, "clerk.zhongning")
    choose(page, live_site, case, "correct")
    day(page, "on", "2025-03-05")
    day(page, "until", "2025-03-20")
    page.fill("#id_words", "请写明年度。")
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/request/\d+/$"))
    do(page, live_site, case, "corrected", "2025-03-10", words="2024年度。")
    expect(page.locator(".rq-due")).to_contain_text("2025-04-08")
    do(page, live_site, case, "assign", "2025-03-10")
    page.goto(f"{live_site.base_url}/admin/request/{case}/do/consult/")
    page.locator("input[name=whom][value=third_party]").check()
    day(page, "on", "2025-03-11")
    page.fill("#id_party", "第三方1")
    page.fill("#id_words", "名单是否同意公开？")
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/request/\d+/$"))
    do(page, live_site, case, "delivered", "2025-03-12")
    page.goto(f"{live_site.base_url}/admin/request/{case}/do/opinion/")
    page.locator("input[name=position][value=objects]").check()
    day(page, "on", "2025-03-18")
    page.fill("#id_words", "涉及个人隐私")
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/request/\d+/$"))
    expect(page.locator(".rq-due")).to_contain_text("2025-04-15")


def test_it_is_answered_on_paper_and_served_by_post(live_site, page, open_page, case):
    """One item given, one kept back: it counts as partly granted alone; the day of posting is the day of service."""
    live_site.sign_in(page, "clerk.zhongning")
    decided = {"outcome1": "granted", "outcome2": "third_party_rights", "grounds2": "涉及个人隐私。"}
    do(page, live_site, case, "decide", "2025-04-10", **decided)
    do(page, live_site, case, "draft", "2025-04-10")
    do(page, live_site, case, "submit", "2025-04-10")
    for who in ("review1", "review2", "head"):
        reviewer = open_page(phone=who == "review2")
        live_site.sign_in(reviewer, f"{who}.zhongning")
        reviewer.goto(f"{live_site.base_url}/admin/requests-desk/")
        reviewer.locator(f"a[href='/admin/request/{case}/']").first.click()
        do(reviewer, live_site, case, "approve", "2025-04-11")
    do(page, live_site, case, "issue", "2025-04-14")
    page.goto(f"{live_site.base_url}/admin/request/{case}/do/serve/")
    page.locator("input[name=method][value=post]").check()
    day(page, "on", "2025-04-15")
    page.fill("#id_waybill", "EMS1000000001CN")
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/request/\d+/$"))
    expect(page.locator(".rq-due")).to_contain_text("2025-04-15")
    expect(page.locator("body")).to_contain_text("部分公开")


@pytest.mark.parametrize(
    "path", ["requests-desk/", "request/new/", "request/new/?channel=counter", "requests/"]
)
def test_the_pages_fit_a_phone_and_pass_axe(live_site, open_page, axe, path):
    page = open_page(phone=True)
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/{path}")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert axe(page) == []
