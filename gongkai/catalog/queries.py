"""What may be asked about items."""

from django.db.models import F, Q, QuerySet

from gongkai.agencies import rights
from gongkai.agencies.models import Staff
from gongkai.catalog.models import ImportBatch, Item


def visible_to(staff: Staff) -> QuerySet[Item]:
    """Items, public or not, at the agencies whose work ``staff`` sees."""
    return Item.objects.filter(agency__in=rights.agencies_for(staff, "item.see").values("pk"))


def unreleased(items: QuerySet[Item]) -> QuerySet[Item]:
    """Drafts, and public items with a newer version that is not public."""
    waiting = Q(live=False, releases=None, latest_revision__isnull=False)
    return items.filter(waiting | Q(live=True, has_unpublished_changes=True))


def waiting_for(staff: Staff) -> QuerySet[Item]:
    """What ``staff`` may release: not drafted by them, not edited last by them."""
    found = Item.objects.filter(agency__in=rights.agencies_for(staff, "item.release").values("pk"))
    own = Q(author=staff) | Q(latest_revision__user=staff)
    return unreleased(found).exclude(own).order_by("latest_revision__created_at")


def own_drafts(staff: Staff) -> QuerySet[Item]:
    """What ``staff`` drafted or edited last and is not public in its newest version."""
    own = Q(author=staff) | Q(latest_revision__user=staff)
    return unreleased(visible_to(staff).filter(own)).order_by("-latest_revision__created_at")


def recently_released(staff: Staff) -> QuerySet[Item]:
    """Public items at the agencies whose work ``staff`` sees, the newest release first."""
    return visible_to(staff).filter(live=True).order_by(F("last_published_at").desc(nulls_last=True))


def imports_waiting_for(staff: Staff) -> QuerySet[ImportBatch]:
    """Imports that ``staff`` may release."""
    agencies = rights.agencies_for(staff, "item.release").values("pk")
    return ImportBatch.objects.filter(agency__in=agencies, released_at=None).exclude(imported_by=staff)
