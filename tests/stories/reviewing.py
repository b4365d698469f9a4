"""What people of a bureau do with an item on its way, each in a browser of their own."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

BUREAU = "zhongning"
STEPS = {"review1": "一审", "review2": "二审", "review3": "三审"}


def hand_in(page: Page, live_site: Any, number: int, by: str = f"clerk.{BUREAU}") -> None:
    """From the item's page: 送审."""
    live_site.sign_in(page, by)
    page.goto(f"{live_site.base_url}/admin/items/{number}/")
    page.get_by_role("link", name="送审").click()
    page.get_by_role("button", name="送审").click()
    expect(page.locator("body")).to_contain_text("已送审")


def review(
    open_page: Callable[..., Page], live_site: Any, title: str, who: str, *, phone: bool = False
) -> None:
    """One reviewer finds it on the desk, reads it, confirms the proofreading and approves."""
    page = open_page(phone=phone)
    live_site.sign_in(page, f"{who}.{BUREAU}")
    page.get_by_role("link", name=title).first.click()
    page.get_by_label("校对：这一版本我已校对").check()
    page.get_by_role("button", name=f"同意：{STEPS[who]}").click()
    expect(page.locator("body")).to_contain_text("已同意")


def secrecy(open_page: Callable[..., Page], live_site: Any, title: str) -> None:
    """The secrecy reviewer records the outcome with what it rests on."""
    page = open_page()
    live_site.sign_in(page, f"secrecy.{BUREAU}")
    page.get_by_role("link", name=title).first.click()
    page.get_by_label("可以公开").check()
    page.locator("#id_secrecy-words").fill("经审查，不涉及国家秘密、工作秘密和敏感信息。")
    page.get_by_role("button", name="登记保密审查").click()
    expect(page.locator("body")).to_contain_text("保密审查已登记")


def whole_review(open_page: Callable[..., Page], live_site: Any, title: str) -> None:
    """First, second (on a phone), final and secrecy review by four people."""
    review(open_page, live_site, title, "review1")
    review(open_page, live_site, title, "review2", phone=True)
    review(open_page, live_site, title, "review3")
    secrecy(open_page, live_site, title)
