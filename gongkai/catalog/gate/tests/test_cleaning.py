"""A cleaned copy no longer holds what it is said not to hold, and shows what the file showed."""

import io
import re
import zipfile
from typing import Any

import openpyxl
import pypdfium2
import pytest
from lxml import etree, html
from pikepdf import Name, Pdf, String
from PIL import Image

from gongkai.catalog.gate import RefusedFile, clean, examine, mask_text
from gongkai.catalog.gate.package import resolve
from gongkai.catalog.gate.tests import office, pages
from gongkai.catalog.gate.tests.numbers import CARD, ID, MOBILE
from gongkai.catalog.gate.tests.office import Part, Sheet, docx, paragraph, run, xlsx
from gongkai.catalog.gate.tests.planted import PLANTED, Planted
from gongkai.catalog.gate.tests.planted_office import cell_comments, comments, deleted, embedded, pivot

NUMBERS = {
    *("id-card", "id-card-old", "id-card-old-likely", "id-card-doubtful", "passport", "travel-permit"),
    *("mobile", "mobile-likely", "bank-card", "account-number"),
}
CANNOT = {"covered-text", "hidden-text", "hidden-layer", "image-not-read", "light-text"}
OFFICE = [one for one in PLANTED if one.name.endswith((".docx", ".xlsx"))]


@pytest.mark.parametrize("planted", PLANTED, ids=str)
def test_what_is_said_to_be_removed_is_not_found_again_and_what_is_left_is_named(planted: Planted) -> None:
    cleaned = clean(planted.name, planted.data, mask=True)
    again = examine(planted.name, cleaned.data)
    before = examine(planted.name, planted.data)
    for one in cleaned.removed:
        assert (
            again.counts.get(one.code, 0) <= before.counts.get(one.code, 0) - one.count
            or one.code == "masked"
        )
    assert {one.code for one in cleaned.kept} == again.codes()
    gone, left = {one.code for one in cleaned.removed}, {one.code for one in cleaned.kept}
    assert planted.code in gone or planted.code in left
    assert all(one.text("zh") and one.text("en") for one in (*cleaned.removed, *cleaned.kept))


@pytest.mark.parametrize("planted", PLANTED, ids=str)
def test_only_pdf_text_pictures_and_doubtful_white_print_cannot_be_cleaned(planted: Planted) -> None:
    left = {one.code for one in clean(planted.name, planted.data, mask=True).kept} - {"office-account"}
    if planted.name.endswith(".pdf"):
        assert left <= NUMBERS | CANNOT
    else:
        assert left <= {"image-not-read", "light-text"}


@pytest.mark.parametrize("planted", OFFICE, ids=str)
def test_every_link_of_a_cleaned_package_leads_somewhere(planted: Planted) -> None:
    with zipfile.ZipFile(io.BytesIO(clean(planted.name, planted.data).data)) as written:
        names = set(written.namelist())
        for name in names:
            if name.endswith(".rels"):
                owner = name.replace("_rels/", "").removesuffix(".rels")
                for one in etree.fromstring(written.read(name)):
                    assert resolve(owner, one.get("Target")) in names, (name, one.get("Target"))
                assert not owner or owner in names
        types = etree.fromstring(written.read("[Content_Types].xml"))
        assert {one.get("PartName").lstrip("/") for one in types.iterfind("{*}Override")} <= names


@pytest.mark.parametrize("planted", [one for one in OFFICE if one.name.endswith("x")], ids=str)
def test_every_link_that_a_cleaned_part_uses_is_in_its_relations(planted: Planted) -> None:
    with zipfile.ZipFile(io.BytesIO(clean(planted.name, planted.data).data)) as written:
        for name in [one for one in written.namelist() if one.endswith(".xml") and "/" in one]:
            used = set(re.findall(rb'r:(?:id|embed)="(\w+)"', written.read(name)))
            folder, _, base = name.rpartition("/")
            part = f"{folder}/_rels/{base}.rels"
            known = re.findall(rb'Id="(\w+)"', written.read(part)) if part in written.namelist() else []
            assert used <= set(known), name


