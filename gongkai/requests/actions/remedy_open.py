"""A review was asked for, or a suit brought: the copy of the application or complaint reached the bureau."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from gongkai.requests.remedy_acting import Opening
from gongkai.requests.remedying import COUNTED, SUITS, Remedy, Route


@dataclass(kw_only=True)
class OpenRemedy(Opening):
    """Enter a review or suit. ``after``: the review that a suit follows; ``simple``: the review's simple procedure."""

    kind: ClassVar[str] = "remedy.opened"
    articles: ClassVar[tuple[str, ...]] = ("711:51",)

    route: str
    after: Remedy | None = None
    simple: bool = False

    def made(self) -> Remedy:
        """With its way."""
        remedy = super().made()
        remedy.route, remedy.after = self.route, self.after
        remedy.simple = self.simple
        return remedy

    def obstacles(self) -> list[str]:
        """An unknown way, a suit after no review, or both at once (Art. 29 of the law on reconsideration)."""
        if self.route not in COUNTED:
            return [_("Way of remedy: choose one.")]
        found = self._review()
        if self.simple and self.route != Route.RECONSIDERATION:
            found.append(_("Simple procedure: only a review has a shorter time to answer by it."))
        if self.case is None:
            return found
        others = Remedy.objects.filter(
            case=self.case, claimant=self.claimant, voided_on=None, decided_on=None
        )
        wanted = SUITS if self.route == Route.RECONSIDERATION else (Route.RECONSIDERATION,)
        if running := others.filter(route__in=wanted).first():
            told = {"number": running.number, "route": running.get_route_display()}
            found.append(
                _("Way of remedy: %(number)s (%(route)s) is not decided yet; both at once there cannot be.")
                % told
            )
        return found

    def _review(self) -> list[str]:
        label, after = _("Review before it"), self.after
        if self.route != Route.AFTER:
            return [_("%s: only a suit after reconsideration follows one.") % label] if after else []
        if after is None:
            return [_("%s: a suit after reconsideration follows one; enter the review first.") % label]
        told = {"label": label, "number": after.number}
        if after.agency_id != self.at.pk or after.route != Route.RECONSIDERATION or after.voided_on:
            return [_("%(label)s: %(number)s is no reconsideration of this agency.") % told]
        found = []
        if after.case_id != (self.case.pk if self.case else None):
            found.append(_("%(label)s: %(number)s is about something else.") % told)
        if after.decided_on is None:
            found.append(
                _(
                    "%(label)s: %(number)s has no result yet; an organ that did not decide in time is “other result”."
                )
                % told
            )
        elif self.on < after.decided_on:
            found.append(
                _("Copy received on: %(number)s was decided later, on %(day)s.")
                % {**told, "day": after.decided_on}
            )
        if Remedy.objects.filter(after=after, voided_on=None).exists():
            found.append(_("%(label)s: a suit after %(number)s is entered already.") % told)
        return found
