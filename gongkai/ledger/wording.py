"""How an entry is told: its sentence, its facts with their names, the articles it was done under."""

from contextlib import suppress
from typing import Any, Protocol

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Role
from gongkai.law import case_acts, classifications, clock_reading, instruments, letters, report_words
from gongkai.ledger.kinds import NAMES, Kind

FACTS = {
    "claimant": _("Who turned to it"),
    "clock": _("Time limit"),
    "day_before": _("Last day before"),
    "days": _("Days left"),
    "escalate_at": _("Put before the head, days before the last day"),
    "first_result": _("Result of the first instance"),
    "orders": _("What it orders"),
    "organ": _("Organ or court"),
    "organ_number": _("Its file number"),
    "ours": _("Appealed by the bureau"),
    "remedy": _("Remedy"),
    "request": _("Request number"),
    "agency_kind": _("Kind of agency"),
    "contact": _("Contact"),
    "correction": _("Correction of a record"),
    "court": _("Court"),
    "items": _("Items concerned"),
    "letter": _("Letter"),
    "of_request": _("Earlier request"),
    "online_review": _("Online way to ask for review"),
    "parts": _("Parts with a wording of the agency's own"),
    "payment": _("Where a fee is paid"),
    "review_organ": _("Organ of review"),
    "second_review_organ": _("Second organ of review"),
    "wording": _("Wording of the letter"),
    "unread": _("Pages whose picture a person looked at"),
    "searched": _("Strings searched in the copy"),
    "pages": _("Number of pages"),
    "may_stay": _("Words that may stay elsewhere"),
    "item_number": _("Item"),
    "grounds": _("Grounds"),
    "given": _("Given with the reply"),
    "arrived": _("Arrived on"),
    "asked": _("Items asked for"),
    "chain": _("Review of replies"),
    "channel": _("Channel"),
    "decision": _("Decision"),
    "hits": _("Hits"),
    "late_by": _("Working days late"),
    "method": _("How it was served"),
    "notified": _("Told on"),
    "of_day": _("Of the day"),
    "paper": _("Kind of paper"),
    "place": _("Where"),
    "position": _("Opinion"),
    "receipt": _("Receipt number"),
    "reply": _("Reply number"),
    "reply_prefix": _("Beginning of reply numbers"),
    "scale": _("Scale"),
    "sent": _("What was sent"),
    "unit": _("Handling unit"),
    "units": _("Number of units"),
    "waybill": _("Waybill number"),
    "whom": _("Who is asked"),
    "working_days": _("Working days"),
    "years": _("Years"),
    "amount": _("Amount in yuan"),
    "applicant": _("Applicant"),
    "basis": _("Why"),
    "class": _("Class"),
    "decided_on": _("Decided on"),
    "effective_on": _("In force from"),
    "fen": _("Amount in fen"),
    "granted": _("Decided"),
    "item": _("Charged for"),
    "matter": _("Matter"),
    "named": _("About"),
    "of": _("In place of an entry of kind"),
    "outcome": _("Outcome"),
    "party_class": _("Addressed to"),
    "public": _("Public"),
    "register": _("Register"),
    "result": _("Result"),
    "review": _("Result of the review"),
    "route": _("Way of remedy"),
    "valid_until": _("Valid until"),
    "where": _("Published where"),
    "act": _("Act"),
    "confirmed": _("Confirmed"),
    "finding": _("Finding"),
    "instead": _("To be written instead"),
    "kept": _("Still in the file"),
    "level": _("Gravity"),
    "overridden": _("Let pass"),
    "stood": _("Stood unconfirmed"),
    "wrong": _("Not to be written"),
    "agency": _("Agency"),
    "at": _("Planned for"),
    "change_note": _("What changed"),
    "expiry_plan_ended": _("Planned end of publicity that ended with this"),
    "last_day": _("Last day of publicity"),
    "minutes_missed": _("Minutes after the planned moment"),
    "planned_for": _("Carried out as planned for"),
    "release_plan_ended": _("Planned release that ended with this"),
    "before": _("Before"),
    "cells": _("Cells"),
    "count": _("Count"),
    "deputy": _("Deputy"),
    "document": _("By document"),
    "due": _("Last day of the time limit"),
    "due_provisional": _("Time limit provisional"),
    "fields": _("Fields"),
    "findings": _("Findings"),
    "formed_on": _("Formed on"),
    "full_name": _("Name"),
    "ground": _("Ground for not disclosing"),
    "holder": _("Lock held by"),
    "hour": _("Hour"),
    "in_place_of": _("In place of"),
    "index_number": _("Index number"),
    "late": _("Late"),
    "name": _("Name of it"),
    "number": _("Reference number"),
    "numbers": _("Numbers of the first and the last"),
    "openness": _("Way of openness"),
    "reason": _("Reason"),
    "reasons": _("Reasons"),
    "review_again_on": _("To be looked at again"),
    "revision": _("Revision"),
    "role": _("Role"),
    "seats": _("Seats"),
    "secrecy": _("Secrecy review"),
    "sha256": _("SHA-256"),
    "since": _("Since"),
    "size": _("Size in bytes"),
    "slug": _("Name in addresses"),
    "source": _("Source"),
    "staff": _("Member of staff"),
    "step": _("Step"),
    "tasks": _("Tasks"),
    "telephone": _("Telephone"),
    "template": _("Form"),
    "title": _("Title"),
    "tree_path": _("Place in the tree"),
    "until": _("Until"),
    "username": _("Account"),
    "values": _("Values"),
    "version": _("Version"),
    "wanted": _("Wanted"),
    "withdrawal": _("Why withdrawn"),
    "words": _("Words"),
    "year": _("Year"),
    "changed": _("Cells that changed"),
    "digest": _("Digest (SHA-256)"),
    "head_hash": _("Hash of the last entry counted"),
    "ledger_position": _("Last ledger entry counted"),
    "part": _("Part"),
    "signature": _("Signature no."),
    "strays": _("Entries without a cell"),
    "online": _("Requests are taken online"),
    "stars": _("Satisfaction, 1 to 5"),
}
"""The names of facts; one that is not here is shown by its own."""


