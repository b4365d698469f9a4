"""Check the cells of an annual report against the relations of its form (勾稽关系).

An empty cell is not a zero: a relation with an empty cell on either side is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gongkai.annual_report.check.finding import Finding, Number, plain
from gongkai.law.report_templates import CellDefinition, Relation, Template

Cells = Mapping[str, Number | None]

PREVIOUS = "previous:"


@dataclass(frozen=True)
class _Term:
    """One summand: its sign, the key of its cell, whether last year's report holds it, its names."""

    sign: int
    key: str
    last_year: bool
    name: str
    name_en: str


@dataclass(frozen=True)
class _Equation:
    """A relation at one place: one column, one row, or the whole table.

    `plus`, `minus`: the cells that come to the same where both sides are equal; empty where some are last year's.
    """

    relation: Relation
    place: str
    place_en: str
    left: tuple[_Term, ...]
    right: tuple[_Term, ...]
    plus: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Style:
    """How a language writes a sum."""

    language: str
    plus: str
    minus: str
    pattern: str


_ZH = _Style("zh", "＋", "－", "{term.name}（{value}）")
_EN = _Style("en", " + ", " - ", "{term.name_en} ({value})")


def judge(form: Template, cells: Cells, previous: Cells | None = None) -> Iterator[Finding]:
    """Yield every relation of `form` that `cells` break, in the order of the relations.

    `previous` are the cells of last year's report; without it, relations across years are not judged.
    """
    for equation in _equations(form):
        if not _plainly_holds(equation, cells):
            yield from _judge_equation(equation, cells, previous or {})
    odd = {
        key: value
        for key, value in cells.items()
        if value is not None and not (type(value) is int and value >= 0)
    }
    for relation in form.relations if odd else ():
        if relation.kind not in ("equal", "at_most"):
            yield from _judge_cells(relation, form, odd)


def _plainly_holds(equation: _Equation, cells: Cells) -> bool:
    """Whether both sides are equal, as most are. False where that takes a closer look."""
    try:
        left, right = sum(map(cells.get, equation.plus)), sum(map(cells.get, equation.minus))  # type: ignore[arg-type]
    except TypeError:
        return False  # a cell is empty
    return (
        bool(equation.plus) and left == right and not isinstance(left, float) and not isinstance(right, float)
    )


def _judge_equation(equation: _Equation, cells: Cells, previous: Cells) -> Iterator[Finding]:
    left, right = _total(equation.left, cells, previous), _total(equation.right, cells, previous)
    if left is None or right is None or left == right:
        return
    if equation.relation.kind == "at_most" and left < right:
        return
    difference = abs(Decimal(left) - Decimal(right))
    facts = {"left": plain(left), "right": plain(right), "difference": plain(difference)}
    texts = []
    for style, place in ((_ZH, equation.place), (_EN, equation.place_en)):
        spelled = {
            "left_terms": _spell(equation.left, cells, previous, style),
            "right_terms": _spell(equation.right, cells, previous, style),
        }
        texts.append(equation.relation.message[style.language].format(place=place, **spelled, **facts))
    yield Finding(
        equation.relation.code,
        equation.relation.level,
        texts[0],
        texts[1],
        tuple(term.key for term in (*equation.left, *equation.right) if not term.last_year),
        equation.relation.citation,
    )


def _judge_cells(relation: Relation, form: Template, cells: Mapping[str, Number]) -> Iterator[Finding]:
    """Yield the cells that break a relation of each by itself, out of those that are not plain whole numbers."""
    for key, value in cells.items():
        if not _breaks(relation.kind, form.cells[key], value):
            continue
        cell = form.cells[key]
        yield Finding(
            relation.code,
            relation.level,
            relation.message["zh"].format(place=cell.label, value=plain(value)),
            relation.message["en"].format(place=cell.label_en, value=plain(value)),
            (key,),
            relation.citation,
        )


