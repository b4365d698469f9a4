"""HTML: what a reader sees, what the source hides, and numbers broken over tags."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from gongkai.catalog.gate import pictures
from gongkai.catalog.gate.decoding import decode
from gongkai.catalog.gate.findings import Note, Passage, Place, RefusedFile
from gongkai.catalog.gate.picturetext import PictureText, read_picture
from gongkai.catalog.gate.segments import Masking, Segment, joined

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_SCRIPTS = ("script", "style", "noscript", "template")
_UNSEEN = re.compile(
    r"display:none|visibility:hidden|font-size:[01](?:\.\d+)?(?:px|pt|em|%)?(?:;|$)|opacity:0(?:\.0+)?(?:;|$)"
)
_WHITE = re.compile(r"(?:^|;)color:(?:#fff(?:fff)?|white|rgb\(255,255,255\))(?:;|$|!)")
_GROUND = re.compile(r"background(?:-color|-image)?:(?!#fff(?:fff)?\b|white|transparent|none|inherit)")
_ADDRESSES = frozenset({"src", "style", "class", "id", "srcset", "integrity", "action", "data-src", "xmlns"})
_AUTHORS = frozenset({"author", "creator", "dc.creator", "company", "manager", "lastauthor", "operator"})


def read(data: bytes, picture_text: PictureText | None) -> Iterator[Passage | Note]:
    """The passages and hidden things of an HTML file."""
    text, _ = decode(data)
    yield from read_tree(parse(text), picture_text)


def parse(text: str) -> Any:
    """The tree of an HTML document or fragment. Raises RefusedFile(broken) where it cannot be read to its end."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    data = text.encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser, ensure_head_body=False)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError) as error:
        raise RefusedFile("broken", detail=str(error)[:120]) from error
    lost = parser.error_log.filter_from_fatals()
    if lost:
        raise RefusedFile("broken", detail=str(lost[0].message)[:120])
    return root


def read_tree(root: Any, picture_text: PictureText | None = None) -> Iterator[Passage | Note]:
    """Passages by block, each with its line; source comments, scripts, hidden elements and attributes by name."""
    table_heads = _heads(root)
    for segments, element in blocks(root):
        text = joined(segments)
        if text.strip():
            place = Place("line", {"line": element.sourceline or 1})
            yield Passage(" ".join(text.split("\n")), place, table_heads.get(element, ""))
    for element in root.iter():
        line = {"line": element.sourceline or 1}
        if element.tag is etree.Comment:
            yield from _comment(element, line)
        elif element.tag in _SCRIPTS:
            yield Passage(element.text or "", Place("script", line), hidden=True)
            if element.tag == "script":
                yield Note("active-content", Place("script", line))
        elif isinstance(element.tag, str):
            yield from _element(element, line, picture_text)


def _comment(element: Any, line: dict[str, int]) -> Iterator[Passage | Note]:
    text = (element.text or "").strip()
    if text and not text.startswith("["):
        yield Note("comment", Place("source-comment", line))
    yield Passage(text, Place("source-comment", line), hidden=True)


def _element(
    element: Any, line: dict[str, int], picture_text: PictureText | None
) -> Iterator[Passage | Note]:
    if unseen(element) and (element.text_content().strip() or element.tag == "input"):
        yield Note("hidden-text", Place("line", line))
    name = (element.get("name") or "").lower()
    if element.tag == "meta" and name in _AUTHORS and element.get("content"):
        code = "company" if name == "company" else "author"
        yield Note(code, Place("attribute", {**line, "attribute": name}), element.get("content"))
    for data, _ in drawn_inside(element):
        place = Place("attribute", {**line, "attribute": "src"})
        yield from pictures.notes(data, place)
        yield from read_picture(data, place, picture_text)
    for segment in attributes(element):
        place = Place("attribute", {**line, "attribute": str(segment.name)})
        yield Passage(segment.get(), place, hidden=segment.name != "value")


def drawn_inside(element: Any) -> Iterator[tuple[bytes, str]]:
    """The picture that lies in the source itself, with the start of its address (``data:image/png;base64,``)."""
    address = element.get("src") or ""
    if address[:11].lower() == "data:image/" and ";base64," in address[:80]:
        start, _, coded = address.partition(",")
        try:
            yield base64.b64decode(coded), start + ","
        except ValueError:
            return


def attributes(element: Any) -> Iterator[Segment]:
    """The attributes that may hold text: all but addresses and style, and telephone links."""
    for name, value in element.attrib.items():
        telephone = name == "href" and value.lower().startswith(("tel:", "sms:", "javascript:"))
        if telephone or (name not in _ADDRESSES and name != "href" and len(value) >= 7):
            yield Segment(element, name, attribute=True)


