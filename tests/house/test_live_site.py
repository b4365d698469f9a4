"""The product as `gongkai serve` starts it: what a visitor and each kind of staff see first."""

import pytest
from playwright.sync_api import Page, expect

from gongkai.sample import sign_ins
from tests.harness.browser import OpenPage
from tests.harness.product import LiveSite

pytestmark = pytest.mark.browser


def test_the_first_page_is_the_samples_and_says_so(live_site: LiveSite, page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(live_site.base_url)
    expect(page.locator("body")).to_contain_text("示例")
    assert complaints == []


@pytest.mark.one_database
def test_a_page_that_does_not_exist_is_the_published_404(live_site: LiveSite) -> None:
    status, text = live_site.get("/no/such/page.html")
    assert status == 404
    assert text == (live_site.data_dir / "site" / "404.html").read_text(encoding="utf-8")


@pytest.mark.one_database
@pytest.mark.parametrize("username", [username for _, username, _ in sign_ins()])
def test_every_printed_sign_in_opens_the_back_office(
    live_site: LiveSite, open_page: OpenPage, username: str
) -> None:
    page = open_page()
    live_site.sign_in_by_form(page, username)
    expect(page.locator("html")).to_have_attribute("lang", "zh-hans")


@pytest.mark.one_database
def test_the_back_office_is_styled(live_site: LiveSite, page: Page) -> None:
    refused: list[str] = []
    page.on("response", lambda answer: refused.append(answer.url) if answer.status >= 400 else None)
    live_site.sign_in(page, "admin")
    assert refused == []
    assert page.evaluate("[...document.styleSheets].length") > 0


def test_commands_work_beside_the_running_site(live_site: LiveSite) -> None:
    live_site.command("publish")
