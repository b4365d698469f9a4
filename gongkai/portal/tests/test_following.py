"""The page of a request for who holds its number and code: what it tells, what can be done there, who gets in."""

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from gongkai.agencies.models import Staff
from gongkai.ledger.models import Entry
from gongkai.portal.applying.following import cookie_name
from gongkai.portal.tests.asking import HOME, Applicant, text_of
from gongkai.requests import sealing
from gongkai.requests.actions.apply import ConfirmReceipt
from gongkai.requests.actions.consult import Consult
from gongkai.requests.actions.correct import AskCorrection
from gongkai.requests.actions.extend import ExtendCase
from gongkai.requests.actions.fee import ChargeFee
from gongkai.requests.actions.issue import ServeReply
from gongkai.requests.actions.mending import ReopenCase
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.models import CaseFile, RequestCase
from gongkai.requests.online import Satisfaction
from gongkai.requests.tests import office
from gongkai.requests.tests.office import NAME
from tests.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture
def today() -> dt.date:
    return timezone.localdate()


def confirmed(cast: Cast, case: RequestCase) -> RequestCase:
    clerk = cast["clerk.science"]
    return ConfirmReceipt(by=clerk, case=case, on=timezone.localdate(), words="电话").execute()


def opened(cast: Cast, **path: Any) -> tuple[Applicant, RequestCase]:
    """A request that was sent, confirmed, and is open in the browser of its applicant."""
    asked = Applicant()
    case = confirmed(cast, asked.sent(**path))
    assert asked.follows(case.number).status_code == 302
    return asked, case


def correcting(cast: Cast, case: RequestCase) -> RequestCase:
    today = timezone.localdate()
    until = today + dt.timedelta(days=15)
    return AskCorrection(
        by=cast["clerk.science"], case=case, on=today, until=until, words="请写明年度"
    ).execute()


def with_file(clerk: Staff, case: RequestCase, kind: str, name: str) -> CaseFile:
    return KeepPaper(
        by=clerk, case=case, upload=ContentFile("答复书".encode()), name=name, paper=kind
    ).execute()


def test_number_and_code_open_the_page(cast: Cast):
    """However they are typed: full-width, lower case, blanks, another dash; then they are asked for no more."""
    asked = Applicant()
    case = asked.sent()
    for code in (asked.code, asked.code.lower(), asked.code.replace("-", " "), asked.code.replace("-", "－")):
        browser = Applicant()
        assert browser.follows(f" {case.number} ", code).status_code == 302
        assert case.number in text_of(browser.get("status/"))


def test_a_wrong_code_and_a_wrong_number_are_told_alike(cast: Cast):
    """Nothing hints whether a number exists; what was typed is kept, the code is not shown by the case."""
    asked = Applicant()
    case = asked.sent()
    wrong = Applicant().follows(case.number, "2222-2222-2222")
    missing = Applicant().follows("2026-9999", "2222-2222-2222")
    assert wrong.status_code == missing.status_code == 422
    assert text_of(wrong).replace(case.number, "") == text_of(missing).replace("2026-9999", "")


def test_guessing_is_stopped(cast: Cast):
    """After ten wrong codes from one address not even the right one is taken; from elsewhere it is."""
    asked = Applicant()
    case = asked.sent()
    guesser = Applicant(address="198.51.100.9")
    assert [guesser.follows(case.number, f"222{place}").status_code for place in range(10)] == [422] * 10
    assert guesser.follows(case.number, asked.code).status_code == 429
    assert Applicant().follows(case.number, asked.code).status_code == 302


def test_guessing_at_one_number_from_many_addresses_is_stopped(cast: Cast):
    """Thirty wrong codes an hour, whether the number exists or not."""
    for number in ("2026-0001", "2026-9999"):
        answers = [
            Applicant(address=f"198.51.100.{place}").follows(number, "2222").status_code
            for place in range(31)
        ]
        assert answers == [422] * 30 + [429]


