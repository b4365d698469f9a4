"""An agency's own wording looked at as a whole: does it stand on a day, and how does it look on an example."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gongkai.law import replies
from gongkai.law.case_words import Saying, say
from gongkai.law.deadlines import NoRuleInForce
from gongkai.law.instruments import Citation, cite
from gongkai.law.letters import Letter, Paragraph, Version, elements, letters
from gongkai.requests.letter_articles import wrong_in
from gongkai.requests.letter_facts import LetterRefused, label
from gongkai.requests.letter_files import example_values
from gongkai.requests.letter_wording import TITLE, reworded
from gongkai.requests.letters import Composed, compose_letter


@dataclass(frozen=True)
class Reworded:
    """One part of a letter for comparison: ``choice`` where a text is chosen by an outcome, "" otherwise."""

    element: str
    choice: str
    label: str
    ours: str
    own: str
    required: bool
    must_say: tuple[str, ...]

    @property
    def key(self) -> str:
        """The name of its field."""
        return f"{self.element}.{self.choice}" if self.choice else self.element

    @property
    def differs(self) -> bool:
        """Whether the agency has a text of its own."""
        return self.own != self.ours


def faults_of(letter_id: str, texts: Mapping[str, Any], on: dt.date) -> list[Saying]:
    """Everything that speaks against a wording from that day on: variables, elements, words, articles."""
    letter = letters()[letter_id]
    try:
        version = letter.version(on)
    except NoRuleInForce:
        first = letter.versions[0].force_from
        return [say("letter-not-yet", on=on, letter=label(letter), first=first)]
    found: list[Saying] = []
    reworded(letter, version, texts, found)
    found += _articles(letter, version, texts, on)
    if not found:
        try:
            example(letter_id, texts)
        except LetterRefused as refused:
            found += refused.problems
    return found


def _articles(letter: Letter, version: Version, texts: Mapping[str, Any], on: dt.date) -> Iterator[Saying]:
    possible = {one.element: one for one in version.paragraphs}
    for key, given in texts.items():
        paragraph = possible.get(key)
        if key == TITLE or paragraph is None:
            continue
        name = label(elements()[key])
        for choice, text in given.items() if isinstance(given, Mapping) else (("", given),):
            right = allowed(letter, version, choice, on)
            wrong = wrong_in(str(text), right, "\n".join(paragraph.wordings))
            known = sorted({one.short for one in right}) or ["—"]
            yield from (
                say("wording-article", element=name, article=article, known=known) for article in wrong
            )


def allowed(letter: Letter, version: Version, choice: str, on: dt.date) -> list[Citation]:
    """The articles that a letter (with a text for one outcome: for that outcome) may name."""
    outcomes = [one for one in letter.outcomes if choice in ("", one.id)] or list(letter.outcomes)
    found = [cite(key) for key in version.articles]
    for outcome in outcomes:
        found += outcome.basis(on) if any(one.in_force(on) for one in outcome.versions) else ()
    if letter.id == "partly_granted":
        found += [
            one for ground in replies.outcomes(on) if ground.remedy == "withheld" for one in ground.basis(on)
        ]
    return found


def example(letter_id: str, texts: Mapping[str, Any]) -> Composed:
    """The letter of the example case in this wording; raises LetterRefused."""
    values: dict[str, Any] = dict(example_values(letters()[letter_id]))
    on = dt.date.fromisoformat(str(values.pop("on")))
    return compose_letter(letter_id, values, on, texts)


def parts_of(letter_id: str, texts: Mapping[str, Any], on: dt.date, english: bool) -> list[Reworded]:
    """Every text of a letter beside the agency's own, the title first."""
    letter = letters()[letter_id]
    version = letter.version(on)
    title = Reworded(
        TITLE,
        "",
        "Title" if english else "标题",
        version.title,
        str(texts.get(TITLE, version.title)),
        True,
        (),
    )
    return [title, *(one for paragraph in version.paragraphs for one in _texts(paragraph, texts, english))]


def _texts(paragraph: Paragraph, texts: Mapping[str, Any], english: bool) -> Iterator[Reworded]:
    term = elements()[paragraph.element]
    name = term.label_en if english else term.label_zh
    own = texts.get(paragraph.element)
    if not paragraph.choose:
        text = paragraph.text if own is None else str(own)
        yield Reworded(
            paragraph.element, "", name, paragraph.text, text, paragraph.required, paragraph.must_say
        )
        return
    chosen = own if isinstance(own, Mapping) else {}
    for value, ours in paragraph.texts:
        text = str(chosen.get(value, ours))
        yield Reworded(
            paragraph.element,
            value,
            f"{name} · {_choice(value, english)}",
            ours,
            text,
            True,
            paragraph.must_say,
        )


def _choice(value: str, english: bool) -> str:
    try:
        found = replies.outcome(value)
    except LookupError:
        return value
    return found.label_en if english else found.label_zh


def texts_from(parts: list[Reworded], given: Mapping[str, str]) -> dict[str, Any]:
    """The texts that differ from the statutory wording, as ``reworded`` takes them."""
    found: dict[str, Any] = {}
    for part in parts:
        text = "\n".join(given.get(part.key, part.ours).splitlines()).strip()
        if text == part.ours.strip():
            continue
        if part.choice:
            found.setdefault(part.element, {})[part.choice] = text
        else:
            found[part.element] = text
    return found
