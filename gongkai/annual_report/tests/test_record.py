"""The figures of a report are kept with its item, and shown exactly as long as the item is public."""

import pytest

from gongkai.agencies.action import Refused
from gongkai.annual_report import charts
from gongkai.annual_report.actions.record import RecordReport
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.law import report_templates

pytestmark = pytest.mark.usefixtures("english")


def record(cast, item, by="clerk.science", **values):
    given = {"year": 2021, "template": "2021", "cells": zeros("2021"), **values}
    return RecordReport(by=cast[by], item=item, **given).execute()


def zeros(code):
    return {key: {"value": 0, "raw": "0"} for key in report_templates.load(code).cells}


def test_figures_are_kept_with_a_draft(cast):
    """Recording twice replaces, it does not double."""
    item = cast.draft()
    record(cast, item)
    record(cast, item, year=2022)
    assert PublishedReport.objects.get(item=item).year == 2022


def test_figures_of_a_public_item_cannot_be_replaced(cast):
    """What readers see changes only through a release."""
    item = cast.draft()
    record(cast, item)
    item = ReleaseItem(by=cast["head.science"], item=cast.reviewed(item)).execute()
    with pytest.raises(Refused):
        record(cast, item, year=1999)
    assert PublishedReport.objects.get(item=item).year == 2021


def test_figures_recorded_after_an_approval_let_the_review_begin_again(cast):
    """What was approved was not these figures."""
    item = cast.reviewed(cast.draft())
    record(cast, item)
    with pytest.raises(Refused, match="not handed in for review"):
        ReleaseItem(by=cast["head.science"], item=item).execute()


def test_a_clerk_of_another_bureau_cannot_record(cast):
    """Rights follow the agency."""
    with pytest.raises(Refused):
        record(cast, cast.draft(), by="clerk.education")


def test_a_chart_is_drawn_only_where_numbers_compare():
    """No chart of zeros, none of a single number, one of two."""
    cells = zeros("2021")
    assert charts.of_report("2021", cells, []) == []
    cells["t2.licences.decisions"] = {"value": 5, "raw": "5"}
    assert charts.of_report("2021", cells, []) == []
    cells["t2.penalties.decisions"] = {"value": 7, "raw": "7"}
    (chart,) = charts.of_report("2021", cells, [])
    assert chart.rows == (("行政许可", "5"), ("行政处罚", "7"))
    assert chart.svg.startswith("<svg")


def test_stated_figures_are_drawn_by_the_unit_that_most_of_them_have():
    """Shares are not mixed with counts, and blank values are left out."""
    figures = [
        {"label": "网站", "value": 65, "unit": "条"},
        {"label": "微信", "value": 50, "unit": "条"},
        {"label": "微博", "value": None, "unit": "条"},
        {"label": "答复率", "value": 100, "unit": "%"},
    ]
    (chart,) = charts.of_report("", {}, figures)
    assert chart.rows == (("网站", "65"), ("微信", "50"))