def _paragraphs(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return ["".join(one.itertext("{*}t")) for one in root.iter("{*}p")]


def test_tracked_changes_are_accepted_as_word_accepts_them() -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="9" w:author="李"/></w:rPr></w:pPr>'
    moved = f'<w:p><w:moveFrom w:id="5" w:author="李">{run("移走")}</w:moveFrom>{run("留下")}</w:p>'
    row = '<w:tr><w:trPr><w:del w:id="7" w:author="李"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    kept = f"<w:tr><w:tc>{paragraph('格')}</w:tc></w:tr>"
    body = (
        f'<w:p>{run("甲")}{deleted("旧")}<w:ins w:id="2" w:author="李">{run("新")}</w:ins></w:p>'
        f"<w:p>{mark}{run('前')}</w:p>{paragraph('后')}{moved}<w:tbl>{row}{kept}</w:tbl>"
    )
    cleaned = clean("通知.docx", docx(body))
    assert _paragraphs(cleaned.data) == ["甲新", "前后", "留下", "格"]
    assert not cleaned.kept


def test_a_documents_visible_text_stays_and_its_hidden_text_goes() -> None:
    body = paragraph("标题") + paragraph(
        run("看得见"), run("看不见", "<w:vanish/>"), run("，也看得见", "<w:b/>")
    )
    parts = [comments("批注"), embedded(b"MZ\0", "word/embeddings/a.bin", "oleObject")]
    cleaned = clean("通知.docx", docx(body, parts, root=[office.core(creator="张三", title="旧题")]))
    assert _paragraphs(cleaned.data) == ["标题", "看得见，也看得见"]
    assert {one.code for one in cleaned.removed} == {"hidden-text", "comment", "embedded-file", "author"}
    whole = b"".join(_members(cleaned.data))
    assert "张三".encode() not in whole
    assert "批注".encode() not in whole


def _members(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name) for name in package.namelist()]


def test_numbers_over_several_runs_are_masked_in_their_runs() -> None:
    cleaned = clean(
        "通知.docx", docx(paragraph(run(f"身份证{ID[:5]}"), run(ID[5:12], "<w:b/>"), run(ID[12:]))), mask=True
    )
    assert _paragraphs(cleaned.data) == [f"身份证{ID[:4]}************{ID[-2:]}"]
    assert {one.code: one.count for one in cleaned.removed} == {"id-card": 1, "masked": 1}


def _cells(data: bytes) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {one.title: [[cell.value for cell in row] for row in one.iter_rows()] for one in book}


NAMES = (
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">公示!$A$1</definedName>'
    '<definedName name="源">底稿!$A$1</definedName></definedNames>'
    '<pivotCaches><pivotCache cacheId="1" r:id="rId6"/></pivotCaches>'
)


def test_a_workbooks_visible_cells_stay_where_they_are() -> None:
    shown = Sheet(
        "公示",
        [["姓名", "内部", "合计"], ["张三", "秘", 3], ["李四", "密", 4], ["王五", "绝", 5]],
        hidden_rows=[3],
        columns='<col min="2" max="2" hidden="1"/>',
        formulas={"C4": "SUM(底稿!A1:A2)"},
        parts=[cell_comments("再核")],
    )
    cache = pivot()
    book = xlsx(
        Sheet("底稿", [[ID], [MOBILE]], "hidden"),
        shown,
        Sheet("深藏", [["绝"]], "veryHidden"),
        Sheet("附表", [["完"]]),
        parts=cache[:1],
        deeper={cache[0].name: cache[1:]},
        frame=NAMES,
        root=[office.core(creator="张三"), office.app(Company="某局")],
    )
    cleaned = clean("名单.xlsx", book)
    cells = _cells(cleaned.data)
    assert list(cells) == ["公示", "附表"]
    assert cells["公示"] == [["姓名", None, "合计"], ["张三", None, 3], [None] * 3, ["王五", None, 5]]
    assert openpyxl.load_workbook(io.BytesIO(cleaned.data))["公示"].print_area == "'公示'!$A$1"
    whole = b"".join(_members(cleaned.data))
    for secret in (ID, MOBILE, "李四", "秘", "底稿", "深藏", "再核", "张三科"):
        assert secret.encode() not in whole, secret
    expected = {"hidden-sheet", "very-hidden-sheet", "hidden-row", "hidden-column", "pivot-cache", "comment"}
    assert {one.code for one in cleaned.removed} >= expected | {
        "author",
        "company",
        "formulas",
        "id-card",
        "mobile",
    }
    assert not cleaned.kept


def test_formulas_stay_where_nothing_is_cut() -> None:
    book = xlsx(Sheet("表", [[1, 2, 3]], formulas={"C1": "A1+B1"}), root=[office.core(creator="张三")])
    assert _cells(clean("表.xlsx", book).data) == {"表": [[1, 2, "=A1+B1"]]}


def test_a_formula_without_a_result_is_left_and_named() -> None:
    sheet = Sheet("表", [[1]], after="")
    book = xlsx(sheet, Sheet("藏", [["二"]], "hidden"))
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        text = package.read("xl/worksheets/sheet1.xml").decode().replace("<v>1</v>", "<f>1+1</f>")
    cleaned = clean("表.xlsx", _with(book, "xl/worksheets/sheet1.xml", text.encode()))
    assert _cells(cleaned.data) == {"表": [["=1+1"]]}
    assert [(one.code, one.where) for one in cleaned.kept] == [("formula-without-value", "表!A1")]


