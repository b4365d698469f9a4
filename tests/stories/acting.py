"""What applicants and people of an office do with a request in the browser."""

import io
import re
from pathlib import Path
from typing import Any

import pypdfium2
from playwright.sync_api import Page

NAME, CARD = "欧阳明月", "11010519491231002X"


def put_away_calendars(page: Page) -> None:
    """The calendar that opens with a day covers the button."""
    page.evaluate("document.querySelectorAll('.xdsoft_datetimepicker').forEach((found) => found.remove())")


def day(page: Page, field: str, text: str) -> None:
    """Write a day."""
    page.fill(f"#id_{field}", text)
    put_away_calendars(page)


def send(page: Page) -> None:
    """Press the button of the act; its page is left."""
    put_away_calendars(page)
    here = page.url
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(lambda url: url != here)


def do(page: Page, live_site: Any, case: int | str, name: str, on: str = "", **fields: str) -> None:
    """One act on the case, by its form; today, unless another day is given."""
    page.goto(f"{live_site.base_url}/admin/request/{case}/do/{name}/")
    if on:
        day(page, "on", on)
    for field, value in fields.items():
        element = page.locator(f"[name='{field}']").first
        if element.get_attribute("type") == "radio":
            page.locator(f"[name='{field}'][value='{value}']").check()
        elif element.evaluate("found => found.tagName") == "SELECT":
            element.select_option(value)
        elif re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            day(page, field, value)
        else:
            element.fill(value)
    put_away_calendars(page)
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(f"{live_site.base_url}/admin/request/{case}/")


def go_on(page: Page) -> None:
    """The button at the end of a page."""
    page.locator("main .asking-go button[type=submit]").first.click()


def fetched(page: Page, named: str) -> bytes:
    """The file behind a link."""
    with page.expect_download() as taken:
        page.locator("main a", has_text=named).first.click()
    return Path(taken.value.path()).read_bytes()


def words_of(data: bytes) -> str:
    """What a PDF says, without blanks."""
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    try:
        return "".join("".join(one.get_textpage().get_text_range().split()) for one in document)
    finally:
        document.close()


def draw(page: Page, data: bytes, words: str) -> None:
    """Draw a box around words with the mouse, a millimetre wider than they are."""
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    sheet = document[0]
    letters = sheet.get_textpage()
    first = letters.get_text_range().index(words)
    boxes = [letters.get_charbox(place) for place in range(first, first + len(words))]
    high, margin = sheet.get_height(), 3.0
    sides = [min(box[0] for box in boxes) - margin, high - max(box[3] for box in boxes) - margin]
    sides += [max(box[2] for box in boxes) + margin, high - min(box[1] for box in boxes) + margin]
    share = 1 / sheet.get_width()
    document.close()
    page.locator(".rd-sheet img").evaluate("picture => picture.decode()")
    page.locator(".rd-sheet").scroll_into_view_if_needed()
    edge = page.locator(".rd-sheet").bounding_box()
    assert edge is not None
    left, top, right, bottom = (side * share * edge["width"] for side in sides)
    page.mouse.move(edge["x"] + left, edge["y"] + top)
    page.mouse.down()
    page.mouse.move(edge["x"] + right, edge["y"] + bottom, steps=3)
    page.mouse.up()
