"""What the check found, as the back office shows it: in words, at its cells or its part, with what may be done."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from gongkai.annual_report.models import ReportYear
from gongkai.law import report_templates

LEVELS = {
    "error": _("Error"),
    "warn": _("Very likely wrong"),
    "ask": _("To be explained"),
    "note": _("Note"),
}
ORDER = list(LEVELS)


def english() -> bool:
    """Whether the page is told in English."""
    return (get_language() or "").startswith("en")


def shown(findings: Iterable[Mapping[str, Any]], template: str) -> list[dict[str, Any]]:
    """The gravest first, each with its level in words and the printed places of its cells."""
    places = report_templates.load(template).cells
    headings = parts(template)
    found = [
        {
            **finding,
            "level_label": LEVELS[finding["level"]],
            "words": finding["message_en"] if english() else finding["message"],
            "places": [(key, _label(places[key])) for key in finding["cells"] if key in places],
            "heading": headings.get(finding.get("part", ""), ""),
        }
        for finding in findings
    ]
    return sorted(found, key=lambda finding: ORDER.index(finding["level"]))


def of_report(report: ReportYear) -> list[dict[str, Any]]:
    """Those of a report of ours, each with its explanation where one was given."""
    explained = {one.ref: one for one in report.explanations.select_related("by")}
    found = shown(report.findings, report.template)
    return [{**finding, "explanation": explained.get(finding["ref"])} for finding in found]


def unsettled(found: Iterable[Mapping[str, Any]]) -> int:
    """How many still stand in the way of a signature."""
    return sum(1 for one in found if one["level"] != "note" and not one["explanation"])


def parts(template: str) -> dict[str, str]:
    """{key: heading} of the parts of a form, as they are printed."""
    return {one.key: f"{one.number}、{one.heading}" for one in report_templates.load(template).sections}


def _label(place: Any) -> str:
    return str(place.label_en if english() else place.label)
