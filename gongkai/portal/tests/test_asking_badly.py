"""Wrong, strange and hostile input: said at its field, nothing stored, what was typed is kept."""

import base64
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from altcha import v1 as altcha
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.portal.tests.asking import ASKED, HOME, PERSON, Applicant, items, text_of
from gongkai.requests import applicants, limits, proofs
from gongkai.requests.models import CaseFile, RequestCase
from gongkai.requests.online import DraftFile, SpentProof
from tests.cast import Cast
from tests.harness.clamd import VIRUS, clamd

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def wrong(asked: Applicant, name: str, data: dict[str, Any], field: str) -> str:
    """The page after bad input: its error stands at the field and leads there from the summary."""
    answer = asked.post(name, data)
    page = answer.content.decode()
    assert answer.status_code == 422, text_of(answer)
    assert re.search(rf'href="#id_{field}"', page), page
    assert "govuk-form-group--error" in page
    return unescape(page)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", "110105194912310021"),  # check digit
        ("number", "11010520991231002X"),  # born in the future
        ("number", "99010519491231002X"),  # no such region
        ("number", "1234"),
        ("name", "月" * 101),
        ("name", "月" * 50_000),
        ("name", "欧阳\0明月"),
        ("name", "欧阳😀"),
        ("name", "a\u202eb"),
        ("name", ""),
        ("telephone", "12"),
        ("email", "moon@"),
        ("postcode", "12345a"),
        ("document", "uscc"),
        ("document", "licence"),
    ],
)
def test_wrong_data_are_told_at_their_field(cast: Cast, field: str, value: str):
    """Nothing of the step is kept, and the next one is not reached; the rest of what was typed stays."""
    asked = Applicant().to_identity()
    page = wrong(asked, "identity/", {**PERSON, field: value}, field)
    assert PERSON["address"] in page
    assert asked.get("check/")["Location"] == f"{HOME}identity/"


@pytest.mark.parametrize(
    "name", ["𠮷野家", "阿卜杜拉·买买提", "㛃", "𪚥", "Ó Briain-Müller", "示例（集团）公司"]
)
def test_rare_names_are_taken_and_come_back_whole(cast: Cast, name: str):
    """Characters beyond the common ones, the dot of names, other scripts."""
    asked = Applicant()
    case = asked.sent(name=name)
    assert applicants.open_of(case).name == name


def test_a_number_copied_from_an_address_book_is_taken(cast: Cast):
    """The invisible marks around it are not kept; full-width digits become plain ones."""
    case = Applicant().sent(
        telephone="\u202d13900001234\u202c", number="１１０１０５１９４９１２３１００２ｘ", address="解放路№1"
    )
    who = applicants.open_of(case)
    assert (who.telephone, who.number) == ("13900001234", PERSON["number"])


def test_what_is_asked_is_bounded(cast: Cast):
    """An empty name, 50,000 characters, NUL, more items than one request holds, a broken form of items."""
    asked = Applicant().to_identity()
    asked.post("identity/", PERSON)
    wrong(asked, "asked/", items(""), "items-0-name")
    page = wrong(asked, "asked/", items("甲", features="字" * 50_000), "items-0-features")
    assert "甲" in page
    wrong(asked, "asked/", items("甲\0乙"), "items-0-name")
    wrong(asked, "asked/", items("甲", features="乙\x0b丙"), "items-0-features")
    assert asked.post("asked/", {"items-TOTAL_FORMS": "x"}).status_code == 422
    assert asked.post("asked/", {"items-TOTAL_FORMS": "99999999999"}).status_code == 422
    assert asked.post("asked/", {}).status_code == 422
    assert not RequestCase.objects.exists()


def test_scripts_are_shown_as_text(cast: Cast):
    """On the pages of the path, the receipt and the page of the request; and no page runs scripts of its own."""
    evil = "<script>alert(1)</script>"
    asked = Applicant()
    asked.to_check(asked=(evil,), name="O'<b>Neil")
    pages = [asked.get("check/")]
    asked.post("check/")
    pages.append(asked.get("receipt/"))
    for page in pages:
        assert evil not in page.content.decode()
        assert evil in unescape(page.content.decode())
        assert (
            "script-src" in page["Content-Security-Policy"]
            or "default-src 'self'" in page["Content-Security-Policy"]
        )


def test_by_post_takes_an_address(cast: Cast):
    """Said where the way is chosen."""
    asked = Applicant().to_identity()
    asked.post("identity/", {**PERSON, "address": ""})
    asked.post("asked/", items(ASKED))
    wrong(asked, "way/", {"way": "paper_post"}, "way")


def hand_in(asked: Applicant, data: bytes, name: str = "身份证.pdf") -> Any:
    return asked.post("files/", {"identity": SimpleUploadedFile(name, data)})


def at_files() -> Applicant:
    asked = Applicant().to_identity()
    asked.post("identity/", PERSON)
    return asked


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.exe", b"MZ"),
        ("a.pdf", b""),
        ("a.pdf", EICAR),
        ("a.pdf", b"x" * 200_000 + EICAR),
        (f"{'a' * 250}.pdf", b"x"),
        ("a.pdf", b"x" * (10 * 1024**2 + 1)),
    ],
    ids=["kind", "empty", "eicar", "eicar far inside", "long name", "large"],
)
def test_bad_files_are_told_at_their_field(cast: Cast, name: str, data: bytes):
    """Neither a row nor a file on the disk is left."""
    asked = at_files()
    before = sorted(Path(settings.DATA_DIR).rglob("requests/online/*"))
    answer = hand_in(asked, data, name)
    assert answer.status_code == 422
    assert 'href="#id_identity"' in answer.content.decode()
    assert not DraftFile.objects.exists()
    assert sorted(Path(settings.DATA_DIR).rglob("requests/online/*")) == before


