"""Parts of a paper are removed in a case: marked, copied, proved; given with the reply, or not."""

import io
import zipfile
from typing import Any

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from gongkai.ledger.models import Entry
from gongkai.redaction import Area
from gongkai.redaction.tests.papers import box, drawn, everything, text
from gongkai.requests import packages, redacting, sealing
from gongkai.requests.actions.decide import DecideItems, Decision
from gongkai.requests.actions.give import ChooseGiven
from gongkai.requests.actions.issue import IssueReply
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.actions.receive import Asked
from gongkai.requests.actions.redact import BeginRedaction, MakeCopy, MarkParts, Part
from gongkai.requests.models import CaseFile, RequestCase
from gongkai.requests.redactions import Redaction, RedactionBox
from gongkai.requests.rotation import reseal_all
from gongkai.requests.survivals import ranges
from gongkai.requests.tests import office
from gongkai.requests.tests.office import day
from tests.cast import Cast, refusal, signed_in

# What copies hold is the same on every database; what most depends on it is tried on each.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english"), pytest.mark.one_database]

SECRET, KEPT = "Zhangsanfeng", "Kept words"
PAPER = drawn(text(f"Name {SECRET}") + text(KEPT, y=80), pages=2)


def begun(cast: Cast, case: RequestCase, data: bytes = PAPER, name: str = "张三丰的申请.pdf") -> Redaction:
    """A paper taken in."""
    act = BeginRedaction(
        by=cast["clerk.science"],
        case=case,
        prepared=redacting.prepare(data, name),
        upload=ContentFile(data),
        name=name,
    )
    return act.execute()


def marked(cast: Cast, redaction: Redaction, *words: str) -> Redaction:
    """With every place of the words marked."""
    found, _ = redacting.search(redaction, list(words), 0)
    parts = [Part(one.page, one.area, "privacy", word=one.word) for one in found]
    return MarkParts(by=cast["clerk.science"], redaction=redaction, add=parts).execute()


def copying(cast: Cast, redaction: Redaction, **values: object) -> MakeCopy:
    """The act that keeps the copy; pictures are not read here, so a person looked at them."""
    fresh = Redaction.objects.get(pk=redaction.pk)
    made = values.pop("made", None) or redacting.make(fresh, seconds=0)
    return MakeCopy(by=cast["clerk.science"], redaction=fresh, made=made, **{"looked": True, **values})


@pytest.fixture
def case(cast: Cast) -> RequestCase:
    return office.in_hand(cast)


@pytest.mark.each_database
def test_copy_is_kept_sealed_with_its_hash_and_proof(cast: Cast, case: RequestCase):
    """The copy stands among what is given, under a neutral name; its bytes hold neither name nor number."""
    redaction = copying(cast, marked(cast, begun(cast, case), SECRET)).execute()
    kept = redaction.copy
    assert (kept.kind, kept.name) == ("reply", "区分处理件-1.pdf")
    data = redacting.contents(kept)
    assert SECRET.encode() not in everything(data)
    assert redaction.proof["sha256"] == kept.sha256
    assert [one[-1] for one in redaction.proof["boxes"]] == ["privacy", "privacy"]
    assert redaction.copy_is_current
    assert b"%PDF" not in kept.file.open("rb").read()


@pytest.mark.each_database
def test_no_entry_of_the_ledger_tells_what_was_removed(cast: Cast, case: RequestCase):
    """Begun, marked, refused and made: words, file names and survivors stand in no entry."""
    redaction = marked(cast, begun(cast, case), SECRET)
    first = redaction.boxes.filter(page=1).first()
    MarkParts(by=cast["clerk.science"], redaction=redaction, drop=[first.pk]).execute()
    reasons = refusal(copying(cast, redaction))
    assert any("Page 1" in one for one in reasons)
    again = marked(cast, Redaction.objects.get(pk=redaction.pk), SECRET)
    copying(cast, again).execute()
    told = "".join(str(entry.facts) for entry in Entry.objects.all())
    assert SECRET.lower() not in told.lower()
    assert "张三丰" not in told
    made = Entry.objects.get(kind="request.redacted")
    assert made.facts["grounds"] == {"个人隐私 第十五条": 3}
    assert made.articles == ["711:37"]


def test_a_word_that_survives_is_refused_and_nothing_is_kept(cast: Cast, case: RequestCase):
    """One of two places is marked: the copy is refused with the page of the other, unless the word may stay there."""
    redaction = begun(cast, case)
    area = box(10, 30, 280, 60).area
    MarkParts(by=cast["clerk.science"], redaction=redaction, add=[Part(1, area, "privacy")]).execute()
    reasons = refusal(copying(cast, redaction))
    assert any(one.startswith("Page 2") for one in reasons)
    assert not case.files.filter(kind="reply").exists()
    fresh = Redaction.objects.get(pk=redaction.pk)
    made = redacting.make(fresh, tuple(redacting.make(fresh, seconds=0).redacted.proof.strings), seconds=0)
    assert any("Reason" in one for one in refusal(copying(cast, redaction, made=made)))
    assert copying(cast, redaction, made=made, reason="公开的名称").execute().copy is not None


