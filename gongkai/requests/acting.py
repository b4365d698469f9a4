"""The shape of every act on a request: the law is asked, the case's row is held, the event is kept, the case folded."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.agencies.action import Action, Refused
from gongkai.agencies.models import Agency
from gongkai.law.request_cases import Event
from gongkai.law.workdays import CalendarRangeError
from gongkai.requests import standing
from gongkai.requests.models import LONGEST_WORDS, CaseEvent, RequestCase, State


def future(day: dt.date) -> list[str]:
    """The sentence against a day that has not come."""
    return (
        [_("Day: %s lies in the future; what has not happened yet is not recorded.") % day]
        if day > timezone.localdate()
        else []
    )


def needed(label: str, words: str, longest: int = LONGEST_WORDS) -> list[str]:
    """The sentence against an empty or overlong text; ``label``: that of its field."""
    if not words.strip():
        return [_("%s: this is needed.") % label]
    if len(words) > longest:
        told = {"label": label, "length": len(words), "limit": longest}
        return [_("%(label)s: this has %(length)s characters; %(limit)s are kept.") % told]
    return []


@dataclass(kw_only=True)
class CaseAct(Action):
    """An act on one case on a day. A subclass gives ``event`` when the clocks take notice of it.

    ``after_reply``: may be done when the reply is issued; ``when_ended``: when nothing is left to be done;
    ``before_receipt``: before the receipt of an online request is confirmed with the applicant.
    """

    after_reply: ClassVar[bool] = False
    when_ended: ClassVar[bool] = False
    before_receipt: ClassVar[bool] = False

    case: RequestCase
    on: dt.date

    @property
    def agency(self) -> Agency:
        """The agency that was asked."""
        return self.case.agency

    def event(self) -> Event | None:
        """What the clocks are told; None when they need not know."""
        return None

    def obstacles(self) -> list[str]:
        """Reasons beyond the day, the state of the case and the law's clocks."""
        return []

    def apply(self, event: CaseEvent | None) -> None:
        """Change what else is to change; the case is held and its event kept."""

    def own_facts(self) -> dict[str, Any]:
        """Facts of the entry beside the case's number."""
        return {}

    def words_of_event(self) -> str:
        """What is kept with the event."""
        return ""

    def all_reasons(self) -> list[str]:
        """Nothing changes while reasons are asked for, so the case is read once for all of them."""
        with standing.looking():
            return super().all_reasons()

    def reasons(self) -> list[str]:
        """Every reason at once."""
        return [*future(self.on), *self._ended(), *self._too_early(), *self._law(), *self.obstacles()]

    def _too_early(self) -> list[str]:
        """Before the request was received; of what the clocks are told they say it themselves."""
        if self.event() is None and self.on < self.case.round_since:
            return [_("Day: the request was received on %s.") % self.case.round_since]
        return []

    def _ended(self) -> list[str]:
        case = self.case
        told = {"number": case.number, "state": case.get_state_display()}
        if not case.is_open and not self.when_ended:
            return [_("Request %(number)s: %(state)s. Nothing more is done in it.") % told]
        if case.state == State.REPLIED and not self.after_reply:
            return [_("Request %s: the reply is issued; only its service is left.") % case.number]
        if case.unconfirmed and not self.before_receipt:
            return [
                _(
                    "Request %s came online: its receipt is to be confirmed with the applicant first (Art. 31)."
                )
                % case.number
            ]
        return []

    def _law(self) -> list[str]:
        event = self.event()
        if event is None or self._ended():
            return []
        try:
            return standing.against(self.case, event)
        except CalendarRangeError as error:
            return [str(error)]

    def change(self) -> RequestCase:
        """Hold the case's row, look again if someone else acted meanwhile, keep the event, fold the case."""
        self._hold()
        event = self.event()
        kept = None
        if event is not None:
            kept = standing.record(self.case, event, words=self.words_of_event(), recorded_by=self.by)
        self.apply(kept)
        self.case.revision += 1
        standing.refresh(self.case)
        return self.case

    def _hold(self) -> None:
        held = (
            RequestCase.objects.select_for_update(of=("self",)).select_related("agency").get(pk=self.case.pk)
        )
        seen, self.case = self.case.revision, held
        if held.revision != seen and (reasons := self.reasons()):
            raise Refused(reasons)

    def law_day(self, subject: Any) -> dt.date:
        """The day on which it happened."""
        return self.on

    def about(self) -> RequestCase:
        """A refusal is about the case."""
        return self.case

    def facts(self, subject: RequestCase) -> dict[str, Any]:
        """The case's number, and what the act adds. Nothing here tells who the applicant is."""
        return {"number": subject.number, **self.own_facts()}
