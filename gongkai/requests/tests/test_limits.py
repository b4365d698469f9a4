"""Limits are counted in the database: the same over all processes, on every database."""

import pytest
from django.utils import timezone

from gongkai.requests.limits import Limit, count_all, forget_ended
from gongkai.requests.online import Passage

pytestmark = pytest.mark.django_db


def test_so_many_and_no_more():
    """Each who and each what has a count of its own; several are counted in one go."""
    two, one = Limit("this", 2, 3600), Limit("that", 1, 3600)
    assert [two.count("a") for _place in range(3)] == [True, True, False]
    assert two.reached("a")
    assert not two.reached("b")
    assert count_all([(two, "b"), (one, "b")])
    assert not count_all([(two, "b"), (one, "b")])


def test_of_whom_is_counted_no_name_lies_there_and_nothing_lasts():
    """A keyed digest, until its span is over."""
    Limit("this", 2, 3600).count("203.0.113.7")
    assert "203.0.113.7" not in str(list(Passage.objects.values()))
    Passage.objects.update(ends_at=timezone.now())
    forget_ended()
    assert not Passage.objects.exists()
