"""Reading a table out of a CSV or XLSX file: rows of text by the names of the header line, with their row numbers."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

LARGEST = 50 * 1024 * 1024  # bytes
LARGEST_UNPACKED = 200 * 1024 * 1024  # bytes
MOST_ROWS = 100_000
MOST_COLUMNS = 200
ENDINGS = (".csv", ".xlsx")


class BadSheet(ValueError):
    """The file holds no table that can be read. ``reasons``: whole sentences."""

    def __init__(self, *reasons: str):
        self.reasons = list(reasons)
        super().__init__(" ".join(reasons))


@dataclass(frozen=True)
class Sheet:
    """``header``: the names of the columns; ``rows``: (row number as a spreadsheet shows it, {name: text})."""

    header: list[str]
    rows: list[tuple[int, dict[str, str]]]


def read(name: str, data: bytes) -> Sheet:
    """The table of a file; ``name`` tells its kind by its ending. Raises BadSheet."""
    if not name.lower().endswith(ENDINGS):
        raise BadSheet(_("“%(name)s” is neither CSV nor XLSX; save it as one of them.") % {"name": name})
    if len(data) > LARGEST:
        raise BadSheet(
            _("“%(name)s” is larger than %(limit)s MB.") % {"name": name, "limit": LARGEST // 1024**2}
        )
    if not data.strip():
        raise BadSheet(_("“%s” is empty.") % name)
    lines = _from_csv(name, data) if name.lower().endswith(".csv") else _from_xlsx(name, data)
    return _table(name, lines)


def _table(name: str, lines: Iterable[tuple[int, list[str]]]) -> Sheet:
    filled = _below_titles([line for line in lines if any(line[1])])
    header = _header(filled[0][1]) if filled else []
    rows = []
    for number, cells in filled[1:]:
        if any(cells[len(header) :]):
            raise BadSheet(_("Row %s has more cells than the header line.") % number)
        rows.append((number, dict(zip(header, [*cells, *[""] * (len(header) - len(cells))], strict=False))))
        if len(rows) > MOST_ROWS:
            raise BadSheet(_("More than %s rows; take them over in several files.") % MOST_ROWS)
    if not rows:
        raise BadSheet(_("“%s” holds no rows below a header line.") % name)
    return Sheet(header, rows)


def _below_titles(lines: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """From the header line on: a title above it fills one cell of its line only."""
    while len(lines) > 1 and sum(map(bool, lines[0][1])) == 1 < sum(map(bool, lines[1][1])):
        lines = lines[1:]
    return lines


def _header(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise BadSheet(_("The header line has more than %s columns.") % MOST_COLUMNS)
    if "" in cells:
        raise BadSheet(_("Column %s of the header line has no name.") % (cells.index("") + 1))
    if doubled := sorted({cell for cell in cells if cells.count(cell) > 1}):
        raise BadSheet(_("The header line names a column twice: %s.") % ", ".join(doubled))
    return cells


def _from_csv(name: str, data: bytes) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(_decoded(name, data), newline=""), strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise BadSheet(_("Line %(line)s: %(why)s.") % {"line": reader.line_num, "why": error}) from None


def _decoded(name: str, data: bytes) -> str:
    """UTF-8 where it is that; GB 18030, as Excel writes CSV in China, where it is not."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise BadSheet(_("“%s” is not text in UTF-8 or GB 18030.") % name)


def _from_xlsx(name: str, data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The first sheet that is shown. Formulas give the values that the file keeps."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
        if unpacked > LARGEST_UNPACKED:
            raise BadSheet(_("“%s” unpacks to more than can be read.") % name)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if not shown:
            raise BadSheet(_("“%s” has no sheet that is shown.") % name)
        for number, cells in enumerate(
            shown[0].iter_rows(values_only=True, max_col=MOST_COLUMNS + 1), start=1
        ):
            yield number, [_text(cell) for cell in cells]
    except BadSheet:
        raise
    # Whatever a broken workbook makes the reader stumble over, it is no workbook.
    except Exception as error:
        raise BadSheet(
            _("“%(name)s” cannot be read as a workbook (%(why)s).")
            % {"name": name, "why": type(error).__name__}
        ) from error


def _text(value: Any) -> str:
    """A cell as it would be typed: days as 2025-03-01, numbers without a trailing .0."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return str(value.date()) if value.time() == dt.time() else str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value).strip()
