"""The reports that a sum is added up from: signed ones of ours, public ones, and files that were read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from gongkai.agencies.models import Agency
from gongkai.annual_report.models import Erratum, FrozenReport, PublishedReport, ReportYear
from gongkai.law import report_templates
from gongkai.law.report_templates import Template

Value = int | float | None


class Source:
    """Where the numbers of a part come from."""

    SIGNED, PUBLISHED, FILE, DRAFT = "signed", "published", "file", "draft"
    LABELS: Mapping[str, Any] = {
        SIGNED: _("signed here"),
        PUBLISHED: _("published report"),
        FILE: _("file"),
        DRAFT: _("not signed yet"),
    }


@dataclass(frozen=True)
class Part:
    """One report. ``agency`` and ``pk`` (of the report of the year, or of the item) are None for files.

    ``doubted``: cells that were read with a doubt, stand in an error that the check found, or were corrected by an
    erratum since.
    """

    name: str
    source: str
    form: Template | None
    values: Mapping[str, Value]
    doubted: frozenset[str] = field(default_factory=frozenset)
    agency: Agency | None = None
    pk: int | None = None
    origin: str = ""

    @property
    def stated_aggregate(self) -> bool:
        """Whether it is a government's own published report, which sums up its departments and lower governments."""
        return (
            self.source == Source.PUBLISHED
            and self.agency is not None
            and self.agency.kind == Agency.Kind.GOVERNMENT
        )


def form_for(template: str, keys: Iterable[str]) -> Template | None:
    """The form of these cells; None where there are none, or where no form has them."""
    if not template:
        return None
    try:
        return report_templates.fitting(report_templates.load(template), keys)
    except (KeyError, ValueError):
        return None


def kept(agencies: Iterable[Agency], year: int) -> dict[int, Part]:
    """{number of the agency: its report on the year}: what was signed here, else what is public."""
    by_number = {agency.pk: agency for agency in agencies}
    found = {part.agency.pk: part for part in _public(by_number, year) if part.agency}
    return found | {part.agency.pk: part for part in _signed(by_number, year) if part.agency}


def _signed(agencies: Mapping[int, Agency], year: int) -> Iterator[Part]:
    standing = (ReportYear.State.SIGNED, ReportYear.State.PUBLISHED)
    last = FrozenReport.objects.filter(report=OuterRef("pk")).order_by("-number")
    reports = ReportYear.objects.filter(year=year, state__in=standing)
    rows = reports.annotate(content=Subquery(last.values("content")[:1])).values_list(
        "pk", "agency_id", "template", "content"
    )
    corrected = _corrected(year)
    for pk, number, template, content in rows.iterator():
        if number in agencies and content:
            cells, agency = content.get("cells", {}), agencies[number]
            form, unsure = form_for(template, cells), corrected.get(pk, frozenset())
            yield Part(agency.name, Source.SIGNED, form, cells, unsure, agency, pk)


def _corrected(year: int) -> dict[int, frozenset[str]]:
    """{number of the report: the cells that an erratum corrected after the signature}."""
    found: dict[int, frozenset[str]] = {}
    for report, cells in Erratum.objects.filter(report__year=year).values_list("report_id", "cells"):
        found[report] = found.get(report, frozenset()) | {cell["key"] for cell in cells}
    return found


def _public(agencies: Mapping[int, Agency], year: int) -> Iterator[Part]:
    """The latest at the end, so that it counts."""
    reports = PublishedReport.objects.filter(item__live=True, year=year).exclude(template="")
    rows = reports.order_by("item__published_at", "pk").values_list(
        "item_id", "item__agency_id", "item__title", "template", "cells", "doubts", "findings"
    )
    for item, number, title, template, cells, doubts, findings in rows.iterator():
        if number in agencies:
            agency = agencies[number]
            yield Part(
                agency.name,
                Source.PUBLISHED,
                form_for(template, cells),
                {key: cell.get("value") for key, cell in cells.items()},
                doubted(doubts, findings),
                agency,
                item,
                title,
            )


def doubted(doubts: Iterable[Mapping[str, Any]], findings: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The cells of doubts, and of what the check calls wrong."""
    wrong = [found for found in findings if found.get("level") == "error"]
    return frozenset(key for told in (*doubts, *wrong) for key in told.get("cells") or ())
