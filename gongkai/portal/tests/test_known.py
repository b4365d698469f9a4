"""Links of this site: which lead to something, and that the gate stops those which lead nowhere."""

import pytest

from gongkai.catalog import links
from gongkai.catalog.tests.gatecases import refusal, release
from gongkai.portal.addresses import item_page
from gongkai.portal.known import is_published

pytestmark = pytest.mark.usefixtures("english")


def test_a_link_of_this_site_that_leads_nowhere_stops(cast):
    """Pages, lists and items that stand do not; nor do links that leave the site."""
    public = release(cast, cast.draft())
    good = ["/science/", "/science/columns/notices/", item_page("science", public), "/search/?q=a"]
    body = "".join(
        f'<p><a href="{one}">见</a></p>' for one in [*good, "https://www.gov.cn/none", "mailto:a@b.cn"]
    )
    assert not refusal(cast, cast.draft(body=[("text", body)]))
    for bad in (
        "/science/none.html",
        "/science/columns/none/",
        "/nobody/",
        "/science/content/2024/01/t20240101_9.html",
    ):
        (reason,) = refusal(cast, cast.draft(body=[("text", f'<p><a href="{bad}">见</a></p>')]))
        assert bad in reason


def test_a_path_out_of_the_site_is_no_published_address(cast):
    """However it is written, no file beside the site counts."""
    for address in ("/../gongkai.sqlite3", "/%2e%2e/settings.py", "/a\0b", "/admin/"):
        assert links.own_addresses(f'<a href="{address}">x</a>')
        assert not is_published(address)
