"""The pages of reviews, suits, complaints and holiday notices on a phone; their story is in ``test_applying_story``."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


@pytest.mark.parametrize("path", ["remedies/", "remedy/new/", "remedy/complaint/", "requests-statistics/"])
def test_the_pages_fit_a_phone_and_pass_axe(live_site, open_page, axe, path):
    """The list, both forms and the statistics."""
    page = open_page(phone=True)
    live_site.sign_in(page, "clerk.zhongning")
    page.goto(f"{live_site.base_url}/admin/{path}")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert axe(page) == []


def test_the_form_of_the_holiday_notice_fits_a_phone_and_passes_axe(live_site, open_page, axe):
    """Of the administrator."""
    page = open_page(phone=True)
    live_site.sign_in(page, "admin")
    page.goto(f"{live_site.base_url}/admin/holiday-notices/")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert axe(page) == []
