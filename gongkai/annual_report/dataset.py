"""The cells of all published reports as a data set: a line a cell, a line a report, and what every column means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from gongkai.annual_report.comparing.side import doubted_cells
from gongkai.law import report_templates
from gongkai.law.report_templates import Template

if TYPE_CHECKING:
    from gongkai.annual_report.models import PublishedReport

CELL_COLUMNS = (
    *("agency", "agency_name", "region", "year", "template", "key", "label", "value", "unit"),
    *("state", "doubt", "raw", "how", "where", "url"),
)
REPORT_COLUMNS = (
    *("agency", "agency_name", "region", "year", "template", "title", "published", "url"),
    *("doubts", "doubtful_cells", "findings", "provenance"),
)
DICTIONARY_COLUMNS = (
    *("key", "label", "label_en", "table", "row", "column", "group", "unit", "signed"),
    *("templates", "first_year", "last_year", "instrument", "confidence"),
)
MEANING = {
    "agency": ("机关在网址中的名称", "the agency's name in addresses"),
    "agency_name": ("机关名称", "the agency's name"),
    "region": ("行政区划代码", "code of the region, where the agency has one"),
    "year": ("报告年度", "the year that the report is about"),
    "template": (
        "报告格式：2014、2019、2021；空：没有统计表",
        "the form: 2014, 2019, 2021; empty: no statutory tables",
    ),
    "title": ("报告标题", "the title of the report"),
    "published": ("首次公开日期", "the day on which it was published first"),
    "url": ("报告数据页", "the page of the report's figures"),
    "key": ("单元格的键", "the key of the cell"),
    "label": ("表内位置", "the printed place"),
    "value": ("数值；空：未载明，不是零", "the number; empty: not stated, which is no zero"),
    "unit": ("计量单位；金额一律为万元", "what the number counts; amounts always in 10,000 yuan"),
    "state": ("stated 有数值；blank 未载明；doubtful 存疑", "stated, blank (not stated), doubtful"),
    "doubt": (
        "涉及该单元格的存疑代码，以分号分隔",
        "codes of the doubts that name the cell, joined by semicolons",
    ),
    "raw": ("原文", "what is printed"),
    "how": ("读取方式，见 docs/report-json.md", "how it was read, see docs/report-json.md"),
    "where": ("在原件中的位置", "the place in the original"),
    "doubts": ("存疑数", "how many doubts the report has"),
    "doubtful_cells": ("存疑单元格的键，以分号分隔", "keys of the cells in doubt, joined by semicolons"),
    "findings": ("核对发现的代码，以分号分隔", "codes of what the check found, joined by semicolons"),
    "provenance": ("数据来源", "where the figures come from"),
}
"""What the columns hold, in Chinese and English; a line of a report also has a column for each cell, by its key."""


@lru_cache
def all_cells() -> tuple[str, ...]:
    """The keys of the cells of all forms, the newest form first."""
    codes = (*reversed(report_templates.codes()), *report_templates.OLDER)
    return tuple(dict.fromkeys(key for code in codes for key in report_templates.load(code).cells))


def cells(report: PublishedReport, url: str) -> Iterator[list[Any]]:
    """Yield a line for each cell of a report, by ``CELL_COLUMNS``; blank cells too."""
    head = _head(report)
    doubts: dict[str, list[str]] = {}
    for doubt in report.doubts:
        for key in doubt.get("cells") or ():
            doubts.setdefault(key, []).append(doubt.get("code") or "doubt")
    for key, place in (_form(report).cells if report.template else {}).items():
        held = report.cells.get(key) or {}
        value, codes = held.get("value"), doubts.get(key, [])
        state = "doubtful" if codes else "blank" if value is None else "stated"
        unit = held.get("unit") or place.row.unit or place.column.unit
        told = [held.get("raw"), held.get("how"), _where(held.get("where")), url]
        yield [*head, key, place.label, value, unit, state, ";".join(codes) or None, *told]


def line(report: PublishedReport, url: str) -> list[Any]:
    """A report as one line, by ``REPORT_COLUMNS`` and then ``all_cells``; None where it has no such number."""
    item = report.item
    published = (item.first_published_at or item.published_at) if item else None
    told = [item.title, timezone.localtime(published).date().isoformat() if published else None, url]
    codes = sorted({finding["code"] for finding in report.findings})
    doubted = sorted(doubted_cells(report.doubts))
    checked = [len(report.doubts), ";".join(doubted) or None, ";".join(codes) or None]
    provenance = " ".join(str(one) for one in report.provenance if str(one).strip()) or None
    numbers = [(report.cells.get(key) or {}).get("value") for key in all_cells()]
    return [*_head(report), *told, *checked, provenance, *numbers]


def dictionary() -> Iterator[list[Any]]:
    """Yield a line for each cell of the forms, by ``DICTIONARY_COLUMNS``."""
    forms = [report_templates.load(code) for code in (*report_templates.OLDER, *report_templates.codes())]
    for key in all_cells():
        having = [form for form in forms if key in form.cells]
        place, table = having[-1].cells[key], having[-1].table(having[-1].cells[key].table)
        last = having[-1].last_year
        yield [
            *(key, place.label, place.label_en, f"{table.number} {table.title['zh']}"),
            *(place.row.label, place.column.label, place.group.label if place.group else None),
            *(place.row.unit or place.column.unit, int(place.column.signed)),
            *(";".join(form.code for form in having), having[0].first_year, last),
            *(having[-1].instrument["number"], _confidence(table.confidence, place.row.confidence)),
        ]


def _confidence(*marks: str) -> str:
    """The mark of what is least certain."""
    return max(marks, key="VPM".index)


def _head(report: PublishedReport) -> list[Any]:
    agency = report.item.agency
    return [agency.slug, agency.name, agency.region_code or None, report.year, report.template or None]


def _form(report: PublishedReport) -> Template:
    return report_templates.fitting(report_templates.load(report.template), report.cells)


def _where(where: Mapping[str, Any] | None) -> str | None:
    return " ".join(f"{name}={value}" for name, value in where.items()) if where else None
