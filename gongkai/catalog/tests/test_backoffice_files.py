"""Attachment files: uploaded in the chooser, refused at the field, seen by their agency alone."""

import io

import pytest
from django.core.files.base import ContentFile
from django.test.client import encode_multipart
from django.urls import reverse
from PIL import Image

from gongkai.catalog.actions.draft import KeepFile
from gongkai.catalog.models import StoredFile
from tests import cast as people

CREATE = "wagtailsnippetchoosers_catalog_storedfile:create"
BOUNDARY = "gongkaiBoundary"


def sent(client, name: str, content: bytes = b"x"):
    """An upload whose file name is sent as it is, as a program could send it."""
    body = (
        (
            f"--{BOUNDARY}\r\n"
            f'Content-Disposition: form-data; name="upload"; filename="{name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        ).encode()
        + content
        + f"\r\n--{BOUNDARY}--\r\n".encode()
    )
    return client.post(reverse(CREATE), body, content_type=f"multipart/form-data; boundary={BOUNDARY}")


def test_an_uploaded_file_is_kept_and_chosen(cast: people.Cast):
    """The dialog gets its number and name; the bytes lie where no address reaches."""
    answer = sent(people.signed_in(cast["clerk.science"]), "申报指南.pdf", b"%PDF-1.7").json()
    stored = StoredFile.objects.get()
    assert answer["step"] == "chosen"
    assert answer["result"]["id"] == str(stored.pk)
    assert (stored.agency, stored.name, stored.size) == (cast.science, "申报指南.pdf", 8)
    assert "申报指南" not in stored.file.name


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("../../etc/passwd.pdf", b"x", "must not contain a path"),
        ("C:\\\\Users\\\\clerk\\\\秘密.pdf", b"x", "must not contain a path"),
        ("folder/file.pdf", b"x", "must not contain a path"),
        ("program.exe", b"x", "only these kinds"),
        ("page.html", b"x", "only these kinds"),
        ("picture.svg", b"x", "only these kinds"),
        ("nothing.pdf", b"", "is empty"),
        ("长" * 210 + ".pdf", b"x", "longer than 200"),
    ],
)
def test_what_is_refused_is_told_at_the_field(cast: people.Cast, name: str, content: bytes, reason: str):
    """Nothing is mended in silence, and nothing is kept."""
    answer = sent(people.signed_in(cast["clerk.science"]), name, content).json()
    assert answer["step"] == "reshow_creation_form"
    assert reason in answer["htmlFragment"]
    assert not StoredFile.objects.exists()


def test_too_large_a_file_is_told_at_the_field(cast: people.Cast, monkeypatch: pytest.MonkeyPatch):
    """The limit is named."""
    monkeypatch.setattr("gongkai.catalog.actions.draft.LARGEST_FILE", 1024 * 1024)
    answer = sent(people.signed_in(cast["clerk.science"]), "big.zip", b"x" * (1024 * 1024 + 1)).json()
    assert "larger than 1 MB" in answer["htmlFragment"]


def test_ordinary_forms_are_read_as_before(cast: people.Cast):
    """Fields, several files and their sizes come through the parser that keeps the names."""
    from django.test import RequestFactory

    files = {"word": "字", "one": ContentFile(b"1", name="a.txt"), "two": ContentFile(b"22", name="b.txt")}
    request = RequestFactory().post(
        "/", encode_multipart(BOUNDARY, files), content_type=f"multipart/form-data; boundary={BOUNDARY}"
    )
    assert request.POST["word"] == "字"
    assert {name: (file.name, file.size, file.sent_name) for name, file in request.FILES.items()} == {
        "one": ("a.txt", 1, "a.txt"),
        "two": ("b.txt", 2, "b.txt"),
    }


def test_a_file_is_opened_by_its_agency_alone(cast: people.Cast):
    """Others are led away; those of the agency get it as it was, never shown as a page of ours."""
    by = cast["clerk.science"]
    stored = KeepFile(by=by, at=cast.science, upload=ContentFile(b"<script>"), name="说明.txt").execute()
    url = reverse("stored_file", args=[stored.pk])
    answer = people.signed_in(cast["head.science"]).get(url)
    assert b"".join(answer.streaming_content) == b"<script>"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert people.signed_in(cast["clerk.education"]).get(url).status_code == 302


def test_a_picture_is_shown_in_place(cast: people.Cast):
    """For previews, and for those who look a picture over."""
    data = io.BytesIO()
    Image.new("RGB", (2, 2)).save(data, "PNG")
    upload = ContentFile(data.getvalue())
    stored = KeepFile(by=cast["clerk.science"], at=cast.science, upload=upload, name="图.png").execute()
    answer = people.signed_in(cast["clerk.science"]).get(reverse("stored_file", args=[stored.pk]))
    assert not answer["Content-Disposition"].startswith("attachment")


def test_the_chooser_finds_by_name(cast: people.Cast):
    """A part of the name is enough."""
    for name in ("预算表.xlsx", "决算表.xlsx"):
        KeepFile(by=cast["clerk.science"], at=cast.science, upload=ContentFile(b"x"), name=name).execute()
    url = reverse("wagtailsnippetchoosers_catalog_storedfile:choose_results")
    text = people.signed_in(cast["clerk.science"]).get(url, {"q": "预算"}).content.decode()
    assert "预算表" in text
    assert "决算表" not in text
