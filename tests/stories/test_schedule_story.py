"""A release planned for a moment, on a phone; the worker does it; then its last day of publicity is over."""

import datetime as dt
import re
import time

import pytest
from playwright.sync_api import Page, expect

# That a plan is kept on each database is tried in gongkai/catalog/tests/test_schedule.py.
pytestmark = [pytest.mark.browser, pytest.mark.one_database]
TITLE = "关于定时发布科普活动安排的通知"

REVIEWED = f"""
import datetime as dt
from gongkai.agencies.models import Staff
from gongkai.catalog.actions.draft import DraftItem
from gongkai.catalog.actions.review import ApproveReview, RecordSecrecyReview
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.models import Item
who = lambda name: Staff.objects.get(username=name + ".zhongning")
agency = who("clerk").agency
item = Item(agency=agency, title="{TITLE}", summary="活动的时间、地点和报名办法。", formed_on=dt.date.today())
item.columns = list(agency.columns.filter(code="notices"))
item = DraftItem(by=who("clerk"), item=item).execute()
item = SubmitItem(by=who("clerk"), item=Item.objects.get(pk=item.pk)).execute()
RecordSecrecyReview(by=who("secrecy"), of=Item.objects.get(pk=item.pk), words="不涉密").execute()
for name in ("review1", "review2", "review3"):
    ApproveReview(by=who(name), of=Item.objects.get(pk=item.pk), proofread=True).execute()
print("number", item.pk)
"""
DUE = "from gongkai.catalog.models import Item; from django.utils import timezone; "
DUE += "Item.objects.get(pk=%s).schedules.filter(outcome='').update(at=timezone.now())"


@pytest.fixture(scope="module")
def item(live_site) -> int:
    """Seen by all who have to; only release is left."""
    return int(re.search(r"number (\d+)", live_site.command("shell", "-c", REVIEWED))[1])


def pages_of(live_site, item: int) -> list:
    return list((live_site.data_dir / "site").glob(f"zhongning-kjj/content/*/*/t*_{item}.html"))


def wait_for(found) -> None:
    """What the worker does within the second."""
    end = time.monotonic() + 20
    while not found() and time.monotonic() < end:
        time.sleep(0.1)
    assert found()


def send(page: Page) -> None:
    page.locator("#act-form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/items/\d+/$"))


def test_what_is_planned_becomes_public_at_its_moment(live_site, open_page, item):
    """Planned with the keyboard on a phone, seen on the desk, carried out by the worker that ``serve`` started."""
    page = open_page(phone=True)
    live_site.sign_in(page, "head.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{item}/")
    page.locator(f'a[href="/admin/items/{item}/schedule/"]').click()
    at = dt.datetime.now(dt.UTC).astimezone(dt.timezone(dt.timedelta(hours=8))) + dt.timedelta(days=1)
    page.fill("#id_at", f"{at:%Y-%m-%dT%H:%M}")
    page.locator("#id_at").focus()
    for _step in range(12):
        if page.evaluate("document.activeElement.matches('#act-form button[type=submit]')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/items/\d+/$"))
    expect(page.locator(".gk-note").first).to_contain_text(f"{at:%Y-%m-%d %H:%M}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.goto(f"{live_site.base_url}/admin/")
    expect(page.locator("#desk-planned").locator("..")).to_contain_text(TITLE)
    assert not pages_of(live_site, item)
    live_site.command("shell", "-c", DUE % item)
    wait_for(lambda: pages_of(live_site, item))
    assert TITLE in pages_of(live_site, item)[0].read_text(encoding="utf-8")


def test_when_its_last_day_is_over_the_page_says_so(live_site, open_page, item):
    """The reason is offered; the same address tells it."""
    page = open_page()
    live_site.sign_in(page, "head.zhongning")
    page.goto(f"{live_site.base_url}/admin/items/{item}/expiry/")
    page.fill("#id_last_day", "2090-12-31")
    expect(page.locator("input[value=expired]")).to_be_checked()
    send(page)
    expect(page.locator(".gk-note").first).to_contain_text("2090-12-31")
    live_site.command("shell", "-c", DUE % item)
    (path,) = pages_of(live_site, item)
    wait_for(lambda: "该信息已撤下" in path.read_text(encoding="utf-8"))
    assert "noindex" in path.read_text(encoding="utf-8")
