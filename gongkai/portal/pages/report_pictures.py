"""The picture report (图解) of a year: an accessible page, and the same on one sheet as PDF, SVG and PNG."""

import hashlib
import re
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.annual_report.drawing import colour_or_default
from gongkai.annual_report.models import PublishedReport
from gongkai.annual_report.picture import PictureReport, picture_report
from gongkai.annual_report.poster import poster
from gongkai.annual_report.published import facts_of, public_report
from gongkai.portal import addresses, files
from gongkai.portal.pages.frame import Page, english, render, trail
from gongkai.portal.pages.registry import Output, Session, register
from gongkai.portal.pages.reports import ReportPages, chart_view

SUFFIXES = ("svg", "pdf", "png")
DIGEST = re.compile(rb"<!-- ([0-9a-f]{64}) -->")


@register
class PicturePages:
    """The picture report of one report; ``ref`` is ``slug:year``."""

    name = "picture"
    priority = 5

    ref = staticmethod(ReportPages.ref)

    def address(self, ref: str) -> str:
        """The page; its files have the same name with another ending."""
        slug, _colon, year = ref.partition(":")
        return addresses.report_picture(slug, int(year))

    def outputs(self, session: Session, refs: list[str]) -> Iterator[Output]:
        """Page and files of each; removals where no public item of that year has figures."""
        for ref in refs:
            slug, _colon, year = ref.partition(":")
            found, address = public_report(slug, int(year)), self.address(ref)
            if found is None:
                yield Output(address)
                yield from (Output(f"{address.removesuffix('.html')}.{suffix}") for suffix in SUFFIXES)
                continue
            agency = session.agencies[found.item.agency_id]
            shown = picture_of(found, agency)
            yield Output(address, _page(session, agency, found, shown))
            yield from _sheets(shown, found, address.removesuffix(".html"))


def picture_of(report: PublishedReport, agency: Agency) -> PictureReport:
    """What the picture report of a published report shows."""
    colour = colour_or_default(agency.main_colour)
    return picture_report(facts_of(report, english()), colour, sample=agency.is_sample, english=english())


def _page(session: Session, agency: Agency, report: PublishedReport, shown: PictureReport) -> bytes:
    column = session.tree(agency).first("report")
    address = addresses.report_picture(agency.slug, report.year)
    figures = (
        _("Figures of the annual report for %s") % report.year,
        addresses.report_page(agency.slug, report.year),
    )
    page = Page(
        address=address,
        kind="picture",
        title=shown.title,
        description=shown.source,
        column=column,
        section=column.code if column else "",
        breadcrumbs=[*trail(session, agency, column), figures, (shown.title, "")],
    )
    stem = address.removeprefix(addresses.prefix()).removesuffix(".html")
    view = {
        "agency_name": agency.name,
        "tiles": shown.tiles,
        "charts": [chart_view(chart) for chart in shown.charts],
        "source": shown.source,
        "remarks": shown.remarks,
        "report_url": figures[1],
        "downloads": [
            {"label": suffix.upper(), "url": f"{stem}.{suffix}"} for suffix in ("pdf", "png", "svg")
        ],
    }
    return render(session, "picture.html", page, agency, {"picture": view})


def _sheets(shown: PictureReport, report: PublishedReport, stem: str) -> Iterator[Output]:
    """The sheet in three formats; none where those that stand were made from the same."""
    drawing = poster(shown)
    made_by = f"{version('typst')} {version('vl-convert-python')}"
    digest = hashlib.sha256(f"{drawing}{report.item.formed_on}{made_by}".encode()).hexdigest()
    if english() or _stand(stem, digest):
        return
    from gongkai.papers.sheet import sheet_pdf, sheet_png  # half a second to import

    told: dict[str, Any] = {
        "title": f"{shown.agency} {shown.title}",
        "author": shown.agency,
        "alt": shown.words,
    }
    yield Output(f"{stem}.pdf", sheet_pdf(drawing, **told, day=report.item.formed_on))
    yield Output(f"{stem}.png", sheet_png(drawing))
    yield Output(f"{stem}.svg", f"{drawing}\n<!-- {digest} -->\n".encode())


def _stand(stem: str, digest: str) -> bool:
    """Whether all stand and the drawing, written last, tells this digest."""
    if not all(files.exists(f"{stem}.{suffix}") for suffix in SUFFIXES):
        return False
    told = DIGEST.search(files.path_of(f"{stem}.svg").read_bytes())
    return told is not None and told[1].decode() == digest
