"""An entry has one text and one hash, whatever database gave it back."""

import datetime as dt
import hashlib
import json

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongkai.agencies.models import Staff
from gongkai.ledger import rows
from gongkai.ledger.canonical import NotCanonical, entry_text, hash_of, json_text, moment_text
from gongkai.ledger.models import append

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
FACTS = st.dictionaries(TEXT, VALUES, max_size=5)


@given(VALUES)
def test_a_text_read_and_written_again_is_the_same(value):
    """The form is a fixed point: reading loses nothing that writing would need."""
    text = json_text(value)
    assert json_text(json.loads(text)) == text


@given(FACTS)
def test_the_order_in_which_facts_were_given_is_no_matter(facts):
    """The same facts the other way round have the same text."""
    assert json_text(dict(reversed(facts.items()))) == json_text(facts)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FACTS, st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2100, 1, 1)), st.dates())  # noqa: DTZ001
def test_the_database_gives_back_what_was_hashed(cast, monkeypatch, facts, moment, day):
    """Any facts, moment and day: the row as the database has it gives the hash that was made before it was written."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment.replace(tzinfo=dt.UTC))
    entry = append(
        agency=cast.city,
        kind="agency.changed",
        subject_kind="界",
        subject_number="7\"'\\",
        facts=facts,
        law_day=day,
    )
    found = [row for page in rows.pages(connection, cast.city.pk) for row in page if row[1] == entry.number]
    assert rows.hash_again(found[0], "city", rows.Names(Staff, "username")) == entry.hash


def test_the_text_of_an_entry_is_canonical_and_its_hash_plain_sha256():
    """Anyone can make it again from the decision that describes it, without this project."""
    facts = {"late": False, "title": "甲“乙”\n"}
    moment, before = "2026-01-02T03:04:05.000006Z", "0" * 64
    values = (12, 3, "item.released", "item", "7", "2026-01-02", moment, "head", '["711:17"]')
    text = entry_text("science", "head.science", (*values, json_text(facts).encode(), 5, before))
    read = json.loads(text)
    assert text.decode() == json_text(read)
    assert read == {
        "id": 12,
        "agency": "science",
        "number": 3,
        "kind": "item.released",
        "subject_kind": "item",
        "subject_number": "7",
        "law_day": "2026-01-02",
        "recorded_at": moment,
        "actor": "head.science",
        "role": "head",
        "articles": ["711:17"],
        "facts": facts,
        "corrects": 5,
        "previous_hash": before,
    }
    assert hash_of(text) == hashlib.sha256(text).hexdigest()


def test_keys_stand_by_length_then_by_bytes():
    """As PostgreSQL prints them; a Chinese character has three bytes."""
    assert (
        json_text({"bb": 1, "a": 2, "文": 3, "ab": 4, "": 5}) == '{"": 5, "a": 2, "ab": 4, "bb": 1, "文": 3}'
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1.0, "1"),
        (-0.0, "0"),
        (0.1, "0.1"),
        (1e-7, "0.0000001"),
        (1e22, "1" + "0" * 22),
        (10**30, "1" + "0" * 30),
    ],
)
def test_a_number_has_one_text(number, text):
    """Whole ones without a point, others in plain decimals."""
    assert json_text(number) == text


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        "a\0b",
        "\ud800",
        {1: 2},
        {"\ud800": 1},
        {"a": {1, 2}},
        dt.date(2026, 1, 1),
        b"x",
    ],
)
def test_what_would_not_come_back_alike_is_refused(value):
    """Before it is written, and with its name."""
    with pytest.raises(NotCanonical):
        json_text({"fact": value})


def test_a_moment_is_told_in_utc_with_microseconds():
    """Whatever its zone."""
    shanghai = dt.timezone(dt.timedelta(hours=8))
    assert moment_text(dt.datetime(2026, 1, 1, 8, tzinfo=shanghai)) == "2026-01-01T00:00:00.000000Z"
