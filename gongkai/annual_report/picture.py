"""The picture report (图解) of a year: headline figures, charts and their source, on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from gongkai.annual_report import years
from gongkai.annual_report.charts import Chart
from gongkai.annual_report.comparing.side import Number, Side
from gongkai.annual_report.drawing import COLOUR, bars
from gongkai.annual_report.tables import number_text
from gongkai.law.report_series import all_series

STATED = (
    *("proactive.total", "proactive.website", "proactive.wechat", "interpretation.items"),
    *("consultations", "training.sessions", "press_conferences", "proposals.npc"),
)
"""Figures of the text that are shown where a report states them, the first ones first."""
MOST_STATED = 4
DECISIONS = ("t2.normative_documents.in_force", "t2.licences.decisions", "t2.penalties.decisions")


@dataclass(frozen=True)
class Tile:
    """One headline figure; ``value`` is empty where the report does not state it, ``note`` says whence it comes."""

    label: str
    value: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class PictureReport:
    """Everything that the page and its drawing show."""

    agency: str
    year: int
    title: str
    tiles: tuple[Tile, ...]
    charts: tuple[Chart, ...]
    source: str
    remarks: tuple[str, ...]
    colour: str

    @property
    def words(self) -> str:
        """The whole as one text, for those who hear the drawing."""
        told = [f"{tile.label}：{tile.value or _('not stated')}{tile.unit}" for tile in self.tiles]
        return "；".join([self.title, *told, *(chart.summary for chart in self.charts), self.source])


def picture_report(
    side: Side, colour: str = COLOUR, *, sample: bool = False, english: bool = False
) -> PictureReport:
    """The picture report of a published report."""
    year = side.year or 0
    told = {"agency": side.agency, "year": year}
    remarks = (
        [_("Some of the figures are in doubt; the page of the report says which.")] if side.doubts else []
    )
    if sample:
        remarks.append(_("An example built from published reports; no official publication of any agency."))
    return PictureReport(
        agency=side.agency,
        year=year,
        title=_("Disclosure of government information in %s at a glance") % year,
        tiles=tuple(_tiles(side, english)),
        charts=tuple(_charts(side, colour, english)),
        source=_("Figures from the published annual report of %(agency)s on %(year)s.") % told,
        remarks=tuple(remarks),
        colour=colour,
    )


def _tiles(side: Side, english: bool) -> Iterator[Tile]:
    language = "en" if english else "zh"
    points = {
        (series.key, line.key): (
            line.label[language],
            years.point(line, side.year or 0, side),
            series.unit[language],
        )
        for series in all_series()
        for line in series.lines
    }
    for name in ("received", "concluded"):
        yield _tile(*points["requests", name])
    if share := _granted_share(points):
        yield share
    for key in (("requests", "carried_out"), ("remedies", "reconsideration"), ("remedies", "litigation")):
        if points[key][1].value is not None:
            yield _tile(*points[key])
    for cell in DECISIONS:
        value = side.value(cell)
        if value is not None and side.form:
            place = side.form.cells[cell]
            label = (
                f"{place.row.en} / {place.column.en}" if english else f"{place.row.label}{place.column.label}"
            )
            yield Tile(label, _number(value), place.column.unit)
    yield from _stated(side, english)


def _tile(label: str, point: years.Point, unit: str) -> Tile:
    return Tile(
        label,
        point.shown,
        unit if point.value is not None else "",
        _("stated in the text") if point.text else "",
    )


def _granted_share(points: dict[tuple[str, str], tuple[str, years.Point, str]]) -> Tile | None:
    """What was granted wholly or partly, of all that was concluded; from the tables alone."""
    used = [points["outcomes", key][1] for key in ("granted", "partly_granted")] + [
        points["requests", "concluded"][1]
    ]
    granted, partly, concluded = (point.value for point in used)
    if any(point.text for point in used) or granted is None or partly is None or not concluded:
        return None
    share = (Decimal(100) * (granted + partly) / Decimal(concluded)).quantize(Decimal("0.1"))
    return Tile(_("Granted wholly or partly, of those concluded"), number_text(float(share)), "%")


def _stated(side: Side, english: bool) -> Iterator[Tile]:
    """The figures of the text that say how much was published, where the report states one number each."""
    found = 0
    for measure in STATED:
        figures = [f for f in side.figures if f.get("measure") == measure and not f.get("of_which")]
        if len({figure["value"] for figure in figures}) != 1 or figures[0]["value"] is None:
            continue
        label = figures[0].get("label_en") or figures[0]["label"] if english else figures[0]["label"]
        value = f"{figures[0].get('about') or ''}{_number(figures[0]['value'])}"
        yield Tile(label, value, figures[0].get("unit") or "", _("stated in the text"))
        found += 1
        if found == MOST_STATED:
            return


def _number(value: Number | float) -> str:
    return number_text(float(value) if isinstance(value, Decimal) else value)


def _charts(side: Side, colour: str, english: bool) -> Iterator[Chart]:
    """What became of the requests, who asked, and by which ways was published, in this year."""
    language = "en" if english else "zh"
    if asked := _applicants(side, english):
        yield _chart(_("Who asked (requests)"), asked, colour)
    for series in all_series():
        if series.mix and series.key != "request_channels":
            points = [
                (line.label[language], years.point(line, side.year or 0, side)) for line in series.lines
            ]
            known = [(label, point) for label, point in points if point.value is not None]
            if len(known) > 1 and any(point.value for _label, point in known):
                yield _chart(f"{series.title[language]} ({series.unit[language]})", known, colour)


def _applicants(side: Side, english: bool) -> list[tuple[str, years.Point]]:
    """New requests by kind of applicant; empty unless every kind is stated and any asked."""
    table = (
        side.form.table("t3") if side.form and any(table.key == "t3" for table in side.form.tables) else None
    )
    cells = [cell for cell in table.cells if cell.row.key == "received"] if table else []
    kinds = [cell for cell in cells if cell.column.key != "total"]
    points = [(cell, side.value(cell.key)) for cell in kinds]
    if (
        not points
        or any(value is None for _cell, value in points)
        or not any(value for _cell, value in points)
    ):
        return []
    return [
        (cell.column.en if english else cell.column.label, years.Point(side.year or 0, value))
        for cell, value in points
    ]


def _chart(caption: str, known: Sequence[tuple[str, years.Point]], colour: str) -> Chart:
    label, most = max(known, key=lambda pair: pair[1].value or 0)
    told = {"count": len(known), "label": label, "value": most.shown}
    words = _("%(count)s numbers; the largest is %(label)s with %(value)s.") % told
    pairs = tuple((name, float(point.value or 0)) for name, point in known)
    rows = tuple((name, point.shown) for name, point in known)
    return Chart(bars(pairs, colour, caption, words), caption, words, (_("Item"), _("Number")), rows)
