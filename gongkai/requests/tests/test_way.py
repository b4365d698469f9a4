"""The way of a request through the acts: every clock on its day, every refusal whole."""

import datetime as dt

import pytest

from gongkai.agencies.action import Refused
from gongkai.ledger.models import Entry
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
from gongkai.requests.actions.mending import CancelEvent, ReopenCase
from gongkai.requests.actions.reasons import RequireReasons, SetLaterDay, TakeReasons
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.search import RecordSearch
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.models import CaseEvent, EventIsFinal, RequestCase, State
from gongkai.requests.tests import office
from gongkai.requests.tests.office import DUE, day
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")


def why_not(action) -> str:
    """All reasons in one text; the act must be refused and store nothing."""
    before = (
        CaseEvent.objects.count(),
        RequestCase.objects.values_list("revision", "state").order_by("pk")[:],
    )
    rows = list(before[1])
    with pytest.raises(Refused) as refused:
        action.execute()
    assert CaseEvent.objects.count() == before[0]
    assert list(RequestCase.objects.values_list("revision", "state").order_by("pk")) == rows
    return " ".join(refused.value.reasons)


def test_a_request_is_to_be_answered_by_its_twentieth_working_day(cast: Cast):
    case = office.received(cast)
    assert (case.number, case.reply_due, case.provisional, case.state) == (
        "2025-0001",
        DUE,
        False,
        State.REGISTERED,
    )


def test_a_reply_in_time_on_the_last_day_and_late_on_the_next(cast: Cast):
    """The day before and on the day: in time. The day after it is late, has to be confirmed, and is kept so."""
    for on, late in ((day("03-28"), 0), (DUE, 0), (day("04-01"), 1)):
        case = office.in_hand(cast)
        case = office.issued(cast, case, min(on, DUE))
        serve = ServeReply(by=cast["clerk.science"], case=case, on=on, method="in_person")
        if late:
            assert "2025-03-31" in why_not(serve)
            serve.late_confirmed = True
        case = serve.execute()
        assert (case.state, case.late_by) == (State.SERVED, late)


def test_a_late_reply_is_issued_only_when_it_says_so(cast: Cast):
    case = office.approved(cast, office.decided(cast, office.in_hand(cast), DUE, "granted"), DUE)
    late = IssueReply(by=cast["clerk.science"], case=case, on=day("04-01"))
    assert "2025-03-31" in why_not(late)
    late.late_confirmed = True
    case = late.execute()
    assert case.state == State.REPLIED
    entry = Entry.objects.get(kind="request.replied")
    assert entry.facts["late"] is True
    assert entry.facts["reply"].endswith("〔2025〕第1号")


def test_a_correction_is_asked_for_within_seven_working_days_and_once(cast: Cast):
    """2025-03-12 is the seventh working day; the day after is refused, and so is a second time."""
    clerk = cast["clerk.science"]
    case = office.received(cast)
    ask = AskCorrection(by=clerk, case=case, on=day("03-13"), until=day("03-20"), words="请写明文号。")
    assert "2025-03-12" in why_not(ask)
    ask.on = day("03-12")
    case = ask.execute()
    assert case.state == State.CORRECTING
    again = AskCorrection(by=clerk, case=case, on=day("03-12"), until=day("03-21"), words="再请补正。")
    assert "once" in why_not(again)


def test_a_correction_starts_the_full_time_anew(cast: Cast):
    clerk = cast["clerk.science"]
    case = AskCorrection(
        by=clerk, case=office.received(cast), on=day("03-05"), until=day("03-20"), words="请写明文号。"
    ).execute()
    late = TakeCorrection(by=clerk, case=case, on=day("03-21"), words="文号为……")
    assert "2025-03-20" in why_not(late)
    case = TakeCorrection(by=clerk, case=case, on=day("03-20"), words="文号为……").execute()
    assert (case.state, case.reply_due) == (State.REGISTERED, day("04-18"))


def test_a_late_correction_with_good_reason_counts(cast: Cast):
    clerk = cast["clerk.science"]
    case = AskCorrection(
        by=clerk, case=office.received(cast), on=day("03-05"), until=day("03-20"), words="请写明文号。"
    ).execute()
    case = TakeCorrection(by=clerk, case=case, on=day("03-25"), words="因病", good_reason=True).execute()
    assert case.reply_due == day("04-23")


def test_a_request_is_given_up_on_the_day_after_and_counts_so(cast: Cast):
    clerk = cast["clerk.science"]
    case = AskCorrection(
        by=clerk, case=office.received(cast), on=day("03-05"), until=day("03-20"), words="请写明文号。"
    ).execute()
    why_not(GiveUp(by=clerk, case=case, on=day("03-20")))
    case = GiveUp(by=clerk, case=case, on=day("03-21")).execute()
    assert (case.state, case.outcome, case.concluded_on) == (
        State.ABANDONED,
        "correction_overdue",
        day("03-21"),
    )
    facts = Entry.objects.get(kind="request.concluded").facts
    assert (facts["outcome"], facts["applicant"]) == ("other.correction_overdue", "natural_person")


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


def test_something_given_and_something_not_counts_as_partly_granted_alone(cast: Cast):
    items = [Asked(name="甲"), Asked(name="乙"), Asked(name="丙")]
    case = office.in_hand(cast, items=items)
    case = office.served(cast, case, day("03-10"), "granted", "internal_affairs", "petition")
    assert case.outcome == "partly_granted"
    facts = [entry.facts for entry in Entry.objects.filter(kind="request.concluded")]
    assert [found["outcome"] for found in facts] == ["partly_granted"]


