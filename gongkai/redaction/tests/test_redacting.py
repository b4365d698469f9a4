"""What is boxed is gone from every part of the file, what is not stays readable."""

import io

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from gongkai.redaction.finding import find
from gongkai.redaction.model import Area, Box, CannotRedact, Order
from gongkai.redaction.redacting import redact
from gongkai.redaction.tests import papers
from gongkai.redaction.tests.papers import NAME, NUMBER, SECRET, box, boxed, drawn, everything, text

LINE = f"申请人{NAME}，身份证号{NUMBER}，住北京路。"


def shown(data: bytes) -> str:
    """The text of all pages without blanks, by an extractor that the product does not use."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return "".join("".join((page.extract_text() or "").split()) for page in pdf.pages)


def pixels(data: bytes, page: int = 0):
    """A page as drawn, grey, one pixel a point."""
    return pypdfium2.PdfDocument(data)[page].render(scale=1, grayscale=True).to_pil()


def test_name_and_number_go_and_the_rest_can_still_be_searched() -> None:
    """The boxed words are in no object; their neighbours are extracted by two readers; the label is print and text."""
    data = papers.typeset(LINE)
    made = redact(data, boxed(data, NAME, NUMBER))
    assert made.proof.holds
    assert {NAME, NUMBER} <= set(made.proof.strings)
    assert not made.unlabelled
    for found in (
        shown(made.data),
        "".join(pypdfium2.PdfDocument(made.data)[0].get_textpage().get_text_range().split()),
    ):
        assert "申请人" in found
        assert "住北京路" in found
        assert "个人隐私" in found
        assert NAME not in found
        assert NUMBER not in found
    whole = everything(made.data)
    for encoding in ("utf-8", "utf-16-be", "gb18030"):
        assert NAME.encode(encoding) not in whole
        assert NAME.encode(encoding).hex().encode() not in whole.lower()


def test_the_font_of_the_new_file_knows_no_removed_letter() -> None:
    """The only table of letters lists those that are still there, and the glyph program is one square."""
    data = papers.typeset(LINE)
    made = redact(data, boxed(data, NAME))
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        fonts = [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == "/Font"]
        table = next(one.ToUnicode.read_bytes() for one in fonts if "/ToUnicode" in one)
    assert f"<{ord('三'):04x}>".encode() not in table
    assert f"<{ord('申'):04x}>".encode() in table
    assert {str(one.BaseFont) for one in fonts} == {"/Unseen"}


def test_label_is_white_on_black_inside_the_box() -> None:
    """A box is black with white print; nothing of the page shines through."""
    data = drawn(text(SECRET))
    made = redact(data, Order([box(10, 30, 200, 60)], picture_seconds=0))
    counts = pixels(made.data).crop((11, 31, 199, 59)).histogram()
    assert sum(counts[:60]) > 0.6 * sum(counts)
    assert sum(counts[200:]) > 20


def test_a_box_too_small_for_its_label_is_named() -> None:
    """Where nothing legible fits, the box is black and its place in the list is told."""
    data = drawn(text(SECRET))
    made = redact(data, Order([box(10, 30, 200, 60), box(10, 100, 14, 104)], picture_seconds=0))
    assert made.unlabelled == (1,)


TRAPS = {
    "white text": text(SECRET, y=20, before="1 1 1 rg"),
    "invisible text": text(SECRET, y=20, before="3 Tr"),
    "text off the page": text(SECRET, y=-500),
    "tiny text": text(SECRET, y=20, size=0.4),
    "text under a white box": text(SECRET, y=20) + b"q 1 1 1 rg 0 0 300 40 re f Q\n",
    "text in a layer that is off": b"/OC /L BDC\n" + text(SECRET, y=20) + b"EMC\n",
    "alternative text": f"/Span <</ActualText ({SECRET}) /Alt ({SECRET})>> BDC EMC\n".encode(),
    "comment in the content": f"% {SECRET}\n".encode(),
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_hidden_copy_of_the_string_goes_though_no_box_lies_on_it(trap: bytes) -> None:
    """A second copy that a reader does not see is not carried over, so nothing survives."""

    def with_layer(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String(SECRET)))
        pdf.pages[0].obj.Resources.Properties = Dictionary(L=layer)
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))

    data = papers.changed(drawn(text(SECRET) + trap + text("Kept words", y=80)), with_layer)
    made = redact(data, Order([box(10, 30, 250, 60)], (SECRET,), picture_seconds=0))
    assert made.proof.holds, made.proof.survivors
    assert SECRET.encode() not in everything(made.data)
    assert "Keptwords" in shown(made.data)


def laden(pdf: pikepdf.Pdf) -> None:
    """A secret in every place of a file beside its pages."""
    said = pikepdf.String(SECRET)
    page = pdf.pages[0].obj
    appearance = pdf.make_stream(b"")
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=said, V=said, Rect=Array([20, 20, 120, 40]),
            AP=Dictionary(N=appearance),
        )
    )  # fmt: skip
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Contents=said, Rect=Array([200, 20, 220, 40]), T=said
    )
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]),
        A=Dictionary(S=Name.URI, URI=pikepdf.String(f"https://example.org/{SECRET}")),
    )  # fmt: skip
    page.Annots = Array([field, pdf.make_indirect(note), pdf.make_indirect(link)])
    page.Thumb = pdf.make_stream(SECRET.encode(), Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    page.PieceInfo = Dictionary(X=Dictionary(Private=said))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String(f"app.alert('{SECRET}')"))
    pdf.Root.StructTreeRoot = pdf.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, K=Dictionary(S=Name.P, Alt=said))
    )
    pdf.Root.Metadata = pdf.make_stream(f"<x>{SECRET}</x>".encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.docinfo["/Author"] = SECRET
    pdf.docinfo["/Title"] = SECRET
    pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, SECRET.encode(), filename=f"{SECRET}.txt")
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(SECRET, 0))


def test_nothing_beside_the_pages_is_carried_over() -> None:
    """Fields, remarks, links, scripts, attachments, bookmarks, properties, thumbnails and structure are gone."""
    data = papers.changed(drawn(text(SECRET)), laden)
    assert everything(data).count(SECRET.encode()) > 8
    made = redact(data, Order([box(10, 30, 250, 60)], (SECRET,), picture_seconds=0))
    assert made.proof.holds, made.proof.survivors
    assert SECRET.encode() not in everything(made.data)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        assert set(pdf.Root) == {"/Type", "/Pages"}
        assert "/Info" not in pdf.trailer


def test_value_of_a_form_field_under_a_box_is_a_removed_string() -> None:
    """What a field says whose place is boxed is searched, though the text of the page does not hold it."""
    data = papers.changed(drawn(text("Other words")), laden)
    made = redact(data, Order([box(15, 155, 130, 185)], picture_seconds=0))
    assert SECRET.lower() in made.proof.strings
    assert made.proof.holds


def test_earlier_version_in_the_file_is_not_carried_over() -> None:
    """A file with a later version appended still holds the first; the output holds neither."""
    first = drawn(text(SECRET))
    later = first + (
        b"\n9 0 obj\n<</Length 2>>\nstream\nq \nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \n"
        b"trailer\n<</Root 1 0 R /Size 10>>\nstartxref\n0\n%%EOF\n% " + SECRET.encode()
    )
    made = redact(later, Order([box(10, 30, 250, 60)], (SECRET,), picture_seconds=0))
    assert made.proof.holds
    assert SECRET.encode() not in everything(made.data)
    assert made.data.count(b"%%EOF") == 1


def test_pixels_of_a_picture_under_a_box_are_gone() -> None:
    """The picture of the new page holds no pixel of the old one inside the box, and keeps those outside."""
    picture = b"q 200 0 0 100 50 50 cm BI /W 2 /H 1 /CS /G /BPC 8 ID \x80\x90 EI Q\n"
    made = redact(drawn(picture), Order([Box(1, Area(50, 50, 150, 150), "", "")], picture_seconds=0))
    left = pixels(made.data).crop((55, 55, 145, 145))
    assert left.getextrema() == (0, 0)
    assert 0x80 <= pixels(made.data).getpixel((200, 100)) <= 0xA0


SPLIT = f"[{'-80 '.join(f'({sign})' for sign in SECRET)}] TJ"
SPREAD = "".join(f"1 0 0 1 {20 + 9 * at} 150 Tm ({sign}) Tj\n" for at, sign in enumerate(SECRET))


@pytest.mark.parametrize("shown_by", [f"20 150 Td {SPLIT}", SPREAD], ids=["kerned", "letter by letter"])
def test_text_split_by_kerning_is_found_and_removed(shown_by: str) -> None:
    """Letters that are set one by one make a word all the same."""
    data = drawn(f"BT /F 14 Tf {shown_by} ET\n".encode() + text("Kept", y=80))
    made = redact(data, boxed(data, SECRET))
    assert made.proof.holds
    assert SECRET not in shown(made.data)
    assert "Kept" in shown(made.data)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_page_is_measured_as_it_is_shown(turn: int) -> None:
    """On a turned page the words are found where they are seen, and the new page needs no turning."""
    data = drawn(text(SECRET) + text("Kept words", y=60), Rotate=turn)
    made = redact(data, boxed(data, SECRET))
    size = pypdfium2.PdfDocument(made.data)[0].get_size()
    assert size == ((200, 300) if turn != 180 else (300, 200))
    assert made.proof.holds
    found = "".join(one["text"] for one in pdfplumber.open(io.BytesIO(made.data)).pages[0].chars)
    assert "K" in found
    assert SECRET not in found


def test_what_lies_outside_the_crop_is_not_carried_over() -> None:
    """The new page is the visible part alone; boxes are measured from its corner."""
    data = drawn(text(SECRET, y=10) + text("Seen words", x=60, y=120), CropBox=Array([50, 50, 300, 200]))
    (found,), _ = find(data, ["Seen"], 0)
    assert abs(found.area.left - 10) < 2
    made = redact(data, Order([Box(1, found.area, "", "")], (SECRET,), picture_seconds=0))
    assert made.proof.holds, made.proof.survivors
    assert pypdfium2.PdfDocument(made.data)[0].get_size() == (250, 150)


def test_letters_of_a_type3_font_are_pictures_and_gone() -> None:
    """A font drawn by procedures leaves neither its procedures nor its letters."""

    def own_font(pdf: pikepdf.Pdf) -> None:
        proc = pdf.make_stream(b"600 0 0 0 500 700 d1 0 0 500 700 re f")
        table = pdf.make_stream(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff>\n"
            b"endcodespacerange 2 beginbfchar <61> <5F20> <62> <4E09> endbfchar endcmap end end"
        )
        pdf.pages[0].obj.Resources.Font.T = Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 600, 700]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), CharProcs=Dictionary(a=proc, b=proc), FirstChar=97,
            LastChar=98, Widths=Array([600, 600]), ToUnicode=table,
            Encoding=Dictionary(Differences=Array([97, Name.a, Name.b])),
        )  # fmt: skip

    data = papers.changed(drawn(b"BT /T 20 Tf 20 150 Td (ab) Tj ET\n" + text("Kept", y=80)), own_font)
    made = redact(data, boxed(data, "张三"))
    assert made.proof.holds
    assert "张三" in made.proof.strings
    assert b"600 0 0 0 500 700 d1" not in everything(made.data)
    assert "Kept" in shown(made.data)


def refused(data: bytes, order: Order | None = None) -> CannotRedact:
    with pytest.raises(CannotRedact) as caught:
        redact(data, order or Order([box(10, 30, 250, 60)], picture_seconds=0))
    return caught.value


def test_locked_and_broken_files_are_refused_by_name() -> None:
    """A file that takes a password, half a file, an empty one and no PDF at all are told apart from each other."""
    whole = drawn(text(SECRET))
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(owner="one", user="two"))
    assert refused(written.getvalue()).code == "encrypted"
    assert refused(whole[:60]).code == "broken"
    assert refused(b"").code == "broken"
    assert refused(b"GIF89a").code == "broken"


def test_file_that_only_its_owner_may_change_comes_out_open() -> None:
    """Where reading needs no password, the copy is made, and is not encrypted."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(text(SECRET)))) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(owner="one", user=""))
    made = redact(written.getvalue(), Order([box(10, 30, 250, 60)], (SECRET,), picture_seconds=0))
    assert made.proof.holds
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        assert not pdf.is_encrypted


