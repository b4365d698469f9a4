"""What the ledger says by now against what was signed: each cell, both numbers, the entries between them."""

from typing import Any

from gongkai.annual_report import figures
from gongkai.annual_report.compiling import compile
from gongkai.annual_report.compiling.listing import Listing
from gongkai.annual_report.models import FrozenReport
from gongkai.law import report_templates
from gongkai.ledger.kinds import CORRECTING
from gongkai.ledger.models import Entry


def since(frozen: FrozenReport) -> list[dict[str, Any]]:
    """Each cell that the ledger gives otherwise: key, label, frozen, now, numbers of the entries recorded since."""
    report, template = frozen.report, frozen.content["template"]
    now = figures.numbers(compile(report.agency, report.year, template))
    places = report_templates.load(template).cells
    return [
        {
            "key": one["key"],
            "label": places[one["key"]].label,
            "label_en": places[one["key"]].label_en,
            "frozen": one["before"],
            "now": one["after"],
            "entries": _entries(frozen, one["key"]),
        }
        for one in figures.differences(frozen.content["cells"], now)
        if one["key"] in places
    ]


def _entries(frozen: FrozenReport, cell: str) -> list[int]:
    """The entries after the signed position that count in the cell now, or took out one that did."""
    report, template = frozen.report, frozen.content["template"]
    later = Entry.objects.filter(agency=report.agency, number__gt=frozen.position)
    counted = {line.entry.pk for line in Listing(report.agency, report.year, template, cell)[:]}
    before = Listing(report.agency, report.year, template, cell, frozen.counted_at)
    then = {line.entry.pk for line in before[:]}
    found = set(later.filter(pk__in=counted - then).values_list("number", flat=True))
    gone = later.filter(kind__in=CORRECTING, corrects__in=then - counted)
    return sorted(found | set(gone.values_list("number", flat=True)))


def bare(lines: list[dict[str, Any]]) -> list[tuple[str, Any]]:
    """Cells and numbers alone, to tell whether two errata say the same."""
    return [(line["key"], line["now"]) for line in lines]
