"""The letter file: YAML with `letter`, `on`, the variables of the letter, and `wording`, the agency's own texts.

Described in docs/letters.md. Texts stay as they are written (a telephone number keeps its zero); nothing is built
from the file, so nothing can run or swell.
"""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

import yaml

from gongkai.law.case_nodes import CaseFileError, Found, describe, root_of
from gongkai.law.case_words import Label, say
from gongkai.law.letters import Letter, letters, terms
from gongkai.requests.letter_facts import DAY, LetterRefused, known, needed
from gongkai.requests.letters import Composed, compose_letter

LETTER, ON, WORDING = "letter", "on", "wording"


@dataclass(frozen=True, slots=True)
class Order:
    """What a letter file asks for."""

    letter: str
    on: dt.date
    facts: dict[str, object]
    wording: dict[str, object]

    def composed(self) -> Composed:
        """The letter made; raises LetterRefused."""
        return compose_letter(self.letter, self.facts, self.on, self.wording)


def read_order(data: bytes | str, file: str = "-") -> Order:
    """The order that a letter file holds; `file` is its name in messages. Raises LetterRefused."""
    found = Found(file)
    try:
        root = root_of(data, found)
    except CaseFileError as error:
        raise LetterRefused(list(error.problems)) from error
    values = _mapping(root, found)
    if values is None:
        raise LetterRefused([problem for _, problem in found.problems])
    wording = values.pop(WORDING, {})
    order = Order(
        letter=_letter(values.pop(LETTER, ""), found),
        on=_day(values.pop(ON, ""), found),
        facts=values,
        wording=wording if isinstance(wording, dict) else {},
    )
    if found.problems:
        raise LetterRefused([problem for _, problem in sorted(found.problems, key=lambda item: item[0])])
    return order


def _mapping(node: yaml.Node, found: Found) -> dict[str, Any] | None:
    if not isinstance(node, yaml.MappingNode):
        found.add(node, "letter-no-mapping", found=describe(node))
        return None
    values: dict[str, Any] = {}
    for key_node, value in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else describe(key_node).en
        if key in values:
            found.add(key_node, "letter-key-twice", key=key[:40])
        elif key == WORDING:
            values[key] = _wording(value, found)
        else:
            values[key] = _value(key, value, found)
    return values


def _value(key: str, node: yaml.Node, found: Found) -> object:
    if isinstance(node, yaml.ScalarNode):
        return "" if node.tag == "tag:yaml.org,2002:null" else str(node.value)
    if isinstance(node, yaml.SequenceNode) and all(isinstance(one, yaml.ScalarNode) for one in node.value):
        return [str(one.value) for one in node.value]
    found.add(node, "letter-bad-value", key=key[:40], found=describe(node))
    return ""


def _wording(node: yaml.Node, found: Found) -> dict[str, object]:
    if not isinstance(node, yaml.MappingNode):
        found.add(node, "letter-bad-wording")
        return {}
    read: dict[str, object] = {}
    for key_node, value in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
        if key in read:
            found.add(key_node, "letter-key-twice", key=key[:40])
        read[key] = (
            _mapping(value, found) if isinstance(value, yaml.MappingNode) else _value(key, value, found)
        )
    return read


def _letter(value: object, found: Found) -> str:
    if not value:
        found.add(None, "letter-no-id", known=tuple(letters()))
    return str(value)


def _day(value: object, found: Found) -> dt.date:
    text = str(value)
    try:
        if DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    found.add(None, "letter-no-day", found=Label(f"“{text[:40]}”", f"'{text[:40]}'"))
    return dt.date.min


def example_values(letter: Letter) -> dict[str, str]:
    """The day (`on`) and every needed variable of a letter with its example value."""
    given = dict(letter.example)
    version = letter.version(dt.date.fromisoformat(given["on"]))
    names = {*needed(letter, version), *given} - {"on"}
    for paragraph in version.paragraphs:
        if paragraph.choose in names:
            chosen = {paragraph.choose: given.get(paragraph.choose, terms()[paragraph.choose].example)}
            names |= {
                name for name in terms() if f"{{{name}}}" in paragraph.wording(chosen).partition("[[")[0]
            }
    names = (names | ({"addressee_is"} if letter.group != "form" else set())) - {"articles"}
    return {"on": given["on"]} | {
        name: given.get(name, terms()[name].example) for name in terms() if name in names
    }


def example_file(letter_id: str, language: str = "zh-hans") -> str:
    """A filled letter file; what may be given besides stands in it as comments. Raises LetterRefused."""
    if letter_id not in letters():
        raise LetterRefused([say("letter-unknown", letter=letter_id[:40], known=tuple(letters()))])
    letter = letters()[letter_id]
    values = example_values(letter)
    on = dt.date.fromisoformat(values.pop("on"))
    version, articles = (
        letter.version(on),
        [one.key for one in compose_letter(letter_id, values, on).articles],
    )
    english = language.startswith("en")
    lines = [
        f"# {letter.label_en if english else letter.label_zh}",
        f"letter: {letter_id}",
        f"on: {on}",
    ]
    for name in known(letter, version):
        term = terms()[name]
        if name == "articles" and not articles:
            continue
        value = json.dumps(articles) if name == "articles" else values.get(name, term.example)
        shown = value if term.kind in ("date", "number", "truth") or name == "articles" else _scalar(value)
        comment = term.label_en if english else term.label_zh
        lines.append(f"{'' if name in values else '# '}{name}: {shown}  # {comment}")
    return "\n".join(lines) + "\n"


def _scalar(text: str) -> str:
    plain: str = yaml.safe_dump(text, allow_unicode=True, width=10_000, default_style=None)
    return plain.removesuffix("\n").removesuffix("\n...").strip()


def listing(language: str = "zh-hans") -> list[dict[str, Any]]:
    """Every letter: id, label, outcomes, articles, needed and further variables, the parts that can be reworded."""
    english = language.startswith("en")
    found = []
    for letter in letters().values():
        version = letter.versions[-1]
        wanted = needed(letter, version)
        found.append(
            {
                "letter": letter.id,
                "label": letter.label_en if english else letter.label_zh,
                "from": version.force_from.isoformat(),
                "mark": version.mark.value,
                "outcomes": [one.id for one in letter.outcomes],
                "articles": list(version.articles),
                "needed": list(wanted),
                "optional": [name for name in known(letter, version) if name not in wanted],
                "parts": [one.element for one in version.paragraphs],
            }
        )
    return found
