"""Opinions, extensions, fees, reasons and searches: each clock on its day, each refusal whole."""

import pytest

from gongkai.requests.actions.consult import (
    Consult,
    RecordDelivery,
    RecordSilence,
    TakeOpinion,
    TellThirdParty,
)
from gongkai.requests.actions.correct import GiveUp
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.extend import ExtendCase
from gongkai.requests.actions.fee import ChargeFee, TakePayment
from gongkai.requests.actions.reasons import RequireReasons, SetLaterDay, TakeReasons
from gongkai.requests.actions.search import RecordSearch
from gongkai.requests.models import RequestCase, State
from gongkai.requests.tests import office
from gongkai.requests.tests.office import DUE, day, why_not
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")


def consulted(cast: Cast, whom: str = "third_party") -> RequestCase:
    """Asked on 2025-03-05, delivered on 2025-03-07: the fifteenth working day is 2025-03-28."""
    clerk = cast["clerk.science"]
    case = Consult(
        by=clerk,
        case=office.in_hand(cast),
        on=day("03-05"),
        whom=whom,
        party="甲公司",
        words="是否同意公开？",
    ).execute()
    return RecordDelivery(by=clerk, case=case, on=day("03-07"), sent=case.events.get()).execute()


def test_an_opinion_stops_the_clock_from_the_day_after_it_is_asked_to_the_day_it_comes(cast: Cast):
    case = consulted(cast)
    assert case.state == State.CONSULTING
    sent = case.events.first()
    clerk = cast["clerk.science"]
    before = TakeOpinion(by=clerk, case=case, on=day("03-06"), sent=sent, position="agrees")
    assert "2025-03-07" in why_not(before)
    case = TakeOpinion(by=clerk, case=case, on=day("03-12"), sent=sent, position="agrees").execute()
    # 6 to 12 March, five working days, are left out: 31 March and five more, over the Qingming days of 4 to 6 April.
    assert (case.state, case.reply_due) == (State.IN_HAND, day("04-08"))


def test_silence_is_recorded_on_the_day_after_the_fifteenth_working_day(cast: Cast):
    case = consulted(cast)
    sent = case.events.first()
    clerk = cast["clerk.science"]
    assert "2025-03-28" in why_not(RecordSilence(by=clerk, case=case, on=day("03-28"), sent=sent))
    late = TakeOpinion(by=clerk, case=case, on=day("03-31"), sent=sent, position="agrees")
    assert "2025-03-28" in why_not(late)
    case = RecordSilence(by=clerk, case=case, on=day("03-31"), sent=sent).execute()
    assert case.state == State.IN_HAND


def test_what_a_third_party_objects_to_is_disclosed_only_after_it_is_told(cast: Cast):
    clerk = cast["clerk.science"]
    case = consulted(cast)
    case = TakeOpinion(
        by=clerk,
        case=case,
        on=day("03-12"),
        sent=case.events.first(),
        position="objects",
        words="涉及商业秘密",
    ).execute()
    grant = DecideItems(by=clerk, case=case, on=day("03-13"), decisions={1: Decision("granted")})
    assert "Art. 32" in why_not(grant)
    tell = TellThirdParty(by=cast["head.science"], case=case, on=day("03-13"), words="公共利益")
    case = tell.execute()
    grant.case = case
    assert grant.execute().items.get().outcome == "granted"


def test_an_extension_is_told_before_the_day_and_only_once(cast: Cast):
    head = cast["head.science"]
    case = office.in_hand(cast)
    late = ExtendCase(by=head, case=case, on=DUE, notified=day("04-01"), working_days=20, words="需要汇总")
    assert "2025-03-31" in why_not(late)
    too_long = ExtendCase(by=head, case=case, on=DUE, notified=DUE, working_days=21, words="需要汇总")
    assert "20" in why_not(too_long)
    case = ExtendCase(by=head, case=case, on=DUE, notified=DUE, working_days=20, words="需要汇总").execute()
    assert case.reply_due == day("04-28")
    again = ExtendCase(by=head, case=case, on=DUE, notified=DUE, working_days=5, words="再延长")
    assert "once" in why_not(again)


def test_a_clerk_does_not_extend(cast: Cast):
    act = ExtendCase(
        by=cast["clerk.science"], case=office.in_hand(cast), on=DUE, notified=DUE, working_days=5, words="忙"
    )
    assert "takes one of these duties" in why_not(act)


def test_a_fee_unpaid_ends_the_request_and_a_fee_paid_starts_the_time_anew(cast: Cast):
    """By pages: 120 pages cost 1100. Delivered 2025-03-05, the thirtieth day is 2025-04-04, a holiday: 2025-04-07."""
    head, clerk = cast["head.science"], cast["clerk.science"]
    unpaid, paid = office.in_hand(cast), office.in_hand(cast)
    free = ChargeFee(by=head, case=unpaid, on=day("03-04"), scale="by_pages", units=30)
    assert "nothing is charged" in why_not(free)
    charge = {"on": day("03-04"), "scale": "by_pages", "units": 120, "delivered": day("03-05")}
    unpaid = ChargeFee(by=head, case=unpaid, **charge).execute()
    paid = ChargeFee(by=head, case=paid, **charge).execute()
    assert (unpaid.state, unpaid.fees.get().amount) == (State.FEE, 1100)
    assert "2025-04-07" in why_not(TakePayment(by=clerk, case=unpaid, on=day("04-08"), receipt="A1"))
    why_not(GiveUp(by=clerk, case=unpaid, on=day("04-07")))
    unpaid = GiveUp(by=clerk, case=unpaid, on=day("04-08")).execute()
    assert unpaid.outcome == "fee_overdue"
    paid = TakePayment(by=clerk, case=paid, on=day("03-10"), receipt="A1").execute()
    assert (paid.reply_due, paid.fees.get().paid_on) == (day("04-08"), day("03-10"))


def test_reasons_come_before_a_later_day_and_before_a_refusal_of_too_many(cast: Cast):
    head, clerk = cast["head.science"], cast["clerk.science"]
    case = office.in_hand(cast)
    refuse = {1: Decision("excessive", "本月第四十件")}
    assert "Art. 35" in why_not(DecideItems(by=clerk, case=case, on=day("03-04"), decisions=refuse))
    case = RequireReasons(by=clerk, case=case, on=day("03-04"), words="本月第四十件").execute()
    assert case.state == State.REASONS
    later = SetLaterDay(by=head, case=case, on=day("03-10"), until=day("05-30"), words="逐件答复")
    why_not(later)
    case = TakeReasons(by=clerk, case=case, on=day("03-10"), words="研究需要").execute()
    later.case = case
    assert later.execute().reply_due == day("05-30")


def test_not_found_rests_on_a_search(cast: Cast):
    clerk = cast["clerk.science"]
    case = office.in_hand(cast)
    decide = DecideItems(
        by=clerk, case=case, on=day("03-06"), decisions={1: Decision("not_existing", "经检索没有")}
    )
    assert "search" in why_not(decide)
    case = RecordSearch(
        by=clerk, case=case, on=day("03-05"), place="档案室", words="项目经费", searcher="张三", hits=0
    ).execute()
    decide.case = case
    assert decide.execute().items.get().outcome == "not_existing"
