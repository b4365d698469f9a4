"""Files of items to be taken over: CSV with a header line or JSON Lines, as dicts of text."""

import csv
import io
import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

LARGEST = 200 * 1024 * 1024  # bytes
MOST_ROWS = 200_000
SHOWN_REASONS = 20
ENDINGS = (".csv", ".jsonl", ".ndjson")
csv.field_size_limit(10 * 1024 * 1024)


class BadRows(ValueError):
    """The file cannot be read. ``reasons``: whole sentences, each naming its row or line."""

    def __init__(self, reasons: list[str]):
        more = len(reasons) - SHOWN_REASONS
        self.reasons = reasons[:SHOWN_REASONS] + ([_("And %s more.") % more] if more > 0 else [])
        super().__init__(" ".join(self.reasons))


@dataclass(frozen=True)
class RowFile:
    """What was read: the rows in order, and the encoding that the text was in."""

    rows: list[dict[str, Any]]
    encoding: str


def read(name: str, data: bytes) -> RowFile:
    """The rows of a file; ``name`` tells the kind by its ending. Raises BadRows."""
    if not name.lower().endswith(ENDINGS):
        raise BadRows([_("“%(name)s” is neither CSV nor JSON Lines (%(endings)s).") % _kinds(name)])
    if not data.strip():
        raise BadRows([_("“%s” is empty.") % name])
    if len(data) > LARGEST:
        raise BadRows(
            [_("“%(name)s” is larger than %(limit)s MB.") % {"name": name, "limit": LARGEST // 1024**2}]
        )
    text, encoding = _decoded(name, data)
    rows = _from_csv(text) if name.lower().endswith(".csv") else _from_json_lines(text)
    if len(rows) > MOST_ROWS:
        raise BadRows([_("More than %s rows; take them over in several files.") % MOST_ROWS])
    return RowFile(rows, encoding)


def _kinds(name: str) -> dict[str, str]:
    return {"name": name, "endings": ", ".join(ENDINGS)}


def _decoded(name: str, data: bytes) -> tuple[str, str]:
    """UTF-8 where it is that; GB 18030, as Excel writes CSV in China, where it is not."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, "UTF-8" if encoding == "utf-8-sig" else "GB 18030"
    raise BadRows([_("“%s” is not text in UTF-8 or GB 18030.") % name])


def _from_csv(text: str) -> list[dict[str, Any]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="", strict=True)
    rows, problems = [], []
    try:
        names = [str(name) for name in reader.fieldnames or []]
        if doubled := sorted({name for name in names if names.count(name) > 1}):
            raise BadRows([_("The header line names a column twice: %s.") % ", ".join(doubled)])
        for row in reader:
            if row.pop("", None):
                problems.append(_("Line %s has more cells than the header line.") % reader.line_num)
            if any(row.values()):
                rows.append({name: (value or "").strip() for name, value in row.items()})
    except csv.Error as error:
        problems.append(_("Line %(line)s: %(why)s.") % {"line": reader.line_num, "why": error})
    if problems:
        raise BadRows(problems)
    return rows


def _from_json_lines(text: str) -> list[dict[str, Any]]:
    rows, problems = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            problems.append(_("Line %(line)s: %(why)s.") % {"line": number, "why": error})
            continue
        if not isinstance(row, dict):
            problems.append(_("Line %s is no object in braces.") % number)
        elif nested := sorted(name for name, value in row.items() if not _plain(name, value)):
            problems.append(
                _("Line %(line)s: %(names)s must be text.") % {"line": number, "names": ", ".join(nested)}
            )
        else:
            rows.append(row)
    if problems:
        raise BadRows(problems)
    return rows


def _plain(name: str, value: Any) -> bool:
    """Text, a number or nothing; a list of codes for the columns."""
    if name == "columns" and isinstance(value, list):
        return all(isinstance(code, str) for code in value)
    return value is None or isinstance(value, str | int | float)