CODES = {
    "act": {"address": _("Something sent to a closed address")},
    "step": {
        "first": _("first review"),
        "second": _("second review"),
        "final": _("final review"),
        "secrecy": _("secrecy review"),
    },
    "secrecy": {
        "passed": _("may be disclosed"),
        "asked": _("in doubt, a competent department is asked"),
        "refused": _("must not be disclosed"),
    },
    "method": {
        "in_person": _("handed over, signed for"),
        "post": _("by post (EMS)"),
        "electronic": _("electronically"),
        "through": _("through another agency, signed for"),
    },
    "paper": {
        "application": _("application"),
        "identity": _("proof of identity"),
        "correction": _("correction"),
        "opinion": _("opinion of a third party or organ"),
        "reply": _("reply and what is given with it"),
        "service": _("proof of service"),
        "source": _("paper to be redacted, never given as it is"),
        "other": _("other paper"),
        "letter": _("letter of the agency"),
    },
    "claimant": {
        "applicant": _("the applicant"),
        "third_party": _("a third party"),
        "other": _("someone else"),
    },
    "orders": {
        "nothing": _("nothing is left to do"),
        "anew": _("answer the request anew"),
        "other": _("something else"),
    },
    "correction": {
        "corrected": _("corrected"),
        "transferred": _("passed on to the agency that may correct it"),
        "informed": _("told which agency may correct it"),
    },
    "letter": {"reply": _("Reply to the request")},
    "whom": {"third_party": _("a third party"), "organ": _("another organ")},
    "scale": {"by_count": _("by number of requests"), "by_pages": _("by pages")},
    "review": {
        "kept": _("stays in force"),
        "to_revise": _("to be revised"),
        "to_repeal": _("to be repealed"),
        "to_expire": _("to be declared no longer in force"),
    },
    "register": {
        "normativedocument": _("rules and normative documents"),
        "decision": _("administrative decisions"),
        "decisioncount": _("numbers of decisions"),
        "charge": _("administrative charges"),
        "purchase": _("central procurement"),
        "openingbalance": _("opening balances"),
    },
    "granted": {"granted": _("granted"), "refused": _("refused")},
    "party_class": {
        "natural_person": _("natural person"),
        "self_employed": _("self-employed"),
        "organization": _("legal person or other organization"),
    },
    "withdrawal": {
        "expired": _("expired or no longer in force"),
        "wrong": _("wrong in content"),
        "secrecy": _("not suitable for disclosure"),
        "privacy": _("personal privacy"),
        "reorganised": _("the agency was reorganised"),
        "other": _("other reasons"),
    },
}
"""Facts that are kept as codes, in words."""
SAME_AS = {"first_result": "result"}
"""Facts whose codes are those of another."""
CLASSIFIED = {
    "openness": "openness",
    "before": "openness",
    "ground": "withholding_ground",
}
"""Facts that are codes of a classification of the law."""


