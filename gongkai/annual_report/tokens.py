"""Fields in a text: `{received}` stands for a measured figure and is filled when the text is shown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gongkai.annual_report.measuring import Values, shown
from gongkai.law.report_fields import fields

_TOKEN = re.compile(r"\{([^{}\n]{0,40})\}")
_STRAY = re.compile(r"[{}]")


@dataclass(frozen=True)
class Filled:
    """A text with its fields filled; ``missing``: those that have no figure, left standing as they were written."""

    text: str
    missing: tuple[str, ...] = ()


def names(text: str) -> list[str]:
    """The names between braces, each once, in their order."""
    return list(dict.fromkeys(match.group(1).strip() for match in _TOKEN.finditer(text)))


def unknown(text: str) -> list[str]:
    """The names that no field has."""
    return [name for name in names(text) if name not in fields()]


def unbalanced(text: str) -> bool:
    """Whether a brace stands alone."""
    return bool(_STRAY.search(_TOKEN.sub("", text)))


def fill(text: str, values: Values) -> Filled:
    """The text with each field in place of its token."""
    missing: dict[str, None] = {}

    def figure(match: re.Match[str]) -> str:
        name = match.group(1).strip()
        told = shown(name, values.get(name)) if name in fields() else ""
        if not told:
            missing[name] = None
        return told or match.group()

    return Filled(_TOKEN.sub(figure, text), tuple(missing))


def fill_all(texts: Mapping[str, str], values: Values) -> tuple[dict[str, str], list[str]]:
    """All parts filled, and the fields without a figure."""
    filled = {key: fill(text, values) for key, text in texts.items()}
    missing = list(dict.fromkeys(name for one in filled.values() for name in one.missing))
    return {key: one.text for key, one in filled.items()}, missing
