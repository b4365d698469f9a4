"""What is given with a reply is examined, let pass by a second person, and may become an item of the catalogue."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from gongkai.catalog.models import Item
from gongkai.ledger.models import Entry
from gongkai.requests import packages, queries
from gongkai.requests.actions.give import SOURCE_NOTE, ChooseGiven, DraftFromAnswer, OverrideGiven
from gongkai.requests.actions.issue import IssueReply
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.models import CaseFile, RequestCase
from gongkai.requests.tests import office
from gongkai.requests.tests.office import day
from tests.cast import Cast, refusal, signed_in

# What is given is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english"), pytest.mark.one_database]

PHONE = "联系电话13909551234。".encode()


def kept(
    cast: Cast, case: RequestCase, data: bytes, paper: str = "reply", name: str = "答复附件.txt"
) -> CaseFile:
    """A paper of a case."""
    upload = ContentFile(data)
    return KeepPaper(by=cast["clerk.science"], case=case, upload=upload, name=name, paper=paper).execute()


@pytest.fixture
def case(cast: Cast) -> RequestCase:
    """Approved, to be issued."""
    case = office.decided(cast, office.in_hand(cast), day("03-05"), "granted")
    return office.approved(cast, case, day("03-06"))


def issuing(cast: Cast, case: RequestCase) -> IssueReply:
    fresh = RequestCase.objects.select_related("agency").get(pk=case.pk)
    return IssueReply(by=cast["clerk.science"], case=fresh, on=day("03-06"))


@pytest.mark.each_database
def test_a_finding_stops_the_issue_until_a_second_person_lets_it_pass(cast: Cast, case: RequestCase):
    """Not examined, then stopped by a telephone number; who kept the paper may not let it pass, the reviewer may."""
    kept(cast, case, PHONE)
    assert refusal(issuing(cast, case)) == ["Given paper 1 is not examined yet; open “What is given”."]
    packages.examine(case)
    (reason,) = refusal(issuing(cast, case))
    assert reason.startswith("Given paper 1: ")
    key = packages.given(case)[0].stops[0].key
    letting = {"case": case, "key": key, "reason": "本机关对外公布的电话"}
    CaseFile.objects.filter(case=case).update(kept_by=cast["final_reviewer.science"])
    assert any(
        "second person" in one for one in refusal(OverrideGiven(by=cast["final_reviewer.science"], **letting))
    )
    OverrideGiven(by=cast["secrecy_reviewer.science"], **letting).execute()
    assert any(
        "already" in one for one in refusal(OverrideGiven(by=cast["secrecy_reviewer.science"], **letting))
    )
    entry = Entry.objects.get(kind="request.finding_overridden")
    assert entry.facts["place"] == "1"
    assert "13909551234" not in str(entry.facts)
    assert issuing(cast, case).execute().replied_on == day("03-06")


def test_a_clean_paper_stops_nothing(cast: Cast, case: RequestCase):
    """What holds nothing is given without more."""
    kept(cast, case, "经费使用情况说明。".encode())
    packages.examine(case)
    assert packages.obstacles(case) == []
    assert issuing(cast, case).execute().replied_on


def test_the_page_examines_shows_and_lets_choose(cast: Cast, case: RequestCase):
    """The finding stands beside its paper; kept back, it stops nothing; the ZIP is held back as long as it does."""
    kept(cast, case, PHONE)
    other = kept(cast, case, "说明。".encode(), paper="other", name="说明.txt")
    client = signed_in(cast["clerk.science"])
    url = reverse("request_given", args=[case.pk])
    told = client.get(url).content.decode()
    assert "As things stand the reply cannot be issued" in told
    assert "139****1234" in told or "139" not in told.split("答复附件.txt")[1][:200]
    assert client.get(reverse("request_given_zip", args=[case.pk])).status_code == 302
    choose = reverse("request_given_choose", args=[case.pk])
    flawed = case.files.get(kind="reply")
    client.post(choose, {"paper": flawed.pk, "give": "0"})
    client.post(choose, {"paper": other.pk, "give": "1"})
    assert [one.pk for one in packages.papers(case)] == [other.pk]
    client.get(url)
    assert client.get(reverse("request_given_zip", args=[case.pk]))["Content-Type"] == "application/zip"
    assert client.post(choose, {"paper": "x", "give": "1"}).status_code == 404


def test_paper_of_another_case_is_not_given(cast: Cast, case: RequestCase):
    """A number of another request's paper is refused, and not found on the page."""
    other = kept(cast, office.in_hand(cast), b"x", paper="other")
    assert (
        "another request"
        in refusal(ChooseGiven(by=cast["clerk.science"], case=case, paper=other, give=True))[0]
    )
    sent = {"paper": other.pk, "give": "1"}
    answer = signed_in(cast["clerk.science"]).post(reverse("request_given_choose", args=[case.pk]), sent)
    assert answer.status_code == 404


