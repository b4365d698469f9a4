"""Whether a data folder is ready to be served: a cheap answer without Django.

``gongkai prepare`` notes what it prepared for; the note is compared with what is installed now, and the
database is asked how many migrations it has seen, because it may have been replaced.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from gongkai.configuration import Configuration

PACKAGE = Path(__file__).resolve().parent.parent
NOTE = "prepared.json"
COUNT_MIGRATIONS = "SELECT count(*) FROM django_migrations"


@dataclass(frozen=True)
class Prepared:
    """What a data folder was prepared for."""

    structure: str  # migrations, static files and installed packages
    look: str  # everything a public page is made from, and the address it stands under
    migrations: int  # rows in django_migrations

    @classmethod
    def wanted(cls, configuration: Configuration) -> "Prepared":
        """What the code that is installed now needs; ``migrations`` is what the database holds."""
        return cls(_structure(configuration), _look(configuration), migrations_seen(configuration))

    @classmethod
    def noted(cls, configuration: Configuration) -> "Prepared | None":
        """What ``gongkai prepare`` last noted; None where it never ended well."""
        try:
            return cls(**json.loads((configuration.data_folder / NOTE).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def note(self, configuration: Configuration) -> None:
        """Keep this for the next start."""
        path = configuration.data_folder / NOTE
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")
        unfinished.replace(path)


def is_ready(configuration: Configuration) -> bool:
    """Whether the site can be served without preparing anything."""
    noted, wanted = Prepared.noted(configuration), Prepared.wanted(configuration)
    folders = [configuration.data_folder / name for name in ("site", "static")]
    return wanted.migrations > 0 and wanted == noted and all(folder.is_dir() for folder in folders)


def migrations_seen(configuration: Configuration) -> int:
    """How many migrations the database has applied; 0 for an empty database or none that answers."""
    address = configuration.database()
    if address["ENGINE"].endswith("sqlite3"):
        return _migrations_in_sqlite(str(address["NAME"]))
    return _migrations_in_postgresql(address)


def _migrations_in_sqlite(name: str) -> int:
    try:
        connection = sqlite3.connect(f"{Path(name).absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return 0
    try:
        return int(connection.execute(COUNT_MIGRATIONS).fetchone()[0])
    except sqlite3.Error:
        return 0
    finally:
        connection.close()


def _migrations_in_postgresql(address: dict[str, Any]) -> int:
    import psycopg  # here, so that a folder with SQLite needs no driver

    said = {name: value for name, value in address["OPTIONS"].items() if name != "pool"}
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    said |= {name: address[key] for name, key in names.items() if address.get(key)}
    try:
        with psycopg.connect(connect_timeout=5, **said) as connection:
            row = connection.execute(COUNT_MIGRATIONS).fetchone()
    except psycopg.errors.UndefinedTable:
        return 0
    return int(row[0]) if row else 0


def _structure(configuration: Configuration) -> str:
    database = configuration.database()
    address = [str(database.get(key, "")) for key in ("ENGINE", "NAME", "USER", "HOST", "PORT")]
    ours = _files_told(path for path in _files() if {"migrations", "static"} & set(path.parts))
    return _digest([*_installed_packages(), *address, *ours])


def _look(configuration: Configuration) -> str:
    made_from = (path for path in _files() if "tests" not in path.parts and "migrations" not in path.parts)
    return _digest([configuration.public_url, *_files_told(made_from)])


def _files() -> Iterator[Path]:
    for folder, names, files in os.walk(PACKAGE):
        names[:] = sorted(name for name in names if name not in {"__pycache__", "node_modules"})
        yield from (Path(folder, file) for file in sorted(files))


def _files_told(paths: Iterator[Path]) -> Iterator[str]:
    for path in paths:
        told = path.stat()
        yield f"{path.relative_to(PACKAGE)} {told.st_size} {told.st_mtime_ns}"


def _installed_packages() -> list[str]:
    """Names and versions, as the folders that pip leaves tell them."""
    import django

    folder = Path(django.__file__).resolve().parent.parent
    return sorted(path.name for path in folder.glob("*.dist-info"))


def _digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
