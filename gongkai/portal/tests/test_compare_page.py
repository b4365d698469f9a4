"""“Compare two reports”: published ones by their address, an uploaded file against one; nothing of it is kept."""

import re
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gongkai.annual_report.actions.record import RecordReport
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.tests import builder
from gongkai.catalog.actions.release import ReleaseItem, WithdrawItem
from gongkai.law.report_templates import load
from tests.cast import Cast

pytestmark = pytest.mark.one_database
ADDRESS = "/compare/"


@pytest.fixture
def two(cast: Cast, site: Any) -> dict[int, PublishedReport]:
    """The reports of one bureau on 2021 (of the form before) and 2022, and one that is no longer public."""
    return {year: released(cast, year, template) for year, template in ((2020, "2019"), (2022, "2021"))}


def released(cast: Cast, year: int, template: str) -> PublishedReport:
    words = f"<h2>一、总体情况</h2><p>{year}年主动公开信息{year - 2000}条。加强组织领导。</p>"
    item = cast.draft(
        title=f"滨河市科学技术局{year}年政府信息公开工作年度报告",
        columns=("annual-reports",),
        body=[("text", words)],
    )
    cells = {key: {"value": None if key.endswith("research") else year} for key in load(template).cells}
    RecordReport(
        by=cast["clerk.science"], item=item, year=year, template=template, cells=cells,
        doubts=[{"message": "一处存疑", "message_en": "a doubt", "cells": ["t3.granted.total"]}],
    ).execute()  # fmt: skip
    ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()
    return PublishedReport.objects.get(item=item)


def get(query: str, address: str = ADDRESS) -> Any:
    return Client().get(f"{address}?{query}")


def text_of(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def test_two_published_reports_are_compared_by_their_address(two: Any):
    """Numbers with their difference, cells of one form only, doubts of both, text with its changes."""
    answer = get("a=science&ay=2020&b=science&by=2022")
    assert answer.status_code == 200
    shown, html = text_of(answer), answer.content.decode()
    assert "2020 2022 +2" in shown
    assert shown.count("一处存疑") == 2
    assert "<del>2020</del>" in html
    assert "<ins>2022</ins>" in html
    assert "2020 2022 +2" in text_of(get("b=science&by=2022")), "the left one is the nearest before"
    english = text_of(get("a=science&ay=2020&b=science&by=2022", f"/en{ADDRESS}"))
    assert "not in this form" in english
    assert "not stated" in english
    assert "a doubt" in english


NOT_PUBLISHED = (
    "b=science&by=1999",
    "b=nobody&by=2022",
    "b=science&by=20x2",
    "a=%00x&b=",
    "ay=99999&by=²⁰²²",
    "b=%F0%9F",
)


def test_what_is_not_published_is_said_and_never_a_fault(two: Any):
    """A year, an agency, digits that are none; the first report has none before it."""
    for query in NOT_PUBLISHED:
        answer = get(query)
        assert answer.status_code == 404, query
        assert "govuk-error-summary" in answer.content.decode()
    first = get("b=science&by=2020")
    assert (first.status_code, 'role="status"' in first.content.decode()) == (200, True)


def test_a_withdrawn_report_can_no_longer_be_compared(cast: Cast, two: Any):
    """Nothing of it is shown, nor offered."""
    WithdrawItem(by=cast["head.science"], item=two[2022].item, reason="wrong").execute()
    assert get("a=science&ay=2020&b=science&by=2022").status_code == 404
    assert "<option>2022" not in get("").content.decode()


def uploaded(text: str, **values: str) -> Any:
    sent = {"report": SimpleUploadedFile("b.txt", text.encode()), "a": "science", "ay": "2022", **values}
    return Client().post(ADDRESS, sent)


def test_a_file_is_compared_with_a_published_report_and_not_kept(two: Any):
    """No row is made of it; what is no report is refused at its field, so is an unknown report."""
    form = load("2021")
    values = builder.balanced(form) | {"t2.licences.decisions": 2030}
    answer = uploaded(builder.build(form, builder.printed(values), year=2023, agency="滨河市科学技术局"))
    assert answer.status_code == 200
    assert "2022 2030 +8" in text_of(answer)
    assert PublishedReport.objects.count() == 2
    answer = uploaded("天气很好。")
    assert answer.status_code == 422
    assert 'id="report-file-error"' in answer.content.decode()
    assert uploaded("天气很好。", ay="1999").status_code == 422


def test_without_any_report_the_page_says_so(db: Any, cast: Cast):
    """No form without choices."""
    html = get("").content.decode()
    assert "<select" not in html
    assert get("").status_code == 200


def test_a_form_from_another_site_is_not_taken(two: Any):
    """The form carries a token."""
    assert Client(enforce_csrf_checks=True).post(ADDRESS, {"a": "science", "ay": "2022"}).status_code == 403
