"""Pictures, Word and Excel files become PDFs first."""

import io
import os

import docx
import openpyxl
import pypdfium2
import pytest
from PIL import Image

from gongkai.redaction import converting
from gongkai.redaction.apart import find_apart, picture_apart, redact_apart, sizes_apart
from gongkai.redaction.converting import to_pdf
from gongkai.redaction.model import Area, Box, CannotRedact, Order
from gongkai.redaction.tests.papers import SECRET, box, drawn, text

needs_office = pytest.mark.skipif(converting.office() is None, reason="no LibreOffice on this machine")


def written(picture: Image.Image, kind: str, **given: object) -> bytes:
    found = io.BytesIO()
    picture.save(found, kind, **given)
    return found.getvalue()


def code(data: bytes, name: str) -> CannotRedact:
    with pytest.raises(CannotRedact) as caught:
        to_pdf(data, name)
    return caught.value


def page_text(data: bytes) -> str:
    return "".join(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range().split())


def test_picture_becomes_a_page_of_its_own_size() -> None:
    """300 dots an inch make a page of 72 points an inch; what is seen through is white."""
    data = to_pdf(written(Image.new("RGBA", (600, 300), (0, 0, 0, 0)), "PNG", dpi=(300, 300)), "图.png")
    page = pypdfium2.PdfDocument(data)[0]
    assert page.get_size() == (144, 72)
    assert page.render(grayscale=True).to_pil().getextrema() == (255, 255)


def test_each_frame_of_a_tiff_becomes_a_page() -> None:
    """A fax of three pages has three."""
    frames = [Image.new("1", (200, 100), shade) for shade in (0, 1, 0)]
    data = to_pdf(written(frames[0], "TIFF", save_all=True, append_images=frames[1:]), "传真.TIF")
    assert len(pypdfium2.PdfDocument(data)) == 3


def test_pdf_stays_as_it_is() -> None:
    """A PDF is taken for one by what it begins with."""
    data = drawn(text(SECRET))
    assert to_pdf(data, "任意.bin") == data


def test_what_cannot_be_turned_is_told_by_kind() -> None:
    """An unknown kind, half a picture and a text that calls itself a PDF are told apart."""
    assert code(b"x", "录音.mp3").code == "unknown-kind"
    assert code(written(Image.new("L", (90, 90)), "PNG")[:40], "图.png").code == "broken"
    assert code(b"no pdf", "文件.pdf").code == "broken"


def test_without_libreoffice_its_packages_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program is not on the path, the refusal names what to install."""
    monkeypatch.setenv("PATH", os.devnull)
    refused = code(b"PK\x03\x04", "表.xlsx")
    assert refused.code == "needs-office"
    assert refused.facts == {"packages": converting.PACKAGES}


@needs_office
def test_word_and_excel_files_become_pages_with_their_text() -> None:
    """What stands in a Word file and in a sheet stands in the PDF."""
    paper, sheet = io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph("关于项目的通知 ABC123456")
    document.save(paper)
    book = openpyxl.Workbook()
    book.active["A1"] = "XYZ987654"
    book.save(sheet)
    assert "ABC123456" in page_text(to_pdf(paper.getvalue(), "通知.docx"))
    assert "XYZ987654" in page_text(to_pdf(sheet.getvalue(), "名单.xlsx"))


@needs_office
def test_broken_word_file_is_refused() -> None:
    """What LibreOffice cannot open is told to be broken."""
    assert code(b"PK\x03\x04" + bytes(200), "坏.docx").code == "broken"


def test_the_same_is_done_in_a_process_of_its_own() -> None:
    """Sizes, a picture, places and the copy with its proof come back whole; a refusal comes back by its code."""
    data = drawn(text(SECRET), pages=2)
    assert [(one.width, one.height) for one in sizes_apart(data)] == [(300, 200)] * 2
    assert Image.open(io.BytesIO(picture_apart(data, 2, 72))).size == (300, 200)
    found, unread = find_apart(data, [SECRET], 0)
    assert [one.page for one in found] == [1, 2]
    assert unread == []
    boxes = [Box(one.page, one.area, "个人隐私") for one in found]
    made = redact_apart(data, Order(boxes, (SECRET,), picture_seconds=0), 2)
    assert made.proof.holds
    assert made.proof.strings == (SECRET.lower(),)
    assert made.data.startswith(b"%PDF")
    with pytest.raises(CannotRedact) as caught:
        redact_apart(data, Order([Box(3, Area(0, 0, 9, 9), "")]), 2)
    assert (caught.value.code, caught.value.facts["page"]) == ("no-such-page", 3)
    with pytest.raises(CannotRedact) as caught:
        redact_apart(b"%PDF-1.7", Order([box(0, 0, 9, 9)]), 1)
    assert caught.value.code == "broken"
