"""What of an HTML element is shown as text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from lxml import etree

SKIPPED_NAMES = """
    script style noscript template iframe object embed svg math select button textarea audio video
    canvas map title meta link base colgroup col xml
"""
SKIPPED = frozenset(SKIPPED_NAMES.split())
_GONE = "gone"
_HIDING = (b"hidden", b"none", b"mso-hide")
_MAYBE_HIDDEN = etree.XPath("//*[@hidden or @style]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BREAKING = frozenset(["p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "dd", "dt"])
_INLINE = frozenset(["span", "b", "strong", "font", "i", "em", "u", "sub", "sup", "o:p"])
_WRAPPING = _INLINE | {"p", "div"}
_SPACES = re.compile(r"[ \t\r\n\f]+")


def local_name(element: Any) -> str:
    """Return the tag, which the parser gives in lower case; empty for what is no element."""
    tag = element.tag
    return tag if isinstance(tag, str) else ""


@lru_cache(maxsize=512)
def _hides(style: str) -> bool:
    return bool(_HIDDEN.search(style))


def leave_out_hidden(root: Any, data: bytes) -> None:
    """Take out of a page what is not shown: scripts, forms, and elements that say of themselves that they are hidden.

    `data`: the page as bytes; where it has no word for hiding, no element is asked.
    """
    lowered = data.lower()
    for element in _MAYBE_HIDDEN(root) if any(word in lowered for word in _HIDING) else ():
        if _hides(element.get("style", "")) or element.get("hidden") is not None:
            element.tag = _GONE
    etree.strip_elements(root, _GONE, *SKIPPED, with_tail=False)
    if root.tag == _GONE:
        root.clear()


def _plain_text(element: Any) -> str | None:
    """Return the text of a cell as most are: one thing in the other (td p), then parts of a line; else None."""
    if not len(element):
        return flat(element.text or "").strip()
    item = element
    while len(item) == 1 and _is_blank(item.text):
        item = item[0]
        if item.tag not in _WRAPPING or not _is_blank(item.tail):
            return None
    pieces = [item.text]
    for child in item:
        if len(child) or child.tag not in _INLINE:
            return None
        pieces += (child.text, child.tail)
    return "".join([flat(piece) for piece in pieces if piece]).strip()


def _is_blank(text: str | None) -> bool:
    return not text or text.isspace()


def flat(text: str) -> str:
    """Return the text with each run of blanks as one."""
    return text if is_flat(text) else _SPACES.sub(" ", text)


def is_flat(text: str) -> bool:
    """Whether a text has no blanks but single spaces, as most have none: told sooner than a search for them."""
    return text.isprintable() and "  " not in text


def cell_text(element: Any) -> str:
    """Return the text of a cell as it is shown: tags inside a line join, blocks begin a line."""
    if (plain := _plain_text(element)) is not None:
        return plain
    pieces: list[str] = []
    stack: list[Any] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        if item is not element and item.tail:
            stack.append(flat(item.tail))
        name = local_name(item)
        if not name:
            continue
        if name in _BREAKING:
            stack.append("\n")
        stack.extend(reversed(item))
        if name in _BREAKING:
            stack.append("\n")
        if name == "input" and (item.get("type") or "text").lower() in ("text", "number"):
            stack.append(item.get("value") or "")
        if item.text:
            stack.append(flat(item.text))
    return "".join(pieces).strip()