@pytest.mark.parametrize(
    ("boxes", "code"),
    [
        ([], "no-box"),
        ([box(10, 10, 20, 20, page=2)], "no-such-page"),
        ([box(10, 10, 20, 20, page=0)], "no-such-page"),
        ([box(20, 10, 10, 20)], "empty-box"),
        ([box(float("nan"), 10, 20, 20)], "empty-box"),
        ([box(400, 10, 420, 20)], "off-page"),
        ([Box(1, Area(1, 1, 9, 9), "长" * 41)], "long-label"),
    ],
)
def test_boxes_that_cannot_be_are_refused(boxes: list[Box], code: str) -> None:
    """Each wrong box is named by its place in the list."""
    found = refused(drawn(text(SECRET)), Order(boxes, picture_seconds=0))
    assert found.code == code


def test_five_hundred_pages_are_done_page_by_page_and_one_more_is_refused() -> None:
    """A file as long as one may be keeps its pages and is searched whole; a longer one is refused unread."""
    data = drawn(text("Kept words", y=60), pages=500, UserUnit=1, CropBox=Array([0, 40, 150, 80]))
    made = redact(
        data, Order([Box(n, Area(100, 5, 120, 15), "", "") for n in (1, 250, 500)], picture_seconds=0)
    )
    assert made.proof.holds
    assert made.proof.pages == 500
    assert made.proof.unread == tuple(range(1, 501))
    assert refused(drawn(b"", pages=501)).code == "too-many-pages"


