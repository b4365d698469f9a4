"""Tables that spreadsheets open: no text in them becomes a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?\d[\d.,]*%?")


def harmless(row: Iterable[Any]) -> list[Any]:
    """Put a quote before every text that a spreadsheet would take for a formula; nothing is an empty cell."""
    return ["" if value is None else f"'{value}" if _is_formula(value) else value for value in row]


def _is_formula(value: Any) -> bool:
    return isinstance(value, str) and value.startswith(FORMULA) and not NUMBER.fullmatch(value)
