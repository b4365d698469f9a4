"""One of two reports that are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from gongkai.law import report_templates
from gongkai.law.report_templates import Template

Number = int | Decimal


@dataclass(frozen=True, eq=False)
class Side:
    """A report as a comparison needs it.

    ``cells`` and ``figures`` as in ``docs/report-json.md``; ``sections``: the running text of its parts as printed, by
    the keys of the form. ``doubts``: messages in the reader's language, with the cells that they name in ``doubted``.
    """

    name: str
    agency: str
    year: int | None
    template: str
    cells: Mapping[str, Any]
    figures: Sequence[Mapping[str, Any]] = ()
    sections: Mapping[str, str] = field(default_factory=dict)
    doubts: Sequence[str] = ()
    doubted: frozenset[str] = frozenset()

    @cached_property
    def form(self) -> Template | None:
        """The form whose tables it uses, tables of two forms together; None for a report without tables."""
        return (
            report_templates.fitting(report_templates.load(self.template), self.cells)
            if self.template
            else None
        )

    def value(self, key: str) -> Number | None:
        """The number of a cell, exact; None where none is stated."""
        held = self.cells.get(key)
        value = held.get("value") if isinstance(held, Mapping) else held
        return exact(value)

    @cached_property
    def values(self) -> dict[str, Number | None]:
        """The numbers of all cells of the form by key."""
        return {key: self.value(key) for key in (self.form.cells if self.form else ())}


def exact(value: Any) -> Number | None:
    """A number as it is printed, without the error of a binary fraction."""
    if value is None or isinstance(value, int | Decimal):
        return value
    return Decimal(str(value))


def doubted_cells(doubts: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The keys of all cells that doubts name."""
    return frozenset(key for doubt in doubts for key in doubt.get("cells") or ())


def from_json(data: Mapping[str, Any]) -> Side:
    """A report that was read, in its JSON form with the text of its parts (``sections``)."""
    return Side(
        name=data.get("title") or data.get("file") or "",
        agency=data.get("agency") or "",
        year=data.get("year"),
        template=data.get("template") or "",
        cells=data.get("cells") or {},
        figures=data.get("figures") or (),
        sections=data.get("sections") or {},
        doubts=[doubt["message"] for doubt in data.get("doubts") or ()],
        doubted=doubted_cells(data.get("doubts") or ()),
    )
