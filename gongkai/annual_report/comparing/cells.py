"""The cells and the stated figures of two reports, one against the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from gongkai.annual_report.check import check
from gongkai.annual_report.comparing.side import Number, Side, exact
from gongkai.law.report_rules import Rule, rules
from gongkai.law.report_templates import CellDefinition, Template

State = Literal["stated", "blank", "doubtful", "several", "not_in_form"]
"""``blank``: the report states no number. ``doubtful``: it was not read with certainty. ``several``: the text states
different numbers. ``not_in_form``: the form has no such cell."""


@dataclass(frozen=True)
class Row:
    """One cell, or one stated figure, of both reports. ``difference`` and ``percent`` only where both state a number.

    ``percent`` is also None where the left number is 0. ``jump``: the rule that asks for an explanation.
    """

    key: str
    table: str
    label: str
    label_en: str
    unit: str
    left: Number | None
    right: Number | None
    left_state: State
    right_state: State
    jump: str = ""
    times: int = 0

    @property
    def difference(self) -> Number | None:
        """Right less left."""
        return None if self.left is None or self.right is None else self.right - self.left

    @property
    def percent(self) -> Decimal | None:
        """The difference in per cent of the left number, to one place."""
        if self.difference is None or not self.left:
            return None
        return (Decimal(100) * self.difference / abs(Decimal(self.left))).quantize(Decimal("0.1"))

    @property
    def is_equal(self) -> bool:
        """Whether both say the same."""
        return (self.left, self.left_state) == (self.right, self.right_state)


def cell_rows(left: Side, right: Side) -> Iterator[Row]:
    """Yield a row for each cell that either form has: those of the right report first, then those it has no more."""
    jumped = _jumps(left, right)
    for place, unit in _places(left, right):
        rule = jumped.get(place.key)
        yield Row(
            key=place.key,
            table=place.table,
            label=place.label,
            label_en=place.label_en,
            unit=unit,
            left=left.value(place.key),
            right=right.value(place.key),
            left_state=_state(left, place.key),
            right_state=_state(right, place.key),
            jump=rule.code if rule else "",
            times=rule.settings["times"] if rule else 0,
        )


def _places(left: Side, right: Side) -> Iterator[tuple[CellDefinition, str]]:
    """Every cell of the two forms, table by table as printed, with its unit."""
    forms = [side.form for side in (right, left) if side.form]
    tables = dict.fromkeys(table.key for form in forms for table in form.tables)
    seen: set[str] = set()
    for table in tables:
        for form in forms:
            for place in _cells_of(form, table):
                if place.key not in seen:
                    seen.add(place.key)
                    yield place, place.row.unit or place.column.unit


def _cells_of(form: Template, table: str) -> tuple[CellDefinition, ...]:
    return next((found.cells for found in form.tables if found.key == table), ())


def _state(side: Side, key: str) -> State:
    if side.form is None or key not in side.form.cells:
        return "not_in_form"
    if key in side.doubted:
        return "doubtful"
    return "blank" if side.value(key) is None else "stated"


def _jumps(left: Side, right: Side) -> dict[str, Rule]:
    """The cells that the check finds to jump from the left report to the right one, with the rule."""
    if left.form is None or right.form is None:
        return {}
    jumping = {rule.code: rule for rule in rules() if rule.kind == "jump"}
    found = check(right.form, right.values, previous=left.values)
    return {finding.cells[0]: jumping[finding.code] for finding in found if finding.code in jumping}


def across_years(left: Side, right: Side) -> list[Any]:
    """What the check finds only because it knows last year's report: stocks that do not carry over, jumps, copies.

    Empty unless the left report is that of the same agency on the year before.
    """
    if not is_year_before(left, right) or left.form is None or right.form is None:
        return []
    alone = {(found.code, found.cells) for found in check(right.form, right.values)}
    both = check(right.form, right.values, previous=left.values)
    return [found for found in both if (found.code, found.cells) not in alone]


def is_year_before(left: Side, right: Side) -> bool:
    """Whether both are of one agency, the left one on the year before the right one."""
    known = left.year is not None and right.year is not None and bool(left.agency)
    return known and left.year == right.year - 1 and left.agency == right.agency  # type: ignore[operator]


def figure_rows(left: Side, right: Side) -> Iterator[Row]:
    """Yield a row for each measure and unit that either text states; several numbers of one measure are no number."""
    sides = [_figures(side) for side in (left, right)]
    for key in dict.fromkeys((*sides[1], *sides[0])):
        stated = [side.get(key, []) for side in sides]
        first = (stated[1] or stated[0])[0]
        (one, how), (other, which) = (_one_number(figures) for figures in stated)
        label_en = first.get("label_en") or first["label"]
        yield Row(f"stated.{key[0]}", "text", first["label"], label_en, key[1], one, other, how, which)


def _figures(side: Side) -> dict[tuple[str, str], list[Mapping[str, Any]]]:
    found: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for figure in side.figures:
        if not figure.get("of_which") and figure.get("value") is not None:
            measure = figure.get("measure") or figure["label"]
            found.setdefault((measure, figure.get("unit") or ""), []).append(figure)
    return found


def _one_number(figures: list[Mapping[str, Any]]) -> tuple[Number | None, State]:
    numbers = {exact(figure["value"]) for figure in figures}
    if len(numbers) == 1:
        return numbers.pop(), "stated"
    return None, "several" if numbers else "blank"
