"""The parts that docx and xlsx share, cleaned: properties emptied, files and custom XML gone, pictures stripped."""

from __future__ import annotations

from typing import Any

from gongkai.catalog.gate import pictures
from gongkai.catalog.gate.package import Package, ending_of
from gongkai.catalog.gate.parts import PICTURES, embedded_parts, is_custom_xml, is_properties
from gongkai.catalog.gate.segments import Masking, Segment

_CONTACT = ("tel:", "sms:", "mailto:")
_TELLING = ("descr", "title", "name", "alt", "prompt", "tooltip")


def clean_parts(package: Package, drop: set[str], done: set[str], masking: Masking) -> set[str]:
    """Clean every part that is neither dropped nor done; returns the further parts to drop."""
    chunks = {
        one.target for name in package.names for one in _relations(package, name) if one.kind == "aFChunk"
    }
    further = {name for name in embedded_parts(package) if name not in chunks}
    further |= {name for name in package.names if _unwanted(name)}
    for name in package.names:
        if name in drop | further | done:
            continue
        ending = ending_of(name)
        if ending in PICTURES:
            package.replace(name, pictures.strip(package.read(name)))
        elif is_properties(name):
            _empty(package.tree(name))
        elif ending == ".rels":
            _mask_links(package.tree(name), masking)
        elif "/charts/" in name:
            _forget_source(package.tree(name))
            mask_loose(package.tree(name), masking)
        elif ending in {".xml", ".vml"} and masking.wanted and not name.startswith("["):
            mask_loose(package.tree(name), masking)
    return further


def _relations(package: Package, name: str) -> list[Any]:
    return [] if name.endswith(".rels") else list(package.relations(name))


def _unwanted(name: str) -> bool:
    thumbnail = name.startswith("docProps/") and not name.endswith(".xml")
    return is_custom_xml(name) or name == "docProps/custom.xml" or thumbnail or "printerSettings" in name


def _empty(root: Any) -> None:
    for one in list(root):
        root.remove(one)


def _forget_source(root: Any) -> None:
    """Cut a chart off from the workbook behind it; what it shows is stored in the chart."""
    for one in list(root.iter("{*}externalData")):
        one.getparent().remove(one)


def _mask_links(root: Any, masking: Masking) -> None:
    for one in root if masking.wanted else ():
        target = one.get("Target") or ""
        if one.get("TargetMode") == "External" and target.lower().startswith(_CONTACT):
            scheme, _, rest = target.partition(":")
            one.set("Target", f"{scheme}:{masking.text(rest, scheme)}")


def mask_loose(root: Any, masking: Masking) -> None:
    """Mask the numbers in the text and the telling attributes of any part."""
    if not masking.wanted:
        return
    taken: set[Any] = set()
    for paragraph in root.iter("{*}p"):
        pieces = list(paragraph.iter("{*}t"))
        taken.update(pieces)
        masking.pieces([Segment(one) for one in pieces])
    for one in root.iter("{*}*"):
        if one not in taken and one.text and len(one.text) >= 7:
            masking.pieces([Segment(one)])
        for name in one.attrib:
            if local_name(name) in _TELLING:
                masking.pieces([Segment(one, name, attribute=True)])


def local_name(name: str) -> str:
    """The name of an attribute without its namespace."""
    return name.rpartition("}")[2]
