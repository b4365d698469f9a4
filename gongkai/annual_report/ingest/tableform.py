"""Reports that were read as one long table, a row for each cell: CSV, or Parquet where pyarrow is installed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

COLUMNS = (
    "file",
    "agency",
    "year",
    "template",
    "key",
    "value",
    "unit",
    "how",
    "raw",
    "place",
    "confidence",
    "doubt",
)
"""The columns in their order; docs/report-json.md says what they hold."""
_FORMULA = re.compile(r"[=@＝＠\t\r]|[+\-＋－](?![\d.,，．]+\Z)")

Answer = dict[str, Any]
Row = dict[str, Any]


def rows(report: Answer) -> Iterator[Row]:
    """Yield a row for each cell of a report as JSON; one for a report without tables, and for a refused file."""
    head = {"file": report["file"]}
    if "error" in report:
        yield _row(head | {"how": "refused", "doubt": report["error"]["code"]})
        return
    head |= {name: report[name] for name in ("agency", "year", "template")}
    doubts: dict[str, list[str]] = {}
    for doubt in report["doubts"]:
        for key in doubt["cells"]:
            doubts.setdefault(key, []).append(doubt["code"])
    if not report["cells"]:
        yield _row(head | {"how": "no-tables"})
    whole = _row(head)
    for key, cell in report["cells"].items():
        row = whole.copy()
        for name in ("value", "unit", "how", "raw", "confidence"):
            row[name] = cell.get(name)
        row["key"], row["doubt"] = key, ";".join(doubts.get(key, ())) or None
        row["place"] = place_text(cell["where"]) if cell["where"] else None
        yield row


_MARKS = (("page", "p"), ("table", "t"), ("row", "r"), ("column", "c"))


def place_text(where: dict[str, Any]) -> str:
    """Write a place: `汇总!B7` in a workbook, `p2 t3 r5 c4` in a PDF, `t3 r5 c4` in HTML and Word, `12:4` in text."""
    if "cell" in where:
        return f"{where.get('sheet', '')}!{where['cell']}"
    known = [f"{mark}{where[name]}" for name, mark in _MARKS if name in where]
    return " ".join(known) if known else f"{where['line']}:{where['offset']}"


def write_csv(reports: Iterable[Answer], path: Path) -> None:
    """Write the table as CSV, UTF-8 with a byte order mark so that spreadsheets know it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for report in reports:
            writer.writerows({name: harmless(value) for name, value in row.items()} for row in rows(report))


def write_parquet(reports: Iterable[Answer], path: Path) -> None:
    """Write the table as Parquet; ImportError where pyarrow is not installed."""
    import pyarrow
    from pyarrow import parquet

    types = {"year": pyarrow.int32(), "value": pyarrow.float64(), "confidence": pyarrow.float64()}
    schema = pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in COLUMNS])
    with parquet.ParquetWriter(path, schema) as writer:
        for report in reports:
            writer.write_table(pyarrow.Table.from_pylist([_typed(row) for row in rows(report)], schema))


def _row(facts: Row) -> Row:
    return {name: facts.get(name) for name in COLUMNS}


def _typed(row: Row) -> Row:
    return row | {"value": None if row["value"] is None else float(row["value"])}


def harmless(value: Any) -> Any:
    """Put a quote before a text that a spreadsheet would take for a formula; numbers with a sign stay."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
