"""Planning a release and an end of publicity, and cancelling it; ``gongkai.catalog.due`` carries both out."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.catalog import gating
from gongkai.catalog.actions.ending import at_the_same_moment
from gongkai.catalog.actions.release import ReleaseItem, withdrawal_reasons
from gongkai.catalog.clearance import current
from gongkai.catalog.models import Item
from gongkai.catalog.reviews import WithdrawalReason
from gongkai.catalog.schedules import Plan, PlanOutcome, Schedule, end, moment_text, planned


def standing_reasons(item: Item, plan: Plan) -> list[str]:
    """That it is planned already."""
    standing = planned(item, plan)
    if standing is None:
        return []
    told = {"what": standing.get_plan_display(), "moment": standing.moment, "who": standing.by}
    return [_("%(what)s is planned for %(moment)s by %(who)s already; cancel that first.") % told]


def keep(item: Item, plan: Plan, **given: Any) -> Schedule:
    """Keep a plan; raises Refused where someone else planned or edited at the same moment."""
    locked = Item.objects.select_for_update().get(pk=item.pk)
    if locked.latest_revision_id != item.latest_revision_id or planned(item, plan) is not None:
        raise Refused([at_the_same_moment()])
    return Schedule.objects.create(item=item, plan=plan, **given)


@dataclass(kw_only=True)
class ScheduleRelease(ReleaseItem):
    """Plan the release of the newest version for a moment to come: whatever a release is refused for, this is too."""

    kind: ClassVar[str] = "item.release_scheduled"
    articles: ClassVar[tuple[str, ...]] = ("711:17",)

    at: dt.datetime

    def reasons(self) -> list[str]:
        """Those of a release, a moment that is past, or another plan."""
        found = super().reasons()
        if self.at <= timezone.now():
            found.append(_("At: %s is past; choose a moment to come.") % moment_text(self.at))
        expiry = planned(self.item, Plan.EXPIRY)
        if expiry is not None and expiry.at <= self.at:
            found.append(_("At: its publicity is planned to end before, on %s.") % expiry.last_day)
        return found + standing_reasons(self.item, Plan.RELEASE)

    def _checked(self) -> gating.Checks:
        """With the question whether it will be late at its moment."""
        checks = gating.checks_of(self.item, self._newest)
        return gating.as_of(checks, self._newest, timezone.localdate(self.at))

    def change(self) -> Item:
        """Keep the moment with the version, its review, the note and the answers."""
        keep(
            self.item,
            Plan.RELEASE,
            at=self.at,
            by=self.actor,
            revision_id=self.item.latest_revision_id,
            submission=current(self.item),
            change_note=self.change_note.strip(),
            answered=self.answered,
        )
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, version, moment, note, and what was confirmed."""
        told = {"title": self._newest.title, "at": moment_text(self.at)}
        note = {"change_note": self.change_note.strip()} if self.change_note.strip() else {}
        revision = {"revision": subject.latest_revision_id}
        return {**told, **revision, **note, **gating.facts(self._checks, self.answered)}


@dataclass(kw_only=True)
class ScheduleExpiry(Action):
    """Plan the end of an item's publicity. ``last_day``: the last day on which it is public.

    It is withdrawn when that day is over. ``reason``, ``words``: as of a withdrawal.
    """

    kind: ClassVar[str] = "item.expiry_scheduled"
    right: ClassVar[str] = "item.withdraw"
    articles: ClassVar[tuple[str, ...]] = ("711:6",)

    item: Item
    last_day: dt.date
    reason: str = WithdrawalReason.EXPIRED
    words: str = ""

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    @property
    def at(self) -> dt.datetime:
        """The first moment after the last day."""
        following = min(self.last_day, dt.date.max - dt.timedelta(days=2)) + dt.timedelta(days=1)
        return timezone.make_aware(dt.datetime.combine(following, dt.time()))

    def reasons(self) -> list[str]:
        """Neither public nor planned to be, a day that is past, no reason of the list, or another plan."""
        found = []
        release = planned(self.item, Plan.RELEASE)
        if not self.item.live and release is None:
            found.append(_("This item is not public, and its release is not planned."))
        if self.last_day < timezone.localdate():
            found.append(_("Last day: %s is past.") % self.last_day)
        elif release is not None and self.at <= release.at:
            found.append(_("Last day: its release is planned for %s only.") % release.moment)
        found += withdrawal_reasons(self.reason, self.words)
        return found + standing_reasons(self.item, Plan.EXPIRY)

    def change(self) -> Item:
        """Keep the day, the reason and the words."""
        given = {"at": self.at, "by": self.actor, "reason": self.reason, "words": self.words.strip()}
        keep(self.item, Plan.EXPIRY, **given)
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, day, reason and words."""
        told = {"title": subject.title, "last_day": str(self.last_day)}
        return {**told, "withdrawal": str(self.reason), "reason": self.words.strip()}


@dataclass(kw_only=True)
class Unscheduling(Action):
    """What the acts that cancel a plan share."""

    plan: ClassVar[Plan]

    item: Item

    @property
    def agency(self) -> Agency:
        """The publisher."""
        return self.item.agency

    def reasons(self) -> list[str]:
        """Nothing is planned."""
        self._standing = planned(self.item, self.plan)
        if self._standing is not None:
            return []
        return [_("“%s”: nothing is planned any more.") % self.plan.label]

    def change(self) -> Item:
        """End it; refused where it was carried out at the same moment."""
        assert self._standing is not None, "the reasons have asked for it"
        if not end(self._standing, PlanOutcome.CANCELLED):
            raise Refused([at_the_same_moment()])
        return self.item

    def facts(self, subject: Item) -> dict[str, Any]:
        """Title, the moment, and who had planned it."""
        assert self._standing is not None
        title = subject.get_latest_revision_as_object().title
        return {"title": title, "at": self._standing.moment, "staff": str(self._standing.by)}


@dataclass(kw_only=True)
class UnscheduleRelease(Unscheduling):
    """Cancel a planned release; what was approved stays, and it may be released or planned anew."""

    kind: ClassVar[str] = "item.release_unscheduled"
    right: ClassVar[str] = "item.release"
    plan: ClassVar[Plan] = Plan.RELEASE


@dataclass(kw_only=True)
class UnscheduleExpiry(Unscheduling):
    """Cancel a planned end of publicity."""

    kind: ClassVar[str] = "item.expiry_unscheduled"
    right: ClassVar[str] = "item.withdraw"
    plan: ClassVar[Plan] = Plan.EXPIRY
