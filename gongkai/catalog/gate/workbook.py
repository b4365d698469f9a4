"""The frame of a workbook: its sheets with their states, and which cell formats cannot be seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from gongkai.catalog.gate.package import Package, Relation, attribute, children

_WHITE_THEME, _WHITE_INDEX = "0", {"1", "9"}
_SMALLEST = 2.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its state (visible, hidden, veryHidden), its part and the element that lists it."""

    name: str
    state: str
    part: str
    element: Any

    @property
    def hidden(self) -> bool:
        """Whether the sheet is not shown."""
        return self.state != "visible"


def sheets_of(package: Package, main: str) -> list[Sheet]:
    """The sheets in their order."""
    targets = {one.number: one for one in package.relations(main)}
    found = []
    for listed in package.tree(main).iterfind("{*}sheets/{*}sheet"):
        relation = targets.get(attribute(listed, "id"), Relation("", "", "", external=False))
        state = attribute(listed, "state") or "visible"
        found.append(Sheet(attribute(listed, "name"), state, relation.target, listed))
    return found


def part_of(package: Package, main: str, kind: str) -> str:
    """The name of the part of a kind that the workbook points to; empty where there is none."""
    return next(
        (one.target for one in package.relations(main) if one.kind == kind and one.target in package), ""
    )


def unseen_formats(package: Package, main: str) -> frozenset[str]:
    """The numbers of the cell formats (``s`` of a cell) whose text is white on white, tiny, or formatted away."""
    name = part_of(package, main, "styles")
    if not name:
        return frozenset()
    root = package.tree(name)
    fonts = [_faint(one) for one in root.iterfind("{*}fonts/{*}font")]
    fills = [_plain(one) for one in root.iterfind("{*}fills/{*}fill")]
    formats = {
        attribute(one, "numFmtId")
        for one in root.iterfind("{*}numFmts/{*}numFmt")
        if re.fullmatch(r"\s*;\s*;\s*;?\s*", attribute(one, "formatCode"))
    }
    found = set()
    for number, one in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        faint = _at(fonts, attribute(one, "fontId"), "")
        white = faint == "white" and _at(fills, attribute(one, "fillId"), True)
        if white or faint == "tiny" or attribute(one, "numFmtId") in formats:
            found.add(str(number))
    return frozenset(found)


def _at(values: list[Any], number: str, missing: Any) -> Any:
    return values[int(number)] if number.isdigit() and int(number) < len(values) else missing


def _faint(font: Any) -> str:
    for size in children(font, "sz"):
        value = attribute(size, "val")
        if re.fullmatch(r"[\d.]+", value) and float(value) <= _SMALLEST:
            return "tiny"
    return "white" if any(_is_white(one) for one in children(font, "color")) else ""


def _plain(fill: Any) -> bool:
    """Whether a fill leaves the cell white."""
    for pattern in children(fill, "patternFill"):
        if attribute(pattern, "patternType") in {"", "none"}:
            return True
        colours = list(children(pattern, "fgColor"))
        return attribute(pattern, "patternType") == "solid" and any(_is_white(one) for one in colours)
    return False


def _is_white(colour: Any) -> bool:
    rgb, theme, index = attribute(colour, "rgb"), attribute(colour, "theme"), attribute(colour, "indexed")
    if rgb:
        return re.fullmatch(r"(?:[0-9A-Fa-f]{2})?(?:[Ff][0-9A-Fa-f]){3}", rgb) is not None
    return (theme == _WHITE_THEME and attribute(colour, "tint") in {"", "0"}) or index in _WHITE_INDEX


def column_number(cell: str) -> int:
    """The number of the column, from 1, of a cell such as "AB12"; 0 for what is no cell."""
    number = 0
    for letter in cell:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number


def column_name(number: int) -> str:
    """The letters of a column counted from 1."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
