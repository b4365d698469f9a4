"""What may be asked about items."""

from typing import Any

from django.db.models import F, Q, QuerySet

from gongkai.agencies import rights
from gongkai.agencies.models import Staff
from gongkai.catalog.models import ImportBatch, Item


def visible_to(staff: Staff) -> QuerySet[Item]:
    """Items, public or not, at the agencies whose work ``staff`` sees."""
    return Item.objects.filter(agency__in=rights.agencies_for(staff, "item.see").values("pk"))


# Where an item stands, as a filter: name → condition.
STATES: dict[str, Q] = {
    "draft": Q(live=False, releases=None, latest_revision__isnull=False),
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
    return "draft" if item.latest_revision_id else "taken_over"


def unreleased(items: QuerySet[Item]) -> QuerySet[Item]:
    """Drafts, and public items with a newer version that is not public."""
    return items.filter(STATES["draft"] | STATES["newer"])


def _own(staff: Staff) -> Q:
    return Q(author=staff) | Q(latest_revision__user=staff)


def waiting_for(staff: Staff) -> QuerySet[Item]:
    """What ``staff`` may release: not drafted by them, not edited last by them; the longest waiting first."""
    found = Item.objects.filter(agency__in=rights.agencies_for(staff, "item.release").values("pk"))
    return unreleased(found).exclude(_own(staff)).order_by("latest_revision__created_at")


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


def imports_waiting_for(staff: Staff) -> QuerySet[ImportBatch]:
    """Imports that ``staff`` may release."""
    agencies = rights.agencies_for(staff, "item.release").values("pk")
    return ImportBatch.objects.filter(agency__in=agencies, released_at=None).exclude(imported_by=staff)


def for_lines(items: QuerySet[Item]) -> QuerySet[Any]:
    """Items with all that one line about each shows."""
    return items.select_related("agency", "author", "locked_by", "latest_revision__user")
