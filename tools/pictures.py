"""``make pictures``: pictures of the real product with its sample, taken by Chromium into docs/pictures.

The product is started as ``make run`` starts it, on a data folder that is thrown away.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from gongkai.operations.banner import known_sign_ins
from tests.harness.browser import ARGUMENTS, DESKTOP, HOW_TO_GET_CHROMIUM, PHONE, find_chromium
from tests.harness.product import free_port, users_environment

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
START = 300  # seconds
CLERK = "clerk.zhongning"
BUREAU = "/zhongning-kjj"


@dataclass(frozen=True)
class Picture:
    """One picture: its file, its address (with ``*``: the newest published file that fits), and who sees it."""

    name: str
    page: str
    link: str = ""  # a CSS selector on that page, whose first match is followed
    staff: bool = False
    phone: bool = False


PICTURES = (
    Picture("home", "/"),
    Picture("bureau", f"{BUREAU}/"),
    Picture("section", f"{BUREAU}/xxgk.html"),
    Picture("catalogue", f"{BUREAU}/catalog/"),
    Picture("item", f"{BUREAU}/content/*/*/t*.html"),
    Picture("report", "/*/reports/20*.html"),
    Picture("desk", "/admin/", staff=True),
    Picture("editor", "/admin/", "a:has-text('新建信息')", staff=True),
    Picture("home-phone", "/", phone=True),
    Picture("item-phone", f"{BUREAU}/content/*/*/t*.html", phone=True),
)


def main() -> int:
    """Take every picture; returns 1, naming them, if some could not be taken."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit(HOW_TO_GET_CHROMIUM)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="gongkai-pictures-") as name,
        _product(Path(name)) as url,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        failed = [picture.name for picture in PICTURES if not _take(browser, url, Path(name), picture)]
        browser.close()
    if failed:
        print(f"not taken: {', '.join(failed)}")
    return 1 if failed else 0


def _take(browser: Browser, url: str, data: Path, picture: Picture) -> bool:
    size = PHONE if picture.phone else DESKTOP
    context = browser.new_context(locale="zh-CN", viewport={"width": size["width"], "height": size["height"]})
    page = context.new_page()
    try:
        if picture.staff:
            _sign_in(page, url, data)
        page.goto(url + _address(picture.page, data / "site"))
        if picture.link:
            page.locator(picture.link).first.click()
            page.wait_for_load_state("networkidle")
        path = FOLDER / f"{picture.name}.png"
        page.screenshot(path=path, scale="css", animations="disabled")
    except Exception as error:  # the rest shall still be taken
        print(f"{picture.name}: {str(error).splitlines()[0]}")
        return False
    finally:
        context.close()
    print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} kB")
    return True


def _address(page: str, site: Path) -> str:
    """The page itself, or for a pattern the last published file that fits."""
    if "*" not in page:
        return page
    return "/" + str(max(site.glob(page.lstrip("/"))).relative_to(site))


def _sign_in(page: Page, url: str, data: Path) -> None:
    password = {username: password for _, username, password in known_sign_ins(data)}[CLERK]
    page.goto(f"{url}/admin/login/")
    page.fill("input[name=username]", CLERK)
    page.fill("input[name=password]", password)
    page.click("button[type=submit]")
    page.wait_for_url(f"{url}/admin/")


@contextmanager
def _product(data: Path) -> Iterator[str]:
    port = free_port()
    environment = users_environment(GONGKAI_DATA=str(data), PORT=str(port))
    command = [sys.executable, "-m", "gongkai.cli", "serve"]
    process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + START
        while not _answers(f"{url}/admin/login/"):
            if process.poll() is not None or time.monotonic() > deadline:
                sys.exit("the product did not start; try: gongkai serve")
            time.sleep(0.2)
        yield url
    finally:
        os.kill(process.pid, signal.SIGTERM)
        process.wait(30)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=30):
            return True
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
