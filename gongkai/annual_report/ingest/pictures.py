"""The one place where reading of pictures plugs in: scanned pages of a PDF, and picture files.

A page reader takes an upright picture of one page and returns its lines and grids in reading order, each with the
confidence of what was recognised. `Grid.number` and the pages are set by the caller.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from gongkai.annual_report.ingest.document import Grid, GridCell, Line, Part

if TYPE_CHECKING:
    from PIL.Image import Image

    from gongkai.scans import ScannedTable

PageReader = Callable[["Image"], Sequence[Part]]
DPI = 200
"""Dots per inch at which a scanned page of a PDF is drawn for the page reader."""


@dataclass
class Pace:
    """How long pages may be read in this process: none is begun after `until` (of `time.monotonic`).

    `page_begun` is called before each page: who waits for the answer knows that it goes on.
    """

    until: float = math.inf
    page_begun: Callable[[], None] = lambda: None


pace = Pace()


def page_reader() -> PageReader | None:
    """Return the reader of pictures of pages; None where this installation has none, or no time is left."""
    if time.monotonic() > pace.until:
        return None
    return read_page if find_spec("rapidocr") and find_spec("onnxruntime") else None


def read_page(image: Image) -> list[Part]:
    """Return what stands on a picture of a page; ruled tables as grids, all else as lines."""
    from gongkai import scans

    pace.page_begun()
    return [
        _grid(part) if isinstance(part, scans.ScannedTable) else Line(part.text, confidence=part.confidence)
        for part in scans.read_page(image)
    ]


def _grid(table: ScannedTable) -> Grid:
    return Grid(
        tuple(
            GridCell(
                cell.text,
                cell.row,
                cell.column,
                left=float(cell.box[0]),
                right=float(cell.box[2]),
                confidence=cell.confidence,
            )
            for cell in table.cells
        )
    )