def test_an_open_item_stops_the_reply(cast: Cast):
    items = [Asked(name="甲"), Asked(name="乙")]
    case = office.decided(cast, office.in_hand(cast, items=items), day("03-10"), "granted")
    clerk = cast["clerk.science"]
    case = DraftReply(by=clerk, case=case, on=day("03-10"), text="答复").execute()
    assert "item 2" in why_not(SubmitReply(by=clerk, case=case, on=day("03-10")))


def test_nobody_decides_on_their_own_reply_nor_twice(cast: Cast):
    """Who drafted it, and who agreed in an earlier step, are refused; a new version begins anew."""
    clerk, first = cast["clerk.science"], cast["first_reviewer.science"]
    from gongkai.agencies.actions.staff import GrantDuty

    for who, role in ((clerk, "first_reviewer"), (first, "second_reviewer")):
        GrantDuty(by=None, staff=who, at=cast.science, role=role, since=day("01-01")).execute()
    case = office.decided(cast, office.in_hand(cast), day("03-10"), "granted")
    case = DraftReply(by=clerk, case=case, on=day("03-10"), text="答复").execute()
    case = SubmitReply(by=clerk, case=case, on=day("03-10")).execute()
    assert "does not decide" in why_not(ApproveReply(by=clerk, case=case, on=day("03-10")))
    case = ApproveReply(by=first, case=case, on=day("03-10")).execute()
    assert "does not decide" in why_not(ApproveReply(by=first, case=case, on=day("03-10")))
    second = cast["second_reviewer.science"]
    case = ReturnReply(by=second, case=case, on=day("03-10"), words="请引用条款").execute()
    assert case.state == State.IN_HAND
    assert "not approved" in why_not(IssueReply(by=clerk, case=case, on=day("03-10")))
    case = DraftReply(by=clerk, case=case, on=day("03-11"), text="答复（二）").execute()
    assert SubmitReply(by=clerk, case=case, on=day("03-11")).execute().state == State.IN_REVIEW


def test_after_the_reply_only_its_service_is_left_and_then_filing(cast: Cast):
    clerk = cast["clerk.science"]
    case = office.issued(cast, office.in_hand(cast), day("03-10"))
    unit = cast.science.units.get()
    assert "issued" in why_not(ReturnCase(by=clerk, case=case, on=day("03-11"), reason="不归我科"))
    why_not(AssignCase(by=clerk, case=case, on=day("03-11"), unit=unit))
    why_not(FileCase(by=clerk, case=case, on=day("03-11")))
    post = ServeReply(by=clerk, case=case, on=day("03-11"), method="post")
    assert "Waybill" in why_not(post)
    post.waybill = "EMS1"
    case = post.execute()
    case = FileCase(by=clerk, case=case, on=day("03-12")).execute()
    assert case.state == State.CLOSED
    assert "Nothing more" in why_not(WithdrawRequest(by=clerk, case=case, on=day("03-12"), words="撤回"))


def test_a_reopened_request_has_clocks_of_its_own_and_counts_no_second_time(cast: Cast):
    case = office.served(cast, office.in_hand(cast), day("03-10"), "internal_affairs")
    head = cast["head.science"]
    case = ReopenCase(
        by=head, case=case, on=day("06-03"), decision="滨政复〔2025〕6号", reply_by=day("06-20")
    ).execute()
    assert (case.state, case.reply_due, case.round_number) == (State.IN_HAND, day("06-20"), 2)
    case = office.served(cast, case, day("06-23"), "granted", late=True)
    assert (case.state, case.late_by, case.outcome) == (State.SERVED, 1, "internal_affairs")
    assert Entry.objects.filter(kind="request.concluded").count() == 1


def test_a_mistaken_entry_is_cancelled_and_stays_in_the_record(cast: Cast):
    clerk, head = cast["clerk.science"], cast["head.science"]
    case = AskCorrection(
        by=clerk, case=office.received(cast), on=day("03-05"), until=day("03-20"), words="误记"
    ).execute()
    case = TakeCorrection(by=clerk, case=case, on=day("03-10"), words="已补正").execute()
    ask, taken = case.events.all()
    assert "would no longer hold" in why_not(
        CancelEvent(by=head, case=case, on=day("03-11"), event_meant=ask, reason="登记有误")
    )
    case = CancelEvent(by=head, case=case, on=day("03-11"), event_meant=taken, reason="登记有误").execute()
    assert case.state == State.CORRECTING
    assert case.events.count() == 3
    with pytest.raises(EventIsFinal):
        ask.save()


def test_what_has_not_happened_yet_is_not_recorded(cast: Cast):
    tomorrow = dt.date.today() + dt.timedelta(days=2)  # noqa: DTZ011
    case = office.received(cast)
    act = AskCorrection(by=cast["clerk.science"], case=case, on=tomorrow, until=tomorrow, words="")
    reasons = why_not(act)
    assert "future" in reasons
    assert "needed" in reasons


def test_who_acts_on_an_outdated_page_is_judged_by_what_is_true_now(cast: Cast):
    """Two clerks with the same page: the second act is looked at again under the lock."""
    clerk = cast["clerk.science"]
    case = office.received(cast)
    stale = RequestCase.objects.get(pk=case.pk)
    AskCorrection(by=clerk, case=case, on=day("03-05"), until=day("03-20"), words="请补正").execute()
    WithdrawRequest(
        by=clerk, case=RequestCase.objects.get(pk=case.pk), on=day("03-06"), words="电话"
    ).execute()
    assert "2025-03-06" in why_not(WithdrawRequest(by=clerk, case=stale, on=day("03-06"), words="电话"))
