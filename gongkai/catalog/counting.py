"""How many items there are of each way of openness, by the year of formation and the responsible unit."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q

from gongkai.agencies.models import Staff
from gongkai.catalog import choices
from gongkai.catalog.queries import SETTLED, visible_to


@dataclass(frozen=True)
class Row:
    """One line. ``ways``: (count, share in percent) of each way of openness, in the order of ``ways()``."""

    year: int
    agency: str
    unit: str
    total: int
    ways: tuple[tuple[int, str], ...]


def ways() -> list[tuple[str, str]]:
    """The ways of openness."""
    return choices.openness()


def by_year_and_unit(staff: Staff) -> list[Row]:
    """What is public or approved as not public, at agencies whose work ``staff`` sees; the latest year first."""
    decided = visible_to(staff).filter(Q(live=True) | Q(SETTLED))
    keys = ("formed_on__year", "agency__tree_path", "agency__name", "unit__name")
    found = decided.order_by().values_list(*keys, "openness").annotate(count=Count("pk"))
    counts: dict[tuple[int, str, str, str], dict[str, int]] = defaultdict(dict)
    for year, path, agency, unit, openness, count in found:
        counts[-year, path, agency, unit or ""][openness] = count
    return [
        _row(-year, agency, unit, numbers)
        for (year, _path, agency, unit), numbers in sorted(counts.items(), key=lambda pair: pair[0])
    ]


def _row(year: int, agency: str, unit: str, numbers: dict[str, int]) -> Row:
    total = sum(numbers.values())
    each = [numbers.get(code, 0) for code, _label in ways()]
    return Row(year, agency, unit, total, tuple((count, f"{100 * count / total:.1f}") for count in each))
