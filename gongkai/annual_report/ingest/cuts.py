"""Every way to cut digits that ran together into the numbers of a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gongkai.annual_report.ingest.report import Value
from gongkai.annual_report.ingest.values import MONEY, plain_number
from gongkai.law.report_templates import Column

Cut = tuple[Value, ...]
MAX_CUTS = 2_000
MAX_STEPS = 60_000
FEW_DIGITS = 20


class TooManyCutsError(Exception):
    """There are more ways to cut a row than are worth listing."""


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that stand side by side. `total`: the index of the sum of the others, or None."""

    columns: tuple[Column, ...]
    total: int | None


def cuts(tokens: Sequence[str], groups: Sequence[Group]) -> list[Cut]:
    """Return every way to read `tokens` as one number for each column.

    No number has a leading zero, crosses from one token to the next, or breaks the sum of its group.
    TooManyCutsError where there are too many.
    """
    return _Cutter(tokens, groups).all()


class _Cutter:
    def __init__(self, tokens: Sequence[str], groups: Sequence[Group]) -> None:
        last = groups[-1].columns[-1]
        self.scale = Decimal(1)
        units = sorted(MONEY, key=len, reverse=True) if last.amount else []
        tail = tokens[-1].rstrip()
        for unit in units:
            if tail.endswith(unit):
                self.scale, tail = MONEY[unit], tail.removesuffix(unit).rstrip()
                break
        self.text = "".join([*tokens[:-1], tail])
        self.borders = set()
        position = 0
        for token in tokens[:-1]:
            position += len(token)
            self.borders.add(position)
        self.columns = [column for group in groups for column in group.columns]
        self.groups = groups
        self.digits: list[int] = []
        self.steps = 0

    def all(self) -> list[Cut]:
        """Return all cuts of the whole text."""
        if len(self.text) == len(self.columns) and self.text.isdecimal() and self.scale == 1:
            return self._single()
        if self._ends_in_total():
            return self._by_total()
        found: list[Cut] = []
        for end, values in self._groups(0, 0, 0):
            if end == len(self.text):
                found.append(values)
                if len(found) > MAX_CUTS:
                    raise TooManyCutsError
        return found

    def _single(self) -> list[Cut]:
        """Return the only way to cut as many digits as there are columns, if its sums hold."""
        values, first = tuple(map(int, self.text)), 0
        for group in self.groups:
            own = values[first : first + len(group.columns)]
            if group.total is not None and own[group.total] * 2 != sum(own):
                return []
            first += len(own)
        return [values]

    def _ends_in_total(self) -> bool:
        """Whether there is one sum of counts, and its total comes last."""
        group = self.groups[0]
        plain = not any(column.amount or column.signed for column in self.columns)
        last = len(self.groups) == 1 and group.total == len(self.columns) - 1
        return last and plain and self.text.isdecimal()

    def _by_total(self) -> list[Cut]:
        """Return all cuts, the total first: few ways to cut the other numbers come to it."""
        self.digits = list(map(int, self.text))
        found: list[Cut] = []
        for start in range(len(self.columns) - 1, len(self.text)):
            whole = not self._is_crossed(start, len(self.text))
            if whole and (total := self._count(start, len(self.text))) is not None:
                self._parts(found, (total,), 0, start, total)
        found.sort(key=lambda way: [len(str(value)) for value in way])
        return found

    def _parts(self, found: list[Cut], done: Cut, position: int, stop: int, left: int) -> None:
        """Add the ways to cut the text up to `stop` into numbers that come to `left`; `done`: total, then numbers."""
        columns, digits = len(self.columns) - len(done), stop - position
        if not columns:
            if not digits and not left:
                found.append((*done[1:], done[0]))
            return
        self.steps += 1
        if self.steps > MAX_STEPS or len(found) > MAX_CUTS:
            raise TooManyCutsError
        if not _in_reach(left, columns, digits):
            return
        if columns == 1:
            if self._count(position, stop) == left and not self._is_crossed(position, stop):
                found.append((*done[1:], left, done[0]))
            return
        value = 0
        for end in range(position + 1, stop - columns + 2):
            value = 10 * value + self.digits[end - 1]
            if value > left:
                return
            self._parts(found, (*done, value), end, stop, left - value)
            if end in self.borders or not value:
                return

    def _is_crossed(self, start: int, end: int) -> bool:
        """Whether what stands there goes over a border between two tokens."""
        return any(start < border < end for border in self.borders)

    def _count(self, start: int, end: int) -> int | None:
        """Return the whole number that stands there, None for one with a zero in front."""
        return None if self.text[start] == "0" and end - start > 1 else int(self.text[start:end])

    def _groups(self, number: int, position: int, first: int) -> Iterator[tuple[int, Cut]]:
        """Yield the ways to cut the groups from `number` on, which begin at `position`."""
        if number == len(self.groups):
            yield position, ()
            return
        group = self.groups[number]
        found: list[tuple[int, Cut]] = []
        self._numbers(found, group, (), position, first)
        for end, values in found:
            for last, rest in self._groups(number + 1, end, first + len(group.columns)):
                yield last, (*values, *rest)

    def _numbers(
        self, found: list[tuple[int, Cut]], group: Group, done: Cut, position: int, first: int
    ) -> None:
        """Add to `found` the ways to cut one group behind the numbers already `done`, with their ends."""
        if len(done) == len(group.columns):
            if group.total is None or done[group.total] * 2 == sum(done):
                found.append((position, done))
            return
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise TooManyCutsError
        index = first + len(done)
        room = len(self.text) - position - (len(self.columns) - index - 1)
        if self._hopeless(group, done, room):
            return
        for end in self._ends(position, room, index):
            value = self._value(position, end, index)
            if value is not None:
                self._numbers(found, group, (*done, value), end, first)

    def _hopeless(self, group: Group, done: Cut, room: int) -> bool:
        """Whether the total, which comes last, cannot be as large as what is already summed."""
        if group.total != len(group.columns) - 1:
            return False
        return room < FEW_DIGITS and sum(done) >= 10**room

    def _ends(self, position: int, room: int, index: int) -> Iterator[int]:
        last = index == len(self.columns) - 1
        for end in range(position + 1, position + room + 1):
            if not last or end == len(self.text):
                yield end
            if end in self.borders:
                return

    def _value(self, start: int, end: int, index: int) -> Value | None:
        part, column = self.text[start:end], self.columns[index]
        if part.isdecimal() and not column.amount:
            return None if part[0] == "0" and end - start > 1 else int(part)
        digits = part.lstrip("+-") if column.signed else part
        if len(part) - len(digits) > 1 or not digits:
            return None
        if column.amount:
            whole, point, fraction = digits.partition(".")
            if not whole.isdigit() or (point and not fraction.isdigit()):
                return None
        elif not digits.isdigit():
            return None
        else:
            whole = digits
        if len(whole) > 1 and whole[0] == "0":
            return None
        scale = self.scale if index == len(self.columns) - 1 else Decimal(1)
        return plain_number(Decimal(part) * scale) if column.amount else int(part)


def _in_reach(total: int, columns: int, digits: int) -> bool:
    """Whether so many digits, cut into so many numbers, can come to `total`."""
    if digits < columns or total > 10 ** (digits - columns + 1) + 9 * columns:
        return False
    return digits == columns or total >= 10 ** (-(-digits // columns) - 1)
