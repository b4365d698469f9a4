"""``gongkai paper``, as people call it."""

import io
import json

import docx
import openpyxl
import pypdfium2
import pytest
from django.core.management import CommandError

from gongkai.annual_report.ingest import ReadError
from gongkai.annual_report.management.commands.paper import Command
from gongkai.annual_report.reportfile import ReportFileError, checked, load
from gongkai.law import report_templates

from .builder import build


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture
def report_file(tmp_path):
    form = report_templates.load("2021")
    path = tmp_path / "报告.txt"
    path.write_text(build(form, {key: "0" for key in form.cells}, year=2023), encoding="utf-8")
    return path


def run(report, *outputs, **options) -> str:
    command = Command()
    command.stdout._out = told = io.StringIO()
    command.handle(report=report, output=list(outputs), **{"agency": "", "packaged_fonts": False, **options})
    return told.getvalue()


def test_a_report_becomes_every_kind_of_document(report_file, tmp_path):
    outputs = [tmp_path / f"表.{suffix}" for suffix in ("pdf", "docx", "html", "xlsx")]
    told = run(report_file, *outputs, packaged_fonts=True)
    assert "NotoSansCJKsc" in told
    title = "甲市科学技术局2023年政府信息公开工作年度报告数据"
    found = pypdfium2.PdfDocument(outputs[0])[0].get_textpage().get_text_range()
    assert title in "".join(found.split())
    assert docx.Document(str(outputs[1])).core_properties.title == title
    assert title in outputs[2].read_text(encoding="utf-8")
    assert openpyxl.load_workbook(outputs[3]).sheetnames[:3] == ["表二", "表三", "表四"]


ONE_PERSON = ("received", "other.rest", "concluded", "carried_out")


def test_what_is_printed_with_its_charts_is_read_back(tmp_path):
    """Labels and data of the charts name rows and columns of the tables once more; every cell stays certain."""
    form = report_templates.load("2021")
    ones = {f"t3.{row}.{column}": "1" for row in ONE_PERSON for column in ("natural_person", "total")}
    values = {key: ones.get(key, "0") for key in form.cells}
    report = tmp_path / "报告.txt"
    report.write_text(build(form, values, year=2023), encoding="utf-8")
    outputs = [tmp_path / f"表.{suffix}" for suffix in ("pdf", "docx", "html", "xlsx")]
    run(report, *outputs, packaged_fonts=True)
    for output in outputs:
        read = load(output).cells
        wrong = {key for key, value in values.items() if read[key]["value"] != float(value)}
        assert wrong == set(), output.suffix


def test_what_read_says_of_a_report_gives_the_same_document(report_file, tmp_path):
    read = load(report_file)
    told = tmp_path / "报告.json"
    told.write_text(
        json.dumps({"agency": read.agency, "year": 2023, "template": "2021", "cells": read.cells})
    )
    again = load(told)
    assert (again.agency, again.template, again.cells) == (read.agency, "2021", read.cells)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ([], "one report is a JSON object"),
        ({"error": {"code": "x", "message": "坏文件"}}, "坏文件"),
        ({"cells": []}, "neither cells nor figures"),
        ({"cells": [1]}, "“cells” is no object"),
        ({"cells": {"t3.received.total": {"value": "12"}}}, "t3.received.total holds '12'"),
        ({"cells": {"t3.received.total": True}}, "holds True"),
        ({"cells": {"t3.received.total": float("inf")}}, "holds inf"),
        ({"cells": {"t9.none": 1}}, "t9.none"),
        ({"cells": {"t3.received.total": 1}, "template": "1999"}, "'1999' is unknown"),
        ({"cells": {"t3.other.rest.total": 1, "t3.other.total": 2}}, "of another form"),
        ({"year": "2023", "cells": {}}, "'2023' is no year"),
        ({"figures": [{"value": 1}]}, "figure 1 has no label"),
        ({"figures": [{"label": "甲", "value": "x"}]}, "甲 holds 'x'"),
        ({}, "neither cells nor figures"),
    ],
)
def test_json_that_is_no_report_is_refused_with_the_place(told, reason):
    with pytest.raises(ReportFileError) as caught:
        checked(told, "a.json")
    assert reason in str(caught.value)
    assert "a.json" in str(caught.value)


def test_files_that_cannot_be_read_or_written_are_named(tmp_path, report_file):
    broken = tmp_path / "坏.json"
    broken.write_bytes(b"\xff{")
    for report, output, reason in (
        (tmp_path / "没有.txt", tmp_path / "o.pdf", "没有.txt"),
        (broken, tmp_path / "o.pdf", "坏.json: no JSON"),
        (report_file, tmp_path / "no" / "o.pdf", "o.pdf"),
        (report_file, tmp_path / "o.odt", ".docx"),
    ):
        with pytest.raises(CommandError, match=reason):
            run(report, output)
    empty = tmp_path / "空.txt"
    empty.write_bytes(b"")
    with pytest.raises(ReadError):
        load(empty)
    with pytest.raises(CommandError, match="empty"):
        run(empty, tmp_path / "o.pdf")
