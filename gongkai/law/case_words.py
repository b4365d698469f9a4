"""Sentences about case files and letters, kept as code and values until they are read."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from gongkai.law.loading import load_yaml

DATA_FILES = ("case_words.yaml", "letter_words.yaml", "notice_words.yaml")


class Label(NamedTuple):
    """A name in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence: its stable `code` and the values that fill it."""

    code: str
    values: tuple[tuple[str, object], ...] = ()

    def text(self, language: str = "zh-hans") -> str:
        """The sentence, Chinese unless `language` begins with "en"."""
        tongue = "en" if language.startswith("en") else "zh"
        filled = {name: _shown(value, tongue) for name, value in self.values}
        return sentences()[self.code][tongue].format(**filled)


def say(code: str, **values: object) -> Saying:
    """A sentence by its code; values are texts, numbers, days, labels or lists of texts."""
    return Saying(code, tuple(values.items()))


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Every sentence by its code, whatever its group: code → {"zh", "en"}."""
    groups = [group for file in DATA_FILES for group in load_yaml(file).values()]
    return {code: texts for group in groups for code, texts in group.items()}


def _shown(value: Any, tongue: str) -> str:
    if isinstance(value, Label):
        return value.en if tongue == "en" else value.zh
    if isinstance(value, Saying):
        return value.text(tongue)
    if isinstance(value, dt.date):
        return value.isoformat() if tongue == "en" else f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, (list, tuple)):
        return (", " if tongue == "en" else "、").join(str(item) for item in value)
    return str(value)
