"""The public data set: every cell of every public report as CSV and JSON, written with a release, gone with it."""

import csv
import hashlib
import io
import json
from typing import Any

import pytest

from gongkai.annual_report import dataset
from gongkai.annual_report.actions.record import RecordReport
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.law import report_templates
from gongkai.portal import watchers
from gongkai.portal.models import StalePage

pytestmark = pytest.mark.one_database
FILES = {f"{name}.{form}" for name in ("cells", "reports", "dictionary") for form in ("csv", "json")}
HEAD = "=HYPERLINK(1)"


def release(cast: Any, site: Any, year: int, template: str = "2021", by: str = "science") -> PublishedReport:
    """A report whose cells count up from 1, but for one blank, one in doubt and one with a dangerous raw text."""
    item = cast.draft(f"clerk.{by}", title=f"{HEAD}{year}", columns=("annual-reports",))
    cells = {
        key: {"value": n, "raw": str(n)} for n, key in enumerate(report_templates.load(template).cells, 1)
    }
    cells["t3.granted.total"] = {"value": None, "raw": "/", "how": "blank", "where": {"line": 3, "offset": 0}}
    cells["t3.received.total"] |= {"raw": "=1+1", "value": -1.5}
    doubts = [
        {"code": "label-close", "message": "存疑", "message_en": "doubt", "cells": ["t3.concluded.total"]}
    ]
    RecordReport(
        by=cast[f"clerk.{by}"], item=item, year=year, template=template, cells=cells, doubts=doubts
    ).execute()  # fmt: skip
    site.do(ReleaseItem(by=cast[f"head.{by}"], item=cast.reviewed(item)))
    return PublishedReport.objects.get(item=item)


def rows(site: Any, name: str) -> list[dict[str, str]]:
    data = site.contents()[f"/dataset/{name}.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def told(site: Any, name: str) -> Any:
    return json.loads(site.contents()[f"/dataset/{name}.json"])


def test_the_data_set_holds_what_is_public_and_follows_every_release(cast: Any, written: Any):
    """CSV and JSON say the same; checksums hold; a withdrawn report is gone; written anew it is the same."""
    empty = written.contents()["/dataset/"].decode()
    assert {name for name in FILES if f"/dataset/{name}" in empty} == FILES
    first = release(cast, written, 2019, "2019")
    release(cast, written, 2022, by="education")
    known = {2019: report_templates.load("2019").cells, 2022: report_templates.load("2021").cells}
    cells = rows(written, "cells")
    assert {int(row["year"]): [r["key"] for r in cells if r["year"] == row["year"]] for row in cells} == {
        year: list(places) for year, places in known.items()
    }
    states = {row["key"]: row["state"] for row in cells if row["year"] == "2022"}
    assert (states["t3.granted.total"], states["t3.concluded.total"]) == ("blank", "doubtful")
    for csv_row, json_row in zip(cells, told(written, "cells"), strict=True):
        assert csv_row["value"] == ("" if json_row["value"] is None else str(json_row["value"]))
    wide = {row["year"]: row for row in rows(written, "reports")}
    assert wide["2022"]["t3.received.total"] == "-1.5"
    assert wide["2022"]["t2.regulations.made"] == "", "a cell of another form is empty"
    assert wide["2022"]["t3.granted.total"] == ""
    assert wide["2022"]["doubtful_cells"] == "t3.concluded.total"
    assert told(written, "reports")[1]["t3.granted.total"] is None
    for line in written.text("/dataset/sha256sums.txt").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(written.contents()[f"/dataset/{name}"]).hexdigest() == digest
    version = told(written, "about")["version"]
    assert version in written.text("/dataset/")
    before = written.times()
    written.publish_all()
    assert {a: t for a, t in written.times().items() if "/dataset/" in a} == {
        a: t for a, t in before.items() if "/dataset/" in a
    }, "files that say the same are left alone"
    written.do(WithdrawItem(by=cast["head.science"], item=first.item, reason="wrong"))
    assert {row["year"] for row in rows(written, "cells")} == {"2022"}
    assert told(written, "about")["version"] != version


def test_no_text_becomes_a_formula(cast: Any, written: Any):
    """Titles and raw texts; numbers stay numbers."""
    release(cast, written, 2022)
    (report,) = rows(written, "reports")
    assert report["title"] == f"'{HEAD}2022"
    received = next(row for row in rows(written, "cells") if row["key"] == "t3.received.total")
    assert (received["raw"], received["value"]) == ("'=1+1", "-1.5")


def test_of_many_reports_the_files_are_left_to_the_worker(cast: Any, written: Any, monkeypatch: Any):
    """A release writes its own pages at once and marks the data set."""
    monkeypatch.setattr(watchers, "FEW_REPORTS", 0)
    release(cast, written, 2022)
    assert "/science/reports/2022.html" in written
    assert StalePage.objects.filter(kind="dataset").exists()
    assert rows(written, "cells") == []


def test_terms_are_those_configured_and_none_are_invented(
    cast: Any, written: Any, settings: Any, client: Any
):
    """In the page, in the data for machines; the English page shows the same files."""
    assert "none are implied" in client.get("/en/dataset/").content.decode()
    settings.DATASET_TERMS = "可自由使用，须注明来源。"
    written.publish_all()
    assert "可自由使用，须注明来源。" in written.text("/dataset/")
    assert told(written, "about")["terms"] == "可自由使用，须注明来源。"
    english = client.get("/en/dataset/").content.decode()
    assert 'href="/dataset/cells.csv"' in english
    assert "/en/dataset/" not in written


def test_the_dictionary_has_every_cell_of_every_form_once():
    """With the forms that have it, the years, the mark; every column of the tables has a meaning."""
    entries = [dict(zip(dataset.DICTIONARY_COLUMNS, row, strict=True)) for row in dataset.dictionary()]
    forms = [report_templates.load(code) for code in ("2014", "2019", "2021")]
    assert {entry["key"] for entry in entries} == {key for form in forms for key in form.cells}
    assert len(entries) == len(dataset.all_cells())
    for entry in entries:
        assert entry["templates"].split(";") == [form.code for form in forms if entry["key"] in form.cells]
        assert entry["confidence"] in "VPM"
    assert set(dataset.MEANING) == {*dataset.CELL_COLUMNS, *dataset.REPORT_COLUMNS}
