"""Letters made from their examples, for the tests about letters."""

import datetime as dt

import pytest

from gongkai.law.letters import letters
from gongkai.papers.document import Paper, Paragraph, Table, day_text, plain
from gongkai.requests.letter_facts import LetterRefused
from gongkai.requests.letter_files import example_values
from gongkai.requests.letters import Composed, compose_letter


def facts(letter_id: str, **changed: object) -> tuple[dict[str, object], dt.date]:
    """The example of a letter, changed; a value of None is taken out."""
    values: dict[str, object] = dict(example_values(letters()[letter_id]))
    on = dt.date.fromisoformat(str(values.pop("on")))
    merged = {**values, **changed}
    return {name: value for name, value in merged.items() if value is not None}, on


def made(letter_id: str, on: dt.date | None = None, **changed: object) -> Composed:
    given, day = facts(letter_id, **changed)
    return compose_letter(letter_id, given, on or day)


def reasons(letter_id: str, on: dt.date | None = None, **changed: object) -> dict[str, str]:
    """Codes of the refusal with their sentences."""
    with pytest.raises(LetterRefused) as refused:
        made(letter_id, on, **changed)
    return {one.code: one.text() for one in refused.value.problems}


def text_of(paper: Paper) -> str:
    lines = [paper.title, paper.number, paper.addressee]
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            lines.append(plain(block.text))
        if isinstance(block, Table):
            lines += [cell.text for row in block.rows for cell in row]
    return "\n".join([*lines, paper.signature, day_text(paper.date) if paper.date else ""])