def test_the_code_of_one_opens_no_other(cast: Cast):
    """Neither by its number nor with the cookie of another case, nor at another agency."""
    first, second = Applicant(), Applicant()
    one = first.sent()
    two = second.sent(asked=("别人的",))
    assert first.follows(two.number).status_code == 422
    elsewhere = Applicant(home="/education/apply/")
    assert elsewhere.follows(one.number, first.code).status_code == 422
    first.follows(one.number)
    assert "别人的" not in text_of(first.get("status/"))


def test_nothing_of_another_request_is_reached(cast: Cast, today: dt.date):
    """With a request of one's own open: no file, letter or act of another, ZIP or calendar, nothing at the office."""
    mine, own = opened(cast)
    theirs, other = opened(cast, asked=("别人的",))
    clerk = cast["clerk.science"]
    other = office.issued(cast, other, today)
    for kind in ("identity", "correction", "opinion", "reply"):
        with_file(clerk, other, kind, f"{kind}.pdf")
    theirs.post("status/open/")
    assert mine.follows(other.number).status_code == 422
    assert mine.follows(own.number, theirs.code).status_code == 422
    for kept in other.files.all():
        assert mine.get(f"status/file/{kept.pk}").status_code == 404, kept
    reply = other.letters.get(letter="reply").paper
    assert theirs.get(f"status/file/{reply.pk}").status_code == 200
    before = RequestCase.objects.get(pk=other.pk)
    named = {"number": other.number, "case": other.pk, "seen": before.revision, "sure": "on", "stars": "1"}
    for act in ("correct/", "withdraw/", "open/", "rate/"):
        mine.post(f"status/{act}", {**named, "words": "别人写的"})
    after = RequestCase.objects.get(pk=other.pk)
    assert (after.revision, after.state) == (before.revision, before.state)
    assert not Satisfaction.objects.filter(case=other).exists()
    inside = [
        reverse(name, args=[other.pk]) for name in ("request_case", "request_given", "request_given_zip")
    ]
    inside += [
        reverse("request_paper", args=[reply.pk]),
        reverse("request_letter", args=[other.pk, "reply", 0]),
    ]
    for address in inside:
        assert "/login/" in mine.client.get(address)["Location"], address
    assert mine.client.get(reverse("request_calendar", args=[theirs.code])).status_code == 404
    mine.client.cookies[cookie_name(cast.education)] = mine.client.cookies[cookie_name(own.agency)].value
    assert own.about not in mine.client.get("/education/apply/status/").content.decode()


def test_before_the_receipt_is_confirmed_no_clock_runs(cast: Cast, today: dt.date):
    """It says that the confirmation counts; after it the last day and the day-by-day account are shown."""
    asked = Applicant()
    case = asked.sent()
    asked.follows(case.number)
    before = asked.get("status/").content.decode()
    assert "<table" not in before
    case = confirmed(cast, case)
    after = asked.get("status/").content.decode()
    assert f'datetime="{case.reply_due}"' in after
    assert "<table" in after
    entry = Entry.objects.get(kind="request.received")
    assert (entry.law_day, entry.facts["number"]) == (today, case.number)


def test_the_office_does_nothing_before_the_confirmation(cast: Cast, today: dt.date):
    """A correction or reply rests on a day of receipt; without one it is refused with the reason."""
    case = Applicant().sent()
    act = AskCorrection(
        by=cast["clerk.science"], case=case, on=today, until=today + dt.timedelta(9), words="?"
    )
    assert "第三十一条" in office.why_not(act)


