"""A hostile or unreadable file through the real upload: a clear answer within the bounds, and the item unharmed."""

import io
import zipfile
from collections.abc import Callable

import pikepdf
import pytest
from django.urls import reverse

from gongkai.catalog.actions.draft import LARGEST_FILE
from gongkai.catalog.examination import checks_of, prepare
from gongkai.catalog.gate.limits import MEGABYTES, SECONDS
from gongkai.catalog.gate.tests.office import Sheet, docx, paragraph, xlsx
from gongkai.catalog.gate.tests.pages import pdf
from gongkai.catalog.models import Item, ItemAttachment, StoredFile
from gongkai.catalog.tests.gatecases import edit, refusal
from gongkai.catalog.tests.test_backoffice_files import sent
from tests import cast as people

pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.one_database]
LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)
)


def _with_part(data: bytes, name: str, content: bytes) -> bytes:
    written = io.BytesIO(data)
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return written.getvalue()


def _many_pages(count: int) -> bytes:
    """A PDF whose tree names the same page so often."""
    document = pikepdf.Pdf.new()
    page = document.add_blank_page().obj
    document.Root.Pages.Kids = pikepdf.Array([page] * count)
    document.Root.Pages.Count = count
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


FILES: list[tuple[str, Callable[[], bytes], str]] = [
    ("炸弹.docx", lambda: _with_part(docx(paragraph("公示")), "word/x.xml", bytes(50 << 20)), "zip bomb"),
    ("宏.xlsx", lambda: _with_part(xlsx(Sheet("表", [["一"]])), "xl/vbaProject.bin", b"x"), "macros"),
    ("加密.docx", lambda: LOCKED, "encrypted"),
    ("加密.xlsx", lambda: LOCKED, "encrypted"),
    ("加密.pdf", lambda: pdf("", encryption=pikepdf.Encryption(owner="o", user="u", R=6)), "encrypted"),
    ("损坏.docx", lambda: docx(paragraph("公示"))[:300], "broken"),
    ("损坏.xlsx", lambda: b"PK\x03\x04" + bytes(200), "broken"),
    ("损坏.pdf", lambda: b"%PDF-1.7\n" + bytes(500), "broken"),
    ("万页.pdf", lambda: _many_pages(10_000), "10000 pages"),
    ("炸弹.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(90), "broken"),
]


@pytest.mark.parametrize(("name", "made", "told"), FILES, ids=[one[0] for one in FILES])
def test_what_cannot_be_examined_is_kept_told_in_plain_words_and_released_by_nobody(
    cast: people.Cast, name: str, made: Callable[[], bytes], told: str
):
    """The upload is answered, the item page names file and reason, the release is refused, the text stands."""
    client = people.signed_in(cast["clerk.science"])
    assert sent(client, name, made()).json()["step"] == "chosen"
    item = cast.draft()
    before = item.get_latest_revision_as_object()
    item = edit(cast, item, attachments=[ItemAttachment(stored=StoredFile.objects.get())])
    prepare(item)
    page = client.get(reverse("item_life", args=[item.pk])).content.decode()
    assert name in page
    assert told in page
    assert any(name in one and told in one for one in refusal(cast, item))
    after = Item.objects.get(pk=item.pk).get_latest_revision_as_object()
    assert (after.title, list(after.body.raw_data)) == (before.title, list(before.body.raw_data))
    assert not checks_of(item).unexamined


def test_more_than_a_hundred_megabytes_are_refused_at_the_field(cast: people.Cast):
    """The whole of it is sent; nothing is kept."""
    answer = sent(people.signed_in(cast["clerk.science"]), "大.pdf", bytes(LARGEST_FILE + 1)).json()
    assert answer["step"] == "reshow_creation_form"
    assert "larger than 100 MB" in answer["htmlFragment"]
    assert not StoredFile.objects.exists()


def test_a_file_that_is_kept_but_too_large_to_be_examined_is_answered_at_once(cast: people.Cast):
    """Between what may be kept and what is examined lies a file of 65 MB; it is refused unread."""
    client = people.signed_in(cast["clerk.science"])
    assert sent(client, "大.pdf", b"%PDF-1.7" + bytes(65 << 20)).json()["step"] == "chosen"
    item = cast.draft(attachments=[ItemAttachment(stored=StoredFile.objects.get())])
    prepare(item)
    assert any("bytes, more than" in one for one in refusal(cast, item))


def test_the_bounds_are_those_that_were_promised():
    """Twenty seconds and 600 MB, asked of the process apart by each examination."""
    assert (SECONDS, MEGABYTES) == (20, 600)
