"""Which event of a case holds: for every act the reasons against it, all at once, and what it does.

`take(history, event)` is the only door: it returns the reasons, and changes the history when there are none.
"""

from collections.abc import Callable

from gongkai.law import deadlines
from gongkai.law.case_acts import acts
from gongkai.law.case_history import Consultation, History
from gongkai.law.case_terms import first_day
from gongkai.law.case_words import Saying, say
from gongkai.law.request_cases import Event

Check = Callable[[History, Event], list[Saying]]
Apply = Callable[[History, Event], None]


def take(history: History, event: Event) -> tuple[Saying, ...]:
    """The reasons against an event, in the order of the law; with none it takes effect."""
    check, apply = RULES[event.act]
    reasons = _always(history, event)
    if not (reasons and history.closed_by):
        reasons += check(history, event)
    if not reasons:
        apply(history, event)
    return tuple(reasons)


def _always(history: History, event: Event) -> list[Saying]:
    reasons = []
    received = history.case.received
    if event.on < received:
        reasons.append(say("before-receipt", on=event.on, received=received))
    closed = history.closed_by
    if closed is not None and not (event.act == "served" and history.replied):
        reasons.append(say("closed", day=closed.on, act=acts()[closed.act].label))
    if event.delivered is not None and event.delivered < event.on:
        reasons.append(say("delivered-before", delivered=event.delivered, on=event.on))
    return reasons


def _may_correct(history: History, event: Event) -> list[Saying]:
    limit = history.terms.correction_notice
    if limit is None:
        return [say("no-correction-rule", received=history.case.received)]
    reasons = []
    if history.correction is not None:
        reasons.append(say("correction-twice", day=history.correction.on))
    last = deadlines.last_day(limit, history.case.received, history.calendar).day
    if event.on > last:
        reasons.append(say("correction-late", limit=limit.value, last_day=last))
    if event.until is not None and event.until <= event.on:
        reasons.append(say("until-not-after", until=event.until, on=event.on))
    return reasons


def _correct(history: History, event: Event) -> None:
    history.correction = event


def _may_be_corrected(history: History, event: Event) -> list[Saying]:
    if history.terms.correction_notice is None:
        return [say("no-correction-rule", received=history.case.received)]
    if history.correction is None:
        return [say("correction-not-asked")]
    if history.corrected is not None:
        return [say("correction-received-twice", day=history.corrected.on)]
    until = history.correction.until
    if until is not None and event.on > until and not event.good_reason:
        return [say("correction-received-late", until=until)]
    return []


def _corrected(history: History, event: Event) -> None:
    history.corrected = event
    history.restart(event)


def _may_consult(history: History, event: Event) -> list[Saying]:
    kind = _kind(event)
    if kind not in history.terms.pauses:
        return [say("organ-no-rule", received=history.case.received)]
    return [
        say("consulted-again", day=found.event.on, party=event.party)
        for found in history.consultations
        if event.party and found.kind == kind and found.event.party == event.party and found.pending(event.on)
    ][:1]


def _consult(history: History, event: Event) -> None:
    kind = _kind(event)
    version = history.terms.third_party if kind == "third_party" else history.terms.joint_organ
    # Only an organ that made the information too has a limit and a silence with a meaning (Art. 34).
    version = version if event.joint else None
    lapse = None
    if version is not None and event.delivered is not None:
        lapse = deadlines.last_day(version, event.delivered, history.calendar)
    history.consultations.append(Consultation(kind, event, version, lapse))


def _may_answer(history: History, event: Event) -> list[Saying]:
    found = _asked(history, event)
    if not found:
        return [say("not-consulted-party", party=event.party) if event.party else say("not-consulted")]
    pending = [one for one in found if one.pending(event.on)]
    if not pending:
        last = found[-1]
        if last.answer is not None:
            return [say("consult-answered", day=last.answer.on)]
        return [say("answer-late", last_day=last.lapse.day if last.lapse else event.on)]
    delivered = pending[0].event.delivered
    if delivered is not None and event.on < delivered:
        return [say("answer-before-delivery", delivered=delivered, on=event.on)]
    return []


def _answer(history: History, event: Event) -> None:
    next(one for one in _asked(history, event) if one.pending(event.on)).answer = event


def _asked(history: History, event: Event) -> list[Consultation]:
    kind = _kind(event)
    return [
        one
        for one in history.consultations
        if one.kind == kind and (not event.party or one.event.party == event.party)
    ]


def _kind(event: Event) -> str:
    return "third_party" if event.act.startswith("third_party") else "organ"


def _may_extend(history: History, event: Event) -> list[Saying]:
    reasons = []
    limit, given = history.terms.extension.value, event.working_days
    told = event.notified or event.on
    if history.extended is not None:
        reasons.append(say("extended-twice", day=history.extended.on))
    if given > limit:
        reasons.append(say("extension-too-long", limit=limit, given=given))
    if given < 1:
        reasons.append(say("extension-empty", limit=limit, given=given))
    if told < event.on:
        reasons.append(say("notified-before", notified=told, on=event.on))
    if (last := history.passed(max(told, event.on))) is not None:
        reasons.append(say("extension-late", last_day=last))
    return reasons


