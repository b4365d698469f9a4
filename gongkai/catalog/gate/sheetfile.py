"""Workbooks (xlsx): sheets in every state, strings left over, comments, pivot caches, links, and every other part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from gongkai.catalog.gate.findings import Note, Passage, Place
from gongkai.catalog.gate.numbers import may_hold_number
from gongkai.catalog.gate.package import Package, attribute, children, local
from gongkai.catalog.gate.parts import Inside, loose, read_parts
from gongkai.catalog.gate.picturetext import PictureText
from gongkai.catalog.gate.sheetcells import SheetCells
from gongkai.catalog.gate.streaming import feed, new_parser
from gongkai.catalog.gate.strings import Strings, read_strings
from gongkai.catalog.gate.words import Word
from gongkai.catalog.gate.workbook import part_of, sheets_of, unseen_formats

PIVOTS = ("pivotCache/", "pivotTables/", "slicerCaches/", "slicers/", "timelineCaches/", "timelines/")
LINKS = ("xl/externalLinks/", "xl/connections.xml", "xl/queryTables/", "xl/model/", "customData/")
REMARKS = ("comments", "threadedComment")
_SILENT = frozenset({"styles", "theme", "calcChain", "sharedStrings"})


def read(
    package: Package, inside: Inside, picture_text: PictureText | None, words: Sequence[Word]
) -> Iterator[Passage | Note]:
    """The passages and notes of a workbook."""
    main = package.main()
    strings = read_strings(package, part_of(package, main, "sharedStrings"), words)
    unseen = unseen_formats(package, main)
    done = {main} | {one.target for one in package.relations(main) if one.kind in _SILENT}
    for sheet in sheets_of(package, main):
        if "/worksheets/" in f"/{sheet.part}" or _is_worksheet(package, main, sheet.part):
            done.add(sheet.part)
            yield from SheetCells(sheet, strings, unseen).passages(package)
    yield from _unused(strings)
    yield from _names(package.tree(main))
    yield from _comments(package, done)
    yield from _caches(package, done)
    yield from read_parts(package, done, inside, picture_text)


def _is_worksheet(package: Package, main: str, part: str) -> bool:
    return any(one.kind == "worksheet" and one.target == part for one in package.relations(main))


def _unused(strings: Strings) -> Iterator[Passage | Note]:
    unused, place = strings.unused(), Place("part", {"part": "sharedStrings.xml"})
    if unused:
        yield Note("unused-text", place, facts={"count": len(unused)})
    for number in unused:
        if number in strings.telling:
            yield Passage(strings.telling[number], place, hidden=True)


def _names(root: Any) -> Iterator[Passage]:
    for one in root.iterfind("{*}definedNames/{*}definedName"):
        yield Passage(one.text or "", Place("bookmark", {"name": attribute(one, "name")}), hidden=True)
        yield Passage(
            attribute(one, "comment"), Place("bookmark", {"name": attribute(one, "name")}), hidden=True
        )


def _comments(package: Package, done: set[str]) -> Iterator[Passage | Note]:
    people = _people(package)
    for name in sorted(package.targets(*REMARKS) - done):
        done.add(name)
        root = package.tree(name)
        authors = ["".join(one.itertext()) for one in root.iterfind("{*}authors/{*}author")]
        for comment in root.iter("{*}comment", "{*}threadedComment"):
            number = attribute(comment, "authorId")
            author = authors[int(number)] if number.isdigit() and int(number) < len(authors) else ""
            author = people.get(attribute(comment, "personId"), author) or "?"
            place = Place("cell-comment", {"author": author, "cell": attribute(comment, "ref")})
            text = "".join(one.text or "" for one in comment.iter("{*}t", "{*}text"))
            yield Note("comment", place, re.sub(r"\d", "*", text)[:30])
            yield Passage(text, place, hidden=True)


def _people(package: Package) -> dict[str, str]:
    found = {}
    for name in package.targets("person"):
        for person in children(package.tree(name), "person"):
            found[attribute(person, "id")] = attribute(person, "displayName")
    return found


def _caches(package: Package, done: set[str]) -> Iterator[Passage | Note]:
    definitions = sorted(name for name in package.names if _holds(name, "pivotCacheDefinition"))
    for name in definitions:
        done.add(name)
        yield Note("pivot-cache", Place("part", {"part": name}))
        fields: list[str] = []
        yield from _cached(package, name, fields)
        for relation in package.relations(name):
            if relation.target in package and relation.target not in done:
                done.add(relation.target)
                yield from _cached(package, relation.target, fields)
    for name in package.names:
        if name.startswith(LINKS) and name.endswith(".xml") and name not in done:
            done.add(name)
            yield Note("external-link", Place("part", {"part": name}))
            yield from loose(package.tree(name), Place("part", {"part": name}), hidden=True)


def _holds(name: str, kind: str) -> bool:
    return kind in name and name.endswith(".xml")


def _cached(package: Package, name: str, fields: list[str]) -> Iterator[Passage]:
    """The values of a pivot cache with the name of their field as context; ``fields`` is filled by the definition."""
    found: list[Passage] = []
    parser, place = new_parser(name), Place("part", {"part": name})
    state = {"column": 0}

    def start(tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "cacheField":
            fields.append(attributes.get("name", ""))
            state["column"] = len(fields) - 1
        elif tag == "r":
            state["column"] = -1
        elif tag in {"s", "n", "x", "m", "d", "b", "e"}:
            if "v" not in attributes and tag not in {"m"}:
                return
            state["column"] += 1 if name_is_records else 0
            value = attributes.get("v", "")
            if may_hold_number(value):
                at = state["column"]
                context = fields[at] if 0 <= at < len(fields) else ""
                found.append(Passage(value, place, context, hidden=True, bare=tag == "n"))

    name_is_records = "pivotCacheRecords" in name
    parser.StartElementHandler = start
    for _ in feed(parser, package, name):
        yield from found
        found.clear()


def is_pivot(name: str) -> bool:
    """Whether a part belongs to pivot tables, slicers or timelines."""
    return any(f"xl/{folder}" in name for folder in PIVOTS)


__all__ = ["LINKS", "is_pivot", "local", "read"]
