"""The pages of requests, as people use them: intake by channel, the case, the desk, the list, the applicant's data."""

import datetime as dt
import re
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from gongkai.ledger.models import Entry
from gongkai.requests.actions.mail import EnterMail
from gongkai.requests.backoffice.doings import DOINGS
from gongkai.requests.handling import PostedMail
from gongkai.requests.models import CaseFile, RequestCase, State
from gongkai.requests.tests import office
from gongkai.requests.tests.office import CARD, NAME, day
from tests import cast as people
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")


def sent(**values: Any) -> dict[str, Any]:
    """A filled intake form."""
    return {
        "token": str(uuid.uuid4()),
        "day": "2025-03-03",
        "applicant": "natural_person",
        "name": NAME,
        "document": "id_card",
        "number": CARD,
        "telephone": "13900001234",
        "way": "electronic",
        "items-TOTAL_FORMS": "1",
        "items-INITIAL_FORMS": "0",
        "items-0-name": "项目经费使用情况",
        **values,
    }


def register(cast: Cast, channel: str = "counter", **values: Any):
    """What the intake page answers to the clerk."""
    given = {"at": cast.science.pk, **values}
    client = people.signed_in(cast["clerk.science"])
    return client.post(reverse("request_new") + f"?channel={channel}", sent(**given))


def test_the_first_page_asks_how_it_came_and_tells_what_counts(cast: Cast):
    page = people.signed_in(cast["clerk.science"]).get(reverse("request_new")).content.decode()
    for channel in ("counter", "post_signed", "post_ordinary", "internet", "fax"):
        assert f"?channel={channel}" in page


def test_a_request_at_the_counter_is_registered_with_its_scans(cast: Cast):
    scan = SimpleUploadedFile("身份证.pdf", b"%PDF-1.4 " + NAME.encode())
    answer = register(cast, proof=scan)
    case = RequestCase.objects.get()
    assert answer["Location"] == reverse("request_case", args=[case.pk])
    assert (case.number, case.reply_due) == ("2025-0001", day("03-31"))
    assert case.files.get().kind == CaseFile.Kind.IDENTITY


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"number": "110105194912310021"}, "should be X, not 1"),
        ({"number": "11010519491331002X"}, "no possible birth date"),
        ({"number": "1101051949123100"}, "16"),
        ({"day": "2999-01-01"}, "future"),
        ({"telephone": ""}, "at least one way to reach"),
        ({"items-0-name": ""}, "This field is required"),
        ({"items-0-features": "长" * 50_000}, "at most 2000 characters"),
        ({"applicant": "business"}, "unified social credit code or another proof"),
        ({"email": "nobody"}, "no mail address"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_bad_input_is_told_and_nothing_is_stored(cast: Cast, values: dict[str, str], told: str):
    page = register(cast, **values).content.decode()
    assert told in page
    assert not RequestCase.objects.exists()
    assert not Entry.objects.filter(kind="request.received").exists()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("证.exe", b"x", "only these kinds"),
        ("证.pdf", b"", "empty"),
        (
            "证.pdf",
            b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
            "virus scanners",
        ),
    ],
)
def test_a_scan_that_cannot_be_kept_stops_the_registration(cast: Cast, name: str, data: bytes, told: str):
    page = register(cast, proof=SimpleUploadedFile(name, data)).content.decode()
    assert told in page
    assert not RequestCase.objects.exists()


def test_the_same_form_sent_twice_makes_one_request(cast: Cast):
    token = str(uuid.uuid4())
    first, second = register(cast, token=token), register(cast, token=token)
    assert first["Location"] == second["Location"]
    assert RequestCase.objects.count() == 1


def test_one_more_item_keeps_what_was_written(cast: Cast):
    page = register(cast, more="1").content.decode()
    assert "items-1-name" in page
    assert NAME in page
    assert not RequestCase.objects.exists()


def test_the_day_of_receipt_follows_the_channel(cast: Cast):
    """An ordinary letter counts from the day of confirmation, and a late confirmation is told."""
    page = register(cast, "post_ordinary", day="2025-03-05").content.decode()
    assert "This field is required" in page
    register(cast, "post_ordinary", day="2025-03-05", arrived="2025-03-03")
    case = RequestCase.objects.get()
    assert case.received_on == day("03-05")
    page = (
        people.signed_in(cast["clerk.science"]).get(reverse("request_case", args=[case.pk])).content.decode()
    )
    assert "2025-03-03, the day it arrived" in page


