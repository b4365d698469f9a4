"""Which letters a case calls for: one for each event that has to be told, and slips for letters that were issued."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.law import letters as law
from gongkai.requests import standing
from gongkai.requests.correspondence import REPLY, CaseLetter
from gongkai.requests.letter_filling import outcome_letter
from gongkai.requests.letter_making import Call
from gongkai.requests.models import CaseEvent, RequestCase

OF_EVENT = {
    "correction_requested": "correction_notice",
    "third_party_consulted": "third_party_consultation",
    "organ_consulted": "organ_consultation",
    "override": "third_party_decision",
    "reasons_required": "reasons_notice",
    "delay_set": "delay_notice",
    "extended": "extension_notice",
    "fee_notified": "fee_notice",
    "withdrawn": "withdrawal",
    "record_corrected": "own_record_correction",
}
CONFIRMED = {"internet", "fax", "post_ordinary"}
"""Channels whose day of receipt is confirmed with the applicant (Art. 31)."""


@dataclass(frozen=True)
class Offered:
    """A letter that a case calls for, with what is kept of it; ``stands`` is false when its event was cancelled."""

    call: Call
    kept: CaseLetter | None
    stands: bool = True

    @property
    def issued(self) -> bool:
        """Whether it went out."""
        return self.kept is not None and self.kept.issued


def letter_of(event: CaseEvent) -> str:
    """The letter that tells an event; "" where it needs none. An organ that is only heard has no form of its own."""
    if event.act == "organ_consulted" and not event.joint:
        return ""
    if event.act == "deemed_abandoned":
        outcome = event.case.items.values_list("outcome", flat=True).first() or "correction_overdue"
        return outcome_letter(outcome)
    return OF_EVENT.get(event.act, "")


def offered(case: RequestCase) -> list[Offered]:
    """Every letter of the case but its reply: what the present round calls for, then those issued before it."""
    kept = list(case.letters.select_related("paper", "event", "of", "issued_by"))
    found = [Offered(call, _kept(kept, call)) for call in _calls(case)]
    uncalled = [one for one in kept if one.event is not None and one.issued and not _among(found, one)]
    standing_still = {event.pk for event in standing.events_of_all_rounds(case)}
    found += [
        Offered(Call(one.letter, one.on, event=one.event), one, stands=one.event_id in standing_still)
        for one in uncalled
        if not one.of
    ]
    for served in kept:
        if served.issued and served.of is None:
            found += [Offered(call, _kept(kept, call)) for call in _slips(served)]
    return found


def call_for(case: RequestCase, letter: str, about: int) -> Call | None:
    """The call that an address names; None where the case does not call for it."""
    return next(
        (one.call for one in offered(case) if (one.call.letter, one.call.about) == (letter, about)), None
    )


def kept_of(case: RequestCase, call: Call) -> CaseLetter | None:
    """What is kept of a letter."""
    return _kept(list(case.letters.all()), call)


def reply_of(case: RequestCase) -> CaseLetter | None:
    """The reply of the present round as it is prepared or issued."""
    return case.letters.filter(letter=REPLY, round_number=case.round_number).order_by("-pk").first()


def _calls(case: RequestCase) -> Iterator[Call]:
    if case.received_on >= law.letters()["registration_receipt"].versions[0].force_from:
        yield Call("registration_receipt", case.received_on)
        if case.channel in CONFIRMED:
            yield Call("acceptance_confirmation", case.received_on)
    for event in standing.standing_events(case):
        if letter := letter_of(event):
            yield Call(letter, max(event.on, event.notified or event.on), event=event)


def _slips(served: CaseLetter) -> Iterator[Call]:
    if served.letter == "third_party_consultation":
        yield Call("third_party_reply", served.on, of=served)
    if served.letter not in {"third_party_reply", "proof_of_service"}:
        yield Call("proof_of_service", served.served_on or served.on, of=served)


def _kept(kept: list[CaseLetter], call: Call) -> CaseLetter | None:
    event, of = (call.event.pk if call.event else None), (call.of.pk if call.of else None)
    found = [one for one in kept if one.letter == call.letter and (one.event_id, one.of_id) == (event, of)]
    return found[-1] if found else None


def _among(found: list[Offered], kept: CaseLetter) -> bool:
    return any(one.kept is not None and one.kept.pk == kept.pk for one in found)
