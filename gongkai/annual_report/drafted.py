"""Our own report as the reader of published reports would see it, and what the check finds in it.

The text is read from the very page that would be published, so that a clerk is told today what anyone who reads the
report would be told tomorrow; its cells are not read but taken as they were compiled.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from html import escape
from typing import Any

from gongkai.agencies.models import Agency
from gongkai.annual_report.check import Finding, check, check_report
from gongkai.annual_report.document import report_paper, text_blocks
from gongkai.annual_report.ingest import AgencyName, CellReading, ReadError, Report, read_bytes
from gongkai.annual_report.models import FrozenReport, PublishedReport, ReportYear
from gongkai.annual_report.tables import form_of, number_text, value_of
from gongkai.annual_report.tokens import fill_all
from gongkai.law import report_templates
from gongkai.law.report_shapes import Template
from gongkai.papers.document import Paper
from gongkai.papers.html import to_page

Texts = Mapping[str, str]
Cells = Mapping[str, Any]


def texts_of(report: ReportYear) -> dict[str, str]:
    """The text of each part as it was written, by the keys of the form's sections, in their order."""
    written = {part.key: part.text for part in report.parts.all()}
    form = report_templates.load(report.template)
    return {section.key: written.get(section.key, "") for section in form.sections}


@dataclass(frozen=True)
class Content:
    """What a report consists of; ``texts`` have their fields filled."""

    agency: Agency
    year: int
    template: str
    cells: Mapping[str, Any]
    texts: Texts = field(default_factory=dict)
    signed_on: dt.date | None = None

    def paper(self) -> Paper:
        """The whole report as a document."""
        return report_paper(
            agency=self.agency.name,
            year=self.year,
            template=self.template,
            cells=self.cells,
            narrative={key: text_blocks(text) for key, text in self.texts.items()},
            date=self.signed_on,
        )

    def read(self) -> Report:
        """The document as the reader of published reports sees it, with these cells."""
        found = read_bytes(to_page(self.paper()).encode(), "report.html", (self.agency.name,))
        return _with_cells(found, self.agency, self.template, self.cells)


def draft(report: ReportYear) -> tuple[Content, list[str]]:
    """The report as it stands, with its fields filled; and the fields of its text that have no figure."""
    texts, missing = fill_all(texts_of(report), report.fields)
    return Content(report.agency, report.year, report.template, report.cells, texts), missing


def signed(frozen: FrozenReport) -> Content:
    """The report as it was signed."""
    report, kept = frozen.report, frozen.content
    return Content(
        report.agency, report.year, report.template, kept["cells"], kept["texts"], signed_on=frozen.day
    )


def _with_cells(found: Report, agency: Agency, template: str, cells: Mapping[str, Any]) -> Report:
    form = form_of(template, cells)
    units = {key: place.column.unit for key, place in form.cells.items()}
    values = {key: _exact(value_of(cells, key)) for key in form.cells}
    readings = {
        key: CellReading(
            value,
            number_text(value_of(cells, key)),
            None,
            "blank" if value is None else "printed",
            units[key],
        )
        for key, value in values.items()
    }
    name = AgencyName(agency.name, found.agency.printed or agency.name, found.agency.basis, True)
    return replace(found, agency=name, form=form, cells=readings, values=values, doubts=(), findings=())


def _exact(value: Any) -> int | Decimal | None:
    return Decimal(str(value)) if isinstance(value, float) else value


def last_year(agency: Agency, year: int) -> Report | None:
    """The report of an agency on the year before: as it was signed here, else as it was published."""
    year -= 1
    own = FrozenReport.objects.filter(report__agency=agency, report__year=year).last()
    if own is not None and own.report.frozen == own:
        return signed(own).read()
    kept = PublishedReport.objects.filter(item__agency=agency, item__live=True, year=year)
    public = kept.exclude(template="").order_by("item__published_at", "pk").last()
    if public is None:
        return None
    page = f"<h1>{escape(public.item.title)}</h1>{public.item.body.render_as_block()}"
    try:
        found = read_bytes(page.encode(), "report.html", (agency.name,))
    except ReadError:
        return Content(agency, year, public.template, public.cells).read()
    return replace(_with_cells(found, agency, public.template, public.cells), year=year)


def findings(report: ReportYear, last: Report | None) -> list[dict[str, Any]]:
    """What all rules find in the report as it stands, each with ``ref``, ``part`` and whether it may be explained."""
    own = draft(report)[0].read()
    found = check_report(own, previous=last)
    alone = {_ref(one) for one in (check_report(own) if last else found)}
    return [_told(one, own, explainable=_ref(one) not in alone) for one in found]


def findings_of_cells(agency: Agency, form: Template, year: int, values: Cells) -> list[dict[str, Any]]:
    """What the rules on cells alone find in figures that no report holds yet."""
    last = last_year(agency, year)
    return [_as_kept(one) for one in check(form, values, last.values if last else None)]


def _as_kept(finding: Finding) -> dict[str, Any]:
    return {
        "ref": _ref(finding),
        "code": finding.code,
        "level": finding.level,
        "message": finding.message,
        "message_en": finding.message_en,
        "cells": list(finding.cells),
        "citation": finding.citation,
    }


def _told(finding: Finding, report: Report, *, explainable: bool) -> dict[str, Any]:
    """``explain``: it may pass with an explanation. What disagrees with last year's report alone may be that one's
    error, which nobody can mend any more."""
    explain = finding.level in ("warn", "ask") or (finding.level == "error" and explainable)
    return {**_as_kept(finding), "part": _part(finding, report), "explain": explain}


def _ref(finding: Finding) -> str:
    told = f"{finding.code}\n{finding.message}".encode()
    return hashlib.sha256(told).hexdigest()[:16]


def _part(finding: Finding, report: Report) -> str:
    """The part that a finding is about: that of the text it quotes, else that of its cells' table; "" for the whole."""
    for figure in report.figures:
        if figure.raw and figure.raw in finding.message:
            for key, text in report.sections.items():
                if figure.raw.replace(" ", "") in text.replace(" ", ""):
                    return key
    for section in report.form.sections if report.form else ():
        if f"“{section.heading}”" in finding.message or f"（{section.heading}）" in finding.message:
            return section.key
    cell = report.form.cells.get(finding.cells[0]) if report.form and finding.cells else None
    table = (
        next((t for t in report.form.tables if t.key == cell.table), None) if cell and report.form else None
    )
    return table.section if table else ""
