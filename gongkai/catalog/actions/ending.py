"""How a review ends: released, or settled as not public, once; or superseded by what was changed since."""

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Refused
from gongkai.catalog.models import ImportBatch, Item
from gongkai.catalog.reviews import Outcome, Submission
from gongkai.catalog.schedules import Plan, overtake


def at_the_same_moment() -> str:
    """What the second of two people is told."""
    return _("Someone else edited or released this item at the same moment; look again.")


def closed(submission: Submission | None, outcome: str) -> Submission:
    """End a review with its outcome; raises Refused where someone else ended it meanwhile."""
    told = {"outcome": outcome, "ended_at": timezone.now()}
    if submission is None or not Submission.objects.filter(pk=submission.pk, outcome="").update(**told):
        raise Refused([at_the_same_moment()])
    return submission


def begin_again(subject: Item | ImportBatch) -> None:
    """End what is under review of an item or import, and its planned release: it was changed.

    What was approved stays in the record.
    """
    told = {"outcome": Outcome.SUPERSEDED, "ended_at": timezone.now()}
    subject.submissions.filter(outcome="").update(**told)
    if isinstance(subject, Item):
        overtake(subject, Plan.RELEASE)
