"""Every written page has the government page tags and the footer that the guidelines ask for, and needs no script.

Looked at in the files as they stand, page by page; the rules are asked from ``gongkai.law``.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from gongkai.law import identifiers, page_tags
from tests.promises.conftest import PUBLIC_URL, WholeSite

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
OF_THE_PLATFORM = {"/", "/404.html", "/dataset/"}
FIND_ERRORS = "https://zfwzzc.www.gov.cn/"  # 我为政府网站找错


@dataclass
class Element:
    """An element with all the text inside it, and the names of those around it."""

    tag: str
    attributes: dict[str, str]
    around: tuple[str, ...]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """A parsed page."""

    address: str
    html: str
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)
        self._open: list[Element] = []
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = tuple(element.tag for element in self._open)
        element = Element(tag, {name: value or "" for name, value in attrs}, around)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"{self.address}: </{tag}>"

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    @property
    def agency(self) -> str:
        """The agency's name in addresses; empty on the pages over all agencies."""
        if self.address in OF_THE_PLATFORM:
            return ""
        return self.address.split("/")[1] if self.address.count("/") > 1 else ""

    @property
    def kind(self) -> page_tags.PageKind:
        """What the guidelines call it."""
        if "/content/" in self.address:
            return "article"
        return "home" if self.address.strip("/") in {"", self.agency} else "column"

    def all(self, *tags: str) -> list[Element]:
        """Elements of these kinds."""
        return [element for element in self.elements if element.tag in tags]

    @property
    def meta(self) -> list[tuple[str, str]]:
        """Names and contents of <meta>."""
        return [(e.attributes.get("name", ""), e.attributes.get("content", "")) for e in self.all("meta")]

    @property
    def footer(self) -> Element:
        """The footer of the page."""
        (found,) = (e for e in self.all("footer") if "article" not in e.around)
        return found


Pages = dict[str, Page]


@pytest.fixture(scope="module")
def pages(whole_site: WholeSite) -> Pages:
    return {address: Page(address, html) for address, html in whole_site.pages().items()}


@pytest.fixture(scope="module")
def of_agencies(pages: Pages) -> Pages:
    """The pages of agencies, without the front page over all of them and the page for missing addresses."""
    found = {address: page for address, page in pages.items() if page.agency}
    assert set(pages) - set(found) == OF_THE_PLATFORM
    return found


def wrong(pages: Pages, judge: Callable[[Page], Iterator[str]]) -> list[str]:
    """What a judge says of all pages, with the address of each."""
    return [f"{address}: {sentence}" for address, page in pages.items() for sentence in judge(page)]


def lacking(page: Page) -> set[str]:
    """The required tags that do not stand on a page exactly once with something in them."""
    required = {tag.name for tag in page_tags.required_tags(page.kind)}
    filled = [name for name, content in page.meta if content.strip()]
    return {name for name in required if filled.count(name) != 1}


def in_wrong_form(page: Page) -> Iterator[str]:
    content = dict(page.meta)
    for tag in page_tags.tags(page.kind):
        value = content.get(tag.name, "")
        if tag.form == "domain" and not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", value):
            yield f"{tag.name} {value!r} is no domain alone"
        elif tag.form == "site_code" and value and identifiers.site_code_problems(value):
            yield f"{tag.name} {value!r} is no code"
        elif tag.form.startswith("%"):
            read = dt.datetime.strptime(value, tag.form).replace(tzinfo=dt.UTC)
            if read.strftime(tag.form) != value:
                yield f"{tag.name} {value!r} is not {tag.form}"


def test_there_are_many_pages_of_each_kind_to_judge(of_agencies: Pages):
    kinds = [page.kind for page in of_agencies.values()]
    assert min(kinds.count(kind) for kind in ("home", "column", "article")) >= 7
    assert len(kinds) > 200


def test_every_page_of_an_agency_has_its_3_7_or_10_tags_once_and_filled(
    whole_site: WholeSite, of_agencies: Pages
):
    """Only what the agency itself has not given may be missing: its 网站标识码."""
    assert [len(page_tags.required_tags(kind)) for kind in ("home", "column", "article")] == [3, 7, 10]
    for page in of_agencies.values():
        unknown = set() if whole_site.agencies[page.agency]["site_code"] else {"SiteIDCode"}
        assert lacking(page) == unknown, page.address


def test_no_tag_stands_on_a_page_of_another_kind(of_agencies: Pages):
    """An article's tags on a list would be counted as an article."""
    for page in of_agencies.values():
        strange = {tag.name for tag in page_tags.tags("article")} - {
            tag.name for tag in page_tags.tags(page.kind)
        }
        assert strange & {name for name, _content in page.meta} == set(), page.address


def test_every_tag_has_its_form(of_agencies: Pages):
    """The domain alone, the ten characters of the site, the day with minutes of 24 hours."""
    assert wrong(of_agencies, in_wrong_form) == []


def test_the_tags_of_an_item_are_those_of_the_item(whole_site: WholeSite, of_agencies: Pages):
    """Title, moment and source; what names no source is the agency's own."""
    for address, item in whole_site.items.items():
        content = dict(of_agencies[address].meta)
        agency = whole_site.agencies[address.split("/")[1]]
        assert content["ArticleTitle"] == item["title"]
        assert content["PubDate"] == item["published"][:16]
        assert content["ContentSource"] == (item["source"] or agency["name"])
        assert content["Url"] == PUBLIC_URL + address


