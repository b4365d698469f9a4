"""Drawings of numbers as SVG: bars of one year, and a lattice of years. Each says in words what it shows.

One colour and the numbers beside their bars: nothing is told by colour alone, so a print in black says the same.
"""

import re
from functools import lru_cache
from html import escape
from typing import Any

import vl_convert

FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif"
COLOUR = "#0b4a8f"
TEXT, FAINT = "#0b0c0c", "#4d5762"
ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
OPENING = re.compile(r"<svg\b[^>]*>")
COLOURS = re.compile(r"#[0-9a-fA-F]{6}")
LATTICE_WIDTH, LATTICE_HEIGHT = 340, 44
MOST_LABEL = 150


def colour_or_default(chosen: str) -> str:
    """An agency's colour, or ours where it has chosen none."""
    return chosen if COLOURS.fullmatch(chosen) else COLOUR


@lru_cache(maxsize=256)
def bars(pairs: tuple[tuple[str, float], ...], colour: str = COLOUR, title: str = "", words: str = "") -> str:
    """Horizontal bars with the number at each end. ``title``, ``words``: what the whole drawing shows."""
    # Labels may repeat; a bar of its own needs a name of its own, whose first three characters are not shown.
    values = [{"label": f"{place:02}|{label}", "value": value} for place, (label, value) in enumerate(pairs)]
    specification = {
        "width": 420,
        "height": {"step": 30},
        "data": {"values": values},
        "encoding": {
            "y": {"field": "label", "type": "nominal", "sort": None, "title": None},
            "x": {"field": "value", "type": "quantitative", "title": None, "axis": None},
        },
        "layer": [
            {"mark": {"type": "bar", "color": colour, "height": 18}},
            {
                "mark": {"type": "text", "align": "left", "dx": 5, "fontSize": 14, "color": TEXT},
                "encoding": {"text": {"field": "value", "type": "quantitative", "format": "~f"}},
            },
        ],
    }
    return _drawn(specification, title, words)


Lattice = tuple[tuple[str, tuple[tuple[str, float | None, str], ...]], ...]
"""Rows of (label, ((year, number or None, what is printed), …))."""


@lru_cache(maxsize=256)
def lattice(rows: Lattice, colour: str = COLOUR, title: str = "", words: str = "") -> str:
    """A row of bars for each line, all on one scale, one bar a year; a year without a number is a gap that says so."""
    values = [
        {"row": f"{place:02}|{label}", "year": year, "value": value, "base": value or 0, "shown": shown,
         "faint": value is None}
        for place, (label, points) in enumerate(rows)
        for year, value, shown in points
    ]  # fmt: skip
    years = [year for year, _value, _shown in rows[0][1]] if rows else []
    x = {
        "field": "year",
        "type": "nominal",
        "title": None,
        "axis": {"labelAngle": 0},
        "scale": {"domain": years},
    }
    text = {"field": "shown", "type": "nominal"}
    specification = {
        "data": {"values": values},
        "facet": {
            "row": {"field": "row", "type": "nominal", "sort": None, "title": None, "header": _header()}
        },
        "spacing": 22,
        "spec": {
            "width": LATTICE_WIDTH,
            "height": LATTICE_HEIGHT,
            "encoding": {"x": x, "y": {"field": "value", "type": "quantitative", "axis": None}},
            "layer": [
                {"mark": {"type": "bar", "color": colour, "width": 34}},
                {
                    "mark": {"type": "text", "dy": -8, "fontSize": 13},
                    "encoding": {
                        "y": {"field": "base", "type": "quantitative"},
                        "text": text,
                        "color": {"condition": {"test": "datum.faint", "value": FAINT}, "value": TEXT},
                    },
                },
            ],
        },
        "resolve": {"axis": {"x": "shared"}},
    }
    return _drawn(specification, title, words)


def _header() -> dict[str, Any]:
    return {
        "labelAngle": 0,
        "labelAlign": "left",
        "labelAnchor": "middle",
        "labelBaseline": "middle",
        "labelFontSize": 14,
        "labelColor": TEXT,
        "labelLimit": MOST_LABEL,
        "labelExpr": "substring(datum.label, 3)",
    }


def _drawn(specification: dict[str, Any], title: str, words: str) -> str:
    axis = {"labelFontSize": 14, "labelColor": TEXT, "ticks": False, "domain": False}
    axis_y = {"labelLimit": 320, "labelExpr": "substring(datum.label, 3)"}
    whole = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": "transparent",
        **specification,
        "config": {"font": FONT, "view": {"stroke": None}, "axis": axis, "axisY": axis_y},
    }
    # Roles of the parts, without names, say nothing; title and description tell the whole.
    svg = ROLES.sub("", vl_convert.vegalite_to_svg(whole, vl_version="5.20"))
    told = f"<title>{escape(title)}</title><desc>{escape(words)}</desc>" if title else ""
    return OPENING.sub(lambda opening: opening[0] + told, svg, count=1)
