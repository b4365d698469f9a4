"""Single rows, asked for and written by SQL that Django's compilers make once for each shape.

Making a query costs Django about ten times what the database takes to answer for one row. This is for the few paths
that many take at once; everywhere else a queryset says the same. No signals are sent.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from django.db import DatabaseError, connection, models
from django.db.models import sql
from django.db.transaction import TransactionManagementError

Model = TypeVar("Model", bound=models.Model)
Convert = tuple[int, list[Callable[..., Any]], Any]


def first(model: type[Model], *, held: bool = False, **equal: Any) -> Model | None:
    """A row whose columns are equal to these values, none of them NULL; ``held``: locked until the transaction ends."""
    if held and not connection.in_atomic_block:
        raise TransactionManagementError("A row is held in a transaction.")
    names = tuple(sorted(equal))
    statement, columns, converts = _selecting(connection.vendor, model, names, held)
    fields = [_field(model, name) for name in names]
    told = [
        field.get_db_prep_value(equal[name], connection) for name, field in zip(names, fields, strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute(statement, told)
        found = cursor.fetchone()
    if found is None:
        return None
    values = list(found)
    for place, functions, expression in converts:
        for function in functions:
            values[place] = function(values[place], expression, connection)
    return model.from_db(connection.alias, columns, values)


def insert(row: models.Model) -> None:
    """Add a new row; its key is set."""
    key = row._meta.pk
    fields = _fields(type(row), row.pk is not None)
    statement = _inserting(connection.vendor, type(row), row.pk is not None)
    values = [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        (given,) = cursor.fetchone()
    if row.pk is None:
        setattr(row, key.attname, given)
    row._state.adding = False
    row._state.db = connection.alias


def update(row: models.Model, *names: str) -> None:
    """Write these fields of a row that stands; raises DatabaseError when there is none."""
    meta = row._meta
    fields = [*(_field(type(row), name) for name in names), meta.pk]
    values = [field.get_db_prep_save(field.pre_save(row, False), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(_updating(connection.vendor, type(row), names), values)
        if cursor.rowcount != 1:
            raise DatabaseError(f"There is no {meta.label} {row.pk} to be written.")


@cache
def _selecting(
    _vendor: str, model: type[models.Model], names: tuple[str, ...], held: bool
) -> tuple[str, list[str], list[Convert]]:
    """SQL, columns, and how the values of some of them are turned into those of Python."""
    rows = model._base_manager.select_for_update() if held else model._base_manager.all()
    for name in names:
        rows = rows.filter(**{name: _some_value(_field(model, name))})
    compiler = rows.order_by()[:1].query.get_compiler(connection=connection)
    statement, told = compiler.as_sql()
    assert len(told) == len(names), "each column is compared with one value"
    converters = compiler.get_converters([expression for expression, _sql, _alias in compiler.select])
    columns = [expression.target.attname for expression, _sql, _alias in compiler.select]
    return statement, columns, [(place, *both) for place, both in converters.items()]


def _field(model: type[models.Model], name: str) -> Any:
    return model._meta.get_field(name)


def _some_value(field: Any) -> Any:
    """A value that the field takes; only the shape of the statement is kept."""
    while field.remote_field:
        field = field.target_field
    if isinstance(field, models.UUIDField):
        return "0" * 32
    return 0 if isinstance(field, models.IntegerField) else "0"


@cache
def _fields(model: type[models.Model], with_key: bool) -> list[Any]:
    return [
        field
        for field in model._meta.local_concrete_fields
        if with_key or field is not model._meta.auto_field
    ]


@cache
def _inserting(_vendor: str, model: type[models.Model], with_key: bool) -> str:
    query = sql.InsertQuery(model)
    query.insert_values(_fields(model, with_key), [model()])
    compiler = query.get_compiler(connection=connection)
    compiler.returning_fields = [model._meta.pk]
    ((statement, _values),) = compiler.as_sql()
    return str(statement)


@cache
def _updating(_vendor: str, model: type[models.Model], names: tuple[str, ...]) -> str:
    quoted = connection.ops.quote_name
    columns = [f"{quoted(_field(model, name).column)} = %s" for name in names]
    key = quoted(str(model._meta.pk.column))
    return f"UPDATE {quoted(model._meta.db_table)} SET {', '.join(columns)} WHERE {key} = %s"  # noqa: S608
