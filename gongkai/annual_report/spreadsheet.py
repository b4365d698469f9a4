"""Tables that spreadsheets open: no text in them becomes a formula."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(row: Iterable[Any]) -> list[Any]:
    """Put a quote before every text that a spreadsheet would take for a formula; nothing is an empty cell."""
    return [
        f"'{value}"
        if isinstance(value, str) and value.startswith(FORMULA)
        else ""
        if value is None
        else value
        for value in row
    ]
