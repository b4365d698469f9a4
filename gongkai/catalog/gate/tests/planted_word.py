"""Planted Word documents; rows of title, file name, bytes, code, words of the place."""

from __future__ import annotations

from gongkai.catalog.gate.tests import office, pages
from gongkai.catalog.gate.tests.numbers import CARD, ID, MOBILE, PASSPORT
from gongkai.catalog.gate.tests.office import Part, docx, paragraph, run, story, table
from gongkai.catalog.gate.tests.planted_office import (
    INNER,
    PICTURE,
    Row,
    comments,
    deleted,
    embedded,
    media,
)


def _words(*rows: tuple[str, bytes, str, str]) -> list[Row]:
    return [(f"docx: {title}", "通知.docx", data, code, place) for title, data, code, place in rows]


_VANISH, _WHITE, _TINY = "<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'
_STYLE = f'<w:style w:type="character" w:styleId="Secret"><w:rPr>{_VANISH}</w:rPr></w:style>'
_CHART = f'<c:chartSpace xmlns:c="urn:c" xmlns:r="{office.R}"><c:externalData r:id="rId1"/></c:chartSpace>'

WORDS = _words(
    (
        "id over runs",
        docx(paragraph("一") + paragraph(run("身份证" + ID[:5]), run(ID[5:12], "<w:b/>"), run(ID[12:]))),
        "id-card",
        "paragraph 2",
    ),
    (
        "mobile in a table",
        docx(table(["姓名", "手机"], ["张三", MOBILE])),
        "mobile",
        "table 1, row 2, column 2",
    ),
    (
        "passport under its head",
        docx(table(["姓名", "护照"], ["张三", PASSPORT])),
        "passport",
        "table 1, row 2",
    ),
    (
        "card in the header",
        docx(paragraph("公示"), [story("header1", "hdr", paragraph(f"卡号{CARD}"))]),
        "bank-card",
        "header1.xml",
    ),
    (
        "id in a footnote",
        docx(
            paragraph("公示"), [story("footnotes", "footnotes", f"<w:footnote>{paragraph(ID)}</w:footnote>")]
        ),
        "id-card",
        "footnotes.xml",
    ),
    ("comment", docx(paragraph("公示"), [comments("这句先不发")]), "comment", "王科长"),
    ("id in a comment", docx(paragraph("公示"), [comments(f"身份证{ID}")]), "id-card", "comment by 王科长"),
    ("tracked deletion", docx(f"<w:p>{run('公示')}{deleted('旧话')}</w:p>"), "tracked-change", "file"),
    ("id in a deletion", docx(f"<w:p>{run('公示')}{deleted(ID)}</w:p>"), "id-card", "deleted by 李主任"),
    (
        "tracked insertion",
        docx(f'<w:p><w:ins w:id="2" w:author="李主任">{run("新话")}</w:ins></w:p>'),
        "tracked-change",
        "file",
    ),
    (
        "tracked format",
        docx(f'<w:p><w:pPr><w:pPrChange w:id="3" w:author="李主任"/></w:pPr>{run("公示")}</w:p>'),
        "tracked-change",
        "file",
    ),
    ("vanished text", docx(paragraph(run("公示"), run("内部电话", _VANISH))), "hidden-text", "paragraph 1"),
    (
        "vanished by style",
        docx(
            paragraph(run("内部", '<w:rStyle w:val="Secret"/>')),
            [Part("word/styles.xml", "styles", f'<w:styles xmlns:w="{office.W}">{_STYLE}</w:styles>')],
        ),
        "hidden-text",
        "paragraph 1",
    ),
    ("white on white", docx(paragraph(run("内部", _WHITE))), "hidden-text", "paragraph 1"),
    (
        "white in a styled table",
        docx(table([paragraph(run("表头", _WHITE))], style="Grid")),
        "light-text",
        "paragraph 1",
    ),
    ("one point", docx(paragraph(run("内部", _TINY))), "hidden-text", "paragraph 1"),
    ("author", docx(paragraph("公示"), root=[office.core(creator="张三")]), "author", "creator"),
    (
        "last editor",
        docx(paragraph("公示"), root=[office.core(lastModifiedBy="张三")]),
        "author",
        "lastModifiedBy",
    ),
    ("company", docx(paragraph("公示"), root=[office.app(Company="某公司")]), "company", "Company"),
    ("custom property", docx(paragraph("公示"), root=[office.custom(手机=MOBILE)]), "mobile", "手机"),
    (
        "custom xml",
        docx(paragraph("公示"), [Part("customXml/item1.xml", "customXml", "<a><b>流转</b></a>")]),
        "custom-xml",
        "customXml",
    ),
    ("embedded workbook", docx(paragraph("公示"), [embedded(INNER)]), "embedded-file", "名单.xlsx"),
    (
        "id in an embedded workbook",
        docx(paragraph("公示"), [embedded(INNER)]),
        "id-card",
        "名单.xlsx › sheet 名单, cell B2",
    ),
    (
        "id in an embedded object",
        docx(
            paragraph("公示"), [embedded(b"\0\1" + ID.encode() + b"\0", "word/embeddings/o.bin", "oleObject")]
        ),
        "id-card",
        "o.bin",
    ),
    (
        "file nothing points to",
        docx(paragraph("公示"), loose={"word/旧稿.dat": b"x"}),
        "embedded-file",
        "旧稿.dat",
    ),
    (
        "workbook behind a chart",
        docx(
            paragraph("公示"),
            [Part("word/charts/chart1.xml", "chart", _CHART)],
            deeper={"word/charts/chart1.xml": [embedded(INNER)]},
        ),
        "chart-data",
        "名单.xlsx",
    ),
    ("place of a picture", docx(paragraph("公示"), [media(PICTURE)]), "gps", "image1.jpeg"),
    ("picture", docx(paragraph("公示"), [media(pages.picture())]), "image-not-read", "picture image1"),
    (
        "id in a field",
        docx(f"<w:p><w:r><w:instrText>QUOTE {ID}</w:instrText></w:r></w:p>"),
        "id-card",
        "paragraph 1",
    ),
    ("id in a picture's description", docx(f'<w:p><w:docPr descr="{ID}"/></w:p>'), "id-card", "document.xml"),
)
