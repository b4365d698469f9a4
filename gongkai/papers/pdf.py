"""A document as PDF, laid out by Typst: content goes in as data, fonts are embedded, equal input gives equal bytes."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import pikepdf
import typst

from gongkai.papers import fonts, layout, pictures
from gongkai.papers.document import (
    Block,
    Heading,
    List,
    Paper,
    Paragraph,
    Picture,
    Run,
    Table,
    Text,
    day_text,
    runs,
)
from gongkai.papers.validation import validate
from gongkai.papers.wording import clean, marked

TEMPLATE = Path(__file__).with_name("paper.typ").read_bytes()
ACCESSIBLE, ARCHIVED = "PDF/UA-1", "PDF/A-2a"
NAMED = re.compile(r'`"(.+?)"`', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
COMMON = re.compile("[\n -~\u00a0-\u00ff\u2010-\u2027\u3000-\u303f\u4e00-\u9fa5\uff00-\uffef]")
MOST_PROBES = 200
one_at_a_time = Lock()


@dataclass(frozen=True)
class Pdf:
    """A PDF file. ``fonts_used``: names of the embedded fonts. ``roles``: the family that printed each role.

    ``undrawn``: characters that no font here draws; their code is printed in their place, as ［U+1F984］.
    ``standards``: those that the file keeps.
    """

    data: bytes
    fonts_used: tuple[str, ...]
    roles: dict[str, str]
    standards: tuple[str, ...]
    undrawn: tuple[str, ...] = ()


def to_pdf(paper: Paper, *, packaged_fonts: bool = False) -> Pdf:
    """Print ``paper``. ``packaged_fonts``: with the packaged fonts alone, the same on every machine.

    PaperError names what is wrong with the document.
    """
    validate(paper)
    data = _data(paper, packaged_fonts)
    undrawn: tuple[str, ...] = ()
    standards = {"ua-1": ACCESSIBLE} | ({"a-2a": ARCHIVED} if paper.day else {})
    try:
        made = _compiled(data, list(standards), paper.day, packaged_fonts)
    except typst.TypstError as error:
        if not error.message.startswith("PDF/"):
            raise
        undrawn = _undrawn(_strings(data), packaged_fonts)
        data, standards = _changed(data, frozenset(undrawn)), standards if undrawn else {}
        made = _compiled(data, list(standards), paper.day, packaged_fonts)
    chosen = {name: choice.family for name, choice in fonts.choices(packaged_fonts).items()}
    return Pdf(made, embedded_fonts(made), chosen, tuple(standards.values()), undrawn)


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for below in data.values() if isinstance(data, dict) else data:
            yield from _strings(below)


def _changed(data: Any, undrawn: frozenset[str]) -> Any:
    if isinstance(data, str):
        return marked(data, undrawn)
    if isinstance(data, dict):
        return {key: _changed(below, undrawn) for key, below in data.items()}
    return [_changed(below, undrawn) for below in data] if isinstance(data, list) else data


def _undrawn(strings: Iterable[str], packaged: bool) -> tuple[str, ...]:
    """The characters that no font draws, found by printing the uncommon ones until none is refused."""
    left = sorted({sign for text in strings for sign in COMMON.sub("", text)})
    found: list[str] = []
    for _probe in range(MOST_PROBES):
        blocks = tuple(Paragraph(sign) for sign in left)
        try:
            _compiled(
                _data(Paper("report", "—", blocks), packaged), ["ua-1", "a-2a"], dt.date(2000, 1, 1), packaged
            )
            break
        except typst.TypstError as error:
            named = NAMED.search(error.message)
            text = ESCAPED.sub(lambda code: chr(int(code[1], 16)), named[1]) if named else ""
            refused = [sign for sign in left if sign in text]
            if not refused:
                break
            found += refused
            left = [sign for sign in left if sign not in refused]
    return tuple(sorted(found))


def _compiled(data: dict[str, Any], standards: list[Any], day: dt.date | None, packaged: bool) -> bytes:
    inputs = {"paper": json.dumps(data, ensure_ascii=False)}
    moment = dt.datetime.combine(day or dt.date(2000, 1, 1), dt.time(), dt.UTC)
    with one_at_a_time:
        made = compiler(packaged).compile(
            TEMPLATE, format="pdf", sys_inputs=inputs, pdf_standards=standards, timestamp=moment
        )
    assert isinstance(made, bytes)
    return made


@lru_cache(maxsize=2)
def compiler(packaged: bool = False) -> typst.Compiler:
    return typst.Compiler(font_paths=fonts.installed(packaged))


def embedded_fonts(data: bytes) -> tuple[str, ...]:
    """The names of the fonts in a PDF, without the tags of their subsets."""
    with pikepdf.open(io.BytesIO(data)) as document:
        names = {
            str(found.FontName).lstrip("/")
            for found in document.objects
            if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/FontDescriptor"
        }
    return tuple(sorted({re.sub(r"^[A-Z]{6}\+", "", name) for name in names}))


def _data(paper: Paper, packaged: bool) -> dict[str, Any]:
    closing = layout.closing(paper)
    printed_on = paper.imprint.printed_on
    return {
        "kind": paper.kind,
        "title": clean(paper.title),
        "author": clean(paper.signature or paper.mark),
        "date": {"year": paper.day.year, "month": paper.day.month, "day": paper.day.day}
        if paper.day
        else None,
        "keywords": [clean(paper.identifier)] if paper.identifier else [],
        "mark": clean(paper.mark),
        "number": clean(paper.number),
        "addressee": layout.addressee_line(paper),
        "blocks": [_block(block) for block in paper.blocks],
        "attachments": list(layout.attachment_lines(paper)),
        "signature": closing.signature,
        "signature_right": closing.signature_right,
        "day": closing.date,
        "day_right": closing.date_right,
        "seal": paper.seal,
        "remarks": [clean(remark) for remark in paper.remarks],
        "copies": layout.copies_line(paper),
        "printed_by": clean(paper.imprint.printed_by),
        "printed_on": f"{day_text(printed_on)}印发" if printed_on else "",
        "fonts": {name: asdict(choice) for name, choice in fonts.choices(packaged).items()},
        "layout": _measures(paper),
    }


def _measures(paper: Paper) -> dict[str, Any]:
    return {
        "page": layout.PAGE,
        "top": layout.TOP,
        "bottom": layout.BOTTOM,
        "left": layout.LEFT,
        "right": layout.RIGHT,
        "text_width": layout.TEXT_WIDTH,
        "text_height": layout.PAGE[1] - layout.TOP - layout.BOTTOM,
        "body": layout.BODY,
        "title": layout.TITLE,
        "small": layout.SMALL,
        "pitch": layout.PITCH,
        "tracking": layout.TRACKING,
        "red": layout.RED,
        "mark_size": layout.mark_size(paper),
        "mark_below": layout.MARK_BELOW_TEXT_TOP,
        "mark_letter_top": layout.MARK_LETTER_TOP,
        "rule_below": layout.RULE_BELOW,
        "letter_rule": layout.LETTER_RULE,
        "letter_rule_bottom": layout.LETTER_RULE_BOTTOM,
        "page_number_below": layout.PAGE_NUMBER_BELOW,
        "imprint_outer": layout.IMPRINT_OUTER,
        "imprint_inner": layout.IMPRINT_INNER,
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"type": "heading", "level": block.level, "text": clean(block.text)}
        case Paragraph():
            return {
                "type": "paragraph",
                "runs": _runs(block.text),
                "align": block.align,
                "indent": block.indent,
            }
        case List():
            return {"type": "list", "items": [_runs(item) for item in block.items], "ordered": block.ordered}
        case Table():
            return _table(block)
        case Picture():
            return _picture(block)
    return {"type": "break"}


def _runs(text: Text) -> list[dict[str, Any]]:
    return [asdict(Run(clean(run.text), run.bold)) for run in runs(text)]


def _table(table: Table) -> dict[str, Any]:
    rows = [
        [
            {
                "text": clean(cell.text),
                "colspan": cell.colspan,
                "rowspan": cell.rowspan,
                "align": cell.align or "center",
            }
            for cell in row
        ]
        for row in table.rows
    ]
    return {
        "type": "table",
        "caption": clean(table.caption),
        "widths": table.widths,
        "rows": rows,
        "header_rows": table.header_rows,
        "notes": [clean(note) for note in table.notes],
        "size": table.size,
        "keep": table.keep,
    }


def _picture(picture: Picture) -> dict[str, Any]:
    return {
        "type": "picture",
        "svg": picture.svg,
        "alt": clean(picture.alt),
        "caption": clean(picture.caption),
        "width": pictures.size(picture.svg)[0],
        "data": _table(picture.data) if picture.data else None,
    }