def _breaks(kind: str, cell: CellDefinition, value: Number) -> bool:
    if kind == "integer":
        return not cell.column.amount and value % 1 != 0
    return value < 0 and not cell.column.signed


@lru_cache
def _equations(form: Template) -> tuple[_Equation, ...]:
    """Return the relations of `form` that are equations, each at every place that it holds for.

    A relation with a cell that a form of mixed tables does not have is left out.
    """
    equations = []
    for relation in form.relations:
        if relation.kind not in ("equal", "at_most"):
            continue
        for place in _places(relation, form):
            try:
                left = tuple(_terms(relation.left, relation, form, place))
                right = tuple(_terms(relation.right, relation, form, place))
            except KeyError:
                continue
            thing = place and (place.column if relation.each == "column" else place.row)
            names = (thing.label, thing.en) if thing else ("", "")
            equations.append(_Equation(relation, *names, left, right, *_sides(left, right)))
    return tuple(equations)


def _sides(left: tuple[_Term, ...], right: tuple[_Term, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the cells of both sides without signs: what one side takes away is added to the other."""
    if any(term.last_year for term in (*left, *right)):
        return (), ()
    signed = [(term.sign, term.key) for term in left] + [(-term.sign, term.key) for term in right]
    return tuple(key for sign, key in signed if sign > 0), tuple(key for sign, key in signed if sign < 0)


def _places(relation: Relation, form: Template) -> list[CellDefinition | None]:
    """Return one cell for each column or row that the relation is repeated over."""
    if not relation.each:
        return [None]
    firsts: dict[str, CellDefinition | None] = {}
    for cell in form.table(relation.table).cells:
        firsts.setdefault(cell.column.key if relation.each == "column" else cell.row.key, cell)
    return list(firsts.values())


def _terms(
    names: tuple[str, ...], relation: Relation, form: Template, place: CellDefinition | None
) -> Iterator[_Term]:
    for name in _expand(names, form, relation):
        sign = -1 if name.startswith("-") else 1
        bare = name.removeprefix("-")
        cell = form.cells[_key(bare.removeprefix(PREVIOUS), relation, place)]
        zh, en = _name(cell, relation)
        if last_year := bare.startswith(PREVIOUS):
            zh, en = f"上年{zh}", f"last year's {en}"
        yield _Term(sign, cell.key, last_year, zh, en)


def _expand(names: tuple[str, ...], form: Template, relation: Relation) -> Iterator[str]:
    for name in names:
        if name == "items":
            yield from (row.key for row in form.table(relation.table).rows if row.item)
        else:
            yield name


def _key(name: str, relation: Relation, place: CellDefinition | None) -> str:
    if place is None:
        return f"{relation.table}.{name}"
    row, column = (name, place.column.key) if relation.each == "column" else (place.row.key, name)
    return f"{relation.table}.{row}.{column}"


def _name(cell: CellDefinition, relation: Relation) -> tuple[str, str]:
    if relation.each == "column":
        return cell.row.short or cell.row.label, cell.row.en
    if relation.each == "row":
        return cell.column.label, cell.column.en
    return cell.label, cell.label_en


def _total(terms: tuple[_Term, ...], cells: Cells, previous: Cells) -> int | Decimal | None:
    """Return the sum of the terms, None where one of them is empty."""
    total: int | Decimal = 0
    for term in terms:
        value = (previous if term.last_year else cells).get(term.key)
        if value is None:
            return None
        exact = Decimal(str(value)) if isinstance(value, float) else value
        total = total + exact if term.sign > 0 else total - exact
    return total


def _spell(terms: tuple[_Term, ...], cells: Cells, previous: Cells, style: _Style) -> str:
    """Write the terms with their values, such as “一（3）＋二（0）”."""
    text = ""
    for position, term in enumerate(terms):
        if position or term.sign < 0:
            text += style.minus if term.sign < 0 else style.plus
        value = (previous if term.last_year else cells).get(term.key)
        text += style.pattern.format(term=term, value=plain(value))
    return text
