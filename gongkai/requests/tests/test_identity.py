"""Applicants' data: sealed at rest, masked on screen, found again by marks, resealed, erased after the term."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection

from gongkai.agencies.action import Refused
from gongkai.ledger.models import Entry
from gongkai.requests import applicants, sealing
from gongkai.requests.actions.identities import EraseIdentities
from gongkai.requests.actions.issue import FileCase
from gongkai.requests.actions.papers import KeepPaper
from gongkai.requests.models import Applicant, RequestCase
from gongkai.requests.tests import office
from gongkai.requests.tests.office import CARD, NAME, day
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, settings) -> Path:
    """A key file of this test alone."""
    settings.IDENTITY_KEY_FILE = tmp_path / "identity.keys"
    return settings.IDENTITY_KEY_FILE


def everything_stored() -> str:
    """Every value of every table, as text."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(value) for row in cursor.fetchall() for value in row]
    return "\n".join(found)


def test_neither_name_nor_number_stands_in_the_database_or_in_a_file(cast: Cast):
    """A whole way of a request: no table, the ledger least of all, and no file holds what tells who it is."""
    case = office.received(cast)
    KeepPaper(
        by=cast["clerk.science"],
        case=case,
        upload=ContentFile(NAME.encode()),
        name="证.txt",
        paper="identity",
    ).execute()
    stored = everything_stored()
    assert "科技项目经费" in stored
    for secret in (NAME, CARD, "13900001234"):
        assert secret not in stored
    kept = case.files.get()
    assert NAME.encode() not in Path(kept.file.path).read_bytes()
    assert sealing.unseal_bytes(Path(kept.file.path).read_bytes()) == NAME.encode()


def test_a_refused_registration_tells_the_ledger_nothing_of_who_asked(cast: Cast):
    """Reasons are entered too; none repeats what was written about the applicant, nor the name of a file."""
    wrong = office.person(number=CARD[:-1] + "1", email="mingyue.example", postcode="12", telephone="1" * 6)
    with pytest.raises(Refused) as refused:
        office.received(cast, identity=wrong)
    assert len(refused.value.reasons) == 4
    case = office.received(cast)
    given = {"case": case, "upload": ContentFile(b""), "paper": "identity"}
    with pytest.raises(Refused):
        KeepPaper(by=cast["clerk.science"], name=f"/{NAME}.exe", **given).execute()
    told = " ".join(str(entry.facts) for entry in Entry.objects.filter(kind="act.refused"))
    assert "path" in told
    for secret in (NAME, CARD[:-1], "mingyue", "1" * 6):
        assert secret not in told


def test_a_path_in_a_name_is_refused(cast: Cast):
    case = office.received(cast)
    given = {"case": case, "upload": ContentFile(b"x"), "paper": "other"}
    with pytest.raises(Refused, match="must not contain a path"):
        KeepPaper(by=cast["clerk.science"], name="../证.pdf", **given).execute()
    assert not case.files.exists()


def test_a_mask_leaves_what_tells_two_apart_and_no_more():
    shown = office.person(email="mingyue@example.cn", address="某市某路一号", contact="李四").masked()
    assert (shown.name, shown.number, shown.telephone) == ("欧***", "110********2X", "139******34")
    assert (shown.email, shown.address, shown.contact) == ("m********", "******", "李*")


def test_a_sealed_text_does_not_open_in_another_row(cast: Cast):
    one, other = office.received(cast), office.received(cast)
    Applicant.objects.filter(case=other).update(sealed=one.applicant.sealed)
    with pytest.raises(sealing.CannotUnseal):
        applicants.open_of(RequestCase.objects.get(pk=other.pk))
    assert applicants.masked_of(RequestCase.objects.get(pk=other.pk)) is None


def test_the_key_file_is_for_its_owner_alone(cast: Cast, own_keys: Path):
    office.received(cast)
    assert own_keys.stat().st_mode & 0o777 == 0o600


