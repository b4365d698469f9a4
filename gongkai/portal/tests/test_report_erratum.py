"""What readers see of a report whose ledger was corrected after the signature."""

import json
import re

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from gongkai.annual_report.actions.erratum import PublishErratum
from gongkai.annual_report.actions.place import PlaceReport
from gongkai.annual_report.models import PublishedReport, ReportYear
from gongkai.annual_report.tests import yearly
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.models import Item
from gongkai.portal import addresses, files
from gongkai.registers.actions.correct import VoidRecord
from gongkai.registers.models import Decision
from tests import cast as people

# What pages show is the same on every database.
pytestmark = pytest.mark.one_database


def test_the_erratum_stands_beside_the_frozen_figure(
    cast: people.Cast, django_capture_on_commit_callbacks: object
):
    """Page and JSON keep the signed 1 and tell the corrected 0 with the explanation; the files are made again."""
    report = PlaceReport(by=cast["clerk.science"], report=yearly.signed(cast)).execute()
    people.pass_review(lambda: Item.objects.get(pk=report.item_id))
    head, address = cast["head.science"], addresses.report_page("science", 2025)
    with django_capture_on_commit_callbacks(execute=True):
        ReleaseItem(by=head, item=Item.objects.get(pk=report.item_id)).execute()
    before = files.path_of(address).read_text(encoding="utf-8")
    word = files.path_of(address.replace(".html", ".docx")).read_bytes()
    assert "重复登记" not in before
    VoidRecord(by=head, record=Decision.objects.get(), reason="重复").execute()
    with django_capture_on_commit_callbacks(execute=True):
        words = "1件许可\n重复登记<b>。"
        PublishErratum(by=head, report=ReportYear.objects.get(pk=report.pk), words=words).execute()
    page = files.path_of(address).read_text(encoding="utf-8")
    assert "重复登记&lt;b&gt;。" in page
    assert f'href="#{yearly.LICENCES}"' in page
    told = json.loads(files.path_of(address.replace(".html", ".json")).read_text(encoding="utf-8"))
    assert told["cells"][yearly.LICENCES]["value"] == 1
    assert (told["errata"][0]["cells"][0]["frozen"], told["errata"][0]["cells"][0]["now"]) == (1, 0)
    assert files.path_of(address.replace(".html", ".docx")).read_bytes() != word
    assert PublishedReport.objects.get().cells[yearly.LICENCES]["value"] == 1


def test_what_asks_and_what_only_notes_are_told_apart():
    """Four levels, four words: a finding to be explained is no mere note."""
    findings = [{"level": level, "code": "", "message": level} for level in ("error", "warn", "ask", "note")]
    with translation.override("en"):
        page = render_to_string("portal/parts/report_body.html", {"report": {"findings": findings}})
    words = re.findall(r"<strong>([^<]+)</strong>", page)
    assert words == ["Error", "Warning", "To be explained", "Note"]
