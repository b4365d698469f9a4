"""One request from end to end: asked, corrected, consulted on, extended, partly granted, reviewed, answered anew."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from gongkai.redaction.tests.papers import everything, typeset
from tests.stories.acting import CARD, NAME, day, do, draw, fetched, go_on, send, words_of

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

PATH = "/zhongning-kjj/apply/"
ASKED = "2024年度科技项目经费使用情况"
EXPERT, EXPERT_CARD, PROCESS = "张三丰", "640102199001011234", "烧结温度一千二百八十度"
PAPER = f"评审专家：{EXPERT}，证号{EXPERT_CARD}。\n\n意见：同意立项。\n\n{PROCESS}。"
DECISION = "宁政复决〔2026〕8号"

Request = dict[str, str]


@pytest.fixture(scope="module")
def today() -> dt.date:
    return timezone.localdate()


@pytest.fixture(scope="module")
def sent(live_site: Any, chromium: Browser) -> Request:
    """Two things are asked for on a phone without scripts, a wrong number first; the tests go on from it, in order."""
    context = chromium.new_context(
        locale="zh-CN", viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
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
        page.locator("button[name=more]").click()
        page.fill("#id_items-1-name", "技术改造项目评审意见")
        go_on(page)
        page.check("input[name=way][value=electronic]")
        go_on(page)
        expect(page.locator("main")).to_contain_text(NAME)
        go_on(page)
        page.wait_for_url(re.compile(r"/receipt/$"))
        number, code = page.locator(".asking-receipt dd").all_inner_texts()
        return {"number": number, "code": code}
    finally:
        context.close()


def follow(page: Page, live_site: Any, sent: Request) -> None:
    """Open the page of the request with number and code, in small letters as people type."""
    page.goto(f"{live_site.base_url}{PATH}status/")
    page.fill("#id_number", sent["number"])
    page.fill("#id_code", sent["code"].lower())
    go_on(page)


def issue_letter(page: Page, label: str) -> None:
    """From the page of the case: the letter is opened, read and issued."""
    page.locator("#letters + ul a", has_text=label).first.click()
    expect(page.locator(".rq-paper")).to_be_visible()
    page.get_by_role("link", name="印发", exact=True).click()
    send(page)
    expect(page.locator("body")).to_contain_text("已印发")


def answer(live_site: Any, open_page: Callable[..., Page], clerk: Page, case: str) -> None:
    """Drafted, agreed to by three, the second on a phone, and issued."""
    do(clerk, live_site, case, "draft")
    do(clerk, live_site, case, "submit")
    for who in ("review1", "review2", "head"):
        reviewer = open_page(phone=who == "review2")
        live_site.sign_in(reviewer, f"{who}.zhongning")
        reviewer.goto(f"{live_site.base_url}/admin/requests-desk/")
        reviewer.locator(f"a[href='/admin/request/{case}/']").first.click()
        do(reviewer, live_site, case, "approve")
        reviewer.close()
    do(clerk, live_site, case, "issue")


def test_the_office_confirms_and_asks_for_a_correction(
    live_site: Any, page: Page, sent: Request, today: dt.date
):
    """No clock runs and nothing else can be done before the receipt is confirmed; then the letter is issued."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/requests/?group=unconfirmed")
    found = page.locator("a", has_text=sent["number"]).first
    address = re.search(r"/request/(\d+)/", str(found.get_attribute("href")))
    assert address
    sent["case"] = address[1]
    found.click()
    expect(page.locator("a[href$='/do/correct/']")).to_have_count(0)
    expect(page.locator(".rq-due strong")).to_have_text("—")
    do(page, live_site, sent["case"], "confirm", words="电话")
    expect(page.locator(".rq-due strong")).to_contain_text("-")
    until = str(today + dt.timedelta(days=20))
    do(page, live_site, sent["case"], "correct", until=until, words="请写明是哪些项目。")
    expect(page.locator(".messages")).to_contain_text("补正告知书")
    issue_letter(page, "补正告知书")


