"""Planted workbooks; rows of title, file name, bytes, code, words of the place."""

from __future__ import annotations

from gongkai.catalog.gate.tests import office
from gongkai.catalog.gate.tests.numbers import CARD, ID, ID_X, MOBILE, PASSPORT, grouped
from gongkai.catalog.gate.tests.office import Part, Sheet, xlsx
from gongkai.catalog.gate.tests.planted_office import (
    INNER,
    PICTURE,
    STYLED,
    Row,
    cell_comments,
    embedded,
    media,
    pivot,
)


def _sheets(*rows: tuple[str, bytes, str, str]) -> list[Row]:
    return [(f"xlsx: {title}", "名单.xlsx", data, code, place) for title, data, code, place in rows]


_PIVOT = pivot()
DRAWN = (
    f'<d xmlns:a="{office.A}"><a:p><a:r><a:t>手机{MOBILE[:4]}</a:t></a:r>'
    f"<a:r><a:t>{MOBILE[4:]}</a:t></a:r></a:p></d>"
)
SHEETS = _sheets(
    (
        "id in a cell",
        xlsx(Sheet("表一", [["姓名", "身份证"], ["张三", ID]])),
        "id-card",
        "sheet 表一, cell B2",
    ),
    (
        "id in rich text",
        xlsx(Sheet("表一", [["公示"]]), extra_strings=[f"<r><t>{ID[:9]}</t></r><r><t>{ID[9:]}</t></r>"]),
        "id-card",
        "sharedStrings",
    ),
    ("inline mobile", xlsx(Sheet("表一", [["手机"], [MOBILE]]), inline=True), "mobile", "cell A2"),
    ("mobile as a number", xlsx(Sheet("表一", [["联系电话"], [int(MOBILE)]])), "mobile", "cell A2"),
    (
        "mobile as a number without a head",
        xlsx(Sheet("表一", [["一"], [int(MOBILE)]])),
        "mobile-likely",
        "cell A2",
    ),
    (
        "card in groups",
        xlsx(Sheet("表一", [["银行卡"], [grouped(CARD, 4, 4, 4, 4)]])),
        "bank-card",
        "cell A2",
    ),
    ("passport under its head", xlsx(Sheet("表一", [["护照"], [PASSPORT]])), "passport", "cell A2"),
    (
        "hidden sheet",
        xlsx(Sheet("公示", [["一"]]), Sheet("名单", [["二"]], "hidden")),
        "hidden-sheet",
        "名单 (hidden)",
    ),
    (
        "id in a hidden sheet",
        xlsx(Sheet("公示", [["一"]]), Sheet("名单", [["张三", ID]], "hidden")),
        "id-card",
        "sheet 名单 (hidden), cell B1",
    ),
    (
        "very hidden sheet",
        xlsx(Sheet("公示", [["一"]]), Sheet("底稿", [[1]], "veryHidden")),
        "very-hidden-sheet",
        "底稿 (very hidden)",
    ),
    (
        "id in a very hidden sheet",
        xlsx(Sheet("公示", [["一"]]), Sheet("底稿", [[ID_X]], "veryHidden")),
        "id-card",
        "(very hidden), cell A1",
    ),
    (
        "hidden row",
        xlsx(Sheet("公示", [["一"], ["二"], ["三"]], hidden_rows=[2, 3])),
        "hidden-row",
        "rows 2–3",
    ),
    (
        "id in a hidden row",
        xlsx(Sheet("公示", [["一"], [ID]], hidden_rows=[2])),
        "id-card",
        "cell A2 (in a hidden row or column)",
    ),
    (
        "rows hidden by default",
        xlsx(Sheet("公示", [["一"]], before='<sheetFormatPr zeroHeight="1"/>')),
        "hidden-row",
        "rows 1–1",
    ),
    (
        "hidden column",
        xlsx(Sheet("公示", [["一", "二"]], columns='<col min="2" max="2" hidden="1"/>')),
        "hidden-column",
        "columns B–B",
    ),
    (
        "column without width",
        xlsx(Sheet("公示", [["一", "二"]], columns='<col min="2" max="2" width="0"/>')),
        "hidden-column",
        "columns B–B",
    ),
    (
        "id in a hidden column",
        xlsx(Sheet("公示", [["一", ID]], columns='<col min="2" max="3" hidden="1"/>')),
        "id-card",
        "cell B1 (in a hidden",
    ),
    (
        "string nobody uses",
        xlsx(Sheet("公示", [["一"]]), extra_strings=["删掉的话"]),
        "unused-text",
        "sharedStrings",
    ),
    (
        "id in a string nobody uses",
        xlsx(Sheet("公示", [["一"]]), extra_strings=[ID]),
        "id-card",
        "sharedStrings",
    ),
    (
        "pivot cache",
        xlsx(Sheet("公示", [["一"]]), parts=_PIVOT[:1], deeper={_PIVOT[0].name: _PIVOT[1:]}),
        "pivot-cache",
        "pivotCache",
    ),
    (
        "mobile in a pivot cache",
        xlsx(Sheet("公示", [["一"]]), parts=_PIVOT[:1], deeper={_PIVOT[0].name: _PIVOT[1:]}),
        "mobile",
        "pivotCacheRecords1.xml",
    ),
    ("comment", xlsx(Sheet("公示", [["一"]], parts=[cell_comments("再核")])), "comment", "王科长 at cell B2"),
    (
        "id in a comment",
        xlsx(Sheet("公示", [["一"]], parts=[cell_comments(ID)])),
        "id-card",
        "王科长 at cell B2",
    ),
    (
        "white on white",
        xlsx(Sheet("公示", [["一", "二"]], styles={"B1": 1}), parts=[STYLED]),
        "hidden-text",
        "cell B1",
    ),
    (
        "one point",
        xlsx(Sheet("公示", [["一", "二"]], styles={"B1": 2}), parts=[STYLED]),
        "hidden-text",
        "cell B1",
    ),
    (
        "formatted away",
        xlsx(Sheet("公示", [["一", "二"]], styles={"B1": 3}), parts=[STYLED]),
        "hidden-text",
        "cell B1",
    ),
    (
        "cached external data",
        xlsx(
            Sheet("公示", [["一"]]),
            parts=[Part("xl/externalLinks/externalLink1.xml", "externalLink", f"<a><v>{ID}</v></a>")],
        ),
        "external-link",
        "externalLink1",
    ),
    ("author", xlsx(Sheet("公示", [["一"]]), root=[office.core(creator="张三")]), "author", "creator"),
    (
        "embedded file",
        xlsx(Sheet("公示", [["一"]], parts=[embedded(INNER, "xl/embeddings/附.xlsx")])),
        "embedded-file",
        "附.xlsx",
    ),
    (
        "place of a picture",
        xlsx(Sheet("公示", [["一"]], parts=[media(PICTURE, "xl/media/image1.jpeg")])),
        "gps",
        "image1.jpeg",
    ),
    (
        "mobile in the print header",
        xlsx(
            Sheet("公示", [["一"]], after=f"<headerFooter><oddHeader>电话{MOBILE}</oddHeader></headerFooter>")
        ),
        "mobile",
        "oddHeader",
    ),
    (
        "mobile in a text box",
        xlsx(
            Sheet(
                "公示",
                [["一"]],
                parts=[
                    Part(
                        "xl/drawings/drawing1.xml",
                        "drawing",
                        DRAWN,
                    )
                ],
            )
        ),
        "mobile",
        "drawing1.xml",
    ),
)
