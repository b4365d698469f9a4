"""Published files: the right file, nothing outside the folder, and never an older one than stands there."""

import gzip
import os
from pathlib import Path

import pytest

from gongkai import published
from gongkai.published import Answer, Asked, PublishedFiles

GZIP = b"br, gzip;q=0.8"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name in ("index.html", "bureau/index.html", "bureau/page.html", ".hidden.html", "bureau/.git/config"):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<p>{name}")
    (tmp_path / "outside.html").write_text("outside")
    return site


@pytest.fixture
def files(folder: Path) -> PublishedFiles:
    return PublishedFiles(folder)


def got(files: PublishedFiles, path: str, **asked: bytes) -> Answer:
    answer = files.answer(Asked(path, **asked))
    assert answer is not None
    return answer


def header(answer: Answer, name: str) -> str:
    return dict(answer.headers).get(name.encode(), b"").decode()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "index.html"),
        ("/index.html", "index.html"),
        ("/bureau/", "bureau/index.html"),
        ("/bureau/page.html", "bureau/page.html"),
    ],
)
def test_an_address_is_answered_by_its_file(files: PublishedFiles, address: str, name: str) -> None:
    answer = got(files, address)
    assert (answer.status, answer.body) == (200, f"<p>{name}".encode())
    assert header(answer, "content-type") == "text/html; charset=utf-8"
    assert header(answer, "content-length") == str(len(answer.body or b""))


@pytest.mark.parametrize(
    "address",
    [
        "/../outside.html",
        "/bureau/../../outside.html",
        "/bureau/../index.html",
        "/./index.html",
        "//index.html",
        "/bureau//page.html",
        "/.hidden.html",
        "/bureau/.git/config",
        "/bureau\\page.html",
        "/index.html\0",
        "/index.html/",
        "/nothing.html",
        "/nothing/",
        "/nothing",
        "/" + "x" * 5000,
        "/\udcff.html",
        "",
    ],
)
def test_what_climbs_hides_or_does_not_exist_is_not_found(files: PublishedFiles, address: str) -> None:
    assert files.answer(Asked(address)) is None


def test_a_link_that_leads_outside_is_not_followed(files: PublishedFiles, folder: Path) -> None:
    (folder / "link.html").symlink_to(folder.parent / "outside.html")
    (folder / "up").symlink_to(folder.parent)
    assert files.answer(Asked("/link.html")) is None
    assert files.answer(Asked("/up/outside.html")) is None


def test_a_page_replaced_by_a_link_outside_is_no_longer_given(files: PublishedFiles, folder: Path) -> None:
    got(files, "/bureau/page.html")
    (folder / "bureau" / "page.html").unlink()
    (folder / "bureau" / "page.html").symlink_to(folder.parent / "outside.html")
    assert files.answer(Asked("/bureau/page.html")) is None


def test_the_site_folder_itself_may_be_a_link(folder: Path) -> None:
    link = folder.parent / "current"
    link.symlink_to(folder)
    assert got(PublishedFiles(link), "/").status == 200


def test_a_replaced_file_is_given_at_once(files: PublishedFiles, folder: Path) -> None:
    before = got(files, "/")
    replacement = folder / ".new"
    replacement.write_text("<p>other")
    stamp = os.stat(folder / "index.html").st_mtime_ns
    os.utime(replacement, ns=(stamp, stamp))  # same size and time: only the file itself differs
    replacement.write_bytes(b"<p>index.htmL")
    os.utime(replacement, ns=(stamp, stamp))
    replacement.replace(folder / "index.html")
    after = got(files, "/")
    assert (before.body, after.body) == (b"<p>index.html", b"<p>index.htmL")


def test_a_removed_file_is_gone_at_once(files: PublishedFiles, folder: Path) -> None:
    got(files, "/bureau/page.html", accept_encoding=GZIP)
    (folder / "bureau" / "page.html").unlink()
    assert files.answer(Asked("/bureau/page.html", accept_encoding=GZIP)) is None


def test_the_compressed_twin_is_given_to_who_accepts_it(files: PublishedFiles, folder: Path) -> None:
    (folder / "index.html.gz").write_bytes(gzip.compress(b"<p>index.html"))
    packed = got(files, "/", accept_encoding=GZIP)
    plain = got(files, "/")
    assert gzip.decompress(packed.body or b"") == plain.body
    assert (header(packed, "content-encoding"), header(plain, "content-encoding")) == ("gzip", "")
    assert header(packed, "vary") == header(plain, "vary") == "Accept-Encoding"
    assert header(packed, "content-type") == header(plain, "content-type")
    assert header(packed, "etag") != header(plain, "etag")


@pytest.mark.parametrize("refusing", [b"", b"identity", b"gzip;q=0", b"gzip; q=0.0, br", b"xgzip"])
def test_the_twin_is_not_given_to_who_refuses_it(
    files: PublishedFiles, folder: Path, refusing: bytes
) -> None:
    (folder / "index.html.gz").write_bytes(b"twin")
    assert got(files, "/", accept_encoding=refusing).body == b"<p>index.html"


