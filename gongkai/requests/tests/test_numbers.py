"""Numbers of requests: per agency and year, no gap, no double, whoever registers at once."""

import datetime as dt
import threading

import pytest
from django.db import connection

from gongkai.agencies.action import Refused
from gongkai.requests.models import RequestCase
from gongkai.requests.tests import office
from tests.cast import Cast, assemble


def test_each_agency_and_year_counts_by_itself(cast: Cast):
    office.received(cast)
    office.received(cast, dt.date(2024, 12, 31))
    there = office.receiving(cast["clerk.education"], cast.education).execute()
    numbers = [office.received(cast).number, there.number]
    assert numbers == ["2025-0002", "2025-0001"]
    assert RequestCase.objects.filter(year=2024).get().number == "2024-0001"


def test_a_refused_registration_leaves_no_gap(cast: Cast):
    office.received(cast)
    with pytest.raises(Refused):
        office.received(cast, items=[])
    assert office.received(cast).number == "2025-0002"


@pytest.mark.django_db(transaction=True)
def test_four_clerks_at_once_leave_neither_gap_nor_double():
    """Four threads register six requests each; on PostgreSQL they really run beside each other."""
    cast = assemble()
    clerk, failed = cast["clerk.science"], []

    def register() -> None:
        try:
            for _ in range(6):
                office.receiving(clerk, cast.science).execute()
        except Exception as error:  # told below: a thread's exception is otherwise lost
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=register) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert sorted(RequestCase.objects.values_list("serial", flat=True)) == list(range(1, 25))