def test_a_new_key_opens_everything_and_the_old_one_nothing(cast: Cast, own_keys: Path):
    case = office.received(cast)
    KeepPaper(
        by=cast["clerk.science"], case=case, upload=ContentFile(b"paper"), name="a.txt", paper="other"
    ).execute()
    (old,), before = sealing.keys(), case.applicant.sealed
    call_command("rotate_keys", stdout=io.StringIO())
    case = RequestCase.objects.get(pk=case.pk)
    assert applicants.open_of(case).name == NAME
    assert applicants.named(RequestCase.objects.all(), NAME).get() == case
    assert sealing.keys() != [old]
    assert len(sealing.keys()) == 1
    assert case.applicant.sealed != before
    assert sealing.unseal_bytes(Path(case.files.get().file.path).read_bytes()) == b"paper"
    own_keys.write_text(old)
    with pytest.raises(sealing.CannotUnseal):
        applicants.open_of(case)


def test_keys_of_the_environment_are_resealed_under_the_first(cast: Cast, settings):
    old, new = sealing.new_key(), sealing.new_key()
    settings.IDENTITY_KEYS = (old,)
    case = office.received(cast)
    settings.IDENTITY_KEYS = (new, old)
    assert applicants.named(RequestCase.objects.all(), NAME).exists(), "found before it is resealed"
    call_command("rotate_keys", stdout=io.StringIO())
    settings.IDENTITY_KEYS = (new,)
    assert applicants.open_of(RequestCase.objects.get(pk=case.pk)).name == NAME


def test_a_lost_key_stops_the_rotation_and_says_what_to_do(cast: Cast, own_keys: Path):
    office.received(cast)
    own_keys.write_text(sealing.new_key())
    with pytest.raises(CommandError, match="put its key behind"):
        call_command("rotate_keys", stdout=io.StringIO())
    assert len(sealing.keys()) == 2


def test_data_are_erased_after_the_term_and_the_masks_stay(cast: Cast, monkeypatch: pytest.MonkeyPatch):
    case = office.served(cast, office.in_hand(cast), day("03-10"))
    FileCase(by=cast["clerk.science"], case=case, on=day("03-10")).execute()
    for today, erased in (("2030-03-09", False), ("2030-03-10", True)):
        monkeypatch.setattr(
            "django.utils.timezone.localdate", lambda *_, today=today: day("03-10").fromisoformat(today)
        )
        call_command("erase_applicants", stdout=io.StringIO())
        assert bool(RequestCase.objects.get(pk=case.pk).applicant.erased_on) is erased
    case = RequestCase.objects.get(pk=case.pk)
    assert applicants.masked_of(case).name == "欧***"
    assert not applicants.named(RequestCase.objects.all(), NAME).exists()
    assert Entry.objects.get(kind="identity.erased").facts == {"count": 1, "years": 5}
    with pytest.raises(Refused):
        EraseIdentities(by=None, at=cast.science).execute()


def test_a_broken_key_of_the_environment_stops_the_start():
    from gongkai.configuration import Configuration, ConfigurationError

    with pytest.raises(ConfigurationError, match="GONGKAI_IDENTITY_KEYS"):
        Configuration.from_environment(
            {"GONGKAI_IDENTITY_KEYS": "short", "GONGKAI_DATA": str(settings.DATA_DIR)}
        ).prepare()


def test_many_threads_make_one_key_file(settings, tmp_path):
    """Who comes first writes it; all seal with the same keys."""
    from concurrent.futures import ThreadPoolExecutor

    settings.IDENTITY_KEYS = ()
    for place in range(20):
        settings.IDENTITY_KEY_FILE = tmp_path / f"identity{place}.keys"
        with ThreadPoolExecutor(8) as pool:
            found = {tuple(keys) for keys in pool.map(lambda _one: sealing.keys(), range(8))}
        assert len(found) == 1
