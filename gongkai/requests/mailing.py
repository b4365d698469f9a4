"""What the daily mail tells about requests: numbers and days alone; what is asked for stays in the office."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies import rights
from gongkai.agencies.models import Staff
from gongkai.catalog.mailing import SHOWN, Line, Section, absolute
from gongkai.requests import queries
from gongkai.requests.models import RequestCase
from gongkai.requests.remedying import Remedy

PRESSING = (
    ("late", lambda: _("Requests that are late")),
    ("today", lambda: _("Requests due today")),
    ("three", lambda: _("Requests due within 3 days")),
    ("unassigned", lambda: _("Requests to be assigned")),
    ("to_serve", lambda: _("Replies to be served")),
)
HANDLING = "request.handle"
DECIDING = "request.approve"


def sections(staff: Staff, now: dt.datetime) -> list[Section]:
    """For who handles requests: those that press, and remedies; for who decides: what was put before them."""
    today = timezone.localdate(now)
    found = [_deciding(staff)] if rights.anywhere(staff, "request.review") else []
    if rights.anywhere(staff, DECIDING):
        held = rights.agencies_for(staff, DECIDING)
        found.append(_section(_("Requests put before me"), queries.escalated(held), _case))
    if rights.anywhere(staff, HANDLING):
        cases = RequestCase.objects.filter(agency__in=list(rights.agencies_for(staff, HANDLING)))
        for name, heading in PRESSING:
            found.append(_section(heading(), queries.group(cases, name, today), _case))
        owed = queries.pressing_remedies(rights.agencies_for(staff, HANDLING))
        found.append(_section(_("Reviews, suits and complaints to be answered"), owed, _remedy))
    return found


def _deciding(staff: Staff) -> Section:
    drafts = queries.deciding(staff)
    lines = [_case(draft.case) for draft in drafts[:SHOWN]]
    return Section(_("Replies that wait for my decision"), len(drafts), lines)


def _section(heading: str, rows: QuerySet[Any], line: Callable[[Any], Line]) -> Section:
    return Section(heading, rows.count(), [line(row) for row in rows[:SHOWN]])


def _case(case: RequestCase) -> Line:
    aside = _("to be served by %s") % case.reply_due if case.reply_due else str(case.get_state_display())
    return Line(_("Request %s") % case.number, absolute(reverse("request_case", args=[case.pk])), aside)


def _remedy(remedy: Remedy) -> Line:
    aside = (
        _("answer by %s") % remedy.answer_by if remedy.answered_on is None else _("answer the request anew")
    )
    return Line(remedy.number, absolute(reverse("remedy_page", args=[remedy.pk])), aside)
