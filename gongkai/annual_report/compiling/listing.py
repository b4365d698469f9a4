"""What lies behind a cell: the opening balance and the entries, each with what it adds or takes away.

The sum of the list is the cell. In a stock, the entries of a subject that cancel each other out (received and
concluded, made and repealed) are left out.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import overload

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Sum, Value, When

from gongkai.agencies.models import Agency
from gongkai.annual_report.compiling.compiled import Number
from gongkai.annual_report.compiling.entries import MEASURES, Book, with_facts
from gongkai.annual_report.compiling.fold import rules_of
from gongkai.annual_report.compiling.windows import Windows
from gongkai.law.report_counting import CountRule
from gongkai.ledger.models import Entry


@dataclass(frozen=True)
class Line:
    """One entry behind a cell and what it adds, in the unit of the cell."""

    entry: Entry
    adds: Number
    opening: bool = False


class Listing(Sequence[Line]):
    """The lines behind one cell: opening balances first, then entries by day. Sliced, it asks for that part alone."""

    def __init__(self, agency: Agency, year: int, template: str, cell: str, as_of: dt.datetime | None = None):
        counting = rules_of(year, template)
        if cell not in counting.template.cells:
            raise KeyError(f"form {counting.template.code} has no cell {cell!r}")
        self.cell = counting.template.cells[cell]
        self._windows = Windows(Book(agency, as_of), year)
        self._rules = counting.rules_for(cell)

    @cached_property
    def _opening_lines(self) -> list[Line]:
        spans = [self._windows.of(rule, self.cell.key) for rule in self._rules]
        return [Line(span.stated_by, span.opening, opening=True) for span in spans if span.stated_by]

    @cached_property
    def _parts(self) -> list[tuple[QuerySet[Entry], int, CountRule]]:
        found = [self._behind(rule) for rule in self._rules]
        return [(entries, entries.count(), rule) for entries, rule in zip(found, self._rules, strict=True)]

    def _behind(self, rule: CountRule) -> QuerySet[Entry]:
        """The entries that a rule counts into the cell, each with ``adds``."""
        counted = self._counted(rule)
        if rule.stock:
            same = Q(subject_kind=OuterRef("subject_kind"), subject_number=OuterRef("subject_number"))
            nets = self._counted(rule).filter(same).order_by().values("subject_number")
            counted = counted.filter(Exists(nets.annotate(net=Sum("adds")).exclude(net=0)))
        return counted.order_by("law_day", "number")

    def _counted(self, rule: CountRule) -> QuerySet[Entry]:
        span = self._windows.of(rule, self.cell.key)
        kinds = (*rule.plus, *rule.minus)
        found = self._windows.book.standing(kinds).filter(counts_as__in=kinds, law_day__lte=span.until)
        if span.after:
            found = found.filter(law_day__gt=span.after)
        found = with_facts(found)
        if rule.by:
            leading = Q()
            for values in rule.values_for(self.cell.key):
                leading |= Q(**{f"fact_{n}": v for n, v in zip(rule.by, values, strict=True)})
            found = found.filter(leading)
        sign = Case(
            When(counts_as__in=rule.plus, then=Value(1)), default=Value(-1), output_field=IntegerField()
        )
        return found.annotate(sign=sign, adds=F("sign") * MEASURES[rule.adds](kinds))

    @cached_property
    def total(self) -> Number:
        """The sum of all lines, in the unit of the cell."""
        sums = [
            _in_unit(entries.order_by().aggregate(total=Sum("adds"))["total"] or 0, rule)
            for entries, _count, rule in self._parts
        ]
        return sum(sums, start=sum(line.adds for line in self._opening_lines))

    def __len__(self) -> int:
        return len(self._opening_lines) + sum(count for _entries, count, _rule in self._parts)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> list[Line]: ...

    def __getitem__(self, place: int | slice) -> Line | list[Line]:
        if isinstance(place, int):
            found = self[place : place + 1]
            if not found:
                raise IndexError(place)
            return found[0]
        start, stop, _step = place.indices(len(self))
        lines = self._opening_lines[start:stop]
        passed = len(self._opening_lines)
        for entries, count, rule in self._parts:
            first, last = max(start - passed, 0), min(stop - passed, count)
            if first < last:
                part = entries.select_related("agency", "actor").prefetch_related("corrections")[first:last]
                lines += [Line(entry, _in_unit(entry.adds, rule)) for entry in part]  # type: ignore[attr-defined]
            passed += count
        return lines


def _in_unit(total: int, rule: CountRule) -> Number:
    return total if rule.divide == 1 else Decimal(total) / rule.divide
