"""The planted set: every file holds one thing that must not leave, and says which and where it lies."""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.catalog.gate.tests.numbers import (
    CARD,
    CARD16,
    ID,
    ID_OLD,
    ID_X,
    MOBILE,
    PASSPORT,
    PERMIT,
    grouped,
    wide,
)
from gongkai.catalog.gate.tests.planted_pages import PDFS, PICTURES
from gongkai.catalog.gate.tests.planted_sheet import SHEETS
from gongkai.catalog.gate.tests.planted_word import WORDS


@dataclass(frozen=True)
class Planted:
    """A file, the code that must be found in it, and words of the place that must be named."""

    title: str
    name: str
    data: bytes
    code: str
    place: str

    def __str__(self) -> str:
        return self.title


def _text(*rows: tuple[str, str, str, str]) -> list[tuple[str, str, bytes, str, str]]:
    return [(title, "名单.txt", text.encode(), code, place) for title, text, code, place in rows]


def _html(*rows: tuple[str, str, str, str]) -> list[tuple[str, str, bytes, str, str]]:
    page = '<!doctype html><html><head><meta charset="utf-8"></head><body>{}</body></html>'
    return [
        (title, "公示.html", page.format(body).encode(), code, place) for title, body, code, place in rows
    ]


TEXTS = _text(
    ("id in a line", f"公示名单\n张三，{ID}，男", "id-card", "line 2"),
    ("id ending in x, small", f"李四 {ID_X.lower()}", "id-card", "line 1"),
    ("id in full-width digits", f"身份证{wide(ID)}", "id-card", "line 1"),
    ("id in groups", f"身份证号：{grouped(ID, 6, 4, 4, 4)}", "id-card", "line 1"),
    ("id with hyphens", grouped(ID, 6, 8, 4, by="-"), "id-card", "line 1"),
    ("id letter by letter", " ".join(ID), "id-card", "line 1"),
    ("id with zero-width characters", "\u200b".join(ID), "id-card", "line 1"),
    ("id over a line end", f"名单\n身份证{ID[:10]}\n{ID[10:]} 李四", "id-card", "line 2"),
    ("old id beside its label", f"身份证号码：{ID_OLD}", "id-card-old", "line 1"),
    ("old id alone", f"王五，{ID_OLD}", "id-card-old-likely", "line 1"),
    (
        "id with a wrong check digit",
        f"身份证：{ID[:-1]}{(int(ID[-1]) + 1) % 10}",
        "id-card-doubtful",
        "line 1",
    ),
    ("mobile", f"联系人：赵六 {MOBILE}", "mobile", "line 1"),
    ("mobile with country code", f"+86 {MOBILE}", "mobile", "line 1"),
    ("mobile with hyphens", grouped(MOBILE, 3, 4, 4, by="-"), "mobile", "line 1"),
    ("mobile with blanks", f"手机：{grouped(MOBILE, 3, 4, 4)}", "mobile", "line 1"),
    ("mobile in full width", wide(MOBILE), "mobile", "line 1"),
    ("mobile with other hyphens", grouped(MOBILE, 3, 4, 4, by="‐"), "mobile", "line 1"),
    ("passport", f"护照号码：{PASSPORT}", "passport", "line 1"),
    ("new passport", "持EA1234567号护照；护照 EA1234567", "passport", "line 1"),
    ("permit", f"港澳居民来往内地通行证 {PERMIT}", "travel-permit", "line 1"),
    ("card", f"卡号 {CARD}", "bank-card", "line 1"),
    ("card of a known bank without a label", f"张三 {CARD}", "bank-card", "line 1"),
    ("card in groups", f"银行卡：{grouped(CARD, 4, 4, 4, 4)}", "bank-card", "line 1"),
    ("card of a person", f"户名：张三 账号：{CARD16}", "bank-card", "line 1"),
    ("account of an office", f"收款单位：示例市财政局 账号：{CARD16}", "office-account", "line 1"),
    ("account that is no card", "账号：1234567890123456", "account-number", "line 1"),
)
TEXTS.append(("gb18030", "名单.txt", f"身份证{ID}，示例市".encode("gb18030"), "id-card", "line 1"))
TEXTS.append(("utf-16", "名单.csv", f"姓名,身份证\n张三,{ID}".encode("utf-16"), "id-card", "line 2"))

PAGES = _html(
    ("id over tags", f"<p>身份证<b>{ID[:6]}</b>{ID[6:14]}<i>{ID[14:]}</i></p>", "id-card", "line 1"),
    ("mobile by character references", f"<p>电话&#49;{MOBILE[1:]}</p>", "mobile", "line 1"),
    ("telephone link", f'<a href="tel:{MOBILE}">联系</a>', "mobile", "attribute href"),
    (
        "passport under its head",
        f"<table><tr><th>护照</th></tr><tr><td>{PASSPORT}</td></tr></table>",
        "passport",
        "line",
    ),
    ("id in a comment", f"<p>公示</p><!-- {ID} -->", "id-card", "source comment"),
    ("comment", "<p>公示</p><!-- 内部：先不要发 -->", "comment", "source comment"),
    ("hidden element", f'<p>公示</p><div style="display: none">{ID}</div>', "hidden-text", "line"),
    ("white text", '<p style="color:#FFFFFF">看不见</p>', "hidden-text", "line"),
    ("tiny text", '<p style="font-size:1px">看不见</p>', "hidden-text", "line"),
    ("id in a script", f"<script>var a = '{ID}';</script><p>公示</p>", "id-card", "script"),
    ("id in an attribute", f'<img alt="{ID}"><p>公示</p>', "id-card", "attribute alt"),
    ("author", '<meta name="author" content="张三"><p>公示</p>', "author", "author"),
)

PLANTED = [Planted(*row) for row in (*TEXTS, *PAGES, *WORDS, *SHEETS, *PDFS, *PICTURES)]
