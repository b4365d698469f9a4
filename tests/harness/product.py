"""The real product with its sample, started as a user starts it, for stories told in a browser."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page

from gongkai.operations.processes import die_with_parent
from gongkai.sample import sign_ins
from tests.harness import databases

START = 300  # seconds: migrations, sample and first pages on a busy machine
SESSION = "sessionid"  # the cookie that says who is signed in
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class LiveSite:
    """A running product: its address, its data folder, and the environment that its commands need."""

    base_url: str
    data_dir: Path
    environment: dict[str, str]
    sessions: dict[str, str] = field(default_factory=dict)

    def sign_in(self, page: Page, username: str) -> None:
        """Put a person of the sample before the back office: by the form, and later with the session that gave."""
        home = f"{self.base_url}/admin/"
        if username in self.sessions:
            cookie = {"name": SESSION, "value": self.sessions[username], "url": self.base_url}
            page.context.add_cookies([cookie])  # type: ignore[list-item]
            page.goto(home)
            if page.url == home:
                return
        self.sign_in_by_form(page, username)
        cookies = page.context.cookies(self.base_url)
        self.sessions[username] = next(c["value"] for c in cookies if c["name"] == SESSION)

    def sign_in_by_form(self, page: Page, username: str) -> None:
        """Sign a person of the sample in to the back office, as that person would."""
        password = next(password for _, name, password in sign_ins() if name == username)
        page.goto(f"{self.base_url}/admin/login/")
        page.fill("input[name=username]", username)
        page.fill("input[name=password]", password)
        page.click("button[type=submit]")
        page.wait_for_url(f"{self.base_url}/admin/")

    def command(self, *words: str) -> str:
        """Run ``gongkai WORDS…`` on the same data; returns what it printed."""
        run = [sys.executable, "-m", "gongkai.cli", *words]
        done = subprocess.run(
            run, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"gongkai {' '.join(words)} failed:\n{done.stdout}{done.stderr}"
        return done.stdout

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of a page, asked for without a browser."""
        try:
            with urllib.request.urlopen(self.base_url + path, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


@pytest.fixture(scope="session")
def live_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    """``gongkai serve`` on a fresh data folder and the run's kind of database, once for all tests."""
    folder = tmp_path_factory.mktemp("live")
    _only_once_in_a_run()
    with databases.fresh_database() as address:
        environment = users_environment(GONGKAI_DATA=str(folder), DATABASE_URL=address, PORT=str(free_port()))
        process, log = _start(environment, folder)
        site = LiveSite(f"http://127.0.0.1:{environment['PORT']}", folder, environment)
        try:
            _wait_until_it_answers(site, process, log)
            yield site
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)
    shutil.rmtree(folder, ignore_errors=True)


def _only_once_in_a_run() -> None:
    """Tests that go on from each other would not meet in two products; see ``tests.harness.scheduling``."""
    try:
        Path(os.environ["GONGKAI_TEST_RUN"], "product-started").touch(exist_ok=False)
    except FileExistsError:
        pytest.fail("the product was started on two processes of one run")


def users_environment(**changes: str) -> dict[str, str]:
    """The environment of someone who uses the product, with nothing of the test run in it."""
    ours = ("GONGKAI_", "DATABASE_URL", "DJANGO_", "PORT", "PYTEST_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, **changes}


def _start(environment: dict[str, str], folder: Path) -> tuple[subprocess.Popen[bytes], Path]:
    log = folder.with_suffix(".log")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "gongkai.cli", "serve"],
            env=environment,
            cwd=ROOT,
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=lambda: die_with_parent(signal.SIGTERM),
        )
    return process, log


def _wait_until_it_answers(site: LiveSite, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        if process.poll() is not None:
            pytest.fail(f"gongkai serve ended:\n{log.read_text(errors='replace')[-4000:]}")
        try:
            # The back office answers last: by then Django stands behind the files.
            if site.get("/admin/login/")[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail(f"gongkai serve did not answer in {START} s:\n{log.read_text(errors='replace')[-4000:]}")


def free_port() -> int:
    """A port of the loopback that nothing listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
