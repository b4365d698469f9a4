"""The rule that a report is no copy of last year's; the kind is described in `law/report/rules/3-report.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gongkai.annual_report.check.subject import Hit, Kind, Subject
from gongkai.law.report_rules import Rule

_CLAUSE = re.compile(r"[^,。;:!?、\n]+(?:、[^,。;:!?、\n]+)*")
_FIGURE = re.compile(r"\d")


def repeated(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a text of which more than the share of the rule is last year's."""
    settings = rule.settings
    own = _clauses(subject, rule)
    length = sum(map(len, own))
    if subject.previous is None or length < settings["minimum"]:
        return
    last = set(_clauses(subject.previous, rule))
    same = [clause for clause in own if clause in last]
    share = 100 * sum(map(len, same)) / length
    if share > settings["share"]:
        facts = {"value": f"{share:.0f}", "count": len(same), "raw": max(same, key=len)}
        yield Hit(facts | {"limit": settings["share"]})


def _clauses(subject: Subject, rule: Rule) -> Sequence[str]:
    """Return the clauses of the parts that are written for the year: no formulas, no statement of a figure."""
    settings = rule.settings
    clauses = []
    for part in settings["parts"]:
        for match in _CLAUSE.finditer(subject.sections.get(part, "")):
            clause = match.group()
            if _FIGURE.search(clause) or len(clause) < settings["shortest"]:
                continue
            if not any(word in clause for word in settings["boilerplate"]):
                clauses.append(clause)
    return clauses


KINDS: dict[str, Kind] = {"repeated": repeated}
