"""The remedy paragraphs of a letter, by outcome, day and kind of agency, with the organ and the court by name."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from gongkai.law import remedies, replies
from gongkai.law.case_words import Label, Saying, say
from gongkai.law.letter_text import fill
from gongkai.law.letters import Letter, sentence
from gongkai.law.remedies import Remedy

GOVERNMENT, COURT = "人民政府", "法院"
GOVERNMENTS = ("own_government", "government_above")


def remedy_of(
    letter: Letter, outcome: replies.Outcome | None, values: Mapping[str, Any], on: dt.date
) -> Remedy | None:
    """What the law says about review and suit for a letter; None where it has none or too little is known."""
    if letter.remedy == "none" or "agency_kind" not in values:
        return None
    if letter.remedy == "outcome" and outcome is None:
        return None
    told = outcome or next(one for one in replies.outcomes(on) if one.remedy == "other")
    return remedies.remedy(told.id, on, values["agency_kind"])


def remedy_faults(found: Remedy | None, values: Mapping[str, Any], on: dt.date) -> Iterator[Saying]:
    """The named organs and court against the law of the day."""
    if "court" in values and COURT not in values["court"]:
        yield say("letter-court-wrong", court=values["court"][:40])
    if found is None:
        return
    rule = found.get("review_organ")
    if rule is not None and "review_organ" in values:
        yield from _organ_faults(rule, values["review_organ"], str(values.get("agency", "")), on)
    if values.get("served_by") == "online" and found.get("online_review") and "online_review" not in values:
        yield say("letter-online-review")


def _organ_faults(
    rule: remedies.Element, organs: tuple[str, ...], agency: str, on: dt.date
) -> Iterator[Saying]:
    told = Label(rule.text_zh, rule.text_en)
    if len(organs) != len(rule.organs):
        yield say("letter-organ-count", on=on, rule=told, count=len(rule.organs), given=len(organs))
        return
    # Two organs may be named in either order: governments come first in the law.
    ordered = sorted(organs, key=lambda organ: GOVERNMENT not in organ)
    for role, organ in zip(rule.organs, ordered, strict=True):
        if not _fits(role, organ, agency):
            yield say("letter-organ-wrong", organ=organ[:40], on=on, rule=told)


def _fits(role: str, organ: str, agency: str) -> bool:
    if role == "itself":
        return organ == agency
    return (role in GOVERNMENTS) == (GOVERNMENT in organ) and organ != agency


def paragraphs(found: Remedy, values: Mapping[str, Any], you: str) -> tuple[str, ...]:
    """The paragraphs in the order in which they are printed."""
    filled = {one.id: one.text_zh for one in found.elements}
    choice = f"（由{you}选择）" if len(values["review_organ"]) > 1 else ""
    filled |= {
        "you": you,
        "review_organ": "或者".join(values["review_organ"]) + choice,
        "court": str(values["court"]),
        "object": "本答复的其他部分" if found.review_first else "本决定",
    }
    chosen = [name for name in ("review_first", "either") if found.get(name)]
    texts = [fill(sentence(name), filled) for name in chosen]
    if "online_review" in values:
        texts.append(
            fill(sentence("online_review"), filled | {"online_review": str(values["online_review"])})
        )
    if found.get("complaint"):
        texts.append(fill(sentence("complaint"), filled))
    return tuple(texts)
