"""Strike out ways to cut the rows of table three by its columns: 一＋二＝（七）＋四, （七）＝ its items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gongkai.annual_report.ingest.cuts import Cut
from gongkai.annual_report.ingest.report import Value
from gongkai.law.report_templates import Template

MAX_SUMS = 20_000
MAX_WORK = 400_000


class _TooManySumsError(Exception):
    """The columns allow too many sums to follow them all."""


def strike_by_columns(
    candidates: dict[str, list[Cut]], fixed: Mapping[str, Cut | None], form: Template
) -> list[str]:
    """Keep in `candidates` (row → its ways) only ways that take part in a table whose columns balance.

    `fixed`: the rows read as they stand; None: it has an empty cell, a relation with it is not used.
    Returns the codes of the relations that no combination satisfies; then nothing is struck out.
    """
    rows = {**{row: None if cut is None else [cut] for row, cut in fixed.items()}, **candidates}
    items = [row.key for row in form.table("t3").rows if row.item]
    try:
        by_balance = _balanced(rows)
        by_items = _item_sums(rows, items)
    except _TooManySumsError:
        return []
    concluded = rows.get("concluded")
    if concluded is None:
        return []
    possible = [
        way
        for way in concluded
        if (by_balance is None or way in by_balance) and (by_items is None or way in by_items)
    ]
    if not possible:
        return _broken(concluded, by_balance, by_items)
    if by_balance is not None:
        _strike_balance(rows, possible, candidates)
    if by_items is not None:
        _strike_items(rows, items, possible, candidates)
    if "concluded" in candidates:
        candidates["concluded"] = possible
    return []


def _broken(concluded: list[Cut], by_balance: set[Cut] | None, by_items: set[Cut] | None) -> list[str]:
    broken = []
    if by_balance is not None and not any(way in by_balance for way in concluded):
        broken.append("T3-BALANCE")
    if by_items is not None and not any(way in by_items for way in concluded):
        broken.append("T3-ITEMS")
    return broken or ["T3-BALANCE", "T3-ITEMS"]


def _balanced(rows: Mapping[str, list[Cut] | None]) -> set[Cut] | None:
    """Return every row （七） that 一＋二－四 can give; None where one of these rows is not known."""
    received, carried_in, out = (rows.get(key) for key in ("received", "carried_in", "carried_out"))
    if received is None or carried_in is None or out is None:
        return None
    taken_in = _sums([received, carried_in])[-1]
    _guard(len(taken_in) * len(out))
    return {_minus(one, other) for one in taken_in for other in out}


def _item_sums(rows: Mapping[str, list[Cut] | None], items: list[str]) -> set[Cut] | None:
    ways = [rows.get(item) for item in items]
    known = [way for way in ways if way is not None]
    return _sums(known)[-1] if len(known) == len(ways) else None


def _sums(rows: list[list[Cut]]) -> list[set[Cut]]:
    """Return the sums of the first 0, 1, 2 … rows, over every choice of ways."""
    width = len(rows[0][0])
    sums: list[set[Cut]] = [{(0,) * width}]
    for ways in rows:
        _guard(len(sums[-1]) * len(ways))
        sums.append({_plus(total, way) for total in sums[-1] for way in ways})
        if len(sums[-1]) > MAX_SUMS:
            raise _TooManySumsError
    return sums


def _strike_balance(
    rows: Mapping[str, list[Cut] | None], possible: list[Cut], candidates: dict[str, list[Cut]]
) -> None:
    received, carried_in, out = (rows[key] or [] for key in ("received", "carried_in", "carried_out"))
    kept: dict[str, set[Cut]] = {"received": set(), "carried_in": set(), "carried_out": set()}
    wanted = {_plus(way, other): other for way in possible for other in out}
    for one in received:
        for other in carried_in:
            if _plus(one, other) in wanted:
                kept["received"].add(one)
                kept["carried_in"].add(other)
    sums = {_plus(one, other) for one in received for other in carried_in}
    kept["carried_out"] = {other for other in out for way in possible if _plus(way, other) in sums}
    _keep(candidates, kept)


def _strike_items(
    rows: Mapping[str, list[Cut] | None],
    items: list[str],
    possible: list[Cut],
    candidates: dict[str, list[Cut]],
) -> None:
    ways = [rows[item] or [] for item in items]
    before = _sums(ways)
    after = _sums(ways[::-1])[::-1]
    targets = set(possible)
    kept: dict[str, set[Cut]] = {}
    for index, item in enumerate(items):
        if item not in candidates:
            continue
        left, right = before[index], after[index + 1]
        if len(left) * len(right) * len(ways[index]) > MAX_WORK:
            continue
        rest = {_plus(one, other) for one in left for other in right}
        kept[item] = {way for way in ways[index] if any(_minus(target, way) in rest for target in targets)}
    _keep(candidates, kept)


def _keep(candidates: dict[str, list[Cut]], kept: Mapping[str, Iterable[Cut]]) -> None:
    for row, ways in kept.items():
        if row in candidates:
            chosen = set(ways)
            candidates[row] = [way for way in candidates[row] if way in chosen]


def _guard(work: int) -> None:
    if work > MAX_WORK:
        raise _TooManySumsError


def _plus(one: Cut, other: Cut) -> Cut:
    return tuple(_add(a, b) for a, b in zip(one, other, strict=True))


def _minus(one: Cut, other: Cut) -> Cut:
    return tuple(_add(a, -b) for a, b in zip(one, other, strict=True))


def _add(one: Value, other: Value) -> Value:
    return one + other
