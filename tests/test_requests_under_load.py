"""Requests by many at once, the server killed in between: who got a receipt has a request, once, and the ledger holds.

``GONGKAI_LOAD=2000x50`` makes it 2,000 requests by 50 applicants at a time; without it, it is small.
"""

import os
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

from tests.harness.applying import Applicant, Server, again

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
COUNT, AT_ONCE = map(int, os.environ.get("GONGKAI_LOAD", "120x12").split("x"))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server of its own, on a copy of the tables that the tests have."""
    if connection.vendor != "sqlite":
        pytest.skip("the tables are copied as a file of SQLite")
    name = str(connection.settings_dict["NAME"])
    with sqlite3.connect(name) as ours, sqlite3.connect(tmp_path / "gongkai.sqlite3") as copy:
        ours.backup(copy)
    found = Server(tmp_path)
    found.furnish()
    found.start()
    yield found
    found.kill()


def test_every_acknowledged_request_is_there_once(server: Server):
    """Numbers without gap or double, every code opens its case, every chain of the ledger verifies."""
    acknowledged: dict[int, tuple[str, str]] = {}
    before_the_kill: list[int] = []
    killing = threading.Event()

    def ask(place: int) -> None:
        applicant = Applicant(server.port, place)
        again(applicant.write)
        while not again(applicant.send):
            pass
        acknowledged[place] = again(applicant.receipt)  # type: ignore[assignment]
        if len(acknowledged) >= COUNT // 3:
            killing.set()

    def kill() -> None:
        assert killing.wait(600)
        before_the_kill.extend(acknowledged)
        server.kill()
        server.start()

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(ask, range(1, COUNT + 1)))
    killer.join()

    with sqlite3.connect(server.folder / "gongkai.sqlite3") as database:
        rows = database.execute("SELECT serial, about FROM requests_requestcase ORDER BY serial").fetchall()
    assert [serial for serial, _about in rows] == list(range(1, COUNT + 1))
    told = {about: serial for serial, about in rows}
    assert len(told) == COUNT
    for place, (number, _code) in acknowledged.items():
        assert int(number.partition("-")[2]) == told[f"第{place}件"]
    # Every code given out before the kill, and some of those given out after it.
    assert len(before_the_kill) >= COUNT // 3
    for place in {*before_the_kill, 1, COUNT}:
        number, code = acknowledged[place]
        status, where, _page = Applicant(server.port, place).post("status/", number=number, code=code)
        assert (status, where) == (302, "/science/apply/status/")
    verified = server.command("ledger", "verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
