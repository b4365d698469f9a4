"""Letters as they look before everything is known: what is missing stands as 〔what it is〕, and is never issued."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from gongkai.law.case_words import Saying
from gongkai.law.letters import terms
from gongkai.requests.letter_calls import reply_of
from gongkai.requests.letter_facts import LetterRefused
from gongkai.requests.letter_making import Call, Made, is_late_by_clock, make, make_reply
from gongkai.requests.models import RequestCase
from gongkai.requests.reply_letter import is_late
from gongkai.requests.reply_sections import sections

MISSING = "letter-variable-missing"
UNDECIDED = "〔尚未作出处理决定〕"


@dataclass(frozen=True)
class Looked:
    """A letter with blanks (None where it cannot even be shown so), and all that speaks against it as it is."""

    made: Made | None
    problems: tuple[Saying, ...] = ()


def looked(case: RequestCase, call: Call | None, typed: Mapping[str, str], on: dt.date) -> Looked:
    """A letter of the case (``call`` None: its reply) as it would be issued that day, late where it is late."""

    def made(values: Mapping[str, str]) -> Made:
        if call is None:
            return make_reply(case, values, on, late=is_late(case, on))
        return make(case, call, values, on, late=is_late_by_clock(case, call, values, on))

    try:
        return Looked(made(typed))
    except LetterRefused as refused:
        problems = refused.problems
    blanks = _blanks(problems)
    places = [section.position for section in sections(case, on, typed)] if call is None else []
    filled = {f"{place}.{name}": words for place in places for name, words in blanks.items()}
    try:
        return Looked(made({**blanks, **filled, **typed}), problems)
    except LetterRefused:
        return Looked(None, problems)


def composed(case: RequestCase, on: dt.date) -> str:
    """The paragraphs of the reply with which a drafter begins."""
    kept = reply_of(case)
    typed = dict(kept.facts) if kept is not None else {}
    if not sections(case, on, typed):
        return UNDECIDED
    found = looked(case, None, typed, on)
    if found.made is not None:
        return "\n".join(found.made.lines)
    return "\n".join(f"〔{problem.text('zh-hans').rstrip('。')}〕" for problem in found.problems)


def _blanks(problems: tuple[Saying, ...]) -> dict[str, str]:
    """The words that stand for what is missing; only texts can be left blank."""
    found = {}
    for problem in problems:
        name = str(dict(problem.values).get("key", "")) if problem.code == MISSING else ""
        if name and terms()[name].kind in {"text", "long", "list"}:
            suffix = {"review_organ": "，人民政府"}.get(name, "")
            found[name] = f"〔{terms()[name].label_zh}{suffix}〕"
    return found
