"""The picture report as one drawing of the size of A4: every text is set into its room, however long it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from django.utils.translation import gettext as _

from gongkai.annual_report.charts import Chart
from gongkai.annual_report.drawing import FAINT, FONT, TEXT
from gongkai.annual_report.picture import PictureReport, Tile
from gongkai.papers.sheet import HEIGHT, WIDTH
from gongkai.papers.wording import clean, ems

MARGIN = 48
INNER = WIDTH - 2 * MARGIN
HEAD = 168
COLUMNS, GAP, TILE = 3, 14, 92
MOST_TILES = 12
FOOT = 112
WORD = re.compile(r"[!-~]+|.", re.DOTALL)
SIZE = re.compile(r'<svg\b[^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"')


def poster(report: PictureReport) -> str:
    """The drawing as SVG, with title and description."""
    tiles = report.tiles[:MOST_TILES]
    top = HEAD + 28
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="{FONT}">',
        f"<title>{_safe(report.title)}</title><desc>{_safe(report.words)}</desc>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        *_head(report),
        *(part for place, tile in enumerate(tiles) for part in _tile(tile, place, top, report.colour)),
    ]
    below = top + -(-len(tiles) // COLUMNS) * (TILE + GAP) + 10
    parts += [*_charts(report.charts, below), *_foot(report), "</svg>"]
    return "".join(parts)


def _safe(text: str) -> str:
    return escape(clean(text))


def _text(x: float, y: float, size: float, text: str, *, fill: str = TEXT, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{fill}"{weight}>{_safe(text)}</text>'


def wrapped(text: str, size: float, width: float, most: int) -> list[str]:
    """The text in lines of this width, Latin words whole; what does not fit into ``most`` ends with an ellipsis."""
    lines, line = list[str](), ""
    for piece in WORD.findall(clean(text)):
        for part in (piece,) if ems(piece) * size <= width else piece:
            if line and ems(line + part) * size > width:
                lines.append(line.rstrip())
                line = ""
            line += part.lstrip() if not line else part
    lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][:-1] + "…"]
    return lines


def _fitting(text: str, largest: float, smallest: float, width: float, most: int) -> tuple[float, list[str]]:
    """The largest type in which a text fits into its lines."""
    size = largest
    while size > smallest and len(wrapped(text, size, width, 99)) > most:
        size -= 1
    return size, wrapped(text, size, width, most)


def _head(report: PictureReport) -> Iterator[str]:
    yield f'<rect width="{WIDTH}" height="{HEAD}" fill="{report.colour}"/>'
    size, lines = _fitting(report.agency, 24, 16, INNER, 2)
    for place, line in enumerate(lines):
        yield _text(MARGIN, 56 + place * size * 1.3, size, line, fill="#ffffff")
    size, lines = _fitting(report.title, 34, 22, INNER, 1)
    yield _text(MARGIN, HEAD - 38, size, lines[0], fill="#ffffff", bold=True)


def _tile(tile: Tile, place: int, top: float, colour: str) -> Iterator[str]:
    """A figure in its box: label above, number below; a long number is set smaller."""
    width = (INNER - (COLUMNS - 1) * GAP) / COLUMNS
    x = MARGIN + place % COLUMNS * (width + GAP)
    y = top + place // COLUMNS * (TILE + GAP)
    yield f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{TILE}" fill="#ffffff" stroke="{colour}"/>'
    yield f'<rect x="{x:g}" y="{y:g}" width="4" height="{TILE}" fill="{colour}"/>'
    size, lines = _fitting(tile.label, 14, 11, width - 28, 2)
    for number, line in enumerate(lines):
        yield _text(x + 16, y + 22 + number * (size + 3), size, line)
    unit = f" {tile.unit}" if tile.unit else ""
    shown = tile.value or _("not stated")
    big, _lines = _fitting(shown, 30 if tile.value else 18, 14, width - 28 - ems(unit + tile.note) * 13, 1)
    baseline = y + TILE - 16
    yield _text(x + 16, baseline, big, shown, fill=colour, bold=True)
    right = x + 16 + ems(shown) * big * 1.16
    yield _text(right + 6, baseline, 13, f"{tile.unit} {tile.note}".strip(), fill=FAINT)


def _charts(charts: tuple[Chart, ...], top: float) -> Iterator[str]:
    """The charts below each other, each as large as the room that is left allows."""
    if not charts:
        return
    room = (HEIGHT - FOOT - top) / len(charts)
    for place, chart in enumerate(charts):
        y = top + place * room
        _size, lines = _fitting(chart.caption, 18, 13, INNER, 1)
        yield _text(MARGIN, y + 20, 18, lines[0], bold=True)
        found = SIZE.search(chart.svg)
        if found is None:
            continue
        width, height = float(found[1]), float(found[2])
        scale = min(INNER / width, (room - 48) / height, 1.25)
        inner = chart.svg[chart.svg.index(">", found.start()) + 1 : chart.svg.rindex("</svg>")]
        yield f'<g transform="translate({MARGIN},{y + 34:g}) scale({scale:.4f})">{inner}</g>'


def _foot(report: PictureReport) -> Iterator[str]:
    y = HEIGHT - FOOT + 26
    yield f'<rect x="{MARGIN}" y="{y - 20:g}" width="{INNER}" height="1" fill="{report.colour}"/>'
    for text in (report.source, *report.remarks):
        for line in wrapped(text, 13, INNER, 2):
            yield _text(MARGIN, y, 13, line, fill=FAINT)
            y += 19