def test_files_go_sealed_into_the_case(cast: Cast):
    """What lies on the disk is not what was sent; the clerk opens it as any paper."""
    asked = at_files()
    hand_in(asked, b"%PDF-1.4 my identity")
    asked.post("asked/", items(ASKED))
    asked.post("way/", {"way": "electronic"})
    asked.post("check/")
    kept = CaseFile.objects.get()
    assert (kept.kind, kept.name, kept.kept_by) == ("identity", "身份证.pdf", None)
    with kept.file.open("rb") as file:
        assert b"my identity" not in file.read()
    from gongkai.requests import sealing

    with kept.file.open("rb") as file:
        assert sealing.unseal_bytes(file.read()) == b"%PDF-1.4 my identity"


def test_a_file_can_be_taken_back(cast: Cast):
    """Before it is sent."""
    asked = at_files()
    hand_in(asked, b"%PDF-1.4")
    asked.post("files/", {"drop": DraftFile.objects.get().pk})
    assert not DraftFile.objects.exists()


def test_clamav_is_asked_and_what_it_finds_is_refused(cast: Cast, settings: Any):
    """Spoken over its socket; the whole file reaches it."""
    with clamd() as daemon:
        settings.CLAMD = daemon.where
        asked = at_files()
        answer = hand_in(asked, b"x" * 100_000 + VIRUS)
        assert answer.status_code == 422
        assert "Test.Found" in text_of(answer)
        assert hand_in(asked, b"good").status_code == 302
        assert len(daemon.received[0]) == 100_000 + len(VIRUS)


def test_without_an_answer_of_clamav_no_file_is_taken(cast: Cast, settings: Any):
    """A scanner that is down does not open the door."""
    settings.CLAMD = "127.0.0.1:9"
    assert hand_in(at_files(), b"good").status_code == 422
    assert not DraftFile.objects.exists()


def solved(asked: Applicant) -> str:
    """What a browser with scripts sends along."""
    page = unescape(asked.get("check/").content.decode())
    found = re.search(r'data-challenge="(\{.*?\})"', page)
    assert found
    told = json.loads(found[1])
    number = next(
        n for n in range(told["maxnumber"] + 1)
        if altcha.hash_hex("SHA-256", f"{told['salt']}{n}".encode()) == told["challenge"]
    )  # fmt: skip
    names = ("algorithm", "challenge", "salt", "signature")
    return base64.b64encode(json.dumps({**{k: told[k] for k in names}, "number": number}).encode()).decode()


def sending(proof: bool, address: str, number: str = "") -> int:
    """The answer's status to a whole request."""
    asked = Applicant(address=address)
    asked.to_check(**({"document": "passport", "number": number} if number else {}))
    return asked.post("check/", {"altcha": solved(asked)} if proof else {}).status_code


def test_without_scripts_less_is_taken_from_one_address(cast: Cast, monkeypatch: Any):
    """Two without a proof; then only with one; from elsewhere without."""
    monkeypatch.setattr(limits, "SENT_UNPROVEN", limits.Limit("sent unproven", 2, 3600))
    here = "198.51.100.20"
    assert [sending(False, here, f"E1234567{n}") for n in range(3)] == [302, 302, 429]
    assert sending(True, here, "E12345680") == 302
    assert sending(False, "198.51.100.21", "E12345681") == 302


def test_a_refused_sending_keeps_what_was_written(cast: Cast, monkeypatch: Any):
    """It may be sent later, and says so; nothing was stored."""
    monkeypatch.setattr(limits, "SENT_UNPROVEN", limits.Limit("sent unproven", 0, 3600))
    asked = Applicant().to_check()
    assert asked.post("check/").status_code == 429
    assert not RequestCase.objects.exists()
    assert ASKED in asked.get("asked/").content.decode()


def test_a_proof_counts_once_for_its_own_draft_and_in_time(cast: Cast):
    """Neither a second time, nor for another draft, nor changed."""
    one, other = Applicant().to_check(), Applicant().to_check()
    proof = solved(one)
    tokens = [str(client.client.cookies) for client in (one, other)]
    assert tokens[0] != tokens[1]
    from gongkai.requests.online import Draft

    mine, foreign = [str(draft.token) for draft in Draft.objects.order_by("pk")]
    assert not proofs.holds(proof, foreign)
    assert not proofs.holds(proof[:-4] + "AAAA", mine)
    for rubbish in (
        "",
        "x",
        base64.b64encode(b"[]").decode(),
        base64.b64encode(b"null").decode(),
        "é",
        "A" * 9000,
    ):
        assert not proofs.holds(rubbish, mine)
    assert proofs.holds(proof, mine)
    assert not proofs.holds(proof, mine)
    assert SpentProof.objects.count() == 1


def test_one_applicant_sends_so_many_a_day(cast: Cast, monkeypatch: Any):
    """By the document, from whatever address."""
    monkeypatch.setattr(limits, "SENT_BY_APPLICANT", limits.Limit("sent by applicant", 2, 86400))
    assert [sending(False, f"198.51.100.{n}") for n in range(3)] == [302, 302, 429]


def test_who_stands_behind_our_proxy_is_told_by_it_alone(rf: Any):
    """The header counts from the proxy on this machine; from anyone else it may be made up."""
    near = rf.get("/", headers={"x-forwarded-for": "1.2.3.4, 5.6.7.8"}, REMOTE_ADDR="127.0.0.1")
    far = rf.get("/", headers={"x-forwarded-for": "1.2.3.4"}, REMOTE_ADDR="9.9.9.9")
    assert (limits.address_of(near), limits.address_of(far)) == ("5.6.7.8", "9.9.9.9")
