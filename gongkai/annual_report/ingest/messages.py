"""The words of refusals and doubts, from `messages.yaml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from gongkai.annual_report.ingest.report import Doubt, Place, ReadError
from gongkai.law.loading import plain_yaml

MAX_RAW = 80


@lru_cache
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """Return `{"errors": {code: {zh, en}}, "doubts": …}`."""
    path = Path(__file__).with_name("messages.yaml")
    data: dict[str, dict[str, dict[str, str]]] = plain_yaml(path)
    return data


def refusal(code: str, file: str, **facts: Any) -> ReadError:
    """Return the error for refusing `file`; KeyError for an unknown code."""
    words = catalogue()["errors"][code]
    return ReadError(code, words["zh"].format(file=file, **facts), words["en"].format(file=file, **facts))


def doubt(code: str, cells: tuple[str, ...] = (), where: Place | None = None, **facts: Any) -> Doubt:
    """Return a doubt with its words; long quotations are cut to 80 characters."""
    words = catalogue()["doubts"][code]
    short = {name: _shorten(value) for name, value in facts.items()}
    return Doubt(code, words["zh"].format(**short), words["en"].format(**short), cells, where)


def _shorten(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    flat = " ".join(value.split())
    return flat if len(flat) <= MAX_RAW else flat[: MAX_RAW - 1] + "…"
