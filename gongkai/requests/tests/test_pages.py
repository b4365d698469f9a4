"""The pages of requests, as people use them: the case, the desk, the list, the applicant's data."""

import datetime as dt
import re
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from gongkai.ledger.models import Entry
from gongkai.requests import standing
from gongkai.requests.actions.consult import Consult, RecordDelivery
from gongkai.requests.backoffice.doings import DOINGS, next_doing, offers
from gongkai.requests.composing import composed
from gongkai.requests.models import RequestCase, State
from gongkai.requests.tests import office
from gongkai.requests.tests.office import CARD, NAME, day
from tests import cast as people
from tests.cast import Cast

# What pages show is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]


def test_the_page_of_a_case_masks_the_applicant_and_shows_clocks_and_acts(cast: Cast):
    case = office.in_hand(cast)
    page = (
        people.signed_in(cast["clerk.science"]).get(reverse("request_case", args=[case.pk])).content.decode()
    )
    assert NAME not in page
    assert CARD not in page
    assert "欧***" in page
    assert "2025-03-31" in page
    assert reverse("request_do", args=[case.pk, "draft"]) in page
    assert "2025-03-08" in page, "the day-by-day account holds the Saturday"


def test_what_can_only_be_entered_late_says_so(cast: Cast):
    """Today lies long after the seventh working day; a notice that was sent in time may still be entered."""
    case = office.received(cast)
    client = people.signed_in(cast["clerk.science"])
    page = client.get(reverse("request_case", args=[case.pk])).content.decode()
    assert re.search(r"Ask for a correction\s+<small>\(entered late\)", page)
    page = client.get(reverse("request_do", args=[case.pk, "correct"])).content.decode()
    assert "only what was done on an earlier day" in page
    assert "by 2025-03-12" in page


def test_to_see_who_asks_is_an_act_that_keeps_no_data(cast: Cast):
    case = office.received(cast)
    client = people.signed_in(cast["clerk.science"])
    url = reverse("request_look", args=[case.pk])
    assert NAME not in client.get(url).content.decode()
    assert NAME not in client.post(url, {"reason": " "}).content.decode()
    shown = client.post(url, {"reason": "核对邮寄地址"})
    assert NAME in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    entry = Entry.objects.get(kind="identity.shown")
    assert entry.facts == {"number": "2025-0001", "reason": "核对邮寄地址", "paper": ""}


def test_every_act_has_a_page_that_opens_in_every_state(cast: Cast):
    cases = [office.received(cast), office.issued(cast, office.in_hand(cast), day("03-10"))]
    cases.append(office.served(cast, office.in_hand(cast), day("03-10")))
    client = people.signed_in(cast["clerk.science"])
    for case in cases:
        for name in DOINGS:
            assert client.get(reverse("request_do", args=[case.pk, name])).status_code == 200
    assert client.get(reverse("request_do", args=[cases[0].pk, "nothing"])).status_code == 404


@pytest.mark.each_database
def test_a_request_is_answered_through_the_pages_alone(cast: Cast):
    """Assign, decide, draft, review by three, issue, serve, file: each by the form a person sends."""
    case = office.received(cast)

    def do(who: str, name: str, **values: Any) -> None:
        url = reverse("request_do", args=[case.pk, name])
        answer = people.signed_in(cast[f"{who}.science"]).post(url, {"on": "2025-03-10", **values})
        assert answer.status_code == 302, re.findall(r'error-message">[^<]*<', answer.content.decode())

    do("clerk", "assign", unit=cast.science.units.get().pk)
    do("clerk", "decide", outcome1="granted")
    do("clerk", "draft", text=composed(RequestCase.objects.get(pk=case.pk), day("03-10")))
    do("clerk", "submit")
    for who in ("first_reviewer", "second_reviewer", "head"):
        do(who, "approve")
    do("clerk", "issue")
    do("clerk", "serve", method="in_person")
    do("clerk", "file", on="2025-03-11")
    case.refresh_from_db()
    assert (case.state, case.outcome, case.late_by) == (State.CLOSED, "granted", 0)


@pytest.mark.each_database
def test_a_form_sent_twice_is_done_once(cast: Cast):
    """The second of two equal forms finds the request changed since the page was opened."""
    case = office.in_hand(cast)
    client = people.signed_in(cast["clerk.science"])
    url = reverse("request_do", args=[case.pk, "search"])
    seen = re.search(r'name="seen" value="(\d+)"', client.get(url).content.decode())[1]
    given = {
        "on": "2025-03-05",
        "place": "档案室",
        "words": "经费",
        "searcher": "某",
        "hits": "0",
        "seen": seen,
    }
    assert client.post(url, given).status_code == 302
    assert "since the page was opened" in client.post(url, given).content.decode()
    assert case.searches.count() == 1


@pytest.mark.parametrize(
    ("whom", "clock"), [("third_party", "third_party"), ("organ", "joint_organ"), ("other_organ", None)]
)
def test_who_is_asked_decides_whose_silence_counts(cast: Cast, whom: str, clock: str | None):
    """A third party has fifteen working days, an organ only if it made the information too."""
    case = office.in_hand(cast)
    client = people.signed_in(cast["clerk.science"])
    asked = {"on": day("03-05"), "whom": whom, "party": "财政局", "words": "是否同意公开？"}
    assert client.post(reverse("request_do", args=[case.pk, "consult"]), asked).status_code == 302
    sent = case.events.get()
    RecordDelivery(by=cast["clerk.science"], case=case, on=day("03-06"), sent=sent).execute()
    clocks = {one.name for one in standing.account(RequestCase.objects.get(pk=case.pk)).clocks}
    assert clocks & {"third_party", "joint_organ"} == ({clock} if clock else set())


