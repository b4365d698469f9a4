"""An agency's numbers over the years, across the forms: what a report states, in which year it does not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any, Literal

from django.utils.translation import gettext as _

from gongkai.annual_report.comparing.side import Number, Side
from gongkai.annual_report.tables import number_text
from gongkai.law.report_series import Line, Series, all_series

SPAN = 5
LEAST_YEARS = 2

Why = Literal["", "no_report", "blank", "doubtful"]


@dataclass(frozen=True)
class Point:
    """The number of one year, None with the reason; ``text``: it is stated by the text, no table has it.

    ``certain``: the forms mean the same by it.
    """

    year: int
    value: Number | None
    why: Why = ""
    text: bool = False
    certain: bool = True

    @property
    def shown(self) -> str:
        """The number as printed."""
        return number_text(float(self.value) if isinstance(self.value, Decimal) else self.value)


@dataclass(frozen=True)
class Row:
    """One line of a chart over its years."""

    label: str
    points: tuple[Point, ...]
    of_which: bool = False

    @property
    def stated(self) -> list[Point]:
        """The years that state a number."""
        return [point for point in self.points if point.value is not None]


@dataclass(frozen=True)
class Years:
    """A chart over the years as data."""

    key: str
    title: str
    unit: str
    years: tuple[int, ...]
    rows: tuple[Row, ...]
    mix: bool
    language: str

    @property
    def points(self) -> list[Point]:
        """The points of all rows."""
        return [point for row in self.rows for point in row.points]


def over_years(reports: Iterable[Side], english: bool) -> list[Years]:
    """The charts that reports of one agency allow: of the five years up to the last, where two state anything."""
    by_year = {report.year: report for report in reports if report.year is not None}
    if not by_year:
        return []
    last = max(by_year)
    years = tuple(range(last - SPAN + 1, last + 1))
    found = (_years(series, by_year, years, "en" if english else "zh") for series in all_series())
    return [
        one
        for one in found
        if len({point.year for point in one.points if point.value is not None}) >= LEAST_YEARS
    ]


def _years(series: Series, reports: Mapping[int, Side], years: tuple[int, ...], language: str) -> Years:
    rows = [
        Row(
            line.label[language], tuple(point(line, year, reports.get(year)) for year in years), line.of_which
        )
        for line in series.lines
    ]
    stated = tuple(row for row in rows if row.stated)
    return Years(
        series.key, series.title[language], series.unit[language], years, stated, series.mix, language
    )


def point(line: Line, year: int, report: Side | None) -> Point:
    """The number of a line in one year: of the tables of its report, else of its text."""
    if report is None:
        return Point(year, None, "no_report")
    cells = report.form.cells if report.form else {}
    found = next((one for one in line.cells if all(key in cells for key in one.of)), None)
    if found:
        values = [report.value(key) for key in found.of]
        known = [value for value in values if value is not None]
        if len(known) == len(values):
            return Point(year, sum(known), certain=found.confidence != "M")
        if set(found.of) & report.doubted:
            return Point(year, None, "doubtful")
    stated = {figure["value"] for figure in report.figures if _states(figure, line.measure)}
    if len(stated) == 1:
        return Point(year, stated.pop(), text=True)
    return Point(year, None, "doubtful" if stated else "blank")


def _states(figure: Mapping[str, Any], measure: str) -> bool:
    whole = not figure.get("of_which") and not figure.get("about") and figure["value"] is not None
    return bool(measure) and figure.get("measure") == measure and whole


def summary(chart: Years) -> str:
    """What the chart shows, in sentences that follow from its numbers."""
    sentences = [_course(row, chart.unit) for row in chart.rows if not row.of_which][
        : 1 if not chart.mix else 0
    ]
    if chart.mix:
        sentences += _largest(chart)
    sentences += _gaps(chart)
    return (" " if chart.language == "en" else "").join(sentences)


def _course(row: Row, unit: str) -> str:
    """How a line goes from its first to its last year."""
    first, last = row.stated[0], row.stated[-1]
    told = {
        "label": row.label, "unit": unit, "first": first.year, "last": last.year,
        "from": first.shown, "to": last.shown,
    }  # fmt: skip
    if first is last:
        return _("%(label)s: %(to)s %(unit)s in %(last)s.") % told
    values = [point.value for point in row.stated if point.value is not None]
    steps = [after - before for before, after in pairwise(values)]
    most = [point for point in row.stated if point.value == max(values)]
    told |= {"most": most[0].shown, "year": _(", ").join(str(point.year) for point in most)}
    if not any(steps):
        return _("%(label)s: %(to)s %(unit)s in each stated year from %(first)s to %(last)s.") % told
    if all(step > 0 for step in steps):
        return (
            _(
                "%(label)s: rises with every stated year, from %(from)s %(unit)s in %(first)s to %(to)s in %(last)s."
            )
            % told
        )
    if all(step < 0 for step in steps):
        return (
            _(
                "%(label)s: falls with every stated year, from %(from)s %(unit)s in %(first)s to %(to)s in %(last)s."
            )
            % told
        )
    return (
        _(
            "%(label)s: %(from)s %(unit)s in %(first)s, %(to)s in %(last)s; the most in %(year)s with %(most)s."
        )
        % told
    )


def _largest(chart: Years) -> list[str]:
    """The largest part in the last year that states any."""
    year = max(point.year for point in chart.points if point.value is not None)
    parts = [(row.label, point) for row in chart.rows for point in row.points if point.year == year]
    known = [(label, point) for label, point in parts if point.value is not None]
    total = sum(point.value or 0 for _label, point in known)
    if not total:
        return [_("In %(year)s every stated number is 0.") % {"year": year}]
    most = max(point.value or 0 for _label, point in known)
    names = _(", ").join(label for label, point in known if point.value == most)
    told = {
        "year": year,
        "names": names,
        "most": number_text(float(most)),
        "total": number_text(float(total)),
        "unit": chart.unit,
    }
    return [_("In %(year)s the most are %(names)s with %(most)s of %(total)s %(unit)s stated.") % told]


def _gaps(chart: Years) -> list[str]:
    """The years without a report, those with nothing stated, what comes from the text, what is matched from memory."""
    by_year = {year: [point for point in chart.points if point.year == year] for year in chart.years}
    none = [year for year, points in by_year.items() if all(point.why == "no_report" for point in points)]
    blank = [
        year for year, points in by_year.items() if year not in none and all(p.value is None for p in points)
    ]
    text = sorted({point.year for point in chart.points if point.text})
    unsure = sorted({point.year for point in chart.points if not point.certain})
    sentences = (
        (none, _("No report is published here on %s.")),
        (blank, _("The report states none of this on %s.")),
        (text, _("Numbers of the text of the report, not of its tables, on %s.")),
        (unsure, _("On %s by the form before 2019; which of its rows mean the same is to be verified.")),
    )
    return [words % _(", ").join(map(str, years)) for years, words in sentences if years]


def table(chart: Years) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Headers and rows of the chart's data; what is missing says why."""
    words = {"no_report": _("no report"), "blank": _("not stated"), "doubtful": _("in doubt")}
    headers = (_("Item"), *map(str, chart.years))
    rows = tuple(
        (row.label, *(words.get(point.why) or point.shown for point in row.points)) for row in chart.rows
    )
    return headers, rows
