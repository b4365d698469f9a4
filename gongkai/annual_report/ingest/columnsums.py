"""Strike out ways to cut the rows of table three by its columns: 一＋二＝（七）＋四, （七）＝ its items.

The seven numbers of a way are packed into one integer, so that rows are added by adding integers.
"""

from __future__ import annotations

from collections.abc import Mapping

from gongkai.annual_report.ingest.cuts import Cut
from gongkai.law.report_templates import Template

MAX_WORK = 400_000
BITS = 48
Packed = dict[int, Cut]


class _TooManySumsError(Exception):
    """The columns allow too many sums to follow them all."""


def strike_by_columns(
    candidates: dict[str, list[Cut]], fixed: Mapping[str, Cut | None], form: Template
) -> list[str]:
    """Keep in `candidates` (row → its ways) only ways that take part in a table whose columns balance.

    `fixed`: the rows read as they stand; None: it has an empty cell, a relation with it is not used.
    Returns the codes of the relations that no combination satisfies; then nothing is struck out.
    """
    try:
        return _Columns(candidates, fixed, form).strike()
    except _TooManySumsError:
        return []


class _Columns:
    def __init__(
        self, candidates: dict[str, list[Cut]], fixed: Mapping[str, Cut | None], form: Template
    ) -> None:
        self.candidates = candidates
        self.rows: dict[str, Packed] = {row: _packed([cut]) for row, cut in fixed.items() if cut}
        self.rows |= {row: _packed(ways) for row, ways in candidates.items()}
        self.items = [row.key for row in form.table("t3").rows if row.item]

    def strike(self) -> list[str]:
        """Strike out what cannot be; return the relations that nothing satisfies."""
        if "concluded" not in self.rows:
            return []
        use_balance = all(row in self.rows for row in ("received", "carried_in", "carried_out"))
        use_items = all(item in self.rows for item in self.items)
        concluded = set(self.rows["concluded"])
        balanced = concluded & self._balance() if use_balance else concluded
        summed = concluded & _sums([self.rows[item] for item in self.items])[-1] if use_items else concluded
        if not balanced & summed:
            broken = [("T3-BALANCE", balanced), ("T3-ITEMS", summed)]
            return [code for code, left in broken if not left] or [code for code, _ in broken]
        possible = balanced & summed
        self._keep("concluded", possible)
        if use_balance:
            self._strike_balance(possible)
        if use_items:
            self._strike_items(possible)
        return []

    def _balance(self) -> set[int]:
        """Return every row （七） that 一＋二－四 can give."""
        taken_in = _sums([self.rows["received"], self.rows["carried_in"]])[-1]
        out = self.rows["carried_out"]
        _guard(len(taken_in) * len(out))
        return {one - other for one in taken_in for other in out}

    def _strike_balance(self, possible: set[int]) -> None:
        received, carried_in, out = (self.rows[row] for row in ("received", "carried_in", "carried_out"))
        _guard(len(possible) * len(out) + len(received) * len(carried_in))
        wanted = {one + other for one in possible for other in out}
        pairs = [(one, other) for one in received for other in carried_in if one + other in wanted]
        sums = {one + other for one, other in pairs}
        self._keep("received", {one for one, _ in pairs})
        self._keep("carried_in", {other for _, other in pairs})
        self._keep("carried_out", {other for other in out for one in possible if one + other in sums})

    def _strike_items(self, possible: set[int]) -> None:
        ways = [self.rows[item] for item in self.items]
        before, after = _sums(ways), _sums(ways[::-1])[::-1]
        for index, item in enumerate(self.items):
            if len(ways[index]) < 2:
                continue
            left, right = before[index], after[index + 1]
            _guard(len(left) * len(right))
            rest = {one + other for one in left for other in right}
            self._keep(item, {way for way in ways[index] if any(sum_ - way in rest for sum_ in possible)})

    def _keep(self, row: str, chosen: set[int]) -> None:
        if row in self.candidates:
            self.candidates[row] = [way for number, way in self.rows[row].items() if number in chosen]


def _sums(rows: list[Packed]) -> list[set[int]]:
    """Return the sums of the first 0, 1, 2 … rows, over every choice of ways."""
    sums: list[set[int]] = [{0}]
    for ways in rows:
        _guard(len(sums[-1]) * len(ways))
        sums.append({total + way for total in sums[-1] for way in ways})
    return sums


def _packed(ways: list[Cut]) -> Packed:
    return {sum(int(value) << (BITS * index) for index, value in enumerate(way)): way for way in ways}


def _guard(work: int) -> None:
    if work > MAX_WORK:
        raise _TooManySumsError
