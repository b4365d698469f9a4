"""The entries of a chain as plain rows, page by page: what a proof reads, without an object for each."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper

from gongkai.agencies.models import Agency, Staff
from gongkai.ledger.canonical import entry_text, hash_of
from gongkai.ledger.guard import CHAINS, ENTRIES

PAGE = 500  # larger pages are slower: they leave the processor's cache before they are hashed

# Days, moments and JSON as text, facts as the bytes of theirs: objects would cost more than the hashes.
AS_TEXT = {
    "sqlite": (
        "law_day || ''",
        "replace(recorded_at, ' ', 'T') || CASE length(recorded_at) WHEN 19 THEN '.000000Z' ELSE 'Z' END",
        "articles",
        "CAST(facts AS BLOB)",
    ),
    "postgresql": (
        "to_char(law_day, 'YYYY-MM-DD')",
        """to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
        "articles::text",
        "convert_to(facts::text, 'UTF8')",
    ),
}

Row = tuple[Any, ...]
"""The values of ``canonical.Values``, then the key of the actor, then the hash that the entry carries."""


class End(NamedTuple):
    """The end of a chain, as its row keeps it."""

    number: int
    hash: str


class Names(dict[int, str]):
    """{key: name} of a table, asked again for a key that was not there; unknown keys have a name of their own."""

    def __init__(self, model: type[Agency] | type[Staff], field: str):
        super().__init__(model._default_manager.values_list("pk", field))
        self._model, self._field = model, field

    def __missing__(self, key: int) -> str:
        found = self._model._default_manager.filter(pk=key).values_list(self._field, flat=True).first()
        self[key] = found if found is not None else f"\0{key}"  # no account can have this name
        return self[key]


def pages(connection: BaseDatabaseWrapper, agency_id: int) -> Iterator[list[Row]]:
    """The entries of an agency by number.

    Each page is a query of its own: nothing is locked meanwhile, and entries appended meanwhile are read too.
    """
    day, moment, articles, facts = AS_TEXT[connection.vendor]
    statement = (
        f"SELECT id, number, kind, subject_kind, subject_number, {day}, {moment}, role, {articles}, {facts}, "  # noqa: S608
        f"corrects_id, previous_hash, actor_id, hash FROM {ENTRIES} "
        "WHERE agency_id = %s AND number > %s ORDER BY number LIMIT %s"
    )
    last = -1
    with connection.cursor() as cursor:
        while True:
            cursor.execute(statement, [agency_id, last, PAGE])
            found = cursor.fetchall()
            if found:
                yield found
            if len(found) < PAGE:
                return
            last = found[-1][1]


def hash_again(row: Row, agency: str, staff: Names) -> str:
    """The hash that a row should carry; ``agency``: its name in addresses."""
    actor_id = row[12]
    actor = None if actor_id is None else staff[actor_id]
    return hash_of(entry_text(agency, actor, row[:12]))


def end_of(connection: BaseDatabaseWrapper, agency_id: int) -> End | None:
    """The end of a chain as its row keeps it, None where there is no row."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT last_number, last_hash FROM {CHAINS} WHERE agency_id = %s",  # noqa: S608
            [agency_id],
        )
        row = cursor.fetchone()
    return End(*row) if row else None


def agencies_with_entries(connection: BaseDatabaseWrapper) -> set[int]:
    """The keys of the agencies that entries name."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT agency_id FROM {ENTRIES}")  # noqa: S608
        return {key for (key,) in cursor.fetchall()}


def hash_of_number(connection: BaseDatabaseWrapper, agency_id: int, number: int) -> str | None:
    """The hash that an entry carries, None where there is no such entry."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT hash FROM {ENTRIES} WHERE agency_id = %s AND number = %s",  # noqa: S608
            [agency_id, number],
        )
        row = cursor.fetchone()
    return row[0] if row else None
