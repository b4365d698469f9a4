"""What reading a report gives: cells, figures, parts, findings, doubts, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from gongkai.annual_report.check import Finding
    from gongkai.annual_report.ingest.prose import Prose
    from gongkai.law.report_templates import Template

Value = int | Decimal


class Place(NamedTuple):
    """A place in the text as read: the line from 1, and how many characters of the line stand before it.

    Where the format has them also the page, the table, row and column in it (all from 1), the sheet
    and the cell (B7).
    """

    line: int
    offset: int
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def to_json(self) -> dict[str, int | str]:
        """Return `{"line", "offset"}`, and those of page, table, row, column, sheet, cell that are known."""
        data: dict[str, int | str] = {"line": self.line, "offset": self.offset}
        for name in ("page", "table", "row", "column", "sheet", "cell"):
            value = getattr(self, name)
            if value is not None:
                data[name] = value
        return data


class ReadError(Exception):
    """A file was refused. `code` is stable; the message is given in both languages."""

    def __init__(self, code: str, message: str, message_en: str) -> None:
        super().__init__(f"{message} / {message_en}")
        self.code = code
        self.message = message
        self.message_en = message_en

    def text(self, lang: str = "zh") -> str:
        """Return the message in `lang` (zh or en)."""
        return self.message_en if lang == "en" else self.message


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was not read with certainty; `cells` are those it concerns, none: the whole report."""

    code: str
    message: str
    message_en: str
    cells: tuple[str, ...] = ()
    where: Place | None = None

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Return `{"code", "message", "cells", "where"}`."""
        return {
            "code": self.code,
            "message": self.message_en if lang == "en" else self.message,
            "cells": list(self.cells),
            "where": self.where.to_json() if self.where else None,
        }


class CellReading(NamedTuple):
    """A number of a table. `value` None: blank, not printed, or not readable (then a doubt names the cell).

    `how`: printed · ocr (recognised in a picture) · blank · missing (not in the text) · split (out of digits that ran
    together) · unread (it stands there, but is in doubt). `unit`: what `value` counts, amounts always 万元.
    `confidence`: of the recognition, where the cell was read from a picture.
    """

    value: Value | None
    raw: str
    where: Place | None
    how: str
    unit: str
    note: str = ""
    confidence: float | None = None

    def to_json(self) -> dict[str, Any]:
        """Return `{"value", "raw", "where", "how", "unit"}`, and `"note"`, `"confidence"` where there is one."""
        data: dict[str, Any] = {
            "value": number(self.value),
            "raw": self.raw,
            "where": self.where.to_json() if self.where else None,
            "how": self.how,
            "unit": self.unit,
        }
        if self.note:
            data["note"] = self.note
        if self.confidence is not None:
            data["confidence"] = self.confidence
        return data


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the text states. `of_which`: part of a figure before it in the sentence."""

    measure: str
    label: str
    label_en: str
    value: Value
    unit: str
    raw: str
    where: Place
    of_which: bool = False
    about: str = ""

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Return `{"measure", "label", "value", "unit", "raw", "where", "of_which", "about"}`."""
        return {
            "measure": self.measure,
            "label": self.label_en if lang == "en" else self.label,
            "value": number(self.value),
            "unit": self.unit,
            "raw": self.raw,
            "where": self.where.to_json(),
            "of_which": self.of_which,
            "about": self.about,
        }


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report that was found: its key in the form, its heading as printed, its place."""

    key: str
    number: str
    heading: str
    where: Place

    def to_json(self) -> dict[str, Any]:
        """Return `{"key", "number", "heading", "where"}`."""
        return {
            "key": self.key,
            "number": self.number,
            "heading": self.heading,
            "where": self.where.to_json(),
        }


@dataclass(frozen=True, slots=True)
class AgencyName:
    """The agency's name, how the title prints it, and from what it was completed."""

    name: str | None
    printed: str
    basis: str
    certain: bool

    def to_json(self) -> dict[str, Any]:
        """Return `{"printed", "basis", "certain"}`."""
        return {"printed": self.printed, "basis": self.basis, "certain": self.certain}


@dataclass(frozen=True, slots=True)
class Aside:
    """A row of a table that no form has, kept aside with its numbers."""

    label: str
    values: tuple[str, ...]
    where: Place

    def to_json(self) -> dict[str, Any]:
        """Return `{"label", "values", "where"}`."""
        return {"label": self.label, "values": list(self.values), "where": self.where.to_json()}


@dataclass(frozen=True)
class Report:
    """A report as it was read. `form` has the tables that it really uses, forms may be mixed.

    `prose`: the running text without tables, folded, without blanks; `sections`: that of each part by its key.
    `running`: the same text with the way back to how it is printed.
    """

    file: str
    title: str
    agency: AgencyName
    year: int | None
    form: Template | None
    cells: Mapping[str, CellReading]
    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]
    figures: tuple[Figure, ...]
    parts: tuple[Part, ...]
    aside: tuple[Aside, ...]
    encoding: str
    values: Mapping[str, Value | None] = field(default_factory=dict)
    format: str = "text"
    prose: str = ""
    sections: Mapping[str, str] = field(default_factory=dict)
    running: Prose | None = field(default=None, repr=False, compare=False)

    @property
    def template(self) -> str | None:
        """The code of the form, None where the report has no statutory tables."""
        return self.form.code if self.form else None

    @property
    def doubtful(self) -> frozenset[str]:
        """The keys of all cells that a doubt names."""
        return frozenset(key for doubt in self.doubts for key in doubt.cells)

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Return the report as `docs/report-json.md` describes it; `lang` is that of the messages."""
        return {
            "file": self.file,
            "agency": self.agency.name,
            "year": self.year,
            "template": self.template,
            "cells": {key: cell.to_json() for key, cell in self.cells.items()},
            "findings": [finding_to_json(finding, lang) for finding in self.findings],
            "doubts": [doubt.to_json(lang) for doubt in self.doubts],
            "title": self.title,
            "agency_basis": self.agency.to_json(),
            "encoding": self.encoding,
            "parts": [part.to_json() for part in self.parts],
            "figures": [figure.to_json(lang) for figure in self.figures],
            "aside": [row.to_json() for row in self.aside],
            "format": self.format,
        }


def finding_to_json(finding: Finding, lang: str = "zh") -> dict[str, Any]:
    """Return `{"code", "level", "message", "cells", "citation"}`."""
    return {
        "code": finding.code,
        "level": finding.level,
        "message": finding.message_en if lang == "en" else finding.message,
        "cells": list(finding.cells),
        "citation": finding.citation,
    }


def number(value: Value | None) -> int | float | None:
    """Return `value` as JSON writes it: whole numbers without a point."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
