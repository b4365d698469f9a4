"""From the bytes of a case file to YAML nodes with their lines: nothing is built, so nothing can run or swell."""

from collections.abc import Iterable
from typing import Any, NoReturn

import yaml

from gongkai.law.case_words import Label, Saying, say
from gongkai.law.loading import StrictLoader

MAX_BYTES = 256 * 1024
MAX_EVENTS = 500
MAX_DEPTH = 6
SHOWN = 40
TAGS_IN_USE = {None, "!"}


class CaseFileError(ValueError):
    """A case file that cannot be taken; `problems` are all its mistakes, each in both languages."""

    def __init__(self, problems: Iterable[Saying]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.text("en") for problem in self.problems))

    def text(self, language: str = "zh-hans") -> str:
        """Every mistake on a line of its own."""
        return "\n".join(problem.text(language) for problem in self.problems)


class Found:
    """The mistakes found so far in one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[tuple[int, Saying]] = []

    def add(self, node: yaml.Node | None, code: str, **values: object) -> None:
        """Keep a mistake at the line of a node."""
        line = node.start_mark.line + 1 if node is not None else 0
        self.problems.append((line, say(code, file=self.file, line=line, **values)))

    def stop(self, code: str, **values: object) -> NoReturn:
        """Give the file up at once."""
        raise CaseFileError([say(code, file=self.file, **values)])

    def stop_at_any(self) -> None:
        """Raise CaseFileError if there is any mistake."""
        if self.problems:
            raise CaseFileError(problem for _, problem in sorted(self.problems, key=lambda item: item[0]))

    def keys(
        self, node: yaml.MappingNode, known: Iterable[str], required: Iterable[str], where: Label | str
    ) -> dict[str, yaml.Node]:
        """The values of a mapping by key; unknown, repeated and missing keys are kept as mistakes."""
        given: dict[str, yaml.Node] = {}
        known = tuple(known)
        for key_node, value in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key not in known:
                self.add(key_node, "unknown-key", where=where, key=describe(key_node), known=known)
            elif key in given:
                self.add(key_node, "duplicate-key", where=where, key=key)
            else:
                given[key] = value
        for key in required:
            if key not in given:
                self.add(node, "missing-key", where=where, key=key)
        return given


def root_of(data: bytes | str, found: Found) -> yaml.Node:
    """The root node of the one YAML document in `data`; raises CaseFileError."""
    text = _decoded(data, found)
    if not text.strip():
        found.stop("empty")
    try:
        _refuse_what_no_case_has(text, found)
        loader = StrictLoader(text)
        try:
            node: yaml.Node | None = loader.get_single_node()
        finally:
            loader.dispose()
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        found.stop("not-yaml", line=line, reason=getattr(error, "problem", None) or "YAML")
    if node is None:
        found.stop("empty")
    return node


def _decoded(data: bytes | str, found: Found) -> str:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > MAX_BYTES:
        found.stop("too-large", size=len(raw), limit=MAX_BYTES)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found.stop("not-utf8", offset=error.start)
    if "\0" in text:
        found.stop("not-utf8", offset=text.index("\0"))
    return text


def _refuse_what_no_case_has(text: str, found: Found) -> None:
    depth, documents = 0, 0
    for event in yaml.parse(text, Loader=StrictLoader):
        line = event.start_mark.line + 1 if event.start_mark is not None else 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                found.stop("several-documents", line=line)
        if getattr(event, "anchor", None) is not None or getattr(event, "tag", None) not in TAGS_IN_USE:
            found.stop("alias", line=line)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            found.stop("too-deep", line=line)


def describe(node: Any) -> Label:
    """What stands at a node, shortened, for a message."""
    if isinstance(node, yaml.MappingNode):
        return Label("一组“名称: 值”", "a mapping")
    if isinstance(node, yaml.SequenceNode):
        return Label("列表", "a list")
    text = str(node.value)
    if not text:
        return Label("空", "nothing")
    shown = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return Label(f"“{shown}”", f"'{shown}'")
