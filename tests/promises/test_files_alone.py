"""The written files alone are the complete readable site: copied away, served by a static server, every link holds.

What the application answers itself is named in ``ON_REQUEST``, as docs/decisions/0004 and the portal's views have it.
"""

import gzip
import re
import threading
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

import pytest
from django.urls import resolve

from gongkai.portal import checking, comparing, views
from tests.promises.conftest import PUBLIC_URL, WholeSite

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ON_REQUEST = re.compile(r"/search/|/check-report/|/compare/|/en/.*|/[-\w]+/catalog/filter|/[-\w]+/apply/.*")
ASKING = {f"gongkai.portal.applying.{name}" for name in ("path", "following", "printed")}
REFERENCE = re.compile(r'<(\w+)\b[^>]*?\s(href|src|action)="([^"]*)"', re.S)
TEXT = {".html", ".xml", ".json", ".csv", ".css", ".js", ".svg", ".txt"}
ENTRANCES = {"/", "/robots.txt"}  # where readers and machines begin
NOT_LINKED = {"/404.html"}  # what a server gives for an address that leads nowhere
OF_PAGES_ON_REQUEST = re.compile(r"/assets/apply\.[0-9a-f]{10}\.(css|js)")


class Strict(SimpleHTTPRequestHandler):
    """Python's own server, which lists no folder and is silent."""

    def list_directory(self, path: str) -> None:
        self.send_error(404)

    def log_message(self, *words: object) -> None:
        pass


@dataclass
class Walk:
    """What was found: pages by address, on which page each address was named, what failed."""

    base: str
    content: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    named_on: dict[str, str] = field(default_factory=dict)
    on_request: set[str] = field(default_factory=set)
    elsewhere: set[str] = field(default_factory=set)
    broken: dict[str, str] = field(default_factory=dict)

    def all(self) -> "Walk":
        """Begin at the entrances and follow everything."""
        waiting = sorted(ENTRANCES)
        while waiting:
            address = waiting.pop()
            if self.fetch(address):
                for found in self.references(address):
                    if self.is_new(found, address):
                        waiting.append(found)
        return self

    def is_new(self, found: str, page: str) -> bool:
        """Whether a reference is an address of the site that was not named before."""
        parts = urlsplit(found)
        if parts.scheme and f"{parts.scheme}://{parts.netloc}" != PUBLIC_URL:
            self.elsewhere.add(found)
            return False
        if ON_REQUEST.fullmatch(parts.path):
            self.on_request.add(parts.path)
            return False
        return self.named_on.setdefault(found, page) == page and found not in self.content

    def fetch(self, address: str) -> bool:
        """Ask the server; a redirection is a fault too, for other servers may not make it."""
        url = self.base + quote(unquote(urlsplit(address).path))
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                self.content[address] = answer.read()
                self.kinds[address] = answer.headers.get_content_type()
                if answer.url != url:
                    self.broken[address] = f"sent on to {answer.url}"
        except urllib.error.HTTPError as error:
            self.broken[address] = f"{error.code}, named on {self.named_on.get(address)}"
        return address in self.content and address not in self.broken

    def references(self, address: str) -> Iterator[str]:
        """Addresses that a page, a feed, a site map or robots.txt names, as absolute paths or foreign addresses."""
        text = self.content[address].decode("utf-8", "replace")
        if address.endswith(("/", ".html")):
            found = [unescape(value) for _tag, _name, value in REFERENCE.findall(text)]
        elif address.endswith(".xml"):
            root = ET.fromstring(self.content[address])
            found = [place.text for place in root.findall(".//{*}loc")]
            found += [link.get("href") for link in root.findall(".//{*}link")]
        else:
            found = re.findall(r"^Sitemap: (\S+)$", text, re.MULTILINE)
        for value in found:
            if not value.startswith(("mailto:", "tel:", "data:")):
                absolute = urldefrag(urljoin(PUBLIC_URL + address, value)).url
                yield absolute.removeprefix(PUBLIC_URL) or "/"


