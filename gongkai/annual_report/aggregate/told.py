"""A sum told: as JSON, as rows for spreadsheets, as lines for people. Each number says of what it is one."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any, Protocol

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.annual_report.aggregate.fold import Aggregate, AggregatedCell
from gongkai.annual_report.check import Finding, plain
from gongkai.annual_report.figures import number
from gongkai.annual_report.ingest.tableform import harmless

COLUMNS = ("scope", "key", "place", "value", "unit", "counted", "doubted", "missing", "other_form")


class Sum(Protocol):
    """A sum with what it is of: ``Scoped`` for our agencies, ``Collected`` for files."""

    @property
    def sum(self) -> Aggregate:
        """The numbers."""
        ...

    @property
    def words(self) -> str:
        """Of what they are."""
        ...

    @property
    def remarks(self) -> Sequence[str]:
        """What is not in them."""
        ...

    @property
    def findings(self) -> list[Finding]:
        """What a published sum says otherwise."""
        ...


def english() -> bool:
    """Whether it is told in English."""
    return (get_language() or "").startswith("en")


def rows(told: Sum) -> Iterator[dict[str, Any]]:
    """A row for each cell of the form."""
    for key, cell in told.sum.cells.items():
        place = told.sum.place(key)
        yield {
            "scope": told.words,
            "key": key,
            "place": place.label_en if english() else place.label,
            "value": number(cell.value),
            "unit": place.column.unit,
            "counted": cell.counted,
            "doubted": cell.doubted,
            "missing": cell.missing,
            "other_form": cell.apart,
        }


def as_csv(told: Sum) -> bytes:
    """The rows, UTF-8 with a byte order mark."""
    return table(COLUMNS, rows(told))


def table(columns: Sequence[str], lines: Iterator[dict[str, Any]]) -> bytes:
    """Rows as CSV in UTF-8 with a byte order mark; no text becomes a formula."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns)
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in line.items()} for line in lines)
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def as_json(told: Sum) -> dict[str, Any]:
    """All of it, with the reports that it was added up from. Amounts are text, so that no reader rounds them."""
    findings = [asdict(found) for found in told.findings]
    return {
        "scope": told.words,
        "template": told.sum.form.code,
        "remarks": list(told.remarks),
        "parts": [
            {
                "agency": part.name,
                "source": part.source,
                "template": part.form.code if part.form else None,
                "origin": part.origin,
            }
            for part in told.sum.parts
        ],
        "cells": {key: _cell(cell) for key, cell in told.sum.cells.items()},
        "findings": findings,
    }


def _cell(cell: AggregatedCell) -> dict[str, Any]:
    value = plain(cell.value) if isinstance(cell.value, Decimal) else cell.value
    counts = {"counted": cell.counted, "doubted": cell.doubted, "missing": cell.missing}
    return {"value": value, **counts, "other_form": cell.apart}


def lines(told: Sum) -> list[str]:
    """For people: every cell that is not zero, with how many reports have no number there; then what is missing."""
    form = told.sum.form.instrument["number"]
    found = [_("%(scope)s, in the form of %(form)s:") % {"scope": told.words, "form": form}]
    for key, cell in told.sum.cells.items():
        place = told.sum.place(key)
        if cell.value or not cell.whole or cell.doubted:
            label = place.label_en if english() else place.label
            value = "—" if cell.value is None else plain(cell.value)
            found.append(f"  {key:<44} {value:>12} {place.column.unit}  {label}{_aside(cell)}")
    found.append(_("All other cells are 0."))
    found.extend(told.remarks)
    found.extend(
        f"[{one.level}] {one.code} {one.message_en if english() else one.message}" for one in told.findings
    )
    return found


def _aside(cell: AggregatedCell) -> str:
    """In brackets: how many reports have a number, have none, are doubted, have another form."""
    told = [_("%s counted") % cell.counted]
    told += [_("%s empty") % cell.missing] if cell.missing else []
    told += [_("%s in doubt") % cell.doubted] if cell.doubted else []
    told += [_("%s in another form") % cell.apart] if cell.apart else []
    return f" ({', '.join(told)})" if len(told) > 1 else ""
