"""One sheet written anew by cutting and replacing stretches of its bytes; all else stays byte for byte."""

from __future__ import annotations

import re
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from gongkai.catalog.gate.findings import RefusedFile
from gongkai.catalog.gate.package import parse_xml
from gongkai.catalog.gate.segments import Masking
from gongkai.catalog.gate.sheetcells import HEADERS, SheetCells
from gongkai.catalog.gate.streaming import new_parser
from gongkai.catalog.gate.strings import Strings
from gongkai.catalog.gate.workbook import Sheet

_CUT = frozenset({"legacyDrawing", "oleObjects", "controls", "extLst"})
_CUT_WITH_SHEETS = frozenset({"dataValidations"})
_RELATION = re.compile(rb"\s(?:\w+:)?id=(?:\"[^\"]*\"|'[^']*')")


class SheetRewriter(SheetCells):
    """Cuts what cannot be seen, formulas where ``values_only``, and masks numbers."""

    def __init__(
        self,
        sheet: Sheet,
        strings: Strings,
        unseen: frozenset[str],
        masking: Masking,
        *,
        values_only: bool,
    ) -> None:
        super().__init__(sheet, strings, unseen)
        self.masking, self.values_only = masking, values_only
        self.edits: list[tuple[int, int, bytes]] = []
        self.formulas = 0
        self.valueless: list[str] = []
        self._parser: Any = None
        self._pending: tuple[int, bytes | None, str] | None = None
        self._cell_start = self._formula_start = self._depth = 0
        self._formula: tuple[int, int] | None = None
        self._current: str | None = None
        self._cell_tag = "c"
        self._text_start: int | None = None

    def rewrite(self, data: bytes) -> bytes:
        """The bytes of the sheet without what was cut."""
        data = _as_utf8(data, self.sheet.part)
        self._data = data
        self._parser = new_parser(self.sheet.part)
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._on_characters
        self._parser.DefaultHandler = lambda _: self._settle()
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise RefusedFile("broken", detail=f"{self.sheet.part}: {error}"[:120]) from error
        self._settle(len(data))
        return self._edited(data)

    def _edited(self, data: bytes) -> bytes:
        pieces, place = [], 0
        for start, end, replacement in sorted(self.edits):
            if start >= place:
                pieces += [data[place:start], replacement]
                place = end
        return b"".join([*pieces, data[place:]])

    def _settle(self, place: int | None = None) -> None:
        """An element ended: the byte where the next thing begins is where it stops."""
        if self._pending:
            start, replacement, kind = self._pending
            end = self._parser.CurrentByteIndex if place is None else place
            self._pending = None
            if kind == "formula":
                self._formula = (start, end)
            elif kind == "relation":
                self.edits.append((start, end, _RELATION.sub(b"", self._data[start:end])))
            else:
                self.edits.append((start, end, replacement or b""))

    def _on_start(self, tag: str, attributes: dict[str, str]) -> None:
        self._settle()
        here = self._parser.CurrentByteIndex
        name = tag.rpartition(":")[2]
        self._start(tag, attributes)
        if name == "c":
            self._cell_start, self._formula, self._current, self._cell_tag = here, None, None, tag
        elif name == "f":
            self._formula_start = here
        elif name in HEADERS:
            self._text_start = None
        elif name == "pageSetup":
            self._pending = (here, None, "relation")
        elif name in _CUT or (self.values_only and name in _CUT_WITH_SHEETS):
            self._depth = self._depth or here

    def _on_characters(self, text: str) -> None:
        self._settle()
        if self._text_start is None:
            self._text_start = self._parser.CurrentByteIndex
        self._characters(text)

    def _on_end(self, tag: str) -> None:
        self._settle()
        name = tag.rpartition(":")[2]
        if name in HEADERS and self.pieces and self._text_start is not None:
            text = escape(self.masking.text("".join(self.pieces))).encode()
            self.edits.append((self._text_start, self._parser.CurrentByteIndex, text))
        self._end(tag)
        if name == "c":
            self._end_cell()
        elif name == "f":
            self._pending = (self._formula_start, None, "formula")
        elif self._depth and (name in _CUT or (self.values_only and name in _CUT_WITH_SHEETS)):
            self._pending, self._depth = (self._depth, b"", "cut"), 0

    def _end_cell(self) -> None:
        filled = self._current is not None or self._formula is not None
        if filled and self.out_of_sight():
            self._pending = (self._cell_start, b"", "cut")
            return
        masked = self._masked()
        if masked is not None:
            self._pending = (self._cell_start, masked, "cell")
        elif self._formula and self.values_only and self._current is not None:
            self.formulas += 1
            self.edits.append((*self._formula, b""))
        elif self._formula and self.values_only:
            self.valueless.append(self._name())

    def _value(self, value: str) -> None:
        self._current = value
        if self.kind == "s":
            label = self.strings.labels.get(int(value) if value.strip().isdigit() else -1)
            if label is not None:
                self._label(label)
        elif self.kind != "n" and self.strings.labels_numbers(value):
            self._label(value)

    def _masked(self) -> bytes | None:
        """The cell with its number masked, as inline text; None where there is nothing to mask."""
        if not self.masking.wanted or self._current is None or self.kind in {"s", "b", "e"}:
            return None
        text = self._current.partition(".")[0] if self.kind == "n" else self._current
        changed = self.masking.text(text, self.context(), bare=self.kind == "n")
        if changed == text:
            return None
        prefix = self._cell_tag[:-1]
        style = f" s={quoteattr(self.style)}" if self.style else ""
        place = f" r={quoteattr(self.cell)}" if self.cell else ""
        inner = f'<{prefix}is><{prefix}t xml:space="preserve">{escape(changed)}</{prefix}t></{prefix}is>'
        return f'<{prefix}c{place}{style} t="inlineStr">{inner}</{prefix}c>'.encode()


def _as_utf8(data: bytes, name: str) -> bytes:
    head = data[:200]
    declared = re.search(rb"encoding=[\"']([\w-]+)", head)
    plain = declared is None or declared.group(1).lower() in {b"utf-8", b"us-ascii"}
    if plain and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    return bytes(etree.tostring(parse_xml(data, name), encoding="UTF-8", xml_declaration=True))
