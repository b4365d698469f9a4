"""The numbers that Word itself puts before paragraphs (automatic lists): 一、 （一） 1."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

_DIGITS = "零一二三四五六七八九"
_CHINESE = frozenset(
    ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographTraditional")
)
MAX_VALUE = 99


class Numbering:
    """The labels of numbered paragraphs, in the order in which they are asked for."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._abstract: dict[str, str] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * 9)
        if numbering is not None:
            self._read(numbering)
        if styles is not None and numbering is not None:
            for style in _all(styles, "style"):
                found = _reference(style)
                if found:
                    self._styles[_value(style, "styleId")] = found

    def label(self, paragraph: Any) -> str:
        """Return the number of a paragraph as Word prints it, empty where it has none."""
        if not self._levels:
            return ""
        reference = _reference(paragraph)
        if reference is None:
            style = next(_all(paragraph, "pStyle"), None)
            reference = self._styles.get(_value(style, "val")) if style is not None else None
        if reference is None or not 0 <= reference[1] < 9:
            return ""
        abstract = self._abstract.get(reference[0], "")
        level = self._levels.get((abstract, reference[1]))
        if level is None:
            return ""
        counts = self._counts[reference[0]]
        start = level[2]
        counts[reference[1]] = max(counts[reference[1]] + 1, start)
        counts[reference[1] + 1 :] = [0] * (8 - reference[1])
        return self._printed(abstract, level[1], counts)

    def _printed(self, abstract: str, pattern: str, counts: list[int]) -> str:
        for number in range(9):
            mark = f"%{number + 1}"
            if mark in pattern:
                kind = self._levels.get((abstract, number), ("decimal", "", 1))[0]
                pattern = pattern.replace(mark, _written(counts[number] or 1, kind))
        return pattern if any(char.isalnum() for char in pattern) else ""

    def _read(self, numbering: Any) -> None:
        for abstract in _all(numbering, "abstractNum"):
            name = _value(abstract, "abstractNumId")
            for level in _all(abstract, "lvl"):
                number = _value(level, "ilvl")
                if number.isdecimal():
                    kind, text, start = (_child_value(level, one) for one in ("numFmt", "lvlText", "start"))
                    first = int(start) if start.isdecimal() and len(start) < 4 else 1
                    self._levels[name, int(number)] = (kind or "decimal", text, first)
        for one in _all(numbering, "num"):
            self._abstract[_value(one, "numId")] = _child_value(one, "abstractNumId")


def _written(value: int, kind: str) -> str:
    if kind in ("none", "bullet"):
        return ""
    if kind not in _CHINESE or value > MAX_VALUE:
        return str(value)
    tens, ones = divmod(value, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones else "") if tens else _DIGITS[ones]


def _reference(element: Any) -> tuple[str, int] | None:
    properties = next(element.iterchildren("{*}pPr"), None)
    numbered = next(_all(properties, "numPr"), None) if properties is not None else None
    if numbered is None:
        return None
    name, level = _child_value(numbered, "numId"), _child_value(numbered, "ilvl")
    return (name, int(level) if level.isdecimal() else 0) if name and name != "0" else None


def _all(element: Any, name: str) -> Iterator[Any]:
    found: Iterator[Any] = element.iter(f"{{*}}{name}")
    return found


def _value(element: Any, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _child_value(element: Any, name: str) -> str:
    child = next(element.iterchildren(f"{{*}}{name}"), None)
    return _value(child, "val") if child is not None else ""
