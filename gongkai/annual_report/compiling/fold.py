"""Folding the ledger into cells: two aggregates of the database, then the rules of the form."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet, Sum

from gongkai.agencies.models import Agency
from gongkai.annual_report.compiling.compiled import Compiled, CompiledCell, Number, Stray
from gongkai.annual_report.compiling.entries import MEASURES, Book, with_facts
from gongkai.annual_report.compiling.windows import Window, Windows
from gongkai.law import report_counting, report_templates
from gongkai.law.report_counting import FACTS, Counting, CountRule, NoCounting
from gongkai.ledger.models import Entry


@dataclass(frozen=True)
class Group:
    """Entries alike in all that decides. ``after``: they lie after this day (None: from the beginning).

    ``of_the_year``: they lie in the year itself; of others only the facts that decide about stocks were asked.
    """

    kind: str
    facts: Mapping[str, str]
    after: dt.date | None
    number: int
    fen: int = 0
    of_the_year: bool = False


def compile(agency: Agency, year: int, template: str = "", as_of: dt.datetime | None = None) -> Compiled:
    """The cells of one agency and year in the form ``template`` (that of the year when not given).

    ``as_of``: as the ledger stood at that moment. Raises NoCounting for a form, or a year, without rules.
    """
    counting = rules_of(year, template)
    book = Book(agency, as_of)
    windows = Windows(book, year)
    sums, openings = _folded(counting, windows, groups := list(_groups(counting, windows)))
    cells = {}
    for key in counting.template.cells:
        why = counting.unknown.get(key)
        value = None if why else _value(sums[key], counting.rules_for(key)[0])
        cells[key] = CompiledCell(key, value, openings[key], why)
    return Compiled(agency, year, counting.template, as_of, book.position(), cells, _strays(groups))


def rules_of(year: int, template: str = "") -> Counting:
    """The rules of a form, or of the form of a year; raises NoCounting."""
    form = None if template else report_templates.template_for_year(year)
    if not template and form is None:
        raise NoCounting(f"no form of the annual report is known for {year}")
    return report_counting.counting(template or form.code)  # type: ignore[union-attr]


def _groups(counting: Counting, windows: Windows) -> Iterator[Group]:
    """The standing entries in groups: all of the year, and before it those that make a stock."""
    stocks = [rule for rule in counting.rules if rule.stock]
    book, before, last = windows.book, windows.before, windows.last
    kinds = _kinds(counting.rules)
    of_the_year = book.standing(kinds).filter(law_day__gt=before, law_day__lte=last)
    yield from _aggregate(of_the_year, kinds, FACTS, before, of_the_year=True)
    kinds, facts = _kinds(stocks), sorted({name for rule in stocks for name in rule.by})
    after = None
    for until in [end for end in windows.ends if end <= before]:
        span = book.standing(kinds).filter(law_day__lte=until)
        earlier = span if after is None else span.filter(law_day__gt=after)
        yield from _aggregate(earlier, kinds, facts, after)
        after = until


def _kinds(rules: Iterable[CountRule]) -> tuple[str, ...]:
    return tuple(sorted({kind for rule in rules for kind in (*rule.plus, *rule.minus)}))


def _aggregate(
    found: QuerySet[Entry],
    kinds: tuple[str, ...],
    facts: Sequence[str],
    after: dt.date | None,
    *,
    of_the_year: bool = False,
) -> Iterator[Group]:
    measures = MEASURES if of_the_year else ("number",)
    sums = {measure: Sum(MEASURES[measure](kinds)) for measure in measures}
    named = [f"fact_{name}" for name in facts]
    for kind, *rest in with_facts(found, facts).values_list("counts_as", *named).annotate(**sums):
        if kind in kinds:
            values = {name: value for name, value in zip(facts, rest, strict=False) if value is not None}
            quantities = dict(zip(sums, rest[len(facts) :], strict=True))
            yield Group(kind, values, after, **quantities, of_the_year=of_the_year)


def _folded(
    counting: Counting, windows: Windows, groups: list[Group]
) -> tuple[dict[str, int], dict[str, int]]:
    """(sums, opening parts) by cell."""
    sums: dict[str, int] = defaultdict(int)
    openings: dict[str, int] = defaultdict(int)
    of_kind: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        of_kind[group.kind].append(group)
    for rule in counting.rules:
        spans = {cell: windows.of(rule, cell) for cell in rule.openings}
        of_the_year = Window(windows.before, windows.last)
        for cell, span in spans.items():
            sums[cell] += span.opening
            openings[cell] += span.opening
        for kind in (*rule.plus, *rule.minus):
            sign = rule.sign(kind)
            for group in of_kind[kind]:
                place = rule.cells.get(tuple([group.facts.get(name, "") for name in rule.by]))
                if place and _lies_in(group, spans.get(place, of_the_year)):
                    sums[place] += sign * (group.fen if rule.adds == "fen" else group.number)
    return sums, openings


def _lies_in(group: Group, span: Window) -> bool:
    """Whether the days of a group are days of a window; the windows begin and end where groups do."""
    begins = span.after is None or (group.after is not None and group.after >= span.after)
    return begins and (group.after is None or group.after < span.until)


def _value(total: int, rule: CountRule) -> Number:
    return total if rule.divide == 1 else Decimal(total) / rule.divide


def _strays(groups: list[Group]) -> tuple[Stray, ...]:
    found: dict[tuple[str, str, str], int] = defaultdict(int)
    for group in groups:
        for fact, allowed in report_counting.counted_kinds()[group.kind].facts.items():
            value = group.facts.get(fact, "")
            if value not in allowed and (fact in group.facts or group.of_the_year):
                found[group.kind, fact, value] += group.number
    return tuple(Stray(*key, count) for key, count in sorted(found.items()))
