"""What stands at the address of an item that was withdrawn: that it was, when, and for which kind of reason."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.catalog.models import Item, Release
from gongkai.catalog.reviews import SILENT_REASONS, WithdrawalReason
from gongkai.portal import addresses
from gongkai.portal.pages.frame import Page, render, trail
from gongkai.portal.pages.item_view import moment
from gongkai.portal.pages.registry import Session


def withdrawn_items() -> QuerySet[Item]:
    """Items that were public once and are not now."""
    return Item.objects.filter(live=False, first_published_at__isnull=False).exclude(published_at=None)


def public_title(item: Item, ended: Release | None) -> str:
    """The title under which it was public last; empty where that must not be told, or is not kept.

    The item's own row may hold a draft by now, so the version that was released is asked.
    """
    if ended is None or ended.end_kind in SILENT_REASONS:
        return ""
    if ended.revision is not None:
        return str(ended.revision.content.get("title", ""))
    return "" if item.latest_revision_id else item.title


def render_withdrawn(session: Session, item: Item) -> bytes:
    """The short page; of what was withdrawn for secrecy or privacy nothing of the content is on it."""
    agency = session.agencies[item.agency_id]
    ended = item.releases.exclude(ended_at=None).select_related("revision").order_by("-number").first()
    heading = _("This information was withdrawn")
    title = public_title(item, ended)
    page = Page(
        address=addresses.item_page(agency.slug, item),
        kind="withdrawn",
        title=heading,
        breadcrumbs=[*trail(session, agency), (heading, "")],
        article={"ArticleTitle": title or heading, "PubDate": moment(item), "ContentSource": agency.name},
    )
    view = {
        "title": title,
        "day": f"{timezone.localdate(ended.ended_at):%Y-%m-%d}" if ended and ended.ended_at else "",
        "reason": str(WithdrawalReason(ended.end_kind).label) if ended and ended.end_kind else "",
    }
    return render(session, "withdrawn.html", page, agency, {"withdrawn": view})
