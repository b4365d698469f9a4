"""The kinds of page, and what one run of writing them shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Protocol

from django.utils.translation import get_language

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Column

Mark = tuple[str, str]
KINDS: dict[str, "PageKind"] = {}


@dataclass(frozen=True)
class Output:
    """One file of the site: its content, or a stored file to copy, or one finished to be put in place, or none of
    these when it has to go.
    """

    address: str
    content: bytes | None = None
    source: Path | None = None
    finished: Path | None = None


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


def register(kind: Any) -> Any:
    """Enter a kind of page under its name."""
    KINDS[kind.name] = kind()
    return kind


class Tree:
    """The open columns of one agency, each before those below it. Below a closed column nothing is open."""

    def __init__(self, agency: Agency):
        self.children: dict[int | None, list[Column]] = {}
        for column in Column.objects.filter(agency=agency, is_open=True).order_by("position", "pk"):
            self.children.setdefault(column.parent_id, []).append(column)
        self._lines: dict[int, tuple[Column, ...]] = {}
        self._walk(None, ())
        self.by_id = {pk: line[-1] for pk, line in self._lines.items()}
        self.by_code = {column.code: column for column in self.by_id.values()}

    def _walk(self, above: int | None, line: tuple[Column, ...]) -> None:
        for column in self.children.get(above, []):
            self._lines[column.pk] = (*line, column)
            self._walk(column.pk, self._lines[column.pk])

    def first(self, kind: str) -> Column | None:
        """The first column of a kind."""
        return next((column for column in self.by_id.values() if column.kind == kind), None)

    def line_of(self, number: int) -> tuple[Column, ...]:
        """A column and those above it, the highest first; empty for one that is not open."""
        return self._lines.get(number, ())

    def line(self, column: Column) -> tuple[Column, ...]:
        """An open column and those above it, the highest first."""
        return self._lines[column.pk]


class Session:
    """What one run of rendering reads once: agencies, column trees, frames."""

    def __init__(self) -> None:
        self._trees: dict[int, Tree] = {}
        self.cache: dict[tuple, Any] = {}

    @cached_property
    def language(self) -> str:
        """The language in use when it is first asked for; a session serves one."""
        return get_language() or "zh-hans"

    @cached_property
    def agencies(self) -> dict[int, Agency]:
        """All agencies by id."""
        return {agency.pk: agency for agency in Agency.objects.all()}

    @cached_property
    def by_slug(self) -> dict[str, Agency]:
        """All agencies by their name in addresses."""
        return {agency.slug: agency for agency in self.agencies.values()}

    @cached_property
    def host(self) -> Agency | None:
        """The agency that answers for the pages over all agencies: the one above all others, where there is one."""
        above_all = [agency for agency in self.agencies.values() if agency.parent_id is None]
        return above_all[0] if len(above_all) == 1 else None

    @cached_property
    def sites(self) -> set[int]:
        """The ids of the agencies that have columns, and so pages."""
        return set(Column.objects.order_by().values_list("agency_id", flat=True).distinct())

    def site(self, slug: str) -> Agency | None:
        """The agency with this name in addresses, None when it is unknown or has no pages."""
        agency = self.by_slug.get(slug)
        return agency if agency is not None and agency.pk in self.sites else None

    def tree(self, agency: Agency) -> Tree:
        """The open columns of an agency."""
        if agency.pk not in self._trees:
            self._trees[agency.pk] = Tree(agency)
        return self._trees[agency.pk]
