"""The figures of a published annual report: the tables as the form prints them, stated figures, chart, findings."""

import json
from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.annual_report import charts
from gongkai.annual_report.drawing import colour_or_default
from gongkai.annual_report.models import Erratum, PublishedReport
from gongkai.annual_report.published import public_report
from gongkai.annual_report.shown import as_csv, doubts, figures, findings, tables, template_label
from gongkai.annual_report.tables import number_text
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
        "doubts": doubts(report),
        "provenance": report.provenance,
        "errata": errata(report),
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


def errata_of(report: PublishedReport) -> list[Erratum]:
    """What was published about figures that were corrected after the signature."""
    return list(Erratum.objects.filter(report__item=report.item_id).order_by("number"))


def errata(report: PublishedReport) -> list[dict[str, Any]]:
    """Each erratum with its cells: what the report says, and what is right."""
    return [
        {
            "number": one.number,
            "day": timezone.localdate(one.at).isoformat(),
            "words": one.words,
            "cells": [
                {
                    "label": line["label_en"] if english() else line["label"],
                    "key": line["key"],
                    "frozen": number_text(line["frozen"]),
                    "now": number_text(line["now"]),
                }
                for line in one.cells
            ],
        }
        for one in errata_of(report)
    ]


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
        "errata": [
            {"number": one.number, "published_at": one.at.isoformat(), "words": one.words, "cells": one.cells}
            for one in errata_of(report)
        ],
    }
    return json.dumps(body, ensure_ascii=False, indent=1).encode()
