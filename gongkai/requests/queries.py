"""What may be asked about requests: the desk's groups, those that wait for me, those alike."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from gongkai.agencies import rights
from gongkai.requests import applicants
from gongkai.requests.drafts import ReplyDraft
from gongkai.requests.handling import PostedMail
from gongkai.requests.models import OPEN, WAITING, RequestCase, State

APPLICANTS_TURN = (State.CORRECTING, State.FEE)
RUNNING = tuple(state for state in OPEN if state not in APPLICANTS_TURN)
UNFILED = tuple(state for state in State if state != State.CLOSED)
GROUPS = ("late", "today", "three", "seven", "waiting", "unassigned", "to_serve", "to_file")


def seen_by(user: Any) -> QuerySet[RequestCase]:
    """The requests at agencies where the user may see them."""
    agencies = list(rights.agencies_for(user, "request.see").values_list("pk", flat=True))
    return RequestCase.objects.filter(agency__in=agencies)


def in_group(name: str, today: dt.date) -> Q:
    """The condition of one of ``GROUPS``. Days are those by which the reply is to be served."""
    running = Q(state__in=RUNNING)
    return {
        "late": running & Q(reply_due__lt=today),
        "today": running & Q(reply_due=today),
        "three": running & Q(reply_due__gt=today, reply_due__lte=today + dt.timedelta(days=3)),
        "seven": running
        & Q(reply_due__gt=today + dt.timedelta(days=3), reply_due__lte=today + dt.timedelta(days=7)),
        "waiting": Q(state__in=WAITING),
        "unassigned": Q(state=State.REGISTERED),
        "to_serve": Q(state=State.REPLIED),
        "to_file": Q(state__in=(State.SERVED, State.ABANDONED, State.WITHDRAWN)),
    }[name]


@dataclass(frozen=True)
class Counts:
    """How many requests there are in each group, and open in all."""

    open: int
    groups: dict[str, int]


def counts(cases: QuerySet[RequestCase], today: dt.date) -> Counts:
    """Asked in one go."""
    wanted = {name: Count("pk", filter=in_group(name, today)) for name in GROUPS}
    unfiled = cases.filter(state__in=UNFILED).order_by()
    found = unfiled.aggregate(open=Count("pk", filter=Q(state__in=OPEN)), **wanted)
    return Counts(found.pop("open"), found)


def group(cases: QuerySet[RequestCase], name: str, today: dt.date) -> QuerySet[RequestCase]:
    """The requests of a group, the most urgent first."""
    found = cases.filter(in_group(name, today)).prefetch_related("agency", "unit", "handler")
    return found.order_by("reply_due", "received_on", "pk")


def deciding(user: Any) -> list[ReplyDraft]:
    """The replies whose next step is decided by a duty of the user, the longest waiting first."""
    roles: dict[int, set[str]] = {}
    for duty in rights.duties_of(user):
        roles.setdefault(duty.agency_id, set()).add(duty.role)
    # Asked for in two steps: in one, SQLite walks through every case of the agency in the order of its numbers.
    cases = RequestCase.objects.filter(agency__in=roles, state=State.IN_REVIEW)
    numbers = list(cases.order_by().values_list("pk", flat=True))
    waiting = ReplyDraft.objects.filter(case__in=numbers, step__isnull=False)
    newest = waiting.select_related("case", "case__agency").order_by("-version", "pk")
    first: dict[int, ReplyDraft] = {}
    for draft in newest:
        first.setdefault(draft.case_id, draft)
    mine = [draft for draft in first.values() if draft.waits_for in roles[draft.case.agency_id]]
    return sorted(mine, key=lambda draft: draft.drafted_at)


def waiting_mail(user: Any) -> QuerySet[PostedMail]:
    """Posted letters from which no request was registered yet."""
    held = rights.agencies_for(user, "request.receive")
    return PostedMail.objects.filter(agency__in=held, case=None, set_aside="").select_related(
        "agency", "entered_by"
    )


@dataclass(frozen=True)
class Alike:
    """A request of the same applicant; ``same``: it asks for the same thing."""

    case: RequestCase
    same: bool


def alike(case: RequestCase, at_most: int = 20) -> list[Alike]:
    """Other requests of the same applicant at the agency, those that ask for the same first."""
    asked = {_plain(item.name) for item in case.items.all()}
    found = []
    for other in applicants.same_applicant(case).prefetch_related("items")[:200]:
        same = any(_plain(item.name) in asked for item in other.items.all())
        found.append(Alike(other, same))
    return sorted(found, key=lambda one: not one.same)[:at_most]


def _plain(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def asked_before(case: RequestCase) -> list[RequestCase]:
    """Other requests at the agency that ask for information of the same name, whoever asks; the newest first."""
    names = [item.name for item in case.items.all()]
    found = RequestCase.objects.filter(agency=case.agency_id, items__name__in=names).exclude(pk=case.pk)
    return list(found.distinct().order_by("-received_on", "-pk")[:50])
