"""The daily mail, through a real mail server: to whom, when, once, in their language, and what it does not tell."""

import datetime as dt
import threading
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from gongkai.agencies.absences import Absence
from gongkai.agencies.models import Staff
from gongkai.catalog import mailing
from gongkai.catalog.actions.digest import ChooseDigest
from gongkai.catalog.actions.review import ReturnReview
from gongkai.catalog.actions.submit import SubmitItem
from gongkai.catalog.models import Item
from tests import cast as people
from tests.cast import refusal
from tests.harness.mail import MailServer, mail_server

# What mails say is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]
FRIDAY = dt.datetime(2026, 11, 20, 8, 5, tzinfo=ZoneInfo("Asia/Shanghai"))
SUNDAY = FRIDAY + dt.timedelta(days=2)


@pytest.fixture
def server(settings: Any) -> Iterator[MailServer]:
    with mail_server() as running:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        yield running


def reachable(staff: Staff, language: str = "en") -> Staff:
    Staff.objects.filter(pk=staff.pk).update(email=f"{staff.username}@example.gov.cn")
    UserProfile.objects.update_or_create(user=staff, defaults={"preferred_language": language})
    return Staff.objects.get(pk=staff.pk)


def handed_in(cast: people.Cast, **values: Any) -> Item:
    """Waits for the first reviewer of the science bureau, who has a mail address."""
    reachable(cast["first_reviewer.science"])
    return SubmitItem(by=cast["clerk.science"], item=cast.draft(**values)).execute()


def parts(mail: Any) -> tuple[str, str]:
    return mail.get_body(("plain",)).get_content(), mail.get_body(("html",)).get_content()


@pytest.mark.each_database
def test_what_waits_is_told_with_links_in_text_and_html(cast: people.Cast, server: MailServer):
    """Once: the second call, a minute later or in the evening, sends nothing."""
    item = handed_in(cast, title="关于A<b>的通知")
    assert mailing.send_due(FRIDAY) == 1
    assert mailing.send_due(FRIDAY + dt.timedelta(minutes=1)) == 0
    assert mailing.send_due(FRIDAY + dt.timedelta(hours=10)) == 0
    (mail,) = server.mails
    assert mail["To"] == "first_reviewer.science@example.gov.cn"
    assert mail["Subject"].startswith("2026-11-20: ")
    text, html = parts(mail)
    address = reverse("item_review", args=[item.pk])
    assert "关于A<b>的通知" in text
    assert "关于A&lt;b&gt;的通知" in html
    assert f"http://127.0.0.1:8000{address}" in text
    assert f'href="http://127.0.0.1:8000{address}"' in html
    assert mailing.send_due(FRIDAY + dt.timedelta(days=3)) == 1


def test_nothing_is_sent_when_nothing_waits_nor_on_a_day_off_nor_before_the_hour(
    cast: people.Cast, server: MailServer
):
    """2026-11-22 is a Sunday; 2026-10-01 a holiday; at six it is too early."""
    reachable(cast["head.education"])
    handed_in(cast)
    for moment in (SUNDAY, FRIDAY - dt.timedelta(days=50), FRIDAY - dt.timedelta(hours=2)):
        assert mailing.send_due(moment) == 0
    assert mailing.send_due(FRIDAY) == 1
    assert [mail["To"] for mail in server.mails] == ["first_reviewer.science@example.gov.cn"]


def test_one_chooses_whether_and_when(cast: people.Cast, server: MailServer):
    """On a page of one's own; the choice stands in the ledger."""
    handed_in(cast)
    reviewer = Staff.objects.get(pk=cast["first_reviewer.science"].pk)
    client, page = people.signed_in(reviewer), reverse("digest_choice")
    assert "Mails go to first_reviewer.science@example.gov.cn" in client.get(page).content.decode()
    client.post(page, {"wanted": "on", "hour": "17"})
    assert mailing.send_due(FRIDAY) == 0
    assert mailing.send_due(FRIDAY + dt.timedelta(hours=9)) == 1
    client.post(page, {"hour": "8"})
    assert mailing.send_due(FRIDAY + dt.timedelta(days=3)) == 0
    told = [entry.sentence for entry in people.entries(kind="staff.digest_chosen")]
    assert told[0].startswith("The daily mail to “first_reviewer.science”: no")
    assert "hour" in client.post(page, {"hour": "24"}).context["form"].errors
    assert refusal(ChooseDigest(by=reviewer, at=cast.science, wanted=True, hour=24))


