"""A report that was read beside the ledger of its agency: which cells say another number."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gongkai.agencies.models import Agency
from gongkai.annual_report.compiling.fold import compile
from gongkai.annual_report.tables import value_of
from gongkai.law.report_templates import CellDefinition


@dataclass(frozen=True)
class Difference:
    """A cell for which the report and the ledger have two numbers; None: no number is printed."""

    place: CellDefinition
    read: Decimal | None
    counted: Decimal


@dataclass(frozen=True)
class Against:
    """What became of the comparison. ``unknown``: cells that no entry can fill, or that the form has not."""

    equal: int
    differences: tuple[Difference, ...]
    unknown: int


def against(agency: Agency, year: int, template: str, cells: Mapping[str, Any]) -> Against:
    """Compare read cells with those compiled in the same form; raises NoCounting for a year without one."""
    compiled = compile(agency, year, template)
    equal, unknown, found = 0, 0, []
    for key in cells:
        own = compiled.cells.get(key)
        if own is None or own.value is None:
            unknown += 1
            continue
        number = value_of(cells, key)
        read = None if number is None else Decimal(str(number))
        if read == own.value:
            equal += 1
        else:
            found.append(Difference(compiled.template.cells[key], read, Decimal(own.value)))
    return Against(equal, tuple(found), unknown)
