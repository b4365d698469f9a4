"""What becomes of a report when its item is released or withdrawn."""

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused, watches
from gongkai.annual_report.models import ReportYear
from gongkai.annual_report.placing import fingerprint
from gongkai.catalog.models import Item

State = ReportYear.State


@watches("item.released")
def published(action: Action, item: Item) -> None:
    """The report is public; what was not signed as it stands is refused, and nothing is released."""
    report = ReportYear.objects.select_for_update().filter(item=item).first()
    if report is None:
        return
    frozen = report.frozen
    if frozen is None:
        raise Refused([_("The report of this item is not signed: it is “%s”.") % report.get_state_display()])
    fresh = Item.objects.get(pk=item.pk)
    if report.placed_signature != frozen.number or fingerprint(fresh) != report.placed_as:
        raise Refused(
            [
                _(
                    "Title, text, files or figures of this item are not those that were signed. Return the report, "
                    "change it there and have it signed again."
                )
            ]
        )
    report.state, report.published_at = State.PUBLISHED, report.published_at or timezone.now()
    report.save(update_fields=["state", "published_at"])


@watches("item.withdrawn")
def withdrawn(action: Action, item: Item) -> None:
    """It is signed and no longer public."""
    published_one = ReportYear.objects.filter(item=item, state=State.PUBLISHED)
    published_one.update(state=State.SIGNED, published_at=None)