def _with(data: bytes, name: str, content: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for one in old.namelist():
            new.writestr(one, content if one == name else old.read(one))
    return written.getvalue()


def test_cells_are_masked_by_what_their_column_says() -> None:
    book = xlsx(Sheet("表", [["手机", "金额", "卡号"], [int(MOBILE), int(MOBILE), CARD], [MOBILE, 5, "无"]]))
    masked = "139****1234"
    rows = _cells(clean("表.xlsx", book, mask=True).data)["表"]
    assert rows[1:] == [[masked, int(MOBILE), f"{CARD[:4]}{'*' * 11}{CARD[-4:]}"], [masked, 5, "无"]]


def _texts(document: Any) -> list[str]:
    return [one.get_textpage().get_text_range() for one in document]


def test_a_cleaned_pdf_shows_the_same_pages() -> None:
    def fill(document: Pdf) -> None:
        document.docinfo["/Author"] = "Zhang"
        pages.note(document, Subtype=Name.Text, Contents=String(MOBILE), T=String("Wang"))
        pages.attach(document, "a.txt", ID.encode())
        pages.image(document, pages.picture(gps=True))

    original = pages.pdf(pages.text("first page"), pages.text("second page"), change=fill)
    cleaned = clean("公示.pdf", original)
    assert {one.code for one in cleaned.removed} == {
        "author",
        "comment",
        "embedded-file",
        "gps",
        "id-card",
        "mobile",
    }
    before, after = pypdfium2.PdfDocument(original), pypdfium2.PdfDocument(cleaned.data)
    assert _texts(before) == _texts(after)
    pictures = [one.render(draw_annots=False).to_pil().tobytes() for one in before]
    assert pictures == [one.render(draw_annots=False).to_pil().tobytes() for one in after]


def test_what_an_earlier_version_of_a_pdf_held_is_gone() -> None:
    first = pages.pdf(pages.text("first"))
    stale = first + b"\n9 0 obj\n(" + ID.encode() + b")\nendobj\n" + first[first.rindex(b"startxref") :]
    assert ID.encode() in stale
    assert ID.encode() not in clean("公示.pdf", stale).data


def test_text_under_a_box_is_named_as_what_cannot_be_cleaned() -> None:
    cleaned = clean("公示.pdf", pages.pdf(pages.text("secret") + pages.box(70, 695, 160, 16)))
    assert [one.code for one in cleaned.kept] == ["covered-text"]
    assert "第1页" in cleaned.kept[0].text("zh")


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_stripped_picture_is_the_same_picture(kind: str) -> None:
    data = pages.picture(kind, gps=True, make="Phone", orientation=6)
    cleaned = clean(f"现场.{kind.lower()}", data)
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(cleaned.data))
    assert before.tobytes() == after.tobytes()
    assert dict(after.getexif()) == {0x0112: 6}
    assert {one.code for one in cleaned.removed} == {"gps", "exif"}


def test_pictures_inside_files_are_stripped_too() -> None:
    data = docx(
        paragraph("公示"), [Part("word/media/image1.jpeg", "image", pages.picture(gps=True), "image/jpeg")]
    )
    cleaned = clean("通知.docx", data)
    assert [one.code for one in cleaned.removed] == ["gps"]


def test_a_page_keeps_its_text_and_loses_what_it_hides() -> None:
    head = '<!doctype html><html><head><meta charset="gbk"></head>'
    source = f"{head}<body><p>甲<!-- {ID} -->乙</p><p hidden>藏</p>丙</body></html>"
    cleaned = clean("公示.html", source.encode("gbk"))
    assert html.fromstring(cleaned.data.decode()).xpath("string(//body)") == "甲乙丙"
    assert cleaned.data.startswith(b"<!DOCTYPE html>")


def test_texts_and_bodies_are_masked_in_place() -> None:
    text, counts = mask_text(f"联系人张三，{MOBILE}；\r\n身份证 {ID}。")
    assert text == f"联系人张三，139****1234；\r\n身份证 {ID[:4]}************{ID[-2:]}。"
    assert counts == {"mobile": 1, "id-card": 1}
    body, counts = mask_text(f"<p>电话<b>{MOBILE[:3]}</b>{MOBILE[3:]}</p><p>完</p>", markup=True)
    assert body == "<p>电话<b>139</b>****1234</p><p>完</p>"
    untouched = "<p>一<br/>二</p><P>三</P>"
    assert mask_text(untouched, markup=True) == (untouched, {})


def test_a_file_that_cannot_be_examined_is_not_cleaned() -> None:
    with pytest.raises(RefusedFile) as refused:
        clean("a.docx", b"PK\x03\x04")
    assert refused.value.refusal.code == "broken"
