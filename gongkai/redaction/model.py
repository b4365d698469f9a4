"""What is asked and answered: boxes, strings that were removed, where one survived, why a file cannot be redacted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a file; a larger one is refused unread."""
MOST_PAGES = 500
"""Pages of a file."""
MOST_BOXES = 5_000
LONGEST_LABEL = 40


class CannotRedact(Exception):
    """The file or the boxes cannot be worked with; ``code`` and ``facts`` say why."""

    def __init__(self, code: str, **facts: Any) -> None:
        self.code, self.facts = code, facts
        super().__init__(f"{code} {facts}" if facts else code)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points on a page as it is shown, measured from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        """Whether the two share more than their edge."""
        return (
            min(self.right, other.right) > max(self.left, other.left)
            and min(self.bottom, other.bottom) > max(self.top, other.top)
        )  # fmt: skip

    def holds_middle_of(self, other: Area) -> bool:
        """Whether the middle of another area lies inside."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= across <= self.right and self.top <= down <= self.bottom

    def with_(self, other: Area) -> Area:
        """The smallest area that holds both."""
        return Area(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def grown(self, by: float) -> Area:
        """Larger by so many points on each side."""
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True, slots=True)
class Box:
    """A part to be removed: the page (the first is 1), where on it, and what is printed on the box.

    ``label`` is written in full where the box has room for it, ``short`` where it has not.
    """

    page: int
    area: Area
    label: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Survivor:
    """A removed string that stands in the output: on a page (None: beside the pages), and how it was found there.

    ``place``: "text", "letters", "picture", "data" or "pixels".
    """

    string: str
    page: int | None
    place: str
    around: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was searched in the output, and how far.

    ``strings`` were searched in the text of every page, in the letters of its text layer, in every object and byte of
    the file, and in the pictures of ``pages_read``; ``unread`` names the pages whose picture was not read in time.
    ``too_short``: removed strings that are not searched alone. ``survivors``: where one was found.
    """

    strings: tuple[str, ...]
    too_short: tuple[str, ...]
    pages: int
    pages_read: tuple[int, ...]
    unread: tuple[int, ...]
    objects: int
    survivors: tuple[Survivor, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing survived."""
        return not self.survivors


@dataclass(frozen=True, slots=True)
class Redacted:
    """The new file with its proof; ``data`` is empty where the proof failed.

    ``unlabelled``: places in the list of boxes of those with no room for any label.
    """

    data: bytes
    proof: Proof
    unlabelled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a page as it is shown, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a searched word stands. ``read``: it was read from a picture, so look at it."""

    word: str
    page: int
    area: Area
    read: bool = False


@dataclass(slots=True)
class Order:
    """What a redaction takes beside the file.

    ``strings``: further strings that must not survive, such as the words by which boxes were found.
    ``may_stay``: removed strings that may stand in the visible text elsewhere. ``picture_seconds``: how long pictures
    are read at most.
    """

    boxes: list[Box]
    strings: tuple[str, ...] = ()
    may_stay: frozenset[str] = frozenset()
    picture_seconds: float = 120.0
