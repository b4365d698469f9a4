"""A refusal under Art. 15 whose letter says "review first", and a fee that is not paid, in a browser."""

import io
import re
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.stories.acting import day, do

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

NAME, CARD = "司马相如", "11010519491231002X"


def sent(page: Page) -> None:
    """Send the form of the page and come to another one."""
    with page.expect_navigation():
        page.locator("#act-form button[type=submit]").first.click()
    expect(page.locator("body")).not_to_contain_text("没有任何改变")


def registered(page: Page, live_site: Any, about: str) -> int:
    """A request at the counter on 2025-03-03."""
    page.goto(f"{live_site.base_url}/admin/request/new/?channel=counter")
    day(page, "day", "2025-03-03")
    page.fill("#id_items-0-name", about)
    page.locator("input[name=applicant][value=natural_person]").check()
    page.fill("#id_name", NAME)
    page.fill("#id_number", CARD)
    page.fill("#id_telephone", "13900001234")
    page.locator("#intake-form button[type=submit]:not([name])").click()
    page.wait_for_url(re.compile(r"/request/\d+/$"))
    return int(re.search(r"/request/(\d+)/", page.url)[1])


def letter(page: Page, live_site: Any, case: int, label: str) -> None:
    """The page of a letter, by its line on the case."""
    page.goto(f"{live_site.base_url}/admin/request/{case}/")
    page.locator("#letters + ul a", has_text=label).first.click()
    expect(page.locator(".rq-paper")).to_be_visible()


def opened(page: Page) -> str:
    """The words of the issued PDF, after saying why the name on it is looked at."""
    page.get_by_role("link", name="打开PDF").first.click()
    if "/look/" in page.url:
        page.fill("#id_reason", "打印送达")
        with page.expect_download() as taken:
            page.locator("main form button[type=submit]").last.click()
        with open(taken.value.path(), "rb") as file:
            data = file.read()
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    try:
        return "".join("".join(one.get_textpage().get_text_range().split()) for one in document)
    finally:
        document.close()


def issued(page: Page) -> None:
    """Issue the letter whose page is shown, on the day that is offered."""
    page.get_by_role("link", name="印发", exact=True).click()
    sent(page)
    expect(page.locator("body")).to_contain_text("已印发")


def test_a_refusal_under_article_15_says_review_first(live_site, page, open_page):
    """Consulted, objected, refused, reviewed, issued: the kept letter names article, organ, court and the way."""
    live_site.sign_in(page, "clerk.zhongning")
    case = registered(page, live_site, "某企业技术改造项目申报书")
    do(page, live_site, case, "assign", "2025-03-04")
    asked = {"whom": "third_party", "party": "某企业", "words": "《技术改造项目申报书》"}
    do(page, live_site, case, "consult", "2025-03-05", **asked)
    letter(page, live_site, case, "第三方意见征询书")
    issued(page)
    page.get_by_role("link", name="登记送达").click()
    page.locator("input[name=method][value=in_person]").check()
    day(page, "on", "2025-03-06")
    sent(page)
    do(page, live_site, case, "opinion", "2025-03-12", position="objects", words="含有工艺参数，属于商业秘密")
    refused = {
        "outcome1": "third_party_rights",
        "grounds1": "申报书含有该企业的工艺参数，公开会损害其商业秘密。",
    }
    do(page, live_site, case, "decide", "2025-03-17", **refused)
    do(page, live_site, case, "draft", "2025-03-17")
    do(page, live_site, case, "submit", "2025-03-17")
    for who in ("review1", "review2", "head"):
        reviewer = open_page()
        live_site.sign_in(reviewer, f"{who}.zhongning")
        do(reviewer, live_site, case, "approve", "2025-03-18")
    do(page, live_site, case, "issue", "2025-03-19")
    letter(page, live_site, case, "不予公开答复书")
    expect(page.locator(".rq-paper")).not_to_contain_text(NAME)
    told = opened(page)
    for words in (
        NAME,
        "第十五条",
        "第三十二条",
        "应当先向行政复议机关申请行政复议",
        "中宁县人民政府",
        "人民法院",
        "2025年3月19日",
    ):
        assert words in told, words
    assert "直接提起行政诉讼" not in told


def test_a_fee_that_is_not_paid_ends_the_request_with_its_letter(live_site, page, open_page):
    """The head notifies the fee; its letter goes through Word and by EMS; thirty days later the request is over."""
    live_site.sign_in(page, "clerk.zhongning")
    case = registered(page, live_site, "2019年至2024年全部项目立项文件")
    do(page, live_site, case, "assign", "2025-03-04")
    head = open_page()
    live_site.sign_in(head, "head.zhongning")
    do(head, live_site, case, "charge", "2025-03-10", scale="by_pages", units="320")
    letter(page, live_site, case, "收费通知书")
    with page.expect_download() as taken:
        page.get_by_role("link", name="下载修改（Word）").click()
    page.get_by_role("link", name="收回修改后的文件").click()
    page.set_input_files("#id_upload", taken.value.path())
    sent(page)
    expect(page.locator("body")).to_contain_text("已在Word中修改")
    issued(page)
    page.get_by_role("link", name="登记送达").click()
    page.locator("input[name=method][value=post]").check()
    page.fill("#id_waybill", "EMS2000000002CN")
    day(page, "on", "2025-03-11")
    sent(page)
    page.goto(f"{live_site.base_url}/admin/request/{case}/do/give_up/")
    day(page, "on", "2025-04-10")
    page.locator("#act-form button[type=submit]").click()
    expect(page.locator("body")).to_contain_text("没有任何改变")
    do(page, live_site, case, "give_up", "2025-04-11")
    letter(page, live_site, case, "逾期不缴费不再处理告知书")
    issued(page)
    told = opened(page)
    for words in (NAME, "2025年3月11日", "7500元", "2025年4月10日", "视为放弃申请", "人民法院"):
        assert words in told, words


def test_the_page_of_a_letter_fits_a_phone_and_passes_axe(live_site, open_page, axe):
    page = open_page(phone=True)
    live_site.sign_in(page, "review2.zhongning")
    page.goto(f"{live_site.base_url}/admin/request/letters/")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert axe(page) == []
    page.locator("td.title a").nth(14).click()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert axe(page) == []
