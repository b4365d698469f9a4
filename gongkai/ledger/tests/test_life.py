"""The life of a subject, corrections beside what they correct, and the page of the proof."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from gongkai.agencies.action import Refused
from gongkai.ledger import wording
from gongkai.ledger.actions.correct import CorrectEntry
from gongkai.ledger.models import Entry
from tests import cast as people
from tests.harness.ledger import tampering

# What pages show is the same on every database.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]


def life(cast: people.Cast, who: str, item):
    return people.signed_in(cast[who]).get(reverse("ledger_life", args=["item", item.pk]))


def test_the_life_of_an_item_is_told_from_the_beginning(cast: people.Cast):
    """Each entry with day, who, role, articles and facts with their names."""
    item = cast.public(title="甲")
    lines = life(cast, "clerk.science", item).context["lines"]
    reviewed = ["item.submitted", "item.secrecy_reviewed", *["item.approved"] * 3]
    assert [line.entry.kind for line in lines] == ["item.drafted", *reviewed, "item.released"]
    assert lines[-1].who == "head.science（Head）"
    assert len(lines[-1].articles) == 2
    assert ("Index number", item.index_number) in lines[-1].facts
    assert ("Late", "yes") in lines[-1].facts


def test_the_item_page_leads_there(cast: people.Cast):
    """And back."""
    item = cast.draft()
    page = people.signed_in(cast["clerk.science"]).get(reverse("item_life", args=[item.pk])).content.decode()
    there = reverse("ledger_life", args=["item", item.pk])
    assert there in page
    assert reverse("item_life", args=[item.pk]) in life(cast, "clerk.science", item).content.decode()


def test_it_is_read_by_who_may_see_the_item_or_the_ledger(cast: people.Cast):
    """Not by the bureau beside; an agency's own life not by its clerks."""
    item = cast.draft()
    assert life(cast, "supervisor.city", item).status_code == 200
    assert life(cast, "secrecy_reviewer.science", item).status_code == 200
    assert life(cast, "clerk.education", item).status_code == 302
    agency = reverse("ledger_life", args=["agency", cast.science.pk])
    assert people.signed_in(cast["administrator.city"]).get(agency).status_code == 200
    assert people.signed_in(cast["clerk.science"]).get(agency).status_code == 302


def test_what_has_no_entries_has_an_empty_life(cast: people.Cast):
    """A taken-over item, or a number that was never given."""
    answer = people.signed_in(cast["clerk.science"]).get(reverse("ledger_life", args=["item", 4711]))
    assert "Nothing stands in the ledger about this." in answer.content.decode()


def test_every_fact_that_acts_leave_has_a_name(cast: people.Cast):
    """Shown by a label in the reader's language, not by the code's word."""
    cast.public()
    CorrectEntry(by=cast["head.science"], entry=Entry.objects.first(), reason="有误").execute()
    named = {name for entry in Entry.objects.all() for name in entry.facts}
    assert named <= set(wording.FACTS)


def test_a_head_corrects_an_entry_and_both_are_shown(cast: people.Cast):
    """The wrong one stays as it was, beside it what is right."""
    item = cast.public(title="甲")
    wrong = Entry.objects.get(kind="item.released")
    before = Entry.objects.filter(pk=wrong.pk).values().get()
    client = people.signed_in(cast["head.science"])
    url = reverse("ledger_correct", args=[wrong.pk])
    assert url in life(cast, "head.science", item).content.decode()
    assert url not in life(cast, "clerk.science", item).content.decode()
    answer = client.post(url, {"reason": "放行日期应为前一日。"})
    assert answer["Location"].startswith(reverse("ledger_life", args=["item", item.pk]))
    correction = Entry.objects.get(kind="entry.corrected")
    assert (correction.corrects, correction.role) == (wrong, "head")
    assert (correction.subject_kind, correction.subject_number) == ("item", str(item.pk))
    assert Entry.objects.filter(pk=wrong.pk).values().get() == before
    text = life(cast, "clerk.science", item).content.decode()
    assert f"Corrected by entry no. {correction.number}:" in text
    assert f"To entry no. {wrong.number}" in text


def test_the_journal_shows_both_linked(cast: people.Cast):
    """The sentence of each leads to its place in the life."""
    item = cast.public(title="甲")
    wrong = Entry.objects.get(kind="item.released")
    CorrectEntry(by=cast["head.science"], entry=wrong, reason="有误").execute()
    correction = Entry.objects.get(kind="entry.corrected")
    page = people.signed_in(cast["administrator.city"]).get(reverse("ledger:index")).content.decode()
    assert f"(corrected by no. {correction.number})" in page
    for entry in (wrong, correction):
        assert f"{reverse('ledger_life', args=['item', item.pk])}#entry-{entry.pk}" in page


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_correction_says_something(cast: people.Cast, reason: str):
    """And not the same twice."""
    entry = Entry.objects.filter(agency=cast.science).first()
    with pytest.raises(Refused):
        CorrectEntry(by=cast["head.science"], entry=entry, reason=reason).execute()
    CorrectEntry(by=cast["head.science"], entry=entry, reason="有误").execute()
    with pytest.raises(Refused):
        CorrectEntry(by=cast["head.science"], entry=entry, reason="有误 ").execute()


def test_the_heads_are_taken_away_and_hold(cast: people.Cast):
    """The file of the reader's agencies, sent again later."""
    client = people.signed_in(cast["administrator.city"])
    taken = client.get(reverse("ledger_heads"))
    assert taken["Content-Disposition"].startswith('attachment; filename="ledger-heads-')
    assert {head["agency"] for head in json.loads(taken.content)["heads"]} == {"city", "science", "education"}
    cast.public()
    sent = SimpleUploadedFile("heads.json", taken.content)
    page = client.post(reverse("ledger_proof"), {"heads": sent}).content.decode()
    assert "Every chain holds." in page


def test_the_page_names_what_is_broken(cast: people.Cast):
    """Through the same proof as the command."""
    entry = Entry.objects.filter(agency=cast.science).first()
    client = people.signed_in(cast["administrator.city"])
    with tampering():
        with connection.cursor() as cursor:
            cursor.execute("UPDATE ledger_entry SET role = 'head' WHERE id = %s", [entry.pk])
        page = client.post(reverse("ledger_proof")).content.decode()
    assert "1 chain is broken." in page
    assert f"Entry {entry.number} is not as it was written" in page


def test_a_file_without_heads_is_refused_on_the_page(cast: people.Cast):
    """Nothing is proved, and the form says why."""
    sent = SimpleUploadedFile("heads.json", b"{}")
    answer = people.signed_in(cast["administrator.city"]).post(reverse("ledger_proof"), {"heads": sent})
    assert "holds no heads" in str(answer.context["form"].errors)
    assert not answer.context["proved"]


def test_a_large_ledger_is_proved_on_the_server(cast: people.Cast, monkeypatch: pytest.MonkeyPatch):
    """No page waits for minutes."""
    monkeypatch.setattr("gongkai.ledger.backoffice.proof.MOST", 10)
    answer = people.signed_in(cast["administrator.city"]).post(reverse("ledger_proof"))
    assert "gongkai ledger verify" in answer.content.decode()
    assert not answer.context["proved"]
