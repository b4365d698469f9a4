"""The files of a report's figures beside its page: Word, PDF and workbook, made again only when something changed.

The Word file, written last, carries a digest of all that the three are made from: figures, words, our code, fonts.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from lxml import etree

import gongkai.annual_report
import gongkai.papers
from gongkai.annual_report import charts
from gongkai.annual_report.document import figures_paper
from gongkai.annual_report.models import Erratum, PublishedReport
from gongkai.annual_report.tables import form_of
from gongkai.papers.document import Paper
from gongkai.portal import files
from gongkai.portal.pages.registry import Output

SUFFIXES = ("xlsx", "pdf", "docx")
IDENTIFIER = "{http://purl.org/dc/elements/1.1/}identifier"


def report_files(report: PublishedReport, stem: str) -> Iterator[Output]:
    """The three files at ``stem`` with their endings; none where those that stand are made from the same."""
    inputs = _inputs(report)
    digest = hashlib.sha256(json.dumps([inputs, _makers()], sort_keys=True).encode()).hexdigest()
    if _stand(stem, digest, has_workbook(report)):
        return
    # The writers take half a second to import; pages that are only read do without them.
    from gongkai.papers.pdf import to_pdf
    from gongkai.papers.word import to_docx

    paper = _paper(inputs, report, digest)
    yield Output(f"{stem}.xlsx", _workbook(inputs, report, paper) if has_workbook(report) else None)
    yield Output(f"{stem}.pdf", to_pdf(paper).data)
    yield Output(f"{stem}.docx", to_docx(paper))


def has_workbook(report: PublishedReport) -> bool:
    """Whether there are numbers for a workbook."""
    return bool(report.template or report.figures)


def _inputs(report: PublishedReport) -> dict[str, Any]:
    agency = report.item.agency
    remarks = [str(line) for line in report.provenance if str(line).strip()]
    remarks += [f"核对发现：{found['message']}" for found in report.findings]
    remarks += [f"读取存疑：{doubt['message']}" for doubt in report.doubts]
    for erratum in Erratum.objects.filter(report__item=report.item_id).order_by("number"):
        cells = "；".join(f"{line['label']}：{line['frozen']}更正为{line['now']}" for line in erratum.cells)
        remarks.append(f"更正说明（第{erratum.number}号）：{erratum.words}（{cells}）")
    if agency.is_sample:
        sample = _(
            "This site is an example built from published annual reports. It is no official site of any agency."
        )
        remarks.insert(0, sample)
    return {
        "agency": agency.name,
        "year": report.year,
        "template": report.template,
        "cells": report.cells,
        "figures": report.figures,
        "remarks": remarks,
        "made_on": report.item.formed_on.isoformat(),
    }


def _paper(inputs: dict[str, Any], report: PublishedReport, digest: str) -> Paper:
    pictures = [
        charts.as_picture(chart) for chart in charts.of_report(report.template, report.cells, report.figures)
    ]
    told = {**inputs, "made_on": report.item.formed_on}
    return figures_paper(**told, pictures=pictures, identifier=digest)


def _workbook(inputs: dict[str, Any], report: PublishedReport, paper: Paper) -> bytes:
    from gongkai.annual_report.workbook import report_workbook

    form = form_of(report.template, report.cells) if report.template else None
    told = {"figures": report.figures, "remarks": inputs["remarks"], "day": report.item.formed_on}
    return report_workbook(paper.title, form, report.cells, **told)


def _stand(stem: str, digest: str, workbook: bool) -> bool:
    """Whether the files stand already and were made from the same."""
    wanted = [suffix for suffix in SUFFIXES if suffix != "xlsx" or workbook]
    return all(files.exists(f"{stem}.{suffix}") for suffix in wanted) and _told(f"{stem}.docx") == digest


def _told(address: str) -> str:
    """The identifier in the properties of a Word file; empty for one that cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(files.path_of(address).read_bytes())) as packed:
            core = etree.fromstring(packed.read("docProps/core.xml"))
    except (OSError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError):
        return ""
    return core.findtext(IDENTIFIER) or ""


@cache
def _makers() -> list[str]:
    """What makes the files beside their content: our code for them, Typst, the fonts."""
    from gongkai.papers.fonts import choices

    code = hashlib.sha256()
    folders = (Path(str(gongkai.papers.__file__)).parent, Path(str(gongkai.annual_report.__file__)).parent)
    for folder in folders:
        for path in sorted([*folder.glob("*.py"), *folder.glob("*.typ")]):
            code.update(path.read_bytes())
    fonts = [f"{role} {choice.family} {choice.weight}" for role, choice in sorted(choices().items())]
    return [code.hexdigest(), version("typst"), *fonts]
