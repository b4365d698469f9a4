"""The page and the styles of a Word file: official fonts by role, 22 lines of 28 characters, page numbers outside."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from gongkai.papers import layout
from gongkai.papers.fonts import LATIN, ROLES

HEADINGS = {1: "hei", 2: "kai", 3: "body", 4: "body"}
OWN_STYLES = {"Mark": "title", "Number": "body", "Addressee": "body", "Closing": "body", "Imprint": "body"}
TWIPS = 20


def element(name: str, **attributes: Any) -> Any:
    """An element of the word processing namespace with attributes of it."""
    made = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), str(value))
    return made


def set_fonts(properties: Any, role: str) -> None:
    """Name the font of a role, for Chinese and for Latin text, in the place of theme fonts."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    named = element("rFonts", ascii=LATIN, hAnsi=LATIN, cs=LATIN, eastAsia=ROLES[role].word)
    properties.insert(0, named)


def prepare(document: Document, *, letter: bool) -> None:
    """Set page, grid, page numbers and styles."""
    _page(document.sections[0], letter=letter)
    document.settings.odd_and_even_pages_header_footer = True
    _defaults(document)
    styles = document.styles
    _paragraph_style(styles["Normal"], "body", layout.BODY)
    _paragraph_style(styles["Title"], "title", layout.TITLE, align=WD_ALIGN_PARAGRAPH.CENTER)
    for level, role in HEADINGS.items():
        _paragraph_style(styles[f"Heading {level}"], role, layout.BODY, indent=2)
    for name, role in OWN_STYLES.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _paragraph_style(style, role, layout.SMALL if name == "Imprint" else layout.BODY)
    body = styles["Body Text"]
    _paragraph_style(body, "body", layout.BODY, indent=2)
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _paragraph_style(styles["Caption"], "hei", 12.0, align=WD_ALIGN_PARAGRAPH.CENTER)


def _page(section: Section, *, letter: bool) -> None:
    section.page_width, section.page_height = Mm(layout.PAGE[0]), Mm(layout.PAGE[1])
    section.top_margin, section.bottom_margin = Mm(layout.WORD_TOP), Mm(layout.WORD_BOTTOM)
    section.left_margin, section.right_margin = Mm(layout.LEFT), Mm(layout.RIGHT)
    section.footer_distance = Mm(layout.BOTTOM - layout.PAGE_NUMBER_BELOW - 5)
    section.different_first_page_header_footer = letter
    for old in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(old)
    grid = element(
        "docGrid",
        type="linesAndChars",
        linePitch=round(layout.PITCH * TWIPS),
        charSpace=round(layout.TRACKING * 4096),
    )
    section._sectPr.append(grid)
    _page_number(section.footer.paragraphs[0], WD_ALIGN_PARAGRAPH.RIGHT)
    _page_number(section.even_page_footer.paragraphs[0], WD_ALIGN_PARAGRAPH.LEFT)


def _page_number(paragraph: WordParagraph, align: WD_ALIGN_PARAGRAPH) -> None:
    paragraph.alignment = align
    indent = Pt(layout.SMALL)
    if align == WD_ALIGN_PARAGRAPH.RIGHT:
        paragraph.paragraph_format.right_indent = indent
    else:
        paragraph.paragraph_format.left_indent = indent
    for text in ("— ", "", " —"):
        run = paragraph.add_run(text)
        run.font.size = Pt(layout.SMALL)
        set_fonts(run._r.get_or_add_rPr(), "song")
        if not text:
            _field(run._r)


def _field(run: Any) -> None:
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = "PAGE"
    run.extend(
        [
            element("fldChar", fldCharType="begin"),
            instruction,
            element("fldChar", fldCharType="separate"),
            element("fldChar", fldCharType="end"),
        ]
    )


def _defaults(document: Document) -> None:
    """Text of no style is Chinese, in the font of the body."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    set_fonts(properties, "body")
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"))


def _paragraph_style(
    style: ParagraphStyle, role: str, size: float, *, indent: int = 0, align: WD_ALIGN_PARAGRAPH | None = None
) -> None:
    set_fonts(style.element.get_or_add_rPr(), role)
    font, form = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(size), False, False
    font.color.rgb = RGBColor(0, 0, 0)
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.SINGLE
    form.left_indent = form.right_indent = None
    if align is not None:
        form.alignment = align
    properties = style.element.get_or_add_pPr()
    for name in ("pBdr", "contextualSpacing", "ind"):
        for old in properties.findall(qn(f"w:{name}")):
            properties.remove(old)
    if indent:
        first_line(form, indent)
    if size in {layout.TITLE}:
        form.line_spacing = Pt(34)


def first_line(form: Any, characters: float) -> None:
    """Begin the first line some characters in; Word counts them itself and other programs take the length."""
    form.first_line_indent = Pt((layout.BODY + layout.TRACKING) * characters)
    form._element.pPr.find(qn("w:ind")).set(qn("w:firstLineChars"), str(round(characters * 100)))


def right_indent(paragraph: WordParagraph, characters: float) -> None:
    """Leave some characters free at the right."""
    form = paragraph.paragraph_format
    form.right_indent = Pt((layout.BODY + layout.TRACKING) * characters)
    form._element.pPr.find(qn("w:ind")).set(qn("w:rightChars"), str(round(characters * 100)))


def border(
    paragraph: WordParagraph, side: str, line: str, eighths: int, *, colour: str = "000000", space: int = 4
) -> None:
    """Draw a line at the ``top`` or ``bottom`` of a paragraph; ``space`` in points between text and line."""
    properties = paragraph._p.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = element("pBdr")
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )
    borders.append(element(side, val=line, sz=eighths, space=space, color=colour))
