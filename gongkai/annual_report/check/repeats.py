"""The rule that a report is no copy of last year's; the kind is described in `law/report/rules/3-report.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gongkai.annual_report.check.subject import Hit, Kind, Subject
from gongkai.law.report_rules import Rule, rules

_CLAUSE = re.compile(r"[^,。;:!?、\n]+(?:、[^,。;:!?、\n]+)*")
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class Share:
    """How much of a text is another's: per cent of its characters, the clauses. ``limit``: above it is too much."""

    percent: float
    clauses: tuple[str, ...]
    limit: int


def repeated(rule: Rule, subject: Subject) -> Iterator[Hit]:
    """Yield a text of which more than the share of the rule is last year's."""
    found = _share(rule, subject.sections, subject.previous.sections) if subject.previous else None
    if found and found.percent > found.limit:
        facts = {"value": f"{found.percent:.0f}", "count": len(found.clauses)}
        yield Hit(facts | {"raw": max(found.clauses, key=len), "limit": found.limit})


def repeated_share(sections: Mapping[str, str], other: Mapping[str, str]) -> Share | None:
    """How much of the text of a report, folded and by its parts, is another's; None where it is too short to tell."""
    return _share(next(rule for rule in rules() if rule.kind == "repeated"), sections, other)


def _share(rule: Rule, sections: Mapping[str, str], other: Mapping[str, str]) -> Share | None:
    own = _clauses(sections, rule)
    length = sum(map(len, own))
    if not other or length < rule.settings["minimum"]:
        return None
    last = set(_clauses(other, rule))
    same = tuple(clause for clause in own if clause in last)
    return Share(100 * sum(map(len, same)) / length, same, rule.settings["share"])


def _clauses(sections: Mapping[str, str], rule: Rule) -> Sequence[str]:
    """Return the clauses of the parts that are written for the year: no formulas, no statement of a figure."""
    return [
        clause for part in rule.settings["parts"] for clause in clauses(sections.get(part, ""), rule.settings)
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
