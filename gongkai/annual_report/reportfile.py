"""A read report from its JSON form (docs/report-json.md), or from the report itself: what documents are made from."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gongkai.annual_report.ingest import MAX_BYTES, ReadError, read_bytes
from gongkai.annual_report.tables import form_of
from gongkai.console import gettext as _
from gongkai.law import report_templates


class ReportFileError(ValueError):
    """A file holds no report that can be printed; the message names what and where, in the language of the terminal."""


@dataclass(frozen=True)
class ReadReport:
    """Agency, year, form, cells and figures of a report; ``remarks`` tell what was found or is in doubt."""

    agency: str
    year: int | None
    template: str
    cells: dict[str, Any]
    figures: list[dict[str, Any]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def load(path: Path) -> ReadReport:
    """Read ``path``: JSON by its ending, any other file as a published report.

    ReportFileError, ReadError or OSError say why it cannot be.
    """
    if path.stat().st_size > MAX_BYTES * 8:
        raise _refusal(
            path.name, _("%(size)s bytes are too many for a report") % {"size": path.stat().st_size}
        )
    data = path.read_bytes()
    if path.suffix.lower() != ".json":
        return checked(read_bytes(data, path.name).to_json(), path.name)
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise _refusal(path.name, _("no JSON in UTF-8: %(error)s") % {"error": error}) from error
    return checked(told, path.name)


def checked(told: Any, name: str) -> ReadReport:
    """The report that a JSON object tells; ReportFileError names what is missing or wrong in it."""
    if not isinstance(told, dict):
        raise _refusal(name, _("one report is a JSON object"))
    if isinstance(told.get("error"), dict):
        raise _refusal(name, _("the report was not read: %(why)s") % {"why": told["error"].get("message")})
    cells = told.get("cells") or {}
    if not isinstance(cells, dict):
        raise _refusal(name, _("“%(entry)s” is no object by key") % {"entry": "cells"})
    for key, cell in cells.items():
        _check_number(cell.get("value") if isinstance(cell, dict) else cell, name, key)
    year = told.get("year")
    if year is not None and (not isinstance(year, int) or not 1 <= year <= 9999):
        raise _refusal(name, _("%(value)r is no year") % {"value": year})
    report = ReadReport(
        agency=str(told.get("agency") or ""),
        year=year,
        template=_template(told.get("template"), year, cells, name),
        cells=cells,
        figures=_figures(told.get("figures") or [], name),
        remarks=_remarks(told),
    )
    if not report.template and not report.figures:
        raise _refusal(name, _("it has neither cells nor figures"))
    return report


def _refusal(name: str, reason: str) -> ReportFileError:
    return ReportFileError(f"{name}: {reason}")


def _check_number(value: Any, name: str, place: str) -> None:
    number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    if value is not None and not number:
        raise _refusal(
            name, _("%(place)s holds %(value)r, which is no number") % {"place": place, "value": value}
        )


def _template(named: Any, year: int | None, cells: dict[str, Any], name: str) -> str:
    """The form that the file names, else the one of its year; empty where there are no cells."""
    if not cells:
        return ""
    known = report_templates.codes()
    if named is not None and str(named) not in known:
        told = {"template": named, "known": ", ".join(known)}
        raise _refusal(name, _("the template %(template)r is unknown; known: %(known)s") % told)
    by_year = report_templates.template_for_year(year) if year else None
    code = str(named) if named is not None else by_year.code if by_year else known[-1]
    unknown = sorted(set(cells) - {key for form in known for key in report_templates.load(form).cells})
    if unknown:
        raise _refusal(name, _("no report form has the cells %(keys)s") % {"keys": ", ".join(unknown[:10])})
    try:
        form_of(code, cells)
    except ValueError as error:
        raise _refusal(name, str(error)) from error
    return code


def _figures(figures: Any, name: str) -> list[dict[str, Any]]:
    if not isinstance(figures, list):
        raise _refusal(name, _("“%(entry)s” is no list") % {"entry": "figures"})
    for place, figure in enumerate(figures, start=1):
        if not isinstance(figure, dict) or not figure.get("label"):
            raise _refusal(name, _("figure %(number)s has no label") % {"number": place})
        _check_number(figure.get("value"), name, str(figure["label"]))
        figure.setdefault("value", None)
    return figures


def _remarks(told: dict[str, Any]) -> list[str]:
    kinds = (("findings", "核对发现"), ("doubts", "读取存疑"))
    return [
        f"{words}：{entry['message']}"
        for kind, words in kinds
        for entry in told.get(kind) or []
        if isinstance(entry, dict) and entry.get("message")
    ]


__all__ = ["ReadError", "ReadReport", "ReportFileError", "checked", "load"]