def drafting(cast: Cast, case: RequestCase, **values: object) -> DraftFromAnswer:
    """The act that drafts an item from what was given."""
    given = {
        "title": "2024年度科技项目经费使用情况",
        "summary": "说明经费的使用情况。",
        "text": "见附件。",
        "formed_on": day("03-06"),
        "columns": list(cast.science.columns.filter(code="notices")),
        "category": "20-01",
        "papers": packages.papers(case),
        **values,
    }
    fresh = RequestCase.objects.get(pk=case.pk)
    return DraftFromAnswer(by=cast["clerk.science"], case=fresh, **given)


def issued(cast: Cast, case: RequestCase) -> RequestCase:
    """Answered, with one paper given."""
    kept(cast, case, "经费使用情况说明。".encode(), name="经费.txt")
    packages.examine(case)
    return issuing(cast, case).execute()


def test_a_granted_answer_becomes_a_draft_that_leads_back(cast: Cast, case: RequestCase):
    """Files, note on Art. 44, both links, the ledger; nothing is public, and nothing tells who asked."""
    item = drafting(cast, issued(cast, case)).execute()
    assert not item.live
    assert [one.stored.name for one in item.attachments.all()] == ["经费.txt"]
    assert SOURCE_NOTE in item.body[0].value.source
    client = signed_in(cast["clerk.science"])
    assert (
        reverse("request_case", args=[case.pk])
        in client.get(reverse("item_life", args=[item.pk])).content.decode()
    )
    assert (
        reverse("item_life", args=[item.pk])
        in client.get(reverse("request_case", args=[case.pk])).content.decode()
    )
    entry = Entry.objects.get(kind="request.answer_catalogued")
    assert entry.facts["item_number"] == item.pk
    assert entry.articles == ["711:44"]
    assert office.NAME not in str(entry.facts)


def test_item_that_names_the_applicant_is_refused(cast: Cast, case: RequestCase):
    """Name, number or telephone of who asked, in any text, with blanks or without; nothing is drafted."""
    case = issued(cast, case)
    reasons = refusal(
        drafting(cast, case, title=f"答复{office.NAME}", text="电话 139 0000 1234", summary="经费")
    )
    assert reasons == [
        "Title: here stand data of the applicant; leave them out.",
        "Text: here stand data of the applicant; leave them out.",
    ]
    assert not Item.objects.exists()


@pytest.mark.each_database
def test_only_what_was_given_becomes_an_item(cast: Cast, case: RequestCase):
    """Before the reply, and with a paper that was not given, it is refused."""
    proof = kept(cast, case, b"x", paper="identity")
    reasons = refusal(drafting(cast, case, papers=[proof]))
    assert "Only what a request was given, wholly or in part, becomes an item (Art. 44)." in reasons
    assert "Files: only what was given with the reply." in reasons


def test_the_page_tells_that_others_asked_for_the_same(cast: Cast, case: RequestCase):
    """Another applicant's request for information of the same name is a hint, by its number alone."""
    other = office.received(cast, identity=office.person(name="司马清风", number="1", document="other"))
    case = issued(cast, case)
    assert queries.asked_before(case) == [other]
    told = (
        signed_in(cast["clerk.science"]).get(reverse("request_answer_item", args=[case.pk])).content.decode()
    )
    assert other.number in told
    assert "司马清风" not in told
    answer = signed_in(cast["clerk.science"]).post(
        reverse("request_answer_item", args=[case.pk]),
        {
            "title": "经费使用情况",
            "summary": "情况",
            "text": "正文",
            "formed_on": "2025-03-06",
            "columns": [cast.science.columns.get(code="notices").pk],
            "category": "20-01",
        },
    )
    assert answer["Location"] == reverse("item_life", args=[Item.objects.get().pk])
