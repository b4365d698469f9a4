"""What may be asked about items."""

import datetime as dt
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from gongkai.agencies import rights
from gongkai.agencies.models import Staff
from gongkai.catalog.models import ImportBatch, Item
from gongkai.catalog.reviews import IN_ORDER, RELEASE, Outcome, Review, Secrecy, Settlement, Submission
from gongkai.catalog.schedules import Plan, Schedule
from gongkai.catalog.timeliness import last_day


def visible_to(staff: Staff) -> QuerySet[Item]:
    """Items, public or not, at the agencies whose work ``staff`` sees."""
    return Item.objects.filter(agency__in=rights.agencies_for(staff, "item.see").values("pk"))


UNDER_REVIEW = Exists(
    Submission.objects.filter(item=OuterRef("pk"), revision=OuterRef("latest_revision"), outcome="")
)
SETTLED = Exists(Settlement.objects.filter(item=OuterRef("pk"), ended_at=None))
DRAFT = Q(live=False, releases=None, latest_revision__isnull=False)

# Where an item stands, as a filter: name → condition.
STATES: dict[str, Q] = {
    "draft": DRAFT & ~Q(UNDER_REVIEW) & ~Q(SETTLED),
    "in_review": DRAFT & Q(UNDER_REVIEW),
    "settled": DRAFT & Q(SETTLED) & ~Q(UNDER_REVIEW),
    "taken_over": Q(live=False, releases=None, latest_revision=None),
    "public": Q(live=True, has_unpublished_changes=False),
    "newer": Q(live=True, has_unpublished_changes=True),
    "withdrawn": Q(live=False, releases__isnull=False),
}


def state_of(item: Item) -> str:
    """The name of the state an item is in; see ``STATES``."""
    if item.live:
        return "newer" if item.has_unpublished_changes else "public"
    if item.first_published_at is not None:
        return "withdrawn"
    if not item.latest_revision_id:
        return "taken_over"
    kept = item if hasattr(item, "under_review") else with_states(Item.objects.filter(pk=item.pk)).get()
    if kept.under_review:
        return "in_review"
    return "settled" if kept.settled else "draft"


def with_states(items: QuerySet[Item]) -> QuerySet[Any]:
    """Items with all that ``state_of`` asks, for lists."""
    return items.annotate(under_review=UNDER_REVIEW, settled=SETTLED)


def unreleased(items: QuerySet[Item]) -> QuerySet[Item]:
    """Drafts, and public items with a newer version that is not public."""
    return items.filter((DRAFT & ~Q(SETTLED)) | STATES["newer"])


def _own(staff: Staff) -> Q:
    return Q(author=staff) | Q(latest_revision__user=staff)


def waiting_for(staff: Staff) -> QuerySet[Submission]:
    """What waits for a decision or a release that ``staff`` may make, the longest waiting first.

    Left out is what they wrote, the steps after one that they approved themselves, and what is planned to be released.
    """
    approved = Review.objects.filter(
        submission=OuterRef("pk"), by=staff, step__in=IN_ORDER, outcome="approved"
    )
    release_planned = Exists(Schedule.objects.filter(item=OuterRef("item"), plan=Plan.RELEASE, outcome=""))
    wanted = _at(staff, "item.release") & Q(waits_for=RELEASE) & _cleared_of_secrecy() & ~Q(release_planned)
    wanted |= _at(staff, "review.secrecy") & ~Q(secrecy=Secrecy.PASSED)
    for step in IN_ORDER:
        wanted |= _at(staff, f"review.{step.value}") & Q(waits_for=step) & ~Q(Exists(approved))
    own = (
        Q(submitted_by=staff) | Q(item__author=staff) | Q(revision__user=staff) | Q(batch__imported_by=staff)
    )
    found = under_review().filter(wanted).exclude(pk__in=Submission.objects.filter(own).values("pk"))
    return found.order_by("since", "pk")


def _at(staff: Staff, right: str) -> Q:
    agencies = rights.agencies_for(staff, right).values("pk")
    return Q(item__agency__in=agencies) | Q(batch__agency__in=agencies)


def _cleared_of_secrecy() -> Q:
    """Passed by the secrecy review; what is not public needs none."""
    return Q(secrecy=Secrecy.PASSED) | Q(item__live=False, item__openness__in=["on_request", "withheld"])