def test_pages_that_no_machine_read_are_looked_at_by_a_person(cast: Cast, case: RequestCase):
    """Without the confirmation the copy is refused, and the pages are named."""
    reasons = refusal(copying(cast, marked(cast, begun(cast, case), SECRET), looked=False))
    assert reasons == [
        "Pages looked at: the pictures of these pages were not read in time, so look at them: 1–2."
    ]


def test_copy_of_boxes_that_changed_meanwhile_is_refused(cast: Cast, case: RequestCase):
    """What one clerk marked while the other's copy was made is in no copy by mistake."""
    redaction = marked(cast, begun(cast, case), SECRET)
    act = copying(cast, redaction)
    MarkParts(
        by=cast["clerk.science"],
        redaction=Redaction.objects.get(pk=redaction.pk),
        add=[Part(1, Area(10, 100, 90, 140), "internal")],
    ).execute()
    assert "The marked parts were changed meanwhile; make the copy again." in refusal(act)


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (Part(3, Area(1, 1, 9, 9), "privacy"), "Page: there is no page 3; the paper has 2."),
        (Part(1, Area(9, 1, 1, 9), "privacy"), "Width: the part lies outside page 1, or has no area."),
        (Part(1, Area(900, 1, 910, 9), "privacy"), "Width: the part lies outside page 1, or has no area."),
        (Part(1, Area(1, 1, 9, 9), "liking"), "Ground: choose one."),
    ],
)
def test_parts_that_cannot_be_are_refused(cast: Cast, case: RequestCase, part: Part, reason: str):
    """A page, a place or a ground that does not exist."""
    assert reason in refusal(MarkParts(by=cast["clerk.science"], redaction=begun(cast, case), add=[part]))


def test_boxes_get_another_ground_and_are_dropped(cast: Cast, case: RequestCase):
    """Both in one act, and the words of the search are forgotten with the last box."""
    redaction = marked(cast, begun(cast, case), SECRET)
    one, other = redaction.boxes.all()
    clerk = cast["clerk.science"]
    redaction = MarkParts(
        by=clerk, redaction=redaction, drop=[one.pk], reground={other.pk: "internal"}
    ).execute()
    assert [box.ground for box in redaction.boxes.all()] == ["internal"]
    assert SECRET not in redaction.sealed
    assert redaction.words == [SECRET]
    redaction = MarkParts(by=clerk, redaction=redaction, drop=[other.pk]).execute()
    assert redaction.words == []


@pytest.mark.each_database
def test_a_new_copy_takes_the_place_of_the_first(cast: Cast, case: RequestCase):
    """The first one is no longer given, and stays as it was kept."""
    redaction = copying(cast, marked(cast, begun(cast, case), SECRET)).execute()
    first = redaction.copy
    empty = Part(1, Area(10, 150, 90, 180), "internal")
    MarkParts(by=cast["clerk.science"], redaction=redaction, add=[empty]).execute()
    assert not Redaction.objects.get(pk=redaction.pk).copy_is_current
    assert any("make the copy again" in one for one in packages.obstacles(case))
    second = copying(cast, redaction).execute().copy
    assert CaseFile.objects.get(pk=first.pk).kind == "source"
    assert [one.pk for one in packages.papers(case)] == [second.pk]


def test_source_is_never_given(cast: Cast, case: RequestCase):
    """The paper as it came cannot be chosen, and who does not handle the case cannot open it."""
    source = begun(cast, case).source
    assert (
        "never given" in refusal(ChooseGiven(by=cast["clerk.science"], case=case, paper=source, give=True))[0]
    )
    url = reverse("request_paper", args=[source.pk])
    assert signed_in(cast["clerk.science"]).get(url).status_code == 200
    assert signed_in(cast["first_reviewer.science"]).get(url).status_code != 200


