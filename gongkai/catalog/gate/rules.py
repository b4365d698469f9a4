"""The rules of the gate, read from rules.yaml: a code, a level, a name in both languages, and the law behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from gongkai.law.loading import Mark, build, parse_yaml

FILE = Path(__file__).with_name("rules.yaml")


class Level(StrEnum):
    """What a finding asks for, gravest first."""

    STOP = "stop"
    ASK = "ask"
    TELL = "tell"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; ``basis`` is a citation key of gongkai.law.instruments, or empty where it is good practice."""

    code: str
    level: Level
    zh: str
    en: str
    why: str
    basis: str = ""
    mark: Mark | None = None


class Rules(Mapping[str, Rule]):
    """All rules by code. An agency's own levels make a new set: ``rules.with_levels({"mobile": "ask"})``."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = dict(rules)

    def __getitem__(self, code: str) -> Rule:
        return self._rules[code]

    def __iter__(self) -> Any:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    def with_levels(self, levels: Mapping[str, str]) -> Rules:
        """A copy with other levels; an unknown code is a KeyError, an unknown level a ValueError."""
        changed = {code: replace(self[code], level=Level(level)) for code, level in levels.items()}
        return Rules({**self._rules, **changed})

    def levels(self) -> dict[str, str]:
        """Every code with its level, as JSON data for ``with_levels``."""
        return {code: rule.level.value for code, rule in self.items()}


@cache
def data() -> dict[str, Any]:
    """Everything in rules.yaml; treat the answer as read-only."""
    return parse_yaml(FILE.read_text(encoding="utf-8"), FILE.name)


@cache
def default_rules() -> Rules:
    """The rules as shipped. Raises LawDataError where rules.yaml is wrong."""
    found = {}
    for code, entry in data()["rules"].items():
        rule = build(Rule, {"code": code, **entry}, file=FILE.name, where=code)
        found[code] = replace(rule, level=Level(rule.level))
    return Rules(found)


def wording(part: str, code: str, language: str) -> str | None:
    """The Chinese ("zh") or English ("en") words of a code in one part of rules.yaml; None for an unknown code."""
    entry = data()[part].get(code)
    return entry[language] if entry else None
