"""The kinds of page, and what one run of writing them shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Protocol

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column

Mark = tuple[str, str]
KINDS: dict[str, "PageKind"] = {}


@dataclass(frozen=True)
class Output:
    """One file of the site: its content, or a stored file to copy, or neither when it has to go."""

    address: str
    content: bytes | None = None
    source: Path | None = None


class PageKind(Protocol):
    """One kind of page. ``ref`` names a page within its kind."""

    name: ClassVar[str]
    priority: ClassVar[int]

    def address(self, ref: str) -> str:
        """The page's address."""
        ...

    def outputs(self, session: "Session", refs: list[str]) -> Iterator[Output]:
        """The files of several pages of this kind."""
        ...


def register(kind: type) -> type:
    """Enter a kind of page under its name."""
    KINDS[kind.name] = kind()
    return kind


class Tree:
    """The open columns of one agency."""

    def __init__(self, agency: Agency):
        found = list(Column.objects.filter(agency=agency, is_open=True).order_by("position", "pk"))
        self.by_id = {column.pk: column for column in found}
        self.by_code = {column.code: column for column in found}
        self.children: dict[int | None, list[Column]] = {}
        for column in found:
            self.children.setdefault(column.parent_id, []).append(column)

    def first(self, kind: str) -> Column | None:
        """The first column of a kind."""
        return next((column for column in self.by_id.values() if column.kind == kind), None)

    def line(self, column: Column) -> list[Column]:
        """A column and those above it, the highest first; a closed one above cuts the line."""
        line = [column]
        while line[0].parent_id in self.by_id:
            line.insert(0, self.by_id[line[0].parent_id])
        return line


class Session:
    """What one run of rendering reads once: agencies, column trees, frames."""

    def __init__(self) -> None:
        self._trees: dict[int, Tree] = {}
        self.cache: dict[tuple, object] = {}

    @cached_property
    def agencies(self) -> dict[int, Agency]:
        """All agencies by id."""
        return {agency.pk: agency for agency in Agency.objects.all()}

    @cached_property
    def by_slug(self) -> dict[str, Agency]:
        """All agencies by their name in addresses."""
        return {agency.slug: agency for agency in self.agencies.values()}

    def tree(self, agency: Agency) -> Tree:
        """The open columns of an agency."""
        if agency.pk not in self._trees:
            self._trees[agency.pk] = Tree(agency)
        return self._trees[agency.pk]
