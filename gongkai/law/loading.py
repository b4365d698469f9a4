"""Reading the law's data files: YAML that refuses duplicate keys, unknown keys and missing marks.

Every error names the file and the place in it, so that a jurist who edits a file can find it.
"""

import re
from dataclasses import MISSING, fields
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

LAW_FOLDER = Path(__file__).resolve().parent

Record = TypeVar("Record")


class Mark(StrEnum):
    """How sure an entry is: V read in its source, P partly or in a secondary source, M from memory."""

    V = "V"
    P = "P"
    M = "M"


class LawDataError(ValueError):
    """A data file of the law is wrong; `file` and `where` say which and at which place."""

    def __init__(self, file: str, where: str, problem: str) -> None:
        self.file, self.where, self.problem = file, where, problem
        super().__init__(f"{file}: {where}: {problem}" if where else f"{file}: {problem}")


class StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader: a key written twice is refused, and only true and false are truth values.

    YAML 1.1 would read the words on, off, yes and no as truth values; the law's files use them as words.
    """


def _strict_mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(
                "while reading a mapping", node.start_mark, f"duplicate key {key!r}", key_node.start_mark
            )
        seen.add(key)
    mapping: dict[Any, Any] = loader.construct_mapping(node, deep=True)
    return mapping


def _date(loader: Any, node: yaml.ScalarNode) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError as error:
        problem = f"{node.value!r} is no date: {error}"
        raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from error


_BOOL = "tag:yaml.org,2002:bool"
StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
    for first, resolvers in StrictLoader.yaml_implicit_resolvers.items()
}
StrictLoader.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|false)$"), list("tf"))
StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _strict_mapping)
StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", _date)


def plain_yaml(path: Path) -> Any:
    """What a YAML file holds, read by the parser in C where there is one, which is several times as fast."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506  (a safe loader)


def parse_yaml(text: str, file: str) -> dict[str, Any]:
    """The mapping that `text` holds; `file` is only its name in errors. Raises LawDataError."""
    try:
        data = yaml.load(text, Loader=StrictLoader)  # noqa: S506  (a subclass of the safe loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise LawDataError(file, "", f"not readable as YAML: {error}") from error
    if not isinstance(data, dict):
        raise LawDataError(file, "", f"must hold a mapping, holds {type(data).__name__}")
    return data


@cache
def load_yaml(relative_path: str) -> dict[str, Any]:
    """The data file at `relative_path` under `gongkai/law/`, read once. Treat the answer as read-only.

    Raises LawDataError, naming the file, when it is absent, no YAML, no mapping or has a duplicate key.
    """
    path = (LAW_FOLDER / relative_path).resolve()
    if not path.is_relative_to(LAW_FOLDER):
        raise LawDataError(relative_path, "", "lies outside the law's folder")
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LawDataError(relative_path, "", f"cannot be read: {error}") from error
    return parse_yaml(text, relative_path)


def check_keys(
    record: Any, *, allowed: set[str], required: set[str], file: str, where: str
) -> dict[str, Any]:
    """`record` itself when it is a mapping with every required and no unknown key; else LawDataError."""
    if not isinstance(record, dict):
        raise LawDataError(file, where, f"must be a mapping, is {type(record).__name__}")
    unknown = sorted(str(key) for key in record if key not in allowed)
    if unknown:
        raise LawDataError(file, where, f"unknown key {', '.join(unknown)}")
    missing = sorted(key for key in required if record.get(key) is None)
    if missing:
        raise LawDataError(file, where, f"missing key {', '.join(missing)}")
    return record


def build(cls: type[Record], record: Any, *, file: str, where: str) -> Record:
    """A frozen dataclass from one mapping: its fields are the allowed keys, those without default required.

    Lists become tuples and `mark` a Mark, so that nothing built from the law can be changed.
    """
    names = {field.name for field in fields(cls)}  # type: ignore[arg-type]
    required = {
        field.name
        for field in fields(cls)  # type: ignore[arg-type]
        if field.default is MISSING and field.default_factory is MISSING
    }
    check_keys(record, allowed=names, required=required, file=file, where=where)
    values = {key: _frozen(value) for key, value in record.items()}
    if "mark" in values:
        values["mark"] = read_mark(values["mark"], file=file, where=where)
    return cls(**values)


def read_mark(value: Any, *, file: str, where: str) -> Mark:
    """The confidence mark written as V, P or M; anything else is a LawDataError."""
    try:
        return Mark(value)
    except ValueError as error:
        raise LawDataError(file, where, f"mark must be V, P or M, is {value!r}") from error


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
