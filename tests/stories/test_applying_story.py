"""A citizen asks on a phone, corrects what was unclear, opens the answer and rates it; the office does its part."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

NAME, CARD = "欧阳明月", "11010519491231002X"
ASKED = "2024年度科技项目经费使用情况"
PATH = "/zhongning-kjj/apply/"


@pytest.fixture(scope="module")
def sent(live_site: Any, chromium: Any) -> dict[str, str]:
    """The request goes out from a phone, with a wrong number first; the module's tests go on from it, in order."""
    context = chromium.new_context(locale="zh-CN", viewport={"width": 360, "height": 740})
    context.set_default_timeout(30_000)
    try:
        page = context.new_page()
        page.goto(f"{live_site.base_url}/zhongning-kjj/apply.html")
        page.locator(f"a[href='{PATH}']").click()
        page.fill("#looked-for", "科技项目经费")
        page.locator(".asking-search button").click()
        page.locator("main form[method=post] button").first.click()
        page.check("input[name=applicant][value=natural_person]")
        go_on(page)
        page.fill("#id_name", NAME)
        page.fill("#id_number", CARD[:-1] + "1")
        page.fill("#id_telephone", "13900001234")
        go_on(page)
        expect(page.locator("#id_number_error")).to_contain_text("末位应为X")
        page.fill("#id_number", CARD)
        go_on(page)
        go_on(page)
        expect(page.locator("#id_items-0-name")).to_have_value("科技项目经费")
        page.fill("#id_items-0-name", ASKED)
        go_on(page)
        page.check("input[name=way][value=electronic]")
        go_on(page)
        expect(page.locator("main")).to_contain_text(NAME)
        go_on(page)
        page.wait_for_url(re.compile(r"/receipt/$"))
        number, code = page.locator(".asking-receipt dd").all_inner_texts()
        page.go_back()
        expect(page.locator(".asking-receipt")).to_contain_text(code)
        return {"number": number, "code": code}
    finally:
        context.close()


def go_on(page: Page) -> None:
    """The button at the end of a page."""
    page.locator("main .asking-go button[type=submit]").first.click()


def follow(page: Page, live_site: Any, sent: dict[str, str]) -> None:
    """Open the page of the request with number and code, in small letters as people type."""
    page.goto(f"{live_site.base_url}{PATH}status/")
    page.fill("#id_number", sent["number"])
    page.fill("#id_code", sent["code"].lower())
    go_on(page)


def do(page: Page, live_site: Any, sent: dict[str, str], name: str, **fields: str) -> None:
    """One act of the office on the case, today."""
    page.goto(f"{live_site.base_url}/admin/request/{sent['case']}/do/{name}/")
    for field, value in fields.items():
        page.fill(f"#id_{field}", value)
        page.evaluate(
            "document.querySelectorAll('.xdsoft_datetimepicker').forEach((found) => found.remove())"
        )
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(f"{live_site.base_url}/admin/request/{sent['case']}/")


def test_the_office_confirms_and_asks_for_a_correction(live_site: Any, page: Page, sent: dict[str, str]):
    """It stands on the desk; before the receipt is confirmed nothing else can be done."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/requests/?group=unconfirmed")
    found = page.locator("a", has_text=sent["number"]).first
    address = re.search(r"/request/(\d+)/", str(found.get_attribute("href")))
    assert address
    sent["case"] = address[1]
    found.click()
    expect(page.locator("a[href$='/do/correct/']")).to_have_count(0)
    do(page, live_site, sent, "confirm", words="电话")
    expect(page.locator(".rq-due strong")).to_contain_text("-")
    until = timezone.localdate() + dt.timedelta(days=20)
    do(page, live_site, sent, "correct", until=str(until), words="请写明是哪些项目。")


def test_the_citizen_corrects_on_the_phone_without_scripts(
    live_site: Any, open_page: Any, sent: dict[str, str]
):
    """The page says what is asked for; after it the clock has begun anew."""
    page = open_page(phone=True, javascript=False)
    follow(page, live_site, sent)
    expect(page.locator("main")).to_contain_text("请写明是哪些项目。")
    page.fill("#id_words", "2024年立项的全部项目")
    page.locator("form[action$='/correct/'] button").click()
    expect(page.locator("#id_words")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("2024年立项的全部项目")


def test_the_answer_is_issued(
    live_site: Any, page: Page, open_page: Any, sent: dict[str, str], tmp_path: Path
):
    """Assigned, decided, drafted, agreed to by three, issued; a file of the answer is kept with it."""
    live_site.sign_in(page, "clerk.zhongning")
    do(page, live_site, sent, "assign")
    page.goto(f"{live_site.base_url}/admin/request/{sent['case']}/do/decide/")
    page.select_option("#id_outcome1", "granted")
    page.locator("#act-form button[type=submit]").click()
    do(page, live_site, sent, "draft")
    do(page, live_site, sent, "submit")
    for who in ("review1", "review2", "head"):
        reviewer = open_page()
        live_site.sign_in(reviewer, f"{who}.zhongning")
        do(reviewer, live_site, sent, "approve")
    do(page, live_site, sent, "issue")
    answer = tmp_path / "答复书.pdf"
    answer.write_bytes(b"%PDF-1.4 answer")
    page.goto(f"{live_site.base_url}/admin/request/{sent['case']}/keep/")
    page.select_option("#id_paper", "reply")
    page.set_input_files("#id_upload", answer)
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url(f"{live_site.base_url}/admin/request/{sent['case']}/")


def test_the_citizen_opens_downloads_and_rates_it(
    live_site: Any, open_page: Any, axe: Any, sent: dict[str, str]
):
    """Opening serves it; the file comes as it was kept; the stars reach the office."""
    page = open_page(phone=True)
    follow(page, live_site, sent)
    page.locator("form[action$='/open/'] button").click()
    with page.expect_download() as taken:
        page.locator("a", has_text="答复书.pdf").click()
    assert Path(taken.value.path()).read_bytes() == b"%PDF-1.4 answer"
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.check("input[name=stars][value='5']")
    page.fill("#id_words", "清楚，谢谢")
    page.locator("form[action$='/rate/'] button").click()
    expect(page.locator("input[name=stars]")).to_have_count(0)
    clerk = open_page()
    live_site.sign_in(clerk, "clerk.zhongning")
    clerk.goto(f"{live_site.base_url}/admin/request/{sent['case']}/")
    expect(clerk.locator("body")).to_contain_text("清楚，谢谢")
    expect(clerk.locator("body")).not_to_contain_text(NAME)


def test_the_path_can_be_walked_with_the_keyboard(live_site: Any, open_page: Any, axe: Any):
    """Tab and space and return alone; every page passes axe and fits a phone."""
    page = open_page(phone=True)
    page.goto(f"{live_site.base_url}{PATH}")
    assert axe(page) == []
    page.locator("main form[method=post] button").first.focus()
    page.keyboard.press("Enter")
    page.locator("input[name=applicant]").first.focus()
    page.keyboard.press("Space")
    assert axe(page) == []
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/identity/$"))
    page.keyboard.press("Enter")
    assert axe(page) == []
    for field, text in (("name", NAME), ("number", CARD), ("telephone", "13900001234")):
        page.locator(f"#id_{field}").focus()
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/files/$"))
    assert axe(page) == []
    go_on(page)
    page.locator("#id_items-0-doc_number").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#id_items-0-name_error")).to_have_count(1)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