ASIDE = {
    "planned_for": _("It was planned for %(planned_for)s."),
    "minutes_missed": _("Nothing ran at that moment; it was done %(minutes_missed)s min later."),
    "release_plan_ended": _("The release planned for %(release_plan_ended)s ended with this."),
    "expiry_plan_ended": _("The withdrawal planned for %(expiry_plan_ended)s ended with this."),
}
"""What is added to the sentence of an entry that has one of these facts."""


class Told(Protocol):
    """What of an entry is told here."""

    kind: str
    subject_number: str
    facts: Any
    articles: Any


def sentence(entry: Told) -> str:
    """What happened, as a sentence in the language in use."""
    facts = {name: _worded(name, value) for name, value in entry.facts.items()}
    if "withdrawal" in facts:
        facts["reason"] = " ".join(str(part) for part in (facts["withdrawal"], facts["reason"]) if part)
    told = str(Kind(entry.kind).label) % {"subject": entry.subject_number, **facts}
    return told + "".join(f" {words}" % facts for name, words in ASIDE.items() if name in facts)


def facts(entry: Told) -> list[tuple[str, str]]:
    """The facts as (name, value) in the language in use; what was left empty is left out."""
    return [
        (str(FACTS.get(name, name)), str(_worded(name, value)))
        for name, value in entry.facts.items()
        if value not in ("", None, [], {})
    ]


def articles(entry: Told) -> list[str]:
    """The articles as they are cited; a key that the law no longer has stands as it is."""
    found = []
    for key in entry.articles:
        try:
            found.append(instruments.cite(key).printed)
        except LookupError:
            found.append(key)
    return found


def _worded(name: str, value: Any) -> Any:
    """A fact in the language in use: roles, acts, other codes and labels of fields are kept untranslated."""
    if isinstance(value, str) and (coded := _coded(name, value)):
        return coded
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, list):
        between = " " if name == "reasons" else gettext(", ")
        return between.join(
            str(part) if name == "reasons" else gettext(str(part)) for part in value if part != ""
        )
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_worded(key, part)}" for key, part in value.items())
    return value


def _coded(name: str, value: str) -> Any:
    """The words of a fact that is kept as a code; empty for one that is not, or for an unknown code."""
    if name == "role" and value in Role.values:
        return Role(value).label
    if name == "act" and value in Kind.values:
        return NAMES[Kind(value)]
    if name in CLASSIFIED and value:
        with suppress(classifications.UnknownEntry):
            return classifications.label(CLASSIFIED[name], value, get_language() or "zh-hans")
    if name == "of" and value in Kind.values:
        return NAMES[Kind(value)]
    if label := report_words.label(SAME_AS.get(name, name), value, get_language() or "zh-hans"):
        return label
    return CODES.get(name, {}).get(value, "") or _of_case(name, value)


def _of_case(name: str, value: str) -> str:
    """The words of the case file: channels, positions, acts, time limits."""
    if name == "clock":
        return clock_reading.limit_label(value, get_language() or "zh-hans")
    choice: Any = {
        "letter": letters.letters,
        "channel": case_acts.channels,
        "position": case_acts.positions,
        "sent": case_acts.acts,
    }.get(name)
    found = choice().get(value) if choice else None
    if found is None:
        return ""
    return str(found.label_en if (get_language() or "").startswith("en") else found.label_zh)
