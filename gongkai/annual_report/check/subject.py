"""What the rules look at: a report, last year's, those of the agencies below."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from gongkai.annual_report.check.finding import Number
from gongkai.law.report_rules import Rule
from gongkai.law.report_templates import CellDefinition, Template

if TYPE_CHECKING:
    from gongkai.annual_report.ingest.report import CellReading, Figure, Report


MAX_PROSE = 200_000
# Patterns that look for a number from each digit on would never end with a megabyte of them.
_NO_NUMBER = re.compile(r"\d\d{39,}")


@dataclass(frozen=True)
class Hit:
    """A place where a rule is broken: what the message says, the cells concerned.

    A fact named `…_en` stands for the same fact without it in the English message.
    """

    facts: Mapping[str, Any]
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Subject:
    """The report under check. `report` is None where only cells are known; `form` where it has no tables.

    `found` and `sides` keep what was worked out for a rule, by its code.
    """

    form: Template | None
    values: Mapping[str, Number | None]
    report: Report | None = None
    previous: Subject | None = None
    children: tuple[Subject, ...] = ()
    published: dt.date | None = None
    complete: bool = False
    agency_name: str = ""
    found: dict[str, list[Hit]] = field(default_factory=dict)
    sides: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def agency(self) -> str:
        """The agency's name, empty where it is not known."""
        return self.agency_name or ((self.report and self.report.agency.name) or "")

    @property
    def year(self) -> int | None:
        """The year of the report, None where it is not known."""
        return self.report.year if self.report else None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that the text states."""
        return self.report.figures if self.report else ()

    @cached_property
    def by_measure(self) -> Mapping[str, list[Figure]]:
        """The figures that the text states, by their measure."""
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(figure.measure, []).append(figure)
        return found

    @cached_property
    def prose(self) -> str:
        """The running text without tables, folded, without blanks; without runs of digits that are no number.

        At most its first 200,000 characters, ten times those of a long report.
        """
        return _NO_NUMBER.sub("", self.report.prose[:MAX_PROSE]) if self.report else ""

    @property
    def sections(self) -> Mapping[str, str]:
        """The running text of the parts that were found, by their keys, without the headings."""
        return self.report.sections if self.report else {}

    @property
    def readings(self) -> Mapping[str, CellReading]:
        """How each cell was read; empty where only cells are known."""
        return self.report.cells if self.report else {}

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The cells that were not read with certainty."""
        return self.report.doubtful if self.report else frozenset()

    def empty(self, how: str) -> list[str]:
        """Return the cells without a number that were read so (`blank`, `missing`), in printed order."""
        return self._empty.get(how, [])

    @cached_property
    def _empty(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key, reading in self.readings.items():
            if reading.value is None:
                found.setdefault(reading.how, []).append(key)
        return found

    def cell(self, key: str) -> CellDefinition | None:
        """Return the cell of the form, None where the form has none of this key."""
        return self.form.cells.get(key) if self.form else None

    def value(self, key: str) -> Number | None:
        """Return the number in a cell, None where it is empty or the form has none."""
        return self.values.get(key)

    def total(self, keys: Iterable[str]) -> Decimal | None:
        """Return the sum of the cells, None where one is empty or there are none."""
        values = [self.values.get(key) for key in keys]
        if not values or any(value is None for value in values):
            return None
        return sum((exact(value) for value in values if value is not None), Decimal(0))

    def name(self, key: str) -> tuple[str, str]:
        """Return what the form calls a cell, in both languages."""
        cell = self.cell(key)
        return (cell.label, cell.label_en) if cell else (key, key)


Kind = Callable[[Rule, Subject], Iterator[Hit]]


def exact(value: Number) -> Decimal:
    """Return a number as a decimal; a fraction as it is printed."""
    return Decimal(str(value)) if isinstance(value, float) else Decimal(value)
