"""The names of the facts that decide about cells of the annual report: they are labels of the statutory form."""

from functools import cache

from gongkai.law import report_counting, report_templates
from gongkai.law.report_shapes import CellDefinition, Template

PLACES = {
    "class": ("t2.{}.", "row"),
    "outcome": ("t3.{}.", "row"),
    "applicant": ("t3.received.{}", "column"),
    "route": ("t4.{}.", "group"),
    "result": ("t4.reconsideration.{}", "column"),
}
"""{fact: (how the key of a cell begins that its value leads to, the part of the cell that names it)}."""


@cache
def label(fact: str, code: str, language: str = "zh-hans") -> str:
    """The label of a value in the newest form that has it; Chinese unless `language` begins with "en".

    Empty for a fact that no form names, and for a value that no form has.
    """
    beginning, part = PLACES.get(fact, ("", ""))
    for template in reversed(report_templates.codes()) if part else ():
        key = report_counting.row_of(code, template) if fact == "outcome" else code
        if cell := _first(report_templates.load(template), beginning.format(key)):
            named = getattr(cell, part)
            return str(named.en if language.startswith("en") else named.label) if named else ""
    return ""


@cache
def spellings(fact: str, code: str) -> frozenset[str]:
    """All labels of a value, in every form and both languages, and what reports write in their place."""
    beginning, part = PLACES[fact]
    found: set[str] = set()
    for template in report_templates.codes():
        if cell := _first(report_templates.load(template), beginning.format(code)):
            named = getattr(cell, part)
            found |= {named.label, named.en, *named.also}
    return frozenset(word.casefold() for word in found)


def _first(template: Template, beginning: str) -> CellDefinition | None:
    return next((cell for key, cell in template.cells.items() if key.startswith(beginning)), None)
