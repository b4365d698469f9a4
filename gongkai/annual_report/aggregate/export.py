"""One export of everything: the cells of all agencies of a scope with state, form and source, the sum, a dictionary."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from gongkai.annual_report import board
from gongkai.annual_report.aggregate import told
from gongkai.annual_report.aggregate.parts import Part, Source, form_for
from gongkai.annual_report.aggregate.scope import Scoped, members
from gongkai.annual_report.aggregate.sheets import sum_workbook
from gongkai.annual_report.models import ReportYear
from gongkai.law import report_templates

FORMATS: Mapping[str, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "zip": "application/zip",
}
CELLS = (
    *("scope", "agency", "code", "level", "kind", "state", "in_sum", "source", "origin", "template"),
    *("key", "place", "value", "unit", "doubt"),
)
DICTIONARY = ("template", "key", "table", "place", "place_en", "unit")
AGENCIES = (
    "scope",
    "agency",
    "code",
    "level",
    "kind",
    "state",
    "in_sum",
    "source",
    "origin",
    "template",
    "last_day",
)
MOMENT = (1980, 1, 1, 0, 0, 0)
"""Of every member of the archive, so that equal content gives equal bytes."""


def exported(found: Scoped, form: str) -> bytes:
    """The file: ``xlsx``, ``csv`` (every cell of every agency), or ``zip`` with all of it."""
    lines = _lines(found)
    if form == "csv":
        return told.table(CELLS, _cells(found, lines))
    workbook = sum_workbook(found, [(part, str(line.standing.label)) for line, part, _in in lines if part])
    if form == "xlsx":
        return workbook
    members_of = {
        "cells.csv": told.table(CELLS, _cells(found, lines)),
        "agencies.csv": told.table(AGENCIES, _agencies(found, lines)),
        "sum.csv": told.as_csv(found),
        "dictionary.csv": told.table(DICTIONARY, _dictionary(lines)),
        "all.xlsx": workbook,
        "README.txt": _readme(found).encode("utf-8-sig"),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members_of.items():
            archive.writestr(zipfile.ZipInfo(name, MOMENT), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


Listed = list[tuple[board.Line, Part | None, bool]]


def _lines(found: Scoped) -> Listed:
    """Every agency of the scope: how far it is, its report (else what it has drafted), whether that is in the sum."""
    agencies = members(found.agency, found.scope)
    summed = {part.agency.pk: part for part in found.sum.parts if part.agency}
    others = {part.agency.pk: part for part in found.aside if part.agency}
    drafts = _drafts([agency.pk for agency in agencies], found.year)
    listed = []
    for line in board.lines(agencies, found.year):
        number = line.agency.pk
        part = summed.get(number) or others.get(number) or drafts.get(number)
        listed.append((line, part, number in summed))
    return listed


def _drafts(agencies: list[int], year: int) -> dict[int, Part]:
    """{number of the agency: what was compiled of a report that is not signed}."""
    open_yet = ReportYear.objects.filter(year=year, compiled_at__isnull=False).exclude(
        state__in=(ReportYear.State.SIGNED, ReportYear.State.PUBLISHED)
    )
    wanted = set(agencies)
    return {
        report.agency_id: Part(
            report.agency.name,
            Source.DRAFT,
            form_for(report.template, report.cells),
            report.cells,
            agency=report.agency,
            pk=report.pk,
        )
        for report in open_yet.select_related("agency")
        if report.agency_id in wanted
    }


def _head(found: Scoped, line: board.Line, part: Part | None, in_sum: bool) -> dict[str, Any]:
    agency = line.agency
    return {
        "scope": found.words,
        "agency": agency.name,
        "code": agency.uscc or agency.region_code or agency.slug,
        "level": agency.get_level_display(),
        "kind": agency.get_kind_display(),
        "state": str(line.standing.label),
        "in_sum": _("yes") if in_sum else _("no"),
        "source": str(Source.LABELS[part.source]) if part else "",
        "origin": part.origin if part else "",
        "template": part.form.code if part and part.form else "",
    }


def _agencies(found: Scoped, lines: Listed) -> Iterator[dict[str, Any]]:
    for line, part, in_sum in lines:
        yield {**_head(found, line, part, in_sum), "last_day": line.due.day if line.due else ""}


def _cells(found: Scoped, lines: Listed) -> Iterator[dict[str, Any]]:
    """A row for each cell; one without a key for an agency that has no report."""
    for line, part, in_sum in lines:
        head = _head(found, line, part, in_sum)
        if part is None or part.form is None:
            yield head
            continue
        for key, place in part.form.cells.items():
            yield {
                **head,
                "key": key,
                "place": place.label,
                "value": part.values.get(key),
                "unit": place.column.unit,
                "doubt": _("yes") if key in part.doubted else "",
            }


def _dictionary(lines: Listed) -> Iterator[dict[str, Any]]:
    """What every key means, in every form that occurs."""
    codes = {part.form.code for _line, part, _in in lines if part and part.form} or {
        report_templates.codes()[-1]
    }
    for code in sorted(codes):
        for table in report_templates.load(code).tables:
            for cell in table.cells:
                told_of = {"template": code, "key": cell.key, "table": table.title["zh"]}
                yield {**told_of, "place": cell.label, "place_en": cell.label_en, "unit": cell.column.unit}


def _readme(found: Scoped) -> str:
    """What the files hold, and what the numbers are of."""
    files = [
        _("cells.csv: every cell of every agency; an empty value is a blank, never 0"),
        _("agencies.csv: every agency of the scope, how far its report is, whether it is in the sum"),
        _("sum.csv: every cell of the form added up, with how many reports have a number there"),
        _("dictionary.csv: what every key means"),
        _("all.xlsx: the sum in the form, and one row for each agency"),
    ]
    return "\n".join([found.words, "", *found.remarks, "", *files, ""])
