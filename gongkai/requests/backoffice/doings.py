"""What can be done with a case: each act with its label, its form, and how it is asked whether it could be done now."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Staff, Unit
from gongkai.requests import standing
from gongkai.requests.acting import CaseAct
from gongkai.requests.actions.apply import ConfirmReceipt
from gongkai.requests.actions.assign import AssignCase, ReturnCase
from gongkai.requests.actions.consult import (
    Consult,
    RecordDelivery,
    RecordSilence,
    TakeOpinion,
    TellThirdParty,
)
from gongkai.requests.actions.correct import AskCorrection, GiveUp, TakeCorrection
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.draft import ApproveReply, DraftReply, ReturnReply, SubmitReply
from gongkai.requests.actions.extend import ExtendCase
from gongkai.requests.actions.fee import ChargeFee, TakePayment
from gongkai.requests.actions.issue import FileCase, IssueReply, ServeReply
from gongkai.requests.actions.items import MergeItems, SplitItem
from gongkai.requests.actions.mending import FINAL, CancelEvent, ReopenCase
from gongkai.requests.actions.reasons import RequireReasons, SetLaterDay, TakeReasons
from gongkai.requests.actions.referring import ConcludeAsRepeated, DecideOnRecord, ReferItems
from gongkai.requests.actions.search import RecordSearch
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.backoffice import actforms as forms
from gongkai.requests.backoffice import itemdoings, itemforms, replyforms
from gongkai.requests.models import CaseEvent, RequestCase

Probe = Callable[[RequestCase, dt.date], dict[str, Any] | None]
SOON = dt.timedelta(days=60)


@dataclass(frozen=True)
class Doing:
    """One act. ``probe``: arguments with which to ask whether it could be done; None: there is nothing to do it to."""

    name: str
    label: Any
    group: str
    act: type[CaseAct]
    form: type[forms.ActForm]
    probe: Probe = lambda _case, _on: {}
    lead: Any = ""

    def against(self, user: Staff, case: RequestCase, on: dt.date) -> list[str] | None:
        """Why it cannot be done on a day; empty when it can, None when there is nothing to do it to."""
        arguments = self.probe(case, on)
        if arguments is None:
            return None
        return self.act(by=user, case=case, on=on, **arguments).all_reasons()

    def asked(self, user: Staff, case: RequestCase) -> "Offer | None":
        """What stands against it today and on the day of the last event, from which on it may be entered late."""
        today = timezone.localdate()
        now = self.against(user, case, today)
        if now is None:
            return None
        known = standing.standing_events(case)
        told = [day for event in known for day in (event.on, event.notified, event.delivered) if day]
        last = max([case.round_since, *told])
        then = self.against(user, case, min(last, today)) if now else []
        return Offer(self, now if then else [], [] if then else now)


def _words(_case: RequestCase, _on: dt.date) -> dict[str, Any]:
    return {"words": "—"}


def _confirm(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    return {"words": "—"} if case.unconfirmed and case.is_open else None


def _reason(_case: RequestCase, _on: dt.date) -> dict[str, Any]:
    return {"reason": "—"}


def _unit(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    other = case.agency.units.exclude(pk=case.unit_id).first() if case.unit_id else case.agency.units.first()
    return {"unit": other, "reason": "—"} if other else {"unit": Unit(agency=case.agency), "reason": "—"}


def _correction(_case: RequestCase, on: dt.date) -> dict[str, Any]:
    return {"until": on + SOON, "words": "—"}


def _corrected(_case: RequestCase, _on: dt.date) -> dict[str, Any]:
    return {"words": "—", "good_reason": True}


def _consult(_case: RequestCase, _on: dt.date) -> dict[str, Any]:
    return {"whom": "third_party", "party": "—", "words": "—"}


def _pending(case: RequestCase) -> CaseEvent | None:
    found = standing.standing_events(case)
    waiting = {
        one.event.number for one in standing.unanswered(case, standing.account(case).history.consultations)
    }
    return next((event for event in found if event.number in waiting), None)


def _opinion(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    sent = _pending(case)
    return {"sent": sent, "position": "agrees"} if sent else None


def _silence(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    sent = _pending(case)
    return {"sent": sent} if sent else None


def _undelivered(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    found = standing.standing_events(case)
    delivered = {event.of_id for event in found if event.act == "delivered"}
    sent = [
        event
        for event in found
        if event.act in forms.SENT and not event.delivered and event.pk not in delivered
    ]
    return {"sent": sent[0]} if sent else None


def _told(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    answers = [
        one.answer for one in standing.account(case).history.consultations if one.kind == "third_party"
    ]
    return {"words": "—"} if any(answer and answer.position == "objects" for answer in answers) else None


def _extension(_case: RequestCase, on: dt.date) -> dict[str, Any]:
    return {"working_days": 1, "notified": on, "words": "—"}


def _fee(_case: RequestCase, _on: dt.date) -> dict[str, Any]:
    return {"scale": "by_pages", "units": 200}


def _awaited(act: str) -> Probe:
    """Only while something is awaited that the case has asked for."""

    def probe(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
        if not any(event.act == act for event in standing.standing_events(case)):
            return None
        return {"fee_notified": {"receipt": "—"}, "reasons_required": {"words": "—"}}[act]

    return probe


def _later(case: RequestCase, on: dt.date) -> dict[str, Any] | None:
    if not any(event.act == "reasons_given" for event in standing.standing_events(case)):
        return None
    return {"until": (case.reply_due or on) + SOON, "words": "—"}


def _give_up(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    return {} if case.state in {"correcting", "fee"} else None


def _search(case: RequestCase, _on: dt.date) -> dict[str, Any]:
    return {"place": "—", "words": "—", "searcher": "—", "hits": 0}


def _decide(case: RequestCase, _on: dt.date) -> dict[str, Any]:
    return {"decisions": {1: Decision("already_public")}}


def _draft(_case: RequestCase, _on: dt.date) -> dict[str, Any]:
    return {"text": "—"}


def _unsubmitted(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    draft = standing.newest_draft(case)
    return {} if draft is not None and draft.step is None and not draft.reviews.exists() else None


def _in_review(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    return {"words": "—"} if case.state == "in_review" else None


def _issue(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    return {"late_confirmed": True} if standing.newest_draft(case) else None


def _serve(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    return {"method": "in_person", "late_confirmed": True} if case.state == "replied" else None


def _file(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    return None if case.is_open or case.filed_on else {}


def _cancel(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    found = [event for event in standing.standing_events(case) if event.act not in FINAL]
    return {"event_meant": found[-1], "reason": "—"} if found and case.is_open else None


def _reopen(case: RequestCase, _on: dt.date) -> dict[str, Any] | None:
    return None if case.is_open or case.state == "withdrawn" else {"decision": "—"}


HANDLE, OUTSIDE, REPLY, MEND = "handle", "outside", "reply", "mend"
GROUP_LABELS = {
    REPLY: _("The reply"),
    HANDLE: _("Handling"),
    OUTSIDE: _("With the applicant and others"),
    MEND: _("Putting right"),
}
DOINGS = {
    doing.name: doing
    for doing in (
        Doing("confirm", _("Confirm the receipt"), HANDLE, ConfirmReceipt, forms.ConfirmForm, _confirm),
        Doing("assign", _("Assign"), HANDLE, AssignCase, forms.AssignForm, _unit),
        Doing("return", _("Return to the office"), HANDLE, ReturnCase, forms.WhyForm, _reason),
        Doing("search", _("Record a search"), HANDLE, RecordSearch, forms.SearchForm, _search),
        Doing("decide", _("Decide the outcome"), REPLY, DecideItems, replyforms.DecideForm, _decide),
        Doing("draft", _("Draft the reply"), REPLY, DraftReply, replyforms.DraftForm, _draft),
        Doing("submit", _("Hand in for review"), REPLY, SubmitReply, forms.ActForm, _unsubmitted),
        Doing("approve", _("Agree to the reply"), REPLY, ApproveReply, replyforms.RemarkForm, _in_review),
        Doing("send_back", _("Return the reply"), REPLY, ReturnReply, replyforms.ChangeForm, _in_review),
        Doing("issue", _("Issue the reply"), REPLY, IssueReply, replyforms.LateForm, _issue),
        Doing("serve", _("Record the service"), REPLY, ServeReply, replyforms.ServeForm, _serve),
        Doing("split", _("Split an item"), HANDLE, SplitItem, itemforms.SplitForm, itemdoings.split),
        Doing("merge", _("Merge items"), HANDLE, MergeItems, itemforms.MergeForm, itemdoings.merge),
        Doing("refer", _("For another agency"), REPLY, ReferItems, itemforms.ReferForm, itemdoings.refer),
        Doing(
            "repeated",
            _("Asked before"),
            REPLY,
            ConcludeAsRepeated,
            itemforms.RepeatedForm,
            itemdoings.repeated,
        ),
        Doing(
            "record", _("Correct a record"), OUTSIDE, DecideOnRecord, itemforms.RecordForm, itemdoings.record
        ),
        Doing("file", _("Close and file"), REPLY, FileCase, forms.ActForm, _file),
        Doing(
            "correct", _("Ask for a correction"), OUTSIDE, AskCorrection, forms.CorrectionForm, _correction
        ),
        Doing(
            "corrected", _("Correction received"), OUTSIDE, TakeCorrection, forms.CorrectedForm, _corrected
        ),
        Doing("consult", _("Ask for an opinion"), OUTSIDE, Consult, forms.ConsultForm, _consult),
        Doing("delivered", _("Record a delivery"), OUTSIDE, RecordDelivery, forms.DeliveryForm, _undelivered),
        Doing("opinion", _("Opinion received"), OUTSIDE, TakeOpinion, forms.OpinionForm, _opinion),
        Doing("silence", _("No opinion in time"), OUTSIDE, RecordSilence, forms.SentForm, _silence),
        Doing("tell", _("Disclose over an objection"), OUTSIDE, TellThirdParty, forms.TellForm, _told),
        Doing("extend", _("Extend"), OUTSIDE, ExtendCase, forms.ExtendForm, _extension),
        Doing("reasons", _("Require reasons"), OUTSIDE, RequireReasons, forms.FrequencyForm, _words),
        Doing(
            "given",
            _("Reasons received"),
            OUTSIDE,
            TakeReasons,
            forms.ReasonsForm,
            _awaited("reasons_required"),
        ),
        Doing("later", _("Set a later day"), OUTSIDE, SetLaterDay, forms.LaterForm, _later),
        Doing("charge", _("Notify a fee"), OUTSIDE, ChargeFee, forms.FeeForm, _fee),
        Doing("paid", _("Fee paid"), OUTSIDE, TakePayment, forms.PaymentForm, _awaited("fee_notified")),
        Doing("withdraw", _("Record a withdrawal"), OUTSIDE, WithdrawRequest, forms.WithdrawForm, _words),
        Doing("give_up", _("Take as given up"), OUTSIDE, GiveUp, forms.ActForm, _give_up),
        Doing("cancel", _("Cancel a mistaken entry"), MEND, CancelEvent, forms.CancelForm, _cancel),
        Doing("reopen", _("Reopen"), MEND, ReopenCase, replyforms.ReopenForm, _reopen),
    )
}


NEXT = {
    "registered": ("confirm", "assign"),
    "correcting": ("corrected", "give_up"),
    "consulting": ("delivered", "opinion", "silence"),
    "reasons": ("given",),
    "fee": ("paid", "give_up"),
    "in_review": ("approve",),
    "approved": ("issue",),
}
"""What a case in this state waits for, the first that can be done before the others."""


@dataclass(frozen=True)
class Offer:
    """A doing, for one user and case: the reasons against it. ``today``: what stands against it today alone."""

    doing: Doing
    reasons: list[str]
    today: list[str]


def offers(user: Staff, case: RequestCase) -> list[Offer]:
    """Everything there is to do with a case, with what stands against each."""
    found = (doing.asked(user, case) for doing in DOINGS.values())
    return [offer for offer in found if offer is not None]


def next_doing(case: RequestCase, offered: list[Offer]) -> str:
    """The act that a case waits for; where its state names none, the first that can be done, as they are grouped."""
    possible = [offer.doing for offer in offered if not offer.reasons]
    grouped = [doing.name for group in GROUP_LABELS for doing in possible if doing.group == group]
    awaited = NEXT.get(case.state, ())
    if case.state == "in_hand" and not case.items.filter(outcome="").exists():
        awaited = ("submit", "draft")
    return next((name for name in (*awaited, *grouped) if name in grouped), "")
