"""Rows of cells to rows of the form: their labels and headers, and what is kept aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from gongkai.annual_report.ingest.kinds import MAX_LABEL, has_digit, is_header_line, is_label, kind_of
from gongkai.annual_report.ingest.rows import Cell, Row
from gongkai.annual_report.ingest.values import parse
from gongkai.annual_report.ingest.vocabulary import Word, find_close, vocabulary

TABLE_OF_SECTION = {"proactive": "t2", "requests": "t3", "remedies": "t4"}
MAX_LOOKUPS = 400
T4_WIDTH = 15
T4_GROUP = 5
MAX_HEADER = 60


@dataclass(slots=True)
class HeaderWord:
    """A column's name as printed: what it means, its row, its cell, how many cells the row has.

    `grid`: blank cells were visible. `frame`, `left`, `right`: where it stands in a real table.
    """

    word: Word
    row: int
    index: int
    width: int
    grid: bool
    frame: int | None = None
    left: float = 0.0
    right: float = 0.0


@dataclass(slots=True)
class Found:
    """A row of a table as it stands in the text. `row`: its key; of table four the empty key.

    `cells` are those behind the label, `more` those of lines that go on without a label. `width`: how many cells
    its line has; 0 where it is no line of its own.
    """

    table: str
    row: str
    label: Cell | None
    cells: list[Cell]
    grid: bool
    start: int
    end: int
    lines: bool
    width: int
    label_index: int
    stub_index: int
    header: tuple[HeaderWord, ...]
    frame: int | None = None
    more: list[list[Cell]] = field(default_factory=list)


@dataclass(slots=True)
class Tables:
    """What the tables of a text consist of. `mentions`: labels without numbers; `close`: misprints."""

    rows: list[Found] = field(default_factory=list)
    headers: dict[str, list[HeaderWord]] = field(default_factory=lambda: {"t2": [], "t3": [], "t4": []})
    aside: list[tuple[Cell, list[Cell], str]] = field(default_factory=list)
    mentions: list[tuple[Word, Cell]] = field(default_factory=list)
    close: dict[str, tuple[Word, Cell]] = field(default_factory=dict)


@dataclass(slots=True)
class _Segment:
    """Labels, and the numbers behind them: texts with their meaning and index, then cells.

    `row_word`: the last of the texts that names a row.
    """

    texts: list[tuple[Cell, Word | None, int]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    filled: bool = False
    row_word: tuple[Cell, Word, int] | None = None


def assemble(rows: Sequence[Row]) -> Tables:
    """Return the rows of the form that `rows` hold."""
    return _Assembler().read(rows)


class _Assembler:
    def __init__(self) -> None:
        self.tables = Tables()
        self.vocabulary = vocabulary()
        self.table = ""
        self.block: tuple[HeaderWord, ...] = ()
        self.stub = -1
        self.fourth: tuple[HeaderWord, ...] = ()
        self.fourth_used = False
        self.kept = 0
        # A label of running text whose numbers may follow behind a page break.
        self.pending: tuple[Cell, Word, int] | None = None
        self.last: Found | None = None
        self.lookups = 0
        self.row_number = 0
        self.fragment = ""

    def read(self, rows: Sequence[Row]) -> Tables:
        for self.row_number, row in enumerate(rows):
            for segment in self._segments(row):
                self._take(segment, row)
            last = row.cells[-1]
            self.fragment = last.text if parse(last.text).kind == "text" else ""
        return self.tables

    def _segments(self, row: Row) -> Iterator[_Segment]:
        """Split a row where a label follows numbers, or a second label of a row stands."""
        segment = _Segment()
        kinds = [kind_of(cell.text) for cell in row.cells]
        words = [
            self._meaning(cell) if kind == "text" else None
            for cell, kind in zip(row.cells, kinds, strict=True)
        ]
        if row.grid and self.fragment and kinds[0] == "text" and not words[0]:
            words[0] = vocabulary().find(self.fragment + row.cells[0].text)
        if row.grid and self.table == "t3" and ("number" in kinds or "run" in kinds):
            words = [self._as_row(word) if word and word.kind == "column" else word for word in words]
        numbers = row.grid and not is_header_line(kinds, words)
        for index, (cell, kind, word) in enumerate(zip(row.cells, kinds, words, strict=True)):
            if kind != "text":
                segment.cells.append(cell)
                segment.filled = segment.filled or kind != "blank"
                continue
            follows = segment.filled and (word is not None or not row.grid)
            # Only dashes stand behind a label: the numbers behind the next words are not those of that row.
            follows = follows or bool(not row.grid and segment.cells and segment.row_word)
            if follows or (word and word.kind == "row" and segment.row_word):
                yield segment
                segment = _Segment()
            if numbers and not word and (segment.filled or segment.row_word is not None):
                segment.cells.append(cell)
                segment.filled = True
            else:
                segment.texts.append((cell, word, index))
                segment.cells = []
                if word and word.kind == "row":
                    segment.row_word = (cell, word, index)
        yield segment

    def _meaning(self, cell: Cell) -> Word | None:
        word = self.vocabulary.find(cell.text)
        if word or len(cell.text) > 2 * MAX_LABEL or self.lookups >= MAX_LOOKUPS:
            return word
        self.lookups += 1
        word = find_close(cell.text)
        if word:
            self.tables.close.setdefault(cell.text, (word, cell))
        return word

    def _as_row(self, word: Word) -> Word | None:
        """Return the row that a column's name is before numbers: （七）总计, （六）3.其他 without their number."""
        if word.key == "total":
            return vocabulary().find("（七）总计")
        after = self.tables.rows[-1].row if self.tables.rows else ""
        rest = word.key == "other_organization" and after.startswith("other.")
        return vocabulary().find("3.其他") if rest else None

    def _take(self, segment: _Segment, row: Row) -> None:
        for cell, word, index in segment.texts:
            if word:
                self._note(word, index, row, cell)
        named = segment.row_word
        if segment.texts:
            self.pending = None
        self._mention(segment, named)
        if named:
            self._take_named(segment, row, *named)
        elif segment.filled or self._is_blank_fourth(segment, row):
            self._take_unnamed(segment, row)
        elif row.grid and self.table in ("t2", "t3"):
            unread = [cell for cell, word, _ in segment.texts if not word and has_digit(cell)]
            self.tables.aside.extend((cell, [], self.table) for cell in unread)

    def _is_blank_fourth(self, segment: _Segment, row: Row) -> bool:
        """Whether this is the one row of table four with all its cells blank."""
        ready = self.table == "t4" and bool(self.fourth) and not self.fourth_used
        return ready and row.grid and not segment.texts and len(segment.cells) == T4_WIDTH

    def _note(self, word: Word, index: int, row: Row, cell: Cell) -> None:
        """Follow where in the form we are."""
        if word.kind == "section":
            self.table = TABLE_OF_SECTION.get(word.key, "")
            self.last = None
        elif word.kind in ("heading", "stub"):
            self.table, self.block = "t2", ()
            self.stub = index if word.kind == "stub" else -1
        elif word.kind in ("column", "group-column"):
            shared = word.key == "total" and self.table == "t4"
            self.table = "t4" if shared else word.table
            named = replace(word, table="t4") if shared else word
            place = (row.frame, cell.left, cell.right)
            self._note_header(HeaderWord(named, self.row_number, index, len(row.cells), row.grid, *place))
        elif word.kind != "note":
            self.table = word.table

    def _note_header(self, header: HeaderWord) -> None:
        self.tables.headers[self.table].append(header)
        self.last = None
        if self.table == "t4":
            self._begin_fourth(header)
            self.fourth = (*self.fourth, header)[:MAX_HEADER]
        elif self.table == "t2":
            self.block = (*self.block, header)[:MAX_HEADER]

    def _begin_fourth(self, header: HeaderWord) -> None:
        """Forget the header whose numbers were read; the results stay for a group whose row follows without any."""
        if self.fourth_used:
            results = tuple([one for one in self.fourth if one.word.kind == "column"])
            alone = len(results) == T4_GROUP and header.word.kind == "group-column"
            self.fourth, self.fourth_used = results if alone else (), False
            self.kept = len(self.fourth)
        elif self.kept and header.word.kind == "column":
            self.fourth, self.kept = self.fourth[self.kept :], 0

    def _mention(self, segment: _Segment, named: tuple[Cell, Word, int] | None) -> None:
        for cell, word, _ in segment.texts:
            if word and word.kind == "row" and (named is None or cell is not named[0]):
                self.tables.mentions.append((word, cell))

    def _take_named(self, segment: _Segment, row: Row, cell: Cell, word: Word, index: int) -> None:
        behind = [meaning for _, meaning, place in segment.texts if place > index]
        header = bool(behind) and any(one and one.kind in ("column", "group-column") for one in behind)
        others = header or None in behind
        if (header and not row.grid) or (not segment.filled and (others or not segment.cells)):
            self.tables.mentions.append((word, cell))
            if not row.grid:
                self.last, self.pending = None, None if others else (cell, word, index)
            if segment.filled:
                self._take_unnamed(segment, row)
            return
        end = (segment.cells or [cell])[-1]
        places = (cell.start, row.end if end is row.cells[-1] else end.end)
        names = (word.table, word.key, cell)
        self._found(names, segment, row, places=places, indexes=(index, self.stub), header=self.block)

    def _found(
        self,
        names: tuple[str, str, Cell | None],
        segment: _Segment,
        row: Row,
        *,
        places: tuple[int, int],
        indexes: tuple[int, int],
        header: tuple[HeaderWord, ...],
    ) -> None:
        width = 0 if row.lines or not row.grid else len(row.cells)
        table, key, label = names
        self.last = Found(
            table,
            key,
            label,
            segment.cells,
            row.grid,
            *places,
            row.lines,
            width,
            *indexes,
            header,
            row.frame,
        )
        self.tables.rows.append(self.last)

    def _take_unnamed(self, segment: _Segment, row: Row) -> None:
        unknown = [cell for cell, word, _ in segment.texts if not word]
        width_fits = len(segment.cells) == T4_WIDTH
        if self.table == "t4" and self.tables.headers["t4"] and (not unknown or width_fits):
            self._take_fourth(segment, row)
        elif not segment.texts and self.pending and not row.grid:
            self._take_named(segment, row, *self.pending)
        elif not unknown and not segment.texts and self.last:
            self._continue(self.last, segment, row)
        elif unknown and self.table in ("t2", "t3") and is_label(unknown[-1]):
            self.tables.aside.append((unknown[-1], segment.cells, self.table))

    def _continue(self, found: Found, segment: _Segment, row: Row) -> None:
        """Take numbers without a label to the row before; in another layout they are a page number."""
        if found.grid == row.grid:
            found.more.append(segment.cells)
            found.end = row.end

    def _take_fourth(self, segment: _Segment, row: Row) -> None:
        if self.last and self.last.table == "t4":
            self._continue(self.last, segment, row)
            return
        places = (segment.cells[0].start, row.end)
        self._found(("t4", "", None), segment, row, places=places, indexes=(-1, -1), header=self.fourth)
        self.fourth_used = True
