"""Planted PDFs and pictures; rows of title, file name, bytes, code, words of the place."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from gongkai.catalog.gate.tests.numbers import CARD, ID, MOBILE, grouped
from gongkai.catalog.gate.tests.office import Sheet, xlsx
from gongkai.catalog.gate.tests.pages import attach, box, image, note, pdf, picture, text

Row = tuple[str, str, bytes, str, str]
INNER = xlsx(Sheet("list", [["手机"], [MOBILE]]))


def _layers(document: Pdf) -> None:
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
    document.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


def _script(document: Pdf) -> None:
    document.Root.OpenAction = document.make_indirect(
        Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    )


def _field(document: Pdf) -> None:
    made = document.make_indirect(Dictionary(FT=Name.Tx, T=String("phone"), V=String(MOBILE)))
    document.Root.AcroForm = Dictionary(Fields=Array([made]))


def _form(document: Pdf) -> None:
    """Text and the box over it inside a form that is drawn scaled."""
    target = document.pages[0].obj
    inner = document.make_stream((text(ID, 10, 10) + box(5, 5, 160, 20)).encode())
    inner.Type, inner.Subtype = Name.XObject, Name.Form
    inner.BBox = Array([0, 0, 200, 100])
    inner.Resources = Dictionary(Font=target.Resources.Font)
    target.Resources.XObject = Dictionary(Fm1=inner)
    target.Contents = document.make_stream(b"q 1.5 0 0 1.5 50 400 cm /Fm1 Do Q")


def _pdfs(*rows: tuple[str, bytes, str, str]) -> list[Row]:
    return [(f"pdf: {title}", "公示.pdf", data, code, place) for title, data, code, place in rows]


_TEXT = text("list of names")
PDFS = _pdfs(
    ("id", pdf(_TEXT, text(ID)), "id-card", "page 2"),
    ("id in groups", pdf(text(grouped(ID, 6, 8, 4))), "id-card", "page 1"),
    ("id in two pieces", pdf(text(ID[:9], 72) + text(ID[9:], 72 + 9 * 6.67)), "id-card", "page 1"),
    ("mobile", pdf(text("Tel " + MOBILE)), "mobile", "page 1"),
    ("card", pdf(text(CARD)), "bank-card", "page 1"),
    ("text under a black box", pdf(text(ID) + box(70, 695, 160, 16)), "covered-text", "page 1"),
    (
        "part of a line under a box",
        pdf(text("Zhang San ") + text("secret", 200) + box(190, 695, 60, 16)),
        "covered-text",
        "page 1",
    ),
    ("text under a white box", pdf(text("secret") + box(70, 695, 160, 16, "1 g")), "covered-text", "page 1"),
    ("text under a box within a form", pdf(_TEXT, change=_form), "covered-text", "page 1"),
    (
        "text under a thick line",
        pdf(text("secret") + "q 0 G 18 w 70 704 m 140 704 l S Q\n"),
        "covered-text",
        "page 1",
    ),
    (
        "text under a picture",
        pdf(text("secret", 80, 340), change=lambda d: image(d, picture())),
        "covered-text",
        "page 1",
    ),
    (
        "text under an annotation",
        pdf(
            text("secret", 110, 705),
            change=lambda d: note(d, Subtype=Name.Square, IC=Array([0, 0, 0]), C=Array([0, 0, 0])),
        ),
        "covered-text",
        "page 1",
    ),
    ("white text", pdf(_TEXT + text("secret", 72, 500, state="1 g")), "hidden-text", "page 1"),
    ("invisible mode", pdf(_TEXT + text("secret", 72, 500, state="3 Tr")), "hidden-text", "page 1"),
    ("one point", pdf(_TEXT + text("secret", 72, 500, 1)), "hidden-text", "page 1"),
    ("text off the page", pdf(_TEXT + text("secret", 700, 500)), "hidden-text", "page 1"),
    (
        "remark",
        pdf(_TEXT, change=lambda d: note(d, Subtype=Name.Text, Contents=String("later"), T=String("Wang"))),
        "comment",
        "page 1 (Wang)",
    ),
    (
        "id in a remark",
        pdf(_TEXT, change=lambda d: note(d, Subtype=Name.Highlight, Contents=String(ID), T=String("Wang"))),
        "id-card",
        "page 1 (Wang)",
    ),
    (
        "author",
        pdf(_TEXT, change=lambda d: d.docinfo.update({"/Author": "Zhang"}) or None),
        "author",
        "Author",
    ),
    (
        "own property",
        pdf(_TEXT, change=lambda d: d.docinfo.update({"/Flow": "no 7"}) or None),
        "properties",
        "Flow",
    ),
    ("attachment", pdf(_TEXT, change=lambda d: attach(d, "list.xlsx", INNER)), "embedded-file", "list.xlsx"),
    (
        "mobile in an attachment",
        pdf(_TEXT, change=lambda d: attach(d, "list.xlsx", INNER)),
        "mobile",
        "list.xlsx › sheet list, cell A2",
    ),
    ("place of a picture", pdf(_TEXT, change=lambda d: image(d, picture(gps=True))), "gps", "picture 1"),
    ("picture", pdf(_TEXT, change=lambda d: image(d, picture())), "image-not-read", "page 1 (scan)"),
    ("layer that is off", pdf(_TEXT, change=_layers), "hidden-layer", "file"),
    ("script", pdf(_TEXT, change=_script), "active-content", "file"),
    ("form field", pdf(_TEXT, change=_field), "mobile", "form field phone"),
)

PICTURES: list[Row] = [
    ("jpeg: place", "现场.jpg", picture(gps=True), "gps", "file"),
    ("png: place", "现场.png", picture("PNG", gps=True), "gps", "file"),
    ("jpeg: camera", "现场.jpeg", picture(make="Phone"), "exif", "file"),
    ("jpeg: text not read", "现场.jpg", picture(), "image-not-read", "file"),
    ("jpeg: id in the camera data", "现场.jpg", picture(make=ID), "id-card", "file"),
]
