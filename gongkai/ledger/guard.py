"""The database itself refuses to change or remove entries, and lets a chain only grow: to its next number, or to the
number and hash of an entry that stands. Only the chain of an agency that was an example from its beginning may go.

Triggers do it, for whoever writes and in whatever way. A migration that makes the table of entries or of chains anew
drops them with the table (on SQLite most changes of a table do): it ends with ``RunPython(guard.stand_after)``.
``tests/promises`` looks that they stand when all migrations are done. There is no switch that lifts them for an agency
that is none.
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

ENTRIES = "ledger_entry"
CHAINS = "ledger_chain"
FINAL = "an entry of the ledger is final"
GROWS = "a chain of the ledger only grows, along entries that stand"
TWICE = "this entry of the ledger stands already"
BEGINS = "a chain of the ledger begins at 0 and stands once"

# Many entries take one step of their chain: a row that is changed once for each costs PostgreSQL the square.
STANDS = (
    f"NEW.last_number > OLD.last_number AND EXISTS (SELECT 1 FROM {ENTRIES} "  # noqa: S608
    "WHERE agency_id = NEW.agency_id AND number = NEW.last_number AND hash = NEW.last_hash)"
)

# Fixed with the chain's first row, so that no ledger becomes an example's afterwards.
OF_SAMPLE = f"EXISTS (SELECT 1 FROM {CHAINS} WHERE agency_id = OLD.agency_id AND sample)"  # noqa: S608

SQLITE = {
    "ledger_entry_no_update": f"BEFORE UPDATE ON {ENTRIES} BEGIN SELECT RAISE(ABORT, '{FINAL}'); END",
    "ledger_entry_no_delete": (
        f"BEFORE DELETE ON {ENTRIES} WHEN NOT {OF_SAMPLE} BEGIN SELECT RAISE(ABORT, '{FINAL}'); END"
    ),
    # INSERT OR REPLACE removes rows without asking the trigger above.
    "ledger_entry_no_replace": (
        f"BEFORE INSERT ON {ENTRIES} WHEN EXISTS (SELECT 1 FROM {ENTRIES} WHERE id = NEW.id) OR EXISTS "  # noqa: S608
        f"(SELECT 1 FROM {ENTRIES} WHERE agency_id = NEW.agency_id AND number = NEW.number) "
        f"BEGIN SELECT RAISE(ABORT, '{TWICE}'); END"
    ),
    "ledger_chain_grows": (
        f"BEFORE UPDATE ON {CHAINS} WHEN NEW.agency_id IS NOT OLD.agency_id "
        f"OR NEW.sample IS NOT OLD.sample OR NOT (NEW.last_number = OLD.last_number + 1 OR {STANDS}) "
        f"BEGIN SELECT RAISE(ABORT, '{GROWS}'); END"
    ),
    "ledger_chain_no_delete": (
        f"BEFORE DELETE ON {CHAINS} WHEN NOT OLD.sample BEGIN SELECT RAISE(ABORT, '{GROWS}'); END"
    ),
    "ledger_chain_begins": (
        f"BEFORE INSERT ON {CHAINS} WHEN NEW.last_number <> 0 "  # noqa: S608
        f"OR EXISTS (SELECT 1 FROM {CHAINS} WHERE agency_id = NEW.agency_id) "
        f"BEGIN SELECT RAISE(ABORT, '{BEGINS}'); END"
    ),
}
"""{name: what follows CREATE TRIGGER name}."""

FUNCTIONS = {"ledger_final": FINAL, "ledger_grows": GROWS, "ledger_begins": BEGINS}
UNLESS = {
    "ledger_final": f"IF TG_OP = 'DELETE' THEN IF {OF_SAMPLE} THEN RETURN OLD; END IF; END IF;",
    "ledger_grows": (
        "IF TG_OP = 'UPDATE' THEN IF NEW.agency_id = OLD.agency_id AND NEW.sample = OLD.sample "
        f"AND (NEW.last_number = OLD.last_number + 1 OR {STANDS}) THEN RETURN NEW; END IF; "
        "ELSIF TG_OP = 'DELETE' THEN IF OLD.sample THEN RETURN OLD; END IF; END IF;"
    ),
}
"""What a function lets pass, asked before it refuses."""

POSTGRESQL = {
    "ledger_entry_no_update": ("BEFORE UPDATE OR TRUNCATE", ENTRIES, "STATEMENT", "", "ledger_final"),
    "ledger_entry_no_delete": ("BEFORE DELETE", ENTRIES, "ROW", "", "ledger_final"),
    "ledger_chain_grows": ("BEFORE UPDATE", CHAINS, "ROW", "", "ledger_grows"),
    "ledger_chain_no_delete": ("BEFORE DELETE", CHAINS, "ROW", "", "ledger_grows"),
    "ledger_chain_no_truncate": ("BEFORE TRUNCATE", CHAINS, "STATEMENT", "", "ledger_grows"),
    "ledger_chain_begins": ("BEFORE INSERT", CHAINS, "ROW", "WHEN (NEW.last_number <> 0)", "ledger_begins"),
}
"""{name: (when, table, for each, condition, function)}."""


def stand(connection: BaseDatabaseWrapper) -> None:
    """Put up every trigger, those that stand anew; nothing before the migration that tells examples apart."""
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, CHAINS)
        if not any(column.name == "sample" for column in columns):
            return
        for statement in _statements(connection.vendor):
            cursor.execute(statement)


def stand_after(apps: Any, schema_editor: Any) -> None:
    """``stand``, as the last step of a migration."""
    stand(schema_editor.connection)


def lift_before(apps: Any, schema_editor: Any) -> None:
    """``lift``, as the first step of a migration that makes the table of chains anew and ends with ``stand_after``:
    SQLite refuses to put a table in place while a trigger of another one asks it.
    """
    lift(schema_editor.connection)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take every trigger down. Nothing but a migration does it."""
    with connection.cursor() as cursor:
        for name in standing(connection):
            table = ENTRIES if name.startswith(ENTRIES) else CHAINS
            where = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {name}{where}")


def standing(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of the triggers that stand and are heeded by everyone."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid IN (%s::regclass, %s::regclass) "
                "AND NOT tgisinternal AND tgenabled = 'A'",
                [ENTRIES, CHAINS],
            )
        else:
            cursor.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (%s, %s)",
                [ENTRIES, CHAINS],
            )
        return {name for (name,) in cursor.fetchall()}


def wanted(connection: BaseDatabaseWrapper) -> set[str]:
    """The names of the triggers that must stand."""
    return set(POSTGRESQL if connection.vendor == "postgresql" else SQLITE)


def _statements(vendor: str) -> list[str]:
    if vendor == "postgresql":
        return [*map(_function, FUNCTIONS.items()), *(line for name in POSTGRESQL for line in _trigger(name))]
    found = []
    for name, rest in SQLITE.items():
        found += [f"DROP TRIGGER IF EXISTS {name}", f"CREATE TRIGGER {name} {rest}"]
    return found


def _function(named: tuple[str, str]) -> str:
    name, message = named
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {UNLESS.get(name, '')} RAISE EXCEPTION '{message}' USING ERRCODE = 'restrict_violation'; END $$"
    )


def _trigger(name: str) -> list[str]:
    when, table, each, condition, function = POSTGRESQL[name]
    return [
        f"DROP TRIGGER IF EXISTS {name} ON {table}",
        f"CREATE TRIGGER {name} {when} ON {table} FOR EACH {each} {condition} EXECUTE FUNCTION {function}()",
        # Also for a session that calls itself a replica, which other triggers are silent for.
        f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}",
    ]
