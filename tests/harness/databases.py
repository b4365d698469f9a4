"""PostgreSQL for a test run: a cluster of our own that ends with it, or databases in one that is named."""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from gongkai.operations.processes import die_with_parent

HOW_TO_GET_POSTGRESQL = "no PostgreSQL server here; on Debian: apt-get install postgresql"
START = 60  # seconds
# The cluster is thrown away: nothing in it must survive a power cut.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")


def find_server() -> Path | None:
    """The newest folder of this machine that holds ``postgres`` and ``initdb``, or None."""
    on_path = shutil.which("postgres")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    return next((f for f in folders if (f / "postgres").exists() and (f / "initdb").exists()), None)


def _version(folder: Path) -> float:
    try:
        return float(folder.parent.name)
    except ValueError:
        return 0


@contextmanager
def temporary_cluster(binaries: Path, port: int) -> Iterator[str]:
    """Run a PostgreSQL server on the loopback, yield the address of an empty database, remove everything."""
    owner = _owner()
    with tempfile.TemporaryDirectory(prefix="gongkai-pg-", ignore_cleanup_errors=True) as folder:
        if owner:
            os.chown(folder, pwd.getpwnam(owner).pw_uid, -1)
        data = f"{folder}/data"
        options = ["-U", "gongkai", "-A", "trust", "-E", "UTF8", "--no-locale"]
        _run(owner, folder, binaries / "initdb", "-D", data, *options)
        settings = [word for line in FAST for word in ("-c", line)]
        address = ["-c", "listen_addresses=127.0.0.1", "-p", str(port), "-k", folder]
        with Path(folder, "log").open("wb") as log:
            server = subprocess.Popen(
                [binaries / "postgres", "-D", data, *address, *settings],
                user=owner,
                cwd=folder,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=lambda: die_with_parent(signal.SIGINT),
            )
        try:
            url = f"postgres://gongkai@127.0.0.1:{port}/postgres"
            _wait(server, url, Path(folder, "log"))
            yield url
        finally:
            server.send_signal(signal.SIGINT)  # fast shutdown
            server.wait(30)


@contextmanager
def fresh_database() -> Iterator[str]:
    """An empty database beside the run's own: its address, or an empty text where the run is on SQLite."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        yield ""
        return
    name = f"gongkai_live_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    try:
        yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def version_of(url: str) -> str:
    """The server's version, e.g. ``15.18``; raises psycopg.Error where none answers."""
    with psycopg.connect(url, connect_timeout=5) as connection:
        row = connection.execute("SHOW server_version").fetchone()
    return str(row[0]).split()[0] if row else "?"


def _owner() -> str | None:
    """PostgreSQL refuses to run as root: the account to use instead, or None for the present one."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _run(owner: str | None, folder: str, *command: str | Path) -> None:
    done = subprocess.run(command, user=owner, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def _wait(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + START
    while server.poll() is None and time.monotonic() < deadline:
        try:
            version_of(url)
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')[-2000:]}")
