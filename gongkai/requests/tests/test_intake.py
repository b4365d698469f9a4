"""Registering a request at the office: by channel, with scans, once; what is wrong is told at its field."""

import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gongkai.ledger.models import Entry
from gongkai.requests.actions.mail import EnterMail
from gongkai.requests.handling import PostedMail
from gongkai.requests.models import CaseFile, RequestCase
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
        ({"number": "11010520991231002X"}, "no possible birth date"),
        ({"number": "1101051949123100"}, "16"),
        ({"day": "2999-01-01"}, "future"),
        ({"telephone": ""}, "at least one way to reach"),
        ({"items-0-name": ""}, "This field is required"),
        ({"items-0-features": "长" * 50_000}, "at most 2000 characters"),
        ({"items-0-name": "长" * 50_000}, "at most"),
        ({"name": "长" * 50_000}, "at most"),
        ({"address": "长" * 50_000}, "at most"),
        ({"items-0-name": "甲\0乙"}, "characters"),
        ({"applicant": "business"}, "unified social credit code or another proof"),
        ({"email": "nobody"}, "This is no mail address"),
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
        ("证.exe", b"x", "Only files of these kinds"),
        ("证.pdf", b"", "empty"),
        (
            "证.pdf",
            b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
            "virus scanners",
        ),
        ("证.pdf", bytes(100 * 1024**2), "larger than 20 MB"),
    ],
    ids=["kind", "empty", "eicar", "100 MB"],
)
def test_a_scan_that_cannot_be_kept_stops_the_registration(cast: Cast, name: str, data: bytes, told: str):
    page = register(cast, proof=SimpleUploadedFile(name, data)).content.decode()
    assert told in page
    assert NAME in page
    assert not RequestCase.objects.exists()
    assert not CaseFile.objects.exists()


def test_scripts_in_what_is_typed_are_text(cast: Cast):
    """On the form that comes back with an error, and on the page of the case."""
    evil = "<script>alert(1)</script>"
    typed = {"items-0-name": evil, "items-0-features": evil, "address": evil}
    shown = [register(cast, **typed, number=CARD[:-1] + "1")]
    answer = register(cast, **typed)
    shown.append(people.signed_in(cast["clerk.science"]).get(answer["Location"]))
    for page in shown:
        assert evil not in page.content.decode()
        assert "&lt;script&gt;" in page.content.decode()


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
