"""A report as text for people: its tables, figures, findings and doubts."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.table import Table as TextTable
from rich.text import Text

from gongkai.annual_report.ingest.messages import catalogue
from gongkai.annual_report.ingest.report import CellReading, Place, Report, number
from gongkai.annual_report.ingest.tableform import place_text
from gongkai.law.report_templates import Block, Table, cell_key

WIDTH = 120
BLANK, DOUBT = "—", "?"
MAX_KEYS = 3
MAX_TEXT = 60


def show(report: Report, lang: str = "zh", width: int = WIDTH) -> str:
    """Return `report` as plain text, `width` columns wide, in Chinese (zh) or English (en)."""
    return _Page(report, lang, width).text()


class _Page:
    def __init__(self, report: Report, lang: str, width: int) -> None:
        self.report = report
        self.lang = lang
        self.buffer = StringIO()
        self.console = Console(file=self.buffer, width=width, no_color=True, highlight=False)

    def word(self, name: str) -> str:
        """Return one of the words of the page in its language."""
        return catalogue()["words"][name][self.lang]

    def text(self) -> str:
        """Return the whole page."""
        self._head()
        if self.report.form:
            self.console.print(self.word("legend"))
            for table in self.report.form.tables:
                self._table(table)
        self._figures()
        self._aside()
        self._findings()
        self._doubts()
        return self.buffer.getvalue()

    def _head(self) -> None:
        report, unknown = self.report, self.word("unknown")
        self.console.rule(Text(report.file))
        facts = {
            "agency": report.agency.name or unknown,
            "year": str(report.year or unknown),
            "form": self._form(),
            "encoding": report.encoding,
            "parts": "　".join(part.heading for part in report.parts) or unknown,
        }
        for name, value in facts.items():
            self._line(f"{self.word(name)}: {value}")

    def _form(self) -> str:
        if self.report.form is None:
            return self.word("no_form")
        return f"{self.report.form.code}（{self.report.form.instrument['number']}）"

    def _table(self, table: Table) -> None:
        self.console.print()
        self._line(f"{self.word('table')}{table.number} {table.title[self.lang]}")
        for block in table.blocks:
            self.console.print(self._groups(block) if table.key == "t4" else self._rows(block, table.key))

    def _rows(self, block: Block, table: str) -> TextTable:
        grid = self._grid([block.heading or self.word("row"), *map(self._name, block.leaf_columns)])
        for row in block.leaf_rows:
            keys = [cell_key(table, row, column) for column in block.leaf_columns]
            if table == "t1" and all(self.report.cells[key].how == "missing" for key in keys):
                continue
            cells = [self._cell(key) for key in keys]
            mark = "" if row.confidence == "V" else f" [{row.confidence}]"
            grid.add_row(Text(self._name(row) + mark), *cells)
        return grid

    def _groups(self, block: Block) -> TextTable:
        """Table four has one row of fifteen columns: shown as three rows of five."""
        form = self.report.form
        cells = [cell for cell in form.table("t4").cells if cell.group] if form else []
        groups = list(dict.fromkeys(self._name(cell.group) for cell in cells))
        names = list(dict.fromkeys(self._name(column) for column in block.leaf_columns))
        grid = self._grid([self.word("row"), *names])
        for group in groups:
            keys = [cell.key for cell in cells if self._name(cell.group) == group]
            grid.add_row(Text(group), *(self._cell(key) for key in keys))
        return grid

    def _cell(self, key: str) -> Text:
        reading = self.report.cells[key]
        text = _plain(reading)
        return Text(f"{text} {DOUBT}" if reading.value is not None and key in self.report.doubtful else text)

    def _figures(self) -> None:
        if not self.report.figures:
            return
        self._heading("figures")
        grid = self._grid([self.word(name) for name in ("measure", "value", "place", "raw")], right=())
        for figure in self.report.figures:
            label = figure.label if self.lang == "zh" else figure.label_en
            mark = f"（{self.word('of_which')}）" if figure.of_which else ""
            amount = f"{figure.about}{number(figure.value)} {figure.unit}"
            grid.add_row(
                Text(label + mark),
                Text(amount),
                Text(self._at(figure.where)),
                Text(_cut(figure.raw, MAX_TEXT)),
            )
        self.console.print(grid)

    def _aside(self) -> None:
        if self.report.aside:
            self._heading("aside")
        for row in self.report.aside:
            self._line(f"- {row.label}: {' '.join(row.values)}（{self._at(row.where)}）")

    def _findings(self) -> None:
        if self.report.form is None and not self.report.findings:
            return
        self._heading("findings" if self.report.findings else "no_findings")
        for finding in self.report.findings:
            message = finding.message if self.lang == "zh" else finding.message_en
            self._line(f"- {self.word(finding.level)} [{finding.code}] {message}")

    def _doubts(self) -> None:
        self._heading("doubts" if self.report.doubts else "no_doubts")
        for doubt in self.report.doubts:
            message = doubt.message if self.lang == "zh" else doubt.message_en
            place = f"（{self._at(doubt.where)}）" if doubt.where else ""
            keys = "、".join(doubt.cells[:MAX_KEYS])
            keys += f" {self.word('more')}" if len(doubt.cells) > MAX_KEYS else ""
            self._line(f"- [{doubt.code}] {message}{place}" + (f" · {keys}" if keys else ""))

    def _grid(self, heads: Sequence[str], right: Sequence[int] | None = None) -> TextTable:
        grid = TextTable(show_lines=False)
        numbers = range(1, len(heads)) if right is None else right
        for index, head in enumerate(heads):
            grid.add_column(Text(head), justify="right" if index in numbers else "left")
        return grid

    def _name(self, thing: object) -> str:
        return str(getattr(thing, "label" if self.lang == "zh" else "en"))

    def _at(self, place: Place) -> str:
        known = place.to_json()
        return self.word("line").format(line=place.line) if len(known) == 2 else place_text(known)

    def _heading(self, name: str) -> None:
        self.console.print()
        self._line(self.word(name))

    def _line(self, text: str) -> None:
        self.console.print(Text(text))


def _plain(reading: CellReading) -> str:
    if reading.value is None:
        return DOUBT if reading.how == "unread" else BLANK
    return str(number(reading.value))


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
