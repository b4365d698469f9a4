"""Draw a report as the pages of a scan, with any cells, in our own words, for tests."""

from __future__ import annotations

import io
from collections.abc import Mapping

import numpy
from PIL import Image, ImageDraw

from gongkai.annual_report.tests.builder import NUMBERS
from gongkai.law.report_layout import GridCell, grid_width, printed_grid
from gongkai.law.report_templates import Table, Template
from gongkai.scans.tests.drawn import font

PAGE = (1654, 2339)
_MARGIN, _PAD, _SIZE, _LEAST_ROW = 130, 8, 26, 50
_TEXT = "这一部分由测试写成，只说明大概。"


def scan(
    form: Template,
    cells: Mapping[str, str],
    year: int,
    agency: str = "甲市科学技术局",
    *,
    tilt: float = 0.0,
    noise: int = 0,
) -> list[Image.Image]:
    """The pages of a report, A4 at 200 dots an inch; leaning by ``tilt`` degrees, with grain of so many greys."""
    sheet = _Sheet()
    sheet.line(f"{agency}{year}年政府信息公开工作年度报告", size=40)
    tables = {table.section: table for table in form.tables}
    for number, section in zip(NUMBERS, form.sections, strict=True):
        sheet.line(f"{number}、{section.heading}", size=32)
        if section.key in tables:
            sheet.table(tables[section.key], cells)
        else:
            sheet.line(_TEXT)
    return [_worn(page, tilt, noise, number) for number, page in enumerate(sheet.pages)]


def pdf_of(pages: list[Image.Image]) -> bytes:
    """The pages as a PDF without text."""
    written = io.BytesIO()
    pages[0].save(written, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    return written.getvalue()


def _worn(page: Image.Image, tilt: float, noise: int, seed: int) -> Image.Image:
    page = page.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=255) if tilt else page
    if noise:
        grain = numpy.random.default_rng(seed).normal(0, noise, (page.height, page.width))
        page = Image.fromarray(numpy.clip(numpy.asarray(page) + grain, 0, 255).astype(numpy.uint8))
    return page


class _Sheet:
    """Pages that are filled from top to bottom."""

    def __init__(self) -> None:
        self.pages: list[Image.Image] = []
        self._turn_page()

    def _turn_page(self) -> None:
        self.pages.append(Image.new("L", PAGE, 250))
        self._pen = ImageDraw.Draw(self.pages[-1])
        self._y = _MARGIN

    def line(self, text: str, size: int = _SIZE) -> None:
        """A line of running text."""
        if self._y + 2 * size > PAGE[1] - _MARGIN:
            self._turn_page()
        self._pen.text((_MARGIN, self._y), text, font=font(size), fill=25)
        self._y += 2 * size

    def table(self, table: Table, cells: Mapping[str, str]) -> None:
        """A ruled table; it goes on, on the next page, between two rows."""
        grid, width = printed_grid(table), grid_width(table)
        labels = max(
            sum(cell.colspan for cell in row if cell.header) for row in grid if any(c.key for c in row)
        )
        edges = _edges(width, labels)
        placed = _placed(grid)
        heights = _heights(placed, edges, len(grid), cells)
        first = 0
        while first < len(grid):
            room = PAGE[1] - _MARGIN - self._y
            last = next((n for n in range(len(grid), first, -1) if sum(heights[first:n]) <= room), first)
            if last == first:
                self._turn_page()
            else:
                self._rows(placed, cells, edges, heights, first, last)
                first = last
        self._y += _SIZE

    def _rows(self, placed, cells, edges, heights, first, last) -> None:  # type: ignore[no-untyped-def]
        """Some rows; a cell that goes on, on the next page, says what it says where it begins."""
        for row, column, cell in placed:
            begin, end = max(row, first), min(row + cell.rowspan, last)
            if begin >= end:
                continue
            top, bottom = self._y + sum(heights[first:begin]), self._y + sum(heights[first:end])
            left, right = edges[column], edges[column + cell.colspan]
            self._pen.rectangle((left, top, right, bottom), outline=30, width=2)
            said = _wrapped(_said(cell, cells), right - left - 2 * _PAD) if begin == row else []
            y = (top + bottom) / 2 - len(said) * (_SIZE + 6) / 2 - 3
            for text in said:
                x = (left + right) / 2 - font(_SIZE).getlength(text) / 2
                self._pen.text((x, y), text, font=font(_SIZE), fill=25)
                y += _SIZE + 6
        self._y += sum(heights[first:last])


Placed = list[tuple[int, int, GridCell]]


def _said(cell: GridCell, cells: Mapping[str, str]) -> str:
    return cells.get(cell.key, "") if cell.key else cell.text


def _edges(width: int, labels: int) -> list[int]:
    """Where columns begin: those of labels wider than those of numbers."""
    room = PAGE[0] - 2 * _MARGIN
    number = max(min(room * 2 // 3 // max(width - labels, 1), 170), 70) if labels else room // width
    label = (room - number * (width - labels)) / max(labels, 1)
    places = [_MARGIN + label * min(at, labels) + number * max(at - labels, 0) for at in range(width + 1)]
    return [round(at) for at in places]


def _placed(grid: tuple[tuple[GridCell, ...], ...]) -> Placed:
    taken: set[tuple[int, int]] = set()
    found: Placed = []
    for row, line in enumerate(grid):
        column = 0
        for cell in line:
            while (row, column) in taken:
                column += 1
            found.append((row, column, cell))
            taken |= {(row + r, column + c) for r in range(cell.rowspan) for c in range(cell.colspan)}
            column += cell.colspan
    return found


def _heights(placed: Placed, edges: list[int], rows: int, cells: Mapping[str, str]) -> list[int]:
    heights = [_LEAST_ROW] * rows
    for row, column, cell in placed:
        room = edges[column + cell.colspan] - edges[column] - 2 * _PAD
        need = len(_wrapped(_said(cell, cells), room)) * (_SIZE + 6) + 18
        lacking = need - sum(heights[row : row + cell.rowspan])
        if lacking > 0:
            heights[row + cell.rowspan - 1] += lacking
    return heights


def _wrapped(text: str, room: float) -> list[str]:
    lines = [""]
    for letter in text:
        if lines[-1] and font(_SIZE).getlength(lines[-1] + letter) > room:
            lines.append("")
        lines[-1] += letter
    return lines
