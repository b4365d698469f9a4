"""The board of a supervising office: how far the report of a year is at each agency, in a handful of queries."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency
from gongkai.annual_report import reminders
from gongkai.annual_report.models import PublishedReport, ReportYear
from gongkai.law import report_due
from gongkai.law.report_due import ReportDue

State = ReportYear.State


class Standing(models.TextChoices):
    """How far a report is."""

    NOT_STARTED = "not-started", _("not started")
    DRAFTING = "drafting", _("being drafted")
    FINDINGS = "findings", _("drafted, with errors found")
    RETURNED = "returned", _("returned")
    HANDED_IN = "handed-in", _("handed in")
    SIGNED = "signed", _("signed")
    PUBLISHED = "published", _("published")


LATE = "late"
KEPT = ("pk", "agency_id", "state", "findings", "published_at", "returned_why")
ORDER = {standing: place for place, standing in enumerate(Standing)}
OF_STATE = {
    State.SUBMITTED: Standing.HANDED_IN,
    State.RETURNED: Standing.RETURNED,
    State.SIGNED: Standing.SIGNED,
    State.PUBLISHED: Standing.PUBLISHED,
}


@dataclass(frozen=True)
class Line:
    """One agency. ``report``: number of its report of the year; ``item``: of the public item; ``left``: days to the
    last day, None where it is public or there is none."""

    agency: Agency
    year: int
    standing: Standing
    report: int | None
    item: int | None
    due: ReportDue | None
    left: int | None
    late: bool
    errors: int
    returned_why: str
    reminded_at: dt.datetime | None

    @property
    def may_return(self) -> bool:
        """Whether its state lets the report be given back."""
        return self.standing in (Standing.HANDED_IN, Standing.SIGNED)

    @property
    def may_remind(self) -> bool:
        """Whether something is outstanding."""
        return self.standing not in (Standing.SIGNED, Standing.PUBLISHED)


def lines(agencies: models.QuerySet[Agency], year: int) -> list[Line]:
    """A line for each agency, in the order of the tree; the number of queries does not grow with them."""
    numbers = agencies.order_by().values("pk")
    opened = ReportYear.objects.filter(agency__in=numbers, year=year)
    released = PublishedReport.objects.filter(item__agency__in=numbers, year=year, item__live=True)
    known = _Known(
        year,
        {row["agency_id"]: row for row in opened.values(*KEPT)},
        {
            agency: (item, at)
            for agency, item, at in released.order_by("item__published_at", "pk").values_list(
                "item__agency_id", "item_id", "item__published_at"
            )
        },
        reminders.latest(numbers, year),
        timezone.localdate(),
    )
    return [known.line(agency) for agency in agencies.order_by("tree_path")]


@dataclass(frozen=True)
class _Known:
    """What is known of all agencies, each by its number."""

    year: int
    opened: Mapping[int, dict[str, Any]]
    public: Mapping[int, tuple[int, dt.datetime | None]]
    reminded: Mapping[int, dt.datetime]
    today: dt.date

    def line(self, agency: Agency) -> Line:
        """How far one agency is."""
        report = self.opened.get(agency.pk)
        item, public_at = self.public.get(agency.pk, (None, None))
        errors = sum(found.get("level") == "error" for found in report["findings"]) if report else 0
        standing = _standing(report, item, errors)
        due = report_due.last_day(agency.kind, agency.level, self.year)
        finished = standing == Standing.PUBLISHED
        at = ((report and report["published_at"]) or public_at) if finished else None
        day = timezone.localdate(at) if at else self.today
        return Line(
            agency=agency,
            year=self.year,
            standing=standing,
            report=report["pk"] if report else None,
            item=item,
            due=due,
            left=due.days_left(self.today) if due and not finished else None,
            late=bool(due and day > due.day and (at or not finished)),
            errors=errors,
            returned_why=report["returned_why"] if report and standing == Standing.RETURNED else "",
            reminded_at=self.reminded.get(agency.pk),
        )


def _standing(report: dict[str, Any] | None, item: int | None, errors: int) -> Standing:
    if report is None:
        return Standing.PUBLISHED if item else Standing.NOT_STARTED
    drafting = Standing.FINDINGS if errors else Standing.DRAFTING
    return OF_STATE.get(report["state"], drafting)


def counts(found: Iterable[Line]) -> Counter[str]:
    """How many agencies are how far, and how many are late."""
    told: Counter[str] = Counter()
    for line in found:
        told[line.standing] += 1
        told[LATE] += line.late
    return told


SORTS = {
    "tree": lambda line: line.agency.tree_path,
    "name": lambda line: line.agency.name,
    "standing": lambda line: (ORDER[line.standing], line.agency.tree_path),
    "due": lambda line: (line.left is None, line.left or 0, line.agency.tree_path),
    "errors": lambda line: (-line.errors, line.agency.tree_path),
}


def chosen(found: Sequence[Line], standing: str = "", words: str = "", sort: str = "tree") -> list[Line]:
    """The lines of one standing (or ``late``) whose agency's name holds ``words``, sorted."""
    kept = [
        line
        for line in found
        if (not standing or (line.late if standing == LATE else line.standing == standing))
        and words.casefold() in f"{line.agency.name} {line.agency.short_name}".casefold()
    ]
    return sorted(kept, key=SORTS.get(sort, SORTS["tree"]))
