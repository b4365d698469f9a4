"""The applicants' rows: sealed, unsealed, found again, erased."""

import datetime as dt

from django.db.models import QuerySet

from gongkai.agencies import rows
from gongkai.requests import sealing
from gongkai.requests.identity import Identity, compact
from gongkai.requests.models import Applicant, RequestCase


def keep(case: RequestCase, identity: Identity) -> Applicant:
    """Seal and save who asks."""
    applicant = Applicant(case=case)
    _seal(applicant, identity)
    rows.insert(applicant)
    return applicant


def open_of(case: RequestCase) -> Identity:
    """Who asks, in the open; raises ``sealing.CannotUnseal``. Only acts that are entered in the ledger show it."""
    applicant = case.applicant
    return Identity(**sealing.unseal(str(applicant.owner), applicant.sealed))


def masked_of(case: RequestCase) -> Identity | None:
    """Who asks, with the parts masked that not everyone needs; None when no key opens it."""
    try:
        found = open_of(case)
    except sealing.CannotUnseal:
        return None
    return found if case.applicant.erased_on else found.masked()


def erase(applicant: Applicant, on: dt.date) -> None:
    """Keep the masked parts alone."""
    identity = Identity(**sealing.unseal(str(applicant.owner), applicant.sealed)).masked()
    applicant.sealed = sealing.seal(str(applicant.owner), identity.values())
    applicant.number_mark = applicant.name_mark = ""
    applicant.erased_on = on
    applicant.save()


def reseal(applicant: Applicant) -> None:
    """Seal again under the newest key."""
    identity = Identity(**sealing.unseal(str(applicant.owner), applicant.sealed))
    erased = applicant.erased_on
    _seal(applicant, identity)
    if erased:
        applicant.number_mark = applicant.name_mark = ""
    applicant.save()


def _seal(applicant: Applicant, identity: Identity) -> None:
    applicant.sealed = sealing.seal(str(applicant.owner), identity.values())
    applicant.number_mark = sealing.mark(f"{identity.document}:{identity.number}") if identity.number else ""
    applicant.name_mark = sealing.mark(identity.name)


def same_applicant(case: RequestCase) -> QuerySet[RequestCase]:
    """Other requests at the agency whose applicant proved to be the same."""
    mark = case.applicant.number_mark
    if not mark:
        return RequestCase.objects.none()
    # Asked for in two steps, so that the mark is looked up first, however many cases the agency has.
    numbers = list(Applicant.objects.filter(number_mark=mark).values_list("case", flat=True))
    return _at(case).filter(pk__in=numbers).exclude(pk=case.pk)


def named(cases: QuerySet[RequestCase], name: str) -> QuerySet[RequestCase]:
    """The requests whose applicant has exactly this name, or this document number."""
    numbers = [
        mark
        for document in ("id_card", "uscc", "passport")
        for mark in sealing.marks(f"{document}:{compact(name)}")
    ]
    found = cases.filter(applicant__name_mark__in=sealing.marks(name))
    return found | cases.filter(applicant__number_mark__in=numbers)


def _at(case: RequestCase) -> QuerySet[RequestCase]:
    return RequestCase.objects.filter(agency=case.agency_id).order_by("-received_on", "-pk")