def test_a_posted_letter_waits_until_it_is_registered(cast: Cast):
    clerk = cast["clerk.science"]
    letter = EnterMail(by=clerk, at=cast.science, on=day("03-03"), waybill="EMS123").execute()
    client = people.signed_in(clerk)
    assert "EMS123" in client.get(reverse("request_mail")).content.decode()
    client.post(
        f"{reverse('request_new')}?channel=post_signed&mail={letter.pk}",
        sent(at=cast.science.pk, waybill="EMS123"),
    )
    assert PostedMail.objects.get().case == RequestCase.objects.get()
    assert "EMS123" not in client.get(reverse("request_mail")).content.decode()


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


def test_a_paper_that_tells_who_asks_opens_after_a_reason(cast: Cast):
    data = b"%PDF-1.4 " + NAME.encode()
    register(cast, proof=SimpleUploadedFile("证.pdf", data))
    kept = CaseFile.objects.get()
    client = people.signed_in(cast["clerk.science"])
    answer = client.get(reverse("request_paper", args=[kept.pk]))
    assert answer.status_code == 302
    opened = client.post(answer["Location"], {"reason": "核对身份"})
    assert opened.content == data
    assert Entry.objects.get(kind="identity.shown").facts["paper"] == "identity"


def test_every_act_has_a_page_that_opens_in_every_state(cast: Cast):
    cases = [office.received(cast), office.issued(cast, office.in_hand(cast), day("03-10"))]
    cases.append(office.served(cast, office.in_hand(cast), day("03-10")))
    client = people.signed_in(cast["clerk.science"])
    for case in cases:
        for name in DOINGS:
            assert client.get(reverse("request_do", args=[case.pk, name])).status_code == 200
    assert client.get(reverse("request_do", args=[cases[0].pk, "nothing"])).status_code == 404


def test_a_request_is_answered_through_the_pages_alone(cast: Cast):
    """Assign, decide, draft, review by three, issue, serve, file: each by the form a person sends."""
    case = office.received(cast)

    def do(who: str, name: str, **values: Any) -> None:
        url = reverse("request_do", args=[case.pk, name])
        answer = people.signed_in(cast[f"{who}.science"]).post(url, {"on": "2025-03-10", **values})
        assert answer.status_code == 302, re.findall(r'error-message">[^<]*<', answer.content.decode())

    do("clerk", "assign", unit=cast.science.units.get().pk)
    do("clerk", "decide", outcome1="granted")
    do("clerk", "draft", text="现予公开。")
    do("clerk", "submit")
    for who in ("first_reviewer", "second_reviewer", "head"):
        do(who, "approve")
    do("clerk", "issue")
    do("clerk", "serve", method="in_person")
    do("clerk", "file", on="2025-03-11")
    case.refresh_from_db()
    assert (case.state, case.outcome, case.late_by) == (State.CLOSED, "granted", 0)


def test_a_refusal_stands_at_its_field(cast: Cast):
    case = office.in_hand(cast)
    client = people.signed_in(cast["clerk.science"])
    tomorrow = (timezone.localdate() + dt.timedelta(days=1)).isoformat()
    page = client.post(reverse("request_do", args=[case.pk, "withdraw"]), {"on": tomorrow, "words": "来电"})
    form = page.context_data["form"]
    assert "future" in form.errors["on"][0]
    assert "Nothing was changed" in page.content.decode()


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
    case = DraftReply(by=clerk, case=case, on=day("03-10"), text="答复").execute()
    SubmitReply(by=clerk, case=case, on=day("03-10")).execute()
    for who, waiting in (("first_reviewer", 1), ("second_reviewer", 0), ("clerk", 0)):
        page = people.signed_in(cast[f"{who}.science"]).get(reverse("request_desk"))
        assert len(page.context_data["deciding"]) == waiting
    home = people.signed_in(cast["first_reviewer.science"]).get(reverse("wagtailadmin_home"))
    assert "waiting for my decision" in home.content.decode()


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
