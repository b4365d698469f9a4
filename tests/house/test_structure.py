"""A database built from its structure is the one that all migrations make from nothing."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import ConnectionHandler, connection

from gongkai.operations import structure
from tests.harness.databases import fresh_database
from tests.harness.product import ROOT, users_environment
from tests.harness.template import migrated_product

TOLD = """
from django.db import connection
from tests.house.test_structure import told
print(told(connection))
"""
SQLITE = {"made": "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"}
POSTGRESQL = {
    "columns": "SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity, "
    "character_maximum_length FROM information_schema.columns WHERE table_schema = 'public'",
    "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
    "WHERE connamespace = 'public'::regnamespace",
    "indexes": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    "sequences": "SELECT sequencename, coalesce(last_value, 0) FROM pg_sequences",
}
ROWS = {
    "migrations": "SELECT app, name FROM django_migrations",
    "permissions": "SELECT p.codename, p.name, c.app_label, c.model FROM auth_permission p "
    "JOIN django_content_type c ON c.id = p.content_type_id",
    "groups": "SELECT g.name, p.codename FROM auth_group g JOIN auth_group_permissions h ON h.group_id = g.id "
    "JOIN auth_permission p ON p.id = h.permission_id",
    "collections": "SELECT g.name, p.codename, h.collection_id FROM wagtailcore_groupcollectionpermission h "
    "JOIN auth_group g ON g.id = h.group_id JOIN auth_permission p ON p.id = h.permission_id",
    "pages": "SELECT p.id, p.path, p.title, p.url_path, p.live, c.model, l.language_code FROM wagtailcore_page p "
    "JOIN django_content_type c ON c.id = p.content_type_id JOIN wagtailcore_locale l ON l.id = p.locale_id",
    "sites": "SELECT hostname, port, is_default_site, root_page_id FROM wagtailcore_site",
}


def as_meant(line: str) -> str:
    """A line without the casts of its texts: PostgreSQL casts a list of texts whole, or word by word.

    `(ARRAY['a'::character varying])::text[]` is read back as `ARRAY[('a'::character varying)::text]`.
    """
    uncast = re.sub(r"::(?:character varying|text)(?:\[\])?", "", line)
    words = re.sub(r"\((\\?'[^']*')\)", r"\1", uncast)
    return re.sub(r"\((\(ARRAY\[[^]]*\]\))\)", r"\1", words)


def told(database: Any) -> dict[str, list[str]]:
    """What a database is made of and what it holds, sorted."""
    asked = {**(SQLITE if database.vendor == "sqlite" else POSTGRESQL), **ROWS}
    found = {}
    with database.cursor() as cursor:
        for name, question in asked.items():
            cursor.execute(question)
            found[name] = sorted(as_meant(repr(tuple(row))) for row in cursor.fetchall())
        for table in database.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            found[f"rows of {table}"] = [str(cursor.fetchone()[0])]
    return found


def told_of_a_copy(folder: Path) -> dict[str, list[str]]:
    """What is told of a database that no test has used: the numbers that it gives next are not those of a new one."""
    folder.mkdir()
    with migrated_product(folder) as address:
        name = urlsplit(address).path.removeprefix("/") or str(folder / "gongkai.sqlite3")
        given = {**connection.settings_dict, "NAME": name}
        copy = ConnectionHandler({"default": given, "copy": given})["copy"]
        try:
            return told(copy)
        finally:
            copy.close()
            if copy.vendor == "postgresql":
                copy.close_pool()


@pytest.mark.django_db
def test_the_structure_is_what_all_migrations_make_from_nothing(tmp_path: Path) -> None:
    """Tables, constraints, triggers, permissions, and the rows that every site begins with."""
    with fresh_database() as address:
        given = users_environment(
            GONGKAI_DATA=str(tmp_path), DATABASE_URL=address, DJANGO_SETTINGS_MODULE="gongkai.settings"
        )

        def django(*words: str) -> str:
            run = [sys.executable, "-m", "django", *words]
            done = subprocess.run(run, env=given, cwd=ROOT, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            return done.stdout

        django("migrate", "--verbosity", "0")
        migrated = eval(django("shell", "--no-imports", "-c", TOLD))
    mine = told_of_a_copy(tmp_path / "copy")
    assert migrated.keys() == mine.keys()
    for name, lines in migrated.items():
        assert mine[name] == lines, name


@pytest.mark.django_db
@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_a_structure_fits_what_is_installed_or_is_not_used(
    vendor: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A migration that was changed after the structure was written, or a database that holds something, decides."""
    text = structure.path_for(vendor).read_text(encoding="utf-8")
    held = structure.holds(text)
    assert {"ledger/guard", "ledger.0001_initial", "wagtailcore.0002_initial_data"} & held.keys()
    assert not structure.load(), "this database is not empty"
    changed = text.replace(held["agencies.0001_initial"], "0" * 16)
    assert not structure.holds(changed).items() <= structure.installed().items()
    monkeypatch.setattr(structure, "FOLDER", tmp_path)
    monkeypatch.setattr(type(connection.introspection), "table_names", lambda *_: [])
    structure.path_for(connection.vendor).write_text(changed, encoding="utf-8")
    assert not structure.load(), "a migration was changed"
    structure.path_for(connection.vendor).unlink()
    assert not structure.load(), "there is none"
