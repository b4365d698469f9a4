"""The migrated database of the tests, made once and copied: as a user's, from the structure and later migrations.

On SQLite it is a file under ``.test_databases/``, named by all that it is made of, so that the next run has it too.
On PostgreSQL it is a database beside the run's own, and goes with the run. Processes that ask at once wait for the
first. That all migrations work from nothing, and make the same, is proven in ``tests/house/test_structure.py``.
"""

import fcntl
import hashlib
import os
import secrets
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import django
import psycopg
import pytest
import wagtail
from django.apps import apps
from django.db import connection

from gongkai.operations import structure
from tests.harness.product import ROOT, users_environment

KEPT = ROOT / ".test_databases"
MIGRATE = """
import os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "gongkai.settings"
django.setup()
from rich.console import Console
from gongkai.operations.prepare import migrate
migrate(Console(quiet=True))
"""


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker: Any
) -> Iterator[None]:
    """A copy of the template is the database of this process; stands in for pytest-django's fixture."""
    with django_db_blocker.unblock():
        own = str(connection.creation._get_test_db_name())  # type: ignore[attr-defined]
        if connection.vendor == "sqlite":
            copying = sqlite_copy(Path(own))
        else:
            worker = getattr(request.config, "workerinput", {}).get("workerid", "alone")
            copying = postgresql_copy(os.environ["DATABASE_URL"], f"{own}_{worker}_{os.getpid()}")
        with copying as name:
            connection.close()
            connection.settings_dict["NAME"] = name
            yield
            connection.close()
            if connection.vendor == "postgresql":
                connection.close_pool()  # type: ignore[attr-defined]


@contextmanager
def migrated_product(folder: Path) -> Iterator[str]:
    """A migrated database for a product over this data folder: what its ``DATABASE_URL`` says."""
    url = os.environ.get("DATABASE_URL", "")
    if url:
        with postgresql_copy(url, f"gongkai_product_{secrets.token_hex(4)}") as name:
            yield beside(url, name)
    else:
        with sqlite_copy(folder / "gongkai.sqlite3"):
            yield ""


@contextmanager
def sqlite_copy(path: Path) -> Iterator[str]:
    """A migrated database in this file."""
    template = KEPT / f"{made_of()}.sqlite3"
    with _one_at_a_time():
        if not template.exists():
            _make_sqlite(template)
        shutil.copyfile(template, path)
    yield str(path)
    path.unlink(missing_ok=True)


@contextmanager
def postgresql_copy(url: str, name: str) -> Iterator[str]:
    """A migrated database of this name beside the one that the address names."""
    template = f"gongkai_template_{hashlib.sha256(os.environ['GONGKAI_TEST_RUN'].encode()).hexdigest()[:12]}"
    with _one_at_a_time(), psycopg.connect(url, autocommit=True) as server:
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone():
            server.execute(f'CREATE DATABASE "{template}" TEMPLATE template0')
            _migrate(DATABASE_URL=beside(url, template))
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    try:
        yield name
    finally:
        with psycopg.connect(url, autocommit=True) as server:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def beside(url: str, name: str) -> str:
    """The address of another database of the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def pytest_unconfigure(config: pytest.Config) -> None:
    """The first process of a run on PostgreSQL takes the template away when all is done."""
    url = os.environ.get("DATABASE_URL", "")
    if hasattr(config, "workerinput") or not url.startswith("postgres"):
        return
    template = f"gongkai_template_{hashlib.sha256(os.environ['GONGKAI_TEST_RUN'].encode()).hexdigest()[:12]}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{template}" WITH (FORCE)')


def made_of() -> str:
    """A name that changes with any migration and what it calls of our code, any model's name or permission."""
    found = hashlib.sha256(f"{sqlite3.sqlite_version} {django.VERSION} {wagtail.VERSION}".encode())
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        for path in sorted(Path(app.path, "migrations").glob("*.py")):
            found.update(f"{app.label} {path.name}".encode() + path.read_bytes())
    for model in sorted(apps.get_models(include_auto_created=True), key=lambda model: model._meta.label):
        about = model._meta
        said = (about.label, about.verbose_name_raw, about.permissions, about.default_permissions)
        found.update(str(said).encode())
    for path in sorted([*(ROOT / "gongkai").glob("ledger/*.py"), *structure.FOLDER.glob("*.sql")]):
        found.update(path.read_bytes())
    return found.hexdigest()[:24]


def _make_sqlite(template: Path) -> None:
    """Every other template is of a state of the code that has gone, and goes too."""
    for old in KEPT.iterdir():
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="gongkai-template-") as folder:
        _migrate(GONGKAI_DATA=folder)
        made = Path(folder, "gongkai.sqlite3")
        with sqlite3.connect(made) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        unfinished = template.with_suffix(".unfinished")
        shutil.copyfile(made, unfinished)
        unfinished.rename(template)


def _migrate(**environment: str) -> None:
    with tempfile.TemporaryDirectory(prefix="gongkai-template-") as folder:
        given = users_environment(**{"GONGKAI_DATA": folder, **environment})
        command = [sys.executable, "-c", MIGRATE]
        done = subprocess.run(command, env=given, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the migrations failed:\n{done.stdout}{done.stderr}")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    KEPT.mkdir(exist_ok=True)
    with (ROOT / ".test_databases.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
