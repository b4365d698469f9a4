"""The application over files and Django: who answers what, and what still works when Django does not."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from gongkai.asgi import Asgi, Site
from tests.harness.loops import finish


@dataclass
class Got:
    """What a client receives."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    path_sent: str = ""

    async def send(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        elif message["type"] == "http.response.pathsend":
            self.path_sent = message["path"]
        else:
            self.body += message.get("body", b"")


def ask(
    site: Site, path: str, method: str = "GET", *, extensions: dict[str, Any] | None = None, **headers: str
) -> Got:
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": b"",
        "headers": pairs,
        "extensions": extensions or {},
    }
    got = Got()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b""}

    finish(site(scope, receive, got.send))
    return got


def behind(
    status: int = 200, kind: str = "text/html", body: bytes = b"from the application"
) -> Callable[[], Asgi]:
    """An application behind the files that always answers the same."""

    async def application(scope: Any, receive: Any, send: Any) -> None:
        headers = [(b"Content-Type", kind.encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body[:4], "more_body": True})
        await send({"type": "http.response.body", "body": body[4:]})

    return lambda: application


def broken() -> Asgi:
    raise SystemExit("no secret")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "static").mkdir()
    (tmp_path / "site" / "index.html").write_text("home")
    (tmp_path / "site" / "404.html").write_text("<h1>not here</h1>")
    (tmp_path / "static" / "admin.css").write_text("a{}")
    return tmp_path


def test_a_published_page_is_answered_without_the_application(data: Path) -> None:
    assert ask(Site(data, broken), "/").body == b"home"


def test_static_files_are_answered_from_their_own_folder(data: Path) -> None:
    got = ask(Site(data, broken), "/static/admin.css")
    assert (got.status, got.headers["content-type"]) == (200, "text/css; charset=utf-8")


def test_everything_else_is_asked_of_the_application(data: Path) -> None:
    assert ask(Site(data, behind()), "/admin/").body == b"from the application"


def test_a_form_sent_to_the_address_of_a_file_reaches_the_application(data: Path) -> None:
    assert ask(Site(data, behind()), "/", "POST").body == b"from the application"


def test_an_application_that_cannot_start_is_told_and_takes_no_page_away(data: Path) -> None:
    site = Site(data, broken)
    assert ask(site, "/admin/").status == 503
    assert ask(site, "/").status == 200


def test_a_page_that_the_application_does_not_know_shows_the_published_404(data: Path) -> None:
    got = ask(Site(data, behind(404)), "/nothing/")
    assert (got.status, got.body) == (404, b"<h1>not here</h1>")


@pytest.mark.parametrize(
    ("status", "kind", "path"),
    [(500, "text/html", "/x"), (404, "application/json", "/x"), (404, "text/html", "/admin/x/")],
)
def test_other_answers_of_the_application_pass_unchanged(
    data: Path, status: int, kind: str, path: str
) -> None:
    got = ask(Site(data, behind(status, kind)), path)
    assert (got.status, got.body) == (status, b"from the application")


def test_without_a_published_404_the_applications_own_is_shown(data: Path) -> None:
    (data / "site" / "404.html").unlink()
    assert ask(Site(data, behind(404)), "/nothing/").body == b"from the application"


def test_head_tells_the_length_and_sends_nothing(data: Path) -> None:
    got = ask(Site(data, broken), "/", "HEAD")
    assert (got.status, got.headers["content-length"], got.body) == (200, "4", b"")


def test_a_known_page_is_not_sent_again(data: Path) -> None:
    site = Site(data, broken)
    etag = ask(site, "/").headers["etag"]
    assert ask(site, "/", if_none_match=etag).status == 304


def test_a_large_file_is_handed_to_a_server_that_can_send_it(data: Path) -> None:
    large = data / "site" / "large.pdf"
    large.write_bytes(b"%PDF" + b"x" * 400_000)
    got = ask(Site(data, broken), "/large.pdf", extensions={"http.response.pathsend": {}})
    assert (got.path_sent, got.body) == (str(large), b"")


def test_a_large_file_is_sent_in_pieces_to_any_other(data: Path) -> None:
    (data / "site" / "large.pdf").write_bytes(b"%PDF" + b"x" * 400_000)
    got = ask(Site(data, broken), "/large.pdf")
    assert len(got.body) == 400_004 == int(got.headers["content-length"])


def test_a_part_of_a_large_file_is_sent_and_nothing_else(data: Path) -> None:
    whole = bytes(range(256)) * 2000
    (data / "site" / "film.mp4").write_bytes(whole)
    got = ask(Site(data, broken), "/film.mp4", range="bytes=300000-450001")
    assert (got.status, got.body) == (206, whole[300_000:450_002])


def test_pages_are_read_while_the_application_is_still_starting(data: Path) -> None:
    begun = threading.Event()

    def slow() -> Asgi:
        assert begun.wait(10)
        return behind()()

    site = Site(data, slow)
    site.start_django()
    assert ask(site, "/").body == b"home"
    begun.set()
    assert ask(site, "/admin/").body == b"from the application"


def test_the_servers_start_begins_the_application_and_its_stop_is_answered(data: Path) -> None:
    loaded = threading.Event()
    messages = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])
    sent = []

    def load() -> Asgi:
        loaded.set()
        return behind()()

    async def receive() -> dict[str, Any]:
        return next(messages)

    async def send(message: dict[str, Any]) -> None:
        sent.append(message["type"])

    finish(Site(data, load)({"type": "lifespan"}, receive, send))
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
    assert loaded.wait(10)
