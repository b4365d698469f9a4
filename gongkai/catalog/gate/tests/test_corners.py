"""Corners that a careless change would break unseen."""

import io
import zipfile
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from gongkai.catalog.gate import Level, clean, examine, examine_text, mask_text
from gongkai.catalog.gate.tests import pages
from gongkai.catalog.gate.tests.numbers import CARD16, ID
from gongkai.catalog.gate.tests.office import Part, Sheet, docx, paragraph, xlsx


def _form(document: Pdf, content: str, **inside: Any) -> Any:
    """A form with the font of the first page and the given forms to draw."""
    made = document.make_stream(content.encode())
    made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array([0, 0, 200, 100])
    font = document.pages[0].obj.Resources.Font
    made.Resources = Dictionary(Font=font, XObject=Dictionary(**inside))
    return made


def _scaled(document: Pdf) -> None:
    """Text at (20, 20) of a form in a form that is drawn at twice its size from (100, 400), so at (140, 440)."""
    inner = _form(document, pages.text("secret", 20, 20))
    target = document.pages[0].obj
    target.Resources.XObject = Dictionary(Fm1=_form(document, "q /Fm2 Do Q", Fm2=inner))
    target.Contents = document.make_stream(b"q 2 0 0 2 100 400 cm /Fm1 Do Q\n" + target.Contents.read_bytes())


@pytest.mark.parametrize(
    ("box", "codes"),
    [((135, 430, 100, 40), {"covered-text"}), ((15, 10, 60, 30), set())],
    ids=["over it", "elsewhere"],
)
def test_text_in_a_scaled_form_lies_where_it_is_drawn(
    box: tuple[int, int, int, int], codes: set[str]
) -> None:
    assert examine("a.pdf", pages.pdf(pages.box(*box), change=_scaled)).codes() == codes


@pytest.mark.parametrize(("x", "y"), [(-90, 500), (700, 500), (72, -50), (72, 900)])
def test_text_off_any_side_of_the_page_is_hidden(x: int, y: int) -> None:
    assert examine("a.pdf", pages.pdf(pages.text("here") + pages.text("secret", x, y))).codes() == {
        "hidden-text"
    }


def test_a_comment_in_a_jpeg_is_read_and_stripped() -> None:
    data = pages.picture()
    said = f"no {ID}".encode()
    data = data[:2] + b"\xff\xfe" + (len(said) + 2).to_bytes(2, "big") + said + data[2:]
    assert "id-card" in examine("a.jpg", data).codes()
    assert said not in clean("a.jpg", data).data


def test_a_bomb_in_a_part_that_is_not_read_as_text_is_refused() -> None:
    written = io.BytesIO(docx(paragraph("一")))
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/a.jpeg", bytes(64 << 20))
    refused = examine("a.docx", written.getvalue()).refused
    assert refused is not None
    assert (refused.code, refused.facts["part"]) == ("zip-bomb", "word/media/a.jpeg")


def test_a_document_type_without_entities_is_refused_too() -> None:
    book = xlsx(Sheet("一", [["二"]]))
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as package, zipfile.ZipFile(written, "w") as target:
        for name in package.namelist():
            strings = name.endswith("sharedStrings.xml")
            target.writestr(name, "<!DOCTYPE sst><sst/>" if strings else package.read(name))
    refused = examine("a.xlsx", written.getvalue()).refused
    assert refused is not None
    assert refused.code == "declares-entities"


def test_a_person_whose_name_ends_like_an_office_is_a_person() -> None:
    assert examine_text("body", f"户名：王会 账号：{CARD16}").level is Level.STOP


def test_the_account_of_an_office_is_not_masked() -> None:
    text = f"收款单位：示例市财政局 账号：{CARD16}"
    assert mask_text(text) == (text, {})


def test_a_sheet_whose_printer_settings_go_no_longer_points_to_them() -> None:
    settings = Part("xl/printerSettings/printerSettings1.bin", "printerSettings", b"\\\\server\\printer")
    sheet = Sheet("一", [["二"]], after='<pageSetup paperSize="9" r:id="rId1"/>', parts=[settings])
    with zipfile.ZipFile(io.BytesIO(clean("a.xlsx", xlsx(sheet)).data)) as package:
        written = package.read("xl/worksheets/sheet1.xml")
        assert settings.name not in package.namelist()
    assert b'<pageSetup paperSize="9"/>' in written
