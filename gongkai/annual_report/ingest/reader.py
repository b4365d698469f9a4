"""Read a report: bytes to text, text to tables and narrative, cells to findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gongkai.annual_report.check import check_report
from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.agency import name_agency
from gongkai.annual_report.ingest.decode import decode
from gongkai.annual_report.ingest.figures import find_figures
from gongkai.annual_report.ingest.narrative import Title, find_parts, find_title, find_year
from gongkai.annual_report.ingest.prose import Prose
from gongkai.annual_report.ingest.report import Doubt, Report
from gongkai.annual_report.ingest.rows import find_region
from gongkai.annual_report.ingest.sections import find_sections
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.tables import TableReading, read_tables
from gongkai.law import report_templates

MAX_BYTES = 4 * 1024 * 1024
_SUBJECT = ("信息公开", "政务公开")


def read_bytes(data: bytes, name: str, known_agencies: Iterable[str] = ()) -> Report:
    """Return what the file `name` with the content `data` says.

    `known_agencies`: full names to match the agency against. Raises ReadError for what is no readable report:
    empty, too-large (over 4 MiB of text), format-not-read, binary, encoding-unknown, not-a-report.
    """
    if len(data) > MAX_BYTES:
        raise messages.refusal("too-large", name, size=len(data), limit=MAX_BYTES)
    decoded = decode(data, name)
    source = Source(decoded.text)
    title, region = find_title(source), find_region(source)
    if not title.year and not region.end and not any(word in source.folded for word in _SUBJECT):
        raise messages.refusal("not-a-report", name)
    doubts = list(decoded.doubts) + _replaced(source, decoded.encoding)
    year, year_doubts = find_year(title, source)
    agency, agency_doubts = name_agency(title, source, known_agencies)
    parts, part_doubts = find_parts(source, year)
    prose = Prose(source, region)
    figures, figure_doubts = find_figures(prose)
    tables = read_tables(source, region, year, figures)
    doubts += _title(title) + agency_doubts + year_doubts + part_doubts + figure_doubts
    doubts += [*tables.doubts, *_no_tables(tables, year)]
    values = {key: cell.value for key, cell in tables.cells.items()}
    report = Report(
        file=name,
        title=title.text,
        agency=agency,
        year=year,
        form=tables.form,
        cells=tables.cells,
        findings=(),
        doubts=tuple(doubts),
        figures=figures,
        parts=parts,
        aside=tables.aside,
        encoding=decoded.encoding,
        values=values,
        prose=prose.text,
        sections=find_sections(prose),
    )
    return replace(report, findings=check_report(report))


def _replaced(source: Source, encoding: str) -> list[Doubt]:
    count = source.text.count("\ufffd")
    if not count:
        return []
    place = source.place(source.text.index("\ufffd"))
    return [messages.doubt("bytes-replaced", (), place, count=count, encoding=encoding)]


def _title(title: Title) -> list[Doubt]:
    return [] if title.text else [messages.doubt("title-missing")]


def _no_tables(tables: TableReading, year: int | None) -> list[Doubt]:
    """A year with a form has tables; that none was found is a doubt, for older years it is not."""
    form = report_templates.template_for_year(year) if year else None
    if tables.form or not form:
        return []
    names = "、".join(f"表{table.number}" for table in form.tables)
    return [messages.doubt("tables-missing", year=year, tables=names)]
