"""What many tests begin with is made once in a process, and put into the database again as the rows it left.

The rows are written as they were, but for the chains of the ledger: these begin at 0 and step to their last entry, as
the database demands of everyone.
"""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import connection

from gongkai.ledger import guard
from gongkai.ledger.canonical import BEGINNING

Made = TypeVar("Made")
Rows = list[tuple[Any, ...]]


@dataclass
class Table:
    """The columns of a table, and the rows that were added to it."""

    name: str
    columns: list[str]
    rows: Rows

    def insert(self) -> None:
        """Add the rows again."""
        quote = connection.ops.quote_name
        names = ", ".join(map(quote, self.columns))
        places = ", ".join(["%s"] * len(self.columns))
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {quote(self.name)} ({names}) VALUES ({places})", self.rows)


class MadeOnce(Generic[Made]):
    """``MadeOnce(make)()``: what ``make`` returns, with the database as ``make`` leaves an empty one."""

    def __init__(self, make: Callable[[], Made]):
        self.make = make
        self._result = b""
        self._tables: list[Table] = []

    def __call__(self) -> Made:
        """Make it, or put its rows into the database again; every caller gets objects of their own."""
        if not self._result:
            before = contents()
            made = self.make()
            self._tables = _added(before, contents())
            self._result = pickle.dumps(made)
            return made
        chains = []
        for table in self._tables:
            if table.name == guard.CHAINS:
                chains.append(table)
                _begin(table)
            else:
                table.insert()
        for table in chains:
            _step(table)
        again: Made = pickle.loads(self._result)
        return again


def contents() -> dict[str, Table]:
    found = {}
    with connection.cursor() as cursor:
        for name in connection.introspection.django_table_names(only_existing=True, include_views=False):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")
            found[name] = Table(name, [column[0] for column in cursor.description], cursor.fetchall())
    return found


def _added(before: dict[str, Table], after: dict[str, Table]) -> list[Table]:
    found = []
    for name, table in after.items():
        old = {repr(row) for row in before[name].rows}
        added = [row for row in table.rows if repr(row) not in old]
        assert len(table.rows) - len(added) == len(old), f"rows of {name} were changed or removed"
        if added:
            found.append(Table(name, table.columns, added))
    return found


def _values(chains: Table) -> list[dict[str, Any]]:
    return [dict(zip(chains.columns, row, strict=True)) for row in chains.rows]


def _begin(chains: Table) -> None:
    rows = [{**values, "last_number": 0, "last_hash": BEGINNING} for values in _values(chains)]
    Table(chains.name, chains.columns, [tuple(row.values()) for row in rows]).insert()


def _step(chains: Table) -> None:
    with connection.cursor() as cursor:
        for values in _values(chains):
            step = "UPDATE ledger_chain SET last_number = %s, last_hash = %s WHERE agency_id = %s"
            cursor.execute(step, [values["last_number"], values["last_hash"], values["agency_id"]])
