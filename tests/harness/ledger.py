"""The ledger under test: what the product never does is done here, in the open.

A test that keeps its transactions empties all tables when it ends, which the database refuses for the ledger; and a
test of tampering must be able to tamper. Both lift the database's guards, and put them up again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase

from gongkai.agencies import refusals
from gongkai.ledger import guard


@contextmanager
def tampering() -> Iterator[None]:
    """Without the guards of the ledger; what is done inside is undone at the end, and the guards stand again."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            # What waits to be checked at the end of the transaction holds the tables' structure until then.
            connection.check_constraints()
        guard.lift(connection)
        yield
        transaction.set_rollback(True)


_flush = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]


def _flush_unguarded(case: Any) -> None:
    guard.lift(connection)
    try:
        _flush(case)
    finally:
        guard.stand(connection)


TransactionTestCase._fixture_teardown = _flush_unguarded  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def nothing_waits() -> Iterator[None]:
    """Refusals that a test left waiting for the end of a transaction go with its database."""
    yield
    refusals.forget_waiting()
