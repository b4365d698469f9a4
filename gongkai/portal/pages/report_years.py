"""Five years of an agency's annual reports: pictures with their data, and the same as Word and PDF."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.annual_report import charts
from gongkai.annual_report.drawing import colour_or_default
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.published import facts_of, public_reports
from gongkai.papers.document import Heading, List, Paper
from gongkai.portal import addresses
from gongkai.portal.pages.frame import Page, english, render, trail
from gongkai.portal.pages.registry import Output, Session, register
from gongkai.portal.pages.report_files import digest_of, stand
from gongkai.portal.pages.reports import chart_view

SUFFIXES = ("pdf", "docx")


@register
class YearsPages:
    """The years of one agency; ``ref`` is its slug."""

    name = "years"
    priority = 5

    def address(self, ref: str) -> str:
        """``reports/years.html``; its files have the same name with another ending."""
        return addresses.report_years(ref)

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Page and documents of each agency; removals where it has no public report with figures."""
        for ref in refs:
            address, agency = self.address(ref), session.site(ref)
            stem = address.removeprefix(addresses.prefix()).removesuffix(".html")
            reports = by_year(agency) if agency else {}
            if agency is None or not reports:
                yield Output(address)
                yield from (Output(f"{stem}.{suffix}") for suffix in SUFFIXES)
                continue
            drawn = drawn_of(agency, reports)
            yield Output(address, _page(session, agency, reports, drawn))
            if not english():
                yield from _documents(agency, reports, drawn, stem)


def by_year(agency: Agency) -> dict[int, PublishedReport]:
    """The public reports of an agency by year, the newest year first; of several of a year the one released last."""
    found = {report.year: report for report in public_reports().filter(item__agency=agency)}
    return dict(sorted(found.items(), reverse=True))


def drawn_of(agency: Agency, reports: dict[int, PublishedReport]) -> list[charts.Chart]:
    """The pictures of the last five years."""
    sides = [facts_of(report, english()) for report in reports.values()]
    return charts.over_years(sides, english(), colour_or_default(agency.main_colour))


def _page(
    session: Session, agency: Agency, reports: dict[int, PublishedReport], drawn: list[charts.Chart]
) -> bytes:
    column = session.tree(agency).first("report")
    title = _("Five years of annual reports")
    page = Page(
        address=addresses.report_years(agency.slug),
        kind="years",
        title=title,
        description=_("The numbers of the annual reports of %s over five years.") % agency.name,
        column=column,
        section=column.code if column else "",
        breadcrumbs=[*trail(session, agency, column), (title, "")],
    )
    stem = f"/{agency.slug}/reports/years"
    view = {
        "agency_name": agency.name,
        "charts": [chart_view(chart) for chart in drawn],
        "reports": [_line(agency.slug, year, reports) for year in reports],
        "downloads": [{"label": "Word", "url": f"{stem}.docx"}, {"label": "PDF", "url": f"{stem}.pdf"}],
    }
    return render(session, "years.html", page, agency, {"years_view": view})


def _line(slug: str, year: int, reports: dict[int, PublishedReport]) -> dict[str, Any]:
    before = next((other for other in reports if other < year), None)
    compare = f"{addresses.prefix()}/compare/?a={slug}&ay={before}&b={slug}&by={year}"
    return {
        "year": year,
        "url": addresses.report_page(slug, year),
        "picture_url": addresses.report_picture(slug, year),
        "before": before,
        "compare_url": compare if before else "",
    }


def _documents(
    agency: Agency, reports: dict[int, PublishedReport], drawn: list[charts.Chart], stem: str
) -> Iterator[Output]:
    """Word and PDF with the same pictures; none where those that stand are made from the same."""
    day = max(report.item.formed_on for report in reports.values())
    digest = digest_of([agency.name, day.isoformat(), [chart.svg for chart in drawn]])
    if stand(stem, digest, SUFFIXES):
        return
    from gongkai.papers.pdf import to_pdf
    from gongkai.papers.word import to_docx

    blocks: list[Any] = []
    for number, chart in zip("一二三四五六七", drawn, strict=False):
        blocks += [Heading(1, f"{number}、{chart.caption}"), charts.as_picture(chart), List((chart.summary,))]
    blocks += (
        [] if drawn else [List((_("Fewer than two years state the same number; nothing can be drawn."),))]
    )
    title = f"{agency.name}{_('Five years of annual reports')}"
    paper = Paper("report", title, tuple(blocks), made_on=day, identifier=digest)
    yield Output(f"{stem}.pdf", to_pdf(paper).data)
    yield Output(f"{stem}.docx", to_docx(paper))
