"""What a picture says is read and examined, within bounds, and it is said how surely it was read."""

from __future__ import annotations

import base64
import io
import subprocess
import sys

import pytest
from PIL import Image

from gongkai.catalog.gate import Examination, Level, PictureReader, clean, clean_apart, examine, examine_apart
from gongkai.catalog.gate.findings import Passage, Place
from gongkai.catalog.gate.limits import MEGABYTES
from gongkai.catalog.gate.picturetext import PictureRows, Row, read_picture
from gongkai.catalog.gate.rules import default_rules
from gongkai.catalog.gate.scanning import scan
from gongkai.catalog.gate.tests import pages
from gongkai.catalog.gate.tests.numbers import CARD, ID, ID_X, MOBILE, credit_code
from gongkai.catalog.gate.tests.office import Sheet, docx, paragraph, xlsx
from gongkai.catalog.gate.tests.planted_office import media
from gongkai.scans.tests.drawn import drawn, encoded

LIST = drawn("公示名单", f"张某某 身份证号 {ID}")
PHONE = drawn(f"联系人王某 手机 {MOBILE}")
BANK = drawn(f"收款卡号 {CARD}")
FULL_PAGE = "595 0 0 842 0 0"
WORDS = pages.text("a page with enough letters on it to be no scan")


def _scanned(picture: Image.Image) -> Image.Image:
    """A page of A4 at 100 dots an inch with the picture on it."""
    page = Image.new("RGB", (827, 1169), "white")
    page.paste(picture, (60, 200))
    return page


def _pdf(picture: Image.Image, at: str, *content: str, over: str = "") -> bytes:
    def change(document: object) -> None:
        pages.image(document, encoded(picture, "JPEG"), at=at)  # type: ignore[arg-type]
        page = document.pages[0].obj  # type: ignore[attr-defined]
        page.Contents = document.make_stream(page.Contents.read_bytes() + over.encode())  # type: ignore[attr-defined]

    return pages.pdf(*(content or (" ",)), change=change)


PLANTED = [
    ("公示.png", encoded(LIST), "id-card", "file"),
    ("公示.jpg", encoded(PHONE, "JPEG"), "mobile", "file"),
    ("公示.bmp", encoded(BANK, "BMP"), "bank-card", "file"),
    ("公示.gif", encoded(PHONE, "GIF"), "mobile", "file"),
    ("公示.webp", encoded(LIST, "WEBP"), "id-card", "file"),
    ("二页.tif", encoded(drawn("第一页"), "TIFF", more=[LIST]), "id-card", "file"),
    ("横拍.jpg", encoded(LIST.rotate(90, expand=True), "JPEG", orientation=6), "id-card", "file"),
    ("倒置.png", encoded(LIST.rotate(180)), "id-card", "file"),
    ("小字.png", encoded(drawn(f"身份证号 {ID_X}", size=13, width=300)), "id-card", "file"),
    ("通知.docx", docx(paragraph("公示"), [media(encoded(LIST, "JPEG"))]), "id-card", "picture image1.jpeg"),
    (
        "网页.html",
        f'<p>公示</p><img src="data:image/png;base64,{base64.b64encode(encoded(PHONE)).decode()}">'.encode(),
        "mobile",
        "attribute src",
    ),
    ("扫描.pdf", _pdf(_scanned(LIST), FULL_PAGE), "id-card", "page 1 (scan)"),
    ("图文.pdf", _pdf(BANK, "400 0 0 54 72 300", WORDS), "bank-card", "picture 1 on page 1"),
    (
        "遮盖.pdf",
        _pdf(LIST, "400 0 0 89 72 300", WORDS, over=pages.box(60, 290, 420, 110)),
        "id-card",
        "picture 1 on page 1 (partly covered)",
    ),
]

CLEAN = drawn(
    "示例市科学技术局关于开展2024年度申报工作的通知",
    "示科发〔2024〕30号",
    "联系电话：0955-7012345",
    f"统一社会信用代码 {credit_code('91640500MA75X1234')}",
    "索引号：640500001/2013-000123",
    width=760,
)


def _examined(name: str, data: bytes) -> Examination:
    return examine(name, data, picture_text=PictureReader(seconds=600))


@pytest.mark.parametrize(("name", "data", "code", "place"), PLANTED, ids=[one[0] for one in PLANTED])
def test_a_number_in_a_picture_stops_at_its_place_and_says_how_surely_it_was_read(
    name: str, data: bytes, code: str, place: str
) -> None:
    examination = _examined(name, data)
    found = [one for one in examination.findings if one.code == code]
    assert [one.level for one in found] == [Level.STOP], [one.en for one in examination.findings]
    assert found[0].place.en.endswith(place)
    assert "read from a picture" in found[0].en
    assert "从图片识别" in found[0].zh
    assert not any(secret in found[0].en for secret in (ID, ID_X, MOBILE, CARD))
    assert "image-not-read" not in examination.codes()


def test_numbers_of_offices_in_a_picture_do_not_stop() -> None:
    assert _examined("通知.png", encoded(CLEAN)).findings == ()


