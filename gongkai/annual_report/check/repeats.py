"""The rule that a report is no copy of last year's; the kind is described in `law/report/rules/3-report.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gongkai.annual_report.check.subject import Hit, Kind, Subject
from gongkai.law.report_rules import Rule, rules

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
    return [
        clause
        for part in rule.settings["parts"]
        for clause in clauses(subject.sections.get(part, ""), rule.settings)
    ]


def clauses(text: str, settings: Mapping[str, Any]) -> list[str]:
    """Return the clauses of a text that can be a repetition by the settings of the rule."""
    found = []
    for match in _CLAUSE.finditer(text):
        clause = match.group()
        if _FIGURE.search(clause) or len(clause) < settings["shortest"]:
            continue
        if not any(word in clause for word in settings["boilerplate"]):
            found.append(clause)
    return found


def share(text: str, last: str) -> int | None:
    """Return how many percent of a text stand in last year's, as the rule counts; None for nothing to compare."""
    settings = next(rule.settings for rule in rules() if rule.kind == "repeated")
    own, before = clauses(text, settings), set(clauses(last, settings))
    length = sum(map(len, own))
    if not length or not before:
        return None
    return round(100 * sum(len(clause) for clause in own if clause in before) / length)


KINDS: dict[str, Kind] = {"repeated": repeated}
