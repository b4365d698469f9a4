"""Pages made on request: English, search, the catalogue with several filters, and what has no file."""

import datetime as dt
import re
from urllib.parse import quote

import pytest
from django.test import Client

from gongkai.annual_report.actions.record import RecordReport
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import Item
from gongkai.portal import addresses
from tests.cast import Cast

from .conftest import PublishedSite, imported

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = pytest.mark.one_database


FIXED = ("", "xxgk.html", "guide.html", "apply.html", "five.html", "map.html", "catalog/", "columns/notices/")


@pytest.fixture
def client(site: PublishedSite) -> Client:
    return Client()


def public(cast: Cast, **values) -> Item:
    item = cast.draft(**{"title": "科技创新券管理办法", **values})
    return ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize("name", FIXED)
def test_each_kind_of_page_has_an_english_version_with_the_same_tags(cast, client, name):
    public(cast)
    chinese, english = page(client, f"/science/{name}"), page(client, f"/en/science/{name}")
    assert '<html lang="en">' in english
    assert '<html lang="zh-Hans">' in chinese
    names = re.compile(r'<meta name="(\w+)" content=')
    assert names.findall(english) == names.findall(chinese)
    assert f'href="/science/{name}"' in english, "the way back to the Chinese page"
    assert f'href="/en/science/{name}"' in chinese
    assert not re.findall(r'<a [^>]*href="/science/(?!\S*(?:feed\.xml|\.json|\.csv))[^"]*"(?! lang)', english)


def test_the_platforms_front_page_lists_agencies_in_both_languages(cast, client):
    assert "/en/science/" in page(client, "/en/")
    assert 'href="/science/"' in page(client, "/")


def test_an_item_and_its_report_figures_have_english_pages_at_their_addresses(cast, client):
    item = cast.draft(title="2023年报", columns=("annual-reports",))
    RecordReport(by=cast["clerk.science"], item=item, year=2023, provenance=["示例"]).execute()
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()
    address = addresses.item_page("science", Item.objects.get(pk=item.pk))
    english = page(client, f"/en{address}")
    assert "Index number" in english
    assert 'href="/en/science/reports/2023.html"' in english
    figures = page(client, "/en/science/reports/2023.html")
    assert f'href="/en{address}"' in figures
    assert 'href="/science/reports/2023.csv"' in figures


@pytest.mark.each_database
def test_pages_answered_on_request_are_those_that_would_be_written(cast, client, site):
    item = public(cast, validity="valid")
    site.publish_all()
    for address in ("/", "/science/", "/science/catalog/", "/science/catalog/validity-valid/", "/sitemap.xml",
                    "/science/sitemap-0.xml", "/science/feed.xml", "/science/columns/notices/feed.xml", "/robots.txt",
                    addresses.item_page("science", Item.objects.get(pk=item.pk))):  # fmt: skip
        assert client.get(address).content == site.contents()[address], address


def test_a_later_page_of_a_list_is_answered_in_english(cast, client, site):
    imported(cast, site, 50)
    assert "第0号通知" in page(client, "/en/science/columns/notices/p1.html")


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/city/",
        "/city/guide.html",
        "/science/nowhere.html",
        "/science/columns/never-was/",
        "/science/columns/notices/p9.html",
        "/science/columns/notices/p99999999999999999999.html",
        "/science/columns/guide/",
        "/science/columns/notices/feed.xml/",
        "/science/catalog/year-1949/",
        "/science/catalog/year-abcd/",
        "/science/catalog/nonsense/",
        "/science/five/nonsense/",
        "/science/reports/2001.html",
        "/science/reports/99999.html",
        "/science/content/2024/05/t20240501_1.html",
        "/science/content/2024/05/t20240501_99999999999999999999999.html",
        "/science/content/2024/05/t20240501_9999999999999999999.html",
        "/science/sitemap-99.xml",
        "/nowhere/feed.xml",
        "/science/columns/never-was/feed.xml",
        "/nowhere/catalog/filter",
        "/city/catalog/filter",
    ],
)
def test_an_address_that_leads_nowhere_is_answered_by_the_sites_own_page(cast, client, address):
    chinese, english = client.get(address), client.get(f"/en{address}")
    assert (chinese.status_code, english.status_code) == (404, 404)
    assert '<html lang="zh-Hans">' in chinese.content.decode()
    assert '<html lang="en">' in english.content.decode()


def test_an_item_is_answered_at_its_own_address_only_and_says_when_it_was_withdrawn(cast, client):
    item = public(cast)
    address = addresses.item_page("science", item)
    assert client.get(address).status_code == 200
    assert client.get(address.replace("/science/", "/education/")).status_code == 404
    assert client.get(re.sub(r"t\d{8}_", "t20010101_", address)).status_code == 404
    WithdrawItem(by=cast["head.science"], item=item, reason="wrong").execute()
    answer = client.get(f"/en{address}")
    assert answer.status_code == 200
    assert "This information was withdrawn" in answer.content.decode()
    assert "Wrong in content" in answer.content.decode()