def test_the_tags_of_a_site_are_those_of_its_agency(whole_site: WholeSite, of_agencies: Pages):
    """The domain that the agency has given, or the one under which everything is published."""
    for page in of_agencies.values():
        content, agency = dict(page.meta), whole_site.agencies[page.agency]
        assert content["SiteName"] == (agency["site_name"] or agency["name"]), page.address
        assert content["SiteDomain"] == (agency["site_domain"] or "xxgk.example.cn"), page.address
        assert content.get("SiteIDCode", "") == agency["site_code"], page.address


def test_the_column_of_an_item_is_the_one_its_way_leads_through(of_agencies: Pages):
    """The last link of the breadcrumbs above an item is the column that the tags name."""
    for page in of_agencies.values():
        if page.kind == "article":
            way = [e for e in page.all("a") if "govuk-breadcrumbs__link" in e.attributes.get("class", "")]
            assert way[-1].text == dict(page.meta)["ColumnName"], page.address


def links(element: Element, page: Page) -> dict[str, str]:
    """Text and address of the links inside the footer."""
    return {
        e.text: e.attributes.get("href", "") for e in page.all("a") if element.tag in e.around
    }  # fmt: skip


def pictures(element: Element, page: Page) -> list[str]:
    """Addresses of the pictures inside the footer that have words beside them."""
    inside = [e for e in page.all("img") if element.tag in e.around]
    return [e.attributes["src"] for e in inside if e.attributes.get("alt")]


# The parts that law/page_tags.yaml asks the footer for, as an agency that has given everything shows them.
FOOTER: dict[str, Callable[[Page, dict[str, str]], bool]] = {
    "mark": lambda page, agency: f"/{page.agency}/mark.png" in pictures(page.footer, page),
    "find_errors": lambda page, agency: FIND_ERRORS in links(page.footer, page).values(),
    "site_code": lambda page, agency: f"网站标识码{agency['site_code']}" in page.footer.text,
    "host": lambda page, agency: f"主办单位{agency['name']}" in page.footer.text,
    "contact": lambda page, agency: agency["telephone"] in page.footer.text,
    "icp_number": lambda page, agency: agency["icp_number"] in page.footer.text,
    "police_number": lambda page, agency: agency["police_number"] in page.footer.text,
    "site_map": lambda page, agency: f"/{page.agency}/map.html" in links(page.footer, page).values(),
}


def test_every_part_that_the_law_asks_the_footer_for_is_judged():
    assert set(FOOTER) == {part.code for part in page_tags.footer_parts()}


@pytest.mark.parametrize("code", FOOTER)
def test_the_footer_of_every_page_has_what_the_guidelines_ask_for(
    whole_site: WholeSite, of_agencies: Pages, code: str
):
    furnished = {slug: agency for slug, agency in whole_site.agencies.items() if agency["site_code"]}
    assert set(furnished) == {"science", "education"}
    judged = [page for page in of_agencies.values() if page.agency in furnished]
    assert [p.address for p in judged if not FOOTER[code](p, furnished[p.agency])] == []


def test_every_page_of_the_sample_says_that_it_is_one_and_no_other_does(
    whole_site: WholeSite, of_agencies: Pages
):
    """In its first lines, before anything that could be taken for official."""
    for page in of_agencies.values():
        said = [e for e in page.all("p") if e.attributes.get("class") == "sample" and "header" in e.around]
        assert bool(said) == whole_site.agencies[page.agency]["is_sample"], page.address


def test_every_page_is_found_from_every_other_of_its_agency(of_agencies: Pages):
    """The main navigation is the same on all of them, as plain links."""
    for page in of_agencies.values():
        home = of_agencies[f"/{page.agency}/"]
        ways = [[e.attributes["href"] for e in p.all("a") if "nav" in e.around and "header" in e.around]
                for p in (home, page)]  # fmt: skip
        assert ways[0] == ways[1] != [], page.address


def needs_script(page: Page) -> Iterator[str]:
    """Whatever does nothing until a script has run, unless it is hidden until then."""
    for element in page.elements:
        values = element.attributes
        inside = set(element.around)
        if element.tag == "a" and values.get("href", "") in {"", "#"}:
            yield f"a link to nowhere: {element.text}"
        if element.tag == "button" and "form" not in inside and "hidden" not in values:
            hidden = any(
                "hidden" in e.attributes for e in page.elements if e.tag == "p" and element.text in e.text
            )
            if not hidden:
                yield f"a button outside a form: {element.text}"
        if element.tag == "form" and (values.get("method") != "get" or not values.get("action")):
            yield f"a form that is not asked by its address: {values}"
        if element.tag in {"template", "canvas", "iframe", "object", "noscript"}:
            yield f"<{element.tag}>"
        if "hidden" in values and element.tag not in {"p", "button"}:
            yield f"hidden <{element.tag}>"


def test_nothing_on_any_page_waits_for_a_script(pages: Pages):
    """Links lead somewhere, forms are sent by their address, and what a script adds is hidden until it does."""
    assert wrong(pages, needs_script) == []
    forms = [form for page in pages.values() for form in page.all("form")]
    assert len(forms) > 200


def test_the_only_program_is_our_own_file_and_the_rest_is_data(pages: Pages):
    """schema.org data that can be read, with the page's own address."""
    for address, page in pages.items():
        scripts = page.all("script")
        files = [e.attributes["src"] for e in scripts if "src" in e.attributes]
        assert [bool(re.fullmatch(r"/assets/portal\.[0-9a-f]{10}\.js", name)) for name in files] == [True]
        data = [json.loads(e.text) for e in scripts if "src" not in e.attributes]
        assert [found["url"] for found in data] == [PUBLIC_URL + address]
