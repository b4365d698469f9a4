"""What a process that reads files says to the one that started it: lines of JSON, and two signs of life."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gongkai.annual_report.ingest.report import ReadError

Answer = list[dict[str, Any]]
MAX_BYTES = 64 * 1024 * 1024
"""Larger files are refused unread."""
READY = b"[]\n"
"""The first line that is answered, before any order: the time of a file begins behind it."""
ALIVE = b"+\n"
"""Said before each page that is read from a picture, which has time of its own."""


def refused(name: str, code: str, lang: str, **facts: object) -> dict[str, Any]:
    """Return what stands for a file that was refused."""
    from gongkai.annual_report.ingest import messages  # brings a reader of YAML, for what is seldom said

    return refusal_json(name, messages.refusal(code, name, **facts), lang)


def refusal_json(name: str, error: ReadError, lang: str) -> dict[str, Any]:
    """Return a refusal as `docs/report-json.md` describes it."""
    return {"file": name, "error": {"code": error.code, "message": error.text(lang)}}
