"""A signed report as an item of the catalogue: its text, its files, its figures, and what of them must not change."""

import hashlib
from dataclasses import dataclass
from typing import Any

from gongkai.annual_report import drafted
from gongkai.annual_report.document import report_title
from gongkai.annual_report.models import FrozenReport
from gongkai.annual_report.tables import form_of, number_text
from gongkai.catalog.models import Item
from gongkai.ledger.canonical import json_text
from gongkai.papers.html import to_html

COLUMN_KIND = "report"
CATEGORY = "20-15"
SUMMARY = 300


@dataclass(frozen=True)
class File:
    """A file made of the report."""

    name: str
    data: bytes


def title_of(frozen: FrozenReport) -> str:
    """As the form words it."""
    return report_title(frozen.report.agency.name, frozen.report.year)


def summary_of(frozen: FrozenReport) -> str:
    """The beginning of the first part; the title where nothing was written in it."""
    first = next((text for text in frozen.content["texts"].values() if text.strip()), title_of(frozen))
    line = " ".join(first.split())
    return line if len(line) <= SUMMARY else f"{line[: SUMMARY - 1]}…"


def body_of(frozen: FrozenReport) -> list[tuple[str, str]]:
    """The document without its title, which the page of an item has anyway."""
    _head, _mark, rest = to_html(drafted.signed(frozen).paper()).partition("</header>")
    return [("kept", rest.removesuffix("</article>\n").strip())]


def files_of(frozen: FrozenReport) -> list[File]:
    """Word, PDF and workbook."""
    # The writers take half a second to import; pages that are only read do without them.
    from gongkai.annual_report.workbook import report_workbook
    from gongkai.papers.pdf import to_pdf
    from gongkai.papers.word import to_docx

    paper, title, cells = drafted.signed(frozen).paper(), title_of(frozen), cells_of(frozen)
    form = form_of(frozen.content["template"], cells)
    told: dict[str, Any] = {
        "figures": figures_of(frozen),
        "remarks": provenance_of(frozen),
        "day": frozen.day,
    }
    return [
        File(f"{title}.docx", to_docx(paper)),
        File(f"{title}.pdf", to_pdf(paper).data),
        File(f"{title}.xlsx", report_workbook(title, form, cells, **told)),
    ]


def cells_of(frozen: FrozenReport) -> dict[str, dict[str, Any]]:
    """The figures as a published report keeps them."""
    units = form_of(frozen.content["template"], frozen.content["cells"]).cells
    return {
        key: {
            "value": value,
            "raw": number_text(value),
            "where": None,
            "how": "compiled",
            "unit": units[key].column.unit,
        }
        for key, value in frozen.content["cells"].items()
    }


def figures_of(frozen: FrozenReport) -> list[dict[str, Any]]:
    """The figures that the signed text states."""
    return [
        {**figure.to_json(), "label_en": figure.label_en} for figure in drafted.signed(frozen).read().figures
    ]


def findings_of(frozen: FrozenReport) -> list[dict[str, Any]]:
    """What the check found and the signature let pass, each with its explanation."""
    words = {one["ref"]: one["words"] for one in frozen.content["explanations"]}
    return [
        {
            **{name: finding[name] for name in ("code", "level", "cells", "citation")},
            "message": f"{finding['message']}（说明：{words[finding['ref']]}）",
            "message_en": f"{finding['message_en']} (explained: {words[finding['ref']]})",
        }
        for finding in frozen.content["findings"]
        if finding["ref"] in words
    ]


def provenance_of(frozen: FrozenReport) -> list[str]:
    """Where the figures come from, in Chinese, as records are."""
    return [
        f"统计表由本机关公开台账汇编，截至第{frozen.position}号记录（哈希{frozen.head_hash}）。",
        f"报告于{frozen.day.isoformat()}签发，签发内容的SHA-256摘要为{frozen.digest}。",
    ]


def fingerprint(item: Item) -> str:
    """What of the item must be at its release as it was when the signed report was placed."""
    report = getattr(item, "report", None)
    told = {
        "title": item.title,
        "body": [[block["type"], block["value"]] for block in item.body.raw_data],
        "files": sorted(attached.stored.sha256 for attached in item.attachments.all()),
        "cells": {key: cell["value"] for key, cell in report.cells.items()} if report else {},
    }
    return hashlib.sha256(json_text(told).encode()).hexdigest()
