"""Adding up: each cell of a form over many reports, with how many have a number there, and why others have not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from gongkai.annual_report.aggregate.parts import Part, Value
from gongkai.annual_report.check import Finding
from gongkai.annual_report.check.equations import judge
from gongkai.law.report_between import Carried, carried
from gongkai.law.report_templates import CellDefinition, Template

Total = int | Decimal


@dataclass(frozen=True, slots=True)
class AggregatedCell:
    """A sum. ``value`` None: no report has a number there. ``counted``: reports that have one, ``doubted`` of them.

    ``missing``: reports of a form with this cell in which it is empty. ``apart``: reports whose form has no such cell.
    """

    key: str
    value: Total | None
    counted: int
    doubted: int
    missing: int
    apart: int

    @property
    def whole(self) -> bool:
        """Whether every report has a number there."""
        return not self.missing and not self.apart


@dataclass(frozen=True)
class Share:
    """What one report adds to a cell. ``value`` None: it is empty there, or ``why`` its form has no such cell."""

    part: Part
    value: Total | None
    doubted: bool
    why: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Aggregate:
    """The sum of ``parts`` in ``form``."""

    form: Template
    parts: Sequence[Part]
    cells: Mapping[str, AggregatedCell]

    @property
    def values(self) -> dict[str, Total | None]:
        """{key of the cell: sum}."""
        return {key: cell.value for key, cell in self.cells.items()}

    def shares(self, key: str) -> list[Share]:
        """What each report adds to a cell; the sum of the list is the cell. KeyError for a cell of no form."""
        self.cells[key]
        return [_share(part, key, _carried(part, self.form)) for part in self.parts]

    def place(self, key: str) -> CellDefinition:
        """The cell in the form."""
        return self.form.cells[key]

    @cached_property
    def findings(self) -> list[Finding]:
        """The relations of the form that the sums break; a cell that misses a report is not judged."""
        whole = {key: cell.value if cell.whole else None for key, cell in self.cells.items()}
        return list(judge(self.form, whole, None))


def aggregate(parts: Sequence[Part], form: Template) -> Aggregate:
    """Add up every cell of ``form``; an empty cell is counted as missing, not as 0."""
    ways: dict[Template | None, Carried | None] = {part.form: _carried(part, form) for part in parts}
    readied = [(part.values, part.doubted, way.cells if (way := ways[part.form]) else {}) for part in parts]
    cells = {}
    for key in form.cells:
        whole, money = 0, Decimal(0)
        counted = unsure = missing = apart = 0
        for values, doubted, sources in readied:
            keys = sources.get(key)
            if keys is None:
                apart += 1
                continue
            added = [values.get(source) for source in keys]
            if None in added:
                missing += 1
                continue
            counted += 1
            unsure += not doubted.isdisjoint(keys)
            for number in added:
                if isinstance(number, int):
                    whole += number
                else:
                    money += Decimal(str(number))
        cells[key] = AggregatedCell(
            key, _total(whole, money) if counted else None, counted, unsure, missing, apart
        )
    return Aggregate(form, parts, cells)


def _carried(part: Part, form: Template) -> Carried | None:
    return carried(part.form, form) if part.form else None


def _share(part: Part, key: str, way: Carried | None) -> Share:
    if way is None or key not in way.cells:
        return Share(part, None, False, way.apart[key] if way else NO_TABLES)
    keys = way.cells[key]
    numbers = [part.values.get(source) for source in keys]
    value = None if None in numbers else _sum(numbers)
    return Share(part, value, not part.doubted.isdisjoint(keys))


def _sum(numbers: Sequence[Value]) -> Total:
    whole = sum(number for number in numbers if isinstance(number, int))
    return _total(whole, sum((Decimal(str(n)) for n in numbers if isinstance(n, float)), Decimal(0)))


def _total(whole: int, money: Decimal) -> Total:
    return whole + money if money else whole


NO_TABLES = {"zh": "该报告没有统计表", "en": "The report has no statutory tables"}


def common_form(parts: Sequence[Part], fallback: Template) -> Template:
    """The form of most reports; ``fallback`` where none has one."""
    counts: dict[Template, int] = {}
    for form in _forms(parts):
        counts[form] = counts.get(form, 0) + 1
    return max(counts, key=lambda form: (counts[form], form.code), default=fallback)


def _forms(parts: Sequence[Part]) -> Iterator[Template]:
    return (part.form for part in parts if part.form)