def test_a_correction_is_given_online(cast: Cast, today: dt.date):
    """Words and a file come into the case; the entry names the applicant as who did it, and none of the words."""
    asked, case = opened(cast)
    case = correcting(cast, case)
    page = asked.get("status/").content.decode()
    assert "请写明年度" in page
    scan = SimpleUploadedFile("更正.pdf", b"%PDF-1.4 x")
    sent = {"words": "2024年度", "upload": scan, "seen": case.revision}
    assert asked.post("status/correct/", sent).status_code == 302
    case.refresh_from_db()
    assert case.state == "registered"
    assert case.files.get().kind == "correction"
    entry = Entry.objects.get(kind="request.corrected")
    assert (entry.actor, entry.role) == (None, "applicant")
    assert "2024年度" not in str(Entry.objects.values_list("facts", flat=True))


def test_a_correction_sent_twice_counts_once(cast: Cast):
    """The second click finds that something was recorded."""
    asked, case = opened(cast)
    case = correcting(cast, case)
    sent = {"words": "2024年度", "seen": case.revision}
    assert [asked.post("status/correct/", sent).status_code for _ in range(2)] == [302, 302]
    assert case.events.filter(act="correction_received").count() == 1


def test_a_bad_correction_changes_nothing(cast: Cast):
    """A file of an unknown kind: said at its field, the words are kept on the page, nothing in the case."""
    asked, case = opened(cast)
    case = correcting(cast, case)
    bad = SimpleUploadedFile("virus.exe", b"MZ")
    answer = asked.post("status/correct/", {"words": "写好的话", "upload": bad, "seen": case.revision})
    assert answer.status_code == 422
    assert "写好的话" in answer.content.decode()
    assert not case.files.exists()
    assert not case.events.filter(act="correction_received").exists()


def test_a_request_is_withdrawn_online(cast: Cast):
    """Once it is sure; it ends as withdrawn and counts so."""
    asked, case = opened(cast)
    assert asked.post("status/withdraw/", {"seen": case.revision}).status_code == 422
    asked.post("status/withdraw/", {"seen": case.revision, "sure": "on"})
    case.refresh_from_db()
    assert (case.state, case.outcome) == ("withdrawn", "withdrawn")
    assert Entry.objects.filter(kind="request.concluded", role="applicant").exists()


def test_what_was_never_received_counts_nowhere(cast: Cast):
    """Withdrawn before its receipt was confirmed: neither received nor concluded."""
    asked = Applicant()
    case = asked.sent()
    asked.follows(case.number)
    asked.post("status/withdraw/", {"seen": case.revision, "sure": "on"})
    case.refresh_from_db()
    assert case.state == "withdrawn"
    assert not Entry.objects.filter(kind__in=("request.received", "request.concluded")).exists()


def test_an_answer_is_opened_which_serves_it(cast: Cast, today: dt.date):
    """Before it is opened nothing of it is shown; opening serves it today; then text and files are there."""
    asked, case = opened(cast)
    case = office.issued(cast, case, today)
    kept = with_file(cast["clerk.science"], case, "reply", "答复书.pdf")
    page = asked.get("status/").content.decode()
    assert "决定予以公开" not in page
    assert asked.get(f"status/file/{kept.pk}").status_code == 404
    asked.post("status/open/")
    case.refresh_from_db()
    assert (case.state, case.served_on) == ("served", today)
    entry = Entry.objects.get(kind="request.served")
    assert (entry.role, entry.facts["method"]) == ("applicant", "electronic")
    assert "决定予以公开" in asked.get("status/").content.decode()
    answer = asked.get(f"status/file/{kept.pk}")
    assert answer.content.decode() == "答复书"
    assert "attachment" in answer["Content-Disposition"]
    Path(kept.file.path).write_bytes(sealing.seal_bytes("别的答复".encode()))
    assert asked.get(f"status/file/{kept.pk}").status_code == 404, "it is no longer what was kept"


