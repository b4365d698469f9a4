"""Closed lists for item headers: categories of Art. 20, topics, kinds of document, validity and others."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from gongkai.law.loading import LawDataError, Mark, build, check_keys, load_yaml

DATA_FILE = "classifications.yaml"
KEYS = {"label_zh", "label_en", "citation", "mark", "entries"}


class UnknownEntry(LookupError):
    """No such classification, or no such code in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value: its stable code, labels, the code it stands under, and where it comes from."""

    code: str
    label_zh: str
    label_en: str
    citation: str
    mark: Mark
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Classification:
    """A closed list of values; `separator` joins the label of a value to that of its parent."""

    name: str
    label_zh: str
    label_en: str
    citation: str
    mark: Mark
    entries: tuple[Entry, ...]
    separator: str = "\\"


def names() -> tuple[str, ...]:
    """The names of all classifications."""
    return tuple(_all())


def classification(name: str) -> Classification:
    """The classification of this name; raises UnknownEntry."""
    try:
        return _all()[name]
    except KeyError as error:
        raise UnknownEntry(f"no classification {name!r}; there are {', '.join(names())}") from error


def choices(name: str, language: str = "zh-hans") -> tuple[tuple[str, str], ...]:
    """Pairs of code and label in their order; Chinese unless `language` begins with "en"."""
    return tuple((entry.code, label(name, entry.code, language)) for entry in classification(name).entries)


def label(name: str, code: str, language: str = "zh-hans") -> str:
    """The label of a code, with that of its parent in front; raises UnknownEntry."""
    group = classification(name)
    found = entry(name, code)
    own = _word(found, language)
    return f"{_word(entry(name, found.parent), language)}{group.separator}{own}" if found.parent else own


def entry(name: str, code: str) -> Entry:
    """The value with this code; raises UnknownEntry."""
    try:
        return _by_code(name)[code]
    except KeyError as error:
        raise UnknownEntry(f"no code {code!r} in classification {name!r}") from error


def _word(found: Entry, language: str) -> str:
    return found.label_en if language.startswith("en") else found.label_zh


@cache
def _by_code(name: str) -> dict[str, Entry]:
    return {found.code: found for found in classification(name).entries}


@cache
def _all() -> MappingProxyType[str, Classification]:
    data = load_yaml(DATA_FILE)["classifications"]
    return MappingProxyType({name: _read(name, group) for name, group in data.items()})


def _read(name: str, group: dict[str, Any]) -> Classification:
    check_keys(group, allowed=KEYS | {"separator"}, required=KEYS, file=DATA_FILE, where=name)
    entries = tuple(
        build(Entry, item, file=DATA_FILE, where=f"{name}.entries[{i}]")
        for i, item in enumerate(group["entries"])
    )
    codes = [found.code for found in entries]
    for found in entries:
        if codes.count(found.code) > 1 or (found.parent and found.parent not in codes):
            raise LawDataError(DATA_FILE, f"{name}.{found.code}", "code given twice, or parent unknown")
    return build(Classification, {**group, "name": name, "entries": entries}, file=DATA_FILE, where=name)
