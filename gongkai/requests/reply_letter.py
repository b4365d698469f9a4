"""The reply as a letter: the approved text held against what the letter of its outcomes must say."""

import datetime as dt
from collections.abc import Sequence

from gongkai.law.case_words import Saying
from gongkai.requests.letter_calls import reply_of
from gongkai.requests.letter_editing import text_faults
from gongkai.requests.letter_facts import LetterRefused
from gongkai.requests.letter_making import Made, make_reply
from gongkai.requests.letter_parts import LATE, REMEDIES
from gongkai.requests.models import RequestCase


def is_late(case: RequestCase, on: dt.date) -> bool:
    """Whether a reply of that day comes after the last day."""
    return case.reply_due is not None and on > case.reply_due


def reply_made(case: RequestCase, on: dt.date) -> Made:
    """The reply as the case and what was typed make it; raises LetterRefused."""
    kept = reply_of(case)
    return make_reply(case, kept.facts if kept is not None else {}, on, late=is_late(case, on))


def lines_of(made: Made, text: str) -> list[str]:
    """The paragraphs of a text; that the reply is late is put before the remedies where it does not say so yet."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    whole = "".join("".join(lines).split())
    remedies = {"".join(part.text.split()) for part in made.parts if part.element == REMEDIES}
    for part in made.parts:
        if part.element == LATE and "".join(part.text.split()) not in whole:
            place = next(
                (at for at, line in enumerate(lines) if "".join(line.split()) in remedies), len(lines)
            )
            lines.insert(place, part.text)
    return lines


def against(
    case: RequestCase, text: str, on: dt.date
) -> tuple[Made | None, Sequence[str], tuple[Saying, ...]]:
    """The letter (None where it cannot be made), its paragraphs, and all that speaks against issuing the text as it."""
    try:
        made = reply_made(case, on)
    except LetterRefused as refused:
        return None, (), refused.problems
    lines = lines_of(made, text)
    return made, lines, tuple(text_faults(made.composed, made.parts, lines))
