"""Which ledger entries count into which cell of the annual report, as data: `report/ledger_kinds.yaml`.

What is read is checked against the forms: every cell is filled by a rule or named as unknown, and every entry of a
counted kind, whatever its facts, has a cell or is named as uncounted. LawDataError says which does not.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from string import Formatter
from types import MappingProxyType
from typing import Any

from gongkai.law import report_templates
from gongkai.law.loading import LawDataError, Mark, check_keys, load_yaml, read_mark
from gongkai.law.report_templates import Template

DATA_FILE = "report/ledger_kinds.yaml"
PERIODS = frozenset({"year", "standing", "standing_before"})
RULE_KEYS = {"cell", "period", "plus", "minus", "adds", "divide", "opening", "only", "mark"}
FACTS = ("class", "applicant", "outcome", "route", "result")
"""The facts that decide about cells."""

Values = tuple[str, ...]


class NoCounting(LookupError):
    """There are no rules by which the cells of this form are counted."""


@dataclass(frozen=True, slots=True)
class CountedKind:
    """A counted kind of entry: its deciding facts with their values, and the facts that hold its quantities."""

    name: str
    facts: Mapping[str, tuple[str, ...]]
    number: str = ""
    fen: str = ""


@dataclass(frozen=True)
class CountRule:
    """Entries of `plus` add to cells, those of `minus` take away.

    `by`: the facts that choose the cell; `cells`: {their values: key of the cell}; `openings`: {key of the cell: key
    under which an opening balance states the same stock}. The sum of `adds` (`number` or `fen`) is divided by `divide`.
    """

    pattern: str
    period: str
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    by: tuple[str, ...]
    cells: Mapping[Values, str]
    openings: Mapping[str, str]
    adds: str
    divide: int
    mark: Mark

    def sign(self, kind: str) -> int:
        """1 for a kind that adds, -1 for one that takes away, 0 for others."""
        return (kind in self.plus) - (kind in self.minus)

    @property
    def stock(self) -> bool:
        """Whether all entries up to a day count, not those of the year alone."""
        return self.period != "year"

    def values_for(self, cell: str) -> tuple[Values, ...]:
        """The values of `by` that lead to a cell."""
        return tuple(values for values, key in self.cells.items() if key == cell)


@dataclass(frozen=True)
class Uncounted:
    """Entries of a kind (with these values, if any are named) that have no cell in a form, and why."""

    kind: str
    only: Mapping[str, tuple[str, ...]]
    why: Mapping[str, str]

    def covers(self, kind: str, facts: Mapping[str, str]) -> bool:
        """Whether an entry is meant."""
        return kind == self.kind and all(facts.get(name) in allowed for name, allowed in self.only.items())


@dataclass(frozen=True)
class Counting:
    """All rules of one form. `unknown`: {key of the cell: why, in "zh" and "en"}."""

    template: Template
    rules: tuple[CountRule, ...]
    unknown: Mapping[str, Mapping[str, str]]
    uncounted: tuple[Uncounted, ...]

    @cached_property
    def by_cell(self) -> Mapping[str, tuple[CountRule, ...]]:
        """The rules that are added up in each cell."""
        found: dict[str, tuple[CountRule, ...]] = {}
        for rule in self.rules:
            for cell in dict.fromkeys(rule.cells.values()):
                found[cell] = (*found.get(cell, ()), rule)
        return found

    def rules_for(self, cell: str) -> tuple[CountRule, ...]:
        """The rules that are added up in a cell; none for an unknown one."""
        return self.by_cell.get(cell, ())

    def cells_for(self, kind: str, facts: Mapping[str, str]) -> set[str]:
        """The cells that an entry can count into, in whatever period."""
        found = set()
        for rule in self.rules:
            cell = rule.cells.get(tuple(facts.get(name, "") for name in rule.by))
            if rule.sign(kind) and cell:
                found.add(cell)
        return found

    def why_uncounted(self, kind: str, facts: Mapping[str, str]) -> Mapping[str, str] | None:
        """Why an entry has no cell in this form; None when it should have one."""
        return next((entry.why for entry in self.uncounted if entry.covers(kind, facts)), None)


@cache
def counted_kinds() -> Mapping[str, CountedKind]:
    """The kinds of entry that any form counts, by name."""
    found = {}
    for name, entry in load_yaml(DATA_FILE)["kinds"].items():
        record = check_keys(
            entry, allowed={"facts", "number", "fen"}, required={"facts"}, file=DATA_FILE, where=name
        )
        if unknown := sorted(set(record["facts"]) - set(FACTS)):
            raise LawDataError(DATA_FILE, name, f"unknown fact {', '.join(unknown)}")
        facts = {fact: _values(values) for fact, values in record["facts"].items()}
        found[name] = CountedKind(
            name, MappingProxyType(facts), record.get("number", ""), record.get("fen", "")
        )
    return MappingProxyType(found)


def outcomes() -> tuple[str, ...]:
    """The codes with which a request is concluded."""
    return tuple(load_yaml(DATA_FILE)["outcomes"]["codes"])


def opening_cells() -> tuple[str, ...]:
    """The keys of the stocks that an opening balance may state, in the order of the forms, the newest form first."""
    found: dict[str, None] = {}
    for code in reversed(known()):
        for rule in counting(code).rules:
            found.update(dict.fromkeys(rule.openings.values()))
    order = [key for code in reversed(report_templates.codes()) for key in report_templates.load(code).cells]
    return tuple(sorted(found, key=order.index))


def known() -> tuple[str, ...]:
    """The codes of the forms that can be compiled, oldest first."""
    return tuple(sorted(load_yaml(DATA_FILE)["templates"]))


@cache
def counting(template_code: str) -> Counting:
    """The rules of one form; NoCounting names those that have some."""
    if template_code not in known():
        raise NoCounting(f"no counting rules for form {template_code!r}; there are {', '.join(known())}")
    data = load_yaml(DATA_FILE)["templates"][template_code]
    where = f"templates.{template_code}"
    check_keys(
        data,
        allowed={"rules", "unknown", "uncounted"},
        required={"rules", "unknown", "uncounted"},
        file=DATA_FILE,
        where=where,
    )
    template = report_templates.load(template_code)
    found = Counting(
        template,
        tuple(_rule(entry, template) for group in data["rules"] for entry in group),
        MappingProxyType({cell: entry["why"] for entry in data["unknown"] for cell in entry["cells"]}),
        tuple(_uncounted(entry) for entry in data["uncounted"]),
    )
    _check_cells(found, where)
    _check_entries(found, where)
    return found


def entries_of(kind: str) -> Iterator[dict[str, str]]:
    """Every combination of deciding facts that an entry of a kind may have."""
    facts = counted_kinds()[kind].facts
    for values in itertools.product(*facts.values()):
        yield dict(zip(facts, values, strict=True))


def _values(written: Any) -> tuple[str, ...]:
    return outcomes() if written == "outcomes" else tuple(written)


def _uncounted(entry: dict[str, Any]) -> Uncounted:
    only = {name: tuple(values) for name, values in entry.get("only", {}).items()}
    return Uncounted(entry["kind"], MappingProxyType(only), entry["why"])


def _rule(entry: dict[str, Any], template: Template) -> CountRule:
    where = f"templates.{template.code}: {entry.get('cell')}"
    check_keys(
        entry, allowed=RULE_KEYS, required={"cell", "period", "plus", "mark"}, file=DATA_FILE, where=where
    )
    plus, minus = tuple(entry["plus"]), tuple(entry.get("minus", ()))
    if entry["period"] not in PERIODS:
        raise LawDataError(DATA_FILE, where, f"unknown period {entry['period']!r}")
    if unknown := [kind for kind in (*plus, *minus) if kind not in counted_kinds()]:
        raise LawDataError(DATA_FILE, where, f"unknown kind {', '.join(unknown)}")
    by = tuple(name for _text, name, _spec, _conversion in Formatter().parse(entry["cell"]) if name)
    cells, openings = _expanded(entry, by, plus, template)
    return CountRule(
        pattern=entry["cell"],
        period=entry["period"],
        plus=plus,
        minus=minus,
        by=by,
        cells=MappingProxyType(cells),
        openings=MappingProxyType(openings),
        adds=entry.get("adds", "number"),
        divide=entry.get("divide", 1),
        mark=read_mark(entry["mark"], file=DATA_FILE, where=where),
    )


def _expanded(
    entry: dict[str, Any], by: tuple[str, ...], plus: tuple[str, ...], template: Template
) -> tuple[dict[Values, str], dict[str, str]]:
    """The cells that a pattern stands for, and where an opening balance states each."""
    domains = [counted_kinds()[plus[0]].facts[name] for name in by]
    opening = entry.get("opening", entry["cell"]) if entry["period"] != "year" else ""
    cells, openings = {}, {}
    for values in itertools.product(*domains):
        facts = dict(zip(by, values, strict=True))
        if any(facts[name] not in allowed for name, allowed in entry.get("only", {}).items()):
            continue
        named = {
            name: row_of(value, template.code) if name == "outcome" else value
            for name, value in facts.items()
        }
        if (key := entry["cell"].format(**named)) in template.cells:
            cells[values] = key
            if opening:
                openings[key] = opening.format(**named)
    return cells, openings


def row_of(outcome: str, template_code: str) -> str:
    """The key of the row of table three that requests concluded so are counted in."""
    rows = load_yaml(DATA_FILE)["outcomes"]["rows"].get(template_code, {})
    return str(rows.get(outcome, outcome))


def _check_cells(found: Counting, where: str) -> None:
    """Each cell is filled or unknown, none both."""
    filled = {cell for rule in found.rules for cell in rule.cells.values()}
    cells = set(found.template.cells)
    if lost := sorted(cells - filled - set(found.unknown)):
        raise LawDataError(DATA_FILE, where, f"no rule fills {', '.join(lost)}")
    if both := sorted((filled & set(found.unknown)) | (set(found.unknown) - cells)):
        raise LawDataError(DATA_FILE, where, f"named as unknown for nothing: {', '.join(both)}")


def _check_entries(found: Counting, where: str) -> None:
    """Each entry has a cell or a reason, none both."""
    for kind in counted_kinds():
        for facts in entries_of(kind):
            counted, why = bool(found.cells_for(kind, facts)), found.why_uncounted(kind, facts)
            if counted == bool(why):
                told = "has a cell and is uncounted" if counted else "has neither cell nor reason"
                raise LawDataError(DATA_FILE, where, f"{kind} {facts} {told}")
