"""Whatever is done to the ledger past the guards is found: each column, each way, on either database."""

from collections.abc import Iterator

import pytest
from django.db import connection

from gongkai.agencies.actions.agency import ChangeAgency
from gongkai.agencies.models import Agency
from gongkai.ledger import heads
from gongkai.ledger.actions.correct import CorrectEntry
from gongkai.ledger.canonical import hash_of, json_text
from gongkai.ledger.models import Chain, Entry, text_of
from gongkai.ledger.proof import Fault, verify
from tests import cast as people
from tests.harness.ledger import tampering
from tests.harness.replay import MadeOnce

COLUMNS = {
    "id": "id + 100000",
    "number": "number + 100000",
    "kind": "'item.withdrawn'",
    "subject_kind": "'file'",
    "subject_number": "'999'",
    "law_day": "'2001-01-01'",
    "recorded_at": "'2001-01-01 00:00:00'",
    "actor_id": "NULL",
    "role": "'clerk'",
    "articles": "'[\"711:18\"]'",
    "facts": "'{}'",
    "corrects_id": "(SELECT min(id) FROM ledger_entry)",
    "previous_hash": f"'{'1' * 64}'",
    "hash": f"'{'1' * 64}'",
    "agency_id": "(SELECT id FROM agencies_agency WHERE slug = 'city')",
}


def with_a_release() -> people.Cast:
    """The cast after a release and what came after it."""
    cast = people.assemble()
    cast.public("clerk.education")
    ChangeAgency(by=None, target=cast.education, values={"telephone": "1"}).execute()
    return cast


_with_a_release = MadeOnce(with_a_release)


@pytest.fixture
def cast(db: None) -> people.Cast:
    return _with_a_release()


@pytest.fixture
def middle(cast: people.Cast) -> Entry:
    """An entry in the middle of the shorter chain: a release, with all columns filled but one."""
    return Entry.objects.get(kind="item.released")


@pytest.fixture
def open_to_all(middle: Entry) -> Iterator[None]:
    """The database without its guards."""
    with tampering():
        yield


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def broken(slug: str = "education", **kwargs) -> tuple[Fault, int] | None:
    """What the proof says of one chain."""
    found = {verdict.agency: verdict.broken for verdict in verify(**kwargs)}
    return (found[slug].fault, found[slug].number) if found[slug] else None


def test_every_column_is_tried():
    """A new column of the table needs its line above."""
    assert set(COLUMNS) == {field.column for field in Entry._meta.concrete_fields}


def test_what_was_not_touched_holds(middle: Entry):
    """No false alarm."""
    assert {verdict.broken for verdict in verify()} == {None}


@pytest.mark.usefixtures("open_to_all")
@pytest.mark.parametrize("column", COLUMNS)
def test_a_changed_column_is_found(middle: Entry, column: str):
    """The first broken entry is named, and no later one."""
    sql(f"UPDATE ledger_entry SET {column} = {COLUMNS[column]} WHERE id = %s", middle.pk)
    moved = column in {"number", "agency_id"}
    assert broken() == (Fault.MISSING if moved else Fault.HASH, middle.number)


@pytest.mark.usefixtures("open_to_all")
def test_one_microsecond_is_found(middle: Entry):
    """The least that can be changed."""
    later = middle.recorded_at.replace(microsecond=(middle.recorded_at.microsecond + 1) % 1_000_000)
    raw = str(later.replace(tzinfo=None)) if connection.vendor == "sqlite" else later
    sql("UPDATE ledger_entry SET recorded_at = %s WHERE id = %s", raw, middle.pk)
    assert broken() == (Fault.HASH, middle.number)


@pytest.mark.usefixtures("open_to_all")
def test_a_changed_entry_with_a_fitting_hash_is_found_at_the_next(middle: Entry):
    """Who knows how hashes are made must make all later ones anew."""
    middle.facts["title"] = "别的"
    sql(
        "UPDATE ledger_entry SET facts = %s, hash = %s WHERE id = %s",
        json_text(middle.facts),
        hash_of(text_of(middle)),
        middle.pk,
    )
    assert broken() == (Fault.PREVIOUS, middle.number + 1)


@pytest.mark.usefixtures("open_to_all")
def test_a_removed_entry_is_found(middle: Entry):
    """Its number is missing."""
    sql("DELETE FROM ledger_entry WHERE id = %s", middle.pk)
    assert broken() == (Fault.MISSING, middle.number)


