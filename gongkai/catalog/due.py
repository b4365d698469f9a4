"""Carrying out what is planned, when its moment has come: as the real acts, in the name of who planned it.

Everything is asked again: whether they still hold the right, whether the review still stands for this very version,
what the gate says today. A plan is locked with its item while it is carried out, in one transaction with the act, so
that of two workers one does it, and one that is killed leaves no trace.
"""

import datetime as dt
import logging
from typing import Any

from django.db import DatabaseError
from django.utils import timezone

from gongkai.agencies import refusals
from gongkai.agencies.action import Action, Refused
from gongkai.catalog import gating
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import Submission
from gongkai.catalog.schedules import Plan, PlanOutcome, Schedule, end

logger = logging.getLogger(__name__)


def carry_out(now: dt.datetime | None = None) -> int:
    """Carry out what is due, the earliest first; returns how many plans came to an end.

    What fails for a reason of the machine is logged and stays planned; the next call comes back to it.
    """
    due = Schedule.objects.filter(outcome="", at__lte=now or timezone.now()).order_by("at", "pk")
    ended = 0
    for number in due.values_list("pk", flat=True):
        try:
            ended += _carried_out(number)
        except (DatabaseError, OSError):
            logger.exception("What is planned (no. %s) could not be carried out; it is tried again.", number)
    return ended


def _carried_out(number: int) -> bool:
    schedule = Schedule.objects.select_related("by", "item__agency").filter(pk=number, outcome="").first()
    if schedule is None:
        return False
    if schedule.plan == Plan.RELEASE:
        gating.prepare(schedule.item)  # takes time, so before the locks
    with refusals.together():
        held = _held(number, schedule)
        if held is None:
            return False
        try:
            _act(held).execute()
        except Refused as refused:
            return end(held, PlanOutcome.REFUSED, refused.reasons)
        return end(held, PlanOutcome.DONE)


def _held(number: int, schedule: Schedule) -> Schedule | None:
    """The plan with its item and submission locked, without waiting: whoever holds one of them is let go first."""

    def locked(rows: Any, pk: int | None) -> Any:
        return rows.select_for_update(skip_locked=True).filter(pk=pk).first()

    item = locked(Item.objects, schedule.item_id)
    if item is None or (schedule.submission_id and not locked(Submission.objects, schedule.submission_id)):
        return None
    held: Schedule | None = locked(Schedule.objects.filter(outcome=""), number)
    if held is not None:
        held.item = item
    return held


def _act(schedule: Schedule) -> Action:
    if schedule.plan == Plan.EXPIRY:
        return WithdrawItem(
            by=schedule.by,
            item=schedule.item,
            reason=schedule.reason,
            words=schedule.words,
            planned=schedule,
        )
    return ReleaseItem(
        by=schedule.by,
        item=schedule.item,
        change_note=schedule.change_note,
        seen=schedule.revision_id or 0,
        answered=schedule.answered,
        planned=schedule,
    )
