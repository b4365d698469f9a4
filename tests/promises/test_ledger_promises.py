"""The database refuses what must never happen to the ledger, whoever asks and in whatever way."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.migrations.executor import MigrationExecutor

from gongkai.agencies.actions.agency import RecordUnit
from gongkai.agencies.models import Unit
from gongkai.ledger import guard
from gongkai.ledger.models import Chain, Entry
from gongkai.ledger.proof import verify
from tests import cast as people
from tests.harness.ledger import tampering

CHANGES = {
    "an update of one": "UPDATE ledger_entry SET facts = '{}' WHERE id = %(last)s",
    "an update of all": "UPDATE ledger_entry SET kind = 'item.released'",
    "a removal of one": "DELETE FROM ledger_entry WHERE id = %(last)s",
    "a removal of all": "DELETE FROM ledger_entry",
    "a chain set back": "UPDATE ledger_chain SET last_number = last_number - 1",
    "a chain that leaps": "UPDATE ledger_chain SET last_number = last_number + 2",
    "a chain that stays": "UPDATE ledger_chain SET last_hash = 'f'",
    "a chain of another": "UPDATE ledger_chain SET agency_id = agency_id + 900, last_number = last_number + 1",
    "a chain removed": "DELETE FROM ledger_chain",
    "a chain made an example's": "UPDATE ledger_chain SET sample = NOT sample",
    "a chain made an example's as it grows": (
        "UPDATE ledger_chain SET sample = NOT sample, last_number = last_number + 1"
    ),
    "an agency made an example, then emptied": (
        "UPDATE agencies_agency SET is_sample = NOT is_sample; DELETE FROM ledger_entry"
    ),
}
ON_SQLITE = {
    "an entry replaced": "INSERT OR REPLACE INTO ledger_entry SELECT * FROM ledger_entry WHERE id = %(last)s",
    "an update or replacement": "UPDATE OR REPLACE ledger_entry SET number = 1 WHERE id = %(last)s",
    "a chain replaced": "INSERT OR REPLACE INTO ledger_chain SELECT * FROM ledger_chain",
}
ON_POSTGRESQL = {
    "all entries emptied": "TRUNCATE ledger_entry CASCADE",
    "all chains emptied": "TRUNCATE ledger_chain",
    "an upsert": (
        "INSERT INTO ledger_entry SELECT * FROM ledger_entry WHERE id = %(last)s "
        "ON CONFLICT (id) DO UPDATE SET facts = '{}'"
    ),
    "an update by a replica": (
        "SET LOCAL session_replication_role = replica; UPDATE ledger_entry SET kind = 'item.released'"
    ),
}
HERE = {**CHANGES, **{"sqlite": ON_SQLITE, "postgresql": ON_POSTGRESQL}[connection.vendor]}


@contextmanager
def nothing_changes() -> Iterator[None]:
    """Whatever happens inside, the ledger is afterwards what it was before."""
    before = list(Entry.objects.order_by("pk").values()), list(Chain.objects.order_by("pk").values())
    yield
    after = list(Entry.objects.order_by("pk").values()), list(Chain.objects.order_by("pk").values())
    assert before == after


def test_the_guards_stand_when_all_migrations_are_done(db: None):
    """A migration that makes a table anew must put them up again; this is where its author is told."""
    executor = MigrationExecutor(connection)
    assert not executor.migration_plan(executor.loader.graph.leaf_nodes())
    assert guard.standing(connection) == guard.wanted(connection)


def executed(cursor: CursorWrapper, statements: str) -> None:
    """One after another: SQLite takes one at a time."""
    for statement in statements.split("; "):
        cursor.execute(statement)


@pytest.mark.parametrize("way", HERE)
def test_the_database_refuses(cast: people.Cast, way: str):
    """Plain SQL, past every model and action."""
    last = Entry.objects.order_by("pk").last()
    with (
        nothing_changes(),
        pytest.raises(DatabaseError, match="ledger"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        executed(cursor, HERE[way] % {"last": last.pk})


def test_what_the_guards_are_for_can_be_done_without_them(cast: people.Cast):
    """Were they down, the same statements would go through: it is they who refuse."""
    with tampering():
        with connection.cursor() as cursor:
            cursor.execute("UPDATE ledger_entry SET kind = 'item.released'")
            cursor.execute("UPDATE ledger_chain SET last_number = last_number - 1")
        assert set(Entry.objects.values_list("kind", flat=True)) == {"item.released"}
    assert guard.standing(connection) == guard.wanted(connection)


def test_a_chain_leaps_only_to_an_entry_that_stands(cast: people.Cast):
    """As many entries at once take it there; the same number with another hash is refused."""
    last = Entry.objects.filter(agency=cast.science).order_by("number").last()
    far = Entry.objects.get(pk=last.pk)
    far.pk, far.number, far.hash = last.pk + 900, last.number + 5, "e" * 64
    leap = "UPDATE ledger_chain SET last_number = %s, last_hash = %s WHERE agency_id = %s"
    with transaction.atomic(), connection.cursor() as cursor:
        Entry.objects.bulk_create([far])
        for number, told in ((far.number, "f" * 64), (far.number - 1, far.hash)):
            with pytest.raises(DatabaseError, match="ledger"), transaction.atomic():
                cursor.execute(leap, [number, told, cast.science.pk])
        cursor.execute(leap, [far.number, far.hash, cast.science.pk])
        assert Chain.objects.get(agency=cast.science).last_number == far.number
        transaction.set_rollback(True)


def test_the_ledger_of_an_example_may_go_and_no_other(cast: people.Cast):
    """Entries first, then the chain, whose first row said that it is an example's; the rest stands and is proved."""
    example = people.new_agency("example", "示例县", is_sample=True)
    others = Entry.objects.exclude(agency=example).count()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM ledger_entry WHERE agency_id = %s", [example.pk])
        cursor.execute("DELETE FROM ledger_chain WHERE agency_id = %s", [example.pk])
    assert Entry.objects.count() == others
    assert not Chain.objects.filter(agency=example).exists()
    assert [verdict.broken for verdict in verify() if verdict.agency != "example"] == [None, None, None]


def test_an_act_appends_under_the_guards(cast: people.Cast):
    """They let through what an act does."""
    before = Entry.objects.count()
    RecordUnit(by=None, unit=Unit(agency=cast.science, name="新科室")).execute()
    assert Entry.objects.count() == before + 1


@pytest.mark.django_db(transaction=True)
def test_a_test_that_keeps_its_transactions_ends_with_an_empty_ledger(transactional_db: None):
    """The harness lifts the guards around Django's emptying of tables; the next test looks at what is left."""
    people.new_agency("alone", "孤城")
    assert Entry.objects.exists()


def test_the_guards_stand_again_after_it(db: None):
    """And nothing is left of the test before."""
    assert not Entry.objects.exists()
    assert guard.standing(connection) == guard.wanted(connection)


def test_the_ledger_of_every_test_can_be_proved(cast: people.Cast):
    """What the actions of the cast wrote holds together."""
    cast.public()
    found = list(verify())
    assert {verdict.agency for verdict in found} == {"city", "science", "education"}
    assert [verdict.broken for verdict in found] == [None, None, None]
