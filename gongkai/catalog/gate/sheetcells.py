"""The cells of one sheet, read as a stream: what has to be searched, with its place and the labels around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gongkai.catalog.gate.findings import Note, Passage, Place
from gongkai.catalog.gate.package import Package
from gongkai.catalog.gate.streaming import feed, new_parser
from gongkai.catalog.gate.strings import Strings
from gongkai.catalog.gate.workbook import Sheet, column_name, column_number

HEADERS = frozenset({"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"})
_SETTINGS = HEADERS | {"formula1", "formula2", "formula"}
_TRUE = frozenset({"1", "true"})


class SheetCells:
    """Reads one sheet; ``passages`` gives what is found on the way and, at the end, what is hidden."""

    def __init__(self, sheet: Sheet, strings: Strings, unseen: frozenset[str]) -> None:
        self.sheet, self.strings, self.unseen = sheet, strings, unseen
        self.found: list[Passage | Note] = []
        self.heads: dict[int, str] = {}
        self.left = ""
        self.hidden_columns: list[tuple[int, int]] = []
        self.rows_hidden = False
        self.hidden_row = False
        self.row = self.column = 0
        self.cell = self.kind = ""
        self.pieces: list[str] | None = None
        self.inline: list[str] = []
        self.setting = ""
        self.filled = False
        self.tables = False
        self.rows_found: list[int] = []
        self.columns_found: set[int] = set()
        self.unseen_found: list[str] = []
        self.style = ""

    def passages(self, package: Package) -> Iterator[Passage | Note]:
        """What the sheet holds, in order."""
        self.look_for_tables(package)
        parser = new_parser(self.sheet.part)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        for _ in feed(parser, package, self.sheet.part):
            yield from self.found
            self.found.clear()
        yield from self._hidden()

    def look_for_tables(self, package: Package) -> None:
        """A table's style may lay a ground under white text; whether it does is not known."""
        self.tables = any(one.kind == "table" for one in package.relations(self.sheet.part))

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if ":" in tag:
            tag = tag.rpartition(":")[2]
        if tag == "c":
            self.column += 1
            self.cell = attributes.get("r", "")
            self.kind = attributes.get("t", "n")
            self.style = attributes.get("s", "")
            self.inline = []
        elif tag in {"v", "t"}:
            self.pieces = []
        elif tag == "row":
            self._row(attributes)
        elif tag not in {"f", "is", "r"}:
            self._frame(tag, attributes)

    def _row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self.row = int(number) if number.isdigit() else self.row + 1
        hidden = attributes.get("hidden")
        flat = attributes.get("ht") in {"0", "0.0"}
        self.hidden_row = hidden in _TRUE or flat or (self.rows_hidden and hidden is None)
        self.column, self.left = 0, ""

    def _frame(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "col":
            if attributes.get("hidden") in _TRUE or attributes.get("width") in {"0", "0.0"}:
                self.hidden_columns.append((int(attributes.get("min", 0)), int(attributes.get("max", 0))))
        elif tag == "sheetFormatPr":
            self.rows_hidden = attributes.get("zeroHeight") in _TRUE
        elif tag in _SETTINGS:
            self.setting, self.pieces = tag, []
        elif tag in {"dataValidation", "hyperlink"}:
            for name in ("prompt", "error", "tooltip", "display", "promptTitle"):
                self._say(tag, attributes.get(name, ""))

    def _characters(self, text: str) -> None:
        if self.pieces is not None:
            self.pieces.append(text)

    def _end(self, tag: str) -> None:
        if ":" in tag:
            tag = tag.rpartition(":")[2]
        if tag == "v" and self.pieces is not None:
            self._value("".join(self.pieces))
            self.pieces = None
        elif tag == "t" and self.pieces is not None:
            self.inline += self.pieces
            self.pieces = None
        elif tag == "is":
            self.kind = "str"
            self._value("".join(self.inline))
        elif tag in _SETTINGS and self.pieces is not None:
            self._say(tag, "".join(self.pieces))
            self.pieces = None

    def _value(self, value: str) -> None:
        if self.kind == "s":
            self._shared(value)
        elif self.kind in {"str", "inlineStr", "d"}:
            self._noted(value.strip() != "")
            if self.strings.tells(value):
                self._say_cell(value, bare=False)
            if self.strings.labels_numbers(value):
                self._label(value)
        elif self.kind == "n":
            self._noted(True)
            whole = value.partition(".")[0] if "E" not in value else _whole(value)
            if 11 <= len(whole) <= 19:
                self._say_cell(whole if float(value).is_integer() else value, bare=True)

    def _shared(self, value: str) -> None:
        number = int(value) if value.strip().isdigit() else -1
        if not 0 <= number < len(self.strings.used):
            return
        self.strings.used[number] = 1
        if not self.out_of_sight():
            self.strings.seen[number] = 1
        self._noted(bool(self.strings.filled[number]))
        if number in self.strings.telling:
            self._say_cell(self.strings.telling[number], bare=False)
        if number in self.strings.labels:
            self._label(self.strings.labels[number])

    def _noted(self, filled: bool) -> None:
        """Remember that a hidden row, hidden column or unseen format holds something."""
        if not filled:
            return
        self.filled = True
        if self.hidden_row and (not self.rows_found or self.rows_found[-1] != self.row):
            self.rows_found.append(self.row)
        if self.hidden_columns and self._in_hidden_column():
            self.columns_found.add(self._column())
        if self.unseen and self.style in self.unseen and len(self.unseen_found) < 1000:
            self.unseen_found.append(self._name())

    def _label(self, text: str) -> None:
        self.heads[self._column()] = self.left = text

    def _say_cell(self, text: str, *, bare: bool) -> None:
        unseen = self.hidden_row or self._in_hidden_column()
        facts = {
            "sheet": self.sheet.name,
            "state": self.sheet.state,
            "cell": self._name(),
            "line": "hidden" if unseen else "visible",
        }
        hidden = unseen or self.sheet.hidden
        self.found.append(Passage(text, Place("cell", facts), self.context(), hidden, bare))

    def context(self) -> str:
        """What labels the present cell: the head of its column and the last label to its left."""
        return f"{self.heads.get(self._column(), '')} {self.left}".strip()

    def _say(self, name: str, text: str) -> None:
        if text:
            facts = {"sheet": self.sheet.name, "state": self.sheet.state, "name": name}
            self.found.append(Passage(text, Place("sheet-setting", facts), hidden=name not in HEADERS))

    def _column(self) -> int:
        return column_number(self.cell) or self.column

    def _name(self) -> str:
        return self.cell or f"{column_name(self.column)}{self.row}"

    def out_of_sight(self) -> bool:
        """Whether the present cell cannot be seen: by its sheet, row, column or format."""
        faint = self.style in self.unseen and not self.tables
        return self.sheet.hidden or self.hidden_row or faint or self._in_hidden_column()

    def _in_hidden_column(self) -> bool:
        if not self.hidden_columns:
            return False
        column = self._column()
        return any(first <= column <= last for first, last in self.hidden_columns)

    def _hidden(self) -> Iterator[Note]:
        facts: dict[str, Any] = {"sheet": self.sheet.name, "state": self.sheet.state}
        if self.sheet.hidden and self.filled:
            code = "very-hidden-sheet" if self.sheet.state == "veryHidden" else "hidden-sheet"
            yield Note(code, Place("sheet", facts), self.sheet.name)
        for first, last in ranges(self.rows_found):
            yield Note("hidden-row", Place("rows", {**facts, "first": first, "last": last}))
        for first, last in ranges(sorted(self.columns_found)):
            names = {"first": column_name(first), "last": column_name(last)}
            yield Note("hidden-column", Place("columns", {**facts, **names}))
        for cell in self.unseen_found:
            code = "light-text" if self.tables else "hidden-text"
            yield Note(code, Place("cell", {**facts, "cell": cell, "line": "visible"}))


def ranges(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as first and last of each unbroken stretch."""
    first = last = None
    for number in numbers:
        if last is not None and number == last + 1:
            last = number
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = number
    if first is not None and last is not None:
        yield first, last


def _whole(value: str) -> str:
    """A number written with an exponent, in full where it is exact."""
    try:
        number = float(value)
    except ValueError:
        return ""
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else ""
