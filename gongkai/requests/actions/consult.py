"""征求意见: third parties (Art. 32: after silence the agency decides), other organs (Art. 34: silence agrees)."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from gongkai.law.case_history import Consultation
from gongkai.law.request_cases import Event
from gongkai.requests import standing
from gongkai.requests.acting import CaseAct, needed
from gongkai.requests.models import CaseEvent

THIRD_PARTY, ORGAN = "third_party", "organ"
SENT = {"third_party_consulted", "organ_consulted", "fee_notified"}


def consultation_of(case: Any, event: CaseEvent) -> Consultation | None:
    """What the clocks know of the consultation that an event began."""
    found = standing.account(case).history.consultations
    return next((one for one in found if one.event.number == event.number), None)


@dataclass(kw_only=True)
class Consult(CaseAct):
    """Ask a third party, or an organ (``joint``: it made the information too, so that Art. 34 holds)."""

    kind: ClassVar[str] = "request.consulted"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:32", "711:34", "711:33.3")

    whom: str
    party: str
    words: str
    joint: bool = True

    def event(self) -> Event | None:
        """As the clocks take it."""
        if self.whom not in {THIRD_PARTY, ORGAN}:
            return None
        return Event(on=self.on, act=f"{self.whom}_consulted", party=self.party, joint=self.joint)

    def obstacles(self) -> list[str]:
        """Nobody named, or nothing said about what is asked."""
        found = [] if self.whom in {THIRD_PARTY, ORGAN} else [_("Who is asked: a third party or an organ.")]
        return [
            *found,
            *needed(_("Name of who is asked"), self.party, 100),
            *needed(_("What is asked of them"), self.words),
        ]

    def words_of_event(self) -> str:
        """What was asked."""
        return self.words

    def own_facts(self) -> dict[str, Any]:
        """Which kind of party; its name may be that of a person."""
        return {"whom": self.whom}


class OnSent(CaseAct):
    """An act on something that was sent: ``sent`` is its event."""

    sent: CaseEvent

    def _stands(self, acts: set[str]) -> list[str]:
        standing_now = {event.pk for event in standing.standing_events(self.case)}
        if self.sent.pk not in standing_now or self.sent.act not in acts:
            return [_("This was not sent in request %s.") % self.case.number]
        return []


@dataclass(kw_only=True)
class RecordDelivery(OnSent):
    """What was sent reached the other side on ``on``: from then its time runs."""

    kind: ClassVar[str] = "request.delivered"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:32",)

    sent: CaseEvent

    def obstacles(self) -> list[str]:
        """Not sent in this case, delivered already, or on a day that the law does not allow."""
        found = self._stands(SENT)
        known = self.sent.delivered is not None or self.sent.later.filter(act="delivered").exists()
        if not found and known:
            found.append(_("Its delivery is recorded already."))
        return found or standing.against_delivery(self.case, self.sent, self.on)

    def apply(self, event: CaseEvent | None) -> None:
        """An event of our own, which completes the other."""
        own = {"of": self.sent, "recorded_by": self.by}
        standing.record(self.case, Event(on=self.on, act="delivered"), **own)

    def own_facts(self) -> dict[str, Any]:
        """What was delivered."""
        return {"sent": self.sent.act}


@dataclass(kw_only=True)
class TakeOpinion(OnSent):
    """An opinion came. ``position``: "agrees" or "objects"."""

    kind: ClassVar[str] = "request.opinion_taken"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:32", "711:34")

    sent: CaseEvent
    position: str
    words: str = ""

    def event(self) -> Event | None:
        """As the clocks take it."""
        if self.sent.act not in SENT - {"fee_notified"}:
            return None
        act = self.sent.act.replace("consulted", "replied")
        return Event(on=self.on, act=act, position=self.position, party=self.sent.party)

    def obstacles(self) -> list[str]:
        """Nobody was asked this, no position, or an objection without its reasons."""
        found = self._stands(SENT - {"fee_notified"})
        if self.position not in {"agrees", "objects"}:
            found.append(_("Opinion: agrees or objects."))
        if self.position == "objects" and self.sent.act.startswith(THIRD_PARTY):
            found += needed(_("What was answered"), self.words)
        return found

    def words_of_event(self) -> str:
        """What was answered."""
        return self.words

    def own_facts(self) -> dict[str, Any]:
        """Who (by kind) and what."""
        return {"sent": self.sent.act, "position": self.position}


@dataclass(kw_only=True)
class RecordSilence(OnSent):
    """The time to answer is over and nothing came: the agency decides (Art. 32), or the organ agrees (Art. 34)."""

    kind: ClassVar[str] = "request.silence_recorded"
    right: ClassVar[str] = "request.handle"
    articles: ClassVar[tuple[str, ...]] = ("711:32", "711:34")

    sent: CaseEvent

    def obstacles(self) -> list[str]:
        """Nobody was asked, something came, or the time is not over."""
        found = self._stands(SENT - {"fee_notified"})
        consultation = consultation_of(self.case, self.sent)
        if found or consultation is None:
            return found
        if consultation.answer is not None:
            return [_("An opinion came on %s.") % consultation.answer.on]
        if consultation.lapse is None:
            return [
                _("Its delivery is not recorded, or no time limit holds for it; there is no silence yet.")
            ]
        if self.on <= consultation.lapse.day:
            return [
                _("Day: the time to answer runs until %s; before that there is no silence.")
                % consultation.lapse.day
            ]
        if self.sent.later.filter(act="silence").exists():
            return [_("The silence is recorded already.")]
        return []

    def apply(self, event: CaseEvent | None) -> None:
        """An event of our own."""
        own = {"of": self.sent, "recorded_by": self.by}
        standing.record(self.case, Event(on=self.on, act="silence"), **own)

    def own_facts(self) -> dict[str, Any]:
        """Who, by kind."""
        return {"sent": self.sent.act}


@dataclass(kw_only=True)
class TellThirdParty(CaseAct):
    """Public interest outweighs an objection: the third party is told in writing what is disclosed, and why."""

    kind: ClassVar[str] = "request.third_party_told"
    right: ClassVar[str] = "request.approve"
    articles: ClassVar[tuple[str, ...]] = ("711:15", "711:32")

    words: str

    def obstacles(self) -> list[str]:
        """Nobody objects, or no reason is given."""
        history = standing.account(self.case).history
        objecting = [
            one
            for one in history.consultations
            if one.kind == THIRD_PARTY and one.answer and one.answer.position == "objects"
        ]
        found = needed(_("What is disclosed, and why"), self.words)
        return found if objecting else [*found, _("No third party objects in request %s.") % self.case.number]

    def apply(self, event: CaseEvent | None) -> None:
        """An event of our own."""
        own = {"words": self.words, "recorded_by": self.by}
        standing.record(self.case, Event(on=self.on, act="override"), **own)
