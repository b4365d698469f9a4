"""What a case says for the variables of a letter: head, recital, the event that it tells, remedies."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from gongkai.agencies.models import Agency
from gongkai.law import case_acts, clocks, remedies, replies
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.request_cases import Case
from gongkai.law.workdays import CalendarRangeError
from gongkai.requests import standing
from gongkai.requests.correspondence import CaseLetter, LetterSettings
from gongkai.requests.models import CaseEvent, RequestCase

Values = dict[str, Any]
GOVERNMENT = "人民政府"
PERSON, ORGANIZATION = "natural_person", "organization"
SERVED_BY = {"in_person": "direct", "through": "entrusted", "post": "post", "electronic": "online"}
UNCLEAR = "申请未写明能够据以查找的名称、文号或者其他特征"
OFFICE = "本机关办公场所"
PLACES = {"post": "申请人提供的通信地址", "electronic": "申请人提供的电子邮箱或者网络平台"}
JOINT = "本机关与你单位共同制作"


def settings_of(agency: Agency) -> LetterSettings:
    """What the agency's letters name, or nothing (not saved)."""
    return LetterSettings.objects.filter(agency=agency).first() or LetterSettings(agency=agency)


def agency_kind(agency: Agency) -> str:
    """The kind of agency by which the organ of review differs, as set, else by its place in the tree."""
    if own := settings_of(agency).agency_kind:
        return own
    if agency.kind == Agency.Kind.DEPARTMENT:
        return "local_department"
    return "provincial_government" if agency.level == Agency.Level.PROVINCE else "local_government"


def review_organs(agency: Agency, on: dt.date) -> list[str]:
    """The organs of review by name: as set, else the governments that the tree of agencies knows."""
    told = settings_of(agency)
    if told.review_organ:
        return [organ for organ in (told.review_organ, told.second_review_organ) if organ]
    rule = remedies.remedy("granted", on, agency_kind(agency)).get("review_organ")
    names = [_organ(agency, role) for role in rule.organs] if rule is not None else []
    return names if all(names) else []


def _organ(agency: Agency, role: str) -> str:
    if role == "itself":
        return agency.name
    if role not in {"own_government", "government_above"}:
        return ""
    above = agency.parent
    while above is not None and above.kind != Agency.Kind.GOVERNMENT:
        above = above.parent
    if above is None:
        return ""
    return above.name if GOVERNMENT in above.name else f"{above.name}{GOVERNMENT}"


def head(case: RequestCase, on: dt.date) -> Values:
    """Agency, applicant (masked), remedies, and what is set for every letter."""
    agency, told = case.agency, settings_of(case.agency)
    return {
        "agency": agency.name,
        "addressee_is": PERSON if case.applicant_class == PERSON else ORGANIZATION,
        "contact": told.contact,
        "request_number": case.number,
        "received": case.received_on,
        "subject": "；".join(item.name for item in case.items.all()),
        "agency_kind": agency_kind(agency),
        "review_organ": review_organs(agency, on),
        "court": told.court,
        "online_review": told.online_review,
        "payment": told.payment,
    }


def before(case: RequestCase, event: CaseEvent) -> clocks.Account:
    """The clocks as they stood before an event of the case."""
    full = standing.law_case(case)
    earlier = tuple(one for one in full.events if one.number < event.number)
    return clocks.compute(Case(full.received, full.channel, earlier))


def at_first(case: RequestCase) -> clocks.Account:
    """The clocks on the day of receipt."""
    return clocks.compute(Case(case.received_on, case.channel, ()))


def recital(case: RequestCase, event: CaseEvent | None = None, *, at_receipt: bool = False) -> Values:
    """What the recital tells of the way of the case: correction, fee, extension, days left out.

    As it was before ``event``, ``at_receipt``, or as it is now.
    """
    try:
        account = at_first(case) if at_receipt else before(case, event) if event else standing.account(case)
        due = account.reply.due
        last = due.day if due is not None else None
        found: Values = {"last_day": last if at_receipt else case.reply_by or last}
        found["day_is_open"] = found["last_day"] is None
    except (NoRuleInForce, CalendarRangeError):
        return {}
    history = account.history
    if history.correction is not None and history.corrected is not None:
        found |= {"correction_asked": history.correction.on, "corrected": history.corrected.on}
    if history.paid is not None:
        found["fee_paid"] = history.paid.on
    if history.extended is not None and history.extra:
        told = history.extended
        found |= {"extended_on": told.notified or told.on, "extension_days": history.extra}
    days = sum(1 for day in account.reply.days if day.reason.startswith("paused_"))
    if days:
        found["excluded_days"] = days
    return found


