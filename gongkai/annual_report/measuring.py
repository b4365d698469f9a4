"""The figures that a report's text may name, counted from its cells, the catalogue and the request cases."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from gongkai.agencies.models import Agency
from gongkai.annual_report.check import plain
from gongkai.annual_report.figures import Cells
from gongkai.catalog.models import Item
from gongkai.law.report_fields import Field, fields
from gongkai.requests.models import RequestCase

Values = Mapping[str, int | float | None]


def measured(agency: Agency, year: int, cells: Cells) -> dict[str, int | float | None]:
    """{key of the field: its figure}; None where there is none, such as a share of nothing or cells not compiled."""
    found: dict[str, int | float | None] = {}
    for key, field in fields().items():
        found[key] = _share(field, found) if field.of == "share" else _counted(field, agency, year, cells)
    return found


def shown(key: str, value: int | float | None) -> str:
    """A figure as it stands in the text: a share with its sign, other figures without their unit."""
    if value is None:
        return ""
    sign = "%" if fields()[key].unit == "%" else ""
    return f"{plain(value)}{sign}"


def _counted(field: Field, agency: Agency, year: int, cells: Cells) -> int | float | None:
    if field.of == "cells":
        return _sum([cells[key] for key in cells if field.takes(key)])
    if field.of == "items":
        return _items(field, agency, year).count()
    return _cases(field, agency, year).count()


def _sum(values: list[int | float | None]) -> int | float | None:
    if not values or any(value is None for value in values):
        return None
    total = sum((Decimal(str(value)) for value in values), Decimal(0))
    return int(total) if total == total.to_integral_value() else float(total)


def _items(field: Field, agency: Agency, year: int) -> QuerySet[Item]:
    found = Item.objects.filter(agency=agency, live=True, published_at__year=year)
    if field.kinds:
        found = found.filter(columns__kind__in=field.kinds)
    if field.columns:
        found = found.filter(columns__code__in=field.columns)
    if field.interpreted:
        found = found.filter(Exists(Item.objects.filter(interprets=OuterRef("pk"), live=True)))
    return found.order_by().distinct()


def _cases(field: Field, agency: Agency, year: int) -> QuerySet[Any]:
    cases = RequestCase.objects.filter(agency=agency)
    if field.of == "cases":
        return cases.filter(received_on__year=year, channel__in=field.channels)
    served = cases.filter(served_on__year=year)
    return served.exclude(late_by__gt=0) if field.in_time else served


def _share(field: Field, found: Values) -> int | float | None:
    part, whole = found[field.part], _sum([found[key] for key in field.whole])
    if part is None or not whole:
        return None
    percent = Decimal(str(part)) * 100 / Decimal(str(whole))
    rounded = percent.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)
