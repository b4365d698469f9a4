"""Each public template, rendered from a minimal and from a full context."""

import copy
import gzip
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from gongkai.agencies.models import Agency
from gongkai.portal.tests import page_contexts

PORTAL = Path(__file__).parent.parent
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
TEMPLATES = sorted(
    path.stem for path in (PORTAL / "templates" / "portal").glob("*.html") if path.stem != "base"
)
CSS = PORTAL / "static" / "portal" / "portal.css"
LISTS_AND_LABELS = (
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "nav",
    "figure",
    "caption",
    "label",
    "time",
)


class Document(HTMLParser):
    """A parsed page: ``elements`` of [tag, attributes, text]; raises AssertionError where tags do not match."""

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[list[Any]] = []
        self.open: list[list[Any]] = []
        self.feed(html)
        assert not self.open, f"never closed: {[element[0] for element in self.open]}"

    def handle_starttag(self, tag, attrs):
        element = [tag, dict(attrs), ""]
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.elements.append([tag, dict(attrs), ""])

    def handle_endtag(self, tag):
        last = self.open.pop() if self.open else ["nothing"]
        assert last[0] == tag, f"</{tag}> closes <{last[0]}> at {self.getpos()}"

    def handle_data(self, data):
        for element in self.open:
            element[2] += data

    def all(self, tag: str, css_class: str = "") -> list[list[Any]]:
        """Elements of a tag, with a class if one is named."""
        return [
            element
            for element in self.elements
            if element[0] == tag and (not css_class or css_class in (element[1].get("class") or "").split())
        ]


def render(name: str, kind: str, language: str = "zh-hans", **changes: Any) -> str:
    context = copy.deepcopy(page_contexts.minimal() if kind == "minimal" else page_contexts.full(name))
    with translation.override(language):
        shown = {**context, "language": language, **changes}
        return render_to_string(f"portal/{name}.html", {"host": shown.get("agency"), **shown})


@pytest.fixture(params=[(name, kind) for name in TEMPLATES for kind in ("minimal", "full")], ids="-".join)
def document(request) -> Document:
    return Document(render(*request.param))


def test_every_page_has_the_landmarks_and_one_heading(document):
    for tag in ("main", "h1", "title"):
        assert len(document.all(tag)) == 1, tag
    assert document.all("header", "masthead")
    assert document.all("footer", "foot")
    first_link = document.all("a")[0][1]
    assert (first_link["class"], first_link["href"]) == ("govuk-skip-link", "#main")
    assert document.all("main")[0][1]["id"] == "main"


def test_no_page_runs_a_script_of_its_own(document):
    for tag, attributes, _text in document.elements:
        if tag == "script":
            assert (
                attributes.get("src", "").startswith("/") or attributes.get("type") == "application/ld+json"
            )
        assert not [name for name in attributes if name.startswith("on")]
        assert not (attributes.get("href") or "").lower().startswith("javascript:")


def test_no_page_loads_anything_from_elsewhere(document):
    for tag, attributes, _text in document.elements:
        loaded = attributes.get("src") or (attributes.get("href") if tag == "link" else None)
        if loaded and attributes.get("rel") != "canonical":
            assert re.match(r"/(?!/)", loaded), loaded


def test_every_link_out_of_the_site_says_so(document):
    for _tag, attributes, text in document.all("a"):
        if "//" in (attributes.get("href") or ""):
            assert "external" in attributes["class"]
            assert re.search(r"[(（].+[)）]$", text), text


def test_nothing_empty_is_shown(document):
    for tag, _attributes, text in document.elements:
        if tag in LISTS_AND_LABELS:
            assert text.strip(), f"empty <{tag}>"


