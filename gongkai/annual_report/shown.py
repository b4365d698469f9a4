"""The figures of a report as pages show them and files take them along: tables of the form, findings, doubts, cells."""

import csv
import io
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongkai.annual_report.ingest.tableform import harmless
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.tables import number_text
from gongkai.law import report_layout, report_templates


def english() -> bool:
    """Whether what is shown is in English."""
    return (get_language() or "").startswith("en")


def message(found: dict[str, Any]) -> str:
    """The message of a finding or doubt, in the language in use."""
    return str((english() and found.get("message_en")) or found["message"])


def findings(report: PublishedReport) -> list[dict[str, Any]]:
    """What the checks found, each with code, level and the cells concerned."""
    return [_told(found) | {"level": found["level"]} for found in report.findings]


def doubts(report: PublishedReport) -> list[dict[str, Any]]:
    """What was not read with certainty, each with the cells concerned."""
    return [_told(found) for found in report.doubts]


def _told(found: dict[str, Any]) -> dict[str, Any]:
    return {"code": found.get("code", ""), "message": message(found), "cells": found.get("cells") or []}


def template_label(report: PublishedReport) -> str:
    """The form's instrument; a sentence where the report follows none."""
    if not report.template:
        return _("No statutory tables (before the form of 2019)")
    return str(report_templates.load(report.template).instrument["number"])


def figures(report: PublishedReport) -> list[dict[str, str]]:
    """The figures that the text states."""
    return [
        {
            "label": figure.get("label_en") or figure["label"] if english() else figure["label"],
            "value": number_text(figure["value"]),
            "unit": figure.get("unit") or "",
        }
        for figure in report.figures
    ]


def tables(report: PublishedReport) -> list[dict[str, Any]]:
    """The statutory tables as the form prints them, with this report's numbers."""
    if not report.template:
        return []
    form = report_templates.fitting(report_templates.load(report.template), report.cells)
    doubted = {key for doubt in report.doubts for key in doubt.get("cells", [])}
    wrong = {key for found in report.findings for key in found.get("cells", []) if found["level"] == "error"}
    language = "en" if english() else "zh"
    return [
        {
            "caption": table.title[language],
            "key": table.key,
            "rows": [
                [_cell(cell, report, doubted) | {"wrong": cell.key in wrong} for cell in row]
                for row in report_layout.printed_grid(table)
            ],
        }
        for table in form.tables
    ]


def _cell(cell: report_layout.GridCell, report: PublishedReport, doubted: set[str]) -> dict[str, Any]:
    if cell.header:
        kind, text = "label", cell.text
    else:
        held = report.cells.get(cell.key) or {}
        text = number_text(held.get("value"))
        kind = "number" if text else "blank"
    return {
        "text": text,
        "header": cell.header,
        "colspan": cell.colspan,
        "rowspan": cell.rowspan,
        "kind": kind,
        "key": cell.key,
        "doubt": cell.key in doubted,
    }


def as_csv(report: PublishedReport) -> bytes:
    """The cells, one a line, for spreadsheets (UTF-8 with byte order mark)."""
    stream = io.StringIO()
    rows = csv.writer(stream)
    rows.writerow(["key", "label", "value", "raw"])
    labels = (
        report_templates.fitting(report_templates.load(report.template), report.cells).cells
        if report.template
        else {}
    )
    for key, cell in report.cells.items():
        place = labels[key].label if key in labels else ""
        value = "" if cell["value"] is None else cell["value"]
        rows.writerow([key, place, value, harmless(cell.get("raw") or "")])
    for figure in report.figures:
        raw = harmless(figure.get("raw") or "")
        rows.writerow([f"stated.{figure['measure']}", figure["label"], figure["value"], raw])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()
