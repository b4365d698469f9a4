"""What an agency sets for its requests."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.agencies.action import Action
from gongkai.agencies.models import Agency, Role
from gongkai.requests.handling import RequestRules, default_steps

MOST_STEPS = 6
MAY_REVIEW = (Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.HEAD)


@dataclass(kw_only=True)
class SetRequestRules(Action):
    """Set the review chain of replies, their numbers, and the term of applicants' data."""

    kind: ClassVar[str] = "request.rules_set"
    right: ClassVar[str] = "request.rules"
    articles: ClassVar[tuple[str, ...]] = ("711:45",)

    at: Agency
    chain: list[str]
    reply_prefix: str = ""
    kept_years: int = 5
    takes_online: bool = True
    how_to_pay: str = ""
    escalate_at: list[int] = field(default_factory=default_steps)

    @property
    def agency(self) -> Agency:
        """Whose rules."""
        return self.at

    def reasons(self) -> list[str]:
        """A chain without steps, with a step twice or of a duty that does not review; a term out of range."""
        found = []
        if not self.chain or len(set(self.chain)) < len(self.chain):
            found.append(_("Review of replies: at least one step, and each duty once."))
        if set(self.chain) - {role.value for role in MAY_REVIEW}:
            found.append(_("Review of replies: only reviewers and the head decide on replies."))
        if len(self.reply_prefix) > 40 or any(c in self.reply_prefix for c in "〔〕\n\r\t"):
            found.append(
                _("Beginning of reply numbers: at most 40 characters, without brackets of the year.")
            )
        if not 1 <= self.kept_years <= 50:
            found.append(_("Years that applicants' data are kept: from 1 to 50."))
        if len(self.how_to_pay) > 300:
            found.append(_("How a fee is paid: at most 300 characters."))
        steps = self.escalate_at
        if (
            len(steps) > MOST_STEPS
            or len(set(steps)) < len(steps)
            or any(not -60 <= one <= 60 for one in steps)
        ):
            found.append(_("Put before the head: at most %s different days, from -60 to 60.") % MOST_STEPS)
        return found

    def change(self) -> RequestRules:
        """Save them."""
        names = ("chain", "reply_prefix", "kept_years", "takes_online", "how_to_pay")
        values = {name: getattr(self, name) for name in names}
        values["escalate_at"] = sorted(self.escalate_at, reverse=True)
        return RequestRules.objects.update_or_create(agency=self.at, defaults=values)[0]

    def subject_of_entry(self, subject: Any) -> tuple[str, Any]:
        """The agency."""
        return "agency", self.at.pk

    def facts(self, subject: RequestRules) -> dict[str, Any]:
        """As set."""
        return {
            "chain": self.chain,
            "reply_prefix": self.reply_prefix,
            "years": self.kept_years,
            "online": self.takes_online,
            "escalate_at": "、".join(map(str, subject.escalate_at)),
        }
