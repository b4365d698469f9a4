"""The statutory forms of the annual report (年度报告格式) as data: tables, cells, headings, relations.

Source: `report/<code>.yaml` (one file a form) and `report/relations.yaml`. A cell's key is
`<table>.<row>.<column>`, in table four `<table>.<group>.<column>`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from gongkai.law.loading import plain_yaml
from gongkai.law.report_shapes import (
    Block,
    CellDefinition,
    Column,
    Relation,
    Row,
    Section,
    Table,
    Template,
    cell_key,
)

FOLDER = Path(__file__).parent / "report"
MARKS = frozenset("VPM")
OLDER = ("2014",)


class TemplateDataError(ValueError):
    """A data file under `law/report/` is wrong; the message names the file and the entry."""


__all__ = [
    "Block",
    "CellDefinition",
    "Column",
    "Relation",
    "Row",
    "Section",
    "Table",
    "Template",
    "TemplateDataError",
    "cell_key",
    "codes",
    "compose",
    "fitting",
    "load",
    "relations",
    "template_for_year",
]


@lru_cache
def codes() -> tuple[str, ...]:
    """Return the codes of the forms with the three statutory tables, oldest first; those before them are `OLDER`."""
    found = sorted(path.stem for path in FOLDER.glob("[0-9]*.yaml"))
    return tuple(code for code in found if code not in OLDER)


@lru_cache
def load(template_code: str) -> Template:
    """Return the form `template_code` (“2014”, “2019”, “2021”); KeyError names the known ones."""
    if template_code not in (*OLDER, *codes()):
        raise KeyError(f"no report template {template_code!r}; known: {', '.join((*OLDER, *codes()))}")
    name = f"{template_code}.yaml"
    data = _read(name)
    return Template(
        code=data["code"],
        first_year=data["years"]["first"],
        last_year=data["years"]["last"],
        instrument=data["instrument"],
        sections=tuple(_build(Section, entry, name) for entry in data["sections"]),
        tables=tuple(_build(Table, entry, name) for entry in data["tables"]),
        relations=tuple(relation for relation in relations() if template_code in relation.templates),
    )


@lru_cache
def relations() -> tuple[Relation, ...]:
    """Return every relation of every form."""
    return tuple(_build(Relation, entry, "relations.yaml") for entry in _read("relations.yaml")["relations"])


@lru_cache(maxsize=256)
def template_for_year(year: int) -> Template | None:
    """Return the form with statutory tables that reports on `year` follow, None for years before 2019."""
    for code in codes():
        template = load(code)
        if template.first_year <= year and (template.last_year is None or year <= template.last_year):
            return template
    return None


@lru_cache
def compose(template_code: str, *forms: tuple[str, str]) -> Template:
    """Return `template_code` with some tables of another form: `compose("2021", ("t3", "2019"))`.

    Published reports mix forms, for example table two of 2021 with one row （六）其他处理 as in 2019.
    """
    template, other = load(template_code), dict(forms)
    tables = tuple(
        load(other[table.key]).table(table.key) if table.key in other else table for table in template.tables
    )
    return template if tables == template.tables else replace(template, tables=tables)


def fitting(template: Template, keys: Iterable[str]) -> Template:
    """Return `template`, its tables exchanged for those of the form whose cells `keys` are.

    ValueError names keys that no form has.
    """
    wanted = set(keys)
    if wanted <= template.cells.keys():
        return template
    unknown = wanted - {key for code in codes() for key in load(code).cells}
    if unknown:
        raise ValueError(f"no report template has the cells {', '.join(sorted(unknown))}")
    forms = [(table.key, _form_of(table, template.code, wanted)) for table in template.tables]
    return compose(template.code, *(pair for pair in forms if pair[1] != template.code))


def _form_of(table: Table, own: str, wanted: set[str]) -> str:
    def missing(code: str) -> tuple[int, bool]:
        here = {cell.key for cell in load(code).table(table.key).cells}
        return len({key for key in wanted if key.startswith(f"{table.key}.")} - here), code != own

    return min(codes(), key=missing)


def _read(name: str) -> dict[str, Any]:
    data: dict[str, Any] = plain_yaml(FOLDER / name)
    return data


def _build(kind: Any, entry: dict[str, Any], name: str) -> Any:
    """Build the dataclass `kind` from a YAML entry; nested entries become dataclasses too."""
    fields = set(kind.__dataclass_fields__)
    where = f"{name}: {entry.get('code') or entry.get('key') or entry.get('label') or kind.__name__}"
    if unknown := set(entry) - fields:
        raise TemplateDataError(f"{where}: unknown entries {', '.join(sorted(unknown))}")
    if entry.get("confidence", "V") not in MARKS:
        raise TemplateDataError(f"{where}: confidence must be V, P or M")
    nested = {"blocks": Block, "columns": Column, "rows": Row}
    values = {
        key: tuple(_build(nested[key], item, name) if key in nested else item for item in value)
        if isinstance(value, list)
        else value
        for key, value in entry.items()
    }
    try:
        return kind(**values)
    except TypeError as error:
        raise TemplateDataError(f"{where}: {error}") from error
