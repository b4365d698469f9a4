"""Word documents (docx): every story, comment, change and part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from gongkai.catalog.gate.findings import Note, Passage, Place
from gongkai.catalog.gate.package import Package, attribute, children, has
from gongkai.catalog.gate.parts import Inside, loose, read_parts
from gongkai.catalog.gate.picturetext import PictureText
from gongkai.catalog.gate.segments import joined
from gongkai.catalog.gate.wordstyles import Styles
from gongkai.catalog.gate.wordtext import paragraphs, read_story

STORIES = {
    "header": "header",
    "footer": "header",
    "footnotes": "note",
    "endnotes": "note",
    "glossaryDocument": "part",
}
_SILENT = frozenset({"styles", "stylesWithEffects", "fontTable", "numbering", "theme", "webSettings"})
PEOPLE = frozenset({"people", "commentsExtended", "commentsIds", "commentsExtensible"})


def read(package: Package, inside: Inside, picture_text: PictureText | None) -> Iterator[Passage | Note]:
    """The passages and notes of a document."""
    main = package.main()
    root = package.tree(main)
    relations = package.relations(main)
    styles = styles_of(package, main)
    done = {main}
    yield from read_story(root, Place("file"), styles)
    yield from _drawings(root)
    for relation in relations:
        if relation.external or relation.target not in package or relation.target in done:
            continue
        if relation.kind in STORIES:
            done.add(relation.target)
            part = PurePosixPath(relation.target).name
            yield from read_story(
                package.tree(relation.target), Place(STORIES[relation.kind], {"part": part}), styles
            )
        elif relation.kind == "comments":
            done.add(relation.target)
            yield from _comments(package, relation.target)
        elif relation.kind in _SILENT | PEOPLE:
            done.add(relation.target)
    yield from read_parts(package, done, inside, picture_text)


def styles_of(package: Package, main: str) -> Styles:
    """The styles that the runs of a document are judged by."""
    part = next((one.target for one in package.relations(main) if one.kind == "styles"), "")
    background = has(package.tree(main), "background")
    return Styles(package.tree(part) if part in package else None, background=background)


def _comments(package: Package, name: str) -> Iterator[Passage | Note]:
    for comment in children(package.tree(name), "comment"):
        place = Place("comment", {"author": attribute(comment, "author") or "?"})
        text = " ".join(joined(one.seen) for one in paragraphs(comment))
        yield Note("comment", place, re.sub(r"\d", "*", text)[:30])
        for one in paragraphs(comment):
            yield Passage(joined(one.seen), place, hidden=True)


def _drawings(root: object) -> Iterator[Passage]:
    """Text beside the runs: descriptions of pictures and names of bookmarks and fields."""
    place = Place("part", {"part": "document.xml"})
    for one in loose(root, place):
        if one.hidden:
            yield one
