"""The text of Word stories (body, headers, notes, comments): paragraphs with their pieces and their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from gongkai.catalog.gate.findings import Note, Passage, Place
from gongkai.catalog.gate.package import attribute, children, local
from gongkai.catalog.gate.segments import Segment, joined
from gongkai.catalog.gate.wordstyles import Styles

DELETED = ("del", "moveFrom")
CHANGES = frozenset(
    {"ins", "del", "moveTo", "moveFrom", "cellIns", "cellDel", "cellMerge", "numberingChange"}
)
_GAPS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": " "}


class Gap:
    """A break between runs that has no text of its own."""

    def __init__(self, text: str) -> None:
        self._text = text

    def get(self) -> str:
        """The character that stands for the break."""
        return self._text

    def set(self, text: str) -> None:
        """A break stays as it is."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its element, what is seen of it, and what is deleted or a field's code."""

    element: Any
    number: int
    seen: list[Any] = field(default_factory=list)
    deleted: list[Any] = field(default_factory=list)
    codes: list[Any] = field(default_factory=list)


def paragraphs(root: Any) -> Iterator[Paragraph]:
    """Every paragraph in document order, text boxes and tables included, counted from 1."""
    for number, element in enumerate(root.iter("{*}p"), 1):
        found = Paragraph(element, number)
        _collect(element, found, deleted=False)
        yield found


def _collect(element: Any, found: Paragraph, *, deleted: bool) -> None:
    for child in element.iterchildren():
        name = local(child)
        if name == "t":
            (found.deleted if deleted else found.seen).append(Segment(child))
        elif name == "delText":
            found.deleted.append(Segment(child))
        elif name in {"instrText", "delInstrText"}:
            found.codes.append(Segment(child))
        elif name in _GAPS and local(element) == "r":
            (found.deleted if deleted else found.seen).append(Gap(_GAPS[name]))
        elif name not in {"p", "pPr", "rPr"}:
            _collect(child, found, deleted=deleted or name in DELETED)


def read_story(root: Any, place: Place, styles: Styles) -> Iterator[Passage | Note]:
    """The passages of a story, its tracked changes, and text in it that cannot be seen.

    ``place`` of kind "file" stands for the body, whose paragraphs and tables are counted.
    """
    cells = cell_places(root)
    for one in paragraphs(root):
        where, context = cells.get(one.element, (Place("paragraph", {"number": one.number}), ""))
        where = where if place.kind == "file" else place
        yield Passage(joined(one.seen), where, context)
        yield Passage(joined(one.codes), where, context, hidden=True)
        yield from _deletion(one, where, context)
    yield from _changes(root, place)
    yield from _unseen(root, place, styles)


def _deletion(one: Paragraph, where: Place, context: str) -> Iterator[Passage]:
    if one.deleted and isinstance(one.deleted[0], Segment):
        author = _author(one.deleted[0].node)
        yield Passage(
            joined(one.deleted),
            Place("deleted", {"author": author, "number": one.number}).inside(where)
            if where.kind not in {"paragraph", "table-cell"}
            else Place("deleted", {"author": author, "number": one.number}),
            context,
            hidden=True,
        )


def _author(node: Any) -> str:
    return (
        next((attribute(one, "author") for one in node.iterancestors() if local(one) in DELETED), "") or "?"
    )


def _changes(root: Any, place: Place) -> Iterator[Note]:
    """One note for each author and kind of change, with their number."""
    counts: dict[tuple[str, str], int] = {}
    for one in root.iter():
        name = local(one)
        if name in CHANGES or (name.endswith("PrChange")):
            key = (name, attribute(one, "author") or "?")
            counts[key] = counts.get(key, 0) + 1
    for (name, author), count in counts.items():
        yield Note("tracked-change", place, author, {"kind": name, "author": author, "count": count})


def _unseen(root: Any, place: Place, styles: Styles) -> Iterator[Note]:
    found: dict[tuple[str, Any], int] = {}
    numbers = {element: number for number, element in enumerate(root.iter("{*}p"), 1)}
    for run in root.iter("{*}r"):
        if any((text.text or "").strip() for text in children(run, "t")):
            problem = styles.problem(run)
            if problem:
                key = (problem, next(run.iterancestors("{*}p"), None))
                found[key] = found.get(key, 0) + 1
    for (problem, paragraph), count in found.items():
        number = numbers.get(paragraph)
        where = Place("paragraph", {"number": number}) if number and place.kind == "file" else place
        yield Note(problem, where, facts={"runs": count})


def cell_places(root: Any) -> dict[Any, tuple[Place, str]]:
    """For each paragraph in a table: its place, and the head of its column with the cell to its left as context."""
    found: dict[Any, tuple[Place, str]] = {}
    for number, table in enumerate(root.iter("{*}tbl"), 1):
        heads: dict[int, str] = {}
        for row_number, row in enumerate(table.iterchildren("{*}tr"), 1):
            column, left = 1, ""
            for cell in row.iter("{*}tc"):
                if next(cell.iterancestors("{*}tr"), None) is not row:
                    continue
                text = "".join(one.text or "" for one in cell.iter("{*}t"))[:40]
                facts = {"table": number, "row": row_number, "column": column}
                here = (Place("table-cell", facts), f"{heads.get(column, '')} {left}".strip())
                found |= dict.fromkeys(cell.iter("{*}p"), here)
                heads.setdefault(column, text)
                left, column = text, column + _span(cell)
    return found


def _span(cell: Any) -> int:
    value = next((attribute(one, "val") for one in cell.iterfind("{*}tcPr/{*}gridSpan")), "1")
    return int(value) if value.isdigit() and 0 < int(value) < 1000 else 1
