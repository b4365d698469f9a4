"""Drawings as SVG: what a safe one may hold, its size, and the same picture as PNG for Word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import vl_convert
from lxml import etree

MOST_BYTES = 4 * 1024 * 1024
FORBIDDEN = frozenset({"script", "foreignobject", "image", "iframe", "audio", "video", "feimage"})
OUTSIDE = re.compile(r"@import|url\(\s*['\"]?(?!#)", re.IGNORECASE)
LENGTH = re.compile(r"^\s*([0-9.]+)\s*(px|pt|mm)?\s*$")
POINTS = {"": 0.75, "px": 0.75, "pt": 1.0, "mm": 72 / 25.4}
SCALE = 3.0


def svg_faults(svg: str) -> Iterator[str]:
    """Sentences on what makes a drawing unfit: broken XML, entities, scripts, anything from outside."""
    if len(svg) > MOST_BYTES:
        yield f"the drawing has {len(svg)} characters; the most are {MOST_BYTES}."
        return
    try:
        root = _parsed(svg)
    except etree.XMLSyntaxError as error:
        yield f"the drawing is no well-formed SVG: {error.msg}."
        return
    if etree.QName(root).localname != "svg":
        yield f"the drawing begins with <{etree.QName(root).localname}>, not with <svg>."
    if root.getroottree().docinfo.doctype:
        yield "the drawing declares a document type."
    for element in root.iter():
        yield from _element_faults(element)


def _element_faults(element: etree._Element) -> Iterator[str]:
    if not isinstance(element.tag, str):
        return
    name = etree.QName(element).localname.lower()
    if name in FORBIDDEN:
        yield f"the drawing holds <{name}>."
    if name == "style" and OUTSIDE.search(element.text or ""):
        yield "the drawing's style reaches outside."
    for attribute, value in element.attrib.items():
        local = str(attribute).rpartition("}")[2].lower()
        if local.startswith("on") or (local == "href" and not str(value).startswith("#")):
            yield f"the drawing has the attribute {local}={str(value)[:40]!r}."
        elif OUTSIDE.search(str(value)):
            yield f"the drawing's {local} reaches outside."


def _parsed(svg: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(svg.encode(), parser)


@lru_cache(maxsize=64)
def size(svg: str) -> tuple[float, float]:
    """Width and height in points; 320 × 240 for a drawing that states none."""
    root = _parsed(svg)
    found = [LENGTH.match(root.get(name, "")) for name in ("width", "height")]
    if all(found):
        return tuple(float(match[1]) * POINTS[match[2] or ""] for match in found if match)  # type: ignore[return-value]
    box = root.get("viewBox", "").replace(",", " ").split()
    if len(box) == 4 and float(box[2]) > 0 and float(box[3]) > 0:
        return float(box[2]) * 0.75, float(box[3]) * 0.75
    return 320.0, 240.0


@lru_cache(maxsize=64)
def png(svg: str) -> bytes:
    """The drawing as PNG, three times as fine as it is shown."""
    return vl_convert.svg_to_png(svg, scale=SCALE)
