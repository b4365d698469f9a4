"""A workbook (XLSX) to lines and grids: every sheet that is shown, merged cells as such."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.document import Document, Grid, GridCell, Line, Part
from gongkai.annual_report.ingest.package import Package
from gongkai.annual_report.ingest.rendering import column_name
from gongkai.annual_report.ingest.vocabulary import vocabulary

MAX_ROWS = 5_000
MAX_COLUMNS = 200
MAX_SHEETS = 60
MAX_LABEL = 60
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


def read_xlsx(data: bytes, file: str) -> Document:
    """Return the workbook as lines and grids; ReadError: broken-file, protected, swollen."""
    package = Package(data, file, "XLSX")
    workbook = package.tree("xl/workbook.xml")
    if workbook is None:
        raise messages.refusal("broken-file", file, format="XLSX", reason="xl/workbook.xml is missing")
    strings = _strings(package.tree("xl/sharedStrings.xml"))
    parts: list[Part] = []
    for number, (name, path) in enumerate(_sheets(workbook, package)):
        root = package.tree(path)
        if root is not None and number < MAX_SHEETS:
            parts.extend(_Sheet(name, number + 1, root, strings).parts())
    return Document("XLSX", parts)


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _all(element: Any, name: str) -> Iterator[Any]:
    yield from element.iterfind(f".//{{*}}{name}")


def _sheets(workbook: Any, package: Package) -> Iterator[tuple[str, str]]:
    relations = package.tree("xl/_rels/workbook.xml.rels")
    targets = {} if relations is None else {one.get("Id"): one.get("Target") or "" for one in relations}
    for sheet in _all(workbook, "sheet"):
        key = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")
        target = targets.get(key, "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        if sheet.get("state", "visible") == "visible" and target:
            yield sheet.get("name") or "", path


def _strings(root: Any) -> list[str]:
    if root is None:
        return []
    return [_text(one) for one in root if _local(one) == "si"]


def _text(element: Any) -> str:
    """Return a string of a cell; the reading aids beside it (ruby) are left out."""
    return "".join(
        one.text or "" for one in element.iter() if _local(one) == "t" and _local(one.getparent()) != "rPh"
    )


class _Sheet:
    def __init__(self, name: str, number: int, root: Any, strings: list[str]) -> None:
        self.name = name
        self.number = number
        self.strings = strings
        self.cells: dict[tuple[int, int], str] = {}
        self.widths: dict[tuple[int, int], int] = {}
        self.covered: set[tuple[int, int]] = set()
        self._read(root)
        self._merge(root)

    def parts(self) -> Iterator[Part]:
        """Yield the rows: one that holds a single text as a line, the others as grids."""
        rows = sorted({row for row, _ in self.cells})
        width = max((column for _, column in self.cells), default=0) + 1
        block: list[GridCell] = []
        for row in rows:
            cells = [self._cell(row, column) for column in range(width) if (row, column) not in self.covered]
            filled = [cell for cell in cells if cell.text.strip()]
            if len(filled) == 1 and _is_line(filled[0].text):
                if block:
                    yield Grid(tuple(block), self.number, sheet=self.name)
                block = []
                place = f"{column_name(filled[0].column)}{row + 1}"
                for text in filled[0].text.split("\n"):
                    yield Line(text, sheet=self.name, cell=place)
            elif filled or block:
                block.extend(cells)
        if block:
            yield Grid(tuple(block), self.number, sheet=self.name)

    def _cell(self, row: int, column: int) -> GridCell:
        place = (row, column)
        return GridCell(self.cells.get(place, ""), row, column, self.widths.get(place, 1))

    def _read(self, root: Any) -> None:
        hidden = {row.get("r") for row in _all(root, "row") if row.get("hidden") in ("1", "true")}
        for cell in _all(root, "c"):
            place = _place(cell.get("r") or "")
            if place is None or str(place[0] + 1) in hidden:
                continue
            self.cells[place] = self._value(cell)

    def _value(self, cell: Any) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _text(cell)
        value = next(_all(cell, "v"), None)
        text = (value.text or "") if value is not None else ""
        if kind == "s":
            known = text.isdecimal() and len(text) < 9 and int(text) < len(self.strings)
            return self.strings[int(text)] if known else ("\ufffd" if text else "")
        return _number(text) if kind == "n" else text

    def _merge(self, root: Any) -> None:
        for merged in _all(root, "mergeCell"):
            first, _, last = (merged.get("ref") or "").partition(":")
            start, end = _place(first), _place(last)
            if start is None or end is None or end[0] - start[0] > MAX_ROWS:
                continue
            self.widths[start] = end[1] - start[1] + 1
            for row in range(start[0], end[0] + 1):
                for column in range(start[1], end[1] + 1):
                    hides = self.cells.get((row, column), "") not in ("", self.cells.get(start, ""))
                    if (row, column) != start and not hides and len(self.covered) < MAX_ROWS * MAX_COLUMNS:
                        self.covered.add((row, column))


def _is_line(text: str) -> bool:
    word = vocabulary().find(text) if len(text) <= MAX_LABEL else None
    return word is None or word.kind == "section"


def _place(reference: str) -> tuple[int, int] | None:
    """Return row and column from 0 of a reference such as B7; None for one outside of any report."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        return None
    column = 0
    for letter in match.group(1):
        column = column * 26 + ord(letter) - 64
    row = int(match.group(2)) - 1
    return (row, column - 1) if 0 <= row < MAX_ROWS and column <= MAX_COLUMNS else None


def _number(text: str) -> str:
    """Return a number as it is shown: what binary arithmetic adds behind 12 digits is dropped."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite() or abs(value) >= Decimal(10) ** 15:
        return text
    rounded = round(value, 9).normalize()
    return f"{rounded:f}"
