"""Published reports as a comparison, a picture or a data set needs them: which are public, and what they say."""

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.utils.html import escape

from gongkai.annual_report.comparing.side import Side, doubted_cells
from gongkai.annual_report.ingest import ReadError, read_bytes
from gongkai.annual_report.ingest.sections import printed_sections
from gongkai.annual_report.models import PublishedReport
from gongkai.catalog.models import Item


def public_reports() -> QuerySet[PublishedReport]:
    """Report figures whose items are public, those released last at the end."""
    found = PublishedReport.objects.filter(item__live=True).select_related("item__agency")
    return found.order_by("item__published_at", "pk")


def public_report(slug: str, year: int) -> PublishedReport | None:
    """The figures of an agency's report on a year: of several, those released last."""
    return public_reports().filter(item__agency__slug=slug, year=year).last()


def side_of(report: PublishedReport, english: bool = False) -> Side:
    """A published report as one side of a comparison, its text taken from the item."""
    return replace(facts_of(report, english), sections=sections_of(report.item))


def facts_of(report: PublishedReport, english: bool = False) -> Side:
    """The numbers of a published report, without its text."""
    return Side(
        name=report.item.title,
        agency=report.item.agency.name,
        year=report.year,
        template=report.template,
        cells=report.cells,
        figures=report.figures,
        doubts=[message(doubt, english) for doubt in report.doubts],
        doubted=doubted_cells(report.doubts),
    )


def message(found: dict[str, Any], english: bool) -> str:
    """The message of a finding or doubt in one of the two languages."""
    return str(found.get("message_en") or found["message"] if english else found["message"])


def sections_of(item: Item) -> dict[str, str]:
    """The text of the parts of a report as its item prints it; empty where the item has no parts."""
    html = "".join(_html(block) for block in item.body)
    try:
        read = read_bytes(f"<h1>{escape(item.title)}</h1>{html}".encode(), "item.html")
    except ReadError:
        return {}
    return printed_sections(read.running) if read.running else {}


def _html(block: Any) -> str:
    if block.block_type == "text":
        return str(block.value.source)
    if block.block_type == "table":
        return str(block.render())
    return "" if block.block_type == "picture" else str(block.value)
