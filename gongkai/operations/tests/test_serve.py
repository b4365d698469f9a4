"""Serving: refused plainly where it cannot be, and started, answered and ended as a whole."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from gongkai.configuration import Configuration
from gongkai.operations import banner
from gongkai.operations.readiness import Prepared
from tests.harness.product import free_port, users_environment

SERVE = [sys.executable, "-m", "gongkai.cli", "serve"]
HOLD_THE_LOCK = """
import sys
from pathlib import Path
from gongkai.operations.serve import _only_server_of
with _only_server_of(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder that counts as prepared, with one page; the application behind it finds no tables."""
    with closing(sqlite3.connect(tmp_path / "gongkai.sqlite3")) as database:
        database.execute("CREATE TABLE django_migrations (id INTEGER)")
        database.execute("INSERT INTO django_migrations VALUES (1)")
        database.commit()
    for name in ("site", "static"):
        (tmp_path / name).mkdir()
    (tmp_path / "site" / "index.html").write_text("home")
    return tmp_path


@pytest.fixture
def with_tables(data: Path, request: pytest.FixtureRequest, django_db_blocker: Any) -> Path:
    """The same folder with a database that is empty and whole."""
    if connection.vendor != "sqlite":
        pytest.skip("copies the test database, which is SQLite's")
    request.getfixturevalue("django_db_setup")
    with django_db_blocker.unblock(), closing(sqlite3.connect(data / "gongkai.sqlite3")) as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
    return data


@pytest.fixture
def port() -> int:
    return free_port()


def note(data: Path, port: int) -> None:
    configuration = Configuration.from_environment({"GONGKAI_DATA": str(data), "PORT": str(port)})
    Prepared.wanted(configuration).note(configuration)


def refused(data: Path, port: int, **changes: str) -> str:
    said = failed(data, port, **changes)
    assert "Traceback" not in said
    return said


def failed(data: Path, port: int, **changes: str) -> str:
    environment = users_environment(GONGKAI_DATA=str(data), PORT=str(port), **changes)
    done = subprocess.run(SERVE, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    return done.stderr


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other


def test_a_port_in_use_is_told_with_the_way_out(data: Path, listener: socket.socket) -> None:
    taken = listener.getsockname()[1]
    said = refused(data, taken)
    assert f"port {taken} is in use" in said
    assert "make run PORT=" in said


def test_a_folder_that_is_served_already_is_told_with_the_process(data: Path, port: int) -> None:
    command = [sys.executable, "-c", HOLD_THE_LOCK, str(data)]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    try:
        assert f"is being served already (process {holder.pid})" in refused(data, port)
    finally:
        holder.kill()
        holder.wait()


def test_production_does_not_prepare_by_itself(data: Path, port: int) -> None:
    said = refused(
        data,
        port,
        GONGKAI_ENV="production",
        GONGKAI_SECRET_KEY="x" * 40,
        GONGKAI_HOSTS="www.example.gov.cn",
        GONGKAI_PUBLIC_URL="https://www.example.gov.cn",
    )
    assert "gongkai prepare" in said
    assert not (data / "prepared.json").exists()


def test_a_worker_that_fails_ends_the_whole_with_its_name(data: Path, port: int) -> None:
    note(data, port)
    # The database has no tables, so that the background worker ends at its first question.
    assert "The background worker ended with exit status 1; stopped the rest." in failed(data, port)
    assert not is_listening(port)


def test_a_served_folder_answers_and_a_killed_server_leaves_nothing_behind(
    with_tables: Path, port: int, listener: socket.socket
) -> None:
    note(with_tables, port)
    environment = users_environment(GONGKAI_DATA=str(with_tables), PORT=str(port))
    with subprocess.Popen(SERVE, env=environment, stdout=subprocess.PIPE) as served:
        try:
            assert served.stdout is not None
            while b"is running" not in (line := served.stdout.readline()):
                assert line, "ended before it ran"
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
                assert answer.read() == b"home"
        finally:
            served.kill()
    deadline = time.monotonic() + 20
    while is_listening(port) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_listening(port), "the web server outlived its parent"
    # The lock is free again: what stops the next start is the port.
    assert "is in use" in refused(with_tables, listener.getsockname()[1])


def is_listening(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def test_sign_ins_are_shown_in_development_only(tmp_path: Path) -> None:
    banner.note_sign_ins(tmp_path, [("经办", "clerk", "known"), ("a reviewer", "review", "known")])
    shown = banner.running(Configuration.from_environment({"GONGKAI_DATA": str(tmp_path)}))
    hidden = banner.running(
        Configuration.from_environment({"GONGKAI_DATA": str(tmp_path), "GONGKAI_ENV": "production"})
    )
    assert "  经办        clerk   known\n" in shown
    assert "clerk" not in hidden
    assert os.stat(tmp_path / banner.SIGN_INS).st_mode & 0o077 == 0