@pytest.mark.usefixtures("open_to_all")
def test_the_first_entry_removed_is_found(middle: Entry):
    """A chain begins at 1."""
    sql("DELETE FROM ledger_entry WHERE agency_id = %s AND number = 1", middle.agency_id)
    assert broken() == (Fault.MISSING, 1)


@pytest.mark.usefixtures("open_to_all")
def test_a_removed_entry_whose_number_another_took_is_found(middle: Entry):
    """Later numbers moved up, so that none is missing."""
    sql("DELETE FROM ledger_entry WHERE id = %s", middle.pk)
    sql(
        "UPDATE ledger_entry SET number = number - 1 WHERE agency_id = %s AND number > %s",
        middle.agency_id,
        middle.number,
    )
    assert broken() == (Fault.HASH, middle.number)


@pytest.mark.usefixtures("open_to_all")
def test_two_swapped_entries_are_found(middle: Entry):
    """At the first of the two."""
    other = Entry.objects.get(agency=middle.agency, number=middle.number - 1)
    for number, pk in ((90_000, middle.pk), (middle.number, other.pk), (other.number, middle.pk)):
        sql("UPDATE ledger_entry SET number = %s WHERE id = %s", number, pk)
    assert broken() == (Fault.HASH, other.number)


def put_in(like: Entry, number: int) -> None:
    """An entry of one's own making, with a hash that fits what it says."""
    made = Entry.objects.get(pk=like.pk)
    made.pk, made.number, made._state.adding = 90_000, number, True
    made.hash = hash_of(text_of(made))
    made.save()


@pytest.mark.usefixtures("open_to_all")
@pytest.mark.parametrize("number", [0, None])
def test_an_inserted_entry_is_found(middle: Entry, number: int | None):
    """Before the first, and after the last."""
    after = Chain.objects.get(agency=middle.agency).last_number + 1
    put_in(middle, after if number is None else number)
    expected = (Fault.PREVIOUS, after) if number is None else (Fault.BEYOND, 0)
    assert broken() == expected


@pytest.mark.usefixtures("open_to_all")
def test_an_inserted_entry_that_fits_is_found(middle: Entry):
    """It follows on the last, but its number was never given."""
    last = Entry.objects.filter(agency=middle.agency).order_by("number").last()
    last.previous_hash = last.hash
    sql("UPDATE ledger_entry SET previous_hash = %s WHERE id = %s", last.hash, last.pk)
    put_in(last, last.number + 1)
    sql(
        "UPDATE ledger_entry SET previous_hash = %s WHERE id = %s",
        Entry.objects.get(agency=middle.agency, number=last.number - 1).hash,
        last.pk,
    )
    assert broken() == (Fault.BEYOND, last.number + 1)


@pytest.mark.usefixtures("open_to_all")
def test_an_entry_put_between_is_found(middle: Entry):
    """With all later numbers moved on."""
    sql(
        "UPDATE ledger_entry SET number = number + 1000 WHERE agency_id = %s AND number >= %s",
        middle.agency_id,
        middle.number,
    )
    sql(
        "UPDATE ledger_entry SET number = number - 999 WHERE agency_id = %s AND number >= 1000",
        middle.agency_id,
    )
    put_in(middle, middle.number)
    assert broken() == (Fault.HASH, middle.number + 1)


@pytest.mark.usefixtures("open_to_all")
@pytest.mark.parametrize("count", [1, 2])
def test_a_cut_tail_is_found(middle: Entry, count: int):
    """The chain's row knows how many there were."""
    last = Chain.objects.get(agency=middle.agency).last_number
    sql("DELETE FROM ledger_entry WHERE agency_id = %s AND number > %s", middle.agency_id, last - count)
    assert broken() == (Fault.CUT, last - count + 1)


@pytest.mark.usefixtures("open_to_all")
def test_a_cut_tail_with_the_chains_row_is_found_by_a_head(middle: Entry):
    """Who sets the row back, too, is found by what was taken away before."""
    taken = {head.agency: head for head in heads.heads([middle.agency])}
    last = taken["education"].number
    sql("DELETE FROM ledger_entry WHERE agency_id = %s AND number = %s", middle.agency_id, last)
    before = Entry.objects.get(agency=middle.agency, number=last - 1)
    sql(
        "UPDATE ledger_chain SET last_number = %s, last_hash = %s WHERE agency_id = %s",
        before.number,
        before.hash,
        middle.agency_id,
    )
    assert broken() is None
    assert broken(heads=taken) == (Fault.HEAD_MISSING, last)