def test_the_citizen_corrects_on_the_phone_without_scripts(live_site: Any, open_page: Any, sent: Request):
    """What is unclear stands by the form, its letter can be fetched; after it the clock has begun anew."""
    page = open_page(phone=True, javascript=False)
    follow(page, live_site, sent)
    expect(page.locator(".asking-box")).to_contain_text("请写明是哪些项目。")
    assert NAME in words_of(fetched(page, "补正告知书"))
    page.fill("#id_words", "2024年立项的全部项目")
    page.locator("form[action$='/correct/'] button").click()
    expect(page.locator("#id_words")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("2024年立项的全部项目")


def test_a_third_party_objects_and_the_head_extends(
    live_site: Any, page: Page, open_page: Any, sent: Request, today: dt.date
):
    """No day is promised while the opinion is awaited; the clerk may not extend, the head does, with its letter."""
    live_site.sign_in(page, "clerk.zhongning")
    case = sent["case"]
    do(page, live_site, case, "assign")
    asked = {"whom": "third_party", "party": "某企业", "words": "《技术改造项目申报书》"}
    do(page, live_site, case, "consult", **asked)
    expect(page.locator(".rq-due strong")).to_have_text("—")
    issue_letter(page, "第三方意见征询书")
    do(page, live_site, case, "delivered")
    do(page, live_site, case, "opinion", position="objects", words="含有工艺参数，属于商业秘密")
    due = page.locator(".rq-due strong").inner_text()
    expect(page.locator("a[href$='/do/extend/']")).to_have_count(0)
    head = open_page()
    live_site.sign_in(head, "head.zhongning")
    do(head, live_site, case, "extend", working_days="10", notified=str(today), words="需要汇总")
    assert head.locator(".rq-due strong").inner_text() > due
    issue_letter(head, "延期告知书")


def test_parts_of_a_paper_are_removed_and_the_rest_is_given(
    live_site: Any, page: Page, sent: Request, tmp_path: Path
):
    """Words are found, a box is drawn, each with its ground; the copy passes the proof and the gate, and is given."""
    live_site.sign_in(page, "clerk.zhongning")
    source = tmp_path / "评审意见.pdf"
    source.write_bytes(typeset(PAPER))
    page.goto(f"{live_site.base_url}/admin/request/{sent['case']}/redact/")
    page.set_input_files("#id_upload", source)
    send(page)
    page.fill("#id_words", f"{EXPERT}\n{EXPERT_CARD}")
    page.locator("button[name=search]").click()
    expect(page.locator(".rd-box:not(.rd-box--drawn)")).to_have_count(2)
    draw(page, source.read_bytes(), PROCESS)
    page.select_option("#rd-draw [name=ground]", "trade_secret")
    page.locator("button[name=draw]").click()
    expect(page.locator(".rd-box:not(.rd-box--drawn)")).to_have_count(3)
    page.locator("form[action$='/copy/'] button").click(no_wait_after=True)
    page.wait_for_url(re.compile(r"/given/$"), timeout=120_000)
    expect(page.locator(".rq-given")).to_contain_text("已核验")
    expect(page.locator(".rq-given")).to_contain_text("未发现问题")


def test_it_is_partly_granted_and_reviewed_by_three(
    live_site: Any, page: Page, open_page: Any, sent: Request
):
    """One item is given, of the other a part: it counts as partly granted alone; the reasons are written out."""
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/request/{sent['case']}/do/decide/")
    expect(page.locator("#id_grounds2")).to_have_value(re.compile("商业秘密1处"))
    do(page, live_site, sent["case"], "decide", outcome1="granted", outcome2="partly_granted")
    answer(live_site, open_page, page, sent["case"])
    expect(page.locator("body")).to_contain_text("部分公开")


def test_the_citizen_opens_it_and_nothing_removed_is_in_it(
    live_site: Any, open_page: Any, axe: Any, sent: Request
):
    """Opening serves it; the letter names article and remedy; the copy holds the removed words in no byte."""
    page = open_page(phone=True)
    follow(page, live_site, sent)
    page.locator("form[action$='/open/'] button").click()
    told = words_of(fetched(page, "答复书"))
    for words in (NAME, "第三十七条", "第十五条", "行政复议"):
        assert words in told, words
    copy = fetched(page, "区分处理件")
    assert "同意立项" in words_of(copy)
    held = everything(copy) + words_of(copy).encode()
    for words in (EXPERT, EXPERT_CARD, PROCESS, "烧结"):
        assert words not in words_of(copy)
        for coding in ("utf-8", "utf-16-be", "gb18030"):
            assert words.encode(coding) not in held, words
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.check("input[name=stars][value='5']")
    page.fill("#id_words", "清楚，谢谢")
    page.locator("form[action$='/rate/'] button").click()
    expect(page.locator("input[name=stars]")).to_have_count(0)


def test_the_government_corrects_it_and_the_year_shows_it(
    live_site: Any, page: Page, open_page: Any, sent: Request, today: dt.date
):
    """Entered, answered, corrected with an order; the head reopens on a phone; both numbers lead to the case."""
    live_site.sign_in(page, "clerk.zhongning")
    case = f"{live_site.base_url}/admin/request/{sent['case']}/"
    page.goto(case)
    expect(page.locator("body")).to_contain_text("清楚，谢谢")
    expect(page.locator("body")).not_to_contain_text(NAME)
    page.locator(f"a[href$='remedy/new/?case={sent['case']}']").click()
    page.locator("input[name=route][value=reconsideration]").check()
    page.locator("input[name=claimant][value=applicant]").check()
    page.fill("#id_organ", "中宁县人民政府")
    send(page)
    expect(page.locator("body")).to_contain_text("第四十八条")
    remedy = page.url
    page.goto(f"{remedy}do/answer/")
    send(page)
    page.goto(f"{remedy}do/conclude/")
    page.locator("input[name=result][value=corrected]").check()
    page.fill("#id_decision", DECISION)
    page.locator("input[name=orders][value=anew]").check()
    until = str(today + dt.timedelta(days=15))
    day(page, "redo_by", until)
    send(page)
    head = open_page(phone=True)
    live_site.sign_in(head, "head.zhongning")
    head.goto(remedy)
    assert head.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    head.locator("a[href$='/do/reopen/']").click()
    assert head.input_value("#id_decision") == DECISION
    send(head)
    expect(head.locator(".rq-due strong")).to_have_text(until)
    expect(head.locator("#letters + ul")).not_to_contain_text("撤销")
    decided = {"outcome2": "partly_granted", "grounds2": "工艺参数属于商业秘密。"}
    do(page, live_site, sent["case"], "decide", outcome1="granted", grounds1="", **decided)
    answer(live_site, open_page, page, sent["case"])
    citizen = open_page(phone=True, javascript=False)
    follow(citizen, live_site, sent)
    expect(citizen.locator("main")).to_contain_text(DECISION)
    citizen.locator("form[action$='/open/'] button").click()
    expect(citizen.locator("main a", has_text="答复书")).to_have_count(2)
    for cell, name in (("t3.partly_granted.total", sent["number"]), ("t4.reconsideration.corrected", "R")):
        page.goto(f"{live_site.base_url}/admin/annual-reports/")
        page.locator(f"a[href*='/{today.year}/']").first.click()
        page.locator(f"a[href*='{cell}']").first.click()
        page.locator("main a", has_text=name).first.click()
        expect(page.locator("body")).to_contain_text(ASKED)
