"""The one place where reading of pictures plugs in: scanned pages of a PDF, and picture files.

A page reader takes an upright picture of one page and returns its lines and grids in reading order, each with the
confidence of what was recognised. `Grid.number` and the pages are set by the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gongkai.annual_report.ingest.document import Part

if TYPE_CHECKING:
    from PIL.Image import Image

PageReader = Callable[["Image"], Sequence[Part]]
DPI = 200
"""Dots per inch at which a scanned page of a PDF is drawn for the page reader."""


def page_reader() -> PageReader | None:
    """Return the reader of pictures of pages; None where this installation has none."""
    return None
