"""How a list is cut into leaves while entries come and go: plain numbers, no database.

A leaf holds all entries from its ``start`` up to the start of the next newer leaf. Leaf 0 is always the newest; the
others keep their number for life, so that a page of a list keeps its address.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

BEGINNING = -(1 << 62)

Places = Callable[[int, int | None], list[int]]


class EdgeReached(Exception):
    """The leaves at hand do not suffice; the change has to be worked out over more of them."""


@dataclass(slots=True)
class Leaf:
    """One leaf: its number, the position at which it starts, how many entries it holds."""

    number: int
    start: int
    count: int


@dataclass(slots=True)
class Window:
    """Neighbouring leaves of one list, the oldest first, and whether there are more on either side."""

    leaves: list[Leaf]
    older_beyond: bool = False
    newer_beyond: bool = False


class Cutting:
    """Works one change out: which leaves are new, gone or different, and which pages show something else."""

    def __init__(self, window: Window, capacity: int, last_number: int):
        """``last_number``: the highest number that the list has given out."""
        self.window = window
        self.leaves = window.leaves
        self.capacity = capacity
        self.last_number = last_number
        self.created: list[Leaf] = []
        self.removed: set[int] = set()
        self.touched: set[int] = set()
        self._hit: dict[int, Leaf] = {}

    @property
    def changed(self) -> list[Leaf]:
        """The leaves that stood before and are different now."""
        fresh = {leaf.number for leaf in self.created}
        return [leaf for number, leaf in self._hit.items() if number not in self.removed | fresh]

    @property
    def restructured(self) -> bool:
        """Whether leaves were cut or joined."""
        return bool(self.created or self.removed)

    def count(self, place: int, gain: int) -> None:
        """An entry came (``gain`` 1) or went (-1)."""
        index = bisect_right(self.leaves, place, key=lambda leaf: leaf.start) - 1
        if index < 0 or (index == len(self.leaves) - 1 and self.window.newer_beyond):
            raise EdgeReached
        leaf = self.leaves[index]
        leaf.count += gain
        self._touch(leaf)

    def settle(self, places: Places) -> None:
        """Cut what became too large and join what became empty. ``places``: positions between two, in order."""
        for leaf in [leaf for leaf in self._hit.values() if leaf.count > 2 * self.capacity]:
            self._cut(leaf, places)
        while empty := next((leaf for leaf in self._hit.values() if self._can_join(leaf)), None):
            self._join(empty)

    def _touch(self, leaf: Leaf | None) -> None:
        if leaf is not None:
            self._hit[leaf.number] = leaf
            self.touched.add(leaf.number)

    def _show(self, leaf: Leaf | None) -> None:
        """The leaf stays as it is, its page has a new neighbour to link to."""
        if leaf is not None:
            self.touched.add(leaf.number)

    def _older(self, leaf: Leaf) -> Leaf | None:
        index = self.leaves.index(leaf)
        if index == 0 and self.window.older_beyond:
            raise EdgeReached
        return self.leaves[index - 1] if index else None

    def _newer(self, leaf: Leaf) -> Leaf | None:
        index = self.leaves.index(leaf)
        if index == len(self.leaves) - 1 and self.window.newer_beyond:
            raise EdgeReached
        return self.leaves[index + 1] if index + 1 < len(self.leaves) else None

    def _cut(self, leaf: Leaf, places: Places) -> None:
        """Cut into equal parts. Leaf 0 keeps the newest part, another leaf its oldest."""
        newer = self._newer(leaf)
        self._show(self._older(leaf) if leaf.number == 0 else newer)
        held = places(leaf.start, newer.start if newer else None)
        parts = max(2, len(held) // self.capacity)
        bounds = [len(held) * part // parts for part in range(parts + 1)]
        starts = [leaf.start, *(held[bound] for bound in bounds[1:-1])]
        kept = parts - 1 if leaf.number == 0 else 0
        where = self.leaves.index(leaf)
        pieces = []
        for part, start in enumerate(starts):
            size = bounds[part + 1] - bounds[part]
            pieces.append(self._piece(leaf, start, size) if part == kept else self._fresh(start, size))
        self.leaves[where : where + 1] = pieces

    def _piece(self, leaf: Leaf, start: int, size: int) -> Leaf:
        leaf.start, leaf.count = start, size
        return leaf

    def _fresh(self, start: int, size: int) -> Leaf:
        self.last_number += 1
        leaf = Leaf(self.last_number, start, size)
        self.created.append(leaf)
        self._touch(leaf)
        return leaf

    def _can_join(self, leaf: Leaf) -> bool:
        if leaf.count > 0 or leaf.number in self.removed:
            return False
        return leaf.number != 0 or self._older(leaf) is not None

    def _join(self, leaf: Leaf) -> None:
        """Give up an empty leaf to its older neighbour; leaf 0 takes over the neighbour instead."""
        older, newer = self._older(leaf), self._newer(leaf)
        if leaf.number == 0:
            assert older is not None, "an empty list keeps its leaf 0"
            leaf.start, leaf.count = older.start, older.count
            self._show(self._older(older))
            self._give_up(older)
            return
        self._show(older)
        self._show(newer)
        if older is None and newer is not None:
            newer.start = BEGINNING
            self._touch(newer)
        self._give_up(leaf)

    def _give_up(self, leaf: Leaf) -> None:
        self.leaves.remove(leaf)
        self.removed.add(leaf.number)
        self.touched.add(leaf.number)
