"""Who may do what: one table. A right that is not in it does not exist, and asking for it raises.

A duty reaches its own agency; the duties in ``REACHING_DOWN`` reach every agency below as well. Who is away may have
named a deputy, who then holds the duties in ``STOOD_IN_FOR`` of the absent person, and in that person's name.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.absences import Absence, on_day
from gongkai.agencies.models import Agency, Duty, Role, Staff

WRITERS = {Role.CLERK}
REVIEWERS = {Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.SECRECY_REVIEWER}
RELEASERS = {Role.FINAL_REVIEWER, Role.HEAD}
INSIDERS = WRITERS | REVIEWERS | RELEASERS
ADMINISTRATORS = {Role.ADMINISTRATOR}
OVERSEERS = {Role.SUPERVISOR, Role.ADMINISTRATOR}

REACHING_DOWN = {Role.SUPERVISOR, Role.ADMINISTRATOR}
STOOD_IN_FOR = REVIEWERS | RELEASERS

RIGHTS: dict[str, set[Role]] = {
    "agency.see": INSIDERS | OVERSEERS,
    "agency.create": ADMINISTRATORS,
    "agency.change": ADMINISTRATORS,
    "unit.change": ADMINISTRATORS,
    "staff.see": OVERSEERS,
    "staff.change": ADMINISTRATORS,
    "leading_group.change": ADMINISTRATORS | WRITERS,
    "column.change": ADMINISTRATORS,
    "item.see": INSIDERS | OVERSEERS,
    "item.draft": WRITERS,
    "item.edit": WRITERS | REVIEWERS | RELEASERS,
    "item.unlock": RELEASERS,
    "item.discard": WRITERS,
    "item.submit": WRITERS | REVIEWERS | RELEASERS,
    "item.comment": INSIDERS,
    "item.review": REVIEWERS | RELEASERS,
    "review.first": {Role.FIRST_REVIEWER},
    "review.second": {Role.SECOND_REVIEWER},
    "review.final": {Role.FINAL_REVIEWER, Role.HEAD},
    "review.secrecy": {Role.SECRECY_REVIEWER},
    "item.release": RELEASERS,
    "item.settle": RELEASERS,
    "item.withdraw": RELEASERS,
    "import.see": REVIEWERS | RELEASERS | OVERSEERS,
    "gate.override": {Role.FINAL_REVIEWER, Role.SECRECY_REVIEWER},
    "gate.word": {Role.HEAD} | ADMINISTRATORS,
    "gate.examine": {Role.HEAD} | OVERSEERS,
    "item.import": ADMINISTRATORS,
    "deputy.name": REVIEWERS | RELEASERS | ADMINISTRATORS,
    "digest.choose": INSIDERS | OVERSEERS,
    "report.record": WRITERS,
    "request.ask": set(),  # acts of applicants, who have no account: nobody of the staff does them
    "request.see": INSIDERS | OVERSEERS,
    "request.receive": WRITERS,
    "request.assign": WRITERS | {Role.HEAD},
    "request.handle": WRITERS,
    "request.draft": WRITERS,
    "request.review": {Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.HEAD},
    "request.approve": RELEASERS,
    "request.issue": WRITERS | RELEASERS,
    "request.conclude": WRITERS | RELEASERS,
    "request.rules": {Role.HEAD} | ADMINISTRATORS,
    "letter.word": {Role.SECOND_REVIEWER} | ADMINISTRATORS,
    "identity.see": WRITERS | {Role.HEAD},
    "identity.erase": ADMINISTRATORS,
    "report.see": INSIDERS | OVERSEERS,
    "report.write": WRITERS,
    "report.sign": {Role.HEAD},
    "report.return": {Role.HEAD, Role.SUPERVISOR},
    "report.correct": {Role.HEAD},
    "report.oversee": OVERSEERS,
    "report.remind": {Role.SUPERVISOR},
    "register.see": INSIDERS | OVERSEERS,
    "register.record": WRITERS,
    "register.correct": WRITERS | {Role.HEAD},
    "opening.state": WRITERS | {Role.HEAD},
    "remedy.record": WRITERS,
    "remedy.void": RELEASERS,
    "calendar.enter": ADMINISTRATORS,
    "ledger.see": OVERSEERS,
    "ledger.correct": {Role.HEAD} | ADMINISTRATORS,
}


_known: ContextVar[dict[tuple[int, dt.date], list[Duty]] | None] = ContextVar("known_duties", default=None)


class UnknownRight(LookupError):
    """A right was asked for that the table does not name."""


def _roles(right: str) -> set[Role]:
    try:
        return RIGHTS[right]
    except KeyError:
        raise UnknownRight(right) from None


def check_known(right: str) -> None:
    """Raise UnknownRight for a right that the table does not name."""
    _roles(right)


def duties_of(staff: Staff, on: dt.date | None = None) -> list[Duty]:
    """The duties that ``staff`` holds on a day (today when not given), their own first, then as a deputy.

    The duties held as a deputy are those of the absent person: ``duty.staff`` says whose they are.
    """
    if not staff.is_authenticated or not staff.is_active:
        return []
    day = on or timezone.localdate()
    known = _known.get()
    if known is not None and (staff.pk, day) in known:
        return known[staff.pk, day]
    duties = [*_own_duties(staff, day), *_duties_stood_in_for(staff, day)]
    if known is not None:
        known[staff.pk, day] = duties
    return duties


def _held_on(day: dt.date) -> Q:
    return Q(since__lte=day) & (Q(until=None) | Q(until__gte=day))


def _own_duties(staff: Staff, day: dt.date) -> list[Duty]:
    duties = list(Duty.objects.filter(_held_on(day), staff=staff).select_related("agency").order_by("pk"))
    for duty in duties:
        duty.staff = staff
    return duties


def _duties_stood_in_for(staff: Staff, day: dt.date) -> list[Duty]:
    """Asked for in two steps: nearly always nobody is away, and one large question costs more than two small."""
    absent = list(
        Absence.objects.filter(on_day(day), deputy=staff).order_by().values_list("staff", flat=True)
    )
    if not absent:
        return []
    theirs = Q(staff__in=absent, staff__is_active=True, role__in=STOOD_IN_FOR)
    return list(Duty.objects.filter(_held_on(day), theirs).select_related("agency", "staff").order_by("pk"))


@contextmanager
def remembered() -> Iterator[None]:
    """Ask for duties once while one request is answered or one act is done; a page asks some thirty times."""
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def roles_at(staff: Staff, right: str, agency: Agency) -> list[Role]:
    """The roles by which ``staff`` holds ``right`` at ``agency``; empty when they do not."""
    return [Role(duty.role) for duty in _duties_at(staff, right, agency)]


def _duties_at(staff: Staff, right: str, agency: Agency) -> list[Duty]:
    allowed = _roles(right)
    return [
        duty
        for duty in duties_of(staff)
        if duty.role in allowed
        and (duty.agency_id == agency.pk or (duty.role in REACHING_DOWN and agency.is_within(duty.agency)))
    ]


@dataclass(frozen=True)
class Capacity:
    """In whose place someone holds a right: their own (``absent`` is None), or that of an absent person."""

    staff: Staff
    absent: Staff | None = None

    @property
    def persons(self) -> frozenset[int]:
        """The numbers of all whom the act of this person is counted as."""
        return frozenset({self.staff.pk, self.absent.pk} if self.absent else {self.staff.pk})


def capacities(staff: Staff, right: str, agency: Agency) -> list[Capacity]:
    """In whose place ``staff`` holds ``right`` at ``agency`` today, in their own first; empty when they do not."""
    found = {duty.staff_id: duty.staff for duty in _duties_at(staff, right, agency)}
    return [Capacity(staff, None if pk == staff.pk else holder) for pk, holder in found.items()]


def may(staff: Staff, right: str, agency: Agency) -> bool:
    """Whether ``staff`` holds ``right`` at ``agency`` today."""
    return bool(roles_at(staff, right, agency))


def anywhere(staff: Staff, right: str) -> bool:
    """Whether ``staff`` holds ``right`` at some agency today."""
    allowed = _roles(right)
    return any(duty.role in allowed for duty in duties_of(staff))


def agencies_for(staff: Staff, right: str) -> QuerySet[Agency]:
    """All agencies at which ``staff`` holds ``right`` today."""
    allowed = _roles(right)
    where = Q(pk__in=[])
    for duty in duties_of(staff):
        if duty.role in allowed:
            reaching = duty.role in REACHING_DOWN
            where |= Q(tree_path__startswith=duty.agency.tree_path) if reaching else Q(pk=duty.agency_id)
    return Agency.objects.filter(where)


def refusal(staff: Staff, right: str, agency: Agency) -> str:
    """The sentence that tells ``staff`` why they may not."""
    if not _roles(right):
        return _("This is an act of the applicant; nobody of the staff does it.")
    roles = ", ".join(str(role.label) for role in Role if role in _roles(right))
    return _("%(who)s may not do this at %(agency)s: it takes one of these duties there: %(roles)s.") % {
        "who": staff,
        "agency": agency.name,
        "roles": roles,
    }