def blocks(root: Any) -> Iterator[tuple[list[Segment], Any]]:
    """The pieces of text of each block, with the element that begins it."""
    pending: list[Segment] = []
    owner = root
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            pending.append(Segment(element, "tail"))
            continue
        if element.tag in _BLOCKS and pending:
            yield pending, owner
            pending = []
        if event == "start":
            owner = element if element.tag in _BLOCKS else owner
            if element.tag not in _SCRIPTS:
                pending.append(Segment(element, "text"))
        else:
            owner = element.getparent() if element.tag in _BLOCKS else owner
            pending.append(Segment(element, "tail"))
            owner = root if owner is None else owner
    if pending:
        yield pending, owner


def _heads(root: Any) -> dict[Any, str]:
    """What labels the cells of tables: the head of the column and the cell to the left."""
    found: dict[Any, str] = {}
    for table in root.iter("table"):
        heads: dict[int, str] = {}
        for row in table.iter("tr"):
            left = ""
            for column, cell in enumerate(row.iterchildren("td", "th")):
                text = cell.text_content().strip()[:40]
                context = f"{heads.get(column, '')} {left}".strip()
                found |= dict.fromkeys([cell, *cell.iterdescendants("p", "div")], context)
                heads.setdefault(column, text)
                left = text
    return found


def unseen(element: Any) -> bool:
    """Whether an element hides its content by an attribute or its own style."""
    if element.get("hidden") is not None or (element.tag == "input" and element.get("type") == "hidden"):
        return True
    style = re.sub(r"\s", "", element.get("style") or "").lower()
    colour = (
        (element.get("color") or "").lower() in {"white", "#fff", "#ffffff"}
        if element.tag == "font"
        else False
    )
    white = (_WHITE.search(style) or colour) and not _on_ground(element)
    return bool(_UNSEEN.search(style) or white)


def _on_ground(element: Any) -> bool:
    """Whether the element or one around it, by its style or a class, may lie on a coloured ground."""
    while element is not None:
        style = re.sub(r"\s", "", element.get("style") or "").lower()
        if (
            _GROUND.search(style)
            or element.get("bgcolor")
            or element.get("class")
            or element.get("background")
        ):
            return True
        element = element.getparent()
    return False


def clean(data: bytes, masking: Masking) -> bytes:
    """The file, in UTF-8, without comments, scripts, hidden elements and authors, its numbers masked."""
    text, _ = decode(data)
    root = parse(text)
    for element in list(root.iter()):
        if _unwanted(element) and element.getparent() is not None:
            _drop(element)
    for element in root.iter(etree.Element):
        for drawn, start in drawn_inside(element):
            element.set("src", start + base64.b64encode(pictures.strip(drawn) or drawn).decode())
    _mask(root, masking)
    for meta in root.iter("meta"):
        if meta.get("charset") is not None:
            meta.set("charset", "utf-8")
        elif "charset" in (meta.get("content") or ""):
            meta.set("content", "text/html; charset=utf-8")
    doctype = root.getroottree().docinfo.doctype
    written = bytes(etree.tostring(root, encoding="utf-8", method="html", doctype=doctype or None))
    return written if b"charset" in written[:2048].lower() else b"\xef\xbb\xbf" + written


def mask_fragment(text: str, masking: Masking) -> str:
    """A body of an item with its numbers masked; unchanged, letter for letter, where there are none."""
    if not text.strip():
        return text
    root = parse(f"<div>{text}</div>")
    _mask(root, masking)
    if not masking.counts:
        return text
    wrapper = next(root.iter("div"))
    rest = [str(etree.tostring(one, encoding="unicode", method="html")) for one in wrapper.itersiblings()]
    inner = str(etree.tostring(wrapper, encoding="unicode", method="html", with_tail=False))
    return inner.removeprefix("<div>").removesuffix("</div>") + (wrapper.tail or "") + "".join(rest)


def _mask(root: Any, masking: Masking) -> None:
    if not masking.wanted:
        return
    heads = _heads(root)
    for segments, owner in list(blocks(root)):
        masking.pieces(segments, heads.get(owner, ""))
    for element in root.iter(etree.Element):
        for segment in attributes(element):
            masking.pieces([segment])


def _unwanted(element: Any) -> bool:
    if element.tag is etree.Comment:
        return True
    if not isinstance(element.tag, str):
        return False
    author = element.tag == "meta" and (element.get("name") or "").lower() in _AUTHORS
    return element.tag == "script" or author or unseen(element)


def _drop(element: Any) -> None:
    """Take an element out and leave the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
