"""Refused acts as entries: once a minute, though someone presses the same button again and again."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.models import Agency, Staff
from gongkai.agencies.refusals import Refusal
from gongkai.ledger.kinds import Kind
from gongkai.ledger.models import Entry, append, locked

ONCE_IN = dt.timedelta(minutes=1)
LONGEST_REASON = 300  # characters; a reason may repeat what was sent


@transaction.atomic
def enter(refusal: Refusal) -> Entry | None:
    """Append the entry of a refused act; None where the same one stands since less than a minute.

    Raises LookupError where there is no ledger: its agency was to be set up by what was undone.
    """
    agency = Agency.objects.filter(pk=refusal.agency_id).first() if refusal.agency_id else None
    if agency is None:
        raise LookupError("its agency does not stand")
    locked(agency)
    facts = {"act": refusal.act, "reasons": [_cut(reason) for reason in refusal.reasons]}
    subject = {"subject_kind": refusal.subject_kind, "subject_number": refusal.subject_number}
    actor = Staff.objects.filter(pk=refusal.actor_id).first() if refusal.actor_id else None
    just_now = Entry.objects.filter(
        **subject,
        agency=agency,
        kind=Kind.ACT_REFUSED,
        actor=actor,
        recorded_at__gt=timezone.now() - ONCE_IN,
    )
    if facts in [entry.facts for entry in just_now]:
        return None
    return append(
        **subject, agency=agency, kind=Kind.ACT_REFUSED, actor=actor, role=refusal.role, facts=facts
    )


def _cut(reason: str) -> str:
    """As much as the ledger keeps, of characters that every database takes."""
    kept = reason.replace("\0", "�").encode("utf-8", "replace").decode()
    return kept if len(kept) <= LONGEST_REASON else f"{kept[: LONGEST_REASON - 1]}…"
