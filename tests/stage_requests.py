"""Requests on the stage of the rights matrices: at an agency, one in every state that some act takes."""

import datetime as dt

from django.core.files.base import ContentFile

from gongkai.agencies.models import Agency, Staff
from gongkai.catalog.examination import rules_digest, words_for
from gongkai.catalog.gate import examine
from gongkai.redaction import Area, Proof, Redacted, Size
from gongkai.redaction.tests.papers import drawn, text
from gongkai.requests.actions.assign import AssignCase
from gongkai.requests.actions.complaint_take import TakeComplaint
from gongkai.requests.actions.consult import Consult, RecordDelivery, TakeOpinion
from gongkai.requests.actions.correct import AskCorrection, GiveUp
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.draft import ApproveReply, DraftReply, SubmitReply
from gongkai.requests.actions.fee import ChargeFee
from gongkai.requests.actions.issue import FileCase, IssueReply, ServeReply
from gongkai.requests.actions.letters import IssueLetter
from gongkai.requests.actions.mail import EnterMail
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.actions.reasons import RequireReasons, TakeReasons
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.redact import BeginRedaction, MarkParts, Part
from gongkai.requests.actions.remedy_conclude import ConcludeRemedy
from gongkai.requests.actions.remedy_open import OpenRemedy
from gongkai.requests.actions.rules import SetRequestRules
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.answers import GivenExamination
from gongkai.requests.composing import composed
from gongkai.requests.correspondence import CaseLetter
from gongkai.requests.letter_calls import call_for
from gongkai.requests.models import RequestCase
from gongkai.requests.redacting import Made, Prepared
from gongkai.requests.redactions import Redaction
from gongkai.requests.tests import office

ON = dt.date(2025, 3, 5)
LATER = dt.date(2025, 6, 5)
LONG_AGO = dt.date(2015, 3, 5)
PDF = drawn(text("Kept"))
PART = Part(1, Area(10, 10, 90, 40), "privacy")
PAPERS = {"paper": "other", "proof": "identity"}


def furnish(agency: Agency, clerk: Staff, head: Staff) -> dict[str, int]:
    """{state: number of the case} and the number of a posted letter."""
    unit = agency.units.first()
    SetRequestRules(by=head, at=agency, chain=["first_reviewer"]).execute()

    def new() -> RequestCase:
        return office.receiving(clerk, agency).execute()

    found = {"fresh": new()}
    found["in_hand"] = AssignCase(by=clerk, case=new(), on=ON, unit=unit).execute()
    found["correcting"] = AskCorrection(
        by=clerk, case=new(), on=ON, until=ON + dt.timedelta(9), words="补正"
    ).execute()
    asked = {"on": ON, "whom": "third_party", "party": "甲", "words": "意见"}
    twice = [Asked(name="经费使用情况"), Asked(name="经费使用情况")]
    found["two_items"] = office.receiving(clerk, agency, items=twice).execute()
    notice = _noticed(clerk, new())
    found["asked"] = Consult(by=clerk, case=new(), **asked).execute()
    found["delivered"] = _delivered(clerk, Consult(by=clerk, case=new(), **asked).execute())
    other = _delivered(clerk, Consult(by=clerk, case=new(), **asked).execute())
    found["objected"] = TakeOpinion(
        by=clerk, case=other, on=ON, sent=other.events.first(), position="objects", words="商业秘密"
    ).execute()
    found["fee"] = ChargeFee(by=head, case=new(), on=ON, scale="by_pages", units=120, delivered=ON).execute()
    found["reasons"] = RequireReasons(by=clerk, case=new(), on=ON, words="多").execute()
    given = RequireReasons(by=clerk, case=new(), on=ON, words="多").execute()
    found["given"] = TakeReasons(by=clerk, case=given, on=ON, words="研究").execute()
    found["decided"] = _decided(clerk, new())
    found["drafted"] = _drafted(clerk, new())
    found["submitted"] = SubmitReply(by=clerk, case=_drafted(clerk, new()), on=ON).execute()
    found["approved"] = _approved(agency, clerk, new())
    found["issued"] = IssueReply(by=clerk, case=_approved(agency, clerk, new()), on=ON).execute()
    issued = IssueReply(by=clerk, case=_approved(agency, clerk, new()), on=ON).execute()
    found["served"] = ServeReply(by=clerk, case=issued, on=ON, method="in_person").execute()
    found["online"] = office.applying(agency).execute()
    issued = IssueReply(by=clerk, case=_approved(agency, clerk, new()), on=ON).execute()
    answered = ServeReply(by=clerk, case=issued, on=ON, method="in_person").execute()
    found["closed"] = FileCase(by=clerk, case=answered, on=ON).execute()
    waiting = AskCorrection(by=clerk, case=new(), on=ON, until=ON + dt.timedelta(9), words="补正").execute()
    found["abandoned"] = GiveUp(by=clerk, case=waiting, on=LATER).execute()
    filed = WithdrawRequest(by=clerk, case=new(), on=ON, words="来电").execute()
    RequestCase.objects.filter(pk=filed.pk).update(filed_on=LONG_AGO)
    kept = {"by": clerk, "case": found["fresh"], "upload": ContentFile(b"x"), "name": "a.pdf"}
    papers = {name: KeepPaper(paper=kind, **kept).execute().pk for name, kind in PAPERS.items()}
    remedies = _remedies(agency, clerk)
    found["flawed"] = new()
    papers["redaction"] = _redacting(agency, clerk, found["fresh"], found["flawed"])
    letter = EnterMail(by=clerk, at=agency, on=ON, waybill="EMS0").execute()
    return {
        **{name: case.pk for name, case in found.items()},
        **papers,
        **remedies,
        "filed": filed.pk,
        "letter": letter.pk,
        "notice": notice.pk,
    }


