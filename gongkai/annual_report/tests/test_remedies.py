"""Reviews, suits and complaints: what is refused, what follows from a result, and the cells of table four."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from gongkai.agencies.action import Action, Refused
from gongkai.annual_report.compiling import compile as compiled
from gongkai.annual_report.compiling.listing import Listing
from gongkai.ledger.models import Entry
from gongkai.requests.actions.complaint_answer import AnswerComplaint
from gongkai.requests.actions.complaint_take import TakeComplaint
from gongkai.requests.actions.mending import ReopenCase
from gongkai.requests.actions.remedy_answer import AnswerRemedy
from gongkai.requests.actions.remedy_appeal import AppealRemedy
from gongkai.requests.actions.remedy_conclude import ConcludeRemedy
from gongkai.requests.actions.remedy_lessons import LearnFromRemedy
from gongkai.requests.actions.remedy_open import OpenRemedy
from gongkai.requests.actions.remedy_void import VoidRemedy
from gongkai.requests.models import RequestCase, State
from gongkai.requests.remedying import Remedy, Stage
from gongkai.requests.tests import office
from gongkai.requests.tests.office import day
from tests import cast as people
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")


def refusing(action: Action) -> str:
    """All reasons in one text; nothing is stored."""
    before = Remedy.objects.count(), list(Remedy.objects.values_list("pk", "revision"))
    with pytest.raises(Refused) as refused:
        action.execute()
    assert (Remedy.objects.count(), list(Remedy.objects.values_list("pk", "revision"))) == before
    return " ".join(refused.value.reasons)


@pytest.fixture
def refused_case(cast: Cast) -> RequestCase:
    """Refused as deliberative, served on 10 March 2025."""
    return office.served(cast, office.in_hand(cast), day("03-10"), "deliberative")


def opening(cast: Cast, case: RequestCase | None, on: str = "03-20", **values: Any) -> OpenRemedy:
    given = {"route": "reconsideration", "organ": "滨河市人民政府", **values}
    return OpenRemedy(by=cast["clerk.science"], at=cast.science, case=case, on=day(on), **given)


def concluding(cast: Cast, remedy: Remedy, on: str, result: str, **values: Any) -> ConcludeRemedy:
    given = {"received": day(on), "decision": "滨政复〔2025〕1号", **values}
    return ConcludeRemedy(by=cast["clerk.science"], remedy=remedy, on=day(on), result=result, **given)


def row_four(cast: Cast, year: int = 2025) -> dict[str, Any]:
    """The cells of table four that are not nought."""
    cells = compiled(cast.science, year).values
    return {key: value for key, value in cells.items() if key.startswith("t4.") and value}


def test_the_day_of_our_answer_is_the_law_s_and_the_remedy_shows_its_article(cast: Cast, refused_case: Any):
    """Ten working days for a review, five by the simple procedure, fifteen calendar days in court."""
    review = opening(cast, refused_case).execute()
    assert (review.answer_by, review.stage) == (day("04-03"), Stage.ANSWERING)
    page = people.signed_in(cast["clerk.science"]).get(reverse("remedy_page", args=[review.pk]))
    assert "2025-04-03" in page.content.decode()
    assert "第四十八条" in page.content.decode()
    simple = opening(cast, None, simple=True, contested="未主动公开")
    assert simple.execute().answer_by == day("03-27")
    suit = opening(cast, None, route="litigation_direct", organ="某法院", contested="未主动公开")
    assert suit.execute().answer_by == day("04-07"), "4 April is a holiday, 5 and 6 are a weekend"


def test_a_review_that_orders_a_new_answer_reopens_the_request_by_its_day(cast: Cast, refused_case: Any):
    """And table four counts it as corrected, and no longer as pending."""
    review = opening(cast, refused_case).execute()
    assert row_four(cast) == {"t4.reconsideration.pending": 1, "t4.reconsideration.total": 1}
    review = AnswerRemedy(by=cast["clerk.science"], remedy=review, on=day("03-28")).execute()
    review = concluding(
        cast, review, "04-30", "corrected", orders="anew", redo_by=day("05-28"), received=day("05-06")
    ).execute()
    assert review.to_be_reopened
    reopen = {"case": refused_case, "on": day("05-06"), "decision": "滨政复〔2025〕1号"}
    case = ReopenCase(by=cast["head.science"], remedy=review, reply_by=day("05-28"), **reopen).execute()
    assert (case.state, case.reply_due) == (State.IN_HAND, day("05-28"))
    again = ReopenCase(by=cast["head.science"], remedy=Remedy.objects.get(), **reopen)
    assert "reopened on 2025-05-06 already" in refusing(again)
    assert row_four(cast) == {"t4.reconsideration.corrected": 1, "t4.reconsideration.total": 1}
    assert [
        line.entry.subject_number for line in Listing(cast.science, 2025, "", "t4.reconsideration.corrected")
    ] == [str(review.pk)]


def test_what_is_pending_at_the_end_of_a_year_counts_there_and_again_where_it_ends(cast: Cast):
    """Opened in 2024, decided in 2025: pending of 2024, upheld of 2025; both years have a total of one."""
    case = office.served(
        cast, office.in_hand(cast, on=dt.date(2024, 11, 4)), dt.date(2024, 11, 20), "petition"
    )
    given = {"at": cast.science, "case": case, "organ": "某区人民法院"}
    suit = OpenRemedy(
        by=cast["clerk.science"], route="litigation_direct", on=dt.date(2024, 12, 2), **given
    ).execute()
    concluding(cast, suit, "02-10", "upheld").execute()
    assert row_four(cast, 2024) == {"t4.litigation_direct.pending": 1, "t4.litigation_direct.total": 1}
    assert row_four(cast, 2025) == {"t4.litigation_direct.upheld": 1, "t4.litigation_direct.total": 1}


def test_every_reason_against_an_opening_is_told_at_once(cast: Cast, refused_case: Any):
    why = refusing(
        OpenRemedy(
            by=cast["head.science"],
            at=cast.education,
            case=refused_case,
            on=day("02-03"),
            organ=" ",
            route="litigation_after_reconsideration",
            answer_by=day("02-01"),
        )
    )
    for part in (
        "may not do this",
        "Organ or court: this is needed",
        "one of another agency",
        "was received on 2025-03-03",
        "enter the review first",
        "lies after the day of receipt",
        "in which paper the day is set",
    ):
        assert part in why, part


def test_a_suit_after_a_review_follows_one_that_was_decided_before(cast: Cast, refused_case: Any):
    """Not one that is open, not one of another request, not twice; and no suit beside a review that runs."""
    review = opening(cast, refused_case).execute()
    after = {"route": "litigation_after_reconsideration", "organ": "某法院"}
    assert "has no result yet" in refusing(opening(cast, refused_case, "04-20", after=review, **after))
    direct = opening(cast, refused_case, "04-20", route="litigation_direct", organ="某法院")
    assert "is not decided yet" in refusing(direct)
    review = concluding(cast, review, "04-18", "upheld").execute()
    assert "was decided later" in refusing(opening(cast, refused_case, "04-17", after=review, **after))
    other = office.served(cast, office.in_hand(cast), day("03-11"), "deliberative")
    assert "is about something else" in refusing(opening(cast, other, "04-20", after=review, **after))
    suit = opening(cast, refused_case, "04-20", after=review, **after).execute()
    assert "entered already" in refusing(opening(cast, refused_case, "04-21", after=review, **after))
    assert "make that void first" in refusing(
        VoidRemedy(by=cast["head.science"], remedy=review, on=day("04-21"), reason="误录")
    )
    assert row_four(cast)["t4.litigation_after_reconsideration.pending"] == 1
    assert suit.after == review


def test_a_result_lies_after_receipt_comes_once_and_orders_what_can_be_done(cast: Cast, refused_case: Any):
    review = opening(cast, refused_case).execute()
    assert "was received on 2025-03-20" in refusing(concluding(cast, review, "03-19", "upheld"))
    why = refusing(
        concluding(
            cast, review, "04-18", "upheld", orders="anew", redo_by=day("04-01"), received=day("04-01")
        )
    )
    assert "cannot lie before the decision" in why
    assert "leaves nothing to do" in why
    assert "after the day on which the decision arrived" in why
    assert "lies in the future" in refusing(
        ConcludeRemedy(
            by=cast["clerk.science"],
            remedy=review,
            on=dt.date(2099, 1, 4),
            received=dt.date(2099, 1, 4),
            result="upheld",
            decision="x",
        )
    )
    done = concluding(cast, review, "04-18", "upheld").execute()
    assert "was decided on 2025-04-18 already" in refusing(concluding(cast, done, "04-19", "corrected"))
    # Someone who opened the page before is told, too: the row is looked at again.
    assert "already" in refusing(concluding(cast, review, "04-19", "corrected"))


def test_late_answers_are_confirmed_and_lessons_come_after_the_result(cast: Cast, refused_case: Any):
    clerk = cast["clerk.science"]
    review = opening(cast, refused_case).execute()
    late = AnswerRemedy(by=clerk, remedy=review, on=day("04-08"))
    assert "the last day was 2025-04-03" in refusing(late)
    assert "no result yet" in refusing(LearnFromRemedy(by=clerk, remedy=review, on=day("04-08"), words="x"))
    review = AnswerRemedy(by=clerk, remedy=review, on=day("04-08"), late_confirmed=True).execute()
    assert Entry.objects.get(kind="remedy.answered").facts["late"] is True
    review = concluding(cast, review, "04-18", "corrected").execute()
    LearnFromRemedy(by=clerk, remedy=review, on=day("04-20"), words="理由要写足").execute()
    assert "理由要写足" in Entry.objects.get(kind="remedy.learned").sentence


def test_an_appeal_keeps_the_suit_pending_and_gives_a_new_day(cast: Cast):
    clerk = cast["clerk.science"]
    suit = opening(cast, None, route="litigation_direct", organ="一审法院", contested="未答复").execute()
    suit = AnswerRemedy(by=clerk, remedy=suit, on=day("04-01")).execute()
    appeal = {"by": clerk, "on": day("07-01"), "court": "二审法院", "first_result": "upheld"}
    suit = AppealRemedy(remedy=suit, **appeal).execute()
    assert (suit.answer_by, suit.stage, suit.organ) == (day("07-16"), Stage.ANSWERING, "二审法院")
    assert "on appeal already" in refusing(AppealRemedy(remedy=suit, **appeal))
    assert row_four(cast) == {"t4.litigation_direct.pending": 1, "t4.litigation_direct.total": 1}
    review = opening(cast, None, contested="其他").execute()
    assert "is no suit" in refusing(AppealRemedy(remedy=review, **appeal))


def test_what_was_entered_by_mistake_counts_nowhere_and_stays_to_be_seen(cast: Cast, refused_case: Any):
    review = concluding(cast, opening(cast, refused_case).execute(), "04-18", "upheld").execute()
    void = {"remedy": review, "on": day("04-20"), "reason": "是另一机关的案件"}
    assert "may not do this" in refusing(VoidRemedy(by=cast["clerk.science"], **void))
    VoidRemedy(by=cast["head.science"], **void).execute()
    assert row_four(cast) == {}
    assert Entry.objects.filter(kind="record.voided").count() == 2
    assert "is void" in refusing(concluding(cast, Remedy.objects.get(), "04-21", "corrected"))


def test_a_complaint_has_a_day_and_an_answer_and_no_cell(cast: Cast):
    """The office in charge may set the day; without one the term that is kept here counts, marked as not certain."""
    clerk = cast["clerk.science"]
    given = {"by": clerk, "at": cast.science, "organ": "滨河市政务公开办", "contested": "未公开年报"}
    own = TakeComplaint(on=day("03-03"), **given).execute()
    assert own.answer_by == day("05-06")
    set_by = {"answer_by": day("03-20"), "set_by": "转办单"}
    found = TakeComplaint(on=day("03-03"), **given, **set_by).execute()
    assert found.answer_by == day("03-20")
    assert "is a complaint" in refusing(concluding(cast, found, "03-10", "upheld"))
    answer = {"remedy": found, "on": day("03-21"), "result": "corrected", "words": "已公开"}
    assert "It is late" in refusing(AnswerComplaint(by=clerk, **answer))
    AnswerComplaint(by=clerk, late_confirmed=True, **answer).execute()
    assert row_four(cast) == {}


def test_the_pages_lead_from_the_request_through_the_result(cast: Cast, refused_case: Any):
    """Entered, answered and decided by form; the case page leads to reopening, with the decision filled in."""
    client = people.signed_in(cast["clerk.science"])
    case_page = reverse("request_case", args=[refused_case.pk])
    assert f"{reverse('remedy_new')}?case={refused_case.pk}" in client.get(case_page).content.decode()
    values = {"at": cast.science.pk, "number": refused_case.number, "route": "reconsideration"}
    wrong = client.post(reverse("remedy_new"), {**values, "number": "2025-9999", "claimant": "applicant"})
    assert "no request 2025-9999" in wrong.content.decode()
    sent = client.post(
        reverse("remedy_new"),
        {**values, "claimant": "applicant", "organ": "滨河市人民政府", "on": "2025-03-20"},
    )
    review = Remedy.objects.get()
    assert sent["Location"] == reverse("remedy_page", args=[review.pk])
    do = [review.pk, "conclude"]
    result = {
        "seen": review.revision,
        "on": "2025-04-30",
        "received": "2025-05-06",
        "result": "corrected",
        "decision": "滨政复〔2025〕1号",
        "orders": "anew",
        "redo_by": "2025-05-28",
    }
    assert client.post(reverse("remedy_do", args=do), result).status_code == 302
    assert "since the page was opened" in client.post(reverse("remedy_do", args=do), result).content.decode()
    assert review.number in client.get(reverse("remedies:index")).content.decode()
    assert review.number in client.get(reverse("request_desk")).content.decode()
    head = people.signed_in(cast["head.science"])
    form = head.get(reverse("request_do", args=[refused_case.pk, "reopen"])).content.decode()
    assert "滨政复〔2025〕1号" in form
    assert "2025-05-28" in form


def test_no_remedy_of_another_agency_is_seen(cast: Cast, refused_case: Any):
    review = opening(cast, refused_case, contested="不可外见").execute()
    stranger = people.signed_in(cast["clerk.education"])
    assert stranger.get(reverse("remedy_page", args=[review.pk])).status_code in {302, 403}
    assert review.organ not in stranger.get(reverse("remedies:index")).content.decode()
