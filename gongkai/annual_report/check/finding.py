"""What a check finds, and how numbers are written in its messages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Number = int | float | Decimal


@dataclass(frozen=True)
class Finding:
    """What a rule found: code, level, the message in both languages, the cells concerned, the rule's citation.

    `level`: `error` (wrong) · `warn` (very likely wrong) · `ask` (to be explained) · `note` (nothing to do).
    """

    code: str
    level: str
    message: str
    message_en: str
    cells: tuple[str, ...]
    citation: str


def plain(value: Number | None) -> str:
    """Write a number without exponent or idle zeros, an empty cell as an empty text."""
    if value is None:
        return ""
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return text.rstrip("0").rstrip(".") if "." in text else text