@pytest.fixture(scope="module")
def walk(whole_site: WholeSite) -> Iterator[Walk]:
    """Everything that can be reached from the entrances, read from a server that knows nothing but the folder."""
    handler = partial(Strict, directory=str(whole_site.folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Walk(f"http://127.0.0.1:{server.server_port}").all()
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def standing(whole_site: WholeSite) -> set[str]:
    """The addresses of all files, compressed twins left out."""
    paths = (path for path in whole_site.folder.rglob("*") if path.is_file() and path.suffix != ".gz")
    return {whole_site.address(path) for path in paths}


def test_every_link_from_the_front_page_leads_to_a_file(walk: Walk) -> None:
    """Pages, feeds, site maps, style sheet, script, pictures and attachments; hundreds of them."""
    assert walk.broken == {}
    assert len(walk.content) > 300
    kinds = set(walk.kinds.values())
    assert {"text/html", "text/css", "image/svg+xml", "image/png", "application/pdf", "text/csv"} <= kinds


def test_what_needs_the_application_is_only_what_is_named_as_such(walk: Walk) -> None:
    """English pages, search, check and comparison of reports, filter, asking: the application answers there."""
    answered = {path: resolve(path).func for path in walk.on_request}
    assert answered["/search/"] is views.search
    assert answered["/check-report/"] is checking.check_report
    assert answered["/compare/"] is comparing.compare_reports
    filters = {path for path in answered if path.endswith("/filter")}
    assert len(filters) >= 7
    assert {answered[path] for path in filters} == {views.catalog_filter}
    english = {path for path in answered if path.startswith("/en/")}
    asking = {path for path in answered if "/apply/" in path}
    assert {answered[path].__module__ for path in asking} == ASKING
    assert set(answered) == {"/search/", "/check-report/", "/compare/"} | filters | english | asking
    english -= asking
    assert {answered[path].__module__ for path in english} == {"gongkai.portal.views"}
    chinese = {path.removeprefix("/en") for path in english}
    assert chinese - set(walk.content) == set(), "an English page of what has no Chinese one"


def test_every_file_can_be_reached_by_a_reader(whole_site: WholeSite, walk: Walk) -> None:
    """No page stands there that nothing leads to."""
    reached = {unquote(address) for address in walk.content}
    left = standing(whole_site) - reached
    assert {address for address in left if not OF_PAGES_ON_REQUEST.fullmatch(address)} == NOT_LINKED


def test_the_page_for_missing_addresses_leads_back_by_links_that_hold(
    whole_site: WholeSite, walk: Walk
) -> None:
    """It is given at any depth, so its links begin at the root."""
    text = (whole_site.folder / "404.html").read_text(encoding="utf-8")
    found = [unescape(value) for _tag, _name, value in REFERENCE.findall(text)]
    inner = [value for value in found if not value.startswith(("#", PUBLIC_URL, "mailto:"))]
    assert "/" in inner
    assert [v for v in inner if v not in walk.content and not ON_REQUEST.fullmatch(urlsplit(v).path)] == []


def test_every_part_of_a_page_that_is_linked_to_is_on_it(whole_site: WholeSite, walk: Walk) -> None:
    """Links with a # find their place."""
    pages = whole_site.pages()
    lost = []
    for address, text in pages.items():
        for _tag, _name, value in REFERENCE.findall(text):
            target, fragment = urldefrag(urljoin(address, unescape(value)))
            if fragment and target in pages and f'id="{unquote(fragment)}"' not in pages[target]:
                lost.append((address, value))
    assert lost == []


def test_every_item_stands_in_the_site_map_and_in_the_catalogue_of_its_agency(
    whole_site: WholeSite, walk: Walk
) -> None:
    """Whatever page of the 目录 it is on."""
    maps = b"".join(content for address, content in walk.content.items() if "/sitemap-" in address)
    for slug in whole_site.agencies:
        catalogue = b"".join(
            content for address, content in walk.content.items()
            if re.fullmatch(rf"/{slug}/catalog/(p\d+\.html)?", address)
        )  # fmt: skip
        items = [address for address in whole_site.items if address.startswith(f"/{slug}/")]
        assert items, slug
        assert [address for address in items if f'href="{address}"'.encode() not in catalogue] == []
        assert [address for address in items if f"{PUBLIC_URL}{address}<".encode() not in maps] == []


def test_uploaded_files_are_given_as_they_were_sent(whole_site: WholeSite, walk: Walk) -> None:
    """Attachments and pictures, byte by byte."""
    given = [content for address, content in walk.content.items() if re.search(r"/P\d+/", address)]
    assert sorted(given) == sorted(whole_site.files.values())


def test_every_text_has_a_compressed_twin_of_the_same_content_and_age(whole_site: WholeSite) -> None:
    """Attachments are copied as they came; no twin stands alone, and none is older than its file."""
    paths = [path for path in whole_site.folder.rglob("*") if path.is_file()]
    texts = [path for path in paths if path.suffix in TEXT and not re.search(r"/P\d+/", str(path))]
    twins = {path for path in paths if path.suffix == ".gz"}
    assert {path.with_name(path.name + ".gz") for path in texts} == twins
    for path in texts:
        twin = path.with_name(path.name + ".gz")
        assert gzip.decompress(twin.read_bytes()) == path.read_bytes(), path
        assert twin.stat().st_mtime_ns >= path.stat().st_mtime_ns, path


def test_nothing_half_written_is_left(whole_site: WholeSite) -> None:
    """Every page is whole to its last line, every feed and map is XML."""
    assert [path for path in (whole_site.folder / ".writing").glob("*")] == []
    for address, text in whole_site.pages().items():
        assert text.rstrip().endswith("</html>"), address
    for path in whole_site.folder.rglob("*.xml"):
        ET.parse(path)
