"""A real Chromium, driven by Playwright, and axe-core to judge what it shows."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW_TO_GET_CHROMIUM = "no Chromium here; on Debian: apt-get install chromium fonts-noto-cjk"
# Without these, Chromium asks its maker's servers for updates and time at every start.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
SERIOUS = {"serious", "critical"}

OpenPage = Callable[..., Page]


def find_chromium() -> str | None:
    """The browser of this machine, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run."""
    path = find_chromium()
    if path is None:
        pytest.skip(HOW_TO_GET_CHROMIUM)
    os.environ.setdefault("NODE_NO_WARNINGS", "1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """``open_page(phone=…, javascript=…, **options)``: a page of a fresh visitor."""
    contexts = []

    def opened(*, phone: bool = False, javascript: bool = True, **options: Any) -> Page:
        size = PHONE if phone else DESKTOP
        settings = {"locale": "zh-CN", "viewport": size, "java_script_enabled": javascript, **options}
        context = chromium.new_context(**settings)
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A Chinese reader's page on a desktop."""
    return open_page()


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """``axe(page)``: what axe-core finds serious or critical, one line each; empty when all is well."""

    def judged(page: Page) -> list[str]:
        violations = Axe().run(page).response["violations"]
        return [_told(violation) for violation in violations if violation["impact"] in SERIOUS]

    return judged


def _told(violation: dict[str, Any]) -> str:
    places = ", ".join(str(node["target"]) for node in violation["nodes"][:5])
    return f"{violation['id']} ({violation['impact']}): {violation['help']} at {places}"
