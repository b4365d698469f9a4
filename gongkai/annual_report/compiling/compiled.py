"""What a compilation answers with: cells, what lies behind them, and entries that no cell takes."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from gongkai.agencies.models import Agency
from gongkai.law.report_shapes import Template

Number = int | Decimal


@dataclass(frozen=True)
class CompiledCell:
    """One cell. ``value`` None: no entry can fill it, and ``why`` says so in "zh" and "en".

    ``opening``: the part of it that an opening balance states.
    """

    key: str
    value: Number | None
    opening: int = 0
    why: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Stray:
    """Entries of a counted kind whose fact has a value that the rules do not know: they are missing in some cell."""

    kind: str
    fact: str
    value: str
    count: int


@dataclass(frozen=True)
class Compiled:
    """The cells of one agency and year in one form.

    ``as_of``: entries recorded later were left out (None: all that stand). ``position``: the number of the last entry
    of the agency's ledger that could count.
    """

    agency: Agency
    year: int
    template: Template
    as_of: dt.datetime | None
    position: int
    cells: Mapping[str, CompiledCell]
    strays: tuple[Stray, ...]

    @property
    def values(self) -> dict[str, Number | None]:
        """{key of the cell: value}, as checks take it."""
        return {key: cell.value for key, cell in self.cells.items()}
