"""A real web server for requests made online, and applicants that speak plain HTTP to it, many at once."""

import http.client
import os
import re
import signal
import subprocess
import sys
import time
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path

from gongkai.operations.processes import die_with_parent
from gongkai.operations.serve import web_command
from tests.harness.product import ROOT, free_port, users_environment

FURNISH = """
import django
django.setup()
from tests.cast import assemble
assemble()
"""
TOKEN = "a" * 32  # of a form, as the cookie has it: who may set both is the browser itself


class Server:
    """The product's web server on a folder of its own, which can be killed and started again."""

    def __init__(self, folder: Path, processes: int = 1):
        self.folder, self.processes = folder, processes
        self.port = free_port()
        self.environment = users_environment(
            GONGKAI_DATA=str(folder), PORT=str(self.port), DJANGO_SETTINGS_MODULE="gongkai.settings"
        )
        self.running: subprocess.Popen[bytes] | None = None

    def furnish(self) -> None:
        """Two bureaus with their staff, in a database that has its tables already."""
        run = [sys.executable, "-c", FURNISH]
        subprocess.run(run, env=self.environment, cwd=ROOT, check=True, capture_output=True)

    def start(self) -> None:
        """Start it, and wait until Django answers."""
        with (self.folder / "server.log").open("ab") as log:
            self.running = subprocess.Popen(
                web_command(self.port, self.processes),
                env=self.environment,
                cwd=ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=lambda: die_with_parent(signal.SIGKILL),
            )
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            try:
                if Applicant(self.port).get("/science/apply/")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise TimeoutError((self.folder / "server.log").read_text(errors="replace")[-3000:])

    def kill(self) -> None:
        """``kill -9`` of it with all its processes."""
        if self.running is not None:
            os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()
            self.running = None

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run ``gongkai WORDS…`` on its data."""
        run = [sys.executable, "-m", "gongkai.cli", *words]
        return subprocess.run(
            run, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )


@dataclass
class Applicant:
    """A browser without scripts. ``place``: tells apart where it is, and who asks."""

    port: int
    place: int = 0
    home: str = "/science/apply/"
    cookies: dict[str, str] = field(default_factory=lambda: {"csrftoken": TOKEN})
    line: http.client.HTTPConnection | None = None

    def get(self, path: str) -> tuple[int, str, str]:
        """Status, address to go on to, page."""
        return self._ask("GET", path, None)

    def post(self, page: str, /, **data: str) -> tuple[int, str, str]:
        """The same, of a form that is sent."""
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": TOKEN, **data})
        return self._ask("POST", self.home + page, body)

    def _ask(self, method: str, path: str, body: str | None) -> tuple[int, str, str]:
        if self.line is None:
            self.line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "X-Forwarded-For": f"10.{self.place >> 16 & 255}.{self.place >> 8 & 255}.{self.place & 255}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        try:
            self.line.request(method, path, body, headers)
            answer = self.line.getresponse()
            page = answer.read().decode()
        except (OSError, http.client.HTTPException) as error:
            self.line.close()
            self.line = None
            raise ConnectionError(str(error)) from error
        for told in answer.headers.get_all("Set-Cookie") or ():
            name, _is, rest = told.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return answer.status, answer.headers.get("Location", ""), page

    def write(self) -> None:
        """Everything but the last step, from wherever it stands; an answer that got lost is asked for again."""
        person = {
            "name": "欧阳明月",
            "document": "passport",
            "number": f"E{self.place:08d}",
            "telephone": "13900001234",
        }
        item = {"items-TOTAL_FORMS": "1", "items-INITIAL_FORMS": "0", "items-0-name": f"第{self.place}件"}
        steps: tuple[tuple[str, dict[str, str]], ...] = (
            ("", {}),
            ("who/", {"applicant": "natural_person"}),
            ("identity/", person),
            ("files/", {}),
            ("asked/", item),
            ("way/", {"way": "electronic"}),
        )
        for name, data in steps:
            status, _where, page = self.post(name, **data)
            assert status == 302, f"{name}: {status} {page[:2000]}"

    def send(self) -> bool:
        """Send it; whether it was acknowledged."""
        status, where, page = self.post("check/")
        assert status in {302, 500, 503}, f"{status} {page[-1500:]}"
        return status == 302 and where.endswith("/receipt/")

    def receipt(self) -> tuple[str, str]:
        """Number and query code."""
        _status, _where, page = self.get(f"{self.home}receipt/")
        found = re.findall(r"<dd>(\d{4}-\d{4,})</dd>|<dd>([2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4})</dd>", page)
        (number, _no), (_none, code) = found
        return number, code


def again(step: "object") -> object:
    """Do a step until the server answers; it is killed and started anew meanwhile."""
    deadline = time.monotonic() + 120
    while True:
        try:
            return step()  # type: ignore[operator]
        except ConnectionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
