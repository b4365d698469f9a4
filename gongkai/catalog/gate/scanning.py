"""From passages and notes to findings: numbers and words are searched, levels given, repetitions counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from gongkai.catalog.gate.findings import Finding, Note, Passage, finding
from gongkai.catalog.gate.limits import MOST_FINDINGS
from gongkai.catalog.gate.numbers import Hit, excerpt, find_numbers
from gongkai.catalog.gate.rules import Level, Rules
from gongkai.catalog.gate.words import Word, find_words

SURE = 0.8
"""A number in a picture without a check digit is only likely one where it was read less surely."""
DOUBTED = {"mobile": "mobile-likely"}
ID_WORD = "身份证"


def scan(
    found: Iterable[Passage | Note], rules: Rules, words: Sequence[Word]
) -> tuple[tuple[Finding, ...], dict[str, int]]:
    """Findings in order, at most 200 of a code, gravest levels first; and how many there are of each code."""
    kept: list[Finding] = []
    counts: Counter[str] = Counter()
    seen: set[tuple[str, str, str]] = set()
    for one in _findings(found, rules, words):
        if counts[one.code] >= MOST_FINDINGS:
            counts[one.code] += 1
            continue
        key = (one.code, one.place.en, one.excerpt)
        if key not in seen:
            counts[one.code] += 1
            seen.add(key)
            kept.append(one)
    kept.sort(key=lambda one: list(Level).index(one.level))
    return tuple(kept), dict(counts)


def _findings(found: Iterable[Passage | Note], rules: Rules, words: Sequence[Word]) -> Iterator[Finding]:
    for one in found:
        if isinstance(one, Note):
            yield finding(one, rules)
        else:
            yield from _in_passage(one, rules, words)


def _as_read(passage: Passage, hits: Sequence[Hit]) -> Iterator[Hit]:
    """The numbers of a passage; those of a picture with what a misread digit could have made of them."""
    for hit in hits:
        doubted = passage.confidences and _confidence(passage, hit) < SURE
        yield replace(hit, code=DOUBTED.get(hit.code, hit.code)) if doubted else hit
    if passage.confidences and not hits:
        for hit in find_numbers(passage.text, ID_WORD):
            if hit.code == "id-card-doubtful":
                yield hit


def _confidence(passage: Passage, hit: Hit) -> float:
    """How sure the least sure character of a number is, in a picture."""
    return round(min(passage.confidences[hit.start : hit.end]), 3)


def _in_passage(passage: Passage, rules: Rules, words: Sequence[Word]) -> Iterator[Finding]:
    hits = find_numbers(passage.text, passage.context, bare=passage.bare) if passage.numbers else []
    for hit in _as_read(passage, hits):
        facts: dict[str, Any] = {"hidden": passage.hidden}
        if passage.confidences:
            facts["confidence"] = _confidence(passage, hit)
        yield Finding(hit.code, rules[hit.code].level, passage.place, excerpt(passage.text, hit), facts)
    for word, place in find_words(passage.text, words):
        around = passage.text[max(0, place - 6) : place + len(word.wrong) + 6]
        shown = "".join("*" if letter.isdigit() else letter for letter in " ".join(around.split()))
        yield Finding(
            "word", word.level, passage.place, shown, {"wrong": word.wrong, "instead": word.instead}
        )
