"""A refusal is reviewed by the government and corrected; reopened, the request is answered; table four shows it."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.stories.test_request_story import CARD, NAME, day, do

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def answered(live_site: Any, open_page: Any, clerk: Page, case: int, on: str, **decided: str) -> None:
    """Decided, drafted, agreed to by the chain, issued and handed over, all on one day."""
    do(clerk, live_site, case, "decide", on, **decided)
    do(clerk, live_site, case, "draft", on)
    do(clerk, live_site, case, "submit", on)
    for who in ("review1", "review2", "head"):
        reviewer = open_page()
        live_site.sign_in(reviewer, f"{who}.zhongning")
        do(reviewer, live_site, case, "approve", on)
        reviewer.close()
    do(clerk, live_site, case, "issue", on)
    clerk.goto(f"{live_site.base_url}/admin/request/{case}/do/serve/")
    clerk.locator("input[name=method][value=in_person]").check()
    day(clerk, "on", on)
    send(clerk)


def send(page: Page) -> None:
    """Press the button of the act; its page is left."""
    here = page.url
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(lambda url: url != here)


def registered(live_site: Any, clerk: Page) -> int:
    """Handed in at the counter on 10 March 2025."""
    clerk.goto(f"{live_site.base_url}/admin/request/new/?channel=counter")
    day(clerk, "day", "2025-03-10")
    clerk.fill("#id_items-0-name", "局长办公会会议纪要")
    clerk.locator("input[name=applicant][value=natural_person]").check()
    clerk.fill("#id_name", NAME)
    clerk.fill("#id_number", CARD)
    clerk.fill("#id_telephone", "13900001234")
    clerk.locator("#intake-form button[type=submit]:not([name])").click()
    clerk.wait_for_url(re.compile(r"/request/\d+/$"))
    return int(re.search(r"/request/(\d+)/", clerk.url)[1])


def corrected(page: Page, remedy: str) -> None:
    """The government orders a new answer by a day."""
    page.goto(f"{remedy}do/conclude/")
    day(page, "on", "2025-05-16")
    day(page, "received", "2025-05-19")
    page.locator("input[name=result][value=corrected]").check()
    page.fill("#id_decision", "宁政复决〔2025〕1号")
    page.locator("input[name=orders][value=anew]").check()
    day(page, "redo_by", "2025-06-10")
    send(page)


def test_refused_reviewed_corrected_reopened_answered_and_counted(live_site, page, open_page):
    """Two people and a chain of three; the clerk's desk tells the day of the answer to the review organ."""
    live_site.sign_in(page, "clerk.zhongning")
    case = registered(live_site, page)
    do(page, live_site, case, "assign", "2025-03-10")
    answered(
        live_site, open_page, page, case, "2025-03-20", outcome1="internal_affairs", grounds1="内部会议。"
    )
    page.goto(f"{live_site.base_url}/admin/request/{case}/")
    page.locator(f"a[href$='remedy/new/?case={case}']").click()
    page.locator("input[name=route][value=reconsideration]").check()
    page.locator("input[name=claimant][value=applicant]").check()
    page.fill("#id_organ", "中宁县人民政府")
    day(page, "on", "2025-04-07")
    send(page)
    expect(page.locator(".rq-due")).to_contain_text("2025-04-21")
    expect(page.locator("body")).to_contain_text("第四十八条")
    remedy = page.url
    page.goto(f"{live_site.base_url}/admin/requests-desk/")
    expect(page.locator("body")).to_contain_text("R2025-")
    corrected(page, remedy)
    head = open_page(phone=True)
    live_site.sign_in(head, "head.zhongning")
    head.goto(remedy)
    assert head.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    head.locator("a[href$='/do/reopen/']").click()
    assert head.input_value("#id_decision") == "宁政复决〔2025〕1号"
    head.evaluate("document.querySelectorAll('.xdsoft_datetimepicker').forEach((found) => found.remove())")
    send(head)
    expect(head.locator(".rq-due")).to_contain_text("2025-06-10")
    answered(live_site, open_page, page, case, "2025-06-03", outcome1="granted")
    page.goto(f"{live_site.base_url}/admin/annual-reports/")
    page.goto(page.locator("a[href*='/2025/']").first.evaluate("link => link.href"))
    cell = page.locator("a[href*='t4.reconsideration.corrected']")
    expect(cell).to_have_text("1")
    cell.click()
    page.locator("main a", has_text="R2025-").first.click()
    page.wait_for_url(remedy)


@pytest.mark.parametrize("path", ["remedies/", "remedy/new/", "remedy/complaint/", "requests-statistics/"])
def test_the_pages_fit_a_phone_and_pass_axe(live_site, open_page, axe, path):
    """The list, both forms and the statistics."""
    page = open_page(phone=True)
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/{path}")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert axe(page) == []


def test_the_form_of_the_holiday_notice_fits_a_phone_and_passes_axe(live_site, open_page, axe):
    """Of the administrator."""
    page = open_page(phone=True)
    live_site.sign_in(page, "admin")
    page.goto(f"{live_site.base_url}/admin/holiday-notices/")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert axe(page) == []