def test_string_that_stands_elsewhere_stops_the_copy_and_tells_where() -> None:
    """A boxed word that is seen on another page is refused with page and place, unless it may stay there."""
    data = drawn(text(SECRET), pages=2)
    order = Order([box(10, 30, 250, 60)], picture_seconds=0)
    made = redact(data, order)
    assert not made.proof.holds
    assert made.data == b""
    assert {(one.string, one.page, one.place) for one in made.proof.survivors} == {
        (SECRET.lower(), 2, "text"),
        (SECRET.lower(), 2, "letters"),
    }
    order.may_stay = frozenset({SECRET})
    assert redact(data, order).proof.holds


def test_word_cut_by_the_turn_of_a_page_is_found() -> None:
    """Its first half ends one page and its second begins the next: the second is named."""

    def two_halves(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].obj.Contents = pdf.make_stream(text(SECRET[9:]))

    data = papers.changed(drawn(text("Other") + text(SECRET[:9], y=20), pages=2), two_halves)
    made = redact(data, Order([box(10, 30, 250, 60)], (SECRET,), picture_seconds=0))
    assert {(one.page, one.place) for one in made.proof.survivors} == {(2, "text")}


def test_short_strings_are_named_and_not_searched() -> None:
    """One Han character or three letters stand everywhere: they are told as too short, and stop nothing."""
    data = drawn(text("abc") + text("abc", y=80))
    made = redact(data, Order([box(10, 30, 250, 60)], picture_seconds=0))
    assert made.proof.holds
    assert made.proof.too_short == ("abc",)
    assert made.proof.strings == ()


