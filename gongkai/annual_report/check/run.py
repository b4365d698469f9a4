"""Run the rules over a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from gongkai.annual_report.check import cells as cell_rules
from gongkai.annual_report.check import dates, family, lastyear, names, parts, repeats, stated, sums
from gongkai.annual_report.check.equations import Cells, judge
from gongkai.annual_report.check.finding import Finding
from gongkai.annual_report.check.subject import Hit, Kind, Subject
from gongkai.law.report_rules import Rule, rules
from gongkai.law.report_templates import Template, fitting

if TYPE_CHECKING:
    from gongkai.annual_report.ingest.report import Report

KINDS: Mapping[str, Kind] = {
    **cell_rules.KINDS,
    **lastyear.KINDS,
    **stated.KINDS,
    **sums.KINDS,
    **parts.KINDS,
    **names.KINDS,
    **dates.KINDS,
    **repeats.KINDS,
    **family.KINDS,
}
OF_CELLS = frozenset({"cells", "previous-cells"})


def check(template: Template, cells: Cells, previous: Cells | None = None) -> list[Finding]:
    """Return what the rules on cells alone find: the relations first, then the others in their order.

    `previous` are the cells of last year's report; without it, rules across years are not judged.
    ValueError names keys in `cells` that no form has.
    """
    form = fitting(template, cells)
    last = Subject(form, previous) if previous is not None else None
    return list(_all(Subject(form, cells, previous=last), OF_CELLS))


def check_report(
    report: Report,
    *,
    previous: Report | None = None,
    children: Iterable[Report] = (),
    published: dt.date | None = None,
    complete: bool = False,
) -> tuple[Finding, ...]:
    """Return everything the rules find in a report that was read.

    `previous` is last year's report of the same agency; `children` are reports of the year by the agencies whose
    numbers it includes, `complete` when they are all of them. `published`: the day of publication, where it is
    known otherwise than from the page. A cell in doubt is not judged.
    """
    subject = _subject(report, published)
    subject = Subject(
        **{
            **vars_of(subject),
            "previous": _subject(previous, None) if previous else None,
            "children": tuple(_subject(child, None) for child in children),
            "complete": complete,
        }
    )
    return tuple(_all(subject, None))


def check_family(
    agency: str, form: Template, cells: Cells, children: Iterable[tuple[str, Template, Cells]]
) -> list[Finding]:
    """Return what a government's numbers contradict of those that they include, each child (name, form, cells).

    Cells in doubt are to be left out. Whether the children are all of them is not asked.
    """
    subject = Subject(
        form,
        cells,
        children=tuple(Subject(own, values, agency_name=name) for name, own, values in children),
        agency_name=agency,
    )
    return [
        _finding(rule, hit)
        for rule in _applying(frozenset({"children"}), _known_of(subject))
        for hit in KINDS[rule.kind](rule, subject)
    ]


def vars_of(subject: Subject) -> dict[str, Any]:
    """Return the fields of a subject by name."""
    return {name: getattr(subject, name) for name in ("form", "values", "report", "published")}


def _subject(report: Report, published: dt.date | None) -> Subject:
    return Subject(report.form, report.values, report, published=published)


def _all(subject: Subject, scopes: frozenset[str] | None) -> Iterator[Finding]:
    comparable = subject.previous if lastyear.is_last_year(subject) else None
    if subject.form:
        yield from judge(subject.form, subject.values, comparable.values if comparable else None)
    for rule in _applying(scopes, _known_of(subject)):
        for hit in KINDS[rule.kind](rule, subject):
            subject.found.setdefault(rule.code, []).append(hit)
            yield _finding(rule, hit)


class _Known(NamedTuple):
    """What decides which rules apply: the code of the report's form, empty without one, and what stands beside it."""

    form: str
    previous: bool
    last_year: bool
    children: bool


def _known_of(subject: Subject) -> _Known:
    code = subject.form.code if subject.form else ""
    return _Known(code, subject.previous is not None, lastyear.is_last_year(subject), bool(subject.children))


@lru_cache(maxsize=256)
def _applying(scopes: frozenset[str] | None, known: _Known) -> tuple[Rule, ...]:
    """Return the rules that apply, in their order; `scopes`: only those of them."""
    return tuple(
        rule for rule in rules() if (scopes is None or rule.scope in scopes) and _applies(rule, known)
    )


def _applies(rule: Rule, known: _Known) -> bool:
    with_previous = (
        rule.scope in ("previous-cells", "previous") and rule.kind not in lastyear.WITHOUT_PREVIOUS
    )
    if with_previous and not (known.last_year or (known.previous and rule.kind == "not_last_year")):
        return False
    if rule.scope == "children" and not known.children:
        return False
    return not rule.templates or known.form in rule.templates


def _finding(rule: Rule, hit: Hit) -> Finding:
    english = dict(hit.facts)
    for name, value in hit.facts.items():
        if name.endswith("_en"):
            english[name.removesuffix("_en")] = value
    return Finding(
        rule.code,
        rule.level,
        rule.message["zh"].format(**hit.facts),
        rule.message["en"].format(**english),
        hit.cells,
        rule.citation,
    )