def test_without_an_address_or_a_server_nothing_is_sent(cast: people.Cast, settings: Any):
    """The page says which of the two is missing."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    handed_in(cast)
    assert mailing.send_due(FRIDAY) == 0
    page = reverse("digest_choice")
    assert "sends no mail" in people.signed_in(cast["head.science"]).get(page).content.decode()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    assert "No mail address" in people.signed_in(cast["head.science"]).get(page).content.decode()
    with pytest.raises(CommandError, match="No mail address"):
        call_command("digests", "--to", "head.science")


def test_a_deputy_gets_what_waits_for_and_came_back_to_the_absent_person(
    cast: people.Cast, server: MailServer
):
    """Under a heading that says whose it is."""
    item = handed_in(cast, title="一审的通知")
    final = cast["final_reviewer.science"]
    back = people.reviewed(people.draft(people.new_staff("writing.head", cast.science, "clerk", "head")))
    ReturnReview(by=final, of=back, words="请核对").execute()
    deputy = reachable(people.new_staff("deputy", cast.science, "second_reviewer"))
    away = {"since": FRIDAY.date(), "until": FRIDAY.date(), "deputy": deputy}
    Absence.objects.create(staff=cast["first_reviewer.science"], **away)
    Absence.objects.create(staff=Staff.objects.get(username="writing.head"), **away)
    mail = mailing.compose(deputy, FRIDAY)
    assert mail is not None
    assert "Returned to writing.head, who is away (1)" in mail.text
    if timezone.localdate() == FRIDAY.date():
        assert str(item) in mail.text


def test_the_language_is_the_one_chosen_for_the_back_office(cast: people.Cast):
    """English for who chose it, else that of the site."""
    handed_in(cast)
    reviewer = cast["first_reviewer.science"]
    english = mailing.compose(Staff.objects.get(pk=reviewer.pk))
    chinese = mailing.compose(reachable(Staff.objects.get(pk=reviewer.pk), language="zh-hans"))
    assert english is not None
    assert chinese is not None
    assert 'lang="en"' in english.html
    assert 'lang="zh-hans"' in chinese.html


def test_no_title_of_what_is_not_for_the_public_is_mailed(cast: people.Cast):
    """Only that there is something, and where."""
    withheld = {"openness": "withheld", "openness_ground": "internal", "openness_reason": "内部事务"}
    item = handed_in(cast, title="内部人事安排", **withheld)
    mail = mailing.compose(Staff.objects.get(pk=cast["first_reviewer.science"].pk))
    assert mail is not None
    assert "人事安排" not in mail.text + mail.html
    assert f"item no. {item.pk}" in mail.text


def test_a_mail_that_was_refused_is_told_and_tried_again(
    cast: people.Cast, server: MailServer, caplog: pytest.LogCaptureFixture
):
    """After a minute, then after five; not before."""
    handed_in(cast)
    server.refusing = "451 later"
    minute = dt.timedelta(minutes=1)
    assert mailing.send_due(FRIDAY) == 0
    assert "first_reviewer.science failed" in caplog.text
    server.refusing = ""
    assert mailing.send_due(FRIDAY + minute / 2) == 0
    server.refusing = "550 no"
    assert mailing.send_due(FRIDAY + minute) == 0
    server.refusing = ""
    assert mailing.send_due(FRIDAY + 3 * minute) == 0
    assert mailing.send_due(FRIDAY + 6 * minute) == 1


def test_a_server_that_is_gone_is_told_too(cast: people.Cast, server: MailServer, settings: Any):
    """Nothing breaks; the command says which server did not answer."""
    handed_in(cast)
    settings.EMAIL_PORT = 1
    assert mailing.send_due(FRIDAY) == 0
    with pytest.raises(CommandError, match="did not take the mail"):
        call_command("digests", "--to", "first_reviewer.science")


@pytest.mark.each_database
@pytest.mark.django_db(transaction=True)
def test_two_workers_send_once(transactional_db: None, server: MailServer):
    """Both look at the same moment."""
    handed_in(people.assemble())
    together = threading.Barrier(2)
    sent: list[int] = []

    def worker() -> None:
        together.wait()
        sent.append(mailing.send_due(FRIDAY))
        connection.close()

    workers = [threading.Thread(target=worker) for _number in range(2)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert sorted(sent) == [0, 1]
    assert len(server.mails) == 1


def test_the_command_shows_without_sending_and_sends_one(
    cast: people.Cast, server: MailServer, capsys: pytest.CaptureFixture[str]
):
    """``--dry-run`` prints the whole text; ``--to`` sends whatever the hour, and again."""
    handed_in(cast, title="要看的通知")
    call_command("digests", "--dry-run", "--to", "first_reviewer.science")
    assert "要看的通知" in capsys.readouterr().out
    assert not server.mails
    for _time in range(2):
        call_command("digests", "--to", "first_reviewer.science")
    assert len(server.mails) == 2
    call_command("digests", "--to", "first_reviewer.science", "--dry-run")
    with pytest.raises(CommandError, match="no open account"):
        call_command("digests", "--to", "nobody")
