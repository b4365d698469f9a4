"""What `make test` says of a run is true: nothing that did not run passes."""

import pytest
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from gongkai.ledger import guard
from gongkai.ledger.proof import verify
from tests import cast as people
from tests.harness.product import ROOT
from tests.harness.replay import MadeOnce, Table, contents
from tests.harness.report import Result
from tests.harness.run import NO_TESTS, Run, _account, _problems, _required_but_missing
from tests.harness.scheduling import LONG, SHARED_PRODUCT, SHARED_STAGE, piece_of, seconds_of
from tests.harness.selection import uses_database

GOOD = Run("SQLite", 0, 1.0, Result(passed=3))


def test_a_good_run_has_no_problem() -> None:
    assert _problems([GOOD, GOOD], narrowed=False) == []


@pytest.mark.parametrize(
    ("run", "told"),
    [
        (Run("PostgreSQL", NO_TESTS, 1.0, Result()), "no test ran"),
        (Run("PostgreSQL", 1, 1.0, Result(passed=2, failed=1)), "1 failed"),
        (Run("PostgreSQL", -9, 1.0, None), "ended early with status -9"),
        (Run("PostgreSQL", 0, 1.0, None), "ended early with status 0"),
        (Run("PostgreSQL", 3, 1.0, Result(passed=2)), "pytest's status 3"),
    ],
)
def test_a_run_that_failed_crashed_or_was_empty_fails_the_whole(run: Run, told: str) -> None:
    (problem,) = _problems([GOOD, run], narrowed=False)
    assert told in problem


def test_a_narrowed_run_may_find_nothing_for_the_second_database_only() -> None:
    empty = Run("PostgreSQL", NO_TESTS, 1.0, Result())
    assert _problems([GOOD, empty], narrowed=True) == []
    assert _problems([empty, GOOD], narrowed=True) != []


def test_what_is_required_may_not_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = ["PostgreSQL: apt-get install postgresql"]
    monkeypatch.delenv("GONGKAI_TEST_REQUIRES", raising=False)
    assert _required_but_missing(missing) == []
    monkeypatch.setenv("GONGKAI_TEST_REQUIRES", "postgresql chromium")
    assert _required_but_missing(missing) == ["required here, but PostgreSQL: apt-get install postgresql"]


def test_the_account_names_what_was_skipped_and_closes_with_the_counts() -> None:
    run = Run("SQLite", 0, 1.0, Result(passed=3, skipped=2, reasons={"the folder ../shared is not there": 2}))
    said = _account([run], ["Chromium: apt-get install chromium"], [])
    assert "2 x the folder ../shared is not there" in said
    assert "Chromium: apt-get install chromium" in said
    assert said.endswith("tests: 3 passed, 0 failed, 2 skipped")


def test_files_that_share_the_product_are_one_piece_of_work() -> None:
    assert (
        piece_of("tests/stories/test_clerk_story.py")
        == piece_of("tests/house/test_live_site.py")
        == SHARED_PRODUCT
    )
    assert piece_of("tests/house/test_asgi.py") == "tests/house/test_asgi.py"
    assert piece_of("tests/test_rights_matrix.py") == piece_of("tests/test_states_matrix.py") == SHARED_STAGE
    assert piece_of("tests/promises/test_files_alone.py") == piece_of("tests/promises/test_page_promises.py")


def test_long_pieces_of_work_begin_first() -> None:
    few_but_long, many, few = (
        "tests/house/test_structure.py",
        "gongkai/law/tests/test_fees.py",
        "gongkai/law/tests/test_lists.py",
    )
    pieces = [(SHARED_PRODUCT, 90), (few_but_long, 3), (many, 40), (few, 4)]
    assert sorted(pieces, key=lambda piece: seconds_of(*piece), reverse=True) == pieces


def test_every_piece_known_to_be_long_is_one() -> None:
    """A file that was renamed would begin among the short ones."""
    files = [path for folder in ("gongkai", "tests") for path in (ROOT / folder).rglob("test_*.py")]
    pieces = {piece_of(path.relative_to(ROOT).as_posix()) for path in files}
    assert set(LONG) <= pieces


@pytest.mark.django_db
@pytest.mark.one_database
def test_what_is_marked_for_one_database_runs_on_no_other(request: pytest.FixtureRequest) -> None:
    assert not uses_database(request.node)


@pytest.mark.django_db
@pytest.mark.one_database
@pytest.mark.each_database
def test_a_test_taken_out_of_such_a_file_runs_on_each(request: pytest.FixtureRequest) -> None:
    assert uses_database(request.node)


def in_order(tables: dict[str, Table]) -> dict[str, list[str]]:
    """The rows of each table, sorted: PostgreSQL gives them in the order in which they happen to lie."""
    return {name: sorted(map(repr, table.rows)) for name, table in tables.items()}


@pytest.mark.django_db
def test_what_is_put_again_is_what_was_made():
    """The same rows, a ledger that holds, and objects that no other test has touched."""
    cast = MadeOnce(people.assemble)
    with transaction.atomic():
        made = cast()
        made.science.name = "改过的名字"
        rows = in_order(contents())
        transaction.set_rollback(True)
    again = cast()
    assert in_order(contents()) == rows
    assert again is not made
    assert again.science.name == "滨河市科学技术局"
    assert not any(verdict.broken for verdict in verify())
    assert again["clerk.science"].pk == made["clerk.science"].pk
    assert again.draft().pk


@pytest.mark.django_db
def test_the_database_of_the_tests_is_as_its_migrations_leave_it():
    """Nothing is left to migrate, and the ledger's guards stand."""
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    assert guard.standing(connection) == guard.wanted(connection)