def test_a_twin_older_than_its_file_is_passed_over(files: PublishedFiles, folder: Path) -> None:
    twin = folder / "index.html.gz"
    twin.write_bytes(b"stale")
    os.utime(twin, (1, 1))
    assert got(files, "/", accept_encoding=GZIP).body == b"<p>index.html"


def test_a_twin_written_later_is_found(files: PublishedFiles, folder: Path) -> None:
    got(files, "/", accept_encoding=GZIP)
    (folder / "index.html.gz").write_bytes(b"twin")
    assert got(files, "/", accept_encoding=GZIP).body == b"twin"


def test_a_reader_who_has_the_page_is_told_so(files: PublishedFiles) -> None:
    first = got(files, "/")
    etag, date = (header(first, name).encode() for name in ("etag", "last-modified"))
    for asked in ({"if_none_match": etag}, {"if_none_match": b'"old", W/' + etag}, {"if_none_match": b"*"}):
        again = got(files, "/", **asked)
        assert (again.status, again.body) == (304, b"")
        assert header(again, "etag").encode() == etag
    assert got(files, "/", if_modified_since=date).status == 304


def test_a_reader_with_an_older_page_gets_the_new_one(files: PublishedFiles) -> None:
    date = header(got(files, "/"), "last-modified").encode()
    assert got(files, "/", if_none_match=b'"old"', if_modified_since=date).status == 200
    assert got(files, "/", if_modified_since=b"Thu, 01 Jan 1970 00:00:00 GMT").status == 200


def test_a_folder_without_its_slash_is_sent_to_the_right_address(files: PublishedFiles, folder: Path) -> None:
    (folder / "局").mkdir()
    (folder / "局" / "index.html").touch()
    answer = got(files, "/bureau", query=b"a=1")
    assert (answer.status, header(answer, "location")) == (301, "/bureau/?a=1")
    assert header(got(files, "/局"), "location") == "/%E5%B1%80/"


def test_pages_carry_a_policy_without_foreign_or_inline_scripts(files: PublishedFiles) -> None:
    answer = got(files, "/")
    policy = header(answer, "content-security-policy")
    assert "default-src 'self'" in policy
    assert "script-src" not in policy
    assert header(answer, "x-content-type-options") == "nosniff"
    assert header(answer, "referrer-policy") == "same-origin"
    assert header(answer, "cache-control") == "public, no-cache"


def test_a_drawing_opened_by_itself_runs_nothing(files: PublishedFiles, folder: Path) -> None:
    (folder / "chart.svg").write_text("<svg/>")
    assert "sandbox" in header(got(files, "/chart.svg"), "content-security-policy")


def test_a_file_of_unknown_kind_is_given_as_bytes(files: PublishedFiles, folder: Path) -> None:
    (folder / "P1_1.exe").write_bytes(b"MZ")
    assert header(got(files, "/P1_1.exe"), "content-type") == "application/octet-stream"


@pytest.mark.parametrize(
    ("name", "lasting"),
    [("core.0123456789ab.css", True), ("core.css", False), ("logo.svg", False)],
)
def test_only_a_name_with_a_hash_is_kept_for_long(folder: Path, name: str, lasting: bool) -> None:
    (folder / name).write_text("x")
    static = PublishedFiles(folder, "/static/", lasting="")
    assert ("immutable" in header(got(static, f"/static/{name}"), "cache-control")) is lasting


def test_on_the_site_only_the_assets_are_kept_for_long(folder: Path) -> None:
    (folder / "assets").mkdir()
    for name in ("assets/portal.8500e56cc7.css", "assets/portal.css", "bureau/report.20240101.pdf"):
        (folder / name).write_text("x")
    site = PublishedFiles(folder, lasting="assets/")
    kept = [path for path in ("/assets/portal.8500e56cc7.css", "/assets/portal.css", "/bureau/report.20240101.pdf")
            if "immutable" in header(got(site, path), "cache-control")]  # fmt: skip
    assert kept == ["/assets/portal.8500e56cc7.css"]


def test_a_feed_is_given_as_one(files: PublishedFiles, folder: Path) -> None:
    (folder / "feed.xml").write_text("<feed/>")
    assert header(got(files, "/feed.xml"), "content-type") == "application/atom+xml; charset=utf-8"


def test_a_dated_name_on_the_site_is_not_taken_for_a_hash(files: PublishedFiles, folder: Path) -> None:
    (folder / "report.20240101.pdf").write_bytes(b"%PDF")
    assert header(got(files, "/report.20240101.pdf"), "cache-control") == "public, no-cache"


def test_a_large_file_is_named_instead_of_read(files: PublishedFiles, folder: Path) -> None:
    (folder / "large.zip").write_bytes(b"x" * (published.SMALL + 1))
    answer = got(files, "/large.zip")
    assert (answer.body, answer.path) == (None, str(folder / "large.zip"))
    assert header(answer, "content-length") == str(published.SMALL + 1)


def test_memory_for_kept_files_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "MEMORY", 100_000)
    files = PublishedFiles(folder)
    for number in range(50):
        (folder / f"{number}.html").write_bytes(b"x" * 10_000)
        got(files, f"/{number}.html")
    assert files._bytes_kept <= 100_000
    assert 0 < len(files._kept) < 10
