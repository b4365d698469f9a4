"""Inserting many fresh rows of one table, as an import of a whole site does.

Django's ``bulk_create`` prepares every value of every row by itself, which costs more than the insert. Here a field
is prepared for all rows at once, and a date that occurs again is prepared once.
"""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from wagtail.fields import StreamField

# What the drivers of both databases take as it is.
PLAIN = {str, int, bool, type(None)}
DAYS = {dt.date, type(None)}
MOMENTS = {dt.datetime, type(None)}


def insert(rows: Sequence[models.Model]) -> None:
    """Insert unsaved rows of one plain model, which get their keys; call it inside a transaction.

    No signal is sent, and no field that fills itself (``auto_now``) is filled.
    """
    if not rows:
        return
    meta = rows[0]._meta
    columns = {
        f.attname: list(map(attrgetter(f.attname), rows)) for f in meta.concrete_fields if not f.primary_key
    }
    for row, key in zip(rows, insert_columns(type(rows[0]), columns), strict=True):
        row.pk = key
        row._state.adding = False
        row._state.db = DEFAULT_DB_ALIAS


def insert_columns(model: type[models.Model], columns: Mapping[str, Sequence[Any]]) -> Sequence[int]:
    """Insert rows given as equally long lists of values by attribute name (``item_id``); returns their keys."""
    database = connections[DEFAULT_DB_ALIAS]
    meta: Any = model._meta
    count = len(next(iter(columns.values())))
    keys = _keys(database, meta, count)
    fields = [meta.get_field(name.removesuffix("_id")) for name in columns]
    names = ", ".join(database.ops.quote_name(field.column) for field in (meta.pk, *fields))
    marks = ", ".join(["%s"] * (len(fields) + 1))
    prepared = [_prepared(database, field, columns[field.attname]) for field in fields]
    table = database.ops.quote_name(meta.db_table)
    statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - names of our own models
    with database.cursor() as cursor:
        cursor.executemany(statement, list(zip(keys, *prepared, strict=True)))
    return keys


def _keys(database: BaseDatabaseWrapper, meta: Any, count: int) -> Sequence[int]:
    """Keys that nobody else is given: the next of the table's sequence."""
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [meta.db_table, meta.pk.column, count],
            )
            return [key for (key,) in cursor.fetchall()]
        # SQLite has one writer at a time, and this transaction is it.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [meta.db_table])
        (last,) = cursor.fetchone() or (0,)
        return range(last + 1, last + 1 + count)


def _prepared(database: BaseDatabaseWrapper, field: Any, values: Sequence[Any]) -> Sequence[Any]:
    """The values of one field as the driver takes them."""
    types = set(map(type, values))
    if types <= PLAIN and not isinstance(field, models.JSONField):
        return values
    if isinstance(field, models.DateTimeField) and types <= MOMENTS:
        return [database.ops.adapt_datetimefield_value(value) for value in values]
    if isinstance(field, models.DateField) and types <= DAYS:
        once = {value: database.ops.adapt_datefield_value(value) for value in set(values)}
        return [once[value] for value in values]
    if isinstance(field, StreamField):
        return [json.dumps(field.get_prep_value(value), ensure_ascii=False) for value in values]
    return [field.get_db_prep_save(value, database) for value in values]
