"""How a case is told to its applicant: plain sentences, the clocks with their days, what happened, fee and answer.

Of third parties and of what the office does inside nothing is told.
"""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from gongkai.law import case_acts
from gongkai.requests import standing
from gongkai.requests.backoffice.case_page import clock_lines
from gongkai.requests.backoffice.eventwords import act_in_words
from gongkai.requests.correspondence import REPLY, CaseLetter
from gongkai.requests.handling import rules_of
from gongkai.requests.models import CaseEvent, CaseFile, RequestCase, State, Way

TOLD = {
    "correction_requested",
    "correction_received",
    "extended",
    "reasons_required",
    "delay_set",
    "reopened",
}
"""Acts whose words were meant for the applicant, or came from them."""


def in_plain_words(case: RequestCase) -> str:
    """Where the case stands and who has to act, in one or two sentences."""
    if case.unconfirmed and case.is_open:
        return _(
            "Your request has arrived. The office will confirm its receipt with you; the time to answer counts "
            "from the day of that confirmation."
        )
    inside = _("The office is working on your request. You need not do anything.")
    told = {
        State.CORRECTING: _(
            "Something in your request is unclear. Please give the correction below in time."
        ),
        State.CONSULTING: _("The office has asked others for their opinion. You need not do anything."),
        State.REASONS: _("The office asks for the reasons of your requests. Please write to it."),
        State.FEE: _("A fee is to be paid. The time to answer begins anew on the day after you pay."),
        State.APPROVED: _("The answer is about to be issued."),
        State.REPLIED: _("The answer is issued and on its way to you."),
        State.SERVED: _("Your request is answered."),
        State.CLOSED: _("Your request is answered."),
        State.ABANDONED: _("The request counts as given up: what was asked of you did not come in time."),
        State.WITHDRAWN: _("You have taken the request back."),
    }
    if case.state == State.REPLIED and case.way == Way.ELECTRONIC:
        return _("The answer is ready. Open it below.")
    if case.round_number > 1 and State(case.state) not in told:
        return _("By a decision your request is answered anew. You need not do anything.")
    return told.get(State(case.state), inside)


def account(case: RequestCase, today: dt.date) -> list[dict[str, Any]]:
    """The clocks with their days, without the names of others; none before the receipt is confirmed."""
    if case.unconfirmed:
        return []
    return [{**line, "of": ""} for line in clock_lines(standing.account(case, as_of=today))]


def events(case: RequestCase) -> list[dict[str, Any]]:
    """What happened, day by day."""
    arrived = _("sent online") if case.unconfirmed or "submitted" in case.facts else _("received")
    sent = case.facts.get("submitted")
    first = dt.date.fromisoformat(sent) if sent else case.received_on
    found = [{"on": first, "label": arrived, "words": "", "until": None}]
    if "confirmed" in case.facts:
        found.append({"on": case.received_on, "label": _("receipt confirmed"), "words": "", "until": None})
    shown = {*case_acts.acts(), "reopened"}
    kept = [event for event in standing.events_of_all_rounds(case) if event.act in shown]
    return [*found, *(_event(one) for one in kept)]


def _event(event: CaseEvent) -> dict[str, Any]:
    told = event.act in TOLD
    return {
        "on": event.on,
        "label": act_in_words(event),
        "words": event.words if told else "",
        "until": event.until if told else None,
    }


def fee_note(case: RequestCase, office: dict[str, str]) -> dict[str, Any] | None:
    """A fee that is to be paid: how much, until when, how."""
    if case.state != State.FEE:
        return None
    notice = case.fees.filter(paid_on=None).last()
    if notice is None:
        return None
    clock = next((one for one in standing.account(case).clocks if one.name == "fee_payment"), None)
    how = rules_of(case.agency).how_to_pay
    parts = (office["name"], office["address"], office["telephone"])
    return {
        "amount": notice.amount,
        "until": clock.last_day if clock else None,
        "number": case.number,
        "how": how or _("At the office: %s") % "，".join(part for part in parts if part),
    }


def correction_asked(case: RequestCase) -> CaseEvent | None:
    """What is to be corrected, and until when; only while it is awaited."""
    if case.state != State.CORRECTING:
        return None
    asked = [one for one in standing.standing_events(case) if one.act == "correction_requested"]
    return asked[-1] if asked else None


def letters_to_applicant(case: RequestCase) -> list[CaseLetter]:
    """The letters issued to who wants the answer electronically; a reply only once it is served."""
    if case.way != Way.ELECTRONIC:
        return []
    issued = (
        case.letters.filter(of=None).exclude(paper=None).select_related("paper").order_by("issued_at", "pk")
    )
    return [one for one in issued if one.to_applicant and (one.letter != REPLY or one.served_on is not None)]


def answer_of(case: RequestCase) -> dict[str, Any]:
    """The answer as it may be shown: only once it is served, and only to who wants it electronically.

    ``waits``: it is issued and is served by being opened. ``files``: the letter, and what is given with it.
    ``letters``: what else the office issued to the applicant, replies of earlier rounds among it.
    """
    electronic = case.way == Way.ELECTRONIC
    draft = standing.newest_draft(case)
    issued = draft is not None and draft.issued_on is not None
    served = issued and case.served_on is not None
    shown = electronic and served
    letters = letters_to_applicant(case)
    reply = [one for one in letters if shown and draft is not None and one.draft_id == draft.pk]
    given = case.files.filter(kind=CaseFile.Kind.REPLY) if shown else []
    return {
        "issued": issued,
        "waits": electronic and case.state == State.REPLIED,
        "served": served,
        "shown": shown,
        "number": draft.reply_number if issued and draft else "",
        "on": draft.issued_on if issued and draft else None,
        "text": draft.text if shown and draft else "",
        "files": [*(one.paper for one in reply), *given],
        "letters": [one for one in letters if one not in reply],
        "way": case.get_way_display(),
    }


def handed_out(case: RequestCase) -> dict[int, CaseFile]:
    """Every file that the applicant may fetch, by its number."""
    answer = answer_of(case)
    return {one.pk: one for one in [*answer["files"], *(letter.paper for letter in answer["letters"])]}
