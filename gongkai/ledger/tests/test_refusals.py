"""An act that is refused is written down: what, about what, by whom, why; once, and after what it undid."""

import datetime as dt
import io
import logging

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies import refusals
from gongkai.agencies.action import Refused
from gongkai.agencies.actions.account import SetPassword
from gongkai.agencies.actions.agency import ChangeAgency, RecordUnit
from gongkai.agencies.models import Agency, Unit
from gongkai.ledger.models import Entry
from gongkai.ledger.proof import verify
from tests import cast as people

pytestmark = pytest.mark.usefixtures("english")


def refused(**having):
    return Entry.objects.filter(kind="act.refused", **having).order_by("pk")


def change(cast: people.Cast, who: str, name: str = "telephone", slug: str = "science") -> list[str]:
    """An act on an agency, refused; the reasons."""
    target = Agency.objects.get(slug=slug)
    with pytest.raises(Refused) as found:
        ChangeAgency(by=cast[who] if who else None, target=target, values={name: "1"}).execute()
    return found.value.reasons


def test_a_missing_right_is_written_down(cast: people.Cast):
    """Who tried what about what, and every reason that they were told."""
    reasons = change(cast, "clerk.science", "slug")
    entry = refused().get()
    assert (entry.agency, entry.actor, entry.role) == (cast.science, cast["clerk.science"], "")
    assert (entry.subject_kind, entry.subject_number) == ("agency", str(cast.science.pk))
    assert entry.facts == {"act": "agency.changed", "reasons": reasons}
    assert len(reasons) == 2
    assert entry.sentence.startswith("“Agency changed” was refused: clerk.science may not")


def test_another_reason_is_written_down_with_the_role(cast: people.Cast):
    """A right that is held is named by the duty it came from."""
    change(cast, "administrator.city", "slug")
    assert refused().get().role == "administrator"


def test_the_console_is_written_down(cast: people.Cast):
    """Nobody was signed in: the entry says so."""
    change(cast, "", "slug")
    assert refused().get().actor is None


def test_what_has_no_subject_yet_is_about_the_agency(cast: people.Cast):
    """A unit that was never saved."""
    with pytest.raises(Refused):
        RecordUnit(by=cast["clerk.science"], unit=Unit(agency=cast.science, name="甲")).execute()
    entry = refused().get()
    assert (entry.subject_kind, entry.subject_number) == ("agency", str(cast.science.pk))


def test_asking_for_the_reasons_is_no_refusal(cast: people.Cast):
    """A page that tells beforehand why something cannot be done writes nothing."""
    client = people.signed_in(cast["clerk.science"])
    assert client.get(reverse("item_release", args=[cast.draft().pk])).context["reasons"]
    assert not refused().exists()


def test_a_press_of_the_button_is(cast: people.Cast):
    """The same page, sent."""
    item = cast.draft()
    url = reverse("item_release", args=[item.pk])
    people.signed_in(cast["clerk.science"]).post(url, {"seen": item.latest_revision_id})
    assert refused(actor=cast["clerk.science"], subject_number=str(item.pk)).count() == 1


def test_a_form_of_wagtail_is_refused_inside_a_transaction_and_still_written_down(cast: people.Cast):
    """Wagtail saves in a transaction of its own, which the refusal undoes; its entry stands when the answer comes."""
    column = cast.science.columns.get(code="news")
    client = people.signed_in(cast["administrator.city"])
    url = reverse("columns:edit", args=[column.pk])
    fields = client.get(url).context["form"].initial
    sent = {name: value for name, value in fields.items() if value not in {None, False}}
    answer = client.post(url, {**sent, "parent": column.pk})
    assert "cannot stand below itself" in answer.content.decode()
    entry = refused().get()
    assert (entry.subject_kind, entry.subject_number) == ("column", str(column.pk))
    assert entry.facts["act"] == "column.changed"


def test_inside_a_larger_transaction_it_waits(cast: people.Cast):
    """Until that has ended."""
    with transaction.atomic():
        change(cast, "clerk.science")
        assert not refused().exists()
    refusals.enter_waiting()
    assert refused().count() == 1


def test_a_refusal_undone_with_all_around_it_is_written_down(cast: people.Cast):
    """The larger transaction fails: its acts are gone, that one was refused stays."""
    before = Unit.objects.count()

    def two_acts() -> None:
        with refusals.together():
            RecordUnit(by=None, unit=Unit(agency=cast.science, name="甲")).execute()
            RecordUnit(by=None, unit=Unit(agency=cast.science, name="")).execute()

    with pytest.raises(Refused):
        two_acts()
    assert Unit.objects.count() == before
    assert refused().count() == 1
    assert {verdict.broken for verdict in verify()} == {None}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ends", ["committed", "rolled back"])
def test_in_real_transactions_too(transactional_db: None, ends: str):
    """Committed: with the commit. Rolled back: with the next act."""
    city = people.new_agency("city", "滨河市")
    with transaction.atomic():
        with pytest.raises(Refused):
            RecordUnit(by=None, unit=Unit(agency=city, name="")).execute()
        transaction.set_rollback(ends == "rolled back")
    assert refused().count() == (1 if ends == "committed" else 0)
    RecordUnit(by=None, unit=Unit(agency=city, name="甲")).execute()
    assert refused().count() == 1


def test_an_act_within_an_act_is_refused_once(cast: people.Cast):
    """The inner refusal passes through the outer act."""

    class Both(RecordUnit):
        def change(self):
            return RecordUnit(by=None, unit=Unit(agency=cast.science, name="")).execute()

    with pytest.raises(Refused):
        Both(by=None, unit=Unit(agency=cast.science, name="甲")).execute()
    assert refused().count() == 1


def test_the_same_within_a_minute_counts_once(cast: people.Cast, monkeypatch: pytest.MonkeyPatch):
    """Another person, another agency, another reason or a minute later counts again."""
    for _press in range(3):
        change(cast, "clerk.science")
    assert refused().count() == 1
    change(cast, "clerk.education")
    change(cast, "clerk.science", slug="education")
    change(cast, "clerk.science", "slug")
    assert refused().count() == 4
    later = timezone.now() + dt.timedelta(seconds=61)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    change(cast, "clerk.science")
    assert refused().count() == 5


def test_what_was_sent_does_not_fill_the_ledger(cast: people.Cast):
    """Long reasons are cut, characters that no database keeps are replaced."""
    refusals.enter(
        refusals.Refusal("item.released", cast.science.pk, "item", "1", None, "", ("长" * 5000, "a\0b\ud800"))
    )
    long, odd = refused().get().facts["reasons"]
    assert len(long) == 300
    assert odd == "a�b?"


def test_no_password_is_written_down(cast: people.Cast):
    """Neither the old one nor the refused one."""
    with pytest.raises(Refused):
        SetPassword(by=None, staff=cast["clerk.science"], password="12345678").execute()
    assert "12345678" not in str(refused().get().facts)


def test_a_refusal_that_cannot_be_written_down_is_told(db: None, caplog, monkeypatch):
    """The first agency's own act was refused: there is no ledger, so the log has it."""
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    words = ["--agency-name", "甲", "--slug", "jia", "--level", "city", "--username", "zhang"]
    with caplog.at_level(logging.ERROR), pytest.raises(CommandError):
        call_command("first_administrator", *words, "--password-stdin")
    assert "could not be entered" in caplog.text
    assert "staff.created" in caplog.text
    assert not Entry.objects.exists()
