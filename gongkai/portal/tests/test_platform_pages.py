"""The pages over all agencies tell who answers for them: the agency above all others, where there is one."""

import pytest

from gongkai.agencies.actions.agency import ChangeAgency
from tests.cast import new_agency

# What pages show is the same on every database.
pytestmark = pytest.mark.one_database


def test_the_front_page_has_the_tags_and_the_footer_of_the_agency_above_all(cast, written):
    assert "SiteIDCode" not in written.text("/")
    values = {"site_code": "6405000001", "site_domain": "www.binhe.gov.cn", "telephone": "0955-1234567"}
    written.do(ChangeAgency(by=None, target=cast.city, values=values))
    for address in ("/", "/404.html"):
        page = written.text(address)
        assert '<meta name="SiteIDCode" content="6405000001">' in page
        assert '<meta name="SiteDomain" content="www.binhe.gov.cn">' in page
        assert "0955-1234567" in page


def test_where_two_stand_above_all_no_one_is_named(cast, written):
    values = {"site_code": "6405000001", "telephone": "0955-1234567"}
    written.do(ChangeAgency(by=None, target=cast.city, values=values))
    new_agency("other", "另一个市")
    written.publish_all()
    assert "0955-1234567" not in written.text("/")
    assert "SiteIDCode" not in written.text("/")


def test_no_page_has_an_empty_tag(cast, written):
    pages = [address for address in written.contents() if address.endswith((".html", "/"))]
    assert pages
    assert not [address for address in pages if 'content=""' in written.text(address)]
