"""Where the data files cite which article: the thread from a rule in use back to its law."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gongkai.law.loading import LAW_FOLDER, load_yaml

CITING_KEYS = ("citation", "freshness_citation", "articles")
# The instruments themselves, and files that name their instrument by its printed number instead of a key.
NOT_KEYED = ("instruments.yaml", "report/")


@dataclass(frozen=True, slots=True)
class Use:
    """The citation key that stands at `where` in a data file."""

    key: str
    file: str
    where: str


def data_files() -> tuple[str, ...]:
    """Every data file of the law, by its path under `gongkai/law/`."""
    return tuple(sorted(path.relative_to(LAW_FOLDER).as_posix() for path in LAW_FOLDER.rglob("*.yaml")))


def uses() -> tuple[Use, ...]:
    """Every citation in every data file that cites by key."""
    files = [file for file in data_files() if not file.startswith(NOT_KEYED)]
    return tuple(use for file in files for use in _walk(load_yaml(file), file, ""))


def numbered_uses() -> tuple[tuple[str, str], ...]:
    """Pairs of file and printed number (文号), for the files that name their instrument by number."""
    return tuple(
        (file, data["instrument"]["number"])
        for file in data_files()
        if "instrument" in (data := load_yaml(file)) and "number" in data["instrument"]
    )


def _walk(node: Any, file: str, where: str) -> Iterator[Use]:
    if isinstance(node, list):
        for i, item in enumerate(node):
            yield from _walk(item, file, f"{where}[{_name(item, i)}]")
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key in CITING_KEYS:
            for cited in value if isinstance(value, list) else [value]:
                yield Use(str(cited), file, where)
        else:
            yield from _walk(value, file, f"{where}.{key}".lstrip("."))


def _name(item: Any, i: int) -> str:
    if isinstance(item, dict):
        return str(item.get("code") or item.get("id") or item.get("name") or i)
    return str(i)