@pytest.mark.parametrize("word", ["Type", "Font", "Image", "Unseen", "Identity", "begincmap", "1654"])
def test_words_of_which_every_file_is_made_do_not_stop_a_copy(word: str) -> None:
    """A removed word that is also one of the format's own is no survivor."""
    data = drawn(text(word) + text("Kept", y=80))
    assert redact(data, Order([box(10, 30, 250, 60)], picture_seconds=0)).proof.holds


def test_scan_is_redacted_by_what_is_read_in_its_picture() -> None:
    """In a picture without any text a name is found, removed and proved by reading; the rest becomes searchable."""
    picture = pypdfium2.PdfDocument(papers.typeset(LINE))[0].render(scale=200 / 72).to_pil()
    written = io.BytesIO()
    picture.save(written, "PDF", resolution=200)
    data = written.getvalue()
    assert shown(data) == ""
    order = boxed(data, NAME, seconds=60)
    made = redact(data, order)
    assert made.proof.holds, made.proof.survivors
    assert made.proof.pages_read == (1,)
    assert "身份证号" in shown(made.data)
    assert NAME not in shown(made.data)


def test_name_left_in_a_picture_stops_the_copy() -> None:
    """What only a picture still shows is read and refused."""
    picture = (
        pypdfium2.PdfDocument(papers.typeset(f"{NAME}\\ \\ 抄送{NAME}"))[0].render(scale=200 / 72).to_pil()
    )
    written = io.BytesIO()
    picture.save(written, "PDF", resolution=200)
    made = redact(written.getvalue(), Order([box(0, 0, 280, 45)], (NAME,), picture_seconds=60))
    assert ("picture", 1) in {(one.place, one.page) for one in made.proof.survivors}
