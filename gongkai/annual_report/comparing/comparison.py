"""A comparison as a whole, and as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gongkai.annual_report.check import Finding
from gongkai.annual_report.comparing.cells import Row, across_years, cell_rows, figure_rows, is_year_before
from gongkai.annual_report.comparing.side import Number, Side
from gongkai.annual_report.comparing.texts import Part, Repeated, parts, repeated

COLUMNS = (
    *("key", "table", "label", "unit", "left", "right", "left_state", "right_state"),
    *("difference", "percent", "jump"),
)
"""The columns of the table as data; docs/compare.md says what they hold."""


@dataclass(frozen=True)
class Comparison:
    """Everything that is said of two reports. ``findings``: what the check finds between a year and the one before."""

    left: Side
    right: Side
    cells: tuple[Row, ...]
    figures: tuple[Row, ...]
    parts: tuple[Part, ...]
    repeated: Repeated | None
    findings: tuple[Finding, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Cells and stated figures."""
        return (*self.cells, *self.figures)


def compare(left: Side, right: Side) -> Comparison:
    """Compare two reports; the left one is what the right one is measured against."""
    return Comparison(
        left,
        right,
        tuple(cell_rows(left, right)),
        tuple(figure_rows(left, right)),
        parts(left.sections, right.sections),
        repeated(left.sections, right.sections),
        tuple(across_years(left, right)),
    )


def table(comparison: Comparison, english: bool) -> Iterator[list[Any]]:
    """Yield the rows of the table as data; what is not stated is None."""
    for row in comparison.rows:
        label = row.label_en if english else row.label
        numbers = [plain(row.left), plain(row.right), row.left_state, row.right_state]
        change = [plain(row.difference), plain(row.percent), row.jump]
        yield [row.key, row.table, label, row.unit, *numbers, *change]


def as_json(comparison: Comparison, english: bool) -> dict[str, Any]:
    """The comparison as docs/compare.md describes it."""
    return {
        "left": _side(comparison.left),
        "right": _side(comparison.right),
        "year_before": is_year_before(comparison.left, comparison.right),
        "rows": [dict(zip(COLUMNS, row, strict=True)) for row in table(comparison, english)],
        "findings": [
            {
                "code": found.code,
                "level": found.level,
                "message": found.message_en if english else found.message,
                "cells": list(found.cells),
            }
            for found in comparison.findings
        ],
        "repeated": _repeated(comparison.repeated),
        "parts": [_part(part, english) for part in comparison.parts],
    }


def plain(value: Number | None) -> int | float | None:
    """A number as JSON writes it: whole numbers without a point."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _side(side: Side) -> dict[str, Any]:
    return {
        "name": side.name,
        "agency": side.agency or None,
        "year": side.year,
        "template": side.template or None,
        "doubts": list(side.doubts),
    }


def _repeated(found: Repeated | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "percent": found.percent,
        "clauses": found.clauses,
        "limit": found.limit,
        "warn": found.is_too_much,
    }


def _part(part: Part, english: bool) -> dict[str, Any]:
    return {
        "key": part.key,
        "heading": part.heading_en if english else part.heading,
        "left_missing": part.left_missing,
        "right_missing": part.right_missing,
        "cut": part.cut,
        "lines": [
            {
                "left": [[piece.kind, piece.text] for piece in line.left],
                "right": [[piece.kind, piece.text] for piece in line.right],
            }
            for line in part.lines
        ],
    }
