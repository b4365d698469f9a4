"""The report of a year: opened, compiled, a number opened down to its case, broken, mended, signed, read."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.stories.reviewing import whole_review

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

YEAR = 2025
TITLE = "中宁县科学技术局2025年政府信息公开工作年度报告"
TEXTS = {
    "overview": "统计期限自2025年1月1日起至2025年12月31日止。全年收到政府信息公开申请{received}件。",
    "problems": "解读形式比较单一，公开内容的针对性还不够强。下一步将按季度核对栏目更新，丰富解读。",
    "other": "本年度没有收取信息处理费。没有其他需要报告的事项。",
}


def send(page: Page) -> None:
    """The one button of the page."""
    with page.expect_navigation():
        page.locator("#act-form button[type=submit]").click()


def do(page: Page, home: str, name: str) -> None:
    """One act on the report, by its button on the page."""
    page.goto(home)
    page.locator(f"a[href$='/do/{name}/']").click()
    send(page)
    page.wait_for_url(home)


def request_of_the_year(page: Page, live_site: Any) -> None:
    """A request that was handed in at the counter in March."""
    page.goto(f"{live_site.base_url}/admin/request/new/?channel=counter")
    page.fill("#id_day", "2025-03-04")
    page.keyboard.press("Escape")
    page.fill("#id_items-0-name", "科技特派员选派名单")
    page.locator("input[name=applicant][value=natural_person]").check()
    page.fill("#id_name", "欧阳明月")
    page.fill("#id_number", "11010519491231002X")
    page.fill("#id_telephone", "13900001234")
    page.locator("#intake-form button[type=submit]:not([name])").click()
    page.wait_for_url(re.compile(r"/request/\d+/$"))


@pytest.fixture(scope="module")
def home(live_site: Any, chromium: Any) -> str:
    """The page of the report, opened and compiled by the clerk; the module's tests go on from it, in order."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 360, "height": 780})
    context.set_default_timeout(30_000)
    try:
        page = context.new_page()
        live_site.sign_in(page, "clerk.zhongning")
        request_of_the_year(page, live_site)
        page.goto(f"{live_site.base_url}/admin/annual-reports/")
        page.locator("a[href$='/report-years/open/']").click()
        page.fill("#id_year", str(YEAR))
        send(page)
        expect(page.locator(".gk-note").first).to_contain_text("2026-01-31")
        do(page, page.url, "compile")
        return str(page.url)
    finally:
        context.close()


def test_a_number_opens_down_to_its_case(live_site: Any, page: Page, home: str):
    """From the report to the tables, the number, the entries behind it, the case."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(home)
    page.locator(".gk-page a[href*='/annual-reports/'][href*='template=']").first.click()
    number = page.locator("a[href*='/t3.received.total/']").first
    told = number.inner_text()
    number.click()
    expect(page.locator(".gk-facts strong").first).to_have_text(told)
    page.locator("tbody a[href*='/admin/request/']").last.click()
    expect(page.locator("h2").first).to_be_visible()
    assert re.search(r"/admin/request/\d+/$", page.url)


def test_what_the_ledger_breaks_is_named_and_mended(live_site: Any, page: Page, home: str):
    """An opening balance without its total breaks a sum of table three: listed, named; then it is made void."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/annual-reports/opening/")
    page.fill("#id_year", str(YEAR - 1))
    page.fill("#id_source", "2024年年度报告")
    page.fill("[id='id_t3.carried_out.natural_person']", "1")
    send(page)
    opening = page.url
    do(page, home, "compile")
    expect(page.locator("body")).to_contain_text("T3-ROW-TOTAL")
    expect(page.locator("table:has(caption)").first).to_contain_text("自然人")
    page.goto(opening)
    page.locator("a[href$='/void/']").click()
    page.fill("#id_reason", "漏填总计")
    send(page)
    do(page, home, "compile")
    expect(page.locator("body")).not_to_contain_text("T3-ROW-TOTAL")


