"""The rules that an annual report is checked against, beside the relations between its cells.

Source: `report/rules/*.yaml`. What a rule of a kind looks at, and its parameters, stand at the head of each file;
the code of a kind is in `gongkai.annual_report.check`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from gongkai.law import report_templates
from gongkai.law.loading import plain_yaml
from gongkai.law.report_templates import TemplateDataError

LEVELS = ("error", "warn", "ask", "note")
SCOPES = ("cells", "previous-cells", "text", "report", "previous", "children")


@dataclass(frozen=True)
class Rule:
    """A rule. `templates`: the forms it is for, none: also reports without tables. `settings`: those of its kind.

    `scope`: what it needs: cells · previous-cells (and last year's) · text (and the cells) · report (its parts, dates,
    names) · previous (last year's report) · children (reports of the agencies below).
    """

    code: str
    scope: str
    kind: str
    level: str
    templates: tuple[str, ...]
    citation: str
    confidence: str
    meaning: Mapping[str, str]
    message: Mapping[str, str]
    settings: Mapping[str, Any] = field(default_factory=dict)


@lru_cache
def rules() -> tuple[Rule, ...]:
    """Return every rule in the order of the files; TemplateDataError names a wrong entry."""
    found: list[Rule] = []
    for path in sorted((report_templates.FOLDER / "rules").glob("*.yaml")):
        entries = plain_yaml(path)["rules"]
        found.extend(_rule(entry, path.name) for entry in entries)
    return tuple(found)


def _rule(entry: dict[str, Any], name: str) -> Rule:
    where = f"{name}: {entry.get('code', '?')}"
    try:
        rule = Rule(**{**entry, "templates": tuple(str(code) for code in entry["templates"])})
    except (KeyError, TypeError) as error:
        raise TemplateDataError(f"{where}: {error}") from error
    if rule.level not in LEVELS or rule.scope not in SCOPES or rule.confidence not in report_templates.MARKS:
        raise TemplateDataError(f"{where}: unknown level, scope or confidence")
    if not set(rule.meaning) == set(rule.message) == {"zh", "en"}:
        raise TemplateDataError(f"{where}: meaning and message are given in zh and en")
    return rule
