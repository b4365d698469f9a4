"""What is planned for an item: its release at a moment, the end of its publicity on a day.

A plan is about one version and carries what its act was given. It ends once: done, cancelled, overtaken by another act,
or refused when its moment came. Nothing refused is tried again by itself.
"""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.catalog.models import LONGEST_NOTE, Item
from gongkai.catalog.reviews import Submission, WithdrawalReason


class Plan(models.TextChoices):
    """What is planned."""

    RELEASE = "release", _("Release")
    EXPIRY = "expiry", _("End of publicity")


class PlanOutcome(models.TextChoices):
    """How a plan ended; empty while it is open."""

    DONE = "done", _("done")
    CANCELLED = "cancelled", _("cancelled")
    OVERTAKEN = "overtaken", _("ended by another act")
    REFUSED = "refused", _("refused at its moment")


class Schedule(models.Model):
    """One plan. ``answered``: keys of the findings that were confirmed, None where no form asked.

    ``told``: why it was refused at its moment, as whole sentences in Chinese, as records are.
    """

    item = models.ForeignKey(Item, models.CASCADE, related_name="schedules")
    plan = models.CharField(max_length=10, choices=Plan)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    revision = models.ForeignKey("wagtailcore.Revision", models.SET_NULL, null=True, related_name="+")
    submission = models.ForeignKey(Submission, models.CASCADE, null=True, related_name="+")
    change_note = models.CharField(max_length=LONGEST_NOTE, blank=True)
    answered = models.JSONField(null=True)
    reason = models.CharField(max_length=20, choices=WithdrawalReason, blank=True)
    words = models.CharField(max_length=LONGEST_NOTE, blank=True)
    outcome = models.CharField(max_length=10, choices=PlanOutcome, blank=True)
    ended_at = models.DateTimeField(null=True)
    told = models.JSONField(default=list)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "plan"], condition=Q(outcome=""), name="planned_once")
        ]
        indexes = [models.Index(fields=["outcome", "at"], name="schedule_due")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.plan} {self.at:%Y-%m-%d %H:%M}"

    @property
    def last_day(self) -> dt.date:
        """The last day of publicity of an end that is planned."""
        return timezone.localdate(self.at) - dt.timedelta(days=1)

    @property
    def moment(self) -> str:
        """The planned minute in the time of the place, as the ledger keeps it."""
        return moment_text(self.at)


def moment_text(moment: dt.datetime) -> str:
    """A minute in the time of the place: 2026-11-22 08:00."""
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"


def planned(item: Item, plan: Plan) -> Schedule | None:
    """The open plan of this kind."""
    return item.schedules.filter(plan=plan, outcome="").select_related("by").first()


def end(schedule: Schedule, outcome: PlanOutcome, told: list[str] | None = None) -> bool:
    """End a plan; False where it had ended meanwhile."""
    now = {"outcome": outcome, "ended_at": timezone.now(), "told": told or []}
    return bool(Schedule.objects.filter(pk=schedule.pk, outcome="").update(**now))


def overtake(item: Item, *plans: Plan, but: Schedule | None = None) -> None:
    """End what is planned, because another act came first; the item remembers it for the entry of that act."""
    standing = item.schedules.filter(plan__in=plans, outcome="").exclude(pk=but.pk if but else None)
    for schedule in standing:
        if end(schedule, PlanOutcome.OVERTAKEN):
            item.plans_ended = [*getattr(item, "plans_ended", []), schedule]


def overtaken_facts(item: Item) -> dict[str, Any]:
    """What the entry of an act keeps of the plans that it ended."""
    names = {Plan.RELEASE: "release_plan_ended", Plan.EXPIRY: "expiry_plan_ended"}
    return {names[Plan(plan.plan)]: plan.moment for plan in getattr(item, "plans_ended", [])}


def executed_facts(schedule: Schedule | None) -> dict[str, Any]:
    """What the entry of a planned act keeps: the moment, and by how many minutes it was missed."""
    if schedule is None:
        return {}
    missed = int((timezone.now() - schedule.at).total_seconds() // 60)
    return {"planned_for": schedule.moment, **({"minutes_missed": missed} if missed else {})}
