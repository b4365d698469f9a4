"""The guided path: one thing a page, kept between the pages, sent once, with a receipt."""

import pytest
from django.test import Client

from gongkai.ledger.models import Entry
from gongkai.portal.tests.asking import ASKED, HOME, PERSON, Applicant, items, text_of
from gongkai.requests import applicants
from gongkai.requests.actions.rules import SetRequestRules
from gongkai.requests.models import RequestCase
from gongkai.requests.online import Draft, QueryCode
from gongkai.requests.tests.office import CARD, NAME
from tests.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def test_a_request_is_asked_for_step_by_step(cast: Cast):
    """Each step leads to the next; the case holds who asks and what, the ledger the act of the applicant."""
    asked = Applicant()
    case = asked.sent(asked=(ASKED, "第二件"), way="paper_post")
    assert (case.agency, case.channel, case.way, case.unconfirmed) == (
        cast.science,
        "internet",
        "paper_post",
        True,
    )
    assert [item.name for item in case.items.all()] == [ASKED, "第二件"]
    who = applicants.open_of(case)
    assert (who.name, who.number, who.address) == (NAME, CARD, PERSON["address"])
    entry = Entry.objects.get(kind="request.applied")
    assert (entry.actor, entry.role, entry.subject_number) == (None, "applicant", str(case.pk))


def test_nothing_personal_lies_readable_and_the_code_nowhere(cast: Cast):
    """Neither in the ledger nor in any column of the tables around it; the code is kept as a digest alone."""
    asked = Applicant()
    case = asked.sent()
    rows = [*Draft.objects.values(), *QueryCode.objects.values(), *Entry.objects.values("facts", "kind")]
    kept = f"{rows} {RequestCase.objects.filter(pk=case.pk).values()}"
    plain = asked.code.replace("-", "")
    for secret in (NAME, CARD, "moon@example.org", asked.code, plain):
        assert secret not in kept


def test_a_draft_cannot_be_read_without_the_browser(cast: Cast):
    """What lies in the table opens with our keys and the browser's together, not with ours alone."""
    from gongkai.requests import sealing

    Applicant().to_check()
    draft = Draft.objects.get()
    inner = sealing.unseal(str(draft.token), draft.sealed)
    assert NAME not in str(inner)
    assert list(inner) == ["inner"]


def test_what_was_typed_is_there_when_one_goes_back(cast: Cast):
    """Back and forward show what was typed; the same browser may go on later."""
    asked = Applicant().to_check()
    assert NAME in asked.get("identity/").content.decode()
    assert ASKED in asked.get("asked/").content.decode()
    assert "要继续填写吗" not in text_of(asked.get())
    assert "anew" in asked.get().content.decode()


def test_going_on_without_a_change_loses_nothing(cast: Cast):
    """Back to each step, and on again with what it shows: everything stands as it was."""
    asked = Applicant().to_check()
    asked.went(asked.post("identity/", PERSON), "files/")
    asked.went(asked.post("asked/", items(ASKED)), "way/")
    asked.went(asked.post("way/?change=1", {"way": "electronic"}), "check/")
    asked.went(asked.post("check/"), "receipt/")
    assert RequestCase.objects.get().about == ASKED


def test_a_step_is_not_reached_before_what_it_needs(cast: Cast):
    """Who opens a later page by its address is led to the first one that is missing; without a draft to the start."""
    assert Applicant().get("check/")["Location"] == HOME
    asked = Applicant().to_identity()
    assert asked.get("check/")["Location"] == f"{HOME}identity/"


def test_another_class_proves_itself_anew(cast: Cast):
    """Who turns out to be an organisation is asked for the data again."""
    asked = Applicant().to_check()
    asked.post("who/", {"applicant": "business"})
    assert asked.get("check/")["Location"] == f"{HOME}identity/"
    page = asked.get("identity/").content.decode()
    assert 'value="uscc"' in page
    assert 'value="id_card"' not in page


def test_sending_twice_makes_one_request(cast: Cast):
    """Double click, resend, back button: the same receipt."""
    asked = Applicant()
    case = asked.sent()
    first = text_of(asked.get("receipt/"))
    again = asked.post("check/")
    assert again["Location"] == f"{HOME}receipt/"
    assert text_of(asked.get("receipt/")) == first
    assert asked.code in first
    assert list(RequestCase.objects.all()) == [case]


def test_a_new_request_can_be_begun_after_the_last(cast: Cast):
    """The receipt of the first does not stand in the way of a second."""
    asked = Applicant()
    first = asked.sent()
    second = asked.sent(asked=("另一件",))
    assert (first.serial, second.serial) == (1, 2)


def test_the_receipt_says_what_counts_as_receipt(cast: Cast):
    """Sent today; received on the day of confirmation, with the article."""
    asked = Applicant()
    asked.sent()
    page = text_of(asked.get("receipt/"))
    assert "第三十一条" in page


def test_items_are_added_and_removed_without_scripts(cast: Cast):
    """Two buttons; what was typed stays."""
    asked = Applicant().to_identity()
    asked.post("identity/", PERSON)
    more = asked.post("asked/", {**items("甲"), "more": "1"}).content.decode()
    assert 'name="items-1-name"' in more
    assert "甲" in more
    less = asked.post("asked/", {**items("甲", "乙"), "drop": "0"}).content.decode()
    assert "乙" in less
    assert 'name="items-1-name"' not in less


def test_what_is_public_already_is_shown_first(cast: Cast):
    """The words that were searched find public items, and become the first thing asked for."""
    cast.public(title="2024年度科技项目申报指南")
    asked = Applicant()
    page = asked.client.get(HOME, {"q": "科技项目经费"}).content.decode()
    assert "2024年度科技项目申报指南" in page
    asked.post("", {"q": "科技项目经费"})
    asked.post("who/", {"applicant": "natural_person"})
    asked.post("identity/", PERSON)
    assert "科技项目经费" in asked.get("asked/").content.decode()


def test_an_agency_may_take_nothing_online(cast: Cast):
    """Its page tells the other ways; nothing is taken, even of a draft that was begun before."""
    asked = Applicant().to_check()
    SetRequestRules(by=cast["head.science"], at=cast.science, chain=["head"], takes_online=False).execute()
    assert asked.post("check/").status_code == 422
    page = asked.get().content.decode()
    assert "form.pdf" in page
    assert '<form method="post"' not in page
    assert not RequestCase.objects.exists()


def test_the_blank_form_is_pdf_and_word(cast: Cast):
    """To be printed, or filled in on a computer."""
    assert Applicant().get("form.pdf").content.startswith(b"%PDF")
    assert Applicant().get("form.docx").content.startswith(b"PK")


def test_an_unknown_agency_has_no_form(cast: Cast):
    """Nor has one without pages."""
    assert Client().get("/nowhere/apply/").status_code == 404
    assert Client().get("/city/apply/").status_code == 404


def test_english_pages_work(cast: Cast):
    """The whole path below /en/."""
    asked = Applicant(home="/en/science/apply/")
    case = asked.sent()
    assert case.about == ASKED
    assert "Query code" in text_of(asked.get("receipt/"))
