"""Pictures of a report's numbers: SVG made on the server, each with the table that it draws and a sentence on it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from gongkai.annual_report import years
from gongkai.annual_report.comparing.side import Side
from gongkai.annual_report.drawing import COLOUR, bars, lattice
from gongkai.annual_report.tables import number_text
from gongkai.law import report_templates
from gongkai.papers.document import Cell, Picture, Table

LEAST_BARS, MOST_BARS = 2, 14
NUMBERING = re.compile(r"^(?:[一二三四五六七]、|（[一二三四五六七]）|\d\.)")

Translate = Callable[[str], str]


@dataclass(frozen=True)
class Chart:
    """A drawn chart with its data table: ``rows`` of a label and numbers as text."""

    svg: str
    caption: str
    summary: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def of_report(
    template: str,
    cells: Mapping[str, Any],
    figures: Sequence[Mapping[str, Any]],
    _: Translate = gettext,
    colour: str = COLOUR,
) -> list[Chart]:
    """The charts that a report's numbers allow: requests and results, decisions, the unit of most stated figures.

    ``_`` translates captions; the default asks Django for the language in use.
    """
    found: list[Chart | None] = []
    if template:
        form = report_templates.fitting(report_templates.load(template), cells)
        found.append(
            _bars(_("Requests received and their results"), _cells_of(form, cells, "t3", ".total"), _, colour)
        )
        found.append(
            _bars(_("Decisions made in the year"), _cells_of(form, cells, "t2", ".decisions"), _, colour)
        )
    by_unit: dict[str, list[tuple[str, float]]] = {}
    for figure in figures:
        if figure["value"] is not None and figure.get("unit") and figure["unit"] != "%":
            by_unit.setdefault(figure["unit"], []).append((figure["label"], figure["value"]))
    if by_unit:
        unit, stated = max(by_unit.items(), key=lambda entry: len(entry[1]))
        found.append(_bars(_("Figures stated in the text, unit: %s") % unit, stated[:MOST_BARS], _, colour))
    return [chart for chart in found if chart]


def as_picture(chart: Chart) -> Picture:
    """A chart as a picture of a document, with its numbers."""
    head = tuple(Cell(text, header=True) for text in chart.headers)
    rows = tuple(
        (Cell(label, header=True, align="left"), *(Cell(value) for value in values))
        for label, *values in chart.rows
    )
    number = len(chart.headers) - 1
    first = 0.75 if number == 1 else 0.25
    data = Table("", (first, *[(1 - first) / number] * number), (head, *rows), header_rows=1, size=10.5)
    return Picture(chart.svg, f"{chart.caption}：{chart.summary}", chart.caption, data)


def _cells_of(form: Any, cells: Mapping[str, Any], table: str, ending: str) -> list[tuple[str, float]]:
    pairs = []
    for key, place in form.cells.items():
        value = (cells.get(key) or {}).get("value")
        if key.startswith(f"{table}.") and key.endswith(ending) and value:
            pairs.append((NUMBERING.sub("", place.row.label), value))
    return pairs


def over_years(reports: Iterable[Side], english: bool, colour: str = COLOUR) -> list[Chart]:
    """The charts that the reports of one agency allow over its last five years."""
    return [_over_years(found, colour) for found in years.over_years(reports, english)]


def _over_years(found: years.Years, colour: str) -> Chart:
    headers, rows = years.table(found)
    words = years.summary(found)
    caption = f"{found.title} {found.years[0]}—{found.years[-1]} ({found.unit})"
    drawn = tuple(
        (row.label, tuple((str(p.year), None if p.value is None else float(p.value), cell)
         for p, cell in zip(row.points, cells[1:], strict=True)))
        for row, cells in zip(found.rows, rows, strict=True)
    )  # fmt: skip
    return Chart(lattice(drawn, colour, caption, words), caption, words, headers, rows)


def _bars(caption: str, pairs: Sequence[tuple[str, float]], _: Translate, colour: str) -> Chart | None:
    if len([value for _label, value in pairs if value]) < LEAST_BARS:
        return None
    rows = tuple((label, number_text(value)) for label, value in pairs)
    largest = max(pairs, key=lambda pair: pair[1])
    summary = _("%(count)s numbers; the largest is %(label)s with %(value)s.") % {
        "count": len(pairs),
        "label": largest[0],
        "value": dict(rows)[largest[0]],
    }
    return Chart(
        bars(tuple(pairs), colour, caption, summary), caption, summary, (_("Item"), _("Number")), rows
    )