def test_reply_with_a_redacted_copy_is_partly_granted_or_not_issued(cast: Cast, case: RequestCase):
    """Granted as a whole and a copy without parts do not go together; the form offers the partial outcome."""
    copying(cast, marked(cast, begun(cast, case), SECRET)).execute()
    packages.examine(case)
    page = signed_in(cast["clerk.science"]).get(reverse("request_do", args=[case.pk, "decide"]))
    assert 'value="partly_granted" selected' in page.content.decode()
    assert "个人隐私2处" in page.content.decode()
    case = office.approved(cast, office.decided(cast, case, day("03-05"), "granted"), day("03-06"))
    sentence = (
        "A copy without parts of the paper is given, but no item is decided as partly granted (Art. 37)."
    )
    assert refusal(IssueReply(by=cast["clerk.science"], case=case, on=day("03-06"))) == [sentence]
    decision = {1: Decision("partly_granted", packages.removed_in_words(case))}
    case = DecideItems(by=cast["clerk.science"], case=case, on=day("03-06"), decisions=decision).execute()
    case = office.approved(cast, case, day("03-06"))
    assert IssueReply(by=cast["clerk.science"], case=case, on=day("03-06")).execute().replied_on


def test_of_several_items_none_is_taken_for_the_one_that_lost_parts(cast: Cast):
    """The grounds stand ready for each; the outcome is the clerk's to choose, and what is given whole keeps none."""
    case = office.in_hand(cast, items=[Asked(name="甲"), Asked(name="乙")])
    copying(cast, marked(cast, begun(cast, case), SECRET)).execute()
    client, url = signed_in(cast["clerk.science"]), reverse("request_do", args=[case.pk, "decide"])
    page = client.get(url).content.decode()
    assert 'value="partly_granted" selected' not in page
    assert page.count("个人隐私2处") == 2
    removed = packages.removed_in_words(case)
    outcomes = {"outcome1": "granted", "outcome2": "partly_granted"}
    given = {"on": day("03-05"), **outcomes, "grounds1": removed, "grounds2": removed}
    assert client.post(url, given).status_code == 302
    assert [item.grounds for item in case.items.order_by("position")] == ["", removed]


def test_what_is_given_stays_once_the_reply_is_out(cast: Cast, case: RequestCase):
    """No new copy, no other choice after the reply was issued."""
    redaction = marked(cast, begun(cast, case), SECRET)
    case = office.approved(cast, office.decided(cast, case, day("03-05"), "granted"), day("03-06"))
    IssueReply(by=cast["clerk.science"], case=case, on=day("03-06")).execute()
    assert any("stays as it is" in one for one in refusal(copying(cast, redaction)))


def test_a_paper_of_the_case_can_be_the_source_but_no_proof_of_identity(cast: Cast, case: RequestCase):
    """What the case holds need not be sent again; who asks is never given."""
    keep = {"by": cast["clerk.science"], "case": case, "upload": ContentFile(PAPER), "name": "a.pdf"}
    other = KeepPaper(paper="other", **keep).execute()
    proof = KeepPaper(paper="identity", **keep).execute()
    taken = {"by": cast["clerk.science"], "case": case, "prepared": redacting.prepare(PAPER, "a.pdf")}
    redaction = BeginRedaction(paper=other, **taken).execute()
    assert redaction.pdf == redaction.source == other
    assert "not redacted" in refusal(BeginRedaction(paper=proof, **taken))[0]


def test_zip_holds_each_given_paper_and_a_list(cast: Cast, case: RequestCase):
    """The list tells name, size, hash, and what was removed on which page; nobody outside the agency gets it."""
    redaction = copying(cast, marked(cast, begun(cast, case), SECRET)).execute()
    url = reverse("request_given_zip", args=[case.pk])
    office.decided(cast, case, day("03-05"), "partly_granted")
    answer = signed_in(cast["clerk.science"]).get(url)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        assert packed.namelist() == ["01-区分处理件-1.pdf", "清单.txt"]
        told = packed.read("清单.txt").decode("utf-8-sig")
        assert pikepdf.open(io.BytesIO(packed.read("01-区分处理件-1.pdf"))).pages
    assert redaction.proof["sha256"] in told
    assert "第2页删去：个人隐私 第十五条 1处" in told
    assert office.NAME not in told
    other = signed_in(cast["clerk.education"]).get(url)
    assert other.status_code != 200


