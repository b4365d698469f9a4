"""An agency's own wording of a letter: texts in place of ours, which may drop no element, variable or duty word."""

from collections.abc import Mapping
from dataclasses import replace

from gongkai.law.case_words import Label, Saying, say
from gongkai.law.letter_text import required, stray, variables
from gongkai.law.letters import Letter, Paragraph, Version, elements, terms
from gongkai.requests.letter_facts import known, label

LONGEST, LONGEST_TITLE = 5000, 60
TITLE = "title"
TITLE_LABEL = Label("标题", "title")
NOT_PRINTED = {
    "articles",
    "late",
    "last_day",
    "outcome",
    "ground",
    "agency_kind",
    "served_by",
    "addressee_is",
}


def reworded(
    letter: Letter, version: Version, overrides: Mapping[str, object], reasons: list[Saying]
) -> Version:
    """`version` with the texts of `overrides`: element (or "title") → text, or value of its choice → text.

    What cannot stand goes to `reasons`. A text of "" drops an element that is not required.
    """
    possible = {one.element: one for one in version.paragraphs}
    for key in overrides:
        if key != TITLE and key not in possible:
            reasons.append(say("wording-unknown", element=str(key)[:40], known=(TITLE, *possible)))
    names = version.names | {"you", "on"} | (set(known(letter, version)) - NOT_PRINTED)
    title = version.title
    if TITLE in overrides:
        title = _title(overrides[TITLE], reasons) or title
    paragraphs = [
        _paragraph(one, overrides[one.element], names, reasons) if one.element in overrides else one
        for one in version.paragraphs
    ]
    return replace(version, title=title, paragraphs=tuple(one for one in paragraphs if one is not None))


def _title(text: object, reasons: list[Saying]) -> str:
    if not isinstance(text, str) or "\n" in text.strip() or set("{}") & set(text):
        reasons.append(say("wording-not-text", element=TITLE_LABEL))
    elif not text.strip():
        reasons.append(say("wording-empty", element=TITLE_LABEL))
    elif len(text) > LONGEST_TITLE:
        reasons.append(say("wording-too-long", element=TITLE_LABEL, size=len(text), limit=LONGEST_TITLE))
    else:
        return text.strip()
    return ""


def _paragraph(
    base: Paragraph, given: object, names: frozenset[str] | set[str], reasons: list[Saying]
) -> Paragraph | None:
    name = label(elements()[base.element])
    if given in (None, "") and not base.required:
        return None
    if not base.choose:
        return replace(base, text=_text(base, base.text, given, names, reasons))
    branches = dict(base.texts)
    if not isinstance(given, Mapping) or not set(given) <= set(branches):
        listed = tuple(branches)
        reasons.append(say("wording-choices", element=name, choose=base.choose, known=listed))
        return base
    texts = {
        value: _text(base, text, given[value], names, reasons) if value in given else text
        for value, text in branches.items()
    }
    return replace(base, texts=tuple(texts.items()))


def _text(
    base: Paragraph, ours: str, given: object, names: frozenset[str] | set[str], reasons: list[Saying]
) -> str:
    name = label(elements()[base.element])
    before = len(reasons)
    if not isinstance(given, str):
        reasons.append(say("wording-not-text" if given is not None else "wording-empty", element=name))
        return ours
    if not given.strip() and base.required and not base.label:
        reasons.append(say("wording-empty", element=name))
        return ours
    if len(given) > LONGEST:
        reasons.append(say("wording-too-long", element=name, size=len(given), limit=LONGEST))
    if sign := stray(given):
        reasons.append(say("wording-stray", element=name, sign=sign))
    for key in sorted(required(ours) - required(given) - {"you"}):
        reasons.append(say("wording-variable-dropped", element=name, label=_name(key), key=key))
    for key in sorted(variables(given) - names):
        reasons.append(say("wording-variable-unknown", element=name, key=key, known=sorted(names)))
    for words in base.must_say:
        if words not in given:
            reasons.append(say("wording-must-say", element=name, words=words))
    return given if len(reasons) == before else ours


def _name(key: str) -> Label:
    """A variable in words; one that is computed by its id."""
    key = key.removeprefix("label_")
    return label(terms()[key]) if key in terms() else Label(key, key)