def test_the_letter_itself_is_fetched_and_stays_when_the_request_is_taken_up_again(
    cast: Cast, today: dt.date
):
    """The issued PDF with its name is the answer; notices come when issued, a reply once it is served."""
    asked, case = opened(cast)
    case = office.issued(cast, case, today)
    letter = case.letters.get(letter="reply")
    address = f"status/file/{letter.paper_id}"
    assert asked.get(address).status_code == 404
    asked.post("status/open/")
    told = asked.get(address)
    assert told.content.startswith(b"%PDF")
    assert hashlib.sha256(told.content).hexdigest() == letter.paper.sha256
    case.refresh_from_db()
    reopening = ReopenCase(by=cast["head.science"], case=case, on=today, decision="复决〔2026〕1号")
    reopening.execute()
    page = asked.get("status/").content.decode()
    assert f"file/{letter.paper_id}" in page
    assert "复决〔2026〕1号" in page
    assert page.index("送达") < page.index("复决〔2026〕1号")
    assert "现答复如下" not in page
    assert asked.get(address).status_code == 200
    office.issued(cast, RequestCase.objects.get(pk=case.pk), today)
    again = case.letters.get(letter="reply", round_number=2)
    assert asked.get(f"status/file/{again.paper_id}").status_code == 404


def test_what_is_to_be_corrected_stands_by_the_form(cast: Cast):
    """With the day by which it must come; no day of the answer is promised meanwhile."""
    asked, case = opened(cast)
    case = correcting(cast, case)
    page = asked.get("status/").content.decode()
    box = page[page.index('aria-labelledby="correct"') : page.index("</section>", page.index('id="correct"'))]
    event = case.events.get(act="correction_requested")
    assert "请写明年度" in box
    assert str(event.until) in box
    lead = page[: page.index('aria-labelledby="correct"')]
    assert str(case.reply_due) not in lead


def test_an_answer_on_paper_is_not_shown_online(cast: Cast, today: dt.date):
    """Who asked for paper gets it so; the page says how it was given."""
    asked, case = opened(cast, way="paper_self")
    case = office.issued(cast, case, today)
    kept = with_file(cast["clerk.science"], case, "reply", "答复书.pdf")
    asked.post("status/open/")
    case.refresh_from_db()
    assert case.state == "replied"
    ServeReply(by=cast["clerk.science"], case=case, on=today, method="in_person").execute()
    letter = case.letters.get(letter="reply")
    assert asked.get(f"status/file/{letter.paper_id}").status_code == 404
    assert "现答复如下" not in asked.get("status/").content.decode()
    assert asked.get(f"status/file/{kept.pk}").status_code == 404


def test_no_paper_but_the_answer_is_given_out(cast: Cast, today: dt.date):
    """Opinions of third parties, proofs of identity and papers of other cases are not found."""
    asked, case = opened(cast)
    clerk = cast["clerk.science"]
    opinion = with_file(clerk, case, "opinion", "意见.pdf")
    other = office.received(cast)
    foreign = with_file(clerk, other, "reply", "别人的.pdf")
    case = office.issued(cast, case, today)
    asked.post("status/open/")
    for kept in (opinion, foreign):
        assert asked.get(f"status/file/{kept.pk}").status_code == 404
    assert Applicant().get(f"status/file/{opinion.pk}").status_code == 404


def test_an_answer_is_rated_once(cast: Cast, today: dt.date):
    """The stars stand in the ledger, the words in the case alone; a second rating is not taken."""
    asked, case = opened(cast)
    office.issued(cast, case, today)
    asked.post("status/open/")
    case.refresh_from_db()
    assert asked.post("status/rate/", {"seen": case.revision}).status_code == 422
    rated = {"seen": case.revision, "stars": "4", "words": "很快，谢谢"}
    asked.post("status/rate/", rated)
    case.refresh_from_db()
    asked.post("status/rate/", {**rated, "seen": case.revision, "stars": "1"})
    assert [(one.stars, one.words) for one in Satisfaction.objects.all()] == [(4, "很快，谢谢")]
    assert Entry.objects.get(kind="request.rated").facts["stars"] == 4
    assert "谢谢" not in str(Entry.objects.values_list("facts", flat=True))