def test_a_box_is_found_drawn_and_dropped_on_the_page_without_scripts(cast: Cast, case: RequestCase):
    """Words are searched, millimetres are taken, a ground is changed; a wrong number is told at its field."""
    redaction = begun(cast, case)
    client = signed_in(cast["clerk.science"])
    url = reverse("request_redaction", args=[redaction.pk])
    drawn_by_hand = {
        "draw": 1,
        "page": 2,
        "left": "10",
        "top": "20,5",
        "width": 5,
        "height": 5,
        "ground": "internal",
    }
    assert "Enter a number" in client.post(url, drawn_by_hand).content.decode()
    assert client.post(url, {**drawn_by_hand, "top": "20.5"}).status_code == 302
    assert client.post(url, {"search": 1, "words": f"{SECRET}\n", "ground": "privacy"}).status_code == 302
    boxes = list(redaction.boxes.all())
    assert [(one.page, one.ground) for one in boxes] == [(1, "privacy"), (2, "privacy"), (2, "internal")]
    assert round(boxes[2].left, 1) == 28.3
    assert "2 parts" not in client.get(url).content.decode()
    sent = {"change": 1, f"ground{boxes[0].pk}": "trade_secret"}
    assert client.post(url, sent).status_code == 302
    assert RedactionBox.objects.get(pk=boxes[0].pk).ground == "trade_secret"
    assert (
        "Nothing was found"
        in client.post(url, {"search": 1, "words": SECRET, "ground": "privacy"}).content.decode()
    )
    assert client.get(f"{url}?page=3").status_code == 404
    picture = client.get(reverse("request_redaction_page", args=[redaction.pk, 1]))
    assert picture.content.startswith(b"\x89PNG")
    assert "no-store" in picture["Cache-Control"]


def test_the_copy_is_made_on_its_page_and_a_survivor_is_shown_there(cast: Cast, case: RequestCase):
    """With a place left, the page tells the words and offers to let them stay; with all marked the copy is kept."""
    redaction = begun(cast, case)
    MarkParts(
        by=cast["clerk.science"], redaction=redaction, add=[Part(1, Area(10, 30, 280, 60), "privacy")]
    ).execute()
    client = signed_in(cast["clerk.science"])
    url = reverse("request_redaction_copy", args=[redaction.pk])
    told = client.post(url).content.decode()
    assert "Page 2: what was removed elsewhere" in told
    assert f"name{SECRET}".lower() in told
    marked(cast, Redaction.objects.get(pk=redaction.pk), SECRET)
    answer = client.post(url, {"may_stay": [f"name{SECRET}".lower()], "reason": ""})
    assert answer.status_code in {200, 302}
    kept = Redaction.objects.get(pk=redaction.pk)
    assert kept.copy is None
    answer = client.post(url, {"may_stay": [f"name{SECRET}".lower()], "reason": "名称", "looked": "on"})
    assert answer.status_code == 302
    assert Redaction.objects.get(pk=redaction.pk).copy is not None


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"%PDF-1.4 broken", "a.pdf", "broken"),
        (b"text", "a.txt", "not taken"),
        (b"", "a.pdf", "empty"),
        (PAPER, "a.exe", "Only files of these kinds"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_and_nothing_is_kept(
    cast: Cast, case: RequestCase, data: bytes, name: str, told: str
):
    """Broken, of another kind, empty: a sentence at the field."""
    upload = ContentFile(data, name=name)
    answer = signed_in(cast["clerk.science"]).post(
        reverse("request_redact", args=[case.pk]), {"upload": upload}
    )
    assert told in answer.content.decode()
    assert not case.files.exists()
    assert not case.redactions.exists()


@pytest.mark.each_database
def test_words_of_a_search_are_sealed(cast: Cast, case: RequestCase):
    """What is searched is personal: no column holds it in the open, and another redaction's seal does not open it."""
    one, other = marked(cast, begun(cast, case), SECRET), begun(cast, case)
    assert one.words == [SECRET]
    other.sealed = one.sealed
    with pytest.raises(sealing.CannotUnseal):
        _ = other.words


def test_a_word_whose_boxes_are_all_dropped_is_searched_no_more(cast: Cast, case: RequestCase):
    """What was marked by mistake and dropped again does not stop the copy."""
    redaction = marked(cast, begun(cast, case), SECRET, "Kept")
    mistaken = redaction.places_of_words()["Kept"]
    redaction = MarkParts(by=cast["clerk.science"], redaction=redaction, drop=mistaken).execute()
    assert redaction.words == [SECRET]
    assert copying(cast, redaction).execute().copy is not None


@pytest.mark.each_database
def test_new_keys_open_the_words_and_leave_the_copy_current(cast: Cast, case: RequestCase, settings: Any):
    """After the keys were changed and the old one is gone, the words open and the copy still belongs to its boxes."""
    redaction = copying(cast, marked(cast, begun(cast, case), SECRET)).execute()
    old, new = sealing.keys(), sealing.new_key()
    settings.IDENTITY_KEYS = [new, *old]
    reseal_all()
    settings.IDENTITY_KEYS = [new]
    fresh = Redaction.objects.get(pk=redaction.pk)
    assert fresh.words == [SECRET]
    assert fresh.copy_is_current
    assert redacting.contents(fresh.copy).startswith(b"%PDF")


def test_runs_of_pages_are_short() -> None:
    """1, 3–5."""
    assert ranges([1, 3, 4, 5]) == "1, 3–5"
