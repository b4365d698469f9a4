"""The figures of a published annual report: the tables as the form prints them, stated figures, chart, findings."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.annual_report import charts
from gongkai.annual_report.drawing import colour_or_default
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.published import public_report
from gongkai.annual_report.tables import number_text
from gongkai.law import report_layout, report_templates
from gongkai.portal import addresses
from gongkai.portal.pages.frame import Page, english, render, trail
from gongkai.portal.pages.registry import Output, Session, register
from gongkai.portal.pages.report_files import SUFFIXES, has_workbook, report_files

DOWNLOADS = (("Word", "docx"), ("PDF", "pdf"), ("Excel", "xlsx"), ("CSV", "csv"), ("JSON", "json"))


@register
class ReportPages:
    """The figures of one report; ``ref`` is ``slug:year``."""

    name = "report"
    priority = 1

    @staticmethod
    def ref(report: PublishedReport, agency: Agency) -> str:
        """The ref of a report."""
        return f"{agency.slug}:{report.year}"

    def address(self, ref: str) -> str:
        """The page; its files have the same name with another ending."""
        slug, _colon, year = ref.partition(":")
        return addresses.report_page(slug, int(year))

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Page, data and document files of each report; removals where no public item of that year has figures."""
        for ref in refs:
            slug, _colon, year = ref.partition(":")
            found = public_report(slug, int(year))
            address = self.address(ref)
            yield Output(address, render_report(session, found) if found else None)
            for suffix, write in (("json", as_json), ("csv", as_csv)):
                yield Output(address.replace(".html", f".{suffix}"), write(found) if found else None)
            stem = address.removesuffix(".html")
            if found:
                yield from report_files(found, stem)
            else:
                yield from (Output(f"{stem}.{suffix}") for suffix in SUFFIXES)


def render_report(session: Session, report: PublishedReport) -> bytes:
    """The page of one report's figures."""
    item = report.item
    agency = session.agencies[item.agency_id]
    column = session.tree(agency).first("report")
    address = addresses.report_page(agency.slug, report.year)
    title = _("Figures of the annual report for %s") % report.year
    page = Page(
        address=address,
        kind="report",
        title=title,
        description=item.summary,
        column=column,
        section=column.code if column else "",
        breadcrumbs=[*trail(session, agency, column), (title, "")],
        schema={"@type": "Dataset", "name": title, "temporalCoverage": str(report.year)},
    )
    plain = address.removeprefix(addresses.prefix())
    view = {
        "title": title,
        "agency_name": agency.name,
        "year": report.year,
        "template_label": template_label(report),
        "item_url": addresses.item_page(agency.slug, item),
        "item_title": item.title,
        "tables": tables(report),
        "figures": figures(report),
        "charts": _charts(report, agency),
        "findings": findings(report),
        "doubts": [message(doubt) for doubt in report.doubts],
        "provenance": report.provenance,
        "picture_url": addresses.report_picture(agency.slug, report.year),
        "years_url": addresses.report_years(agency.slug),
        "compare_url": f"{addresses.prefix()}/compare/?b={agency.slug}&by={report.year}",
        "downloads": [
            {"label": label, "url": plain.replace(".html", f".{suffix}")}
            for label, suffix in DOWNLOADS
            if suffix != "xlsx" or has_workbook(report)
        ],
    }
    return render(session, "report.html", page, agency, {"report": view})


def message(found: dict[str, Any]) -> str:
    """The message of a finding or doubt, in the language in use."""
    return found.get("message_en") or found["message"] if english() else found["message"]


def findings(report: PublishedReport) -> list[dict[str, str]]:
    """What the checks found, each with code and level."""
    return [
        {"level": found["level"], "code": found["code"], "message": message(found)}
        for found in report.findings
    ]


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
    language = "en" if english() else "zh"
    return [
        {
            "caption": table.title[language],
            "key": table.key,
            "rows": [
                [_cell(cell, report, doubted) for cell in row] for row in report_layout.printed_grid(table)
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


def _charts(report: PublishedReport, agency: Agency) -> list[dict[str, Any]]:
    drawn = charts.of_report(
        report.template, report.cells, report.figures, colour=colour_or_default(agency.main_colour)
    )
    return [chart_view(chart) for chart in drawn]


def chart_view(chart: charts.Chart) -> dict[str, Any]:
    """A chart for the page: the SVG is our own drawing."""
    return {
        "svg": mark_safe(chart.svg),
        "caption": chart.caption,
        "summary": chart.summary,
        "headers": chart.headers,
        "rows": chart.rows,
    }


def as_json(report: PublishedReport) -> bytes:
    """The report in the documented JSON form (docs/report-json.md)."""
    body = {
        "file": "",
        "agency": report.item.agency.name,
        "year": report.year,
        "template": report.template or None,
        "cells": report.cells,
        "findings": report.findings,
        "doubts": report.doubts,
        "figures": report.figures,
        "provenance": report.provenance,
    }
    return json.dumps(body, ensure_ascii=False, indent=1).encode()


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
        rows.writerow([key, place, "" if cell["value"] is None else cell["value"], cell.get("raw") or ""])
    for figure in report.figures:
        rows.writerow(
            [f"stated.{figure['measure']}", figure["label"], figure["value"], figure.get("raw") or ""]
        )
    return b"\xef\xbb\xbf" + stream.getvalue().encode()
