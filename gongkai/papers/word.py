"""A document as a Word file (DOCX): real styles, tables and page numbers, the official fonts by name."""

from __future__ import annotations

import datetime as dt
import io

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from gongkai.papers import layout, pictures
from gongkai.papers.document import (
    Block,
    Heading,
    List,
    Paper,
    Paragraph,
    Picture,
    Table,
    Text,
    day_text,
    runs,
)
from gongkai.papers.validation import validate
from gongkai.papers.word_skeleton import empty
from gongkai.papers.word_styles import (
    TWIPS,
    border,
    element,
    first_line,
    right_indent,
)
from gongkai.papers.word_table import table_element
from gongkai.papers.wording import clean
from gongkai.papers.zipped import steady

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
NOTE_SIZE = 10.5
BULLET = "•　"


def to_docx(paper: Paper) -> bytes:
    """Write ``paper`` as DOCX; equal documents give equal bytes. PaperError names what is wrong with it."""
    validate(paper)
    document = empty(letter=paper.kind == "letter")
    _properties(document, paper)
    _head(document, paper)
    for block in paper.blocks:
        _block(document, block)
    _foot(document, paper)
    stream = io.BytesIO()
    document.save(stream)
    return steady(stream.getvalue())


def _properties(document: Document, paper: Paper) -> None:
    """Title and agency; nothing of the program, the machine or the hour."""
    told = document.core_properties
    moment = dt.datetime.combine(paper.day or dt.date(2000, 1, 1), dt.time(), dt.UTC)
    told.title, told.author, told.language = clean(paper.title), clean(paper.signature or paper.mark), "zh-CN"
    told.last_modified_by, told.comments, told.subject, told.keywords = told.author, "", "", ""
    told.created = told.modified = moment
    told.identifier = clean(paper.identifier)
    told.revision = 1


def _head(document: Document, paper: Paper) -> None:
    if paper.kind == "letter":
        _letter_head(document, paper)
    elif paper.kind == "document":
        _red_head(document, paper)
    elif paper.number:
        _line(document, paper.number, "Number").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    title = _line(document, paper.title, "Title")
    title.paragraph_format.space_before = Pt(0 if paper.kind == "report" else layout.PITCH * 2)
    title.paragraph_format.space_after = Pt(layout.PITCH)
    if addressee := layout.addressee_line(paper):
        _line(document, addressee, "Addressee")


def _mark(document: Document, paper: Paper) -> WordParagraph:
    mark = _line(document, paper.mark, "Mark")
    mark.alignment = WD_ALIGN_PARAGRAPH.CENTER
    mark.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    for run in mark.runs:
        run.font.size = Pt(round(layout.mark_size(paper) * 2) / 2)
        run.font.color.rgb = RGBColor.from_string(layout.RED)
    return mark


def _red_head(document: Document, paper: Paper) -> None:
    mark = _mark(document, paper)
    mark.paragraph_format.space_before = Mm(layout.MARK_BELOW_TEXT_TOP)
    mark.paragraph_format.space_after = Pt(layout.PITCH * 2)
    number = _line(document, paper.number, "Number")
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    border(number, "bottom", "single", 16, colour=layout.RED, space=round(layout.RULE_BELOW * layout.MM))