def test_it_is_written_checked_handed_in_and_signed(live_site: Any, page: Page, open_page: Any, home: str):
    """Fields in the text; a figure typed by hand is named and stops it; the head, on a phone, signs."""
    live_site.sign_in(page, "clerk.zhongning")
    for key, text in TEXTS.items():
        page.goto(f"{home}part/{key}/")
        page.fill("#id_text", text if key != "overview" else text.replace("{received}", "95"))
        send(page)
    page.goto(home)
    expect(page.locator("#findings ~ ul")).to_contain_text("TEXT-RECEIVED")
    expect(page.locator("a[href$='/do/submit/']")).to_have_count(0)
    page.goto(f"{home}part/overview/")
    page.fill("#id_text", TEXTS["overview"].replace("{received}", ""))
    page.locator("#id_text").evaluate(
        "box => box.setSelectionRange(box.value.length - 2, box.value.length - 2)"
    )
    page.locator("details:has([data-token='{received}']) > summary").click()
    page.locator("[data-token='{received}']").click()
    expect(page.locator("#id_text")).to_have_value(TEXTS["overview"])
    send(page)
    page.goto(home)
    while (unexplained := page.locator(".yr-finding:not(:has(.gk-note)) a[href*='/explain/']")).count():
        unexplained.first.click()
        page.fill("#id_words", "已与登记簿核对，数字属实。")
        send(page)
        page.wait_for_url(home)
    do(page, home, "submit")
    head = open_page(phone=True)
    live_site.sign_in(head, "head.zhongning")
    head.locator(f"a[href='{home.removeprefix(live_site.base_url)}']").click()
    do(head, home, "sign")
    expect(head.locator("code").first).to_have_text(re.compile(r"^[0-9a-f]{64}$"))


def test_it_is_published_on_the_way_of_every_item(live_site: Any, page: Page, open_page: Any, home: str):
    """Placed in the catalogue by the clerk, reviewed by four, released by the head."""
    live_site.sign_in(page, "clerk.zhongning")
    do(page, home, "place")
    whole_review(open_page, live_site, TITLE)
    head = open_page()
    live_site.sign_in(head, "head.zhongning")
    head.get_by_role("link", name=TITLE).first.click()
    for box in head.locator("#act-form input[type=checkbox]").all():
        box.check()
    head.get_by_role("button", name="向社会放行").click()
    expect(head.locator("body")).to_contain_text("已公开")
    page.goto(home)
    expect(page.locator("a[href$='/do/place/']")).to_have_count(0)


def test_a_citizen_reads_it_and_takes_it_away(live_site: Any, open_page: Any, home: str):
    """Without JavaScript, on a phone: text and tables, the files of the report, the page of its figures with theirs."""
    page = open_page(phone=True, javascript=False)
    page.goto(f"{live_site.base_url}/zhongning-kjj/columns/annual-reports/")
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.locator("main")).to_contain_text("没有收取信息处理费")
    expect(page.locator("main table th", has_text="行政许可").first).to_be_attached()
    for suffix in ("docx", "pdf", "xlsx"):
        address = page.locator(f".attachments a[href$='.{suffix}']").get_attribute("href")
        assert page.request.get(f"{live_site.base_url}{address}").ok
    page.locator("section[aria-labelledby=figures-title] a").click()
    for suffix in ("docx", "pdf", "xlsx", "csv", "json"):
        address = page.locator(f".downloads a[href$='.{suffix}']").get_attribute("href")
        assert page.request.get(f"{live_site.base_url}{address}").ok


def test_a_citizen_holds_it_beside_the_report_before(live_site: Any, open_page: Any):
    """From the page of its figures: each number with the earlier one, what the older form does not have is said."""
    page = open_page(phone=True, javascript=False)
    page.goto(f"{live_site.base_url}/zhongning-kjj/reports/{YEAR}.html")
    page.locator("main a[href*='/compare/?']").first.click()
    expect(page.locator("main")).to_contain_text("中宁县科学技术局2018年")
    expect(page.locator("main")).to_contain_text(TITLE)
    expect(page.locator("main")).to_contain_text("该格式无此项")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
