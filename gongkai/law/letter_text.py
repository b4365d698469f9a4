"""The wording of letters: text with {variables} and [[parts that are left out when a variable is not given]].

Values are put in once and never read again, so a value that looks like a variable stays text.
"""

import re
from collections.abc import Iterator, Mapping

PART = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
VARIABLE = re.compile(r"\{([a-z_]+)\}")
STRAY = re.compile(r"[{}]|\[\[|\]\]")
ENDS = tuple("。！？：；…”）_　")
FOLLOWED = tuple("。，；")


def required(text: str) -> frozenset[str]:
    """The variables that a text cannot do without."""
    return frozenset(VARIABLE.findall(PART.sub("", text)))


def variables(text: str) -> frozenset[str]:
    """Every variable of a text."""
    return frozenset(VARIABLE.findall(text))


def optional(text: str) -> bool:
    """Whether the whole text is left out when its variables are not given."""
    return not PART.sub("", text).strip()


def stray(text: str) -> str:
    """The first brace or double bracket that belongs to no variable and no part; empty where there is none."""
    found = STRAY.search(VARIABLE.sub("", PART.sub(r"\1", text)))
    return found.group() if found else ""


def fill(text: str, values: Mapping[str, str]) -> str:
    """`text` with its values; KeyError for a required variable without one."""
    return "".join(_filled(part, values) for part in _kept(text, values))


def used(text: str, values: Mapping[str, str]) -> frozenset[str]:
    """The variables that `fill` puts into the text."""
    return frozenset(name for part in _kept(text, values) for name in VARIABLE.findall(part))


def kept_wording(text: str, values: Mapping[str, str]) -> str:
    """The wording that `fill` fills: without the parts that are left out."""
    return "".join(_kept(text, values))


def _kept(text: str, values: Mapping[str, str]) -> Iterator[str]:
    end = 0
    for part in PART.finditer(text):
        yield text[end : part.start()]
        if all(values.get(name) for name in VARIABLE.findall(part[1])):
            yield part[1]
        end = part.end()
    yield text[end:]


def _filled(text: str, values: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        given = values[found[1]]
        return given.rstrip("".join(FOLLOWED)) if text[found.end() :].startswith(FOLLOWED) else given

    return VARIABLE.sub(value, text)


def ended(text: str) -> str:
    """A sentence with its full stop."""
    text = text.rstrip()
    return text if not text or text.endswith(ENDS) else f"{text}。"
