"""Pictures of a report's numbers: SVG made on the server, each with the table that it draws and a sentence on it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import vl_convert
from django.utils.translation import gettext

from gongkai.law import report_templates
from gongkai.papers.document import Cell, Picture, Table

FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif"
COLOUR = "#0b4a8f"
LEAST_BARS, MOST_BARS = 2, 14
ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
NUMBERING = re.compile(r"^(?:[一二三四五六七]、|（[一二三四五六七]）|\d\.)")

Translate = Callable[[str], str]


@dataclass(frozen=True)
class Chart:
    """A drawn chart with its data table: ``rows`` of (label, number as text)."""

    svg: str
    caption: str
    summary: str
    headers: tuple[str, str]
    rows: tuple[tuple[str, str], ...]


def of_report(
    template: str, cells: Mapping[str, Any], figures: Sequence[Mapping[str, Any]], _: Translate = gettext
) -> list[Chart]:
    """The charts that a report's numbers allow: requests and results, decisions, the unit of most stated figures.

    ``_`` translates captions; the default asks Django for the language in use.
    """
    found: list[Chart | None] = []
    if template:
        form = report_templates.fitting(report_templates.load(template), cells)
        found.append(
            _bars(_("Requests received and their results"), _cells_of(form, cells, "t3", ".total"), _)
        )
        found.append(_bars(_("Decisions made in the year"), _cells_of(form, cells, "t2", ".decisions"), _))
    by_unit: dict[str, list[tuple[str, float]]] = {}
    for figure in figures:
        if figure["value"] is not None and figure.get("unit") and figure["unit"] != "%":
            by_unit.setdefault(figure["unit"], []).append((figure["label"], figure["value"]))
    if by_unit:
        unit, stated = max(by_unit.items(), key=lambda entry: len(entry[1]))
        found.append(_bars(_("Figures stated in the text, unit: %s") % unit, stated[:MOST_BARS], _))
    return [chart for chart in found if chart]


def as_picture(chart: Chart) -> Picture:
    """A chart as a picture of a document, with its numbers."""
    head = tuple(Cell(text, header=True) for text in chart.headers)
    rows = tuple((Cell(label, header=True, align="left"), Cell(value)) for label, value in chart.rows)
    data = Table("", (0.75, 0.25), (head, *rows), header_rows=1, size=10.5)
    return Picture(chart.svg, f"{chart.caption}：{chart.summary}", chart.caption, data)


def _cells_of(form: Any, cells: Mapping[str, Any], table: str, ending: str) -> list[tuple[str, float]]:
    pairs = []
    for key, place in form.cells.items():
        value = (cells.get(key) or {}).get("value")
        if key.startswith(f"{table}.") and key.endswith(ending) and value:
            pairs.append((NUMBERING.sub("", place.row.label), value))
    return pairs


def _bars(caption: str, pairs: Sequence[tuple[str, float]], _: Translate) -> Chart | None:
    if len([value for _label, value in pairs if value]) < LEAST_BARS:
        return None
    rows = tuple((label, f"{value:g}" if isinstance(value, float) else str(value)) for label, value in pairs)
    largest = max(pairs, key=lambda pair: pair[1])
    summary = _("%(count)s numbers; the largest is %(label)s with %(value)s.") % {
        "count": len(pairs),
        "label": largest[0],
        "value": dict(rows)[largest[0]],
    }
    return Chart(draw(tuple(pairs)), caption, summary, (_("Item"), _("Number")), rows)


@lru_cache(maxsize=256)
def draw(pairs: tuple[tuple[str, float], ...]) -> str:
    """Horizontal bars with the number at each end, as SVG."""
    # Labels may repeat; a bar of its own needs a name of its own, whose first three characters are not shown.
    values = [{"label": f"{place:02}|{label}", "value": value} for place, (label, value) in enumerate(pairs)]
    name = {
        "y": {"field": "label", "type": "nominal", "sort": None, "title": None},
        "x": {"field": "value", "type": "quantitative", "title": None, "axis": None},
    }
    specification = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 420,
        "height": {"step": 30},
        "background": "transparent",
        "data": {"values": values},
        "encoding": name,
        "layer": [
            {"mark": {"type": "bar", "color": COLOUR, "height": 18}},
            {
                "mark": {"type": "text", "align": "left", "dx": 5, "fontSize": 14, "color": "#0b0c0c"},
                "encoding": {"text": {"field": "value", "type": "quantitative", "format": "~f"}},
            },
        ],
        "config": {
            "font": FONT,
            "view": {"stroke": None},
            "axis": {
                "labelFontSize": 14,
                "labelColor": "#0b0c0c",
                "labelLimit": 320,
                "labelExpr": "substring(datum.label, 3)",
                "ticks": False,
                "domain": False,
            },
        },
    }
    # Page and document say in words what the whole picture shows; roles of its parts, without names, say nothing.
    return ROLES.sub("", vl_convert.vegalite_to_svg(specification, vl_version="5.20"))