def test_a_workbook_is_examined_with_its_pictures_in_a_process_of_its_own() -> None:
    data = xlsx(Sheet("表", [["公示"]]), parts=[media(encoded(LIST, "JPEG"), "xl/media/image1.jpeg")])
    examination = examine_apart("公示.xlsx", data, seconds=300)
    assert [(one.code, one.place.en) for one in examination.findings] == [("id-card", "picture image1.jpeg")]


def test_cleaning_names_what_a_picture_says_and_leaves_the_picture_alone() -> None:
    data = docx(paragraph("公示"), [media(encoded(LIST, "JPEG"))])
    cleaned = clean("通知.docx", data, mask=True, picture_text=PictureReader(seconds=600))
    assert [(one.code, one.where) for one in cleaned.kept] == [("id-card", "图片 image1.jpeg")]


def test_cleaning_need_not_examine_again_what_was_examined() -> None:
    """What is handed in is what the cleaning believes: a made-up finding is told to be gone."""
    known = Examination("a.txt", "text", None, (), {"comment": 3})
    cleaned = clean_apart("a.txt", "公示".encode(), before=known)
    assert [(one.code, one.count) for one in cleaned.removed] == [("comment", 3)]


def test_a_picture_that_cannot_be_read_is_named() -> None:
    data = docx(paragraph("公示"), [media(b"\x01\0\0\0 emf", "word/media/图1.emf")])
    examination = _examined("通知.docx", data)
    assert [(one.code, one.place.en) for one in examination.findings] == [
        ("image-not-read", "picture 图1.emf")
    ]


def test_pictures_after_the_time_is_up_are_named_one_by_one() -> None:
    two = [media(encoded(LIST, "JPEG"), f"word/media/image{n}.jpeg") for n in (1, 2)]
    examination = examine("通知.docx", docx(paragraph("公示"), two), picture_text=PictureReader(seconds=-1))
    assert [one.place.en for one in examination.findings] == ["picture image1.jpeg", "picture image2.jpeg"]
    assert examination.codes() == {"image-not-read"}


def test_a_picture_of_more_pixels_than_are_decoded_is_named() -> None:
    written = io.BytesIO()
    Image.new("1", (9000, 9000)).save(written, "PNG")
    assert examine_apart("大图.png", written.getvalue()).codes() == {"image-not-read"}


def test_the_same_picture_is_read_only_once() -> None:
    reader = PictureReader(seconds=600)
    first = reader(encoded(PHONE))
    reader._until = 0.0  # no new picture is read, one read before is known
    assert reader(encoded(PHONE, "BMP")) == first
    assert not reader(encoded(BANK)).whole


def test_pictures_cost_no_more_memory_than_an_examination_may() -> None:
    """The child is asked by a process of its own, so that the most memory it ever held can be read."""
    script = (
        "import resource, sys; from gongkai.catalog.gate import examine_apart;"
        "print(*examine_apart('a.pdf', sys.stdin.buffer.read(), seconds=300).codes(),"
        "resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    dense = drawn(*[f"第{n}条 办理结果予以公开" for n in range(5)], f"身份证号码 {ID}", size=40, width=1654)
    data = _pdf(dense, "595 0 0 180 0 400")
    done = subprocess.run([sys.executable, "-c", script], input=data, capture_output=True, check=True)
    *codes, kilobytes = done.stdout.decode().split()
    assert codes == ["id-card"]
    assert int(kilobytes) < MEGABYTES * 1024


def _found(text: str, sure: float) -> list[tuple[str, float]]:
    rows = PictureRows((Row(text, (1.0,) * (len(text) - 4) + (sure,) * 4),), True)
    passages = read_picture(b"", Place("file"), lambda _: rows)
    return [(one.code, one.facts["confidence"]) for one in scan(passages, default_rules(), ())[0]]


def test_a_mobile_number_that_was_read_unsurely_is_asked_about() -> None:
    assert _found(f"手机 {MOBILE}", 0.95) == [("mobile", 0.95)]
    assert _found(f"手机 {MOBILE}", 0.6) == [("mobile-likely", 0.6)]


def test_an_id_number_with_a_misread_digit_is_asked_about_even_without_a_word_beside_it() -> None:
    wrong = ID[:-2] + ("1" if ID[-2] != "1" else "2") + ID[-1]
    assert _found(wrong, 0.9) == [("id-card-doubtful", 0.9)]
    assert scan([Passage(wrong, Place("file"))], default_rules(), ())[0] == ()


def test_letters_read_in_place_of_digits_do_not_hide_a_number() -> None:
    from gongkai.catalog.gate.picturetext import _row
    from gongkai.scans import Line

    said = ID.replace("0", "O").replace("1", "l")
    assert _row([Line(said, (0, 0, 200, 20), (0.9,) * 18)]).text == ID


def test_where_memory_is_short_pictures_are_left_out_and_the_file_is_examined_all_the_same() -> None:
    data = docx(paragraph("公示", f"手机 {MOBILE}"), [media(encoded(LIST, "JPEG"))])
    examination = examine_apart("通知.docx", data, seconds=300, megabytes=130)
    assert examination.refused is None
    assert examination.codes() == {"mobile", "image-not-read"}
