"""Entries are appended, numbered without gaps per agency, and final."""

import datetime as dt

import pytest
from django.db import transaction

from gongkai.agencies.actions.agency import RecordUnit
from gongkai.agencies.actions.staff import GrantDuty
from gongkai.agencies.models import Role, Unit
from gongkai.ledger.canonical import NotCanonical
from gongkai.ledger.models import Entry, EntryIsFinal, append_many
from gongkai.ledger.proof import verify


def entries(agency):
    return Entry.objects.filter(agency=agency).order_by("number")


def test_numbers_run_without_gaps_per_agency(cast):
    """Each agency has its own count from 1."""
    for agency in (cast.city, cast.science, cast.education):
        numbers = list(entries(agency).values_list("number", flat=True))
        assert numbers == list(range(1, len(numbers) + 1))


def test_an_entry_keeps_who_did_it_in_which_role(cast):
    """The duty by which the right was held is written down with the person."""
    item = cast.public()
    entry = Entry.objects.get(kind="item.released")
    assert (entry.subject_kind, entry.subject_number) == ("item", str(item.pk))
    assert entry.actor == cast["head.science"]
    assert entry.role == Role.HEAD
    assert entry.articles == ["711:17", "711:26"]


def test_the_day_the_law_counts_can_differ_from_the_day_of_recording(cast):
    """A duty that begins in 2020 counts from then, whenever it is entered."""
    begins = dt.date(2020, 5, 1)
    GrantDuty(
        by=None, staff=cast["clerk.science"], at=cast.science, role=Role.FIRST_REVIEWER, since=begins
    ).execute()
    assert entries(cast.science).last().law_day == begins


def test_an_entry_cannot_be_changed(cast):
    """Saving an entry that stands raises."""
    entry = entries(cast.science).first()
    entry.facts = {"name": "别的"}
    with pytest.raises(EntryIsFinal):
        entry.save()


def test_an_entry_cannot_be_removed(cast):
    """Neither one nor many."""
    with pytest.raises(EntryIsFinal):
        entries(cast.science).first().delete()
    with pytest.raises(EntryIsFinal):
        entries(cast.science).delete()


def test_entries_cannot_be_changed_in_bulk(cast):
    """Nor by a query."""
    with pytest.raises(EntryIsFinal):
        entries(cast.science).update(kind="item.released")


def test_a_rolled_back_act_leaves_no_gap(cast):
    """The number of a failed act is given to the next one."""
    before = entries(cast.science).count()
    with transaction.atomic():
        RecordUnit(by=None, unit=Unit(agency=cast.science, name="甲科")).execute()
        transaction.set_rollback(True)
    RecordUnit(by=None, unit=Unit(agency=cast.science, name="乙科")).execute()
    assert entries(cast.science).last().number == before + 1


def test_many_entries_at_once_stand_as_if_one_by_one(cast):
    """Numbered without gaps after what stood, chained, each on its own day; none is left of a list with a bad one."""
    day = dt.date(2024, 5, 1)
    told = [
        {
            "kind": "unit.changed",
            "subject_kind": "unit",
            "subject_number": n,
            "facts": {"name": str(n)},
            "law_day": day,
        }
        for n in range(700)
    ]
    last = entries(cast.science).last().number
    found = append_many(cast.science, told, role="clerk")
    assert [entry.number for entry in found] == list(range(last + 1, last + 701))
    assert {entry.law_day for entry in entries(cast.science).filter(number__gt=last)} == {day}
    RecordUnit(by=None, unit=Unit(agency=cast.science, name="新科室")).execute()
    assert entries(cast.science).last().number == last + 701
    assert [verdict.broken for verdict in verify()] == [None, None, None]
    with pytest.raises(NotCanonical):
        append_many(cast.science, [*told, {**told[0], "facts": {"name": "\0"}}])
    assert entries(cast.science).last().number == last + 701
