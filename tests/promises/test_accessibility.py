"""Every kind of public page passes axe in four modes, works without JavaScript, and can be walked with the keyboard."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

PAGES = {
    "platform": "/",
    "home": "/zhongning-kjj/",
    "section": "/zhongning-kjj/xxgk.html",
    "guide": "/zhongning-kjj/guide.html",
    "apply": "/zhongning-kjj/apply.html",
    "column": "/zhongning-kjj/columns/policies/",
    "empty column": "/anhui-kjt/columns/news/",
    "catalogue": "/zhongning-kjj/catalog/",
    "filter": "/zhongning-kjj/catalog/filter?year=2018",
    "five": "/zhongning-kjj/five.html",
    "report": "/ningxia-kjt/reports/2019.html",
    "picture report": "/ningxia-kjt/reports/2019-picture.html",
    "years": "/ningxia-kjt/reports/years.html",
    "map": "/zhongning-kjj/map.html",
    "data set": "/dataset/",
    "search": "/search/?q=中宁",
    "check a report": "/check-report/",
    "compare": "/compare/",
    "compared": "/compare/?a=xinzhou-kjj&ay=2020&b=ningxia-kjt&by=2019",
    "not found": "/zhongning-kjj/nowhere.html",
    "english": "/en/zhongning-kjj/",
}
MODES = {"on a desktop": ("normal", "elder", "contrast"), "on a phone": ("phone",)}
INPUTS = {"elder": "#mode-elder", "contrast": "#mode-contrast"}


@pytest.fixture(scope="module")
def item_address(live_site) -> str:
    """An item with everything: found as a reader finds it, in the list of annual reports."""
    listed = live_site.get("/ningxia-kjt/columns/annual-reports/")[1]
    found = re.search(r'href="(/ningxia-kjt/content/[^"]+)"', listed)
    assert found
    return found[1]


@pytest.mark.parametrize("modes", MODES.values(), ids=MODES)
def test_axe_finds_nothing_serious(live_site, open_page, axe, item_address, modes):
    """On every kind of page, in each mode; a page is opened once and turned from mode to mode."""
    page = open_page(phone="phone" in modes)
    found = {}
    for name, path in {**PAGES, "item": item_address}.items():
        page.goto(live_site.base_url + path)
        for mode in modes:
            for of_mode, place in INPUTS.items():
                page.locator(place).evaluate("(input, on) => { input.checked = on }", of_mode == mode)
                assert page.locator(place).is_checked() is (of_mode == mode)
            found[f"{name}, {mode}"] = axe(page)
    assert {where: problems for where, problems in found.items() if problems} == {}


def test_no_page_is_wider_than_a_phone(live_site, open_page, item_address):
    """Nothing has to be scrolled sideways at 360 px; wide tables scroll in their own region."""
    page = open_page(phone=True)
    wide = []
    for name, path in {**PAGES, "item": item_address}.items():
        page.goto(live_site.base_url + path)
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(name)
    assert wide == []


def test_the_modes_work_without_javascript(live_site, open_page):
    """Elder mode enlarges the text by a plain checkbox."""
    page = open_page(javascript=False)
    page.goto(f"{live_site.base_url}/zhongning-kjj/")
    size = "el => parseFloat(getComputedStyle(el).fontSize)"
    before = page.locator("main a").first.evaluate(size)
    page.locator("label[for=mode-elder]").click()
    assert page.locator("main a").first.evaluate(size) >= 1.3 * before


def test_the_first_tab_skips_to_the_content(live_site, page):
    """A keyboard reader need not walk through the navigation of every page."""
    page.goto(f"{live_site.base_url}/zhongning-kjj/guide.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash.length > 1")


def test_nothing_is_fetched_from_elsewhere(live_site, page, item_address):
    """No page asks another host for anything."""
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    for path in [*PAGES.values(), item_address]:
        page.goto(live_site.base_url + path)
    assert hosts == {live_site.base_url.split("/")[2]}
