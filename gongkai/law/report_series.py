"""What can be followed over the years although the forms changed: lines of numbers, and the cells that hold them.

Source: `report/series.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from gongkai.law import report_templates
from gongkai.law.report_templates import TemplateDataError


@dataclass(frozen=True)
class Sum:
    """Cells of one form that are added up, and how certain it is that they mean the same as those of other forms."""

    of: tuple[str, ...]
    confidence: str


@dataclass(frozen=True)
class Line:
    """One number a year. `measure`: the figure of the text that states the same. `of_which`: part of the others."""

    key: str
    label: Mapping[str, str]
    cells: tuple[Sum, ...] = ()
    measure: str = ""
    of_which: bool = False


@dataclass(frozen=True)
class Series:
    """Lines that are shown together. `mix`: they are the parts of a whole."""

    key: str
    title: Mapping[str, str]
    unit: Mapping[str, str]
    lines: tuple[Line, ...]
    mix: bool = False


@lru_cache
def all_series() -> tuple[Series, ...]:
    """Return what is followed, in the order of the file; TemplateDataError names a wrong entry."""
    path = report_templates.FOLDER / "series.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(
        _series(entry | {"lines": tuple(_line(line) for line in entry["lines"])}) for entry in data["charts"]
    )


def _series(entry: dict[str, Any]) -> Series:
    try:
        return Series(**entry)
    except TypeError as error:
        raise TemplateDataError(f"series.yaml: {entry.get('key', '?')}: {error}") from error


def _line(entry: dict[str, Any]) -> Line:
    where = f"series.yaml: {entry.get('key', '?')}"
    try:
        sums = tuple(Sum(tuple(one["of"]), one["confidence"]) for one in entry.get("cells", ()))
        line = Line(**{**entry, "cells": sums})
    except (KeyError, TypeError) as error:
        raise TemplateDataError(f"{where}: {error}") from error
    known = {
        code: report_templates.load(code).cells
        for code in (*report_templates.OLDER, *report_templates.codes())
    }
    for one in sums:
        if one.confidence not in report_templates.MARKS or not any(
            set(one.of) <= cells.keys() for cells in known.values()
        ):
            raise TemplateDataError(
                f"{where}: {', '.join(one.of)}: no form has these cells, or an unknown confidence"
            )
    return line