def test_ids_are_unique_and_every_label_and_reference_finds_its_own(document):
    ids = [attributes["id"] for _tag, attributes, _text in document.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _tag, attributes, _text in document.elements:
        for name in ("for", "aria-labelledby"):
            assert attributes.get(name, ids[0]) in ids


def test_tables_have_captions_and_times_are_readable_by_machines(document):
    assert len(document.all("table")) == len(document.all("caption"))
    for _tag, attributes, text in document.all("time"):
        assert attributes["datetime"] in text


def test_the_modes_are_labelled_switches_before_the_page(document):
    order = [element[1].get("id") or element[1].get("class") for element in document.elements]
    for mode in ("mode-elder", "mode-contrast"):
        assert order.index(mode) < order.index("page")
        assert next(label for label in document.all("label") if label[1]["for"] == mode)[2].strip()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_page_of_the_sample_says_so_and_another_does_not(name):
    context = page_contexts.full(name)
    assert Document(render(name, "full")).all("p", "sample")
    assert not Document(render(name, "full", site={**context["site"], "is_sample": False})).all("p", "sample")


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_government_page_tags_stand_in_the_head(name):
    named = {e[1].get("name"): e[1].get("content") for e in Document(render(name, "full")).all("meta")}
    for tag in page_contexts.full(name)["page"]["tags"]:
        assert named[tag["name"]] == tag["content"]


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_people_typed_is_never_markup(name):
    context = page_contexts.full(name)
    hostile = page_contexts.replaced(context, page_contexts.TITLE, "<img src=x onerror=alert(1)>")
    html = render_to_string(f"portal/{name}.html", hostile)
    assert "<img src=x" not in html
    assert (page_contexts.TITLE in str(context)) == ("&lt;img src=x" in html)


def test_the_language_is_declared_and_english_keeps_the_chinese_marked():
    english = Document(render("item", "full", "en"))
    assert english.all("html")[0][1]["lang"] == "en"
    assert english.all("h1")[0][1]["lang"] == "zh-Hans"
    assert Document(render("item", "full")).all("html")[0][1]["lang"] == "zh-Hans"


def test_the_footer_holds_what_the_guidelines_of_2017_ask_for():
    text = Document(render("item", "full")).all("footer")[0][2]
    agency = page_contexts.agency()
    for value in (agency.name, agency.telephone, agency.site_code, agency.icp_number, agency.police_number):
        assert value in text
    links = {element[1].get("href") for element in Document(render("item", "full")).all("a")}
    assert {"/nx/map.html", "https://zfwzzc.www.gov.cn/"} <= links


def test_a_footer_without_numbers_has_no_labels_for_them():
    html = render("item", "full", agency=Agency(name="某局", slug="nx"))
    assert Document(html).all("footer")[0][2].count("某局") == 1
    assert len(Document(html).all("dt")) == len(page_contexts.full("item")["item"]["header"]) + 1


@pytest.mark.parametrize("name", ["guide", "apply"])
def test_an_office_shows_only_what_it_has_given(name):
    html = render(name, "full", "en", office={"name": "办公室"})
    assert [element[2].split() for element in Document(html).all("dl", "office")] == [["Office办公室"]]


def test_the_main_colour_of_the_agency_is_the_only_style_in_the_page():
    assert [element[2] for element in Document(render("item", "full")).all("style")] == [
        ":root{--main:#0b4a8f}"
    ]
    assert not Document(render("platform_home", "minimal")).all("style")


def test_the_navigation_names_the_page_and_the_section_it_belongs_to():
    page = {**page_contexts.full("list")["page"], "nav_url": "/nx/columns/policy/", "nav_mode": "true"}
    inside = Document(render("list", "full", page=page)).all("nav", "main-nav")
    marked = re.findall(
        r'href="([^"]+)" aria-current="(\w+)"', render("list", "full", page=page).split("</header>")[0]
    )
    assert inside
    assert marked == [("/nx/columns/policy/", "true")]
    page["nav_mode"] = "page"
    assert 'href="/nx/columns/policy/" aria-current="page"' in render("list", "full", page=page)


def test_an_item_shows_its_header_table_relations_and_printed_addresses():
    html = render("item", "full")
    item = page_contexts.full("item")["item"]
    pairs = re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", html.split("<h1")[0])
    assert pairs == [(pair["label"], pair["value"]) for pair in item["header"]]
    for link in (item["interprets"], *item["interpretations"]):
        assert f'<a href="{link["url"]}">{link["title"]}</a>' in html
    assert "https://xxgk.example.cn/nx/P1.pdf" in html
    assert item["banner"] in html
    assert item["body"] in html


def test_the_print_and_reading_buttons_wait_for_the_script():
    buttons = re.findall(r"<(?:button|p)[^>]*data-(?:print|aloud)[^>]*>", render("item", "full"))
    assert len(buttons) == 2
    assert all(" hidden" in button for button in buttons)
    assert re.search(r"\[hidden\]\{display:none ?!important\}", CSS.read_text())


def test_a_report_table_keeps_spans_keys_blanks_and_doubts_of_the_form():
    html = render("report", "full")
    assert '<th class="label tall" rowspan="12"><span>三、本年度办理结果</span></th>' in html
    assert '<th class="label" colspan="2">总计</th>' in html
    assert re.search(r'<td id="t3.received.total" class="number doubt">12<span class="doubt-mark">', html)
    assert '<td id="t3.granted.total" class="blank"></td>' in html


def test_a_preview_says_that_it_is_one_and_is_kept_from_search_engines():
    html = render("preview", "full", "en")
    assert "Draft preview" in html
    assert '<meta name="robots" content="noindex">' in html
    assert "Draft preview" not in render("item", "full", "en")


def test_the_catalogue_lists_what_article_12_asks_for():
    html = render("catalog", "full", "en")
    assert re.findall(r'<th scope="col">([^<]+)', html) == ["Index number", "Title and summary", "Formed on"]
    for value in ("640000012/2021-00001", page_contexts.TITLE, "概述", "2021-12-21"):
        assert value in html


def test_the_style_sheet_is_small_and_loads_nothing():
    css = CSS.read_text()
    assert len(gzip.compress(css.encode(), 9)) <= 20 * 1024
    assert not re.search(r"@import|@font-face|url\((?!data:)", css)


def test_the_style_sheet_is_what_its_sources_compile_to():
    frontend = PORTAL / "frontend"
    if not (frontend / "node_modules").is_dir():
        pytest.skip("the style sheet's sources are not installed: run `npm ci` in gongkai/portal/frontend")
    done = subprocess.run(
        ["node", "build.mjs", "--check"], cwd=frontend, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
