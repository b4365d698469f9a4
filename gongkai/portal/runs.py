"""Writing all pages of an agency, step by step: how far it came is kept, so that it goes on after an interruption.

The lists are compared with the catalogue, then fixed pages, lists, items and reports are written, then files that
belong to nothing are removed. Each step holds the lock of the one writer for one batch only.
"""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q

from gongkai.agencies.models import Agency
from gongkai.annual_report.published import public_reports
from gongkai.catalog.models import Item
from gongkai.portal import stale
from gongkai.portal import sweep as sweeping
from gongkai.portal.addresses import of_files
from gongkai.portal.listing import enter
from gongkai.portal.marks import PLATFORM_PAGES, fixed_marks, leaf_marks, report_marks
from gongkai.portal.models import FullRun, ListEntry, ListLeaf, StalePage
from gongkai.portal.pages.items import ItemPages
from gongkai.portal.pages.registry import Mark
from gongkai.portal.press import write_marks

ENTERED_AT_ONCE = 1000
WRITTEN_AT_ONCE = 100


@dataclass(frozen=True)
class Step:
    """What a stage does next: pages to write, and where the step after it begins; None when the stage is done."""

    marks: Iterable[Mark] = ()
    after: int | None = None


Stage = Callable[[Any, int], Step]


def begin(agency: Agency | None, *, everything: bool = False) -> None:
    """Let all pages of an agency, or the platform's own, be written anew; a run under way begins again.

    ``everything``: as a part of writing the whole site.
    """
    fresh = {
        "stage": 0,
        "after": 0,
        "stamp": secrets.randbits(62),
        **({"everything": True} if everything else {}),
    }
    if not FullRun.objects.filter(agency=agency).update(**fresh):
        FullRun.objects.create(agency=agency, **fresh)


@transaction.atomic
def begin_all() -> None:
    """Let every page of the site be written anew; what was marked one by one is among them."""
    StalePage.objects.all().delete()
    for agency in Agency.objects.all():
        begin(agency, everything=True)
    begin(None, everything=True)


def next_run() -> FullRun | None:
    """A run that is under way; the platform's own pages come last."""
    return FullRun.objects.order_by("pk").select_related("agency").first()


def writing_everything() -> bool:
    """Whether a writing of the whole site was begun and did not come to its end."""
    return FullRun.objects.filter(everything=True).exists()


def run_of(agency: Agency | None) -> FullRun | None:
    """The run of an agency, or of the platform's own pages, that is under way."""
    return FullRun.objects.filter(agency=agency).select_related("agency").first()


@of_files
def step(run: FullRun) -> int:
    """Do the next part of a run, under the lock of the one writer; returns how many pages it wrote."""
    stages = _stages(run)
    done = stages[run.stage](run.agency, run.after)
    marks = list(done.marks)
    if marks:
        stale.mark(write_marks(marks))
    own = FullRun.objects.filter(pk=run.pk, stamp=run.stamp)
    if done.after is not None:
        own.update(after=done.after)
    elif run.stage + 1 < len(stages):
        own.update(stage=run.stage + 1, after=0)
    else:
        own.delete()
    return len(marks)


def _stages(run: FullRun) -> tuple[Stage, ...]:
    return AGENCY_STAGES if run.agency else PLATFORM_STAGES


@of_files
def pages_left() -> int:
    """About how many pages the runs under way still have to write."""
    return sum(_pages_left(run) for run in FullRun.objects.select_related("agency"))


def _pages_left(run: FullRun) -> int:
    if run.agency is None:
        return len(PLATFORM_PAGES)
    agency = run.agency
    after = run.after if AGENCY_STAGES[run.stage] is _items else 0
    sizes: dict[Stage, Callable[[], int]] = {
        _fixed: lambda: len(fixed_marks(agency)),
        _leaves: lambda: ListLeaf.objects.filter(public_list__agency=agency).count(),
        _items: lambda: _with_page(agency).filter(pk__gt=after).count(),
        _reports: lambda: public_reports().filter(item__agency=agency).count(),
    }
    return sum(sizes[stage]() for stage in AGENCY_STAGES[run.stage :] if stage in sizes)


def _public(agency: Agency):
    return Item.objects.filter(agency=agency, live=True).exclude(published_at=None)


def _with_page(agency: Agency):
    """What is public, or was."""
    found = Item.objects.filter(Q(live=True) | Q(first_published_at__isnull=False), agency=agency)
    return found.exclude(published_at=None)


def _lists(agency: Agency, after: int) -> Step:
    """Make the lists hold what is public, and nothing else."""
    found = _public(agency).filter(pk__gt=after).order_by("pk")
    numbers = list(found.values_list("pk", flat=True)[:ENTERED_AT_ONCE])
    gone: set[int] = set()
    if after == 0:
        hidden = ~Q(item__agency=agency) | Q(item__live=False)
        gone = set(
            ListEntry.objects.filter(hidden, public_list__agency=agency).values_list("item_id", flat=True)
        )
    enter(agency, [*numbers, *gone])
    return Step(after=numbers[-1] if len(numbers) == ENTERED_AT_ONCE else None)


def _fixed(agency: Agency, after: int) -> Step:
    return Step(fixed_marks(agency))


def _leaves(agency: Agency, after: int) -> Step:
    """Leaves by the time they begin: those of several lists that show the same items are made together."""
    rows = ListLeaf.objects.filter(public_list__agency=agency)
    later = rows.filter(start__gt=after) if after else rows
    starts = list(later.order_by("start").values_list("start", flat=True)[:WRITTEN_AT_ONCE])
    if not starts:
        return Step()
    found = rows.filter(start__gte=starts[0], start__lte=starts[-1]).values_list("public_list__key", "number")
    return Step(leaf_marks(set(found)), starts[-1])


def _items(agency: Agency, after: int) -> Step:
    """The pages of what is public, and of what was and says so now."""
    found = list(
        _with_page(agency).filter(pk__gt=after).order_by("pk").only("pk", "published_at")[:WRITTEN_AT_ONCE]
    )
    marks = [("item", ItemPages.ref(agency.slug, item)) for item in found]
    return Step(marks, found[-1].pk if len(found) == WRITTEN_AT_ONCE else None)


def _reports(agency: Agency, after: int) -> Step:
    marks: set[Mark] = {("years", agency.slug)}
    for report in public_reports().filter(item__agency=agency):
        marks |= report_marks(report, agency)
    return Step(marks)


def _sweep(agency: Agency | None, after: int) -> Step:
    """Remove what should not stand in the agency's folder; for the platform, in folders that are no agency's."""
    units = sweeping.units(agency.slug) if agency else sweeping.other_units()
    removed_until = sweeping.sweep(units[after:])
    reached = after + removed_until
    return Step(after=reached if reached < len(units) else None)


def _platform(agency: Agency | None, after: int) -> Step:
    return Step(PLATFORM_PAGES)


AGENCY_STAGES: tuple[Stage, ...] = (_lists, _fixed, _leaves, _items, _reports, _sweep)
PLATFORM_STAGES: tuple[Stage, ...] = (_platform, _sweep)