def test_head_answers_like_get_and_post_is_refused(cast, client):
    for address in ("/science/", "/en/search/?q=x", "/science/catalog/filter"):
        assert client.head(address).status_code == 200
        assert client.head(address).content == b""
        assert client.post(address).status_code == 405


def titles(text: str) -> set[str]:
    return set(re.findall(r"<a href=\"[^\"]+\">([^<]+办法)</a>", text))


@pytest.mark.each_database
def test_several_filters_of_the_catalogue_hold_together(cast, client):
    public(cast, title="甲办法", validity="valid", formed_on=dt.date(2020, 5, 1), category="20-01")
    public(cast, title="乙办法", validity="valid", formed_on=dt.date(2021, 5, 1), category="20-01")
    public(cast, title="丙办法", validity="repealed", formed_on=dt.date(2020, 6, 1), category="20-02")
    public(cast, title="丁办法", validity="valid", formed_on=dt.date(2020, 7, 1), columns=("news",))

    def found(query: str) -> set[str]:
        return titles(page(client, f"/science/catalog/filter?{query}"))

    assert found("") == {"甲办法", "乙办法", "丙办法", "丁办法"}
    assert found("year=2020") == {"甲办法", "丙办法", "丁办法"}
    assert found("year=2020&validity=valid") == {"甲办法", "丁办法"}
    assert found("year=2020&validity=valid&column=notices") == {"甲办法"}
    assert found("category=20-02") == {"丙办法"}
    assert found("column=notices&column=") == {"甲办法", "乙办法", "丙办法", "丁办法"}


@pytest.mark.each_database
def test_the_year_filter_asks_for_the_year_of_formation_not_of_publication(cast, client):
    public(cast, title="老办法", formed_on=dt.date(2016, 12, 31))
    assert titles(page(client, "/science/catalog/filter?year=2016")) == {"老办法"}
    assert titles(page(client, "/science/catalog/year-2016/")) == {"老办法"}


@pytest.mark.each_database
def test_a_column_filter_finds_what_stands_in_the_columns_below_it(cast, client):
    below = cast.science.columns.filter(parent__isnull=False).first()
    public(cast, title="下级办法", columns=(below.code,))
    assert titles(page(client, f"/science/catalog/filter?column={below.parent.code}")) == {"下级办法"}


def test_the_filter_offers_only_its_own_agencys_items(cast, client):
    item = cast.draft("clerk.education", title="教育办法")
    ReleaseItem(by=cast["head.education"], item=cast.reviewed(item)).execute()
    assert titles(page(client, "/science/catalog/filter")) == set()


@pytest.mark.each_database
@pytest.mark.parametrize("value", ["²", "-1", "0", "9" * 30, "abc", "", "%00", "1.5", "١"])
def test_strange_values_of_page_and_year_are_answered(cast, client, value):
    public(cast)
    for query in (
        f"page={quote(value, safe='%')}",
        f"year={quote(value, safe='%')}",
        f"q={quote(value, safe='%')}",
    ):
        assert client.get(f"/science/catalog/filter?{query}").status_code == 200
        assert client.get(f"/search/?q=办法&{query}").status_code == 200


def test_a_page_beyond_the_last_shows_the_last(cast, client, site):
    imported(cast, site, 45)
    last = page(client, "/science/catalog/filter?page=99")
    assert "第0号通知" in last
    assert "page=2" in last
    assert "page=4" not in last


@pytest.mark.each_database
def test_search_finds_items_in_which_every_word_occurs_anywhere(cast, client):
    public(cast, title="创新券兑付通知", doc_number="滨科发〔2024〕3号")
    public(cast, title="创新平台通知", summary="实验室名单。")

    def found(text: str) -> set[str]:
        return set(
            re.findall(r'class="results".*?</ol>', page(client, f"/search/?q={quote(text)}"), re.S)
        ) and set(re.findall(r"(创新\w+通知)</a>", page(client, f"/search/?q={quote(text)}")))

    assert found("创新") == {"创新券兑付通知", "创新平台通知"}
    assert found("创新 兑付") == {"创新券兑付通知"}
    assert found("滨科发〔2024〕3号") == {"创新券兑付通知"}
    assert found("实验室") == {"创新平台通知"}
    assert found("没有这样的词") == set()


def test_search_shows_what_was_asked_as_text_never_as_markup(cast, client):
    text = page(client, "/search/?q=<script>alert(1)</script>")
    assert "<script>alert" not in text
    assert "&lt;script&gt;" in text


@pytest.mark.each_database
def test_drafts_are_found_nowhere(cast, client):
    draft = cast.draft(title="未公开的秘密办法")
    for address in ("/search/?q=秘密", "/science/catalog/filter", "/science/", "/en/science/catalog/"):
        assert "未公开的秘密办法" not in page(client, address)
    assert client.get(f"/science/content/2024/03/t20240301_{draft.pk}.html").status_code == 404
