"""A published file is whole or not there; what is the same is left alone; nothing leaves the folder of the site."""

import gzip
import threading
from pathlib import Path

import pytest

from gongkai.portal import files


@pytest.fixture(autouse=True)
def root(settings, tmp_path) -> Path:
    settings.SITE_ROOT = tmp_path / "site"
    files.clear_unfinished()
    return settings.SITE_ROOT


def compressed(path: Path) -> bytes:
    return gzip.decompress(path.with_name(path.name + ".gz").read_bytes())


def test_a_page_stands_with_its_compressed_twin_which_is_no_older():
    assert files.write("/a/b/page.html", "页面".encode())
    path = files.path_of("/a/b/page.html")
    twin = path.with_name("page.html.gz")
    assert path.read_text(encoding="utf-8") == "页面"
    assert compressed(path).decode() == "页面"
    assert twin.stat().st_mtime_ns >= path.stat().st_mtime_ns


def test_a_folder_is_answered_by_its_index(root):
    files.write("/", b"front")
    files.write("/kjt/", b"home")
    assert (root / "index.html").read_bytes() == b"front"
    assert (root / "kjt" / "index.html").read_bytes() == b"home"


def test_the_same_content_is_not_written_again():
    files.write("/page.html", b"same")
    before = files.path_of("/page.html").stat().st_mtime_ns
    assert not files.write("/page.html", b"same")
    assert files.path_of("/page.html").stat().st_mtime_ns == before


def test_a_page_whose_twin_is_missing_is_written_again():
    files.write("/page.html", b"same")
    files.path_of("/page.html.gz").unlink()
    assert files.write("/page.html", b"same")
    assert compressed(files.path_of("/page.html")) == b"same"


def test_a_twin_left_by_a_killed_writer_does_not_stay_beside_an_old_page(root):
    files.write("/page.html", b"old")
    (root / "page.html.gz").write_bytes(gzip.compress(b"new"))  # killed between the twin and the page
    assert files.write("/page.html", b"new")
    assert files.path_of("/page.html").read_bytes() == compressed(files.path_of("/page.html")) == b"new"


@pytest.mark.parametrize(
    "address", ["/../x.html", "/a/../../x.html", "/a//b.html", "/./x.html", "/a\\b.html", "/a\0b.html"]
)
def test_an_address_that_leads_out_of_the_site_is_refused(address):
    with pytest.raises(files.OutsideSite):
        files.write(address, b"x")


def test_removing_takes_page_twin_and_empty_folders_but_nothing_beside_them(root):
    files.write("/a/b/page.html", b"x")
    files.write("/a/other.html", b"x")
    assert files.remove("/a/b/page.html")
    assert not (root / "a" / "b").exists()
    assert (root / "a" / "other.html").exists()
    assert not files.remove("/a/b/page.html")


def test_a_copy_follows_its_source_and_is_left_alone_when_it_is_the_same(tmp_path):
    source = tmp_path / "stored.pdf"
    source.write_bytes(b"first")
    assert files.copy("/a/P1/1.pdf", source)
    assert not files.copy("/a/P1/1.pdf", source)
    source.write_bytes(b"other")
    assert files.copy("/a/P1/1.pdf", source)
    assert files.path_of("/a/P1/1.pdf").read_bytes() == b"other"


def test_what_a_killed_writer_left_is_thrown_away(root):
    (root / files.UNFINISHED / "99-1").write_bytes(b"half a pa")
    files.clear_unfinished()
    assert list((root / files.UNFINISHED).iterdir()) == []


def test_a_write_that_fails_leaves_the_old_page_and_no_half_of_the_new(root):
    files.write("/page.html", b"old")
    (root / "folder").write_bytes(b"a file where a folder is needed")
    with pytest.raises(OSError, match="folder"):
        files.write("/folder/page.html", b"x")
    assert files.path_of("/page.html").read_bytes() == b"old"
    assert list((root / files.UNFINISHED).iterdir()) == []


def test_a_reader_never_sees_half_a_page_nor_a_broken_twin():
    versions = {f"{letter * 200_000}".encode() for letter in "ab"}
    first, second = sorted(versions)
    files.write("/page.html", first)
    path = files.path_of("/page.html")
    twin = path.with_name("page.html.gz")
    seen: list[bytes] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            seen.append(path.read_bytes())
            seen.append(gzip.decompress(twin.read_bytes()))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for _time in range(100):
            files.write("/page.html", second)
            files.write("/page.html", first)
    finally:
        stop.set()
        reader.join()
    assert len(seen) > 10
    assert set(seen) <= versions


def test_everything_written_is_on_the_disk_afterwards():
    files.write("/page.html", b"x")
    files.settle()
