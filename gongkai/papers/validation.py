"""What a document must have before it is printed. All faults are told at once, each with its place."""

from __future__ import annotations

import math
from collections.abc import Iterator

from gongkai.papers.document import (
    KINDS,
    Block,
    Heading,
    List,
    Paper,
    PaperError,
    Paragraph,
    Picture,
    Table,
    plain,
)
from gongkai.papers.grid import placed
from gongkai.papers.pictures import svg_faults

LEVELS = 4
SIZES = (5.0, 24.0)


def validate(paper: Paper) -> None:
    """Raise PaperError with every fault of ``paper``."""
    reasons = [*_paper_faults(paper), *_heading_faults(paper.blocks)]
    for place, block in enumerate(paper.blocks, start=1):
        reasons += [f"Block {place} ({type(block).__name__}): {fault}" for fault in _block_faults(block)]
    if reasons:
        raise PaperError(reasons)


def _paper_faults(paper: Paper) -> Iterator[str]:
    if paper.kind not in KINDS:
        yield f"The kind {paper.kind!r} is unknown; known: {', '.join(KINDS)}."
    if not paper.title.strip():
        yield "The title is empty."
    if paper.kind in {"document", "letter"} and not paper.mark.strip():
        yield f"A {paper.kind} needs the issuing agency's mark (发文机关标志)."
    if paper.seal and not (paper.signature.strip() and paper.date):
        yield "A place for a seal needs a signature and a date."
    imprint = paper.imprint
    if paper.kind == "letter" and (imprint.printed_by or imprint.printed_on):
        yield "A letter has no printing agency or date in its imprint (GB/T 9704 信函格式)."
    if bool(imprint.printed_by) != bool(imprint.printed_on):
        yield "The imprint needs the printing agency and the day of printing together."
    if not all(text.strip() for text in (*paper.attachments, *imprint.copies)):
        yield "An attachment or a copy's addressee has no name."


def _heading_faults(blocks: tuple[Block, ...]) -> Iterator[str]:
    last = 0
    for place, block in enumerate(blocks, start=1):
        if not isinstance(block, Heading):
            continue
        if not 1 <= block.level <= LEVELS:
            yield f"Block {place} (Heading): the level {block.level} is not between 1 and {LEVELS}."
        elif block.level > last + 1:
            yield f"Block {place} (Heading): level {block.level} follows level {last}; a level is left out."
        last = block.level


def _block_faults(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            if not block.text.strip():
                yield "the heading is empty."
        case Paragraph():
            if not plain(block.text).strip():
                yield "the paragraph is empty."
        case List():
            if not block.items or not all(plain(item).strip() for item in block.items):
                yield "the list is empty or has an empty item."
        case Table():
            yield from _table_faults(block)
        case Picture():
            yield from _picture_faults(block)


def _table_faults(table: Table) -> Iterator[str]:
    if not table.rows:
        yield "the table has no rows."
    if not table.widths or not all(math.isfinite(width) and width > 0 for width in table.widths):
        yield "each column needs a width above zero."
    if not 0 <= table.header_rows <= len(table.rows):
        yield f"{table.header_rows} header rows of {len(table.rows)} rows."
    if not SIZES[0] <= table.size <= SIZES[1]:
        yield f"type of {table.size} points is not between {SIZES[0]:g} and {SIZES[1]:g}."
    try:
        cells = placed(table)
    except PaperError as error:
        yield from error.reasons
        return
    for cell in cells:
        if cell.row < table.header_rows < cell.row + cell.cell.rowspan:
            yield f"the cell at row {cell.row + 1}, column {cell.column + 1} reaches out of the header rows."


def _picture_faults(picture: Picture) -> Iterator[str]:
    if not picture.alt.strip():
        yield "the picture has no text that says what it shows."
    yield from svg_faults(picture.svg)
    if picture.data is not None:
        yield from (f"data table: {fault}" for fault in _table_faults(picture.data))
