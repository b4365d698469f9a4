"""The measured figures that the text of an annual report may name: `report/fields.yaml`."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache

from gongkai.law.loading import LawDataError, build, load_yaml

DATA_FILE = "report/fields.yaml"
SOURCES = ("cells", "items", "cases", "served", "share")
GROUPS = ("proactive", "requests", "remedies", "registers")


@dataclass(frozen=True, slots=True)
class Field:
    """A figure: its key, its names, what it counts, and of what it is counted."""

    key: str
    group: str
    label: str
    en: str
    unit: str
    of: str
    means: str
    means_en: str
    cells: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    interpreted: bool = False
    channels: tuple[str, ...] = ()
    in_time: bool = False
    part: str = ""
    whole: tuple[str, ...] = ()

    def takes(self, cell: str) -> bool:
        """Whether a cell is one of those that are added up."""
        return any(fnmatchcase(cell, pattern) for pattern in self.cells)


@cache
def fields() -> dict[str, Field]:
    """Every field by its key, in the order of the data file."""
    found: dict[str, Field] = {}
    for i, record in enumerate(load_yaml(DATA_FILE)["fields"]):
        where = f"fields[{i}]"
        field = build(Field, record, file=DATA_FILE, where=where)
        if field.key in found:
            raise LawDataError(DATA_FILE, where, f"{field.key} is given twice")
        if field.of not in SOURCES or field.group not in GROUPS:
            raise LawDataError(DATA_FILE, where, f"unknown source {field.of} or group {field.group}")
        if missing := [key for key in (field.part, *field.whole) if key and key not in found]:
            raise LawDataError(DATA_FILE, where, f"no field before it is called {', '.join(missing)}")
        found[field.key] = field
    return found
