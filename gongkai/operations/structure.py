"""The database as all migrations leave an empty one, kept as SQL in ``structures/``: a new site is built from it.

Walking through two hundred migrations takes most of a minute. A structure names the migrations that it holds, each
with a digest of its file. It is used for an empty database alone, and only where all of these are installed as they
were; migrations that came later are applied after it, as everywhere. ``python -m tools.structure --write`` writes it.
"""

import hashlib
import logging
import re
import sys
from pathlib import Path

from django.db import DatabaseError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from gongkai.ledger import guard

FOLDER = Path(__file__).parent / "structures"
HELD = re.compile(r"^-- holds (\S+) ([0-9a-f]+)$", re.MULTILINE)
GUARD = "ledger/guard"  # what the migrations take from our code and do not keep themselves

logger = logging.getLogger(__name__)


def path_for(vendor: str) -> Path:
    """Where the structure of a kind of database is kept."""
    return FOLDER / f"{vendor}.sql"


def load() -> bool:
    """Build an empty database from its structure; False where none fits, and its migrations have to do it."""
    path = path_for(connection.vendor)
    if not path.is_file() or connection.introspection.table_names():
        return False
    text = path.read_text(encoding="utf-8")
    if not holds(text).items() <= installed().items():
        return False
    try:
        _run(text)
    except DatabaseError as error:
        logger.warning("The structure of the database could not be used, so its migrations are: %s", error)
        return False
    return True


def holds(text: str) -> dict[str, str]:
    """The migrations of a structure with the digests of their files, and the guards of the ledger."""
    return dict(HELD.findall(text))


def installed() -> dict[str, str]:
    """The same of what is installed here."""
    found = {GUARD: _digest(guard.__file__)}
    for (app, name), migration in MigrationLoader(None).disk_migrations.items():
        found[f"{app}.{name}"] = _digest(sys.modules[type(migration).__module__].__file__)
    return found


def _digest(path: str | None) -> str:
    return hashlib.sha256(Path(str(path)).read_bytes()).hexdigest()[:16]


def _run(text: str) -> None:
    """All of it or nothing; what is told of the migrations is that they were applied now."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with connection.wrap_database_errors:
            try:
                connection.connection.executescript(f"BEGIN IMMEDIATE;\n{text}\nCOMMIT;")
            except BaseException:
                connection.connection.rollback()
                raise
    else:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(text)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE django_migrations SET applied = %s", [timezone.now()])
