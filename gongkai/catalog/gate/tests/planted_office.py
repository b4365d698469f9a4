"""Pieces of Word documents and workbooks that the planted set is made of."""

from __future__ import annotations

from gongkai.catalog.gate.tests import office, pages
from gongkai.catalog.gate.tests.numbers import ID, MOBILE
from gongkai.catalog.gate.tests.office import Part, Sheet, paragraph, story, xlsx

Row = tuple[str, str, bytes, str, str]
STYLES = (
    '<fonts><font><sz val="11"/></font><font><color rgb="FFFFFFFF"/></font><font><sz val="1"/></font></fonts>'
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>'
)
FORMATS = (
    '<cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="2" fillId="0"/>'
    '<xf fontId="0" fillId="0" numFmtId="170"/><xf fontId="1" fillId="2"/></cellXfs>'
)
NUMBERS = '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts>'
STYLED = Part(
    "xl/styles.xml",
    "styles",
    f'<styleSheet xmlns="{office.S}">{NUMBERS}{STYLES}{FORMATS}</styleSheet>',
)


def comments(text: str, author: str = "王科长") -> Part:
    """The comments of a Word document."""
    return story(
        "comments", "comments", f'<w:comment w:id="0" w:author="{author}">{paragraph(text)}</w:comment>'
    )


def deleted(text: str) -> str:
    """Deleted text of a named author."""
    return f'<w:del w:id="1" w:author="李主任"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def media(data: bytes, name: str = "word/media/image1.jpeg") -> Part:
    """A picture in a package."""
    return Part(name, "image", data, "image/jpeg")


def embedded(data: bytes, name: str = "word/embeddings/名单.xlsx", kind: str = "package") -> Part:
    """A file in a package."""
    return Part(name, kind, data, "application/octet-stream")


def cell_comments(text: str) -> Part:
    """The comments of a sheet."""
    one = f'<comment ref="B2" authorId="0"><text><t>{text}</t></text></comment>'
    inner = f"<authors><author>王科长</author></authors><commentList>{one}</commentList>"
    return Part("xl/comments1.xml", "comments", f'<comments xmlns="{office.S}">{inner}</comments>')


def pivot() -> tuple[Part, Part]:
    """A pivot cache with its records."""
    fields = '<cacheFields><cacheField name="姓名"/><cacheField name="手机"/></cacheFields>'
    one = f'<pivotCacheDefinition xmlns="{office.S}">{fields}</pivotCacheDefinition>'
    two = f'<pivotCacheRecords xmlns="{office.S}"><r><s v="张三"/><n v="{MOBILE}"/></r></pivotCacheRecords>'
    return (
        Part("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition", one),
        Part("xl/pivotCache/pivotCacheRecords1.xml", "pivotCacheRecords", two),
    )


PICTURE = pages.picture(gps=True)
INNER = xlsx(Sheet("名单", [["姓名", "身份证"], ["张三", ID]]))