@pytest.mark.usefixtures("open_to_all")
def test_a_chain_written_anew_is_found_by_a_head(middle: Entry):
    """Every hash made again, the chain's row too: only the head that was taken away tells."""
    taken = heads.read(heads.written(heads.heads(Agency.objects.all())).encode())
    before = ""
    for entry in Entry.objects.filter(agency=middle.agency).order_by("number"):
        if entry.pk == middle.pk:
            entry.role = "final_reviewer"
        entry.previous_hash = before or entry.previous_hash
        before = hash_of(text_of(entry))
        sql(
            "UPDATE ledger_entry SET role = %s, previous_hash = %s, hash = %s WHERE id = %s",
            *(entry.role, entry.previous_hash, before, entry.pk),
        )
    sql("UPDATE ledger_chain SET last_hash = %s WHERE agency_id = %s", before, middle.agency_id)
    assert broken() is None
    assert broken(heads=taken) == (Fault.HEAD_DIFFERS, taken["education"].number)
    assert broken("science", heads=taken) is None


@pytest.mark.usefixtures("open_to_all")
@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE ledger_chain SET last_hash = 'f' WHERE agency_id = %s", Fault.END),
        ("UPDATE ledger_chain SET last_number = last_number - 1 WHERE agency_id = %s", Fault.BEYOND),
        ("UPDATE ledger_chain SET last_number = last_number + 1 WHERE agency_id = %s", Fault.CUT),
        ("DELETE FROM ledger_chain WHERE agency_id = %s", Fault.NO_END),
    ],
)
def test_a_changed_end_is_found(middle: Entry, statement: str, fault: Fault):
    """The chain's row says something else than the entries."""
    sql(statement, middle.agency_id)
    found = broken()
    assert found is not None
    assert found[0] == fault


@pytest.mark.usefixtures("open_to_all")
def test_an_emptied_ledger_is_found(middle: Entry):
    """Entries and end gone: an agency without an act that set it up cannot be."""
    sql("DELETE FROM ledger_entry WHERE agency_id = %s", middle.agency_id)
    sql("DELETE FROM ledger_chain WHERE agency_id = %s", middle.agency_id)
    assert broken() == (Fault.EMPTY, 0)


@pytest.mark.usefixtures("open_to_all")
def test_a_renamed_account_or_agency_is_found(middle: Entry):
    """Entries name people and agencies by what cannot change; someone else's name would make them theirs."""
    name = middle.actor.username
    sql("UPDATE agencies_staff SET username = 'somebody' WHERE id = %s", middle.actor_id)
    assert broken() == (Fault.HASH, middle.number)
    sql("UPDATE agencies_staff SET username = %s WHERE id = %s", name, middle.actor_id)
    assert broken() is None
    sql("UPDATE agencies_agency SET slug = 'elsewhere' WHERE id = %s", middle.agency_id)
    assert broken("elsewhere") == (Fault.HASH, 1)


@pytest.mark.usefixtures("open_to_all")
def test_entries_of_an_agency_that_does_not_stand_are_found(middle: Entry):
    """Moved out of sight of every chain."""
    sql("UPDATE ledger_entry SET agency_id = 4711 WHERE id = %s", middle.pk)
    assert broken("4711") == (Fault.NO_AGENCY, 4711)
    assert broken() == (Fault.MISSING, middle.number)


@pytest.mark.usefixtures("open_to_all")
def test_a_correction_of_something_else_is_found(cast: people.Cast, middle: Entry):
    """That an entry was corrected cannot be taken from it."""
    CorrectEntry(by=cast["head.education"], entry=middle, reason="有误").execute()
    correction = Entry.objects.get(kind="entry.corrected")
    sql("UPDATE ledger_entry SET corrects_id = NULL WHERE id = %s", correction.pk)
    assert broken() == (Fault.HASH, correction.number)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps no value of another type")
@pytest.mark.usefixtures("open_to_all")
@pytest.mark.parametrize("column", ["number", "law_day", "actor_id", "id"])
def test_a_value_of_another_type_is_found(middle: Entry, column: str):
    """SQLite keeps text in a column of numbers; the proof tells instead of breaking off."""
    if column == "id":
        sql("UPDATE ledger_entry SET subject_number = x'ff00' WHERE id = %s", middle.pk)
    else:
        sql(f"UPDATE ledger_entry SET {column} = 'x' WHERE id = %s", middle.pk)
    assert broken() == (Fault.MISSING if column == "number" else Fault.HASH, middle.number)
