"""A docx or xlsx package: a zip of parts that is opened within limits and written anew without what was dropped."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from lxml import etree

from gongkai.catalog.gate.findings import RefusedFile
from gongkai.catalog.gate.limits import (
    FREE_INFLATION,
    HIGHEST_RATIO,
    LARGEST_PACKAGE,
    LARGEST_TREE,
    MOST_PARTS,
)

TYPES = "[Content_Types].xml"
ROOT_RELATIONS = "_rels/.rels"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WRITTEN_AT = (1980, 1, 1, 0, 0, 0)
_MACROS = ("vbaproject.bin", "vbadata.xml", "xl/macrosheets/", "xl/dialogsheets/", "attachedtoolbars.bin")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another: ``kind`` is the last word of its type, ``target`` the part's name."""

    number: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of an OOXML file. Opening raises RefusedFile for what is broken, encrypted, a bomb, or has macros."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise RefusedFile("encrypted" if _ENCRYPTED in data else "old-format")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise RefusedFile("broken", detail=str(error)[:120]) from error
        if not all(one.filename for one in self._zip.infolist()):
            raise RefusedFile("broken", detail="a part without a name")
        self._parts = {
            one.filename.replace("\\", "/"): one for one in self._zip.infolist() if not one.is_dir()
        }
        _check(self._zip.infolist(), len(data))
        self._trees: dict[str, Any] = {}
        self._replaced: dict[str, bytes] = {}
        if TYPES not in self._parts:
            raise RefusedFile("broken", detail=f"no {TYPES}")
        self.types = _content_types(self.tree(TYPES))
        self._refuse_macros()

    def _refuse_macros(self) -> None:
        for name in self._parts:
            if any(mark in name.lower() for mark in _MACROS):
                raise RefusedFile("macro", part=name)
        for name, kind in self.types.items():
            if "macroenabled" in kind.lower() or "vbaproject" in kind.lower():
                raise RefusedFile("macro", part=name)

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._parts)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def size(self, name: str) -> int:
        """Inflated bytes of a part."""
        return self._parts[name].file_size

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises RefusedFile(broken) where it is absent or cannot be inflated."""
        try:
            return self._zip.read(self._parts[name])
        except KeyError as error:
            raise RefusedFile("broken", detail=f"no part {name}") from error
        except _BROKEN as error:
            raise RefusedFile("broken", detail=f"{name}: {error}"[:120]) from error

    def open(self, name: str) -> BinaryIO:
        """A part as a stream; a fault in it shows while it is read."""
        if name not in self._parts:
            raise RefusedFile("broken", detail=f"no part {name}")
        try:
            return self._zip.open(self._parts[name])  # type: ignore[return-value]
        except _BROKEN as error:
            raise RefusedFile("broken", detail=f"{name}: {error}"[:120]) from error

    def tree(self, name: str) -> Any:
        """The root element of a part, kept for later changes. Raises RefusedFile for a DTD, faults and size."""
        if name not in self._trees:
            if name in self._parts and self.size(name) > LARGEST_TREE:
                raise RefusedFile("zip-bomb", part=name, size=self.size(name))
            self._trees[name] = parse_xml(self.read(name), name)
        return self._trees[name]

    def relations(self, name: str) -> list[Relation]:
        """Where a part points to; an empty name asks for the package itself."""
        part = relations_name(name)
        if part not in self._parts:
            return []
        found = []
        for one in self.tree(part).iterchildren("{*}Relationship"):
            external = one.get("TargetMode") == "External"
            target = one.get("Target") or ""
            full = target if external else resolve(name, target)
            found.append(
                Relation(one.get("Id") or "", (one.get("Type") or "").rsplit("/", 1)[-1], full, external)
            )
        return found

    def targets(self, *kinds: str) -> set[str]:
        """The parts that some part points to by a relation of one of the kinds."""
        return {
            one.target
            for name in self.names
            if not name.endswith(".rels")
            for one in self.relations(name)
            if one.kind in kinds and not one.external and one.target in self
        }

    def main(self) -> str:
        """The name of the main part. Raises RefusedFile(broken) where none is named."""
        for relation in self.relations(""):
            if relation.kind == "officeDocument" and relation.target in self:
                return relation.target
        raise RefusedFile("broken", detail="no main part")

    def replace(self, name: str, data: bytes | None) -> None:
        """Other bytes for a part when the package is written; None leaves it as it is."""
        if data is not None:
            self._replaced[name] = data

    def unreachable(self, drop: set[str]) -> set[str]:
        """The parts that nothing points to any more once ``drop`` is gone."""
        reached, waiting = {TYPES}, [""]
        while waiting:
            owner = waiting.pop()
            reached.add(relations_name(owner))
            for one in self.relations(owner):
                if not one.external and one.target in self and one.target not in reached | drop:
                    reached.add(one.target)
                    waiting.append(one.target)
        return set(self.names) - reached - drop

    def write(self, drop: set[str]) -> bytes:
        """The package without the dropped parts and without any mention of them; changed trees are written."""
        self._forget(drop)
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
            for name in [TYPES, *(one for one in self._parts if one != TYPES)]:
                owner = name.replace("_rels/", "").removesuffix(".rels") if name.endswith(".rels") else ""
                if name in drop or (owner and owner in drop):
                    continue
                part = zipfile.ZipInfo(name, _WRITTEN_AT)
                part.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(part, self._written(name))
        return written.getvalue()

    def _written(self, name: str) -> bytes:
        if name in self._replaced:
            return self._replaced[name]
        if name in self._trees:
            root = self._trees[name]
            return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
        return self.read(name)

    def _forget(self, drop: set[str]) -> None:
        for name in [one for one in self._parts if one.endswith(".rels") and one not in drop]:
            owner = name.replace("_rels/", "").removesuffix(".rels")
            root = self.tree(name)
            for one in list(root):
                if one.get("TargetMode") != "External" and resolve(owner, one.get("Target") or "") in drop:
                    root.remove(one)
        for one in list(self.tree(TYPES)):
            if (one.get("PartName") or "").lstrip("/") in drop:
                self.tree(TYPES).remove(one)


def _check(parts: list[zipfile.ZipInfo], size: int) -> None:
    if len(parts) > MOST_PARTS:
        raise RefusedFile("too-many-parts", count=len(parts), limit=MOST_PARTS)
    packed = sum(one.compress_size for one in parts)
    total = sum(one.file_size for one in parts)
    for one in parts:
        if one.flag_bits & 1:
            raise RefusedFile("encrypted")
        if one.file_size > max(FREE_INFLATION, HIGHEST_RATIO * max(one.compress_size, 1)):
            raise RefusedFile("zip-bomb", part=one.filename, size=one.file_size)
    if total > LARGEST_PACKAGE or packed > size:
        raise RefusedFile("zip-bomb", part="*", size=total)


def parse_xml(data: bytes, name: str) -> Any:
    """The root element of hostile XML: no DTD, no entities, no network. Raises RefusedFile."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedFile("broken", detail=f"{name}: {error}"[:120]) from error
    if root.getroottree().docinfo.doctype:
        raise RefusedFile("declares-entities", part=name)
    return root