def _remedies(agency: Agency, clerk: Staff) -> dict[str, int]:
    """{which: number of the remedy}: a review, one that is decided, a suit, a complaint."""
    came = {"by": clerk, "at": agency, "on": ON, "organ": "某机关", "contested": "某行为"}
    done = OpenRemedy(route="reconsideration", **came).execute()
    end = {"on": ON, "received": ON, "result": "upheld", "decision": "某决定"}
    return {
        "review": OpenRemedy(route="reconsideration", **came).execute().pk,
        "review_done": ConcludeRemedy(by=clerk, remedy=done, **end).execute().pk,
        "suit": OpenRemedy(route="litigation_direct", **came).execute().pk,
        "complaint": TakeComplaint(**came).execute().pk,
    }


def _noticed(clerk: Staff, case: RequestCase) -> CaseLetter:
    case = AskCorrection(by=clerk, case=case, on=ON, until=ON + dt.timedelta(9), words="补正").execute()
    call = call_for(case, "correction_notice", case.events.get().pk)
    notice: CaseLetter = IssueLetter(by=clerk, case=case, call=call, on=ON).execute()
    return notice


def _redacting(agency: Agency, clerk: Staff, case: RequestCase, flawed: RequestCase) -> int:
    """Number of a redaction with one box in ``case``; ``flawed`` gives a paper in which the gate finds a number."""
    source = {"prepared": prepared(), "upload": ContentFile(PDF), "name": "原件.pdf"}
    begun: Redaction = BeginRedaction(by=clerk, case=case, **source).execute()
    MarkParts(by=clerk, redaction=begun, add=[PART]).execute()
    phone = "联系电话13909551234。".encode()
    kept = KeepPaper(
        by=clerk, case=flawed, upload=ContentFile(phone), name="通知.txt", paper="reply"
    ).execute()
    GivenExamination.objects.create(
        kept=kept, rules=rules_digest(words_for(agency)), result=examine("通知.txt", phone).as_dict()
    )
    return begun.pk


def prepared() -> Prepared:
    """A page of 300 by 200 points."""
    return Prepared(PDF, (Size(300, 200),))


def made(redaction: Redaction) -> Made:
    """A copy of the boxes as they stand, whose proof holds."""
    return Made(Redacted(PDF, Proof(("甲",), (), 1, (1,), (), 9)), redaction.fingerprint)


def _delivered(clerk: Staff, case: RequestCase) -> RequestCase:
    return RecordDelivery(by=clerk, case=case, on=ON, sent=case.events.first()).execute()


def _decided(clerk: Staff, case: RequestCase) -> RequestCase:
    return DecideItems(by=clerk, case=case, on=ON, decisions={1: Decision("granted")}).execute()


def _drafted(clerk: Staff, case: RequestCase) -> RequestCase:
    case = _decided(clerk, case)
    return DraftReply(by=clerk, case=case, on=ON, text=composed(case, ON)).execute()


def _approved(agency: Agency, clerk: Staff, case: RequestCase) -> RequestCase:
    case = SubmitReply(by=clerk, case=_drafted(clerk, case), on=ON).execute()
    holder = Staff.objects.filter(duties__agency=agency, duties__role="first_reviewer").order_by("pk")[0]
    return ApproveReply(by=holder, case=case, on=ON).execute()