def _extend(history: History, event: Event) -> None:
    history.extended, history.extra = event, event.working_days


def _may_require_reasons(history: History, event: Event) -> list[Saying]:
    if not history.terms.revised:
        return [say("reasons-no-rule", received=history.case.received)]
    if history.reasons is not None:
        return [say("reasons-twice", day=history.reasons.on)]
    if event.until is not None and event.until <= event.on:
        return [say("until-not-after", until=event.until, on=event.on)]
    return []


def _require_reasons(history: History, event: Event) -> None:
    history.reasons = event


def _may_give_reasons(history: History, event: Event) -> list[Saying]:
    if history.reasons is None:
        return [say("reasons-not-required")]
    if history.reasons_given is not None:
        return [say("reasons-given-twice", day=history.reasons_given.on)]
    return []


def _give_reasons(history: History, event: Event) -> None:
    history.reasons_given = event


def _may_delay(history: History, event: Event) -> list[Saying]:
    reasons = []
    if history.reasons_given is None:
        reasons.append(say("delay-without-reasons"))
    if history.delay is not None:
        reasons.append(say("delay-twice", day=history.delay.on))
    due = history.due()
    if due is not None and event.on > due.day:
        reasons.append(say("delay-late", last_day=due.day))
    if due is not None and event.until is not None and event.until <= due.day:
        reasons.append(say("delay-too-short", until=event.until, last_day=due.day))
    return reasons


def _delay(history: History, event: Event) -> None:
    history.delay, history.delayed_to = event, event.until


def _may_charge(history: History, event: Event) -> list[Saying]:
    reasons = []
    if history.terms.fee_payment is None:
        reasons.append(say("fee-no-rule", first=first_day("fee_payment"), received=history.case.received))
    if history.fee is not None:
        reasons.append(say("fee-twice", day=history.fee.on))
    if (last := history.passed(event.on)) is not None:
        reasons.append(say("fee-late", last_day=last))
    return reasons


def _charge(history: History, event: Event) -> None:
    history.fee = event
    limit = history.terms.fee_payment
    if limit is not None and event.delivered is not None:
        history.fee_due = deadlines.last_day(limit, event.delivered, history.calendar)


def _may_pay(history: History, event: Event) -> list[Saying]:
    if history.fee is None:
        return [say("fee-not-notified")]
    if history.paid is not None:
        return [say("fee-paid-twice", day=history.paid.on)]
    delivered = history.fee.delivered
    if delivered is not None and event.on < delivered:
        return [say("fee-before-delivery", delivered=delivered, on=event.on)]
    if history.fee_due is not None and event.on > history.fee_due.day:
        return [say("fee-paid-late", last_day=history.fee_due.day)]
    return []


def _pay(history: History, event: Event) -> None:
    history.paid = event
    history.restart(event)


def _may_reply(history: History, event: Event) -> list[Saying]:
    if event.served is not None and event.served < event.on:
        return [say("served-before", served=event.served, on=event.on)]
    return []


def _reply(history: History, event: Event) -> None:
    history.replied, history.served = event, event.served


def _may_serve(history: History, event: Event) -> list[Saying]:
    if history.replied is None:
        return [say("not-replied")]
    if history.served is not None:
        return [say("served-twice", day=history.served)]
    return []


def _serve(history: History, event: Event) -> None:
    history.served = event.on


def _may_give_up(history: History, event: Event) -> list[Saying]:
    asked, due = history.correction, history.fee_due
    uncorrected = asked is not None and history.corrected is None and asked.until is not None
    if uncorrected and asked is not None and asked.until is not None and event.on > asked.until:
        return []
    if due is not None and history.paid is None and event.on > due.day:
        return []
    return [say("abandon-no-ground")]


def _give_up(history: History, event: Event) -> None:
    history.given_up = event


def _may_withdraw(history: History, event: Event) -> list[Saying]:
    return []


RULES: dict[str, tuple[Check, Apply]] = {
    "correction_requested": (_may_correct, _correct),
    "correction_received": (_may_be_corrected, _corrected),
    "third_party_consulted": (_may_consult, _consult),
    "third_party_replied": (_may_answer, _answer),
    "organ_consulted": (_may_consult, _consult),
    "organ_replied": (_may_answer, _answer),
    "extended": (_may_extend, _extend),
    "reasons_required": (_may_require_reasons, _require_reasons),
    "reasons_given": (_may_give_reasons, _give_reasons),
    "delay_set": (_may_delay, _delay),
    "fee_notified": (_may_charge, _charge),
    "fee_paid": (_may_pay, _pay),
    "replied": (_may_reply, _reply),
    "served": (_may_serve, _serve),
    "deemed_abandoned": (_may_give_up, _give_up),
    "withdrawn": (_may_withdraw, _give_up),
}
