"""What is decided about each thing asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law import replies
from gongkai.law.deadlines import NoRuleInForce
from gongkai.requests import standing
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.correspondence import ItemReference
from gongkai.requests.models import CaseEvent

NOT_DECIDED = {"correction_overdue", "fee_overdue", "withdrawn"}
"""Outcomes that follow from an act of their own."""
GIVEN = {"granted", "already_public", "partly_granted"}


@dataclass(frozen=True)
class Decision:
    """An outcome of ``law.replies`` and the reasons for it; what is given needs none."""

    outcome: str
    grounds: str = ""


@dataclass(kw_only=True)
class DecideItems(CaseAct):
    """Decide outcomes by position; a position that is left out stays as it is. A review of the reply begins anew."""

    kind: ClassVar[str] = "request.decided"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:36",)

    decisions: Mapping[int, Decision]

    def obstacles(self) -> list[str]:
        """Outcomes that do not exist on that day, lack their reasons, or lack what they rest on."""
        found = [] if self.decisions else [_("No outcome was chosen.")]
        known = {item.position for item in self.case.items.all()}
        for place, decision in sorted(self.decisions.items()):
            if place not in known:
                found.append(
                    _("Request %(number)s has no item %(place)s.")
                    % {"number": self.case.number, "place": place}
                )
            else:
                lead = _("Item %s") % place
                found += [f"{lead}: {reason}" for reason in self._against(decision)]
        return [*found, *self._over_an_objection()]

    def _against(self, decision: Decision) -> list[str]:
        try:
            outcome = replies.outcome(decision.outcome)
            outcome.version(self.on)
        except LookupError:
            return [_("“%s” is no outcome of a request.") % decision.outcome]
        except NoRuleInForce as error:
            return [str(error)]
        if decision.outcome in NOT_DECIDED:
            return [_("This outcome follows from an act of its own and is not decided.")]
        found = [] if decision.outcome in GIVEN - {"partly_granted"} else self._grounds(decision)
        return [*found, *self._basis(decision.outcome)]

    @staticmethod
    def _grounds(decision: Decision) -> list[str]:
        return needed(_("Reasons"), decision.grounds)

    def _basis(self, outcome: str) -> list[str]:
        """What the record must hold before an outcome can rest on it."""
        history = standing.account(self.case).history
        if outcome == "not_existing" and not self.case.searches.exists():
            return [
                _(
                    "“Not found” rests on a search (Art. 36(4)): record where, with which words, by whom and when."
                )
            ]
        if outcome == "still_unclear" and history.corrected is None:
            return [_("“Still unclear” comes after a correction (Art. 30); none was received.")]
        if outcome == "excessive" and history.reasons_given is None and history.reasons is None:
            return [_("The applicant is first asked for reasons (Art. 35).")]
        return []

    def _over_an_objection(self) -> list[str]:
        """A third party objects, yet everything would be given and nothing kept back for its sake (Art. 32)."""
        after = {item.position: item.outcome for item in self.case.items.all()}
        after |= {place: decision.outcome for place, decision in self.decisions.items()}
        if "granted" not in after.values() or {"", "third_party_rights", "partly_granted"} & set(
            after.values()
        ):
            return []
        if any(event.act == "override" for event in standing.standing_events(self.case)):
            return []
        for one in standing.account(self.case).history.consultations:
            if one.kind == "third_party" and one.answer and one.answer.position == "objects":
                return [
                    _(
                        "A third party objects: that public interest demands disclosure is first told to it (Art. 32)."
                    )
                ]
        return []

    def apply(self, event: CaseEvent | None) -> None:
        """Keep them; what is counted is told with the entry."""
        for item in self.case.items.filter(position__in=self.decisions):
            decision = self.decisions[item.position]
            item.outcome, item.grounds = decision.outcome, decision.grounds
            item.save(update_fields=["outcome", "grounds"])
        ItemReference.objects.filter(item__case=self.case, item__position__in=self.decisions).delete()
        draft = standing.newest_draft(self.case)
        if draft is not None and draft.step is not None:
            draft.step = None
            draft.save(update_fields=["step"])

    def own_facts(self) -> dict[str, Any]:
        """How many, and the outcome that would count."""
        outcomes = list(self.case.items.values_list("outcome", flat=True))
        counted = standing.counted_outcome(outcomes) if all(outcomes) else ""
        return {"count": len(self.decisions), "outcome": standing.row_of(counted) if counted else ""}


def basis_printed(outcome: str, on: Any) -> list[str]:
    """The articles of an outcome as they are cited; empty where the law names none."""
    try:
        return [citation.short for citation in replies.outcome(outcome).basis(on)]
    except (LookupError, NoRuleInForce):
        return []