def _content_types(root: Any) -> dict[str, str]:
    return {
        (one.get("PartName") or one.get("Extension") or "").lstrip("/"): one.get("ContentType") or ""
        for one in root.iterchildren("{*}Override", "{*}Default")
    }


def relations_name(name: str) -> str:
    """The name of the part that holds the relations of a part."""
    if not name:
        return ROOT_RELATIONS
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def resolve(owner: str, target: str) -> str:
    """The full name of a part that another one names."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(owner), target))


def local(element: Any) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """An attribute by its name without namespace; empty where it is absent."""
    found = element.get(name)
    if found is not None:
        return str(found)
    return next((str(value) for key, value in element.attrib.items() if key.endswith("}" + name)), "")


def children(element: Any, name: str) -> Iterator[Any]:
    """The child elements with a name, whatever their namespace."""
    return element.iterchildren("{*}" + name)  # type: ignore[no-any-return]


def has(element: Any, name: str) -> bool:
    """Whether an element has a child of a name; an empty child counts."""
    return next(children(element, name), None) is not None


def ending_of(name: str) -> str:
    """The ending of a part's name with its dot, in small letters; ".rels" for the relations of the package, too."""
    base = name.rpartition("/")[2]
    return "." + base.rpartition(".")[2].lower() if "." in base else ""
