"""The registers as a clerk meets them: lists, forms, corrections with their reason, acts, the way to the ledger."""

import datetime as dt
from typing import Any

from django.urls import reverse

from gongkai.ledger.models import Entry
from gongkai.registers.actions.record import ENTER
from gongkai.registers.models import Decision, NormativeDocument
from tests import cast as people
from tests.stage import register_values


def decision(cast: people.Cast) -> Decision:
    record = Decision(agency=cast.science, number="许可1", **register_values("decision"))
    return ENTER[Decision](by=cast["clerk.science"], record=record).execute()


def text(answer: Any) -> str:
    return answer.content.decode()


def test_a_clerk_enters_a_record_and_stands_on_its_page(cast: people.Cast):
    """What is missing is told at its field; then the page shows the record and its entry."""
    client = people.signed_in(cast["clerk.science"])
    given = {**register_values("decision"), "agency": cast.science.pk, "number": "许可1", "is_public": "on"}
    wrong = client.post(reverse("decision:add"), {**given, "number": ""})
    assert "This field is required" in text(wrong)
    refused = client.post(
        reverse("decision:add"), {**given, "party_class": "natural_person", "party": "张三"}
    )
    assert "natural person is not kept" in text(refused)
    page = client.post(reverse("decision:add"), given, follow=True)
    record = Decision.objects.get()
    assert page.redirect_chain[-1][0] == reverse("decision_page", args=[record.pk])
    assert "Decision 许可1 was made" in text(page)
    assert "Correct" in text(page)


def test_a_correction_asks_for_its_reason(cast: people.Cast):
    """Without one nothing changes; with one the entry is beside the old one."""
    record = decision(cast)
    client = people.signed_in(cast["clerk.science"])
    url = reverse("decision:edit", args=[record.pk])
    assert "What was wrong, and how it was found" in text(client.get(url))
    given = {**register_values("decision"), "number": "许可1", "is_public": "on", "category": "penalties"}
    client.post(url, given)
    assert Decision.objects.get().category == "licences"
    client.post(url, {**given, "reason": "类别有误"})
    assert Decision.objects.get().category == "penalties"
    assert Entry.objects.get(kind="record.corrected").facts["reason"] == "类别有误"


def test_a_record_is_made_void_with_a_reason(cast: people.Cast):
    """It stays on its page, which says so, and offers nothing more."""
    record = decision(cast)
    client = people.signed_in(cast["head.science"])
    url = reverse("decision_void", args=[record.pk])
    client.post(url, {"reason": ""})
    assert Decision.objects.get().voided_on is None
    page = text(client.post(url, {"reason": "重复登记"}, follow=True))
    assert "it counts nowhere" in page
    assert url not in page


def test_the_acts_on_a_document_are_pages_that_are_offered_in_turn(cast: people.Cast):
    """Published, reviewed with a longer validity, repealed; then nothing but correction is left."""
    values = {**register_values("normativedocument"), "number": "科发1"}
    record = NormativeDocument(agency=cast.science, **values)
    document = ENTER[NormativeDocument](by=cast["clerk.science"], record=record).execute()
    client = people.signed_in(cast["clerk.science"])

    def offered() -> list[str]:
        page = text(client.get(reverse("normativedocument_page", args=[document.pk])))
        steps = ("publish", "review", "repeal", "expire")
        return [step for step in steps if reverse(f"document_{step}", args=[document.pk]) in page]

    def post(step: str, **given: str) -> None:
        client.post(reverse(f"document_{step}", args=[document.pk]), {"on": "2025-04-01", **given})

    assert offered() == ["publish", "review", "repeal", "expire"]
    post("publish", where="政府网站")
    post("review", review="kept", valid_until="2030-01-01")
    assert offered() == ["review", "repeal", "expire"]
    post("repeal", basis="科发2")
    assert offered() == []
    kept = NormativeDocument.objects.get()
    assert (kept.published_in, kept.valid_until, kept.ending) == ("政府网站", dt.date(2030, 1, 1), "repealed")
    correcting = text(client.get(reverse("normativedocument:edit", args=[document.pk])))
    assert 'name="ended_on"' in correcting


def test_lists_are_filtered_and_searched(cast: people.Cast):
    """By class, by words, by what is void."""
    decision(cast)
    other = Decision(
        agency=cast.science, **{**register_values("decision"), "number": "罚2", "category": "penalties"}
    )
    ENTER[Decision](by=cast["clerk.science"], record=other).execute()
    client = people.signed_in(cast["clerk.science"])

    def found(**asked: str) -> set[str]:
        page = text(client.get(reverse("decision:index_results"), asked))
        return {number for number in ("许可1", "罚2") if number in page}

    assert found() == {"许可1", "罚2"}
    assert found(category="penalties") == {"罚2"}
    assert found(q="许可") == {"许可1"}
    assert found(void="true") == set()


def test_what_ran_out_is_shown_until_it_is_ended_or_extended(cast: people.Cast):
    """On the first page of the registers."""
    values = {**register_values("normativedocument"), "number": "科发1", "valid_until": dt.date(2025, 6, 1)}
    record = NormativeDocument(agency=cast.science, **values)
    ENTER[NormativeDocument](by=cast["clerk.science"], record=record).execute()
    client = people.signed_in(cast["clerk.science"])
    assert "Validity has run out" in text(client.get(reverse("registers")))
    NormativeDocument.objects.update(valid_until=None)
    assert "Validity has run out" not in text(client.get(reverse("registers")))
