"""The figures of a report as they are kept: JSON numbers by the keys of its form."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from gongkai.annual_report.compiling import Compiled

Cells = Mapping[str, int | float | None]


def number(value: int | Decimal | None) -> int | float | None:
    """A counted number as JSON keeps it: whole where it is whole; an amount to the 分 is exact below 10^11 万元."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def numbers(compiled: Compiled) -> dict[str, int | float | None]:
    """Every cell of a compilation."""
    return {key: number(cell.value) for key, cell in compiled.cells.items()}


def differences(before: Cells, after: Cells) -> list[dict[str, Any]]:
    """The cells that differ, in the order of the form: key, before, after."""
    keys = [*after, *(key for key in before if key not in after)]
    return [
        {"key": key, "before": before.get(key), "after": after.get(key)}
        for key in keys
        if before.get(key) != after.get(key)
    ]