def under_review() -> QuerySet[Submission]:
    """What is under review in its newest version, with all that a line about it shows."""
    newest = Q(item=None) | Q(item__latest_revision=F("revision"))
    linked = (
        "item__agency",
        "item__locked_by",
        "item__latest_revision__user",
        "batch__agency",
        "submitted_by",
    )
    return Submission.objects.filter(newest, outcome="").select_related(*linked)


def returned_to(staff: Staff) -> QuerySet[Submission]:
    """What came back to ``staff`` and was neither handed in again nor edited since, the latest first."""
    later = Submission.objects.filter(
        Q(item=OuterRef("item")) | Q(batch=OuterRef("batch")), pk__gt=OuterRef("pk")
    )
    standing = Q(item=None) | Q(item__latest_revision=F("revision"))
    own = Q(submitted_by=staff) | Q(item__author=staff)
    found = Submission.objects.filter(standing, own, outcome=Outcome.RETURNED).exclude(Exists(later))
    return found.select_related("item__agency", "batch__agency").order_by("-ended_at")


def returned_by(staff: Staff) -> QuerySet[Review]:
    """What ``staff`` returned and was not handed in again since, the latest first."""
    later = Submission.objects.filter(
        Q(item=OuterRef("submission__item")) | Q(batch=OuterRef("submission__batch")),
        pk__gt=OuterRef("submission"),
    )
    found = Review.objects.filter(by=staff, submission__outcome=Outcome.RETURNED).exclude(Exists(later))
    return (
        found.filter(outcome__in=["returned", Secrecy.REFUSED])
        .select_related("submission__item__agency", "submission__batch__agency", "submission__submitted_by")
        .order_by("-at")
    )


def late(staff: Staff, today: dt.date | None = None) -> QuerySet[Item]:
    """Items for the public, at agencies whose work ``staff`` sees, that missed the last day of Art. 26 unreleased."""
    day = formed_late(today or timezone.localdate())
    if day is None:
        return Item.objects.none()
    found = visible_to(staff).filter(DRAFT & ~Q(SETTLED), openness__in=["proactive", "redacted"])
    return found.filter(formed_on__lte=day).order_by("formed_on", "pk")


def formed_late(today: dt.date) -> dt.date | None:
    """The last day of formation whose limit is over; None where no limit is known near that day."""
    for back in range(20, 80):
        formed = today - dt.timedelta(days=back)
        due = last_day(formed)
        if due is not None and due.day < today:
            return formed
    return None


def to_look_at_again(staff: Staff, today: dt.date | None = None) -> QuerySet[Settlement]:
    """What is not public and comes up again (Art. 18) within 30 days, at agencies where ``staff`` decides on it."""
    until = (today or timezone.localdate()) + dt.timedelta(days=30)
    agencies = rights.agencies_for(staff, "item.settle").values("pk")
    found = Settlement.objects.filter(item__agency__in=agencies, ended_at=None, review_again_on__lte=until)
    return found.select_related("item__agency").order_by("review_again_on", "pk")


def own_drafts(staff: Staff) -> QuerySet[Item]:
    """What ``staff`` drafted or edited last and is not public in its newest version; the last edited first."""
    return unreleased(visible_to(staff).filter(_own(staff))).order_by("-latest_revision__created_at")


def recently_released(staff: Staff) -> QuerySet[Item]:
    """Public items at the agencies whose work ``staff`` sees, the newest release first."""
    return visible_to(staff).filter(live=True).order_by(F("last_published_at").desc(nulls_last=True), "-pk")


def imports_visible_to(staff: Staff) -> QuerySet[ImportBatch]:
    """Imports at the agencies whose imports ``staff`` sees."""
    agencies = rights.agencies_for(staff, "import.see").values("pk")
    return ImportBatch.objects.filter(agency__in=agencies)


def for_lines(items: QuerySet[Item]) -> QuerySet[Any]:
    """Items with all that one line about each shows."""
    return items.select_related("agency", "author", "locked_by", "latest_revision__user")


def came_with(number: Any) -> tuple[str, str] | None:
    """The import that an item was taken over with, as the ledger names it."""
    if not str(number).isdecimal():
        return None
    batch = Item.objects.filter(pk=number).values_list("batch", flat=True).first()
    return None if batch is None else ("importbatch", str(batch))
