"""A Word document written anew: changes accepted, comments, hidden runs and embedded files gone, numbers masked."""

from __future__ import annotations

from typing import Any

from lxml import etree

from gongkai.catalog.gate.package import Package, has, local
from gongkai.catalog.gate.partsclean import clean_parts, mask_loose
from gongkai.catalog.gate.segments import Masking
from gongkai.catalog.gate.wordfile import PEOPLE, STORIES, styles_of
from gongkai.catalog.gate.wordstyles import Styles
from gongkai.catalog.gate.wordtext import cell_places, paragraphs

_ANCHORS = ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")
_MOVES = ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")
_MARKS = ("cellIns", "cellMerge", "numberingChange")
_SETTINGS = ("trackRevisions", "docVars", "attachedTemplate", "rsids", "mailMerge")


def clean(package: Package, masking: Masking) -> bytes:
    """The bytes of the cleaned document."""
    main = package.main()
    styles = styles_of(package, main)
    drop: set[str] = set()
    stories = [main]
    for relation in package.relations(main):
        if relation.external or relation.target not in package:
            continue
        if relation.kind in STORIES:
            stories.append(relation.target)
        elif relation.kind == "comments" or relation.kind in PEOPLE:
            drop.add(relation.target)
        elif relation.kind == "settings":
            _remove(package.tree(relation.target), _SETTINGS)
    for name in stories:
        _clean_story(package.tree(name), styles, masking)
    drop |= clean_parts(package, drop, set(stories), masking)
    drop |= package.unreachable(drop)
    return package.write(drop)


def _clean_story(root: Any, styles: Styles, masking: Masking) -> None:
    etree.strip_tags(root, etree.Comment)
    accept_changes(root)
    _remove(root, _ANCHORS)
    _remove(root, ("OLEObject", "control", "dataBinding"))
    for run in list(root.iter("{*}r")):
        if has(run, "t") and styles.problem(run) == "hidden-text":
            run.getparent().remove(run)
    if masking.wanted:
        cells = cell_places(root)
        for one in paragraphs(root):
            context = cells[one.element][1] if one.element in cells else ""
            masking.pieces(one.seen, context)
            masking.pieces(one.codes, context)
        mask_loose(root, masking)


def accept_changes(root: Any) -> None:
    """Accept every tracked change in a story, as Word's “accept all” does."""
    for one in list(root.iter("{*}del", "{*}moveFrom", "{*}cellDel")):
        _accept_deletion(one)
    for one in list(root.iter("{*}ins", "{*}moveTo")):
        if local(one.getparent()) in {"rPr", "trPr", "tcPr"}:
            one.getparent().remove(one)
        else:
            _unwrap(one)
    for one in list(root.iter()):
        if local(one).endswith("PrChange") or local(one) in _MOVES or local(one) in _MARKS:
            one.getparent().remove(one)


def _accept_deletion(one: Any) -> None:
    parent = one.getparent()
    if parent is None:
        return
    kind = local(parent)
    if kind == "trPr":
        _take_out(parent.getparent())
    elif kind == "tcPr":
        _take_out(parent.getparent()) if local(one) == "cellDel" else parent.remove(one)
    elif kind == "rPr":
        parent.remove(one)
        if local(parent.getparent()) == "pPr":
            _join_with_next(parent.getparent().getparent())
    else:
        parent.remove(one)


def _take_out(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _join_with_next(paragraph: Any) -> None:
    """A paragraph whose mark is deleted runs on in the next one, which keeps its own properties."""
    following = paragraph.getnext()
    if following is None or local(following) != "p":
        return
    at = 1 if has(following, "pPr") else 0
    for child in [one for one in paragraph.iterchildren() if local(one) != "pPr"]:
        following.insert(at, child)
        at += 1
    paragraph.getparent().remove(paragraph)


def _unwrap(element: Any) -> None:
    parent = element.getparent()
    at = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(at, child)
    parent.remove(element)


def _remove(root: Any, names: tuple[str, ...]) -> None:
    for one in list(root.iter(*("{*}" + name for name in names))):
        if one.getparent() is not None:
            one.getparent().remove(one)
