"""The way of a request through the acts: every clock on its day, every refusal whole."""

import datetime as dt

import pytest

from gongkai.ledger.models import Entry
from gongkai.requests.actions.assign import AssignCase, ReturnCase
from gongkai.requests.actions.correct import AskCorrection, GiveUp, TakeCorrection
from gongkai.requests.actions.draft import ApproveReply, DraftReply, ReturnReply, SubmitReply
from gongkai.requests.actions.issue import FileCase, IssueReply, ServeReply
from gongkai.requests.actions.mending import CancelEvent, ReopenCase
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.withdraw import WithdrawRequest
from gongkai.requests.composing import composed
from gongkai.requests.models import EventIsFinal, RequestCase, State
from gongkai.requests.tests import office
from gongkai.requests.tests.office import DUE, day, why_not
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")


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
    case = DraftReply(by=clerk, case=case, on=day("03-10"), text=composed(case, day("03-10"))).execute()
    assert "item 2" in why_not(SubmitReply(by=clerk, case=case, on=day("03-10")))


def test_nobody_decides_on_their_own_reply_nor_twice(cast: Cast):
    """Who drafted it, and who agreed in an earlier step, are refused; a new version begins anew."""
    clerk, first = cast["clerk.science"], cast["first_reviewer.science"]
    from gongkai.agencies.actions.staff import GrantDuty

    for who, role in ((clerk, "first_reviewer"), (first, "second_reviewer")):
        GrantDuty(by=None, staff=who, at=cast.science, role=role, since=day("01-01")).execute()
    case = office.decided(cast, office.in_hand(cast), day("03-10"), "granted")
    case = DraftReply(by=clerk, case=case, on=day("03-10"), text=composed(case, day("03-10"))).execute()
    case = SubmitReply(by=clerk, case=case, on=day("03-10")).execute()
    assert "does not decide" in why_not(ApproveReply(by=clerk, case=case, on=day("03-10")))
    case = ApproveReply(by=first, case=case, on=day("03-10")).execute()
    assert "does not decide" in why_not(ApproveReply(by=first, case=case, on=day("03-10")))
    second = cast["second_reviewer.science"]
    case = ReturnReply(by=second, case=case, on=day("03-10"), words="请引用条款").execute()
    assert case.state == State.IN_HAND
    assert "not approved" in why_not(IssueReply(by=clerk, case=case, on=day("03-10")))
    case = DraftReply(by=clerk, case=case, on=day("03-11"), text=composed(case, day("03-11"))).execute()
    assert SubmitReply(by=clerk, case=case, on=day("03-11")).execute().state == State.IN_REVIEW


def test_another_outcome_after_the_review_lets_it_begin_anew(cast: Cast):
    """What the chain agreed to is not what would go out; a new version is needed."""
    clerk = cast["clerk.science"]
    case = office.approved(
        cast, office.decided(cast, office.in_hand(cast), day("03-10"), "granted"), day("03-10")
    )
    case = office.decided(cast, case, day("03-11"), "internal_affairs")
    assert case.state == State.IN_HAND
    assert "not approved" in why_not(IssueReply(by=clerk, case=case, on=day("03-11")))
    assert "write a new one" in why_not(SubmitReply(by=clerk, case=case, on=day("03-11")))


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


def test_nothing_is_done_before_the_request_came(cast: Cast):
    case = office.received(cast)
    early = AssignCase(by=cast["clerk.science"], case=case, on=day("03-02"), unit=cast.science.units.get())
    assert "2025-03-03" in why_not(early)
    ask = AskCorrection(
        by=cast["clerk.science"], case=case, on=day("03-02"), until=day("03-20"), words="补正"
    )
    assert "2025-03-03" in why_not(ask)


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
