"""Heads that were taken away: what a file of them must be, and what they are held against."""

import pytest

from gongkai.agencies.models import Agency
from gongkai.ledger import heads
from gongkai.ledger.proof import Fault, verify
from tests import cast as people


def test_a_head_of_an_unknown_agency_is_told(cast: people.Cast):
    """An agency cannot vanish with its ledger."""
    given = {"gone": heads.Head("gone", 3, "a" * 64, "")}
    found = {verdict.agency: verdict.broken for verdict in verify(heads=given)}
    assert (found["gone"].fault, found["gone"].number) == (Fault.HEAD_UNKNOWN, 3)


def test_heads_of_before_hold_after_more_was_done(cast: people.Cast):
    """A head is of its day; the chain goes on."""
    taken = heads.read(heads.written(heads.heads(Agency.objects.all())).encode())
    cast.public()
    assert {verdict.broken for verdict in verify(heads=taken)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "gongkai ledger heads 1"}',
        '{"format": "gongkai ledger heads 1", "heads": []}',
        '{"format": "gongkai ledger heads 1", "heads": [1]}',
        '{"format": "gongkai ledger heads 1", "heads": [{"agency": "a", "number": "1"}]}',
        '{"format": "gongkai ledger heads 2", "heads": [{"agency": "a"}]}',
        "[" * 100_000,
    ],
)
def test_a_file_that_holds_no_heads_is_refused(text: str):
    """With a sentence, whatever is in it."""
    with pytest.raises(heads.BadHeads) as refused:
        heads.read(text.encode())
    assert refused.value.reasons
