"""What may be asked about requests: the desk's groups, those that wait for me, those alike."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from gongkai.agencies import rights
from gongkai.agencies.models import Agency
from gongkai.requests import applicants
from gongkai.requests.drafts import ReplyDraft
from gongkai.requests.handling import Escalation, PostedMail
from gongkai.requests.models import OPEN, WAITING, AskedItem, RequestCase, State
from gongkai.requests.remedying import Remedy, pressing

APPLICANTS_TURN = (State.CORRECTING, State.FEE)
RUNNING = tuple(state for state in OPEN if state not in APPLICANTS_TURN)
UNFILED = tuple(state for state in State if state != State.CLOSED)
GROUPS = ("late", "today", "three", "seven", "waiting", "unconfirmed", "unassigned", "to_serve", "to_file")


def seen_by(user: Any) -> QuerySet[RequestCase]:
    """The requests at agencies where the user may see them."""
    agencies = list(rights.agencies_for(user, "request.see").values_list("pk", flat=True))
    return RequestCase.objects.filter(agency__in=agencies)


def in_group(name: str, today: dt.date) -> Q:
    """The condition of one of ``GROUPS``. Days are those by which the reply is to be served."""
    running = Q(state__in=RUNNING)
    return {
        "late": running & Q(reply_due__lt=today),
        # Written as a range: told of one day alone, SQLite walks through all cases in the order of their receipt.
        "today": running & Q(reply_due__range=(today, today)),
        "three": running & Q(reply_due__gt=today, reply_due__lte=today + dt.timedelta(days=3)),
        "seven": running
        & Q(reply_due__gt=today + dt.timedelta(days=3), reply_due__lte=today + dt.timedelta(days=7)),
        "waiting": Q(state__in=WAITING),
        "unconfirmed": Q(state__in=OPEN, unconfirmed=True),
        "unassigned": Q(state=State.REGISTERED),
        "to_serve": Q(state=State.REPLIED),
        "to_file": Q(state__in=(State.SERVED, State.ABANDONED, State.WITHDRAWN, State.RECORD)),
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
    return _most_urgent(cases.filter(in_group(name, today)).prefetch_related("agency", "unit", "handler"))


def first_of_groups(
    cases: QuerySet[RequestCase], names: Iterable[str], today: dt.date, at_most: int
) -> dict[str, list[RequestCase]]:
    """The most urgent requests of each group. Numbers alone are asked for group by group, the requests all at once."""
    numbers = {
        name: list(_most_urgent(cases.filter(in_group(name, today))).values_list("pk", flat=True)[:at_most])
        for name in names
    }
    wanted = {number for found in numbers.values() for number in found}
    rows = RequestCase.objects.filter(pk__in=wanted).select_related("agency", "unit", "handler")
    by_number = {case.pk: case for case in rows.defer("facts")}
    return {name: [by_number[number] for number in found] for name, found in numbers.items()}


def _most_urgent(cases: QuerySet[RequestCase]) -> QuerySet[RequestCase]:
    return cases.order_by("reply_due", "received_on", "pk")


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


def same_words(case: RequestCase, at_most: int = 20) -> list[RequestCase]:
    """Requests of anyone at the agency that ask in the same words, or by the same document number; the newest first.

    Two looks at indexes, however many cases there are.
    """
    items = list(case.items.all())
    keys = {item.words_key for item in items} - {""}
    numbers = {item.doc_number for item in items} - {""}
    found: set[int] = set()
    for wanted in (
        {"words_key__in": keys} if keys else None,
        {"doc_number__in": numbers} if numbers else None,
    ):
        if wanted is not None:
            # Numbers alone, newest first: what everybody asks for may be asked ten thousand times.
            same = AskedItem.objects.filter(case__agency=case.agency_id, **wanted).exclude(case=case.pk)
            found |= set(same.order_by("-case").values_list("case", flat=True)[: 2 * at_most])
    newest = RequestCase.objects.filter(pk__in=found).order_by("-received_on", "-pk")
    return list(newest.select_related("agency")[:at_most])


def _plain(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def escalated(agencies: QuerySet[Agency]) -> QuerySet[RequestCase]:
    """The running requests that were put before the head in their present round, the most urgent first."""
    running = RequestCase.objects.filter(agency__in=list(agencies), state__in=RUNNING)
    put = Escalation.objects.filter(case=OuterRef("pk"), round_number=OuterRef("round_number"))
    return (
        running.filter(Exists(put)).prefetch_related("agency", "unit", "handler").order_by("reply_due", "pk")
    )


def pressing_remedies(agencies: QuerySet[Agency]) -> QuerySet[Remedy]:
    """The remedies in which an answer is owed, or whose request is to be taken up again; the most urgent first."""
    found = Remedy.objects.filter(pressing(), agency__in=list(agencies)).select_related("agency", "case")
    return found.order_by("answer_by", "pk")


def asked_before(case: RequestCase) -> list[RequestCase]:
    """Other requests at the agency that ask for information of the same name, whoever asks; the newest first."""
    names = [item.name for item in case.items.all()]
    found = RequestCase.objects.filter(agency=case.agency_id, items__name__in=names).exclude(pk=case.pk)
    return list(found.distinct().order_by("-received_on", "-pk")[:50])
