"""A document as HTML: headings, tables with scopes and spans, figures. Text is escaped; tags and classes are ours."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from pathlib import Path

from gongkai.papers import layout
from gongkai.papers.document import (
    Block,
    Cell,
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
from gongkai.papers.wording import clean

STYLE = Path(__file__).with_name("paper.css")


def to_html(paper: Paper) -> str:
    """``paper`` as one ``<article>`` for a page of a site. PaperError names what is wrong with it."""
    validate(paper)
    parts = [*_head(paper), *(part for block in paper.blocks for part in _block(block)), *_foot(paper)]
    body = "\n".join(parts)
    return f'<article class="paper paper-{paper.kind}" lang="zh-Hans">\n{body}\n</article>\n'


def to_page(paper: Paper) -> str:
    """``paper`` as a whole page with its own style sheet, that needs nothing beside it."""
    style = STYLE.read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(paper.title.replace(chr(10), ' '))}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{to_html(paper)}</main>\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")


def _inline(text: Text) -> str:
    return "".join(
        f"<strong>{_text(run.text)}</strong>" if run.bold else _text(run.text) for run in runs(text)
    )


def _line(name: str, text: str) -> Iterator[str]:
    if text:
        yield f'<p class="{name}">{_text(text)}</p>'


def _head(paper: Paper) -> Iterator[str]:
    yield "<header>"
    yield from _line("mark", paper.mark)
    yield from _line("number", paper.number)
    yield f"<h1>{_text(paper.title)}</h1>"
    yield "</header>"
    yield from _line("addressee", layout.addressee_line(paper))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f'<h{block.level + 1} class="level-{block.level}">{_text(block.text)}</h{block.level + 1}>'
        case Paragraph():
            names = [f"align-{block.align}"] if block.align != "left" else []
            names += [] if block.indent else ["flush"]
            kind = f' class="{" ".join(names)}"' if names else ""
            yield f"<p{kind}>{_inline(block.text)}</p>"
        case List():
            tag = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{_inline(item)}</li>" for item in block.items)
            yield f"<{tag}>{items}</{tag}>"
        case Table():
            yield from _table(block)
        case Picture():
            yield from _picture(block)
        case _:
            yield '<hr class="page-break">'


def _table(table: Table) -> Iterator[str]:
    yield '<div class="scroll"><table>'
    if table.caption:
        yield f"<caption>{_text(table.caption)}</caption>"
    head, body = table.rows[: table.header_rows], table.rows[table.header_rows :]
    if head:
        yield "<thead>"
        yield from (_row(row) for row in head)
        yield "</thead>"
    yield "<tbody>"
    yield from (_row(row) for row in body)
    yield "</tbody></table></div>"
    for note in table.notes:
        yield from _line("table-note", note)


def _row(row: tuple[Cell, ...]) -> str:
    all_headers = all(cell.header for cell in row)
    return f"<tr>{''.join(_cell(cell, of_column=all_headers) for cell in row)}</tr>"


def _cell(cell: Cell, *, of_column: bool) -> str:
    """A header in a row of headers heads its columns, any other its row."""
    spans = "".join(
        f' {name}="{span}"'
        for name, span in (("colspan", cell.colspan), ("rowspan", cell.rowspan))
        if span > 1
    )
    align = f' class="align-{cell.align}"' if cell.align else ""
    if not cell.header or not cell.text.strip():
        return f"<td{align}{spans}>{_text(cell.text)}</td>"
    heads, several = ("col", cell.colspan > 1) if of_column else ("row", cell.rowspan > 1)
    scope = f"{heads}group" if several else heads
    return f'<th scope="{scope}"{align}{spans}>{_text(cell.text)}</th>'


def _picture(picture: Picture) -> Iterator[str]:
    """The drawing stands in an ``img``, where no script of it could run."""
    source = base64.b64encode(picture.svg.encode()).decode()
    yield f'<figure><img src="data:image/svg+xml;base64,{source}" alt="{escape(clean(picture.alt))}">'
    if picture.caption:
        yield f"<figcaption>{_text(picture.caption)}</figcaption>"
    yield "</figure>"
    if picture.data is not None:
        yield from _table(picture.data)


def _foot(paper: Paper) -> Iterator[str]:
    if paper.attachments:
        yield '<ul class="attachments">'
        yield from (f"<li>{_text(line)}</li>" for line in layout.attachment_lines(paper))
        yield "</ul>"
    if paper.signature or paper.date:
        yield f'<div class="closing{" sealed" if paper.seal else ""}">'
        yield from _line("signature", paper.signature)
        if paper.date:
            yield f'<p class="date"><time datetime="{paper.date.isoformat()}">{day_text(paper.date)}</time></p>'
        yield "</div>"
    for remark in paper.remarks:
        yield from _line("remark", f"（{remark}）")
    yield from _imprint(paper)


def _imprint(paper: Paper) -> Iterator[str]:
    imprint = paper.imprint
    if not (imprint.copies or imprint.printed_on):
        return
    yield '<footer class="imprint">'
    yield from _line("copies", layout.copies_line(paper))
    if imprint.printed_on:
        yield (
            f'<p class="printed"><span>{_text(imprint.printed_by)}</span> '
            f'<time datetime="{imprint.printed_on.isoformat()}">{day_text(imprint.printed_on)}印发</time></p>'
        )
    yield "</footer>"
