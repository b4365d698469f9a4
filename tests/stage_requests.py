"""Requests on the stage of the rights matrices: at an agency, one in every state that some act takes."""

import datetime as dt

from django.core.files.base import ContentFile

from gongkai.agencies.models import Agency, Staff
from gongkai.catalog.examination import rules_digest, words_for
from gongkai.catalog.gate import examine
from gongkai.redaction import Area, Proof, Redacted, Size
from gongkai.redaction.tests.papers import drawn, text
from gongkai.requests.actions.assign import AssignCase
from gongkai.requests.actions.consult import Consult, RecordDelivery, TakeOpinion
from gongkai.requests.actions.correct import AskCorrection
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.draft import ApproveReply, DraftReply, SubmitReply
from gongkai.requests.actions.fee import ChargeFee
from gongkai.requests.actions.issue import IssueReply, ServeReply
from gongkai.requests.actions.mail import EnterMail
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.actions.reasons import RequireReasons, TakeReasons
from gongkai.requests.actions.redact import BeginRedaction, MarkParts, Part
from gongkai.requests.actions.rules import SetRequestRules
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.answers import GivenExamination
from gongkai.requests.models import RequestCase
from gongkai.requests.redacting import Made, Prepared
from gongkai.requests.redactions import Redaction
from gongkai.requests.tests import office

ON = dt.date(2025, 3, 5)
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
    filed = WithdrawRequest(by=clerk, case=new(), on=ON, words="来电").execute()
    RequestCase.objects.filter(pk=filed.pk).update(filed_on=LONG_AGO)
    kept = {"by": clerk, "case": found["fresh"], "upload": ContentFile(b"x"), "name": "a.pdf"}
    papers = {name: KeepPaper(paper=kind, **kept).execute().pk for name, kind in PAPERS.items()}
    begun = BeginRedaction(
        by=clerk, case=found["fresh"], prepared=prepared(), upload=ContentFile(PDF), name="原件.pdf"
    ).execute()
    MarkParts(by=clerk, redaction=begun, add=[PART]).execute()
    papers["redaction"] = begun.pk
    found["flawed"] = new()
    phone = "联系电话13909551234。".encode()
    flawed = {"by": clerk, "case": found["flawed"], "upload": ContentFile(phone), "name": "通知.txt"}
    paper = KeepPaper(paper="reply", **flawed).execute()
    GivenExamination.objects.create(
        kept=paper, rules=rules_digest(words_for(agency)), result=examine("通知.txt", phone).as_dict()
    )
    letter = EnterMail(by=clerk, at=agency, on=ON, waybill="EMS0").execute()
    return {
        **{name: case.pk for name, case in found.items()},
        **papers,
        "filed": filed.pk,
        "letter": letter.pk,
    }


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
    return DraftReply(by=clerk, case=_decided(clerk, case), on=ON, text="答复").execute()


def _approved(agency: Agency, clerk: Staff, case: RequestCase) -> RequestCase:
    case = SubmitReply(by=clerk, case=_drafted(clerk, case), on=ON).execute()
    holder = Staff.objects.filter(duties__agency=agency, duties__role="first_reviewer").order_by("pk")[0]
    return ApproveReply(by=holder, case=case, on=ON).execute()
