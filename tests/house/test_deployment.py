"""The nginx lines of docs/deployment.md, run by a real nginx before a stand-in for the application."""

import gzip
import re
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.harness.product import free_port

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "deployment.md"
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")

pytestmark = pytest.mark.skipif(not NGINX, reason="no nginx here; on Debian: apt-get install nginx-light")


class Application(BaseHTTPRequestHandler):
    """Answers everything with what it was asked."""

    def _answer(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(
            f"application {self.command} {self.path} {self.headers['X-Forwarded-Proto']}".encode()
        )

    do_GET = do_POST = _answer

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder that nginx's worker, another user, can read; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory(prefix="gongkai-nginx-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    _write_site(folder)
    application = ThreadingHTTPServer(("127.0.0.1", 0), Application)
    threading.Thread(target=application.serve_forever, daemon=True).start()
    port = free_port()
    (folder / "nginx.conf").write_text(_configuration(folder, port, application.server_port))
    assert NGINX
    server = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf")])
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(20)
        application.shutdown()


def _write_site(folder: Path) -> None:
    for name, text in (
        ("site/index.html", "home"),
        ("site/bureau/index.html", "bureau"),
        ("static/a.css", "a{}"),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "site" / "index.html.gz").write_bytes(gzip.compress(b"home"))
    (folder / "site" / ".hidden").write_text("secret")


def _configuration(folder: Path, port: int, application: int) -> str:
    """The server block as documented, with this test's folder and ports in place of the real ones."""
    found = re.search(
        r"^    server \{\n.*?^    \}$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found
    block = re.sub(r" *ssl_certificate.*\n", "", found[0])
    block = block.replace("listen 443 ssl", f"listen 127.0.0.1:{port}")
    block = block.replace("/var/lib/gongkai", str(folder)).replace(
        "127.0.0.1:8000", f"127.0.0.1:{application}"
    )
    places = " ".join(
        f"{kind}_temp_path {folder};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; include /etc/nginx/mime.types; {places}\n{block}\n}}\n"
    )


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("nginx did not start with the documented lines")


def ask(address: str, data: bytes | None = None, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    request = urllib.request.Request(
        address, data, {name.replace("_", "-"): text for name, text in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read(), dict(error.headers)


def test_a_published_page_is_given_as_its_file_with_its_policy(url: str) -> None:
    status, body, headers = ask(f"{url}/")
    assert (status, body) == (200, b"home")
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_the_compressed_twin_is_given_to_who_accepts_it(url: str) -> None:
    _, body, headers = ask(f"{url}/", Accept_Encoding="gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == b"home"


def test_a_folder_is_answered_by_its_index(url: str) -> None:
    assert ask(f"{url}/bureau/")[1] == b"bureau"


@pytest.mark.parametrize("path", ["/search/?q=a", "/admin/", "/nothing.html"])
def test_what_is_no_file_goes_to_the_application(url: str, path: str) -> None:
    assert ask(url + path)[1] == f"application GET {path} http".encode()


def test_a_form_sent_to_the_address_of_a_file_reaches_the_application(url: str) -> None:
    assert ask(f"{url}/bureau/", b"a=1")[1] == b"application POST /bureau/ http"


def test_static_files_are_given_and_hidden_ones_are_not(url: str) -> None:
    assert ask(f"{url}/static/a.css")[1] == b"a{}"
    assert ask(f"{url}/.hidden")[0] == 403