def test_a_fee_is_told_with_amount_day_and_way(cast: Cast, today: dt.date):
    """Without rules of the agency the office is named."""
    asked, case = opened(cast)
    ChargeFee(
        by=cast["head.science"], case=case, on=today, scale="by_pages", units=120, delivered=today
    ).execute()
    page = text_of(asked.get("status/"))
    fee = case.fees.get()
    assert f"{fee.amount} " in page
    assert str(today + dt.timedelta(days=30)) in page


def test_of_third_parties_nothing_is_told(cast: Cast, today: dt.date):
    """That an opinion is asked for is seen by the clock; whose is not, nor what was asked."""
    asked, case = opened(cast)
    Consult(
        by=cast["clerk.science"],
        case=case,
        on=today,
        whom="third_party",
        party="第三方机密公司",
        words="请提意见",
    ).execute()
    page = asked.get("status/").content.decode()
    assert "第三方机密公司" not in page
    assert "请提意见" not in page


def test_an_extension_is_told_with_its_reason(cast: Cast, today: dt.date):
    """What was meant for the applicant is told."""
    asked, case = opened(cast)
    ExtendCase(
        by=cast["head.science"], case=case, on=today, working_days=10, notified=today, words="需要汇总"
    ).execute()
    assert "需要汇总" in text_of(asked.get("status/"))


def test_personal_pages_are_kept_by_no_cache(cast: Cast):
    """No store, no index, no address passed on; the cookies are out of reach of scripts."""
    asked, _case = opened(cast)
    for name in ("", "who/", "receipt/", "status/"):
        answer = asked.get(name)
        assert answer["Cache-Control"] == "no-store"
        assert answer["X-Robots-Tag"] == "noindex"
    assert all(one["httponly"] for name, one in asked.client.cookies.items() if name.startswith("gongkai-"))


def test_the_page_can_be_closed_on_a_shared_device(cast: Cast):
    """Then number and code are asked for again."""
    asked, case = opened(cast)
    asked.post("status/leave/")
    assert case.about not in asked.get("status/").content.decode()


def test_the_name_is_shown_on_no_page_of_the_case(cast: Cast):
    """Who finds number and code learns what was asked, never who asked."""
    asked, _case = opened(cast)
    assert NAME not in asked.get("status/").content.decode()


def test_forms_of_others_are_not_taken(cast: Cast):
    """Without the token of our form nothing is sent, corrected or withdrawn (CSRF)."""
    asked = Applicant()
    case = asked.sent()
    asked.follows(case.number)
    cookies = asked.client.cookies
    forger = Applicant(enforce_csrf_checks=True)
    forger.client.cookies = cookies
    for name in ("", "who/", "check/", "status/", "status/withdraw/", "status/open/", "status/rate/"):
        assert forger.post(name, {"sure": "on", "seen": case.revision}).status_code == 403, name
    case.refresh_from_db()
    assert case.state == "registered"


def test_no_address_holds_anything_personal(cast: Cast):
    """Where the path leads to: neither number nor code nor name."""
    asked = Applicant()
    case = asked.sent()
    answer = asked.follows(case.number)
    assert answer["Location"] == f"{HOME}status/"


def test_no_log_line_holds_anything_personal(cast: Cast, caplog: Any):
    """Over the whole path, with wrong input on the way, and over the page of the request."""
    caplog.set_level("DEBUG", logger="gongkai")
    caplog.set_level("INFO", logger="django")
    asked = Applicant()
    asked.to_identity()
    asked.post("identity/", {"name": NAME, "number": office.CARD[:-1] + "1", "document": "id_card"})
    case = asked.sent()
    asked.follows(case.number)
    asked.get("status/file/999")
    Applicant().follows(case.number, asked.code[:-1] + "2")
    for secret in (NAME, office.CARD, "moon@example.org", asked.code, "13900001234"):
        assert secret not in caplog.text
