"""Parts of published files: exactly the bytes that were asked for, or the whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.byte_ranges import asked_part
from gongkai.published import Answer, Asked, PublishedFiles

CONTENT = bytes(range(100))


@pytest.fixture
def files(tmp_path: Path) -> PublishedFiles:
    (tmp_path / "report.pdf").write_bytes(CONTENT)
    (tmp_path / "report.pdf.gz").write_bytes(b"compressed")
    return PublishedFiles(tmp_path)


def got(files: PublishedFiles, asked: bytes, if_range: bytes = b"") -> Answer:
    answer = files.answer(Asked("/report.pdf", b"", b"gzip", range=asked, if_range=if_range))
    assert answer is not None
    return answer


@pytest.mark.parametrize(
    ("asked", "told", "bytes_given"),
    [
        (b"bytes=0-9", b"bytes 0-9/100", CONTENT[:10]),
        (b"bytes=90-", b"bytes 90-99/100", CONTENT[90:]),
        (b"bytes=-5", b"bytes 95-99/100", CONTENT[95:]),
        (b"bytes=-500", b"bytes 0-99/100", CONTENT),
        (b"bytes=99-400", b"bytes 99-99/100", CONTENT[99:]),
    ],
)
def test_a_part_is_given_as_it_was_asked_for(
    files: PublishedFiles, asked: bytes, told: bytes, bytes_given: bytes
) -> None:
    answer = got(files, asked)
    headers = dict(answer.headers)
    assert (answer.status, answer.body, headers[b"content-range"]) == (206, bytes_given, told)
    assert headers[b"content-length"] == b"%d" % len(bytes_given)
    assert b"content-encoding" not in headers


@pytest.mark.parametrize("asked", [b"bytes=100-", b"bytes=-0", b"bytes=2000-3000"])
def test_what_lies_behind_the_end_is_refused_with_the_size(files: PublishedFiles, asked: bytes) -> None:
    answer = got(files, asked)
    assert (answer.status, answer.body) == (416, b"")
    assert dict(answer.headers)[b"content-range"] == b"bytes */100"


@pytest.mark.parametrize(
    "asked",
    [b"bytes=5-2", b"bytes=0-1,5-6", b"lines=1-2", b"bytes=-", b"bytes=a-b", b"bytes=" + b"9" * 40 + b"-"],
)
def test_what_cannot_be_given_as_one_part_is_given_whole(files: PublishedFiles, asked: bytes) -> None:
    answer = got(files, asked)
    assert (answer.status, answer.body) == (200, CONTENT)


def test_a_part_of_another_version_is_not_joined_to_this_one(files: PublishedFiles) -> None:
    tag = dict(got(files, b"bytes=0-1").headers)[b"etag"]
    assert got(files, b"bytes=0-1", if_range=tag).status == 206
    assert got(files, b"bytes=0-1", if_range=b'"another"').status == 200


@given(st.integers(0, 200), st.integers(0, 200), st.integers(1, 150))
def test_no_part_leaves_the_file(first: int, last: int, size: int) -> None:
    part = asked_part(b"bytes=%d-%d" % (first, last), size)
    if part is not None and part.length:
        assert 0 <= part.first < part.first + part.length <= size