def test_a_refusal_stands_at_its_field(cast: Cast):
    case = office.in_hand(cast)
    client = people.signed_in(cast["clerk.science"])
    tomorrow = (timezone.localdate() + dt.timedelta(days=1)).isoformat()
    page = client.post(reverse("request_do", args=[case.pk, "withdraw"]), {"on": tomorrow, "words": "来电"})
    form = page.context_data["form"]
    assert "future" in form.errors["on"][0]
    assert "Nothing was changed" in page.content.decode()


@pytest.mark.each_database
def test_the_desk_counts_what_is_late_due_and_waiting(cast: Cast):
    today = timezone.localdate()
    late = office.received(cast)
    due = {"today": 0, "three": 2, "seven": 6}
    for ahead in due.values():
        case = office.received(cast)
        RequestCase.objects.filter(pk=case.pk).update(reply_due=today + dt.timedelta(days=ahead))
    page = people.signed_in(cast["clerk.science"]).get(reverse("request_desk"))
    counted = {group["name"]: group["count"] for group in page.context_data["groups"]}
    assert {name: counted[name] for name in ("late", *due)} == {"late": 1, **dict.fromkeys(due, 1)}
    assert counted["unassigned"] == 4
    assert late.number in page.content.decode()


def test_a_reviewer_finds_the_reply_on_the_desk(cast: Cast):
    case = office.decided(cast, office.in_hand(cast), day("03-10"), "granted")
    from gongkai.requests.actions.draft import DraftReply, SubmitReply

    clerk = cast["clerk.science"]
    case = DraftReply(by=clerk, case=case, on=day("03-10"), text=composed(case, day("03-10"))).execute()
    SubmitReply(by=clerk, case=case, on=day("03-10")).execute()
    for who, waiting in (("first_reviewer", 1), ("second_reviewer", 0), ("clerk", 0)):
        page = people.signed_in(cast[f"{who}.science"]).get(reverse("request_desk"))
        assert len(page.context_data["deciding"]) == waiting
    home = people.signed_in(cast["first_reviewer.science"]).get(reverse("wagtailadmin_home"))
    assert "waiting for my decision" in home.content.decode()


@pytest.mark.each_database
def test_the_list_finds_by_group_and_by_the_whole_name_alone(cast: Cast):
    office.received(cast)
    client = people.signed_in(cast["clerk.science"])
    index = reverse("requests:index")
    assert "2025-0001" in client.get(index, {"group": "late"}).content.decode()
    assert "2025-0001" not in client.get(index, {"group": "today"}).content.decode()
    assert "2025-0001" in client.get(index, {"who": NAME}).content.decode()
    assert "2025-0001" in client.get(index, {"who": CARD}).content.decode()
    assert "2025-0001" not in client.get(index, {"who": NAME[:2]}).content.decode()
    listed = people.signed_in(cast["supervisor.city"]).get(index, {"who": "不存在"}).content.decode()
    assert "2025-0001" in listed, "who may not see applicants does not find by them"


@pytest.mark.each_database
def test_requests_of_the_same_applicant_are_shown_and_a_repeat_is_named(cast: Cast):
    first = office.received(cast)
    office.received(cast, identity=office.person(name="别人", number="510105199003070011"))
    again = office.received(cast)
    page = people.signed_in(cast["clerk.science"]).get(reverse("request_case", args=[again.pk]))
    assert [(one.case.number, one.same) for one in page.context_data["alike"]] == [(first.number, True)]
    assert "asks for the same" in page.content.decode()


def test_scripts_in_what_is_asked_are_text(cast: Cast):
    case = office.received(cast, items=[office.Asked(name="<script>alert(1)</script>")])
    for url in (reverse("request_case", args=[case.pk]), reverse("request_desk"), reverse("requests:index")):
        assert "<script>alert(1)" not in people.signed_in(cast["clerk.science"]).get(url).content.decode()


def test_an_agency_sets_its_own_review_chain(cast: Cast):
    client = people.signed_in(cast["head.science"])
    url = reverse("request_rules_of", args=[cast.science.pk])
    given = {"first": "head", "second": "head", "kept_years": "3", "reply_prefix": "滨科公开答"}
    assert "each duty once" in client.post(url, given).content.decode()
    client.post(url, {**given, "second": ""})
    assert cast.science.request_rules.chain == ["head"]


def test_the_button_that_stands_out_is_what_the_case_waits_for(cast: Cast):
    """By state: assign, decide, draft; while an opinion is awaited, its delivery and then the opinion itself."""
    clerk = cast["clerk.science"]

    def next_of(case: RequestCase) -> str:
        return next_doing(case, offers(clerk, case))

    assert next_of(office.received(cast)) == "assign"
    case = office.in_hand(cast)
    assert next_of(case) == "decide"
    assert next_of(office.decided(cast, case, office.MONDAY, "granted")) == "draft"
    asked = {"whom": "third_party", "party": "甲公司", "words": "是否同意公开？"}
    waiting = Consult(by=clerk, case=office.in_hand(cast), on=office.MONDAY, **asked).execute()
    assert next_of(waiting) == "delivered"
    sent = waiting.events.get()
    waiting = RecordDelivery(by=clerk, case=waiting, on=office.MONDAY, sent=sent).execute()
    assert next_of(waiting) == "opinion"
