"""Single rows by SQL that is made once: they are those of a queryset, and are written like those of ``save``."""

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gongkai.agencies import rows
from gongkai.agencies.models import Agency
from gongkai.ledger.models import Chain, Entry
from gongkai.requests.handling import RequestRules
from gongkai.requests.models import RequestCase
from gongkai.requests.online import Draft, QueryCode
from gongkai.requests.tests.office import received
from tests.cast import Cast


def values(row: models.Model | None) -> dict[str, Any]:
    assert row is not None
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def a_draft(agency: Agency, digest: str = "a" * 64) -> Draft:
    return Draft(agency=agency, digest=digest, sealed="封", expires_at=timezone.now() + dt.timedelta(days=1))


def test_a_row_is_that_of_a_queryset(cast: Cast) -> None:
    """JSON, days, moments, identifiers and keys come back as a queryset gives them, by each kind of column."""
    case = received(cast)
    RequestRules.objects.create(agency=case.agency, escalate_at=[{"days": 3}])
    for model, told in (
        (Agency, {"slug": case.agency.slug}),
        (RequestRules, {"agency_id": case.agency_id}),
        (Chain, {"agency_id": case.agency_id}),
        (RequestCase, {"token": case.token}),
        (RequestCase, {"agency_id": case.agency_id, "year": case.year, "serial": case.serial}),
        (Entry, {"agency_id": case.agency_id, "number": 1}),
    ):
        assert values(rows.first(model, **told)) == values(model.objects.get(**told))
        assert rows.first(model, **told) == model.objects.get(**told)


def test_values_are_told_apart_by_the_name_of_their_column(cast: Cast) -> None:
    """Whatever order the columns are named in, each is compared with its own value."""
    case = received(cast)
    assert rows.first(RequestCase, year=case.year, serial=case.serial, agency_id=case.agency_id) == case
    assert rows.first(RequestCase, serial=case.year, year=case.serial, agency_id=case.agency_id) is None
    assert rows.first(RequestCase, token=uuid.uuid4()) is None


def test_a_row_is_held_only_in_a_transaction(cast: Cast) -> None:
    """On PostgreSQL it is asked for with its lock; where no transaction could hold it, that is refused."""
    case = received(cast)
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        assert rows.first(Chain, held=True, agency_id=case.agency_id) is not None
    locked = [one for one in asked.captured_queries if one["sql"].endswith("FOR UPDATE")]
    assert len(locked) == (connection.vendor == "postgresql")


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_held() -> None:
    """A lock that would be gone at once is an error of who asks."""
    with pytest.raises(TransactionManagementError):
        rows.first(Chain, held=True, agency_id=1)


def test_a_row_is_added_as_save_adds_it(cast: Cast) -> None:
    """The key is given, defaults and moments of making are kept, and it can be changed like any row."""
    case = received(cast)
    draft = a_draft(case.agency)
    rows.insert(draft)
    assert values(Draft.objects.get(pk=draft.pk)) == values(draft)
    code = QueryCode(case=case, digest="b" * 64)
    rows.insert(code)
    assert values(QueryCode.objects.get(case=case)) == values(code)
    draft.sealed = "另"
    draft.save()
    assert Draft.objects.get().sealed == "另"


def test_a_row_is_not_added_twice(cast: Cast) -> None:
    """What is to be there once is refused by the database as with ``save``."""
    agency = received(cast).agency
    rows.insert(a_draft(agency))
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.insert(a_draft(agency))


def test_only_the_fields_named_are_written(cast: Cast) -> None:
    """The others stay as they are kept, and a row that is gone is an error."""
    case = received(cast)
    draft = a_draft(case.agency)
    rows.insert(draft)
    draft.case, draft.sealed, draft.digest = case, "", "c" * 64
    rows.update(draft, "case", "sealed")
    kept = Draft.objects.get()
    assert (kept.case, kept.sealed, kept.digest) == (case, "", "a" * 64)
    kept.delete()
    with pytest.raises(DatabaseError):
        rows.update(draft, "sealed")
