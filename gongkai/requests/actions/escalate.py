"""Requests whose day is near or past are put before the head, once for each step that the agency set."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency
from gongkai.requests.handling import Escalation, RequestRules, rules_of
from gongkai.requests.models import RequestCase
from gongkai.requests.queries import RUNNING


def due_steps(agency: Agency, today: dt.date) -> list[tuple[RequestCase, int]]:
    """The running cases of an agency with the step that was reached and not entered yet, the nearest of several."""
    steps = sorted(rules_of(agency).escalate_at)
    if not steps:
        return []
    until = today + dt.timedelta(days=max(steps))
    running = Q(agency=agency, state__in=RUNNING, reply_due__isnull=False, reply_due__lte=until)
    cases = list(RequestCase.objects.filter(running).select_related("agency").order_by("reply_due", "pk"))
    known = (
        Escalation.objects.filter(case__in=[case.pk for case in cases[:900]])
        if len(cases) <= 900
        else (Escalation.objects.filter(case__agency=agency, case__state__in=RUNNING))
    )
    entered: dict[tuple[int, int], int] = {}
    for case_id, number, step in known.values_list("case", "round_number", "step"):
        entered[case_id, number] = min(step, entered.get((case_id, number), step))
    found = []
    for case in cases:
        assert case.reply_due is not None
        left = (case.reply_due - today).days
        reached = min((step for step in steps if left <= step), default=None)
        last = entered.get((case.pk, case.round_number))
        if reached is not None and (last is None or reached < last):
            found.append((case, reached))
    return found


@dataclass(kw_only=True)
class EscalateCases(Action):
    """Put the cases of an agency before its head that reached a step. The server does it by itself, once a step."""

    kind: ClassVar[str] = "request.escalated"
    right: ClassVar[str] = "request.approve"
    articles: ClassVar[tuple[str, ...]] = ("711:33.2",)
    console: ClassVar[bool] = True

    at: Agency
    on: dt.date

    @property
    def agency(self) -> Agency:
        """Whose head."""
        return self.at

    def reasons(self) -> list[str]:
        """Nothing reached a step."""
        self._found = due_steps(self.at, self.on)
        return [] if self._found else [_("No request has reached a day on which it goes to the head.")]

    def change(self) -> RequestCase:
        """Keep each case with its step."""
        rows = []
        for case, step in self._found:
            assert case.reply_due is not None
            number = case.round_number
            rows.append(Escalation(case=case, round_number=number, step=step, due=case.reply_due, on=self.on))
        Escalation.objects.bulk_create(rows, batch_size=500)
        return self._found[0][0]

    def facts(self, subject: RequestCase) -> dict[str, Any]:
        """Of the first."""
        return self._told(*self._found[0])

    def further(self, subject: RequestCase) -> list[dict[str, Any]]:
        """Of the others."""
        return [
            {
                "kind": self.kind,
                "subject_kind": "requestcase",
                "subject_number": case.pk,
                "facts": self._told(case, step),
            }
            for case, step in self._found[1:]
        ]

    def _told(self, case: RequestCase, step: int) -> dict[str, Any]:
        assert case.reply_due is not None
        return {
            "number": case.number,
            "due": case.reply_due.isoformat(),
            "days": (case.reply_due - self.on).days,
        }


def escalate_due() -> int:
    """Put before the heads what reached a step today; returns how many cases."""
    today = timezone.localdate()
    last = max([3, *(max(steps) for steps in _all_steps() if steps)])
    near = RequestCase.objects.filter(state__in=RUNNING, reply_due__lte=today + dt.timedelta(days=last))
    count = 0
    for agency in Agency.objects.filter(pk__in=near.order_by().values("agency").distinct()):
        act = EscalateCases(by=None, at=agency, on=today)
        if not act.reasons():
            act.execute()
            count += len(act._found)
    return count


def _all_steps() -> list[list[int]]:
    return list(RequestRules.objects.values_list("escalate_at", flat=True))
