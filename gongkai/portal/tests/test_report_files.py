"""The documents beside a report's page: written with it, made again when something changed, gone with it."""

import io

import docx
import openpyxl
import pypdfium2
import pytest

from gongkai.annual_report.actions.record import RecordReport
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.law import report_templates
from gongkai.portal import files
from gongkai.portal.pages import report_files
from gongkai.portal.pages.registry import Session
from gongkai.portal.pages.reports import ReportPages

# What files hold is the same on every database.
pytestmark = pytest.mark.one_database


SUFFIXES = ("html", "json", "csv", "xlsx", "pdf", "docx")


@pytest.fixture
def report(cast, written) -> PublishedReport:
    item = cast.draft(title="2023年报", columns=("annual-reports",))
    cells = {
        key: {"value": place, "raw": str(place)}
        for place, key in enumerate(report_templates.load("2021").cells)
    }
    RecordReport(
        by=cast["clerk.science"], item=item, year=2023, template="2021", cells=cells, provenance=["录自原件。", ""],
        doubts=[{"message": "一处存疑", "message_en": "a doubt", "cells": []}],
    ).execute()  # fmt: skip
    written.do(ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)))
    return PublishedReport.objects.get()


def standing(written) -> set[str]:
    return {address.rpartition(".")[2] for address in written.contents() if "/reports/2023." in address}


def test_a_published_report_has_documents_that_hold_its_numbers_and_doubts(written, report):
    assert standing(written) == set(SUFFIXES)
    site = written.contents()
    assert 'href="/science/reports/2023.docx"' in site["/science/reports/2023.html"].decode()
    book = openpyxl.load_workbook(io.BytesIO(site["/science/reports/2023.xlsx"]))
    lines = {row[0]: row[2] for row in book["数据"].iter_rows(min_row=2, values_only=True)}
    assert lines == {key: cell["value"] for key, cell in report.cells.items()}
    word = docx.Document(io.BytesIO(site["/science/reports/2023.docx"]))
    assert "科学技术局2023年政府信息公开工作年度报告数据" in word.core_properties.title
    assert any("读取存疑：一处存疑" in paragraph.text for paragraph in word.paragraphs)
    pages = [
        page.get_textpage().get_text_range()
        for page in pypdfium2.PdfDocument(site["/science/reports/2023.pdf"])
    ]
    assert any("四、结转下年度继续办理" in page for page in pages)


def test_documents_are_made_again_only_when_something_they_are_made_from_changed(
    written, report, monkeypatch
):
    def made() -> list[str]:
        outputs = ReportPages().outputs(Session(), ["science:2023"])
        return [output.address.rpartition(".")[2] for output in outputs]

    assert made() == ["html", "json", "csv"]
    files.remove("/science/reports/2023.pdf")
    assert made() == list(SUFFIXES)
    written.publish_all()
    assert made() == ["html", "json", "csv"]
    PublishedReport.objects.update(provenance=["录自另一原件。"])
    assert made() == list(SUFFIXES)
    written.publish_all()
    monkeypatch.setattr(report_files, "_makers", lambda: ["a later version"])
    assert made() == list(SUFFIXES)
    files.write("/science/reports/2023.docx", b"no archive")
    monkeypatch.undo()
    assert made() == list(SUFFIXES)


def test_documents_go_with_the_report(cast, written, report):
    written.do(WithdrawItem(by=cast["head.science"], item=report.item, reason="wrong"))
    assert standing(written) == set()


def test_a_report_without_numbers_has_no_workbook_and_none_is_offered(written, report):
    PublishedReport.objects.update(template="", cells={}, figures=[])
    written.publish_all()
    assert standing(written) == set(SUFFIXES) - {"xlsx"}
    assert "2023.xlsx" not in written.contents()["/science/reports/2023.html"].decode()