def of_event(case: RequestCase, letter: str, event: CaseEvent | None) -> Values:
    """What a notice tells of its event."""
    if event is None:
        return _of_receipt(case)
    makers: dict[str, Callable[[], Values]] = {
        "correction_notice": lambda: {"unclear": UNCLEAR, "to_add": event.words, "until": event.until},
        "third_party_consultation": lambda: {"addressee": event.party, "information": event.words},
        "organ_consultation": lambda: {
            "addressee": event.party, "information": event.words, "joint_document": JOINT
        },
        "third_party_reply": lambda: {"addressee": event.party, "information": event.words},
        "reasons_notice": lambda: {"volume": event.words, "until": event.until},
        "extension_notice": lambda: {
            "reasons": event.words, "approved_on": event.on, "extension_days": event.working_days
        },
        "delay_notice": lambda: {
            "reasons": event.words, "delayed_until": event.until, "volume": _said(case, "reasons_required")
        },
        "fee_notice": lambda: _of_fee(case, event),
        "third_party_decision": lambda: _of_override(case, event),
        "correction_overdue": lambda: _of_correction(case),
        "fee_overdue": lambda: _of_unpaid(case),
        "withdrawal": lambda: {"withdrawn_on": event.on},
        "own_record_correction": lambda: {"reasons": event.words},
    }  # fmt: skip
    return makers[letter]() if letter in makers else {}


def _of_receipt(case: RequestCase) -> Values:
    return {
        "how_received": case_acts.channels()[case.channel].label_zh,
        "how_confirmed": "",
    }


def _said(case: RequestCase, act: str) -> str:
    return next((event.words for event in standing.standing_events(case) if event.act == act), "")


def _of_fee(case: RequestCase, event: CaseEvent) -> Values:
    fee = case.fees.filter(event=event).first()
    if fee is None:
        return {}
    volume = f"本月已提出申请{fee.units}件" if fee.scale == "by_count" else f"所申请的信息共{fee.units}页"
    asked = _said(case, "reasons_required")
    return {"fee_scale": fee.scale, "fee_units": fee.units, "amount": fee.amount, "volume": asked or volume}


def _of_override(case: RequestCase, event: CaseEvent) -> Values:
    history = before(case, event).history
    objecting = [
        one for one in history.consultations
        if one.kind == "third_party" and one.answer and one.answer.position == "objects"
    ]  # fmt: skip
    if not objecting:
        return {"reasons": event.words}
    one = objecting[-1]
    sent = next(found for found in standing.standing_events(case) if found.number == one.event.number)
    given = [item.name for item in case.items.all() if item.outcome in {"granted", "partly_granted"}]
    return {
        "addressee": sent.party,
        "consulted_on": sent.on,
        "information": sent.words,
        "objected_on": one.answer.on if one.answer else None,
        "reasons": event.words,
        "content": "；".join(given) or sent.words,
    }


def _of_correction(case: RequestCase) -> Values:
    correction = standing.account(case).history.correction
    return {"correction_asked": correction.on, "correction_until": correction.until} if correction else {}


def _of_unpaid(case: RequestCase) -> Values:
    history = standing.account(case).history
    fee = case.fees.filter(paid_on=None).last()
    if history.fee is None or fee is None:
        return {}
    return {
        "amount": fee.amount,
        "fee_notified": history.fee.delivered or history.fee.on,
        "fee_until": history.fee_due.day if history.fee_due else None,
    }


def of_slip(case: RequestCase, letter: str, served: CaseLetter) -> Values:
    """What a slip tells of the letter it belongs to: the reply slip of a third party, the proof of service."""
    if letter == "third_party_reply":
        return {"consultation_number": served.number}
    return {
        "document": served.label_zh,
        "document_number": served.number,
        "served_by": SERVED_BY.get(served.method, "direct"),
        "waybill": served.waybill,
        "served_on": served.served_on,
        "place": PLACES.get(served.method, "") or case.agency.address or OFFICE,
    }


def known_of(values: Values, names: Iterable[str]) -> Values:
    """Those of the values that a letter knows and that say something."""
    wanted = set(names)
    return {
        name: value for name, value in values.items() if name in wanted and value not in (None, "", [], ())
    }


def outcome_letter(outcome: str) -> str:
    """The letter that tells an outcome."""
    return replies.outcome(outcome).letter