def _letter_head(document: Document, paper: Paper) -> None:
    """The mark stands in a frame at its own distance from the edge of the paper, over the double line."""
    mark = _mark(document, paper)
    border(
        mark, "bottom", "thickThinSmallGap", 24, colour=layout.RED, space=round(layout.RULE_BELOW * layout.MM)
    )
    frame = element(
        "framePr",
        w=_twips(layout.LETTER_RULE),
        hSpace=0,
        wrap="notBeside",
        vAnchor="page",
        hAnchor="page",
        xAlign="center",
        y=_twips(layout.MARK_LETTER_TOP),
    )
    mark._p.get_or_add_pPr().insert_element_before(
        frame, "w:widowControl", "w:numPr", "w:pBdr", "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    if paper.number:
        number = _line(document, paper.number, "Number")
        number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        number.paragraph_format.space_before = Pt(layout.BODY * 7 / 8)
    foot = document.sections[0].first_page_footer.paragraphs[0]
    border(foot, "bottom", "thinThickSmallGap", 24, colour=layout.RED, space=1)
    side = (layout.PAGE[0] - layout.LETTER_RULE) / 2
    foot.paragraph_format.left_indent = Mm(side - layout.LEFT)
    foot.paragraph_format.right_indent = Mm(side - layout.RIGHT)


def _twips(millimetres: float) -> int:
    return round(millimetres * layout.MM * TWIPS)


def _empty_line(document: Document, style: str) -> WordParagraph:
    """A paragraph of a style, named by its id: looking styles up by name takes longer than all the rest."""
    paragraph = document.add_paragraph()
    paragraph._p.get_or_add_pPr().get_or_add_pStyle().val = style.replace(" ", "")
    return paragraph


def _line(document: Document, text: Text, style: str) -> WordParagraph:
    paragraph = _empty_line(document, style)
    for run in runs(text):
        added = paragraph.add_run(clean(run.text))
        if run.bold:
            added.bold = True
    return paragraph


def _block(document: Document, block: Block) -> None:
    match block:
        case Heading():
            _line(document, block.text, f"Heading {block.level}").paragraph_format.keep_with_next = True
        case Paragraph():
            paragraph = _line(document, block.text, "Body Text")
            paragraph.alignment = ALIGN[block.align]
            if not block.indent:
                first_line(paragraph.paragraph_format, 0)
        case List():
            for place, item in enumerate(block.items, start=1):
                _item(document, f"{place}." if block.ordered else BULLET, item)
        case Table():
            _table(document, block)
        case Picture():
            _picture(document, block)
        case _:
            _empty_line(document, "Normal").add_run().add_break(WD_BREAK.PAGE)


def _item(document: Document, sign: str, item: Text) -> None:
    """Items carry their number as text: counting fields would go on from one list to the next."""
    paragraph = _line(document, item, "Body Text")
    first = paragraph.runs[0]
    first.text = sign + first.text


def _table(document: Document, table: Table) -> None:
    if table.caption:
        _line(document, table.caption, "Caption").paragraph_format.keep_with_next = True
    document.element.body.insert_element_before(table_element(table), "w:sectPr")
    for note in table.notes:
        _small(document, note)
    # A paragraph must follow a table, else Word joins two tables.
    after = _empty_line(document, "Normal")
    after.paragraph_format.line_spacing = Pt(8)


def _small(document: Document, text: str) -> None:
    for run in _line(document, text, "Normal").runs:
        run.font.size = Pt(NOTE_SIZE)


def _picture(document: Document, picture: Picture) -> None:
    width = min(pictures.size(picture.svg)[0], layout.TEXT_WIDTH * layout.MM)
    paragraph = _empty_line(document, "Normal")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = bool(picture.caption)
    shape = paragraph.add_run().add_picture(io.BytesIO(pictures.png(picture.svg)), width=Pt(width))
    told = shape._inline.docPr
    told.set("descr", clean(picture.alt))
    told.set("title", clean(picture.caption))
    if picture.caption:
        _line(document, picture.caption, "Caption")
    if picture.data is not None:
        _table(document, picture.data)


def _foot(document: Document, paper: Paper) -> None:
    for place, name in enumerate(layout.attachment_lines(paper)):
        line = _line(document, name, "Closing")
        first_line(line.paragraph_format, 2)
        line.paragraph_format.space_before = Pt(0 if place else layout.PITCH)
    closing = layout.closing(paper)
    gap = layout.PITCH * (2 if paper.seal else 1)
    for text, free in (
        (closing.signature, closing.signature_right),
        (closing.date, closing.date_right),
    ):
        if text:
            line = _line(document, text, "Closing")
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            line.paragraph_format.space_before = Pt(gap)
            line.paragraph_format.keep_with_next = text == closing.signature
            right_indent(line, free)
            gap = 0
    for remark in paper.remarks:
        first_line(_line(document, f"（{remark}）", "Closing").paragraph_format, 2)
    _imprint(document, paper)


def _imprint(document: Document, paper: Paper) -> None:
    imprint = paper.imprint
    printed = day_text(imprint.printed_on) + "印发" if imprint.printed_on else ""
    lines = [line for line in ((layout.copies_line(paper), ""), (imprint.printed_by, printed)) if line[0]]
    for place, (text, at_right) in enumerate(lines):
        line = _line(document, text, "Imprint")
        if at_right:
            line.add_run(f"\t{at_right}")
        form = line.paragraph_format
        form.left_indent = form.right_indent = Pt(layout.SMALL)
        form.tab_stops.add_tab_stop(Mm(layout.TEXT_WIDTH) - Pt(layout.SMALL), WD_TAB_ALIGNMENT.RIGHT)
        if paper.kind == "letter":
            continue
        border(line, "top", "single", 8 if place == 0 else 6)
        if place == len(lines) - 1:
            border(line, "bottom", "single", 8)
