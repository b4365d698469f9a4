"""The standard columns (栏目) an agency starts with, those of the 政府信息公开 section among them."""

from dataclasses import dataclass
from functools import cache

from gongkai.law.loading import LawDataError, Mark, build, load_yaml

DATA_FILE = "columns.yaml"


@dataclass(frozen=True, slots=True)
class ColumnKind:
    """A kind of column; `meaning` says in Chinese what belongs in it."""

    code: str
    label_zh: str
    label_en: str
    meaning: str


@dataclass(frozen=True, slots=True)
class StandardColumn:
    """A column as it is first set up. `category` is a code of Art. 20; `freshness_days` None is no limit."""

    code: str
    name_zh: str
    name_en: str
    kind: str
    description: str
    keywords: str
    citation: str
    mark: Mark
    parent: str = ""
    in_section: bool = False
    category: str = ""
    freshness_days: int | None = None
    freshness_citation: str = ""


def standard_columns() -> tuple[StandardColumn, ...]:
    """Every standard column in the order shown, each after its parent."""
    return _columns()


@cache
def kinds() -> tuple[ColumnKind, ...]:
    """Every kind of column."""
    return tuple(
        build(ColumnKind, item, file=DATA_FILE, where=f"kinds[{i}]")
        for i, item in enumerate(load_yaml(DATA_FILE)["kinds"])
    )


def kind_choices(language: str = "zh-hans") -> tuple[tuple[str, str], ...]:
    """Pairs of code and label; Chinese unless `language` begins with "en"."""
    return tuple(
        (kind.code, kind.label_en if language.startswith("en") else kind.label_zh) for kind in kinds()
    )


@cache
def _columns() -> tuple[StandardColumn, ...]:
    known_kinds = {kind.code for kind in kinds()}
    found: dict[str, StandardColumn] = {}
    for i, item in enumerate(load_yaml(DATA_FILE)["columns"]):
        column = build(StandardColumn, item, file=DATA_FILE, where=f"columns[{i}]")
        _check(column, found, known_kinds, f"columns[{i}]")
        found[column.code] = column
    return tuple(found.values())


def _check(column: StandardColumn, found: dict[str, StandardColumn], kinds: set[str], where: str) -> None:
    if column.code in found:
        raise LawDataError(DATA_FILE, where, f"code {column.code!r} given twice")
    if column.parent and column.parent not in found:
        raise LawDataError(DATA_FILE, where, f"parent {column.parent!r} does not stand before it")
    if column.kind not in kinds:
        raise LawDataError(DATA_FILE, where, f"unknown kind {column.kind!r}")
    if (column.freshness_days is None) != (not column.freshness_citation):
        raise LawDataError(DATA_FILE, where, "freshness_days and freshness_citation belong together")
