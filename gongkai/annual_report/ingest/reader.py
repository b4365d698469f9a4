"""Read a report: bytes to text, text to tables and narrative, cells to findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from gongkai.annual_report.check import check_report
from gongkai.annual_report.ingest import messages
from gongkai.annual_report.ingest.agency import name_agency
from gongkai.annual_report.ingest.archives import is_archive, members
from gongkai.annual_report.ingest.areas import find_areas
from gongkai.annual_report.ingest.figures import find_figures
from gongkai.annual_report.ingest.formats import open_source
from gongkai.annual_report.ingest.narrative import find_parts, find_year
from gongkai.annual_report.ingest.prose import Prose
from gongkai.annual_report.ingest.report import Doubt, ReadError, Report
from gongkai.annual_report.ingest.scanned import doubt_sums, judge_scanned
from gongkai.annual_report.ingest.sections import find_sections
from gongkai.annual_report.ingest.source import Source
from gongkai.annual_report.ingest.tables import TableReading, read_tables
from gongkai.annual_report.ingest.title import Title, find_title
from gongkai.law import report_templates

_SUBJECT = ("信息公开", "政务公开")


@dataclass(frozen=True)
class Refused:
    """A file of several that was refused, and why."""

    file: str
    error: ReadError


def read_all(data: bytes, name: str, known_agencies: Iterable[str] = ()) -> list[Report | Refused]:
    """Return every report in a file: the one that it is, or those of an archive, each refused one with its error.

    `Report.file` of a report in an archive is `archive.zip/report.docx`.
    """
    known = tuple(known_agencies)
    if not is_archive(data):
        return [_read(data, name, known)]
    try:
        found = list(members(data, name))
    except ReadError as error:
        return [Refused(name, error)]
    if not found:
        return [Refused(name, messages.refusal("empty", name))]
    return [
        Refused(path, content) if isinstance(content, ReadError) else _read(content, path, known)
        for path, content in found
    ]


def _read(data: bytes, name: str, known: tuple[str, ...]) -> Report | Refused:
    try:
        return read_bytes(data, name, known)
    except ReadError as error:
        return Refused(name, error)


def read_bytes(data: bytes, name: str, known_agencies: Iterable[str] = ()) -> Report:
    """Return what the file `name` with the content `data` says, in any format that is read.

    `known_agencies`: full names to match the agency against. Raises ReadError for what is no readable report:
    empty, too-large (over 4 MiB of text, 64 MiB of other formats), format-not-read, broken-file, protected, swollen,
    too-many-pages, picture-not-read, needs-office, binary, encoding-unknown, not-a-report; several-reports for an
    archive of more than one file, which `read_all` reads.
    """
    if is_archive(data):
        found = list(islice(members(data, name), 2))
        if len(found) != 1 or isinstance(found[0][1], ReadError):
            raise messages.refusal("several-reports", name, count="≥2" if len(found) > 1 else len(found))
        name, data = found[0][0], found[0][1]
    opened = open_source(data, name)
    source = opened.source
    title, areas = find_title(source), find_areas(source)
    if not title.year and not areas.spans and not any(word in source.folded for word in _SUBJECT):
        raise messages.refusal("not-a-report", name)
    doubts = list(opened.doubts) + _replaced(source, opened.encoding)
    year, year_doubts = find_year(title, source)
    agency, agency_doubts = name_agency(title, source, known_agencies)
    parts, part_doubts = find_parts(source, year)
    prose = Prose(source, areas.spans)
    figures, figure_doubts = find_figures(prose, year)
    tables = read_tables(source, areas, year, figures)
    doubts += _title(title) + agency_doubts + year_doubts + part_doubts + figure_doubts
    cells, scan_doubts = judge_scanned(tables.cells, tables.form, source)
    doubts += [*tables.doubts, *_no_tables(tables, year), *scan_doubts]
    if opened.damaged:
        doubts.append(messages.doubt("file-damaged", tuple(cells), format=opened.format))
    report = Report(
        file=name,
        title=title.text,
        agency=agency,
        year=year,
        form=tables.form,
        cells=cells,
        findings=(),
        doubts=tuple(doubts),
        figures=figures,
        parts=parts,
        aside=tables.aside,
        encoding=opened.encoding,
        values={key: cell.value for key, cell in cells.items()},
        format=opened.format,
        prose=prose.text,
        sections=find_sections(prose),
        running=prose,
    )
    findings = check_report(report)
    errors = [finding for finding in findings if finding.level == "error"]
    return replace(report, findings=findings, doubts=(*report.doubts, *doubt_sums(cells, errors)))


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
