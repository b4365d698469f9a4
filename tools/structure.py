"""The structures of a new database (``gongkai/operations/structure.py``): compared, or with ``--write`` made anew.

A structure is made by walking through every migration on an empty database of its kind. PostgreSQL's needs a
PostgreSQL on this machine, whose server is started for it.
"""

import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import django

from tests.harness import databases
from tests.harness.product import ROOT, free_port, users_environment

HEAD = """-- A new database as all migrations leave it. Written by `make documents`; not for editing.
-- It is used where every migration named here is installed as it was (its digest).
"""
NOT_OURS = re.compile(r"--|SET |SELECT pg_catalog\.set_config\(|\\(un)?restrict")


def main(*, write: bool) -> int:
    """Write or compare the structure of every kind of database that this machine has."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.settings")
    with tempfile.TemporaryDirectory(prefix="gongkai-structure-") as folder:
        os.environ["GONGKAI_DATA"] = folder
        django.setup()
        stale = list(stale_structures())
    for vendor, make in stale:
        if write:
            print(f"{vendor}: walking through all migrations", flush=True)
            _write(vendor, make())
        else:
            print(f"the structure of {vendor} is not of these migrations; run: make documents")
    return 1 if stale and not write else 0


def stale_structures() -> Iterator[tuple[str, Callable[[], str]]]:
    """The kinds of database whose structure holds other migrations than those installed, and what makes it anew."""
    from gongkai.operations import structure

    here = {"sqlite": of_sqlite, **({"postgresql": of_postgresql} if databases.find_server() else {})}
    for vendor, make in here.items():
        path = structure.path_for(vendor)
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if structure.holds(text) != structure.installed():
            yield vendor, make


def _write(vendor: str, statements: str) -> None:
    from gongkai.operations import structure

    held = "".join(f"-- holds {name} {digest}\n" for name, digest in sorted(structure.installed().items()))
    path = structure.path_for(vendor)
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{HEAD}{held}\n{statements}", encoding="utf-8")


def of_sqlite() -> str:
    """Tables, their rows, then what hangs on them; a search table makes those beside it by itself."""
    with tempfile.TemporaryDirectory(prefix="gongkai-structure-") as folder:
        _migrate(GONGKAI_DATA=folder, DATABASE_URL="")
        with sqlite3.connect(Path(folder, "gongkai.sqlite3")) as database:
            return "\n".join([*_sqlite_statements(database), ""])


def _sqlite_statements(database: sqlite3.Connection) -> Iterator[str]:
    made = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    found = database.execute(made).fetchall()
    searched = [name for _, name, sql in found if sql.startswith("CREATE VIRTUAL")]
    beside = {
        f"{name}_{part}" for name in searched for part in ("data", "idx", "content", "docsize", "config")
    }
    tables = [(name, sql) for kind, name, sql in found if kind == "table" and name not in beside]
    for name, sql in tables:
        if name != "sqlite_sequence":
            yield f"{sql};"
    for name, _ in tables:
        if name not in searched:
            yield from _sqlite_rows(database, name)
    for kind, _, sql in found:
        if kind != "table":
            yield f"{sql};"


def _sqlite_rows(database: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
    quoted = " || ', ' || ".join(f'quote("{column}")' for column in columns)
    for (values,) in database.execute(f'SELECT {quoted} FROM "{table}" ORDER BY rowid'):
        yield f'INSERT INTO "{table}" VALUES ({values});'


def of_postgresql() -> str:
    """What ``pg_dump`` tells, without the settings of its session."""
    binaries = databases.find_server()
    assert binaries is not None
    with databases.temporary_cluster(binaries, free_port()) as url:
        with tempfile.TemporaryDirectory(prefix="gongkai-structure-") as folder:
            _migrate(GONGKAI_DATA=folder, DATABASE_URL=url)
        options = ["--no-owner", "--no-privileges", "--no-comments", "--rows-per-insert=200"]
        dump = [str(binaries / "pg_dump"), *options, url]
        told = subprocess.run(dump, capture_output=True, text=True, check=True).stdout
    kept = [line for line in told.splitlines() if line and not NOT_OURS.match(line)]
    return "\n".join(["SET LOCAL check_function_bodies = false;", *kept, ""])


def _migrate(**environment: str) -> None:
    command = [sys.executable, "-m", "gongkai.cli", "migrate", "--verbosity", "0"]
    subprocess.run(command, env=users_environment(**environment), cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(write="--write" in sys.argv[1:]))
