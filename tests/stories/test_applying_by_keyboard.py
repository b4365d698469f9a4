"""The path of asking for information, with the keyboard alone."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.stories.acting import CARD, NAME, go_on

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

PATH = "/zhongning-kjj/apply/"


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
