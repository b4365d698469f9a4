"""Which cells of one statutory form can be carried into another: data in `report/between.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gongkai.law import report_templates
from gongkai.law.loading import LawDataError, check_keys, load_yaml, read_mark
from gongkai.law.report_templates import Template

DATA_FILE = "report/between.yaml"
KEYS = {
    "same": {"forms", "citation", "confidence"},
    "sums": {"from", "into", "table", "cells", "parts", "citation", "confidence"},
    "apart": {"cells", "why"},
}


@dataclass(frozen=True, slots=True)
class Carried:
    """How the cells of one form fill another. `cells`: {key there: the keys here that add up to it}."""

    cells: Mapping[str, tuple[str, ...]]
    apart: Mapping[str, Mapping[str, str]]


def carried(own: Template, into: Template) -> Carried:
    """Every cell of `into`: filled from cells of `own`, or `apart` with the reason in "zh" and "en"."""
    if own == into:
        return Carried({key: (key,) for key in into.cells}, {})
    same, sums = _same(own.code, into.code), _sums()
    cells: dict[str, tuple[str, ...]] = {}
    for key in into.cells:
        parts = sums.get(key, ())
        if key in own.cells and same:
            cells[key] = (key,)
        elif same and parts and all(part in own.cells for part in parts):
            cells[key] = parts
    return Carried(cells, {key: _why(key) for key in into.cells if key not in cells})


def _same(first: str, second: str) -> bool:
    return first == second or any({first, second} <= set(entry["forms"]) for entry in _data()["same"])


@cache
def _sums() -> Mapping[str, tuple[str, ...]]:
    """{key of a cell: the keys of another form that it is the sum of}."""
    found = {}
    for entry in _data()["sums"]:
        columns = {
            cell.column.key for cell in report_templates.load(entry["into"]).table(entry["table"]).cells
        }
        for column in columns:
            parts = tuple(part.format(column=column) for part in entry["parts"])
            found[entry["cells"].format(column=column)] = parts
    known = {key for code in report_templates.codes() for key in report_templates.load(code).cells}
    for key, parts in found.items():
        if unknown := {key, *parts} - known:
            raise LawDataError(DATA_FILE, "sums", f"no form has the cells {', '.join(sorted(unknown))}")
    return found


def _why(key: str) -> Mapping[str, str]:
    found: Mapping[str, str] = next(
        entry["why"] for entry in _data()["apart"] if any(key.startswith(begin) for begin in entry["cells"])
    )
    return found


@cache
def _data() -> dict[str, list[dict[str, Any]]]:
    data: dict[str, list[dict[str, Any]]] = load_yaml(DATA_FILE)
    check_keys(data, allowed=set(KEYS), required=set(KEYS), file=DATA_FILE, where="")
    for name, keys in KEYS.items():
        for number, entry in enumerate(data[name]):
            where = f"{name}[{number}]"
            check_keys(entry, allowed=keys, required=keys, file=DATA_FILE, where=where)
            if "confidence" in keys:
                read_mark(entry["confidence"], file=DATA_FILE, where=where)
    return data
